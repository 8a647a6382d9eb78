/* Months: what is counted in each, and those without any record. */
#ifndef QUERY_MONTHS_H
#define QUERY_MONTHS_H

#include "query/assign.h"
#include "query/ordered.h"
#include "query/sum.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Limits on what an input can make grow. */
#define MONTHS_LIMIT 24000       /* months with events: two thousand years */
#define MONTHS_SPREAD_LIMIT 1200 /* months over which one event is spread */

/* One month: events of any status, and how many were killed in those that took place. */
struct month {
    int64_t year;
    int month;     /* 1 to 12 */
    double events; /* whole but for ASSIGN_SPREAD */
    struct sum killed;
};

/* A zeroed struct holds nothing. */
struct months {
    struct ordered map;     /* struct month; keys in order of time */
    double unassigned;      /* events that are in no month */
    unsigned char *covered; /* for each month on the axis whether a record touches it; or NULL */
};

/* Counts an event in the month that the rule says, or in its share of each. It is unassigned where
 * the rule leaves it out: an event without a day to go by (its first one for ASSIGN_START, both
 * bounds for the others), one that crosses the end of a month for ASSIGN_STRICT, and what goes
 * beyond the limits. */
void months_take(struct months *months, struct arena *arena, const struct event *event,
                 enum assign assign);

/* Notes the months that any record touches: all from its first to its last day; for a record that
 * is open on one side, the month of the day that is known. */
void months_cover(struct months *months, struct arena *arena, const struct edtf *date);

/* Adds what 'other' holds. */
void months_merge(struct months *months, struct arena *arena, const struct months *other);

/* A run of months that no record touches, between two that some do. */
struct gap {
    int64_t first_year, last_year;
    int first_month, last_month;
    size_t months;
};

/* All gaps in order of time, allocated in 'arena'; their number in '*count'. */
struct gap *months_gaps(const struct months *months, struct arena *arena, size_t *count);

#endif
