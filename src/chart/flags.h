/* Labels of annotations, placed in rows over a panel: they are drawn with its head, so that what
 * the plot labels itself keeps clear of them. */
#ifndef CHART_FLAGS_H
#define CHART_FLAGS_H

#include "chart/canvas.h"

struct flag {
    struct text_block block;
    double x;  /* of its middle, on the page */
    double up; /* from the end of the lowest row to the end of its own */
    const char *id;
};

struct flags {
    double height; /* of all rows; 0: there are none */
    double clear;  /* points that stay free between the lowest row and what is under it */
    const struct flag *items;
    size_t count;
};

/* Draws them with the lowest row ending at 'y'. */
void flags_draw(const struct flags *flags, const struct canvas *canvas, double y);

#endif
