/* Pieces along a line that want to stand somewhere and must not overlap: each is moved as little as
 * can be, in the weighted sum of squares, and their order is kept. */
#ifndef CHART_SPREAD_H
#define CHART_SPREAD_H

#include <stdbool.h>
#include <stddef.h>

/* A run of pieces that touch each other, while they are placed. */
struct spread_run {
    double sum, weight; /* of wanted places, by weight */
    double low, high;
    size_t count;
};

struct spread_piece {
    double wanted; /* its middle */
    double size;
    double weight;    /* of its squared way from there; more than 0 */
    double low, high; /* where its middle may be */
    double at;        /* filled: its middle */
    struct spread_run run;
};

/* A piece of weight 1 that may be anywhere. */
struct spread_piece spread_piece(double wanted, double size);

/* Places pieces, given in order, between 'from' and 'to', at least 'gap' apart and within their
 * bounds, with the least weighted sum of squared ways that there is (isotonic regression by pooling
 * adjacent violators: exact, in linear time). False, and nothing is placed, where they don't fit.
 */
bool spread_apart(struct spread_piece *pieces, size_t count, double from, double to, double gap);

#endif
