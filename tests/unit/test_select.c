/* Spans and conditions: what is parsed, what is refused, which records are kept. */
#include "query/select.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct report *report;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.report = report_new()};
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    arena_clear(&fixture->arena);
    report_free(fixture->report);
    return 0;
}

static const char *last_message(const struct fixture *fixture)
{
    const struct problem *problem =
        report_problem_at(fixture->report, report_problem_count(fixture->report) - 1);
    return problem->examples[problem->example_count - 1].message;
}

/* ---- Days ---- */

static void a_day_is_the_first_or_the_last(void **state)
{
    struct fixture *fixture = *state;
    int64_t day = 0;
    assert_true(select_parse_day("2013-06", false, &day, fixture->report));
    assert_int_equal(day, day_of(2013, 6, 1));
    assert_true(select_parse_day("2013-06", true, &day, fixture->report));
    assert_int_equal(day, day_of(2013, 6, 30));
    assert_true(select_parse_day("201X", true, &day, fixture->report));
    assert_int_equal(day, day_of(2019, 12, 31));
    assert_int_equal(report_count(fixture->report, SEVERITY_ERROR), 0);
}

static void what_is_no_single_date_is_refused(void **state)
{
    struct fixture *fixture = *state;
    int64_t day = 7;
    const char *const texts[] = {"2013-13", "2013/2014", "[2013,2014]", "XXXX-06-05", ""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_false(select_parse_day(texts[i], false, &day, fixture->report));
        assert_int_equal(report_count(fixture->report, SEVERITY_ERROR), i + 1);
    }
    assert_int_equal(day, 7);
    const struct problem *problem = report_problem_at(fixture->report, 0);
    assert_string_equal(problem->code, "bad-date");
    assert_string_equal(problem->examples[0].position.field, "from");
    assert_non_null(strstr(problem->examples[1].message, "more than one date"));
}

/* ---- Conditions ---- */

static struct condition parsed(struct fixture *fixture, const char *text)
{
    struct condition condition;
    assert_true(select_parse_condition(text, &fixture->arena, &condition, fixture->report));
    return condition;
}

static void operators_and_lists_are_parsed(void **state)
{
    struct condition condition = parsed(*state, "country=SYR,LBN");
    assert_int_equal(condition.kind, CONDITION_IS);
    assert_string_equal(condition.field->name, "country");
    assert_int_equal(condition.value_count, 2);
    assert_string_equal(condition.values[0], "SYR");
    assert_string_equal(condition.values[1], "LBN");

    condition = parsed(*state, "country!=SYR");
    assert_int_equal(condition.kind, CONDITION_IS_NOT);
    assert_string_equal(condition.values[0], "SYR");

    condition = parsed(*state, "title~a, b=c");
    assert_int_equal(condition.kind, CONDITION_CONTAINS);
    assert_int_equal(condition.value_count, 1);
    assert_string_equal(condition.values[0], "a, b=c");

    condition = parsed(*state, "actor=Smith\\, Sons,a\\b");
    assert_int_equal(condition.value_count, 2);
    assert_string_equal(condition.values[0], "Smith, Sons");
    assert_string_equal(condition.values[1], "a\\b");
}

static void values_of_a_vocabulary_get_its_spelling(void **state)
{
    struct condition condition = parsed(*state, "status=Called off,planned");
    assert_string_equal(condition.values[0], "called-off");
    assert_string_equal(condition.values[1], "planned");
}

static const struct {
    const char *text, *part; /* of the message */
} refused[] = {
    {"country", "write 'FIELD=VALUE'"},
    {"=SYR", "is not a condition"},
    {"title!~x", "is not a condition"},
    {"contry=SYR", "did you mean 'country'?"},
    {"category=batle", "did you mean 'battle'?"},
    {"category=battle,xyz", "unknown category 'xyz': known are territory"},
    {"country=", "empty value"},
    {"country=SYR,", "empty value"},
    {"title~", "nothing to look for"},
    {"title~\xff", "not valid UTF-8"},
};

static void bad_conditions_are_refused(void **state)
{
    struct fixture *fixture = *state;
    struct condition condition;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct fixture one = {.report = report_new()};
        assert_false(
            select_parse_condition(refused[i].text, &fixture->arena, &condition, one.report));
        assert_int_equal(report_count(one.report, SEVERITY_ERROR), 1);
        assert_non_null(strstr(last_message(&one), refused[i].part));
        report_free(one.report);
    }
}

/* ---- Keeping ---- */

static struct event event_on(struct fixture *fixture, const char *date)
{
    struct event event = {.category = CATEGORY_BATTLE};
    struct edtf_error error;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &fixture->arena, &event.date, &error));
    return event;
}

static void everything_is_kept_by_a_zeroed_selection(void **state)
{
    struct select select = {0};
    struct event event = event_on(*state, "[..2013-06-05]");
    assert_true(select_keeps(&select, &event));
}

/* Whether a date is in 10 to 20 June 2013. */
static const struct {
    const char *date;
    bool is_kept;
} dates[] = {
    {"2013-06-09", false},
    {"2013-06-10", true},
    {"2013-06-20", true},
    {"2013-06-21", false},
    {"2013-06", true},
    {"2013", true},
    {"2013-05/2013-06-09", false},
    {"2013-05/2013-06-10", true},
    {"2013-06-09?", false},
    {"2011/..", true},
    {"2013-06-21/..", false},
    {"../2013-06-09", false},
    {"[..2013-06-30]", true},
    {"[..2013-06-09]", false},
    {"2011/", false}, /* an unknown end reaches no further than the start */
    {"2013-06-15/", true},
    {"/2013-06-15", true},
    {"/2014", false},
    {"{2013-06-05,2013-06-25}", false}, /* nothing happened in between */
    {"{2013-06-05,2013-06-15}", true},
    {"[2013-06-05..2013-06-25]", true},
    {"[2013-06-05,2013-06-25]", false},
    {"XXXX-06-05", true},
};

static void spans_keep_what_overlaps_them(void **state)
{
    const struct select select = {
        .has_from = true,
        .has_to = true,
        .from = day_of(2013, 6, 10),
        .to = day_of(2013, 6, 20),
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct event event = event_on(*state, dates[i].date);
        if (select_keeps(&select, &event) != dates[i].is_kept)
            fail_msg("%s", dates[i].date);
    }
}

static void dates_of_a_history_count_where_they_are_drawn(void **state)
{
    struct select select = {.has_from = true, .from = day_of(2013, 6, 10)};
    struct event event = event_on(*state, "2013-05-05"), other = event_on(*state, "2013-06-12");
    struct status_change history[] = {{.status = STATUS_PLANNED}, {.status = STATUS_POSTPONED}};
    history[1].planned_for = other.date;
    event.status_history = history;
    event.status_history_count = 2;
    assert_false(select_keeps(&select, &event));
    select.with_moved = true;
    assert_true(select_keeps(&select, &event));
    select.from = day_of(2013, 6, 13);
    assert_false(select_keeps(&select, &event));
}

static const struct word titles[] = {{"fr", "L'État annonce"}, {"en", "The state announces"}};

static bool is_kept(struct fixture *fixture, const char *text)
{
    struct condition condition = parsed(fixture, text);
    const struct select select = {
        .conditions = &condition,
        .condition_count = 1,
        .languages = {.asked = "fr"},
    };
    struct event event = event_on(fixture, "2013-06-05");
    static const enum category secondary[] = {CATEGORY_REMOTE, CATEGORY_VAC};
    event.secondary_categories = secondary;
    event.secondary_category_count = 2;
    event.title = (struct words){titles, 2};
    event.place.country = "SYR";
    return select_keeps(&select, &event);
}

static void conditions_are_caseless_and_see_all_values(void **state)
{
    struct fixture *fixture = *state;
    assert_true(is_kept(fixture, "country=syr"));
    assert_false(is_kept(fixture, "country=SY"));
    assert_false(is_kept(fixture, "country=SYRIA"));
    assert_true(is_kept(fixture, "country=LBN,SYR"));
    assert_false(is_kept(fixture, "country!=LBN,SYR"));
    assert_true(is_kept(fixture, "country!=LBN"));
    assert_true(is_kept(fixture, "secondary_category=vac"));
    assert_false(is_kept(fixture, "secondary_category!=vac"));
    assert_true(is_kept(fixture, "title~ÉTAT A"));
    assert_true(is_kept(fixture, "title~annonce"));
    assert_false(is_kept(fixture, "title~state"));
}

static void a_field_without_a_value_is_not_equal_to_any(void **state)
{
    struct fixture *fixture = *state;
    assert_false(is_kept(fixture, "admin=Homs"));
    assert_true(is_kept(fixture, "admin!=Homs"));
    assert_false(is_kept(fixture, "admin~o"));
}

static void all_conditions_must_hold(void **state)
{
    const struct condition conditions[] = {
        parsed(*state, "category=battle"),
        parsed(*state, "country=SYR"),
    };
    const struct select select = {.conditions = conditions, .condition_count = 2};
    struct event event = event_on(*state, "2013-06-05");
    assert_false(select_keeps(&select, &event));
    event.place.country = "SYR";
    assert_true(select_keeps(&select, &event));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_the_first_or_the_last),
        cmocka_unit_test(what_is_no_single_date_is_refused),
        cmocka_unit_test(operators_and_lists_are_parsed),
        cmocka_unit_test(values_of_a_vocabulary_get_its_spelling),
        cmocka_unit_test(bad_conditions_are_refused),
        cmocka_unit_test(everything_is_kept_by_a_zeroed_selection),
        cmocka_unit_test(spans_keep_what_overlaps_them),
        cmocka_unit_test(dates_of_a_history_count_where_they_are_drawn),
        cmocka_unit_test(conditions_are_caseless_and_see_all_values),
        cmocka_unit_test(a_field_without_a_value_is_not_equal_to_any),
        cmocka_unit_test(all_conditions_must_hold),
    };
    struct CMUnitTest with_fixture[sizeof tests / sizeof *tests];
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        with_fixture[i] = tests[i];
        with_fixture[i].setup_func = set_up;
        with_fixture[i].teardown_func = tear_down;
    }
    return cmocka_run_group_tests(with_fixture, NULL, NULL);
}
