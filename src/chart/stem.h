/* Labels in rows over a time axis, each with a stem that leads straight down to its place:
 *
 *    Second label            row 1
 *         |  Third           row 0
 *   First |    |
 *     |   |    |
 *   ====================     the plot
 *
 * Geometry alone: no text, no drawing. */
#ifndef CHART_STEM_H
#define CHART_STEM_H

#include <stdbool.h>
#include <stddef.h>

#define STEM_ROWS 3

struct stem {
    double anchor;         /* x of the stem */
    double reach0, reach1; /* what is named, around the anchor; wider than it for a span: a label
                              right over its span needs no stem */
    double width;          /* of the label */
    double weight;         /* of its squared way from the anchor; more than 0 */
    size_t row;            /* filled: from the lowest */
    double x;              /* filled: of the middle of the label */
};

struct stem_setup {
    double x0, x1; /* labels stand between */
    double gap;    /* least space between labels of a row */
    double clear;  /* least space between a label and the stem of another */
    double size;   /* of the type: the unit that ways are weighed in */
    size_t rows;   /* at most STEM_ROWS */
};

/* Places all labels, given in the order of their anchors: the order is kept in every row, no stem
 * crosses a label, every label stands over its anchor (or, in the lowest row, its reach), and the
 * sum of squared ways from the anchors, with a price on higher rows, is the least of those that a
 * bounded search finds; for up to eight labels of all. False where it finds none; then '*stuck' is
 * the first label for which there was no place. Positions of one row are exact: isotonic
 * regression by pooling adjacent violators. */
bool stems_place(struct stem *stems, size_t count, const struct stem_setup *setup, size_t *stuck);

/* What a placement costs: the sum of squared ways in sizes of type, and the price of rows. */
double stems_cost(const struct stem *stems, size_t count, const struct stem_setup *setup);

#endif
