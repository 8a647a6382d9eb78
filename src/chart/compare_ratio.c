/* The ratio of each group with its interval, on an axis on which twice and half are as far from no
 * change:
 *
 *                             ← fewer   more →
 *              Q4 2019  Q2 2020      0.5  1    2
 *   Battle       1,023      415     ●·    |          0.41   0.37–0.46
 *   Against …      327      326          ·○·         1.01   0.86–1.18
 */
#include "chart/compare.h"

#include "scale/value_scale.h"

#include <math.h>

#define RADIUS 3.0
#define TICK_GAP 7.0       /* points between numbers of the axis, at least */
#define END_ROOM 6.0       /* around marks at the ends of the axis */
#define LEAST_PLOT 66.0    /* points of width */
#define LEAST_BESIDE 110.0 /* the same, beside counts: these are given up first */
#define LEAST_REACH 2.0    /* the axis goes at least from half to twice */
#define MOST_REACH 50.0    /* and at most so far: what lies beyond is an arrow */
#define REACH_SHARE 1.1    /* of the axis beyond the data */
#define SIDE_GAP 4.0       /* points between the line of no change and the words beside it */
#define ARROW 3.4
#define FAR_ARROW 6.0 /* of a ratio beyond the axis, in place of its dot */

/* All parts have it in common: a ratio has no unit. */
struct ratio_axis {
    double first, last; /* ratios */
    double x0, x1;
    double ticks[VALUE_TICKS_MAX];
    struct text_block labels[VALUE_TICKS_MAX];
    size_t count;
    struct text_block fewer, more;
};

/* ---- Words ---- */

static double sides_height(const struct compare *compare)
{
    struct text_style style = canvas_style(compare->canvas->theme->small_size, false);
    return text_line_height(compare->canvas->measurer, &style);
}

static void fill_row(struct compare *compare, struct grid *grid, size_t row,
                     const struct compare_line *line, const struct compare_beside *beside)
{
    const struct comparison *comparison = &compare->comparison;
    const struct change *change = compare_change(line);
    struct arena *arena = compare->canvas->arena;
    size_t column = compare_fill_names(compare, grid, row, line);
    if (beside)
        column += compare_fill_counts(compare, grid_at(grid, row, column), line, beside);
    const char *interval = comparison_interval_words(comparison, change, arena);
    grid_at(grid, row, column + 1)->words = comparison_ratio_words(comparison, change, arena);
    grid_at(grid, row, column + 1)->is_faint = !change->is_clear;
    if (*interval)
        grid_at(grid, row, column + 2)->words = interval;
    else if (!isnan(change->ratio) && comparison_has_intervals(comparison))
        grid_at(grid, row, column + 2)->words =
            locale_message(compare->setup.locale, MESSAGE_NO_INTERVAL);
}

static void fill(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    struct compare_beside beside = compare_beside_marks(compare, cut);
    const struct compare_beside *counts = cut < CUT_SOME ? &beside : NULL;
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    compare->drawn =
        (struct comparison_drawn){.has_verdicts = true, .has_lethal = counts && beside.has_lethal};
    compare_add_names(compare, part);
    if (counts)
        compare_add_counts(compare, part, counts);
    grid_add_column(
        grid,
        locale_format(locale, compare->canvas->arena, MESSAGE_RATIO_TO,
                      compare_base_words(compare, part->lines[0].row),
                      locale_message(locale, comparison_rate_unit(&compare->comparison).by), NULL),
        SIDE_START)
        ->is_plot = true;
    struct grid_column *ratio =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_RATIO), SIDE_END);
    ratio->is_bold = true;
    ratio->decimal = compare_decimal_sign(compare);
    if (comparison_has_intervals(&compare->comparison)) {
        struct grid_column *interval =
            grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_INTERVAL), SIDE_END);
        interval->can_be_under = interval->is_grey = true;
    }
    grid->least_plot = counts ? LEAST_BESIDE : LEAST_PLOT;
    grid->scale_room = compare_scale_room(compare) + sides_height(compare);
    compare_begin_rows(compare, part);
    for (size_t i = 0; i < part->count; i++)
        fill_row(compare, grid, i, &part->lines[i], counts);
}

/* ---- The axis ---- */

static double clamp(double ratio)
{
    return fmin(fmax(ratio, 1 / MOST_REACH), MOST_REACH);
}

/* What the axis has to show of a number; nothing of zero, infinity and what is not known. */
static void widen(struct ratio_axis *axis, double ratio)
{
    if (!(ratio > 0) || isinf(ratio))
        return;
    axis->first = fmin(axis->first, clamp(ratio) / REACH_SHARE);
    axis->last = fmax(axis->last, clamp(ratio) * REACH_SHARE);
}

static double axis_x(const struct ratio_axis *axis, double ratio)
{
    double span = log(axis->last) - log(axis->first);
    double share = (log(fmin(fmax(ratio, axis->first), axis->last)) - log(axis->first)) / span;
    return axis->x0 + share * (axis->x1 - axis->x0);
}

/* 0.1, 0.2, 0.5, 1 …; false where they would be too close. 1 is always one of them. */
static bool lay_ticks(const struct compare *compare, struct ratio_axis *axis, const double steps[3])
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    bool fits = true;
    axis->count = 0;
    for (int i = -6; i <= 8; i++) {
        double tick = steps[(i + 6) % 3] * pow(10, floor(i / 3.0));
        if (!(tick >= axis->first * 0.999 && tick <= axis->last * 1.001))
            continue;
        const char *number = locale_number(compare->setup.locale, canvas->arena, tick);
        struct text_block label = canvas_lay(canvas, number, style, INK_FAINT, 0, 1);
        size_t k = axis->count;
        double room = k ? axis_x(axis, tick) - axis_x(axis, axis->ticks[k - 1]) : HUGE_VAL;
        fits = fits && room >= TICK_GAP + (k ? (label.width + axis->labels[k - 1].width) / 2 : 0);
        axis->ticks[k] = tick;
        axis->labels[k] = label;
        axis->count++;
    }
    return fits;
}

/* Lengthens the axis on the side that has no room for its words, if there is room for both. */
static void make_room(struct ratio_axis *axis)
{
    double width = axis->x1 - axis->x0;
    double fewer = fmax(axis->fewer.width + SIDE_GAP - END_ROOM, 0) / width;
    double more = fmax(axis->more.width + SIDE_GAP - END_ROOM, 0) / width;
    double under = -log(axis->first), over = log(axis->last);
    if (fewer + more >= 1)
        return;
    if (under < fewer * (under + over))
        axis->first = exp(-over * fewer / (1 - fewer)) * 0.999;
    else if (over < more * (under + over))
        axis->last = exp(under * more / (1 - more)) * 1.001;
}

static void make_axis(struct compare *compare)
{
    static const double steps[][3] = {{1, 2, 5}, {1, 3, NAN}, {1, NAN, NAN}};
    const struct canvas *canvas = compare->canvas;
    const struct locale *locale = compare->setup.locale;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct ratio_axis *axis = ARENA_NEW(canvas->arena, struct ratio_axis);
    const struct grid *grid = &compare->parts[0].grid;
    *axis = (struct ratio_axis){.first = 1 / LEAST_REACH / REACH_SHARE,
                                .last = LEAST_REACH * REACH_SHARE,
                                .x0 = grid->columns[grid->plot].x0 + END_ROOM,
                                .x1 = grid->columns[grid->plot].x1 - END_ROOM};
    for (size_t i = 0; i < compare->part_count; i++) {
        for (size_t k = 0; k < compare->parts[i].count; k++) {
            const struct change *change = compare_change(&compare->parts[i].lines[k]);
            widen(axis, change->ratio);
            widen(axis, change->low);
            widen(axis, change->high);
        }
        compare->parts[i].state = axis;
    }
    axis->fewer =
        canvas_lay(canvas, locale_message(locale, MESSAGE_TOWARDS_FEWER), style, INK_GREY, 0, 1);
    axis->more =
        canvas_lay(canvas, locale_message(locale, MESSAGE_TOWARDS_MORE), style, INK_GREY, 0, 1);
    make_room(axis);
    for (size_t i = 0; i < 3 && !lay_ticks(compare, axis, steps[i]); i++)
        ;
}

/* Of several periods, which their rows name. */
static void add_periods_key(struct compare *compare, colour tint)
{
    if (compare_has_state(compare, STATE_CLEAR))
        series_key_add(&compare->key, KEY_DOT, tint,
                       locale_message(compare->setup.locale, MESSAGE_CLEAR_CHANGE));
}

/* Without an interval and with a ratio that has a place on the axis. */
static bool has_grey_dot(const struct compare *compare)
{
    for (size_t i = 0; i < compare->part_count; i++) {
        for (size_t k = 0; k < compare->parts[i].marked; k++) {
            const struct change *change = compare_change(&compare->parts[i].lines[k]);
            if (comparison_state(change) == STATE_UNJUDGED && change->ratio > 0 &&
                !isinf(change->ratio))
                return true;
        }
    }
    return false;
}

static void make_key(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    size_t first = comparison->plan.baseline_count;
    colour tint = compare_tint(compare, comparison->later_count - 1);
    bool is_open = comparison->later_count == 1 && compare_is_open(compare, NULL, first);
    bool has_full =
        compare_has_state(compare, STATE_CLEAR) || !compare_has_state(compare, STATE_UNJUDGED);
    if (comparison->later_count == 1 && has_full)
        series_key_add(&compare->key, is_open ? KEY_STRIPED : KEY_DOT, tint,
                       compare_period_words(compare, NULL, first));
    else if (comparison->later_count > 1)
        add_periods_key(compare, tint);
    if (comparison->later_count > 1 || comparison->keeps_apart)
        compare_add_open_key(compare, KEY_STRIPED, tint);
    if (comparison_has_intervals(comparison))
        series_key_add(&compare->key, KEY_INTERVAL, compare->canvas->theme->ink,
                       locale_message(locale, MESSAGE_COLUMN_INTERVAL));
    if (compare_has_state(compare, STATE_UNCLEAR))
        series_key_add(&compare->key, KEY_RING, tint,
                       locale_message(locale, MESSAGE_NO_CLEAR_CHANGE));
    if (has_grey_dot(compare))
        series_key_add(&compare->key, KEY_DOT, compare_base_tint(compare),
                       compare_unjudged_words(compare));
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    (void)report;
    make_key(compare);
    bool fits = compare_lay_parts(compare, width, fill);
    make_axis(compare);
    return fits || compare_refuse_width(compare, "or shorter names");
}

/* ---- Drawing ---- */

/* On both sides of no change, where they have room. */
static void draw_sides(const struct compare *compare, const struct grid *grid,
                       const struct ratio_axis *axis)
{
    double x = axis_x(axis, 1), y = grid->y + grid->head_height - grid->scale_room - 1;
    const struct grid_column *column = &grid->columns[grid->plot];
    if (x - SIDE_GAP - axis->fewer.width >= column->x0)
        canvas_block(compare->canvas, &axis->fewer,
                     &(struct block_place){.x = grid->x + x - SIDE_GAP, .y = y, .side = SIDE_END});
    if (x + SIDE_GAP + axis->more.width <= column->x1)
        canvas_block(compare->canvas, &axis->more,
                     &(struct block_place){.x = grid->x + x + SIDE_GAP, .y = y});
}

static void draw_axis(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    const struct grid *grid = &part->grid;
    double y = grid->y + grid->head_height;
    double bottom = grid_top(grid, grid->row_count - 1) + grid->row_height;
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 1};
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < axis->count; i++) {
        double x = grid->x + axis_x(axis, axis->ticks[i]);
        bool is_one = fabs(axis->ticks[i] - 1) < 1e-9;
        canvas_line(canvas, (struct point){x, y}, (struct point){x, bottom},
                    is_one ? &rule : &hairline);
        canvas_block(canvas, &axis->labels[i],
                     &(struct block_place){
                         .x = x, .y = y - compare_scale_room(compare) - 1, .side = SIDE_MIDDLE});
    }
    draw_sides(compare, grid, axis);
    scene_end(canvas->scene);
}

/* Towards what lies beyond the axis. */
static void draw_arrow(const struct canvas *canvas, struct point at, double length,
                       const struct paint *paint)
{
    double half = fabs(length) / 2;
    struct point points[] = {{at.x + length, at.y}, {at.x, at.y - half}, {at.x, at.y + half}};
    canvas_polygon(canvas, points, 3, true, paint);
}

static void draw_interval(const struct compare *compare, const struct compare_part *part,
                          const struct change *change, double y)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    colour ink = canvas->theme->ink;
    struct paint stroke = {.stroke = ink, .stroke_width = 0.9};
    double x0 = part->grid.x + axis_x(axis, change->low);
    double x1 = part->grid.x + axis_x(axis, change->high);
    if (isnan(change->low))
        return;
    canvas_line(canvas, (struct point){x0, y}, (struct point){x1, y}, &stroke);
    if (change->low < axis->first)
        draw_arrow(canvas, (struct point){x0, y}, -ARROW, &(struct paint){.fill = ink});
    if (change->high > axis->last)
        draw_arrow(canvas, (struct point){x1, y}, ARROW, &(struct paint){.fill = ink});
}

/* A ring holds no change within its interval; what has no interval is grey. */
static bool is_full(const struct change *change)
{
    return comparison_state(change) != STATE_UNCLEAR;
}

static colour tint_of(const struct compare *compare, const struct change *change)
{
    return comparison_state(change) == STATE_UNJUDGED
               ? compare_base_tint(compare)
               : compare_tint(compare, compare->comparison.later_count - 1);
}

/* The total as a diamond from one end of its interval to the other, as forest plots have it. */
static void draw_diamond(const struct compare *compare, const struct compare_part *part,
                         const struct change *change, struct point at)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    colour tint = tint_of(compare, change);
    bool has_interval = !isnan(change->low);
    double low = has_interval ? part->grid.x + axis_x(axis, change->low) : at.x;
    double high = has_interval ? part->grid.x + axis_x(axis, change->high) : at.x;
    struct point points[] = {{fmin(low, at.x - RADIUS), at.y},
                             {at.x, at.y - RADIUS * 1.2},
                             {fmax(high, at.x + RADIUS), at.y},
                             {at.x, at.y + RADIUS * 1.2}};
    canvas_polygon(canvas, points, 4, true,
                   &(struct paint){.fill = is_full(change) ? tint : canvas->theme->background,
                                   .stroke = tint,
                                   .stroke_width = 1});
}

static void draw_line(const struct compare *compare, const struct compare_part *part, size_t index)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    const struct compare_line *line = &part->lines[index];
    const struct change *change = compare_change(line);
    size_t period = compare->comparison.plan.baseline_count + line->later;
    double y = grid_middle(&part->grid, index), x = part->grid.x + axis_x(axis, change->ratio);
    colour tint = tint_of(compare, change);
    bool is_on = change->ratio >= axis->first && change->ratio <= axis->last;
    if (is_on && index + part->totals >= part->count) {
        draw_diamond(compare, part, change, (struct point){x, y});
        return;
    }
    draw_interval(compare, part, change, y);
    if (is_on) {
        struct compare_dot dot = {RADIUS, tint, is_full(change),
                                  compare_is_open(compare, line->row, period)};
        compare_draw_dot(canvas, (struct point){x, y}, &dot);
    } else if (!isnan(change->ratio)) {
        struct paint paint = {.fill = is_full(change) ? tint : canvas->theme->background,
                              .stroke = tint,
                              .stroke_width = 1};
        draw_arrow(canvas, (struct point){x, y}, change->ratio < 1 ? -FAR_ARROW : FAR_ARROW,
                   &paint);
    }
}

static void marks(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    draw_axis(compare, part);
    for (size_t i = 0; i < part->count; i++) {
        const struct compare_line *line = &part->lines[i];
        scene_begin(
            canvas->scene, ROLE_MARK, NULL,
            comparison_sentence(&compare->comparison, line->row, line->later, canvas->arena));
        draw_line(compare, part, i);
        scene_end(canvas->scene);
    }
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, marks);
}

const struct compare_style_class compare_ratio = {30, 60, lay, compare_place_parts, draw};
