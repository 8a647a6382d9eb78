/* The one date of an event that two records date. */
#include "chart/timeline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct edtf date_of(struct arena *arena, const char *text)
{
    struct edtf date;
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, &date, &error));
    return date;
}

/* NULL where they have no date in common. */
static void check_join(const char *first, const char *second, const char *expected)
{
    struct arena arena = {0};
    struct edtf a = date_of(&arena, first), b = date_of(&arena, second), joined;
    bool is_joined = timeline_join_dates(&a, &b, &arena, &joined);
    assert_int_equal(is_joined, expected != NULL);
    if (expected)
        assert_string_equal(joined.text, expected);
    arena_clear(&arena);
}

static void test_the_narrower_date(void **state)
{
    (void)state;
    check_join("2013-06-05", "[..2013-06-05]", "2013-06-05");
    check_join("[..2013-06-05]", "2013-06-05", "2013-06-05");
    check_join("2013-06", "2013-06-05?", "2013-06-05?");
    check_join("2013-06-05T14:00:00", "2013-06-05", "2013-06-05T14:00:00");
    check_join("2013-06-05T14:00:00", "2013-06-05T14:00:00Z", "2013-06-05T14:00:00");
    check_join("2013-06-05?", "2013-06-05", "2013-06-05");
    check_join("2013-06-01/2013-06-09", "2013-06-01/2013-06-09", "2013-06-01/2013-06-09");
    check_join("[2013-06-05..]", "[2013-06-02..]", "[2013-06-05..]");
}

static void test_days_in_common(void **state)
{
    (void)state;
    check_join("[..2013-06-16]", "[2013-06-12..]", "[2013-06-12..2013-06-16]");
    check_join("[2013-06-01..2013-06-10]", "[2013-06-05..2013-06-20]", "[2013-06-05..2013-06-10]");
    check_join("[..2013-06-16]", "[2013-06-12?..]", "[2013-06-12?..2013-06-16?]");
}

static void test_contradictions(void **state)
{
    (void)state;
    check_join("2013-06-09", "2013-06-11", NULL);
    check_join("2013-07", "2013-06-11", NULL);
    check_join("[..2013-06-05]", "[2013-06-10..]", NULL);
    check_join("2013-06-05T14:00:00", "2013-06-05T15:00:00", NULL);
    check_join("2013-06-05T14:00:00Z", "2013-06-05T14:00:00+03:00", NULL);
    check_join("2013-06-01/2013-06-09", "2013-06-03", NULL);
    check_join("2013-06-01/2013-06-09", "2013-06-03/2013-06-09", NULL);
    check_join("{2013-06-01,2013-06-09}", "{2013-06-01,2013-06-04,2013-06-09}", NULL);
    check_join("XXXX-06-05", "2013-06-05", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_narrower_date),
        cmocka_unit_test(test_days_in_common),
        cmocka_unit_test(test_contradictions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
