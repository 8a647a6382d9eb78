/* Boxes are kept in a list: there are but some hundreds of them. Slanting lines are taken as short
 * pieces. */
#include "chart/spots.h"

#include <math.h>
#include <string.h>

#define PIECE 3.0    /* points of a slanting line that one box covers */
#define MOST_ROWS 14 /* heights of words up and down that are tried */
#define CLEAR 0.9    /* between the end of a leader and the words */
#define LEADER 0.6   /* half the breadth that a leader needs */

void spots_take(struct spots *spots, struct box box)
{
    if (spots->count == spots->capacity) {
        size_t capacity = spots->capacity * 2 + 64;
        struct box *taken = ARENA_ARRAY(spots->arena, struct box, capacity);
        if (spots->count)
            memcpy(taken, spots->taken, spots->count * sizeof *taken);
        spots->taken = taken;
        spots->capacity = capacity;
    }
    spots->taken[spots->count++] = box;
}

void spots_take_line(struct spots *spots, struct point from, struct point to)
{
    double width = fabs(to.x - from.x), height = fabs(to.y - from.y);
    bool is_straight = width < 0.01 || height < 0.01;
    size_t pieces = is_straight ? 1 : (size_t)fmin(2000, ceil(fmax(width, height) / PIECE));
    for (size_t i = 0; i < pieces; i++) {
        double a = (double)i / (double)pieces, b = (double)(i + 1) / (double)pieces;
        double xa = from.x + (to.x - from.x) * a, xb = from.x + (to.x - from.x) * b;
        double ya = from.y + (to.y - from.y) * a, yb = from.y + (to.y - from.y) * b;
        spots_take(spots, (struct box){fmin(xa, xb), fmin(ya, yb), fmax(xa, xb), fmax(ya, yb)});
    }
}

static bool is_free(const struct spots *spots, struct box box, double gap)
{
    for (size_t i = 0; i < spots->count; i++) {
        const struct box *taken = &spots->taken[i];
        if (box.x0 - gap < taken->x1 && box.x1 + gap > taken->x0 && box.y0 - gap < taken->y1 &&
            box.y1 + gap > taken->y0)
            return false;
    }
    return true;
}

static bool is_within(const struct spots *spots, const struct box *box)
{
    return box->x0 >= spots->bounds.x0 && box->x1 <= spots->bounds.x1 &&
           box->y0 >= spots->bounds.y0 && box->y1 <= spots->bounds.y1;
}

static struct box at(const struct spot_wish *wish, double x, double y)
{
    return (struct box){x, y, x + wish->width, y + wish->height};
}

/* Beside the point: i from 0, the best first. */
static struct box beside(const struct spots *spots, const struct spot_wish *wish, int i)
{
    const struct point p = wish->point;
    double off = wish->radius + spots->gap + 0.2, near = wish->radius * 0.5;
    double away = wish->rise + spots->gap + 0.2;
    double above = p.y - away - wish->height, below = p.y + away;
    double middle = p.y - wish->height / 2, start = p.x - wish->width;
    switch (i) {
    case 0: return at(wish, p.x - near, above);
    case 1: return at(wish, start + near, above);
    case 2: return at(wish, p.x - wish->width / 2, above);
    case 3: return at(wish, p.x + off, middle);
    case 4: return at(wish, p.x - near, below);
    case 5: return at(wish, start + near, below);
    case 6: return at(wish, start - off, middle);
    default: return at(wish, p.x - wish->width / 2, below);
    }
}

/* The foot of the words right over or under the point, and a straight leader between. */
static bool try_row(struct spots *spots, const struct spot_wish *wish, double y, struct spot *spot)
{
    static const double shares[] = {0, 0.15, 0.5, 0.85, 1};
    const struct point p = wish->point;
    bool is_above = y < p.y;
    double end = is_above ? y + wish->height : y;
    double start = is_above ? p.y - wish->rise - 0.3 : p.y + wish->rise + 0.3;
    struct box leader = {p.x - LEADER, fmin(start, end), p.x + LEADER, fmax(start, end)};
    leader.y0 += is_above ? 0 : spots->gap;
    leader.y1 -= is_above ? spots->gap : 0;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        struct box box = at(wish, p.x - wish->width * shares[i], y);
        if (leader.y1 <= leader.y0 || !is_within(spots, &box) || !is_free(spots, box, spots->gap) ||
            !is_free(spots, leader, 0.3))
            continue;
        double stop = is_above ? end + CLEAR : end - CLEAR;
        *spot = (struct spot){box, true, {p.x, start}, {p.x, stop}};
        return true;
    }
    return false;
}

bool spots_find(struct spots *spots, const struct spot_wish *wish, struct spot *spot)
{
    bool is_found = false;
    for (int i = 0; i < 8 && !is_found; i++) {
        struct box box = beside(spots, wish, i);
        is_found = is_within(spots, &box) && is_free(spots, box, spots->gap);
        if (is_found)
            *spot = (struct spot){.box = box};
    }
    for (int i = 1; i <= MOST_ROWS && !is_found && !wish->is_near; i++) {
        double way = wish->rise + wish->height * (0.3 + 0.5 * i);
        is_found = try_row(spots, wish, wish->point.y - way - wish->height, spot) ||
                   try_row(spots, wish, wish->point.y + way, spot);
    }
    if (!is_found)
        return false;
    spots_take(spots, spot->box);
    if (spot->has_leader)
        spots_take_line(spots, spot->from, spot->to);
    return true;
}
