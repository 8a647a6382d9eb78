/* The numeric axis: where a value lies on the page, and which values get a tick (Talbot, Lin and
 * Hanrahan 2010, an extension of Wilkinson's algorithm for positioning tick labels). */
#ifndef SCALE_VALUE_SCALE_H
#define SCALE_VALUE_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#define VALUE_TICKS_MAX 24

/* Maps values to y: 'first' to y0, 'last' to y1; first < last. */
struct value_scale {
    double first, last;
    double y0, y1;
};

double value_scale_y(const struct value_scale *scale, double value);

struct value_request {
    double min, max; /* of the data, finite, min <= max */
    double wanted;   /* number of ticks that the room suggests, 2 or more */
    bool is_whole;   /* people and events: steps are whole numbers */
    bool has_zero;   /* zero is a tick, and the axis reaches it */
};

struct value_ticks {
    double step;
    double values[VALUE_TICKS_MAX]; /* multiples of the step, rising */
    size_t count;                   /* 2 or more */
    int decimals;                   /* that tell the ticks apart */
    double first, last; /* of the axis: the ticks, or the data where they reach beyond */
};

/* Ticks that are simple numbers, about as many as wanted, and cover the data closely: the outermost
 * may lie a little within them. */
void value_ticks(struct value_ticks *ticks, const struct value_request *request);

#endif
