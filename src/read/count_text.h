/* Numbers of people as data sets write them, in words and figures, with what they say of their own
 * exactness. */
#ifndef READ_COUNT_TEXT_H
#define READ_COUNT_TEXT_H

#include "model/event.h"

/* How a text was understood. */
enum count_reading {
    COUNT_NUMBER,  /* a number, alone or with a qualifier; "dozens" is at least 20 */
    COUNT_WORD,    /* a usual word that gives none: "several", "unknown" */
    COUNT_REFUSED, /* anything else */
};

/* Fills qualifier, low, best and high (with their flags) of 'count', and its text where that says
 * more than the number does. A count that is no number becomes unknown. 'text' is without blanks
 * around it; the count borrows it. */
enum count_reading count_text_read(const char *text, struct count *count);

/* A whole number of digits, in groups of three or not, perhaps with decimals that are all zero:
 * "369.0", "1,200", "1 200". False for anything else. */
bool count_text_whole(const char *text, double *number);

#endif
