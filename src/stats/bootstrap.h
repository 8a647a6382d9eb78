/* Sums compared by resampling: for deaths, whose few large events carry most of the sum, so that no
 * formula for its error holds. The days of each period are drawn anew in blocks of consecutive
 * days, which keeps the rhythm and the clustering inside a block; the last day is followed by the
 * first one, so that each day is drawn as often as any other (circular block bootstrap: D. Politis
 * and J. Romano 1992). Blocks follow each other to the length of the period; the last is cut there.
 *
 * What no resampling can know are events larger than any that was seen: with heavy tails the
 * interval is too narrow rather than too wide. Print the share of the largest event beside it. */
#ifndef STATS_BOOTSTRAP_H
#define STATS_BOOTSTRAP_H

#include "stats/rate.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a period adds up to on each of its days, in order; days without events are 0. */
struct daily_sums {
    const double *items; /* not negative; need not be whole */
    size_t days;         /* at most 2^32 - 1 */
};

struct bootstrap {
    size_t block;      /* days; see bootstrap_block */
    size_t replicates; /* BOOTSTRAP_REPLICATES */
    uint64_t seed;     /* to be printed: the same seed gives the same bytes */
    unsigned threads;  /* changes nothing but the time; 0 and 1 start none */
    double level;      /* such as 0.95 */
};

#define BOOTSTRAP_REPLICATES 9999

enum bootstrap_refusal {
    BOOTSTRAP_DONE,
    BOOTSTRAP_BAD_VALUE, /* a sum that is negative or no number, a block or a level out of range */
    BOOTSTRAP_FEW_DAYS,  /* a period of fewer than two blocks: its total would hardly vary */
    BOOTSTRAP_ZERO_SUM,  /* zeros drawn anew are zeros: they tell nothing of what might have been */
};

struct bootstrap_ratio {
    enum bootstrap_refusal refusal;
    struct ratio ratio; /* value always, where it has one; else from 0 to infinity, p NaN */
    size_t undefined;   /* replicates that are zero over zero */
};

/* The later sum per day over that of the baseline, with the percentile interval.
 *
 * Replicates with nothing in the baseline are infinite and sort last. Those with nothing in either
 * period go with any ratio: they count as 0 for the lower end, as infinity for the upper one, and
 * on both sides for p. So an end may be 0 or infinite, and is where the replicates are too few for
 * the level. p is twice the smaller share of replicates at most and at least 1, each with one more
 * on both sides of the fraction, thus never below 2 / (replicates + 1). The ends are the innermost
 * replicates for which p < 1 - level exactly when the interval leaves out 1. */
struct bootstrap_ratio bootstrap_ratio(const struct daily_sums *later,
                                       const struct daily_sums *baseline,
                                       const struct bootstrap *settings);

/* Fills totals[i], for each replicate, with the total of one period: what bootstrap_ratio draws for
 * the later one. False, with nothing filled, where there is no day or no block or a block is longer
 * than the period. */
bool bootstrap_totals(const struct daily_sums *sums, const struct bootstrap *settings,
                      double *totals);

/* The variance of such totals, in closed form: the number of blocks times the mean square of what
 * a block differs from its expected sum; a cut block adds its own. NaN where bootstrap_totals
 * refuses. */
double bootstrap_variance(const struct daily_sums *sums, size_t block);

/* Days of a block for a period, the shorter one of two: a week, as much follows its rhythm; the
 * cube root of the days, rounded, where there are fewer than eight weeks. */
size_t bootstrap_block(size_t days);

/* The rule for using it by itself: at least 14 days of daily sums in the shorter period. */
bool bootstrap_suits(size_t days);

#endif
