/* Copying records, and the few questions about them that more than one stage asks. */
#include "model/event.h"

#include <string.h>

static const struct actor *copy_actors(struct arena *arena, const struct event *event)
{
    struct actor *actors = ARENA_ARRAY(arena, struct actor, event->actor_count);
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct actor *actor = &event->actors[i];
        actors[i] = (struct actor){
            .id = arena_text(arena, actor->id),
            .name = words_copy(arena, &actor->name),
            .type = arena_text(arena, actor->type),
            .role = arena_text(arena, actor->role),
        };
    }
    return actors;
}

static struct place copy_place(struct arena *arena, const struct place *place)
{
    struct place copy = *place;
    copy.name = words_copy(arena, &place->name);
    copy.admin = arena_text(arena, place->admin);
    copy.country = arena_text(arena, place->country);
    copy.precision = arena_text(arena, place->precision);
    copy.coord_source = arena_text(arena, place->coord_source);
    copy.basis = arena_text(arena, place->basis);
    return copy;
}

static const struct count *copy_counts(struct arena *arena, const struct event *event)
{
    struct count *counts = ARENA_ARRAY(arena, struct count, event->count_count);
    for (size_t i = 0; i < event->count_count; i++) {
        const struct count *count = &event->counts[i];
        counts[i] = *count;
        counts[i].kind = arena_text(arena, count->kind);
        counts[i].text = arena_text(arena, count->text);
        counts[i].measure = arena_text(arena, count->measure);
        counts[i].period = arena_text(arena, count->period);
        counts[i].as_of = arena_text(arena, count->as_of);
        counts[i].area = arena_text(arena, count->area);
        counts[i].breakdown = arena_text(arena, count->breakdown);
        counts[i].note = arena_text(arena, count->note);
    }
    return counts;
}

static const struct source *copy_sources(struct arena *arena, const struct event *event)
{
    struct source *sources = ARENA_ARRAY(arena, struct source, event->source_count);
    for (size_t i = 0; i < event->source_count; i++) {
        const struct source *source = &event->sources[i];
        sources[i] = (struct source){
            .who = words_copy(arena, &source->who),
            .via = arena_text(arena, source->via),
            .claim = arena_text(arena, source->claim),
            .standing = arena_text(arena, source->standing),
            .url = arena_text(arena, source->url),
        };
    }
    return sources;
}

static const struct link *copy_links(struct arena *arena, const struct event *event)
{
    struct link *links = ARENA_ARRAY(arena, struct link, event->link_count);
    for (size_t i = 0; i < event->link_count; i++) {
        links[i].rel = arena_text(arena, event->links[i].rel);
        links[i].id = arena_text(arena, event->links[i].id);
    }
    return links;
}

static const struct status_change *copy_history(struct arena *arena, const struct event *event)
{
    struct status_change *history =
        ARENA_ARRAY(arena, struct status_change, event->status_history_count);
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct status_change *change = &event->status_history[i];
        history[i] = (struct status_change){
            .date = edtf_copy(arena, &change->date),
            .status = change->status,
            .by = words_copy(arena, &change->by),
            .planned_for = edtf_copy(arena, &change->planned_for),
        };
    }
    return history;
}

static const enum category *copy_categories(struct arena *arena, const struct event *event)
{
    size_t count = event->secondary_category_count;
    enum category *categories = ARENA_ARRAY(arena, enum category, count);
    for (size_t i = 0; i < count; i++)
        categories[i] = event->secondary_categories[i];
    return categories;
}

static const struct code *copy_codes(struct arena *arena, const struct event *event)
{
    struct code *codes = ARENA_ARRAY(arena, struct code, event->code_count);
    for (size_t i = 0; i < event->code_count; i++) {
        codes[i].name = arena_text(arena, event->codes[i].name);
        codes[i].value = arena_text(arena, event->codes[i].value);
    }
    return codes;
}

static struct scheme copy_scheme(struct arena *arena, const struct scheme *scheme)
{
    return (struct scheme){
        .name = arena_text(arena, scheme->name),
        .version = arena_text(arena, scheme->version),
        .code = arena_text(arena, scheme->code),
    };
}

/* Lists that are empty stay NULL. */
static void copy_lists(struct arena *arena, const struct event *event, struct event *copy)
{
    copy->secondary_categories =
        event->secondary_category_count ? copy_categories(arena, event) : NULL;
    copy->status_history = event->status_history_count ? copy_history(arena, event) : NULL;
    copy->actors = event->actor_count ? copy_actors(arena, event) : NULL;
    copy->counts = event->count_count ? copy_counts(arena, event) : NULL;
    copy->sources = event->source_count ? copy_sources(arena, event) : NULL;
    copy->links = event->link_count ? copy_links(arena, event) : NULL;
    copy->codes = event->code_count ? copy_codes(arena, event) : NULL;
}

struct event *event_copy(struct arena *arena, const struct event *event)
{
    struct event *copy = ARENA_NEW(arena, struct event);
    *copy = *event;
    copy->id = arena_text(arena, event->id);
    copy->date = edtf_copy(arena, &event->date);
    copy->date_status = arena_text(arena, event->date_status);
    copy->date_basis = arena_text(arena, event->date_basis);
    copy->type = arena_text(arena, event->type);
    copy->subtype = arena_text(arena, event->subtype);
    copy->confidence = arena_text(arena, event->confidence);
    copy->attribution_likelihood = arena_text(arena, event->attribution_likelihood);
    copy->place = copy_place(arena, &event->place);
    copy->title = words_copy(arena, &event->title);
    copy->scheme = copy_scheme(arena, &event->scheme);
    copy->note = arena_text(arena, event->note);
    copy->url = arena_text(arena, event->url);
    copy->outcome = arena_text(arena, event->outcome);
    copy_lists(arena, event, copy);
    return copy;
}

const struct count *event_count_of(const struct event *event, const char *kind)
{
    for (size_t i = 0; i < event->count_count; i++)
        if (event->counts[i].kind && strcmp(event->counts[i].kind, kind) == 0)
            return &event->counts[i];
    return NULL;
}

double event_stands_for(const struct event *event)
{
    return event->has_events ? event->events : 1;
}

const char *event_link(const struct event *event, const char *rel)
{
    for (size_t i = 0; i < event->link_count; i++)
        if (event->links[i].rel && strcmp(event->links[i].rel, rel) == 0)
            return event->links[i].id;
    return NULL;
}

static const struct actor *find_actor(const struct event *event, const char *id)
{
    for (size_t i = 0; i < event->actor_count; i++)
        if (event->actors[i].id && strcmp(event->actors[i].id, id) == 0)
            return &event->actors[i];
    return NULL;
}

const char *event_source_name(const struct event *event, const struct source *source,
                              const struct language_order *order)
{
    const char *who = words_pick(&source->who, order, NULL);
    const struct actor *actor = who ? find_actor(event, who) : NULL;
    const char *name = actor ? words_pick(&actor->name, order, NULL) : NULL;
    return name ? name : who;
}

static void merge_words(struct arena *arena, struct words *into, const struct words *from)
{
    if (!into->count)
        *into = words_copy(arena, from);
}

void document_merge(struct arena *arena, struct document *into, const struct document *from)
{
    merge_words(arena, &into->title, &from->title);
    merge_words(arena, &into->subtitle, &from->subtitle);
    merge_words(arena, &into->source, &from->source);
    merge_words(arena, &into->note, &from->note);
    if (!into->language)
        into->language = arena_text(arena, from->language);
    if (!into->as_of)
        into->as_of = arena_text(arena, from->as_of);
}
