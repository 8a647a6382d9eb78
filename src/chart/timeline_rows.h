/* A placed timeline in rows, for lines between its marks: what is in their way holds however far
 * apart the rows are drawn. */
#ifndef CHART_TIMELINE_ROWS_H
#define CHART_TIMELINE_ROWS_H

#include "chart/timeline.h"

#define ROWS_CLEARANCE 1.8 /* of a line from words and marks */

/* Rows of all lanes, numbered through; before the first of a lane its head has one. */
struct rows {
    const struct timeline *timeline;
    size_t *first; /* of each lane */
};

struct rows rows_number(const struct timeline *timeline);

/* The row of an item's mark. */
size_t rows_of(const struct rows *rows, const struct item *item);

/* Whether an item has a mark of its own in a row. */
bool rows_show(const struct item *item);

/* A piece of a line: 'x0' to 'x1' over rows, both inclusive. */
struct piece {
    double x0, x1;
    size_t row0, row1;
};

/* Whether it comes too near to a box. */
bool piece_meets(const struct piece *a, double x0, double x1, size_t row0, size_t row1);

/* Whether a line that is about 'of' may touch an item's mark. */
typedef bool rows_member(const struct timeline *timeline, const void *of, const struct item *item);

/* Whether a piece stays in the plot and meets neither heads, words nor marks of others. */
bool rows_are_clear(const struct rows *rows, const struct piece *piece, rows_member *is_member,
                    const void *of);

#endif
