/* Periods: what is read, how windows of other years are aligned, and what each short way makes. */
#include "query/period.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct period span(int64_t y0, int m0, int d0, int64_t y1, int m1, int d1)
{
    return (struct period){.first = day_of(y0, m0, d0), .last = day_of(y1, m1, d1)};
}

static void assert_days(const struct period *period, const struct period *expected)
{
    assert_int_equal(period->first, expected->first);
    assert_int_equal(period->last, expected->last);
}

static void names_and_spans(void **state)
{
    static const struct {
        const char *text, *name;
        int64_t days;
    } cases[] = {
        {"Q4 2019=2019-10/2019-12", "Q4 2019", 92},
        {"2019-10/2019-12", NULL, 92},
        {"leap=2024-02-29", "leap", 1},
        {"2024-02", NULL, 29},
        {"a=b=2023", "a=b", 365},
        {"new year=2019-12-30/2020-01-05", "new year", 7},
    };
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct period period;
        const char *why = NULL;
        assert_true(period_parse(cases[i].text, &arena, &period, &why));
        assert_int_equal(period_days(&period), cases[i].days);
        if (cases[i].name)
            assert_string_equal(period.name, cases[i].name);
        else
            assert_null(period.name);
    }
    arena_clear(&arena);
}

static void no_periods(void **state)
{
    static const struct {
        const char *text, *why;
    } cases[] = {
        {"=2024", "no name"},       {"x=2024-13", "13"},       {"x=2024-01/..", "open"},
        {"x=2024?", "doubt"},       {"x=2024-01~", "doubt"},   {"x=[2023,2024]", "set"},
        {"x=XXXX-05", "time axis"}, {"x=1000/1900", "longer"}, {"x=", ""},
        {"x=2024-02/2024-01", ""},
    };
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct period period;
        const char *why = NULL;
        assert_false(period_parse(cases[i].text, &arena, &period, &why));
        assert_non_null(why);
        assert_non_null(strstr(why, cases[i].why));
    }
    arena_clear(&arena);
}

static void days_in_common(void **state)
{
    struct period march = span(2024, 3, 1, 2024, 3, 31), april = span(2024, 4, 1, 2024, 4, 30);
    struct period spring = span(2024, 3, 20, 2024, 6, 19);
    (void)state;
    assert_int_equal(period_overlap(&march, &april), 0);
    assert_int_equal(period_overlap(&march, &spring), 12);
    assert_int_equal(period_overlap(&spring, &april), 30);
    assert_int_equal(period_overlap(&april, &april), 30);
}

static void windows_of_other_years(void **state)
{
    static const struct {
        int years;
        int64_t from[3], to[3], first[3], last[3];
    } cases[] = {
        {-1, {2024, 4, 1}, {2024, 6, 30}, {2023, 4, 1}, {2023, 6, 30}},
        {-1, {2024, 2, 1}, {2024, 2, 29}, {2023, 2, 1}, {2023, 2, 28}},
        {-1, {2025, 2, 1}, {2025, 2, 28}, {2024, 2, 1}, {2024, 2, 29}},
        {-1, {2025, 2, 28}, {2025, 2, 28}, {2024, 2, 28}, {2024, 2, 28}},
        {-1, {2024, 2, 29}, {2024, 2, 29}, {2023, 2, 28}, {2023, 2, 28}},
        {-4, {2024, 2, 29}, {2024, 3, 10}, {2020, 2, 29}, {2020, 3, 10}},
        {-1, {2024, 2, 29}, {2024, 3, 10}, {2023, 3, 1}, {2023, 3, 10}},
        {-4, {2024, 2, 1}, {2024, 2, 28}, {2020, 2, 1}, {2020, 2, 28}},
        {-1, {2024, 12, 16}, {2025, 1, 12}, {2023, 12, 16}, {2024, 1, 12}},
        {1, {2023, 2, 27}, {2023, 3, 1}, {2024, 2, 27}, {2024, 3, 1}},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int64_t *from = cases[i].from, *to = cases[i].to;
        const int64_t *first = cases[i].first, *last = cases[i].last;
        struct period window =
            span(from[0], (int)from[1], (int)from[2], to[0], (int)to[1], (int)to[2]);
        struct period expected =
            span(first[0], (int)first[1], (int)first[2], last[0], (int)last[1], (int)last[2]);
        struct period shifted = period_shift(&window, cases[i].years);
        assert_days(&shifted, &expected);
    }
}

static void short_ways(void **state)
{
    struct arena arena = {0};
    struct report *report = report_new();
    struct period window = span(2024, 4, 1, 2024, 6, 30), expected;
    struct period_plan plan;
    (void)state;

    struct period_request request = {.way = PERIODS_PREVIOUS};
    assert_true(periods_make(&request, &window, NULL, &arena, &plan, report));
    assert_int_equal(plan.count, 2);
    expected = span(2024, 1, 1, 2024, 3, 31);
    assert_days(&plan.items[0], &expected);
    assert_days(&plan.items[1], &window);

    request.way = PERIODS_LAST_YEAR;
    request.named = &window;
    request.named_count = 1;
    assert_true(periods_make(&request, NULL, NULL, &arena, &plan, report));
    expected = span(2023, 4, 1, 2023, 6, 30);
    assert_days(&plan.items[0], &expected);

    request.way = PERIODS_YEARS;
    request.years = 5;
    assert_true(periods_make(&request, NULL, NULL, &arena, &plan, report));
    assert_int_equal(plan.count, 6);
    assert_int_equal(plan.baseline_count, 5);
    expected = span(2019, 4, 1, 2019, 6, 30);
    assert_days(&plan.items[0], &expected);
    assert_days(&plan.items[5], &window);
    report_free(report);
    arena_clear(&arena);
}

static void around_an_event(void **state)
{
    struct arena arena = {0};
    struct report *report = report_new();
    struct edtf day, month;
    struct edtf_error error;
    struct period_plan plan;
    struct period_request request = {.way = PERIODS_AROUND, .around_days = 30};
    (void)state;
    assert_true(edtf_parse("2024-05-11", EDTF_SEASONS_METEOROLOGICAL, &arena, &day, &error));
    assert_true(periods_make(&request, NULL, &day, &arena, &plan, report));
    struct period before = span(2024, 4, 11, 2024, 5, 10), after = span(2024, 5, 11, 2024, 6, 9);
    assert_days(&plan.items[0], &before);
    assert_days(&plan.items[1], &after);

    assert_true(edtf_parse("2024-05", EDTF_SEASONS_METEOROLOGICAL, &arena, &month, &error));
    assert_true(periods_make(&request, NULL, &month, &arena, &plan, report));
    before = span(2024, 4, 1, 2024, 4, 30);
    after = span(2024, 6, 1, 2024, 6, 30);
    assert_days(&plan.items[0], &before);
    assert_days(&plan.items[1], &after);
    assert_int_equal(report_count(report, SEVERITY_ERROR), 0);
    assert_false(periods_make(&request, NULL, NULL, &arena, &plan, report));
    report_free(report);
    arena_clear(&arena);
}

static void what_is_missing(void **state)
{
    struct arena arena = {0};
    struct period two[2] = {span(2024, 1, 1, 2024, 1, 31), span(2024, 2, 1, 2024, 2, 29)};
    struct period twice[2] = {two[0], two[1]};
    twice[0].name = twice[1].name = "Q";
    const struct {
        struct period_request request;
        const char *part;
    } cases[] = {
        {{.way = PERIODS_NAMED, .named = twice, .named_count = 2}, "the name 'Q'"},
        {{.way = PERIODS_NAMED}, "nothing to compare"},
        {{.way = PERIODS_NAMED, .named = two, .named_count = 1}, "second"},
        {{.way = PERIODS_PREVIOUS}, "'from' and 'to'"},
        {{.way = PERIODS_YEARS, .named = two, .named_count = 2, .years = 3}, "one period"},
        {{.way = PERIODS_AROUND, .named = two, .named_count = 1, .around_days = 3}, "by itself"},
        {{.way = PERIODS_AROUND, .around = "x7", .around_days = 3}, "'x7'"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report *report = report_new();
        struct period_plan plan;
        assert_false(periods_make(&cases[i].request, NULL, NULL, &arena, &plan, report));
        assert_non_null(strstr(report_problem_at(report, 0)->examples[0].message, cases[i].part));
        report_free(report);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_spans), cmocka_unit_test(no_periods),
        cmocka_unit_test(days_in_common),  cmocka_unit_test(windows_of_other_years),
        cmocka_unit_test(short_ways),      cmocka_unit_test(around_an_event),
        cmocka_unit_test(what_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
