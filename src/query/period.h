/* Named spans of days that are compared with each other, and the short ways to ask for them. */
#ifndef QUERY_PERIOD_H
#define QUERY_PERIOD_H

#include "base/arena.h"
#include "base/report.h"
#include "model/edtf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PERIOD_LIMIT 60       /* of one comparison */
#define PERIOD_DAYS 100000    /* the longest one */
#define PERIOD_YEARS_LIMIT 50 /* earlier years */

/* How the periods are asked for. */
enum period_way {
    PERIODS_NAMED,     /* one by one; the first is the baseline */
    PERIODS_PREVIOUS,  /* a window, against as many days just before it */
    PERIODS_LAST_YEAR, /* a window, against the same one a year earlier */
    PERIODS_YEARS,     /* a window, against the same one of each of the years before */
    PERIODS_AROUND     /* days from an event on, against as many before it */
};

struct period {
    const char *name; /* as given; NULL: its days name it */
    int64_t first, last;
};

/* What is asked for. A zeroed struct asks for nothing. */
struct period_request {
    enum period_way way;
    const struct period *named; /* in the order given; of a short way at most one, its window */
    size_t named_count;
    int years;           /* before the window, of PERIODS_YEARS */
    const char *around;  /* date or id of a record, of PERIODS_AROUND */
    int64_t around_days; /* on each side */
};

/* The periods of a comparison, in the order of time unless they were named. */
struct period_plan {
    enum period_way way;
    struct period *items;
    size_t count;
    size_t baseline_count; /* the first ones, together, are what the later ones are set against */
};

/* Reads "NAME=SPAN" or "SPAN": an EDTF date or interval with both bounds and without doubt. False
 * with 'why' (in the arena) where it is none. */
bool period_parse(const char *text, struct arena *arena, struct period *period, const char **why);

/* Inclusive. */
int64_t period_days(const struct period *period);

/* Days that two periods share; 0 where they are apart. */
int64_t period_overlap(const struct period *a, const struct period *b);

/* The same window of the calendar 'years' later (negative: earlier). One that ends with February
 * ends with February in every year, so that 29 February lies in it; one that begins on 29 February
 * begins on 1 March where there is none, unless it is that day alone: then it is 28 February. */
struct period period_shift(const struct period *window, int years);

/* Makes the periods. 'window' is for short ways that were given none, or NULL; 'event' is the date
 * of PERIODS_AROUND. The day of the event is the first of those after it; where its date is
 * several days, these are in neither. False, with an entry on what is missing. */
bool periods_make(const struct period_request *request, const struct period *window,
                  const struct edtf *event, struct arena *arena, struct period_plan *plan,
                  struct report *report);

#endif
