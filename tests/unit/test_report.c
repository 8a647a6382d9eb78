/* Problems in classes: the first ones whole, the others counted, and how one is printed. */
#include "base/report.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#define MANY 5000

static void an_empty_report_has_nothing(void **state)
{
    (void)state;
    struct report *report = report_new();
    assert_int_equal(report_problem_count(report), 0);
    for (int i = SEVERITY_NOTE; i <= SEVERITY_ERROR; i++)
        assert_int_equal(report_count(report, (enum severity)i), 0);
    report_free(report);
    report_free(NULL);
}

static void like_problems_are_one_class(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct position position = {.input = "a.csv", .field = "date"};
    for (size_t line = 2; line < 12; line++) {
        position.line = line;
        report_add(report, SEVERITY_ERROR, "bad-date", &position, "'%zu' is not a date", line);
    }
    assert_int_equal(report_problem_count(report), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_int_equal(problem->times, 10);
    assert_int_equal(problem->example_count, REPORT_EXAMPLES);
    assert_string_equal(problem->code, "bad-date");
    for (size_t i = 0; i < REPORT_EXAMPLES; i++)
        assert_int_equal(problem->examples[i].position.line, i + 2);
    assert_string_equal(problem->examples[1].message, "'3' is not a date");
    report_free(report);
}

/* Input, code, field and severity each tell classes apart; line, column and message do not. */
static void what_tells_classes_apart(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct position here = {.input = "a", .field = "date", .line = 1};
    struct position same = {.input = "a", .field = "date", .line = 9, .column = 3};
    struct position other_input = {.input = "b", .field = "date"};
    struct position other_field = {.input = "a", .field = "killed"};
    struct position no_field = {.input = "a"};
    report_add(report, SEVERITY_ERROR, "bad", &here, "one");
    report_add(report, SEVERITY_ERROR, "bad", &same, "another");
    assert_int_equal(report_problem_count(report), 1);
    report_add(report, SEVERITY_ERROR, "bad", &other_input, "one");
    report_add(report, SEVERITY_ERROR, "bad", &other_field, "one");
    report_add(report, SEVERITY_ERROR, "bad", &no_field, "one");
    report_add(report, SEVERITY_ERROR, "bad", NULL, "one");
    report_add(report, SEVERITY_ERROR, "worse", &here, "one");
    report_add(report, SEVERITY_WARNING, "bad", &here, "one");
    assert_int_equal(report_problem_count(report), 7);
    assert_int_equal(report_problem_at(report, 0)->times, 2);
    assert_string_equal(report_problem_at(report, 5)->code, "worse");
    report_free(report);
}

static void problems_are_counted_by_severity(void **state)
{
    (void)state;
    struct report *report = report_new();
    for (int i = 0; i < 7; i++)
        report_add(report, SEVERITY_ERROR, "e", NULL, "error");
    for (int i = 0; i < 4; i++)
        report_add(report, SEVERITY_WARNING, i % 2 ? "v" : "w", NULL, "warning");
    report_add(report, SEVERITY_NOTE, "n", NULL, "note");
    assert_int_equal(report_count(report, SEVERITY_ERROR), 7);
    assert_int_equal(report_count(report, SEVERITY_WARNING), 4);
    assert_int_equal(report_count(report, SEVERITY_NOTE), 1);
    report_free(report);
}

static void texts_are_copied(void **state)
{
    (void)state;
    struct report *report = report_new();
    char input[] = "in.csv", code[] = "code", path[] = "records[0]", excerpt[] = "a,b";
    struct position position = {.input = input, .path = path, .excerpt = excerpt};
    report_add(report, SEVERITY_NOTE, code, &position, "%s", input);
    input[0] = code[0] = path[0] = excerpt[0] = 'X';
    const struct problem *problem = report_problem_at(report, 0);
    assert_string_equal(problem->code, "code");
    assert_string_equal(problem->examples[0].message, "in.csv");
    assert_string_equal(problem->examples[0].position.input, "in.csv");
    assert_string_equal(problem->examples[0].position.path, "records[0]");
    assert_string_equal(problem->examples[0].position.excerpt, "a,b");
    assert_null(problem->examples[0].position.field);
    report_free(report);
}

/* An input that causes endless classes causes a bounded report, and the counts still add up. */
static void classes_are_bounded(void **state)
{
    (void)state;
    struct report *report = report_new();
    char field[16];
    for (int i = 0; i < MANY; i++) {
        snprintf(field, sizeof field, "f%d", i);
        struct position position = {.field = field};
        report_add(report, SEVERITY_ERROR, "c", &position, "message");
    }
    assert_true(report_problem_count(report) < MANY);
    size_t times = 0;
    for (size_t i = 0; i < report_problem_count(report); i++)
        times += report_problem_at(report, i)->times;
    assert_int_equal(times, MANY);
    assert_int_equal(report_count(report, SEVERITY_ERROR), MANY);
    report_free(report);
}

/* A class of an error stays one of errors, even where there is no room for another class. */
static void severities_never_mix(void **state)
{
    (void)state;
    struct report *report = report_new();
    char field[16];
    for (int i = 0; i < MANY; i++) {
        snprintf(field, sizeof field, "f%d", i);
        struct position position = {.field = field};
        report_add(report, i % 2 ? SEVERITY_ERROR : SEVERITY_NOTE, "c", &position, "message");
    }
    size_t times[SEVERITY_ERROR + 1] = {0};
    for (size_t i = 0; i < report_problem_count(report); i++)
        times[report_problem_at(report, i)->severity] += report_problem_at(report, i)->times;
    assert_int_equal(times[SEVERITY_ERROR], MANY / 2);
    assert_int_equal(times[SEVERITY_NOTE], MANY / 2);
    report_free(report);
}

static void a_long_message_is_cut(void **state)
{
    (void)state;
    struct report *report = report_new();
    char text[10000];
    memset(text, 'm', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    report_add(report, SEVERITY_ERROR, "c", NULL, "%s", text);
    size_t length = strlen(report_problem_at(report, 0)->examples[0].message);
    assert_true(length > 200 && length < sizeof text);
    report_free(report);
}

static void check_print(const struct position *position, const char *expected)
{
    struct report *report = report_new();
    struct buffer out = {0};
    report_add(report, SEVERITY_ERROR, "bad-date", position, "'x' is not a date");
    report_print_example(&out, report_problem_at(report, 0), 0);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
    report_free(report);
}

static void a_problem_is_printed_with_its_place(void **state)
{
    (void)state;
    check_print(NULL, "casus: error: 'x' is not a date\n");
    check_print(&(struct position){.input = "-"}, "-: error: 'x' is not a date\n");
    check_print(&(struct position){.input = "a.csv", .line = 17, .column = 9, .field = "date"},
                "a.csv:17:9: error: date: 'x' is not a date\n");
    check_print(&(struct position){.input = "a.csv", .line = 17}, "a.csv:17: error: 'x' is not a "
                                                                  "date\n");
    check_print(&(struct position){.input = "a.json", .path = "records[3].date", .field = "date"},
                "a.json: error: records[3].date: 'x' is not a date\n");
}

static void the_caret_stands_under_the_place(void **state)
{
    (void)state;
    check_print(
        &(struct position){.input = "a", .excerpt = "one,x,two", .caret = 4, .caret_length = 1},
        "a: error: 'x' is not a date\n    one,x,two\n        ^\n");
    check_print(&(struct position){.input = "a", .excerpt = "abc", .caret = 0, .caret_length = 3},
                "a: error: 'x' is not a date\n    abc\n    ^~~\n");
    check_print(&(struct position){.input = "a", .excerpt = "abc"},
                "a: error: 'x' is not a date\n");
}

/* Tabs are repeated; characters of several bytes are one place. */
static void the_caret_counts_characters(void **state)
{
    (void)state;
    check_print(
        &(struct position){.input = "a", .excerpt = "a\té\tx", .caret = 4, .caret_length = 1},
        "a: error: 'x' is not a date\n    a\té\tx\n     \t \t^\n");
    check_print(
        &(struct position){.input = "a", .excerpt = "القصير,x", .caret = 7, .caret_length = 1},
        "a: error: 'x' is not a date\n    القصير,x\n           ^\n");
    check_print(&(struct position){.input = "a", .excerpt = "ab", .caret = 9, .caret_length = 1},
                "a: error: 'x' is not a date\n    ab\n      ^\n");
}

static void what_is_quoted_stays_on_one_line(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct position position = {.input = "a", .path = "k\ney", .field = "k\ney"};
    report_add(report, SEVERITY_ERROR, "code", &position, "no '%s'", "a\r\n\tb\x1b[31m\x7f");
    struct buffer out = {0};
    report_print_example(&out, report_problem_at(report, 0), 0);
    assert_string_equal(buffer_text(&out), "a: error: k ey: no 'a   b [31m '\n");
    buffer_clear(&out);
    report_free(report);
}

static void places_are_wanted_of_the_first_examples(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct position position = {.input = "a", .field = "x"}, other = {.input = "a", .field = "y"};
    for (int i = 0; i < REPORT_EXAMPLES; i++) {
        assert_true(report_wants(report, SEVERITY_ERROR, "code", &position));
        report_add(report, SEVERITY_ERROR, "code", &position, "%d", i);
    }
    assert_false(report_wants(report, SEVERITY_ERROR, "code", &position));
    assert_true(report_wants(report, SEVERITY_ERROR, "code", &other));
    assert_true(report_wants(report, SEVERITY_WARNING, "code", &position));
    report_free(report);
}

static void names_of_severities(void **state)
{
    (void)state;
    assert_string_equal(severity_name(SEVERITY_NOTE), "note");
    assert_string_equal(severity_name(SEVERITY_WARNING), "warning");
    assert_string_equal(severity_name(SEVERITY_ERROR), "error");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_report_has_nothing),
        cmocka_unit_test(like_problems_are_one_class),
        cmocka_unit_test(what_tells_classes_apart),
        cmocka_unit_test(problems_are_counted_by_severity),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(classes_are_bounded),
        cmocka_unit_test(severities_never_mix),
        cmocka_unit_test(a_long_message_is_cut),
        cmocka_unit_test(a_problem_is_printed_with_its_place),
        cmocka_unit_test(the_caret_stands_under_the_place),
        cmocka_unit_test(the_caret_counts_characters),
        cmocka_unit_test(what_is_quoted_stays_on_one_line),
        cmocka_unit_test(places_are_wanted_of_the_first_examples),
        cmocka_unit_test(names_of_severities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
