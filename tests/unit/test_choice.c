/* Unknown words are refused in one wording. */
#include "query/choice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct row {
    const char *name;
    int number;
};

static const struct row table[] = {{"bars", 1}, {"lines", 2}, {NULL, 0}};

static void names_are_those_of_the_table(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *const *names = CHOICE_NAMES(table, &arena);
    assert_string_equal(names[0], "bars");
    assert_string_equal(names[1], "lines");
    assert_null(names[2]);
    arena_clear(&arena);
}

static const char *refusal(struct report *report, const char *what, const char *typed)
{
    static const char *const words[] = {"bars", "lines", NULL};
    choice_refuse("chart", what, typed, words, report);
    size_t last = report_problem_count(report) - 1;
    const struct problem *problem = report_problem_at(report, last);
    assert_string_equal(problem->code, "unknown-word");
    assert_string_equal(problem->examples[0].position.field, "chart");
    return problem->examples[problem->example_count - 1].message;
}

static void a_near_word_is_suggested(void **state)
{
    (void)state;
    struct report *report = report_new();
    assert_string_equal(refusal(report, "chart", "bras"),
                        "unknown chart 'bras': known are bars, lines; did you mean 'bars'?");
    assert_string_equal(refusal(report, "status", "heatmap"),
                        "unknown status 'heatmap': known are bars, lines");
    report_free(report);
}

static void lists_have_items(void **state)
{
    struct arena arena = {0};
    const char *at = "a,,b\\, c\\\\,d";
    (void)state;
    assert_string_equal(choice_next(&at, &arena), "a");
    assert_string_equal(at, ",,b\\, c\\\\,d");
    at++;
    assert_string_equal(choice_next(&at, &arena), "");
    at++;
    assert_string_equal(choice_next(&at, &arena), "b, c\\,d");
    assert_string_equal(at, "");
    assert_string_equal(choice_next(&at, &arena), "");
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_those_of_the_table),
        cmocka_unit_test(a_near_word_is_suggested),
        cmocka_unit_test(lists_have_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
