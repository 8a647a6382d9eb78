/* Other dates of a record: a meeting that was moved keeps its old dates in its history. Where they
 * stand on the axis they are marks of their own in its row, with an arrow from each to the next;
 * words say the others:
 *
 *   ○┄┄▶○┄┄▶●  Talks             Talks (earlier: 3 May 2024)
 *
 * What stands on the date that it was moved to is drawn as planned, for that is what it is there.
 * A postponed record without a successor has the last date of its history as its new one. */
#include "chart/timeline.h"

#include <math.h>
#include <string.h>

static bool is_same_date(const struct edtf *a, const struct edtf *b)
{
    return strcmp(a->text, b->text) == 0 || edtf_compare(a, b) == 0;
}

static bool is_known(const struct other_date *others, size_t count, const struct edtf *date)
{
    for (size_t i = 0; i < count; i++)
        if (is_same_date(&others[i].event->date, date))
            return true;
    return false;
}

/* The record as it would be on that date. */
static const struct event *on_date(const struct timeline *timeline, const struct event *event,
                                   const struct edtf *date, enum status status)
{
    struct event *copy = ARENA_NEW(timeline->canvas->arena, struct event);
    *copy = *event;
    copy->date = *date;
    copy->status = status;
    return copy;
}

/* Where its own date comes among 'count' dates of its history. */
static size_t own_place(const struct event *event, const struct edtf *const *dates, size_t count)
{
    for (size_t i = count; i > 0; i--)
        if (is_same_date(dates[i - 1], &event->date))
            return i - 1;
    return event->status == STATUS_POSTPONED && count ? count - 1 : count;
}

static size_t history_dates(const struct event *event, const struct edtf **dates)
{
    size_t count = 0;
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct edtf *date = &event->status_history[i].planned_for;
        if (date->text && !(count && is_same_date(dates[count - 1], date)))
            dates[count++] = date;
    }
    return count;
}

static bool is_asked_for(const struct timeline *timeline, const struct edtf *date)
{
    const struct select *select = &timeline->setup->select;
    return timeline_has_place(date) && (!select->has_from || date->latest >= select->from) &&
           (!select->has_to || date->earliest <= select->to);
}

/* Its own date becomes one of the others, and 'at' of these the one that it stands on: what comes
 * before that in its history is old then, and the rest later. */
static void stand_on(const struct timeline *timeline, struct item *item, size_t at)
{
    size_t own = 0;
    while (own < item->other_count && !item->others[own].is_later)
        own++;
    struct other_date moved = {.event = item->event};
    item->event = item->others[at].event;
    bool was_later = at >= own;
    for (size_t i = at; !was_later && i + 1 < own; i++)
        item->others[i] = item->others[i + 1];
    for (size_t i = at; was_later && i > own; i--)
        item->others[i] = item->others[i - 1];
    item->others[was_later ? own : own - 1] = moved;
    for (size_t i = 0; i < item->other_count; i++) {
        struct other_date *other = &item->others[i];
        bool is_later = was_later ? i > at : i >= at;
        if (other->is_later && !is_later)
            other->event = on_date(timeline, other->event, &other->event->date, STATUS_POSTPONED);
        other->is_later = is_later;
    }
}

/* A record whose own date lies outside of the days asked for stands on the last of its other dates
 * that lies within. */
static void stand_within(const struct timeline *timeline, struct item *item)
{
    const struct edtf *date = &item->event->date;
    size_t within = item->other_count;
    if (!date->is_placeable || is_asked_for(timeline, date))
        return;
    for (size_t i = 0; i < item->other_count; i++)
        if (is_asked_for(timeline, &item->others[i].event->date))
            within = i;
    if (within < item->other_count)
        stand_on(timeline, item, within);
}

void timeline_collect_dates(const struct timeline *timeline, struct item *item,
                            bool has_predecessor, bool has_successor)
{
    const struct event *event = item->event;
    struct arena *arena = timeline->canvas->arena;
    if (!event->status_history_count)
        return;
    const struct edtf **dates =
        ARENA_ARRAY(arena, const struct edtf *, event->status_history_count);
    size_t count = history_dates(event, dates), own = own_place(event, dates, count);
    item->others = ARENA_ARRAY(arena, struct other_date, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool is_later = i > own || (i == own && !is_same_date(dates[i], &event->date));
        if (is_same_date(dates[i], &event->date) ||
            is_known(item->others, item->other_count, dates[i]) ||
            (is_later ? has_successor : has_predecessor))
            continue;
        enum status status = is_later ? STATUS_PLANNED : STATUS_POSTPONED;
        item->others[item->other_count++] = (struct other_date){
            .event = on_date(timeline, event, dates[i], status), .is_later = is_later};
    }
    stand_within(timeline, item);
}

bool timeline_has_place(const struct edtf *date)
{
    return date->is_placeable && date->earliest != DAY_NONE_BEFORE &&
           date->latest != DAY_NONE_AFTER && edtf_blur_days(date) <= EDTF_VAGUE_DAYS;
}

/* --- on the axis --- */

static bool meets_axis(const struct timeline *timeline, const struct edtf *date)
{
    return timeline_has_place(date) && (double)date->latest + 1 > timeline->first &&
           (double)date->earliest < timeline->last;
}

/* The mark of another date, where it is clear of those there are: beyond 'next', which it leads to
 * or comes from, on the side where that is the last one. */
static bool add_move(struct timeline *timeline, struct item *item, const struct other_date *other,
                     const struct mark *next)
{
    struct mark *mark = &item->mark, *move = &mark->moves[mark->move_count];
    if (!meets_axis(timeline, &other->event->date))
        return false;
    mark_measure(move, other->event, mark->tint, &timeline->marks);
    bool is_left = next->x0 <= mark->x0 + 0.01 && move->x1 + MOVE_LENGTH <= mark->x0;
    bool is_right = next->x1 >= mark->x1 - 0.01 && move->x0 - MOVE_LENGTH >= mark->x1;
    if (!is_left && (!is_right || item->successor || item->is_partner))
        return false;
    double near = is_left ? move->x1 : move->x0, far = is_left ? next->x0 : next->x1;
    double gap = is_left ? MOVE_GAP : -MOVE_GAP;
    mark->arrows[mark->move_count++] = other->is_later ? (struct mark_arrow){far - gap, near + gap}
                                                       : (struct mark_arrow){near + gap, far - gap};
    mark->x0 = fmin(mark->x0, move->x0);
    mark->x1 = fmax(mark->x1, move->x1);
    mark->label_x0 = fmin(mark->label_x0, move->label_x0);
    mark->label_x1 = fmax(mark->label_x1, move->label_x1);
    return true;
}

/* Older dates go before newer ones in words. */
static const char *with_date(const struct timeline *timeline, const char *words,
                             const struct other_date *other)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *date = text_unbroken(arena, locale_date(locale, arena, &other->event->date));
    if (!words)
        return date;
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    return other->is_later ? arena_print(arena, "%s%s%s", words, comma, date)
                           : arena_print(arena, "%s%s%s", date, comma, words);
}

/* Those before its own from the newest to the oldest, then those behind it. */
static const struct other_date *nth_from_own(const struct item *item, size_t n)
{
    size_t before = 0;
    while (before < item->other_count && !item->others[before].is_later)
        before++;
    return &item->others[n < before ? before - 1 - n : n];
}

/* Whether it stands on the date that it was moved to, and was not put off from there too. */
static bool is_on_new_date(const struct item *item)
{
    const struct event *event = item->event;
    return event->status == STATUS_POSTPONED && item->other_count &&
           !item->others[item->other_count - 1].is_later && event->status_history_count &&
           event->status_history[event->status_history_count - 1].planned_for.text;
}

void timeline_place_dates(struct timeline *timeline, struct item *item)
{
    struct arena *arena = timeline->canvas->arena;
    struct mark own = item->mark, next = own;
    const char *earlier = NULL, *later = NULL;
    bool was_later = false;
    if (!item->other_count)
        return;
    item->mark.moves = ARENA_ARRAY(arena, struct mark, item->other_count);
    item->mark.arrows = ARENA_ARRAY(arena, struct mark_arrow, item->other_count);
    for (size_t i = 0; i < item->other_count; i++) {
        const struct other_date *other = nth_from_own(item, i);
        if (other->is_later && !was_later)
            next = own;
        was_later = other->is_later;
        if (item->is_on_axis && add_move(timeline, item, other, &next)) {
            next = item->mark.moves[item->mark.move_count - 1];
            if (other->is_later)
                item->mark.current = &item->mark.moves[item->mark.move_count - 1];
        } else if (other->is_later) {
            later = with_date(timeline, later, other);
        } else {
            earlier = with_date(timeline, earlier, other);
        }
    }
    if (item->is_on_axis && is_on_new_date(item))
        item->mark.event = on_date(timeline, item->event, &item->event->date, STATUS_PLANNED);
    item->earlier = earlier;
    item->later = later;
    timeline_word(timeline, item, timeline_moved_words(timeline, item));
}
