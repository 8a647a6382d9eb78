/* Where an overlay has numbers or dates under it: the same window of several years has the months
 * of one of them, periods around an event have days before and after it, others days from their
 * start. */
#include "chart/compare_overlay.h"

#include <math.h>
#include <stdlib.h>

#define GAP 6.0       /* points between words */
#define NAME_GAP 5.0  /* points that words may reach over the plot's end */
#define EARLY 0.8     /* of the axis */
#define FEW_MONTHS 62 /* days of a window that has days instead of months */

double aligned_x(const struct aligned_chart *chart, double day)
{
    double span = (double)(chart->last - chart->first);
    return chart->x0 + (day - (double)chart->first) / span * (chart->x1 - chart->x0);
}

/* Where the words of a tick begin: around it, but not over the ends. */
static double start_of(const struct aligned_chart *chart, const struct aligned_tick *tick)
{
    double x = aligned_x(chart, tick->day) - tick->label.width / 2;
    x = fmin(x, chart->x1 + (chart->has_names ? NAME_GAP : 0) - tick->label.width);
    return fmax(x, chart->x0);
}

/* False where it touches the one before, or there are too many. */
static bool add_tick(const struct compare *compare, struct aligned_chart *chart, double day,
                     const char *words)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    if (chart->tick_count == ALIGNED_TICKS)
        return false;
    struct aligned_tick *tick = &chart->ticks[chart->tick_count++];
    *tick = (struct aligned_tick){day, canvas_lay(canvas, words, style, INK_FAINT, 0, 1)};
    const struct aligned_tick *before = tick - 1;
    return chart->tick_count == 1 ||
           start_of(chart, tick) >= start_of(chart, before) + before->label.width + GAP;
}

/* ---- Months and days of the calendar ---- */

static bool add_months(const struct compare *compare, struct aligned_chart *chart, int every)
{
    const struct period_plan *plan = &compare->comparison.plan;
    int64_t first = plan->items[plan->count - 1].first;
    struct civil civil = civil_of(first);
    int64_t year = civil.year;
    int month = civil.day == 1 ? civil.month : civil.month + 1;
    bool fits = true;
    chart->tick_count = 0;
    for (; fits; month += every) {
        year += (month - 1) / 12;
        month = (month - 1) % 12 + 1;
        int64_t day = day_of(year, month, 1) - first;
        if (day >= chart->last)
            break;
        fits = add_tick(compare, chart, (double)day,
                        locale_month(compare->setup.locale, month, MONTH_SHORT));
    }
    return fits;
}

static bool add_dates(const struct compare *compare, struct aligned_chart *chart, int64_t every)
{
    const struct period_plan *plan = &compare->comparison.plan;
    int64_t first = plan->items[plan->count - 1].first;
    bool fits = true;
    chart->tick_count = 0;
    for (int64_t day = 0; day < chart->last && fits; day += every) {
        struct civil civil = civil_of(first + day);
        fits = add_tick(compare, chart, (double)day,
                        locale_day_of_month(compare->setup.locale, compare->canvas->arena,
                                            civil.month, civil.day, MONTH_SHORT));
    }
    return fits;
}

/* ---- Days from the start or the event ---- */

static const char *number_of(const struct compare *compare, int64_t day)
{
    return locale_number(compare->setup.locale, compare->canvas->arena, (double)llabs(day));
}

/* How much the ends of an axis say of what is counted: "45 days before" and "45 days after", or
 * "−45" and "+45 days", or "−45" and "+45"; from a start on, "90 days" or "90". */
enum tick_unit { UNIT_AT_ENDS, UNIT_AT_LAST, UNIT_NOWHERE, UNIT_CHOICES };

static const char *with_sign(const struct compare *compare, int64_t day, const char *words)
{
    return arena_print(compare->canvas->arena, "%s%s", day < 0 ? "−" : "+", words);
}

static const char *day_words(const struct compare *compare, const struct aligned_chart *chart,
                             int64_t day, enum tick_unit unit)
{
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    if (!chart->is_around && day == 0)
        return locale_message(locale, MESSAGE_PERIOD_START);
    if (unit == UNIT_NOWHERE || day == 0 || (unit == UNIT_AT_LAST && day < 0))
        return number_of(compare, day);
    const char *days = locale_plural(locale, arena, PLURAL_DAYS, (size_t)llabs(day));
    return !chart->is_around || unit == UNIT_AT_LAST
               ? days
               : locale_format(locale, arena,
                               day < 0 ? MESSAGE_PERIOD_BEFORE : MESSAGE_PERIOD_AFTER, days, NULL,
                               NULL);
}

/* Around an event, steps that end with its days are wanted, so that there is one on each side. */
static bool add_days(const struct compare *compare, struct aligned_chart *chart, int64_t every,
                     enum tick_unit unit)
{
    int64_t first = -(-chart->first / every) * every;
    bool fits = !chart->is_around || (chart->last % every == 0 && -chart->first >= every);
    chart->tick_count = 0;
    for (int64_t day = first; day <= chart->last && fits; day += every) {
        bool is_end = day == first || day + every > chart->last;
        const char *words = day_words(compare, chart, day, is_end ? unit : UNIT_NOWHERE);
        if (chart->is_around && unit != UNIT_AT_ENDS && day != 0)
            words = with_sign(compare, day, words);
        fits = add_tick(compare, chart, (double)day, words);
    }
    return fits;
}

/* ---- Choosing ---- */

static bool choose_calendar(const struct compare *compare, struct aligned_chart *chart)
{
    static const int64_t dates[] = {1, 2, 7, 14, 28};
    static const int months[] = {1, 2, 3, 6, 12, 24, 60, 120};
    bool has_months = chart->last > FEW_MONTHS, fits = false;
    for (size_t i = 0; has_months && i < sizeof months / sizeof *months && !fits; i++)
        fits = add_months(compare, chart, months[i]);
    for (size_t i = 0; !has_months && i < sizeof dates / sizeof *dates && !fits; i++)
        fits = add_dates(compare, chart, dates[i]);
    return fits;
}

/* One number far from the end tells little of how long the axis is. */
static bool ends_early(const struct aligned_chart *chart)
{
    return !chart->is_around && chart->tick_count == 2 &&
           chart->ticks[1].day < EARLY * (double)chart->last;
}

static bool choose_days(const struct compare *compare, struct aligned_chart *chart,
                        enum tick_unit unit)
{
    static const int64_t days[] = {1,   2,   5,   10,   15,   20,   30,    60,   90,
                                   180, 360, 720, 1800, 3600, 7200, 18000, 36000};
    bool fits = false;
    for (size_t i = 0; i < sizeof days / sizeof *days && !fits; i++)
        fits = add_days(compare, chart, days[i], unit);
    if (fits && !ends_early(chart))
        return true;
    return (fits || chart->is_around) && add_days(compare, chart, chart->last, unit);
}

void aligned_make_ticks(const struct compare *compare, struct aligned_chart *chart)
{
    enum period_way way = compare->comparison.plan.way;
    bool has_calendar = way == PERIODS_YEARS || way == PERIODS_LAST_YEAR;
    bool fits = has_calendar && choose_calendar(compare, chart);
    for (int unit = UNIT_AT_ENDS; unit < UNIT_CHOICES && !fits; unit++)
        fits = choose_days(compare, chart, (enum tick_unit)unit);
    if (!fits)
        chart->tick_count = 0;
}
