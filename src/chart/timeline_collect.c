/* From records to items: which lane, which days the axis spans, what can't stand on it.
 *
 * The axis spans the bounds of all records but those that are too vague for it: a single date that
 * would stretch the axis of the others beyond use ("about 2011" among weeks) would take the space
 * of everything else and say nothing. It is listed in words. */
#include "chart/timeline.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SOFT_SHARE 0.04 /* of the span, at most added where dates are approximate */
#define OPEN_SHARE 0.06 /* of the span, that a bar with an open side has at least */
#define HOURLY_DAYS 4   /* longest axis that begins and ends at an hour, not at a day */
#define HOURLY_MARGIN 0.02
#define FEWEST_DAYS 3 /* of an axis without clock times */
#define DEFAULT_LANES 12

struct label_setup timeline_words(const struct timeline *timeline)
{
    return (struct label_setup){
        .locale = timeline->setup->locale,
        .languages = &timeline->setup->select.languages,
        .size = timeline->canvas->theme->label_size,
    };
}

static int compare_items(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int by_date = edtf_compare(&x->event->date, &y->event->date);
    if (by_date)
        return by_date;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* --- lanes --- */

static int compare_groups(const void *a, const void *b)
{
    const struct group *x = *(const struct group *const *)a;
    const struct group *y = *(const struct group *const *)b;
    if (x->is_overflow != y->is_overflow)
        return x->is_overflow ? 1 : -1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x < y ? -1 : x > y;
}

const struct group **timeline_ranked(const struct group *groups, size_t count, struct arena *arena)
{
    const struct group **ranked = ARENA_ARRAY(arena, const struct group *, count + 1);
    for (size_t i = 0; i < count; i++)
        ranked[i] = &groups[i];
    qsort(ranked, count, sizeof *ranked, compare_groups);
    return ranked;
}

size_t timeline_shown_groups(const struct panel_setup *setup, const struct group **ranked,
                             size_t count)
{
    size_t top = setup->top ? setup->top : DEFAULT_LANES;
    if (count && ranked[count - 1]->is_overflow)
        count--;
    return count < top ? count : top;
}

static void name_lane(const struct timeline *timeline, struct lane *lane, const char *value)
{
    int category = timeline->is_by_category && value ? term_find(category_terms, value) : -1;
    lane->head = panel_group_name(timeline->setup, value, timeline->canvas->arena);
    lane->head_ink = timeline->canvas->theme->ink;
    lane->tint = timeline->canvas->theme->faint_ink;
    if (category >= 0) {
        lane->head_ink = timeline->canvas->theme->category_ink[category];
        lane->tint = timeline->canvas->theme->category_fill[category];
    }
}

/* Position of a lane: the vocabulary's order where the field has one, else by count; what has no
 * value comes last. */
static int lane_position(const struct field *field, const struct group *group, size_t rank)
{
    if (!group->value)
        return INT_MAX; /* last */
    return field->terms ? term_find(field->terms, group->value) : (int)rank;
}

static void order_lanes(const struct timeline *timeline, const struct group **ranked, size_t kept)
{
    int *positions = ARENA_ARRAY(timeline->canvas->arena, int, kept + 1);
    for (size_t i = 0; i < kept; i++)
        positions[i] = lane_position(timeline->setup->group, ranked[i], i);
    for (size_t i = 1; i < kept; i++)
        for (size_t k = i; k > 0 && positions[k - 1] > positions[k]; k--) {
            int position = positions[k];
            const struct group *group = ranked[k];
            positions[k] = positions[k - 1];
            ranked[k] = ranked[k - 1];
            positions[k - 1] = position;
            ranked[k - 1] = group;
        }
}

static void collect_groups(struct timeline *timeline, const struct group *groups, size_t count)
{
    struct arena *arena = timeline->canvas->arena;
    const struct group **ranked = timeline_ranked(groups, count, arena);
    size_t kept = timeline_shown_groups(timeline->setup, ranked, count);
    order_lanes(timeline, ranked, kept);
    timeline->lanes = ARENA_ARRAY(arena, struct lane, kept + 1);
    timeline->lane_count = kept + (kept < count);
    for (size_t i = 0; i < count; i++)
        timeline->group_lanes[ranked[i] - groups] = i < kept ? i : kept;
    for (size_t i = 0; i < kept; i++)
        name_lane(timeline, &timeline->lanes[i], ranked[i]->value);
    if (kept < count) {
        struct lane *other = &timeline->lanes[kept];
        other->head = locale_message(timeline->setup->locale, MESSAGE_OTHER_GROUPS);
        other->head_ink = timeline->canvas->theme->ink;
        other->tint = timeline->canvas->theme->faint_ink;
    }
}

/* One lane of records of which the group is not known needs no head. */
static bool says_nothing(const struct group *groups, size_t count)
{
    const char *unknown = category_terms[CATEGORY_UNKNOWN].name;
    return count == 1 && (!groups[0].value || strcmp(groups[0].value, unknown) == 0);
}

static void collect_lanes(struct timeline *timeline, const struct shortlist *shortlist)
{
    size_t count;
    const struct group *groups = shortlist_groups(shortlist, &count);
    timeline->group_lanes = ARENA_ARRAY(timeline->canvas->arena, size_t, count + 1);
    timeline->has_group = timeline->setup->group != NULL && !says_nothing(groups, count);
    timeline->is_by_category =
        timeline->setup->group && timeline->setup->group->terms == category_terms;
    if (timeline->has_group) {
        collect_groups(timeline, groups, count);
        return;
    }
    timeline->lanes = ARENA_ARRAY(timeline->canvas->arena, struct lane, 1);
    timeline->lane_count = 1;
    timeline->lanes[0].tint = timeline->canvas->theme->faint_ink;
}

/* --- span of the axis --- */

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
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct edtf *date = &timeline->items[i].event->date;
        timeline->items[i].is_on_axis = date->is_placeable && (is_given || !is_vague(date));
    }
    struct span core = span_of(timeline, false);
    for (size_t i = 0; i < timeline->item_count && !is_given; i++) {
        struct item *item = &timeline->items[i];
        const struct edtf *date = &item->event->date;
        if (date->is_placeable && is_vague(date))
            item->is_on_axis =
                core.first > core.last ||
                edtf_is_near_enough(date->earliest, date->latest, (int64_t)floor(core.first),
                                    (int64_t)ceil(core.last) - 1);
    }
}

static struct span chosen_span(struct timeline *timeline)
{
    choose_placeable(timeline);
    struct span span = span_of(timeline, false);
    if (timeline->has_hours && span.last - span.first <= HOURLY_DAYS) {
        span = span_of(timeline, true);
        double margin = fmax((span.last - span.first) * HOURLY_MARGIN, 1.0 / 24);
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
    span->first -= timeline->has_hours ? 0 : fmin(before, most);
    span->last += timeline->has_hours ? 0 : fmin(after, most);
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

/* The data's bounds, with some room where a date is open; what the user gave holds as given. */
static void collect_span(struct timeline *timeline)
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
            (double)date->earliest < timeline->first)
            item->is_on_axis = false;
    }
}

/* --- postponed events and their new dates --- */

static struct item *find_item(struct timeline *timeline, const char *id)
{
    for (size_t i = 0; id && i < timeline->item_count; i++)
        if (timeline->items[i].event->id && strcmp(timeline->items[i].event->id, id) == 0)
            return &timeline->items[i];
    return NULL;
}

static struct item *find_successor(struct timeline *timeline, const struct item *item)
{
    struct item *successor = find_item(timeline, event_link(item->event, "superseded-by"));
    for (size_t i = 0; !successor && item->event->id && i < timeline->item_count; i++) {
        const char *replaced = event_link(timeline->items[i].event, "supersedes");
        if (replaced && strcmp(replaced, item->event->id) == 0)
            successor = &timeline->items[i];
    }
    return successor == item ? NULL : successor;
}

static const char *planned_date(const struct timeline *timeline, const struct item *item)
{
    for (size_t i = item->event->status_history_count; i > 0; i--) {
        const struct status_change *change = &item->event->status_history[i - 1];
        if (change->planned_for.text && strcmp(change->planned_for.text, item->event->date.text))
            return locale_date(timeline->setup->locale, timeline->canvas->arena,
                               &change->planned_for);
    }
    return NULL;
}

/* The new date in words, where no arrow can lead to it. */
static const char *tie_successor(struct timeline *timeline, struct item *item)
{
    if (item->event->status != STATUS_POSTPONED)
        return NULL;
    struct item *successor = find_successor(timeline, item);
    if (!successor)
        return planned_date(timeline, item);
    bool is_later = edtf_compare(&item->event->date, &successor->event->date) < 0;
    if (successor->is_on_axis && item->is_on_axis && is_later && !successor->is_partner &&
        !successor->partner && !item->is_partner && successor->lane == item->lane) {
        item->successor = successor;
        item->partner = successor;
        successor->is_partner = true;
        return NULL;
    }
    return locale_date(timeline->setup->locale, timeline->canvas->arena, &successor->event->date);
}

/* The heaviest records stand in bold, where they are few and others are lighter. */
static double bold_weight(const struct timeline *timeline)
{
    double most = 0;
    size_t heaviest = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct event *event = timeline->items[i].event;
        double weight = event->has_weight ? event->weight : 0;
        if (weight > most) {
            most = weight;
            heaviest = 0;
        }
        heaviest += weight >= most && most > 0;
    }
    return most > 0 && heaviest * 6 <= timeline->item_count ? most : INFINITY;
}

void timeline_word(const struct timeline *timeline, struct item *item, const char *moved_to)
{
    const struct canvas *canvas = timeline->canvas;
    struct label_setup words = timeline_words(timeline);
    words.is_bold = item->is_bold;
    words.names_category = !timeline->is_by_category && !mark_shows_shape(&item->event->date);
    label_compose(&item->label, item->event, moved_to, &words, canvas->arena);
    item->words = label_text(&item->label, canvas->arena);
    item->line = canvas_lay_runs(canvas, item->label.runs, item->label.run_count, 0, 1);
    item->cut = item->entry = (struct text_block){0};
}

/* Lanes of which every record is listed under the axis are left out. */
static void drop_empty_lanes(struct timeline *timeline, size_t group_count)
{
    size_t *numbers = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        numbers[timeline->items[i].lane] |= timeline->items[i].is_on_axis;
    for (size_t i = 0; i < timeline->rest_count; i++)
        numbers[timeline->group_lanes[timeline->rest[i].group]] = 1;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        bool is_used = numbers[i];
        numbers[i] = kept;
        if (is_used)
            timeline->lanes[kept++] = timeline->lanes[i];
    }
    timeline->lane_count = kept;
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->items[i].lane = numbers[timeline->items[i].lane];
    for (size_t i = 0; i < group_count; i++)
        timeline->group_lanes[i] = numbers[timeline->group_lanes[i]];
}

void timeline_collect(struct timeline *timeline, struct shortlist *shortlist)
{
    size_t count;
    const struct shortlist_entry *entries = shortlist_entries(shortlist, &count);
    timeline->rest = shortlist_rest(shortlist, &timeline->rest_count);
    collect_lanes(timeline, shortlist);
    timeline->items = ARENA_ARRAY(timeline->canvas->arena, struct item, count + 1);
    timeline->item_count = count;
    for (size_t i = 0; i < count; i++)
        timeline->items[i] = (struct item){
            .event = entries[i].event,
            .order = entries[i].order,
            .rank = i,
            .lane = timeline->group_lanes[entries[i].group],
        };
    qsort(timeline->items, count, sizeof *timeline->items, compare_items);
    collect_span(timeline);
    drop_outside(timeline);
    size_t group_count;
    shortlist_groups(shortlist, &group_count);
    drop_empty_lanes(timeline, group_count);
    double bold = bold_weight(timeline);
    for (size_t i = 0; i < count; i++) {
        struct item *item = &timeline->items[i];
        item->is_bold = item->event->has_weight && item->event->weight >= bold;
        timeline_word(timeline, item, tie_successor(timeline, item));
    }
}
