/* Records are copied into an arena; when twice the capacity is reached they are sorted, the less
 * important half becomes counts, and the rest moves to a fresh arena. */
#include "query/shortlist.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "model/weight.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define REST_LIMIT 100000 /* cells of group and day; beyond, days become months, then years */

enum grain { GRAIN_DAY, GRAIN_MONTH, GRAIN_YEAR };

struct shortlist {
    size_t capacity;
    struct grouping grouping;
    struct arena events; /* copies of the records kept */
    struct shortlist_entry *entries;
    size_t entry_count, entry_capacity;
    struct shortlist_rest *rest;
    size_t rest_count, rest_capacity;
    size_t rest_sorted; /* cells known to be sorted and distinct */
    enum grain grain;   /* what the days of the cells are rounded to */
    bool is_sorted;     /* the entries are in order and within the capacity */
    size_t taken;
};

struct shortlist *shortlist_new(size_t capacity, const struct field *group,
                                const struct language_order *languages)
{
    struct shortlist *shortlist = memory_alloc(sizeof *shortlist);
    shortlist->capacity = capacity;
    grouping_init(&shortlist->grouping, group, languages);
    return shortlist;
}

void shortlist_nest(struct shortlist *shortlist, const struct field *inner)
{
    grouping_nest(&shortlist->grouping, inner);
}

void shortlist_free(struct shortlist *shortlist)
{
    if (!shortlist)
        return;
    arena_clear(&shortlist->events);
    grouping_clear(&shortlist->grouping);
    free(shortlist->entries);
    free(shortlist->rest);
    free(shortlist);
}

/* Scatters the number of a record in its input, so that of records that matter alike those kept are
 * spread over the whole input instead of being the earliest (the finaliser of splitmix64). The
 * number, unlike the order of taking, is the same however the input is shared out to gatherers. */
static uint64_t scatter(const struct event *event)
{
    uint64_t mixed = (uint64_t)event->origin.number + 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return mixed ^ mixed >> 31;
}

static int compare_importance(const void *a, const void *b)
{
    const struct shortlist_entry *x = a, *y = b;
    double difference = x->weight - y->weight;
    if (difference > 0 || difference < 0)
        return difference > 0 ? -1 : 1;
    uint64_t i = scatter(x->event), k = scatter(y->event);
    if (i != k)
        return i < k ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static int compare_rest(const void *a, const void *b)
{
    const struct shortlist_rest *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->day < y->day ? -1 : x->day > y->day;
}

static void join_rest(struct shortlist *shortlist)
{
    if (shortlist->rest_sorted == shortlist->rest_count)
        return;
    qsort(shortlist->rest, shortlist->rest_count, sizeof *shortlist->rest, compare_rest);
    size_t kept = 0;
    for (size_t i = 1; i < shortlist->rest_count; i++) {
        if (compare_rest(&shortlist->rest[kept], &shortlist->rest[i]) == 0)
            shortlist->rest[kept].count += shortlist->rest[i].count;
        else
            shortlist->rest[++kept] = shortlist->rest[i];
    }
    shortlist->rest_count = kept + 1;
    shortlist->rest_sorted = shortlist->rest_count;
}

/* The middle of the month or year that a day lies in. */
static int64_t round_day(int64_t day, enum grain grain)
{
    if (grain == GRAIN_DAY || day == DAY_NONE_AFTER)
        return day;
    return grain == GRAIN_MONTH ? month_start(day, 0) + 14 : day_of(civil_of(day).year, 7, 1);
}

/* Where groups and days are too many to tell apart, months do, and then years. */
static void limit_rest(struct shortlist *shortlist)
{
    while (shortlist->rest_count > REST_LIMIT && shortlist->grain < GRAIN_YEAR) {
        shortlist->grain++;
        for (size_t i = 0; i < shortlist->rest_count; i++)
            shortlist->rest[i].day = round_day(shortlist->rest[i].day, shortlist->grain);
        shortlist->rest_sorted = 0;
        join_rest(shortlist);
    }
}

static void add_rest(struct shortlist *shortlist, const struct shortlist_rest *cell)
{
    if (shortlist->rest_count > 1024 && shortlist->rest_count > 2 * shortlist->rest_sorted) {
        join_rest(shortlist);
        limit_rest(shortlist);
    }
    shortlist->rest = memory_grow(shortlist->rest, shortlist->rest_count, &shortlist->rest_capacity,
                                  sizeof *shortlist->rest);
    shortlist->rest[shortlist->rest_count] = *cell;
    shortlist->rest[shortlist->rest_count++].day = round_day(cell->day, shortlist->grain);
}

static void count_entry(struct shortlist *shortlist, const struct shortlist_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    add_rest(shortlist, &(struct shortlist_rest){
                            .group = entry->group,
                            .day = date->is_placeable ? edtf_middle(date) : DAY_NONE_AFTER,
                            .count = 1,
                        });
}

static void shrink(struct shortlist *shortlist)
{
    if (shortlist->is_sorted || shortlist->entry_count == 0)
        return;
    struct arena fresh = {0};
    qsort(shortlist->entries, shortlist->entry_count, sizeof *shortlist->entries,
          compare_importance);
    for (size_t i = shortlist->capacity; i < shortlist->entry_count; i++)
        count_entry(shortlist, &shortlist->entries[i]);
    if (shortlist->entry_count > shortlist->capacity)
        shortlist->entry_count = shortlist->capacity;
    for (size_t i = 0; i < shortlist->entry_count; i++)
        shortlist->entries[i].event = event_copy(&fresh, shortlist->entries[i].event);
    arena_clear(&shortlist->events);
    shortlist->events = fresh;
    shortlist->is_sorted = true;
}

static void keep(struct shortlist *shortlist, const struct event *event, size_t group, size_t order)
{
    if (shortlist->entry_count >= 2 * shortlist->capacity)
        shrink(shortlist);
    shortlist->is_sorted = false;
    shortlist->entries = memory_grow(shortlist->entries, shortlist->entry_count,
                                     &shortlist->entry_capacity, sizeof *shortlist->entries);
    shortlist->entries[shortlist->entry_count++] = (struct shortlist_entry){
        .event = event_copy(&shortlist->events, event),
        .group = group,
        .order = order,
        .weight = event_weight(event),
    };
}

void shortlist_take(struct shortlist *shortlist, const struct event *event)
{
    size_t group = grouping_take(&shortlist->grouping, event);
    keep(shortlist, event, group, shortlist->taken++);
}

void shortlist_merge(struct shortlist *shortlist, const struct shortlist *other)
{
    struct grouping *grouping = &shortlist->grouping;
    const struct group *theirs = other->grouping.items;
    for (size_t i = 0; i < other->grouping.count; i++)
        grouping_join(grouping, &theirs[i]);
    for (size_t i = 0; i < other->entry_count; i++) {
        const struct shortlist_entry *entry = &other->entries[i];
        keep(shortlist, entry->event, grouping_same(grouping, &theirs[entry->group]),
             shortlist->taken + entry->order);
    }
    for (size_t i = 0; i < other->rest_count; i++) {
        struct shortlist_rest cell = other->rest[i];
        cell.group = grouping_same(grouping, &theirs[cell.group]);
        add_rest(shortlist, &cell);
    }
    shortlist->taken += other->taken;
}

const struct shortlist_entry *shortlist_entries(struct shortlist *shortlist, size_t *count)
{
    shrink(shortlist);
    *count = shortlist->entry_count;
    return shortlist->entries;
}

const struct group *shortlist_groups(const struct shortlist *shortlist, size_t *count)
{
    *count = shortlist->grouping.count;
    return shortlist->grouping.items;
}

const struct shortlist_rest *shortlist_rest(struct shortlist *shortlist, size_t *count)
{
    shrink(shortlist);
    join_rest(shortlist);
    *count = shortlist->rest_count;
    return shortlist->rest;
}
