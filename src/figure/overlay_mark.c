/* From a date to a place on the axis. What is known to the day is a line, what lasted a band; what
 * is known less exactly is a band too, with dotted edges: never a day that nobody knows. */
#include "figure/overlay.h"

#include <math.h>

#define SLACK 0.01
#define SLIM 1.6     /* points: a narrower band is a line */
#define WIDE_DAY 3.0 /* points: days that can be told apart on the axis */

static bool meets(const struct edtf *date, const struct axis *axis)
{
    bool begins_before =
        date->earliest == DAY_NONE_BEFORE || (double)date->earliest < axis->scale.last;
    bool ends_behind =
        date->latest == DAY_NONE_AFTER || (double)date->latest + 1 > axis->scale.first;
    return date->is_placeable && begins_before && ends_behind;
}

static double day_x(const struct axis *axis, int64_t day)
{
    return time_scale_x(&axis->scale, (double)day);
}

/* Whether the axis is fine enough for the clock time of a point. */
static bool is_timed(const struct edtf_point *point, const struct axis *axis)
{
    return point->has_time && time_is_clock(axis->step);
}

static double time_x(const struct edtf_point *point, const struct axis *axis)
{
    double seconds = (point->hour * 60 + point->minute) * 60 + point->second;
    return time_scale_x(&axis->scale, (double)point->earliest + seconds / 86400);
}

/* A line stands in the middle of its day where days can be told apart, as the marks of records do;
 * else where the day begins, as bins do. A break is between two days. */
static double line_x(const struct overlay_item *item, const struct axis *axis)
{
    double width = day_x(axis, 1) - day_x(axis, 0);
    double share = width >= WIDE_DAY && item->given->kind != ANNOTATION_BREAK ? 0.5 : 0;
    if (is_timed(&item->date->start, axis))
        return time_x(&item->date->start, axis);
    return day_x(axis, item->date->earliest) + share * width;
}

/* Known as exactly as the axis shows: on one of hours a day is a span, unless something ends with
 * it. */
static bool is_moment(const struct overlay_item *item, const struct axis *axis)
{
    const struct edtf *date = item->date;
    bool is_exact = !time_is_clock(axis->step) || is_timed(&date->start, axis) ||
                    item->given->kind == ANNOTATION_BREAK;
    return date->form == EDTF_POINT && date->earliest == date->latest && is_exact &&
           edtf_soft_days(&date->start) == 0 && item->given->kind != ANNOTATION_SPAN;
}

static void set_line(struct overlay_mark *mark, double x)
{
    *mark = (struct overlay_mark){
        .is_line = true,
        .x0 = x,
        .x1 = x,
        .core_x0 = x,
        .core_x1 = x,
        .edge0 = OVERLAY_DAY,
        .edge1 = OVERLAY_DAY,
    };
}

static void set_start(struct overlay_mark *mark, const struct edtf_point *point,
                      const struct axis *axis)
{
    bool is_vague = point->earliest < point->latest || edtf_soft_days(point);
    mark->x0 = day_x(axis, point->earliest - edtf_soft_days(point));
    if (is_timed(point, axis))
        mark->x0 = time_x(point, axis);
    mark->core_x0 = is_vague ? day_x(axis, point->latest) : mark->x0;
    mark->edge0 = is_vague ? OVERLAY_VAGUE : OVERLAY_DAY;
}

static void set_end(struct overlay_mark *mark, const struct edtf_point *point,
                    const struct axis *axis)
{
    bool is_vague = point->earliest < point->latest || edtf_soft_days(point);
    mark->x1 = day_x(axis, point->latest + 1 + edtf_soft_days(point));
    if (is_timed(point, axis))
        mark->x1 = time_x(point, axis);
    mark->core_x1 = is_vague ? day_x(axis, point->earliest + 1) : mark->x1;
    mark->edge1 = is_vague ? OVERLAY_VAGUE : OVERLAY_DAY;
}

static void set_edges(struct overlay_mark *mark, const struct edtf *date, const struct axis *axis)
{
    *mark = (struct overlay_mark){.x0 = axis->edge0, .x1 = axis->edge1};
    mark->core_x0 = mark->x0;
    mark->core_x1 = mark->x1;
    if (date->earliest != DAY_NONE_BEFORE)
        set_start(mark, &date->start, axis);
    if (date->latest != DAY_NONE_AFTER)
        set_end(mark, &date->end, axis);
}

/* Some time within: no part of it is certain, so it does not fade. */
static void set_within(struct overlay_mark *mark, const struct edtf *date, const struct axis *axis)
{
    mark->x0 = day_x(axis, date->earliest - edtf_soft_days(&date->start));
    mark->x1 = day_x(axis, date->latest + 1 + edtf_soft_days(&date->end));
    mark->core_x0 = mark->x0;
    mark->core_x1 = mark->x1;
    mark->edge0 = mark->edge1 = OVERLAY_VAGUE;
}

static void cut(struct overlay_mark *mark, const struct axis *axis)
{
    if (mark->x0 < axis->edge0)
        mark->edge0 = OVERLAY_ON;
    if (mark->x1 > axis->edge1)
        mark->edge1 = OVERLAY_ON;
    mark->x0 = fmax(mark->x0, axis->edge0);
    mark->x1 = fmin(mark->x1, axis->edge1);
    mark->core_x0 = fmin(fmax(mark->core_x0, mark->x0), mark->x1);
    mark->core_x1 = fmin(fmax(mark->core_x1, mark->x0), mark->x1);
    if (mark->core_x0 > mark->core_x1)
        mark->core_x0 = mark->core_x1 = (mark->core_x0 + mark->core_x1) / 2;
}

/* A month or a year that is named as a span is one; as the date of anything else it is vague. */
static bool is_whole(const struct overlay_item *item)
{
    return item->date->form == EDTF_POINT && item->given->kind == ANNOTATION_SPAN;
}

/* An axis of hours may begin within a day. */
static bool is_seen(const struct overlay_mark *mark, const struct axis *axis)
{
    return mark->x1 > axis->edge0 - SLACK && mark->x0 < axis->edge1 + SLACK;
}

static void set_band(struct overlay_mark *mark, const struct overlay_item *item,
                     const struct axis *axis)
{
    const struct edtf *date = item->date;
    if (date->form == EDTF_INTERVAL)
        set_edges(mark, date, axis);
    else
        set_within(mark, date, axis);
    if (is_whole(item) && !edtf_soft_days(&date->start))
        mark->edge0 = mark->edge1 = OVERLAY_DAY;
}

bool overlay_measure(struct overlay_item *item, const struct axis *axis)
{
    struct overlay_mark *mark = &item->mark;
    const struct edtf *date = item->date;
    bool is_bounded = date->earliest != DAY_NONE_BEFORE && date->latest != DAY_NONE_AFTER;
    *mark = (struct overlay_mark){0};
    if (!meets(date, axis) || (date->form != EDTF_INTERVAL && !is_bounded))
        return false;
    if (is_moment(item, axis)) {
        set_line(mark, line_x(item, axis));
        return is_seen(mark, axis);
    }
    set_band(mark, item, axis);
    if (!is_seen(mark, axis))
        return false;
    cut(mark, axis);
    bool is_cut = mark->edge0 == OVERLAY_ON || mark->edge1 == OVERLAY_ON;
    if (mark->x1 - mark->x0 < SLIM && !is_cut)
        set_line(mark, (mark->x0 + mark->x1) / 2);
    return true;
}
