/* Scenes as text: each case is a folder with
 *
 *   input     events, in any format that is read
 *   input-2   more of them, of another data set (may be missing)
 *   figure.json  a figure file of one figure, in place of the options (may be missing)
 *   options   settings, one "name value" a line; "chart NAME" before those of the panel says which
 *             it is, instead of a timeline (may be missing)
 *   expected  the display list and the account of the layout
 *
 * The figure is laid out with the fixed-width measurer, so that the result does not depend on
 * fonts, and the promises of the layout are checked on every scene. --rewrite writes 'expected'
 * anew. */
#include "base/file.h"
#include "figure/figure.h"
#include "figure/figure_file.h"
#include "read/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#define LINE_SIZE 512
#define MOST_FAULTS 8

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
    figure_take(((struct feeding *)context)->figure, event);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)tally;
    const struct feeding *feeding = context;
    if (is_read)
        figure_document(feeding->figure, feeding->document);
}

static bool set_option(const char *name, const char *value, struct settings *settings,
                       struct report *report)
{
    if (strcmp(name, "chart") == 0) {
        const struct chart *chart = chart_find(value);
        settings->panel.chart = chart ? chart->name : "missing";
        return chart != NULL;
    }
    const struct setting *setting = setting_find(name);
    return setting && setting_set(setting, settings, value, report);
}

static bool read_options_file(const char *folder, struct settings *settings, struct report *report)
{
    char path[LINE_SIZE], line[LINE_SIZE];
    snprintf(path, sizeof path, "%s/options", folder);
    FILE *file = fopen(path, "r");
    bool done = true;
    while (file && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        char *value = strchr(line, ' ');
        if (value)
            *value++ = '\0';
        if (*line && !set_option(line, value ? value : "", settings, report)) {
            printf("  option '%s' is wrong\n", line);
            done = false;
        }
    }
    if (file)
        fclose(file);
    return done;
}

static void add_faults(const struct scene *scene, struct buffer *out)
{
    struct scene_fault faults[MOST_FAULTS];
    size_t count = scene_check(scene, 6, faults, MOST_FAULTS);
    buffer_print(out, "faults %zu\n", count);
    for (size_t i = 0; i < count && i < MOST_FAULTS; i++)
        buffer_print(out, "  items %zu and %zu: %s\n", faults[i].a, faults[i].b, faults[i].what);
}

static void add_layout(const char *what, const struct layout *layout, struct buffer *out)
{
    buffer_print(out,
                 "%s %zu placed %zu shortened %zu numbered %zu merged %zu listed %zu "
                 "unlabelled %zu\n",
                 what, layout->records, layout->placed, layout->shortened, layout->numbered,
                 layout->merged, layout->listed, layout->unlabelled);
}

static bool keeps_promises(const struct figure *figure, const struct scene *scene)
{
    for (size_t i = 0; i < figure_panel_count(figure); i++) {
        const struct panel_account panel = figure_panel(figure, i);
        const struct layout *layout = panel.layout;
        size_t sum = layout->placed + layout->numbered + layout->merged + layout->listed +
                     layout->unlabelled;
        bool is_labelling =
            strcmp(panel.chart, "timeline") == 0 || strcmp(panel.chart, "chronology") == 0;
        if (layout->records != sum || (is_labelling && layout->records != panel.records))
            return false;
    }
    for (; scene; scene = scene->next)
        if (scene_check(scene, 6, NULL, 0) > 0)
            return false;
    return true;
}

static bool draw(const char *folder, struct settings *settings, struct report *report,
                 struct buffer *out)
{
    char path[LINE_SIZE];
    struct arena arena = {0};
    struct figure *figure = figure_new(settings, report);
    const struct scene *scene = NULL;
    bool kept = false;
    snprintf(path, sizeof path, "%s/input", folder);
    if (figure) {
        struct feeding feeding = {.figure = figure};
        struct sink sink = {take, begin, end, &feeding};
        figure_use_measurer(figure, measurer_new_fixed());
        bool is_read = read_path(path, &settings->reading, &sink, &arena, report);
        snprintf(path, sizeof path, "%s/input-2", folder);
        if (is_read && access(path, R_OK) == 0)
            is_read = read_path(path, &settings->reading, &sink, &arena, report);
        if (is_read)
            scene = figure_scene(figure, report);
    }
    if (scene) {
        for (const struct scene *page = scene; page; page = page->next)
            scene_dump(page, out);
        for (size_t i = 0; i < figure_panel_count(figure); i++)
            add_layout("records", figure_panel(figure, i).layout, out);
        if (figure_annotations(figure))
            add_layout("annotations", figure_annotations(figure), out);
        for (const struct scene *page = scene; page; page = page->next)
            add_faults(page, out);
        kept = keeps_promises(figure, scene);
    }
    figure_free(figure);
    arena_clear(&arena);
    return kept;
}

static char *read_whole(const char *path)
{
    struct buffer text = {0};
    char part[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    while (file && (length = fread(part, 1, sizeof part, file)) > 0)
        buffer_add(&text, part, length);
    if (file)
        fclose(file);
    buffer_add(&text, "", 0);
    return text.bytes;
}

static void show_difference(const char *expected, const char *found)
{
    size_t line = 1;
    const char *start = found, *expected_start = expected;
    while (*expected && *expected == *found) {
        if (*found == '\n') {
            line++;
            start = found + 1;
            expected_start = expected + 1;
        }
        expected++;
        found++;
    }
    printf("  line %zu\n  - %.*s\n  + %.*s\n", line, (int)strcspn(expected_start, "\n"),
           expected_start, (int)strcspn(start, "\n"), start);
}

static void print_problems(const struct report *report)
{
    struct buffer text = {0};
    for (size_t i = 0; i < report_problem_count(report); i++)
        report_print_example(&text, report_problem_at(report, i), 0);
    fputs(buffer_text(&text), stdout);
    buffer_clear(&text);
}

/* Settings from a figure file; its data are those of the case. */
static bool read_figure_file(const char *path, struct settings *settings, struct report *report)
{
    const struct figure_file_request request = {.has_other_outputs = true};
    struct figure_file file;
    bool done = figure_file_read(&file, path, &request, report) && file.count == 1;
    if (done) {
        *settings = file.figures[0].settings;
        settings_init(&file.figures[0].settings);
    } else {
        settings_init(settings);
    }
    figure_file_close(&file);
    return done;
}

static bool read_settings(const char *folder, struct settings *settings, struct report *report)
{
    char path[LINE_SIZE];
    snprintf(path, sizeof path, "%s/figure.json", folder);
    FILE *file = fopen(path, "r");
    if (file) {
        fclose(file);
        return read_figure_file(path, settings, report);
    }
    settings_init(settings);
    settings->panel.chart = "timeline";
    return read_options_file(folder, settings, report);
}

static bool run_case(const char *folder, bool is_rewriting)
{
    char path[LINE_SIZE];
    struct buffer found = {0};
    struct settings settings;
    struct report *report = report_new();
    bool passed =
        read_settings(folder, &settings, report) && draw(folder, &settings, report, &found);
    snprintf(path, sizeof path, "%s/expected", folder);
    if (is_rewriting && found.length)
        passed = file_write(path, found.bytes, found.length, report) && passed;
    char *expected = read_whole(path);
    bool is_same = strcmp(expected, buffer_text(&found)) == 0;
    printf("%s %s\n", passed && is_same ? "ok" : "not ok", folder);
    if (!is_same)
        show_difference(expected, buffer_text(&found));
    if (!passed)
        print_problems(report);
    free(expected);
    buffer_clear(&found);
    settings_clear(&settings);
    report_free(report);
    return passed && is_same;
}

int main(int count, char **words)
{
    size_t passed = 0, failed = 0;
    bool is_rewriting = count > 1 && strcmp(words[1], "--rewrite") == 0;
    for (int i = is_rewriting ? 2 : 1; i < count; i++) {
        size_t length = strlen(words[i]);
        if (length && words[i][length - 1] == '/')
            words[i][length - 1] = '\0';
        if (run_case(words[i], is_rewriting))
            passed++;
        else
            failed++;
    }
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed > 0;
}
