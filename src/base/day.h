/* Days of the proleptic Gregorian calendar, counted from 1970-01-01 = 0. Years are astronomical:
 * the year 0 exists, -43 is 44 BC. Days are never instants: no time zone moves one. */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

/* Stand for "no bound on this side" (open or unknown): smaller and larger than every day. */
#define DAY_NONE_BEFORE INT64_MIN
#define DAY_NONE_AFTER INT64_MAX

struct civil {
    int64_t year;
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

/* The day of a date; 'month' and 'day' must exist, |year| at most 10^12. */
int64_t day_of(int64_t year, int month, int day);

/* The date of a day. */
struct civil civil_of(int64_t day);

bool is_leap_year(int64_t year);

/* 28 to 31. */
int days_in_month(int64_t year, int month);

/* 0 = Monday to 6 = Sunday (ISO order). */
int weekday_of(int64_t day);

/* 'months' (may be negative) later, on the first of that month. */
int64_t month_start(int64_t day, int64_t months);

#endif
