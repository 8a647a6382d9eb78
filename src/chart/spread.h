/* Pieces along a line that want to stand somewhere and must not overlap: each is moved as little as
 * can be, in the sum of squares, and their order is kept. */
#ifndef CHART_SPREAD_H
#define CHART_SPREAD_H

#include <stdbool.h>
#include <stddef.h>

struct spread_piece {
    double wanted; /* its middle */
    double size;
    double at; /* filled: its middle */
};

/* Places pieces, given in order, between 'from' and 'to', at least 'gap' apart. False, and nothing
 * is placed, where they don't fit. */
bool spread_apart(struct spread_piece *pieces, size_t count, double from, double to, double gap);

#endif
