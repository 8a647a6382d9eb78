/* One rate: events counted over days, with the exact interval for a Poisson count. Here is also
 * what every comparison of two rates comes to, however it was made. */
#ifndef STATS_RATE_H
#define STATS_RATE_H

#include <stdbool.h>

/* What was counted in a period or a bin. Both ends of a period are days of it. */
struct rate_sample {
    double count;
    double days; /* above 0 */
};

/* Either end may be infinite: then nothing is known on that side. */
struct interval {
    double low, high;
};

/* A rate over another one. 'p' is the chance of a ratio at least as far from 1 if both rates were
 * the same, on both sides together; it is below 1 - level exactly when the interval leaves out 1.
 */
struct ratio {
    double value; /* of the rates per day; infinite from zero, NaN where both are zero */
    double low, high;
    double p;
};

/* The interval leaves out 1: there is a clear change. False where nothing is known. */
bool ratio_is_clear(const struct ratio *ratio);

/* Whether exact methods are for it: a whole count from 0 to 1e12 and a finite length above 0.
 * Shares of events (spread over bins) are not whole: count each at one day, or use another method.
 */
bool rate_is_countable(const struct rate_sample *sample);

/* Garwood's interval of the rate per day; 'level' such as 0.95. NaN for what is not countable and
 * for a level that is not between 0 and 1. (F. Garwood 1936; as R's poisson.test.) */
struct interval rate_interval(const struct rate_sample *sample, double level);

/* The central p for the rate being 'per_day': twice the smaller chance of a count at most and at
 * least this. It is below 1 - level exactly when rate_interval leaves the rate out. NaN as there.
 */
double rate_test(const struct rate_sample *sample, double per_day);

#endif
