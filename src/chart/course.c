/* From the tally to bins and series.
 *
 * A cell of the tally is all events of a group whose dates have the same bounds. Where the bounds
 * are wider than three bins, or open, the events have no bin: they are counted apart. What has a
 * bin, what is outside the bins and what has none add up to what the tally holds. */
#include "chart/course_internal.h"

#include <math.h>
#include <stdlib.h>

#define IMPRECISE_SHARE 0.05 /* of a bin: more, and whiskers are due */
#define DOMINANT 2.0         /* times the highest of the others: their scale would be lost */
#define SLIVER 0.0005        /* less is rounding: shares are whole thousandths */

void value_add(struct value *into, const struct value *from)
{
    into->events += from->events;
    into->unknown += from->unknown;
    into->low += from->low;
    into->best += from->best;
    into->high += from->high;
    into->has_no_high = into->has_no_high || from->has_no_high;
    into->least += from->least;
    into->most += from->most;
    into->most_is_open = into->most_is_open || from->most_is_open;
    into->imprecise += from->imprecise;
    into->is_told = into->is_told || from->is_told;
}

bool course_has_data(const struct course *course, size_t bin, const struct value *value)
{
    return value->is_told || (course->bins.items[bin].has_data && !course->tally->has_aggregates);
}

bool course_is_usable(const struct course *course, const struct tally_cell *cell)
{
    return cell_is_usable(cell, course->bins.unit);
}

/* ---- Series ---- */

/* A group by what it holds. */
struct ranked {
    size_t group;
    double weight;
    size_t place; /* in the figure's order */
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->weight > y->weight || x->weight < y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->group < y->group ? -1 : x->group > y->group;
}

/* Whether a cell is of a bin that is drawn, or for spread dates at least about there. */
static bool is_within(const struct course *course, const struct tally_cell *cell)
{
    return cell_is_usable(cell, course->bins.unit) &&
           bins_find(&course->bins, cell_day(cell, course->setup->assign)) < course->bins.count;
}

static struct ranked *rank_groups(const struct course *course, struct arena *arena)
{
    const struct tally *tally = course->tally;
    struct ranked *ranked = ARENA_ARRAY(arena, struct ranked, tally->grouping.count + 1);
    for (size_t i = 0; i < tally->grouping.count; i++) {
        ranked[i].group = i;
        if (tally->grouping.items[i].is_overflow)
            ranked[i].weight = -1; /* behind all that have a name */
    }
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (!tally->grouping.items[cell->group].is_overflow && is_within(course, cell))
            ranked[cell->group].weight += course->is_events ? cell->events : cell->sum.best;
    }
    qsort(ranked, tally->grouping.count, sizeof *ranked, compare_ranked);
    return ranked;
}

/* Groups that are shown by name; the rest, with what has no name, are one. So many as were asked
 * for have a name, where there may be as many; unasked, the others count as one of the most. */
static size_t shown_groups(const struct course *course, size_t most)
{
    const struct grouping *grouping = &course->tally->grouping;
    size_t asked = course->setup->top;
    size_t top = asked && asked < most ? asked : most;
    size_t named = grouping->count;
    if (named && grouping->items[named - 1].is_overflow)
        return named - 1 < top ? named - 1 : top;
    if (named <= top)
        return named;
    return asked ? top : most - 1;
}

static int compare_places(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    return compare_ranked(a, b);
}

/* Puts the first groups into the order that all panels of the figure have; plots of one series each
 * show their own groups, others only those that got a colour. How many come back. */
static size_t order_groups(const struct course *course, struct ranked *ranked, size_t shown)
{
    const struct panel_setup *setup = course->setup;
    if (!setup->palette || !setup->palette->is_settled ||
        !palette_is_shared(setup->palette, setup->group))
        return shown;
    for (size_t i = 0; i < shown; i++)
        ranked[i].place = palette_place(setup->palette, setup->group,
                                        course->tally->grouping.items[ranked[i].group].value);
    qsort(ranked, shown, sizeof *ranked, compare_places);
    while (shown && setup->style != STYLE_MULTIPLES && ranked[shown - 1].place == PALETTE_NOWHERE)
        shown--;
    return shown;
}

static void name_series(struct course *course, struct series *series, const struct group *group,
                        struct arena *arena)
{
    series->value = group ? group->value : NULL;
    series->is_other = !group;
    series->values = ARENA_ARRAY(arena, struct value, course->bins.count);
    if (!group)
        series->name = locale_message(course->setup->locale, MESSAGE_OTHER_GROUPS);
    else
        series->name = panel_group_name(course->setup, group->value, arena);
}

/* Makes the series and says for each group of the tally which it is in. */
static size_t *make_series(struct course *course, size_t most, struct arena *arena)
{
    const struct grouping *grouping = &course->tally->grouping;
    struct ranked *ranked = rank_groups(course, arena);
    size_t shown = order_groups(course, ranked, shown_groups(course, most));
    size_t *series_of = ARENA_ARRAY(arena, size_t, grouping->count + 1);
    course->other_count = grouping->count - shown;
    course->series_count = shown + (course->other_count > 0);
    course->series = ARENA_ARRAY(arena, struct series, course->series_count + 1);
    for (size_t i = 0; i < grouping->count; i++)
        series_of[ranked[i].group] = i < shown ? i : shown;
    for (size_t i = 0; i < shown; i++)
        name_series(course, &course->series[i], &grouping->items[ranked[i].group], arena);
    if (course->other_count)
        name_series(course, &course->series[shown], NULL, arena);
    return series_of;
}

/* Around zero there are two series whatever the groups. */
static void make_sides(struct course *course, struct arena *arena)
{
    static const enum message names[] = {MESSAGE_CONFLICT, MESSAGE_COOPERATION};
    static const char *const values[] = {"conflict", "cooperation"};
    static const enum tally_side sides[] = {TALLY_CONFLICT, TALLY_COOPERATION};
    course->series_count = 2;
    course->series = ARENA_ARRAY(arena, struct series, 2);
    for (size_t i = 0; i < 2; i++)
        course->series[i] = (struct series){
            .name = locale_message(course->setup->locale, names[i]),
            .value = values[i],
            .side = sides[i],
            .values = ARENA_ARRAY(arena, struct value, course->bins.count),
        };
}

/* ---- Values ---- */

/* What a cell, or a part of it, adds. */
static struct value value_of(const struct course *course, const struct tally_cell *cell,
                             double from, double to)
{
    bool is_whole = from <= 0 && to >= 1;
    struct sum sum = cell->sum;
    if (course->is_events)
        sum = (struct sum){
            .known = 1, .low = cell->events, .best = cell->events, .high = cell->events};
    if (!is_whole)
        sum = sum_part(&sum, from, to);
    return (struct value){
        .events = is_whole ? cell->events : sum_share(cell->events, from, to),
        .unknown = is_whole ? cell->unknown : sum_share(cell->unknown, from, to),
        .low = sum.known ? sum.low : 0,
        .best = sum.known ? sum.best : 0,
        .high = sum.known ? sum.high : 0,
        .has_no_high = sum.known && sum.has_no_high,
    };
}

/* How much a bin holds at the most, of cells that may be in it, and at the least. */
static void add_bounds(const struct value *whole, bool is_certain, struct value *into)
{
    into->is_told = true;
    into->most += whole->high;
    into->most_is_open = into->most_is_open || whole->has_no_high;
    if (is_certain)
        into->least += whole->low;
    else
        into->imprecise += whole->events;
}

/* The first bin that the cell's days meet, or the number of bins where it begins behind them. */
static size_t first_bin(const struct bins *bins, const struct tally_cell *cell)
{
    int64_t start = bins->count ? bins->items[0].first : 0;
    return cell->last < start ? bins->count
                              : bins_find(bins, cell->first < start ? start : cell->first);
}

static void bound_bins(const struct course *course, const struct tally_cell *cell,
                       struct value *values)
{
    int64_t end = cell_end(cell, course->setup);
    struct value whole = value_of(course, cell, 0, 1);
    const struct bins *bins = &course->bins;
    for (size_t i = first_bin(bins, cell); i < bins->count; i++) {
        const struct bin *bin = &bins->items[i];
        if (bin->first > end)
            break;
        bool is_certain = bin->first <= cell->first && bin->last >= end;
        add_bounds(&whole, is_certain, &values[i]);
    }
}

/* Shares by days; what got a bin comes back. */
static struct value spread_cell(struct course *course, const struct tally_cell *cell,
                                struct series *series)
{
    double days = (double)cell_width(cell);
    struct value placed = {0};
    const struct bins *bins = &course->bins;
    for (size_t i = first_bin(bins, cell); i < bins->count; i++) {
        const struct bin *bin = &bins->items[i];
        if (bin->first > cell->last)
            break;
        double from = fmax(0, (double)(bin->first - cell->first) / days);
        double to = fmin(1, (double)(bin->last + 1 - cell->first) / days);
        struct value part = value_of(course, cell, from, to);
        value_add(&series->values[i], &part);
        value_add(&placed, &part);
    }
    return placed;
}

/* Puts a cell into its bin; what got one comes back. */
static struct value assign_cell(struct course *course, const struct tally_cell *cell,
                                struct series *series)
{
    enum assign assign = course->setup->assign;
    const struct bins *bins = &course->bins;
    if (assign == ASSIGN_SPREAD)
        return spread_cell(course, cell, series);
    size_t at = bins_find(bins, cell_day(cell, assign));
    struct value value = {0};
    if (at == bins->count)
        return value;
    if (assign == ASSIGN_STRICT &&
        (bins->items[at].first > cell->first || bins->items[at].last < cell->last))
        return value;
    value = value_of(course, cell, 0, 1);
    value_add(&series->values[at], &value);
    return value;
}

/* 'series_of' is NULL where series are sides. */
static struct series *series_of_cell(struct course *course, const struct tally_cell *cell,
                                     const size_t *series_of)
{
    if (series_of)
        return &course->series[series_of[cell->group]];
    for (size_t i = 0; i < course->series_count; i++) {
        if (course->series[i].side == cell->side)
            return &course->series[i];
    }
    return NULL;
}

/* Cells of one day, the most of all, need no walk over the bins. */
static void bound_cell(struct course *course, const struct tally_cell *cell, struct series *series)
{
    size_t at = bins_find(&course->bins, cell->first);
    if (at < course->bins.count && course->bins.items[at].last >= cell->last) {
        struct value whole = value_of(course, cell, 0, 1);
        add_bounds(&whole, true, &series->values[at]);
        return;
    }
    bound_bins(course, cell, series->values);
}

/* What a cell holds besides the part that got a bin. */
static void add_rest(struct value *into, const struct value *whole, const struct value *placed)
{
    struct value rest = {
        .events = whole->events - placed->events,
        .unknown = whole->unknown - placed->unknown,
        .low = whole->low - placed->low,
        .best = whole->best - placed->best,
        .high = whole->high - placed->high,
    };
    rest.has_no_high = whole->has_no_high && (rest.events > SLIVER || rest.low > SLIVER);
    value_add(into, &rest);
}

static void add_cells(struct course *course, const size_t *series_of)
{
    const struct tally *tally = course->tally;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        struct series *series = series_of_cell(course, cell, series_of);
        struct value whole = value_of(course, cell, 0, 1);
        if (!series) {
            value_add(&course->neither, &whole);
        } else if (!cell_is_usable(cell, course->bins.unit)) {
            value_add(&course->vague, &whole);
        } else {
            bound_cell(course, cell, series);
            struct value placed = assign_cell(course, cell, series);
            add_rest(&course->outside, &whole, &placed);
        }
    }
}

/* What records are of has data, and so has what lies between, but for sums of events. */
static void judge_bins(struct course *course)
{
    struct bin *bins = course->bins.items;
    size_t first = course->bins.count, end = 0;
    for (size_t i = 0; i < course->bins.count; i++) {
        bins[i].has_data = course_has_data(course, i, &course->totals[i]);
        first = first > i && bins[i].has_data ? i : first;
        end = bins[i].has_data ? i + 1 : end;
    }
    for (size_t i = 0; i < course->bins.count; i++) {
        bool is_between = i >= first && i < end && !course->tally->has_aggregates;
        bins[i].has_data = bins[i].has_data || is_between;
        bin_judge(&bins[i], &course->setup->limits);
    }
}

/* An even mix of the signs of what the numbers are. */
static void judge_values(struct course *course)
{
    for (size_t i = 0; i < course->bins.count; i++) {
        const struct value *value = &course->totals[i];
        course->has_range |= value->has_no_high || value->high > value->low;
        course->has_spread |= value->high > value->low;
        course->has_best |= value->best > value->low;
        course->has_lower_bounds |= value->has_no_high;
        course->has_imprecise |=
            value->imprecise > IMPRECISE_SHARE * fmax(value->events, 1) && value->imprecise > 0;
    }
}

static void add_totals(struct course *course, struct arena *arena)
{
    course->totals = ARENA_ARRAY(arena, struct value, course->bins.count);
    for (size_t s = 0; s < course->series_count; s++) {
        struct series *series = &course->series[s];
        for (size_t i = 0; i < course->bins.count; i++) {
            value_add(&series->total, &series->values[i]);
            value_add(&course->totals[i], &series->values[i]);
        }
        value_add(&course->total, &series->total);
    }
}

void course_fill(struct course *course, const struct tally *tally, const struct panel_setup *setup,
                 const struct course_extent *extent, size_t most, struct arena *arena)
{
    *course = (struct course){.setup = setup, .tally = tally, .is_events = !setup->kind};
    bins_make(&course->bins, extent->unit, extent->first, extent->last, setup->week_start,
              &setup->limits, arena);
    size_t *series_of = NULL;
    if (setup->style == STYLE_MIRRORED)
        make_sides(course, arena);
    else
        series_of = make_series(course, most, arena);
    add_cells(course, series_of);
    add_totals(course, arena);
    judge_bins(course);
    judge_values(course);
}

/* ---- What is other ---- */

static double peak_of(const struct course *course, const struct series *series)
{
    double peak = 0;
    for (size_t i = 0; i < course->bins.count; i++)
        peak = fmax(peak, fmax(series->values[i].best, series->values[i].high));
    return peak;
}

void course_hide_other(struct course *course)
{
    double named = 0;
    const struct series *last = &course->series[course->series_count];
    if (!course->series_count || !(--last)->is_other)
        return;
    for (const struct series *series = course->series; series < last; series++)
        named = fmax(named, peak_of(course, series));
    course->hides_other = named > 0 && peak_of(course, last) > DOMINANT * named;
}

size_t course_drawn(const struct course *course)
{
    return course->series_count - course->hides_other;
}
