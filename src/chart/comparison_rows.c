/* Which groups have a row, what it holds, and in which order rows come. Rows are made in the order
 * of their size, and sorted when their changes are known. */
#include "chart/comparison_internal.h"

#include <math.h>
#include <stdlib.h>

struct ranked {
    size_t group;
    double weight;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->weight > y->weight || x->weight < y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->group < y->group ? -1 : x->group > y->group;
}

/* What a group holds in all periods. */
static struct period_value sum_of_group(const struct comparison *comparison,
                                        const struct period_value *values, size_t group)
{
    struct period_value sum = {0};
    for (size_t p = 0; p < comparison->plan.count; p++)
        period_value_add(&sum, &values[group * comparison->plan.count + p]);
    return sum;
}

/* Whether there may be something of the measure: what is not known may be something. */
static bool has_any(const struct period_value *sum)
{
    return sum->high > 0 || sum->has_no_high || sum->unknown > 0;
}

/* Groups by what they hold in all periods. Those that hold nothing have no row, unless none holds
 * anything. */
static size_t rank_groups(struct comparison *comparison, const struct period_value *values,
                          struct ranked *ranked)
{
    const struct grouping *grouping = &comparison->tally->grouping;
    size_t count = 0, with_events = 0;
    for (int pass = 0; pass < 2 && count == 0; pass++) {
        for (size_t g = 0; g < grouping->count; g++) {
            struct period_value sum = sum_of_group(comparison, values, g);
            with_events += pass == 0 && sum.events > 0;
            if (sum.events > 0 && (pass > 0 || has_any(&sum)))
                ranked[count++] =
                    (struct ranked){g, grouping->items[g].is_overflow ? -1 : sum.best};
        }
    }
    comparison->without_count = with_events - count;
    qsort(ranked, count, sizeof *ranked, compare_ranked);
    return count;
}

static void begin_row(const struct comparison *comparison, struct compared_row *row,
                      struct arena *arena)
{
    row->values = ARENA_ARRAY(arena, struct period_value, comparison->plan.count);
    row->changes = ARENA_ARRAY(arena, struct change, comparison->later_count + 1);
    row->base = (struct period_value){0};
    comparison_open_row(comparison, row, arena);
}

static void add_to_row(const struct comparison *comparison, struct compared_row *row,
                       const struct period_value *values)
{
    for (size_t p = 0; p < comparison->plan.count; p++) {
        period_value_add(&row->values[p], &values[p]);
        if (p < comparison->plan.baseline_count)
            period_value_add(&row->base, &values[p]);
    }
}

/* How many groups have a row by name. */
static size_t shown_groups(const struct comparison *comparison, const struct ranked *ranked,
                           size_t count, size_t most)
{
    size_t asked = comparison->setup->top;
    size_t top = asked && asked < most ? asked : most;
    if (count && ranked[count - 1].weight < 0)
        return count - 1 < top ? count - 1 : top;
    if (count <= top)
        return count;
    return asked || most == 1 ? top : most - 1;
}

/* Data sets that are kept apart have in common what the one has that tells most. */
static void share_periods(struct comparison *comparison)
{
    const struct period_plan *plan = &comparison->plan;
    comparison->base_days = comparison->keeps_apart ? 0 : comparison->base_days;
    for (size_t p = 0; comparison->keeps_apart && p < plan->count; p++) {
        for (size_t r = 0; r < comparison->row_count; r++) {
            const struct compared_period *own = &comparison->rows[r].periods[p];
            if (r == 0 || own->days > comparison->periods[p].days)
                comparison->periods[p] = *own;
        }
        comparison->base_days += p < plan->baseline_count ? comparison->periods[p].days : 0;
    }
}

/* Rows that hold nothing yet take what their groups hold. The total is that of all groups, also of
 * those without a row. */
static void fill_rows(struct comparison *comparison, const struct period_value *values,
                      struct arena *arena)
{
    size_t periods = comparison->plan.count;
    for (size_t i = 0; i < comparison->row_count; i++)
        begin_row(comparison, &comparison->rows[i], arena);
    begin_row(comparison, &comparison->total, arena);
    for (size_t g = 0; g < comparison->tally->grouping.count; g++) {
        size_t row = comparison->row_of_group[g];
        if (row != NO_ROW)
            add_to_row(comparison, &comparison->rows[row], &values[g * periods]);
        add_to_row(comparison, &comparison->total, &values[g * periods]);
    }
    share_periods(comparison);
}

static void name_row(const struct comparison *comparison, struct compared_row *row,
                     const struct group *group, struct arena *arena)
{
    row->is_other = !group;
    row->value = group ? group->value : NULL;
    row->name = group ? panel_group_name(comparison->setup, row->value, arena)
                      : locale_message(comparison->setup->locale, MESSAGE_OTHER_GROUPS);
}

void comparison_make_rows(struct comparison *comparison, size_t most, struct arena *arena)
{
    const struct grouping *grouping = &comparison->tally->grouping;
    const struct period_value *values = comparison_values(comparison, arena);
    struct ranked *ranked = ARENA_ARRAY(arena, struct ranked, grouping->count + 1);
    size_t count = rank_groups(comparison, values, ranked);
    size_t shown = shown_groups(comparison, ranked, count, most);
    comparison->other_count = count - shown;
    comparison->row_count = shown + (count > shown);
    comparison->rows = ARENA_ARRAY(arena, struct compared_row, comparison->row_count + 1);
    comparison->row_of_group = ARENA_ARRAY(arena, size_t, grouping->count + 1);
    for (size_t g = 0; g < grouping->count; g++)
        comparison->row_of_group[g] = NO_ROW;
    for (size_t i = 0; i < count; i++)
        comparison->row_of_group[ranked[i].group] = i < shown ? i : shown;
    for (size_t i = 0; i < comparison->row_count; i++)
        name_row(comparison, &comparison->rows[i],
                 i < shown ? &grouping->items[ranked[i].group] : NULL, arena);
    comparison->total.name = locale_message(comparison->setup->locale, MESSAGE_COLUMN_TOTAL);
    fill_rows(comparison, values, arena);
}

static size_t group_count(const struct comparison *comparison)
{
    return comparison->setup->group ? comparison->row_count : 0;
}

size_t comparison_line_count(const struct comparison *comparison)
{
    return group_count(comparison) + !comparison->keeps_apart;
}

const struct compared_row *comparison_line(const struct comparison *comparison, size_t index)
{
    return index < group_count(comparison) ? &comparison->rows[index] : &comparison->total;
}

/* ---- Days that are still being reported ---- */

static bool has_late(const struct comparison *comparison)
{
    for (size_t p = 0; p < comparison->plan.count; p++) {
        if (comparison->periods[p].late > 0)
            return true;
    }
    return false;
}

/* As if the data told only up to the day before those. */
static const struct panel_setup *settled_setup(const struct comparison *comparison,
                                               struct arena *arena)
{
    struct panel_setup *setup = ARENA_NEW(arena, struct panel_setup);
    *setup = *comparison->setup;
    setup->limits.as_of -= setup->limits.lag_days;
    setup->limits.lag_days = 0;
    return setup;
}

void comparison_settle(struct comparison *comparison, struct arena *arena)
{
    if (!has_late(comparison))
        return;
    struct comparison *settled = ARENA_NEW(arena, struct comparison);
    *settled = *comparison;
    settled->setup = settled_setup(comparison, arena);
    settled->rows = ARENA_ARRAY(arena, struct compared_row, comparison->row_count + 1);
    for (size_t i = 0; i < comparison->row_count; i++)
        settled->rows[i] = comparison->rows[i];
    comparison_open_periods(settled, arena);
    for (size_t p = 0; p < comparison->plan.count; p++)
        settled->periods[p].name = comparison->periods[p].name;
    fill_rows(settled, comparison_values(settled, arena), arena);
    changes_make(settled, arena);
    for (size_t i = 0; i < comparison->row_count; i++)
        comparison->rows[i].settled = &settled->rows[i];
    comparison->total.settled = &settled->total;
    comparison->settled = settled;
}

/* ---- Order ---- */

/* By the last period's change: what is not known stands behind. */
static double change_key(const struct comparison *comparison, const struct compared_row *row)
{
    double ratio = row->changes[comparison->later_count - 1].ratio;
    return isnan(ratio) ? -1 : ratio;
}

static int compare_keyed(const void *a, const void *b)
{
    const struct compared_row *x = a, *y = b;
    if (x->is_other != y->is_other)
        return x->is_other ? 1 : -1;
    if (x->order > y->order || x->order < y->order)
        return x->order < y->order ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* Rows come in the order of their size, and those that are equal otherwise stay in it. */
void comparison_sort_rows(struct comparison *comparison, struct arena *arena)
{
    size_t count = comparison->row_count;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    size_t *ranks = ARENA_ARRAY(arena, size_t, count + 1);
    enum group_sort sort = comparison->setup->sort;
    for (size_t i = 0; i < count; i++)
        names[i] = comparison->rows[i].name;
    if (sort == SORT_NAME)
        locale_rank_names(comparison->setup->locale, names, count, ranks);
    for (size_t i = 0; i < count; i++) {
        struct compared_row *row = &comparison->rows[i];
        row->rank = i;
        row->order = sort == SORT_NAME     ? (double)ranks[i]
                     : sort == SORT_CHANGE ? -change_key(comparison, row)
                                           : 0;
    }
    qsort(comparison->rows, count, sizeof *comparison->rows, compare_keyed);
}
