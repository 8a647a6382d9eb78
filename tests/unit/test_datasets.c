/* Several data sets in one run: kept apart, and never summed. */
#include "query/datasets.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct datasets datasets;

static int set_up(void **state)
{
    (void)state;
    arena = (struct arena){0};
    datasets = (struct datasets){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    datasets_clear(&datasets);
    arena_clear(&arena);
    return 0;
}

static void take(struct datasets *into, const char *dialect, const char *date, double killed)
{
    const struct count count = {.kind = "killed", .has_best = true, .best = killed};
    struct event event = {.category = CATEGORY_BATTLE, .counts = &count, .count_count = 1};
    struct edtf_error error;
    event.origin.dialect = dialect;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    datasets_take(into, &event);
}

static const char *json(void)
{
    struct buffer out = {0};
    datasets_add_json(&datasets, &out);
    char *text = arena_text(&arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

static void assert_json(const char *part)
{
    const char *text = json();
    if (!strstr(text, part))
        fail_msg("no '%s' in %s", part, text);
}

static void one_data_set_is_summed(void **state)
{
    (void)state;
    take(&datasets, "one", "2013-06-05", 2);
    take(&datasets, "one", "2013-06-06", 3);
    assert_json("\n\"counts\":{\n  \"killed\":{\"low\":5,\"best\":5,\"high\":5,");
    assert_json("\n\"datasets\":{\n\"one\":{\"records\":2,\"events\":2,\"statements\":0,"
                "\"figures\":0,\"first\":\"2013-06-05\",\"last\":\"2013-06-06\",\n"
                "\"counts\":{\n  \"killed\":{\"low\":5,");
}

static void several_are_not(void **state)
{
    (void)state;
    take(&datasets, "two", "2013-06-05", 2);
    take(&datasets, "one", "2013-06-06", 3);
    take(&datasets, "one", "2013-07-06", 4);
    const char *all = json();
    assert_non_null(strstr(all, "\"first\":\"2013-06-05\",\"last\":\"2013-07-06\""));
    assert_non_null(strstr(all, "\"categories\":{\"battle\":3}"));
    assert_non_null(strstr(all, "\n\"counts\":{\n  \"killed\":{\"low\":null,\"best\":null,"
                                "\"high\":null,\"known\":3,\"unknown\":0}},\n\"months\":{\n"
                                "  \"2013-06\":{\"events\":null,\"killed\":{\"low\":null,"
                                "\"best\":null,\"high\":null}},\n"));
    assert_non_null(strstr(all, "},\n\"unassigned\":null,"));
    const char *sets = strstr(all, "\"datasets\"");
    const char *one = strstr(sets, "\"one\":{\"records\":2,");
    const char *two = strstr(sets, "\"two\":{\"records\":1,");
    assert_true(one && two && one < two);
    assert_non_null(strstr(one, "\"killed\":{\"low\":7,\"best\":7,\"high\":7,\"known\":2,"));
    assert_non_null(strstr(two, "\"2013-06\":{\"events\":1,\"killed\":{\"low\":2,"));
}

static void several_have_a_heading_each_and_a_warning(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct buffer text = {0};
    take(&datasets, "one", "2013-06-05", 2);
    datasets_report(&datasets, report);
    datasets_add_text(&datasets, &text);
    assert_int_equal(report_problem_count(report), 0);
    assert_null(strstr(text.bytes, "\none "));
    take(&datasets, "two", "2013-06-05", 2);
    datasets_report(&datasets, report);
    buffer_reset(&text);
    datasets_add_text(&datasets, &text);
    assert_non_null(strstr(text.bytes, "\none ────"));
    assert_non_null(strstr(text.bytes, "\ntwo ────"));
    assert_int_equal(report_count(report, SEVERITY_WARNING), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_string_equal(problem->code, "several-data-sets");
    assert_non_null(strstr(problem->examples[0].message, "2 data sets (one, two)"));
    buffer_clear(&text);
    report_free(report);
}

static void merging_keeps_them_apart_and_the_rule(void **state)
{
    (void)state;
    struct datasets other = {.assign = ASSIGN_STRICT};
    datasets.assign = ASSIGN_STRICT;
    take(&datasets, "one", "2013-06-05", 2);
    take(&other, "one", "2013", 3);
    take(&other, "two", "2013-06-05", 2);
    datasets_merge(&datasets, &other);
    datasets_clear(&other);
    take(&other, "two", "2014", 2);
    datasets_merge(&datasets, &other);
    datasets_clear(&other);
    assert_int_equal(datasets.sets.count, 2);
    const char *two = strstr(strstr(json(), "\"datasets\""), "\"two\"");
    assert_non_null(strstr(two, "\"unassigned\":1"));
    assert_json("\"one\":{\"records\":2,");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(one_data_set_is_summed),
        TEST(several_are_not),
        TEST(several_have_a_heading_each_and_a_warning),
        TEST(merging_keeps_them_apart_and_the_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
