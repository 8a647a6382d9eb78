/* Pins in a lane while it is filled: what they give a place has it before all others. */
#include "chart/timeline_fill.h"

#include <math.h>
#include <stdlib.h>

#define PIN_SLACK 0.002 /* points that what was rounded may stand closer to others */

/* --- labels --- */

/* Whether the option puts an item's words where its pin says; moved words are moved on to there. */
static bool suits_pin(const struct timeline *timeline, struct unit_option *option, size_t which,
                      const struct item *item)
{
    struct placed_label *placed = &option->labels[which];
    const struct pin *pin = item->pin;
    if (!pin || label_place(placed) != pin->place)
        return !pin;
    if (pin->lines && pin->lines != placed->block.line_count && !item->is_brief)
        return false;
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
    struct item *partner = set->is_pair ? item->partner : NULL;
    size_t row = (item->pin ? item->pin : item->partner->pin)->row;
    for (size_t i = 0; i < set->count; i++) {
        struct unit_option *option = &set->options[i];
        if (!suits_pin(timeline, option, 0, item) ||
            (partner && !suits_pin(timeline, option, 1, partner)))
            continue;
        if (!pack_try(&filling->pack, &option->pack, row))
            continue;
        filling_settle(item, option, 0, row);
        item->is_pinned = item->pin != NULL;
        if (partner) {
            filling_settle(partner, option, 1, row);
            partner->is_pinned = partner->pin != NULL;
        }
        return true;
    }
    return false;
}

static bool place_words(struct filling *filling, struct item *item)
{
    struct option_set set;
    if (item->partner)
        options_for_pair(filling->timeline, item, &set);
    else if (item->pin->form & PIN_CUT)
        options_for_shortened(filling->timeline, item, &set);
    else
        options_for_item(filling->timeline, item, &set);
    bool is_placed = try_pin(filling, &set, item);
    item->is_cut = is_placed && !item->partner && item->pin->form & PIN_CUT;
    return is_placed;
}

static bool wants_pin(const struct timeline *timeline, const struct item *item)
{
    return timeline_is_pinned(item) ||
           (item->partner && timeline_is_pinned(item->partner) && timeline->pin_hold == HOLD_ROWS);
}

/* Two dates where one of the two records has its place: whoever can't stand there with an arrow
 * stands there without. */
static void place_pairs(struct filling *filling)
{
    const struct timeline *timeline = filling->timeline;
    for (size_t i = 0; i < filling->count; i++) {
        struct item *item = filling->items[i];
        if (item->partner && wants_pin(timeline, item) && !place_words(filling, item) &&
            timeline->pin_hold == HOLD_ROWS)
            filling_split_pair(timeline, item);
    }
}

/* In the order of the lane. Words that have no room at their pin any more are there in short, and
 * otherwise choose like others. */
static void place_labels(struct filling *filling, const struct packing *packing)
{
    struct timeline *timeline = filling->timeline;
    place_pairs(filling);
    for (size_t i = 0; i < filling->count; i++) {
        struct item *item = filling->items[i];
        if (!timeline_is_pinned(item) || item->is_partner || item->partner || item->is_pinned ||
            place_words(filling, item))
            continue;
        if (item->is_brief || !timeline_has_brief(timeline, item))
            continue;
        item->is_brief = true;
        if (!place_words(filling, item))
            item->is_brief = filling_wants_brief(timeline, packing, item);
    }
}

/* --- what has no label --- */

static void place_number(struct filling *filling, struct item *item)
{
    struct option_set set;
    options_for_number(filling->timeline, item, &set);
    if (!try_pin(filling, &set, item))
        return;
    item->is_brief = item->pin->form & PIN_BRIEF && timeline_has_brief(filling->timeline, item);
    item->state = LABEL_NUMBERED;
    item->steps = STEP_NUMBERED;
}

static void place_bare(struct filling *filling, struct item *item)
{
    struct option_set set;
    options_for_mark(item, &set);
    item->is_in_rug = item->pin->place == PIN_STRIP;
    item->is_pinned =
        item->is_in_rug || pack_try(&filling->pack, &set.options[0].pack, item->pin->row);
    if (item->is_pinned && !item->is_in_rug)
        filling_settle(item, &set.options[0], 0, item->pin->row);
    item->has_label = false;
    item->state = LABEL_UNLABELLED;
    item->steps = item->is_pinned ? STEP_DROPPED : 0;
}

static bool is_to_merge(const struct item *item)
{
    return item->pin && item->pin->form & PIN_MERGED;
}

static int compare_merged(const void *a, const void *b)
{
    const struct pin *x = (*(struct item *const *)a)->pin, *y = (*(struct item *const *)b)->pin;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    return filling_compare_middles(a, b);
}

static void merge(struct filling *filling, struct item *const *members, size_t count)
{
    struct option_set set;
    struct item *host = filling_options_for_merged(filling, members, count, &set);
    if (!try_pin(filling, &set, host))
        return;
    filling_settle_merged(host, members, count);
    for (size_t i = 0; i < count; i++)
        members[i]->is_pinned = true;
}

/* Neighbours that had a mark in common: their pins say the same row and side. */
static void place_merged(struct filling *filling)
{
    struct item **merged = filling->bare;
    size_t count = 0;
    for (size_t i = 0; i < filling->count; i++)
        if (is_to_merge(filling->items[i]))
            merged[count++] = filling->items[i];
    qsort(merged, count, sizeof *merged, compare_merged);
    for (size_t first = 0, end; first < count; first = end) {
        size_t same = first + 1;
        while (same < count && merged[same]->pin->row == merged[first]->pin->row &&
               merged[same]->pin->place == merged[first]->pin->place)
            same++;
        end = first + filling_cluster_end(filling, merged + first, same - first);
        if (end - first > 1)
            merge(filling, merged + first, end - first);
    }
}

static void place_losses(struct filling *filling)
{
    place_merged(filling);
    for (size_t i = 0; i < filling->count; i++) {
        struct item *item = filling->items[i];
        if (!item->pin || item->partner || item->is_partner)
            continue;
        if (item->pin->form & PIN_NUMBERED)
            place_number(filling, item);
        else if (item->pin->place >= PIN_MARK)
            place_bare(filling, item);
    }
}

void filling_place_pinned(struct filling *filling, const struct packing *packing)
{
    const struct timeline *timeline = filling->timeline;
    double gap = filling->pack.gap;
    filling->pack.gap = gap - PIN_SLACK;
    if (timeline->pin_hold != HOLD_NOTHING)
        place_labels(filling, packing);
    if (timeline_holds_losses(timeline))
        place_losses(filling);
    filling->pack.gap = gap;
}

size_t filling_empty_rows(const struct filling *filling)
{
    size_t count = 0;
    for (size_t row = 0; row < filling->lane->pinned && row < filling->pack.row_limit; row++)
        count += pack_is_free(&filling->pack, row, -INFINITY, INFINITY);
    return count;
}
