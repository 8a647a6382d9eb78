/* Isotonic regression by pooling adjacent violators: less the room that the pieces before it need,
 * each piece wants a position, and these must not fall. Neighbours that would share one mean. */
#include "chart/spread.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

struct pool {
    double sum;
    size_t count;
};

static double mean_of(const struct pool *pool)
{
    return pool->sum / (double)pool->count;
}

/* Adds one wanted position; pools until the means rise. */
static size_t add_to_pools(struct pool *pools, size_t count, double wanted)
{
    pools[count++] = (struct pool){wanted, 1};
    while (count > 1 && mean_of(&pools[count - 2]) > mean_of(&pools[count - 1])) {
        pools[count - 2].sum += pools[count - 1].sum;
        pools[count - 2].count += pools[count - 1].count;
        count--;
    }
    return count;
}

bool spread_apart(struct spread_piece *pieces, size_t count, double from, double to, double gap)
{
    double room = count ? -gap : 0;
    for (size_t i = 0; i < count; i++)
        room += pieces[i].size + gap;
    if (room > to - from + 1e-9)
        return false;
    struct pool *pools = memory_alloc((count + 1) * sizeof *pools);
    size_t pool_count = 0, at = 0;
    double before = 0;
    for (size_t i = 0; i < count; i++) {
        pool_count =
            add_to_pools(pools, pool_count, pieces[i].wanted - pieces[i].size / 2 - before);
        before += pieces[i].size + gap;
    }
    before = 0;
    for (size_t p = 0; p < pool_count; p++) {
        double start = fmax(from, fmin(mean_of(&pools[p]), to - room));
        for (size_t i = 0; i < pools[p].count; i++, at++) {
            pieces[at].at = start + before + pieces[at].size / 2;
            before += pieces[at].size + gap;
        }
    }
    free(pools);
    return true;
}
