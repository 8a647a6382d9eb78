/* JSON files written by hand: what is wrong is told with its place. */
#include "figure/json_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

static struct report *report;
static struct json_file file;

static int set_up(void **state)
{
    (void)state;
    report = report_new();
    file = (struct json_file){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    json_file_close(&file);
    report_free(report);
    return 0;
}

static bool parse(const char *text)
{
    return json_file_parse(&file, "f.json", text, strlen(text), report);
}

/* All examples of all problems, as people see them. */
static void assert_said(const char *expected)
{
    struct buffer said = {0};
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        for (size_t j = 0; j < problem->example_count; j++)
            report_print_example(&said, problem, j);
    }
    assert_string_equal(buffer_text(&said), expected);
    buffer_clear(&said);
}

static const char nested[] = "{\n"
                             "  \"title\": \"a, {\\\"b\\\"}\",\n"
                             "  \"figures\": [\n"
                             "    {\"by\": \"day\"},\n"
                             "    {\"panels\": [{}, {\"by\": \"fortnight\", \"é\": [1, 22]}]}\n"
                             "  ]\n"
                             "}\n";

static void a_value_is_found_by_its_path(void **state)
{
    (void)state;
    assert_true(parse(nested));
    struct json_spot spot = {.path = "figures[1].panels[1].by", .field = "by"};
    json_file_problem(&file, &spot, "bad-setting", report, "no");
    spot = (struct json_spot){.path = "figures[1].panels[1].é[1]", .field = "x"};
    json_file_problem(&file, &spot, "bad-setting", report, "no %d", 22);
    assert_said("f.json:5:28: error: figures[1].panels[1].by: no\n"
                "        {\"panels\": [{}, {\"by\": \"fortnight\", \"é\": [1, 22]}]}\n"
                "                               ^~~~~~~~~~~\n"
                "f.json:5:50: error: figures[1].panels[1].é[1]: no 22\n"
                "    …els\": [{}, {\"by\": \"fortnight\", \"é\": [1, 22]}]}\n"
                "                                             ^~\n");
}

static void what_is_missing_is_told_where_it_should_be(void **state)
{
    (void)state;
    assert_true(parse(nested));
    struct json_spot spot = {.path = "figures[1].panels[0].chart", .field = "chart"};
    json_file_problem(&file, &spot, "missing", report, "none");
    spot = (struct json_spot){.path = "", .field = "figure"};
    json_file_problem(&file, &spot, "missing", report, "none");
    assert_said("f.json:5:17: error: figures[1].panels[0].chart: none\n"
                "        {\"panels\": [{}, {\"by\": \"fortnight\", \"é\": [1, 22]}]}\n"
                "                    ^\n"
                "f.json:1:1: error: figure: none\n"
                "    {\n"
                "    ^\n");
}

static void a_name_that_begins_like_another_is_another(void **state)
{
    (void)state;
    assert_true(parse("{\"to\": 1, \"top\": 2, \"a\": {\"to\": 3}}"));
    struct json_spot spot = {.path = "top", .field = "top"};
    json_file_problem(&file, &spot, "x", report, "no");
    assert_int_equal(report_problem_at(report, 0)->examples[0].position.column, 18);
}

static void unknown_keys_get_a_suggestion_or_a_list(void **state)
{
    (void)state;
    static const char *const known[] = {"chart", "group", NULL};
    assert_true(parse("{\"chrat\": 1, \"zzz\": 2}"));
    json_file_unknown_key(&file, "chrat", "chrat", known, report);
    json_file_unknown_key(&file, "zzz", "zzz", known, report);
    assert_said("f.json:1:2: error: chrat: unknown key 'chrat'; did you mean 'chart'?\n"
                "    {\"chrat\": 1, \"zzz\": 2}\n"
                "     ^~~~~~~\n"
                "f.json:1:14: error: zzz: unknown key 'zzz'; known are chart, group\n"
                "    {\"chrat\": 1, \"zzz\": 2}\n"
                "                 ^~~~~\n");
}

static void all_repeated_keys_are_told(void **state)
{
    (void)state;
    assert_false(parse("{\"a\": 1, \"b\": {\"c\": 1,\n\"c\": 2}, \"d\": [{\"c\": 1}, {\"c\": 2}],\n"
                       "\"a\": 2}"));
    assert_non_null(file.root);
    assert_said("f.json:2:1: error: b.c: the key stands here for the second time; keep one of "
                "them\n"
                "    \"c\": 2}, \"d\": [{\"c\": 1}, {\"c\": 2}],\n"
                "    ^~~\n"
                "f.json:3:1: error: a: the key stands here for the second time; keep one of them\n"
                "    \"a\": 2}\n"
                "    ^~~\n");
}

static void what_is_not_json_is_told_with_its_place(void **state)
{
    (void)state;
    assert_false(parse("{\"a\": 1,\n  b: 2}"));
    assert_null(file.root);
    assert_said("f.json:2:3: error: not JSON: string or '}' expected; texts and "
                "keys stand in double quotes\n      b: 2}\n      ^\n");
}

static void the_end_may_be_missing(void **state)
{
    (void)state;
    assert_false(parse("{\"a\": [1,\n"));
    assert_said("f.json:1:8: error: not JSON: a closing bracket is missing\n    {\"a\": [1,\n"
                "           ^\n");
    json_file_close(&file);
    assert_false(parse(""));
}

static void text_is_utf8_with_or_without_a_mark(void **state)
{
    (void)state;
    assert_true(parse("\xef\xbb\xbf{\"a\": 1}"));
    json_file_close(&file);
    assert_false(parse("{\"a\": \"\xe9\"}"));
    assert_string_equal(report_problem_at(report, 0)->examples[0].message,
                        "not valid UTF-8; save the file as UTF-8");
}

static void deep_nesting_is_refused_not_followed(void **state)
{
    (void)state;
    static char text[200002];
    memset(text, '[', 100000);
    memset(text + 100000, ']', 100000);
    assert_false(parse(text));
    assert_int_equal(report_problem_count(report), 1);
    json_file_close(&file);
    memset(text, '[', 2000);
    memset(text + 2000, ']', 2000);
    text[4000] = '\0';
    assert_true(parse(text));
}

static void files_have_a_limit_and_may_be_missing(void **state)
{
    (void)state;
    char path[] = "/tmp/casus-json-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *stream = fdopen(descriptor, "w");
    fputs("{\"a\": 1}\n", stream);
    fclose(stream);
    assert_true(json_file_read(&file, path, 9, report));
    assert_int_equal(json_integer_value(json_object_get(file.root, "a")), 1);
    json_file_close(&file);
    assert_false(json_file_read(&file, path, 8, report));
    assert_string_equal(report_problem_at(report, 0)->examples[0].message,
                        "it can't be read: it has more than 8 bytes");
    json_file_close(&file);
    remove(path);
    assert_false(json_file_read(&file, path, 9, report));
    assert_string_equal(report_problem_at(report, 0)->examples[1].message,
                        "it can't be read: No such file or directory");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_value_is_found_by_its_path, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_missing_is_told_where_it_should_be, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_name_that_begins_like_another_is_another, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(unknown_keys_get_a_suggestion_or_a_list, set_up, tear_down),
        cmocka_unit_test_setup_teardown(all_repeated_keys_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_not_json_is_told_with_its_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_end_may_be_missing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(text_is_utf8_with_or_without_a_mark, set_up, tear_down),
        cmocka_unit_test_setup_teardown(deep_nesting_is_refused_not_followed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(files_have_a_limit_and_may_be_missing, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
