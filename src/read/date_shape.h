/* Dates as data sets write them, turned into EDTF. What the text does not say is not made up: "June
 * 2013" stays a month, and "3/4/2015" needs to be told which number is the day. */
#ifndef READ_DATE_SHAPE_H
#define READ_DATE_SHAPE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Which number comes first where both day and month are numbers and the year is last. */
enum date_order { DATE_ORDER_UNKNOWN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST };

/* How texts are read. A zeroed struct takes any year from -9999 to 9999. */
struct date_style {
    enum date_order order;
    int first_year, last_year; /* plausible years; both 0: any */
};

enum date_verdict {
    DATE_READ,        /* '*edtf' is set */
    DATE_ONGOING,     /* "ongoing", "present": no date, the end of something that goes on */
    DATE_AMBIGUOUS,   /* the order decides, and it is not known */
    DATE_IMPLAUSIBLE, /* a date, but of a year that the style does not allow */
    DATE_REFUSED      /* not a date */
};

/* Reads a text (without blanks around it) as EDTF, which lives in 'arena'. A valid EDTF text comes
 * back as it is, but for a clock time of midnight, which is dropped. On anything but DATE_READ
 * '*why' says in lower case what is wrong, naming both readings of an ambiguous date; NULL where
 * nothing in the text is like a date. */
enum date_verdict date_read(const char *text, const struct date_style *style, struct arena *arena,
                            const char **edtf, const char **why);

/* What a run of texts proves about the order. */
struct date_evidence {
    size_t day_first, month_first; /* texts that can be read in this order only */
    size_t either;                 /* texts that the order decides */
};

/* Adds what 'text' proves; anything that is no date of that kind proves nothing. */
void date_weigh(const char *text, struct date_evidence *evidence);

#endif
