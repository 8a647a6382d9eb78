/* The course of each period from its first day on, one over the other; or that before and after an
 * event, as one line; of several groups a plot each:
 *
 *   events per week
 *    20 ─      ╱╲  2024        the last in colour, the others grey
 *    10 ─ ╱╲╱─╱──╲─ 2023
 *     0 ━━━━━━━━━━━━
 *       start  30   60
 *
 * Days are taken together by one, seven or thirty from the start of the period on, so that periods
 * can be laid over each other; a last part that is shorter is not drawn, unless sums only grow. */
#include "chart/compare_overlay.h"

#include "chart/hatch.h"

#include <math.h>

#define ASPECT 0.42
#define LEAST_HEIGHT 70.0
#define LEAST_OF_MANY 48.0 /* height of small multiples */
#define LEAST_WIDTH 90.0
#define LEAST_PLOT 60.0 /* points of width, without what is beside it */
#define MOST_DAYS 45    /* of a period that is drawn day by day */
#define MOST_WEEKS 530  /* days of a period that is drawn by sevens */
#define NAME_SHARE 0.3  /* of the width, at most, for the names at the end */
#define MOST_NAMES 8
#define PALE 0.45 /* grey of many lines, on the way to the paper */
#define NAME_LINES 3
#define NAME_GAP 5.0
#define TICK_GAP 2.0

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

int64_t compare_step(const struct compare *compare)
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
static void fill_course(const struct compare *compare, const struct compare_plot *plot,
                        const struct aligned_chart *chart, struct aligned_course *course)
{
    const struct comparison *comparison = &compare->comparison;
    const struct compared_row *row = plot->title ? plot->rows : &comparison->total;
    const struct compared_period *period = &row->periods[course->period];
    int64_t whole = period->last - period->first + 1;
    bool is_sum = compare->setup.is_cumulative;
    size_t days = whole > 0 ? (size_t)whole : 0, step = (size_t)chart->step;
    size_t late = period->late < whole ? (size_t)period->late : days;
    double *by_day = ARENA_ARRAY(compare->canvas->arena, double, days + 1), sum = 0;
    comparison_fill_days(comparison, row, course->period, by_day);
    course->count = days / step + (is_sum && days % step > 0);
    course->sure = late > 0 ? (days - late) / step : course->count;
    course->values = ARENA_ARRAY(compare->canvas->arena, double, course->count + 1);
    course->start = period->first - period->period->first;
    if (chart->is_around && course->period == 0)
        course->start -= period_days(period->period);
    for (size_t d = 0; d < days; d++) {
        sum += by_day[d];
        if (d / step < course->count)
            course->values[d / step] = is_sum ? sum : course->values[d / step] + by_day[d];
    }
}

/* The first ones are grey: more than a few could not be told by their shades. */
static size_t grey_count(const struct comparison *comparison)
{
    size_t count = comparison->plan.count;
    return count > MOST_NAMES ? count - 1 : comparison->plan.baseline_count;
}

colour aligned_grey(const struct compare *compare)
{
    const struct theme *theme = compare->canvas->theme;
    bool is_many = grey_count(&compare->comparison) > compare->comparison.plan.baseline_count;
    return is_many ? colour_mix(theme->grey_ink, theme->background, PALE)
                   : compare_base_tint(compare);
}

void aligned_make_courses(const struct compare *compare, const struct compare_plot *plot,
                          struct aligned_chart *chart)
{
    const struct comparison *comparison = &compare->comparison;
    chart->count = comparison->plan.count;
    chart->step = compare_step(compare);
    chart->is_around = comparison->plan.way == PERIODS_AROUND;
    chart->courses = ARENA_ARRAY(compare->canvas->arena, struct aligned_course, chart->count);
    chart->last = chart->step;
    for (size_t i = 0; i < chart->count; i++) {
        struct aligned_course *course = &chart->courses[i];
        course->period = i;
        course->is_grey = i < grey_count(comparison);
        course->end_x = NAN;
        fill_course(compare, plot, chart, course);
        int64_t end = course->start + (int64_t)course->count * chart->step;
        if (!course->count)
            continue;
        chart->first = course->start < chart->first ? course->start : chart->first;
        chart->last = end > chart->last ? end : chart->last;
    }
}

static double largest(const struct compare *compare, const struct compare_plot *plot)
{
    struct aligned_chart chart = {0};
    double most = 0;
    aligned_make_courses(compare, plot, &chart);
    for (size_t i = 0; i < chart.count; i++) {
        for (size_t k = 0; k < chart.courses[i].count; k++)
            most = fmax(most, chart.courses[i].values[k]);
    }
    return most;
}

/* ---- Laying out ---- */

static const char *unit_words(const struct compare *compare, const struct aligned_chart *chart)
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

/* Names stand at the end of the lines where there are few; else a key tells them. */
static bool names_lines(const struct compare *compare)
{
    const struct period_plan *plan = &compare->comparison.plan;
    bool has_many = compare->comparison.row_count > 1;
    return plan->count <= MOST_NAMES && plan->way != PERIODS_AROUND && !has_many;
}

static double lay_names(const struct compare *compare, const struct compare_plot *plot,
                        struct aligned_chart *chart)
{
    const struct canvas *canvas = compare->canvas;
    double height = 0, most = (plot->x1 - plot->x0) * NAME_SHARE;
    chart->has_names = names_lines(compare);
    for (size_t i = 0; i < chart->count && chart->has_names; i++) {
        struct aligned_course *course = &chart->courses[i];
        struct text_style style = canvas_style(canvas->theme->label_size, !course->is_grey);
        const char *words = compare_period_words(compare, plot->rows, course->period);
        course->name =
            canvas_lay(canvas, words, style, course->is_grey ? INK_GREY : INK_MAIN,
                       fmax(most, canvas_widest_word(canvas, words, &style)), NAME_LINES);
        chart->name_width = fmax(chart->name_width, course->name.width + 2 * NAME_GAP);
        height += course->name.height;
    }
    return height;
}

static void lay_event(const struct compare *compare, struct aligned_chart *chart)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, true);
    if (!chart->is_around || !compare->event)
        return;
    chart->event =
        canvas_lay(canvas, compare->event, style, INK_TINT, (chart->x1 - chart->x0) * 0.8, 2);
    chart->room = chart->event.height + TICK_GAP;
}

static bool has_rest(const struct compare *compare, const struct aligned_chart *chart)
{
    bool has_any = false;
    for (size_t i = 0; i < chart->count; i++) {
        const struct compared_period *period = &compare->comparison.periods[i];
        int64_t days = period->last - period->first + 1;
        has_any = has_any || (days > 0 && days % chart->step > 0);
    }
    return has_any && !compare->setup.is_cumulative;
}

static bool lay_plot(struct compare *compare, struct compare_plot *plot)
{
    struct aligned_chart *chart = ARENA_NEW(compare->canvas->arena, struct aligned_chart);
    struct text_style small = canvas_style(compare->canvas->theme->small_size, false);
    double width = plot->x1 - plot->x0;
    bool has_unit = plot == compare->plots || compare->comparison.keeps_apart;
    aligned_make_courses(compare, plot, chart);
    double names = lay_names(compare, plot, chart);
    value_axis_plan(&chart->axis,
                    &(struct value_axis_request){
                        .max = plot->largest,
                        .is_whole = compare->setup.assign != ASSIGN_SPREAD,
                        .has_zero = true,
                        .unit = has_unit ? unit_words(compare, chart) : NULL,
                        .locale = compare->setup.locale,
                    },
                    compare->canvas, width);
    chart->x0 = chart->axis.gutter;
    chart->x1 = width - chart->name_width;
    lay_event(compare, chart);
    aligned_make_ticks(compare, chart);
    chart->tick_height = text_line_height(compare->canvas->measurer, &small) + TICK_GAP;
    compare->has_rest = compare->has_rest || has_rest(compare, chart);
    plot->state = chart;
    plot->over = chart->axis.head + chart->room;
    plot->under = chart->tick_height;
    plot->natural = width * ASPECT;
    plot->least = fmax(compare->plot_count > 1 ? LEAST_OF_MANY : LEAST_HEIGHT, names * 1.02);
    return chart->x1 - chart->x0 >= LEAST_PLOT;
}

static void make_key(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    size_t base = comparison->plan.baseline_count, grey = grey_count(comparison);
    bool is_late = false;
    if (!names_lines(compare)) {
        series_key_add(&compare->key, KEY_LINE, aligned_grey(compare),
                       grey > base ? locale_format(compare->setup.locale, compare->canvas->arena,
                                                   MESSAGE_DATE_RANGE, comparison->periods[0].name,
                                                   comparison->periods[grey - 1].name, NULL)
                                   : compare_base_words(compare, NULL));
        for (size_t i = grey; i < comparison->plan.count; i++)
            series_key_add(&compare->key, KEY_LINE, compare_tint(compare, i - base),
                           compare_period_words(compare, NULL, i));
    }
    for (size_t p = 0; p < comparison->plan.count; p++)
        is_late = is_late || comparison->periods[p].late > 0;
    if (is_late)
        series_key_add(&compare->key, KEY_DASHED,
                       compare_tint(compare, comparison->later_count - 1),
                       locale_message(compare->setup.locale, MESSAGE_PROVISIONAL));
}

static const struct compare_plot_class plot_class = {
    .is_by_row = true,
    .least_width = LEAST_WIDTH,
    .largest = largest,
    .lay = lay_plot,
    .draw = aligned_draw_plot,
};

/* Published totals are of spans of days, not of days. */
static bool refuse_totals(struct report *report)
{
    report_add(report, SEVERITY_ERROR, "no-course", NULL,
               "published totals do not say what happened on which day, so there is no course to "
               "overlay; give another --style");
    return false;
}

static double place(struct compare *compare, double room, bool is_filled)
{
    aligned_place_flags(compare);
    return compare_place_plots(compare, room, is_filled);
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    if (compare->comparison.tally->has_aggregates)
        return refuse_totals(report);
    make_key(compare);
    if (!compare_lay_plots(compare, &plot_class, width))
        return compare_refuse_width(compare, "or periods with shorter names");
    aligned_make_windows(compare);
    return true;
}

const struct compare_style_class compare_overlay = {12, 0, lay, place, compare_draw_plots};
