/* Along the rows. Everything in a row keeps its order and its distance; what stands by its mark
 * stays, and words with a leader line move within its reach: least squares by regression (spread).
 */
#include "chart/timeline.h"

#include "base/memory.h"
#include "chart/options.h"
#include "chart/spread.h"

#include <math.h>
#include <stdlib.h>

/* What one unit covers of one row. */
struct stretch {
    struct item *item;
    size_t lane, row;
    double x0, x1;
    bool is_movable;
};

static bool is_movable(const struct item *item, size_t row)
{
    const struct placed_label *placed = &item->placed;
    return !item->is_pinned && placed->has_leader && placed->block.line_count == 1 &&
           placed->row == row;
}

/* A stretch for each row of the unit; what it covers in several pieces counts from first to last.
 */
static size_t add_stretches(struct item *item, struct stretch *stretches)
{
    size_t count = item->taken.height;
    for (size_t row = 0; row < count; row++)
        stretches[row] = (struct stretch){.item = item,
                                          .lane = item->lane,
                                          .row = item->top_row + row,
                                          .x0 = INFINITY,
                                          .x1 = -INFINITY,
                                          .is_movable = is_movable(item, row)};
    for (size_t i = 0; i < item->taken.rect_count; i++) {
        const struct pack_rect *rect = &item->taken.rects[i];
        for (size_t row = rect->row; row < rect->row + rect->rows; row++) {
            stretches[row].x0 = fmin(stretches[row].x0, rect->x0);
            stretches[row].x1 = fmax(stretches[row].x1, rect->x1);
        }
    }
    return count;
}

static int compare_stretches(const void *a, const void *b)
{
    const struct stretch *x = a, *y = b;
    if (x->lane != y->lane)
        return x->lane < y->lane ? -1 : 1;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return (x->x0 > y->x0) - (x->x0 < y->x0);
}

static struct spread_piece piece_of(const struct timeline *timeline, const struct stretch *stretch)
{
    double half = (stretch->x1 - stretch->x0) / 2, middle = stretch->x0 + half;
    struct spread_piece piece = spread_piece(middle, 2 * half);
    piece.low = piece.high = middle;
    if (!stretch->is_movable)
        return piece;
    const struct panel *panel = timeline->panel;
    double anchor = stretch->item->placed.leader_x;
    piece.wanted = anchor - LEADER_INSET + half;
    piece.weight = 1 + stretch->item->is_bold;
    piece.low = fmax(panel->plot_x0 + half, anchor - half + LEADER_INSET);
    piece.high = fmin(panel->plot_x1 - half, anchor + half - LEADER_INSET);
    piece.low = fmin(piece.low, middle); /* where it stands already is within its bounds */
    piece.high = fmax(piece.high, middle);
    return piece;
}

/* Words on a row off their mark, with what they cover. */
static void move_words(struct item *item, double x)
{
    struct pack_rect *words = &item->taken.rects[1]; /* see add_moved() */
    double shift = x - item->placed.x;
    item->placed.x = x;
    if (item->taken.rect_count < 2)
        return;
    words->x0 += shift;
    words->x1 += shift;
}

static void settle_row(const struct timeline *timeline, const struct stretch *row, size_t count,
                       struct spread_piece *pieces)
{
    bool has_movable = false;
    for (size_t i = 0; i < count; i++) {
        pieces[i] = piece_of(timeline, &row[i]);
        has_movable = has_movable || row[i].is_movable;
    }
    if (!has_movable || !spread_apart(pieces, count, -INFINITY, INFINITY, PIECE_GAP))
        return;
    for (size_t i = 0; i < count; i++)
        if (row[i].is_movable)
            move_words(row[i].item, pieces[i].at - pieces[i].size / 2);
}

/* Moved words stand where their pins will say. */
static void round_shifts(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct placed_label *placed = &timeline->items[i].placed;
        if (placed->has_leader)
            move_words(&timeline->items[i],
                       placed->leader_x + pin_shift(placed->x - placed->leader_x));
    }
}

void timeline_settle(struct timeline *timeline)
{
    size_t room = 1, count = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        room += timeline->items[i].taken.height;
    struct stretch *stretches = memory_alloc(room * sizeof *stretches);
    struct spread_piece *pieces = memory_alloc(room * sizeof *pieces);
    for (size_t i = 0; i < timeline->item_count; i++)
        count += add_stretches(&timeline->items[i], stretches + count);
    qsort(stretches, count, sizeof *stretches, compare_stretches);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count; end++)
            if (stretches[end].lane != stretches[first].lane ||
                stretches[end].row != stretches[first].row)
                break;
        settle_row(timeline, stretches + first, end - first, pieces);
    }
    round_shifts(timeline);
    free(pieces);
    free(stretches);
}
