/* A command line becomes the figure file that '--save-figure' would write, so that there is one way
 * from here on. Attributes stand above both, as options do above figure files. */
#include "cli/pandoc_block.h"

#include "cli/pandoc_ast.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CLASS "casus"

__attribute__((format(printf, 2, 3))) static bool refuse(struct block *block, const char *format,
                                                         ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append(block->wrong, "casus: error: ");
    g_string_append_vprintf(block->wrong, format, arguments);
    g_string_append_c(block->wrong, '\n');
    va_end(arguments);
    return false;
}

/* ---- Attributes ---- */

/* An attribute that is no setting, and where it goes. */
struct own {
    const char *name;
    size_t offset;
};

static const struct own own_attributes[] = {
    {"caption", offsetof(struct block, caption)}, {"label", offsetof(struct block, id)},
    {"folder", offsetof(struct block, folder)},   {"only", offsetof(struct block, only)},
    {"format", offsetof(struct block, format)},   {"data-pos", offsetof(struct block, place)},
};

#define OWN_COUNT (sizeof own_attributes / sizeof *own_attributes)

static const char *const formats[] = {"svg", "png", "pdf", "eps", NULL};

static bool find_setting(const char *name, struct casus_setting *setting)
{
    for (size_t i = 0; casus_setting_at(i, setting); i++)
        if (options_suit_block(setting) && strcmp(setting->name, name) == 0)
            return true;
    return false;
}

static bool refuse_attribute(struct block *block, const char *name)
{
    const char *names[128] = {NULL};
    size_t count = 0;
    struct casus_setting setting;
    for (; count < OWN_COUNT; count++)
        names[count] = own_attributes[count].name;
    for (size_t i = 0; count < 127 && casus_setting_at(i, &setting); i++)
        if (setting.is_for_files && options_suit_block(&setting))
            names[count++] = setting.name;
    const char *nearest = casus_nearest(name, names);
    if (nearest)
        return refuse(block, "unknown attribute '%s'; did you mean '%s'?", name, nearest);
    return refuse(block,
                  "unknown attribute '%s'; known are caption, label, folder, only, format and the "
                  "options of charts, such as width",
                  name);
}

static bool is_percent(const char *value)
{
    size_t length = strlen(value);
    return length > 1 && value[length - 1] == '%';
}

/* "50%" is for the document alone: of what, only the document knows. */
static bool is_of_picture_alone(struct block *block, const char *name, const char *value)
{
    bool is_width = strcmp(name, "width") == 0, is_height = strcmp(name, "height") == 0;
    if (is_width)
        block->width = value;
    if (is_height && is_percent(value))
        block->height = value;
    return (is_width || is_height) && is_percent(value);
}

static bool take_setting(struct block *block, const struct casus_setting *setting,
                         const char *value)
{
    bool is_true = strcmp(value, "true") == 0 || strcmp(value, "") == 0;
    if (is_of_picture_alone(block, setting->name, value))
        return true;
    if (!setting->argument && strcmp(value, "false") == 0)
        return true;
    if (!setting->argument && !is_true)
        return refuse(block, "the attribute '%s' is true or false, not '%s'", setting->name, value);
    block->settings[block->setting_count++] =
        (struct assignment){setting->name, setting->argument ? value : ""};
    return true;
}

static bool take_own(struct block *block, const char *name, const char *value)
{
    for (size_t i = 0; i < OWN_COUNT; i++) {
        const char **field = (const char **)(void *)((char *)block + own_attributes[i].offset);
        if (strcmp(own_attributes[i].name, name) != 0)
            continue;
        if (strcmp(name, "label") == 0 && *block->id && strcmp(block->id, value) != 0)
            refuse(block, "there are two labels, '%s' and '%s'; give one", block->id, value);
        *field = value;
        return true;
    }
    return false;
}

/* What is for others ("data-…") stays on the picture. */
static void take_attribute(struct block *block, const char *name, const char *value)
{
    struct casus_setting setting;
    if (take_own(block, name, value))
        return;
    if (strncmp(name, "data-", 5) == 0)
        ast_add_pair(block->pairs, name, value);
    else if (find_setting(name, &setting))
        take_setting(block, &setting, value);
    else
        refuse_attribute(block, name);
}

static void take_classes(struct block *block, const json_t *classes)
{
    size_t index;
    json_t *class;
    json_array_foreach(classes, index, class)
    {
        const char *name = json_string_value(class);
        if (name && strcmp(name, CLASS) != 0)
            json_array_append(block->classes, class);
    }
}

static void check_format(struct block *block)
{
    for (size_t i = 0; block->format && formats[i]; i++)
        if (strcmp(formats[i], block->format) == 0)
            return;
    if (block->format)
        refuse(block, "a picture can't be '%s'; formats are svg, png, pdf and eps", block->format);
}

bool block_read(struct block *block, const json_t *element)
{
    const json_t *content = json_object_get(element, "c"), *text = json_array_get(content, 1);
    const json_t *attributes = json_array_get(content, 0), *list = json_array_get(attributes, 2);
    const char *id = json_string_value(json_array_get(attributes, 0));
    size_t index;
    json_t *pair;
    block->id = id ? id : "";
    block->text = json_is_string(text) ? json_string_value(text) : "";
    block->classes = json_array();
    block->pairs = json_array();
    block->settings = allocate(json_array_size(list) + 1, sizeof *block->settings);
    block->report = casus_report_new();
    block->wrong = g_string_new(NULL);
    take_classes(block, json_array_get(attributes, 1));
    json_array_foreach(list, index, pair)
    {
        const char *name = json_string_value(json_array_get(pair, 0));
        const char *value = json_string_value(json_array_get(pair, 1));
        if (name && value)
            take_attribute(block, name, value);
    }
    check_format(block);
    if (strlen(block->text) != json_string_length(text))
        refuse(block, "the block has a NUL character in it");
    return block->wrong->len == 0;
}

/* ---- Figure files ---- */

static bool open_figure_file(struct block *block, const char *text)
{
    char name[40];
    snprintf(name, sizeof name, "block %zu", block->number);
    return casus_drawing_open_bytes(block->drawing, name, text, strlen(text), block->report);
}

/* Whether a figure file says its language, in one of its figures at least. */
static bool says_language(const json_t *root)
{
    size_t index;
    json_t *figure;
    if (json_object_get(root, "language"))
        return true;
    json_array_foreach(json_object_get(root, "figures"), index, figure)
    {
        if (json_object_get(figure, "language"))
            return true;
    }
    return false;
}

/* ---- Command lines ---- */

static bool is_chart(const char *name)
{
    struct casus_entry chart;
    for (size_t i = 0; casus_list_at(CASUS_CHARTS, i, &chart); i++)
        if (strcmp(chart.name, name) == 0)
            return true;
    return false;
}

static bool check_inputs(struct block *block, const struct options *options)
{
    if (options->input_count == 0)
        return refuse(block, "no input; a chart is followed by the files to read");
    for (size_t i = 0; i < options->input_count; i++) {
        const char *path = options->inputs[i];
        if (strcmp(path, "-") == 0)
            return refuse(block, "'-' is standard input, which holds the document; name a file");
        if (access(path, R_OK) != 0)
            return refuse(block,
                          "'%s' can't be opened: %s; paths begin in the folder where pandoc runs",
                          path, strerror(errno));
    }
    return true;
}

static bool apply_settings(struct casus_figure *figure, const struct options *options,
                           struct casus_report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < options->setting_count; i++)
        is_good = casus_figure_set(figure, options->settings[i].name, options->settings[i].value,
                                   report) &&
                  is_good;
    return is_good && casus_figure_check(figure, report);
}

static bool open_chart(struct block *block, const char *chart, const struct options *options)
{
    static const char *const no_outputs[] = {NULL};
    if (options->pick_count)
        return refuse(block, "the option '--only' is for figure files");
    if (!check_inputs(block, options))
        return false;
    struct casus_figure *figure = casus_figure_new(chart, block->report);
    const char *text = NULL;
    if (figure && apply_settings(figure, options, block->report))
        text = casus_figure_save(figure, "figure.json", options->inputs, no_outputs, block->report);
    bool is_open = text && open_figure_file(block, text);
    casus_figure_free(figure);
    return is_open;
}

static bool open_files(struct block *block, const struct options *options)
{
    if (options->input_count != 1)
        return refuse(block, "one figure file is wanted behind 'draw'");
    if (options->pick_count > 1)
        return refuse(block, "a block is one figure; give '--only' once");
    return casus_drawing_open(block->drawing, options->inputs[0], block->report);
}

static bool says_option(const struct options *options, const char *name)
{
    for (size_t i = 0; i < options->setting_count; i++)
        if (strcmp(options->settings[i].name, name) == 0)
            return true;
    return false;
}

/* ---- Opening ---- */

static bool set_all(struct block *block, const struct assignment *settings, size_t count)
{
    bool is_good = true;
    for (size_t i = 0; i < count; i++)
        is_good =
            casus_drawing_set(block->drawing, settings[i].name, settings[i].value, block->report) &&
            is_good;
    return is_good;
}

/* What the block says itself counts more than the language around it, and less than what its
 * attributes say. */
static bool set_attributes(struct block *block, const char *language)
{
    const struct assignment around = {"lang", language};
    return set_all(block, &around, language != NULL) &&
           set_all(block, block->settings, block->setting_count);
}

static bool pick(struct block *block, const char *only)
{
    return !only || casus_drawing_pick(block->drawing, only, block->report);
}

static bool open_json(struct block *block, const char *language)
{
    json_t *root = json_loads(block->text, 0, NULL);
    bool is_said = says_language(root);
    json_decref(root);
    return set_attributes(block, is_said ? NULL : language) &&
           open_figure_file(block, block->text) && pick(block, block->only);
}

static bool open_options(struct block *block, const char *command, const struct options *options,
                         const char *language)
{
    const char *only = block->only ? block->only : options->picks[0];
    if (strcmp(command, "draw") == 0)
        return set_all(block, options->settings, options->setting_count) &&
               set_attributes(block, NULL) && open_files(block, options) && pick(block, only);
    return set_attributes(block, says_option(options, "lang") ? NULL : language) &&
           open_chart(block, command, options) && pick(block, block->only);
}

static bool open_words(struct block *block, char **words, int count, const char *language)
{
    const char *command = words[0];
    struct options options;
    if (strcmp(command, "draw") != 0 && !is_chart(command))
        return refuse(block,
                      "'%s' is no chart; a block is a figure file, which begins with '{', or a "
                      "command line such as 'timeline events.csv'",
                      command);
    bool is_good = options_parse(&options, command, OPTION_FOR_BLOCK, words + 1, count - 1);
    if (is_good)
        is_good = open_options(block, command, &options, language);
    else
        refuse(block, "%s", options.wrong);
    options_clear(&options);
    return is_good;
}

static bool open_command_line(struct block *block, const char *language)
{
    gchar **words = NULL;
    gint count = 0;
    GError *error = NULL;
    bool is_good = g_shell_parse_argv(block->text, &count, &words, &error);
    if (!is_good && error->code == G_SHELL_ERROR_EMPTY_STRING)
        refuse(block, "the block is empty; write a figure file or a command line");
    else if (!is_good)
        refuse(block, "the command line can't be read: %s", error->message);
    g_clear_error(&error);
    int first = is_good && count > 1 && strcmp(words[0], "casus") == 0;
    is_good = is_good && open_words(block, words + first, count - first, language);
    g_strfreev(words);
    return is_good;
}

static bool pick_one(struct block *block)
{
    size_t count = casus_drawing_count(block->drawing);
    if (count == 1)
        return true;
    return refuse(block, "here are %zu figures, and a block is one; say which with only=\"%s\"",
                  count, casus_drawing_name_at(block->drawing, 0));
}

bool block_open(struct block *block, const struct block_context *context)
{
    block->drawing = casus_drawing_new();
    casus_drawing_ignore_outputs(block->drawing);
    if (context->has_time)
        casus_drawing_set_time(block->drawing, context->time);
    bool is_file = block->text[strspn(block->text, " \t\r\n")] == '{';
    bool is_open =
        is_file ? open_json(block, context->language) : open_command_line(block, context->language);
    return is_open && casus_drawing_check(block->drawing, block->report) && pick_one(block);
}

bool block_may_name_font(const struct block *block)
{
    for (size_t i = 0; i < block->setting_count; i++)
        if (strcmp(block->settings[i].name, "font") == 0)
            return true;
    return strstr(block->text, "font") != NULL;
}

char *block_problems(struct block *block)
{
    const char *told = casus_report_text(block->report, CASUS_WARNING);
    return g_strconcat(block->wrong->str, told, NULL);
}

void block_clear(struct block *block)
{
    casus_drawing_free(block->drawing);
    casus_report_free(block->report);
    json_decref(block->classes);
    json_decref(block->pairs);
    if (block->wrong)
        g_string_free(block->wrong, TRUE);
    free(block->settings);
    *block = (struct block){0};
}
