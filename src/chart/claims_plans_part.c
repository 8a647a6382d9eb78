/* Lines of plans are told apart: where two meetings are planned for one day, or moved on one day,
 * their lines run side by side; marks that would hide each other stand side by side; and where the
 * line of one meeting passes the mark of another there is a gap around the mark. All shifts are
 * smaller than a mark. */
#include "chart/claims_plans.h"

#include <math.h>

#define TRACK 2.4     /* between lines side by side */
#define LEAST_LAP 0.5 /* of lines that run side by side */

bool plan_level(const struct plans *plans, const struct plan_line *line, size_t i,
                struct plan_piece *piece)
{
    const struct plan_point *point = &line->points[i];
    double end;
    if (i + 1 < line->count)
        end = point[1].x + point->turn;
    else if (!plans_stand(plans, line, &end))
        return false;
    *piece = (struct plan_piece){{point->x, point->y + point->away}, {end, point->y + point->away}};
    return true;
}

bool plan_upright(const struct plan_line *line, size_t i, struct plan_piece *piece)
{
    const struct plan_point *point = &line->points[i];
    if (i + 1 == line->count)
        return false;
    double x = point[1].x + point->turn;
    *piece = (struct plan_piece){{x, point->y + point->away}, {x, point[1].y}};
    return true;
}

/* --- marks --- */

static bool hides(const struct plan_point *a, const struct plan_point *b)
{
    return hypot(a->x - b->x, a->y - b->y) < PLAN_RADIUS && !a->is_off && !b->is_off;
}

static bool is_hidden(const struct plans *plans, size_t line, const struct plan_point *point)
{
    for (size_t i = 0; i < line; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++)
            if (hides(&plans->lines[i].points[k], point))
                return true;
    return false;
}

/* Beside the others, in the plot, where there is room near by. */
static void part_mark(const struct claims *claims, const struct plans *plans, size_t line,
                      struct plan_point *point)
{
    static const double steps[] = {0, 1, -1, 2, -2};
    const struct time_scale *scale = &claims->panel->axis->scale;
    double x = point->x, first = fmin(x, scale->x0);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        point->x = x + steps[i] * (2 * PLAN_RADIUS + 1);
        if (point->x >= first && point->x <= scale->x1 && !is_hidden(plans, line, point))
            return;
    }
    point->x = x;
}

static void part_marks(const struct claims *claims, struct plans *plans)
{
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++)
            part_mark(claims, plans, i, &plans->lines[i].points[k]);
}

/* --- lines --- */

static double lap(double a0, double a1, double b0, double b1)
{
    return fmin(fmax(a0, a1), fmax(b0, b1)) - fmax(fmin(a0, a1), fmin(b0, b1));
}

static bool share_track(const struct plan_piece *a, const struct plan_piece *b, bool is_level)
{
    if (is_level)
        return fabs(a->from.y - b->from.y) < TRACK - 0.01 &&
               lap(a->from.x, a->to.x, b->from.x, b->to.x) > LEAST_LAP;
    return fabs(a->from.x - b->from.x) < TRACK - 0.01 &&
           lap(a->from.y, a->to.y, b->from.y, b->to.y) > LEAST_LAP;
}

static bool piece_of(const struct plans *plans, const struct plan_line *line, size_t i,
                     bool is_level, struct plan_piece *piece)
{
    return is_level ? plan_level(plans, line, i, piece) : plan_upright(line, i, piece);
}

/* Whether a piece runs along one of a meeting before it. */
static bool is_shared(const struct plans *plans, size_t line, size_t i, bool is_level)
{
    struct plan_piece piece, other;
    if (!piece_of(plans, &plans->lines[line], i, is_level, &piece))
        return false;
    for (size_t l = 0; l < line; l++)
        for (size_t k = 0; k < plans->lines[l].count; k++)
            if (piece_of(plans, &plans->lines[l], k, is_level, &other) &&
                share_track(&piece, &other, is_level))
                return true;
    return false;
}

/* The first track that is free, from its own on to both sides; its own where none is. */
static void part_piece(struct plans *plans, size_t line, size_t i, bool is_level)
{
    static const double tracks[] = {0, TRACK, -TRACK, TRACK / 2, -TRACK / 2};
    struct plan_point *point = &plans->lines[line].points[i];
    double *shift = is_level ? &point->away : &point->turn;
    for (size_t k = 0; k < sizeof tracks / sizeof *tracks; k++) {
        *shift = tracks[k];
        if (!is_shared(plans, line, i, is_level))
            return;
    }
    *shift = 0;
}

/* --- gaps --- */

static bool passes(const struct plan_piece *piece, const struct plan_point *point)
{
    struct point a = piece->from, b = piece->to;
    return point->x + PLAN_CLEAR > fmin(a.x, b.x) && point->x - PLAN_CLEAR < fmax(a.x, b.x) &&
           point->y + PLAN_CLEAR > fmin(a.y, b.y) && point->y - PLAN_CLEAR < fmax(a.y, b.y);
}

static bool is_crossed(const struct plans *plans, const struct plan_line *own,
                       const struct plan_point *point)
{
    struct plan_piece piece;
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++) {
            const struct plan_line *line = &plans->lines[i];
            if (line == own)
                continue;
            if ((plan_level(plans, line, k, &piece) && passes(&piece, point)) ||
                (plan_upright(line, k, &piece) && passes(&piece, point)))
                return true;
        }
    return false;
}

void plans_part(const struct claims *claims, struct plans *plans)
{
    part_marks(claims, plans);
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++)
            part_piece(plans, i, k, false);
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++)
            part_piece(plans, i, k, true);
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++) {
            struct plan_point *point = &plans->lines[i].points[k];
            point->is_crossed = is_crossed(plans, &plans->lines[i], point);
        }
}
