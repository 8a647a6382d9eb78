/* Bins of the calendar, and what the data can say of each. */
#include "chart/bins.h"

#include "base/day.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena arena;

static int tear_down(void **state)
{
    (void)state;
    arena_clear(&arena);
    return 0;
}

static struct bins make(enum bin_unit unit, int64_t first, int64_t last, int week_start,
                        const struct bins_limits *limits)
{
    struct bins bins;
    bins_make(&bins, unit, first, last, week_start, limits, &arena);
    return bins;
}

/* Data from one day to another. */
static struct bins_limits data_of(int64_t first, int64_t last)
{
    return (struct bins_limits){.coverage = {true, first, last}};
}

/* ---- Days that are told of ---- */

/* The days of a span that are told of; "none". */
static void check_told(const struct bins_limits *limits, int64_t first, int64_t last,
                       int64_t told_first, int64_t told_last)
{
    bool is_told = bins_told(limits, &first, &last);
    assert_int_equal(is_told, told_first <= told_last);
    if (!is_told)
        return;
    assert_int_equal(first, told_first);
    assert_int_equal(last, told_last);
}

/* Ten records a day from day 100 to day 200. */
static struct bins_limits dense_data(void)
{
    return (struct bins_limits){.coverage = {true, 100, 200, 10}};
}

static void days_outside_dense_data_are_not_told_of(void **state)
{
    (void)state;
    struct bins_limits limits = dense_data();
    check_told(&limits, 110, 190, 110, 190);
    check_told(&limits, 50, 150, 100, 150);
    check_told(&limits, 150, 250, 150, 200);
    check_told(&limits, 0, 300, 100, 200);
    check_told(&limits, 0, 99, 1, 0);
    check_told(&limits, 201, 300, 1, 0);
    limits.coverage.is_set = false;
    check_told(&limits, 110, 190, 1, 0);
}

/* One record in ten days: some days without one are no end of the data. */
static void days_at_the_ends_of_sparse_data_are_told_of(void **state)
{
    (void)state;
    struct bins_limits limits = dense_data();
    limits.coverage.per_day = 0.1;
    check_told(&limits, 70, 150, 70, 150);
    check_told(&limits, 69, 150, 100, 150);
    check_told(&limits, 150, 230, 150, 230);
    check_told(&limits, 150, 231, 150, 200);
    check_told(&limits, 201, 230, 1, 0);
}

/* Who says as of when the data are says on which days nothing was. */
static void the_as_of_day_ends_what_is_told_of(void **state)
{
    (void)state;
    struct bins_limits limits = dense_data();
    limits.has_as_of = true;
    limits.as_of = 180;
    check_told(&limits, 150, 250, 150, 180);
    limits.as_of = 220;
    check_told(&limits, 150, 250, 150, 220);
    check_told(&limits, 205, 215, 205, 215);
    check_told(&limits, 221, 250, 1, 0);
}

static void what_was_not_asked_for_is_not_told_of(void **state)
{
    (void)state;
    struct bins_limits limits = dense_data();
    limits.has_from = limits.has_to = true;
    limits.from = 120;
    limits.to = 130;
    check_told(&limits, 100, 125, 120, 125);
    check_told(&limits, 125, 150, 125, 130);
    check_told(&limits, 140, 150, 1, 0);
    check_told(&limits, 100, 110, 1, 0);
}

/* ---- The calendar ---- */

static void units_are_of_the_calendar(void **state)
{
    (void)state;
    int64_t day = day_of(2024, 2, 29);
    assert_int_equal(bin_first(BIN_DAY, day, 0), day);
    assert_int_equal(bin_last(BIN_DAY, day, 0), day);
    assert_int_equal(bin_first(BIN_MONTH, day, 0), day_of(2024, 2, 1));
    assert_int_equal(bin_last(BIN_MONTH, day, 0), day);
    assert_int_equal(bin_first(BIN_QUARTER, day, 0), day_of(2024, 1, 1));
    assert_int_equal(bin_last(BIN_QUARTER, day, 0), day_of(2024, 3, 31));
    assert_int_equal(bin_first(BIN_YEAR, day, 0), day_of(2024, 1, 1));
    assert_int_equal(bin_last(BIN_YEAR, day, 0), day_of(2024, 12, 31));
    assert_int_equal(bin_first(BIN_DECADE, day, 0), day_of(2020, 1, 1));
    assert_int_equal(bin_last(BIN_DECADE, day, 0), day_of(2029, 12, 31));
    assert_int_equal(bin_first(BIN_CENTURY, day, 0), day_of(2000, 1, 1));
    assert_int_equal(bin_last(BIN_CENTURY, day, 0), day_of(2099, 12, 31));
}

/* 5 June 2013 was a Wednesday. Weeks of ACLED begin on Saturday. */
static void weeks_begin_where_they_are_told_to(void **state)
{
    (void)state;
    static const int firsts[] = {3, 4, 5, -1, 0, 1, 2}; /* days of June, 0 is the last of May */
    int64_t may31 = day_of(2013, 5, 31), wednesday = may31 + 5;
    for (int start = 0; start < 7; start++) {
        assert_int_equal(bin_first(BIN_WEEK, wednesday, start), may31 + firsts[start]);
        assert_int_equal(bin_last(BIN_WEEK, wednesday, start), may31 + firsts[start] + 6);
    }
}

static void weeks_hold_together_before_1970_too(void **state)
{
    (void)state;
    for (int64_t day = -40; day < 40; day++) {
        for (int start = 0; start < 7; start++) {
            int64_t first = bin_first(BIN_WEEK, day, start), last = bin_last(BIN_WEEK, day, start);
            assert_true(first <= day && day <= last && last - first == 6);
            assert_int_equal(bin_first(BIN_WEEK, last + 1, start), last + 1);
        }
    }
}

static void bins_follow_each_other_without_gaps(void **state)
{
    (void)state;
    struct bins_limits limits = {0};
    int64_t first = day_of(1899, 11, 17), last = day_of(1904, 3, 2);
    for (int unit = BIN_DAY; unit < BIN_UNIT_COUNT; unit++) {
        struct bins bins = make((enum bin_unit)unit, first, last, 5, &limits);
        assert_int_equal(bins.count, bins_between(bins.unit, first, last, 5));
        assert_true(bins.items[0].first <= first && bins.items[0].last >= first);
        assert_true(bins.items[bins.count - 1].last >= last);
        for (size_t i = 0; i < bins.count; i++) {
            if (i > 0)
                assert_int_equal(bins.items[i].first, bins.items[i - 1].last + 1);
            assert_int_equal(bins_find(&bins, bins.items[i].first), i);
            assert_int_equal(bins_find(&bins, bins.items[i].last), i);
            assert_true(bins.items[i].last - bins.items[i].first < bin_unit_days(bins.unit));
        }
        assert_int_equal(bins_find(&bins, bins.items[0].first - 1), bins.count);
        assert_int_equal(bins_find(&bins, bins.items[bins.count - 1].last + 1), bins.count);
    }
}

static void counting_stops_at_the_limit(void **state)
{
    (void)state;
    assert_int_equal(bins_between(BIN_DAY, 0, 10 * BINS_LIMIT, 0), BINS_LIMIT);
    assert_int_equal(bins_between(BIN_DAY, 0, 0, 0), 1);
}

static void the_unit_suits_the_span(void **state)
{
    (void)state;
    static const struct {
        int64_t days;
        enum bin_unit unit;
    } rows[] = {
        {1, BIN_DAY},
        {62, BIN_DAY},
        {63, BIN_WEEK},
        {732, BIN_WEEK},
        {733, BIN_MONTH},
        {9 * 365 - 1, BIN_MONTH},
        {9 * 365, BIN_YEAR},
        {150 * 366, BIN_YEAR},
        {150 * 366 + 1, BIN_DECADE},
        {1500 * 366, BIN_DECADE},
        {1500 * 366 + 1, BIN_CENTURY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(bin_unit_for(rows[i].days), rows[i].unit);
}

/* ---- What the data say ---- */

static void bins_outside_the_data_have_none(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 3, 1), day_of(2013, 5, 31));
    struct bins bins = make(BIN_MONTH, day_of(2013, 1, 1), day_of(2013, 7, 31), 0, &limits);
    static const bool has_data[] = {false, false, true, true, true, false, false};
    assert_int_equal(bins.count, 7);
    for (size_t i = 0; i < 7; i++) {
        assert_int_equal(bins.items[i].has_data, has_data[i]);
        assert_false(bins.items[i].is_cut || bins.items[i].is_late);
    }
}

static void what_the_data_begin_in_is_incomplete_and_end_in_provisional(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 3, 10), day_of(2013, 5, 20));
    struct bins bins = make(BIN_MONTH, day_of(2013, 3, 1), day_of(2013, 5, 31), 0, &limits);
    assert_true(bins.items[0].is_cut && !bins.items[0].is_late);
    assert_false(bins.items[1].is_cut || bins.items[1].is_late);
    assert_true(bins.items[2].is_late && !bins.items[2].is_cut);
}

/* The days alone decide: bins of each unit say of the same days what they are. */
static void all_units_are_judged_alike(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 1, 1), day_of(2013, 6, 30));
    int64_t last = day_of(2013, 6, 1);
    for (int unit = BIN_DAY; unit <= BIN_QUARTER; unit++) { /* the 30th is a Sunday */
        struct bins bins = make((enum bin_unit)unit, last, last + 29, 0, &limits);
        for (size_t i = 0; i < bins.count; i++)
            assert_false(bins.items[i].is_cut || bins.items[i].is_late);
    }
    struct bins bins = make(BIN_YEAR, last, last, 0, &limits);
    assert_true(bins.items[0].is_late);
}

/* The first record need not lie on the edge of a bin: up to a tenth of it may be missing, no more;
 * behind the last record no day may be. */
static void a_tenth_may_be_missing_at_the_beginning(void **state)
{
    static const struct {
        int first, last; /* days of June */
        bool is_cut, is_late;
    } cases[] = {{1, 30, false, false},
                 {4, 30, false, false},
                 {5, 30, true, false},
                 {1, 29, false, true},
                 {5, 29, false, true}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bins_limits limits =
            data_of(day_of(2013, 6, cases[i].first), day_of(2013, 6, cases[i].last));
        struct bins bins = make(BIN_MONTH, day_of(2013, 6, 1), day_of(2013, 6, 30), 0, &limits);
        assert_int_equal(bins.items[0].is_cut, cases[i].is_cut);
        assert_int_equal(bins.items[0].is_late, cases[i].is_late);
    }
}

/* Of a week one day may be missing, not two. */
static void a_day_may_be_missing_at_the_beginning(void **state)
{
    (void)state;
    for (int day = 3; day <= 5; day++) { /* the third is a Monday */
        struct bins_limits limits = data_of(day_of(2013, 6, day), day_of(2013, 6, 30));
        struct bins bins = make(BIN_WEEK, day_of(2013, 6, 3), day_of(2013, 6, 9), 0, &limits);
        assert_int_equal(bins.items[0].is_cut, day == 5);
    }
}

/* Who asks for the whole of the bins that the first and the last record are in says that the data
 * tell of them. */
static void what_was_asked_for_vouches(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 3, 10), day_of(2013, 5, 20));
    limits.has_from = limits.has_to = true;
    limits.from = day_of(2013, 3, 1);
    limits.to = day_of(2013, 5, 31);
    struct bins bins = make(BIN_MONTH, limits.from, limits.to, 0, &limits);
    for (size_t i = 0; i < bins.count; i++)
        assert_false(bins.items[i].is_cut || bins.items[i].is_late);
    limits.from = day_of(2013, 2, 1);
    limits.to = day_of(2013, 6, 30); /* of June the data tell nothing, so May is not whole */
    bins = make(BIN_MONTH, limits.from, limits.to, 0, &limits);
    assert_false(bins.items[0].has_data || bins.items[4].has_data);
    assert_true(bins.items[1].is_cut && bins.items[3].is_late);
    limits.to = day_of(2013, 5, 31);
    limits.has_as_of = true; /* which knows better */
    limits.as_of = day_of(2013, 5, 25);
    bins = make(BIN_MONTH, day_of(2013, 5, 1), limits.to, 0, &limits);
    assert_true(bins.items[0].is_late && !bins.items[0].is_cut);
}

static void what_was_asked_for_cuts(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 1, 1), day_of(2013, 12, 31));
    limits.has_from = limits.has_to = true;
    limits.from = day_of(2013, 3, 15);
    limits.to = day_of(2013, 5, 31);
    struct bins bins = make(BIN_MONTH, day_of(2013, 2, 1), day_of(2013, 6, 30), 0, &limits);
    static const bool has_data[] = {false, true, true, true, false};
    static const bool is_cut[] = {false, true, false, false, false};
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(bins.items[i].has_data, has_data[i]);
        assert_int_equal(bins.items[i].is_cut, is_cut[i]);
        assert_false(bins.items[i].is_late);
    }
}

/* As of 31 May with a lag of 14 days all from 17 May on is provisional; what the data reach up to
 * is known, so June has none. */
static void the_lag_makes_bins_late(void **state)
{
    (void)state;
    struct bins_limits limits = data_of(day_of(2013, 4, 1), day_of(2013, 5, 28));
    limits.has_as_of = true;
    limits.as_of = day_of(2013, 5, 31);
    limits.lag_days = 14;
    struct bins bins = make(BIN_WEEK, day_of(2013, 5, 6), day_of(2013, 6, 9), 0, &limits);
    static const bool is_late[] = {false, true, true, true, false};
    static const bool has_data[] = {true, true, true, true, false};
    assert_int_equal(bins.count, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(bins.items[i].is_late, is_late[i]);
        assert_int_equal(bins.items[i].has_data, has_data[i]);
    }
    limits.lag_days = 0;
    bins = make(BIN_MONTH, day_of(2013, 5, 1), day_of(2013, 5, 31), 0, &limits);
    assert_false(bins.items[0].is_late);
}

/* ---- Words ---- */

static const char *text_of(enum bin_unit unit, int64_t day)
{
    struct bins_limits limits = {0};
    struct bins bins = make(unit, day, day, 0, &limits);
    return bin_text(&bins, &bins.items[0], &arena);
}

static const char *words_of(const char *language, enum bin_unit unit, int64_t day)
{
    struct bins_limits limits = {0};
    struct bins bins = make(unit, day, day, 0, &limits);
    struct locale *locale = locale_new(language);
    const char *words = bin_words(&bins, &bins.items[0], locale, &arena);
    locale_free(locale);
    return words;
}

static void bins_are_written_as_edtf(void **state)
{
    (void)state;
    int64_t day = day_of(2013, 6, 5);
    assert_string_equal(text_of(BIN_DAY, day), "2013-06-05");
    assert_string_equal(text_of(BIN_WEEK, day), "2013-06-03/2013-06-09");
    assert_string_equal(text_of(BIN_MONTH, day), "2013-06");
    assert_string_equal(text_of(BIN_QUARTER, day), "2013-04/2013-06");
    assert_string_equal(text_of(BIN_YEAR, day), "2013");
    assert_string_equal(text_of(BIN_DECADE, day), "2010/2019");
    assert_string_equal(text_of(BIN_CENTURY, day), "2000/2099");
    assert_string_equal(text_of(BIN_YEAR, day_of(-43, 3, 15)), "-0043");
    assert_string_equal(text_of(BIN_MONTH, day_of(622, 7, 16)), "0622-07");
}

/* What is written is a date that means the very days of the bin. */
static void written_bins_can_be_read(void **state)
{
    (void)state;
    static const int64_t years[] = {-500, -1, 0, 1, 622, 1899, 2013};
    struct bins_limits limits = {0};
    for (size_t y = 0; y < sizeof years / sizeof *years; y++) {
        for (int unit = BIN_DAY; unit < BIN_UNIT_COUNT; unit++) {
            int64_t day = day_of(years[y], 11, 30);
            struct bins bins = make((enum bin_unit)unit, day, day, 0, &limits);
            struct edtf date;
            struct edtf_error error;
            assert_true(edtf_parse(bin_text(&bins, bins.items, &arena), EDTF_SEASONS_CALENDAR,
                                   &arena, &date, &error));
            assert_int_equal(date.earliest, bins.items[0].first);
            assert_int_equal(date.latest, bins.items[0].last);
        }
    }
}

static void bins_have_words(void **state)
{
    (void)state;
    int64_t day = day_of(2013, 6, 5);
    assert_string_equal(words_of("en", BIN_DAY, day), "5 June 2013");
    assert_string_equal(words_of("en", BIN_WEEK, day), "3 – 9 June 2013");
    assert_string_equal(words_of("en", BIN_MONTH, day), "June 2013");
    assert_string_equal(words_of("en", BIN_QUARTER, day), "Q2 2013");
    assert_string_equal(words_of("fr", BIN_QUARTER, day), "2e trimestre 2013");
    assert_string_equal(words_of("fr", BIN_MONTH, day), "juin 2013");
    assert_string_equal(words_of("en", BIN_YEAR, day), "2013");
    assert_string_equal(words_of("en", BIN_DECADE, day), "2010 – 2019");
    assert_string_equal(words_of("en", BIN_YEAR, day_of(-43, 3, 15)), "44 BC");
}

#define TEST(function) cmocka_unit_test_teardown(function, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(days_outside_dense_data_are_not_told_of),
        TEST(days_at_the_ends_of_sparse_data_are_told_of),
        TEST(the_as_of_day_ends_what_is_told_of),
        TEST(what_was_not_asked_for_is_not_told_of),
        TEST(units_are_of_the_calendar),
        TEST(weeks_begin_where_they_are_told_to),
        TEST(weeks_hold_together_before_1970_too),
        TEST(bins_follow_each_other_without_gaps),
        TEST(counting_stops_at_the_limit),
        TEST(the_unit_suits_the_span),
        TEST(bins_outside_the_data_have_none),
        TEST(what_the_data_begin_in_is_incomplete_and_end_in_provisional),
        TEST(all_units_are_judged_alike),
        TEST(a_tenth_may_be_missing_at_the_beginning),
        TEST(a_day_may_be_missing_at_the_beginning),
        TEST(what_was_asked_for_vouches),
        TEST(what_was_asked_for_cuts),
        TEST(the_lag_makes_bins_late),
        TEST(bins_are_written_as_edtf),
        TEST(written_bins_can_be_read),
        TEST(bins_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
