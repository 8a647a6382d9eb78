/* Many shapes of one paint as one path: what has thousands of pieces stays a small file. */
#ifndef CHART_OUTLINE_H
#define CHART_OUTLINE_H

#include "chart/canvas.h"

/* A zeroed struct but for its arena is an empty outline. */
struct outline {
    struct arena *arena;
    struct segment *segments; /* in reading direction */
    size_t count, capacity;
};

void outline_box(struct outline *outline, struct box box);
void outline_line(struct outline *outline, struct point from, struct point to);
void outline_polygon(struct outline *outline, const struct point *points, size_t count,
                     bool is_closed);

/* Draws all of it, mirrored where the canvas is; nothing where it is empty. */
void outline_draw(const struct outline *outline, const struct canvas *canvas,
                  const struct paint *paint);

#endif
