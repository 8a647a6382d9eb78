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
        "inputs",     "records",    "events",    "statements",  "figures",        "skipped",
        "rejected",   "repeated",   "first",     "last",        "undated",        "categories",
        "types",      "subtypes",   "statuses",  "countries",   "counts",         "months",
        "unassigned", "precisions", "uncertain", "approximate", "events_counted", "gaps",
        "datasets",   "problems",
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

static const char repeated[] = "id,date\n"
                               "a,2013-06-20/2013-07-02\n"
                               "b,2014\n"
                               "a,2016\n"
                               ",2014\n"
                               ",2014\n";

static void repeated_ids_are_told(void **state)
{
    (void)state;
    struct casus_problem problem;
    assert_true(casus_info_read_bytes(info, "a.csv", repeated, sizeof repeated - 1, report));
    assert_true(casus_info_read_bytes(info, "b.csv", repeated, sizeof repeated - 1, report));
    casus_info_finish(info, report);
    casus_info_finish(info, report);
    assert_int_equal(casus_report_problem_count(report), 1);
    casus_report_problem_at(report, 0, &problem);
    assert_string_equal(problem.code, "repeated-id");
    assert_string_equal(problem.input, "a.csv");
    assert_int_equal(problem.line, 4);
    assert_string_equal(problem.message, "4 records have an id that was there before, here 'a', so "
                                         "they count again; --dedupe drops them");
    assert_non_null(strstr(casus_info_json(info, report), "\"records\":10,\"events\":10,"));
}

static void repeats_are_dropped_where_it_is_asked_for(void **state)
{
    (void)state;
    struct casus_input input;
    assert_true(casus_info_set(info, "dedupe", "", report));
    assert_true(casus_info_read_bytes(info, "a.csv", repeated, sizeof repeated - 1, report));
    assert_true(casus_info_read_bytes(info, "b.csv", repeated, sizeof repeated - 1, report));
    casus_info_finish(info, report);
    assert_int_equal(casus_report_problem_count(report), 0);
    assert_true(casus_info_input_at(info, 1, &input));
    assert_int_equal(input.records, 2);
    assert_int_equal(input.repeated, 3);
    const char *json = casus_info_json(info, report);
    assert_non_null(strstr(json, "\"records\":6,\"events\":6,\"statements\":0,\"figures\":0,"
                                 "\"skipped\":0,\"rejected\":0,\"repeated\":4,"));
}

static void the_rule_of_assignment_is_taken(void **state)
{
    (void)state;
    assert_true(casus_info_set(info, "assign", "strict", report));
    assert_true(casus_info_read_bytes(info, "a.csv", repeated, sizeof repeated - 1, report));
    const char *json = casus_info_json(info, report);
    assert_non_null(strstr(json, "\"months\":{},\n\"unassigned\":5,"));
    assert_non_null(strstr(json, "\"datasets\":{\n\"casus\":{\"records\":5,"));
}

static void the_text_is_for_people(void **state)
{
    (void)state;
    assert_true(casus_info_read_bytes(info, "some.csv", some, sizeof some - 1, report));
    const char *text = casus_info_text(info, report);
    assert_non_null(strstr(text, "some.csv\n  format     csv, utf-8\n"));
    assert_non_null(strstr(text, "  holds      3 records = 2 events + 1 rejected\n"));
    assert_non_null(strstr(text, "\nProblems: 1 error\nsome.csv:4:1: error: date: "));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_json_has_the_promised_keys_in_order),
        TEST(the_json_adds_up),
        TEST(an_input_that_breaks_off_leaves_no_trace),
        TEST(only_settings_for_reading_are_taken),
        TEST(repeated_ids_are_told),
        TEST(repeats_are_dropped_where_it_is_asked_for),
        TEST(the_rule_of_assignment_is_taken),
        TEST(the_text_is_for_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
