/* Numbers by lot that are the same on every machine: SplitMix64 (G. Steele, D. Lea, C. Flood 2014),
 * a counter whose steps are scrambled. A seed has 2^64 streams, so that work cut into numbered
 * pieces draws the same numbers in whatever order and on however many threads it is done. */
#ifndef STATS_STREAM_H
#define STATS_STREAM_H

#include <stdint.h>

struct stream {
    uint64_t state; /* any value is a valid one */
};

/* The stream of a seed that has this number. */
struct stream stream_start(uint64_t seed, uint64_t number);

uint64_t stream_next(struct stream *stream);

/* 0 to count - 1, each as likely as the other; 'count' is above 0. (D. Lemire 2019.) */
uint32_t stream_below(struct stream *stream, uint32_t count);

#endif
