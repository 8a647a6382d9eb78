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

static void settle(struct item *item, const struct unit_option *chosen, size_t which, size_t row)
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
    settle(item, &set->options[chosen], 0, row);
    if (item->partner && set->is_pair)
        settle(item->partner, &set->options[chosen], 1, row);
    return true;
}

/* Where two dates can't share a row, words say what the arrow would have shown. */
static void split_pair(const struct timeline *timeline, struct item *item)
{
    const char *date =
        locale_date(timeline->setup->locale, timeline->canvas->arena, &item->partner->event->date);
    item->partner->is_partner = false;
    item->partner = NULL;
    timeline_word(timeline, item, date);
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
        split_pair(timeline, item);
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
    return filling_place(filling, &set, item);
}

static bool is_to_be_brief(struct timeline *timeline, const struct packing *packing,
                           struct item *item)
{
    return item->rank >= packing->full && !timeline->lanes[item->lane].is_full &&
           timeline_has_brief(timeline, item);
}

void filling_reset_item(struct timeline *timeline, const struct packing *packing, struct item *item)
{
    if (item->partner != item->successor) { /* an earlier try had no room for the arrow */
        item->partner = item->successor;
        item->partner->is_partner = true;
        timeline_word(timeline, item, NULL);
    }
    item->is_pinned = false;
    bool is_held = item->pin && timeline->pin_hold == HOLD_WORDS;
    item->is_brief = is_held ? item->pin->is_brief && timeline_has_brief(timeline, item)
                             : is_to_be_brief(timeline, packing, item);
    item->has_label = item->is_in_rug = false;
    item->host = NULL;
    item->merged = 0;
    item->taken = (struct pack_option){0};
    item->number = 0;
    item->steps = 0;
    item->state = item->is_on_axis ? LABEL_UNLABELLED : LABEL_LISTED;
}

/* --- pinned labels --- */

#define PIN_SLACK 0.002 /* points that what was rounded may stand closer to others */

/* Whether the option puts an item's words where its pin says; moved words are moved on to there. */
static bool suits_pin(const struct timeline *timeline, struct unit_option *option, size_t which,
                      const struct item *item)
{
    struct placed_label *placed = &option->labels[which];
    const struct pin *pin = item->pin;
    if (!pin || label_place(placed) != pin->place)
        return !pin;
    if (!placed->has_leader)
        return true;
    double least = LEADER_INSET - placed->block.width, from = placed->x;
    double shift = fmax(least - PIN_SLACK, fmin(pin->shift, PIN_SLACK - LEADER_INSET));
    struct pack_rect *words = &option->pack.rects[1]; /* see add_moved() */
    placed->x = placed->leader_x + shift;
    words->x0 += placed->x - from;
    words->x1 += placed->x - from;
    return words->x0 >= timeline->panel->plot_x0 - PIN_SLACK &&
           words->x1 <= timeline->panel->plot_x1 + PIN_SLACK;
}

static bool try_pin(struct filling *filling, struct option_set *set, struct item *item)
{
    const struct timeline *timeline = filling->timeline;
    for (size_t i = 0; i < set->count; i++) {
        struct unit_option *option = &set->options[i];
        if (!suits_pin(timeline, option, 0, item) ||
            (set->is_pair && !suits_pin(timeline, option, 1, item->partner)))
            continue;
        if (!pack_try(&filling->pack, &option->pack, item->pin->row))
            continue;
        settle(item, option, 0, item->pin->row);
        item->is_pinned = true;
        if (set->is_pair) {
            settle(item->partner, option, 1, item->pin->row);
            item->partner->is_pinned = item->partner->pin != NULL;
        }
        return true;
    }
    return false;
}

static bool place_pinned(struct filling *filling, struct item *item)
{
    struct option_set set;
    if (item->partner)
        options_for_pair(filling->timeline, item, &set);
    else if (item->pin->is_cut)
        options_for_shortened(filling->timeline, item, &set);
    else
        options_for_item(filling->timeline, item, &set);
    return try_pin(filling, &set, item);
}

/* Before all others, in the order of the lane. Words that have no room at their pin any more are
 * there in short, and otherwise choose like others. */
static void place_all_pinned(struct filling *filling, const struct packing *packing)
{
    struct timeline *timeline = filling->timeline;
    size_t count = timeline->pin_hold == HOLD_NOTHING ? 0 : filling->count;
    for (size_t i = 0; i < count; i++) {
        struct item *item = filling->items[i];
        if (!item->pin || item->is_partner || place_pinned(filling, item))
            continue;
        if (item->is_brief || item->partner || !timeline_has_brief(timeline, item))
            continue;
        item->is_brief = true;
        if (!place_pinned(filling, item))
            item->is_brief = is_to_be_brief(timeline, packing, item);
    }
}

/* --- rows filled by ends --- */

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
        if (item->has_label || item->partner || item->is_partner)
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
                settle(choice->item, &option, 0, row);
                filling->penalty += option.pack.penalty;
            }
        }
    }
}

/* --- one lane --- */

static void begin_lane(struct filling *filling, const struct packing *packing)
{
    pack_clear(&filling->pack);
    pack_init(&filling->pack, filling->limit + 3 * packing->spare, PIECE_GAP);
    filling->pack.row_limit = filling->limit;
    filling->penalty = 0;
    for (size_t i = 0; i < filling->count; i++)
        filling_reset_item(filling->timeline, packing, filling->items[i]);
    filling->pack.gap = PIECE_GAP - PIN_SLACK;
    place_all_pinned(filling, packing);
    filling->pack.gap = PIECE_GAP;
}

/* Bars and pairs first, as they need the most room; the rest by ends; what that leaves by best fit.
 */
static void fill_by_ends(struct filling *filling, size_t count, double handicap)
{
    for (size_t i = 0; i < count; i++)
        if (!filling->items[i]->has_label && !filling->items[i]->is_partner &&
            !options_has_sides(filling->items[i]))
            filling_place_labelled(filling, filling->items[i]);
    fill_rows(filling, count, handicap);
}

size_t filling_place_rest(struct filling *filling, size_t count, size_t most)
{
    size_t missing = 0;
    for (size_t i = 0; i < count && missing < most; i++) {
        struct item *item = filling->items[i];
        if (!item->has_label && !item->is_partner)
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
