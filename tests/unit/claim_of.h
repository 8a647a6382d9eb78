/* Claims of numbers, for tests of how they are read and judged. */
#ifndef TESTS_CLAIM_OF_H
#define TESTS_CLAIM_OF_H

#include "chart/claims.h"

#include <math.h>

static const struct event event;

/* A claim of a record and of a source without a name; NAN is what it does not say. */
static inline struct claim claim_of(enum qualifier qualifier, double low, double best, double high)
{
    static struct count counts[64];
    static const struct event events[64];
    static size_t used;
    const struct event *record = &events[used % 64];
    struct count *count = &counts[used++ % 64];
    *count = (struct count){.kind = "killed",
                            .qualifier = qualifier,
                            .has_low = !isnan(low),
                            .has_best = !isnan(best),
                            .has_high = !isnan(high),
                            .low = low,
                            .best = best,
                            .high = high};
    struct claim claim = {.event = record, .source = "source not named"};
    claim_read(&claim, count);
    return claim;
}

#endif
