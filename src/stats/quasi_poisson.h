/* Two rates compared where events cluster: the counts of days or weeks vary more than chance alone
 * would let them, by the factor φ, and the interval is wider by its root. In closed form: the
 * quasi-Poisson regression of counts on the period, with the length of bins as exposure, in which
 * each mean is the rate of its period. */
#ifndef STATS_QUASI_POISSON_H
#define STATS_QUASI_POISSON_H

#include "stats/rate.h"

#include <stdbool.h>
#include <stddef.h>

/* A period in bins, whole ones only: what is cut at an end is left out by the caller. They may
 * differ in length. Counts need not be whole. */
struct rate_bins {
    const struct rate_sample *items;
    size_t count;
};

enum quasi_refusal {
    QUASI_DONE,
    QUASI_BAD_BIN,  /* a count that is negative or no number, a length that is not above 0 */
    QUASI_FEW_BINS, /* a period of fewer than two bins shows no variation */
    QUASI_ZERO_SUM, /* no events in a period: its rate has no logarithm; see rate_ratio_exact */
};

struct quasi_poisson {
    enum quasi_refusal refusal; /* where not QUASI_DONE, all numbers are NaN */
    struct ratio ratio;         /* with the interval and the two-sided p of Student's t */
    double phi;                 /* as it comes out: Pearson's statistic over 'df' */
    double phi_used;            /* at least 1: never narrower than chance alone */
    double df;                  /* bins of both periods, less 2 */
    double log_ratio;           /* natural */
    double standard_error;      /* of log_ratio, with phi_used */
};

struct quasi_poisson quasi_poisson_ratio(const struct rate_bins *later,
                                         const struct rate_bins *baseline, double level);

/* The rule for using it by itself: at least 14 bins shorter than a week in each period, or 8 bins
 * of a week or more. 'bins' are those of the period that has fewer. */
bool quasi_poisson_suits(size_t bins, double bin_days);

#endif
