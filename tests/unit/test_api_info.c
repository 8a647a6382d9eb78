/* What is in the data, through the public header. */
#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

static const char some[] = "date,title,category,killed\n"
                           "2013-06-05,A,battle,12\n"
                           "2013-07,B,battle,\n"
                           "June,C,battle,1\n";

static struct casus_report *report;
static struct casus_info *info;

static int set_up(void **state)
{
    (void)state;
    report = casus_report_new();
    info = casus_info_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    casus_info_free(info);
    casus_report_free(report);
    return 0;
}

static void the_json_has_the_promised_keys_in_order(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "inputs",    "records", "events", "statements", "figures",    "skipped",
        "rejected",  "first",   "last",   "undated",    "categories", "types",
        "countries", "counts",  "months", "problems",
    };
    assert_true(casus_info_read_bytes(info, "some.csv", some, sizeof some - 1, report));
    json_t *json = json_loads(casus_info_json(info, report), JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    size_t at = 0;
    const char *key;
    json_t *value;
    json_object_foreach(json, key, value) assert_string_equal(key, keys[at++]);
    assert_int_equal(at, sizeof keys / sizeof *keys);
    json_decref(json);
}

static void the_json_adds_up(void **state)
{
    (void)state;
    assert_true(casus_info_read_bytes(info, "some.csv", some, sizeof some - 1, report));
    assert_true(casus_info_read_bytes(info, "again.csv", some, sizeof some - 1, report));
    json_t *json = json_loads(casus_info_json(info, report), 0, NULL);
    int records, events, rejected, best, known, unknown, june, times;
    assert_int_equal(json_unpack(json, "{s:i,s:i,s:i,s:{s:{s:i,s:i,s:i}},s:{s:{s:i}},s:[{s:i}]}",
                                 "records", &records, "events", &events, "rejected", &rejected,
                                 "counts", "killed", "best", &best, "known", &known, "unknown",
                                 &unknown, "months", "2013-06", "events", &june, "problems",
                                 "times", &times),
                     0);
    assert_int_equal(records, 6);
    assert_int_equal(events, 4);
    assert_int_equal(rejected, 2);
    assert_int_equal(best, 24);
    assert_int_equal(known, 2);
    assert_int_equal(unknown, 2);
    assert_int_equal(june, 2);
    assert_int_equal(times, 1);
    json_decref(json);
}

static void an_input_that_breaks_off_leaves_no_trace(void **state)
{
    (void)state;
    struct casus_input input;
    assert_false(casus_info_read(info, "/nowhere/at-all.json", report));
    assert_false(casus_info_input_at(info, 0, &input));
    const char *json = casus_info_json(info, report);
    assert_non_null(strstr(json, "{\"inputs\":[],\n\"records\":0,"));
    assert_non_null(strstr(json, "\"severity\":\"error\""));
}

static void only_settings_for_reading_are_taken(void **state)
{
    (void)state;
    struct casus_problem problem;
    assert_true(casus_info_set(info, "dialect", "casus", report));
    assert_false(casus_info_set(info, "width", "170mm", report));
    casus_report_problem_at(report, 0, &problem);
    assert_non_null(strstr(problem.message, "unknown setting 'width'"));
    assert_null(strstr(problem.message, "theme"));
}

static void the_text_is_for_people(void **state)
{
    (void)state;
    assert_true(casus_info_read_bytes(info, "some.csv", some, sizeof some - 1, report));
    const char *text = casus_info_text(info, report);
    assert_non_null(strstr(text, "some.csv: csv, dialect casus, utf-8, 3 records\n"));
    assert_non_null(strstr(text, "12; 1 of 2 events have no figure\n"));
    assert_non_null(strstr(text, "\nProblems\nsome.csv:4:1: error: date: "));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_json_has_the_promised_keys_in_order),
        TEST(the_json_adds_up),
        TEST(an_input_that_breaks_off_leaves_no_trace),
        TEST(only_settings_for_reading_are_taken),
        TEST(the_text_is_for_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
