/* All lanes: words, then numbers for the key, marks that neighbours share, and density strips for
 * the rest. */
#include "chart/timeline_fill.h"

#include "base/memory.h"

#include <stdint.h>
#include <math.h>
#include <stdlib.h>

#define KEPT_VALUE 10.0 /* of words at their pin: more than of those of another record */
#define MOST_CLUSTERS 6 /* of neighbours that share a mark in a lane */

/* --- what is left over --- */

static bool place_number(struct filling *filling, struct item *item)
{
    struct option_set set;
    if (!filling_has_room(filling, item))
        return false;
    options_for_number(filling->timeline, item, &set);
    if (!filling_place(filling, &set, item))
        return false;
    item->state = LABEL_NUMBERED;
    item->steps = STEP_NUMBERED;
    return true;
}

static bool has_no_words(const struct item *item)
{
    return item->is_on_axis && !item->has_label && !item->is_pinned;
}

static double middle_of(const struct item *item)
{
    return (item->mark.x0 + item->mark.x1) / 2;
}

int filling_compare_middles(const void *a, const void *b)
{
    const struct item *x = *(struct item *const *)a, *y = *(struct item *const *)b;
    if (middle_of(x) < middle_of(y) || middle_of(x) > middle_of(y))
        return middle_of(x) < middle_of(y) ? -1 : 1;
    return x->rank < y->rank ? -1 : 1;
}

struct item *filling_options_for_merged(struct filling *filling, struct item *const *members,
                                        size_t count, struct option_set *set)
{
    struct item *host = members[0];
    for (size_t i = 1; i < count; i++)
        host = members[i]->rank < host->rank ? members[i] : host;
    struct text_block words = timeline_merged_words(filling->timeline, members, count);
    options_for_words(filling->timeline, host, &words, set);
    return host;
}

void filling_settle_merged(struct item *host, struct item *const *members, size_t count)
{
    host->merged = count;
    for (size_t i = 0; i < count; i++) {
        members[i]->host = host;
        members[i]->has_label = true;
        members[i]->state = LABEL_MERGED;
        members[i]->steps = STEP_MERGED | STEP_DROPPED; /* its own words are nowhere */
    }
}

/* "3 events" */
static void merge(struct filling *filling, struct item *const *members, size_t count)
{
    struct option_set set;
    struct item *host = filling_options_for_merged(filling, members, count, &set);
    if (filling_place(filling, &set, host))
        filling_settle_merged(host, members, count);
}

size_t filling_cluster_end(const struct filling *filling, struct item *const *items, size_t count)
{
    double reach = 2 * filling->timeline->marks.radius;
    size_t end = 1;
    while (end < count && middle_of(items[end]) - middle_of(items[0]) <= reach)
        end++;
    return end;
}

/* Neighbours without words whose marks would cover each other share a mark and a count, where that
 * leaves nobody alone: counts beside a density strip would say what the strip shows. */
static void merge_neighbours(struct filling *filling)
{
    size_t count = 0, clusters = 0;
    for (size_t i = 0; i < filling->count; i++)
        if (has_no_words(filling->items[i]) && !filling->items[i]->partner)
            filling->bare[count++] = filling->items[i];
    qsort(filling->bare, count, sizeof *filling->bare, filling_compare_middles);
    for (size_t first = 0, end; first < count; first = end, clusters++) {
        end = first + filling_cluster_end(filling, filling->bare + first, count - first);
        if (end - first < 2 || clusters == MOST_CLUSTERS)
            return;
    }
    for (size_t first = 0, end; first < count; first = end) {
        end = first + filling_cluster_end(filling, filling->bare + first, count - first);
        merge(filling, filling->bare + first, end - first);
    }
}

/* What is left goes into the density strip: a mark alone among the words of others would seem to
 * have these. */
static void place_leftovers(struct filling *filling)
{
    if (!filling->rest)
        merge_neighbours(filling);
    for (size_t i = 0; i < filling->count; i++) {
        struct item *item = filling->items[i];
        if (!has_no_words(item))
            continue;
        item->is_in_rug = true;
        item->steps = STEP_DROPPED;
    }
}

/* The key is one for all lanes: the most important records without words go into it, so many of
 * each lane as it was given, and then of any. */
static void place_numbers(struct timeline *timeline, struct filling *fillings,
                          const struct packing *packing)
{
    size_t count = timeline->lane_count, spare = packing->numbers;
    size_t *left = ARENA_ARRAY(timeline->canvas->arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        left[i] = packing->numbered ? packing->numbered[i] : 0;
        fillings[i].pack.row_limit += left[i] > 0;
    }
    for (size_t i = 0; i < timeline->item_count && !packing->numbered; i++)
        spare -= spare && timeline->items[i].state == LABEL_NUMBERED;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = timeline->ranked[i];
        size_t *from = left[item->lane] ? &left[item->lane] : &spare;
        if (*from && has_no_words(item) && place_number(&fillings[item->lane], item))
            (*from)--;
    }
    unsigned number = 0;
    for (size_t lane = 0; lane < timeline->lane_count; lane++)
        for (size_t i = 0; i < timeline->item_count; i++)
            if (timeline->items[i].lane == lane && timeline->items[i].state == LABEL_NUMBERED)
                timeline->items[i].number = ++number;
}

/* Rows that belong together, as a unit stands in several of them. */
struct row_block {
    size_t first, count;
    double x; /* where its first mark begins */
};

static int compare_blocks(const void *a, const void *b)
{
    const struct row_block *one = a, *other = b;
    if (one->x < other->x || one->x > other->x)
        return one->x < other->x ? -1 : 1;
    return one->first < other->first ? -1 : 1;
}

/* Marks the rows in use, by 1, and those that are tied to the next one, by 2. */
static void mark_rows(const struct filling *filling, unsigned char *rows)
{
    for (size_t i = 0; i < filling->count; i++) {
        const struct pack_option *taken = &filling->items[i]->taken;
        unsigned char *top = rows + filling->items[i]->top_row;
        for (size_t r = 0; r < taken->rect_count; r++)
            for (size_t k = 0; k < taken->rects[r].rows; k++)
                top[taken->rects[r].row + k] |= 1;
        for (size_t k = 0; taken->rect_count && k + 1 < taken->height; k++)
            top[k] |= 2;
    }
}

/* The blocks of rows in use, from the top. */
static size_t find_blocks(const struct filling *filling, struct row_block *blocks)
{
    size_t rows = filling->pack.row_count, count = 0;
    unsigned char *used = memory_alloc(rows + 1);
    size_t *owner = memory_alloc((rows + 1) * sizeof *owner);
    mark_rows(filling, used);
    for (size_t row = 0; row < rows; row++) {
        if (!used[row])
            continue;
        bool is_tied = row && used[row - 1] & 2;
        if (!is_tied)
            blocks[count++] = (struct row_block){row, 0, INFINITY};
        owner[row] = count - 1;
        blocks[count - 1].count = row + 1 - blocks[count - 1].first;
    }
    for (size_t i = 0; i < filling->count; i++) {
        const struct item *item = filling->items[i];
        if (item->taken.rect_count)
            blocks[owner[item->top_row]].x = fmin(blocks[owner[item->top_row]].x, item->mark.x0);
    }
    free(owner);
    free(used);
    return count;
}

/* Rows stand in the order of time, by their first marks, but where pins give them their places.
 * Rows that hold nothing any more are closed. Returns how many there are. */
static size_t arrange_rows(struct filling *filling)
{
    size_t rows = filling->pack.row_count, kept = 0;
    struct row_block *blocks = memory_alloc((rows + 1) * sizeof *blocks);
    size_t *moved = memory_alloc((rows + 1) * sizeof *moved);
    size_t count = find_blocks(filling, blocks);
    if (!filling->lane->pinned)
        qsort(blocks, count, sizeof *blocks, compare_blocks);
    for (size_t b = 0; b < count; kept += blocks[b++].count)
        for (size_t k = 0; k < blocks[b].count; k++)
            moved[blocks[b].first + k] = kept + k;
    for (size_t i = 0; i < filling->count; i++) {
        struct item *item = filling->items[i];
        if (!item->taken.rect_count)
            continue;
        item->top_row = moved[item->top_row];
        if (item->partner)
            item->partner->top_row = item->top_row;
    }
    free(moved);
    free(blocks);
    return kept;
}

/* --- all lanes --- */

/* The items of every lane, in the order in which they choose. */
static void gather_items(struct timeline *timeline, const struct packing *packing,
                         struct filling *fillings, struct item **slots)
{
    for (size_t i = 0; i < timeline->item_count; i++)
        fillings[timeline->items[i].lane].count += timeline->items[i].is_on_axis;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        fillings[i].items = slots;
        slots += fillings[i].count;
        fillings[i].count = 0;
    }
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = packing->is_rationed ? timeline->ranked[i] : &timeline->items[i];
        struct filling *filling = &fillings[item->lane];
        if (item->is_on_axis)
            filling->items[filling->count++] = item;
        else
            filling_reset_item(timeline, packing, item);
    }
}

bool timeline_has_losses(const struct timeline *timeline)
{
    return timeline->unlabelled || timeline->shortened || timeline->merged;
}

void timeline_count_losses(struct timeline *timeline)
{
    timeline->unlabelled = timeline->shortened = timeline->merged = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        timeline->unlabelled += item->state == LABEL_UNLABELLED;
        timeline->merged += item->state == LABEL_MERGED;
        timeline->shortened += item->state == LABEL_PLACED && (item->steps & STEP_SHORTENED);
        if (item->voice_of)
            timeline->unlabelled += timeline_host(&timeline->items[i])->state == LABEL_UNLABELLED;
    }
    for (size_t i = 0; i < timeline->rest_count; i++)
        timeline->unlabelled += timeline->rest[i].count;
}

static void fill_words(struct filling *filling, const struct packing *packing)
{
    filling_place_words(filling, packing);
    filling->pack.row_limit += packing->spare;
    filling_place_rest(filling, filling->count, SIZE_MAX); /* a spare row that is needed is used */
    filling->pack.row_limit += packing->spare;
}

/* --- fillings --- */

/* The lanes while they are filled, with the room that they share. */
struct lanes_filling {
    struct filling *fillings;
    struct item **slots;
    struct choice *choices;
};

static struct lanes_filling begin_lanes(struct timeline *timeline, const struct packing *packing)
{
    size_t count = timeline->item_count + 1, lanes = timeline->lane_count;
    struct lanes_filling all = {
        .fillings = memory_alloc((lanes + 1) * sizeof *all.fillings),
        .slots = memory_alloc(2 * count * sizeof *all.slots),
        .choices = memory_alloc(2 * count * filling_choice_size()),
    };
    for (size_t i = 0; i < lanes; i++)
        all.fillings[i] = (struct filling){.timeline = timeline,
                                           .lane = &timeline->lanes[i],
                                           .limit = packing->limits[i],
                                           .choices = all.choices,
                                           .bare = all.slots + count};
    gather_items(timeline, packing, all.fillings, all.slots);
    for (size_t i = 0; i < timeline->rest_count; i++)
        all.fillings[timeline->group_lanes[timeline->rest[i].group]].rest +=
            timeline->rest[i].count;
    return all;
}

static void end_lanes(struct timeline *timeline, struct lanes_filling *all)
{
    for (size_t i = 0; i < timeline->lane_count; i++)
        pack_clear(&all->fillings[i].pack);
    free(all->choices);
    free(all->slots);
    free(all->fillings);
}

/* Numbers beside what has words, in the rows of these and one more, as many as find room: some
 * of their counts are noted on the way. */
static void try_numbers(struct filling *filling, size_t most, struct lane_trial *trial)
{
    static const size_t steps[NUMBER_TRIALS] = {2, 5, 12, 30, SIZE_MAX};
    struct number_trial sum = {0};
    size_t step = 0;
    filling->pack.row_limit++;
    for (size_t i = 0; i < filling->count && sum.count < most; i++) {
        struct item *item = filling->items[i];
        if (!has_no_words(item) || !place_number(filling, item))
            continue;
        sum.count++;
        sum.rows = filling->pack.row_count;
        sum.value += SEEN_VALUE + NUMBERED_SHARE * timeline_value(filling->timeline, item);
        sum.key += timeline_entry_height(filling->timeline, item);
        trial->numbers[step] = sum;
        trial->number_count = step + 1;
        step += sum.count == steps[step];
    }
}

static struct lane_trial try_lane(struct filling *filling, const struct packing *packing)
{
    struct timeline *timeline = filling->timeline;
    struct lane_trial trial = {.left = filling->rest};
    filling_place_words(filling, packing);
    for (size_t k = 0; k < filling->count; k++) {
        struct item *item = filling->items[k];
        double value = item->has_label ? timeline_value(timeline, item) : 0;
        double seen = item->has_label ? SEEN_VALUE : 0;
        trial.left += !item->has_label;
        trial.value += value + seen + (item->is_pinned ? KEPT_VALUE : 0);
        trial.first = fmax(trial.first, value);
        trial.key += item->state == LABEL_NUMBERED ? timeline_entry_height(timeline, item) : 0;
    }
    trial.empty = filling_empty_rows(filling);
    try_numbers(filling, packing->numbers, &trial);
    return trial;
}

void timeline_try(struct timeline *timeline, const struct packing *packing,
                  struct lane_trial *trials)
{
    struct lanes_filling all = begin_lanes(timeline, packing);
    for (size_t i = 0; i < timeline->lane_count; i++)
        trials[i] = try_lane(&all.fillings[i], packing);
    end_lanes(timeline, &all);
}

void timeline_pack(struct timeline *timeline, const struct packing *packing)
{
    struct lanes_filling all = begin_lanes(timeline, packing);
    for (size_t i = 0; i < timeline->lane_count; i++)
        fill_words(&all.fillings[i], packing);
    place_numbers(timeline, all.fillings, packing);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        place_leftovers(&all.fillings[i]);
        timeline->lanes[i].rows = arrange_rows(&all.fillings[i]);
    }
    end_lanes(timeline, &all);
    timeline_count_losses(timeline);
    timeline_fill_rugs(timeline);
}
