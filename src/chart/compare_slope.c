/* A line for each group from period to period, named at its end:
 *
 *   11 ●
 *        ╲          ● 6.2  Protest  +12 %
 *    4 ●──╲────────●  4.6  Battle   −59 %
 *    Q4 2019      Q2 2020
 */
#include "chart/compare.h"

#include "chart/spread.h"
#include "scale/value_scale.h"

#include <math.h>

#define ASPECT 0.62       /* height of the plot on an automatic page, of the width */
#define LEAST_HEIGHT 90.0 /* points */
#define MOST_LINES 12
#define NAME_SHARE 0.42 /* of the width, at most, for the names at the end */
#define LEAST_SPAN 60.0 /* points of width between the first and the last period */
#define GAP 6.0         /* between a mark and its words */
#define RADIUS 2.6
#define HEAD_GAP 5.0
#define MOVED 2.0 /* points beside the end of a line: more, and a line leads there */

struct slope_line {
    const struct compared_row *row;
    struct text_block start, end; /* words at both ends */
    double start_y, end_y;        /* their middles */
};

struct slope {
    struct slope_line *lines;
    size_t count;
    double largest, start_width, end_width;
    struct text_block *heads; /* of periods */
    double head_height;
    struct value_scale scale;
    double x0, x1;
};

static double rate_at(const struct compare *compare, const struct compared_row *row, size_t period)
{
    return compare_rate(compare, &row->values[period], compare->comparison.periods[period].days);
}

static double x_of(const struct compare *compare, const struct slope *slope, size_t period)
{
    double share = (double)period / (double)(compare->comparison.plan.count - 1);
    return slope->x0 + share * (slope->x1 - slope->x0);
}

static colour tint_of(const struct compare *compare, const struct compared_row *row)
{
    bool is_clear = row->changes[compare->comparison.later_count - 1].is_clear;
    return is_clear ? compare->canvas->theme->accent : compare_base_tint(compare);
}

/* ---- Laying out ---- */

/* "Battle 4.6 (−59 %)" */
static void lay_end(struct compare *compare, struct slope_line *line, double width)
{
    const struct comparison *comparison = &compare->comparison;
    const struct canvas *canvas = compare->canvas;
    struct arena *arena = canvas->arena;
    size_t last = comparison->plan.count - 1;
    const struct period_value *value = &line->row->values[last];
    double size = canvas->theme->label_size;
    const char *rate = comparison_rate_words(comparison, comparison_count(comparison, value),
                                             comparison->periods[last].days, arena);
    const char *change =
        comparison_change_words(comparison, line->row, comparison->later_count - 1, arena);
    bool is_clear = line->row->changes[comparison->later_count - 1].is_clear;
    struct text_run runs[] = {
        {arena_print(arena, "%s  ", rate), canvas_style(size, true),
         is_clear ? INK_MAIN : INK_GREY},
        {arena_print(arena, "%s  ", line->row->name), canvas_style(size, false),
         line->row->is_other ? INK_GREY : INK_MAIN},
        {change, canvas_style(canvas->theme->small_size, false), INK_GREY},
    };
    line->end = canvas_lay_runs(canvas, runs, 3, width, 2);
}

static void lay_heads(struct compare *compare, struct slope *slope, double room)
{
    const struct canvas *canvas = compare->canvas;
    size_t count = compare->comparison.plan.count;
    struct text_style style = canvas_style(canvas->theme->small_size, true);
    slope->heads = ARENA_ARRAY(canvas->arena, struct text_block, count);
    for (size_t p = 0; p < count; p++) {
        slope->heads[p] =
            canvas_lay(canvas, compare_period_words(compare, p), style, INK_MAIN, room, 3);
        slope->head_height = fmax(slope->head_height, slope->heads[p].height);
    }
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    const struct comparison *comparison = &compare->comparison;
    const struct canvas *canvas = compare->canvas;
    struct slope *slope = ARENA_NEW(canvas->arena, struct slope);
    slope->count = comparison->row_count;
    slope->lines = ARENA_ARRAY(canvas->arena, struct slope_line, slope->count);
    for (size_t i = 0; i < slope->count; i++) {
        struct slope_line *line = &slope->lines[i];
        line->row = &comparison->rows[i];
        lay_end(compare, line, width * NAME_SHARE);
        const char *rate =
            comparison_rate_words(comparison, comparison_count(comparison, &line->row->values[0]),
                                  comparison->periods[0].days, canvas->arena);
        line->start = canvas_lay(canvas, rate, canvas_style(canvas->theme->label_size, false),
                                 INK_GREY, 0, 1);
        slope->start_width = fmax(slope->start_width, line->start.width);
        slope->end_width = fmax(slope->end_width, line->end.width);
        for (size_t p = 0; p < comparison->plan.count; p++)
            slope->largest = fmax(slope->largest, rate_at(compare, line->row, p));
    }
    double span = width - slope->start_width - slope->end_width - 4 * GAP;
    lay_heads(compare, slope, fmax(span / (double)(comparison->plan.count - 1), GAP));
    compare->state = slope;
    series_key_add(&compare->key, KEY_DOT, canvas->theme->accent,
                   locale_message(compare->setup.locale, MESSAGE_CLEAR_CHANGE));
    if (compare_has_unclear(compare))
        series_key_add(&compare->key, KEY_RING, compare_base_tint(compare),
                       locale_message(compare->setup.locale, MESSAGE_NO_CLEAR_CHANGE));
    compare->key_height = series_key_height(&compare->key, canvas, width);
    return span >= LEAST_SPAN || compare_refuse_width(report);
}

/* Moves the words at one end apart; the height that is missing comes back. */
static double spread_ends(struct slope *slope, bool is_end, double y0, double y1, double wanted[])
{
    struct spread_piece pieces[MOST_LINES + 1] = {{0}};
    size_t order[MOST_LINES + 1];
    double needed = 0;
    for (size_t i = 0; i < slope->count; i++) {
        size_t at = i;
        for (; at > 0 && wanted[order[at - 1]] > wanted[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    for (size_t i = 0; i < slope->count; i++) {
        const struct slope_line *line = &slope->lines[order[i]];
        pieces[i].wanted = wanted[order[i]];
        pieces[i].size = is_end ? line->end.height : line->start.height;
        needed += pieces[i].size;
    }
    if (!spread_apart(pieces, slope->count, y0, y1, 0))
        return needed - (y1 - y0);
    for (size_t i = 0; i < slope->count; i++) {
        struct slope_line *line = &slope->lines[order[i]];
        *(is_end ? &line->end_y : &line->start_y) = pieces[i].at;
    }
    return 0;
}

static double words_height(const struct slope *slope)
{
    double height = 0;
    for (size_t i = 0; i < slope->count; i++)
        height += fmax(slope->lines[i].end.height, slope->lines[i].start.height);
    return height;
}

static double around(const struct compare *compare, const struct slope *slope)
{
    double key = compare->key_height > 0 ? compare->key_height + HEAD_GAP : 0;
    return key + 2 * HEAD_GAP + slope->head_height;
}

static double place(struct compare *compare, double room, bool is_filled)
{
    struct slope *slope = compare->state;
    double width = compare->panel->x1 - compare->panel->x0, rest = room - around(compare, slope);
    double least = fmax(LEAST_HEIGHT, words_height(slope) * 1.05);
    double plot = fmax(is_filled ? rest : fmin(width * ASPECT, rest), least);
    compare->panel->height = around(compare, slope) + plot;
    return fmax(compare->panel->height - room, 0);
}

/* ---- Drawing ---- */

static void draw_line(const struct compare *compare, const struct slope *slope,
                      const struct slope_line *line)
{
    const struct canvas *canvas = compare->canvas;
    const struct comparison *comparison = &compare->comparison;
    colour tint = tint_of(compare, line->row);
    bool is_clear = line->row->changes[comparison->later_count - 1].is_clear;
    struct paint stroke = {.stroke = tint, .stroke_width = is_clear ? 1.8 : 0.9};
    struct paint dot = {
        .fill = is_clear ? tint : canvas->theme->background, .stroke = tint, .stroke_width = 1};
    size_t count = comparison->plan.count;
    scene_begin(canvas->scene, ROLE_MARK, NULL, line->row->name);
    for (size_t p = 0; p + 1 < count; p++) {
        double from = rate_at(compare, line->row, p), to = rate_at(compare, line->row, p + 1);
        if (!isnan(from) && !isnan(to))
            canvas_line(
                canvas, (struct point){x_of(compare, slope, p), value_scale_y(&slope->scale, from)},
                (struct point){x_of(compare, slope, p + 1), value_scale_y(&slope->scale, to)},
                &stroke);
    }
    for (size_t p = 0; p < count; p++) {
        double rate = rate_at(compare, line->row, p);
        if (!isnan(rate))
            canvas_circle(
                canvas, (struct point){x_of(compare, slope, p), value_scale_y(&slope->scale, rate)},
                RADIUS, &dot);
    }
    scene_end(canvas->scene);
}

/* Where words were moved, a line leads from the mark to them. */
static void draw_words(const struct compare *compare, const struct slope *slope,
                       const struct slope_line *line, double first, double last)
{
    const struct canvas *canvas = compare->canvas;
    struct paint leader = {.stroke = canvas->theme->grey_ink, .stroke_width = 0.5};
    double y0 = value_scale_y(&slope->scale, isnan(first) ? 0 : first);
    double y1 = value_scale_y(&slope->scale, isnan(last) ? 0 : last);
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    if (fabs(line->start_y - y0) > MOVED)
        canvas_line(canvas, (struct point){slope->x0 - RADIUS - 1, y0},
                    (struct point){slope->x0 - 2 * GAP + 1, line->start_y}, &leader);
    if (fabs(line->end_y - y1) > MOVED)
        canvas_line(canvas, (struct point){slope->x1 + RADIUS + 1, y1},
                    (struct point){slope->x1 + 2 * GAP - 1, line->end_y}, &leader);
    canvas_block(canvas, &line->start,
                 &(struct block_place){.x = slope->x0 - 2 * GAP,
                                       .y = line->start_y - line->start.height / 2,
                                       .side = SIDE_END});
    canvas_block(
        canvas, &line->end,
        &(struct block_place){.x = slope->x1 + 2 * GAP, .y = line->end_y - line->end.height / 2});
    scene_end(canvas->scene);
}

static void draw_frame(const struct compare *compare, const struct slope *slope, double y0,
                       double y1)
{
    const struct canvas *canvas = compare->canvas;
    struct paint rule = {.stroke = canvas->theme->hairline, .stroke_width = 0.6};
    size_t count = compare->comparison.plan.count;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t p = 0; p < count; p++) {
        double x = x_of(compare, slope, p);
        canvas_line(canvas, (struct point){x, y0}, (struct point){x, y1}, &rule);
        enum side side = p == 0 ? SIDE_START : p + 1 == count ? SIDE_END : SIDE_MIDDLE;
        canvas_block(canvas, &slope->heads[p],
                     &(struct block_place){.x = x, .y = y1 + HEAD_GAP, .side = side});
    }
    scene_end(canvas->scene);
}

static void draw(struct compare *compare)
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    struct slope *slope = compare->state;
    size_t last = compare->comparison.plan.count - 1;
    double top = panel->y0 + compare->title.height;
    double y0 = top + (compare->key_height > 0 ? compare->key_height + HEAD_GAP : 0) + HEAD_GAP;
    double y1 = panel->y0 + panel->height - slope->head_height - HEAD_GAP;
    double starts[MOST_LINES + 1], ends[MOST_LINES + 1];
    slope->x0 = panel->x0 + slope->start_width + 2 * GAP;
    slope->x1 = panel->x1 - slope->end_width - 2 * GAP;
    slope->scale = (struct value_scale){0, slope->largest > 0 ? slope->largest : 1, y1, y0};
    for (size_t i = 0; i < slope->count; i++) {
        double first = rate_at(compare, slope->lines[i].row, 0);
        double end = rate_at(compare, slope->lines[i].row, last);
        starts[i] = value_scale_y(&slope->scale, isnan(first) ? 0 : first);
        ends[i] = value_scale_y(&slope->scale, isnan(end) ? 0 : end);
    }
    spread_ends(slope, false, y0 - HEAD_GAP, y1 + HEAD_GAP / 2, starts);
    spread_ends(slope, true, y0 - HEAD_GAP, y1 + HEAD_GAP / 2, ends);
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    scene_end(canvas->scene);
    draw_frame(compare, slope, y0, y1);
    for (size_t i = 0; i < slope->count; i++)
        draw_line(compare, slope, &slope->lines[i]);
    for (size_t i = 0; i < slope->count; i++)
        draw_words(compare, slope, &slope->lines[i], rate_at(compare, slope->lines[i].row, 0),
                   rate_at(compare, slope->lines[i].row, last));
}

const struct compare_style_class compare_slope = {MOST_LINES, lay, place, draw};
