/* Reading for figures and for info alike. Names are kept here, because messages and accounts
 * outlive the call that named the input. */
#include "api/api.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Bytes in memory as a source. */
struct memory_source {
    const char *bytes;
    size_t length;
};

static long read_memory(void *context, char *bytes, size_t size)
{
    struct memory_source *source = context;
    size_t part = size < source->length ? size : source->length;
    if (part > 0)
        memcpy(bytes, source->bytes, part);
    source->bytes += part;
    source->length -= part;
    return (long)part;
}

bool inputs_read(struct inputs *inputs, const struct input_request *request,
                 const struct settings *settings, const struct sink *sink,
                 struct document *document, struct report *report)
{
    const struct read_options options = {
        .seasons = settings->seasons,
        .delimiter = settings->delimiter,
        .dialect = settings->dialect,
    };
    const char *name = arena_text(&inputs->arena, request->name);
    struct tally_of_input tally = {.name = name};
    struct memory_source memory = {request->bytes, request->length};
    struct byte_source source = {read_memory, &memory};
    bool is_read =
        request->bytes
            ? read_bytes(name, &source, &options, sink, &tally, document, &inputs->arena, report)
            : read_path(name, &options, sink, &tally, document, &inputs->arena, report);
    if (!is_read)
        return false;
    inputs->tallies =
        memory_grow(inputs->tallies, inputs->count, &inputs->capacity, sizeof *inputs->tallies);
    inputs->tallies[inputs->count++] = tally;
    return true;
}

bool inputs_at(const struct inputs *inputs, size_t index, struct casus_input *input)
{
    if (index >= inputs->count)
        return false;
    const struct tally_of_input *tally = &inputs->tallies[index];
    *input = (struct casus_input){
        .name = tally->name,
        .format = tally->format,
        .dialect = tally->dialect,
        .encoding = tally->encoding,
        .records = tally->records,
        .events = tally->events,
        .statements = tally->statements,
        .figures = tally->figures,
        .rejected = tally->rejected,
        .skipped = tally->skipped,
    };
    return true;
}

void inputs_clear(struct inputs *inputs)
{
    free(inputs->tallies);
    arena_clear(&inputs->arena);
    *inputs = (struct inputs){0};
}
