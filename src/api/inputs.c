/* Reading for figures and for info alike. Names are kept here, because messages and accounts
 * outlive the call that named the input. */
#include "api/api.h"

#include "base/file.h"
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

/* --- records that count more than once --- */

void inputs_watch(struct inputs *inputs, const struct event *event)
{
    if (!inputs->repeats.limit)
        inputs->repeats.limit = WATCHED_IDS;
    if (!event->id || !repeats_add(&inputs->repeats, event->origin.dialect, event->id))
        return;
    inputs->repeated++;
    if (inputs->first_id)
        return;
    inputs->first_id = arena_text(&inputs->arena, event->id);
    inputs->first_repeat.input = arena_text(&inputs->arena, event->origin.input);
    inputs->first_repeat.line = event->origin.line;
}

static void report_ids(const struct inputs *inputs, struct report *report)
{
    bool is_one = inputs->repeated == 1;
    report_add(report, SEVERITY_WARNING, "repeated-id", &inputs->first_repeat,
               "%zu %s an id that was there before, here '%s', so %s again; --dedupe drops %s",
               inputs->repeated, is_one ? "record has" : "records have", inputs->first_id,
               is_one ? "it counts" : "they count", is_one ? "it" : "them");
    if (inputs->repeats.count == inputs->repeats.limit)
        report_add(report, SEVERITY_WARNING, "repeated-id-limit", NULL,
                   "only the first %zu ids were compared, so there may be more repeated ones",
                   inputs->repeats.limit);
}

/* The input before the index-th one that is the same, or NULL. */
static const struct tally_of_input *find_same(const struct inputs *inputs, size_t index)
{
    const struct tally_of_input *input = &inputs->tallies[index];
    for (size_t i = 0; i < index && input->records; i++) {
        const struct tally_of_input *other = &inputs->tallies[i];
        if (other->records == input->records && file_is_same(other->name, input->name))
            return other;
    }
    return NULL;
}

static void report_same_inputs(const struct inputs *inputs, struct report *report)
{
    for (size_t i = 1; i < inputs->count; i++) {
        const struct tally_of_input *same = find_same(inputs, i);
        const struct position position = {.input = inputs->tallies[i].name};
        if (same)
            report_add(report, SEVERITY_WARNING, "repeated-input", &position,
                       "it is the same as '%s', so all of its records count twice, and without "
                       "ids --dedupe can't tell; leave one of the two out",
                       same->name);
    }
}

void inputs_report_repeats(struct inputs *inputs, struct report *report)
{
    if (inputs->are_repeats_told)
        return;
    inputs->are_repeats_told = true;
    if (inputs->repeated)
        report_ids(inputs, report);
    else
        report_same_inputs(inputs, report);
}

/* --- reading --- */

/* An input while it is read: what it gives goes on to another sink. */
struct passing {
    struct inputs *inputs;
    const struct sink *to;
    bool is_watching;
    size_t repeated; /* before the input: one that breaks off leaves no trace */
};

static void begin(void *context, const struct document *document)
{
    struct passing *passing = context;
    passing->repeated = passing->inputs->repeated;
    if (passing->to->begin)
        passing->to->begin(passing->to->context, document);
}

static void take(void *context, const struct event *event)
{
    const struct passing *passing = context;
    if (passing->is_watching)
        inputs_watch(passing->inputs, event);
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
    else
        passing->inputs->repeated = passing->repeated;
    if (passing->to->end)
        passing->to->end(passing->to->context, tally, is_read);
}

void inputs_add_file(struct inputs *inputs, const struct read_file *file)
{
    inputs->files = memory_grow(inputs->files, inputs->file_count, &inputs->file_capacity,
                                sizeof *inputs->files);
    struct read_file *added = &inputs->files[inputs->file_count++];
    *added = *file;
    added->path = arena_text(&inputs->arena, file->path);
}

bool inputs_read(struct inputs *inputs, const struct input_request *request,
                 const struct settings *settings, const struct sink *sink, struct report *report)
{
    struct passing passing = {inputs, sink, !settings->has_dedupe && !request->is_watched, 0};
    const struct sink own = {take, begin, end, &passing};
    struct memory_source memory = {request->bytes, request->length};
    struct byte_source source = {read_memory, &memory};
    struct read_options options = settings->reading;
    struct repeats *repeats = request->repeats ? request->repeats : &inputs->repeats;
    options.repeats = settings->has_dedupe ? repeats : NULL;
    options.progress = inputs->progress.tell ? &inputs->progress : NULL;
    struct read_file file = {.path = request->name};
    options.digest = request->wants_digest ? file.digest : NULL;
    bool is_read = request->bytes
                       ? read_stream(request->name, &source, &options, &own, &inputs->arena, report)
                       : read_path(request->name, &options, &own, &inputs->arena, report);
    if (request->wants_digest)
        inputs_add_file(inputs, &file);
    return is_read;
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
    free(inputs->files);
    repeats_clear(&inputs->repeats);
    arena_clear(&inputs->arena);
    *inputs = (struct inputs){0};
}
