/* Rows are chosen by a search with bounds: label by label in the order of the anchors, the
 * positions of those so far are computed anew and a branch is left when it costs more than the best
 * whole placement. More labels never make it cheaper, as each only adds constraints. */
#include "chart/stem.h"

#include "base/memory.h"
#include "chart/spread.h"

#include <math.h>
#include <stdlib.h>

#define MOST_WORK 100000 /* steps of a search times labels; eight in three rows need less */
#define ROW_PRICE 3.0    /* of one row higher, in squared sizes of type */
#define TOLERANCE 1e-9

struct search {
    const struct stem_setup *setup;
    struct stem *stems;
    size_t count;
    struct stem *best;
    double best_cost;
    size_t steps, deepest;
    size_t *members; /* of a row */
    struct spread_piece *pieces;
};

/* --- one row --- */

/* Where the middle of a label may be: over its anchor, clear of the stems that pass from higher
 * rows. */
static void bound(const struct search *search, size_t i, size_t count, double *low, double *high)
{
    const struct stem *stem = &search->stems[i];
    const struct stem_setup *setup = search->setup;
    double half = stem->width / 2, hold = fmin(half, setup->clear);
    bool is_over_span = stem->row == 0;
    double from = is_over_span ? stem->reach0 : stem->anchor;
    double to = is_over_span ? stem->reach1 : stem->anchor;
    *low = from - half + hold;
    *high = to + half - hold;
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

/* Sets the places of those of the first 'count' labels that are in a row; false where there is
 * none. */
static bool place_row(struct search *search, size_t row, size_t count)
{
    const struct stem_setup *setup = search->setup;
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        const struct stem *stem = &search->stems[i];
        if (stem->row != row)
            continue;
        struct spread_piece *piece = &search->pieces[size];
        *piece = (struct spread_piece){
            .wanted = stem->anchor, .size = stem->width, .weight = stem->weight};
        bound(search, i, count, &piece->low, &piece->high);
        search->members[size++] = i;
    }
    if (!spread_apart(search->pieces, size, setup->x0, setup->x1, setup->gap))
        return false;
    for (size_t i = 0; i < size; i++)
        search->stems[search->members[i]].x = search->pieces[i].at;
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
    search->members = memory_alloc(room * sizeof *search->members);
    search->pieces = memory_alloc(room * sizeof *search->pieces);
}

static void end(struct search *search)
{
    free(search->best);
    free(search->members);
    free(search->pieces);
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
