/* What the files of the course share. */
#ifndef CHART_COURSE_INTERNAL_H
#define CHART_COURSE_INTERNAL_H

#include "chart/course.h"

/* Days that the bounds of a cell span, and whether there are so many: neither side is open. */
bool cell_is_bounded(const struct tally_cell *cell);
int64_t cell_width(const struct tally_cell *cell);

/* Whether a cell can be counted in bins of a unit: bounded, and no wider than a few of them. */
int64_t cell_widest(enum bin_unit unit);
bool cell_is_usable(const struct tally_cell *cell, enum bin_unit unit);

/* Whether most events with bounds are known less well than to a bin of the unit. */
bool tally_is_coarse(const struct tally *tally, enum bin_unit unit);

/* The last day that a date reaches. What is counted up to the as-of day is not behind it: data of
 * that day can't tell of it. */
int64_t cell_end(const struct tally_cell *cell, const struct panel_setup *setup);

/* The day of which the bin is that of the whole cell. */
int64_t cell_day(const struct tally_cell *cell, enum assign assign);

#endif
