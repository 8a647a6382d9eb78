/* What ties records to each other: a postponed event to its new dates. */
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

/* --- moves --- */

static int compare_moves(const void *a, const void *b)
{
    const struct move *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

static void add_move(struct timeline *timeline, struct item *from, struct item *to)
{
    if (!from || !to)
        return;
    to->has_predecessor = true;
    to = timeline_host(to);
    if (from != to)
        timeline->moves[timeline->move_count++] = (struct move){.from = from, .to = to};
}

/* Either end may say it, or both. */
static void collect_moves(struct timeline *timeline)
{
    size_t room = 0, kept = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        room += timeline->items[i].event->link_count;
    timeline->moves = ARENA_ARRAY(timeline->canvas->arena, struct move, room + 1);
    timeline->move_count = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        for (size_t k = 0; k < item->event->link_count; k++) {
            const struct link *link = &item->event->links[k];
            if (link->rel && strcmp(link->rel, "superseded-by") == 0)
                add_move(timeline, item, timeline_find(timeline, link->id));
            else if (link->rel && strcmp(link->rel, "supersedes") == 0)
                add_move(timeline, timeline_find(timeline, link->id), item);
        }
    }
    if (timeline->move_count)
        qsort(timeline->moves, timeline->move_count, sizeof *timeline->moves, compare_moves);
    for (size_t i = 0; i < timeline->move_count; i++)
        if (!kept || compare_moves(&timeline->moves[kept - 1], &timeline->moves[i]) != 0)
            timeline->moves[kept++] = timeline->moves[i];
    timeline->move_count = kept;
}

/* The moves of one record: '*count' from the one that is returned on. */
static struct move *moves_of(const struct timeline *timeline, const struct item *item,
                             size_t *count)
{
    size_t low = 0, high = timeline->move_count, end;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (timeline->moves[middle].from < item)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < timeline->move_count && timeline->moves[end].from == item;)
        end++;
    *count = end - low;
    return timeline->moves + low;
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
    size_t count;
    const struct move *moves = moves_of(timeline, item, &count);
    struct item *next = count == 1 ? moves->to : NULL;
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
    collect_moves(timeline);
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        size_t count = 0;
        if (!item->event->status_history_count)
            continue;
        moves_of(timeline, item, &count);
        timeline_collect_dates(timeline, item, item->has_predecessor, count > 0);
    }
    join_chains(timeline);
}

/* --- arrows or words --- */

/* Only what was postponed has a new date to be said. */
static void drop_others(struct timeline *timeline)
{
    size_t kept = 0;
    for (size_t i = 0; i < timeline->move_count; i++) {
        struct move *move = &timeline->moves[i], *last = kept ? &timeline->moves[kept - 1] : NULL;
        move->to = timeline_host(move->to); /* chains have joined some */
        bool is_repeated = last && last->from == move->from && last->to == move->to;
        if (move->from->event->status == STATUS_POSTPONED && !move->from->voice_of && !is_repeated)
            timeline->moves[kept++] = *move;
    }
    timeline->move_count = kept;
}

static bool can_have_arrow(const struct move *move)
{
    return move->from->is_on_axis && move->to->is_on_axis && move->from->lane == move->to->lane &&
           edtf_compare(&move->from->event->date, &move->to->event->date) < 0;
}

static int64_t days_of(const struct move *move)
{
    return move->to->event->date.earliest - move->from->event->date.earliest;
}

/* The furthest first: others can branch off on its way, or join it. */
static int compare_lengths(const void *a, const void *b)
{
    const struct move *x = *(struct move *const *)a, *y = *(struct move *const *)b;
    if (days_of(x) != days_of(y))
        return days_of(x) > days_of(y) ? -1 : 1;
    return x < y ? -1 : x > y;
}

static bool is_in_pair(const struct item *item)
{
    return item->partner || item->is_partner;
}

void timeline_tie_moves(struct timeline *timeline)
{
    struct move **ranked =
        ARENA_ARRAY(timeline->canvas->arena, struct move *, timeline->move_count + 1);
    size_t count = 0;
    drop_others(timeline);
    for (size_t i = 0; i < timeline->move_count; i++)
        if (can_have_arrow(&timeline->moves[i]))
            ranked[count++] = &timeline->moves[i];
    if (count)
        qsort(ranked, count, sizeof *ranked, compare_lengths);
    for (size_t i = 0; i < count; i++) {
        struct item *from = ranked[i]->from, *to = ranked[i]->to;
        ranked[i]->state = MOVE_LINE;
        if (is_in_pair(from) || is_in_pair(to))
            continue;
        ranked[i]->state = MOVE_PAIR;
        from->successor = from->partner = to;
        to->is_partner = true;
    }
}

const char *timeline_moved_words(const struct timeline *timeline, const struct item *item)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *words = item->later, *comma = locale_message(locale, MESSAGE_COMMA);
    size_t count;
    const struct move *moves = moves_of(timeline, item, &count);
    for (size_t i = 0; i < count; i++) {
        bool is_shown =
            moves[i].state == MOVE_LINE || (moves[i].state == MOVE_PAIR && item->partner);
        if (is_shown)
            continue;
        const char *date =
            text_unbroken(arena, locale_date(locale, arena, &moves[i].to->event->date));
        words = words ? arena_print(arena, "%s%s%s", words, comma, date) : date;
    }
    return words;
}
