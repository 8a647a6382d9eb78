/* The sign of what is provisional or incomplete: a light fill with diagonal stripes of paper. It
 * holds without colour. */
#ifndef CHART_HATCH_H
#define CHART_HATCH_H

#include "chart/canvas.h"

/* Hatches a box for a fill; the stripes of neighbouring boxes go on in each other. */
void hatch_draw(const struct canvas *canvas, struct box box, colour fill);

/* The same with thin lines over the full fill, where its tone is what it says. */
void hatch_draw_toned(const struct canvas *canvas, struct box box, colour fill);

/* A colour on the way to another: 0 the one, 1 the other. */
colour colour_mix(colour from, colour to, double share);

#endif
