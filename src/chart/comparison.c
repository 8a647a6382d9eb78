/* From the tally to rows of periods.
 *
 * Each cell of the tally is looked at once for each period. What lies within the period for certain
 * is of it; what lies across its end is of it as the panel's rule says. A date wider than three of
 * the longest period is of none. Published totals are never divided: one that lies across the end
 * of a period is of none, and only the days that totals tell of are counted as days. */
#include "chart/comparison_internal.h"

#include "chart/course.h"

#include <math.h>
#include <string.h>

#define WIDEST_PERIODS 3 /* over which a date may reach that is counted in one of them */

/* ---- Which days are counted ---- */

static int64_t late_days(const struct bins_limits *limits, const struct compared_period *period)
{
    int64_t first = limits->as_of - limits->lag_days + 1;
    if (!limits->has_as_of || period->last < first)
        return 0;
    return period->last - (first > period->first ? first : period->first) + 1;
}

static void open_period(const struct bins_limits *limits, const struct period *period,
                        struct compared_period *compared)
{
    *compared =
        (struct compared_period){.period = period, .first = period->first, .last = period->last};
    if (!bins_told(limits, &compared->first, &compared->last)) {
        compared->last = compared->first - 1;
        compared->untold = period_days(period);
        return;
    }
    compared->days = compared->last - compared->first + 1;
    compared->untold = period_days(period) - compared->days;
    compared->late = late_days(limits, compared);
    compared->is_cut_at_start = compared->first > period->first;
    compared->is_cut_at_end = compared->last < period->last;
}

static bool is_inside(const struct tally_cell *cell, const struct compared_period *period)
{
    return cell->first >= period->first && cell->last <= period->last;
}

/* Of published totals: the days of a period that one of them tells of, of a row or of any. */
static void count_told_days(const struct comparison *comparison, size_t row,
                            struct compared_period *period, struct arena *arena)
{
    bool *is_told = ARENA_ARRAY(arena, bool, (size_t)period->days + 1);
    int64_t told = 0;
    for (size_t i = 0; i < comparison->tally->count; i++) {
        const struct tally_cell *cell = &comparison->tally->cells[i];
        bool is_of_row = row == NO_ROW || comparison->row_of_group[cell->group] == row;
        bool is_told_of = is_of_row && is_inside(cell, period);
        for (int64_t day = cell->first; is_told_of && day <= cell->last; day++) {
            told += !is_told[day - period->first];
            is_told[day - period->first] = true;
        }
    }
    period->untold += period->days - told;
    period->days = told;
}

void comparison_open_periods(struct comparison *comparison, struct arena *arena)
{
    const struct period_plan *plan = &comparison->plan;
    comparison->base_days = comparison->overlap = 0;
    comparison->periods = ARENA_ARRAY(arena, struct compared_period, plan->count);
    for (size_t i = 0; i < plan->count; i++) {
        struct compared_period *period = &comparison->periods[i];
        open_period(&comparison->setup->limits, &plan->items[i], period);
        if (comparison->tally->has_aggregates)
            count_told_days(comparison, NO_ROW, period, arena);
        comparison->base_days += i < plan->baseline_count ? period->days : 0;
        for (size_t k = 0; k < i; k++) {
            int64_t overlap = period_overlap(&plan->items[k], &plan->items[i]);
            comparison->overlap = overlap > comparison->overlap ? overlap : comparison->overlap;
        }
    }
}

/* How far the records of one data set reach. */
static struct bins_limits limits_of(const struct comparison *comparison,
                                    const struct compared_row *row)
{
    struct bins_limits limits = comparison->setup->limits;
    const struct told_span *span =
        row->is_other ? NULL : told_find(&comparison->tally->told, row->value);
    if (span)
        limits.coverage =
            (struct coverage){true, span->first, span->last,
                              (double)span->records / (double)(span->last - span->first + 1)};
    return limits;
}

void comparison_open_row(const struct comparison *comparison, struct compared_row *row,
                         struct arena *arena)
{
    const struct period_plan *plan = &comparison->plan;
    row->periods = comparison->periods;
    row->base_days = comparison->base_days;
    if (!comparison->keeps_apart || row == &comparison->total)
        return;
    struct bins_limits limits = limits_of(comparison, row);
    struct compared_period *periods = ARENA_ARRAY(arena, struct compared_period, plan->count);
    row->periods = periods;
    row->base_days = 0;
    for (size_t i = 0; i < plan->count; i++) {
        open_period(&limits, &plan->items[i], &periods[i]);
        periods[i].name = comparison->periods[i].name;
        if (comparison->tally->has_aggregates)
            count_told_days(comparison, (size_t)(row - comparison->rows), &periods[i], arena);
        row->base_days += i < plan->baseline_count ? periods[i].days : 0;
    }
}

/* ---- Which cells are counted where ---- */

static int64_t widest_date(const struct comparison *comparison)
{
    int64_t longest = 0;
    for (size_t i = 0; i < comparison->plan.count; i++) {
        int64_t days = period_days(&comparison->plan.items[i]);
        longest = days > longest ? days : longest;
    }
    return WIDEST_PERIODS * longest;
}

bool comparison_can_use(const struct comparison *comparison, const struct tally_cell *cell)
{
    return cell->first != DAY_NONE_BEFORE && cell->last != DAY_NONE_AFTER &&
           cell->last - cell->first < comparison->widest;
}

static struct share share_of_days(const struct tally_cell *cell,
                                  const struct compared_period *period)
{
    int64_t first = cell->first > period->first ? cell->first : period->first;
    int64_t last = cell->last < period->last ? cell->last : period->last;
    double width = (double)(cell->last - cell->first + 1);
    return (struct share){(double)(first - cell->first) / width,
                          (double)(last + 1 - cell->first) / width};
}

struct share comparison_share(const struct comparison *comparison, const struct tally_cell *cell,
                              const struct compared_period *period)
{
    static const struct share none = {0, 0}, all = {0, 1};
    enum assign assign = comparison->setup->assign;
    if (!comparison_can_use(comparison, cell) || cell->last < period->first ||
        cell->first > period->last)
        return none;
    if (is_inside(cell, period))
        return all;
    if (assign == ASSIGN_STRICT || comparison->tally->has_aggregates)
        return none;
    if (assign == ASSIGN_SPREAD)
        return share_of_days(cell, period);
    int64_t day = comparison_day(comparison, cell);
    return day >= period->first && day <= period->last ? all : none;
}

int64_t comparison_day(const struct comparison *comparison, const struct tally_cell *cell)
{
    return comparison->setup->assign == ASSIGN_START ? cell->first
                                                     : cell->first + (cell->last - cell->first) / 2;
}

/* ---- Values ---- */

bool comparison_has_number(const struct comparison *comparison, const struct period_value *value)
{
    return comparison->is_events || value->events <= 0 || value->unknown < value->events;
}

void period_value_add(struct period_value *into, const struct period_value *from)
{
    into->events += from->events;
    into->unknown += from->unknown;
    into->low_only += from->low_only;
    into->high_only += from->high_only;
    into->low += from->low;
    into->best += from->best;
    into->high += from->high;
    into->has_no_high = into->has_no_high || from->has_no_high;
    into->least += from->least;
    into->most += from->most;
    into->most_is_open = into->most_is_open || from->most_is_open;
    into->imprecise += from->imprecise;
    into->lethal += from->lethal;
    into->largest = fmax(into->largest, from->largest);
}

static struct period_value value_of(const struct comparison *comparison,
                                    const struct tally_cell *cell, struct share share)
{
    bool is_whole = share.from <= 0 && share.to >= 1;
    struct sum sum = cell->sum;
    if (comparison->is_events)
        sum = (struct sum){
            .known = 1, .low = cell->events, .best = cell->events, .high = cell->events};
    if (!is_whole)
        sum = sum_part(&sum, share.from, share.to);
    if (!sum.known)
        sum = (struct sum){0};
    return (struct period_value){
        .events = is_whole ? cell->events : sum_share(cell->events, share.from, share.to),
        .unknown = is_whole ? cell->unknown : sum_share(cell->unknown, share.from, share.to),
        .low_only = sum_share(cell->low_only, share.from, share.to),
        .high_only = sum_share(cell->high_only, share.from, share.to),
        .low = sum.low,
        .best = sum.best,
        .high = sum.high,
        .has_no_high = sum.has_no_high,
        .lethal = is_whole ? cell->lethal : sum_share(cell->lethal, share.from, share.to),
        .largest = cell->largest * (share.to - share.from),
    };
}

/* What a period holds at the least and at the most. */
static void bound_value(const struct comparison *comparison, const struct tally_cell *cell,
                        const struct compared_period *period, struct period_value *value)
{
    struct period_value whole = value_of(comparison, cell, (struct share){0, 1});
    value->most += whole.high;
    value->most_is_open = value->most_is_open || whole.has_no_high;
    if (is_inside(cell, period))
        value->least += whole.low;
    else
        value->imprecise += whole.events;
}

static void add_to_period(struct comparison *comparison, const struct tally_cell *cell,
                          size_t index, struct period_value *value)
{
    const struct compared_period *period = &comparison->periods[index];
    struct share share = comparison_share(comparison, cell, period);
    if (cell->last < period->first || cell->first > period->last)
        return;
    bound_value(comparison, cell, period, value);
    comparison->has_imprecise = comparison->has_imprecise || value->imprecise > 0;
    if (share.to <= share.from)
        return;
    struct period_value part = value_of(comparison, cell, share);
    period_value_add(value, &part);
}

static bool meets_any(const struct comparison *comparison, const struct tally_cell *cell)
{
    for (size_t p = 0; p < comparison->plan.count; p++) {
        const struct compared_period *period = &comparison->periods[p];
        if (cell->first <= period->last && cell->last >= period->first)
            return true;
    }
    return false;
}

struct period_value *comparison_values(struct comparison *comparison, struct arena *arena)
{
    size_t periods = comparison->plan.count, groups = comparison->tally->grouping.count;
    struct period_value *values = ARENA_ARRAY(arena, struct period_value, (groups + 1) * periods);
    comparison->vague = comparison->outside = 0;
    for (size_t i = 0; i < comparison->tally->count; i++) {
        const struct tally_cell *cell = &comparison->tally->cells[i];
        if (!comparison_can_use(comparison, cell)) {
            comparison->vague += meets_any(comparison, cell) ? cell->events : 0;
            continue;
        }
        double placed = 0;
        for (size_t p = 0; p < periods; p++) {
            struct share share = comparison_share(comparison, cell, &comparison->periods[p]);
            placed += share.to - share.from;
            add_to_period(comparison, cell, p, &values[cell->group * periods + p]);
        }
        if (placed < 1)
            comparison->outside += cell->events - sum_share(cell->events, 0, placed);
    }
    return values;
}

/* ---- The whole ---- */

bool comparison_counts_events(const struct panel_setup *setup)
{
    return !setup->kind || strcmp(setup->kind, "lethal_events") == 0;
}

/* Also where of several data sets only one has what is counted. */
static bool keeps_apart(const struct tally *tally, const struct panel_setup *setup)
{
    bool is_of_dialects = setup->group && strcmp(setup->group->name, "dialect") == 0;
    return (tally->dataset_count > 1 && course_keeps_datasets_apart(setup)) ||
           (is_of_dialects && tally->told.grouping.count > 1);
}

/* What was reported later of the same days can't be told from what happened later. */
static bool refuse_as_of(struct report *report)
{
    report_add(
        report, SEVERITY_ERROR, "several-as-of", NULL,
        "the inputs tell up to different days ('as_of'), so late reports would be taken for a "
        "change; give inputs of the same day, or 'as-of' with the day up to which all tell");
    return false;
}

bool comparison_make(struct comparison *comparison, const struct tally *tally,
                     const struct panel_setup *setup, const struct period_plan *plan, size_t most,
                     struct arena *arena, struct report *report)
{
    *comparison = (struct comparison){.setup = setup,
                                      .tally = tally,
                                      .plan = *plan,
                                      .later_count = plan->count - plan->baseline_count,
                                      .is_events = !setup->kind,
                                      .keeps_apart = keeps_apart(tally, setup)};
    if (setup->limits.has_other_as_of)
        return refuse_as_of(report);
    if (!course_can_count(tally, setup, report))
        return false;
    comparison->widest = widest_date(comparison);
    comparison_open_periods(comparison, arena);
    comparison_name_periods(comparison, arena);
    comparison_make_rows(comparison, most, arena);
    changes_make(comparison, arena);
    comparison_settle(comparison, arena);
    comparison_sort_rows(comparison, arena);
    return true;
}
