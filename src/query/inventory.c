/* Taking and merging. What the sums mean is in the header; how they are written is in
 * inventory_print.c. */
#include "query/inventory.h"

#include <stdio.h>
#include <string.h>

/* ---- Sums ---- */

static void sum_add(struct inventory_sum *into, const struct inventory_sum *from)
{
    into->known += from->known;
    into->low += from->low;
    into->best += from->best;
    into->high += from->high;
    into->has_no_high = into->has_no_high || from->has_no_high;
}

static bool is_lower_bound(enum qualifier qualifier)
{
    return qualifier == QUALIFIER_AT_LEAST || qualifier == QUALIFIER_MORE_THAN;
}

/* What one count adds; known is 0 where it has no number. Bounds are kept as given, even where low
 * is above best. */
static struct inventory_sum sum_of(const struct count *count)
{
    struct inventory_sum sum = {0};
    bool is_known = count->has_low || count->has_best || count->has_high;
    if (!is_known || count->qualifier == QUALIFIER_UNKNOWN)
        return sum;
    sum.known = 1;
    bool is_below = count->qualifier == QUALIFIER_AT_MOST;
    double stated = count->has_best ? count->best : 0;
    sum.low = count->has_low ? count->low : is_below ? 0 : stated;
    sum.best = count->has_best && !is_below ? count->best : sum.low;
    if (count->has_high)
        sum.high = count->high;
    else if (count->has_best && !is_lower_bound(count->qualifier))
        sum.high = count->best;
    else
        sum.has_no_high = true;
    return sum;
}

static bool is_flow(const struct count *count)
{
    return !count->measure || strcmp(count->measure, "flow") == 0;
}

/* ---- Maps ---- */

static void add_word(struct arena *arena, struct ordered *words, const char *word, size_t count)
{
    *(size_t *)ordered_add(words, arena, word, sizeof count) += count;
}

static struct inventory_sum *kind_at(struct inventory *inventory, const char *kind)
{
    return ordered_add(&inventory->kinds, &inventory->arena, kind, sizeof(struct inventory_sum));
}

/* Dates on an axis have years from -9999 to 9999; moved to be positive, keys sort by time. */
static struct inventory_month *month_at(struct inventory *inventory, int64_t year, int month)
{
    char key[32];
    snprintf(key, sizeof key, "%05d-%02d", (int)(year + 10000), month);
    struct inventory_month *found =
        ordered_add(&inventory->months, &inventory->arena, key, sizeof *found);
    found->year = year;
    found->month = month;
    return found;
}

/* ---- Taking ---- */

bool inventory_counts(const struct event *event)
{
    return event->record_type == RECORD_EVENT && event->status != STATUS_PLANNED &&
           event->status != STATUS_POSTPONED && event->status != STATUS_CALLED_OFF &&
           !event_link(event, "same-episode-as") && !event_link(event, "duplicate-of");
}

static void take_bound(struct inventory *inventory, int64_t day)
{
    if (!inventory->has_bounds || day < inventory->earliest)
        inventory->earliest = day;
    if (!inventory->has_bounds || day > inventory->latest)
        inventory->latest = day;
    inventory->has_bounds = true;
}

static void take_date(struct inventory *inventory, const struct edtf *date)
{
    bool is_start_known = date->start_edge == EDTF_EDGE_KNOWN;
    const struct edtf_point *point = is_start_known ? &date->start : &date->end;
    inventory->precisions[point->precision]++;
    inventory->uncertain += edtf_is_uncertain(date);
    inventory->approximate += edtf_is_approximate(date);
    if (!date->is_placeable) {
        inventory->undated++;
        return;
    }
    if (date->earliest != DAY_NONE_BEFORE)
        take_bound(inventory, date->earliest);
    else
        inventory->is_start_open = true;
    if (date->latest != DAY_NONE_AFTER)
        take_bound(inventory, date->latest);
    else
        inventory->is_end_open = true;
}

/* The first flow of each kind counts: further ones of the same kind break it down. */
static bool is_first_flow(const struct event *event, size_t index)
{
    const struct count *count = &event->counts[index];
    for (size_t i = 0; i < index; i++) {
        if (is_flow(&event->counts[i]) && strcmp(event->counts[i].kind, count->kind) == 0)
            return false;
    }
    return is_flow(count);
}

static void take_counts(struct inventory *inventory, const struct event *event)
{
    for (size_t i = 0; i < event->count_count; i++) {
        if (!is_first_flow(event, i))
            continue;
        struct inventory_sum sum = sum_of(&event->counts[i]);
        sum_add(kind_at(inventory, event->counts[i].kind), &sum);
    }
}

static void take_month(struct inventory *inventory, const struct event *event)
{
    if (!event->date.is_placeable || event->date.earliest == DAY_NONE_BEFORE)
        return;
    struct civil civil = civil_of(event->date.earliest);
    struct inventory_month *month = month_at(inventory, civil.year, civil.month);
    month->events++;
    for (size_t i = 0; i < event->count_count; i++) {
        if (strcmp(event->counts[i].kind, "killed") != 0 || !is_first_flow(event, i))
            continue;
        struct inventory_sum sum = sum_of(&event->counts[i]);
        sum_add(&month->killed, &sum);
    }
}

void inventory_take(struct inventory *inventory, const struct event *event)
{
    inventory->record_types[event->record_type]++;
    inventory->categories[event->category]++;
    inventory->statuses[event->status]++;
    if (event->type)
        add_word(&inventory->arena, &inventory->types, event->type, 1);
    if (event->place.country)
        add_word(&inventory->arena, &inventory->countries, event->place.country, 1);
    take_date(inventory, &event->date);
    if (!inventory_counts(event))
        return;
    inventory->counted++;
    take_counts(inventory, event);
    take_month(inventory, event);
}

/* ---- Merging ---- */

static void add_sizes(size_t *into, const size_t *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        into[i] += from[i];
}

static void merge_words(struct arena *arena, struct ordered *into, const struct ordered *from)
{
    const struct ordered_node *node = ordered_first(from);
    for (; node; node = ordered_next(from, node->key))
        add_word(arena, into, node->key, *(const size_t *)node->value);
}

static void merge_kinds(struct inventory *inventory, const struct ordered *kinds)
{
    const struct ordered_node *node = ordered_first(kinds);
    for (; node; node = ordered_next(kinds, node->key))
        sum_add(kind_at(inventory, node->key), node->value);
}

static void merge_months(struct inventory *inventory, const struct ordered *months)
{
    const struct ordered_node *node = ordered_first(months);
    for (; node; node = ordered_next(months, node->key)) {
        const struct inventory_month *from = node->value;
        struct inventory_month *month = month_at(inventory, from->year, from->month);
        month->events += from->events;
        sum_add(&month->killed, &from->killed);
    }
}

static void merge_dates(struct inventory *inventory, const struct inventory *other)
{
    add_sizes(inventory->precisions, other->precisions, EDTF_SECOND + 1);
    inventory->uncertain += other->uncertain;
    inventory->approximate += other->approximate;
    inventory->undated += other->undated;
    inventory->is_start_open = inventory->is_start_open || other->is_start_open;
    inventory->is_end_open = inventory->is_end_open || other->is_end_open;
    if (other->has_bounds) {
        take_bound(inventory, other->earliest);
        take_bound(inventory, other->latest);
    }
}

void inventory_merge(struct inventory *inventory, const struct inventory *other)
{
    add_sizes(inventory->record_types, other->record_types, RECORD_TYPE_COUNT);
    add_sizes(inventory->categories, other->categories, CATEGORY_COUNT);
    add_sizes(inventory->statuses, other->statuses, STATUS_COUNT);
    merge_dates(inventory, other);
    inventory->counted += other->counted;
    merge_words(&inventory->arena, &inventory->types, &other->types);
    merge_words(&inventory->arena, &inventory->countries, &other->countries);
    merge_kinds(inventory, &other->kinds);
    merge_months(inventory, &other->months);
}

void inventory_clear(struct inventory *inventory)
{
    arena_clear(&inventory->arena);
    *inventory = (struct inventory){0};
}
