/* Claims of numbers, for tests of how they are read and judged. */
#ifndef TESTS_CLAIM_OF_H
#define TESTS_CLAIM_OF_H

#include "chart/claims.h"

#include <math.h>

static const struct event event;

/* A claim of one source; NAN is what it does not say. */
static inline struct claim claim_of(enum qualifier qualifier, double low, double best, double high)
{
    static struct count counts[64];
    static size_t used;
    struct count *count = &counts[used++ % 64];
    *count = (struct count){.kind = "killed",
                            .qualifier = qualifier,
                            .has_low = !isnan(low),
                            .has_best = !isnan(best),
                            .has_high = !isnan(high),
                            .low = low,
                            .best = best,
                            .high = high};
    struct claim claim = {.event = &event, .source = "one", .is_named = true};
    claim_read(&claim, count);
    return claim;
}

#endif
