/* Dates in words: "11–12 February 1695", "autumn 1612", "before 5 June 2013". */
#ifndef READ_DATE_PHRASE_H
#define READ_DATE_PHRASE_H

#include "read/date_shape.h"

/* Reads a text of words and numbers as EDTF in 'arena' (not yet known to be a date that exists), or
 * NULL with '*why', which is NULL
 * where there is nothing to say. '*is_ongoing' where it is a word such as "present". */
const char *date_phrase(const char *text, const struct date_style *style, struct arena *arena,
                        bool *is_ongoing, const char **why);

/* The full year that two digits stand for. */
int date_full_year(int number, const struct date_style *style);

#endif
