/* How the intervals of a comparison were made. */
#include "chart/comparison_notes.h"

#include <math.h>

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

static bool is_by_other_days(const struct comparison *comparison, const struct compared_row *row,
                             size_t later)
{
    const struct change *change = &row->changes[later];
    return change->method == METHOD_QUASI && change->unit == BIN_DAY &&
           comparison->setup->by != BIN_AUTO && comparison->setup->by != BIN_DAY;
}

static bool is_by_asked_bins(const struct comparison *comparison, const struct compared_row *row,
                             size_t later)
{
    return row->changes[later].method == METHOD_QUASI && !is_by_other_days(comparison, row, later);
}

static bool has_cut_bins(const struct comparison *comparison, const struct compared_row *row,
                         size_t later)
{
    (void)comparison;
    return row->changes[later].has_cut_bins;
}

/* "day", "week (whole ones only)", "day (too few by week)": the bins that show the spread. */
static const char *bins_words(const struct notes *notes)
{
    const struct locale *locale = notes->locale;
    enum bin_unit unit = notes->comparison->setup->by;
    const char *day = locale_message(locale, MESSAGE_UNIT_NAME_DAY);
    const char *asked = locale_message(locale, unit_message(unit)), *words = asked;
    if (notes_any(notes, has_cut_bins))
        words = locale_format(locale, notes->arena, MESSAGE_BINS_WHOLE, asked, NULL, NULL);
    if (!notes_any(notes, is_by_other_days))
        return words;
    return notes_any(notes, is_by_asked_bins)
               ? locale_format(locale, notes->arena, MESSAGE_BINS_ELSE, words, day, NULL)
               : locale_format(locale, notes->arena, MESSAGE_BINS_INSTEAD, day, asked, NULL);
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

/* Whether an exact interval is one of parts of events, which spreading makes. */
static bool is_of_parts(const struct comparison *comparison, const struct compared_row *row,
                        size_t later)
{
    const struct period_value *value = &row->values[comparison->plan.baseline_count + later];
    double count = comparison_count(comparison, value);
    double base = comparison_count(comparison, &row->base);
    return row->changes[later].method == METHOD_EXACT &&
           fmax(fabs(count - round(count)), fabs(base - round(base))) >= SLIVER;
}

/* The intervals know how days and weeks vary, not how years do: "(13–41)", what each of them had.
 */
static void add_years(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    double least = INFINITY, most = 0;
    if (comparison->plan.baseline_count < 2 || !comparison_has_intervals(comparison))
        return;
    for (size_t p = 0; p < comparison->plan.baseline_count; p++) {
        const struct period_value *value = &comparison->total.values[p];
        if (comparison->periods[p].days == 0 || !comparison_has_number(comparison, value))
            continue;
        least = fmin(least, comparison_count(comparison, value));
        most = fmax(most, comparison_count(comparison, value));
    }
    const char *words = locale_message(notes->locale, MESSAGE_NOTE_YEARS);
    if (!comparison->keeps_apart && least < most) {
        const char *range =
            locale_format(notes->locale, notes->arena, MESSAGE_RATIO_RANGE,
                          locale_number(notes->locale, notes->arena, round(least * 10) / 10),
                          locale_number(notes->locale, notes->arena, round(most * 10) / 10), NULL);
        words = locale_format(notes->locale, notes->arena, MESSAGE_IN_BRACKETS, words, range, NULL);
    }
    notes_add(notes, words);
}

void notes_add_methods(struct notes *notes)
{
    const struct comparison *comparison = notes->comparison;
    const struct panel_setup *setup = comparison->setup;
    struct arena *arena = notes->arena;
    bool has_quasi = notes_any_change(notes, METHOD_QUASI, CHANGE_AS_EXPECTED);
    if (has_quasi)
        notes_add(notes, locale_format(notes->locale, arena, MESSAGE_NOTE_QUASI, bins_words(notes),
                                       dispersion_words(notes), NULL));
    if (notes_any_change(notes, METHOD_EXACT, CHANGE_AS_EXPECTED))
        notes_add_message(notes, notes_any(notes, is_of_parts) ? MESSAGE_NOTE_EXACT_ROUNDED
                                 : has_quasi                   ? MESSAGE_NOTE_EXACT_ELSE
                                                               : MESSAGE_NOTE_EXACT);
    if (notes_any_change(notes, METHOD_BOOTSTRAP, CHANGE_AS_EXPECTED)) {
        const char *seed = locale_format(
            notes->locale, arena, MESSAGE_NOTE_SEED,
            arena_print(arena, "%llu", (unsigned long long)setup->comparing.seed), NULL, NULL);
        notes_add(notes, locale_format(notes->locale, arena, MESSAGE_NOTE_BOOTSTRAP,
                                       notes_days_words(notes, (int64_t)longest_block(comparison)),
                                       seed, NULL));
    }
    add_years(notes);
}
