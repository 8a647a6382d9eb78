/* Numbers by lot, the same ones on each machine. */
#ifndef TESTS_RANDOM_H
#define TESTS_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

/* A linear congruential generator; its low bits are poor, so only the high ones are used. */
static inline uint32_t random_next(struct random *random)
{
    random->state = random->state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random->state >> 33);
}

/* 0 to count - 1. */
static inline uint32_t random_below(struct random *random, uint32_t count)
{
    return random_next(random) % count;
}

static inline bool random_percent(struct random *random, uint32_t percent)
{
    return random_below(random, 100) < percent;
}

#endif
