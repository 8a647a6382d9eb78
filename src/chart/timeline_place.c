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

#define KEY_SHARE 0.35    /* of the height, at most, for the key */
#define MOST_ROWS 600     /* of a lane */
#define UNLABELLED_COST 6 /* of a record without words, in shortened ones */
#define MERGED_COST 4
#define NUMBERED_COST 2
#define LOOSE_COST 2     /* of a pinned label that is not at its pin */
#define UNPLACED_COST 20 /* and of one that is nowhere, on top */
#define MOST_IMPROVEMENTS 40
#define MOST_IMPROVED 200 /* records for which every key is tried with improvements */
#define FEW_ROWS 4        /* of lanes that may keep all words as a whole */
#define KEY_STEPS 5       /* sizes of the key that are tried */

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

/* Height that the lanes take whatever their rows. */
static double fixed_height(const struct timeline *timeline)
{
    double height = 0;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        height += 2 * timeline->lane_pad;
        height += timeline_over_rows(timeline, &timeline->lanes[i]);
    }
    return height;
}

static size_t sum_of(const size_t *rows, size_t count)
{
    size_t sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += rows[i];
    return sum;
}

/* What the lanes want of 'rows'; where there is not even one for each lane, "Other" wants none. */
static const size_t *wants_of(const struct timeline *timeline, const size_t *wanted, size_t rows)
{
    size_t count = timeline->lane_count;
    size_t *wants = ARENA_ARRAY(timeline->canvas->arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++)
        wants[i] = rows < count && timeline->lanes[i].is_rest ? 0 : wanted[i];
    return wants;
}

/* Rows that a lane is given first of all: those that pins ask for, of the tallest lanes less where
 * there are not enough. */
static void begin_rations(const struct timeline *timeline, const size_t *wanted, size_t rows,
                          size_t *limits)
{
    size_t given = 0;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        size_t asked = timeline->lanes[i].pinned;
        limits[i] = asked < wanted[i] ? asked : wanted[i];
        given += limits[i];
    }
    for (; given > rows; given--) {
        size_t tallest = 0;
        for (size_t i = 1; i < timeline->lane_count; i++)
            tallest = limits[i] > limits[tallest] ? i : tallest;
        limits[tallest]--;
    }
}

/* Shares 'rows' out to the lanes in proportion to what they want, one at least where there are
 * enough and never more than wanted; what rounding leaves goes to the lanes that miss most. */
static void ration_rows(const struct timeline *timeline, const size_t *wanted, size_t rows,
                        size_t *limits)
{
    const size_t *wants = wants_of(timeline, wanted, rows);
    size_t count = timeline->lane_count, all = sum_of(wants, count);
    begin_rations(timeline, wants, rows, limits);
    size_t given = sum_of(limits, count), left = rows - given;
    for (size_t i = 0; i < count; i++) {
        size_t missing = wants[i] - limits[i];
        size_t share = all > given ? left * missing / (all - given) : 0;
        limits[i] += limits[i] + share > 0 || rows < count || !wants[i] ? share : 1;
    }
    for (size_t spent = sum_of(limits, count); spent < rows && spent < all; spent++) {
        size_t neediest = 0;
        for (size_t i = 1; i < count; i++)
            if (wants[i] - limits[i] > wants[neediest] - limits[neediest])
                neediest = i;
        limits[neediest]++;
    }
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

/* What is nowhere, or elsewhere. */
static size_t lost(const struct timeline *timeline)
{
    size_t cost = timeline->unlabelled * UNLABELLED_COST + timeline->merged * MERGED_COST;
    for (size_t i = 0; i < timeline->item_count; i++)
        cost += timeline->items[i].state == LABEL_NUMBERED ? NUMBERED_COST : 0;
    return cost;
}

/* What a placement costs the reader: that, words left out, and labels that he looks for elsewhere. */
static size_t cost_of(const struct timeline *timeline)
{
    size_t cost = lost(timeline) + timeline->shortened;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->pin && !item->is_pinned)
            cost += item->state == LABEL_PLACED ? LOOSE_COST : UNPLACED_COST;
    }
    return cost;
}

struct attempt {
    struct packing packing;
    size_t rows, cost;
    bool is_found;
};

/* The most rows that fit the height, by bisection. */
static struct attempt most_rows(struct timeline *timeline, const size_t *wanted,
                                struct packing packing, double height)
{
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    struct attempt best = {.packing = packing};
    double room = fmax(0, height - fixed_height(timeline)) / timeline->pitch;
    size_t low = 0, high = (size_t)room;
    for (int i = 0; i < 8 && low <= high; i++) {
        size_t rows = i == 0 ? high : (low + high) / 2;
        ration_rows(timeline, wanted, rows, limits);
        pack_with(timeline, limits, packing);
        if (placed_height(timeline) <= height) {
            best.is_found = true;
            best.rows = rows;
            best.cost = cost_of(timeline);
            low = rows + 1;
        } else if (rows == 0) {
            break;
        } else {
            high = rows - 1;
        }
    }
    return best;
}

/* The lane in which most is without words, among those that are open; lane_count where there is
 * none. */
static size_t neediest_lane(const struct timeline *timeline, const bool *is_closed)
{
    size_t *needs = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    size_t neediest = timeline->lane_count;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis && item->state != LABEL_PLACED)
            needs[item->lane] += item->state == LABEL_NUMBERED ? NUMBERED_COST : UNLABELLED_COST;
    }
    for (size_t i = 0; i < timeline->lane_count; i++)
        if (needs[i] && !is_closed[i] &&
            (neediest == timeline->lane_count || needs[i] > needs[neediest]))
            neediest = i;
    return neediest;
}

/* Rationing in proportion leaves some room and odd marks: one lane after the other is given a row
 * more, as long as the page holds it and the whole does not get worse. Returns the cost. A row for
 * words often saves the one that the marks without words took. */
static size_t improve(struct timeline *timeline, size_t *limits, struct packing packing,
                      double height)
{
    bool *is_closed = ARENA_ARRAY(timeline->canvas->arena, bool, timeline->lane_count);
    size_t cost = cost_of(timeline);
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

/* Tries keys from none to the largest; the cheapest wins, the smaller key among equals. Few records
 * are improved for each key, many for the best one alone. */
static struct attempt best_key(struct timeline *timeline, const size_t *wanted, size_t spare,
                               double height, size_t *best_limits)
{
    size_t room = key_room(timeline, height * KEY_SHARE);
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    struct attempt best = {.packing = {.is_rationed = true}};
    for (size_t step = 0; step <= KEY_STEPS && !(best.is_found && best.cost == 0); step++) {
        struct packing packing = {
            .spare = spare, .numbers = room * step / KEY_STEPS, .is_rationed = true};
        struct attempt attempt = most_rows(timeline, wanted, packing, height);
        ration_rows(timeline, wanted, attempt.rows, limits);
        if (attempt.is_found && timeline->item_count <= MOST_IMPROVED) {
            pack_with(timeline, limits, packing);
            attempt.cost = improve(timeline, limits, packing, height);
        }
        if (!attempt.is_found || (best.is_found && attempt.cost >= best.cost))
            continue;
        best = attempt;
        memcpy(best_limits, limits, timeline->lane_count * sizeof *limits);
    }
    return best;
}

static bool is_no_loss(struct timeline *timeline, size_t *limits, struct packing packing,
                       double height, size_t most)
{
    pack_with(timeline, limits, packing);
    return placed_height(timeline) <= height && lost(timeline) <= most;
}

/* Where words were made few, lanes whose records can all have theirs without a loss to others get
 * them back, the smallest first, and then so many of the most important records as can. */
static void give_words_back(struct timeline *timeline, size_t *limits, struct packing packing,
                            double height)
{
    size_t most = lost(timeline), full = 0, beyond = timeline->item_count + 1;
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

/* With spare rows for what is left over, or without: then more has words, and the rest goes to the
 * density strip. */
static void place_rationed(struct timeline *timeline, const size_t *wanted, double height)
{
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    size_t *bare_limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    struct attempt best = best_key(timeline, wanted, 1, height, limits);
    struct attempt bare = best_key(timeline, wanted, 0, height, bare_limits);
    if (bare.is_found && (!best.is_found || bare.cost < best.cost)) {
        best = bare;
        limits = bare_limits;
    }
    pack_with(timeline, limits, best.packing);
    if (timeline->item_count > MOST_IMPROVED)
        improve(timeline, limits, best.packing, height);
    give_words_back(timeline, limits, best.packing, height);
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
        rows[i] = timeline->lanes[i].rows;
    place_rationed(timeline, rows, crowded_height);
}

/* Pinned records whose words are nowhere. */
static size_t count_lost_pins(const struct timeline *timeline)
{
    size_t count = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        count += item->pin && item->is_on_axis && item->state != LABEL_PLACED;
    }
    return count;
}

/* Pinned words are shortened in their places, and at last leave them, before any is lost. */
void timeline_place(struct timeline *timeline, double height, double crowded_height)
{
    double pitch = timeline->pitch, pad = timeline->lane_pad;
    size_t least = SIZE_MAX;
    enum pin_hold best = HOLD_WORDS;
    for (int hold = HOLD_WORDS; hold <= HOLD_NOTHING && least > 0; hold++) {
        timeline->pitch = pitch;
        timeline->lane_pad = pad;
        timeline->pin_hold = (enum pin_hold)hold;
        place(timeline, height, crowded_height);
        size_t lost = count_lost_pins(timeline);
        best = lost < least ? (enum pin_hold)hold : best;
        least = lost < least ? lost : least;
    }
    if (best != timeline->pin_hold) {
        timeline->pitch = pitch;
        timeline->lane_pad = pad;
        timeline->pin_hold = best;
        place(timeline, height, crowded_height);
    }
    timeline_settle(timeline);
}
