/* The figure as other programs see it: settings first, then inputs, then the layout, then any
 * number of formats; each step starts the ones before it where they were not started. */
#include "api/api.h"
#include "api/page_words.h"
#include "api/provenance.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/path.h"
#include "chart/chart.h"
#include "figure/figure_save.h"
#include "query/choice.h"
#include "render/renderer.h"

#include <assert.h>
#include <stdlib.h>

struct casus_figure *figure_from_settings(struct settings *settings)
{
    struct casus_figure *figure = memory_alloc(sizeof *figure);
    figure->settings = *settings;
    settings_init(settings);
    figure->time = DEFAULT_TIME;
    return figure;
}

struct casus_figure *casus_figure_new(const char *chart, struct casus_report *report)
{
    const struct chart *found = chart_find(chart);
    if (!found) {
        struct arena arena = {0};
        choice_refuse(NULL, "chart", chart, CHOICE_NAMES(chart_table, &arena), report->report);
        arena_clear(&arena);
        return NULL;
    }
    struct settings settings;
    settings_init(&settings);
    settings.panel.chart = found->name;
    return figure_from_settings(&settings);
}

void casus_figure_free(struct casus_figure *figure)
{
    if (!figure)
        return;
    figure_forget(figure);
    figure_free(figure->figure);
    settings_clear(&figure->settings);
    inputs_clear(&figure->inputs);
    free(figure->written);
    arena_clear(&figure->paths);
    buffer_clear(&figure->account);
    buffer_clear(&figure->saved);
    buffer_clear(&figure->provenance);
    free(figure);
}

void figure_forget(struct casus_figure *figure)
{
    size_t pages = scene_page_count(figure->scene);
    for (size_t i = 0; i < FORMAT_LIMIT; i++) {
        for (size_t page = 0; figure->rendered[i] && page < pages; page++)
            buffer_clear(&figure->rendered[i][page]);
        free(figure->rendered[i]);
        figure->rendered[i] = NULL;
    }
}

static bool refuse_late(const char *what, struct casus_report *report)
{
    report_add(report->report, SEVERITY_ERROR, "too-late", NULL, "%s", what);
    return false;
}

bool casus_figure_set(struct casus_figure *figure, const char *name, const char *value,
                      struct casus_report *report)
{
    if (figure->figure)
        return refuse_late("settings come before the first input", report);
    return setting_apply(&figure->settings, SCOPE_ALL, name, value, report->report);
}

void casus_figure_set_time(struct casus_figure *figure, int64_t seconds)
{
    figure->time = seconds;
}

bool casus_figure_check(struct casus_figure *figure, struct casus_report *report)
{
    if (!figure->figure)
        figure->figure = figure_new(&figure->settings, report->report);
    return figure->figure != NULL;
}

/* The names of the charts with numbers, ended by NULL. */
static const char *const *charts_with_numbers(struct arena *arena)
{
    size_t count = 0, kept = 0;
    while (chart_table[count].name)
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (chart_table[i].panel->numbers)
            names[kept++] = chart_table[i].name;
    }
    return names;
}

static bool refuse_numbers(const struct casus_figure *figure, const char *format,
                           struct casus_report *report)
{
    struct arena arena = {0};
    struct buffer known = {0};
    const char *chart = figure->settings.panel.chart;
    choice_add(&known, charts_with_numbers(&arena));
    report_add(report->report, SEVERITY_ERROR, "no-numbers", NULL,
               "a %s draws records, so there are no numbers to write as '%s'; charts with numbers "
               "are %s; 'casus convert' writes the records themselves",
               chart ? chart : "figure without a chart of counts", format, buffer_text(&known));
    buffer_clear(&known);
    arena_clear(&arena);
    return false;
}

bool casus_figure_can_render(struct casus_figure *figure, const char *format,
                             struct casus_report *report)
{
    const struct renderer *renderer = renderer_find(format);
    if (!casus_figure_check(figure, report))
        return false;
    if (!renderer || !renderer->is_numbers || figure_has_numbers(figure->figure))
        return true;
    return refuse_numbers(figure, renderer->name, report);
}

/* A figure being fed, and what its input says of itself. */
struct feeding {
    struct figure *figure;
    const struct document *document;
};

static void begin(void *context, const struct document *document)
{
    ((struct feeding *)context)->document = document;
}

static void take(void *context, const struct event *event)
{
    struct feeding *feeding = context;
    figure_language(feeding->figure, feeding->document->language);
    figure_take(feeding->figure, event);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)tally;
    const struct feeding *feeding = context;
    if (is_read)
        figure_document(feeding->figure, feeding->document);
}

static bool read_input(struct casus_figure *figure, const struct input_request *request,
                       struct casus_report *report)
{
    if (figure->scene)
        return refuse_late("inputs come before the layout", report);
    if (!casus_figure_check(figure, report))
        return false;
    struct feeding feeding = {.figure = figure->figure};
    struct sink sink = {take, begin, end, &feeding};
    return inputs_read(&figure->inputs, request, &figure->settings, &sink, report->report);
}

void casus_figure_set_progress(struct casus_figure *figure, casus_progress *tell, void *context)
{
    figure->inputs.progress = (struct progress){tell, context};
}

bool casus_figure_read(struct casus_figure *figure, const char *path, struct casus_report *report)
{
    struct input_request request = {.name = path, .wants_digest = true};
    return read_input(figure, &request, report);
}

bool casus_figure_read_bytes(struct casus_figure *figure, const char *name, const char *bytes,
                             size_t length, struct casus_report *report)
{
    struct input_request request = {
        .name = name, .bytes = bytes ? bytes : "", .length = length, .wants_digest = true};
    return read_input(figure, &request, report);
}

bool casus_figure_input_at(const struct casus_figure *figure, size_t index,
                           struct casus_input *input)
{
    return inputs_at(&figure->inputs, index, input);
}

void casus_figure_tally(const struct casus_figure *figure, struct casus_tally *tally)
{
    inputs_tally(&figure->inputs, tally);
    if (figure->figure) {
        tally->filtered = figure_filtered_count(figure->figure);
        tally->drawn = figure_record_count(figure->figure);
    }
    for (size_t i = 0; figure->scene && i < figure_panel_count(figure->figure); i++) {
        const struct layout *layout = figure_panel(figure->figure, i).layout;
        tally->unlabelled += layout->unlabelled + layout->counted;
    }
    if (figure->scene && figure_annotations(figure->figure))
        tally->unlabelled += figure_annotations(figure->figure)->dropped;
}

bool casus_figure_lay_out(struct casus_figure *figure, struct casus_report *report)
{
    if (figure->scene || !casus_figure_check(figure, report))
        return figure->scene != NULL;
    inputs_report_repeats(&figure->inputs, report->report);
    figure->scene = figure_scene(figure->figure, report->report);
    return figure->scene != NULL;
}

bool casus_figure_is_laid_out(const struct casus_figure *figure)
{
    return figure->scene != NULL;
}

/* The line that outputs carry; NULL where they are to say nothing. */
static const char *provenance_of_outputs(struct casus_figure *figure)
{
    enum provenance_kind kind = figure->settings.provenance;
    if (kind == PROVENANCE_NONE)
        return NULL;
    if (figure->provenance.length == 0) {
        struct provenance provenance = provenance_of(figure);
        provenance_add_line(&provenance, kind == PROVENANCE_FULL, &figure->provenance);
        provenance_clear(&provenance);
    }
    return buffer_text(&figure->provenance);
}

static bool render(struct casus_figure *figure, const struct renderer *renderer, size_t page,
                   struct buffer *out, struct report *report)
{
    const struct settings *settings = &figure->settings;
    const struct page_words words = page_words_in(figure->scene->language);
    const struct render_options options = {
        .dpi = settings->dpi,
        .svg_text = (enum svg_text)settings->svg_text,
        .date = figure->time,
        .is_transparent = settings->is_transparent,
        .program = "casus " CASUS_VERSION,
        .width = settings->width.text,
        .height = settings->height.text,
        .provenance = provenance_of_outputs(figure),
        .short_alt = scene_page(figure->scene, page)->short_description,
        .id_prefix = settings->id_prefix,
        .words = &words,
    };
    if (renderer->render(scene_page(figure->scene, page), &options, out, report))
        return true;
    buffer_reset(out);
    return false;
}

static const struct renderer *find_renderer(const char *format, struct report *report)
{
    const struct renderer *renderer = renderer_find(format);
    if (!renderer) {
        struct arena arena = {0};
        choice_refuse(NULL, "format", format, CHOICE_NAMES(renderer_table, &arena), report);
        arena_clear(&arena);
    }
    return renderer;
}

size_t casus_figure_file_count(struct casus_figure *figure, const char *format,
                               struct casus_report *report)
{
    const struct renderer *renderer = find_renderer(format, report->report);
    if (!renderer || !casus_figure_can_render(figure, format, report) ||
        !casus_figure_lay_out(figure, report))
        return 0;
    return renderer->holds_pages ? 1 : scene_page_count(figure->scene);
}

const char *casus_figure_render_file(struct casus_figure *figure, const char *format, size_t index,
                                     size_t *length, struct casus_report *report)
{
    size_t count = casus_figure_file_count(figure, format, report);
    if (index >= count)
        return NULL;
    const struct renderer *renderer = renderer_find(format);
    assert(renderer - renderer_table < FORMAT_LIMIT);
    struct buffer **files = &figure->rendered[renderer - renderer_table];
    if (!*files)
        *files = memory_alloc(scene_page_count(figure->scene) * sizeof **files);
    struct buffer *bytes = &(*files)[index];
    if (bytes->length == 0 && !render(figure, renderer, index, bytes, report->report))
        return NULL;
    *length = bytes->length;
    return bytes->bytes;
}

const char *casus_figure_render(struct casus_figure *figure, const char *format, size_t *length,
                                struct casus_report *report)
{
    size_t count = casus_figure_file_count(figure, format, report);
    if (count > 1)
        report_add(report->report, SEVERITY_ERROR, "several-pages", NULL,
                   "the figure has %zu pages, and a file of '%s' holds one; write a PDF, or give a "
                   "name of a file, which each page gets with its number",
                   count, format);
    return count == 1 ? casus_figure_render_file(figure, format, 0, length, report) : NULL;
}

static bool refuse_ending(const char *path, struct casus_report *report)
{
    struct buffer known = {0};
    for (size_t i = 0; renderer_table[i].name; i++)
        buffer_print(&known, "%s%s", i ? " " : "", renderer_table[i].endings);
    report_add(report->report, SEVERITY_ERROR, "unknown-ending", NULL,
               "'%s' has an unknown ending; outputs end in %s", path, buffer_text(&known));
    buffer_clear(&known);
    return false;
}

static const char *file_path(struct casus_figure *figure, const char *path, size_t index,
                             size_t count)
{
    if (count == 1)
        return arena_text(&figure->paths, path);
    return path_numbered(path, index + 1, &figure->paths);
}

static void note_written(struct casus_figure *figure, const char *path)
{
    figure->written = memory_grow(figure->written, figure->written_count, &figure->written_capacity,
                                  sizeof *figure->written);
    figure->written[figure->written_count++] = path;
}

/* All are rendered before the first is written. */
bool casus_figure_write(struct casus_figure *figure, const char *path, struct casus_report *report)
{
    const struct renderer *renderer = renderer_for_path(path);
    if (!renderer)
        return refuse_ending(path, report);
    size_t length, count = casus_figure_file_count(figure, renderer->name, report);
    bool is_good = count > 0;
    for (size_t i = 0; i < count && is_good; i++)
        is_good = casus_figure_render_file(figure, renderer->name, i, &length, report) != NULL;
    for (size_t i = 0; i < count && is_good; i++) {
        const char *name = file_path(figure, path, i, count);
        const char *bytes = casus_figure_render_file(figure, renderer->name, i, &length, report);
        is_good = casus_write_file(name, bytes, length, report);
        if (is_good)
            note_written(figure, name);
    }
    return is_good;
}

const char *casus_figure_alt(struct casus_figure *figure, struct casus_report *report)
{
    return casus_figure_lay_out(figure, report) ? figure->scene->description : NULL;
}

const char *casus_figure_short_alt(struct casus_figure *figure, struct casus_report *report)
{
    return casus_figure_lay_out(figure, report) ? figure->scene->short_description : NULL;
}

const char *casus_figure_language(struct casus_figure *figure, struct casus_report *report)
{
    return casus_figure_lay_out(figure, report) ? figure->scene->language : NULL;
}

bool casus_figure_size(struct casus_figure *figure, double *width, double *height,
                       struct casus_report *report)
{
    if (!casus_figure_lay_out(figure, report))
        return false;
    *width = figure->scene->width;
    *height = figure->scene->height;
    return true;
}

static void add_alt(const struct scene *scene, const char *path, struct buffer *out)
{
    if (!path_has_ending(path, ".json")) {
        buffer_print(out, "%s\n\n%s\n", scene->short_description, scene->description);
        return;
    }
    buffer_add_text(out, "{\n  \"language\": ");
    buffer_add_json(out, scene->language);
    buffer_add_text(out, ",\n  \"short\": ");
    buffer_add_json(out, scene->short_description);
    buffer_add_text(out, ",\n  \"long\": ");
    buffer_add_json(out, scene->description);
    buffer_add_text(out, "\n}\n");
}

bool casus_figure_write_alt(struct casus_figure *figure, const char *path,
                            struct casus_report *report)
{
    path = path ? path : figure->settings.alt_file;
    if (!path)
        return true;
    struct buffer out = {0};
    bool is_good = casus_figure_lay_out(figure, report);
    if (is_good) {
        add_alt(figure->scene, path, &out);
        is_good = casus_write_file(path, out.bytes, out.length, report);
    }
    buffer_clear(&out);
    return is_good;
}

const char *casus_figure_written_at(const struct casus_figure *figure, size_t index)
{
    return index < figure->written_count ? figure->written[index] : NULL;
}

const char *casus_figure_save(struct casus_figure *figure, const char *path,
                              const char *const *inputs, const char *const *outputs,
                              struct casus_report *report)
{
    const struct figure_save save = {&figure->settings, path, inputs, outputs};
    buffer_reset(&figure->saved);
    bool is_saved = figure_save(&save, &figure->saved, report->report);
    return is_saved ? figure->saved.bytes : NULL;
}

/* A figure that was not checked has its charts, and nothing else to tell. */
static struct panel_account panel_of(const struct casus_figure *figure, size_t index)
{
    static const struct layout none;
    if (figure->figure)
        return figure_panel(figure->figure, index);
    return (struct panel_account){
        .chart = settings_panel(&figure->settings, index)->chart,
        .layout = &none,
    };
}

struct figure_report figure_report_of(const struct casus_figure *figure, struct arena *arena)
{
    size_t count = settings_panel_count(&figure->settings);
    struct panel_account *panels = ARENA_ARRAY(arena, struct panel_account, count);
    for (size_t i = 0; i < count; i++)
        panels[i] = panel_of(figure, i);
    return (struct figure_report){
        .filtered = figure->figure ? figure_filtered_count(figure->figure) : 0,
        .alt = figure->scene ? figure->scene->description : NULL,
        .short_alt = figure->scene ? figure->scene->short_description : NULL,
        .pages = scene_page_count(figure->scene),
        .files = figure->written,
        .file_count = figure->written_count,
        .panels = panels,
        .panel_count = count,
        .annotations = figure->scene ? figure_annotations(figure->figure) : NULL,
    };
}

static const char *tell(struct casus_figure *figure, const struct casus_report *report,
                        void (*add)(const struct layout_report *report, struct buffer *out))
{
    struct arena arena = {0};
    const struct figure_report own = figure_report_of(figure, &arena);
    const struct layout_report whole = {
        .account = {figure->inputs.tallies, figure->inputs.count, report->report, NULL},
        .figures = &own,
        .figure_count = 1,
    };
    buffer_reset(&figure->account);
    add(&whole, &figure->account);
    arena_clear(&arena);
    return buffer_text(&figure->account);
}

const char *casus_figure_report_json(struct casus_figure *figure, const struct casus_report *report)
{
    return tell(figure, report, layout_report_add_json);
}

const char *casus_figure_report_text(struct casus_figure *figure, const struct casus_report *report)
{
    return tell(figure, report, layout_report_add_text);
}
