/* What the periods are called that were given no name: by their year, their quarter, how they lie
 * to the event, or by their days. */
#include "chart/comparison_internal.h"

#include <string.h>

static bool is_quarter(const struct period *period)
{
    return bin_first(BIN_QUARTER, period->first, 0) == period->first &&
           bin_last(BIN_QUARTER, period->first, 0) == period->last;
}

/* "Q2 2020", "June – August 2023", "3 – 9 June 2023" */
static const char *calendar_name(const struct comparison *comparison, const struct period *period,
                                 struct arena *arena)
{
    struct bin bin = {.first = period->first, .last = period->last};
    struct bins bins = {.unit = BIN_QUARTER, .items = &bin, .count = 1};
    if (is_quarter(period))
        return bin_words(&bins, &bin, comparison->setup->locale, arena);
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
    default: return calendar_name(comparison, period, arena);
    }
}

void comparison_name_periods(struct comparison *comparison, struct arena *arena)
{
    for (size_t i = 0; i < comparison->plan.count; i++)
        comparison->periods[i].name = name_of(comparison, i, arena);
}

/* Whether a name is no other than that of its days; "Q2 2020" is understood in every language. */
static bool tells_days(const struct comparison *comparison, const struct period *period,
                       struct arena *arena)
{
    struct civil first = civil_of(period->first);
    const struct locale *locale = comparison->setup->locale;
    const char *const same[] = {
        calendar_name(comparison, period, arena),
        locale_span(locale, arena, period->first, period->last),
        arena_print(arena, "Q%d %lld", (first.month + 2) / 3, (long long)first.year),
    };
    return strcmp(period->name, same[0]) == 0 || strcmp(period->name, same[1]) == 0 ||
           (is_quarter(period) && strcmp(period->name, same[2]) == 0);
}

const char *comparison_days_beside(const struct comparison *comparison, size_t index,
                                   struct arena *arena)
{
    const struct period *period = &comparison->plan.items[index];
    if (!period->name || tells_days(comparison, period, arena))
        return NULL;
    return locale_span(comparison->setup->locale, arena, period->first, period->last);
}

static bool is_across_new_year(const struct period *period)
{
    return civil_of(period->first).year != civil_of(period->last).year;
}

const char *comparison_base_name(const struct comparison *comparison, struct arena *arena)
{
    const struct compared_period *periods = comparison->periods;
    size_t first = 0, last = comparison->plan.baseline_count - 1;
    while (first < last && periods[first].days == 0)
        first++;
    while (last > first && periods[last].days == 0)
        last--;
    if (first == last)
        return periods[first].name;
    bool is_plain =
        !is_across_new_year(periods[first].period) && !is_across_new_year(periods[last].period);
    return locale_format(comparison->setup->locale, arena,
                         is_plain ? MESSAGE_DATE_RANGE : MESSAGE_NAMES_TO, periods[first].name,
                         periods[last].name, NULL);
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

/* "15 February", or "February" of a window of whole months. */
static const char *end_name(const struct comparison *comparison, int64_t day, bool is_of_months,
                            struct arena *arena)
{
    return is_of_months ? locale_month(comparison->setup->locale, civil_of(day).month, MONTH_WIDE)
                        : day_name(comparison, day, arena);
}

const char *comparison_window(const struct comparison *comparison, struct arena *arena)
{
    const struct period_plan *plan = &comparison->plan;
    const struct period *window = &plan->items[plan->count - 1];
    struct civil first = civil_of(window->first), last = civil_of(window->last);
    bool is_yearly = plan->way == PERIODS_YEARS || plan->way == PERIODS_LAST_YEAR;
    if (!is_yearly || is_whole_year(window))
        return NULL;
    bool is_of_months = first.day == 1 && last.day == days_in_month(last.year, last.month);
    const char *start = end_name(comparison, window->first, is_of_months, arena);
    const char *end = end_name(comparison, window->last, is_of_months, arena);
    bool is_one = is_of_months ? first.month == last.month && first.year == last.year
                               : window->first == window->last;
    return is_one ? end
                  : locale_format(comparison->setup->locale, arena, MESSAGE_DATE_RANGE, start, end,
                                  NULL);
}

const char *comparison_in_window(const struct comparison *comparison, const char *words,
                                 struct arena *arena)
{
    const char *window = comparison_window(comparison, arena);
    return window ? locale_format(comparison->setup->locale, arena, MESSAGE_COMPARE_OF, window,
                                  words, NULL)
                  : words;
}

/* "Truce (June 2023)" */
static const char *dated_name(const struct comparison *comparison, size_t index,
                              struct arena *arena)
{
    const char *name = comparison->periods[index].name;
    const char *days = comparison_days_beside(comparison, index, arena);
    return days ? locale_format(comparison->setup->locale, arena, MESSAGE_LIST_ITEM, name, days,
                                NULL)
                : name;
}

/* "19 periods (15 January – 7 October 2023)" */
static const char *several_words(const struct comparison *comparison, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const struct period *later = &comparison->plan.items[comparison->plan.baseline_count];
    int64_t first = later->first, last = later->last;
    for (size_t i = 1; i < comparison->later_count; i++) {
        first = later[i].first < first ? later[i].first : first;
        last = later[i].last > last ? later[i].last : last;
    }
    return locale_format(locale, arena, MESSAGE_LIST_ITEM,
                         locale_plural(locale, arena, PLURAL_PERIODS, comparison->later_count),
                         locale_span(locale, arena, first, last), NULL);
}

static const char *later_words(const struct comparison *comparison, struct arena *arena)
{
    size_t first = comparison->plan.baseline_count;
    if (comparison->later_count > NAMED_IN_TITLE)
        return several_words(comparison, arena);
    const char *words = dated_name(comparison, first, arena);
    if (comparison->later_count == 1)
        return words;
    return locale_format(comparison->setup->locale, arena, MESSAGE_DATE_AND, words,
                         dated_name(comparison, first + 1, arena), NULL);
}

const char *comparison_title(const struct comparison *comparison, struct arena *arena)
{
    const char *base = comparison->plan.baseline_count == 1
                           ? dated_name(comparison, 0, arena)
                           : comparison_base_name(comparison, arena);
    const char *title = locale_format(comparison->setup->locale, arena, MESSAGE_AGAINST,
                                      later_words(comparison, arena), base, NULL);
    return comparison_in_window(comparison, title, arena);
}
