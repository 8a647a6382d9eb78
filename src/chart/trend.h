/* What a line shows of a series: a point for each bin of which there is a number, as it is, summed
 * up from the start, or averaged. A bin without a number has no point, so that no line is drawn
 * over it. */
#ifndef CHART_TREND_H
#define CHART_TREND_H

#include "chart/course.h"

struct trend_point {
    bool is_known;           /* else there is no point, and nothing below means anything */
    bool is_provisional;     /* of a bin that is cut or still being reported */
    bool is_lower_bound;     /* it may be more: no upper bound is known, or a part is missing */
    bool is_imprecise;       /* dates leave open what is of this bin: whiskers are due */
    double value, low, high; /* low <= value <= high, as far as the data keep to that */
    double least, most;      /* by the dates; of points as they are */
};

struct trend {
    struct trend_point *points; /* by bin */
    size_t count;
};

/* The values as they are. Where events lie in a bin but none has a number, it has no point. */
void trend_make(struct trend *trend, const struct course *course, const struct series *series,
                struct arena *arena);

/* The same of several series together, which 'values' holds by bin. */
void trend_of_values(struct trend *trend, const struct bins *bins, const struct value *values,
                     struct arena *arena);

/* Running sums over the bins. A bin that the data do not tell of breaks the line; behind it, or
 * behind a bin whose events have no number, the sum is a lower bound, and so it is once one of its
 * parts was. Behind a bin that is still being reported it is provisional to the end; a bin that is
 * cut is incomplete by itself. */
void trend_accumulate(struct trend *sums, const struct bins *bins, const struct value *values,
                      struct arena *arena);

/* The mean of 'width' bins that end with each, over those that have a number and are not
 * provisional: these must be at least half of them, and its own bin one of them. The first
 * width - 1 bins have none. */
void trend_average(struct trend *means, const struct trend *trend, size_t width,
                   struct arena *arena);

/* The next bins with points, without a gap, from 'from' on: the first and one behind the last.
 * False where there are none. */
bool trend_run(const struct trend *trend, size_t from, size_t *first, size_t *end);

/* The highest point that is not provisional, the first of several, and the last one; the last point
 * of all. The number of points where there is none. */
size_t trend_peak(const struct trend *trend);
size_t trend_last_sure(const struct trend *trend);
size_t trend_last(const struct trend *trend);

/* The most that is drawn of it: points, and what reaches above them where that is asked for. */
double trend_most(const struct trend *trend, bool with_range, bool with_dates);

#endif
