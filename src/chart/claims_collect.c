/* From records to episodes, from episodes to questions. Records are tied by their links, by equal
 * ids, and by day, place and category where each is of another source. */
#include "chart/claims.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* --- episodes --- */

static size_t root_of(size_t *episodes, size_t i)
{
    while (episodes[i] != i) {
        episodes[i] = episodes[episodes[i]];
        i = episodes[i];
    }
    return i;
}

/* The earlier event stands for both. */
static void tie(struct claims *claims, size_t a, size_t b)
{
    a = root_of(claims->episodes, a);
    b = root_of(claims->episodes, b);
    claims->episodes[a > b ? a : b] = a < b ? a : b;
}

struct named {
    const char *key;
    size_t event;
};

static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order ? order : (x->event > y->event) - (x->event < y->event);
}

static const struct named *find_named(const struct named *names, size_t count, const char *key)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(names[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && strcmp(names[low].key, key) == 0 ? &names[low] : NULL;
}

static bool ties_claims(const char *rel)
{
    static const char *const rels[] = {"same-episode-as", "about", "alleged-by", "duplicate-of"};
    for (size_t i = 0; rel && i < sizeof rels / sizeof *rels; i++) {
        if (strcmp(rel, rels[i]) == 0)
            return true;
    }
    return false;
}

static void tie_by_id(struct claims *claims)
{
    struct arena *arena = claims->canvas->arena;
    struct named *names = ARENA_ARRAY(arena, struct named, claims->event_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < claims->event_count; i++) {
        if (claims->events[i]->id)
            names[count++] = (struct named){claims->events[i]->id, i};
    }
    qsort(names, count, sizeof *names, compare_named);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(names[i - 1].key, names[i].key) == 0)
            tie(claims, names[i - 1].event, names[i].event);
    }
    for (size_t i = 0; i < claims->event_count; i++) {
        const struct event *event = claims->events[i];
        for (size_t k = 0; k < event->link_count; k++) {
            const struct link *link = &event->links[k];
            const struct named *target =
                ties_claims(link->rel) && link->id ? find_named(names, count, link->id) : NULL;
            if (target)
                tie(claims, i, target->event);
        }
    }
}

/* NULL where day or place is not exact enough to say that two records mean the same. */
static const char *whereabouts(const struct claims *claims, const struct event *event)
{
    const struct edtf *date = &event->date;
    const char *place = words_pick(&event->place.name, &claims->setup->select.languages, NULL);
    if (event->record_type != RECORD_EVENT || !place || !event->count_count ||
        date->earliest != date->latest || edtf_is_uncertain(date))
        return NULL;
    return arena_print(claims->canvas->arena, "%lld\x1f%d\x1f%s", (long long)date->earliest,
                       (int)event->category, place);
}

/* Whether each of these records is of another source, so that none can be two events of one. */
static bool have_own_sources(const struct claims *claims, const struct named *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_named = false;
        const char *source = claims_source(claims, claims->events[names[i].event], &is_named);
        if (!is_named)
            return false;
        for (size_t k = 0; k < i; k++) {
            const struct event *other = claims->events[names[k].event];
            if (text_equal_caseless(claims_source(claims, other, &is_named), source))
                return false;
        }
    }
    return true;
}

#define MOST_VOICES 12 /* records of one day and place; more are many events, not one */

static void tie_by_place(struct claims *claims)
{
    struct arena *arena = claims->canvas->arena;
    struct named *names = ARENA_ARRAY(arena, struct named, claims->event_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < claims->event_count; i++) {
        const char *key = whereabouts(claims, claims->events[i]);
        if (key)
            names[count++] = (struct named){key, i};
    }
    qsort(names, count, sizeof *names, compare_named);
    for (size_t from = 0, to = 0; from < count; from = to) {
        while (to < count && strcmp(names[from].key, names[to].key) == 0)
            to++;
        bool is_one = to - from > 1 && to - from <= MOST_VOICES &&
                      have_own_sources(claims, names + from, to - from);
        for (size_t i = from + 1; i < to && is_one; i++)
            tie(claims, names[from].event, names[i].event);
    }
}

static int compare_entries(const void *a, const void *b)
{
    const struct shortlist_entry *x = a, *y = b;
    int order = edtf_compare(&x->event->date, &y->event->date);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

void claims_collect(struct claims *claims, struct shortlist *shortlist)
{
    struct arena *arena = claims->canvas->arena;
    size_t count, rest_count;
    const struct shortlist_entry *kept = shortlist_entries(shortlist, &count);
    const struct shortlist_rest *rest = shortlist_rest(shortlist, &rest_count);
    struct shortlist_entry *entries = ARENA_ARRAY(arena, struct shortlist_entry, count + 1);
    if (count)
        memcpy(entries, kept, count * sizeof *entries);
    qsort(entries, count, sizeof *entries, compare_entries);
    claims->events = ARENA_ARRAY(arena, const struct event *, count + 1);
    claims->episodes = ARENA_ARRAY(arena, size_t, count + 1);
    claims->event_count = count;
    for (size_t i = 0; i < count; i++) {
        claims->events[i] = entries[i].event;
        claims->episodes[i] = i;
    }
    for (size_t i = 0; i < rest_count; i++)
        claims->beyond += rest[i].count;
    tie_by_id(claims);
    tie_by_place(claims);
    claims->subjects = ARENA_ARRAY(arena, const struct event *, count + 1);
    for (size_t i = 0; i < count; i++) {
        size_t episode = claims->episodes[i] = root_of(claims->episodes, i);
        const struct event **subject = &claims->subjects[episode];
        if (!*subject || ((*subject)->record_type != RECORD_EVENT &&
                          claims->events[i]->record_type == RECORD_EVENT))
            *subject = claims->events[i];
    }
}

/* --- names --- */

const char *claims_title(const struct claims *claims, const struct event *event)
{
    const struct language_order *languages = &claims->setup->select.languages;
    const char *words = words_pick(&event->title, languages, NULL);
    if (!words)
        words = words_pick(&event->place.name, languages, NULL);
    if (!words)
        words = event->type ? event->type : event->id;
    return words ? words : locale_term(claims->setup->locale, &category_terms[event->category]);
}
