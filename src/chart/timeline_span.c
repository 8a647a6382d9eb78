/* The days that the axis spans, and who does not stand on it.
 *
 * The axis spans the bounds of all records but those that are too vague for it: a single date that
 * would stretch the axis of the others beyond use ("about 2011" among weeks) would take the space
 * of everything else and say nothing. It is listed in words. */
#include "chart/timeline.h"

#include <math.h>

#define SOFT_SHARE 0.1  /* of the span, at most added where dates are approximate */
#define OPEN_SHARE 0.06 /* of the span, that a bar with an open side has at least */
#define HOURLY_DAYS 4   /* longest axis that begins and ends at an hour, not at a day */
#define HOURLY_MARGIN 0.02
#define SHORT_MARGIN 0.25 /* of less than four hours */
#define HOUR (1.0 / 24)
#define MINUTE (HOUR / 60)
#define FEWEST_DAYS 3 /* of an axis without clock times */

struct span {
    double first, last; /* days; first > last where empty */
};

/* Share of a day that has passed at a written clock time. */
static double time_share(const struct edtf_point *point)
{
    return (point->hour + point->minute / 60.0 + point->second / 3600.0) / 24;
}

/* Whole days; with 'by_hours' only up to the clock times where they are written. */
static void widen(struct span *span, const struct edtf *date, bool by_hours)
{
    bool has_start = date->earliest != DAY_NONE_BEFORE, has_end = date->latest != DAY_NONE_AFTER;
    double first = (double)(has_start ? date->earliest : date->latest);
    double last = (double)(has_end ? date->latest : date->earliest) + 1;
    if (by_hours && has_start && date->start.has_time)
        first += time_share(&date->start);
    if (by_hours && has_end && date->end.has_time)
        last += time_share(&date->end) - 1;
    if (by_hours && !has_start && date->end.has_time)
        first = last;
    if (by_hours && !has_end && date->start.has_time)
        last = first;
    span->first = fmin(span->first, first);
    span->last = fmax(span->last, last);
}

/* Of the records on the axis, and of those that are only counted. */
static struct span span_of(const struct timeline *timeline, bool by_hours)
{
    struct span span = {INFINITY, -INFINITY};
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].is_on_axis)
            widen(&span, &timeline->items[i].event->date, by_hours);
    for (size_t i = 0; i < timeline->rest_count; i++) {
        if (timeline->rest[i].day == DAY_NONE_AFTER)
            continue;
        span.first = fmin(span.first, (double)timeline->rest[i].day);
        span.last = fmax(span.last, (double)timeline->rest[i].day + 1);
    }
    return span;
}

static bool is_vague(const struct edtf *date)
{
    return edtf_blur_days(date) > EDTF_VAGUE_DAYS;
}

/* First without the vague dates, then with those that do not stretch the axis beyond use. */
static void choose_placeable(struct timeline *timeline)
{
    bool is_given = timeline->setup->select.has_from && timeline->setup->select.has_to;
    size_t others = timeline->rest_count;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct edtf *date = &timeline->items[i].event->date;
        timeline->items[i].is_on_axis =
            date->is_placeable && !timeline->items[i].voice_of && (is_given || !is_vague(date));
        others += timeline->items[i].is_on_axis;
    }
    struct span core = span_of(timeline, false);
    for (size_t i = 0; i < timeline->item_count && !is_given; i++) {
        struct item *item = &timeline->items[i];
        const struct edtf *date = &item->event->date;
        if (date->is_placeable && !item->voice_of && is_vague(date))
            item->is_on_axis =
                core.first > core.last ||
                edtf_is_near_enough(date->earliest, date->latest, (int64_t)floor(core.first),
                                    (int64_t)ceil(core.last) - 1, others);
    }
}

/* Old dates that are near enough stand on the axis too. */
static struct span with_others(const struct timeline *timeline, bool by_hours)
{
    struct span core = span_of(timeline, by_hours), span = core;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        for (size_t k = 0; item->is_on_axis && k < item->other_count; k++) {
            const struct edtf *date = &item->others[k].event->date;
            if (timeline_has_place(date) &&
                (item->others[k].record ||
                 edtf_is_near_enough(date->earliest, date->latest, (int64_t)floor(core.first),
                                     (int64_t)ceil(core.last) - 1, timeline->item_count)))
                widen(&span, date, by_hours);
        }
    }
    return span;
}

/* An hour, or what suits a shorter span; one moment has an hour too. */
static double hourly_margin(double length)
{
    double margin = length > 0 ? fmax(2 * MINUTE, length * SHORT_MARGIN) : HOUR;
    return fmax(length * HOURLY_MARGIN, fmin(HOUR, margin));
}

static struct span chosen_span(struct timeline *timeline)
{
    choose_placeable(timeline);
    struct span span = with_others(timeline, false);
    if (timeline->has_hours && span.last - span.first <= HOURLY_DAYS) {
        span = with_others(timeline, true);
        double margin = hourly_margin(span.last - span.first);
        span.first -= margin;
        span.last += margin;
    }
    return span;
}

static bool any_has_time(const struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct edtf *date = &timeline->items[i].event->date;
        if (date->is_placeable && (date->start.has_time || date->end.has_time))
            return true;
    }
    return false;
}

/* Fades at the ends of the axis are seen as such. */
static void make_room_for_soft(const struct timeline *timeline, struct span *span)
{
    double most = (span->last - span->first) * SOFT_SHARE, before = 0, after = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct edtf *date = &timeline->items[i].event->date;
        if (!timeline->items[i].is_on_axis)
            continue;
        double start = (double)date->start.earliest - edtf_soft_days(&date->start);
        double end = (double)date->end.latest + 1 + edtf_soft_days(&date->end);
        if (date->start_edge == EDTF_EDGE_KNOWN)
            before = fmax(before, span->first - start);
        if (date->end_edge == EDTF_EDGE_KNOWN)
            after = fmax(after, end - span->last);
    }
    bool is_by_hours = timeline->has_hours && span->last - span->first <= HOURLY_DAYS;
    span->first -= is_by_hours ? 0 : fmin(before, most);
    span->last += is_by_hours ? 0 : fmin(after, most);
}

/* What an open side needs beyond the bounds so that its bar can be seen. */
static void make_room_for_open(const struct timeline *timeline, struct span *span)
{
    double room = (span->last - span->first) * OPEN_SHARE;
    struct span wide = *span;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct edtf *date = &timeline->items[i].event->date;
        if (!timeline->items[i].is_on_axis || date->form != EDTF_INTERVAL)
            continue;
        if (date->latest == DAY_NONE_AFTER)
            wide.last = fmax(wide.last, (double)date->earliest + room);
        if (date->earliest == DAY_NONE_BEFORE)
            wide.first = fmin(wide.first, (double)date->latest + 1 - room);
    }
    *span = wide;
}

/* A record that the axis misses although it was kept: an open side that reaches over it. */
static void drop_outside(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        const struct edtf *date = &item->event->date;
        bool is_triangle = date->form != EDTF_INTERVAL;
        if (date->latest != DAY_NONE_AFTER && (double)date->latest + 1 <= timeline->first)
            item->is_on_axis = false;
        if (date->earliest != DAY_NONE_BEFORE && (double)date->earliest >= timeline->last)
            item->is_on_axis = false;
        if (is_triangle && date->earliest == DAY_NONE_BEFORE &&
            (double)date->latest >= timeline->last)
            item->is_on_axis = false;
        if (is_triangle && date->latest == DAY_NONE_AFTER &&
            (double)date->earliest < floor(timeline->first))
            item->is_on_axis = false;
    }
}

/* Of dates with one bound the one that is known to fewer days is told. */
static void tell_days(struct panel *panel, int64_t earliest, int64_t latest)
{
    const struct edtf *first = &panel->told_first, *last = &panel->told_last;
    if (!panel->has_told || earliest < first->earliest ||
        (earliest == first->earliest && latest < first->latest))
        panel->told_first = (struct edtf){.earliest = earliest, .latest = latest};
    if (!panel->has_told || latest > last->latest ||
        (latest == last->latest && earliest > last->earliest))
        panel->told_last = (struct edtf){.earliest = earliest, .latest = latest};
    panel->has_told = true;
}

static void tell_date(struct panel *panel, const struct edtf *date)
{
    bool has_bounds = date->form == EDTF_INTERVAL || date->form == EDTF_ALL_OF;
    if (has_bounds && date->start_edge == EDTF_EDGE_KNOWN)
        tell_days(panel, date->start.earliest, date->start.latest);
    if (has_bounds && date->end_edge == EDTF_EDGE_KNOWN)
        tell_days(panel, date->end.earliest, date->end.latest);
    if (!has_bounds)
        tell_days(panel, date->earliest == DAY_NONE_BEFORE ? date->latest : date->earliest,
                  date->latest == DAY_NONE_AFTER ? date->earliest : date->latest);
}

/* For the words around the figure: the days of what stands on the axis, and what does not. */
static void tell(const struct timeline *timeline)
{
    const struct select *select = &timeline->setup->select;
    struct panel *panel = timeline->panel;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        if (item->is_on_axis)
            tell_date(panel, &item->event->date);
        for (size_t k = 0; item->is_on_axis && k < item->other_count; k++)
            if (item->others[k].record && timeline_has_place(&item->others[k].event->date))
                tell_date(panel, &item->others[k].event->date);
        if (!timeline_host(item)->is_on_axis)
            panel->untold += event_stands_for(item->event);
    }
    for (size_t i = 0; i < timeline->rest_count; i++)
        if (timeline->rest[i].day != DAY_NONE_AFTER)
            tell_days(panel, timeline->rest[i].day, timeline->rest[i].day);
    if (select->has_from)
        panel->told_first = (struct edtf){.earliest = select->from, .latest = select->from};
    if (select->has_to)
        panel->told_last = (struct edtf){.earliest = select->to, .latest = select->to};
}

void timeline_collect_span(struct timeline *timeline)
{
    const struct select *select = &timeline->setup->select;
    timeline->has_hours = any_has_time(timeline);
    struct span span = chosen_span(timeline);
    timeline->is_empty = span.first > span.last;
    if (timeline->is_empty)
        span = (struct span){0, 1};
    double length = span.last - span.first;
    if (length < FEWEST_DAYS && !timeline->has_hours) {
        double add = floor((FEWEST_DAYS - length) / 2);
        span.first -= add;
        span.last += add;
    }
    make_room_for_soft(timeline, &span);
    make_room_for_open(timeline, &span);
    timeline->first = select->has_from ? (double)select->from : span.first;
    timeline->last = select->has_to ? (double)select->to + 1 : span.last;
    if (timeline->last <= timeline->first)
        timeline->last = timeline->first + 1;
    drop_outside(timeline);
    if (!timeline->is_empty)
        tell(timeline);
}
