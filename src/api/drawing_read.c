/* One pass over each input: the figures that read a file in the same way share what is read. */
#include "api/drawing.h"

#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A reading of one file for some figures. */
struct pass {
    const struct file_path *data; /* where it is named first */
    const struct drawn *like;     /* the first of them: how it is read */
    const struct drawn **readers;
    size_t reader_count, capacity;
    struct repeats *repeats; /* of the passes that drop repeats together; NULL: none */
    const struct document *document;
    struct casus_drawing *drawing;
};

struct passes {
    struct arena arena;
    struct pass *items;
    size_t count, capacity;
};

/* --- planning --- */

/* Whether two figures list the same files: what was there before is then the same. */
static bool have_same_data(const struct drawn *a, const struct drawn *b)
{
    bool is_same = a->from->data_count == b->from->data_count;
    for (size_t i = 0; is_same && i < a->from->data_count; i++)
        is_same = strcmp(a->from->data[i].absolute, b->from->data[i].absolute) == 0;
    return is_same;
}

static bool read_alike(const struct drawn *a, const struct drawn *b)
{
    const struct settings *one = &a->figure->settings, *other = &b->figure->settings;
    return settings_read_alike(one, other) && (!one->has_dedupe || have_same_data(a, b));
}

static struct pass *find_pass(struct passes *passes, const char *absolute,
                              const struct drawn *drawn)
{
    for (size_t i = 0; i < passes->count; i++) {
        struct pass *pass = &passes->items[i];
        if (strcmp(pass->data->absolute, absolute) == 0 && read_alike(pass->like, drawn))
            return pass;
    }
    return NULL;
}

static struct repeats *find_repeats(struct passes *passes, const struct drawn *drawn)
{
    if (!drawn->figure->settings.has_dedupe)
        return NULL;
    for (size_t i = 0; i < passes->count; i++)
        if (passes->items[i].repeats && read_alike(passes->items[i].like, drawn))
            return passes->items[i].repeats;
    return ARENA_NEW(&passes->arena, struct repeats);
}

static struct pass *add_pass(struct passes *passes, const struct file_path *data,
                             const struct drawn *drawn)
{
    struct repeats *repeats = find_repeats(passes, drawn);
    passes->items =
        memory_grow(passes->items, passes->count, &passes->capacity, sizeof *passes->items);
    struct pass *pass = &passes->items[passes->count++];
    *pass = (struct pass){.data = data, .like = drawn, .repeats = repeats};
    return pass;
}

/* The first of the figures that list the same files notes their ids; what is remembered for all
 * such lists together is limited. */
static void plan_watches(struct casus_drawing *drawing)
{
    size_t count = 0;
    for (size_t i = 0; i < drawing->count; i++) {
        struct drawn *drawn = &drawing->drawn[i];
        drawn->is_watching = !drawn->figure->settings.has_dedupe;
        for (size_t j = 0; j < i && drawn->is_watching; j++)
            drawn->is_watching =
                !drawing->drawn[j].is_watching || !have_same_data(&drawing->drawn[j], drawn);
        count += drawn->is_watching;
    }
    for (size_t i = 0; i < drawing->count; i++)
        drawing->drawn[i].figure->inputs.repeats.limit = count ? WATCHED_IDS / count : 0;
}

static void plan_passes(struct casus_drawing *drawing, struct passes *passes)
{
    for (size_t i = 0; i < drawing->count; i++) {
        const struct drawn *drawn = &drawing->drawn[i];
        for (size_t j = 0; j < drawn->from->data_count; j++) {
            const struct file_path *data = &drawn->from->data[j];
            struct pass *pass = find_pass(passes, data->absolute, drawn);
            if (!pass)
                pass = add_pass(passes, data, drawn);
            pass->drawing = drawing;
            pass->readers = memory_grow(pass->readers, pass->reader_count, &pass->capacity,
                                        sizeof *pass->readers);
            pass->readers[pass->reader_count++] = drawn;
        }
    }
}

static void clear_passes(struct passes *passes)
{
    for (size_t i = 0; i < passes->count; i++) {
        free(passes->items[i].readers);
        if (passes->items[i].repeats)
            repeats_clear(passes->items[i].repeats);
    }
    free(passes->items);
    arena_clear(&passes->arena);
}

/* Told where it is named, and before time is spent on the others. */
static bool check_are_there(const struct passes *passes, struct report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < passes->count; i++) {
        const struct pass *pass = &passes->items[i];
        const struct json_spot spot = {.path = pass->data->place, .field = "data"};
        if (access(pass->data->path, F_OK) == 0)
            continue;
        json_file_problem(&pass->like->file->json, &spot, "cannot-read", report,
                          "'%s' can't be opened: %s; paths are relative to the figure file",
                          pass->data->path, strerror(errno));
        is_good = false;
    }
    return is_good;
}

/* --- reading --- */

static void begin(void *context, const struct document *document)
{
    ((struct pass *)context)->document = document;
}

static void take(void *context, const struct event *event)
{
    const struct pass *pass = context;
    for (size_t i = 0; i < pass->reader_count; i++) {
        struct figure *figure = pass->readers[i]->figure->figure;
        if (pass->readers[i]->is_watching)
            inputs_watch(&pass->readers[i]->figure->inputs, event);
        figure_language(figure, pass->document->language);
        figure_take(figure, event);
    }
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    const struct pass *pass = context;
    for (size_t i = 0; is_read && i < pass->reader_count; i++) {
        figure_document(pass->readers[i]->figure->figure, pass->document);
        inputs_add(&pass->readers[i]->figure->inputs, tally);
    }
}

/* Told once for all the figures that list the same files, and not again when one is laid out. */
static void report_repeats(struct casus_drawing *drawing, struct report *report)
{
    for (size_t i = 0; i < drawing->count; i++) {
        struct inputs *inputs = &drawing->drawn[i].figure->inputs;
        if (drawing->drawn[i].is_watching || drawing->drawn[i].figure->settings.has_dedupe)
            inputs_report_repeats(inputs, report);
        inputs->are_repeats_told = true;
        repeats_clear(&inputs->repeats);
    }
}

static size_t count_reads(const struct passes *passes, const struct pass *pass)
{
    size_t count = 0;
    for (size_t i = 0; i < passes->count; i++)
        count += strcmp(passes->items[i].data->absolute, pass->data->absolute) == 0;
    return count;
}

/* An archive is an input for each of its members. */
static void note_uses(struct casus_drawing *drawing, const struct passes *passes,
                      const struct pass *pass, size_t first)
{
    for (size_t i = first; i < drawing->inputs.count; i++) {
        drawing->uses =
            memory_grow(drawing->uses, i, &drawing->use_capacity, sizeof *drawing->uses);
        drawing->uses[i] = (struct input_use){count_reads(passes, pass), pass->reader_count};
    }
}

/* Each figure gets the files that it lists, in the order of its list; they were read in that of the
 * passes. */
static void note_files(struct casus_drawing *drawing, struct passes *passes)
{
    for (size_t i = 0; i < drawing->count; i++) {
        const struct drawn *drawn = &drawing->drawn[i];
        for (size_t j = 0; j < drawn->from->data_count; j++) {
            const char *absolute = drawn->from->data[j].absolute;
            size_t pass = (size_t)(find_pass(passes, absolute, drawn) - passes->items);
            if (pass < drawing->inputs.file_count)
                inputs_add_file(&drawn->figure->inputs, &drawing->inputs.files[pass]);
        }
    }
}

bool casus_drawing_read(struct casus_drawing *drawing, struct casus_report *report)
{
    if (drawing->is_read || !casus_drawing_check(drawing, report))
        return drawing->is_read;
    struct passes passes = {0};
    plan_watches(drawing);
    plan_passes(drawing, &passes);
    bool is_there = check_are_there(&passes, report->report), is_good = is_there;
    for (size_t i = 0; i < passes.count && is_there; i++) {
        struct pass *pass = &passes.items[i];
        const struct sink sink = {take, begin, end, pass};
        const struct input_request request = {
            .name = pass->data->path,
            .repeats = pass->repeats,
            .is_watched = true,
            .wants_digest = true,
        };
        size_t first = drawing->inputs.count;
        is_good = inputs_read(&drawing->inputs, &request, &pass->like->figure->settings, &sink,
                              report->report) &&
                  is_good;
        note_uses(drawing, &passes, pass, first);
    }
    note_files(drawing, &passes);
    clear_passes(&passes);
    report_repeats(drawing, report->report);
    drawing->is_read = is_good;
    return is_good;
}
