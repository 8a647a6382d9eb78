/* Records in our own format, as other programs see it: settings, then where to write, then inputs,
 * then the end. */
#include "api/api.h"

#include "base/memory.h"
#include "query/choice.h"
#include "query/select.h"
#include "write/writer.h"

#include <stdlib.h>

struct casus_convert {
    struct settings settings; /* for reading, the span and the conditions */
    struct inputs inputs;
    const struct writer *writer; /* NULL until it is known where to write */
    struct file_output *file;    /* NULL again when it ended */
    struct writing *writing;
    const struct document *current; /* of the input being read */
    struct document document;       /* of the first input; its texts live in 'inputs' */
    bool has_document;
    size_t written, filtered;
};

struct casus_convert *casus_convert_new(void)
{
    struct casus_convert *convert = memory_alloc(sizeof *convert);
    settings_init(&convert->settings);
    return convert;
}

/* Ends the output without its being seen. */
static void abandon(struct casus_convert *convert)
{
    if (convert->writer)
        convert->writer->free(convert->writing);
    convert->writing = NULL;
    file_abandon(convert->file);
    convert->file = NULL;
}

void casus_convert_free(struct casus_convert *convert)
{
    if (!convert)
        return;
    abandon(convert);
    settings_clear(&convert->settings);
    inputs_clear(&convert->inputs);
    free(convert);
}

static bool refuse(const char *code, const char *what, struct casus_report *report)
{
    report_add(report->report, SEVERITY_ERROR, code, NULL, "%s", what);
    return false;
}

bool casus_convert_set(struct casus_convert *convert, const char *name, const char *value,
                       struct casus_report *report)
{
    if (convert->inputs.count)
        return refuse("too-late", "settings come before the first input", report);
    return setting_apply(&convert->settings, SCOPE_KEEPING, name, value, report->report) &&
           settings_check(&convert->settings, report->report);
}

/* ---- Where to write ---- */

static const struct writer *find_writer(const char *path, const char *format,
                                        struct casus_report *report)
{
    const struct writer *writer = format ? writer_find(format) : writer_for_path(path);
    struct arena arena = {0};
    struct buffer known = {0};
    if (!writer && format)
        choice_refuse(NULL, "format", format, CHOICE_NAMES(writer_table, &arena), report->report);
    for (size_t i = 0; writer_table[i].name; i++)
        buffer_print(&known, "%s%s", i ? " " : "", writer_table[i].endings);
    if (!writer && !format)
        report_add(report->report, SEVERITY_ERROR, "unknown-ending", NULL,
                   "'%s' has an unknown ending; records are written to %s", path,
                   buffer_text(&known));
    buffer_clear(&known);
    arena_clear(&arena);
    return writer;
}

bool casus_convert_begin(struct casus_convert *convert, const char *path, const char *format,
                         struct casus_report *report)
{
    if (convert->writer)
        return refuse("too-late", "it is known already where to write", report);
    const struct writer *writer = find_writer(path, format, report);
    convert->file = writer ? file_begin(path, report->report) : NULL;
    if (!convert->file)
        return false;
    convert->writer = writer;
    convert->writing = writer->begin(convert->file);
    return true;
}

/* ---- Records ---- */

static void begin(void *context, const struct document *document)
{
    ((struct casus_convert *)context)->current = document;
}

static bool is_kept(const struct casus_convert *convert, const struct event *event)
{
    const struct settings *settings = &convert->settings;
    const struct select select = {
        .has_from = settings->has_from,
        .has_to = settings->has_to,
        .from = settings->from,
        .to = settings->to,
        .conditions = settings->panel.conditions,
        .condition_count = settings->panel.condition_count,
        .languages = {.document = convert->current->language},
    };
    return select_keeps(&select, event);
}

static void take(void *context, const struct event *event)
{
    struct casus_convert *convert = context;
    if (!is_kept(convert, event)) {
        convert->filtered++;
        return;
    }
    convert->written++;
    convert->writer->take(convert->writing, event,
                          convert->has_document ? &convert->document : convert->current);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)tally;
    struct casus_convert *convert = context;
    if (is_read && !convert->has_document) {
        convert->document = *convert->current;
        convert->has_document = true;
    }
    convert->current = NULL;
}

static bool read_input(struct casus_convert *convert, const struct input_request *request,
                       struct casus_report *report)
{
    struct sink sink = {take, begin, end, convert};
    if (!convert->file)
        return refuse("too-early", "it is not known where to write", report);
    return inputs_read(&convert->inputs, request, &convert->settings, &sink, report->report);
}

void casus_convert_set_progress(struct casus_convert *convert, casus_progress *tell, void *context)
{
    convert->inputs.progress = (struct progress){tell, context};
}

bool casus_convert_read(struct casus_convert *convert, const char *path,
                        struct casus_report *report)
{
    struct input_request request = {.name = path};
    return read_input(convert, &request, report);
}

bool casus_convert_read_bytes(struct casus_convert *convert, const char *name, const char *bytes,
                              size_t length, struct casus_report *report)
{
    struct input_request request = {.name = name, .bytes = bytes ? bytes : "", .length = length};
    return read_input(convert, &request, report);
}

bool casus_convert_input_at(const struct casus_convert *convert, size_t index,
                            struct casus_input *input)
{
    return inputs_at(&convert->inputs, index, input);
}

void casus_convert_tally(const struct casus_convert *convert, struct casus_tally *tally)
{
    inputs_tally(&convert->inputs, tally);
    tally->filtered = convert->filtered;
    tally->drawn = convert->written;
}

static bool refuse_empty(const struct casus_convert *convert, struct casus_report *report)
{
    report_add(report->report, SEVERITY_ERROR, "no-records", NULL, "no record is left to write%s",
               convert->filtered ? ": --from, --to and --where drop all of them" : "");
    return false;
}

bool casus_convert_write(struct casus_convert *convert, struct casus_report *report)
{
    if (!convert->file)
        return refuse("too-early", "it is not known where to write", report);
    bool done = convert->written ? true : refuse_empty(convert, report);
    if (done)
        inputs_report_repeats(&convert->inputs, report->report);
    done = done && convert->writer->end(convert->writing, &convert->document, report->report);
    if (done) {
        done = file_commit(convert->file, report->report);
        convert->file = NULL;
    }
    abandon(convert);
    return done;
}
