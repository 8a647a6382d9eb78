/* The course of each period from its first day on, one over the other; or that before and after an
 * event, as one line:
 *
 *   events per week
 *    20 ─      ╱╲  2024        the last in colour, the others grey
 *    10 ─ ╱╲╱─╱──╲─ 2023
 *     0 ━━━━━━━━━━━━
 *       day 1   29   57
 *
 * Days are taken together by one, seven or thirty from the start of the period on, so that periods
 * can be laid over each other; a last part that is shorter is not drawn, unless sums only grow. */
#include "chart/compare.h"

#include "chart/spread.h"
#include "chart/value_axis.h"

#include <math.h>

#define ASPECT 0.44       /* height of the plot on an automatic page, of the width */
#define LEAST_HEIGHT 70.0 /* points */
#define MOST_DAYS 45      /* of a period that is drawn day by day */
#define MOST_WEEKS 530    /* days of a period that is drawn by sevens */
#define NAME_SHARE 0.3    /* of the width, at most, for the names at the end */
#define TICK_EVERY 52.0   /* points of width */
#define TICK_GAP 2.0
#define NAME_GAP 5.0
#define HEAD_GAP 0.5
#define MOVED 2.0

struct overlay_course {
    size_t period;
    double *values; /* of each step */
    size_t count;
    int64_t start; /* of the first step, in days from the origin */
    bool is_grey;
    double end_x, end_y, name_y;
    struct text_block name;
};

struct overlay_chart {
    struct overlay_course *courses;
    size_t count;
    int64_t step;        /* days */
    int64_t first, last; /* days from the origin */
    bool is_around, has_names;
    double name_width;
    struct value_axis axis;
    double tick_height;
    double x0, x1;
};

/* ---- What is drawn ---- */

static int64_t longest_period(const struct comparison *comparison)
{
    int64_t longest = 0;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        int64_t days = period_days(&comparison->plan.items[p]);
        longest = days > longest ? days : longest;
    }
    return longest;
}

static int64_t step_of(const struct compare *compare)
{
    int64_t longest = longest_period(&compare->comparison);
    switch (compare->setup.by) {
    case BIN_AUTO: return longest <= MOST_DAYS ? 1 : longest <= MOST_WEEKS ? 7 : 30;
    case BIN_DAY: return 1;
    case BIN_WEEK: return 7;
    default: return 30;
    }
}

/* Values by steps; days that the data do not tell of end the line. */
static void fill_course(const struct compare *compare, const struct overlay_chart *chart,
                        struct overlay_course *course)
{
    const struct comparison *comparison = &compare->comparison;
    const struct compared_period *period = &comparison->periods[course->period];
    int64_t whole = period->last - period->first + 1;
    bool is_sum = compare->setup.is_cumulative;
    size_t days = whole > 0 ? (size_t)whole : 0;
    double *by_day = ARENA_ARRAY(compare->canvas->arena, double, days + 1);
    comparison_fill_days(comparison, &comparison->total, course->period, by_day);
    course->count = days / (size_t)chart->step + (is_sum && days % (size_t)chart->step > 0);
    course->values = ARENA_ARRAY(compare->canvas->arena, double, course->count + 1);
    course->start = period->first - period->period->first;
    if (chart->is_around && course->period == 0)
        course->start -= period_days(period->period);
    double sum = 0;
    for (size_t d = 0; d < days; d++) {
        size_t step = d / (size_t)chart->step;
        sum += by_day[d];
        if (step < course->count)
            course->values[step] = is_sum ? sum : course->values[step] + by_day[d];
    }
}

static void make_courses(struct compare *compare, struct overlay_chart *chart)
{
    const struct comparison *comparison = &compare->comparison;
    chart->count = comparison->plan.count;
    chart->step = step_of(compare);
    chart->is_around = comparison->plan.way == PERIODS_AROUND;
    chart->courses = ARENA_ARRAY(compare->canvas->arena, struct overlay_course, chart->count);
    chart->last = chart->step;
    for (size_t i = 0; i < chart->count; i++) {
        struct overlay_course *course = &chart->courses[i];
        course->period = i;
        course->is_grey = i < comparison->plan.baseline_count;
        fill_course(compare, chart, course);
        int64_t end = course->start + (int64_t)course->count * chart->step;
        chart->first = course->start < chart->first ? course->start : chart->first;
        chart->last = end > chart->last ? end : chart->last;
    }
}

/* ---- Laying out ---- */

static double largest_value(const struct overlay_chart *chart)
{
    double largest = 0;
    for (size_t i = 0; i < chart->count; i++) {
        for (size_t k = 0; k < chart->courses[i].count; k++)
            largest = fmax(largest, chart->courses[i].values[k]);
    }
    return largest > 0 ? largest : 1;
}

static const char *unit_words(const struct compare *compare, const struct overlay_chart *chart)
{
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    const char *unit = locale_unit(locale, arena, compare->setup.kind);
    if (compare->setup.is_cumulative)
        return locale_format(locale, arena, MESSAGE_CUMULATIVE, unit, NULL, NULL);
    if (chart->step == 30)
        return locale_format(locale, arena, MESSAGE_PER_DAYS, unit,
                             locale_plural(locale, arena, PLURAL_DAYS, 30), NULL);
    return locale_format(locale, arena, chart->step == 1 ? MESSAGE_PER_DAY : MESSAGE_PER_WEEK, unit,
                         NULL, NULL);
}

/* Names stand at the end of the lines where there are few; else the key tells the last from the
 * earlier ones. */
static void lay_names(struct compare *compare, struct overlay_chart *chart, double width)
{
    const struct canvas *canvas = compare->canvas;
    chart->has_names = chart->count <= 8 && !chart->is_around;
    for (size_t i = 0; i < chart->count && chart->has_names; i++) {
        struct overlay_course *course = &chart->courses[i];
        struct text_style style = canvas_style(canvas->theme->label_size, !course->is_grey);
        course->name = canvas_lay(canvas, compare_period_words(compare, course->period), style,
                                  course->is_grey ? INK_GREY : INK_MAIN, width * NAME_SHARE, 2);
        chart->name_width = fmax(chart->name_width, course->name.width + 2 * NAME_GAP);
    }
    if (chart->has_names)
        return;
    series_key_add(&compare->key, KEY_LINE, compare_base_tint(compare),
                   compare_base_words(compare));
    for (size_t i = compare->comparison.plan.baseline_count; i < chart->count; i++) {
        if (compare->key.count < KEY_LIMIT)
            series_key_add(&compare->key, KEY_LINE,
                           compare_tint(compare, i - compare->comparison.plan.baseline_count),
                           compare_period_words(compare, i));
    }
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    struct overlay_chart *chart = ARENA_NEW(compare->canvas->arena, struct overlay_chart);
    struct text_style small = canvas_style(compare->canvas->theme->small_size, false);
    compare->state = chart;
    make_courses(compare, chart);
    lay_names(compare, chart, width);
    value_axis_plan(&chart->axis,
                    &(struct value_axis_request){
                        .max = largest_value(chart),
                        .is_whole = compare->setup.assign != ASSIGN_SPREAD,
                        .has_zero = true,
                        .unit = unit_words(compare, chart),
                        .locale = compare->setup.locale,
                    },
                    compare->canvas, width);
    chart->tick_height = text_line_height(compare->canvas->measurer, &small) + TICK_GAP;
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return width - chart->axis.gutter - chart->name_width >= LEAST_HEIGHT ||
           compare_refuse_width(report);
}

static double around(const struct compare *compare, const struct overlay_chart *chart)
{
    double line = chart->tick_height;
    return compare->key_height + (compare->key_height > 0 ? HEAD_GAP * line : 0) +
           chart->axis.head + chart->tick_height;
}

static double place(struct compare *compare, double room, bool is_filled)
{
    const struct overlay_chart *chart = compare->state;
    double width = compare->panel->x1 - compare->panel->x0, rest = room - around(compare, chart);
    double plot = fmax(is_filled ? rest : fmin(width * ASPECT, rest), LEAST_HEIGHT);
    compare->panel->height = around(compare, chart) + plot;
    return fmax(compare->panel->height - room, 0);
}

/* ---- Drawing ---- */

static double x_at(const struct overlay_chart *chart, double day)
{
    double span = (double)(chart->last - chart->first);
    return chart->x0 + (day - (double)chart->first) / span * (chart->x1 - chart->x0);
}

/* Values stand at the middle of their step, sums at its end. */
static struct point point_at(const struct compare *compare, const struct overlay_chart *chart,
                             const struct overlay_course *course, size_t index)
{
    double shift = compare->setup.is_cumulative ? 1 : 0.5;
    double day = (double)course->start + ((double)index + shift) * (double)chart->step;
    return (struct point){x_at(chart, fmin(day, (double)chart->last)),
                          value_axis_y(&chart->axis, course->values[index])};
}

static void draw_course(const struct compare *compare, const struct overlay_chart *chart,
                        struct overlay_course *course)
{
    const struct canvas *canvas = compare->canvas;
    size_t base = compare->comparison.plan.baseline_count;
    colour tint =
        course->is_grey ? compare_base_tint(compare) : compare_tint(compare, course->period - base);
    struct paint stroke = {
        .stroke = tint, .stroke_width = course->is_grey ? 1 : 1.9, .is_round = true};
    struct point *points = ARENA_ARRAY(canvas->arena, struct point, course->count + 2);
    size_t count = 0;
    if (compare->setup.is_cumulative)
        points[count++] =
            (struct point){x_at(chart, (double)course->start), value_axis_y(&chart->axis, 0)};
    for (size_t i = 0; i < course->count; i++)
        points[count++] = point_at(compare, chart, course, i);
    if (!count)
        return;
    course->end_x = points[count - 1].x;
    course->end_y = points[count - 1].y;
    scene_begin(canvas->scene, ROLE_MARK, NULL, compare->comparison.periods[course->period].name);
    if (count > 1)
        canvas_polygon(canvas, points, count, false, &stroke);
    else
        canvas_circle(canvas, points[0], 2, &(struct paint){.fill = tint});
    scene_end(canvas->scene);
}

/* Days from the start, counted from 1; around an event from it, 0. */
static void draw_ticks(const struct compare *compare, const struct overlay_chart *chart, double y)
{
    const struct canvas *canvas = compare->canvas;
    const struct locale *locale = compare->setup.locale;
    struct text_style small = canvas_style(canvas->theme->small_size, false);
    int64_t step = chart->step, span = chart->last - chart->first;
    double wanted = fmax((chart->x1 - chart->x0) / TICK_EVERY, 1);
    int64_t every = (int64_t)ceil((double)span / wanted / (double)step);
    every = (every < 1 ? 1 : every) * step;
    int64_t first = chart->is_around ? -((-chart->first) / every) * every : 0;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (int64_t day = first; day < chart->last; day += every) {
        double x = x_at(chart, (double)day);
        int64_t shown = chart->is_around ? day : day + 1;
        const char *number =
            locale_number(locale, canvas->arena, (double)(shown < 0 ? -shown : shown));
        const char *words = shown < 0  ? arena_print(canvas->arena, "−%s", number)
                            : day == 0 ? locale_format(locale, canvas->arena, MESSAGE_DAY_NUMBER,
                                                       number, NULL, NULL)
                                       : number;
        struct text_block block = canvas_lay(canvas, words, small, INK_FAINT, 0, 1);
        bool is_first = day == chart->first;
        if (x + block.width > chart->x1 + NAME_GAP)
            break;
        canvas_line(canvas, (struct point){x, y}, (struct point){x, y + TICK_GAP},
                    &(struct paint){.stroke = canvas->theme->rule, .stroke_width = 0.6});
        canvas_block(canvas, &block,
                     &(struct block_place){
                         .x = x, .y = y + TICK_GAP, .side = is_first ? SIDE_START : SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

static void draw_names(struct overlay_chart *chart, const struct canvas *canvas, double y0,
                       double y1)
{
    struct spread_piece pieces[PERIOD_LIMIT] = {{0}};
    size_t order[PERIOD_LIMIT];
    struct paint leader = {.stroke = canvas->theme->grey_ink, .stroke_width = 0.5};
    for (size_t i = 0; i < chart->count; i++) {
        size_t at = i;
        for (; at > 0 && chart->courses[order[at - 1]].end_y > chart->courses[i].end_y; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    for (size_t i = 0; i < chart->count; i++) {
        pieces[i].wanted = chart->courses[order[i]].end_y;
        pieces[i].size = chart->courses[order[i]].name.height;
    }
    if (!chart->has_names || !spread_apart(pieces, chart->count, y0, y1, 0))
        return;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    for (size_t i = 0; i < chart->count; i++) {
        struct overlay_course *course = &chart->courses[order[i]];
        double x = chart->x1 + 2 * NAME_GAP;
        if (fabs(pieces[i].at - course->end_y) > MOVED || course->end_x < chart->x1 - NAME_GAP)
            canvas_line(canvas, (struct point){course->end_x + 1.5, course->end_y},
                        (struct point){x - 1.5, pieces[i].at}, &leader);
        canvas_block(canvas, &course->name,
                     &(struct block_place){.x = x, .y = pieces[i].at - course->name.height / 2});
    }
    scene_end(canvas->scene);
}

static void draw(struct compare *compare)
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    struct overlay_chart *chart = compare->state;
    double top = panel->y0 + compare->title.height;
    double y0 = top + around(compare, chart) - chart->tick_height;
    double y1 = panel->y0 + panel->height - chart->tick_height;
    chart->x0 = panel->x0 + chart->axis.gutter;
    chart->x1 = panel->x1 - chart->name_width;
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    scene_end(canvas->scene);
    value_axis_fit(&chart->axis, canvas, y0, y1);
    struct value_axis_place at = {panel->x0, chart->x0, chart->x1, 0};
    value_axis_draw(&chart->axis, canvas, &at);
    if (chart->is_around) {
        double x = x_at(chart, 0);
        scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
        canvas_line(canvas, (struct point){x, y0}, (struct point){x, y1},
                    &(struct paint){.stroke = canvas->theme->accent, .stroke_width = 0.9});
        scene_end(canvas->scene);
    }
    value_axis_draw_base(&chart->axis, canvas, &at);
    for (size_t i = 0; i < chart->count; i++)
        draw_course(compare, chart, &chart->courses[i]);
    draw_ticks(compare, chart, y1);
    draw_names(chart, canvas, y0, y1);
}

const struct compare_style_class compare_overlay = {1000, lay, place, draw};
