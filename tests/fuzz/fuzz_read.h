/* Reads any bytes and holds the readers to their promises: every record is accounted for, what is
 * handed on is whole, texts are UTF-8, and the size of the pieces that the bytes come in changes
 * nothing. */
#ifndef TESTS_FUZZ_READ_H
#define TESTS_FUZZ_READ_H

#include "base/buffer.h"
#include "base/utf8.h"
#include "read/reader.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct piece_source {
    const char *bytes;
    size_t left, piece;
};

static long read_piece(void *context, char *bytes, size_t size)
{
    struct piece_source *source = context;
    size_t length = source->piece < size ? source->piece : size;
    if (length > source->left)
        length = source->left;
    if (length)
        memcpy(bytes, source->bytes, length);
    source->bytes += length;
    source->left -= length;
    return (long)length;
}

static void require(bool is_true)
{
    if (!is_true)
        abort();
}

static void require_text(const char *text)
{
    require(!text || utf8_valid_prefix(text, strlen(text)) == strlen(text));
}

struct told {
    struct buffer *seen;
    struct tally_of_input tally;
};

static void end_input(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)is_read;
    ((struct told *)context)->tally = *tally;
}

static void check_event(void *context, const struct event *event)
{
    struct buffer *seen = ((struct told *)context)->seen;
    require(event->date.text && event->date.earliest <= event->date.latest);
    require((int)event->category >= 0 && event->category < CATEGORY_COUNT);
    require((int)event->status >= 0 && event->status < STATUS_COUNT);
    for (size_t i = 0; i < event->count_count; i++) {
        const struct count *count = &event->counts[i];
        require(count->kind && count->low >= 0 && count->best >= 0 && count->high >= 0);
        require(count->qualifier != QUALIFIER_UNKNOWN || !count->has_best);
    }
    for (size_t i = 0; i < event->title.count; i++)
        require_text(event->title.items[i].text);
    require_text(event->note);
    buffer_print(seen, "%zu@%zu %s %d %zu\n", event->origin.number, event->origin.line,
                 event->date.text, (int)event->category, event->count_count);
}

static void note_problems(struct buffer *seen, const struct report *report)
{
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        for (size_t j = 0; j < problem->example_count; j++) {
            require_text(problem->examples[j].message);
            require_text(problem->examples[j].position.excerpt);
            report_print_example(seen, problem, j);
        }
    }
}

static void read_pieces(const uint8_t *bytes, size_t size, size_t piece, struct buffer *seen)
{
    struct piece_source from = {(const char *)bytes, size, piece};
    struct byte_source source = {read_piece, &from};
    struct read_options options = {0};
    struct told told = {.seen = seen};
    struct sink sink = {.take = check_event, .end = end_input, .context = &told};
    struct arena arena = {0};
    struct report *report = report_new();
    bool is_read = read_stream("fuzz", &source, &options, &sink, &arena, report);
    struct tally_of_input tally = told.tally;
    require(tally.records == tally.events + tally.statements + tally.figures + tally.rejected);
    require(tally.rejected == 0 || report_count(report, SEVERITY_ERROR) > 0);
    require(is_read || report_count(report, SEVERITY_ERROR) > 0);
    note_problems(seen, report);
    arena_clear(&arena);
    report_free(report);
}

static void fuzz_read(const uint8_t *bytes, size_t size)
{
    struct buffer whole = {0};
    struct buffer pieces = {0};
    read_pieces(bytes, size, 1 << 16, &whole);
    read_pieces(bytes, size, size % 7 + 1, &pieces);
    require(strcmp(buffer_text(&whole), buffer_text(&pieces)) == 0);
    buffer_clear(&whole);
    buffer_clear(&pieces);
}

#endif
