/* Reads a text and writes down all that came of it, one line a fact, for tests of the readers. */
#ifndef TESTS_READ_TEXT_H
#define TESTS_READ_TEXT_H

#include "base/buffer.h"
#include "base/report.h"
#include "read/reader.h"

#include <stdlib.h>
#include <string.h>

struct text_source {
    const char *text;
    size_t length, at;
    size_t chunk; /* bytes handed out at once */
};

static long read_chunk(void *context, char *bytes, size_t size)
{
    struct text_source *source = context;
    size_t left = source->length - source->at;
    size_t length = source->chunk < size ? source->chunk : size;
    if (length > left)
        length = left;
    if (length)
        memcpy(bytes, source->text + source->at, length);
    source->at += length;
    return (long)length;
}

static void write_words(struct buffer *out, const char *name, const struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        buffer_print(out, " %s%s%s='%s'", name, words->items[i].language[0] ? ":" : "",
                     words->items[i].language, words->items[i].text);
}

static void write_text(struct buffer *out, const char *name, const char *text)
{
    if (text)
        buffer_print(out, " %s='%s'", name, text);
}

static void write_amount(struct buffer *out, const char *name, bool is_given, double number)
{
    if (!is_given)
        return;
    buffer_print(out, " %s=", name);
    buffer_add_number(out, number, 6);
}

static void write_lists(struct buffer *out, const struct event *event)
{
    for (size_t i = 0; i < event->count_count; i++) {
        const struct count *count = &event->counts[i];
        buffer_print(out, " [%s %s", count->kind, qualifier_terms[count->qualifier].name);
        write_amount(out, "low", count->has_low, count->low);
        write_amount(out, "best", count->has_best, count->best);
        write_amount(out, "high", count->has_high, count->high);
        write_amount(out, "rounded_to", count->rounded_to > 0, count->rounded_to);
        write_text(out, "text", count->text);
        write_text(out, "as_of", count->as_of);
        buffer_add_text(out, "]");
    }
    for (size_t i = 0; i < event->actor_count; i++) {
        write_text(out, "actor", event->actors[i].id ? event->actors[i].id : "");
        write_words(out, "name", &event->actors[i].name);
    }
    for (size_t i = 0; i < event->source_count; i++) {
        write_words(out, "who", &event->sources[i].who);
        write_text(out, "url", event->sources[i].url);
    }
    for (size_t i = 0; i < event->link_count; i++)
        buffer_print(out, " %s->%s", event->links[i].rel, event->links[i].id);
    for (size_t i = 0; i < event->secondary_category_count; i++)
        buffer_print(out, " also=%s", category_terms[event->secondary_categories[i]].name);
    for (size_t i = 0; i < event->status_history_count; i++)
        buffer_print(out, " then=%s", status_terms[event->status_history[i].status].name);
}

struct told {
    struct buffer *out;
    const struct document *document;
    struct tally_of_input tally;
};

static void begin_input(void *context, const struct document *document)
{
    ((struct told *)context)->document = document;
}

static void end_input(void *context, const struct tally_of_input *tally, bool is_read)
{
    struct told *told = context;
    (void)is_read;
    told->tally = *tally;
    write_words(told->out, "document title", &told->document->title);
    write_words(told->out, "document note", &told->document->note);
    write_text(told->out, "document language", told->document->language);
    write_text(told->out, "document as_of", told->document->as_of);
}

static void write_event(void *context, const struct event *event)
{
    struct buffer *out = ((struct told *)context)->out;
    buffer_print(out, "%zu@%zu %s %s %s %s", event->origin.number, event->origin.line,
                 record_type_terms[event->record_type].name, event->date.text,
                 category_terms[event->category].name, status_terms[event->status].name);
    write_text(out, "id", event->id);
    write_amount(out, "events", event->has_events, event->events);
    write_words(out, "title", &event->title);
    write_words(out, "place", &event->place.name);
    write_text(out, "country", event->place.country);
    write_amount(out, "lat", event->place.has_coordinates, event->place.latitude);
    write_amount(out, "lon", event->place.has_coordinates, event->place.longitude);
    write_amount(out, "weight", event->has_weight, event->weight);
    write_text(out, "url", event->url);
    write_text(out, "note", event->note);
    write_text(out, "scheme", event->scheme.name);
    write_text(out, "code", event->scheme.code);
    for (size_t i = 0; i < event->code_count; i++)
        buffer_print(out, " %s:%s", event->codes[i].name, event->codes[i].value);
    write_lists(out, event);
    buffer_add_text(out, "\n");
}

static void write_problems(struct buffer *out, const struct report *report)
{
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        const struct position *position = &problem->examples[0].position;
        buffer_print(out, "%s %s x%zu %zu:%zu\n", severity_name(problem->severity), problem->code,
                     problem->times, position->line, position->column);
    }
}

/* All facts of reading 'length' bytes that come 'chunk' at a time. */
static void read_in_chunks(struct buffer *out, const char *text, size_t length, size_t chunk)
{
    struct text_source from = {.text = text, .length = length, .chunk = chunk};
    struct byte_source source = {read_chunk, &from};
    struct read_options options = {0};
    struct told told = {.out = out};
    struct sink sink = {write_event, begin_input, end_input, &told};
    struct arena arena = {0};
    struct report *report = report_new();
    bool is_read = read_stream("test", &source, &options, &sink, &arena, report);
    struct tally_of_input tally = told.tally;
    write_problems(out, report);
    buffer_print(out, "%s %s: %zu = %zu + %zu + %zu + %zu, skipped %zu%s\n", tally.format,
                 tally.encoding, tally.records, tally.events, tally.statements, tally.figures,
                 tally.rejected, tally.skipped, is_read ? "" : ", not read");
    arena_clear(&arena);
    report_free(report);
}

/* Asserts that reading 'text' gives 'expected', at once and byte by byte. */
static inline void assert_reads(const char *text, size_t length, const char *expected)
{
    static const size_t chunks[] = {1 << 20, 1, 7};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct buffer out = {0};
        read_in_chunks(&out, text, length, chunks[i]);
        assert_string_equal(buffer_text(&out), expected);
        buffer_clear(&out);
    }
}

#define ASSERT_READS(text, expected) assert_reads(text, sizeof(text) - 1, expected)

#endif
