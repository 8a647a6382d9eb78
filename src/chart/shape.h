/* The shape of a kind of event and the look of a status: what stays distinct without colour. */
#ifndef CHART_SHAPE_H
#define CHART_SHAPE_H

#include "chart/canvas.h"
#include "model/category.h"

/* How far a shape can reach from its centre, in radiuses: the line through what was called off. */
#define SHAPE_REACH 1.5

/* How a status is painted, whatever the shape. */
struct status_look {
    bool is_filled;  /* with the colour; else with the background */
    double alpha;    /* of the fill, 0 to 1 */
    bool is_dashed;  /* outline */
    bool is_half;    /* only the half towards the start is filled */
    bool is_struck;  /* a line through it */
    bool is_crossed; /* a cross over it */
};

const struct status_look *status_look_of(enum status status);

/* 'tint' with its alpha scaled. */
colour colour_fade(colour tint, double alpha);

/* The paint of a filled or hollow outline in this status. */
struct paint shape_paint(const struct canvas *canvas, colour tint, enum status status);

/* Draws the shape of a category around 'centre'; it stays within 'radius' of it on all sides but
 * for half the outline. */
void shape_draw(const struct canvas *canvas, enum category category, enum status status,
                colour tint, struct point centre, double radius);

/* A triangle pointing to earlier (or later) dates, its base at 'x'; as wide as 'radius' times 1.8.
 */
void shape_triangle(const struct canvas *canvas, enum status status, colour tint, struct point base,
                    double radius, bool points_back);

/* Where an event has two voices its shape is smaller and has a second outline around it; both in
 * radiuses. */
#define SHAPE_VOICED 0.6
#define SHAPE_VOICE 1.12

/* That outline: dashed where the status is drawn so. */
void shape_ring(const struct canvas *canvas, enum category category, enum status status,
                colour tint, struct point centre, double radius);

/* Around a triangle. */
void shape_ring_triangle(const struct canvas *canvas, enum status status, colour tint,
                         struct point base, double radius, bool points_back);

/* Along a bar, over and under it. */
void shape_ring_bar(const struct canvas *canvas, enum status status, colour tint, struct box box);

/* A bar with the status's fill and outline. */
void shape_bar(const struct canvas *canvas, enum status status, colour tint, struct box box);

#endif
