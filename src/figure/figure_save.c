/* Only what was given is written, so that what is not keeps its default. */
#include "figure/figure_save.h"

#include "base/path.h"
#include "figure/figure_file.h"
#include "figure/theme_file.h"
#include "figure/translated.h"
#include "query/choice.h"

#include <jansson.h>
#include <string.h>

/* A file being written. */
struct saving {
    const struct figure_save *save;
    struct report *report;
    struct buffer *out;
    struct arena arena;
    const char *between; /* before the next key: what ends the one before */
    const char *indent;
    bool has_names_only; /* of files, wherever they are */
};

static void add_key(struct saving *saving, const char *key)
{
    buffer_add_text(saving->out, saving->between);
    buffer_print(saving->out, "\n%s", saving->indent);
    buffer_add_json(saving->out, key);
    buffer_add_text(saving->out, ": ");
    saving->between = ",";
}

/* --- values --- */

static void add_number(struct buffer *out, const char *text)
{
    while (text[0] == '0' && text[1] >= '0' && text[1] <= '9')
        text++;
    buffer_add_text(out, text);
}

static const char *folder_of(struct saving *saving)
{
    const char *absolute = path_absolute(saving->save->path, &saving->arena);
    return path_folder(absolute, &saving->arena);
}

/* A path as it is from the figure file. */
static const char *path_from_file(struct saving *saving, const char *path)
{
    const char *absolute = path_absolute(path, &saving->arena);
    return path_relative(folder_of(saving), absolute, &saving->arena);
}

/* Of a list of one the item. */
static void add_list(struct saving *saving, const char *list)
{
    const char *at = list, *item = choice_next(&at, &saving->arena);
    buffer_add_text(saving->out, *at ? "[" : "");
    buffer_add_json(saving->out, item);
    bool is_list = *at;
    while (*at) {
        at++;
        buffer_add_text(saving->out, ", ");
        buffer_add_json(saving->out, choice_next(&at, &saving->arena));
    }
    buffer_add_text(saving->out, is_list ? "]" : "");
}

bool setting_names_file(const struct given *given)
{
    return (given->setting->flags & SETTING_PATH) && theme_is_path(given->value);
}

/* The output as the file names it; NULL with a warning where it can't. */
static const char *name_output(struct saving *saving, const char *path)
{
    struct position position = {.field = "save-figure"};
    const char *name = path_from_file(saving, path);
    if (strcmp(path, "-") != 0 && !path_is_outside(name))
        return name;
    report_add(saving->report, SEVERITY_WARNING, "output-left-out", &position,
               "'%s' is not within the folder of the figure file, so the file does not name it; "
               "'casus draw' needs '-o' for it",
               path);
    return NULL;
}

static void add_text(struct saving *saving, const struct given *given)
{
    const char *text = given->value;
    if ((given->setting->flags & SETTING_TRANSLATED) && translated_is_object(text)) {
        buffer_add_text(saving->out, text);
        return;
    }
    if (given->setting->flags & SETTING_LISTS && !(given->setting->flags & SETTING_REPEATABLE)) {
        add_list(saving, text);
        return;
    }
    if (given->setting->flags & SETTING_OUTPUT && !saving->has_names_only)
        text = path_from_file(saving, text);
    bool is_path = setting_names_file(given);
    if (is_path && saving->has_names_only)
        text = path_name(text);
    else if (is_path)
        text = path_from_file(saving, text);
    if (is_path && !saving->has_names_only &&
        !theme_is_path(text)) /* its folder told it from a name */
        text = arena_print(&saving->arena, "./%s", text);
    buffer_add_json(saving->out, text);
}

static void add_value(struct saving *saving, const struct given *given)
{
    struct buffer *out = saving->out;
    switch (given->setting->type) {
    case SETTING_SWITCH: buffer_add_text(out, *given->value ? SETTING_OFF : "true"); break;
    case SETTING_WHOLE:
    case SETTING_NUMBER: add_number(out, given->value); break;
    default: add_text(saving, given); break;
    }
}

/* Whether something that was given counts for a panel: of a list each starts with what is said of
 * the figure, else as the one before. SIZE_MAX: for the figure. */
static bool counts_for(const struct settings *settings, const struct given *given, size_t panel)
{
    if (panel == SIZE_MAX || given->panel == PANEL_ALL)
        return true;
    if (settings->has_list || given->setting->flags & SETTING_OWN)
        return given->panel == panel;
    return given->panel <= panel;
}

/* The panel from which comes what takes the place of that of the panels before; PANEL_ALL: it is
 * said of the figure. */
static size_t origin_of(const struct settings *settings, const struct setting *setting,
                        size_t panel)
{
    size_t origin = PANEL_ALL;
    for (size_t i = 0; setting->flags & SETTING_REPLACED && i < settings->given_count; i++) {
        const struct given *given = &settings->given[i];
        bool is_replaced = given->setting->flags & SETTING_REPLACED;
        if (is_replaced && given->panel != PANEL_ALL && counts_for(settings, given, panel) &&
            (origin == PANEL_ALL || given->panel > origin))
            origin = given->panel;
    }
    return origin;
}

static bool is_replaced(const struct given *given, size_t origin)
{
    return origin != PANEL_ALL && (given->panel == PANEL_ALL || given->panel < origin);
}

static const struct chart *chart_of(const struct settings *settings, size_t panel)
{
    const char *name = panel == SIZE_MAX ? NULL : settings_panel(settings, panel)->chart;
    return name ? chart_find(name) : NULL;
}

/* A word that the panel's chart does not take is kept for the panels behind it. */
static bool suits(const struct settings *settings, const struct given *given, size_t panel)
{
    const struct chart *chart = chart_of(settings, panel);
    if (given->setting->flags & SETTING_COMPARED && given->panel != PANEL_ALL &&
        settings_compares(chart) != settings_compares(chart_of(settings, given->panel)))
        return false;
    return !(given->setting->flags & SETTING_BY_CHART) || !chart ||
           setting_suits(given->setting, chart, given->value);
}

static void add_setting(struct saving *saving, const struct setting *setting, size_t panel)
{
    const struct settings *settings = saving->save->settings;
    const struct given *last = NULL;
    bool was_on = false; /* a switch; off is the default */
    bool is_list = setting->flags & SETTING_REPEATABLE;
    if (saving->has_names_only && (setting->flags & (SETTING_RUNNING | SETTING_OUTPUT)))
        return;
    size_t origin = origin_of(settings, setting, panel);
    for (size_t i = 0; i < settings->given_count; i++) {
        const struct given *given = &settings->given[i];
        if (given->setting != setting || !counts_for(settings, given, panel) ||
            is_replaced(given, origin) || !suits(settings, given, panel))
            continue;
        if (is_list && !last)
            add_key(saving, setting->key);
        if (is_list) {
            buffer_add_text(saving->out, last ? ", " : "[");
            add_value(saving, given);
        }
        was_on = was_on || !*given->value;
        last = given;
    }
    if (last && is_list)
        buffer_add_text(saving->out, "]");
    bool is_off = last && setting->type == SETTING_SWITCH && *last->value && !was_on;
    if (!last || is_list || is_off)
        return;
    if (setting->flags & SETTING_OUTPUT && !name_output(saving, last->value))
        return;
    add_key(saving, setting->key);
    add_value(saving, last);
}

/* --- parts --- */

static bool was_given(const struct settings *settings, unsigned flag)
{
    for (size_t i = 0; i < settings->given_count; i++)
        if (settings->given[i].setting->flags & flag)
            return true;
    return false;
}

static void add_figure(struct saving *saving)
{
    for (const struct setting *setting = setting_table; setting->name; setting++)
        if (file_has_setting(LEVEL_FIGURE, setting) && !(setting->flags & SETTING_PANEL))
            add_setting(saving, setting, SIZE_MAX);
    if (!was_given(saving->save->settings, SETTING_IN_SIZE))
        return;
    const char *indent = saving->indent;
    add_key(saving, "size");
    buffer_add_text(saving->out, "{");
    saving->between = "";
    saving->indent = "    ";
    for (const struct setting *setting = setting_table; setting->name; setting++)
        if (file_has_setting(LEVEL_SIZE, setting))
            add_setting(saving, setting, SIZE_MAX);
    buffer_print(saving->out, "\n%s}", indent);
    saving->indent = indent;
}

static void add_panel(struct saving *saving, size_t index)
{
    const char *name = settings_panel(saving->save->settings, index)->chart;
    const struct chart *chart = chart_find(name);
    add_key(saving, "chart");
    buffer_add_json(saving->out, name);
    for (const struct setting *setting = setting_table; setting->name; setting++)
        if (file_has_setting(LEVEL_PANEL, setting) && setting_is_of_chart(setting, chart))
            add_setting(saving, setting, index);
}

static void add_panels(struct saving *saving)
{
    const struct settings *settings = saving->save->settings;
    size_t count = settings_panel_count(settings);
    if (count == 1 && !was_given(settings, SETTING_OWN)) {
        add_panel(saving, 0);
        return;
    }
    const char *indent = saving->indent;
    add_key(saving, "panels");
    saving->indent = "      ";
    for (size_t i = 0; i < count; i++) {
        buffer_add_text(saving->out, i ? ",\n    {" : "[\n    {");
        saving->between = "";
        add_panel(saving, i);
        buffer_add_text(saving->out, "\n    }");
    }
    buffer_print(saving->out, "\n%s]", indent);
    saving->indent = indent;
    saving->between = ",";
}

static void add_annotations(struct saving *saving)
{
    const struct annotations *list = &saving->save->settings->annotations;
    if (list->count == 0)
        return;
    add_key(saving, "annotations");
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_text(saving->out, i ? ",\n    " : "[\n    ");
        annotation_add_json(&list->items[i], saving->out);
    }
    buffer_print(saving->out, "\n%s]", saving->indent);
}

/* --- files --- */

static bool refuse_input(const char *path, const char *why, struct report *report)
{
    struct position position = {.field = "save-figure"};
    report_add(report, SEVERITY_ERROR, "bad-setting", &position, "'%s' %s", path, why);
    return false;
}

static bool check_inputs(struct saving *saving, struct report *report)
{
    const char *const *inputs = saving->save->inputs;
    for (size_t i = 0; inputs[i]; i++) {
        const char *path = path_absolute(inputs[i], &saving->arena);
        if (strcmp(inputs[i], "-") == 0)
            return refuse_input("-",
                                "is standard input, which a figure file can't name; give the "
                                "data as a file",
                                report);
        for (size_t j = 0; j < i; j++)
            if (strcmp(path, path_absolute(inputs[j], &saving->arena)) == 0)
                return refuse_input(inputs[i], "is there twice, so its records would count twice",
                                    report);
    }
    return true;
}

static void add_inputs(struct saving *saving)
{
    const char *const *inputs = saving->save->inputs;
    add_key(saving, "data");
    for (size_t i = 0; inputs[i]; i++) {
        buffer_add_text(saving->out, i ? ", " : "[");
        buffer_add_json(saving->out, path_from_file(saving, inputs[i]));
    }
    buffer_add_text(saving->out, "]");
}

static void add_outputs(struct saving *saving)
{
    const char *const *outputs = saving->save->outputs;
    bool is_any = false;
    for (size_t i = 0; outputs[i]; i++) {
        const char *name = name_output(saving, outputs[i]);
        if (!name)
            continue;
        if (!is_any)
            add_key(saving, "output");
        buffer_add_text(saving->out, is_any ? ", " : "[");
        buffer_add_json(saving->out, name);
        is_any = true;
    }
    if (is_any)
        buffer_add_text(saving->out, "]");
}

bool figure_save(const struct figure_save *save, struct buffer *out, struct report *report)
{
    struct saving saving = {
        .save = save, .report = report, .out = out, .between = "", .indent = "  "};
    bool is_good = check_inputs(&saving, report);
    if (is_good) {
        buffer_add_text(out, "{");
        add_key(&saving, "figure");
        buffer_print(out, "%d", FIGURE_FILE_VERSION);
        add_inputs(&saving);
        add_figure(&saving);
        add_panels(&saving);
        add_annotations(&saving);
        add_outputs(&saving);
        buffer_add_text(out, "\n}\n");
    }
    arena_clear(&saving.arena);
    return is_good;
}

char *figure_options(const struct settings *settings)
{
    struct buffer text = {0};
    struct figure_save save = {.settings = settings, .path = "."};
    struct saving saving = {
        .save = &save, .out = &text, .between = "", .indent = "", .has_names_only = true};
    buffer_add_text(&text, "{");
    add_figure(&saving);
    add_panels(&saving);
    add_annotations(&saving);
    buffer_add_text(&text, "}");
    arena_clear(&saving.arena);
    json_t *options = json_loads(buffer_text(&text), 0, NULL);
    char *line = json_dumps(options, JSON_COMPACT);
    json_decref(options);
    buffer_clear(&text);
    return line;
}
