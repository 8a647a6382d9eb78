/* Likely duplicates across data sets: which pairs are told, where, and up to which limit. */
#include "query/twins.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct twins twins;

static int set_up(void **state)
{
    (void)state;
    arena = (struct arena){0};
    twins = (struct twins){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    twins_clear(&twins);
    arena_clear(&arena);
    return 0;
}

static struct event event_of(const char *dialect, const char *date, double latitude,
                             double longitude)
{
    struct event event = {.category = CATEGORY_BATTLE};
    struct edtf_error error;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    event.origin = (struct origin){.input = dialect, .dialect = dialect, .line = 7};
    event.place = (struct place){.has_coordinates = true,
                                 .latitude = latitude,
                                 .longitude = longitude,
                                 .precision = "settlement"};
    return event;
}

static size_t pairs(struct report *report)
{
    twins_report(&twins, report);
    return report_count(report, SEVERITY_WARNING);
}

/* How many pairs two records are. */
static size_t pairs_of(const struct event *one, const struct event *other)
{
    struct report *report = report_new();
    twins_take(&twins, one);
    twins_take(&twins, other);
    size_t count = pairs(report);
    report_free(report);
    twins_clear(&twins);
    return count;
}

static void near_records_of_two_data_sets_are_told(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct event one = event_of("one", "2013-06-05", 34.51, 36.58);
    struct event two = event_of("two", "2013-06-06", 34.53, 36.59);
    one.id = "a1";
    two.id = "b2";
    twins_take(&twins, &one);
    twins_take(&twins, &two);
    assert_int_equal(pairs(report), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_string_equal(problem->code, "likely-duplicates");
    assert_string_equal(problem->examples[0].position.input, "two");
    assert_int_equal(problem->examples[0].position.line, 7);
    assert_string_equal(problem->examples[0].message,
                        "'b2' on 2013-06-06 (two) is likely the same event as 'a1' (one) in 'one' "
                        "line 7; nothing was merged");
    report_free(report);
}

static void what_differs_is_no_pair(void **state)
{
    (void)state;
    struct event one = event_of("one", "2013-06-05", 34.51, 36.58);
    struct event two = event_of("two", "2013-06-05", 34.51, 36.58);
    assert_int_equal(pairs_of(&one, &two), 1);
    two.category = CATEGORY_REMOTE;
    assert_int_equal(pairs_of(&one, &two), 1);
    two.category = CATEGORY_PROTEST;
    assert_int_equal(pairs_of(&one, &two), 0);
    two.category = CATEGORY_BATTLE;
    two.has_events = true; /* a sum of events is none of them */
    assert_int_equal(pairs_of(&one, &two), 0);
    struct event others[] = {
        event_of("one", "2013-06-05", 34.51, 36.58),  event_of("two", "2013-06-07", 34.51, 36.58),
        event_of("two", "2013-06-05", 34.538, 36.58), event_of("two", "2013-06-05", 34.51, 36.615),
        event_of("two", "2013-06", 34.51, 36.58),     event_of("two", "2013-06-05", 34.51, 36.58),
        event_of("two", "2013-06-05", 34.51, 36.58),
    };
    others[5].place.precision = "admin1";
    others[6].place.has_coordinates = false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(pairs_of(&one, &others[i]), 0);
}

static void the_distance_knows_the_globe(void **state)
{
    (void)state;
    struct event one = event_of("one", "2013-06-05", 60, 179.98);
    struct event two = event_of("two", "2013-06-05", 60, -179.98);
    assert_int_equal(pairs_of(&one, &two), 1);
    struct event three = event_of("one", "2013-06-05", 0, 179.98);
    struct event four = event_of("two", "2013-06-05", 0, -179.98);
    assert_int_equal(pairs_of(&three, &four), 0);
}

static void an_input_can_be_taken_back(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct event one = event_of("one", "2013-06-05", 34.51, 36.58);
    struct event two = event_of("two", "2013-06-05", 34.51, 36.58);
    twins_take(&twins, &one);
    twins_take(&twins, &two);
    twins_cut(&twins, 1);
    assert_int_equal(pairs(report), 0);
    report_free(report);
}

static void one_data_set_leaves_room_for_another(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct event one = event_of("one", "2013-06-05", 34.51, 36.58);
    for (size_t i = 0; i <= TWINS_SET_LIMIT; i++) {
        one.date.earliest = one.date.latest = (int64_t)i;
        twins_take(&twins, &one);
    }
    assert_int_equal(twins.count, TWINS_SET_LIMIT);
    struct event two = event_of("two", "1970-01-01", 34.51, 36.58);
    twins_take(&twins, &two);
    assert_int_equal(pairs(report), 3);
    assert_int_equal(report_problem_at(report, 0)->times, 2);
    assert_string_equal(report_problem_at(report, 1)->code, "likely-duplicates-limit");
    report_free(report);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(near_records_of_two_data_sets_are_told), TEST(what_differs_is_no_pair),
        TEST(the_distance_knows_the_globe),           TEST(an_input_can_be_taken_back),
        TEST(one_data_set_leaves_room_for_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
