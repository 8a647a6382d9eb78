/* The ratio of each group with its interval, on an axis on which twice and half are as far from no
 * change:
 *
 *              Q4 2019  Q2 2020      ½    1    2
 *   Battle       1,023      415    ●·     |          0.41   0.37–0.46
 *   Against …      327      326          ·●·         1.01   0.86–1.18
 */
#include "chart/compare.h"

#include "scale/value_scale.h"

#include "chart/contrast.h"

#include <math.h>

#define RADIUS 3.0
#define TICK_ROOM 30.0  /* points of width for a number */
#define END_ROOM 6.0    /* around marks at the ends of the axis */
#define LEAST_PLOT 90.0 /* points of width */
#define LEAST_REACH 2.0 /* the axis goes at least from half to twice */
#define MOST_REACH 50.0 /* and at most so far: what lies beyond is an arrow */
#define REACH_SHARE 1.1 /* of the axis beyond the data */
#define ARROW 3.2

struct ratio_axis {
    double first, last; /* ratios */
    double x0, x1;
    double ticks[VALUE_TICKS_MAX];
    struct text_block labels[VALUE_TICKS_MAX];
    size_t count;
};

static void fill(struct compare *compare, struct compare_part *part, bool is_short)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    struct grid *grid = &part->grid;
    compare_add_names(compare, part);
    if (!is_short)
        compare_add_counts(compare, part);
    grid_add_column(
        grid,
        locale_format(locale, arena, MESSAGE_RATIO_TO, compare_base_words(compare), NULL, NULL),
        SIDE_START)
        ->is_plot = true;
    grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_RATIO), SIDE_END)->is_bold = true;
    struct grid_column *interval =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_INTERVAL), SIDE_END);
    interval->can_be_under = interval->is_grey = true;
    grid->least_plot = LEAST_PLOT;
    grid->scale_room = compare_scale_room(compare);
    grid->has_total = part->marked < part->count && comparison->later_count == 1;
    grid_add_rows(grid, part->count, arena);
    for (size_t i = 0; i < part->count; i++) {
        const struct compare_line *line = &part->lines[i];
        const struct change *change = compare_change(line);
        size_t column = compare_fill_names(compare, grid, i, line);
        if (!is_short)
            column = compare_fill_counts(compare, grid, i, line, column);
        const char *words = comparison_interval_words(comparison, change, arena);
        grid_at(grid, i, column + 1)->words = comparison_ratio_words(comparison, change, arena);
        grid_at(grid, i, column + 1)->is_faint = !change->is_clear;
        grid_at(grid, i, column + 2)->words = *words ? words : NULL;
    }
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
    axis->first = fmin(axis->first, clamp(ratio));
    axis->last = fmax(axis->last, clamp(ratio));
}

static double axis_x(const struct ratio_axis *axis, double ratio)
{
    double span = log(axis->last) - log(axis->first);
    double share = (log(fmin(fmax(ratio, axis->first), axis->last)) - log(axis->first)) / span;
    return axis->x0 + share * (axis->x1 - axis->x0);
}

/* 0.01, 0.02, 0.05, 0.1 … as far as they have room; 1 always. */
static void choose_ticks(struct ratio_axis *axis)
{
    static const double steps[3][3] = {{1, 2, 5}, {1, 3, 0}, {1, 0, 0}};
    double decades = log10(axis->last / axis->first), room = (axis->x1 - axis->x0) / TICK_ROOM;
    size_t set = decades * 3 <= room ? 0 : decades * 2 <= room ? 1 : 2;
    for (int power = -3; power <= 3; power++) {
        for (size_t i = 0; i < 3 && axis->count < VALUE_TICKS_MAX; i++) {
            double tick = steps[set][i] * pow(10, power);
            if (tick > 0 && tick >= axis->first * 0.999 && tick <= axis->last * 1.001)
                axis->ticks[axis->count++] = tick;
        }
    }
}

static void make_axis(struct compare *compare, struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    struct ratio_axis *axis = ARENA_NEW(canvas->arena, struct ratio_axis);
    const struct grid_column *column = &part->grid.columns[part->grid.plot];
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    *axis = (struct ratio_axis){.first = 1 / LEAST_REACH,
                                .last = LEAST_REACH,
                                .x0 = column->x0 + END_ROOM,
                                .x1 = column->x1 - END_ROOM};
    for (size_t i = 0; i < part->count; i++) {
        const struct change *change = compare_change(&part->lines[i]);
        widen(axis, change->ratio);
        widen(axis, change->low);
        widen(axis, change->high);
    }
    axis->first /= REACH_SHARE;
    axis->last *= REACH_SHARE;
    choose_ticks(axis);
    for (size_t i = 0; i < axis->count; i++)
        axis->labels[i] =
            canvas_lay(canvas, locale_number(compare->setup.locale, canvas->arena, axis->ticks[i]),
                       style, INK_FAINT, 0, 1);
    part->state = axis;
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    const struct locale *locale = compare->setup.locale;
    for (size_t i = 0; i < compare->comparison.later_count; i++) {
        size_t index = compare->comparison.plan.baseline_count + i;
        if (compare->key.count < KEY_LIMIT - 3)
            series_key_add(&compare->key, KEY_DOT, compare_tint(compare, i),
                           compare_period_words(compare, index));
    }
    if (compare_has_intervals(compare))
        series_key_add(&compare->key, KEY_INTERVAL, compare->canvas->theme->ink,
                       locale_message(locale, MESSAGE_COLUMN_INTERVAL));
    series_key_add(&compare->key, KEY_LINE, compare->canvas->theme->rule,
                   locale_message(locale, MESSAGE_NO_CHANGE_LINE));
    bool fits = compare_lay_parts(compare, width, fill);
    for (size_t i = 0; i < compare->part_count; i++)
        make_axis(compare, &compare->parts[i]);
    return fits || compare_refuse_width(report);
}

/* ---- Drawing ---- */

static void draw_axis(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    const struct grid *grid = &part->grid;
    double y = grid->y + grid->head_height;
    double bottom = grid_top(grid, grid->row_count - 1) + grid->row_height;
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 1.2};
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < axis->count; i++) {
        double x = grid->x + axis_x(axis, axis->ticks[i]);
        bool is_one = fabs(axis->ticks[i] - 1) < 1e-9;
        canvas_line(canvas, (struct point){x, y}, (struct point){x, bottom},
                    is_one ? &rule : &hairline);
        canvas_block(
            canvas, &axis->labels[i],
            &(struct block_place){.x = x, .y = y - part->grid.scale_room, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

/* Towards what lies beyond the axis. */
static void draw_arrow(const struct canvas *canvas, double x, double y, double direction,
                       colour tint)
{
    struct point points[] = {{x + direction * ARROW, y}, {x, y - ARROW / 2}, {x, y + ARROW / 2}};
    canvas_polygon(canvas, points, 3, true, &(struct paint){.fill = tint});
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
        draw_arrow(canvas, x0, y, -1, ink);
    if (change->high > axis->last)
        draw_arrow(canvas, x1, y, 1, ink);
}

static void draw_line(const struct compare *compare, const struct compare_part *part, size_t index)
{
    const struct canvas *canvas = compare->canvas;
    const struct ratio_axis *axis = part->state;
    const struct compare_line *line = &part->lines[index];
    const struct change *change = compare_change(line);
    double y = grid_middle(&part->grid, index), x = part->grid.x + axis_x(axis, change->ratio);
    colour tint = compare_tint(compare, line->later);
    struct paint paint = {.fill = change->is_clear ? tint : canvas->theme->background,
                          .stroke = tint,
                          .stroke_width = 1.2};
    bool is_on = change->ratio >= axis->first && change->ratio <= axis->last;
    scene_begin(canvas->scene, ROLE_MARK, NULL,
                comparison_sentence(&compare->comparison, line->row, line->later, canvas->arena));
    draw_interval(compare, part, change, y);
    if (is_on && index >= part->marked) {
        struct point points[] = {
            {x - RADIUS * 1.3, y}, {x, y - RADIUS}, {x + RADIUS * 1.3, y}, {x, y + RADIUS}};
        canvas_polygon(canvas, points, 4, true, &paint);
    } else if (is_on) {
        canvas_circle(canvas, (struct point){x, y}, RADIUS, &paint);
    } else if (!isnan(change->ratio)) {
        draw_arrow(canvas, x, y, change->ratio < 1 ? -1 : 1, tint);
    }
    scene_end(canvas->scene);
}

static void marks(const struct compare *compare, const struct compare_part *part)
{
    draw_axis(compare, part);
    for (size_t i = 0; i < part->count; i++)
        draw_line(compare, part, i);
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, marks);
}

const struct compare_style_class compare_ratio = {30, lay, compare_place_parts, draw};
