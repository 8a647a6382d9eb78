/* Converting through the public header: the order of calls, and what is left behind. */
#define _XOPEN_SOURCE 700 /* mkdtemp */

#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char some[] = "date,title,category\n2031-06-05,A,battle\n2031-07,B,riot\nJune,C,\n";

static char folder[64], path[96];
static struct casus_report *report;
static struct casus_convert *convert;

static int set_up(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/casus-convert-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/out.json", folder);
    report = casus_report_new();
    convert = casus_convert_new();
    return 0;
}

/* Nothing but the output may be left in the folder. */
static int tear_down(void **state)
{
    (void)state;
    casus_convert_free(convert);
    casus_report_free(report);
    unlink(path);
    return rmdir(folder);
}

static bool read_some(void)
{
    return casus_convert_read_bytes(convert, "some.csv", some, sizeof some - 1, report);
}

static void assert_said(const char *code)
{
    struct casus_problem problem;
    size_t count = casus_report_problem_count(report);
    assert_true(count > 0);
    casus_report_problem_at(report, count - 1, &problem);
    assert_string_equal(problem.code, code);
}

static void records_are_written(void **state)
{
    (void)state;
    struct casus_tally tally;
    struct casus_input input;
    assert_true(casus_convert_set(convert, "where", "category=battle", report));
    assert_true(casus_convert_begin(convert, path, NULL, report));
    assert_true(read_some());
    assert_int_not_equal(access(path, F_OK), 0);
    assert_true(casus_convert_write(convert, report));
    assert_int_equal(access(path, F_OK), 0);
    casus_convert_tally(convert, &tally);
    assert_int_equal(tally.records, 3);
    assert_int_equal(tally.rejected, 1);
    assert_int_equal(tally.filtered, 1);
    assert_int_equal(tally.drawn, 1);
    assert_true(casus_convert_input_at(convert, 0, &input));
    assert_string_equal(input.name, "some.csv");
    assert_false(casus_convert_input_at(convert, 1, &input));
}

static void a_format_may_be_named(void **state)
{
    (void)state;
    char line[64] = "";
    assert_true(casus_convert_begin(convert, path, "csv", report));
    assert_true(read_some());
    assert_true(casus_convert_write(convert, report));
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    fclose(file);
    assert_string_equal(line, "record_type,date,status,category,title\n");
}

static void what_is_not_ended_leaves_nothing(void **state)
{
    (void)state;
    assert_true(casus_convert_begin(convert, path, NULL, report));
    assert_true(read_some());
}

static void no_record_is_no_output(void **state)
{
    (void)state;
    assert_true(casus_convert_set(convert, "from", "2040", report));
    assert_true(casus_convert_begin(convert, path, NULL, report));
    assert_true(read_some());
    assert_false(casus_convert_write(convert, report));
    assert_said("no-records");
    assert_int_not_equal(access(path, F_OK), 0);
}

static void calls_out_of_order_are_refused(void **state)
{
    (void)state;
    assert_false(read_some());
    assert_said("too-early");
    assert_false(casus_convert_write(convert, report));
    assert_true(casus_convert_begin(convert, path, NULL, report));
    assert_false(casus_convert_begin(convert, path, NULL, report));
    assert_said("too-late");
    assert_true(read_some());
    assert_false(casus_convert_set(convert, "to", "2040", report));
    assert_true(casus_convert_write(convert, report));
    assert_false(casus_convert_write(convert, report));
    assert_false(read_some());
    casus_convert_free(NULL);
}

static void wrong_words_are_refused(void **state)
{
    (void)state;
    assert_false(casus_convert_set(convert, "width", "170mm", report));
    assert_said("unknown-word");
    assert_false(casus_convert_begin(convert, path, "xml", report));
    assert_said("unknown-word");
    assert_false(casus_convert_begin(convert, "a.svg", NULL, report));
    assert_said("unknown-ending");
    assert_false(casus_convert_begin(convert, "/nowhere/a.json", NULL, report));
    assert_said("cannot-write");
    assert_null(casus_convert_format_for_path("a.svg"));
    assert_string_equal(casus_convert_format_for_path("a.JSONL"), "jsonl");
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(records_are_written),
        WITH_FOLDER(a_format_may_be_named),
        WITH_FOLDER(what_is_not_ended_leaves_nothing),
        WITH_FOLDER(no_record_is_no_output),
        WITH_FOLDER(calls_out_of_order_are_refused),
        WITH_FOLDER(wrong_words_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
