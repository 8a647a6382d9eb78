/* From the outside to the inside: the keys of a report are set on each of its figures, those of a
 * figure on each of its panels, and then what was said from outside of the file. */
#include "figure/figure_file.h"

#include "base/memory.h"
#include "figure/file_reader.h"
#include "figure/settings_internal.h"
#include "query/choice.h"

#include <stdlib.h>
#include <string.h>

/* Stands for a chart that was refused, so that its settings are judged by their values alone. */
#define UNKNOWN_CHART ""

/* --- settings --- */

static void set_from_object(struct file_reader *reader, const json_t *object, enum file_level level)
{
    if (level != LEVEL_SIZE)
        settings_current(reader->settings)->has_own_periods = false;
    file_check_keys(reader, object, level);
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        const json_t *value =
            file_has_setting(level, setting) ? json_object_get(object, setting->key) : NULL;
        bool is_elsewhere = setting->flags & SETTING_OUTPUT && reader->request->has_other_outputs;
        if (!value || is_elsewhere)
            continue;
        size_t length = file_enter(reader, setting->key);
        file_set(reader, setting, value);
        file_leave(reader, length);
    }
    const json_t *size = file_has_size(level) ? json_object_get(object, "size") : NULL;
    if (!size)
        return;
    size_t length = file_enter(reader, "size");
    if (json_is_object(size))
        set_from_object(reader, size, LEVEL_SIZE);
    else
        file_refuse_type(reader, size, "an object with 'width' and 'height'");
    file_leave(reader, length);
}

/* The chart that an object names; 'otherwise' where it names none. */
static const char *read_chart(struct file_reader *reader, const json_t *object,
                              const char *otherwise)
{
    const json_t *value = json_object_get(object, "chart");
    if (!value)
        return otherwise;
    size_t length = file_enter(reader, "chart");
    const struct chart *chart = json_is_string(value) ? chart_find(json_string_value(value)) : NULL;
    if (!json_is_string(value)) {
        file_refuse_type(reader, value, "a text");
    } else if (!chart) {
        struct report *said = report_new();
        choice_refuse("chart", "chart", json_string_value(value), chart_words(&reader->file->arena),
                      said);
        file_pass_on(reader, said);
        report_free(said);
    }
    file_leave(reader, length);
    return chart ? chart->name : UNKNOWN_CHART;
}

static const char *need_chart(struct file_reader *reader, const char *chart)
{
    if (chart)
        return chart;
    struct buffer known = {0};
    choice_add(&known, chart_words(&reader->file->arena));
    file_refuse(reader, "missing-key", "no chart is named; give 'chart' one of %s",
                buffer_text(&known));
    buffer_clear(&known);
    return UNKNOWN_CHART;
}

/* --- panels --- */

static void read_panel(struct file_reader *reader, const json_t *panel, const char *chart)
{
    struct settings *settings = reader->settings;
    struct panel_settings start = settings->panel;
    start.has_own_periods = false;
    start.chart = json_is_object(panel) ? need_chart(reader, read_chart(reader, panel, chart))
                                        : UNKNOWN_CHART;
    settings_add_panel(settings, &start);
    if (!json_is_object(panel)) {
        file_refuse_type(reader, panel, "an object");
        return;
    }
    set_from_object(reader, panel, LEVEL_PANEL);
    file_read_annotations(reader, panel, settings->panel_count - 1);
}

/* A key of the figure that none of its panels takes would be lost silently. */
static void check_taken(struct file_reader *reader, const json_t *figure)
{
    const struct settings *settings = reader->settings;
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        const json_t *value = json_object_get(figure, setting->key);
        bool is_taken = !(setting->flags & SETTING_CHART);
        if (!file_has_setting(LEVEL_FIGURE, setting) || !value)
            continue;
        for (size_t i = 0; i < settings->panel_count && !is_taken; i++) {
            const struct chart *chart = chart_find(settings->panels[i].chart);
            is_taken = !chart || !json_is_string(value)
                           ? !chart || setting_is_of_chart(setting, chart)
                           : setting_suits(setting, chart, json_string_value(value));
        }
        size_t length = file_enter(reader, setting->key);
        if (!is_taken)
            file_refuse_key(reader, "bad-setting", "no chart of the figure's panels takes it");
        file_leave(reader, length);
    }
}

static void read_panels(struct file_reader *reader, const json_t *panels, const char *chart)
{
    size_t count = json_array_size(panels);
    if (!json_is_array(panels)) {
        file_refuse_type(reader, panels, "a list of objects");
        return;
    }
    if (count == 0 || count > PANEL_LIMIT) {
        file_refuse(reader, "too-many", "%zu panels, where 1 to %d are wanted", count, PANEL_LIMIT);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        size_t length = file_enter_item(reader, i);
        read_panel(reader, json_array_get(panels, i), chart);
        file_leave(reader, length);
    }
}

static void read_figure_settings(struct file_reader *reader, const json_t *object,
                                 const char *chart)
{
    const json_t *panels = json_object_get(object, "panels");
    chart = read_chart(reader, object, chart);
    if (!panels)
        reader->settings->panel.chart = need_chart(reader, chart);
    set_from_object(reader, object, LEVEL_FIGURE);
    file_read_annotations(reader, object, EVERY_PANEL);
    if (!panels)
        return;
    size_t length = file_enter(reader, "panels");
    read_panels(reader, panels, chart);
    file_leave(reader, length);
    if (reader->settings->panel_count)
        check_taken(reader, object);
}

/* --- what stands above the file --- */

static void override_panels(struct file_reader *reader, struct override *override,
                            struct report *unheard)
{
    struct settings *settings = reader->settings;
    for (size_t i = 0; i < settings_panel_count(settings); i++) {
        const char *name = settings_panel(settings, i)->chart;
        const struct chart *chart = chart_find(name ? name : "");
        if (!chart || !setting_suits(override->setting, chart, override->value))
            continue;
        setting_set_at(override->setting, settings, i, override->value, unheard);
        override->taken++;
    }
}

/* What is given above the file takes the place of what its panels compare. */
static void begin_periods(struct settings *settings)
{
    for (size_t i = 0; i < settings_panel_count(settings); i++)
        settings_panel_at(settings, i)->has_own_periods = false;
}

/* What does not fit together in a panel is told at the key of it. */
static void check_panels(struct file_reader *reader)
{
    struct settings *settings = reader->settings;
    size_t length = reader->place.length;
    for (size_t i = 0; i < settings_panel_count(settings); i++) {
        struct report *said = report_new();
        settings_check_panel(settings, i, said);
        for (size_t k = 0; k < report_problem_count(said); k++) {
            const struct example *example = &report_problem_at(said, k)->examples[0];
            if (settings->panel_count) {
                file_enter(reader, "panels");
                file_enter_item(reader, i);
            }
            file_enter(reader, setting_find(example->position.field)->key);
            file_refuse(reader, "bad-setting", "%s", example->message);
            file_leave(reader, length);
        }
        report_free(said);
    }
}

/* The values were judged before; here they are only set. */
static void override_settings(struct file_reader *reader)
{
    struct report *said = report_new(), *unheard = report_new();
    begin_periods(reader->settings);
    for (size_t i = 0; i < reader->request->override_count; i++) {
        struct override *override = &reader->request->overrides[i];
        if (override->setting->flags & SETTING_PANEL) {
            override_panels(reader, override, unheard);
            continue;
        }
        setting_set(override->setting, reader->settings, override->value, unheard);
        override->taken++;
    }
    size_t length = file_enter(reader, "to");
    if (!settings_check(reader->settings, said))
        file_pass_on(reader, said);
    file_leave(reader, length);
    report_free(said);
    report_free(unheard);
}

/* --- figures --- */

/* What a report says of all its figures; its own mistakes are told once, with the first figure. */
static const char *read_shared(struct file_reader *reader, const json_t *shared, size_t index)
{
    struct buffer place = reader->place;
    struct report *report = reader->report, *unheard = report_new();
    reader->place = (struct buffer){0};
    if (index > 0)
        reader->report = unheard;
    set_from_object(reader, shared, LEVEL_REPORT);
    file_read_annotations(reader, shared, EVERY_PANEL);
    const char *chart = read_chart(reader, shared, NULL);
    if (!chart && shared && json_object_get(shared, "panels"))
        chart = UNKNOWN_CHART; /* it is named, where it can't stand: told once */
    reader->report = report;
    report_free(unheard);
    buffer_clear(&reader->place);
    reader->place = place;
    return chart;
}

static bool check_version(struct file_reader *reader, const json_t *object)
{
    const json_t *version = json_object_get(object, "figure");
    if (json_is_integer(version) && json_integer_value(version) == FIGURE_FILE_VERSION)
        return true;
    size_t length = file_enter(reader, "figure");
    file_refuse(reader, "unknown-version",
                "this version of the format is not known here; the known one is %d",
                FIGURE_FILE_VERSION);
    file_leave(reader, length);
    return false;
}

static void read_figure(struct file_reader *reader, const json_t *object, const json_t *shared,
                        size_t index)
{
    struct file_figure *figure = &reader->file->figures[index];
    figure->place = arena_text(&reader->file->arena, buffer_text(&reader->place));
    settings_init(&figure->settings);
    figure->settings.has_list = json_object_get(object, "panels") != NULL;
    reader->settings = &figure->settings;
    size_t before = report_count(reader->report, SEVERITY_ERROR);
    const char *chart = shared ? read_shared(reader, shared, index) : NULL;
    if (!json_is_object(object)) {
        file_refuse_type(reader, object, "an object");
        return;
    }
    if (json_object_get(object, "figure") && shared)
        check_version(reader, object);
    read_figure_settings(reader, object, chart);
    override_settings(reader);
    if (report_count(reader->report, SEVERITY_ERROR) == before)
        check_panels(reader);
    file_read_data(reader, object, shared, figure);
    file_read_outputs(reader, object, figure);
    figure->alt =
        (struct file_path){.path = figure->settings.alt_file,
                           .place = json_object_get(object, "alt_file")
                                        ? arena_print(&reader->file->arena, "%s%salt_file",
                                                      figure->place, *figure->place ? "." : "")
                                        : figure->place};
    figure->name = file_read_name(reader, object, figure);
    figure->settings.name = figure->name;
}

/* Names that were given tell figures apart; those made of outputs may be alike. */
static void check_name(struct file_reader *reader, const json_t *figures, size_t index)
{
    const json_t *name = json_object_get(json_array_get(figures, index), "name");
    for (size_t i = 0; i < index && json_is_string(name); i++) {
        if (!json_equal(name, json_object_get(json_array_get(figures, i), "name")))
            continue;
        size_t length = file_enter(reader, "name");
        file_refuse(reader, "bad-setting", "figures[%zu] has this name too; each has its own", i);
        file_leave(reader, length);
        return;
    }
}

static void make_figures(struct figure_file *file, size_t count)
{
    file->figures = ARENA_ARRAY(&file->arena, struct file_figure, count);
    file->count = count;
}

static void read_figures(struct file_reader *reader, const json_t *figures)
{
    size_t count = json_array_size(figures), length = file_enter(reader, "figures");
    if (!json_is_array(figures)) {
        file_refuse_type(reader, figures, "a list of objects");
    } else if (count == 0 || count > FIGURE_LIMIT) {
        file_refuse(reader, "too-many", "%zu figures, where 1 to %d are wanted", count,
                    FIGURE_LIMIT);
    } else {
        make_figures(reader->file, count);
        for (size_t i = 0; i < count; i++) {
            size_t item = file_enter_item(reader, i);
            read_figure(reader, json_array_get(figures, i), reader->file->json.root, i);
            check_name(reader, figures, i);
            file_leave(reader, item);
        }
    }
    file_leave(reader, length);
}

static bool check_root(struct file_reader *reader)
{
    const json_t *root = reader->file->json.root;
    if (json_object_get(root, "figure"))
        return check_version(reader, root);
    return file_refuse(reader, "missing-key",
                       "this is no figure file: the key 'figure' with the version of the format is "
                       "missing; write \"figure\": %d",
                       FIGURE_FILE_VERSION);
}

bool figure_file_read(struct figure_file *file, const char *path,
                      const struct figure_file_request *request, struct report *report)
{
    *file = (struct figure_file){0};
    const char *name = arena_text(&file->arena, path);
    size_t before = report_count(report, SEVERITY_ERROR);
    struct file_reader reader = {.file = file, .request = request, .report = report};
    if (request->bytes)
        json_file_parse(&file->json, name, request->bytes, request->length, report);
    else
        json_file_read(&file->json, name, FIGURE_FILE_LIMIT, report);
    const json_t *root = file->json.root;
    if (!root)
        return false;
    const json_t *figures = json_object_get(root, "figures");
    if (!json_is_object(root)) {
        file_refuse_type(&reader, root, "an object with the keys of a figure");
    } else if (check_root(&reader) && figures) {
        read_figures(&reader, figures);
    } else if (json_object_get(root, "figure") && !figures) {
        make_figures(file, 1);
        read_figure(&reader, root, NULL, 0);
    }
    buffer_clear(&reader.place);
    return report_count(report, SEVERITY_ERROR) == before;
}

void figure_file_close(struct figure_file *file)
{
    for (size_t i = 0; i < file->count; i++)
        settings_clear(&file->figures[i].settings);
    json_file_close(&file->json);
    arena_clear(&file->arena);
    *file = (struct figure_file){0};
}
