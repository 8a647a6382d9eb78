/* What a comparison rests on: the rules that were applied, each by name, and what they leave out.
 */
#include "chart/comparison_notes.h"

#include "base/utf8.h"

#include <math.h>

#define MOST_NOTES 40 /* beside two for each period */
#define FEW_PAIRS 3   /* of periods that overlap: they are named */

void notes_add(struct notes *notes, const char *sentence)
{
    notes->items[notes->count++] = arena_print(notes->arena, "%s.", sentence);
}

void notes_add_message(struct notes *notes, enum message message)
{
    notes_add(notes, locale_message(notes->locale, message));
}

const char *notes_days_words(const struct notes *notes, int64_t days)
{
    return locale_plural(notes->locale, notes->arena, PLURAL_DAYS, (size_t)days);
}

static void add_plural(struct notes *notes, enum plural plural, double number)
{
    if (number >= SLIVER)
        notes_add(notes, locale_plural_of(notes->locale, notes->arena, plural, number));
}

/* ---- Rules ---- */

bool notes_any(const struct notes *notes,
               bool (*is_so)(const struct comparison *comparison, const struct compared_row *row,
                             size_t later))
{
    const struct comparison *comparison = notes->comparison;
    for (size_t i = 0; i < (comparison->row_count + 1) * comparison->later_count; i++) {
        size_t r = i / comparison->later_count;
        const struct compared_row *row =
            r < comparison->row_count ? &comparison->rows[r] : &comparison->total;
        if (is_so(comparison, row, i % comparison->later_count))
            return true;
    }
    return false;
}

bool notes_any_change(const struct notes *notes, enum compare_method method,
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

/* Each pair by its names, unless they are many. */
static size_t add_overlap_pairs(struct notes *notes, size_t most)
{
    const struct comparison *comparison = notes->comparison;
    size_t count = 0;
    for (size_t i = 0; i < comparison->plan.count; i++) {
        for (size_t k = i + 1; k < comparison->plan.count; k++) {
            int64_t days = period_overlap(&comparison->plan.items[i], &comparison->plan.items[k]);
            count += days > 0;
            if (days > 0 && count <= most)
                notes_add(notes,
                          locale_format(notes->locale, notes->arena, MESSAGE_NOTE_OVERLAP_OF,
                                        comparison->periods[i].name, comparison->periods[k].name,
                                        notes_days_words(notes, days)));
        }
    }
    return count;
}

static void add_overlaps(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    if (add_overlap_pairs(notes, 0) <= FEW_PAIRS)
        add_overlap_pairs(notes, FEW_PAIRS);
    else
        notes_add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_OVERLAP,
                                       notes_days_words(notes, comparison->overlap), NULL, NULL));
    if (notes_any_change(notes, METHOD_AUTO, CHANGE_OVERLAP))
        notes_add_message(notes, MESSAGE_NOTE_NO_CHANCE);
}

static void add_reasons(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    bool is_of_events = comparison_counts_events(comparison->setup);
    if (notes_any_change(notes, METHOD_AUTO, CHANGE_TOTALS))
        notes_add_message(notes, is_of_events ? MESSAGE_NOTE_TOTALS : MESSAGE_NOTE_TOTALS_SUM);
    if (notes_any_change(notes, METHOD_AUTO, CHANGE_FEW_BINS))
        notes_add_message(notes, MESSAGE_NOTE_FEW_BINS);
    if (notes_any_change(notes, METHOD_AUTO, CHANGE_FEW_DAYS))
        notes_add_message(notes, MESSAGE_NOTE_FEW_DAYS);
    if (notes_any_change(notes, METHOD_AUTO, CHANGE_UNKNOWN))
        notes_add_message(notes, MESSAGE_NOTE_UNKNOWN);
}

/* The changes of all groups together, or those of the total. The message says where p is adjusted.
 */
static void add_multiple(struct notes *notes, enum message message)
{
    size_t count = comparison_test_count(notes->comparison);
    if (count > 1)
        notes_add(notes, locale_format(
                             notes->locale, notes->arena, message,
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

static bool is_lower_bound(const struct comparison *comparison, const struct compared_row *row,
                           size_t later)
{
    (void)comparison;
    return row->changes[later].is_lower_bound;
}

/* Whether a sum leaves its own range, so that none is printed. */
static bool is_out_of_order(const struct comparison *comparison, const struct compared_row *row,
                            size_t later)
{
    const struct period_value *sums[] = {&row->base,
                                         &row->values[comparison->plan.baseline_count + later]};
    for (size_t i = 0; i < 2; i++) {
        const struct period_value *sum = sums[i];
        if (comparison_has_number(comparison, sum) &&
            (sum->low > sum->best + SLIVER ||
             (!sum->has_no_high && sum->high < sum->best - SLIVER)))
            return true;
    }
    return false;
}

static bool is_called_by_its_size(const struct comparison *comparison,
                                  const struct compared_row *row, size_t later)
{
    (void)comparison;
    const struct change *change = &row->changes[later];
    return comparison_band_code(change) && comparison_state(change) == STATE_CLEAR;
}

/* ---- Sums of people ---- */

/* "12 (Q1 2024), 15 (Q2 2024)"; periods without words are not in it. */
static const char *periods_words(const struct notes *notes, const char *const *words)
{
    const struct comparison *comparison = notes->comparison;
    const char *list = NULL;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        if (!words[p])
            continue;
        const char *item = locale_format(notes->locale, notes->arena, MESSAGE_LIST_ITEM, words[p],
                                         comparison->periods[p].name, NULL);
        list = list ? arena_print(notes->arena, "%s%s%s", list,
                                  locale_message(notes->locale, MESSAGE_COMMA), item)
                    : item;
    }
    return list;
}

static void add_of_periods(struct notes *notes, enum message message, const char *const *words)
{
    const char *list = periods_words(notes, words);
    if (list)
        notes_add(notes, locale_format(notes->locale, notes->arena, message, list, NULL, NULL));
}

/* Data sets that are kept apart have it in their tables. */
static void add_people(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    size_t count = comparison->plan.count;
    const char **lethal = ARENA_ARRAY(notes->arena, const char *, count);
    const char **largest = ARENA_ARRAY(notes->arena, const char *, count);
    if (!comparison_has_people(comparison) || comparison->keeps_apart)
        return;
    for (size_t p = 0; p < count; p++) {
        const struct period_value *value = &comparison->total.values[p];
        if (comparison->periods[p].days > 0 && !isnan(value->lethal))
            lethal[p] = locale_number(notes->locale, notes->arena, round(value->lethal * 10) / 10);
        if (comparison_largest_share(comparison, value) >= LARGE_SHARE)
            largest[p] = comparison_share_words(comparison, value, notes->arena);
    }
    bool is_of_deaths = comparison_lethal_label(comparison) == MESSAGE_COLUMN_LETHAL;
    add_of_periods(notes, is_of_deaths ? MESSAGE_NOTE_LETHAL : MESSAGE_NOTE_WITH_ANY, lethal);
    add_of_periods(notes, MESSAGE_NOTE_LARGEST, largest);
}

/* ---- What is left out ---- */

/* "For 3 events the number is not known", "For 2 events only …": numbers that a sum lacks. */
static void add_lacking(struct notes *notes)
{
    struct period_value all = {0};
    for (size_t p = 0; p < notes->comparison->plan.count; p++)
        period_value_add(&all, &notes->comparison->total.values[p]);
    add_plural(notes, PLURAL_UNKNOWN_NUMBER, all.unknown);
    add_plural(notes, PLURAL_LOW_ONLY, all.low_only);
    add_plural(notes, PLURAL_HIGH_ONLY, all.high_only);
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
    notes_add(notes,
              locale_format(notes->locale, notes->arena, MESSAGE_IN_BRACKETS,
                            locale_plural_of(notes->locale, notes->arena, PLURAL_ACROSS, count),
                            locale_message(notes->locale, rule_message(notes->comparison)), NULL));
}

/* What numbers of this sort, and of this source, are worth. */
static void add_measured(struct notes *notes)
{
    const struct tally *tally = notes->comparison->tally;
    const char *kind = notes->comparison->setup->kind;
    if (kind && tally_is_death(kind))
        notes_add_message(notes, MESSAGE_NOTE_DEATHS);
    for (size_t i = 0; i < tally->dataset_count; i++) {
        if (text_is_same(tally->datasets[i], "gdelt"))
            notes_add_message(notes, MESSAGE_NOTE_GDELT);
    }
}

/* What the data do not tell: it matters most. */
static void add_caveats(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    notes_add_message(notes, MESSAGE_NOTE_REPORTED);
    add_measured(notes);
    if (comparison->keeps_apart)
        notes_add_message(notes, MESSAGE_NOTE_DATASETS);
    notes_add_days(notes);
    add_imprecise(notes);
    add_plural(notes, PLURAL_VAGUE, comparison->vague);
    if (!comparison->is_events)
        add_lacking(notes);
    if (notes_any(notes, is_out_of_order))
        notes_add_message(notes, MESSAGE_NOTE_OUT_OF_ORDER);
    add_plural(notes, PLURAL_TOGETHER, (double)comparison->other_count);
    add_plural(notes, PLURAL_WITHOUT_ANY, (double)comparison->without_count);
}

/* What explains changes, and how sure they are. */
static void add_rules(struct notes *notes, const struct comparison_drawn *drawn)
{
    const struct comparison *comparison = notes->comparison;
    if (drawn->has_changes && has_small_base(comparison))
        notes_add(notes, locale_format(notes->locale, notes->arena, MESSAGE_NOTE_PERCENTS,
                                       locale_number(notes->locale, notes->arena, SMALL_BASE), NULL,
                                       NULL));
    if (drawn->has_changes && notes_any(notes, is_lower_bound))
        notes_add_message(notes, MESSAGE_NOTE_AT_LEAST);
    add_overlaps(notes);
    if (drawn->has_verdicts) {
        add_reasons(notes);
        add_multiple(notes, drawn->has_adjusted ? MESSAGE_NOTE_MULTIPLE_HERE
                                                : MESSAGE_NOTE_MULTIPLE_FILES);
        notes_add_methods(notes);
    }
    if (drawn->has_reading && notes_any(notes, is_called_by_its_size))
        notes_add_message(notes, comparison->setup->comparing.has_acled_bands
                                     ? MESSAGE_NOTE_BANDS_ACLED
                                     : MESSAGE_NOTE_BANDS);
}

const char *const *comparison_drawn_notes(const struct comparison *comparison,
                                          const struct comparison_drawn *drawn, struct arena *arena)
{
    struct notes notes = {
        .comparison = comparison,
        .locale = comparison->setup->locale,
        .arena = arena,
        .items = ARENA_ARRAY(arena, const char *,
                             MOST_NOTES + (2 + comparison->row_count) * comparison->plan.count),
    };
    add_caveats(&notes);
    if (!drawn->has_lethal)
        add_people(&notes);
    notes_add_calendar(&notes);
    add_rules(&notes, drawn);
    notes.items[notes.count] = NULL;
    return notes.items;
}

const char *const *comparison_notes(const struct comparison *comparison, struct arena *arena)
{
    static const struct comparison_drawn all = {true, true, true, true, true};
    return comparison_drawn_notes(comparison, &all, arena);
}
