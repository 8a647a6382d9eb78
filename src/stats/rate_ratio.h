/* Two rates compared exactly: given the events of both periods together, those of the later one are
 * binomial, whatever the rates; Clopper and Pearson's interval of their share is one of the ratio.
 * For whole counts of single events. Where events cluster it is too narrow (see quasi_poisson.h),
 * and for sums of deaths it is void (see bootstrap.h). */
#ifndef STATS_RATE_RATIO_H
#define STATS_RATE_RATIO_H

#include "stats/rate.h"

/* The rate of the later period over that of the baseline, with the central p: twice the smaller of
 * the chances of a share at most and at least this. (The p that R's poisson.test prints is another
 * one, which may contradict its own interval.) No events later: 0, up to a bound. None before:
 * infinite, from a bound. None at all: NaN, from 0 to infinity, p 1. All NaN where a period is not
 * countable (rate_is_countable) or the level not between 0 and 1. */
struct ratio rate_ratio_exact(const struct rate_sample *later, const struct rate_sample *baseline,
                              double level);

/* The count of the later period if the rate of both together had held in it. */
double rate_ratio_expected(const struct rate_sample *later, const struct rate_sample *baseline);

#endif
