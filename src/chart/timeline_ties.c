/* What ties records to each other: a postponed event to its new date. */
#include "chart/timeline.h"

#include "model/weight.h"

#include <stdlib.h>
#include <string.h>

/* By id, and among equals as in the input. */
static int compare_ids(const void *a, const void *b)
{
    const struct item *x = *(struct item *const *)a, *y = *(struct item *const *)b;
    int by_id = strcmp(x->event->id, y->event->id);
    if (by_id)
        return by_id;
    return x->order < y->order ? -1 : x->order > y->order;
}

struct item *timeline_find(const struct timeline *timeline, const char *id)
{
    size_t low = 0, high = id ? timeline->named_count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(timeline->named[middle]->event->id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found =
        id && low < timeline->named_count && strcmp(timeline->named[low]->event->id, id) == 0;
    return is_found ? timeline->named[low] : NULL;
}

static int compare_weights(const void *a, const void *b)
{
    const struct item *x = *(struct item *const *)a, *y = *(struct item *const *)b;
    double difference = y->weight - x->weight;
    if (difference > 0 || difference < 0)
        return difference > 0 ? 1 : -1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* Which records others point to is known only now. */
static void rank_by_links(struct timeline *timeline)
{
    size_t *links_to = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->item_count + 1);
    for (size_t i = 0; i < timeline->item_count; i++)
        for (size_t k = 0; k < timeline->items[i].event->link_count; k++) {
            const struct item *to = timeline_find(timeline, timeline->items[i].event->links[k].id);
            if (to && to != &timeline->items[i])
                links_to[to - timeline->items]++;
        }
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->items[i].weight = event_weight_linked(timeline->items[i].event, links_to[i]);
    qsort(timeline->ranked, timeline->item_count, sizeof(struct item *), compare_weights);
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->ranked[i]->rank = i;
}

void timeline_link(struct timeline *timeline)
{
    timeline->named = ARENA_ARRAY(timeline->canvas->arena, struct item *, timeline->item_count + 1);
    timeline->named_count = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].event->id)
            timeline->named[timeline->named_count++] = &timeline->items[i];
    qsort(timeline->named, timeline->named_count, sizeof(struct item *), compare_ids);
    rank_by_links(timeline);
}

static struct item *find_successor(struct timeline *timeline, const struct item *item)
{
    struct item *successor = timeline_find(timeline, event_link(item->event, "superseded-by"));
    for (size_t i = 0; !successor && item->event->id && i < timeline->item_count; i++) {
        const char *replaced = event_link(timeline->items[i].event, "supersedes");
        if (replaced && strcmp(replaced, item->event->id) == 0)
            successor = &timeline->items[i];
    }
    successor = timeline_host(successor);
    return successor == item ? NULL : successor;
}

static bool has_predecessor(const struct timeline *timeline, const struct item *item)
{
    if (timeline_find(timeline, event_link(item->event, "supersedes")))
        return true;
    for (size_t i = 0; item->event->id && i < timeline->item_count; i++) {
        const char *next = event_link(timeline->items[i].event, "superseded-by");
        if (next && strcmp(next, item->event->id) == 0)
            return true;
    }
    return false;
}

/* --- chains ---
 *
 * Where an event was moved more than once and each date is a record, the last record stands for all
 * of them: the dates of the others are its old ones. */

/* The record that an item was moved to, where its mark can show both. */
static struct item *next_in_chain(struct timeline *timeline, struct item *item)
{
    if (item->event->status != STATUS_POSTPONED || item->voice_of || item->voice_count)
        return NULL;
    struct item *next = find_successor(timeline, item);
    bool is_plain = next && next->lane == item->lane && timeline_has_place(&item->event->date) &&
                    timeline_has_place(&next->event->date);
    return is_plain && edtf_compare(&item->event->date, &next->event->date) < 0 ? next : NULL;
}

/* Puts the dates of the 'count' records before the last one, newest first, before its own. */
static void join_chain(const struct timeline *timeline, struct item *last,
                       struct item *const *chain, size_t count)
{
    const struct item *first = chain[count - 1];
    size_t total = 0, most = first->other_count + count + last->other_count;
    struct other_date *others = ARENA_ARRAY(timeline->canvas->arena, struct other_date, most);
    for (size_t i = 0; i < first->other_count; i++)
        if (!first->others[i].is_later)
            others[total++] = first->others[i];
    for (size_t i = count; i > 0; i--) {
        others[total++] = (struct other_date){.event = chain[i - 1]->event, .record = chain[i - 1]};
        chain[i - 1]->voice_of = last;
    }
    for (size_t i = 0; i < last->other_count; i++)
        if (last->others[i].is_later)
            others[total++] = last->others[i];
    last->others = others;
    last->other_count = total;
}

/* 'before' has the one record that each was moved from; itself where there are several. */
static void join_chain_to(const struct timeline *timeline, struct item *last,
                          struct item *const *before, struct item **chain)
{
    size_t count = 0;
    for (struct item *item = last, *old; (old = before[item - timeline->items]); item = old) {
        if (old == item)
            return;
        chain[count++] = old;
    }
    if (count >= 2)
        join_chain(timeline, last, chain, count);
}

static void join_chains(struct timeline *timeline)
{
    struct arena *arena = timeline->canvas->arena;
    size_t count = timeline->item_count;
    struct item **before = ARENA_ARRAY(arena, struct item *, count + 1);
    struct item **chain = ARENA_ARRAY(arena, struct item *, count + 1);
    bool *is_moved = ARENA_ARRAY(arena, bool, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct item *next = next_in_chain(timeline, &timeline->items[i]);
        if (!next)
            continue;
        struct item **old = &before[next - timeline->items];
        *old = *old ? next : &timeline->items[i];
        is_moved[i] = true;
    }
    for (size_t i = 0; i < count; i++)
        if (!is_moved[i])
            join_chain_to(timeline, &timeline->items[i], before, chain);
}

void timeline_collect_histories(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        if (item->event->status_history_count)
            timeline_collect_dates(timeline, item, has_predecessor(timeline, item),
                                   find_successor(timeline, item) != NULL);
    }
    join_chains(timeline);
}

const char *timeline_tie(struct timeline *timeline, struct item *item)
{
    if (item->event->status != STATUS_POSTPONED || item->voice_of)
        return NULL;
    struct item *successor = find_successor(timeline, item);
    if (!successor)
        return NULL;
    bool is_later = edtf_compare(&item->event->date, &successor->event->date) < 0;
    if (successor->is_on_axis && item->is_on_axis && is_later && !successor->is_partner &&
        !successor->partner && !item->is_partner && successor->lane == item->lane) {
        item->successor = successor;
        item->partner = successor;
        successor->is_partner = true;
        return NULL;
    }
    return locale_date(timeline->setup->locale, timeline->canvas->arena, &successor->event->date);
}
