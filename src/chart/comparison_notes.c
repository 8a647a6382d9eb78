/* What a comparison rests on: the rules that were applied, each by name, and what they leave out.
 */
#include "chart/comparison_internal.h"

#include <math.h>

#define MOST_NOTES 40 /* beside two for each period */
#define SLIVER 0.0005 /* of an event: less is rounding */

struct notes {
    const struct comparison *comparison;
    const struct locale *locale;
    struct arena *arena;
    const char **items;
    size_t count;
};

static void add(struct notes *notes, const char *sentence)
{
    notes->items[notes->count++] = arena_print(notes->arena, "%s.", sentence);
}

static void add_message(struct notes *notes, enum message message)
{
    add(notes, locale_message(notes->locale, message));
}

static void add_plural(struct notes *notes, enum plural plural, double number)
{
    if (number >= SLIVER)
        add(notes, locale_plural_of(notes->locale, notes->arena, plural, number));
}

static const char *days_words(const struct notes *notes, int64_t days)
{
    return locale_plural(notes->locale, notes->arena, PLURAL_DAYS, (size_t)days);
}

/* ---- Rules ---- */

static bool any_change(const struct notes *notes, enum compare_method method,
                       enum change_reason reason)
{
    const struct comparison *comparison = notes->comparison;
    for (size_t r = 0; r <= comparison->row_count; r++) {
        const struct compared_row *row =
            r < comparison->row_count ? &comparison->rows[r] : &comparison->total;
        for (size_t i = 0; i < comparison->later_count; i++) {
            if ((method != METHOD_AUTO && row->changes[i].method == method) ||
                (reason != CHANGE_AS_EXPECTED && row->changes[i].reason == reason))
                return true;
        }
    }
    return false;
}

/* The least and the greatest dispersion that is applied, as it came out. */
static const char *dispersion_words(const struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    double least = INFINITY, most = 0;
    for (size_t r = 0; r <= comparison->row_count; r++) {
        const struct compared_row *row =
            r < comparison->row_count ? &comparison->rows[r] : &comparison->total;
        for (size_t i = 0; i < comparison->later_count; i++) {
            if (row->changes[i].method != METHOD_QUASI)
                continue;
            least = fmin(least, row->changes[i].dispersion);
            most = fmax(most, row->changes[i].dispersion);
        }
    }
    const char *low = locale_number(notes->locale, notes->arena, round(least * 10) / 10);
    if (most - least < 0.1)
        return low;
    return locale_format(notes->locale, notes->arena, MESSAGE_RATIO_RANGE, low,
                         locale_number(notes->locale, notes->arena, round(most * 10) / 10), NULL);
}

static enum message unit_message(enum bin_unit unit)
{
    switch (unit) {
    case BIN_WEEK: return MESSAGE_UNIT_NAME_WEEK;
    case BIN_MONTH: return MESSAGE_UNIT_NAME_MONTH;
    case BIN_QUARTER: return MESSAGE_UNIT_NAME_QUARTER;
    case BIN_YEAR: return MESSAGE_UNIT_NAME_YEAR;
    default: return MESSAGE_UNIT_NAME_DAY;
    }
}

static size_t longest_block(const struct comparison *comparison)
{
    size_t longest = 0;
    for (size_t i = 0; i < comparison->later_count; i++) {
        size_t block = comparison->total.changes[i].block;
        longest = block > longest ? block : longest;
        for (size_t r = 0; r < comparison->row_count; r++) {
            block = comparison->rows[r].changes[i].block;
            longest = block > longest ? block : longest;
        }
    }
    return longest;
}

static void add_methods(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    const struct panel_setup *setup = comparison->setup;
    struct arena *arena = notes->arena;
    if (any_change(notes, METHOD_QUASI, CHANGE_AS_EXPECTED)) {
        enum bin_unit unit = setup->by == BIN_AUTO ? BIN_DAY : setup->by;
        add(notes, locale_format(notes->locale, arena, MESSAGE_NOTE_QUASI,
                                 locale_message(notes->locale, unit_message(unit)),
                                 dispersion_words(notes), NULL));
    }
    if (any_change(notes, METHOD_EXACT, CHANGE_AS_EXPECTED))
        add_message(notes, MESSAGE_NOTE_EXACT);
    if (any_change(notes, METHOD_BOOTSTRAP, CHANGE_AS_EXPECTED)) {
        const char *seed = locale_format(
            notes->locale, arena, MESSAGE_NOTE_SEED,
            arena_print(arena, "%llu", (unsigned long long)setup->comparing.seed), NULL, NULL);
        add(notes,
            locale_format(notes->locale, arena, MESSAGE_NOTE_BOOTSTRAP,
                          days_words(notes, (int64_t)longest_block(comparison)), seed, NULL));
    }
}

static void add_reasons(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    bool is_of_events = comparison_counts_events(comparison->setup);
    if (any_change(notes, METHOD_AUTO, CHANGE_TOTALS))
        add_message(notes, is_of_events ? MESSAGE_NOTE_TOTALS : MESSAGE_NOTE_TOTALS_SUM);
    if (any_change(notes, METHOD_AUTO, CHANGE_FEW_BINS))
        add_message(notes, MESSAGE_NOTE_FEW_BINS);
    if (any_change(notes, METHOD_AUTO, CHANGE_FEW_DAYS))
        add_message(notes, MESSAGE_NOTE_FEW_DAYS);
    if (any_change(notes, METHOD_AUTO, CHANGE_UNKNOWN))
        add_message(notes, MESSAGE_NOTE_UNKNOWN);
    if (comparison->overlap)
        add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_OVERLAP,
                                 days_words(notes, comparison->overlap), NULL, NULL));
}

/* The changes of all groups together, or those of the total. */
static void add_multiple(struct notes *notes)
{
    size_t count = comparison_test_count(notes->comparison);
    if (count > 1)
        add(notes,
            locale_format(notes->locale, notes->arena, MESSAGE_NOTE_MULTIPLE,
                          locale_plural(notes->locale, notes->arena, PLURAL_COMPARISONS, count),
                          NULL, NULL));
}

static bool has_small_base(const struct comparison *comparison)
{
    for (size_t r = 0; r < comparison->row_count; r++) {
        if (comparison->rows[r].changes[0].is_small_base)
            return true;
    }
    return comparison->total.changes[0].is_small_base;
}

static bool is_called_by_its_size(const struct change *change)
{
    return comparison_state(change) == STATE_CLEAR && change->band != BAND_NONE;
}

static bool has_bands(const struct comparison *comparison)
{
    for (size_t r = 0; r <= comparison->row_count; r++) {
        const struct compared_row *row =
            r < comparison->row_count ? &comparison->rows[r] : &comparison->total;
        for (size_t i = 0; i < comparison->later_count; i++) {
            if (is_called_by_its_size(&row->changes[i]))
                return true;
        }
    }
    return false;
}

/* ---- Days ---- */

static void add_coverage(struct notes *notes, const struct compared_period *period)
{
    if (period->days == 0) {
        add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_NO_DATA, period->name,
                                 NULL, NULL));
        return;
    }
    if (period->untold == 0)
        return;
    const char *span = locale_span(notes->locale, notes->arena, period->first, period->last);
    add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_UNTOLD,
                             days_words(notes, period->days), period->name, span));
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
                      days_words(notes, period->late), period->name, NULL);
    const char *without = settled_words(notes, index);
    add(notes, without ? arena_print(notes->arena, "%s%s%s", words,
                                     locale_message(notes->locale, MESSAGE_SEMICOLON), without)
                       : words);
}

static void add_days(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        add_coverage(notes, &comparison->periods[p]);
        add_late(notes, p);
    }
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

/* Windows of several years differ by the leap day. */
static void add_calendar(struct notes *notes)
{
    const struct period_plan *plan = &notes->comparison->plan;
    bool is_yearly = plan->way == PERIODS_YEARS || plan->way == PERIODS_LAST_YEAR;
    bool has_leap = false, has_common = false;
    for (size_t p = 0; p < plan->count; p++) {
        has_leap = has_leap || has_leap_day(&plan->items[p]);
        has_common = has_common || !has_leap_day(&plan->items[p]);
    }
    if (is_yearly && has_leap && has_common)
        add_message(notes, MESSAGE_NOTE_LEAP);
    if (plan->way != PERIODS_AROUND)
        return;
    int64_t first = plan->items[0].last + 1, last = plan->items[1].first - 1;
    if (first > last)
        add_message(notes, MESSAGE_NOTE_AROUND);
    else
        add(notes,
            locale_format(notes->locale, notes->arena, MESSAGE_NOTE_AROUND_SPAN,
                          locale_span(notes->locale, notes->arena, first, last), NULL, NULL));
}

/* ---- Sums of people ---- */

/* "Lethal events: 12 (Q1 2024), 15 (Q2 2024)." */
static void add_lethal(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    bool is_of_deaths = comparison_lethal_label(comparison) == MESSAGE_COLUMN_LETHAL;
    const char *list = NULL;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        if (isnan(comparison->total.values[p].lethal))
            return;
        const char *count = locale_number(notes->locale, notes->arena,
                                          round(comparison->total.values[p].lethal * 10) / 10);
        const char *item = locale_format(notes->locale, notes->arena, MESSAGE_LIST_ITEM, count,
                                         comparison->periods[p].name, NULL);
        list = list ? arena_print(notes->arena, "%s%s%s", list,
                                  locale_message(notes->locale, MESSAGE_COMMA), item)
                    : item;
    }
    add(notes, locale_format(notes->locale, notes->arena,
                             is_of_deaths ? MESSAGE_NOTE_LETHAL : MESSAGE_NOTE_WITH_ANY, list, NULL,
                             NULL));
}

static void add_largest(struct notes *notes, size_t index)
{
    const struct comparison *comparison = notes->comparison;
    const struct period_value *value = &comparison->total.values[index];
    if (!(comparison_largest_share(comparison, value) >= LARGE_SHARE))
        return;
    add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_LARGEST,
                             comparison_share_words(comparison, value, notes->arena),
                             comparison->periods[index].name, NULL));
}

/* Data sets that are kept apart have it in their tables. */
static void add_people(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    if (!comparison_has_people(comparison) || comparison->keeps_apart)
        return;
    add_lethal(notes);
    for (size_t p = 0; p < comparison->plan.count; p++)
        add_largest(notes, p);
}

/* ---- What is left out ---- */

static double unknown_events(const struct comparison *comparison)
{
    double unknown = 0;
    for (size_t p = 0; p < comparison->plan.count; p++)
        unknown += comparison->total.values[p].unknown;
    return unknown;
}

static double imprecise_events(const struct comparison *comparison)
{
    double count = 0;
    for (size_t i = 0; i < comparison->tally->count; i++) {
        const struct tally_cell *cell = &comparison->tally->cells[i];
        bool is_across = false;
        for (size_t p = 0; p < comparison->plan.count && !is_across; p++) {
            const struct compared_period *period = &comparison->periods[p];
            bool is_met = cell->first <= period->last && cell->last >= period->first;
            is_across = is_met && (cell->first < period->first || cell->last > period->last);
        }
        count += is_across && comparison_can_use(comparison, cell) ? cell->events : 0;
    }
    return count;
}

static enum message rule_message(const struct comparison *comparison)
{
    if (comparison->tally->has_aggregates)
        return MESSAGE_RULE_STRICT;
    switch (comparison->setup->assign) {
    case ASSIGN_START: return MESSAGE_RULE_START;
    case ASSIGN_SPREAD: return MESSAGE_RULE_SPREAD;
    case ASSIGN_STRICT: return MESSAGE_RULE_STRICT;
    default: return MESSAGE_RULE_MIDDLE;
    }
}

/* "The dates of 3 events may lie across the end of a period (counted at their middle)." */
static void add_imprecise(struct notes *notes)
{
    double count = imprecise_events(notes->comparison);
    if (count < SLIVER)
        return;
    add(notes, locale_format(notes->locale, notes->arena, MESSAGE_IN_BRACKETS,
                             locale_plural_of(notes->locale, notes->arena, PLURAL_ACROSS, count),
                             locale_message(notes->locale, rule_message(notes->comparison)), NULL));
}

/* What the data do not tell: it matters most. */
static void add_caveats(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    add_message(notes, MESSAGE_NOTE_REPORTED);
    if (comparison->keeps_apart)
        add_message(notes, MESSAGE_NOTE_DATASETS);
    add_days(notes);
    add_imprecise(notes);
    add_plural(notes, PLURAL_VAGUE, comparison->vague);
    if (!comparison->is_events)
        add_plural(notes, PLURAL_UNKNOWN_NUMBER, unknown_events(comparison));
    add_people(notes);
    add_plural(notes, PLURAL_WITHOUT_ANY, (double)comparison->without_count);
}

static const char *const *make_notes(const struct comparison *comparison, bool has_bands_words,
                                     bool has_intervals, struct arena *arena)
{
    struct notes notes = {
        .comparison = comparison,
        .locale = comparison->setup->locale,
        .arena = arena,
        .items = ARENA_ARRAY(arena, const char *, MOST_NOTES + 3 * comparison->plan.count),
    };
    add_caveats(&notes);
    add_calendar(&notes);
    if (has_small_base(comparison))
        add(&notes, locale_format(notes.locale, arena, MESSAGE_NOTE_PERCENTS,
                                  locale_number(notes.locale, arena, SMALL_BASE), NULL, NULL));
    add_reasons(&notes);
    add_multiple(&notes);
    if (has_intervals)
        add_methods(&notes);
    if (has_bands_words && has_bands(comparison))
        add_message(&notes, comparison->setup->comparing.has_acled_bands ? MESSAGE_NOTE_BANDS_ACLED
                                                                         : MESSAGE_NOTE_BANDS);
    notes.items[notes.count] = NULL;
    return notes.items;
}

const char *const *comparison_notes(const struct comparison *comparison, struct arena *arena)
{
    return make_notes(comparison, true, true, arena);
}

const char *const *comparison_drawn_notes(const struct comparison *comparison, struct arena *arena)
{
    enum compare_style style = comparison->setup->comparing.style;
    bool has_intervals =
        style == COMPARE_TABLE || style == COMPARE_DUMBBELL || style == COMPARE_RATIO;
    return make_notes(comparison, style == COMPARE_TABLE, has_intervals, arena);
}
