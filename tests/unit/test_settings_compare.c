/* What is to be compared: how it is inherited by panels, and what does not fit together. */
#include "figure/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct settings settings;
static struct report *report;

static int set_up(void **state)
{
    (void)state;
    settings_init(&settings);
    settings.panel.chart = "compare";
    report = report_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    settings_clear(&settings);
    report_free(report);
    return 0;
}

static bool try(const char *name, const char *value)
{
    return setting_set(setting_find(name), &settings, value, report);
}

static void set(const char *name, const char *value)
{
    assert_true(try(name, value));
}

/* The one complaint about a panel, whose field is 'name'. */
static void assert_refused(size_t panel, const char *name, const char *part)
{
    assert_false(settings_check_panel(&settings, panel, report));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 1);
    const struct example *example = &report_problem_at(report, 0)->examples[0];
    assert_string_equal(example->position.field, name);
    if (!strstr(example->message, part))
        fail_msg("'%s' is not in '%s'", part, example->message);
}

static void assert_good(size_t panel)
{
    assert_true(settings_check_panel(&settings, panel, report));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 0);
}

/* --- what is compared --- */

static void periods_are_kept_in_their_order(void **state)
{
    (void)state;
    set("period", "A=2024-01");
    set("period", "2024-03");
    set("period", "C=2024-02");
    struct comparing comparing = settings_comparing(&settings, 0);
    assert_int_equal(comparing.periods.way, PERIODS_NAMED);
    assert_int_equal(comparing.periods.named_count, 3);
    assert_string_equal(comparing.periods.named[0].name, "A");
    assert_null(comparing.periods.named[1].name);
    assert_int_equal(period_days(&comparing.periods.named[2]), 29);
    assert_false(comparing.has_window);
    assert_good(0);
}

static void there_are_defaults(void **state)
{
    (void)state;
    set("around", "2024-02-01");
    struct comparing comparing = settings_comparing(&settings, 0);
    assert_int_equal(comparing.periods.way, PERIODS_AROUND);
    assert_int_equal(comparing.periods.around_days, 30);
    assert_int_equal(comparing.seed, 1);
    assert_int_equal(comparing.method, METHOD_AUTO);
    assert_int_equal(comparing.style, COMPARE_DUMBBELL);
    assert_false(comparing.has_acled_bands || comparing.has_finding);
    set("days", "7");
    set("seed", "5");
    set("threads", "3");
    set("finding", "");
    comparing = settings_comparing(&settings, 0);
    assert_int_equal(comparing.periods.around_days, 7);
    assert_int_equal(comparing.seed, 5);
    assert_int_equal(comparing.threads, 3);
    assert_true(comparing.has_finding);
    assert_good(0);
}

static void from_and_to_are_the_window_of_a_short_way(void **state)
{
    (void)state;
    set("from", "2024-01");
    set("to", "2024-03");
    set("years", "3");
    struct comparing comparing = settings_comparing(&settings, 0);
    assert_true(comparing.has_window);
    assert_int_equal(comparing.window.first, day_of(2024, 1, 1));
    assert_int_equal(comparing.window.last, day_of(2024, 3, 31));
    assert_good(0);
    set("period", "2024-02");
    assert_false(settings_comparing(&settings, 0).has_window);
    assert_good(0);
}

/* --- panels --- */

static void a_panel_compares_what_the_one_before_does(void **state)
{
    (void)state;
    set("period", "2024-01");
    set("period", "2024-02");
    set("panel", "compare");
    set("style", "ratio");
    assert_int_equal(settings_comparing(&settings, 1).periods.named_count, 2);
    assert_int_equal(settings_comparing(&settings, 0).style, COMPARE_DUMBBELL);
    assert_int_equal(settings_comparing(&settings, 1).style, COMPARE_RATIO);
    assert_good(1);
}

/* As a whole: a short way does not keep the periods of the panel before, nor the other way round.
 */
static void a_panel_replaces_what_is_compared(void **state)
{
    (void)state;
    set("period", "2024-01");
    set("against", "previous");
    set("panel", "compare");
    set("period", "2023-01");
    set("period", "2023-02");
    set("panel", "compare");
    set("around", "2024-02-01");
    for (size_t i = 0; i < 3; i++)
        assert_good(i);
    assert_int_equal(settings_comparing(&settings, 0).periods.way, PERIODS_PREVIOUS);
    assert_int_equal(settings_comparing(&settings, 0).periods.named_count, 1);
    assert_int_equal(settings_comparing(&settings, 1).periods.way, PERIODS_NAMED);
    assert_int_equal(settings_comparing(&settings, 1).periods.named_count, 2);
    assert_int_equal(settings_comparing(&settings, 2).periods.way, PERIODS_AROUND);
    assert_int_equal(settings_comparing(&settings, 2).periods.named_count, 0);
}

static void other_charts_need_nothing_to_compare(void **state)
{
    (void)state;
    settings.panel.chart = "bars";
    assert_good(0);
    settings.panel.chart = NULL;
    assert_good(0);
}

/* --- what does not fit --- */

static void nothing_to_compare_is_refused(void **state)
{
    (void)state;
    assert_refused(0, "period", "nothing to compare");
}

static void one_period_is_refused(void **state)
{
    (void)state;
    set("period", "2024-01");
    assert_refused(0, "period", "one period can't be compared");
}

static void a_short_way_without_days_is_refused(void **state)
{
    (void)state;
    set("from", "2024-01");
    set("against", "last-year");
    assert_refused(0, "against", "'from' and 'to'");
}

static void a_short_way_with_two_periods_is_refused(void **state)
{
    (void)state;
    set("years", "2");
    set("period", "2024-01");
    set("period", "2024-02");
    assert_refused(0, "years", "2 are given");
}

static void periods_around_an_event_are_not_given(void **state)
{
    (void)state;
    set("around", "id-7");
    set("period", "2024-01");
    assert_refused(0, "around", "by itself");
}

static void two_short_ways_are_refused(void **state)
{
    (void)state;
    set("against", "previous");
    set("against", "previous");
    assert_false(try("years", "2"));
    assert_false(try("around", "2024"));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 2);
    assert_int_equal(settings_comparing(&settings, 0).periods.way, PERIODS_PREVIOUS);
}

static void people_are_not_compared_as_counts(void **state)
{
    static const struct {
        const char *method, *measure;
        bool is_good;
    } rows[] = {{"exact", "killed", false},       {"quasi", "wounded", false},
                {"exact", "lethal_events", true}, {"quasi", "events", true},
                {"bootstrap", "killed", true},    {"auto", "killed", true},
                {"bootstrap", "events", true},    {"exact", "unheard-of", false}};
    (void)state;
    set("period", "2024-01");
    set("period", "2024-02");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t before = report_count(report, SEVERITY_ERROR);
        set("measure", rows[i].measure);
        set("method", rows[i].method);
        assert_int_equal(settings_check_panel(&settings, 0, report), rows[i].is_good);
        assert_int_equal(report_count(report, SEVERITY_ERROR), before + !rows[i].is_good);
    }
    assert_string_equal(report_problem_at(report, 0)->examples[0].position.field, "method");
}

/* --- styles --- */

static void a_chart_has_styles_of_its_own(void **state)
{
    (void)state;
    static const struct {
        const char *chart, *style;
        bool is_good;
    } rows[] = {{"compare", "slope", true},   {"compare", "stacked", false},
                {"bars", "mirrored", true},   {"bars", "table", false},
                {"lines", "multiples", true}, {"lines", "grouped", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct setting *style = setting_find("style");
        settings.panel.chart = rows[i].chart;
        assert_int_equal(try("style", rows[i].style), rows[i].is_good);
        assert_int_equal(setting_suits(style, chart_find(rows[i].chart), rows[i].style),
                         rows[i].is_good);
    }
    assert_false(setting_suits(setting_find("style"), chart_find("timeline"), "stacked"));
    assert_non_null(strstr(report_problem_at(report, 0)->examples[0].message, "dumbbell, ratio"));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(periods_are_kept_in_their_order),
        TEST(there_are_defaults),
        TEST(from_and_to_are_the_window_of_a_short_way),
        TEST(a_panel_compares_what_the_one_before_does),
        TEST(a_panel_replaces_what_is_compared),
        TEST(other_charts_need_nothing_to_compare),
        TEST(nothing_to_compare_is_refused),
        TEST(one_period_is_refused),
        TEST(a_short_way_without_days_is_refused),
        TEST(a_short_way_with_two_periods_is_refused),
        TEST(periods_around_an_event_are_not_given),
        TEST(two_short_ways_are_refused),
        TEST(people_are_not_compared_as_counts),
        TEST(a_chart_has_styles_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
