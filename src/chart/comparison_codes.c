/* What programs read of a comparison, where words for people stand beside it. */
#include "chart/comparison_internal.h"

#include <math.h>

const char *comparison_method_code(enum compare_method method)
{
    static const char *const names[] = {NULL, "exact", "quasi", "bootstrap"};
    return names[method];
}

const char *comparison_band_code(const struct change *change)
{
    static const char *const names[] = {NULL,
                                        "large-increase",
                                        "moderate-increase",
                                        "limited-change",
                                        "moderate-decrease",
                                        "large-decrease"};
    if (!isnan(change->low) && !change->is_clear)
        return "no-clear-change";
    return isnan(change->low) && change->is_small_base ? NULL : names[change->band];
}

const char *comparison_note_code(const struct change *change, struct arena *arena)
{
    static const char *const names[] = {NULL,       "no-data",   "overlap",  "published-totals",
                                        "few-bins", "no-events", "few-days", "unknown-numbers"};
    const char *all = NULL;
    const char *codes[] = {names[change->reason],
                           change->is_from_zero    ? "from-zero"
                           : change->is_small_base ? "small-base"
                                                   : NULL,
                           change->is_lower_bound ? "lower-bound" : NULL};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i])
            all = all ? arena_print(arena, "%s; %s", all, codes[i]) : codes[i];
    }
    return all;
}

const char *comparison_day_text(int64_t day, struct arena *arena)
{
    struct bin bin = {day, day, false, false, false};
    struct bins bins = {.unit = BIN_DAY, .items = &bin, .count = 1};
    return bin_text(&bins, &bin, arena);
}

double comparison_rate(const struct comparison *comparison, const struct period_value *value,
                       int64_t days)
{
    return days > 0 ? comparison_count(comparison, value) / (double)days : NAN;
}

bool comparison_has_people(const struct comparison *comparison)
{
    return !comparison_counts_events(comparison->setup);
}

bool comparison_has_lethal(const struct comparison *comparison)
{
    size_t periods = comparison->plan.count;
    for (size_t i = 0; i < comparison_line_count(comparison) * periods; i++)
        if (!isnan(comparison_line(comparison, i / periods)->values[i % periods].lethal))
            return comparison_has_people(comparison);
    return false;
}

bool comparison_has_largest(const struct comparison *comparison)
{
    return comparison_has_people(comparison) && !comparison->tally->has_aggregates;
}

const char *comparison_lethal_code(const struct comparison *comparison)
{
    return tally_is_death(comparison->setup->kind) ? "lethal_events" : "events_with_any";
}

enum message comparison_lethal_label(const struct comparison *comparison)
{
    return tally_is_death(comparison->setup->kind) ? MESSAGE_COLUMN_LETHAL
                                                   : MESSAGE_COLUMN_WITH_ANY;
}

double comparison_largest_share(const struct comparison *comparison,
                                const struct period_value *value)
{
    bool is_known = value->best > 0 && !comparison->tally->has_aggregates;
    return is_known ? value->largest / value->best : NAN;
}

/* What stands for a row among programs. */
const char *comparison_row_code(const struct comparison *comparison, const struct compared_row *row)
{
    return row == &comparison->total ? "(total)" : row->is_other ? "(other)" : row->value;
}
