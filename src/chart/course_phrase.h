/* What single values of a course are in words: for tooltips and the alternative text. */
#ifndef CHART_COURSE_PHRASE_H
#define CHART_COURSE_PHRASE_H

#include "chart/course.h"

/* "12 events", "12 killed (10–15)", "number killed unknown". */
const char *course_phrase(const struct course *course, const struct value *value,
                          struct arena *arena);

/* "Battles, June 2013: 12 events"; without the name where 'series' is NULL. */
const char *course_title(const struct course *course, const char *series, size_t bin,
                         const struct value *value, struct arena *arena);

#endif
