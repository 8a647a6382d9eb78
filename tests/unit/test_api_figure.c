/* The figure through the public header alone: settings, inputs, layout, formats, in this order. */
#define _DEFAULT_SOURCE /* mkstemps */
#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char two[] = "{\"casus\":1,\"title\":\"Two\",\"records\":["
                          "{\"date\":\"2013-06-05\",\"title\":\"First\",\"category\":\"battle\"},"
                          "{\"date\":\"2013-06-25\",\"title\":\"Second\"},"
                          "{\"date\":\"2013-13-01\",\"title\":\"Bad\"}]}";

static struct casus_report *report;
static struct casus_figure *figure;

static int set_up(void **state)
{
    (void)state;
    report = casus_report_new();
    figure = casus_figure_new("timeline", report);
    return figure ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    casus_figure_free(figure);
    casus_report_free(report);
    return 0;
}

static bool read_two(void)
{
    return casus_figure_read_bytes(figure, "two.json", two, sizeof two - 1, report);
}

/* The message of the last class of problems. */
static const char *last_message(void)
{
    struct casus_problem problem;
    casus_report_problem_at(report, casus_report_problem_count(report) - 1, &problem);
    return problem.message;
}

static void an_unknown_chart_is_refused(void **state)
{
    (void)state;
    assert_null(casus_figure_new("timelin", report));
    assert_non_null(strstr(last_message(), "did you mean 'timeline'?"));
}

static void freeing_nothing_is_fine(void **state)
{
    (void)state;
    casus_figure_free(NULL);
    casus_info_free(NULL);
    casus_report_free(NULL);
}

static void settings_are_refused_by_name_and_value(void **state)
{
    (void)state;
    assert_true(casus_figure_set(figure, "width", "120mm", report));
    assert_int_equal(casus_report_problem_count(report), 0);
    assert_false(casus_figure_set(figure, "widht", "120mm", report));
    assert_non_null(strstr(last_message(), "did you mean 'width'?"));
    assert_false(casus_figure_set(figure, "width", "120", report));
    assert_non_null(strstr(last_message(), "write '120mm'"));
    assert_false(casus_figure_set(figure, "title", "\xff", report));
    assert_non_null(strstr(last_message(), "UTF-8"));
}

static void every_record_is_in_the_tally(void **state)
{
    (void)state;
    struct casus_tally tally;
    assert_true(casus_figure_set(figure, "from", "2013-06-10", report));
    assert_true(read_two());
    casus_figure_tally(figure, &tally);
    assert_int_equal(tally.records, 3);
    assert_int_equal(tally.events, 2);
    assert_int_equal(tally.rejected, 1);
    assert_int_equal(tally.filtered, 1);
    assert_int_equal(tally.drawn, 1);
    assert_int_equal(casus_report_count(report, CASUS_ERROR), 1);

    struct casus_input input;
    assert_true(casus_figure_input_at(figure, 0, &input));
    assert_string_equal(input.name, "two.json");
    assert_string_equal(input.format, "json");
    assert_int_equal(input.records, 3);
    assert_false(casus_figure_input_at(figure, 1, &input));
}

static void each_step_closes_the_one_before(void **state)
{
    (void)state;
    assert_true(read_two());
    assert_false(casus_figure_set(figure, "width", "120mm", report));
    assert_non_null(strstr(last_message(), "before the first input"));
    assert_true(read_two());
    assert_true(casus_figure_lay_out(figure, report));
    assert_false(read_two());
    assert_non_null(strstr(casus_report_text(report, CASUS_ERROR), "before the layout"));
}

static void formats_are_rendered_once(void **state)
{
    (void)state;
    static const char *const starts[][2] = {{"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF-"}};
    assert_true(read_two());
    for (size_t i = 0; i < 3; i++) {
        size_t length = 0, again = 0;
        const char *bytes = casus_figure_render(figure, starts[i][0], &length, report);
        assert_non_null(bytes);
        assert_true(length > 100);
        assert_memory_equal(bytes, starts[i][1], strlen(starts[i][1]));
        assert_ptr_equal(casus_figure_render(figure, starts[i][0], &again, report), bytes);
        assert_int_equal(again, length);
    }
    size_t length;
    assert_null(casus_figure_render(figure, "gif", &length, report));
    assert_non_null(strstr(last_message(), "known are svg, png, pdf"));
}

/* Of several pages one file of SVG holds one, and PDF all. */
static void pages_are_files(void **state)
{
    (void)state;
    char rows[4000] = "date,title,category\n";
    for (int day = 1; day <= 28; day++)
        snprintf(rows + strlen(rows), sizeof rows - strlen(rows), "2013-06-%02d,Event %d,battle\n",
                 day, day);
    casus_figure_free(figure);
    figure = casus_figure_new("chronology", report);
    assert_true(casus_figure_set(figure, "height", "80mm", report));
    assert_true(casus_figure_read_bytes(figure, "rows.csv", rows, strlen(rows), report));
    size_t count = casus_figure_file_count(figure, "svg", report), length, whole;
    assert_true(count > 2);
    assert_int_equal(casus_figure_file_count(figure, "pdf", report), 1);
    assert_int_equal(casus_figure_file_count(figure, "csv", report), 1);
    for (size_t i = 0; i < count; i++)
        assert_non_null(casus_figure_render_file(figure, "svg", i, &length, report));
    assert_null(casus_figure_render_file(figure, "svg", count, &length, report));
    assert_non_null(casus_figure_render(figure, "pdf", &whole, report));
    assert_null(casus_figure_render(figure, "svg", &whole, report));
    assert_non_null(strstr(last_message(), "a file of 'svg' holds one"));
    assert_null(casus_figure_written_at(figure, 0));
    assert_int_equal(casus_figure_file_count(figure, "gif", report), 0);
}

static void nothing_to_draw_is_an_error(void **state)
{
    (void)state;
    struct casus_tally tally;
    assert_true(casus_figure_set(figure, "from", "2020", report));
    assert_true(read_two());
    assert_false(casus_figure_lay_out(figure, report));
    casus_figure_tally(figure, &tally);
    assert_int_equal(tally.drawn, 0);
    assert_int_equal(tally.filtered, 2);
    assert_true(casus_report_count(report, CASUS_ERROR) > 1);
    assert_non_null(strstr(casus_figure_report_json(figure, report), "\"layout\":null"));
}

static void an_unreadable_input_is_no_input(void **state)
{
    (void)state;
    struct casus_input input;
    assert_false(casus_figure_read(figure, "/nowhere/at-all.json", report));
    assert_false(casus_figure_read_bytes(figure, "empty", NULL, 0, report));
    assert_false(casus_figure_input_at(figure, 0, &input));
    assert_true(read_two());
    assert_true(casus_figure_input_at(figure, 0, &input));
}

static void files_have_the_format_of_their_ending(void **state)
{
    (void)state;
    char path[] = "/tmp/casus-test-XXXXXX.svg";
    int file = mkstemps(path, 4);
    assert_true(file >= 0);
    close(file);
    assert_true(read_two());
    assert_true(casus_figure_write(figure, path, report));
    char head[6] = "";
    FILE *stream = fopen(path, "rb");
    assert_non_null(stream);
    assert_int_equal(fread(head, 1, 5, stream), 5);
    fclose(stream);
    unlink(path);
    assert_string_equal(head, "<?xml");
    assert_false(casus_figure_write(figure, "/tmp/casus-test.gif", report));
    assert_non_null(strstr(last_message(), ".svg .png .pdf"));
    assert_false(casus_figure_write(figure, "/nowhere/at-all.svg", report));
}

static void the_account_names_records_and_problems(void **state)
{
    (void)state;
    assert_true(read_two());
    assert_true(casus_figure_lay_out(figure, report));
    const char *json = casus_figure_report_json(figure, report);
    assert_non_null(strstr(json, "\"chart\":\"timeline\""));
    assert_non_null(strstr(json, "\"layout\":{\"records\":2,"));
    assert_non_null(strstr(json, "\"title\":\"Second\""));
    assert_non_null(strstr(json, "\"code\":\""));
    const char *text = casus_figure_report_text(figure, report);
    assert_non_null(strstr(text, "two.json\n  format     json"));
    assert_non_null(strstr(text, "\nProblems: "));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_unknown_chart_is_refused),
        TEST(freeing_nothing_is_fine),
        TEST(settings_are_refused_by_name_and_value),
        TEST(every_record_is_in_the_tally),
        TEST(each_step_closes_the_one_before),
        TEST(formats_are_rendered_once),
        TEST(pages_are_files),
        TEST(nothing_to_draw_is_an_error),
        TEST(an_unreadable_input_is_no_input),
        TEST(files_have_the_format_of_their_ending),
        TEST(the_account_names_records_and_problems),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
