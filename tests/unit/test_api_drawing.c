/* Figure files through the public header alone. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/casus-drawing-XXXXXX";
static char paths[4][80];
static struct casus_report *report;
static struct casus_drawing *drawing;

static void write_file(size_t index, const char *name, const char *text)
{
    snprintf(paths[index], sizeof paths[index], "%s/%s", folder, name);
    FILE *file = fopen(paths[index], "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static int make_files(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    write_file(0, "two.csv", "date,title\n2013-06-05,First\n2013-06-25,Second\n2013-13-01,Bad\n");
    write_file(1, "report.json",
               "{\"figure\": 1, \"data\": \"two.csv\", \"chart\": \"timeline\", \"figures\": ["
               "{\"output\": \"a.svg\"}, {\"name\": \"none\", \"to\": \"1999\"}]}");
    write_file(2, "wrong.json", "{\"figure\": 1, \"chart\": \"timelin\"}");
    snprintf(paths[3], sizeof paths[3], "%s/a.svg", folder);
    return 0;
}

static int drop_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++)
        remove(paths[i]);
    return rmdir(folder);
}

static int set_up(void **state)
{
    (void)state;
    report = casus_report_new();
    drawing = casus_drawing_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    casus_drawing_free(drawing);
    casus_report_free(report);
    return 0;
}

static const char *last_message(void)
{
    static struct casus_problem problem;
    casus_report_problem_at(report, casus_report_problem_count(report) - 1, &problem);
    return problem.message;
}

static void figures_are_opened_read_and_written(void **state)
{
    (void)state;
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_int_equal(casus_drawing_count(drawing), 2);
    assert_string_equal(casus_drawing_name_at(drawing, 0), "a");
    assert_string_equal(casus_drawing_name_at(drawing, 1), "none");
    assert_string_equal(casus_drawing_output_at(drawing, 0, 0), paths[3]);
    assert_null(casus_drawing_output_at(drawing, 0, 1));
    assert_string_equal(casus_drawing_file_at(drawing, 1), paths[1]);
    assert_true(casus_drawing_read(drawing, report));
    assert_true(casus_drawing_write(drawing, 0, report));
    assert_int_equal(access(paths[3], F_OK), 0);
    struct casus_input input;
    assert_true(casus_drawing_input_at(drawing, 0, &input));
    assert_int_equal(input.rejected, 1);
    assert_false(casus_drawing_input_at(drawing, 1, &input));
    assert_non_null(
        strstr(casus_drawing_report_json(drawing, report), "\"reads\":1,\"used_by\":2"));
    assert_non_null(strstr(casus_drawing_report_text(drawing, report), "Figure 'none'"));
}

static void a_figure_of_a_drawing_is_a_figure(void **state)
{
    (void)state;
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_true(casus_drawing_read(drawing, report));
    struct casus_figure *figure = casus_drawing_figure_at(drawing, 0);
    struct casus_tally tally;
    size_t length;
    casus_figure_tally(figure, &tally);
    assert_int_equal(tally.records, 3);
    assert_int_equal(tally.drawn, 2);
    assert_non_null(casus_figure_render(figure, "svg", &length, report));
    assert_non_null(strstr(casus_figure_report_json(figure, report), "\"chart\":\"timeline\""));
    assert_false(casus_figure_set(figure, "width", "120mm", report));
    casus_drawing_tally(drawing, &tally);
    assert_int_equal(tally.records, 3);
    assert_int_equal(tally.drawn, 2);
    assert_int_equal(tally.filtered, 2);
}

static void a_figure_that_cant_be_drawn_is_told_by_its_name(void **state)
{
    (void)state;
    struct casus_problem problem;
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_true(casus_drawing_read(drawing, report));
    assert_false(casus_drawing_write(drawing, 1, report));
    casus_report_problem_at(report, casus_report_problem_count(report) - 1, &problem);
    assert_string_equal(problem.input, paths[1]);
    assert_string_equal(problem.field, "none");
    assert_string_equal(problem.code, "nothing-to-draw");
}

static void names_pick_figures(void **state)
{
    (void)state;
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_false(casus_drawing_pick(drawing, "non", report));
    assert_non_null(strstr(last_message(), "did you mean 'none'?"));
    assert_true(casus_drawing_pick(drawing, "none", report));
    assert_true(casus_drawing_check(drawing, report));
    assert_int_equal(casus_drawing_count(drawing), 1);
    assert_string_equal(casus_drawing_name_at(drawing, 0), "none");
}

static void settings_come_first_and_files_before_the_check(void **state)
{
    (void)state;
    assert_false(casus_drawing_set(drawing, "widht", "120mm", report));
    assert_false(casus_drawing_set(drawing, "panel", "timeline", report));
    assert_true(casus_drawing_set(drawing, "width", "120mm", report));
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_false(casus_drawing_set(drawing, "width", "120mm", report));
    assert_string_equal(last_message(), "settings come before the first figure file");
    assert_false(casus_drawing_names_font(drawing));
    assert_true(casus_drawing_check(drawing, report));
    assert_false(casus_drawing_open(drawing, paths[1], report));
}

static void a_wrong_file_adds_nothing(void **state)
{
    (void)state;
    assert_false(casus_drawing_open(drawing, paths[2], report));
    assert_int_equal(casus_drawing_count(drawing), 0);
    assert_int_equal(casus_report_count(report, CASUS_ERROR), 2);
    assert_true(casus_drawing_open(drawing, paths[1], report));
    assert_int_equal(casus_drawing_count(drawing), 2);
}

/* The hash of the first figure of a file's text, with one setting above it where 'name' is one. */
static const char *hash_of(const char *text, const char *name, const char *value)
{
    char path[120];
    snprintf(path, sizeof path, "%s/no such file", folder);
    casus_drawing_free(drawing);
    drawing = casus_drawing_new();
    if (name)
        assert_true(casus_drawing_set(drawing, name, value, report));
    assert_true(casus_drawing_open_bytes(drawing, path, text, strlen(text), report));
    return casus_drawing_hash(drawing, 0, report);
}

#define TIMELINE "{\"figure\": 1, \"data\": \"two.csv\", \"chart\": \"timeline\""

static void a_hash_tells_what_pictures_depend_on(void **state)
{
    (void)state;
    char plain[80];
    snprintf(plain, sizeof plain, "%s", hash_of(TIMELINE "}", NULL, NULL));
    assert_int_equal(strlen(plain), 64);
    assert_string_equal(hash_of(TIMELINE ", \"output\": \"z.svg\", \"name\": \"z\"}", NULL, NULL),
                        plain);
    assert_string_not_equal(hash_of(TIMELINE "}", "width", "85mm"), plain);
    assert_string_not_equal(hash_of(TIMELINE "}", "provenance", "none"), plain);
    hash_of(TIMELINE "}", NULL, NULL);
    assert_true(casus_drawing_read(drawing, report));
    assert_string_equal(casus_drawing_hash(drawing, 0, report), plain);
    write_file(0, "two.csv", "date,title\n2013-06-05,First\n2013-06-25,Third\n2013-13-01,Bad\n");
    assert_string_not_equal(hash_of(TIMELINE "}", NULL, NULL), plain);
}

static void dates_count_for_a_hash(void **state)
{
    (void)state;
    char hashes[3][80];
    for (int i = 0; i < 3; i++) {
        casus_drawing_free(drawing);
        drawing = casus_drawing_new();
        casus_drawing_set_time(drawing, i == 1 ? 1371000123 : 0);
        assert_true(casus_drawing_open(drawing, paths[1], report));
        snprintf(hashes[i], sizeof hashes[i], "%s", casus_drawing_hash(drawing, 0, report));
    }
    assert_string_not_equal(hashes[0], hashes[1]);
    assert_string_equal(hashes[0], hashes[2]);
}

static void without_its_data_a_figure_has_no_hash(void **state)
{
    (void)state;
    assert_null(hash_of("{\"figure\": 1, \"data\": \"nix.csv\", \"chart\": \"bars\"}", NULL, NULL));
    assert_non_null(strstr(last_message(), "nix.csv' can't be opened: No such file"));
    casus_report_free(report);
    report = casus_report_new();
    assert_null(hash_of("{\"figure\": 1, \"data\": \".\", \"chart\": \"bars\"}", NULL, NULL));
    assert_non_null(strstr(last_message(), "it is no file"));
}

static void a_figure_tells_its_size_and_language(void **state)
{
    (void)state;
    double width, height;
    hash_of(TIMELINE ", \"language\": \"fr\", \"size\": {\"width\": \"85mm\"}}", NULL, NULL);
    assert_true(casus_drawing_read(drawing, report));
    struct casus_figure *figure = casus_drawing_figure_at(drawing, 0);
    assert_true(casus_figure_size(figure, &width, &height, report));
    assert_float_equal((float)width, 85 / 25.4F * 72, 0.01F);
    assert_true(height > 10);
    assert_string_equal(casus_figure_language(figure, report), "fr");
}

static void there_are_two_schemas(void **state)
{
    (void)state;
    assert_non_null(strstr(casus_schema("figure", report), "\"casus figure file\""));
    assert_non_null(strstr(casus_schema("theme", report), "\"casus theme\""));
    assert_null(casus_schema("figur", report));
    assert_non_null(strstr(last_message(), "did you mean 'figure'?"));
    assert_true(casus_chart_takes("bars", "by"));
    assert_true(casus_chart_takes("timeline", "width"));
    assert_false(casus_chart_takes("timeline", "by"));
    assert_false(casus_chart_takes("pie", "width"));
    assert_false(casus_chart_takes("bars", "colour"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(figures_are_opened_read_and_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_figure_of_a_drawing_is_a_figure, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_figure_that_cant_be_drawn_is_told_by_its_name, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(names_pick_figures, set_up, tear_down),
        cmocka_unit_test_setup_teardown(settings_come_first_and_files_before_the_check, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_wrong_file_adds_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_hash_tells_what_pictures_depend_on, set_up, tear_down),
        cmocka_unit_test_setup_teardown(dates_count_for_a_hash, set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_its_data_a_figure_has_no_hash, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_figure_tells_its_size_and_language, set_up, tear_down),
        cmocka_unit_test_setup_teardown(there_are_two_schemas, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, make_files, drop_files);
}
