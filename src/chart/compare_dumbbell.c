/* A line for each group from what it was per day to what it is now:
 *
 *              Q4 2019  Q2 2020   0    5    10
 *   Battle       1,023      415   ●━━━━━━━○         −59 %
 *   Against …      327      326   ◉                  0 %     no clear change: thin
 */
#include "chart/compare.h"

#include "scale/value_scale.h"

#include <math.h>

#define RADIUS 3.4
#define TICK_EVERY 46.0 /* points */
#define END_ROOM 5.0    /* around marks at the ends of the axis */
#define LEAST_PLOT 84.0 /* points of width */

/* What a part's marks stand on. */
struct dumbbell {
    struct value_ticks ticks;
    struct value_scale scale;
    struct text_block labels[VALUE_TICKS_MAX];
};

static void fill(struct compare *compare, struct compare_part *part, bool is_short)
{
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    bool has_total = part->marked < part->count && compare->comparison.later_count == 1;
    compare_add_names(compare, part);
    if (!is_short)
        compare_add_counts(compare, part);
    grid_add_column(grid, compare_rate_words(compare), SIDE_START)->is_plot = true;
    grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_CHANGE), SIDE_END)->is_bold = true;
    struct grid_column *interval =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_INTERVAL), SIDE_END);
    interval->can_be_under = interval->is_grey = true;
    grid->least_plot = LEAST_PLOT;
    grid->scale_room = compare_scale_room(compare);
    grid->has_total = has_total;
    grid_add_rows(grid, part->count, compare->canvas->arena);
    for (size_t i = 0; i < part->count; i++) {
        size_t column = compare_fill_names(compare, grid, i, &part->lines[i]);
        if (!is_short)
            column = compare_fill_counts(compare, grid, i, &part->lines[i], column);
        compare_fill_change(compare, grid, i, &part->lines[i], column + 1);
    }
}

/* ---- The axis ---- */

static double largest_rate(const struct compare *compare, const struct compare_part *part)
{
    double largest = 0;
    for (size_t i = 0; i < part->marked; i++) {
        largest = fmax(largest, compare_base_rate(compare, &part->lines[i]));
        largest = fmax(largest, compare_later_rate(compare, &part->lines[i]));
    }
    return largest > 0 ? largest : 1;
}

static void make_axis(struct compare *compare, struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    struct dumbbell *dumbbell = ARENA_NEW(canvas->arena, struct dumbbell);
    const struct grid_column *column = &part->grid.columns[part->grid.plot];
    double width = column->x1 - column->x0 - 2 * END_ROOM;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    value_ticks(&dumbbell->ticks, &(struct value_request){.max = largest_rate(compare, part),
                                                          .wanted = fmax(2, width / TICK_EVERY),
                                                          .has_zero = true});
    dumbbell->scale = (struct value_scale){dumbbell->ticks.first, dumbbell->ticks.last,
                                           column->x0 + END_ROOM, column->x1 - END_ROOM};
    for (size_t i = 0; i < dumbbell->ticks.count; i++)
        dumbbell->labels[i] = canvas_lay(
            canvas, locale_number(compare->setup.locale, canvas->arena, dumbbell->ticks.values[i]),
            style, INK_FAINT, 0, 1);
    part->state = dumbbell;
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    const struct locale *locale = compare->setup.locale;
    const struct comparison *comparison = &compare->comparison;
    series_key_add(&compare->key, KEY_RING, compare_base_tint(compare),
                   compare_base_words(compare));
    for (size_t i = 0; i < comparison->later_count; i++) {
        size_t index = comparison->plan.baseline_count + i;
        if (compare->key.count < KEY_LIMIT - 2)
            series_key_add(&compare->key, KEY_DOT, compare_tint(compare, i),
                           compare_period_words(compare, index));
    }
    if (compare_has_unclear(compare))
        series_key_add(&compare->key, KEY_THIN, compare_base_tint(compare),
                       locale_message(locale, MESSAGE_NO_CLEAR_CHANGE));
    bool fits = compare_lay_parts(compare, width, fill);
    for (size_t i = 0; i < compare->part_count; i++)
        make_axis(compare, &compare->parts[i]);
    return fits || compare_refuse_width(report);
}

/* ---- Drawing ---- */

static void draw_axis(const struct compare *compare, const struct compare_part *part)
{
    const struct canvas *canvas = compare->canvas;
    const struct dumbbell *dumbbell = part->state;
    const struct grid *grid = &part->grid;
    double y = grid->y + grid->head_height, bottom = grid_top(grid, part->marked - 1);
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 0.7};
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < dumbbell->ticks.count; i++) {
        double value = dumbbell->ticks.values[i];
        double x = grid->x + value_scale_y(&dumbbell->scale, value);
        canvas_line(canvas, (struct point){x, y}, (struct point){x, bottom + grid->row_height},
                    fabs(value) < 1e-12 ? &rule : &hairline);
        canvas_block(
            canvas, &dumbbell->labels[i],
            &(struct block_place){.x = x, .y = y - part->grid.scale_room, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

static const char *line_title(const struct compare *compare, const struct compare_line *line)
{
    return comparison_sentence(&compare->comparison, line->row, line->later,
                               compare->canvas->arena);
}

static void draw_line(const struct compare *compare, const struct compare_part *part, size_t index)
{
    const struct canvas *canvas = compare->canvas;
    const struct dumbbell *dumbbell = part->state;
    const struct compare_line *line = &part->lines[index];
    const struct theme *theme = canvas->theme;
    double base = compare_base_rate(compare, line), later = compare_later_rate(compare, line);
    double y = grid_middle(&part->grid, index);
    double x0 = part->grid.x + value_scale_y(&dumbbell->scale, base);
    double x1 = part->grid.x + value_scale_y(&dumbbell->scale, later);
    colour tint = compare_tint(compare, line->later), grey = compare_base_tint(compare);
    bool is_clear = compare_change(line)->is_clear;
    struct paint stroke = {.stroke = is_clear ? tint : grey, .stroke_width = is_clear ? 2 : 0.6};
    struct paint ring = {.fill = theme->background, .stroke = grey, .stroke_width = 1.2};
    scene_begin(canvas->scene, ROLE_MARK, NULL, line_title(compare, line));
    if (!isnan(base) && !isnan(later))
        canvas_line(canvas, (struct point){x0, y}, (struct point){x1, y}, &stroke);
    if (!isnan(base))
        canvas_circle(canvas, (struct point){x0, y}, RADIUS - 0.4, &ring);
    if (!isnan(later))
        canvas_circle(
            canvas, (struct point){x1, y}, RADIUS,
            &(struct paint){.fill = tint, .stroke = theme->background, .stroke_width = 0.6});
    scene_end(canvas->scene);
}

static void marks(const struct compare *compare, const struct compare_part *part)
{
    draw_axis(compare, part);
    for (size_t i = 0; i < part->marked; i++)
        draw_line(compare, part, i);
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, marks);
}

const struct compare_style_class compare_dumbbell = {30, lay, compare_place_parts, draw};
