/* From a date to pieces. Bounds are strict; only what is approximate reaches over them, and only as
 * a fade. Everything is cut at the ends of the axis. */
#include "chart/mark.h"

#include "chart/shape.h"

#include <math.h>
#include <string.h>

#define MOST_DAYS_OF_RUN 62
#define STUB 16.0        /* a bar of which one end is unknown */
#define LEAST_OPEN 10.0  /* a bar with an arrow, of what is sure of it */
#define EITHER_WIDTH 2.2 /* of one of the days on which it may have been */
#define LEAST_EITHER 6.0 /* from the first to the last of these, in radiuses */

static double day_x(const struct mark_setup *setup, int64_t day)
{
    return time_scale_x(setup->scale, (double)day);
}

static double clamp(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

static double axis_start(const struct mark_setup *setup)
{
    return setup->scale->x0;
}

static double axis_end(const struct mark_setup *setup)
{
    return setup->scale->x1;
}

/* Seconds since midnight, as written. */
static int time_of_day(const struct edtf_point *point)
{
    return (point->hour * 60 + point->minute) * 60 + point->second;
}

/* Where a single day is marked: at its clock time, else in the middle of the day. */
static double point_x(const struct edtf_point *point, const struct mark_setup *setup)
{
    double hours = point->has_time && setup->is_hourly ? time_of_day(point) / 3600.0 : 12;
    return time_scale_x(setup->scale, (double)point->earliest + hours / 24);
}

/* Where what is certain begins on the axis the fade keeps its days, however much of it is cut off:
 * a ramp that was squeezed would say other days. */
static void cut_start(struct mark_part *part, double solid, double edge)
{
    part->x0 = edge;
    if (part->start != EDGE_FADE || solid <= edge)
        part->start = EDGE_CUT;
}

static void cut_end(struct mark_part *part, double solid, double edge)
{
    part->x1 = edge;
    if (part->end != EDGE_FADE || solid >= edge)
        part->end = EDGE_CUT;
}

/* The start of an interval at a known point. */
static void set_start(struct mark_part *part, const struct edtf_point *point,
                      const struct mark_setup *setup)
{
    int soft = edtf_soft_days(point);
    double timed = setup->is_hourly && point->has_time ? point_x(point, setup) : NAN;
    part->x0 = isnan(timed) ? day_x(setup, point->earliest - soft) : timed;
    part->core_x0 = isnan(timed) ? day_x(setup, point->latest) : timed;
    if (soft)
        part->start = EDGE_FADE;
    else
        part->start = point->earliest < point->latest ? EDGE_LOOSE : EDGE_CAP;
    if (part->start == EDGE_CAP)
        part->core_x0 = part->x0;
    part->fade_x0 = part->x0;
    int64_t solid = part->kind == MARK_WITHIN ? point->earliest : point->latest;
    if (part->x0 < axis_start(setup))
        cut_start(part, day_x(setup, solid), axis_start(setup));
}

static void set_end(struct mark_part *part, const struct edtf_point *point,
                    const struct mark_setup *setup)
{
    int soft = edtf_soft_days(point);
    double timed = setup->is_hourly && point->has_time ? point_x(point, setup) : NAN;
    part->x1 = isnan(timed) ? day_x(setup, point->latest + 1 + soft) : timed;
    part->core_x1 = isnan(timed) ? day_x(setup, point->earliest + 1) : timed;
    if (soft)
        part->end = EDGE_FADE;
    else
        part->end = point->earliest < point->latest ? EDGE_LOOSE : EDGE_CAP;
    if (part->end == EDGE_CAP)
        part->core_x1 = part->x1;
    part->fade_x1 = part->x1;
    int64_t solid = part->kind == MARK_WITHIN ? point->latest : point->earliest;
    if (part->x1 > axis_end(setup))
        cut_end(part, day_x(setup, solid + 1), axis_end(setup));
}

/* Keeps x0 <= core_x0 <= core_x1 <= x1; where the loose ends meet nothing is certain. */
static void order_core(struct mark_part *part)
{
    if (part->x1 < part->x0 + 0.5)
        part->x1 = part->x0 + 0.5;
    part->core_x0 = clamp(part->core_x0, part->x0, part->x1);
    part->core_x1 = clamp(part->core_x1, part->x0, part->x1);
    if (part->core_x0 > part->core_x1) {
        double middle = (part->core_x0 + part->core_x1) / 2;
        part->core_x0 = part->core_x1 = middle;
    }
}

/* What is still going on is known up to the day of the data; what begins later has no such end. */
static double open_end(const struct mark_part *part, const struct mark_setup *setup)
{
    double known = setup->has_as_of ? day_x(setup, setup->as_of + 1) : INFINITY;
    if (known <= part->x0)
        return axis_end(setup);
    return fmin(axis_end(setup), fmax(known, part->core_x0 + LEAST_OPEN));
}

static struct mark_part bar_part(const struct edtf *date, const struct mark_setup *setup)
{
    struct mark_part part = {.kind = MARK_BAR};
    if (date->start_edge == EDTF_EDGE_KNOWN)
        set_start(&part, &date->start, setup);
    if (date->end_edge == EDTF_EDGE_KNOWN)
        set_end(&part, &date->end, setup);
    if (date->start_edge == EDTF_EDGE_OPEN) {
        part.start = EDGE_ARROW;
        part.x0 = part.core_x0 = axis_start(setup);
    } else if (date->start_edge == EDTF_EDGE_UNKNOWN) {
        part.start = EDGE_UNKNOWN;
        part.x0 = part.core_x0 = fmax(part.x1 - STUB, axis_start(setup));
    }
    if (date->end_edge == EDTF_EDGE_OPEN) {
        part.end = EDGE_ARROW;
        part.x1 = part.core_x1 = open_end(&part, setup);
    } else if (date->end_edge == EDTF_EDGE_UNKNOWN) {
        part.end = EDGE_UNKNOWN;
        part.x1 = part.core_x1 = fmin(part.core_x0 + STUB, axis_end(setup));
    }
    order_core(&part);
    return part;
}

static struct mark_part dot_part(double x)
{
    return (struct mark_part){.kind = MARK_DOT, .x0 = x, .x1 = x, .core_x0 = x, .core_x1 = x};
}

/* One event somewhere between two bounds: a slim bar, or a dot where the bar would be no wider. */
static struct mark_part within_part(const struct edtf_point *start, const struct edtf_point *end,
                                    const struct mark_setup *setup)
{
    struct mark_part part = {.kind = MARK_WITHIN};
    set_start(&part, start, setup);
    set_end(&part, end, setup);
    if (part.start == EDGE_LOOSE)
        part.start = EDGE_CAP;
    if (part.end == EDGE_LOOSE)
        part.end = EDGE_CAP;
    part.core_x0 = part.start == EDGE_FADE ? day_x(setup, start->earliest) : part.x0;
    part.core_x1 = part.end == EDGE_FADE ? day_x(setup, end->latest + 1) : part.x1;
    order_core(&part);
    if (part.x1 - part.x0 < 3 * setup->radius && part.start != EDGE_CUT && part.end != EDGE_CUT)
        return dot_part((part.x0 + part.x1) / 2);
    return part;
}

static struct mark_part point_part(const struct edtf_point *start, const struct edtf_point *end,
                                   const struct mark_setup *setup)
{
    bool is_day = start->earliest == end->latest;
    bool is_hour = start->has_time && time_of_day(start) == time_of_day(end);
    if (!is_day || (setup->is_hourly && !is_hour))
        return within_part(start, end, setup);
    struct mark_part part = dot_part(point_x(start, setup));
    int soft = edtf_soft_days(start);
    part.soft = soft ? day_x(setup, soft) - day_x(setup, 0) : 0;
    part.fade_x0 = fmax(part.x0 - part.soft, fmin(part.x0, axis_start(setup)));
    part.fade_x1 = fmin(part.x0 + part.soft, fmax(part.x0, axis_end(setup)));
    return part;
}

/* "a..b" in a set of all: each day on its own, where there are not too many to tell apart. */
static bool is_run_of_days(const struct edtf_member *member)
{
    int64_t days = member->end.latest - member->start.earliest;
    return member->start.precision == EDTF_DAY && member->end.precision == EDTF_DAY && days > 0 &&
           days < MOST_DAYS_OF_RUN && member->start.earliest == member->start.latest &&
           member->end.earliest == member->end.latest;
}

static void add_days(struct mark *mark, const struct edtf_member *member,
                     const struct mark_setup *setup)
{
    mark->is_tied = true;
    for (int64_t day = member->start.earliest; day <= member->end.latest; day++)
        if ((double)day + 1 > setup->scale->first && (double)day < setup->scale->last)
            mark->parts[mark->part_count++] =
                dot_part((day_x(setup, day) + day_x(setup, day + 1)) / 2);
}

/* Where a bound of one event without the other is marked: at its clock time, else at the end of the
 * day or in the middle of it. */
static double bound_x(const struct edtf *date, bool is_last, const struct mark_setup *setup)
{
    const struct edtf_point *point = is_last ? &date->end : &date->start;
    double share = 0.5;
    if (setup->is_hourly && point->has_time)
        return point_x(point, setup);
    if (setup->is_hourly)
        share = is_last ? 1 : 0;
    return time_scale_x(setup->scale, (double)(is_last ? date->latest : date->earliest) + share);
}

/* Clock times of which one is right, on an axis that shows them. */
static bool is_of_times(const struct edtf *date, const struct mark_setup *setup)
{
    bool has_times = setup->is_hourly && date->member_count > 1;
    for (size_t i = 0; i < date->member_count; i++)
        has_times &= date->members[i].start.has_time && date->members[i].end.has_time;
    return has_times;
}

/* Parts that a date can have at most. */
static size_t most_parts(const struct edtf *date)
{
    size_t count = 1;
    for (size_t i = 0; i < date->member_count; i++) {
        const struct edtf_member *member = &date->members[i];
        count +=
            is_run_of_days(member) ? (size_t)(member->end.latest - member->start.earliest + 1) : 1;
    }
    return count;
}

/* Whether there are days between its members on which it did not happen. */
static bool has_gap(const struct edtf *date)
{
    for (size_t i = 0; i < date->member_count; i++) {
        int64_t next = date->members[i].end.latest + 1;
        bool is_last = date->latest < next, is_met = is_last;
        for (size_t k = 0; k < date->member_count; k++)
            is_met |=
                date->members[k].start.earliest <= next && date->members[k].end.latest >= next;
        if (!is_met)
            return true;
    }
    return false;
}

/* One of the dates on which it may have been: upright strokes, or slim bars. */
static struct mark_part either_part(const struct edtf_member *member,
                                    const struct mark_setup *setup)
{
    struct mark_part part = within_part(&member->start, &member->end, setup);
    if (part.kind == MARK_DOT)
        part = (struct mark_part){.kind = MARK_WITHIN,
                                  .start = EDGE_NONE,
                                  .end = EDGE_NONE,
                                  .x0 = part.x0 - EITHER_WIDTH / 2,
                                  .x1 = part.x0 + EITHER_WIDTH / 2,
                                  .core_x0 = part.x0 - EITHER_WIDTH / 2,
                                  .core_x1 = part.x0 + EITHER_WIDTH / 2};
    return part;
}

static void add_members(struct mark *mark, const struct edtf *date, const struct mark_setup *setup)
{
    mark->is_tied = date->member_count > 1;
    for (size_t i = 0; i < date->member_count; i++) {
        const struct edtf_member *member = &date->members[i];
        struct edtf range = {
            .start_edge = EDTF_EDGE_KNOWN,
            .end_edge = EDTF_EDGE_KNOWN,
            .start = member->start,
            .end = member->end,
        };
        if ((double)member->end.latest + 1 <= setup->scale->first ||
            (double)member->start.earliest >= setup->scale->last) {
            bool is_before = (double)member->end.latest + 1 <= setup->scale->first;
            *(is_before ? &mark->tie_x0 : &mark->tie_x1) =
                is_before ? axis_start(setup) : axis_end(setup);
            continue;
        }
        if (mark->is_either)
            mark->parts[mark->part_count++] = either_part(member, setup);
        else if (is_run_of_days(member))
            add_days(mark, member, setup);
        else if (member->start.latest < member->end.earliest)
            mark->parts[mark->part_count++] = bar_part(&range, setup);
        else
            mark->parts[mark->part_count++] = point_part(&member->start, &member->end, setup);
    }
}

/* Dates that are too near to each other to be seen as several become one mark; words say them. */
static void join_close(struct mark *mark, const struct mark_setup *setup)
{
    const struct mark_part *parts = mark->parts;
    double x0 = INFINITY, x1 = -INFINITY;
    for (size_t i = 0; i < mark->part_count; i++) {
        x0 = fmin(x0, parts[i].x0);
        x1 = fmax(x1, parts[i].x1);
    }
    bool is_cut = !isnan(mark->tie_x0) || !isnan(mark->tie_x1);
    if (is_cut || !mark->part_count || x1 - x0 >= LEAST_EITHER * setup->radius)
        return;
    mark->parts[0] = dot_part((x0 + x1) / 2);
    mark->part_count = 1;
    mark->is_tied = mark->is_either = false;
    mark->is_joined = true;
}

static void add_parts(struct mark *mark, const struct edtf *date, const struct mark_setup *setup)
{
    bool is_open_start = date->earliest == DAY_NONE_BEFORE;
    bool is_open_end = date->latest == DAY_NONE_AFTER;
    bool is_either = date->form == EDTF_ONE_OF && (has_gap(date) || is_of_times(date, setup));
    struct mark_part *part = &mark->parts[0];
    mark->part_count = 1;
    if (date->form == EDTF_INTERVAL) {
        *part = bar_part(date, setup);
    } else if (is_open_start && !is_open_end) {
        *part = dot_part(bound_x(date, true, setup));
        part->kind = MARK_BEFORE;
    } else if (is_open_end) {
        *part = dot_part(bound_x(date, false, setup));
        part->kind = MARK_AFTER;
    } else if (date->form == EDTF_ALL_OF || is_either) {
        mark->is_either = is_either;
        mark->part_count = 0;
        add_members(mark, date, setup);
        if (is_either)
            join_close(mark, setup);
    } else {
        *part = point_part(&date->start, &date->end, setup);
    }
}

static bool is_struck(const struct mark *mark)
{
    return status_look_of(mark->event->status)->is_struck;
}

static void part_reach(const struct mark_part *part, const struct mark *mark,
                       const struct mark_setup *setup, double *x0, double *x1)
{
    bool is_bar = part->kind == MARK_BAR || part->kind == MARK_WITHIN;
    double around = is_bar ? 0.6 : setup->radius * (is_struck(mark) ? SHAPE_REACH : 1.1);
    double triangle = setup->radius * 1.9;
    *x0 = part->x0 - around;
    *x1 = part->x1 + around;
    if (part->soft > 0) {
        *x0 = fmin(*x0, part->fade_x0);
        *x1 = fmax(*x1, part->fade_x1);
    }
    if (part->kind == MARK_BEFORE)
        *x0 = part->x0 - triangle;
    if (part->kind == MARK_AFTER)
        *x1 = part->x1 + triangle;
    if (part->start == EDGE_UNKNOWN)
        *x0 -= setup->unknown_width;
    if (part->end == EDGE_UNKNOWN)
        *x1 += setup->unknown_width;
}

/* Words under it begin where it is surest, not at the end of its fade. */
static double under_of(const struct mark *mark, const struct mark_setup *setup)
{
    const struct mark_part *part = &mark->parts[0];
    if (mark->part_count != 1)
        return mark->x0;
    if (part->soft > 0)
        return part->x0 - setup->radius;
    return part->kind == MARK_WITHIN && part->start == EDGE_FADE ? part->core_x0 : mark->x0;
}

void mark_measure(struct mark *mark, const struct event *event, colour tint,
                  const struct mark_setup *setup)
{
    *mark = (struct mark){
        .event = event,
        .tint = tint,
        .x0 = INFINITY,
        .x1 = -INFINITY,
    };
    mark->parts = ARENA_ARRAY(setup->arena, struct mark_part, most_parts(&event->date));
    mark->tie_x0 = mark->tie_x1 = NAN;
    add_parts(mark, &event->date, setup);
    for (size_t i = 0; i < mark->part_count; i++) {
        double x0, x1;
        part_reach(&mark->parts[i], mark, setup, &x0, &x1);
        mark->x0 = fmin(mark->x0, x0);
        mark->x1 = fmax(mark->x1, x1);
    }
    mark->x0 = fmin(mark->x0, mark->tie_x0);
    mark->x1 = fmax(mark->x1, mark->tie_x1);
    mark->label_x0 = mark->x0;
    mark->label_x1 = mark->x1;
    mark->under_x0 = under_of(mark, setup);
}

void mark_add_voice(struct mark *mark, enum status voice, const struct mark_setup *setup)
{
    double reach = setup->radius * (SHAPE_VOICE - 1) + 0.8;
    mark->has_voice = true;
    mark->voice = voice;
    mark->x0 -= reach;
    mark->x1 += reach;
    mark->label_x0 -= reach;
    mark->label_x1 += reach;
    mark->under_x0 -= reach;
}

void mark_trim(struct mark *mark, bool at_start, double length, struct arena *arena)
{
    if (mark->part_count == 0)
        return;
    struct mark_part *parts = ARENA_ARRAY(arena, struct mark_part, mark->part_count);
    memcpy(parts, mark->parts, mark->part_count * sizeof *parts);
    mark->parts = parts;
    struct mark_part *part = &mark->parts[at_start ? 0 : mark->part_count - 1];
    bool is_bar = part->kind == MARK_BAR || part->kind == MARK_WITHIN;
    if (!is_bar || part->x1 - part->x0 < 3 * length)
        return;
    if (at_start) {
        part->x0 += length;
        part->core_x0 = fmax(part->core_x0, part->x0);
        part->start = EDGE_NONE;
    } else {
        part->x1 -= length;
        part->core_x1 = fmin(part->core_x1, part->x1);
        part->end = EDGE_NONE;
    }
}
