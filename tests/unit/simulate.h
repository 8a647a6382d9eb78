/* Counts by lot, with distributions that tests of intervals are tried on. */
#ifndef TESTS_SIMULATE_H
#define TESTS_SIMULATE_H

#include "stats/stream.h"

#include <math.h>

/* Above 0, below 1. */
static inline double draw_share(struct stream *stream)
{
    return ((double)(stream_next(stream) >> 11) + 0.5) * 0x1p-53;
}

static inline double draw_between(struct stream *stream, double low, double high)
{
    return low + (high - low) * draw_share(stream);
}

/* Poisson: events at random times. */
static inline double draw_poisson(struct stream *stream, double mean)
{
    double count = 0;
    for (double at = -log(draw_share(stream)); at < mean; at -= log(draw_share(stream)))
        count++;
    return count;
}

/* Negative binomial, the sum of 'parts' geometric counts: its mean is parts * (phi - 1), its
 * variance phi times the mean. */
static inline double draw_clustered(struct stream *stream, int parts, double phi)
{
    double count = 0;
    for (int i = 0; i < parts; i++)
        count += floor(log(draw_share(stream)) / log1p(-1 / phi));
    return count;
}

#endif
