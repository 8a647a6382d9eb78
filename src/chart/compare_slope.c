/* A line for each group from period to period, with its value at the start, and at the end its
 * value, its name and its change:
 *
 *    Q4 2019      Q2 2020
 *   11 ●
 *        ╲          ● 6.2  Protest  +12 %
 *    4 ●──╲────────●  4.6  Battle   −59 %
 *    0 ━━━━━━━━━━━━━
 *
 * A period that is not all told ends in a dashed piece. */
#include "chart/compare.h"

#include "chart/spread.h"
#include "scale/value_scale.h"

#include <math.h>
#include <string.h>

#define ASPECT 0.5
#define ASPECT_ALONE 0.3 /* of one line */
#define GROWTH 1.2
#define MOST_GROWTH 2.2 /* times the height, where words would be too close */
#define LEAST_HEIGHT 90.0
#define LEAST_WIDTH 120.0
#define MOST_LINES 12
#define LEAST_LINES 5   /* that are drawn, however close they are */
#define KNOT 1.2        /* heights of words that they may stand beside their marks */
#define NAME_SHARE 0.45 /* of the width, at most, for the words at the end */
#define NAME_LINES 3
#define LEAST_SPAN 60.0 /* points of width between the first and the last period */
#define GAP 6.0         /* between a mark and its words */
#define HEAD_LINES 3
#define HEAD_GAP 6.0
#define RADIUS 2.7
#define BASE_RADIUS 1.9 /* of the baseline, of which nothing is said */
#define MOVED 2.0       /* points beside the end of a line: more, and a line leads there */
#define CLEAR_LINE 1.8
#define UNCLEAR_LINE 0.9
#define DASH 2.4

struct slope_line {
    const struct compared_row *row;
    struct text_block start, end;
    double start_y, end_y; /* middles of the words */
    bool has_start;        /* not, where another line begins at the same value */
    size_t start_of;       /* the line whose words at the start are its own */
};

struct slope {
    struct slope_line *lines;
    size_t count;
    double start_width, end_width;
    struct text_block *heads; /* of periods */
    struct text_block unit, zero;
    double head_height;
    struct value_scale scale;
    double x0, x1;
};

static double x_of(const struct compare *compare, const struct slope *slope, size_t period)
{
    double share = (double)period / (double)(compare->comparison.plan.count - 1);
    return slope->x0 + share * (slope->x1 - slope->x0);
}

static const struct change *last_change(const struct compare *compare,
                                        const struct compared_row *row)
{
    return &row->changes[compare->comparison.later_count - 1];
}

static double y_at(const struct compare *compare, const struct slope *slope,
                   const struct compared_row *row, size_t period)
{
    double rate = compare_rate_at(compare, row, period);
    return value_scale_y(&slope->scale, isnan(rate) ? 0 : rate);
}

static double largest(const struct compare *compare, const struct compare_plot *plot)
{
    double most = 0;
    for (size_t r = 0; r < plot->row_count; r++)
        most = fmax(most, compare_largest_rate(compare, &plot->rows[r]));
    return most;
}

/* ---- Laying out ---- */

static const char *value_words(const struct compare *compare, const struct compared_row *row,
                               size_t period)
{
    return compare_value_words(compare, &row->values[period], row->periods[period].days);
}

/* "4.6  Battle  −59 %" */
static void lay_words(const struct compare *compare, const struct compare_plot *plot,
                      struct slope_line *line)
{
    const struct comparison *comparison = &compare->comparison;
    const struct canvas *canvas = compare->canvas;
    struct arena *arena = canvas->arena;
    double size = canvas->theme->label_size;
    bool is_clear = last_change(compare, line->row)->is_clear;
    const char *change =
        comparison_change_words(comparison, line->row, comparison->later_count - 1, arena);
    bool has_name = comparison->row_count > 1 && !plot->title;
    struct text_run runs[] = {
        {arena_print(arena, "%s  ", value_words(compare, line->row, comparison->plan.count - 1)),
         canvas_style(size, is_clear), is_clear ? INK_MAIN : INK_GREY},
        {has_name ? arena_print(arena, "%s  ", line->row->name) : "", canvas_style(size, false),
         line->row->is_other ? INK_GREY : INK_MAIN},
        {change, canvas_style(canvas->theme->small_size, false), INK_GREY},
    };
    line->end = canvas_lay_runs(canvas, runs, 3, (plot->x1 - plot->x0) * NAME_SHARE, NAME_LINES);
    line->start = canvas_lay(canvas, value_words(compare, line->row, 0), canvas_style(size, false),
                             INK_GREY, 0, 1);
}

/* False where a head is cut or broken within a word. */
static bool lay_heads(const struct compare *compare, const struct compare_plot *plot, double step,
                      size_t every)
{
    const struct canvas *canvas = compare->canvas;
    struct slope *slope = plot->state;
    size_t count = compare->comparison.plan.count;
    struct text_style style = canvas_style(canvas->theme->small_size, true);
    double most = step * (double)(every < count ? every : count - 1) - GAP;
    bool fits = most > 0;
    slope->head_height = 0;
    for (size_t p = 0; p < count && fits; p++) {
        slope->heads[p] = (struct text_block){0};
        if (!compare_is_named(p, count, every))
            continue;
        /* The first and the last stand over what is beside the lines too. */
        double beside = p == 0           ? slope->start_width + 2 * GAP
                        : p + 1 == count ? slope->end_width + 2 * GAP
                                         : most / 2;
        double room = 2 * fmin(most / 2, beside);
        const char *words = compare_period_words(compare, plot->rows, p);
        slope->heads[p] = canvas_lay(canvas, words, style, INK_MAIN, room, HEAD_LINES);
        slope->head_height = fmax(slope->head_height, slope->heads[p].height);
        fits = !slope->heads[p].is_shortened &&
               canvas_widest_word(canvas, words, &style) <= room + 0.1;
    }
    return fits;
}

static bool choose_heads(const struct compare *compare, const struct compare_plot *plot,
                         double span)
{
    struct slope *slope = plot->state;
    size_t count = compare->comparison.plan.count;
    double step = span / (double)(count - 1);
    slope->heads = ARENA_ARRAY(compare->canvas->arena, struct text_block, count);
    for (size_t every = 1; every == 1 || (every < count && compare_can_skip(compare)); every++) {
        if (lay_heads(compare, plot, step, every))
            return true;
    }
    return false;
}

static double words_height(const struct slope *slope)
{
    double start = 0, end = 0;
    for (size_t i = 0; i < slope->count; i++) {
        end += slope->lines[i].end.height;
        start += slope->lines[i].has_start ? slope->lines[i].start.height : 0;
    }
    return fmax(start, end);
}

static bool lay_plot(struct compare *compare, struct compare_plot *plot)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style small = canvas_style(canvas->theme->small_size, false);
    struct slope *slope = ARENA_NEW(canvas->arena, struct slope);
    double width = plot->x1 - plot->x0;
    slope->count = plot->row_count;
    slope->lines = ARENA_ARRAY(canvas->arena, struct slope_line, slope->count);
    slope->unit = canvas_lay(canvas, compare_rate_words(compare), small, INK_GREY, width, 2);
    slope->zero = canvas_lay(canvas, "0", small, INK_FAINT, 0, 1);
    for (size_t i = 0; i < slope->count; i++) {
        struct slope_line *line = &slope->lines[i];
        line->row = &plot->rows[i];
        lay_words(compare, plot, line);
        line->start_of = i;
        for (size_t k = 0; k < i && line->start_of == i; k++)
            if (strcmp(value_words(compare, line->row, 0),
                       value_words(compare, slope->lines[k].row, 0)) == 0)
                line->start_of = k;
        line->has_start = line->start_of == i;
        slope->start_width = fmax(slope->start_width, line->start.width);
        slope->end_width = fmax(slope->end_width, line->end.width);
    }
    double span = width - slope->start_width - slope->end_width - 4 * GAP;
    plot->state = slope;
    bool fits = span >= LEAST_SPAN && choose_heads(compare, plot, span);
    plot->over = slope->unit.height + slope->head_height + 2 * HEAD_GAP;
    plot->under = HEAD_GAP;
    plot->least = fmax(LEAST_HEIGHT, words_height(slope) * 1.05);
    plot->natural = width * (slope->count > 1 ? ASPECT : ASPECT_ALONE);
    return fits;
}

/* ---- Placing words ---- */

struct slope_end {
    struct slope_line *line;
    double wanted, size, at;
};

/* Moves the words at one end apart, in the order of their values. */
static void spread_ends(struct slope_end *ends, size_t count, double y0, double y1)
{
    struct spread_piece pieces[MOST_LINES + 1];
    for (size_t i = 1; i < count; i++) {
        struct slope_end end = ends[i];
        size_t at = i;
        for (; at > 0 && ends[at - 1].wanted > end.wanted; at--)
            ends[at] = ends[at - 1];
        ends[at] = end;
    }
    for (size_t i = 0; i < count; i++)
        pieces[i] = spread_piece(ends[i].wanted, ends[i].size);
    spread_apart(pieces, count, y0, y1, 0);
    for (size_t i = 0; i < count; i++)
        ends[i].at = pieces[i].at;
}

static void place_words(const struct compare *compare, struct slope *slope, double y0, double y1)
{
    struct slope_end starts[MOST_LINES + 1], ends[MOST_LINES + 1];
    size_t started = 0, last = compare->comparison.plan.count - 1;
    for (size_t i = 0; i < slope->count; i++) {
        struct slope_line *line = &slope->lines[i];
        ends[i] =
            (struct slope_end){line, y_at(compare, slope, line->row, last), line->end.height, 0};
        if (line->has_start)
            starts[started++] =
                (struct slope_end){line, y_at(compare, slope, line->row, 0), line->start.height, 0};
    }
    spread_ends(starts, started, y0, y1);
    spread_ends(ends, slope->count, y0, y1);
    for (size_t i = 0; i < started; i++)
        starts[i].line->start_y = starts[i].at;
    for (size_t i = 0; i < slope->count; i++)
        ends[i].line->end_y = ends[i].at;
}

/* ---- Drawing ---- */

static struct point point_at(const struct compare *compare, const struct slope *slope,
                             const struct slope_line *line, size_t period)
{
    return (struct point){x_of(compare, slope, period), y_at(compare, slope, line->row, period)};
}

static bool has_rate(const struct compare *compare, const struct slope_line *line, size_t period)
{
    return !isnan(compare_rate_at(compare, line->row, period));
}

/* Periods of the baseline have no change. */
static const struct change *change_at(const struct compare *compare, const struct slope_line *line,
                                      size_t period)
{
    size_t base = compare->comparison.plan.baseline_count;
    return period < base ? NULL : &line->row->changes[period - base];
}

static void draw_piece(const struct compare *compare, const struct slope *slope,
                       const struct slope_line *line, size_t period)
{
    const struct change *change = change_at(compare, line, period);
    bool is_clear = change && comparison_state(change) == STATE_CLEAR;
    bool is_open = compare_is_open(compare, line->row, period - 1) ||
                   compare_is_open(compare, line->row, period);
    struct paint stroke = {.stroke = is_clear ? compare->canvas->theme->accent
                                              : compare_base_tint(compare),
                           .stroke_width = is_clear ? CLEAR_LINE : UNCLEAR_LINE,
                           .dash_on = is_open ? DASH : 0,
                           .dash_off = is_open ? DASH : 0};
    if (has_rate(compare, line, period - 1) && has_rate(compare, line, period))
        canvas_line(compare->canvas, point_at(compare, slope, line, period - 1),
                    point_at(compare, slope, line, period), &stroke);
}

static void draw_point(const struct compare *compare, const struct slope *slope,
                       const struct slope_line *line, size_t period)
{
    const struct change *change = change_at(compare, line, period);
    enum change_state state = change ? comparison_state(change) : STATE_UNJUDGED;
    struct compare_dot dot = {.radius = change ? RADIUS : BASE_RADIUS,
                              .tint = state == STATE_CLEAR ? compare->canvas->theme->accent
                                                           : compare_base_tint(compare),
                              .is_full = state != STATE_UNCLEAR,
                              .is_open = compare_is_open(compare, line->row, period)};
    if (has_rate(compare, line, period))
        compare_draw_dot(compare->canvas, point_at(compare, slope, line, period), &dot);
}

/* What is said of a period is said of its point and of the piece that leads to it. */
static void draw_line(const struct compare *compare, const struct slope *slope,
                      const struct slope_line *line)
{
    size_t count = compare->comparison.plan.count;
    scene_begin(compare->canvas->scene, ROLE_MARK, NULL, line->row->name);
    for (size_t p = 1; p < count; p++)
        draw_piece(compare, slope, line, p);
    for (size_t p = 0; p < count; p++)
        draw_point(compare, slope, line, p);
    scene_end(compare->canvas->scene);
}

/* Where words were moved, a line leads from the mark to them. */
static void draw_words(const struct compare *compare, const struct slope *slope,
                       const struct slope_line *line)
{
    const struct canvas *canvas = compare->canvas;
    struct paint leader = {.stroke = canvas->theme->grey_ink, .stroke_width = 0.5};
    double y0 = y_at(compare, slope, line->row, 0);
    double y1 = y_at(compare, slope, line->row, compare->comparison.plan.count - 1);
    double start_y = slope->lines[line->start_of].start_y;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    if (fabs(start_y - y0) > MOVED)
        canvas_line(canvas, (struct point){slope->x0 - RADIUS - 1, y0},
                    (struct point){slope->x0 - 2 * GAP + 1, start_y}, &leader);
    if (fabs(line->end_y - y1) > MOVED)
        canvas_line(canvas, (struct point){slope->x1 + RADIUS + 1, y1},
                    (struct point){slope->x1 + 2 * GAP - 1, line->end_y}, &leader);
    if (line->has_start)
        canvas_block(canvas, &line->start,
                     &(struct block_place){.x = slope->x0 - 2 * GAP,
                                           .y = line->start_y - line->start.height / 2,
                                           .side = SIDE_END});
    canvas_block(
        canvas, &line->end,
        &(struct block_place){.x = slope->x1 + 2 * GAP, .y = line->end_y - line->end.height / 2});
    scene_end(canvas->scene);
}

/* Where the words at the start end. */
static double lowest_start(const struct slope *slope)
{
    double lowest = 0;
    for (size_t i = 0; i < slope->count; i++) {
        const struct slope_line *line = &slope->lines[i];
        if (line->has_start)
            lowest = fmax(lowest, line->start_y + line->start.height / 2);
    }
    return lowest;
}

static void draw_frame(const struct compare *compare, const struct slope *slope,
                       const struct compare_plot *plot)
{
    const struct canvas *canvas = compare->canvas;
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.6};
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 0.8};
    size_t count = compare->comparison.plan.count;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_block(canvas, &slope->unit,
                 &(struct block_place){.x = plot->x0, .y = plot->y0 - plot->over});
    for (size_t p = 0; p < count; p++) {
        double x = x_of(compare, slope, p);
        canvas_line(canvas, (struct point){x, plot->y0 - HEAD_GAP}, (struct point){x, plot->y1},
                    &hairline);
        canvas_block(canvas, &slope->heads[p],
                     &(struct block_place){.x = x,
                                           .y = plot->y0 - HEAD_GAP - 1 - slope->heads[p].height,
                                           .side = SIDE_MIDDLE});
    }
    canvas_line(canvas, (struct point){slope->x0, plot->y1}, (struct point){slope->x1, plot->y1},
                &rule);
    if (lowest_start(slope) <= plot->y1 - slope->zero.height / 2)
        canvas_block(canvas, &slope->zero,
                     &(struct block_place){.x = slope->x0 - 2 * GAP,
                                           .y = plot->y1 - slope->zero.height / 2,
                                           .side = SIDE_END});
    scene_end(canvas->scene);
}

static void draw_plot(const struct compare *compare, struct compare_plot *plot)
{
    struct slope *slope = plot->state;
    slope->x0 = plot->x0 + slope->start_width + 2 * GAP;
    slope->x1 = plot->x1 - slope->end_width - 2 * GAP;
    slope->scale = (struct value_scale){0, plot->largest, plot->y1, plot->y0};
    place_words(compare, slope, plot->y0 - HEAD_GAP, plot->y1 + HEAD_GAP);
    draw_frame(compare, slope, plot);
    for (size_t i = 0; i < slope->count; i++)
        draw_line(compare, slope, &slope->lines[i]);
    for (size_t i = 0; i < slope->count; i++)
        draw_words(compare, slope, &slope->lines[i]);
}

static void make_key(struct compare *compare)
{
    const struct locale *locale = compare->setup.locale;
    if (compare_has_state(compare, STATE_CLEAR))
        series_key_add(&compare->key, KEY_DOT, compare->canvas->theme->accent,
                       locale_message(locale, MESSAGE_CLEAR_CHANGE));
    if (compare_has_state(compare, STATE_UNCLEAR))
        series_key_add(&compare->key, KEY_RING, compare_base_tint(compare),
                       locale_message(locale, MESSAGE_NO_CLEAR_CHANGE));
    if (compare_has_state(compare, STATE_UNJUDGED))
        series_key_add(&compare->key, KEY_DOT, compare_base_tint(compare),
                       compare_unjudged_words(compare));
    compare_add_open_key(compare, KEY_DASHED, compare_base_tint(compare));
}

static const struct compare_plot_class plot_class = {
    .least_width = LEAST_WIDTH,
    .largest = largest,
    .lay = lay_plot,
    .draw = draw_plot,
};

/* Whether words at an end stand so far from their marks that lines to them would be a knot. */
static bool is_knotted(const struct compare *compare)
{
    size_t last = compare->comparison.plan.count - 1;
    for (size_t i = 0; i < compare->plot_count; i++) {
        const struct compare_plot *plot = &compare->plots[i];
        struct slope *slope = plot->state;
        slope->scale = (struct value_scale){0, plot->largest, plot->natural, 0};
        place_words(compare, slope, -HEAD_GAP, plot->natural + HEAD_GAP);
        for (size_t k = 0; k < slope->count; k++) {
            const struct slope_line *line = &slope->lines[k];
            double moved = fabs(line->end_y - y_at(compare, slope, line->row, last));
            if (moved > KNOT * line->end.height)
                return true;
        }
    }
    return false;
}

/* Plots become taller until no words are knotted; false where that does not help. */
static bool unknot(struct compare *compare)
{
    for (double grown = 1; is_knotted(compare); grown *= GROWTH) {
        if (grown * GROWTH > MOST_GROWTH)
            return false;
        for (size_t i = 0; i < compare->plot_count; i++)
            compare->plots[i].natural *= GROWTH;
    }
    return true;
}

/* Draws as many groups as have room for their words near their marks. */
static bool lay_groups(struct compare *compare, double width)
{
    size_t most = compare->comparison.row_count;
    bool fits = compare_lay_plots(compare, &plot_class, width);
    while (fits && most > LEAST_LINES && !compare->comparison.keeps_apart && !unknot(compare)) {
        compare_draw_largest(compare, --most);
        fits = compare_lay_plots(compare, &plot_class, width);
    }
    make_key(compare);
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return fits;
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    (void)report;
    compare->drawn = (struct comparison_drawn){.has_changes = true, .has_verdicts = true};
    return lay_groups(compare, width) ||
           compare_refuse_width(compare, "or --style table, which has no names of periods side by "
                                         "side");
}

const struct compare_style_class compare_slope = {MOST_LINES, 0, lay, compare_place_plots,
                                                  compare_draw_plots};
