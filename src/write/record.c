/* A record as the fields of our own format, in the order in which they are written: the counterpart
 * of read/rules.c. */
#include "write/outlet.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define DEGREE_DECIMALS 7
#define WEIGHT_DECIMALS 9
#define LANGUAGE_LIMIT 128

static bool is_blank(const char *text)
{
    return !text[strspn(text, " \t\r\n")];
}

static void put_text(struct outlet *outlet, const char *name, const char *text)
{
    outlet->text(outlet, name, text && !is_blank(text) ? text : NULL);
}

static void put_term(struct outlet *outlet, const char *name, const struct term *terms, int index)
{
    outlet->text(outlet, name, terms[index].name);
}

static void put_number(struct outlet *outlet, const char *name, bool is_given, double number,
                       int decimals)
{
    struct buffer digits = {0};
    if (is_given)
        buffer_add_number(&digits, number, decimals);
    outlet->number(outlet, name, is_given ? buffer_text(&digits) : NULL);
    buffer_clear(&digits);
}

static bool has_language(const struct word *words, size_t count, const char *language)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal_caseless(words[i].language, language))
            return true;
    return false;
}

void words_write(struct outlet *outlet, const char *name, const struct words *words)
{
    struct word kept[LANGUAGE_LIMIT];
    size_t count = 0;
    for (size_t i = 0; i < words->count && count < LANGUAGE_LIMIT; i++) {
        const struct word *word = &words->items[i];
        const char *language = word->language ? word->language : "";
        if (word->text && !is_blank(word->text) && !has_language(kept, count, language))
            kept[count++] = (struct word){language, word->text};
    }
    outlet->words(outlet, name, &(struct words){kept, count});
}

/* ---- The parts of a record ---- */

static void put_categories(struct outlet *outlet, const struct event *event)
{
    size_t count = event->secondary_category_count;
    const char **names = memory_alloc(count * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = category_terms[event->secondary_categories[i]].name;
    outlet->terms(outlet, "secondary_categories", names, count);
    free(names);
}

static void put_history(struct outlet *outlet, const struct event *event)
{
    outlet->open(outlet, "status_history", SHAPE_LIST);
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct status_change *change = &event->status_history[i];
        outlet->open_item(outlet, i, NULL);
        put_text(outlet, "date", change->date.text);
        put_term(outlet, "status", status_terms, (int)change->status);
        words_write(outlet, "by", &change->by);
        put_text(outlet, "planned_for", change->planned_for.text);
        outlet->close(outlet);
    }
    outlet->close(outlet);
}

static void put_place(struct outlet *outlet, const struct place *place)
{
    outlet->open(outlet, "place", SHAPE_OBJECT);
    words_write(outlet, "name", &place->name);
    put_text(outlet, "admin", place->admin);
    put_text(outlet, "country", place->country);
    put_number(outlet, "lat", place->has_coordinates, place->latitude, DEGREE_DECIMALS);
    put_number(outlet, "lon", place->has_coordinates, place->longitude, DEGREE_DECIMALS);
    put_text(outlet, "precision", place->precision);
    put_text(outlet, "coord_source", place->coord_source);
    put_text(outlet, "basis", place->basis);
    outlet->close(outlet);
}

static void put_actors(struct outlet *outlet, const struct event *event)
{
    outlet->open(outlet, "actors", SHAPE_LIST);
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct actor *actor = &event->actors[i];
        outlet->open_item(outlet, i, NULL);
        put_text(outlet, "id", actor->id);
        words_write(outlet, "name", &actor->name);
        put_text(outlet, "type", actor->type);
        put_text(outlet, "role", actor->role);
        outlet->close(outlet);
    }
    outlet->close(outlet);
}

/* Whether a reader takes "value" for the best number: of at-least it is the low one where there is
 * no other, of at-most the high one. */
static bool is_best_value(const struct count *count)
{
    enum qualifier qualifier = count->qualifier;
    bool is_lower = qualifier == QUALIFIER_AT_LEAST || qualifier == QUALIFIER_MORE_THAN;
    return !(is_lower && !count->has_low) && !(qualifier == QUALIFIER_AT_MOST && !count->has_high);
}

static void put_count(struct outlet *outlet, const struct count *count)
{
    bool is_value = is_best_value(count);
    put_text(outlet, "kind", count->kind);
    put_term(outlet, "qualifier", qualifier_terms, (int)count->qualifier);
    put_number(outlet, "value", count->has_best && is_value, count->best, 0);
    put_number(outlet, "low", count->has_low, count->low, 0);
    put_number(outlet, "best", count->has_best && !is_value, count->best, 0);
    put_number(outlet, "high", count->has_high, count->high, 0);
    put_number(outlet, "rounded_to", count->rounded_to > 0, count->rounded_to, 0);
    put_text(outlet, "text", count->text);
    put_text(outlet, "measure", count->measure);
    put_text(outlet, "period", count->period);
    put_text(outlet, "as_of", count->as_of);
    put_text(outlet, "area", count->area);
    put_text(outlet, "breakdown", count->breakdown);
    put_text(outlet, "note", count->note);
}

/* Whether the kind of a count can name it: a word of small letters, the first of its kind. */
static bool is_keyed(const struct event *event, size_t index)
{
    const char *kind = event->counts[index].kind;
    if (!kind || !*kind || kind[strspn(kind, "abcdefghijklmnopqrstuvwxyz_")])
        return false;
    return event_count_of(event, kind) == &event->counts[index];
}

/* Counts that are named by their kind are read before the others, so they have the first places. */
static void put_counts(struct outlet *outlet, const struct event *event)
{
    size_t keyed = 0, others = 0;
    for (size_t i = 0; i < event->count_count; i++)
        keyed += is_keyed(event, i);
    outlet->open(outlet, "counts", SHAPE_LIST);
    for (size_t i = 0; i < event->count_count; i++) {
        bool has_key = is_keyed(event, i);
        outlet->open_item(outlet, keyed + others, has_key ? event->counts[i].kind : NULL);
        put_count(outlet, &event->counts[i]);
        outlet->close(outlet);
        others += !has_key;
    }
    outlet->close(outlet);
}

static void put_sources(struct outlet *outlet, const struct event *event)
{
    outlet->open(outlet, "sources", SHAPE_LIST);
    for (size_t i = 0; i < event->source_count; i++) {
        const struct source *source = &event->sources[i];
        outlet->open_item(outlet, i, NULL);
        words_write(outlet, "who", &source->who);
        put_text(outlet, "via", source->via);
        put_text(outlet, "claim", source->claim);
        put_text(outlet, "standing", source->standing);
        put_text(outlet, "url", source->url);
        outlet->close(outlet);
    }
    outlet->close(outlet);
}

static void put_links(struct outlet *outlet, const struct event *event)
{
    outlet->open(outlet, "links", SHAPE_LIST);
    for (size_t i = 0; i < event->link_count; i++) {
        outlet->open_item(outlet, i, NULL);
        put_text(outlet, "rel", event->links[i].rel);
        put_text(outlet, "id", event->links[i].id);
        outlet->close(outlet);
    }
    outlet->close(outlet);
}

static void put_scheme(struct outlet *outlet, const struct scheme *scheme)
{
    outlet->open(outlet, "scheme", SHAPE_OBJECT);
    put_text(outlet, "name", scheme->name);
    put_text(outlet, "version", scheme->version);
    put_text(outlet, "code", scheme->code);
    outlet->close(outlet);
}

static bool is_repeated(const struct code *codes, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(codes[i].name, codes[index].name) == 0)
            return true;
    return false;
}

static void put_codes(struct outlet *outlet, const struct event *event)
{
    outlet->open(outlet, "codes", SHAPE_MAP);
    for (size_t i = 0; i < event->code_count; i++) {
        if (is_repeated(event->codes, i))
            outlet->repeated++;
        else
            put_text(outlet, event->codes[i].name, event->codes[i].value);
    }
    outlet->close(outlet);
}

void record_write(const struct event *event, struct outlet *outlet)
{
    put_text(outlet, "id", event->id);
    put_term(outlet, "record_type", record_type_terms, (int)event->record_type);
    put_number(outlet, "events", event->has_events, event->events, 0);
    put_text(outlet, "date", event->date.text);
    put_text(outlet, "date_status", event->date_status);
    put_text(outlet, "date_basis", event->date_basis);
    put_term(outlet, "status", status_terms, (int)event->status);
    put_term(outlet, "category", category_terms, (int)event->category);
    put_categories(outlet, event);
    put_text(outlet, "type", event->type);
    put_text(outlet, "subtype", event->subtype);
    words_write(outlet, "title", &event->title);
    put_place(outlet, &event->place);
    put_actors(outlet, event);
    put_counts(outlet, event);
    put_sources(outlet, event);
    put_links(outlet, event);
    put_scheme(outlet, &event->scheme);
    put_codes(outlet, event);
    put_text(outlet, "note", event->note);
    put_text(outlet, "url", event->url);
    put_text(outlet, "outcome", event->outcome);
    put_number(outlet, "weight", event->has_weight, event->weight, WEIGHT_DECIMALS);
    put_text(outlet, "confidence", event->confidence);
    put_text(outlet, "attribution_likelihood", event->attribution_likelihood);
    put_history(outlet, event);
}
