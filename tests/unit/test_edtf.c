/* What is known of a parsed date beside its days, and the questions that callers ask. */
#include "model/edtf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool parse(const char *text, struct arena *arena, struct edtf *edtf)
{
    struct edtf_error error;
    bool is_date = edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, edtf, &error);
    if (!is_date)
        print_error("'%s': %s\n", text, error.message);
    return is_date;
}

enum { Y = EDTF_IN_YEAR, M = EDTF_IN_MONTH, D = EDTF_IN_DAY };

static void test_qualification(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned uncertain, approximate;
        int soft_days;
    } cases[] = {
        {"2013", 0, 0, 0},
        {"2013?", Y, 0, 0},
        {"2013~", 0, Y, 365},
        {"2013%", Y, Y, 365},
        {"2013-06~", 0, Y | M, 30},
        {"2013-06-05~", 0, Y | M | D, 3},
        {"2013-06-05?", Y | M | D, 0, 0},
        {"2004-06~-11", 0, Y | M, 30},
        {"2004-~06-11", 0, M, 30},
        {"?2004-06-~11", Y, D, 3},
        {"2004?-06-11", Y, 0, 0},
        {"%2004-06-11", Y, Y, 365},
        {"?2004~", Y, Y, 365},
        {"2004~-~06-~11", 0, Y | M | D, 3},
        {"2004?-%06", Y | M, M, 30},
        {"2001-21~", 0, Y | M, 30},
        {"2001-?21", M, 0, 0},
        {"201X~", 0, Y, 365},
        {"2013-06-1X?", Y | M | D, 0, 0},
        {"2013-~0X", 0, M, 30},
        {"-0043~", 0, Y, 365},
        {"~-0043", 0, Y, 365},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct edtf edtf;
        assert_true(parse(cases[i].text, &arena, &edtf));
        assert_int_equal(edtf.start.uncertain, cases[i].uncertain);
        assert_int_equal(edtf.start.approximate, cases[i].approximate);
        assert_int_equal(edtf_soft_days(&edtf.start), cases[i].soft_days);
        assert_int_equal(edtf_is_uncertain(&edtf), cases[i].uncertain != 0);
        assert_int_equal(edtf_is_approximate(&edtf), cases[i].approximate != 0);
    }
    arena_clear(&arena);
}

static void test_qualification_within(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct edtf edtf;
    assert_true(parse("2013-05/2013-06~", &arena, &edtf));
    assert_true(edtf_is_approximate(&edtf));
    assert_false(edtf_is_uncertain(&edtf));
    assert_int_equal(edtf.start.approximate, 0);
    assert_true(parse("[2010,2011?,2012]", &arena, &edtf));
    assert_true(edtf_is_uncertain(&edtf));
    assert_false(edtf_is_approximate(&edtf));
    arena_clear(&arena);
}

static void test_precision(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum edtf_precision precision;
        bool is_masked, has_year;
        int64_t year;
    } cases[] = {
        {"2013", EDTF_YEAR, false, true, 2013},
        {"2013-21", EDTF_SEASON, false, true, 2013},
        {"2013-06", EDTF_MONTH, false, true, 2013},
        {"2013-XX", EDTF_MONTH, true, true, 2013},
        {"2013-XX-XX", EDTF_DAY, true, true, 2013},
        {"2013-06-05", EDTF_DAY, false, true, 2013},
        {"2013-06-05T01:02:03", EDTF_SECOND, false, true, 2013},
        {"201X", EDTF_YEAR, true, true, 2010},
        {"1950S2", EDTF_YEAR, true, true, 1900},
        {"XXXX-06-05", EDTF_DAY, true, false, 0},
        {"-156X", EDTF_YEAR, true, true, -1560},
        {"Y-17E7", EDTF_YEAR, false, true, -170000000},
        {"Y171010000S3", EDTF_YEAR, true, true, 171000000},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct edtf edtf;
        assert_true(parse(cases[i].text, &arena, &edtf));
        assert_int_equal(edtf.start.precision, cases[i].precision);
        assert_int_equal(edtf.start.is_masked, cases[i].is_masked);
        assert_int_equal(edtf.start.has_year, cases[i].has_year);
        assert_true(edtf.start.year == cases[i].year);
    }
    arena_clear(&arena);
}

static void test_clock_time(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct edtf edtf;
    assert_true(parse("2013-06-05T23:30:59-05:00", &arena, &edtf));
    assert_true(edtf.start.has_time);
    assert_int_equal(edtf.start.hour, 23);
    assert_int_equal(edtf.start.minute, 30);
    assert_int_equal(edtf.start.second, 59);
    assert_true(parse("2013-06-05T24:00:00", &arena, &edtf));
    assert_int_equal(edtf.start.hour, 24);
    assert_true(parse("2013-06-05", &arena, &edtf));
    assert_false(edtf.start.has_time);
    arena_clear(&arena);
}

static void test_zone(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool has_zone;
        int zone;
    } cases[] = {
        {"2013-06-05T23:30:59", false, 0},         {"2013-06-05T23:30:59Z", true, 0},
        {"2013-06-05T23:30:59+03", true, 180},     {"2013-06-05T23:30:59+05:30", true, 330},
        {"2013-06-05T23:30:59-05:00", true, -300}, {"2013-06-05", false, 0},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct edtf edtf;
        assert_true(parse(cases[i].text, &arena, &edtf));
        assert_int_equal(edtf.start.has_zone, cases[i].has_zone);
        assert_int_equal(edtf.start.zone, cases[i].zone);
    }
    arena_clear(&arena);
}

/* Instants decide which end comes first; the end is told on the clock of the start. */
static void test_interval_zones(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int days; /* from the first to the last */
        int hour, minute, zone;
    } cases[] = {
        {"2024-05-12T23:30:00+03:00/2024-05-12T21:00:00Z", 1, 0, 0, 180},
        {"2024-05-13T01:00:00+03:00/2024-05-12T23:30:00Z", 0, 2, 30, 180},
        {"2024-05-12T20:30:00Z/2024-05-13T00:15:00+03:00", 0, 21, 15, 0},
        {"2024-12-31T20:00:00-05:00/2025-01-01T02:00:00Z", 0, 21, 0, -300},
        {"2024-05-12T21:00:00+03:00/2024-05-12T21:30:00+03:00", 0, 21, 30, 180},
        {"2024-05-12T20:00:00/2024-05-12T21:00:00Z", 0, 21, 0, 0},
        {"[2024-05-12T23:30:00+03:00..2024-05-12T21:00:00Z]", 1, 0, 0, 180},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct edtf edtf;
        assert_true(parse(cases[i].text, &arena, &edtf));
        const struct edtf_point *end = edtf.members ? &edtf.members[0].end : &edtf.end;
        assert_int_equal(edtf.latest - edtf.earliest, cases[i].days);
        assert_int_equal(end->hour, cases[i].hour);
        assert_int_equal(end->minute, cases[i].minute);
        assert_int_equal(end->zone, cases[i].zone);
        assert_int_equal(end->year, 2024);
        assert_string_equal(edtf.text, cases[i].text);
    }
    arena_clear(&arena);
}

static void test_edges(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum edtf_form form;
        enum edtf_edge start, end;
        size_t member_count;
    } cases[] = {
        {"2013", EDTF_POINT, EDTF_EDGE_KNOWN, EDTF_EDGE_KNOWN, 0},
        {"2013/2014", EDTF_INTERVAL, EDTF_EDGE_KNOWN, EDTF_EDGE_KNOWN, 0},
        {"2013/..", EDTF_INTERVAL, EDTF_EDGE_KNOWN, EDTF_EDGE_OPEN, 0},
        {"2013/", EDTF_INTERVAL, EDTF_EDGE_KNOWN, EDTF_EDGE_UNKNOWN, 0},
        {"../2013", EDTF_INTERVAL, EDTF_EDGE_OPEN, EDTF_EDGE_KNOWN, 0},
        {"/2013", EDTF_INTERVAL, EDTF_EDGE_UNKNOWN, EDTF_EDGE_KNOWN, 0},
        {"[..2013]", EDTF_ONE_OF, EDTF_EDGE_OPEN, EDTF_EDGE_KNOWN, 1},
        {"[2013..]", EDTF_ONE_OF, EDTF_EDGE_KNOWN, EDTF_EDGE_OPEN, 1},
        {"{2013,2015..2017,2012}", EDTF_ALL_OF, EDTF_EDGE_KNOWN, EDTF_EDGE_KNOWN, 3},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct edtf edtf;
        assert_true(parse(cases[i].text, &arena, &edtf));
        assert_int_equal(edtf.form, cases[i].form);
        assert_int_equal(edtf.start_edge, cases[i].start);
        assert_int_equal(edtf.end_edge, cases[i].end);
        assert_int_equal(edtf.member_count, cases[i].member_count);
    }
    arena_clear(&arena);
}

static void test_members(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct edtf edtf;
    assert_true(parse("{2013,2015..2017,2012}", &arena, &edtf));
    assert_true(edtf.members[0].start.year == 2013 && edtf.members[0].end.year == 2013);
    assert_true(edtf.members[1].start.year == 2015 && edtf.members[1].end.year == 2017);
    assert_true(edtf.members[2].start.year == 2012);
    assert_true(edtf.start.year == 2012);
    assert_true(edtf.end.year == 2017);
    arena_clear(&arena);
}

static void test_placeable(void **state)
{
    (void)state;
    static const char *const placeable[] = {"2013", "-9999", "9999",     "20XX",    "1XXX",
                                            "0000", "Y1E3",  "[2013..]", "../2013", "X013"};
    static const char *const not_placeable[] = {"XXXX",        "XXXX-06-05",    "Y-17E7",
                                                "Y12345",      "9999-24",       "-9999/Y12345",
                                                "[2013,XXXX]", "../Y170000002", "-XXXX"};
    struct arena arena = {0};
    struct edtf edtf;
    for (size_t i = 0; i < COUNT(placeable); i++) {
        assert_true(parse(placeable[i], &arena, &edtf));
        assert_true(edtf.is_placeable);
    }
    for (size_t i = 0; i < COUNT(not_placeable); i++) {
        assert_true(parse(not_placeable[i], &arena, &edtf));
        assert_false(edtf.is_placeable);
    }
    arena_clear(&arena);
}

static void test_order(void **state)
{
    (void)state;
    static const char *const ascending[] = {
        "Y-17E7",         "-0043",         "2012",
        "2013-01",        "2013",          "../2013-06-04",
        "2013-06-05",     "2013-06-05/..", "2013-06-05/2013-06-06",
        "[2013-06-06..]", "Y12345"};
    struct arena arena = {0};
    for (size_t i = 1; i < COUNT(ascending); i++) {
        struct edtf before, after;
        assert_true(parse(ascending[i - 1], &arena, &before));
        assert_true(parse(ascending[i], &arena, &after));
        assert_true(edtf_compare(&before, &after) <= 0);
        assert_true(edtf_compare(&after, &before) >= 0);
        bool is_equal = strcmp(ascending[i], "2013-06-05/..") == 0;
        assert_int_equal(edtf_compare(&before, &after) == 0, is_equal);
    }
    arena_clear(&arena);
}

static void test_middle(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"2013-06-05", "2013-06-05"},     {"2013-06", "2013-06-15"},
        {"2011-03/..", "2011-03-01"},     {"/2013-06-05", "2013-06-05"},
        {"[..2013-06-05]", "2013-06-05"}, {"[2013-06-01,2013-06-05]", "2013-06-03"},
        {"-0001/0001", "0000-07-01"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct edtf edtf, middle;
        assert_true(parse(cases[i][0], &arena, &edtf));
        assert_true(parse(cases[i][1], &arena, &middle));
        assert_true(edtf_middle(&edtf) == middle.earliest);
    }
    arena_clear(&arena);
}

static void test_copy(void **state)
{
    (void)state;
    struct arena arena = {0}, other = {0};
    struct edtf edtf;
    assert_true(parse("[2013,2015..2017]", &arena, &edtf));
    struct edtf copy = edtf_copy(&other, &edtf);
    arena_clear(&arena);
    assert_string_equal(copy.text, "[2013,2015..2017]");
    assert_int_equal(copy.member_count, 2);
    assert_true(copy.members[1].end.year == 2017);
    struct edtf nothing = edtf_copy(&other, &(struct edtf){0});
    assert_null(nothing.text);
    assert_null(nothing.members);
    arena_clear(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_qualification), cmocka_unit_test(test_qualification_within),
        cmocka_unit_test(test_precision),     cmocka_unit_test(test_clock_time),
        cmocka_unit_test(test_zone),          cmocka_unit_test(test_interval_zones),
        cmocka_unit_test(test_edges),         cmocka_unit_test(test_members),
        cmocka_unit_test(test_placeable),     cmocka_unit_test(test_order),
        cmocka_unit_test(test_middle),        cmocka_unit_test(test_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
