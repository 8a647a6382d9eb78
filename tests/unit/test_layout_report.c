/* The account of a layout as JSON and as text. */
#include "figure/layout_report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

static struct layout layout;
static struct report *problems;

static int set_up(void **state)
{
    (void)state;
    layout = (struct layout){0};
    problems = report_new();
    const struct layout_item items[] = {
        {.id = "a", .input = "x.json", .line = 3, .title = "Plain", .state = LABEL_PLACED},
        {.input = "x.json",
         .title = "Long \"words\"",
         .state = LABEL_NUMBERED,
         .steps = STEP_WRAPPED | STEP_NUMBERED,
         .number = 2},
        {.id = "c", .input = "x.json", .line = 9, .state = LABEL_LISTED},
    };
    for (size_t i = 0; i < 3; i++)
        layout_add(&layout, &items[i]);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    layout_clear(&layout);
    report_free(problems);
    return 0;
}

static struct layout none;
static struct panel_account panels[2];
static struct figure_report figures[2];

static struct layout_report report_of(const struct layout *of)
{
    panels[0] = (struct panel_account){.chart = "timeline", .records = 3, .layout = of};
    panels[1] = (struct panel_account){.chart = "timeline", .layout = &none};
    figures[0] = (struct figure_report){
        .filtered = 4,
        .alt = of->records ? "A timeline." : NULL,
        .panels = panels,
        .panel_count = 1,
    };
    return (struct layout_report){
        .account = {.report = problems},
        .figures = figures,
        .figure_count = 1,
    };
}

static void the_json_names_each_record_and_step(void **state)
{
    (void)state;
    struct layout_report report = report_of(&layout);
    struct buffer text = {0};
    layout_report_add_json(&report, &text);
    json_t *json = json_loads(text.bytes, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    int filtered, records, placed, numbered, listed, unlabelled;
    json_t *items;
    assert_int_equal(json_unpack(json, "{s:i, s:{s:i,s:i,s:i,s:i,s:i,s:o}}", "filtered", &filtered,
                                 "layout", "records", &records, "placed", &placed, "numbered",
                                 &numbered, "listed", &listed, "unlabelled", &unlabelled, "items",
                                 &items),
                     0);
    assert_int_equal(filtered, 4);
    assert_int_equal(records, 3);
    assert_int_equal(placed + numbered + listed, 3);
    assert_int_equal(unlabelled, 0);
    const char *title, *state_name, *first, *second;
    int number;
    json_t *id, *line;
    assert_int_equal(json_unpack(json_array_get(items, 1), "{s:o,s:o,s:s,s:s,s:[ss],s:i}", "id",
                                 &id, "line", &line, "title", &title, "state", &state_name, "steps",
                                 &first, &second, "number", &number),
                     0);
    assert_true(json_is_null(id) && json_is_null(line));
    assert_string_equal(title, "Long \"words\"");
    assert_string_equal(state_name, "numbered");
    assert_string_equal(first, "wrapped");
    assert_string_equal(second, "numbered");
    assert_int_equal(number, 2);
    assert_int_equal(json_array_size(json_object_get(json_array_get(items, 0), "steps")), 0);
    json_decref(json);
    buffer_clear(&text);
}

static void without_a_layout_it_is_null(void **state)
{
    (void)state;
    struct layout_report report = report_of(&none);
    struct buffer text = {0};
    layout_report_add_json(&report, &text);
    json_t *json = json_loads(text.bytes, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    assert_true(json_is_null(json_object_get(json, "layout")));
    assert_true(json_is_null(json_object_get(json, "alt")));
    json_decref(json);
    buffer_clear(&text);
}

static void several_panels_stand_in_a_list(void **state)
{
    (void)state;
    struct layout_report report = report_of(&layout);
    struct buffer text = {0};
    figures[0].panel_count = 2;
    layout_report_add_json(&report, &text);
    json_t *json = json_loads(text.bytes, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    const json_t *list = json_object_get(json, "panels");
    assert_int_equal(json_array_size(list), 2);
    assert_string_equal(json_string_value(json_object_get(json_array_get(list, 1), "chart")),
                        "timeline");
    const json_t *first = json_object_get(json_array_get(list, 0), "layout");
    assert_int_equal(json_integer_value(json_object_get(first, "records")), 3);
    assert_true(json_is_null(json_object_get(json_array_get(list, 1), "layout")));
    assert_null(json_object_get(json, "layout"));
    json_decref(json);
    buffer_clear(&text);
}

static void several_figures_stand_in_a_list(void **state)
{
    (void)state;
    static const char *const outputs[] = {"a.svg", "a.csv"};
    struct layout_report report = report_of(&layout);
    figures[1] = figures[0];
    figures[0].name = "a";
    figures[0].outputs = outputs;
    figures[0].output_count = 2;
    figures[1].name = "b";
    report.figure_count = 2;
    report.is_list = true;
    struct buffer text = {0};
    layout_report_add_json(&report, &text);
    json_t *json = json_loads(text.bytes, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    const char *name, *first, *second, *chart;
    int filtered;
    assert_int_equal(json_unpack(json, "{s:[{s:s,s:[ss],s:i,s:s}{}]}", "drawn", "name", &name,
                                 "outputs", &first, &second, "filtered", &filtered, "chart",
                                 &chart),
                     0);
    assert_string_equal(name, "a");
    assert_string_equal(second, "a.csv");
    json_decref(json);
    buffer_reset(&text);
    layout_report_add_text(&report, &text);
    assert_non_null(strstr(text.bytes, "\nFigure 'a'\n  a.svg\n  a.csv\nFiltered out"));
    assert_non_null(strstr(text.bytes, "\nFigure 'b'\n"));
    buffer_clear(&text);
}

static void the_text_lists_only_what_changed(void **state)
{
    (void)state;
    struct layout_report report = report_of(&layout);
    struct buffer text = {0};
    layout_report_add_text(&report, &text);
    assert_non_null(strstr(text.bytes, "\nFiltered out                   4\n"));
    assert_non_null(strstr(text.bytes, "\nLabels that changed\n"
                                       "  x.json: numbered as 2 (wrapped, numbered): "
                                       "Long \"words\"\n"
                                       "  x.json:9: listed: c untitled\n"));
    assert_null(strstr(text.bytes, "Plain"));
    assert_non_null(strstr(text.bytes, "A timeline.\n"));
    buffer_clear(&text);
}

static void who_is_only_counted_is_told(void **state)
{
    (void)state;
    struct layout_report report = report_of(&layout);
    struct buffer text = {0};
    layout_report_add_json(&report, &text);
    assert_non_null(strstr(text.bytes, "\"not_listed\":0,"));
    layout.records += 1800;
    layout.unlabelled += 1800;
    buffer_reset(&text);
    layout_report_add_json(&report, &text);
    assert_non_null(strstr(text.bytes, "\"not_listed\":1800,"));
    buffer_reset(&text);
    layout_report_add_text(&report, &text);
    assert_non_null(strstr(text.bytes, "  unlabelled               1,800\n"
                                       "    not listed here        1,800\n"));
    buffer_clear(&text);
}

static void pages_and_their_files_are_told(void **state)
{
    (void)state;
    static const char *const files[] = {"a-1.svg", "a-2.svg"};
    struct figure_report figure = {.pages = 2, .files = files, .file_count = 2};
    const struct layout_report report = {
        .account = {NULL, 0, problems, NULL}, .figures = &figure, .figure_count = 1};
    struct buffer json = {0}, text = {0};
    layout_report_add_json(&report, &json);
    assert_non_null(strstr(buffer_text(&json), "\"pages\":2,\"files\":[\"a-1.svg\",\"a-2.svg\"]"));
    layout_report_add_text(&report, &text);
    assert_non_null(strstr(buffer_text(&text), "  a-2.svg\n"));
    figure.pages = 1;
    buffer_reset(&json);
    layout_report_add_json(&report, &json);
    assert_null(strstr(buffer_text(&json), "\"files\""));
    buffer_clear(&json);
    buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_json_names_each_record_and_step, set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_a_layout_it_is_null, set_up, tear_down),
        cmocka_unit_test_setup_teardown(several_panels_stand_in_a_list, set_up, tear_down),
        cmocka_unit_test_setup_teardown(several_figures_stand_in_a_list, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_text_lists_only_what_changed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(who_is_only_counted_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pages_and_their_files_are_told, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
