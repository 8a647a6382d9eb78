/* What a course shows, in sentences for the alternative text; charts of counts take those that suit
 * what they draw. */
#ifndef CHART_COURSE_ALT_H
#define CHART_COURSE_ALT_H

#include "chart/alt.h"
#include "chart/course.h"

struct course_alt {
    const struct course *course;
    bool is_lowest; /* marks are as high as the lowest estimates, not the best ones */
    struct alt *alt;
};

/* "12 events", "at least 12 killed", "12 killed (10 to 15)". */
const char *course_alt_phrase(const struct course_alt *told, const struct value *value);

/* "In all 119 killed." */
void course_alt_total(const struct course_alt *told);

/* "Most: 16 (June 2018).": all bins that have as much, the first where they are many. */
void course_alt_peak(const struct course_alt *told);

/* "Rising: …": the last third of the whole bins against the first; nothing where they are few. */
void course_alt_trend(const struct course_alt *told);

/* "By group: Battle (43), …." */
void course_alt_groups(const struct course_alt *told);

/* Which bins are provisional, incomplete or without data, and what the numbers leave out. */
void course_alt_doubt(const struct course_alt *told);

#endif
