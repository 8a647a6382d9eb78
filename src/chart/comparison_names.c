/* What the periods are called that were given no name: by their year, their quarter, how they lie
 * to the event, or by their days. */
#include "chart/comparison_internal.h"

static const char *unit_name(const struct comparison *comparison, const struct period *period,
                             struct arena *arena)
{
    static const enum bin_unit units[] = {BIN_MONTH, BIN_QUARTER, BIN_YEAR};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct bin bin = {.first = period->first, .last = period->last};
        struct bins bins = {.unit = units[i], .items = &bin, .count = 1};
        if (bin_first(units[i], period->first, 0) == period->first &&
            bin_last(units[i], period->first, 0) == period->last)
            return bin_words(&bins, &bin, comparison->setup->locale, arena);
    }
    return locale_span(comparison->setup->locale, arena, period->first, period->last);
}

/* "2023", or "2023–2024" of a window across New Year. */
static const char *year_name(const struct comparison *comparison, const struct period *period,
                             struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    int64_t first = civil_of(period->first).year, last = civil_of(period->last).year;
    const char *year = locale_year(locale, arena, first);
    if (first == last)
        return year;
    return locale_format(locale, arena, MESSAGE_DATE_YEAR_PAIR, year,
                         locale_year(locale, arena, last), NULL);
}

static const char *side_name(const struct comparison *comparison, const struct period *period,
                             bool is_after, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *days = locale_plural(locale, arena, PLURAL_DAYS, (size_t)period_days(period));
    return locale_format(locale, arena, is_after ? MESSAGE_PERIOD_AFTER : MESSAGE_PERIOD_BEFORE,
                         days, NULL, NULL);
}

static const char *name_of(const struct comparison *comparison, size_t index, struct arena *arena)
{
    const struct period *period = &comparison->plan.items[index];
    if (period->name)
        return period->name;
    switch (comparison->plan.way) {
    case PERIODS_YEARS:
    case PERIODS_LAST_YEAR: return year_name(comparison, period, arena);
    case PERIODS_AROUND: return side_name(comparison, period, index > 0, arena);
    default: return unit_name(comparison, period, arena);
    }
}

void comparison_name_periods(struct comparison *comparison, struct arena *arena)
{
    for (size_t i = 0; i < comparison->plan.count; i++)
        comparison->periods[i].name = name_of(comparison, i, arena);
}

const char *comparison_base_name(const struct comparison *comparison, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    size_t count = comparison->plan.baseline_count;
    if (count == 1)
        return comparison->periods[0].name;
    return locale_format(locale, arena, MESSAGE_DATE_RANGE, comparison->periods[0].name,
                         comparison->periods[count - 1].name, NULL);
}

static bool is_whole_year(const struct period *period)
{
    int64_t year = civil_of(period->first).year;
    return period->first == day_of(year, 1, 1) && period->last == day_of(year, 12, 31);
}

static const char *day_name(const struct comparison *comparison, int64_t day, struct arena *arena)
{
    struct civil civil = civil_of(day);
    return locale_day_of_month(comparison->setup->locale, arena, civil.month, civil.day,
                               MONTH_WIDE);
}

const char *comparison_window(const struct comparison *comparison, struct arena *arena)
{
    const struct period_plan *plan = &comparison->plan;
    const struct period *last = &plan->items[plan->count - 1];
    bool is_yearly = plan->way == PERIODS_YEARS || plan->way == PERIODS_LAST_YEAR;
    if (!is_yearly || is_whole_year(last))
        return NULL;
    const char *first_day = day_name(comparison, last->first, arena);
    if (last->first == last->last)
        return first_day;
    return locale_format(comparison->setup->locale, arena, MESSAGE_DATE_RANGE, first_day,
                         day_name(comparison, last->last, arena), NULL);
}
