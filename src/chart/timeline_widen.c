/* Words that were made few for want of room, after all have their place: each gets back what the
 * rows around its mark have room for, the more important ones first. No other one moves for that.
 */
#include "chart/timeline_fill.h"

#include "base/memory.h"

#include <stdlib.h>

#define SLACK 0.004 /* points, for places that are rounded when they are written as pins */

/* What a unit covers of a row. */
struct stretch {
    const struct item *item;
    double x0, x1;
};

/* The rows of all lanes, with what stands in them. */
struct grid {
    const struct timeline *timeline;
    size_t *lanes; /* the first row of each */
    size_t *ends;  /* of each row, in 'stretches'; it begins where the one before it ends */
    struct stretch *stretches;
    size_t rows;
};

static size_t row_of(const struct grid *grid, const struct item *item, size_t row)
{
    return grid->lanes[item->lane] + item->top_row + row;
}

/* Counts what stands in each row into 'ends'; with 'is_filled' these are starts, and become ends as
 * it is written down. */
static void list_pieces(struct grid *grid, bool is_filled)
{
    for (size_t i = 0; i < grid->timeline->item_count; i++) {
        const struct item *item = &grid->timeline->items[i];
        for (size_t k = 0; k < item->taken.rect_count; k++) {
            const struct pack_rect *rect = &item->taken.rects[k];
            for (size_t row = rect->row; row < rect->row + rect->rows; row++) {
                size_t *end = &grid->ends[row_of(grid, item, row)];
                if (is_filled)
                    grid->stretches[*end] = (struct stretch){item, rect->x0, rect->x1};
                ++*end;
            }
        }
    }
}

static void fill_grid(struct grid *grid)
{
    size_t sum = 0;
    for (size_t row = 0; row < grid->rows; row++)
        grid->ends[row] = 0;
    list_pieces(grid, false);
    for (size_t row = 0; row < grid->rows; row++) {
        size_t count = grid->ends[row];
        grid->ends[row] = sum;
        sum += count;
    }
    free(grid->stretches);
    grid->stretches = memory_alloc((sum + 1) * sizeof *grid->stretches);
    list_pieces(grid, true);
}

static struct grid new_grid(const struct timeline *timeline)
{
    struct grid grid = {.timeline = timeline};
    grid.lanes = memory_alloc((timeline->lane_count + 1) * sizeof *grid.lanes);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        grid.lanes[i] = grid.rows;
        grid.rows += timeline->lanes[i].rows;
    }
    grid.ends = memory_alloc((grid.rows + 1) * sizeof *grid.ends);
    fill_grid(&grid);
    return grid;
}

static void free_grid(struct grid *grid)
{
    free(grid->stretches);
    free(grid->ends);
    free(grid->lanes);
}

/* But for the item itself. */
static bool is_free(const struct grid *grid, const struct item *item, size_t row, double x0,
                    double x1)
{
    double gap = PIECE_GAP + SLACK;
    for (size_t i = row ? grid->ends[row - 1] : 0; i < grid->ends[row]; i++) {
        const struct stretch *other = &grid->stretches[i];
        if (other->item != item && other->x0 < x1 + gap && x0 < other->x1 + gap)
            return false;
    }
    return true;
}

/* Whether an option has room with its top at that row of the lane. */
static bool has_room(const struct grid *grid, const struct item *item,
                     const struct pack_option *option, size_t top)
{
    if (top + option->height > grid->timeline->lanes[item->lane].rows)
        return false;
    for (size_t i = 0; i < option->rect_count; i++) {
        const struct pack_rect *rect = &option->rects[i];
        for (size_t row = rect->row; row < rect->row + rect->rows; row++)
            if (!is_free(grid, item, grid->lanes[item->lane] + top + row, rect->x0, rect->x1))
                return false;
    }
    return true;
}

/* The mark stays where it is. */
static bool settle_one_of(struct grid *grid, struct item *item, const struct option_set *set)
{
    size_t mark = item->top_row + item->mark_row;
    for (size_t i = 0; i < set->count; i++) {
        const struct unit_option *option = &set->options[i];
        if (option->mark_row > mark ||
            !has_room(grid, item, &option->pack, mark - option->mark_row))
            continue;
        filling_settle(item, option, 0, mark - option->mark_row);
        fill_grid(grid);
        return true;
    }
    return false;
}

static bool is_alone(const struct item *item)
{
    return item->state == LABEL_PLACED && !item->partner && !item->is_partner;
}

/* Words that an earlier edition had in short stay so. */
static bool wants_words(const struct item *item)
{
    bool is_kept = item->is_pinned && item->pin->form & (PIN_BRIEF | PIN_CUT);
    return is_alone(item) && (item->is_brief || item->is_cut) && !is_kept;
}

static void give_back(struct grid *grid, struct item *item)
{
    bool was_brief = item->is_brief, was_cut = item->is_cut;
    struct option_set set;
    item->is_brief = item->is_cut = false;
    options_for_item(grid->timeline, item, &set);
    if (settle_one_of(grid, item, &set))
        return;
    item->is_brief = was_brief;
    item->is_cut = was_cut;
}

/* The cut comes later, on the same side. */
static void cut_later(struct grid *grid, struct item *item)
{
    struct option_set set;
    options_for_wider_cut(grid->timeline, item, &set);
    settle_one_of(grid, item, &set);
}

void timeline_widen(struct timeline *timeline)
{
    if (!timeline_has_losses(timeline))
        return;
    struct grid grid = new_grid(timeline);
    for (size_t i = 0; i < timeline->item_count; i++)
        if (wants_words(timeline->ranked[i]))
            give_back(&grid, timeline->ranked[i]);
    free_grid(&grid);
    timeline_count_losses(timeline);
}

void timeline_cut_later(struct timeline *timeline)
{
    if (!timeline_has_losses(timeline))
        return;
    struct grid grid = new_grid(timeline);
    for (size_t i = 0; i < timeline->item_count; i++)
        if (is_alone(timeline->ranked[i]) && timeline->ranked[i]->is_cut)
            cut_later(&grid, timeline->ranked[i]);
    free_grid(&grid);
    timeline_count_losses(timeline);
}
