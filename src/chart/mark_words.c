/* Where words stand at a mark, and what they have to say. */
#include "chart/mark.h"

#include "chart/shape.h"

#include <math.h>

#define CLEAR_OF_END 8.0  /* words on a bar, of its arrow or of the sign that it goes on */
#define INSIDE_GAP 2.5    /* between words on a bar and what is next to them */
#define LEAST_FADE 1.5    /* of a fade that can be seen beside its mark, in radiuses */
#define LEAST_BROKEN 13.2 /* length of a bar that has room for the sign */
#define FAR 30.0          /* of words beside a fading dot from the dot */

bool mark_goes_on(const struct mark_part *part, bool is_start)
{
    return (is_start ? part->start : part->end) == EDGE_CUT && part->x1 - part->x0 > LEAST_BROKEN;
}

/* Of the even fill of a bar: an open end has its arrow, one that is cut its sign. */
static void solid_of(const struct mark_part *part, double *x0, double *x1)
{
    *x0 = part->core_x0;
    *x1 = part->core_x1;
    if (part->start == EDGE_ARROW || part->start == EDGE_CUT)
        *x0 = part->x0 + CLEAR_OF_END;
    if (part->end == EDGE_ARROW || part->end == EDGE_CUT)
        *x1 = part->x1 - CLEAR_OF_END;
}

bool mark_inside(const struct mark *mark, double *x0, double *x1)
{
    const struct status_look *look = status_look_of(mark->event->status);
    bool is_even = look->is_filled && look->alpha >= 1 && !look->is_dashed && !look->is_half &&
                   !look->is_struck && !look->is_crossed;
    if (!is_even || mark->has_voice || mark->move_count || mark->part_count != 1 ||
        mark->parts[0].kind != MARK_BAR || mark_has_unknown(mark))
        return false;
    solid_of(&mark->parts[0], x0, x1);
    *x0 += INSIDE_GAP;
    *x1 -= INSIDE_GAP;
    return *x0 < *x1;
}

bool mark_has_shape(const struct mark *mark)
{
    for (size_t i = 0; i < mark->part_count; i++)
        if (mark->parts[i].kind == MARK_DOT)
            return true;
    return false;
}

/* How much is seen of the fade on one side of a mark. */
static double fade_shown(const struct mark *mark, bool is_start)
{
    const struct mark_part *part = &mark->parts[is_start ? 0 : mark->part_count - 1];
    if (part->kind == MARK_DOT)
        return part->soft;
    if ((is_start ? part->start : part->end) != EDGE_FADE)
        return 0;
    return is_start ? part->core_x0 - part->x0 : part->x1 - part->core_x1;
}

/* A bound that is not on the axis has no doubt to show. */
static bool hides_bound(const struct mark *mark, const struct edtf_point *point, bool is_start,
                        double least)
{
    const struct mark_part *part = &mark->parts[is_start ? 0 : mark->part_count - 1];
    bool is_cut = (is_start ? part->start : part->end) == EDGE_CUT;
    return edtf_soft_days(point) > 0 && !is_cut && fade_shown(mark, is_start) < least;
}

/* A triangle says one event on or before a day, or on or after it; not all of these days, nor that
 * some of them are ruled out. */
static bool is_more_than_bound(const struct edtf *date)
{
    bool is_open = date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER;
    return is_open &&
           (date->form == EDTF_ALL_OF || (date->form == EDTF_ONE_OF && date->member_count > 1));
}

bool mark_hides_doubt(const struct mark *mark, const struct mark_setup *setup)
{
    const struct edtf *date = &mark->event->date;
    double least = setup->radius * LEAST_FADE;
    if (mark->part_count == 0)
        return false;
    if (mark->is_joined || is_more_than_bound(date))
        return true;
    if (date->form != EDTF_INTERVAL)
        return edtf_is_approximate(date) && fade_shown(mark, true) < least &&
               fade_shown(mark, false) < least;
    return (date->start_edge == EDTF_EDGE_KNOWN && hides_bound(mark, &date->start, true, least)) ||
           (date->end_edge == EDTF_EDGE_KNOWN && hides_bound(mark, &date->end, false, least));
}

bool mark_has_unknown(const struct mark *mark)
{
    for (size_t i = 0; i < mark->part_count; i++)
        if (mark->parts[i].start == EDGE_UNKNOWN || mark->parts[i].end == EDGE_UNKNOWN)
            return true;
    for (size_t i = 0; i < mark->move_count; i++)
        if (mark_has_unknown(&mark->moves[i]))
            return true;
    return false;
}

const struct mark *mark_current(const struct mark *mark)
{
    return mark->current ? mark->current : mark;
}

/* Words behind a long fade would stand far from what they name. */
static bool is_far(const struct mark *mark, bool is_before)
{
    const struct mark_part *part = &mark->parts[0];
    if (mark->part_count != 1 || part->kind != MARK_DOT || part->soft <= 0)
        return false;
    return (is_before ? part->x0 - part->fade_x0 : part->fade_x1 - part->x0) > FAR;
}

bool mark_has_side(const struct mark *mark, bool is_before)
{
    const struct mark *current = mark_current(mark);
    double at = current->under_x0;
    for (size_t i = 0; i < mark->move_count; i++) {
        double other = mark->moves[i].under_x0;
        if (&mark->moves[i] != current && (is_before ? other < at : other > at))
            return false;
    }
    if (is_far(current, is_before))
        return false;
    return current == mark || (is_before ? mark->under_x0 > at : mark->under_x0 < at);
}

double mark_anchor(const struct mark *mark)
{
    mark = mark_current(mark);
    const struct mark_part *part = &mark->parts[0];
    if (mark->part_count == 0) /* a set with no date on the axis: only the line across it */
        return (mark->x0 + mark->x1) / 2;
    return (part->core_x0 + part->core_x1) / 2;
}
