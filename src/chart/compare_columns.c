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

#define ASPECT 0.4
#define LEAST_HEIGHT 70.0
#define LEAST_WIDTH 130.0
#define GROUP_SHARE 0.74 /* of a group's room, for its columns */
#define COLUMN_GAP 0.8
#define WIDEST 34.0       /* points of a column */
#define WIDEST_ALONE 60.0 /* the same, where each stands alone */
#define NAME_LINES 3
#define NAME_GAP 4.0
#define VALUE_GAP 1.5
#define BESIDE 1.2       /* between a column and the value of the next, lower one */
#define LEAST_COLUMN 2.5 /* points of width, of the thinnest */
#define WHISKER_END 2.0
#define LEAST_GROUPS 2 /* that are drawn, however long their names are */

/* A group on the axis. */
struct column_group {
    const struct compared_row *row;
    size_t first, count; /* periods */
    double x0, x1;       /* from the plot's start */
    struct text_block name, change;
};

struct columns {
    struct value_axis axis;
    struct column_group *groups;
    size_t group_count;
    double line, names_height, name_size;
    size_t every;   /* how many columns there are for a name */
    double plot_x0; /* from the plot's start */
};

static bool is_single(const struct compare_plot *plot)
{
    return plot->row_count == 1;
}

/* Columns that are named under them need no shades. */
static colour tint_of(const struct compare *compare, size_t period)
{
    const struct comparison *comparison = &compare->comparison;
    size_t base = comparison->plan.baseline_count;
    bool is_named = comparison->row_count == 1 || comparison->keeps_apart;
    return period < base ? compare_base_fill(compare)
           : is_named    ? compare_tint(compare, comparison->later_count - 1)
                         : compare_tint(compare, period - base);
}

/* ---- Laying out ---- */

static double high_rate(const struct compare *compare, const struct compared_row *row,
                        size_t period)
{
    double rate = compare_rate_at(compare, row, period), low, high;
    bool has_range =
        compare_range(compare, &row->values[period], row->periods[period].days, &low, &high);
    return isnan(rate) ? 0 : has_range ? fmax(rate, high) : rate;
}

static double largest(const struct compare *compare, const struct compare_plot *plot)
{
    double most = 0;
    for (size_t r = 0; r < plot->row_count; r++) {
        for (size_t p = 0; p < compare->comparison.plan.count; p++)
            most = fmax(most, high_rate(compare, &plot->rows[r], p));
    }
    return most;
}

static void make_groups(const struct compare *compare, const struct compare_plot *plot,
                        struct columns *columns)
{
    size_t periods = compare->comparison.plan.count;
    bool single = is_single(plot);
    columns->group_count = single ? periods : plot->row_count;
    columns->groups =
        ARENA_ARRAY(compare->canvas->arena, struct column_group, columns->group_count);
    for (size_t i = 0; i < columns->group_count; i++)
        columns->groups[i] = (struct column_group){
            .row = single ? &plot->rows[0] : &plot->rows[i],
            .first = single ? i : 0,
            .count = single ? 1 : periods,
        };
}

/* The change from the baseline to a period that has a column of its own, or to the only one there
 * is; among several nobody could tell which is meant. */
static const char *change_words(const struct compare *compare, const struct compare_plot *plot,
                                const struct column_group *group, bool *is_clear)
{
    const struct comparison *comparison = &compare->comparison;
    size_t base = comparison->plan.baseline_count;
    size_t index = is_single(plot) ? group->first : comparison->plan.count - 1;
    if (index < base || (!is_single(plot) && comparison->later_count > 1))
        return NULL;
    *is_clear = group->row->changes[index - base].is_clear;
    return comparison_change_words(comparison, group->row, index - base, compare->canvas->arena);
}

/* False where a name is cut or broken within a word, or the change has no room. */
static bool lay_group(const struct compare *compare, const struct compare_plot *plot,
                      struct columns *columns, struct column_group *group, double room)
{
    const struct canvas *canvas = compare->canvas;
    double size = columns->name_size;
    struct text_style style = canvas_style(size, false);
    const char *name = is_single(plot) ? compare_period_words(compare, group->row, group->first)
                                       : group->row->name;
    bool is_clear = false;
    bool has_change = columns->every == 1; /* else nobody could tell of which column it is */
    const char *change = has_change ? change_words(compare, plot, group, &is_clear) : NULL;
    enum ink ink = group->row->is_other ? INK_GREY : INK_MAIN;
    group->name = canvas_lay(canvas, name, style, ink, fmax(room, 1), NAME_LINES);
    group->change = (struct text_block){0};
    if (change)
        group->change = canvas_lay(canvas, change, canvas_style(size, is_clear),
                                   is_clear ? INK_MAIN : INK_GREY, 0, 1);
    columns->names_height = fmax(columns->names_height, group->name.height + group->change.height);
    return !group->name.is_shortened && canvas_widest_word(canvas, name, &style) <= room + 0.1 &&
           group->change.width <= room + 0.1;
}

/* The first and the last name begin and end with their columns, so that they stay in the plot. */
static bool is_end(const struct columns *columns, size_t i)
{
    return columns->every > 1 && (i == 0 || i + 1 == columns->group_count);
}

static bool lay_names(const struct compare *compare, const struct compare_plot *plot,
                      struct columns *columns)
{
    size_t every = columns->every;
    double each = (plot->x1 - plot->x0 - columns->plot_x0) / (double)columns->group_count;
    bool fits = each * GROUP_SHARE / (double)columns->groups[0].count >= LEAST_COLUMN;
    columns->names_height = 0;
    for (size_t i = 0; fits && i < columns->group_count; i++) {
        struct column_group *group = &columns->groups[i];
        group->x0 = columns->plot_x0 + each * (double)i;
        group->x1 = group->x0 + each;
        group->name = group->change = (struct text_block){0};
        double share = is_end(columns, i) ? (double)(every + 1) / 2 : (double)every;
        if (compare_is_named(i, columns->group_count, every))
            fits = lay_group(compare, plot, columns, group, each * share - NAME_GAP);
    }
    return fits;
}

static bool choose_names(const struct compare *compare, const struct compare_plot *plot,
                         struct columns *columns)
{
    const struct theme *theme = compare->canvas->theme;
    size_t most = is_single(plot) && compare_can_skip(compare) ? columns->group_count : 1;
    for (columns->every = 1; columns->every <= most; columns->every++) {
        columns->name_size = theme->label_size;
        if (lay_names(compare, plot, columns))
            return true;
        columns->name_size = theme->small_size;
        if (lay_names(compare, plot, columns))
            return true;
    }
    return false;
}

static bool lay_plot(struct compare *compare, struct compare_plot *plot)
{
    const struct theme *theme = compare->canvas->theme;
    struct columns *columns = ARENA_NEW(compare->canvas->arena, struct columns);
    struct text_style small = canvas_style(theme->small_size, false);
    make_groups(compare, plot, columns);
    value_axis_plan(&columns->axis,
                    &(struct value_axis_request){.max = plot->largest,
                                                 .has_zero = true,
                                                 .unit = compare_rate_words(compare),
                                                 .locale = compare->setup.locale},
                    compare->canvas, plot->x1 - plot->x0);
    columns->line = text_line_height(compare->canvas->measurer, &small);
    columns->plot_x0 = columns->axis.gutter;
    bool fits = choose_names(compare, plot, columns);
    plot->state = columns;
    plot->over = columns->axis.head + columns->line;
    plot->under = columns->names_height + NAME_GAP;
    plot->least = LEAST_HEIGHT;
    plot->natural = (plot->x1 - plot->x0) * ASPECT;
    return fits;
}

static bool has_clear_value(const struct compare *compare, const struct columns *columns,
                            const struct column_group *group, size_t period)
{
    size_t base = compare->comparison.plan.baseline_count;
    bool is_among = group->count > 1 && compare->comparison.later_count > 1;
    return (is_among || columns->every > 1) && period >= base &&
           group->row->changes[period - base].is_clear;
}

/* Whether changes have room, and whether any, or a value, is bold as it is clear. */
static void see_group(struct compare *compare, const struct compare_plot *plot,
                      const struct column_group *group)
{
    const struct columns *columns = plot->state;
    bool is_clear = false, has_change = group->change.height > 0;
    if (has_change)
        change_words(compare, plot, group, &is_clear);
    for (size_t p = 0; p < group->count; p++)
        is_clear = is_clear || has_clear_value(compare, columns, group, group->first + p);
    compare->drawn.has_changes = compare->drawn.has_changes || has_change;
    compare->drawn.has_verdicts = compare->drawn.has_verdicts || has_change || is_clear;
    compare->has_bold = compare->has_bold || is_clear;
}

static void see_changes(struct compare *compare)
{
    compare->has_bold = false;
    for (size_t i = 0; i < compare->plot_count; i++) {
        const struct columns *columns = compare->plots[i].state;
        for (size_t g = 0; g < columns->group_count; g++)
            see_group(compare, &compare->plots[i], &columns->groups[g]);
    }
}

static void make_key(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    size_t base = comparison->plan.baseline_count;
    bool is_single_plot = comparison->row_count == 1 || comparison->keeps_apart, has_range = false;
    double low, high;
    for (size_t p = 0; !is_single_plot && p < comparison->plan.count; p++)
        series_key_add(&compare->key, compare_is_open(compare, NULL, p) ? KEY_HATCH : KEY_FILL,
                       tint_of(compare, p), compare_period_words(compare, NULL, p));
    for (size_t r = 0; r < comparison->row_count; r++)
        for (size_t p = 0; p < comparison->plan.count; p++)
            has_range = compare_range(compare, &comparison->rows[r].values[p],
                                      comparison->rows[r].periods[p].days, &low, &high) ||
                        has_range;
    if (is_single_plot)
        compare_add_open_key(compare, KEY_HATCH,
                             compare_tint(compare, comparison->later_count - 1));
    if (has_range)
        series_key_add(&compare->key, KEY_WHISKER, tint_of(compare, base),
                       locale_message(compare->setup.locale, MESSAGE_LOWEST_TO_HIGHEST));
}

/* ---- Drawing ---- */

struct column_value {
    const char *words;
    struct box box; /* of the column */
    double top;
    double before, beside; /* points before and behind the column that are free */
    bool is_clear;
};

static struct box column_box(const struct columns *columns, const struct column_group *group,
                             double x, size_t period, double rate)
{
    double room = (group->x1 - group->x0) * GROUP_SHARE;
    double widest = group->count > 1 ? WIDEST : WIDEST_ALONE;
    double width = fmin(room / (double)group->count, widest);
    double start = (group->x0 + group->x1 - width * (double)group->count) / 2;
    double x0 = x + start + width * (double)(period - group->first);
    double gap = fmin(COLUMN_GAP, width * 0.1);
    return (struct box){x0 + gap / 2, value_axis_y(&columns->axis, rate), x0 + width - gap / 2,
                        value_axis_y(&columns->axis, 0)};
}

/* Dark where it stands on paper, with a border of paper where it stands on the column. */
static void draw_whisker(const struct compare *compare, const struct columns *columns, double low,
                         double high, double x)
{
    const struct canvas *canvas = compare->canvas;
    struct paint halo = {.stroke = canvas->theme->background, .stroke_width = 2.2};
    struct paint stroke = {.stroke = canvas->theme->ink, .stroke_width = 0.8};
    double y0 = value_axis_y(&columns->axis, low), y1 = value_axis_y(&columns->axis, high);
    canvas_line(canvas, (struct point){x, y0}, (struct point){x, y1}, &halo);
    canvas_line(canvas, (struct point){x, y0}, (struct point){x, y1}, &stroke);
    canvas_line(canvas, (struct point){x - WHISKER_END, y1}, (struct point){x + WHISKER_END, y1},
                &stroke);
    canvas_line(canvas, (struct point){x - WHISKER_END, y0}, (struct point){x + WHISKER_END, y0},
                &stroke);
}

/* Of a period among several its value is bold where the change to it is clear. Wide ones reach over
 * what is free before or behind their column. */
static void draw_value(const struct compare *compare, const struct column_value *value)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, value->is_clear);
    struct text_block block = canvas_lay(canvas, value->words, style, INK_MAIN, 0, 1);
    double width = value->box.x1 - value->box.x0;
    bool is_over = block.width > width + 0.3; /* at both sides */
    bool is_behind = is_over && BESIDE + block.width <= width + value->beside;
    bool is_before = is_over && !is_behind && BESIDE + block.width <= width + value->before;
    if (is_over && !is_behind && !is_before)
        return;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(canvas, &block,
                 &(struct block_place){.x = is_behind   ? value->box.x0 + BESIDE
                                            : is_before ? value->box.x1 - BESIDE
                                                        : (value->box.x0 + value->box.x1) / 2,
                                       .y = value->top - VALUE_GAP - block.height,
                                       .side = is_behind   ? SIDE_START
                                               : is_before ? SIDE_END
                                                           : SIDE_MIDDLE});
    scene_end(canvas->scene);
}

static void draw_column(const struct compare *compare, const struct columns *columns,
                        const struct column_group *group, size_t period, double x)
{
    const struct canvas *canvas = compare->canvas;
    const struct compared_period *of = &group->row->periods[period];
    const struct period_value *value = &group->row->values[period];
    double rate = compare_rate_at(compare, group->row, period), low, high;
    double shown = isnan(rate) ? 0 : rate;
    struct box box = column_box(columns, group, x, period, shown);
    bool has_range = compare_range(compare, value, of->days, &low, &high);
    const char *words = of->days > 0 ? compare_value_words(compare, value, of->days)
                                     : locale_message(compare->setup.locale, MESSAGE_NO_DATA);
    scene_begin(canvas->scene, ROLE_MARK, NULL,
                locale_format(compare->setup.locale, canvas->arena, MESSAGE_CELL_TITLE, of->name,
                              words, NULL));
    if (shown > 0 && compare_is_open(compare, group->row, period))
        hatch_draw(canvas, box, tint_of(compare, period));
    else if (shown > 0)
        canvas_rect(canvas, box, &(struct paint){.fill = tint_of(compare, period)});
    if (has_range)
        draw_whisker(compare, columns, low, high, (box.x0 + box.x1) / 2);
    scene_end(canvas->scene);
    bool is_last = period + 1 == group->first + group->count;
    draw_value(compare,
               &(struct column_value){
                   .words = words,
                   .box = box,
                   .top = value_axis_y(&columns->axis, has_range ? fmax(shown, high) : shown),
                   .before = period == group->first ? box.x0 - x - group->x0 : 0,
                   .beside = is_last ? x + group->x1 - box.x1 : 0,
                   .is_clear = has_clear_value(compare, columns, group, period)});
}

static void draw_names(const struct compare *compare, const struct columns *columns, double x,
                       double y)
{
    const struct canvas *canvas = compare->canvas;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < columns->group_count; i++) {
        const struct column_group *group = &columns->groups[i];
        double middle = x + (group->x0 + group->x1) / 2;
        enum side side = !is_end(columns, i) ? SIDE_MIDDLE : i ? SIDE_END : SIDE_START;
        double at = side == SIDE_MIDDLE ? middle : x + (i ? group->x1 : group->x0);
        canvas_block(canvas, &group->name, &(struct block_place){.x = at, .y = y, .side = side});
        canvas_block(
            canvas, &group->change,
            &(struct block_place){.x = middle, .y = y + group->name.height, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

static void draw_plot(const struct compare *compare, struct compare_plot *plot)
{
    const struct canvas *canvas = compare->canvas;
    struct columns *columns = plot->state;
    struct value_axis_place at = {plot->x0, plot->x0 + columns->plot_x0, plot->x1, columns->line};
    value_axis_fit(&columns->axis, canvas, plot->y0, plot->y1);
    value_axis_draw(&columns->axis, canvas, &at);
    for (size_t i = 0; i < columns->group_count; i++) {
        const struct column_group *group = &columns->groups[i];
        for (size_t p = group->first; p < group->first + group->count; p++)
            draw_column(compare, columns, group, p, plot->x0);
    }
    value_axis_draw_base(&columns->axis, canvas, &at);
    draw_names(compare, columns, plot->x0, plot->y1 + NAME_GAP);
}

static const struct compare_plot_class plot_class = {
    .least_width = LEAST_WIDTH,
    .largest = largest,
    .lay = lay_plot,
    .draw = draw_plot,
};

/* Draws as many groups as have room for their names. */
static bool lay_groups(struct compare *compare, double width)
{
    size_t most = compare->comparison.row_count;
    bool fits = compare_lay_plots(compare, &plot_class, width);
    while (!fits && most > LEAST_GROUPS && !compare->comparison.keeps_apart) {
        compare_draw_largest(compare, --most);
        fits = compare_lay_plots(compare, &plot_class, width);
    }
    return fits;
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    const struct comparison *comparison = &compare->comparison;
    if (comparison->plan.count > KEY_LIMIT && comparison->row_count > 1) {
        report_add(report, SEVERITY_ERROR, "too-many-periods", NULL,
                   "%zu columns of a group can't be told from each other; give at most %d periods, "
                   "--group none, or --style overlay",
                   comparison->plan.count, KEY_LIMIT);
        return false;
    }
    bool fits = lay_groups(compare, width);
    make_key(compare);
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    if (fits)
        see_changes(compare);
    return fits || compare_refuse_width(compare, comparison->row_count > 1
                                                     ? "or --style dumbbell, which names groups "
                                                       "beside their marks"
                                                     : "or --style dumbbell, which has the periods "
                                                       "below each other");
}

const struct compare_style_class compare_columns = {8, 0, lay, compare_place_plots,
                                                    compare_draw_plots};
