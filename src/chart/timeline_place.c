/* The ladder of a label, for rows of equal height:
 *
 *   by its mark, on one line      ■ Army takes control       or to the left of it
 *   wrapped to two or three lines
 *   on the next row, with a leader line (none for a bar that the words stand under)
 *   shortened at a word with "…"
 *   a number, with the words in a key under the figure
 *   a mark alone; and where no row is free a place in the lane's density strip
 *
 * First every lane gets the rows it wants. Where the page is too short rows and lanes move closer
 * together; where that is not enough rows are rationed, and then the more important records choose
 * first. */
#include "chart/timeline_pack.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define KEY_SHARE 0.35      /* of the height, at most, for the key */
#define MOST_ROWS 600       /* of a lane */
#define UNLABELLED_COST 1.0 /* of a record without words, by its value */
#define MERGED_COST 0.7
#define NUMBERED_COST 0.35
#define SHORTENED_COST 0.3 /* of any record */
#define LOOSE_COST 5.0     /* of a pinned label that is not at its pin */
#define STRAY_LOST 4.0     /* of a pinned label, as against one that is elsewhere */
#define STRAY_MOVED 1.0
#define STRAY_BRIEF 0.25
#define MOST_IMPROVEMENTS 12
#define MOST_SHRINKS 4 /* tries of less height */
#define LEAST_GAIN 1e-6
#define MOST_SPARED 200 /* records for which spare rows are tried: many have a strip */
#define FEW_ROWS 4      /* of lanes that may keep all words as a whole */
#define KEY_STEPS 5     /* sizes of the key that are tried */

/* --- the height --- */

double timeline_head_height(const struct lane *lane)
{
    return lane->outer_block.height + lane->head_block.height;
}

double timeline_over_rows(const struct timeline *timeline, const struct lane *lane)
{
    return timeline->heads_on_top ? timeline_head_height(lane) : lane->outer_block.height;
}

/* Without rows over it there is no space to be kept: it stands on the line of the head. */
double timeline_rug_height(const struct timeline *timeline, const struct lane *lane)
{
    if (!lane->rug)
        return 0;
    return lane->rows ? timeline->rug_height : timeline->tight_pitch;
}

double timeline_lane_height(const struct timeline *timeline, const struct lane *lane)
{
    double rows = (double)lane->rows * timeline->pitch + timeline_rug_height(timeline, lane);
    double content = fmax(timeline_over_rows(timeline, lane) + rows, timeline_head_height(lane));
    return content + 2 * timeline->lane_pad;
}

double timeline_lanes_height(const struct timeline *timeline)
{
    double height = 0;
    for (size_t i = 0; i < timeline->lane_count; i++)
        height += timeline_lane_height(timeline, &timeline->lanes[i]);
    return height;
}

/* How many entries a key of this height can hold, by the length of a usual entry. */
static size_t key_room(const struct timeline *timeline, double height)
{
    double line = timeline->canvas->theme->small_size * 1.4;
    double entries = floor(height / line) * (double)timeline_key_columns(timeline) / 1.5;
    return entries > 0 ? (size_t)entries : 0;
}

static double placed_height(struct timeline *timeline)
{
    return timeline_lanes_height(timeline) + timeline_key_height(timeline);
}

static bool fits_freely(struct timeline *timeline, double height, double crowded_height)
{
    return placed_height(timeline) <= (timeline_has_losses(timeline) ? crowded_height : height);
}

static void pack_with(struct timeline *timeline, size_t *limits, struct packing packing)
{
    packing.limits = limits;
    timeline_pack(timeline, &packing);
}

/* What is nowhere, or elsewhere, by its value. */
static double lost(const struct timeline *timeline)
{
    double cost = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        double share = item->state == LABEL_UNLABELLED ? UNLABELLED_COST
                       : item->state == LABEL_MERGED   ? MERGED_COST
                       : item->state == LABEL_NUMBERED ? NUMBERED_COST
                                                       : 0;
        cost += share > 0 ? share * timeline_value(timeline, item) : 0;
    }
    return cost;
}

/* What a placement costs the reader: that, words left out, and labels that he looks for elsewhere.
 */
static double cost_of(const struct timeline *timeline)
{
    double cost = lost(timeline) + (double)timeline->shortened * SHORTENED_COST;
    for (size_t i = 0; i < timeline->item_count; i++)
        cost += timeline_is_pinned(&timeline->items[i]) && !timeline->items[i].is_pinned
                    ? LOOSE_COST
                    : 0;
    return cost;
}

/* What there is for lanes and key, also where records stay without words; and the distances that
 * rows like to have. */
struct page_room {
    double height, crowded;
    double pitch, pad;
};

struct attempt {
    struct packing packing;
    double cost;
    bool is_found;
};

/* The lane in which most is without words, among those that are open; lane_count where there is
 * none. */
static size_t neediest_lane(const struct timeline *timeline, const bool *is_closed)
{
    double *needs = ARENA_ARRAY(timeline->canvas->arena, double, timeline->lane_count);
    size_t neediest = timeline->lane_count;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis && item->state != LABEL_PLACED)
            needs[item->lane] += timeline_value(timeline, item) *
                                 (item->state == LABEL_NUMBERED ? NUMBERED_COST : UNLABELLED_COST);
    }
    for (size_t i = 0; i < timeline->lane_count; i++)
        if (needs[i] > 0 && !is_closed[i] &&
            (neediest == timeline->lane_count || needs[i] > needs[neediest]))
            neediest = i;
    return neediest;
}

/* Rationing leaves some room, as lanes may need less than was reckoned: one lane after the other is
 * given a row more, as long as the page holds it and the whole does not get worse. Returns the
 * cost. A row for words often saves the one that the marks without words took. */
static double improve(struct timeline *timeline, size_t *limits, struct packing packing,
                      double height)
{
    bool *is_closed = ARENA_ARRAY(timeline->canvas->arena, bool, timeline->lane_count);
    double cost = cost_of(timeline);
    for (int i = 0; i < MOST_IMPROVEMENTS && cost > 0; i++) {
        size_t lane = neediest_lane(timeline, is_closed);
        if (lane == timeline->lane_count)
            break;
        limits[lane]++;
        pack_with(timeline, limits, packing);
        if (placed_height(timeline) <= height && cost_of(timeline) <= cost) {
            cost = cost_of(timeline);
            continue;
        }
        limits[lane]--;
        is_closed[lane] = true;
        pack_with(timeline, limits, packing);
    }
    return cost;
}

/* Height of a key with so many entries, by the length of a usual one. */
static double height_of_key(const struct timeline *timeline, size_t numbers)
{
    double line = timeline->canvas->theme->small_size * 1.4;
    return ceil((double)numbers * 1.5 / (double)timeline_key_columns(timeline)) * line;
}

/* Rows for a key of that size; where they are too high, for less height. */
static bool fit_rows(struct timeline *timeline, const size_t *wanted, struct packing packing,
                     double height, size_t *limits)
{
    double room = height - height_of_key(timeline, packing.numbers);
    for (int i = 0; i < MOST_SHRINKS; i++) {
        timeline_ration(timeline, &packing, wanted, room, limits);
        pack_with(timeline, limits, packing);
        double excess = placed_height(timeline) - height;
        if (excess <= 0)
            return true;
        room -= fmax(excess, timeline->pitch / 2);
    }
    return false;
}

/* Tries keys from none to the largest, of few records each with a spare row for what is left over,
 * and without; the cheapest wins, the first among equals. */
static struct attempt best_key(struct timeline *timeline, const size_t *wanted, double height,
                               size_t *best_limits)
{
    size_t room = key_room(timeline, height * KEY_SHARE);
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count + 1);
    struct attempt best = {.packing = {.is_rationed = true}};
    timeline->choices = NULL;
    for (size_t i = 0; i < 2 * (KEY_STEPS + 1); i++) {
        struct packing packing = {
            .numbers = room * (i / 2) / KEY_STEPS, .spare = i % 2, .is_rationed = true};
        if (packing.spare && timeline->item_count > MOST_SPARED)
            continue;
        if (!fit_rows(timeline, wanted, packing, height, limits))
            continue;
        double cost = improve(timeline, limits, packing, height);
        if (best.is_found && cost >= best.cost - LEAST_GAIN)
            continue;
        best = (struct attempt){packing, cost, true};
        memcpy(best_limits, limits, timeline->lane_count * sizeof *limits);
    }
    return best;
}

static bool is_no_loss(struct timeline *timeline, size_t *limits, struct packing packing,
                       double height, double most)
{
    pack_with(timeline, limits, packing);
    return placed_height(timeline) <= height && lost(timeline) <= most + 1e-9;
}

/* Where words were made few, lanes whose records can all have theirs without a loss to others get
 * them back, the smallest first, and then so many of the most important records as can. */
static void give_words_back(struct timeline *timeline, size_t *limits, struct packing packing,
                            double height)
{
    double most = lost(timeline);
    size_t full = 0, beyond = timeline->item_count + 1;
    for (size_t rows = 1; rows <= FEW_ROWS; rows++)
        for (size_t i = 0; i < timeline->lane_count; i++) {
            struct lane *lane = &timeline->lanes[i];
            if (lane->is_full || lane->rows != rows)
                continue;
            lane->is_full = true;
            lane->is_full = is_no_loss(timeline, limits, packing, height, most);
        }
    while (full + 1 < beyond) {
        packing.full = (full + beyond) / 2;
        if (is_no_loss(timeline, limits, packing, height, most))
            full = packing.full;
        else
            beyond = packing.full;
    }
    packing.full = full;
    pack_with(timeline, limits, packing);
}

static void place_rationed(struct timeline *timeline, const size_t *wanted, double height)
{
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count + 1);
    struct attempt best = best_key(timeline, wanted, height, limits);
    pack_with(timeline, limits, best.packing);
    give_words_back(timeline, limits, best.packing, height);
}

/* Rows of a lane that hold everything, with those that are closed up. */
static size_t wanted_rows(const struct timeline *timeline, const struct lane *lane)
{
    bool has_more = timeline->pin_hold == HOLD_ROWS && lane->pinned > lane->rows;
    return has_more ? lane->pinned : lane->rows;
}

/* All words, rows as far apart as they like, then closer; few words; rows rationed. */
static void place(struct timeline *timeline, double height, double crowded_height)
{
    size_t *rows = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        rows[i] = MOST_ROWS;
        timeline->lanes[i].is_full = false; /* words may have changed since the last time */
        timeline->lanes[i].held = NULL;
    }
    struct packing packing = {
        .numbers = key_room(timeline, height * KEY_SHARE), .full = SIZE_MAX, .spare = 1};
    pack_with(timeline, rows, packing);
    if (fits_freely(timeline, height, crowded_height))
        return;
    timeline->pitch = timeline->tight_pitch;
    timeline->lane_pad = timeline->tight_pad;
    if (fits_freely(timeline, height, crowded_height))
        return;
    packing.full = 0;
    pack_with(timeline, rows, packing);
    if (fits_freely(timeline, height, crowded_height)) {
        give_words_back(timeline, rows, packing, crowded_height);
        return;
    }
    for (size_t i = 0; i < timeline->lane_count; i++)
        rows[i] = wanted_rows(timeline, &timeline->lanes[i]);
    place_rationed(timeline, rows, crowded_height);
}

/* What it costs that pinned labels are lost, or elsewhere, or in fewer words than they were. */
static double cost_of_strays(const struct timeline *timeline)
{
    double cost = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!timeline_is_pinned(item))
            continue;
        cost += item->state != LABEL_PLACED                        ? STRAY_LOST
                : !item->is_pinned                                 ? STRAY_MOVED
                : item->is_brief && !(item->pin->form & PIN_BRIEF) ? STRAY_BRIEF
                                                                   : 0;
    }
    return cost;
}

/* Rows as far apart as the page lets them. */
static void space_rows(struct timeline *timeline, const struct page_room *room)
{
    timeline->pitch = room->pitch;
    timeline->lane_pad = room->pad;
    if (fits_freely(timeline, room->height, room->crowded))
        return;
    timeline->pitch = timeline->tight_pitch;
    timeline->lane_pad = timeline->tight_pad;
}

static void place_holding(struct timeline *timeline, const struct page_room *room,
                          enum pin_hold hold)
{
    timeline->pin_hold = hold;
    timeline->pitch = room->pitch;
    timeline->lane_pad = room->pad;
    place(timeline, room->height, room->crowded);
    space_rows(timeline, room);
}

/* Rows of pinned words are kept where the page holds them; then the words are shortened in their
 * places, and at last leave them, before any is lost. */
void timeline_place(struct timeline *timeline, double height, double crowded_height)
{
    const struct page_room room = {height, crowded_height, timeline->pitch, timeline->lane_pad};
    enum pin_hold best = HOLD_ROWS;
    double least = INFINITY;
    for (int hold = HOLD_ROWS; hold <= HOLD_NOTHING && least > 0; hold++) {
        place_holding(timeline, &room, (enum pin_hold)hold);
        double cost = cost_of_strays(timeline);
        if (cost >= least)
            continue;
        best = (enum pin_hold)hold;
        least = cost;
    }
    if (best != timeline->pin_hold)
        place_holding(timeline, &room, best);
    timeline_settle(timeline);
}
