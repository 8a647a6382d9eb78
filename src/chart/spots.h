/* Free places for words beside points of a plot: each is tried on all sides of its point, then
 * further up and down with a leader. Geometry alone. */
#ifndef CHART_SPOTS_H
#define CHART_SPOTS_H

#include "base/arena.h"
#include "scene/scene.h"

struct spots {
    struct arena *arena;
    struct box bounds; /* words stay within */
    double gap;        /* least space around words */
    struct box *taken;
    size_t count, capacity;
};

struct spot {
    struct box box;  /* of the words */
    bool has_leader; /* from the point to the words */
    struct point from, to;
};

/* Nothing may stand in a box, or on a line, from now on. */
void spots_take(struct spots *spots, struct box box);
void spots_take_line(struct spots *spots, struct point from, struct point to);

/* Finds the nearest free place for words of a size beside a point whose mark has a radius, and
 * takes it. False where there is none. */
struct spot_wish {
    struct point point;
    double radius, rise; /* of the mark, to the sides, and up and down */
    double width, height;
    bool is_near; /* without a leader, or not at all */
};
bool spots_find(struct spots *spots, const struct spot_wish *wish, struct spot *spot);

#endif
