/* What is to be said of the days of a comparison. */
#include "chart/comparison_notes.h"

#include <math.h>

/* ---- Days that are told of ---- */

#define LONG_RUN 3 /* years in a row: told by the first and the last */

/* How many periods from 'p' on have no day that is told of: of those named by their years in a
 * row. */
static size_t untold_run(const struct notes *notes, const struct compared_period *periods, size_t p)
{
    const struct period_plan *plan = &notes->comparison->plan;
    size_t count = 0;
    while (p + count < plan->count && periods[p + count].days == 0)
        count++;
    return count > 1 && plan->way != PERIODS_YEARS ? 1 : count;
}

/* Periods of which nothing is told, in one sentence; NULL where there are none. */
static const char *no_data_words(const struct notes *notes, const struct compared_period *periods)
{
    const char *list = NULL, *comma = locale_message(notes->locale, MESSAGE_COMMA);
    for (size_t p = 0; p < notes->comparison->plan.count; p++) {
        size_t run = untold_run(notes, periods, p);
        if (run == 0)
            continue;
        const char *name =
            locale_format(notes->locale, notes->arena, MESSAGE_QUOTED, periods[p].name, NULL, NULL);
        if (run >= LONG_RUN) {
            p += run - 1;
            name = locale_format(notes->locale, notes->arena, MESSAGE_NAMES_TO, name,
                                 locale_format(notes->locale, notes->arena, MESSAGE_QUOTED,
                                               periods[p].name, NULL, NULL),
                                 NULL);
        }
        list = list ? arena_print(notes->arena, "%s%s%s", list, comma, name) : name;
    }
    return list ? locale_format(notes->locale, notes->arena, MESSAGE_NOTE_NO_DATA, list, NULL, NULL)
                : NULL;
}

static const char *coverage_words(const struct notes *notes, const struct compared_period *period)
{
    if (period->days == 0 || period->untold == 0)
        return NULL;
    const char *span = locale_span(notes->locale, notes->arena, period->first, period->last);
    return locale_format(notes->locale, notes->arena, MESSAGE_NOTE_UNTOLD,
                         notes_days_words(notes, period->days), period->name, span);
}

/* 'row' is a data set that is kept apart, or NULL; nothing is added where there are no words. */
static void add_of(struct notes *notes, const struct compared_row *row, const char *words)
{
    if (words && row)
        words =
            locale_format(notes->locale, notes->arena, MESSAGE_COMPARE_OF, row->name, words, NULL);
    if (words)
        notes_add(notes, words);
}

/* Data sets that are kept apart each tell of days of their own. */
static void add_no_data(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    if (!comparison->keeps_apart)
        add_of(notes, NULL, no_data_words(notes, comparison->periods));
    for (size_t r = 0; comparison->keeps_apart && r < comparison->row_count; r++)
        add_of(notes, &comparison->rows[r], no_data_words(notes, comparison->rows[r].periods));
}

static void add_coverage(struct notes *notes, size_t index)
{
    const struct comparison *comparison = notes->comparison;
    if (!comparison->keeps_apart)
        add_of(notes, NULL, coverage_words(notes, &comparison->periods[index]));
    for (size_t r = 0; comparison->keeps_apart && r < comparison->row_count; r++)
        add_of(notes, &comparison->rows[r],
               coverage_words(notes, &comparison->rows[r].periods[index]));
}

/* What the total comes to without the provisional days of a period; NULL where that is nothing. */
static const char *settled_words(const struct notes *notes, size_t index)
{
    const struct comparison *comparison = notes->comparison, *settled = comparison->settled;
    size_t base = comparison->plan.baseline_count;
    if (comparison->keeps_apart || index < base || settled->periods[index].days == 0 ||
        settled->base_days == 0)
        return NULL;
    return locale_format(
        notes->locale, notes->arena, MESSAGE_NOTE_WITHOUT_LATE,
        comparison_finding_words(settled, &settled->total.changes[index - base], notes->arena),
        NULL, NULL);
}

static void add_late(struct notes *notes, size_t index)
{
    const struct compared_period *period = &notes->comparison->periods[index];
    if (period->late == 0)
        return;
    const char *words =
        locale_format(notes->locale, notes->arena,
                      period->late == period->days ? MESSAGE_NOTE_ALL_LATE : MESSAGE_NOTE_LATE,
                      notes_days_words(notes, period->late), period->name, NULL);
    const char *without = settled_words(notes, index);
    notes_add(notes, without
                         ? arena_print(notes->arena, "%s%s%s", words,
                                       locale_message(notes->locale, MESSAGE_SEMICOLON), without)
                         : words);
}

/* Where nobody says up to which day the data tell, the end of them may be as provisional. */
static void add_unknown_end(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    const struct bins_limits *limits = &comparison->setup->limits;
    const struct compared_period *latest = &comparison->periods[0];
    for (size_t p = 1; p < comparison->plan.count; p++) {
        if (comparison->periods[p].last >= latest->last)
            latest = &comparison->periods[p];
    }
    int64_t first = limits->coverage.last - limits->lag_days + 1;
    first = first > latest->first ? first : latest->first;
    if (limits->has_as_of || !limits->coverage.is_set || comparison->tally->has_aggregates ||
        limits->lag_days == 0 || latest->last < first)
        return;
    const char *days = notes_days_words(notes, latest->last - first + 1);
    notes_add(notes, first == latest->first
                         ? locale_format(notes->locale, notes->arena, MESSAGE_NOTE_NO_AS_OF_ALL,
                                         latest->name, NULL, NULL)
                         : locale_format(notes->locale, notes->arena, MESSAGE_NOTE_NO_AS_OF, days,
                                         latest->name, NULL));
}

void notes_add_days(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    add_no_data(notes);
    for (size_t p = 0; p < comparison->plan.count; p++) {
        add_coverage(notes, p);
        add_late(notes, p);
    }
    add_unknown_end(notes);
}

static bool has_leap_day(const struct period *period)
{
    for (int64_t year = civil_of(period->first).year; year <= civil_of(period->last).year; year++) {
        int64_t day = is_leap_year(year) ? day_of(year, 2, 29) : DAY_NONE_AFTER;
        if (day >= period->first && day <= period->last)
            return true;
    }
    return false;
}

/* How the last window, which was asked for, meets the years without 29 February. */
static enum message leap_message(const struct period_plan *plan)
{
    const struct period *window = &plan->items[plan->count - 1];
    struct civil end = civil_of(window->last);
    if (end.month != 2 || end.day != days_in_month(end.year, 2))
        return MESSAGE_NOTE_LEAP;
    if (window->first < window->last)
        return MESSAGE_NOTE_LEAP_FEBRUARY;
    return end.day == 29 ? MESSAGE_NOTE_LEAP_ALONE : MESSAGE_NOTE_LEAP;
}

/* "The periods: Truce (June 2023), After (July 2023)." Of two the title has the days. */
static void add_names(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    const char *list = NULL, *comma = locale_message(notes->locale, MESSAGE_COMMA);
    for (size_t p = 0; p < comparison->plan.count; p++) {
        const char *days = comparison_days_beside(comparison, p, notes->arena);
        if (!days)
            continue;
        const char *item = locale_format(notes->locale, notes->arena, MESSAGE_LIST_ITEM,
                                         comparison->periods[p].name, days, NULL);
        list = list ? arena_print(notes->arena, "%s%s%s", list, comma, item) : item;
    }
    if (list && comparison->later_count > NAMED_IN_TITLE)
        notes_add(notes,
                  locale_format(notes->locale, notes->arena, MESSAGE_NOTE_NAMES, list, NULL, NULL));
}

/* Windows of several years differ by the leap day. */
void notes_add_calendar(struct notes *notes)
{
    const struct period_plan *plan = &notes->comparison->plan;
    add_names(notes);
    bool is_yearly = plan->way == PERIODS_YEARS || plan->way == PERIODS_LAST_YEAR;
    bool has_leap = false, has_common = false;
    for (size_t p = 0; p < plan->count; p++) {
        has_leap = has_leap || has_leap_day(&plan->items[p]);
        has_common = has_common || !has_leap_day(&plan->items[p]);
    }
    if (is_yearly && has_leap && has_common)
        notes_add_message(notes, leap_message(plan));
    if (plan->way != PERIODS_AROUND)
        return;
    int64_t first = plan->items[0].last + 1, last = plan->items[1].first - 1;
    if (first > last)
        notes_add_message(notes, MESSAGE_NOTE_AROUND);
    else
        notes_add(notes,
                  locale_format(notes->locale, notes->arena, MESSAGE_NOTE_AROUND_SPAN,
                                locale_span(notes->locale, notes->arena, first, last), NULL, NULL));
}
