/* Columns of what each group is per day in each period; with one group a column for each period,
 * named under it:
 *
 *   events per day
 *    10 ─ █ ───────────────────
 *     5 ─ █ ▓ ──── █ ▓ ────────     whiskers: lowest to highest sum
 *     0 ━━━━━━━━━━━━━━━━━━━━━━━
 *        Battle   Protest
 *        −59 %     +12 %
 */
#include "chart/compare.h"

#include "chart/hatch.h"
#include "chart/value_axis.h"

#include <math.h>

#define ASPECT 0.42       /* height of the plot on an automatic page, of the width */
#define LEAST_HEIGHT 70.0 /* points */
#define GROUP_SHARE 0.74  /* of a group's room, for its columns */
#define COLUMN_GAP 0.8
#define WIDEST 42.0 /* points of a column */
#define NAME_LINES 3
#define NAME_GAP 4.0
#define VALUE_GAP 1.5
#define KEY_GAP 0.5

/* A group on the axis. */
struct column_group {
    const struct compared_row *row;
    size_t first, count; /* periods */
    double x0, x1;
    struct text_block name, change;
};

struct columns {
    struct value_axis axis;
    struct column_group *groups;
    size_t group_count;
    double names_height;
    double plot_x0, plot_x1;
};

static bool is_single(const struct compare *compare)
{
    return compare->comparison.row_count == 1;
}

static double rate_at(const struct compare *compare, const struct compared_row *row, size_t period)
{
    return compare_rate(compare, &row->values[period], compare->comparison.periods[period].days);
}

static colour tint_of(const struct compare *compare, size_t period)
{
    size_t base = compare->comparison.plan.baseline_count;
    return period < base ? compare_base_tint(compare) : compare_tint(compare, period - base);
}

/* ---- Laying out ---- */

static double high_rate(const struct compare *compare, const struct compared_row *row,
                        size_t period)
{
    const struct comparison *comparison = &compare->comparison;
    double days = (double)comparison->periods[period].days;
    double rate = rate_at(compare, row, period);
    double high = row->values[period].high / days * comparison_rate_unit(comparison).days;
    return isnan(rate) ? 0 : comparison->is_events ? rate : fmax(rate, high);
}

static void make_groups(struct compare *compare, struct columns *columns)
{
    const struct comparison *comparison = &compare->comparison;
    size_t periods = comparison->plan.count;
    bool single = is_single(compare);
    columns->group_count = single ? periods : comparison->row_count;
    columns->groups =
        ARENA_ARRAY(compare->canvas->arena, struct column_group, columns->group_count);
    for (size_t i = 0; i < columns->group_count; i++)
        columns->groups[i] = (struct column_group){
            .row = single ? &comparison->rows[0] : &comparison->rows[i],
            .first = single ? i : 0,
            .count = single ? 1 : periods,
        };
}

static const char *change_words(const struct compare *compare, const struct column_group *group)
{
    const struct comparison *comparison = &compare->comparison;
    size_t base = comparison->plan.baseline_count;
    struct arena *arena = compare->canvas->arena;
    if (!is_single(compare))
        return comparison_change_words(comparison, group->row, comparison->later_count - 1, arena);
    return group->first < base
               ? NULL
               : comparison_change_words(comparison, group->row, group->first - base, arena);
}

static bool is_clear(const struct compare *compare, const struct column_group *group)
{
    size_t base = compare->comparison.plan.baseline_count;
    size_t later = is_single(compare) ? group->first - base : compare->comparison.later_count - 1;
    return group->row->changes[later].is_clear;
}

/* False where a name is cut. */
static bool lay_names(struct compare *compare, struct columns *columns)
{
    const struct canvas *canvas = compare->canvas;
    double room = (columns->plot_x1 - columns->plot_x0) / (double)columns->group_count - NAME_GAP;
    struct text_style style = canvas_style(canvas->theme->label_size, false);
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    bool fits = room > 0;
    columns->names_height = 0;
    for (size_t i = 0; fits && i < columns->group_count; i++) {
        struct column_group *group = &columns->groups[i];
        const char *name =
            is_single(compare) ? compare_period_words(compare, group->first) : group->row->name;
        const char *change = change_words(compare, group);
        group->x0 = columns->plot_x0 + (room + NAME_GAP) * (double)i;
        group->x1 = group->x0 + room + NAME_GAP;
        group->name = canvas_lay(canvas, name, style, INK_MAIN, room, NAME_LINES);
        if (change)
            group->change = canvas_lay(canvas, change, bold,
                                       is_clear(compare, group) ? INK_MAIN : INK_GREY, 0, 1);
        fits = !group->name.is_shortened && group->name.width <= room + 0.1 &&
               group->change.width <= room + 0.1;
        columns->names_height =
            fmax(columns->names_height, group->name.height + group->change.height);
    }
    return fits;
}

static void make_key(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    for (size_t p = 0; !is_single(compare) && p < comparison->plan.count; p++) {
        bool is_open = comparison->periods[p].late > 0 || comparison->periods[p].untold > 0;
        series_key_add(&compare->key, is_open ? KEY_HATCH : KEY_FILL, tint_of(compare, p),
                       compare_period_words(compare, p));
    }
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    const struct comparison *comparison = &compare->comparison;
    struct columns *columns = ARENA_NEW(compare->canvas->arena, struct columns);
    double largest = 0;
    make_key(compare);
    make_groups(compare, columns);
    for (size_t i = 0; i < columns->group_count; i++) {
        const struct column_group *group = &columns->groups[i];
        for (size_t p = group->first; p < group->first + group->count; p++)
            largest = fmax(largest, high_rate(compare, group->row, p));
    }
    value_axis_plan(&columns->axis,
                    &(struct value_axis_request){.max = largest > 0 ? largest : 1,
                                                 .has_zero = true,
                                                 .unit = compare_rate_words(compare),
                                                 .locale = compare->setup.locale},
                    compare->canvas, width);
    columns->plot_x0 = columns->axis.gutter;
    columns->plot_x1 = width;
    compare->state = columns;
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    bool fits = comparison->plan.count <= KEY_LIMIT || is_single(compare);
    return (fits && lay_names(compare, columns)) || compare_refuse_width(report);
}

static double place(struct compare *compare, double room, bool is_filled)
{
    struct columns *columns = compare->state;
    double width = compare->panel->x1 - compare->panel->x0;
    double line = columns->groups[0].name.line_height;
    double around = compare->key_height + (compare->key_height > 0 ? KEY_GAP * line : 0) +
                    columns->axis.head + line + NAME_GAP + columns->names_height;
    double plot = is_filled ? room - around : fmin(width * ASPECT, room - around);
    plot = fmax(plot, LEAST_HEIGHT);
    compare->panel->height = around + plot;
    return fmax(compare->panel->height - room, 0);
}

/* ---- Drawing ---- */

static struct box column_box(const struct columns *columns, const struct column_group *group,
                             size_t period, double rate)
{
    double room = (group->x1 - group->x0) * GROUP_SHARE;
    double width = fmin(room / (double)group->count, WIDEST);
    double start = (group->x0 + group->x1 - width * (double)group->count) / 2;
    double x0 = start + width * (double)(period - group->first);
    double gap = fmin(COLUMN_GAP, width * 0.1);
    return (struct box){x0 + gap / 2, value_axis_y(&columns->axis, rate), x0 + width - gap / 2,
                        value_axis_y(&columns->axis, 0)};
}

static void draw_whisker(const struct compare *compare, const struct columns *columns,
                         const struct period_value *value, int64_t days, double x)
{
    const struct canvas *canvas = compare->canvas;
    double unit = comparison_rate_unit(&compare->comparison).days / (double)days;
    struct paint halo = {.stroke = canvas->theme->background, .stroke_width = 2};
    struct paint stroke = {.stroke = canvas->theme->ink, .stroke_width = 0.8};
    struct point from = {x, value_axis_y(&columns->axis, value->low * unit)};
    struct point to = {x, value_axis_y(&columns->axis, value->high * unit)};
    if (compare->comparison.is_events || value->high <= value->low)
        return;
    canvas_line(canvas, from, to, &halo);
    canvas_line(canvas, from, to, &stroke);
}

static void draw_value(const struct compare *compare, const char *words, struct box box, double top)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct text_block block = canvas_lay(canvas, words, style, INK_MAIN, 0, 1);
    if (block.width > box.x1 - box.x0 + 2 * COLUMN_GAP)
        return;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(canvas, &block,
                 &(struct block_place){.x = (box.x0 + box.x1) / 2,
                                       .y = top - VALUE_GAP - block.height,
                                       .side = SIDE_MIDDLE});
    scene_end(canvas->scene);
}

static void draw_column(const struct compare *compare, const struct columns *columns,
                        const struct column_group *group, size_t period)
{
    const struct canvas *canvas = compare->canvas;
    const struct comparison *comparison = &compare->comparison;
    const struct compared_period *of = &comparison->periods[period];
    const struct period_value *value = &group->row->values[period];
    double rate = rate_at(compare, group->row, period);
    struct box box = column_box(columns, group, period, isnan(rate) ? 0 : rate);
    const char *words = isnan(rate)
                            ? "?"
                            : comparison_rate_words(comparison, comparison_count(comparison, value),
                                                    of->days, canvas->arena);
    if (of->days == 0)
        words = locale_message(compare->setup.locale, MESSAGE_NO_DATA);
    scene_begin(canvas->scene, ROLE_MARK, NULL, of->name);
    if (rate > 0 && (of->late > 0 || of->untold > 0))
        hatch_draw(canvas, box, tint_of(compare, period));
    else if (rate > 0)
        canvas_rect(canvas, box, &(struct paint){.fill = tint_of(compare, period)});
    if (rate > 0)
        draw_whisker(compare, columns, value, of->days, (box.x0 + box.x1) / 2);
    scene_end(canvas->scene);
    double high = isnan(rate) ? 0 : high_rate(compare, group->row, period);
    draw_value(compare, words, box, value_axis_y(&columns->axis, fmax(high, 0)));
}

static void draw_names(const struct compare *compare, const struct columns *columns, double y)
{
    const struct canvas *canvas = compare->canvas;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < columns->group_count; i++) {
        const struct column_group *group = &columns->groups[i];
        double x = (group->x0 + group->x1) / 2;
        canvas_block(canvas, &group->name,
                     &(struct block_place){.x = x, .y = y, .side = SIDE_MIDDLE});
        canvas_block(
            canvas, &group->change,
            &(struct block_place){.x = x, .y = y + group->name.height, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

static void draw(struct compare *compare)
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    struct columns *columns = compare->state;
    double top = panel->y0 + compare->title.height, line = columns->groups[0].name.line_height;
    double key = compare->key_height + (compare->key_height > 0 ? KEY_GAP * line : 0);
    double y1 = panel->y0 + panel->height - NAME_GAP - columns->names_height;
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    scene_end(canvas->scene);
    for (size_t i = 0; i < columns->group_count; i++) {
        columns->groups[i].x0 += panel->x0;
        columns->groups[i].x1 += panel->x0;
    }
    value_axis_fit(&columns->axis, canvas, top + key + columns->axis.head + line, y1);
    struct value_axis_place at = {panel->x0, panel->x0 + columns->plot_x0, panel->x1, line};
    value_axis_draw(&columns->axis, canvas, &at);
    for (size_t i = 0; i < columns->group_count; i++) {
        const struct column_group *group = &columns->groups[i];
        for (size_t p = group->first; p < group->first + group->count; p++)
            draw_column(compare, columns, group, p);
    }
    value_axis_draw_base(&columns->axis, canvas, &at);
    draw_names(compare, columns, y1 + NAME_GAP);
}

const struct compare_style_class compare_columns = {8, lay, place, draw};
