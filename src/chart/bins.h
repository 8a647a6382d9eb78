/* The bins of the time axis: days, weeks, months … of the calendar, and what the data can say of
 * each: nothing, a part, all, or all but for what is still being reported. */
#ifndef CHART_BINS_H
#define CHART_BINS_H

#include "base/arena.h"
#include "locale/locale.h"
#include "scale/time_scale.h"

#define BINS_LIMIT 20000

enum bin_unit {
    BIN_AUTO,
    BIN_DAY,
    BIN_WEEK,
    BIN_MONTH,
    BIN_QUARTER,
    BIN_YEAR,
    BIN_DECADE,
    BIN_CENTURY,
    BIN_UNIT_COUNT
};

/* The days from the first record of the data to the last. */
struct coverage {
    bool is_set;
    int64_t first, last;
    double per_day; /* records */
};

/* What makes bins incomplete. */
struct bins_limits {
    struct coverage coverage;
    bool has_from, has_to; /* what was asked for */
    int64_t from, to;
    bool has_as_of; /* the day up to which the data tell */
    int64_t as_of;
    bool has_other_as_of; /* some of the data tell up to another day */
    int64_t lag_days;     /* before it, in which reports still come in */
};

struct bin {
    int64_t first, last; /* days, whole bins of the calendar */
    bool has_data;       /* the data tell of at least a part of it */
    bool is_cut;         /* incomplete: the data, or what was asked for, begin or end within it */
    bool is_late;        /* provisional: it ends within the lag, or behind the as-of day */
};

struct bins {
    enum bin_unit unit;
    int week_start;
    struct bin *items; /* without gaps, in order */
    size_t count;
};

const char *bin_unit_name(enum bin_unit unit);

/* Nominal days of a bin: 1, 7, 31, 92, 366 … */
int64_t bin_unit_days(enum bin_unit unit);

/* The finest step of a time axis on which such bins stand, from months on: days of a month under
 * bins of months would say more than is known. A count of 0: any. */
struct time_step bin_axis_step(enum bin_unit unit);

/* The unit that suits so many days: days up to two months, weeks up to two years, months up to
 * nine, then years; decades and centuries where these are more than 150. */
enum bin_unit bin_unit_for(int64_t days);

/* The first and last day of the bin that a day lies in. */
int64_t bin_first(enum bin_unit unit, int64_t day, int week_start);
int64_t bin_last(enum bin_unit unit, int64_t day, int week_start);

/* How many bins there are from one day to another; stops counting at the limit. */
size_t bins_between(enum bin_unit unit, int64_t first, int64_t last, int week_start);

/* The bins that days 'first' to 'last' meet, at most BINS_LIMIT. */
void bins_make(struct bins *bins, enum bin_unit unit, int64_t first, int64_t last, int week_start,
               const struct bins_limits *limits, struct arena *arena);

/* What makes a bin provisional or incomplete, for all charts and tables alike; depends on days
 * only, not on how many records there are.
 *
 * The data end with the as-of day or, where nobody says as of when they are, with their last
 * record. A bin that goes on behind that day, or that ends within the lag before the as-of day, is
 * late, so it is provisional; not one that ends with the day of --to where there is no as-of day:
 * who asks for the days up to 31 December vouches for those behind the last record of December.
 *
 * Any other bin that is partly outside of what was asked for, or of which more than a tenth, and
 * more than a day, lies before the first record, is cut, so it is incomplete; not one that begins
 * with the day of --from. Of a bin without data neither is said. */
void bin_judge(struct bin *bin, const struct bins_limits *limits);

/* Narrows the days of a period to those that the data tell of; false where they are none. Days
 * before the first and behind the last record, where nobody says as of when the data are, are told
 * of unless so many without a record would be a surprise at the pace of the data (a chance under
 * 5 %): counts are divided by days, so none may be dropped because nothing happened on them. */
bool bins_told(const struct bins_limits *limits, int64_t *first, int64_t *last);

/* The index of the bin of a day; bins->count where it is in none. */
size_t bins_find(const struct bins *bins, int64_t day);

/* The first and the last day of the bins that lie wholly between two times, in days, and of those
 * there are; at most BINS_LIMIT more. False where there are no more. */
bool bins_widen(const struct bins *bins, double from, double to, int64_t *first, int64_t *last);

/* A bin as EDTF: "2013-06-05", "2013-06-03/2013-06-09", "2013-06", "2013-04/2013-06", "2013". */
const char *bin_text(const struct bins *bins, const struct bin *bin, struct arena *arena);

/* The same for people: "5 June 2013", "3 – 9 June 2013", "June 2013", "Q2 2013", "2013". */
const char *bin_words(const struct bins *bins, const struct bin *bin, const struct locale *locale,
                      struct arena *arena);

#endif
