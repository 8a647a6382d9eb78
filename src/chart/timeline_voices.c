/* Records of one event: those linked 'same-episode-as' are drawn as one mark with the words of all.
 *
 * Each of them says in which days the event lies, so it lies in the days that they have in common;
 * where they have none they contradict each other and stay apart, as do records in different lanes
 * and what one record says lasted and another one does not: one mark could not be true to both. A
 * tie of its own kind shows that they are of one event. */
#include "chart/timeline.h"

#include <string.h>

static struct item *host_of(struct item *item)
{
    while (item->voice_of)
        item = item->voice_of;
    return item;
}

struct item *timeline_host(struct item *item)
{
    return item ? host_of(item) : NULL;
}

static bool has_same_bounds(const struct edtf *a, const struct edtf *b)
{
    return a->earliest == b->earliest && a->latest == b->latest;
}

static bool is_qualified(const struct edtf *date)
{
    return edtf_is_uncertain(date) || edtf_is_approximate(date);
}

static bool has_same_time(const struct edtf_point *a, const struct edtf_point *b)
{
    bool is_one_zone = !a->has_zone || !b->has_zone || a->zone == b->zone;
    return a->hour == b->hour && a->minute == b->minute && a->second == b->second && is_one_zone;
}

/* Of two dates in the same days: the one with a clock time, else the plainer one. */
static bool join_alike(const struct edtf *a, const struct edtf *b, struct edtf *joined)
{
    bool has_times = a->start.has_time && b->start.has_time;
    if (has_times && !(has_same_time(&a->start, &b->start) && has_same_time(&a->end, &b->end)))
        return false;
    bool is_second = b->start.has_time != a->start.has_time ? b->start.has_time
                                                            : is_qualified(a) && !is_qualified(b);
    *joined = is_second ? *b : *a;
    return true;
}

static const char *day_text(struct arena *arena, int64_t day, bool is_uncertain)
{
    struct civil civil = civil_of(day);
    return arena_print(arena, "%04d-%02d-%02d%s", (int)civil.year, civil.month, civil.day,
                       is_uncertain ? "?" : "");
}

/* One event some time from a day to another. */
static bool join_new(const struct edtf *a, const struct edtf *b, const int64_t bounds[2],
                     struct arena *arena, struct edtf *joined)
{
    struct edtf_error error;
    bool is_uncertain = edtf_is_uncertain(a) || edtf_is_uncertain(b);
    if (bounds[0] < day_of(0, 1, 1) || bounds[1] > day_of(9999, 12, 31))
        return false;
    const char *text = arena_print(arena, "[%s..%s]", day_text(arena, bounds[0], is_uncertain),
                                   day_text(arena, bounds[1], is_uncertain));
    return edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, joined, &error);
}

bool timeline_join_dates(const struct edtf *a, const struct edtf *b, struct arena *arena,
                         struct edtf *joined)
{
    if (!a->is_placeable || !b->is_placeable)
        return false;
    if (a->form == b->form && has_same_bounds(a, b) &&
        (a->form != EDTF_ALL_OF || strcmp(a->text, b->text) == 0))
        return join_alike(a, b, joined);
    if (a->form == EDTF_INTERVAL || b->form == EDTF_INTERVAL || a->form == EDTF_ALL_OF ||
        b->form == EDTF_ALL_OF)
        return false;
    int64_t common[2] = {a->earliest > b->earliest ? a->earliest : b->earliest,
                         a->latest < b->latest ? a->latest : b->latest};
    if (common[0] > common[1])
        return false;
    bool is_first = a->earliest == common[0] && a->latest == common[1];
    bool is_second = b->earliest == common[0] && b->latest == common[1];
    if (!is_first && !is_second)
        return join_new(a, b, common, arena, joined);
    *joined = is_first ? *a : *b;
    return true;
}

/* The host's record with a date that is true to both. */
static bool join(const struct timeline *timeline, struct item *host, struct item *voice)
{
    struct arena *arena = timeline->canvas->arena;
    struct edtf date;
    if (host == voice || host->lane != voice->lane ||
        !timeline_join_dates(&host->event->date, &voice->event->date, arena, &date))
        return false;
    struct event *event = ARENA_NEW(arena, struct event);
    *event = *host->event;
    event->date = date;
    host->own_date = host->own_date ? host->own_date : &host->event->date;
    host->event = event;
    voice->voice_of = host;
    return true;
}

static void gather_voices(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].voice_of)
            host_of(&timeline->items[i])->voice_count++;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i], *host = host_of(item);
        if (host == item)
            continue;
        if (!host->voices) {
            host->voices =
                ARENA_ARRAY(timeline->canvas->arena, const struct event *, host->voice_count);
            host->voice_count = 0;
        }
        host->voices[host->voice_count++] = item->event;
    }
}

void timeline_join_voices(struct timeline *timeline)
{
    bool any = false;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        for (size_t k = 0; k < item->event->link_count; k++) {
            const struct link *link = &item->event->links[k];
            struct item *other = link->rel && strcmp(link->rel, "same-episode-as") == 0
                                     ? timeline_find(timeline, link->id)
                                     : NULL;
            any |= other && join(timeline, host_of(other), host_of(item));
        }
    }
    if (any)
        gather_voices(timeline);
}
