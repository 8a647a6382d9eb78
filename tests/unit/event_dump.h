/* A record with everything that is known of it, as text, for comparing records. What is absent
 * leaves no trace; 'origin' is left out. */
#ifndef TESTS_EVENT_DUMP_H
#define TESTS_EVENT_DUMP_H

#include "base/buffer.h"
#include "model/event.h"

#include <stdlib.h>
#include <string.h>

static void dump_text(struct buffer *out, const char *name, const char *text)
{
    if (!text)
        return;
    buffer_print(out, " %s=", name);
    buffer_add_json(out, text);
}

static void dump_number(struct buffer *out, const char *name, bool is_given, double number)
{
    if (!is_given)
        return;
    buffer_print(out, " %s=", name);
    buffer_add_number(out, number, 9);
}

/* Adds lines, sorted where their order tells nothing. */
struct lines {
    char *items[1000];
    size_t count;
};

static void keep_line(struct lines *lines, struct buffer *line)
{
    if (lines->count == sizeof lines->items / sizeof *lines->items)
        abort();
    char *copy = malloc(line->length + 1);
    memcpy(copy, buffer_text(line), line->length + 1);
    lines->items[lines->count++] = copy;
    buffer_reset(line);
}

/* By the first word, which is the kind, language or name; stable. */
static int compare_lines(const char *a, const char *b)
{
    size_t one = strcspn(a, " "), other = strcspn(b, " ");
    int order = strncmp(a, b, one < other ? one : other);
    return order ? order : (one > other) - (one < other);
}

static void add_lines(struct buffer *out, struct lines *lines, bool is_sorted)
{
    for (size_t i = 1; is_sorted && i < lines->count; i++) {
        for (size_t j = i; j > 0 && compare_lines(lines->items[j - 1], lines->items[j]) > 0; j--) {
            char *other = lines->items[j];
            lines->items[j] = lines->items[j - 1];
            lines->items[j - 1] = other;
        }
    }
    for (size_t i = 0; i < lines->count; i++) {
        buffer_print(out, " [%s]", lines->items[i]);
        free(lines->items[i]);
    }
}

static void dump_words(struct buffer *out, const char *name, const struct words *words,
                       bool is_sorted)
{
    struct lines lines = {0};
    struct buffer line = {0};
    for (size_t i = 0; i < words->count; i++) {
        buffer_print(&line, "%s:%s", name, words->items[i].language);
        dump_text(&line, "is", words->items[i].text);
        keep_line(&lines, &line);
    }
    add_lines(out, &lines, is_sorted);
    buffer_clear(&line);
}

static void dump_count(struct buffer *out, const struct count *count)
{
    buffer_print(out, "%s %s", count->kind, qualifier_terms[count->qualifier].name);
    dump_number(out, "low", count->has_low, count->low);
    dump_number(out, "best", count->has_best, count->best);
    dump_number(out, "high", count->has_high, count->high);
    dump_number(out, "rounded_to", count->rounded_to != 0, count->rounded_to);
    dump_text(out, "text", count->text);
    dump_text(out, "measure", count->measure);
    dump_text(out, "period", count->period);
    dump_text(out, "as_of", count->as_of);
    dump_text(out, "area", count->area);
    dump_text(out, "breakdown", count->breakdown);
    dump_text(out, "note", count->note);
}

static void dump_counts(struct buffer *out, const struct event *event, bool is_sorted)
{
    struct lines lines = {0};
    struct buffer line = {0};
    for (size_t i = 0; i < event->count_count; i++) {
        dump_count(&line, &event->counts[i]);
        keep_line(&lines, &line);
    }
    add_lines(out, &lines, is_sorted);
    buffer_clear(&line);
}

static void dump_codes(struct buffer *out, const struct event *event, bool is_sorted)
{
    struct lines lines = {0};
    struct buffer line = {0};
    for (size_t i = 0; i < event->code_count; i++) {
        buffer_print(&line, "code.%s", event->codes[i].name);
        dump_text(&line, "is", event->codes[i].value);
        keep_line(&lines, &line);
    }
    add_lines(out, &lines, is_sorted);
    buffer_clear(&line);
}

static void dump_place(struct buffer *out, const struct place *place, bool is_sorted)
{
    dump_words(out, "place", &place->name, is_sorted);
    dump_text(out, "admin", place->admin);
    dump_text(out, "country", place->country);
    dump_number(out, "lat", place->has_coordinates, place->latitude);
    dump_number(out, "lon", place->has_coordinates, place->longitude);
    dump_text(out, "precision", place->precision);
    dump_text(out, "coord_source", place->coord_source);
    dump_text(out, "basis", place->basis);
}

static void dump_people(struct buffer *out, const struct event *event, bool is_sorted)
{
    for (size_t i = 0; i < event->actor_count; i++) {
        buffer_print(out, "\n  actor %zu", i);
        dump_text(out, "id", event->actors[i].id);
        dump_words(out, "name", &event->actors[i].name, is_sorted);
        dump_text(out, "type", event->actors[i].type);
        dump_text(out, "role", event->actors[i].role);
    }
    for (size_t i = 0; i < event->source_count; i++) {
        buffer_print(out, "\n  source %zu", i);
        dump_words(out, "who", &event->sources[i].who, is_sorted);
        dump_text(out, "via", event->sources[i].via);
        dump_text(out, "claim", event->sources[i].claim);
        dump_text(out, "standing", event->sources[i].standing);
        dump_text(out, "url", event->sources[i].url);
    }
}

static void dump_relations(struct buffer *out, const struct event *event)
{
    for (size_t i = 0; i < event->link_count; i++) {
        buffer_print(out, "\n  link %zu", i);
        dump_text(out, "rel", event->links[i].rel);
        dump_text(out, "id", event->links[i].id);
    }
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct status_change *change = &event->status_history[i];
        buffer_print(out, "\n  then %s", status_terms[change->status].name);
        dump_text(out, "date", change->date.text);
        dump_words(out, "by", &change->by, true);
        dump_text(out, "planned_for", change->planned_for.text);
    }
    for (size_t i = 0; i < event->secondary_category_count; i++)
        dump_text(out, "also", category_terms[event->secondary_categories[i]].name);
}

static void dump_texts(struct buffer *out, const struct event *event)
{
    dump_text(out, "id", event->id);
    dump_text(out, "date_status", event->date_status);
    dump_text(out, "date_basis", event->date_basis);
    dump_text(out, "type", event->type);
    dump_text(out, "subtype", event->subtype);
    dump_text(out, "confidence", event->confidence);
    dump_text(out, "attribution_likelihood", event->attribution_likelihood);
    dump_text(out, "scheme", event->scheme.name);
    dump_text(out, "version", event->scheme.version);
    dump_text(out, "code", event->scheme.code);
    dump_text(out, "note", event->note);
    dump_text(out, "url", event->url);
    dump_text(out, "outcome", event->outcome);
    dump_number(out, "events", event->has_events, event->events);
    dump_number(out, "weight", event->has_weight, event->weight);
}

/* 'is_sorted': the order of languages, of codes and of counts of unlike kinds does not matter. */
static void dump_event(struct buffer *out, const struct event *event, bool is_sorted)
{
    buffer_print(out, "%s %s %s %s", record_type_terms[event->record_type].name, event->date.text,
                 category_terms[event->category].name, status_terms[event->status].name);
    dump_texts(out, event);
    buffer_add_text(out, "\n ");
    dump_words(out, "title", &event->title, is_sorted);
    dump_place(out, &event->place, is_sorted);
    buffer_add_text(out, "\n ");
    dump_counts(out, event, is_sorted);
    dump_codes(out, event, is_sorted);
    dump_people(out, event, is_sorted);
    dump_relations(out, event);
    buffer_add_text(out, "\n");
}

static void dump_document(struct buffer *out, const struct document *document)
{
    buffer_add_text(out, "document");
    dump_words(out, "title", &document->title, false);
    dump_words(out, "subtitle", &document->subtitle, false);
    dump_words(out, "source", &document->source, false);
    dump_words(out, "note", &document->note, false);
    dump_text(out, "language", document->language);
    dump_text(out, "as_of", document->as_of);
    buffer_add_text(out, "\n");
}

#endif
