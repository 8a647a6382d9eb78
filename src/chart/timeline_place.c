/* The ladder of a label, for rows of equal height:
 *
 *   by its mark, on one line      ■ Army takes control       or to the left of it
 *   wrapped to two or three lines
 *   on the next row, with a leader line (none for a bar that the words stand under)
 *   shortened at a word with "…"
 *   a number, with the words in a key under the figure
 *   a mark in common with neighbours, or a place in the lane's density strip
 *
 * First every lane gets the rows it wants. Where the page is too short rows and lanes move closer
 * together; where that is not enough rows are rationed, and then the more important records choose
 * first. */
#include "chart/timeline_pack.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define KEY_SHARE 0.45  /* of the height, at most, for the key */
#define MOST_ROWS 600   /* of a lane */
#define FEW_IN_RUG 8    /* records in the lowest strip */
#define LEAST_RUG 0.45  /* of a row: its height */
#define LEAST_BARS 5.6  /* points: two lines, a bar and a hollow one */
#define RUG_GROWTH 0.25 /* of a row, for twice as many records */
#define MOST_RUG 3.0
#define RUG_SPACE 0.25   /* over it, of a row */
#define RUG_SHARE 0.2    /* of the room, at most, for all strips that are higher than the lowest */
#define MERGED_SHARE 0.3 /* of its value, that a count in common says of a record */
#define SHORTENED_COST 0.3 /* of any record */
#define LOOSE_COST 5.0     /* of a pinned label that is not at its pin */
#define STRAY_LOST 4.0     /* of a pinned label, as against one that is elsewhere */
#define STRAY_MOVED 1.0
#define STRAY_BRIEF 0.25
#define UNFIT_COST 1e6 /* of a page that is too low: more than all labels */
#define MOST_IMPROVEMENTS 12
#define MOST_SHRINKS 8 /* tries of less height */
#define LEAST_GAIN 1e-6
#define FEW_ROWS 4 /* of lanes that may keep all words as a whole */

/* --- the height --- */

double timeline_head_height(const struct lane *lane)
{
    return lane->outer_block.height + lane->head_block.height;
}

double timeline_over_rows(const struct timeline *timeline, const struct lane *lane)
{
    return timeline->heads_on_top ? timeline_head_height(lane) : lane->outer_block.height;
}

double timeline_rug_bars(const struct timeline *timeline, const struct lane *lane)
{
    bool is_kept = lane->has_kept_rug && lane->in_rug > lane->kept_in_rug;
    size_t count = is_kept ? lane->kept_in_rug : lane->in_rug;
    double growth = count > FEW_IN_RUG ? log2((double)count / FEW_IN_RUG) : 0;
    double least = fmax(LEAST_BARS, timeline->tight_pitch * LEAST_RUG);
    double grown = timeline->tight_pitch * fmin(LEAST_RUG + RUG_GROWTH * growth, MOST_RUG);
    return fmax(least, fmin(grown, timeline->most_rug));
}

/* Without rows over it there is no space to be kept, but it stands on the line of the head. */
double timeline_rug_height(const struct timeline *timeline, const struct lane *lane)
{
    double bars = timeline_rug_bars(timeline, lane);
    if (!lane->rug)
        return 0;
    return lane->rows ? bars + timeline->tight_pitch * RUG_SPACE
                      : fmax(bars + 1, timeline->tight_pitch);
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

static double placed_height(struct timeline *timeline)
{
    return timeline_lanes_height(timeline) + timeline_key_height(timeline);
}

/* Where records stay without words, and where all have some, for which no strip is explained. */
static double room_of_losses(const struct timeline *timeline, double crowded_height)
{
    return crowded_height + (timeline->unlabelled ? 0 : timeline->strip_legend);
}

static bool fits_freely(struct timeline *timeline, double height, double crowded_height)
{
    double crowded = room_of_losses(timeline, crowded_height);
    return placed_height(timeline) <= (timeline_has_losses(timeline) ? crowded : height);
}

static bool fits(struct timeline *timeline, double height)
{
    double key = timeline_key_height(timeline);
    return key <= height * KEY_SHARE &&
           timeline_lanes_height(timeline) + key <= room_of_losses(timeline, height);
}

/* What a record's words are worth less where they stand elsewhere, or nowhere. */
static double lost_of(const struct timeline *timeline, const struct item *item)
{
    double value = timeline_value(timeline, item);
    switch (item->state) {
    case LABEL_UNLABELLED: return value + SEEN_VALUE;
    case LABEL_MERGED: return value * (1 - MERGED_SHARE);
    case LABEL_NUMBERED: return value * (1 - NUMBERED_SHARE);
    default: return 0;
    }
}

static double lost(const struct timeline *timeline)
{
    double cost = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        cost += lost_of(timeline, &timeline->items[i]);
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

/* The lane in which most is without words, among those that are open; lane_count where there is
 * none. */
static size_t neediest_lane(const struct timeline *timeline, const bool *is_closed)
{
    double *needs = ARENA_ARRAY(timeline->canvas->arena, double, timeline->lane_count);
    size_t neediest = timeline->lane_count;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis)
            needs[item->lane] += lost_of(timeline, item);
    }
    for (size_t i = 0; i < timeline->lane_count; i++)
        if (needs[i] > 0 && !is_closed[i] &&
            (neediest == timeline->lane_count || needs[i] > needs[neediest]))
            neediest = i;
    return neediest;
}

/* Rationing leaves some room, as lanes may need less than was reckoned: one lane after the other is
 * given a row more, as long as the page holds it and the whole does not get worse. Returns the
 * cost. */
static double add_rows(struct timeline *timeline, const struct packing *packing, double height)
{
    bool *is_closed = ARENA_ARRAY(timeline->canvas->arena, bool, timeline->lane_count);
    double cost = cost_of(timeline);
    for (int i = 0; i < MOST_IMPROVEMENTS && cost > 0; i++) {
        size_t lane = neediest_lane(timeline, is_closed);
        if (lane == timeline->lane_count)
            break;
        packing->limits[lane]++;
        timeline_pack(timeline, packing);
        if (fits(timeline, height) && cost_of(timeline) <= cost) {
            cost = cost_of(timeline);
            continue;
        }
        packing->limits[lane]--;
        is_closed[lane] = true;
        timeline_pack(timeline, packing);
    }
    return cost;
}

/* What is left of the height takes more numbers, of any lane. */
static double add_numbers(struct timeline *timeline, struct packing *packing, double height,
                          double cost)
{
    size_t beyond = timeline_key_room(timeline, height * KEY_SHARE) + 1, held = packing->numbers;
    while (cost > 0 && held + 1 < beyond) {
        packing->numbers = (held + beyond) / 2;
        timeline_pack(timeline, packing);
        double with = cost_of(timeline);
        if (fits(timeline, height) && with <= cost) {
            held = packing->numbers;
            cost = with;
        } else {
            beyond = packing->numbers;
        }
    }
    packing->numbers = held;
    timeline_pack(timeline, packing);
    return cost;
}

/* Rows and numbers for a page of that height; where they are too high, for less. */
static bool fit_rows(struct timeline *timeline, const size_t *wanted, struct packing *packing,
                     double height)
{
    double room = height;
    for (int i = 0; i < MOST_SHRINKS; i++) {
        packing->numbers = timeline_key_room(timeline, height * KEY_SHARE);
        timeline_ration(timeline, packing, wanted, room);
        packing->numbers = 0;
        timeline_pack(timeline, packing);
        if (fits(timeline, height))
            return true;
        room -= fmax(placed_height(timeline) - height, timeline->pitch / 2);
    }
    return false;
}

static struct packing new_packing(const struct timeline *timeline)
{
    struct arena *arena = timeline->canvas->arena;
    return (struct packing){
        .is_rationed = true,
        .limits = ARENA_ARRAY(arena, size_t, timeline->lane_count + 1),
        .numbered = ARENA_ARRAY(arena, size_t, timeline->lane_count + 1),
    };
}

/* With what is left of the height; infinite where it does not suffice. */
static double cost_of_best(struct timeline *timeline, const size_t *wanted, struct packing *packing,
                           double height)
{
    if (!fit_rows(timeline, wanted, packing, height))
        return INFINITY;
    return add_numbers(timeline, packing, height, add_rows(timeline, packing, height));
}

/* Tries some prices of the key, without numbers first; the cheapest wins, the first among equals.
 */
static struct packing best_packing(struct timeline *timeline, const size_t *wanted, double height)
{
    static const double prices[] = {0, 1, 1.6, 2.5};
    struct packing best = new_packing(timeline), tried = new_packing(timeline);
    double least = INFINITY;
    timeline->choices = NULL;
    for (size_t i = 0; i < sizeof prices / sizeof *prices; i++) {
        tried.key_price = prices[i];
        double cost = cost_of_best(timeline, wanted, &tried, height);
        if (i > 0 && cost >= least - LEAST_GAIN)
            continue;
        struct packing other = best;
        best = tried;
        tried = other;
        least = cost;
    }
    return best;
}

static bool is_no_loss(struct timeline *timeline, const struct packing *packing, double height,
                       double most)
{
    timeline_pack(timeline, packing);
    return placed_height(timeline) <= room_of_losses(timeline, height) &&
           lost(timeline) <= most + 1e-9;
}

/* Where words were made few, lanes whose records can all have theirs without a loss to others get
 * them back, the smallest first, and then so many of the most important records as can. */
static void give_words_back(struct timeline *timeline, struct packing packing, double height)
{
    double most = lost(timeline);
    size_t full = 0, beyond = timeline->item_count + 1;
    for (size_t rows = 1; rows <= FEW_ROWS; rows++)
        for (size_t i = 0; i < timeline->lane_count; i++) {
            struct lane *lane = &timeline->lanes[i];
            if (lane->is_full || lane->rows != rows)
                continue;
            lane->is_full = true;
            lane->is_full = is_no_loss(timeline, &packing, height, most);
        }
    while (full + 1 < beyond) {
        packing.full = (full + beyond) / 2;
        if (is_no_loss(timeline, &packing, height, most))
            full = packing.full;
        else
            beyond = packing.full;
    }
    packing.full = full;
    timeline_pack(timeline, &packing);
}

static void place_rationed(struct timeline *timeline, const size_t *wanted, double height)
{
    struct packing best = best_packing(timeline, wanted, height);
    timeline_pack(timeline, &best);
    give_words_back(timeline, best, height);
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
        .limits = rows,
        .numbers = timeline_key_room(timeline, height * KEY_SHARE),
        .full = SIZE_MAX,
        .spare = 1,
    };
    timeline_pack(timeline, &packing);
    if (fits_freely(timeline, height, crowded_height))
        return;
    timeline->pitch = timeline->tight_pitch;
    timeline->lane_pad = timeline->tight_pad;
    if (fits_freely(timeline, height, crowded_height))
        return;
    packing.full = 0;
    timeline_pack(timeline, &packing);
    if (fits_freely(timeline, height, crowded_height)) {
        give_words_back(timeline, packing, crowded_height);
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
    timeline->most_rug = timeline->panel->layout->room * RUG_SHARE / (double)timeline->lane_count;
    enum pin_hold best = HOLD_ROWS;
    double least = INFINITY;
    for (int hold = HOLD_ROWS; hold <= HOLD_NOTHING && least > 0; hold++) {
        place_holding(timeline, &room, (enum pin_hold)hold);
        double cost = cost_of_strays(timeline);
        cost += fits_freely(timeline, height, crowded_height) ? 0 : UNFIT_COST;
        if (cost >= least)
            continue;
        best = (enum pin_hold)hold;
        least = cost;
    }
    if (best != timeline->pin_hold)
        place_holding(timeline, &room, best);
    timeline_widen(timeline);
    timeline_settle(timeline);
    timeline_cut_later(timeline);
}
