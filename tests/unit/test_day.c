/* Days against dates that are known, and there and back over all years that an axis can show. */
#include "base/day.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define FIRST_YEAR (-9999)
#define LAST_YEAR 9999

static const struct {
    int64_t year;
    int month, day, weekday;
    int64_t expected;
} known[] = {
    {1970, 1, 1, 3, 0},         {1969, 12, 31, 2, -1},        {1970, 1, 2, 4, 1},
    {2000, 2, 29, 1, 11016},    {2000, 3, 1, 2, 11017},       {2013, 6, 5, 2, 15861},
    {2038, 1, 19, 1, 24855},    {1900, 2, 28, 2, -25509},     {1900, 3, 1, 3, -25508},
    {1582, 10, 15, 4, -141427}, {1, 1, 1, 0, -719162},        {0, 12, 31, 6, -719163},
    {0, 1, 1, 5, -719528},      {0, 2, 29, 1, -719469},       {0, 3, 1, 2, -719468},
    {-1, 12, 31, 4, -719529},   {-4713, 11, 24, 0, -2440588}, {9999, 12, 31, 4, 2932896},
    {-43, 3, 15, 4, -735160},
};

static void days_of_known_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_int_equal(day_of(known[i].year, known[i].month, known[i].day), known[i].expected);
        struct civil civil = civil_of(known[i].expected);
        assert_int_equal(civil.year, known[i].year);
        assert_int_equal(civil.month, known[i].month);
        assert_int_equal(civil.day, known[i].day);
    }
}

static void weekdays_of_known_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(weekday_of(known[i].expected), known[i].weekday);
}

static void leap_years(void **state)
{
    static const int64_t leap[] = {2012, 2000, 1600, 0, -4, -400, -9996};
    static const int64_t common[] = {2013, 1900, 2100, 1, -1, -100, -9999};
    (void)state;
    for (size_t i = 0; i < sizeof leap / sizeof *leap; i++) {
        assert_true(is_leap_year(leap[i]));
        assert_false(is_leap_year(common[i]));
        assert_int_equal(days_in_month(leap[i], 2), 29);
        assert_int_equal(days_in_month(common[i], 2), 28);
    }
}

/* Every first and last of a month is one step from its neighbour; so no day is lost or named twice.
 */
static void months_follow_each_other(void **state)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    (void)state;
    int64_t next = day_of(FIRST_YEAR, 1, 1);
    for (int64_t year = FIRST_YEAR; year <= LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (month == 2 && is_leap_year(year));
            assert_int_equal(days_in_month(year, month), length);
            assert_int_equal(day_of(year, month, 1), next);
            assert_int_equal(day_of(year, month, length), next + length - 1);
            next += length;
        }
}

/* A stride that has no divisor in common with weeks, months or eras. */
static void dates_go_there_and_back(void **state)
{
    (void)state;
    int64_t last = day_of(LAST_YEAR, 12, 31);
    for (int64_t day = day_of(FIRST_YEAR, 1, 1); day <= last; day += 17) {
        struct civil civil = civil_of(day);
        assert_in_range(civil.month, 1, 12);
        assert_in_range(civil.day, 1, days_in_month(civil.year, civil.month));
        assert_int_equal(day_of(civil.year, civil.month, civil.day), day);
        assert_int_equal(weekday_of(day + 1), (weekday_of(day) + 1) % 7);
    }
}

static void years_far_away(void **state)
{
    static const int64_t years[] = {1000000000000, -1000000000000, 170000000, -170000000};
    (void)state;
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        struct civil civil = civil_of(day_of(years[i], 2, 28));
        assert_int_equal(civil.year, years[i]);
        assert_int_equal(civil.month, 2);
        assert_int_equal(civil.day, 28);
    }
}

static void month_starts(void **state)
{
    (void)state;
    int64_t day = day_of(2013, 1, 31);
    assert_int_equal(month_start(day, 0), day_of(2013, 1, 1));
    assert_int_equal(month_start(day, 1), day_of(2013, 2, 1));
    assert_int_equal(month_start(day, -1), day_of(2012, 12, 1));
    assert_int_equal(month_start(day, 12), day_of(2014, 1, 1));
    assert_int_equal(month_start(day, -13), day_of(2011, 12, 1));
    assert_int_equal(month_start(day_of(0, 1, 15), -1), day_of(-1, 12, 1));
    assert_int_equal(month_start(day_of(-1, 12, 31), 1), day_of(0, 1, 1));
    assert_int_equal(month_start(day_of(-1, 3, 1), -27), day_of(-4, 12, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_of_known_dates),
        cmocka_unit_test(weekdays_of_known_dates),
        cmocka_unit_test(leap_years),
        cmocka_unit_test(months_follow_each_other),
        cmocka_unit_test(dates_go_there_and_back),
        cmocka_unit_test(years_far_away),
        cmocka_unit_test(month_starts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
