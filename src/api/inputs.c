/* Reading for figures and for info alike. Names are kept here, because messages and accounts
 * outlive the call that named the input. */
#include "api/api.h"

#include "base/memory.h"
#include "figure/account.h"

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

/* An input while it is read: what it gives goes on to another sink. */
struct passing {
    struct inputs *inputs;
    const struct sink *to;
};

static void begin(void *context, const struct document *document)
{
    const struct passing *passing = context;
    if (passing->to->begin)
        passing->to->begin(passing->to->context, document);
}

static void take(void *context, const struct event *event)
{
    const struct passing *passing = context;
    passing->to->take(passing->to->context, event);
}

void inputs_add(struct inputs *inputs, const struct tally_of_input *tally)
{
    inputs->tallies =
        memory_grow(inputs->tallies, inputs->count, &inputs->capacity, sizeof *inputs->tallies);
    inputs->tallies[inputs->count++] = *tally;
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    const struct passing *passing = context;
    if (is_read)
        inputs_add(passing->inputs, tally);
    if (passing->to->end)
        passing->to->end(passing->to->context, tally, is_read);
}

bool inputs_read(struct inputs *inputs, const struct input_request *request,
                 const struct settings *settings, const struct sink *sink, struct report *report)
{
    struct passing passing = {inputs, sink};
    const struct sink own = {take, begin, end, &passing};
    struct memory_source memory = {request->bytes, request->length};
    struct byte_source source = {read_memory, &memory};
    struct read_options options = settings->reading;
    struct repeats *repeats = request->repeats ? request->repeats : &inputs->repeats;
    options.repeats = settings->has_dedupe ? repeats : NULL;
    options.progress = inputs->progress.tell ? &inputs->progress : NULL;
    if (!request->bytes)
        return read_path(request->name, &options, &own, &inputs->arena, report);
    return read_stream(request->name, &source, &options, &own, &inputs->arena, report);
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
        .repeated = tally->repeated,
    };
    return true;
}

void inputs_tally(const struct inputs *inputs, struct casus_tally *tally)
{
    struct account account = {.inputs = inputs->tallies, .input_count = inputs->count};
    struct tally_of_input sum = account_sum(&account);
    *tally = (struct casus_tally){
        .records = sum.records,
        .events = sum.events,
        .statements = sum.statements,
        .figures = sum.figures,
        .rejected = sum.rejected,
        .skipped = sum.skipped,
        .repeated = sum.repeated,
    };
}

void inputs_clear(struct inputs *inputs)
{
    free(inputs->tallies);
    repeats_clear(&inputs->repeats);
    arena_clear(&inputs->arena);
    *inputs = (struct inputs){0};
}
