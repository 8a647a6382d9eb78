/* Rows are chosen by a search with bounds: label by label in the order of the anchors, the
 * positions of those so far are computed anew and a branch is left when it costs more than the best
 * whole placement. More labels never make it cheaper, as each only adds constraints. Positions in a
 * row are the least squares under 'order, gaps and bounds': with the gaps taken out that is
 * isotonic regression, whose blocks take their mean, kept within the bounds of their members. */
#include "chart/stem.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

#define MOST_WORK 100000 /* steps of a search times labels; eight in three rows need less */
#define ROW_PRICE 3.0    /* of one row higher, in squared sizes of type */
#define TOLERANCE 1e-9

/* A run of labels that touch each other. */
struct block {
    double sum, weight; /* of wanted places, by weight */
    double low, high;
    size_t count;
};

struct search {
    const struct stem_setup *setup;
    struct stem *stems;
    size_t count;
    struct stem *best;
    double best_cost;
    size_t steps, deepest;
    double *low, *high, *shift; /* of the labels of a row */
    size_t *members;
    struct block *blocks;
};

/* --- one row --- */

/* Where the middle of a label may be: on the page, over its anchor, clear of the stems that pass
 * from higher rows. */
static void bound(const struct search *search, size_t i, size_t count, double *low, double *high)
{
    const struct stem *stem = &search->stems[i];
    const struct stem_setup *setup = search->setup;
    double half = stem->width / 2, hold = fmin(half, setup->clear);
    bool is_over_span = stem->row == 0;
    double from = is_over_span ? stem->reach0 : stem->anchor;
    double to = is_over_span ? stem->reach1 : stem->anchor;
    *low = fmax(setup->x0 + half, from - half + hold);
    *high = fmin(setup->x1 - half, to + half - hold);
    for (size_t k = i; k-- > 0;)
        if (search->stems[k].row > stem->row) {
            *low = fmax(*low, search->stems[k].anchor + setup->clear + half);
            break;
        }
    for (size_t k = i + 1; k < count; k++)
        if (search->stems[k].row > stem->row) {
            *high = fmin(*high, search->stems[k].anchor - setup->clear - half);
            break;
        }
}

static double block_place(const struct block *block)
{
    return fmin(fmax(block->sum / block->weight, block->low), block->high);
}

/* Members of a row with the gaps between them taken out: shifted bounds become monotone ones. */
static bool gather_row(struct search *search, size_t row, size_t count, size_t *size)
{
    const struct stem_setup *setup = search->setup;
    double shift = 0;
    *size = 0;
    for (size_t i = 0; i < count; i++) {
        if (search->stems[i].row != row)
            continue;
        if (*size) {
            double before = search->stems[search->members[*size - 1]].width;
            shift += (before + search->stems[i].width) / 2 + setup->gap;
        }
        bound(search, i, count, &search->low[*size], &search->high[*size]);
        search->low[*size] -= shift;
        search->high[*size] -= shift;
        search->shift[*size] = shift;
        search->members[(*size)++] = i;
    }
    for (size_t i = 1; i < *size; i++)
        search->low[i] = fmax(search->low[i], search->low[i - 1]);
    for (size_t i = *size; i-- > 1;)
        search->high[i - 1] = fmin(search->high[i - 1], search->high[i]);
    for (size_t i = 0; i < *size; i++)
        if (search->low[i] > search->high[i] + TOLERANCE)
            return false;
    return true;
}

/* Sets the places of the first 'count' labels that are in a row; false where there is none. */
static bool place_row(struct search *search, size_t row, size_t count)
{
    size_t size, blocks = 0, member = 0;
    if (!gather_row(search, row, count, &size))
        return false;
    for (size_t i = 0; i < size; i++) {
        const struct stem *stem = &search->stems[search->members[i]];
        double wanted = stem->anchor - search->shift[i];
        struct block *block = &search->blocks[blocks++];
        *block =
            (struct block){wanted * stem->weight, stem->weight, search->low[i], search->high[i], 1};
        for (; blocks > 1 && block_place(block - 1) > block_place(block); block--, blocks--) {
            block[-1].sum += block->sum;
            block[-1].weight += block->weight;
            block[-1].count += block->count;
            block[-1].low = fmax(block[-1].low, block->low);
            block[-1].high = fmin(block[-1].high, block->high);
        }
    }
    for (size_t b = 0; b < blocks; b++)
        for (size_t k = 0; k < search->blocks[b].count; k++, member++)
            search->stems[search->members[member]].x =
                block_place(&search->blocks[b]) + search->shift[member];
    return true;
}

/* --- all rows --- */

double stems_cost(const struct stem *stems, size_t count, const struct stem_setup *setup)
{
    double cost = 0;
    for (size_t i = 0; i < count; i++) {
        double way = (stems[i].x - stems[i].anchor) / setup->size;
        cost += stems[i].weight * way * way + ROW_PRICE * (double)stems[i].row;
    }
    return cost;
}

static void try_rows(struct search *search, size_t count)
{
    if (count > search->deepest)
        search->deepest = count;
    if (count == search->count) {
        search->best_cost = stems_cost(search->stems, count, search->setup);
        for (size_t i = 0; i < count; i++)
            search->best[i] = search->stems[i];
        return;
    }
    for (size_t row = 0; row < search->setup->rows; row++) {
        bool is_possible = search->steps++ * search->count < MOST_WORK;
        search->stems[count].row = row;
        for (size_t k = 0; k < search->setup->rows && is_possible; k++)
            is_possible = place_row(search, k, count + 1);
        if (is_possible &&
            stems_cost(search->stems, count + 1, search->setup) < search->best_cost - TOLERANCE)
            try_rows(search, count + 1);
    }
}

static void begin(struct search *search)
{
    size_t room = search->count + 1;
    search->best = memory_alloc(room * sizeof *search->best);
    search->low = memory_alloc(room * sizeof *search->low);
    search->high = memory_alloc(room * sizeof *search->high);
    search->shift = memory_alloc(room * sizeof *search->shift);
    search->members = memory_alloc(room * sizeof *search->members);
    search->blocks = memory_alloc(room * sizeof *search->blocks);
}

static void end(struct search *search)
{
    free(search->best);
    free(search->low);
    free(search->high);
    free(search->shift);
    free(search->members);
    free(search->blocks);
}

bool stems_place(struct stem *stems, size_t count, const struct stem_setup *setup, size_t *stuck)
{
    struct search search = {.setup = setup, .stems = stems, .count = count, .best_cost = INFINITY};
    begin(&search);
    try_rows(&search, 0);
    bool is_placed = search.best_cost < INFINITY;
    for (size_t i = 0; is_placed && i < count; i++)
        stems[i] = search.best[i];
    *stuck = search.deepest;
    end(&search);
    return is_placed;
}
