/* The calendar as a grid: a column for each week, a row for each weekday, in blocks of whole months
 * under each other.
 *
 *        Jan      Feb
 *   Mo     1  8 15 22 29| 5
 *   Tu     2  9 16 23 30| 6
 *   We     3 10 17 24 31| 7
 *   Th     4 11 18 25| 1  8  */
#ifndef CHART_CALENDAR_GRID_H
#define CHART_CALENDAR_GRID_H

#include "base/arena.h"
#include "scene/scene.h"

#define CALENDAR_ROWS 7
#define CALENDAR_CORNERS 8

/* Whole months. */
struct calendar_block {
    int64_t first, last; /* days */
    int64_t origin;      /* the first day of the week of 'first' */
    size_t weeks;
};

struct calendar_grid {
    int week_start; /* 0 = Monday */
    struct calendar_block *blocks;
    size_t count;
    size_t most_weeks; /* of a block */
};

/* Blocks for the months of days 'first' to 'last': so many months each, counted from January (12,
 * 6, 4, 3, 2 or 1), or all in one for 0. The first and last block may be shorter. */
void calendar_grid_make(struct calendar_grid *grid, int64_t first, int64_t last, int months,
                        int week_start, struct arena *arena);

/* Where a day of the block stands. */
struct calendar_spot {
    size_t week; /* column */
    size_t row;  /* 0 to 6 */
};
struct calendar_spot calendar_spot(const struct calendar_block *block, int64_t day);

/* The outline of the month that begins with 'first', in columns and rows of the block. */
void calendar_outline(const struct calendar_block *block, int64_t first,
                      struct point points[CALENDAR_CORNERS]);

/* The columns that the month has in the first row: its name stands over them. */
void calendar_top(const struct calendar_block *block, int64_t first, double *from, double *to);

#endif
