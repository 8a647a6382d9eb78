/* Reads a text, writes down all that came of it, and writes it in another format, for tests of the
 * writers. */
#ifndef TESTS_WRITE_COPY_H
#define TESTS_WRITE_COPY_H

#include "base/file.h"
#include "read/reader.h"
#include "write/writer.h"

#include "event_dump.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct memory {
    const char *bytes;
    size_t length;
};

static long read_memory(void *context, char *bytes, size_t size)
{
    struct memory *memory = context;
    size_t length = memory->length < size ? memory->length : size;
    memcpy(bytes, memory->bytes, length);
    memory->bytes += length;
    memory->length -= length;
    return (long)length;
}

/* What was read: as text in the order written, as text without it, and as another format. */
struct copy {
    struct buffer exact, sorted, document;
    const struct writer *writer; /* may be NULL */
    struct writing *writing;
    const struct document *known;
    struct report *report;
};

static void begin_input(void *context, const struct document *document)
{
    ((struct copy *)context)->known = document;
}

static void take_event(void *context, const struct event *event)
{
    struct copy *copy = context;
    dump_event(&copy->exact, event, false);
    dump_event(&copy->sorted, event, true);
    if (copy->writer)
        copy->writer->take(copy->writing, event, copy->known);
}

static void end_input(void *context, const struct tally_of_input *tally, bool is_read)
{
    struct copy *copy = context;
    assert_true(is_read);
    assert_int_equal(tally->rejected, 0);
    assert_string_equal(tally->dialect, "casus");
    dump_document(&copy->document, copy->known);
    if (copy->writer)
        assert_true(copy->writer->end(copy->writing, copy->known, copy->report));
}

static void read_copy(struct copy *copy, const struct buffer *text)
{
    struct memory memory = {buffer_text(text), text->length};
    struct byte_source source = {read_memory, &memory};
    struct read_options options = {0};
    struct sink sink = {take_event, begin_input, end_input, copy};
    struct arena arena = {0};
    assert_true(read_stream("test", &source, &options, &sink, &arena, copy->report));
    arena_clear(&arena);
}

static void load(const char *path, struct buffer *text)
{
    char block[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while ((length = fread(block, 1, sizeof block, file)) > 0)
        buffer_add(text, block, length);
    fclose(file);
}

/* Reads 'text' and gives it in the format 'name' as 'out'. */
static void convert(struct copy *copy, const struct buffer *text, const char *name,
                    struct buffer *out)
{
    char path[] = "/tmp/casus-write-XXXXXX";
    int temporary = mkstemp(path);
    assert_true(temporary >= 0);
    close(temporary);
    struct file_output *file = file_begin(path, copy->report);
    copy->writer = writer_find(name);
    copy->writing = copy->writer->begin(file);
    read_copy(copy, text);
    copy->writer->free(copy->writing);
    assert_true(file_commit(file, copy->report));
    load(path, out);
    unlink(path);
}

static void clear_copy(struct copy *copy)
{
    buffer_clear(&copy->exact);
    buffer_clear(&copy->sorted);
    buffer_clear(&copy->document);
    report_free(copy->report);
}

#endif
