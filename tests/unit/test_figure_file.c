/* Figure files: what stands around is a default, paths are relative, settings above them count. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "figure/figure_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/casus-file-XXXXXX";
static char path[64];
static struct report *report;
static struct figure_file file;
static struct figure_file_request request;

static int make_folder(void **state)
{
    (void)state;
    snprintf(path, sizeof path, "%s/f.json", mkdtemp(folder));
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    remove(path);
    return rmdir(folder);
}

static int set_up(void **state)
{
    (void)state;
    report = report_new();
    file = (struct figure_file){0};
    request = (struct figure_file_request){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    figure_file_close(&file);
    report_free(report);
    return 0;
}

static bool open_text(const char *text)
{
    FILE *stream = fopen(path, "w");
    assert_non_null(stream);
    assert_true(fputs(text, stream) >= 0);
    assert_int_equal(fclose(stream), 0);
    return figure_file_read(&file, path, &request, report);
}

/* The path of a file in the folder of the figure file. */
static void assert_path(const char *found, const char *expected)
{
    assert_int_equal(strncmp(found, folder, strlen(folder)), 0);
    assert_string_equal(found + strlen(folder) + 1, expected);
}

static void a_figure_has_a_chart_settings_and_files(void **state)
{
    (void)state;
    assert_true(open_text("{\"figure\": 1, \"data\": [\"a.csv\", \"/b.csv\"], \"chart\": \"bars\","
                          "\"by\": \"month\", \"size\": {\"width\": \"12cm\"}, \"dpi\": 100,"
                          "\"background\": \"none\", \"output\": \"out/x.svg\"}"));
    assert_int_equal(file.count, 1);
    const struct file_figure *figure = &file.figures[0];
    assert_string_equal(figure->name, "x");
    assert_string_equal(figure->place, "");
    assert_path(figure->data[0].path, "a.csv");
    assert_string_equal(figure->data[1].path, "/b.csv");
    assert_string_equal(figure->data[1].place, "data[1]");
    assert_path(figure->outputs[0].path, "out/x.svg");
    const struct settings *settings = &figure->settings;
    assert_int_equal(settings_panel_count(settings), 1);
    assert_string_equal(settings_panel(settings, 0)->chart, "bars");
    assert_int_equal(settings_panel(settings, 0)->by, BIN_MONTH);
    assert_string_equal(settings->width.text, "12cm");
    assert_true(settings->dpi == 100 && settings->is_transparent);
}

static const char two_levels[] =
    "{\"figure\": 1, \"data\": \"a.csv\", \"chart\": \"bars\", \"by\": \"month\", \"top\": 2,"
    " \"theme\": \"screen\", \"where\": {\"country\": [\"A\", \"B,C\"]}, \"dedupe\": true,"
    " \"annotations\": [{\"rule\": 2013}],"
    " \"figures\": ["
    "  {\"name\": \"one\", \"top\": 3, \"panels\": ["
    "    {\"by\": \"week\", \"where\": \"category=battle\"},"
    "    {\"chart\": \"timeline\", \"top\": 4, \"height\": 1.5,"
    "     \"annotations\": [{\"event\": \"e7\", \"label\": {\"en\": \"Seven\"}}]}]},"
    "  {\"data\": \"b.csv\", \"theme\": \"dark\", \"dedupe\": false}]}";

static void what_stands_around_is_a_default(void **state)
{
    (void)state;
    assert_true(open_text(two_levels));
    assert_int_equal(file.count, 2);
    const struct settings *one = &file.figures[0].settings, *two = &file.figures[1].settings;
    assert_path(file.figures[0].data[0].path, "a.csv");
    assert_path(file.figures[1].data[0].path, "b.csv");
    assert_string_equal(file.figures[0].name, "one");
    assert_string_equal(file.figures[1].name, "figures[1]");
    assert_string_equal(one->theme, "screen");
    assert_string_equal(two->theme, "dark");
    assert_true(one->has_dedupe && !two->has_dedupe);
    assert_int_equal(settings_panel_count(one), 2);
    const struct panel_settings *bars = settings_panel(one, 0), *timeline = settings_panel(one, 1);
    assert_string_equal(bars->chart, "bars");
    assert_string_equal(timeline->chart, "timeline");
    assert_int_equal(bars->by, BIN_WEEK);
    assert_int_equal(bars->top, 3);
    assert_int_equal(timeline->top, 4);
    assert_true(bars->height == 0 && timeline->height == 1.5);
    assert_int_equal(settings_panel(two, 0)->top, 2);
    assert_int_equal(settings_panel(two, 0)->by, BIN_MONTH);
}

static void conditions_add_up(void **state)
{
    (void)state;
    assert_true(open_text(two_levels));
    const struct settings *one = &file.figures[0].settings;
    assert_int_equal(settings_panel(one, 0)->condition_count, 2);
    assert_int_equal(settings_panel(one, 1)->condition_count, 1);
    const struct condition *country = &settings_panel(one, 0)->conditions[0];
    assert_int_equal(country->value_count, 2);
    assert_string_equal(country->values[1], "B,C");
}

static void annotations_are_of_a_panel_or_of_all(void **state)
{
    (void)state;
    assert_true(open_text(two_levels));
    const struct annotations *one = &file.figures[0].settings.annotations;
    assert_int_equal(one->count, 2);
    assert_true(one->items[0].panel == EVERY_PANEL);
    assert_string_equal(one->items[0].when, "2013");
    assert_int_equal(one->items[1].panel, 1);
    assert_string_equal(one->items[1].when, "e7");
    assert_string_equal(one->items[1].label.items[0].text, "Seven");
    assert_int_equal(file.figures[1].settings.annotations.count, 1);
}

static void what_stands_above_counts_where_it_is_taken(void **state)
{
    (void)state;
    struct override overrides[] = {{setting_find("by"), "day", 0},
                                   {setting_find("theme"), "print-grey", 0},
                                   {setting_find("where"), "title~x", 0}};
    request.overrides = overrides;
    request.override_count = 3;
    assert_true(open_text(two_levels));
    const struct settings *one = &file.figures[0].settings, *two = &file.figures[1].settings;
    assert_int_equal(settings_panel(one, 0)->by, BIN_DAY);
    assert_int_equal(settings_panel(two, 0)->by, BIN_DAY);
    assert_string_equal(two->theme, "print-grey");
    assert_int_equal(settings_panel(one, 0)->condition_count, 3);
    assert_int_equal(settings_panel(one, 1)->condition_count, 2);
    assert_int_equal(overrides[0].taken, 2);
    assert_int_equal(overrides[2].taken, 3);
    assert_int_equal(settings_panel_count(one), 2);
}

static void a_span_may_come_from_two_levels(void **state)
{
    (void)state;
    assert_true(open_text("{\"figure\": 1, \"data\": \"a.csv\", \"chart\": \"timeline\","
                          "\"from\": 2013, \"to\": \"2013-06\","
                          "\"figures\": [{\"from\": \"2014\", \"to\": \"2014\"}, {}]}"));
    assert_int_equal(file.figures[0].settings.from, day_of(2014, 1, 1));
    assert_int_equal(file.figures[0].settings.to, day_of(2014, 12, 31));
    assert_int_equal(file.figures[1].settings.from, day_of(2013, 1, 1));
}

static void another_folder_takes_all_outputs(void **state)
{
    (void)state;
    static const char text[] = "{\"figure\": 1, \"data\": \"a.csv\", \"chart\": \"timeline\","
                               "\"output\": [\"x/a.svg\", \"../a.png\", \"/tmp/a.pdf\"]}";
    assert_false(open_text(text));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 2);
    figure_file_close(&file);
    request.folder = "there";
    assert_true(open_text(text));
    assert_string_equal(file.figures[0].outputs[0].path, "there/x/a.svg");
    assert_string_equal(file.figures[0].outputs[1].path, "there/a.png");
    assert_string_equal(file.figures[0].outputs[2].path, "there/a.pdf");
    figure_file_close(&file);
    request = (struct figure_file_request){.has_other_outputs = true};
    assert_true(open_text(text));
    assert_int_equal(file.figures[0].output_count, 0);
    assert_string_equal(file.figures[0].name, "a");
}

static void a_file_that_is_too_long_is_refused(void **state)
{
    (void)state;
    size_t length = FIGURE_FILE_LIMIT + 1;
    char *text = malloc(length + 1);
    memset(text, ' ', length);
    text[length] = '\0';
    assert_false(open_text(text));
    assert_non_null(
        strstr(report_problem_at(report, 0)->examples[0].message, "more than 4194304 bytes"));
    free(text);
}

static void mistakes_in_what_is_shared_are_told_once(void **state)
{
    (void)state;
    assert_false(open_text("{\"figure\": 1, \"data\": \"-\", \"chart\": \"pie\", \"top\": 0,"
                           "\"annotations\": [{\"rule\": \"June\"}],"
                           "\"figures\": [{}, {}, {}]}"));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_figure_has_a_chart_settings_and_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_stands_around_is_a_default, set_up, tear_down),
        cmocka_unit_test_setup_teardown(conditions_add_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(annotations_are_of_a_panel_or_of_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_stands_above_counts_where_it_is_taken, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_span_may_come_from_two_levels, set_up, tear_down),
        cmocka_unit_test_setup_teardown(another_folder_takes_all_outputs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_that_is_too_long_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(mistakes_in_what_is_shared_are_told_once, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
