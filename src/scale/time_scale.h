/* The time axis: where a day lies on the page, and which ticks suit a span and a width. */
#ifndef SCALE_TIME_SCALE_H
#define SCALE_TIME_SCALE_H

#include "base/arena.h"
#include "base/day.h"

#include <stdbool.h>
#include <stddef.h>

/* Maps time to x. Time is counted in days as a real number: day d lasts from d to d + 1. Days
 * beyond
 * +-1e14 are not served. */
struct time_scale {
    double first, last; /* in days, first < last */
    double x0, x1;      /* in points; x1 < x0 runs backwards */
};

/* Exactly x0 at 'first' and x1 at 'last'; goes on beyond both ends. */
double time_scale_x(const struct time_scale *scale, double days);

enum time_unit { UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR };

/* A step of the ladder: every 'count' units. Weeks start on 'week_start'. */
struct time_step {
    enum time_unit unit;
    int count; /* minutes 1 2 5 15 30; hours 1 3 6 12; days 1 2; weeks 1 2; months 1 3 6; years 1 2
                  5 10 20 50 … 5000 */
};

/* Whether a step is of clock times. */
bool time_is_clock(struct time_step step);

/* The ladder from the finest step; ended by a count of 0. */
extern const struct time_step time_ladder[];

/* One interval of an axis, in days; clipped to the scale's span for 'first' and 'last'. */
struct time_interval {
    double start, end;  /* unclipped: the whole hour, day, month … */
    double first, last; /* the part within the span */
};

struct time_intervals {
    const struct time_interval *items;
    size_t count;
};

/* The intervals of a step that meet [first, last), aligned: months and years to the calendar (every
 * 3 months from January, every 10 years from a multiple of 10), days of a month at 1, 3, 5 … for 2
 * (the 31st, or the 29th of February, stands alone), weeks to 'week_start' (0 = Monday) and to
 * weeks counted from 1970-01-05 for 2. They tile the span: each starts where the one before it
 * ends. At most 10,000; beyond that, and for an empty span, count is 0. */
struct time_intervals time_intervals(double first, double last, struct time_step step,
                                     int week_start, struct arena *arena);

/* Floor to the step, and the floor of the next one. */
double time_floor(double days, struct time_step step, int week_start);
double time_next(double floor, struct time_step step, int week_start);

/* The unit of the second line of the axis for a step: minutes and hours -> day, days and weeks ->
 * month, months -> year. False for years, which have none. */
bool time_larger_step(struct time_step step, struct time_step *larger);

#endif
