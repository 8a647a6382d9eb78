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
#include "chart/timeline.h"

#include "chart/options.h"
#include "chart/pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PIECE_GAP 10.0    /* between what belongs to different records */
#define KEY_SHARE 0.35    /* of the height, at most, for the key */
#define MOST_ROWS 600     /* of a lane */
#define MOST_BARE 8       /* marks alone in a lane */
#define UNLABELLED_COST 3 /* of a record without words, in numbered ones */
#define MOST_IMPROVEMENTS 40
#define MOST_IMPROVED 200 /* records for which every key is tried with improvements */
#define KEY_STEPS 5       /* sizes of the key that are tried */

struct rationing {
    bool is_on;
    size_t numbers; /* how many may still go into the key */
    size_t spare;   /* rows that what is left over may add to a lane: so many for words, as many
                       again for numbers, and for marks alone */
};

/* --- one unit --- */

static void settle(struct item *item, const struct unit_option *chosen, size_t which, size_t row)
{
    item->has_label = true;
    item->placed = chosen->labels[which];
    item->top_row = row;
    item->mark_row = chosen->mark_row;
    item->state = LABEL_PLACED;
    item->steps = chosen->steps[which];
}

static bool place_unit(struct pack *pack, const struct option_set *set, struct item *item)
{
    struct pack_option options[OPTION_LIMIT];
    size_t row;
    for (size_t i = 0; i < set->count; i++)
        options[i] = set->options[i].pack;
    int chosen = pack_place(pack, options, set->count, &row);
    if (chosen < 0)
        return false;
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
}

static bool place_labelled(struct timeline *timeline, struct pack *pack, struct item *item)
{
    struct option_set set;
    if (item->partner) {
        options_for_pair(timeline, item, &set);
        if (place_unit(pack, &set, item))
            return true;
        struct item *partner = item->partner;
        split_pair(timeline, item);
        place_labelled(timeline, pack, partner);
    }
    options_for_item(timeline, item, &set);
    if (place_unit(pack, &set, item))
        return true;
    options_for_shortened(timeline, item, &set);
    return place_unit(pack, &set, item);
}

static bool place_number(struct timeline *timeline, struct pack *pack, struct item *item)
{
    struct option_set set;
    options_for_number(timeline, item, &set);
    if (!place_unit(pack, &set, item))
        return false;
    item->state = LABEL_NUMBERED;
    item->steps = STEP_NUMBERED;
    return true;
}

static void place_bare(struct pack *pack, struct item *item)
{
    struct option_set set;
    options_for_mark(item, &set);
    item->is_in_rug = !place_unit(pack, &set, item);
    item->has_label = false;
    item->state = LABEL_UNLABELLED;
    item->steps = STEP_DROPPED;
}

/* --- all lanes --- */

static struct item **ranked_items(const struct timeline *timeline, bool by_importance)
{
    size_t count = timeline->item_count;
    struct item **order = ARENA_ARRAY(timeline->canvas->arena, struct item *, count + 1);
    for (size_t i = 0; i < count; i++)
        order[by_importance ? timeline->items[i].rank : i] = &timeline->items[i];
    return order;
}

static void reset_items(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        if (item->partner != item->successor) { /* an earlier try had no room for the arrow */
            item->partner = item->successor;
            item->partner->is_partner = true;
            timeline_word(timeline, item, NULL);
        }
        item->has_label = item->is_in_rug = false;
        item->number = 0;
        item->steps = 0;
        item->state = item->is_on_axis ? LABEL_UNLABELLED : LABEL_LISTED;
    }
}

static bool has_no_words(const struct item *item)
{
    return item->is_on_axis && !item->has_label;
}

/* Marks alone, where they are few; many say more as a density strip. */
static void place_bare_marks(struct timeline *timeline, struct pack *packs, struct item **order)
{
    size_t *counts = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    for (size_t i = 0; i < timeline->item_count; i++)
        counts[order[i]->lane] += has_no_words(order[i]);
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = order[i];
        if (!has_no_words(item))
            continue;
        item->is_in_rug = true;
        item->steps = STEP_DROPPED;
        if (counts[item->lane] > MOST_BARE)
            continue;
        if (!place_labelled(timeline, &packs[item->lane], item))
            place_bare(&packs[item->lane], item);
        else
            item->is_in_rug = false;
    }
}

static void place_labels(struct timeline *timeline, struct pack *packs, struct item **order)
{
    for (size_t i = 0; i < timeline->item_count; i++)
        if (order[i]->is_on_axis && !order[i]->is_partner && !order[i]->has_label)
            place_labelled(timeline, &packs[order[i]->lane], order[i]);
}

/* Packs every lane: words into at most 'limits' rows, numbers and marks alone also into one more.
 */
static void pack_lanes(struct timeline *timeline, const size_t *limits, struct rationing *rationing)
{
    struct pack *packs = ARENA_ARRAY(timeline->canvas->arena, struct pack, timeline->lane_count);
    struct item **order = ranked_items(timeline, rationing->is_on);
    reset_items(timeline);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        pack_init(&packs[i], limits[i] + 3 * rationing->spare, PIECE_GAP);
        packs[i].row_limit = limits[i];
    }
    place_labels(timeline, packs, order);
    for (size_t i = 0; i < timeline->lane_count; i++)
        packs[i].row_limit += rationing->spare;
    place_labels(timeline, packs, order); /* a lane that needs a spare row uses all of it */
    for (size_t i = 0; i < timeline->lane_count; i++)
        packs[i].row_limit += rationing->spare;
    for (size_t i = 0; i < timeline->item_count && rationing->numbers; i++)
        if (has_no_words(order[i]) && place_number(timeline, &packs[order[i]->lane], order[i]))
            rationing->numbers--;
    for (size_t i = 0; i < timeline->lane_count; i++)
        packs[i].row_limit += rationing->spare;
    place_bare_marks(timeline, packs, order);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        timeline->lanes[i].rows = packs[i].row_count;
        pack_clear(&packs[i]);
    }
}

static void number_items(struct timeline *timeline)
{
    unsigned number = 0;
    for (size_t lane = 0; lane < timeline->lane_count; lane++)
        for (size_t i = 0; i < timeline->item_count; i++)
            if (timeline->items[i].lane == lane && timeline->items[i].state == LABEL_NUMBERED)
                timeline->items[i].number = ++number;
}

/* --- density strips --- */

/* A record whose middle lies beyond the axis, which it meets, is counted at its end. */
static void add_to_rug(struct timeline *timeline, size_t lane, double days, size_t count)
{
    struct lane *owner = &timeline->lanes[lane];
    if (!owner->rug)
        owner->rug = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->rug_bins);
    double share = (days - timeline->first) / (timeline->last - timeline->first);
    double bin = floor(share * (double)timeline->rug_bins);
    size_t *bar = &owner->rug[(size_t)fmax(0, fmin(bin, (double)timeline->rug_bins - 1))];
    *bar += count;
    if (*bar > timeline->most_in_rug)
        timeline->most_in_rug = *bar;
}

static void fill_rugs(struct timeline *timeline)
{
    timeline->unlabelled = timeline->most_in_rug = 0;
    timeline->rug_bins =
        (size_t)fmax(1, (timeline->axis->scale.x1 - timeline->axis->scale.x0) / RUG_BIN);
    for (size_t i = 0; i < timeline->lane_count; i++)
        timeline->lanes[i].rug = NULL;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        timeline->unlabelled += item->state == LABEL_UNLABELLED;
        if (item->is_on_axis && item->is_in_rug)
            add_to_rug(timeline, item->lane, (double)edtf_middle(&item->event->date) + 0.5, 1);
    }
    for (size_t i = 0; i < timeline->rest_count; i++) {
        const struct shortlist_rest *rest = &timeline->rest[i];
        timeline->unlabelled += rest->count;
        if (rest->day != DAY_NONE_AFTER)
            add_to_rug(timeline, timeline->group_lanes[rest->group], (double)rest->day + 0.5,
                       rest->count);
    }
}

/* --- the height --- */

double timeline_lane_height(const struct timeline *timeline, const struct lane *lane)
{
    double rows = (double)lane->rows * timeline->pitch + (lane->rug ? timeline->rug_height : 0);
    double head = lane->head_block.height;
    double content = timeline->heads_on_top ? rows + head : fmax(rows, head);
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
        if (timeline->heads_on_top)
            height += timeline->lanes[i].head_block.height;
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

/* Shares 'rows' out to the lanes in proportion to what they want, one at least where there are
 * enough and never more than wanted; what rounding leaves goes to the lanes that miss most. */
static void ration_rows(const struct timeline *timeline, const size_t *wanted, size_t rows,
                        size_t *limits)
{
    size_t count = timeline->lane_count, all = sum_of(wanted, count);
    for (size_t i = 0; i < count; i++) {
        size_t share = all ? rows * wanted[i] / all : 0;
        limits[i] = share > 0 || rows < count || !wanted[i] ? share : 1;
    }
    for (size_t spent = sum_of(limits, count); spent < rows && spent < all; spent++) {
        size_t neediest = 0;
        for (size_t i = 1; i < count; i++)
            if (wanted[i] - limits[i] > wanted[neediest] - limits[neediest])
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
    return placed_height(timeline) <= (timeline->unlabelled ? crowded_height : height);
}

static void pack_all(struct timeline *timeline, const size_t *limits, struct rationing rationing)
{
    pack_lanes(timeline, limits, &rationing);
    number_items(timeline);
    fill_rugs(timeline);
}

/* What a placement costs the reader: words that stand elsewhere, and words that are nowhere. */
static size_t cost_of(const struct timeline *timeline)
{
    size_t cost = timeline->unlabelled * UNLABELLED_COST;
    for (size_t i = 0; i < timeline->item_count; i++)
        cost += timeline->items[i].state == LABEL_NUMBERED;
    return cost;
}

struct attempt {
    struct rationing rationing;
    size_t rows, cost;
    bool is_found;
};

/* The most rows that fit the height, by bisection. */
static struct attempt most_rows(struct timeline *timeline, const size_t *wanted,
                                struct rationing rationing, double height)
{
    size_t *limits = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    struct attempt best = {.rationing = rationing};
    double room = fmax(0, height - fixed_height(timeline)) / timeline->pitch;
    size_t low = 0, high = (size_t)room;
    for (int i = 0; i < 8 && low <= high; i++) {
        size_t rows = i == 0 ? high : (low + high) / 2;
        ration_rows(timeline, wanted, rows, limits);
        pack_all(timeline, limits, rationing);
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
            needs[item->lane] += item->state == LABEL_NUMBERED ? 1 : UNLABELLED_COST;
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
static size_t improve(struct timeline *timeline, size_t *limits, struct rationing rationing,
                      double height)
{
    bool *is_closed = ARENA_ARRAY(timeline->canvas->arena, bool, timeline->lane_count);
    size_t cost = cost_of(timeline);
    for (int i = 0; i < MOST_IMPROVEMENTS && cost > 0; i++) {
        size_t lane = neediest_lane(timeline, is_closed);
        if (lane == timeline->lane_count)
            break;
        limits[lane]++;
        pack_all(timeline, limits, rationing);
        if (placed_height(timeline) <= height && cost_of(timeline) <= cost) {
            cost = cost_of(timeline);
            continue;
        }
        limits[lane]--;
        is_closed[lane] = true;
        pack_all(timeline, limits, rationing);
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
    struct attempt best = {.rationing = {.is_on = true}};
    for (size_t step = 0; step <= KEY_STEPS && !(best.is_found && best.cost == 0); step++) {
        struct rationing rationing = {true, room * step / KEY_STEPS, spare};
        struct attempt attempt = most_rows(timeline, wanted, rationing, height);
        ration_rows(timeline, wanted, attempt.rows, limits);
        if (attempt.is_found && timeline->item_count <= MOST_IMPROVED) {
            pack_all(timeline, limits, rationing);
            attempt.cost = improve(timeline, limits, rationing, height);
        }
        if (!attempt.is_found || (best.is_found && attempt.cost >= best.cost))
            continue;
        best = attempt;
        memcpy(best_limits, limits, timeline->lane_count * sizeof *limits);
    }
    return best;
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
    pack_all(timeline, limits, best.rationing);
    if (timeline->item_count > MOST_IMPROVED)
        improve(timeline, limits, best.rationing, height);
}

void timeline_place(struct timeline *timeline, double height, double crowded_height)
{
    size_t *rows = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count);
    for (size_t i = 0; i < timeline->lane_count; i++)
        rows[i] = MOST_ROWS;
    size_t numbers = key_room(timeline, height * KEY_SHARE);
    pack_all(timeline, rows, (struct rationing){false, numbers, 1});
    if (fits_freely(timeline, height, crowded_height))
        return;
    timeline->pitch = timeline->tight_pitch;
    timeline->lane_pad = timeline->tight_pad;
    if (fits_freely(timeline, height, crowded_height))
        return;
    for (size_t i = 0; i < timeline->lane_count; i++)
        rows[i] = timeline->lanes[i].rows;
    place_rationed(timeline, rows, crowded_height);
}
