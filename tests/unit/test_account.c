/* Inputs and problems as JSON and as text. */
#include "figure/account.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

static const struct tally_of_input inputs[] = {
    {.name = "a \"b\".json",
     .format = "json",
     .dialect = "casus",
     .why = "the key 'category'",
     .runner_up = "generic",
     .encoding = "utf-8",
     .compression = "gzip",
     .date_order = DATE_ORDER_DAY_FIRST,
     .date_order_line = 1017,
     .records = 5,
     .events = 2,
     .statements = 1,
     .figures = 1,
     .rejected = 1,
     .repeated = 2},
    {.name = "-",
     .format = "csv",
     .dialect = "nameless",
     .encoding = "utf-8",
     .records = 1,
     .events = 1,
     .skipped = 3},
};

static struct report *report_of_five(void)
{
    struct report *report = report_new();
    const struct position position = {.input = "-", .line = 7, .column = 2, .field = "date"};
    for (int i = 0; i < 5; i++)
        report_add(report, SEVERITY_ERROR, "bad-date", &position, "'%d' is not a date", i);
    report_add(report, SEVERITY_NOTE, "noted", NULL, "something");
    return report;
}

static void sums_are_over_all_inputs(void **state)
{
    (void)state;
    const struct account account = {inputs, 2, NULL, NULL};
    struct tally_of_input sum = account_sum(&account);
    assert_int_equal(sum.records, 6);
    assert_int_equal(sum.events, 3);
    assert_int_equal(sum.statements, 1);
    assert_int_equal(sum.figures, 1);
    assert_int_equal(sum.rejected, 1);
    assert_int_equal(sum.skipped, 3);
    assert_int_equal(sum.repeated, 2);
}

static void the_json_parses_and_holds_the_same(void **state)
{
    (void)state;
    struct report *report = report_of_five();
    const struct account account = {inputs, 2, report, NULL};
    struct buffer text = {0};
    buffer_add_text(&text, "{");
    account_add_inputs_json(&account, &text);
    buffer_add_text(&text, ",");
    account_add_problems_json(&account, &text);
    buffer_add_text(&text, "}");
    json_t *json = json_loads(text.bytes, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    const char *name, *code, *severity;
    int skipped, records, times, line;
    json_t *field, *second;
    assert_int_equal(json_unpack(json, "{s:[{s:s},{s:i}], s:i, s:[{s:s,s:s,s:i,s:i},o]}", "inputs",
                                 "name", &name, "skipped", &skipped, "records", &records,
                                 "problems", "code", &code, "severity", &severity, "times", &times,
                                 "line", &line, &second),
                     0);
    assert_string_equal(name, "a \"b\".json");
    assert_int_equal(skipped, 3);
    assert_int_equal(records, 6);
    assert_string_equal(code, "bad-date");
    assert_string_equal(severity, "error");
    assert_int_equal(times, 5);
    assert_int_equal(line, 7);
    field = json_object_get(second, "field");
    assert_true(json_is_null(field));
    assert_true(json_is_null(json_object_get(second, "line")));
    json_decref(json);
    buffer_clear(&text);
    report_free(report);
}

static void like_problems_are_counted_in_the_text(void **state)
{
    (void)state;
    struct report *report = report_of_five();
    struct buffer text = {0};
    account_add_report(report, SEVERITY_WARNING, &text);
    assert_string_equal(text.bytes, "-:7:2: error: date: '0' is not a date\n"
                                    "-:7:2: error: date: '1' is not a date\n"
                                    "-:7:2: error: date: '2' is not a date\n"
                                    "… and 2 more like it\n");
    buffer_reset(&text);
    account_add_report(report, SEVERITY_NOTE, &text);
    assert_non_null(strstr(text.bytes, "casus: note: something\n"));
    buffer_clear(&text);
    report_free(report);
}

static void the_text_of_inputs_says_what_they_are(void **state)
{
    (void)state;
    const struct account account = {inputs, 2, NULL, NULL};
    struct buffer text = {0};
    account_add_inputs_text(&account, &text);
    assert_string_equal(
        text.bytes,
        "a \"b\".json\n"
        "  format     json, utf-8, gzip\n"
        "  data set   casus: our own fields: date, category, title, killed and the "
        "like\n"
        "  known by   the key 'category'\n"
        "  next best  generic\n"
        "  dates      day first, settled by other dates; needed from line 1,017\n"
        "  holds      5 records = 2 events + 1 statement + 1 figure + 1 rejected\n"
        "  apart      2 repeated records dropped\n"
        "\n"
        "-\n"
        "  format     csv, utf-8\n"
        "  data set   nameless\n"
        "  holds      1 record = 1 event + 0 rejected\n"
        "  apart      3 rows skipped, no records by design\n"
        "\n"
        "All 2 inputs\n"
        "  hold       6 records = 3 events + 1 statement + 1 figure + 1 rejected\n"
        "  apart      3 rows skipped, no records by design; 2 repeated records dropped\n");
    buffer_clear(&text);
}

static void how_an_input_was_recognised_is_in_the_json(void **state)
{
    (void)state;
    const struct account account = {inputs, 2, NULL, NULL};
    struct buffer text = {0};
    account_add_inputs_json(&account, &text);
    assert_non_null(strstr(text.bytes,
                           "\"rejected\":1,\"repeated\":2,\"compression\":\"gzip\",\"why\":\"the "
                           "key 'category'\",\"runner_up\":\"generic\",\"date_order\":"
                           "\"day-first\"}"));
    assert_non_null(strstr(text.bytes, "\"compression\":null,\"why\":null,\"runner_up\":null,"
                                       "\"date_order\":null}"));
    buffer_clear(&text);
}

static void many_inputs_are_cut_in_the_text(void **state)
{
    (void)state;
    struct tally_of_input many[40];
    for (size_t i = 0; i < 40; i++)
        many[i] = inputs[1];
    const struct account account = {many, 40, NULL, NULL};
    struct buffer text = {0};
    account_add_inputs_text(&account, &text);
    assert_non_null(strstr(text.bytes, "\n-: csv, nameless, 1 record\n"));
    assert_non_null(strstr(text.bytes, "\n… and 10 more inputs\n"));
    assert_non_null(strstr(text.bytes, "\nAll 40 inputs\n  hold       40 records = 40 events"));
    buffer_clear(&text);
}

static void errors_come_first_with_advice(void **state)
{
    (void)state;
    struct report *report = report_new();
    report_add(report, SEVERITY_NOTE, "noted", NULL, "something");
    report_add(report, SEVERITY_WARNING, "odd", NULL, "something odd");
    report_add(report, SEVERITY_ERROR, "no-date-column", NULL, "no date");
    report_add(report, SEVERITY_WARNING, "odder", NULL, "something odder");
    const struct account account = {NULL, 0, report, NULL};
    struct buffer text = {0};
    account_add_problems_text(&account, &text);
    assert_string_equal(text.bytes, "\nProblems: 1 error, 2 warnings, 1 note\n"
                                    "casus: error: no date\n"
                                    "  → say which column holds the date: --map date=COLUMN\n"
                                    "casus: warning: something odd\n"
                                    "casus: warning: something odder\n"
                                    "casus: note: something\n");
    buffer_clear(&text);
    report_free(report);
}

static void no_problems_have_no_heading(void **state)
{
    (void)state;
    struct report *report = report_new();
    const struct account account = {NULL, 0, report, NULL};
    struct buffer text = {0};
    account_add_problems_text(&account, &text);
    assert_int_equal(text.length, 0);
    account_add_problems_json(&account, &text);
    assert_string_equal(text.bytes, "\"problems\":[]");
    buffer_clear(&text);
    report_free(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_are_over_all_inputs),
        cmocka_unit_test(the_json_parses_and_holds_the_same),
        cmocka_unit_test(like_problems_are_counted_in_the_text),
        cmocka_unit_test(the_text_of_inputs_says_what_they_are),
        cmocka_unit_test(how_an_input_was_recognised_is_in_the_json),
        cmocka_unit_test(many_inputs_are_cut_in_the_text),
        cmocka_unit_test(errors_come_first_with_advice),
        cmocka_unit_test(no_problems_have_no_heading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
