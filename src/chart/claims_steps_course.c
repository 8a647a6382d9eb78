/* The course of stated figures: where a point leads to, and where what is stated of a day cannot be
 * all true. Geometry alone. */
#include "chart/claims_steps.h"

#include <math.h>
#include <string.h>

bool step_has_place(const struct claim *claim)
{
    return claim->as_of.is_placeable && claim->is_known &&
           (claim->as_of.earliest != DAY_NONE_BEFORE || claim->as_of.latest != DAY_NONE_AFTER);
}

double step_first_day(const struct claim *claim)
{
    const struct edtf *date = &claim->as_of;
    return (double)(date->earliest != DAY_NONE_BEFORE ? date->earliest : date->latest);
}

double step_last_day(const struct claim *claim)
{
    const struct edtf *date = &claim->as_of;
    return (double)(date->latest != DAY_NONE_AFTER ? date->latest : date->earliest) + 1;
}

bool step_is_band(const struct claim *claim)
{
    return isnan(claim->best) && isfinite(claim->low) && isfinite(claim->high) &&
           claim->low < claim->high;
}

/* A day known to a day is a point of the axis. */
bool step_is_vague(const struct step_point *point)
{
    const struct edtf *date = &point->claim->as_of;
    return date->earliest != date->latest || edtf_is_approximate(date);
}

double step_soft_days(const struct step_point *point)
{
    return edtf_soft_days(&point->claim->as_of.start);
}

/* The ends of the line that says when it may have been. */
void step_span(const struct claims *claims, const struct step_point *point, double *x0, double *x1)
{
    const struct time_scale *scale = &claims->panel->axis->scale;
    double soft = step_soft_days(point);
    *x0 = fmax(claims->panel->plot_x0, time_scale_x(scale, step_first_day(point->claim) - soft));
    *x1 = fmin(claims->panel->plot_x1, time_scale_x(scale, step_last_day(point->claim) + soft));
}

static bool is_same_source(const struct step_point *a, const struct step_point *b)
{
    return strcmp(a->claim->source, b->claim->source) == 0;
}

static size_t next_of(const struct step_plot *plot, size_t i)
{
    for (size_t k = i + 1; k < plot->count; k++) {
        if (is_same_source(&plot->points[k], &plot->points[i]))
            return k;
    }
    return plot->count;
}

/* The next point takes over where its source begins, on a later day, and no other speaks before and
 * after. */
static bool is_relay(const struct step_plot *plot, size_t i)
{
    const struct step_point *from = &plot->points[i], *to = from + 1;
    if (i + 1 >= plot->count || step_first_day(to->claim) < step_last_day(from->claim))
        return false;
    for (size_t k = 0; k <= i; k++) {
        if (is_same_source(&plot->points[k], to) ||
            (k < i && next_of(plot, k) > i && next_of(plot, k) < plot->count))
            return false;
    }
    return true;
}

size_t step_next(const struct step_plot *plot, size_t i, bool *relay)
{
    size_t next = next_of(plot, i);
    *relay = next == plot->count && is_relay(plot, i);
    return *relay ? i + 1 : next;
}

static bool may_be_of_one_day(const struct claim *a, const struct claim *b)
{
    return step_first_day(a) < step_last_day(b) && step_first_day(b) < step_last_day(a);
}

/* Numbers of different days keep their order. */
void steps_set_aside(struct step_plot *plot)
{
    for (size_t i = 0; i < plot->count; i++) {
        struct step_point *point = &plot->points[i];
        for (size_t k = 0; k < plot->count && plot->question->group_count > 1; k++) {
            const struct step_point *other = &plot->points[k];
            if (!point->claim->is_earlier && !other->claim->is_earlier &&
                other->claim->group < point->claim->group &&
                fabs(other->x - point->x) < STEP_ASIDE &&
                may_be_of_one_day(point->claim, other->claim))
                point->x = other->x - STEP_ASIDE;
        }
    }
}

bool step_gap(const struct step_plot *plot, size_t group, struct box *box)
{
    const struct claim_group *under = &plot->question->groups[group];
    if (group + 1 >= plot->question->group_count)
        return false;
    *box = (struct box){INFINITY, value_axis_y(&plot->axis, under[1].low), -INFINITY,
                        value_axis_y(&plot->axis, under->high)};
    for (size_t i = 0; i < plot->count; i++) {
        const struct step_point *point = &plot->points[i];
        if (point->claim->is_earlier || point->claim->group < group ||
            point->claim->group > group + 1)
            continue;
        box->x0 = fmin(box->x0, point->x);
        box->x1 = fmax(box->x1, point->x);
    }
    return box->x1 > box->x0 && box->y1 > box->y0 + 1;
}

/* --- lines --- */

/* Of what 'from' leaves open, what is nearest to 'to'. */
static double nearest(const struct step_point *from, const struct step_point *to)
{
    return fmax(from->y0, fmin((to->y0 + to->y1) / 2, from->y1));
}

bool step_course(const struct step_plot *plot, size_t i, struct step_course *course)
{
    const struct step_point *from = &plot->points[i];
    *course = (struct step_course){0};
    size_t next = step_next(plot, i, &course->is_relay);
    if (next == plot->count)
        return false;
    const struct step_point *to = &plot->points[next];
    course->is_band = !course->is_relay && from->y1 > from->y0;
    course->band = (struct box){from->x, from->y0, to->x, from->y1};
    double level = nearest(from, to), end = nearest(to, from);
    if (!course->is_band)
        course->line[course->count++] = (struct point){from->x, level};
    course->line[course->count++] = (struct point){to->x, level};
    if (fabs(end - level) > 0.01)
        course->line[course->count++] = (struct point){to->x, end};
    return true;
}
