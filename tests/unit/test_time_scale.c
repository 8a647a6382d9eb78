/* The time axis: mapping, floors, tiling. */
#include "scale/time_scale.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static double date(int64_t year, int month, int day)
{
    return (double)day_of(year, month, day);
}

static void expect_date(double days, int64_t year, int month, int day)
{
    assert_true(days == date(year, month, day));
}

static void scale_meets_its_ends(void **state)
{
    (void)state;
    struct time_scale scale = {
        .first = date(2013, 6, 1), .last = date(2013, 7, 1), .x0 = 10.1, .x1 = 310.7};
    assert_true(time_scale_x(&scale, scale.first) == 10.1);
    assert_true(time_scale_x(&scale, scale.last) == 310.7);
    assert_float_equal(time_scale_x(&scale, date(2013, 6, 16)), 160.4, 1e-9);
    assert_float_equal(time_scale_x(&scale, date(2013, 7, 31)), 611.3, 1e-9);
}

static void mirrored_scale_runs_backwards(void **state)
{
    (void)state;
    struct time_scale scale = {.first = 0, .last = 10, .x0 = 300, .x1 = 100};
    assert_true(time_scale_x(&scale, 0) == 300);
    assert_true(time_scale_x(&scale, 10) == 100);
    assert_float_equal(time_scale_x(&scale, 2.5), 250, 1e-9);
    assert_true(time_scale_x(&scale, 3) > time_scale_x(&scale, 4));
}

static double step_days(struct time_step step)
{
    static const double days[] = {1.0 / 1440, 1.0 / 24, 1, 7, 30.4, 365.25};
    return days[step.unit] * step.count;
}

static void ladder_ascends(void **state)
{
    (void)state;
    size_t count = 0;
    for (; time_ladder[count].count != 0; count++) {
        if (count > 0)
            assert_true(step_days(time_ladder[count - 1]) < step_days(time_ladder[count]));
    }
    assert_int_equal(count, 28);
    assert_int_equal(time_ladder[0].unit, UNIT_MINUTE);
    assert_int_equal(time_ladder[27].count, 5000);
}

static void months_floor_to_the_calendar(void **state)
{
    (void)state;
    struct time_step quarter = {UNIT_MONTH, 3}, half = {UNIT_MONTH, 6}, month = {UNIT_MONTH, 1};
    expect_date(time_floor(date(2013, 6, 5) + 0.6, month, 0), 2013, 6, 1);
    expect_date(time_floor(date(2013, 6, 5), quarter, 0), 2013, 4, 1);
    expect_date(time_floor(date(2013, 12, 31), half, 0), 2013, 7, 1);
    expect_date(time_next(date(2013, 7, 1), half, 0), 2014, 1, 1);
    expect_date(time_next(date(2012, 2, 1), month, 0), 2012, 3, 1);
    expect_date(time_next(date(2013, 10, 1), quarter, 0), 2014, 1, 1);
}

static void years_floor_through_year_zero(void **state)
{
    (void)state;
    struct time_step decade = {UNIT_YEAR, 10}, century = {UNIT_YEAR, 100}, year = {UNIT_YEAR, 1};
    expect_date(time_floor(date(2013, 6, 5), decade, 0), 2010, 1, 1);
    expect_date(time_floor(date(-3, 6, 5), decade, 0), -9, 1, 1); /* 10 BC */
    expect_date(time_floor(date(0, 12, 31), decade, 0), -9, 1, 1);
    expect_date(time_floor(date(-9, 1, 1), decade, 0), -9, 1, 1);
    expect_date(time_floor(date(-10, 12, 31), decade, 0), -19, 1, 1);
    expect_date(time_floor(date(7, 1, 1), decade, 0), 1, 1, 1);
    expect_date(time_floor(date(10, 1, 1), decade, 0), 10, 1, 1);
    expect_date(time_floor(date(-1, 1, 1), century, 0), -99, 1, 1);
    expect_date(time_floor(date(-399, 1, 1), century, 0), -399, 1, 1);
    expect_date(time_next(date(-9, 1, 1), decade, 0), 1, 1, 1);
    expect_date(time_next(date(1, 1, 1), decade, 0), 10, 1, 1);
    expect_date(time_next(date(-399, 1, 1), century, 0), -299, 1, 1);
    expect_date(time_floor(date(-3, 6, 5), year, 0), -3, 1, 1);
    expect_date(time_next(date(-1, 1, 1), year, 0), 0, 1, 1);
    expect_date(time_next(date(0, 1, 1), year, 0), 1, 1, 1);
    assert_true(time_next(date(0, 1, 1), year, 0) - date(0, 1, 1) == 366); /* a leap year */
}

static void weeks_start_where_asked(void **state)
{
    (void)state;
    struct time_step week = {UNIT_WEEK, 1}, fortnight = {UNIT_WEEK, 2};
    double wednesday = date(2013, 6, 5);
    expect_date(time_floor(wednesday, week, 0), 2013, 6, 3);
    expect_date(time_floor(wednesday, week, 5), 2013, 6, 1);
    expect_date(time_floor(wednesday, week, 6), 2013, 6, 2);
    expect_date(time_floor(wednesday, week, 2), 2013, 6, 5);
    expect_date(time_floor(date(1970, 1, 18), fortnight, 0), 1970, 1, 5);
    expect_date(time_floor(date(1970, 1, 19), fortnight, 0), 1970, 1, 19);
    expect_date(time_floor(date(1970, 1, 4), fortnight, 0), 1969, 12, 22);
}

static void days_by_two_start_each_month_anew(void **state)
{
    (void)state;
    struct time_step two = {UNIT_DAY, 2};
    expect_date(time_floor(date(2013, 5, 30), two, 0), 2013, 5, 29);
    expect_date(time_next(date(2013, 5, 29), two, 0), 2013, 5, 31);
    expect_date(time_next(date(2013, 5, 31), two, 0), 2013, 6, 1);
    expect_date(time_next(date(2012, 2, 29), two, 0), 2012, 3, 1);
    expect_date(time_next(date(2013, 2, 27), two, 0), 2013, 3, 1);
}

static void hours_are_floored_despite_rounding(void **state)
{
    (void)state;
    struct time_step hour = {UNIT_HOUR, 1};
    double day = date(2013, 6, 5);
    for (int i = 0; i < 24 * 40; i++) {
        double time = ((double)day * 24 + i) / 24;
        assert_true(time_floor(time, hour, 0) == time);
        assert_true(time_floor(nextafter(time, 0), hour, 0) < time);
        assert_true(time_next(time, hour, 0) == (day * 24 + i + 1) / 24);
    }
    struct time_step six = {UNIT_HOUR, 6};
    assert_true(time_floor(day + 14.5 / 24, six, 0) == day + 0.5);
    assert_true(time_floor(-0.01, six, 0) == -0.25);
}

static void minutes_are_floored_despite_rounding(void **state)
{
    (void)state;
    struct time_step minute = {UNIT_MINUTE, 1}, quarter = {UNIT_MINUTE, 15};
    double day = date(2013, 6, 5);
    for (int i = 0; i < 24 * 60; i++) {
        double time = (day * 1440 + i) / 1440;
        assert_true(time_floor(time, minute, 0) == time);
        assert_true(time_floor(nextafter(time, 0), minute, 0) < time);
        assert_true(time_next(time, minute, 0) == (day * 1440 + i + 1) / 1440);
    }
    assert_true(time_floor(day + 44.9 / 1440, quarter, 0) == (day * 1440 + 30) / 1440);
    assert_true(time_is_clock(minute) && time_is_clock((struct time_step){UNIT_HOUR, 12}));
    assert_false(time_is_clock((struct time_step){UNIT_DAY, 1}));
}

/* The promises every list of intervals keeps. */
static void check_tiling(double first, double last, struct time_step step, int week_start)
{
    struct arena arena = {0};
    struct time_intervals list = time_intervals(first, last, step, week_start, &arena);
    for (size_t i = 0; i < list.count; i++) {
        const struct time_interval *item = &list.items[i];
        assert_true(item->start < item->end);
        assert_true(item->first < item->last);
        assert_true(item->start <= item->first && item->last <= item->end);
        assert_true(time_floor(item->start, step, week_start) == item->start);
        assert_true(time_floor((item->start + item->end) / 2, step, week_start) == item->start);
        assert_true(i == 0 || list.items[i - 1].end == item->start);
        assert_true(i == 0 || list.items[i - 1].last == item->first);
    }
    if (list.count > 0) {
        assert_true(list.items[0].first == first);
        assert_true(list.items[list.count - 1].last == last);
    }
    arena_clear(&arena);
}

static void intervals_tile_any_span(void **state)
{
    (void)state;
    static const double lengths[] = {0.1, 1, 9.7, 45, 366, 4000, 40000, 2e6};
    double starts[] = {date(2013, 6, 5) + 0.3,
                       date(2012, 2, 28),
                       date(1900, 2, 27),
                       date(-1, 12, 30) + 0.9,
                       date(-9999, 1, 1),
                       date(1582, 10, 4),
                       -0.5};
    size_t tiled = 0;
    for (size_t s = 0; s < sizeof starts / sizeof *starts; s++) {
        for (size_t l = 0; l < sizeof lengths / sizeof *lengths; l++) {
            for (const struct time_step *step = time_ladder; step->count != 0; step++) {
                check_tiling(starts[s], starts[s] + lengths[l], *step, (int)((s + l) % 7));
                tiled++;
            }
        }
    }
    assert_int_equal(tiled, 7 * 8 * 28);
}

static size_t count_of(double first, double last, enum time_unit unit, int count)
{
    struct arena arena = {0};
    struct time_step step = {unit, count};
    size_t found = time_intervals(first, last, step, 0, &arena).count;
    arena_clear(&arena);
    return found;
}

static void intervals_are_as_many_as_the_calendar_has(void **state)
{
    (void)state;
    double june = date(2013, 6, 1), july = date(2013, 7, 1);
    assert_int_equal(count_of(june, july, UNIT_DAY, 1), 30);
    assert_int_equal(count_of(june, july, UNIT_DAY, 2), 15);
    assert_int_equal(count_of(june, july, UNIT_MONTH, 1), 1);
    assert_int_equal(count_of(june, july + 0.01, UNIT_MONTH, 1), 2);
    assert_int_equal(count_of(june, june + 1, UNIT_HOUR, 1), 24);
    assert_int_equal(count_of(date(2012, 1, 1), date(2013, 1, 1), UNIT_DAY, 1), 366);
    assert_int_equal(count_of(date(1900, 1, 1), date(2000, 1, 1), UNIT_YEAR, 1), 100);
    assert_int_equal(count_of(date(1899, 6, 1), date(2000, 6, 1), UNIT_YEAR, 100), 3);
    assert_int_equal(count_of(date(-1, 1, 1), date(2, 1, 1), UNIT_YEAR, 1), 3);
    assert_int_equal(count_of(date(2013, 6, 3), date(2013, 6, 17), UNIT_WEEK, 1), 2);
}

static void too_many_intervals_are_none(void **state)
{
    (void)state;
    assert_int_equal(count_of(0, 10000, UNIT_DAY, 1), 10000);
    assert_int_equal(count_of(0, 10001, UNIT_DAY, 1), 0);
    assert_int_equal(count_of(-3e6, 3e6, UNIT_HOUR, 1), 0);
    assert_int_equal(count_of(0, 0, UNIT_DAY, 1), 0);
    assert_int_equal(count_of(1, 0, UNIT_DAY, 1), 0);
    assert_int_equal(count_of(0, INFINITY, UNIT_YEAR, 1000), 0);
    assert_int_equal(count_of((double)NAN, 1, UNIT_DAY, 1), 0);
}

static void larger_step_is_one_of_the_next_unit(void **state)
{
    (void)state;
    struct time_step larger;
    assert_true(time_larger_step((struct time_step){UNIT_HOUR, 6}, &larger));
    assert_true(larger.unit == UNIT_DAY && larger.count == 1);
    assert_true(time_larger_step((struct time_step){UNIT_DAY, 2}, &larger));
    assert_int_equal(larger.unit, UNIT_MONTH);
    assert_true(time_larger_step((struct time_step){UNIT_WEEK, 2}, &larger));
    assert_int_equal(larger.unit, UNIT_MONTH);
    assert_true(time_larger_step((struct time_step){UNIT_MONTH, 3}, &larger));
    assert_true(larger.unit == UNIT_YEAR && larger.count == 1);
    assert_false(time_larger_step((struct time_step){UNIT_YEAR, 1}, &larger));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scale_meets_its_ends),
        cmocka_unit_test(mirrored_scale_runs_backwards),
        cmocka_unit_test(ladder_ascends),
        cmocka_unit_test(months_floor_to_the_calendar),
        cmocka_unit_test(years_floor_through_year_zero),
        cmocka_unit_test(weeks_start_where_asked),
        cmocka_unit_test(days_by_two_start_each_month_anew),
        cmocka_unit_test(minutes_are_floored_despite_rounding),
        cmocka_unit_test(hours_are_floored_despite_rounding),
        cmocka_unit_test(intervals_tile_any_span),
        cmocka_unit_test(intervals_are_as_many_as_the_calendar_has),
        cmocka_unit_test(too_many_intervals_are_none),
        cmocka_unit_test(larger_step_is_one_of_the_next_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
