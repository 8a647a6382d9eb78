/* Items into rows. Of each lane the fewest rows are wanted that hold all its words, then words
 * behind their marks and near them. That is a hard problem in general, so two ways are gone and the
 * better result is kept:
 *
 *   best fit    one record after the other takes the row and the side that cost least
 *   by ends     one row after the other is filled from its start with the words that end first,
 *               which puts the most labels into a row (interval scheduling)
 *
 * Where rows are scarce, as many of the most important records as rows can hold are placed by ends,
 * and the others try what is left. */
#include "chart/timeline_fill.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Points that words before their mark are taken to end later: they stand there only where that
 * saves rows. */
static const double ways[] = {1000, 120, 40, 0};
#define SCARCE_WAY 2
#define WAYS (sizeof ways / sizeof *ways)

/* --- one unit --- */

void filling_settle(struct item *item, const struct unit_option *chosen, size_t which, size_t row)
{
    if (which == 0)
        item->taken = chosen->pack;
    item->has_label = true;
    item->placed = chosen->labels[which];
    item->top_row = row;
    item->mark_row = chosen->mark_row;
    item->state = LABEL_PLACED;
    item->steps = chosen->steps[which] | (item->is_brief ? STEP_SHORTENED : 0u);
}

bool filling_place(struct filling *filling, const struct option_set *set, struct item *item)
{
    struct pack_option options[OPTION_LIMIT];
    size_t row;
    for (size_t i = 0; i < set->count; i++)
        options[i] = set->options[i].pack;
    int chosen = pack_place(&filling->pack, options, set->count, &row);
    if (chosen < 0)
        return false;
    filling->penalty += options[chosen].penalty;
    filling_settle(item, &set->options[chosen], 0, row);
    if (item->partner && set->is_pair)
        filling_settle(item->partner, &set->options[chosen], 1, row);
    return true;
}

/* Where two dates can't share a row, words say what the arrow would have shown. */
void filling_split_pair(const struct timeline *timeline, struct item *item)
{
    item->partner->is_partner = false;
    item->partner = NULL;
    timeline_word(timeline, item, timeline_moved_words(timeline, item));
    item->is_brief = item->is_brief && timeline_has_brief(timeline, item); /* of the new words */
}

bool filling_has_room(const struct filling *filling, const struct item *item)
{
    for (size_t row = 0; row < filling->pack.row_limit; row++)
        if (pack_is_free(&filling->pack, row, item->mark.x0, item->mark.x1))
            return true;
    return false;
}

bool filling_place_labelled(struct filling *filling, struct item *item)
{
    struct timeline *timeline = filling->timeline;
    struct option_set set;
    if (item->partner) {
        options_for_pair(timeline, item, &set);
        if (filling_place(filling, &set, item))
            return true;
        struct item *partner = item->partner;
        filling_split_pair(timeline, item);
        filling_place_labelled(filling, partner);
    }
    if (!filling_has_room(filling, item))
        return false;
    options_for_item(timeline, item, &set);
    if (filling_place(filling, &set, item))
        return true;
    if (item->is_brief)
        return false;
    options_for_shortened(timeline, item, &set);
    item->is_cut = filling_place(filling, &set, item);
    return item->is_cut;
}

bool filling_wants_brief(struct timeline *timeline, const struct packing *packing,
                         struct item *item)
{
    return item->rank >= packing->full && !timeline->lanes[item->lane].is_full &&
           timeline_has_brief(timeline, item);
}

/* An earlier try may have had no room for the arrow. */
static void reset_pair(const struct timeline *timeline, struct item *item)
{
    bool is_apart = item->pin && item->pin->form & PIN_APART && timeline->pin_hold == HOLD_ROWS;
    if (is_apart && item->partner)
        filling_split_pair(timeline, item);
    if (is_apart || item->partner == item->successor)
        return;
    item->partner = item->successor;
    item->partner->is_partner = true;
    timeline_word(timeline, item, timeline_moved_words(timeline, item));
}

void filling_reset_item(struct timeline *timeline, const struct packing *packing, struct item *item)
{
    reset_pair(timeline, item);
    item->is_pinned = item->is_cut = false;
    bool is_held = timeline_is_pinned(item) && timeline->pin_hold <= HOLD_WORDS;
    item->is_brief = is_held ? item->pin->form & PIN_BRIEF && timeline_has_brief(timeline, item)
                             : filling_wants_brief(timeline, packing, item);
    item->has_label = item->is_in_rug = false;
    item->host = NULL;
    item->merged = 0;
    item->taken = (struct pack_option){0};
    item->number = 0;
    item->steps = 0;
    item->state = item->is_on_axis ? LABEL_UNLABELLED : LABEL_LISTED;
}

/* --- rows filled by ends --- */

static bool is_waiting(const struct item *item)
{
    return !item->has_label && !item->is_pinned && !item->is_partner;
}

/* Words on one side of the mark, with what they and the mark cover. */
struct choice {
    struct item *item;
    enum side side; /* SIDE_MIDDLE: on its bar */
    double x0, x1, key;
};

size_t filling_choice_size(void)
{
    return sizeof(struct choice);
}

static int compare_choices(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    if (x->key < y->key || x->key > y->key)
        return x->key < y->key ? -1 : 1;
    if (x->item != y->item)
        return x->item < y->item ? -1 : 1;
    return x->side < y->side ? -1 : x->side > y->side;
}

/* The sides on which the words of the first 'count' records have room; of bars, which words can
 * stand under, and of pairs there are none. */
static size_t gather_choices(const struct filling *filling, size_t count, double handicap)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        struct item *item = filling->items[i];
        double x0, x1;
        if (!is_waiting(item) || item->partner)
            continue;
        for (enum side side = SIDE_START; side <= SIDE_END; side++)
            if (options_beside(filling->timeline, item, side, &x0, &x1))
                filling->choices[found++] = (struct choice){
                    .item = item,
                    .side = side,
                    .x0 = x0,
                    .x1 = x1,
                    .key = x1 + (side == SIDE_END ? handicap : 0),
                };
    }
    qsort(filling->choices, found, sizeof *filling->choices, compare_choices);
    return found;
}

static void fill_rows(struct filling *filling, size_t count, double handicap)
{
    size_t found = gather_choices(filling, count, handicap), left = found;
    for (size_t row = 0; row < filling->pack.row_limit && left; row++) {
        left = 0;
        for (size_t i = 0; i < found; i++) {
            struct choice *choice = &filling->choices[i];
            if (choice->item->has_label)
                continue;
            left++;
            if (!pack_is_free(&filling->pack, row, choice->x0, choice->x1))
                continue;
            struct unit_option option;
            option_for_side(choice->item, choice->side, &option);
            if (pack_try(&filling->pack, &option.pack, row)) {
                filling_settle(choice->item, &option, 0, row);
                filling->penalty += option.pack.penalty;
            }
        }
    }
}

/* --- one lane --- */

static void begin_lane(struct filling *filling, const struct packing *packing)
{
    pack_clear(&filling->pack);
    pack_init(&filling->pack, filling->limit + 3 * packing->spare + 1, PIECE_GAP);
    filling->pack.row_limit = filling->limit;
    filling->penalty = 0;
    for (size_t i = 0; i < filling->count; i++)
        filling_reset_item(filling->timeline, packing, filling->items[i]);
    filling_place_pinned(filling, packing);
}

/* Bars and pairs first, as they need the most room; the rest by ends; what that leaves by best fit.
 */
static void fill_by_ends(struct filling *filling, size_t count, double handicap)
{
    for (size_t i = 0; i < count; i++)
        if (is_waiting(filling->items[i]) && !options_has_sides(filling->items[i]))
            filling_place_labelled(filling, filling->items[i]);
    fill_rows(filling, count, handicap);
}

size_t filling_place_rest(struct filling *filling, size_t count, size_t most)
{
    size_t missing = 0;
    for (size_t i = 0; i < count && missing < most; i++) {
        struct item *item = filling->items[i];
        if (is_waiting(item))
            missing += !filling_place_labelled(filling, item);
    }
    return missing;
}

struct result {
    size_t missing, rows;
    double penalty;
};

static bool is_better(const struct result *one, const struct result *other)
{
    if (one->missing != other->missing)
        return one->missing < other->missing;
    if (one->rows != other->rows)
        return one->rows < other->rows;
    return one->penalty < other->penalty - 1e-9;
}

/* The way with that number; WAYS is best fit alone. */
static struct result fill_in_way(struct filling *filling, const struct packing *packing, size_t way)
{
    begin_lane(filling, packing);
    if (way < WAYS)
        fill_by_ends(filling, filling->count, ways[way]);
    size_t missing = filling_place_rest(filling, filling->count, SIZE_MAX);
    return (struct result){missing, filling->pack.row_count, filling->penalty};
}

static void fill_freely(struct filling *filling, const struct packing *packing)
{
    size_t best = WAYS;
    struct result least = fill_in_way(filling, packing, WAYS);
    for (size_t way = 0; way < WAYS && filling->count > 1; way++) {
        struct result result = fill_in_way(filling, packing, way);
        if (!is_better(&result, &least))
            continue;
        best = way;
        least = result;
    }
    if (best + 1 != WAYS)
        fill_in_way(filling, packing, best);
}

/* Whether the first 'count' records all find a place in that way. */
static bool holds(struct filling *filling, const struct packing *packing, size_t count, size_t way)
{
    begin_lane(filling, packing);
    fill_by_ends(filling, count, ways[way]);
    return filling_place_rest(filling, count, 1) == 0;
}

/* How many of the most important records rows can hold, by bisection, and the way to place as many
 * of their words behind the marks as can be. */
static struct held find_held(struct filling *filling, const struct packing *packing)
{
    size_t held = 0, beyond = filling->count + 1, way = 0;
    while (held + 1 < beyond) {
        size_t count = (held + beyond) / 2;
        if (holds(filling, packing, count, SCARCE_WAY))
            held = count;
        else
            beyond = count;
    }
    while (way < SCARCE_WAY && !holds(filling, packing, held, way))
        way++;
    return (struct held){.limit = filling->limit,
                         .full = packing->full,
                         .is_full = filling->lane->is_full,
                         .count = held,
                         .way = way};
}

/* The same as remembered: most tries of a page change the rows of one lane. */
static const struct held *recall_held(struct filling *filling, const struct packing *packing)
{
    struct lane *lane = filling->lane;
    struct held *held = lane->held;
    while (held && (held->limit != filling->limit || held->full != packing->full ||
                    held->is_full != lane->is_full))
        held = held->next;
    if (held)
        return held;
    held = ARENA_NEW(filling->timeline->canvas->arena, struct held);
    *held = find_held(filling, packing);
    held->next = lane->held;
    lane->held = held;
    return held;
}

/* The most important records that rows can hold, and of the others what still fits. */
static void fill_scarce(struct filling *filling, const struct packing *packing)
{
    const struct held *held = recall_held(filling, packing);
    begin_lane(filling, packing);
    fill_by_ends(filling, held->count, ways[held->way]);
    filling_place_rest(filling, filling->count, SIZE_MAX);
}

void filling_place_words(struct filling *filling, const struct packing *packing)
{
    if (packing->is_rationed)
        fill_scarce(filling, packing);
    else
        fill_freely(filling, packing);
}
