/* Geometry of the promises: a stroke is tested line by line against the box grown by half the width
 * of the stroke, a fill by its edges and by whether the middle of the box lies inside. */
#include "scene/overlap.h"

#include <math.h>

#define CURVE_STEPS 8

struct walk {
    const struct box *box; /* a line that enters it is a touch */
    bool is_touched;
    struct point middle;
    int winding; /* of the path around the middle */
    struct point start, at;
};

bool boxes_overlap(const struct box *a, const struct box *b)
{
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/* Liang-Barsky for one side: narrows the stretch [t0, t1] of the line that lies within. */
static bool clip(double direction, double distance, double *t0, double *t1)
{
    if (direction == 0)
        return distance > 0;
    double t = distance / direction;
    if (direction < 0)
        *t0 = fmax(*t0, t);
    else
        *t1 = fmin(*t1, t);
    return *t0 < *t1;
}

static bool line_enters_box(struct point a, struct point b, const struct box *box)
{
    double dx = b.x - a.x, dy = b.y - a.y, t0 = 0, t1 = 1;
    if (dx == 0 && dy == 0)
        return a.x > box->x0 && a.x < box->x1 && a.y > box->y0 && a.y < box->y1;
    return clip(-dx, a.x - box->x0, &t0, &t1) && clip(dx, box->x1 - a.x, &t0, &t1) &&
           clip(-dy, a.y - box->y0, &t0, &t1) && clip(dy, box->y1 - a.y, &t0, &t1);
}

/* +1 or -1 where the line crosses the ray from the middle to the right. */
static int crossing(struct point a, struct point b, struct point middle)
{
    if ((a.y <= middle.y) == (b.y <= middle.y))
        return 0;
    double x = a.x + (middle.y - a.y) / (b.y - a.y) * (b.x - a.x);
    if (x <= middle.x)
        return 0;
    return a.y < b.y ? 1 : -1;
}

static void walk_to(struct walk *walk, struct point to, bool is_drawn)
{
    if (is_drawn && line_enters_box(walk->at, to, walk->box))
        walk->is_touched = true;
    walk->winding += crossing(walk->at, to, walk->middle);
    walk->at = to;
}

static void walk_curve(struct walk *walk, const struct point points[3])
{
    struct point from = walk->at;
    for (int i = 1; i <= CURVE_STEPS; i++) {
        double t = (double)i / CURVE_STEPS, u = 1 - t;
        double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
        walk_to(walk,
                (struct point){a * from.x + b * points[0].x + c * points[1].x + d * points[2].x,
                               a * from.y + b * points[0].y + c * points[1].y + d * points[2].y},
                true);
    }
}

/* A fill closes every part by itself; 'is_filled' says whether that edge counts. */
static void walk_close(struct walk *walk, bool is_drawn)
{
    walk_to(walk, walk->start, is_drawn);
}

static struct walk walk_path(const struct scene_path *path, const struct box *box, bool is_filled)
{
    struct walk walk = {.box = box, .middle = {(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2}};
    for (size_t i = 0; i < path->segment_count; i++) {
        const struct segment *segment = &path->segments[i];
        switch (segment->kind) {
        case SEGMENT_MOVE:
            if (i > 0)
                walk_close(&walk, is_filled);
            walk.start = walk.at = segment->points[0];
            break;
        case SEGMENT_LINE: walk_to(&walk, segment->points[0], true); break;
        case SEGMENT_CURVE: walk_curve(&walk, segment->points); break;
        case SEGMENT_CLOSE: walk_close(&walk, true); break;
        }
    }
    walk_close(&walk, is_filled);
    return walk;
}

static bool stroke_touches(const struct scene_path *path, const struct box *box)
{
    double grow = path->paint.stroke_width / 2;
    struct box grown = {box->x0 - grow, box->y0 - grow, box->x1 + grow, box->y1 + grow};
    return walk_path(path, &grown, false).is_touched;
}

static bool fill_touches(const struct scene_path *path, const struct box *box)
{
    struct walk walk = walk_path(path, box, true);
    return walk.is_touched || walk.winding != 0;
}

bool path_touches_box(const struct scene_path *path, const struct box *box)
{
    if (!boxes_overlap(&path->extents, box))
        return false;
    if ((path->paint.stroke & 0xff) && stroke_touches(path, box))
        return true;
    return (path->paint.fill & 0xff) && fill_touches(path, box);
}
