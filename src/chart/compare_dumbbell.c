/* A line for each group from what it was per day to what it is now:
 *
 *              Q4 2019  Q2 2020   0    5    10
 *   Battle       1,023      415      ●━━━━━━○      −59 %
 *   Against …      327      326     ◉               0 %     no clear change: thin,
 *   Protest          9        4    ●╌╌○             9 → 4     no interval: dashed
 *
 * Where sums of people have a range, that of the baseline lies as a pale band over the line, that
 * of the later period under it. */
#include "chart/compare.h"

#include "chart/hatch.h"
#include "scale/value_scale.h"

#include <math.h>

#define DOT 3.1       /* radius */
#define RING 3.7      /* radius of the baseline's, which is seen around a dot */
#define TICK_GAP 12.0 /* points between numbers of the scale, at least */
#define MOST_TICKS 9
#define LARGE 10000.0   /* from here on, numbers of the scale are short: "12K" */
#define END_ROOM 5.0    /* around marks at the ends of the axis */
#define LEAST_PLOT 60.0 /* points of width */
#define BAND 3.2        /* height of the range of a sum */
#define PALE 0.68       /* its colour, on the way to the paper */
#define CLEAR_LINE 2.0
#define UNCLEAR_LINE 0.7
#define UNJUDGED_LINE 1.2
#define DASH 2.0

/* What a part's marks stand on. */
struct dumbbell {
    struct value_ticks ticks;
    struct value_scale scale;
    struct text_block labels[VALUE_TICKS_MAX];
};

/* ---- Words ---- */

/* The total is larger than any group: its rates stand in words where the others have marks. */
static const char *total_words(const struct compare *compare, const struct compare_line *line)
{
    const struct comparison *comparison = &compare->comparison;
    size_t index = comparison->plan.baseline_count + line->later;
    return locale_format(
        compare->setup.locale, compare->canvas->arena, MESSAGE_COUNT_TO_COUNT,
        compare_value_words(compare, &line->row->base, line->row->base_days),
        compare_value_words(compare, &line->row->values[index], line->row->periods[index].days),
        NULL);
}

static void fill_row(struct compare *compare, struct compare_part *part, size_t row,
                     const struct compare_beside *beside)
{
    struct grid *grid = &part->grid;
    const struct compare_line *line = &part->lines[row];
    size_t column = compare_fill_names(compare, grid, row, line);
    if (beside)
        column += compare_fill_counts(compare, grid_at(grid, row, column), line, beside);
    if (row >= part->marked)
        grid_at(grid, row, column)->words = total_words(compare, line);
    compare_fill_change(compare, grid, row, line, column + 1);
}

static void fill(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    struct compare_beside beside = compare_beside_marks(compare, cut);
    const struct compare_beside *counts = cut < CUT_SOME ? &beside : NULL;
    struct grid *grid = &part->grid;
    compare->drawn = (struct comparison_drawn){
        .has_changes = true, .has_verdicts = true, .has_lethal = counts && beside.has_lethal};
    compare_add_names(compare, part);
    if (counts)
        compare_add_counts(compare, part, counts);
    grid_add_column(grid, compare_rate_words(compare), SIDE_START)->is_plot = true;
    compare_add_change(compare, part);
    grid->least_plot = beside.has_lethal ? COMPARE_PLOT_BESIDE : LEAST_PLOT;
    grid->scale_room = compare_scale_room(compare);
    compare_begin_rows(compare, part);
    for (size_t i = 0; i < part->count; i++)
        fill_row(compare, part, i, counts);
}

/* ---- The axis ---- */

static double largest_rate(const struct compare *compare, const struct compare_part *part,
                           bool *has_range)
{
    const struct comparison *comparison = &compare->comparison;
    double largest = 0, low, high;
    for (size_t i = 0; i < part->marked; i++) {
        const struct compare_line *line = &part->lines[i];
        size_t index = comparison->plan.baseline_count + line->later;
        largest = fmax(largest, compare_base_rate(compare, line));
        largest = fmax(largest, compare_later_rate(compare, line));
        if (compare_range(compare, &line->row->base, line->row->base_days, &low, &high)) {
            largest = fmax(largest, high);
            *has_range = true;
        }
        if (compare_range(compare, &line->row->values[index], line->row->periods[index].days, &low,
                          &high)) {
            largest = fmax(largest, high);
            *has_range = true;
        }
    }
    return largest > 0 ? largest : 1;
}

/* False where the numbers would be too close. */
static bool lay_ticks(const struct compare *compare, struct dumbbell *dumbbell, double largest,
                      double wanted)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct value_ticks *ticks = &dumbbell->ticks;
    value_ticks(ticks, &(struct value_request){.max = largest, .wanted = wanted, .has_zero = true});
    dumbbell->scale.first = ticks->first;
    dumbbell->scale.last = ticks->last;
    bool fits = true;
    for (size_t i = 0; i < ticks->count; i++) {
        const char *number =
            ticks->last >= LARGE
                ? locale_number_short(compare->setup.locale, canvas->arena, ticks->values[i])
                : locale_number(compare->setup.locale, canvas->arena, ticks->values[i]);
        dumbbell->labels[i] = canvas_lay(canvas, number, style, INK_FAINT, 0, 1);
        double room = i ? value_scale_y(&dumbbell->scale, ticks->values[i]) -
                              value_scale_y(&dumbbell->scale, ticks->values[i - 1])
                        : HUGE_VAL;
        double half = i ? (dumbbell->labels[i].width + dumbbell->labels[i - 1].width) / 2 : 0;
        fits = fits && room >= half + TICK_GAP;
    }
    return fits;
}

static bool make_axis(struct compare *compare, struct compare_part *part)
{
    struct dumbbell *dumbbell = ARENA_NEW(compare->canvas->arena, struct dumbbell);
    const struct grid_column *column = &part->grid.columns[part->grid.plot];
    bool has_range = false;
    double largest = largest_rate(compare, part, &has_range), wanted = MOST_TICKS;
    dumbbell->scale =
        (struct value_scale){.y0 = column->x0 + END_ROOM, .y1 = column->x1 - END_ROOM};
    while (!lay_ticks(compare, dumbbell, largest, wanted) && wanted > 2)
        wanted--;
    part->state = dumbbell;
    return has_range;
}

static void make_key(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    size_t first = comparison->plan.baseline_count;
    bool has_periods = comparison->later_count > 1;
    bool is_open = !has_periods && compare_is_open(compare, NULL, first);
    colour tint = compare_tint(compare, comparison->later_count - 1);
    series_key_add(&compare->key, KEY_RING, compare_base_tint(compare),
                   compare_base_words(compare, NULL));
    series_key_add(&compare->key, is_open ? KEY_STRIPED : KEY_DOT, tint,
                   has_periods ? locale_message(locale, MESSAGE_LATER)
                               : compare_period_words(compare, NULL, first));
    if (has_periods || comparison->keeps_apart)
        compare_add_open_key(compare, KEY_STRIPED, tint);
    if (compare_has_state(compare, STATE_UNCLEAR))
        series_key_add(&compare->key, KEY_THIN, compare_base_tint(compare),
                       locale_message(locale, MESSAGE_NO_CLEAR_CHANGE));
    if (compare_has_state(compare, STATE_UNJUDGED))
        series_key_add(&compare->key, KEY_DASHED, compare_base_tint(compare),
                       compare_unjudged_words(compare));
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    (void)report;
    bool has_range = false;
    make_key(compare);
    bool fits = compare_lay_parts(compare, width, fill);
    for (size_t i = 0; i < compare->part_count; i++)
        has_range = make_axis(compare, &compare->parts[i]) || has_range;
    if (has_range)
        series_key_add(&compare->key, KEY_BAND, compare_base_tint(compare),
                       locale_message(compare->setup.locale, MESSAGE_LOWEST_TO_HIGHEST));
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return fits || compare_refuse_width(compare, "or shorter names");
}

/* ---- Drawing ---- */

static double x_of(const struct compare_part *part, double rate)
{
    const struct dumbbell *dumbbell = part->state;
    return part->grid.x + value_scale_y(&dumbbell->scale, rate);
}

static void draw_axis(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    const struct dumbbell *dumbbell = part->state;
    const struct grid *grid = &part->grid;
    const struct grid_column *column = &grid->columns[grid->plot];
    double y = grid->y + grid->head_height;
    double bottom = grid_top(grid, part->marked - 1) + grid->row_height;
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 0.8};
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < dumbbell->ticks.count; i++) {
        double x = x_of(part, dumbbell->ticks.values[i]);
        bool is_zero = fabs(dumbbell->ticks.values[i]) < dumbbell->ticks.step / 1000;
        canvas_line(canvas, (struct point){x, y}, (struct point){x, bottom},
                    is_zero ? &rule : &hairline);
        double middle = fmin(x, grid->x + column->x1 - dumbbell->labels[i].width / 2);
        canvas_block(
            canvas, &dumbbell->labels[i],
            &(struct block_place){.x = middle, .y = y - grid->scale_room - 1, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

/* 'side' is -1 over the line and 1 under it. */
static void draw_range(const struct compare *compare, const struct compare_part *part,
                       const struct period_value *value, int64_t days, struct point at, double side,
                       colour tint)
{
    const struct canvas *canvas = compare->canvas;
    double low, high;
    if (!compare_range(compare, value, days, &low, &high))
        return;
    struct box box = {x_of(part, low), fmin(at.y, at.y + side * BAND), x_of(part, high),
                      fmax(at.y, at.y + side * BAND)};
    canvas_rect(canvas, box,
                &(struct paint){.fill = colour_mix(tint, canvas->theme->background, PALE)});
}

static void draw_marks(const struct compare *compare, const struct compare_part *part,
                       const struct compare_line *line, double y)
{
    const struct canvas *canvas = compare->canvas;
    const struct comparison *comparison = &compare->comparison;
    size_t index = comparison->plan.baseline_count + line->later;
    double base = compare_base_rate(compare, line), later = compare_later_rate(compare, line);
    colour tint = compare_tint(compare, comparison->later_count - 1);
    colour grey = compare_base_tint(compare);
    enum change_state state = comparison_state(compare_change(line));
    bool is_clear = state == STATE_CLEAR, is_unjudged = state == STATE_UNJUDGED;
    struct point from = {x_of(part, isnan(base) ? 0 : base), y};
    struct point to = {x_of(part, isnan(later) ? 0 : later), y};
    struct paint stroke = {.stroke = is_clear ? tint : grey,
                           .stroke_width = is_clear      ? CLEAR_LINE
                                           : is_unjudged ? UNJUDGED_LINE
                                                         : UNCLEAR_LINE,
                           .dash_on = is_unjudged ? DASH : 0,
                           .dash_off = is_unjudged ? DASH : 0};
    draw_range(compare, part, &line->row->base, line->row->base_days, from, -1, grey);
    draw_range(compare, part, &line->row->values[index], line->row->periods[index].days, to, 1,
               tint);
    if (!isnan(base) && !isnan(later))
        canvas_line(canvas, from, to, &stroke);
    if (!isnan(base) && fabs(to.x - from.x) > RING)
        canvas_circle(canvas, from, RING - 0.6, &(struct paint){.fill = canvas->theme->background});
    if (!isnan(later))
        compare_draw_dot(
            canvas, to,
            &(struct compare_dot){DOT, tint, true, compare_is_open(compare, line->row, index)});
    if (!isnan(base))
        canvas_circle(canvas, from, RING - 0.5,
                      &(struct paint){.stroke = grey, .stroke_width = 1.1});
}

static void marks(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    draw_axis(compare, part);
    for (size_t i = 0; i < part->marked; i++) {
        const struct compare_line *line = &part->lines[i];
        scene_begin(
            canvas->scene, ROLE_MARK, NULL,
            comparison_sentence(&compare->comparison, line->row, line->later, canvas->arena));
        draw_marks(compare, part, line, grid_middle(&part->grid, i));
        scene_end(canvas->scene);
    }
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, marks);
}

const struct compare_style_class compare_dumbbell = {30, 60, lay, compare_place_parts, draw};
