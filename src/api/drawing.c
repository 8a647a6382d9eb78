/* Figures out of files: what is said of all of them first, then the files, then whether they fit
 * together. */
#include "api/drawing.h"

#include "base/memory.h"
#include "base/path.h"
#include "base/utf8.h"
#include "chart/chart.h"
#include "query/choice.h"
#include "render/renderer.h"

#include <stdlib.h>
#include <string.h>

struct casus_drawing *casus_drawing_new(void)
{
    struct casus_drawing *drawing = memory_alloc(sizeof *drawing);
    settings_init(&drawing->scratch);
    drawing->time = DEFAULT_TIME;
    return drawing;
}

void casus_drawing_free(struct casus_drawing *drawing)
{
    if (!drawing)
        return;
    for (size_t i = 0; i < drawing->count; i++)
        casus_figure_free(drawing->drawn[i].figure);
    for (size_t i = 0; i < drawing->file_count; i++) {
        figure_file_close(drawing->files[i]);
        free(drawing->files[i]);
    }
    free(drawing->drawn);
    free(drawing->files);
    free(drawing->overrides);
    free(drawing->uses);
    inputs_clear(&drawing->inputs);
    settings_clear(&drawing->scratch);
    buffer_clear(&drawing->account);
    buffer_clear(&drawing->snippet);
    arena_clear(&drawing->arena);
    free(drawing);
}

static bool refuse_late(const char *what, struct casus_report *report)
{
    report_add(report->report, SEVERITY_ERROR, "too-late", NULL, "%s", what);
    return false;
}

/* --- what stands above the files --- */

bool casus_drawing_set(struct casus_drawing *drawing, const char *name, const char *value,
                       struct casus_report *report)
{
    if (drawing->file_count)
        return refuse_late("settings come before the first figure file", report);
    const struct setting *setting = setting_find(name);
    if (setting && (setting->flags & SETTING_STRUCTURE)) {
        struct position position = {.field = name};
        report_add(report->report, SEVERITY_ERROR, "bad-setting", &position,
                   "figure files say themselves which panels they have");
        return false;
    }
    if (!setting_apply(&drawing->scratch, SCOPE_ALL, name, value, report->report))
        return false;
    drawing->overrides = memory_grow(drawing->overrides, drawing->override_count,
                                     &drawing->override_capacity, sizeof *drawing->overrides);
    drawing->overrides[drawing->override_count++] =
        (struct override){setting, arena_text(&drawing->arena, value), 0};
    return true;
}

void casus_drawing_set_folder(struct casus_drawing *drawing, const char *folder)
{
    drawing->folder = arena_text(&drawing->arena, folder);
}

void casus_drawing_ignore_outputs(struct casus_drawing *drawing)
{
    drawing->has_other_outputs = true;
}

void casus_drawing_set_time(struct casus_drawing *drawing, int64_t seconds)
{
    drawing->time = seconds;
}

void casus_drawing_set_progress(struct casus_drawing *drawing, casus_progress *tell, void *context)
{
    drawing->inputs.progress = (struct progress){tell, context};
}

/* --- files --- */

bool casus_drawing_names_font(const struct casus_drawing *drawing)
{
    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->drawn[i].figure->settings.font)
            return true;
    return false;
}

static void add_figures(struct casus_drawing *drawing, struct figure_file *file)
{
    for (size_t i = 0; i < file->count; i++) {
        drawing->drawn =
            memory_grow(drawing->drawn, drawing->count, &drawing->capacity, sizeof *drawing->drawn);
        struct casus_figure *figure = figure_from_settings(&file->figures[i].settings);
        figure->time = drawing->time;
        drawing->drawn[drawing->count++] =
            (struct drawn){.figure = figure, .from = &file->figures[i], .file = file};
    }
}

static bool check_ending(const struct figure_file *file, const struct file_path *output,
                         struct report *report)
{
    const char *name = path_name(output->path);
    if (renderer_for_path(output->path) || !*name || strcmp(name, "-") == 0) /* told already */
        return true;
    struct buffer known = {0};
    for (size_t i = 0; renderer_table[i].name; i++)
        buffer_print(&known, "%s%s", i ? " " : "", renderer_table[i].endings);
    json_file_problem(&file->json, &(struct json_spot){.path = output->place, .field = "output"},
                      "unknown-ending", report, "'%s' has an unknown ending; outputs end in %s",
                      path_name(output->path), buffer_text(&known));
    buffer_clear(&known);
    return false;
}

static bool open_file(struct casus_drawing *drawing, const char *path, const char *bytes,
                      size_t length, struct casus_report *report)
{
    if (drawing->is_checked)
        return refuse_late("figure files come before the check", report);
    struct figure_file *file = memory_alloc(sizeof *file);
    const struct figure_file_request request = {
        .overrides = drawing->overrides,
        .override_count = drawing->override_count,
        .folder = drawing->folder,
        .has_other_outputs = drawing->has_other_outputs,
        .bytes = bytes,
        .length = length,
    };
    drawing->files = memory_grow(drawing->files, drawing->file_count, &drawing->file_capacity,
                                 sizeof *drawing->files);
    drawing->files[drawing->file_count++] = file;
    bool is_good = figure_file_read(file, path, &request, report->report);
    for (size_t i = 0; i < file->count; i++)
        for (size_t j = 0; j < file->figures[i].output_count; j++)
            is_good = check_ending(file, &file->figures[i].outputs[j], report->report) && is_good;
    if (is_good)
        add_figures(drawing, file);
    return is_good;
}

bool casus_drawing_open(struct casus_drawing *drawing, const char *path,
                        struct casus_report *report)
{
    return open_file(drawing, path, NULL, 0, report);
}

bool casus_drawing_open_bytes(struct casus_drawing *drawing, const char *path, const char *bytes,
                              size_t length, struct casus_report *report)
{
    return open_file(drawing, path, bytes ? bytes : "", length, report);
}

bool casus_drawing_pick(struct casus_drawing *drawing, const char *name,
                        struct casus_report *report)
{
    const char **names = ARENA_ARRAY(&drawing->arena, const char *, drawing->count + 1);
    bool is_found = false;
    for (size_t i = 0; i < drawing->count; i++) {
        names[i] = drawing->drawn[i].from->name;
        if (strcmp(names[i], name) != 0)
            continue;
        drawing->drawn[i].is_picked = true;
        is_found = true;
    }
    drawing->has_picks = true;
    if (!is_found)
        choice_refuse(NULL, "figure", name, names, report->report);
    return is_found;
}

static void drop_others(struct casus_drawing *drawing)
{
    size_t kept = 0;
    for (size_t i = 0; i < drawing->count; i++) {
        if (drawing->drawn[i].is_picked || !drawing->has_picks)
            drawing->drawn[kept++] = drawing->drawn[i];
        else
            casus_figure_free(drawing->drawn[i].figure);
    }
    drawing->count = kept;
}

/* --- checks --- */

/* A file that is read or written, by its absolute path. */
struct use {
    enum { USE_FIGURE_FILE, USE_DATA, USE_OUTPUT } kind;
    const char *path;
    const struct drawn *drawn;     /* NULL for figure files */
    const struct file_path *named; /* the same */
};

static int compare_uses(const void *a, const void *b)
{
    const struct use *one = a, *other = b;
    int order = strcmp(one->path, other->path);
    if (order == 0)
        order = (one->kind > other->kind) - (one->kind < other->kind);
    if (order == 0)
        order = (one->named > other->named) - (one->named < other->named);
    return order;
}

static size_t collect_uses(const struct casus_drawing *drawing, struct use *uses,
                           struct arena *arena)
{
    size_t count = 0;
    for (size_t i = 0; i < drawing->file_count; i++)
        uses[count++] = (struct use){
            USE_FIGURE_FILE, path_absolute(drawing->files[i]->json.name, arena), NULL, NULL};
    for (size_t i = 0; i < drawing->count; i++) {
        const struct drawn *drawn = &drawing->drawn[i];
        const struct file_figure *from = drawn->from;
        for (size_t j = 0; j < from->data_count; j++)
            uses[count++] = (struct use){USE_DATA, from->data[j].absolute, drawn, &from->data[j]};
        for (size_t j = 0; j < from->output_count; j++)
            uses[count++] = (struct use){USE_OUTPUT, path_absolute(from->outputs[j].path, arena),
                                         drawn, &from->outputs[j]};
        if (from->alt.path)
            uses[count++] =
                (struct use){USE_OUTPUT, path_absolute(from->alt.path, arena), drawn, &from->alt};
    }
    return count;
}

static size_t count_uses(const struct casus_drawing *drawing)
{
    size_t count = drawing->file_count;
    for (size_t i = 0; i < drawing->count; i++)
        count += drawing->drawn[i].from->data_count + drawing->drawn[i].from->output_count + 1;
    return count;
}

static bool refuse_use(const struct use *first, const struct use *use, struct report *report)
{
    static const char *const fields[] = {[USE_DATA] = "data", [USE_OUTPUT] = "output"};
    const struct json_spot spot = {.path = use->named->place, .field = fields[use->kind]};
    const struct json_file *file = &use->drawn->file->json;
    if (use->kind == USE_DATA)
        json_file_problem(file, &spot, "bad-path", report,
                          "this is a figure file; name the files that hold the records");
    else if (first->kind == USE_OUTPUT)
        json_file_problem(file, &spot, "written-twice", report,
                          "figure '%s' writes this file too; give each output its own name",
                          first->drawn->from->name);
    else
        json_file_problem(file, &spot, "input-overwritten", report,
                          "this is %s and would be overwritten; give the output its own name",
                          first->kind == USE_DATA ? "an input" : "a figure file");
    return false;
}

static bool check_uses(const struct casus_drawing *drawing, struct report *report)
{
    struct arena arena = {0};
    struct use *uses = ARENA_ARRAY(&arena, struct use, count_uses(drawing) + 1);
    size_t count = collect_uses(drawing, uses, &arena), first = 0;
    bool is_good = true;
    qsort(uses, count, sizeof *uses, compare_uses);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(uses[first].path, uses[i].path) != 0)
            first = i;
        else if (uses[i].kind == USE_OUTPUT || uses[first].kind < uses[i].kind)
            is_good = refuse_use(&uses[first], &uses[i], report);
    }
    arena_clear(&arena);
    return is_good;
}

static bool check_overrides(const struct casus_drawing *drawing, struct report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < drawing->override_count && drawing->count; i++) {
        const struct override *override = &drawing->overrides[i];
        if (override->taken)
            continue;
        struct position position = {.field = override->setting->name};
        report_add(report, SEVERITY_ERROR, "bad-setting", &position,
                   "no chart of the figures takes it");
        is_good = false;
    }
    return is_good;
}

/* Whether the charts can be written in the formats that their outputs ask for. */
static bool check_formats(const struct drawn *drawn, struct report *report)
{
    struct casus_report *said = casus_report_new();
    bool is_good = true;
    for (size_t i = 0; i < drawn->from->output_count; i++) {
        const struct file_path *output = &drawn->from->outputs[i];
        const char *format = renderer_for_path(output->path)->name;
        if (casus_figure_can_render(drawn->figure, format, said))
            continue;
        const struct problem *last =
            report_problem_at(said->report, report_problem_count(said->report) - 1);
        json_file_problem(&drawn->file->json,
                          &(struct json_spot){.path = output->place, .field = "output"}, last->code,
                          report, "%s", last->examples[0].message);
        is_good = false;
    }
    casus_report_free(said);
    return is_good;
}

bool casus_drawing_check(struct casus_drawing *drawing, struct casus_report *report)
{
    if (drawing->is_checked)
        return true;
    drop_others(drawing);
    bool is_good = check_uses(drawing, report->report);
    is_good = check_overrides(drawing, report->report) && is_good;
    for (size_t i = 0; i < drawing->count; i++)
        is_good = casus_figure_check(drawing->drawn[i].figure, report) &&
                  check_formats(&drawing->drawn[i], report->report) && is_good;
    drawing->is_checked = is_good;
    return is_good;
}
