/* Weeks and months as columns and rows, for each weekday on which a year can begin and each day on
 * which a week can. */
#include "chart/calendar_grid.h"

#include "base/day.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define SATURDAY 5
#define SUNDAY 6

static struct calendar_grid make(struct arena *arena, int64_t first, int64_t last, int months,
                                 int week_start)
{
    struct calendar_grid grid;
    calendar_grid_make(&grid, first, last, months, week_start, arena);
    return grid;
}

static void expect_spot(const struct calendar_block *block, int64_t day, size_t week, size_t row)
{
    struct calendar_spot spot = calendar_spot(block, day);
    assert_int_equal(spot.week, week);
    assert_int_equal(spot.row, row);
}

/* 2024 begins on a Monday and is a leap year: its 29 February is the Thursday of the ninth week. */
static void days_of_a_leap_year(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct calendar_grid grid = make(&arena, day_of(2024, 1, 1), day_of(2024, 12, 31), 12, 0);
    assert_int_equal(grid.count, 1);
    assert_int_equal(grid.most_weeks, 53);
    expect_spot(&grid.blocks[0], day_of(2024, 1, 1), 0, 0);
    expect_spot(&grid.blocks[0], day_of(2024, 1, 7), 0, 6);
    expect_spot(&grid.blocks[0], day_of(2024, 2, 29), 8, 3);
    expect_spot(&grid.blocks[0], day_of(2024, 3, 1), 8, 4);
    expect_spot(&grid.blocks[0], day_of(2024, 12, 31), 52, 1);
    arena_clear(&arena);
}

/* ACLED's weeks run from Saturday to Friday. */
static void weeks_that_begin_on_saturday(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct calendar_grid grid = make(&arena, day_of(2024, 6, 5), day_of(2024, 6, 20), 12, SATURDAY);
    assert_int_equal(grid.blocks[0].first, day_of(2024, 6, 1));
    assert_int_equal(grid.blocks[0].last, day_of(2024, 6, 30));
    assert_int_equal(grid.blocks[0].origin, day_of(2024, 6, 1));
    expect_spot(&grid.blocks[0], day_of(2024, 6, 1), 0, 0);
    expect_spot(&grid.blocks[0], day_of(2024, 6, 7), 0, 6);
    expect_spot(&grid.blocks[0], day_of(2024, 6, 8), 1, 0);
    assert_int_equal(grid.blocks[0].weeks, 5);
    arena_clear(&arena);
}

/* 54 weeks are touched by a leap year whose 1 January is the last day of a week, else 53 or less.
 */
static void years_that_begin_on_each_weekday(void **state)
{
    (void)state;
    struct arena arena = {0};
    bool has_begun[7] = {false};
    for (int64_t year = 2000; year < 2028; year++) {
        int weekday = weekday_of(day_of(year, 1, 1));
        for (int start = 0; start < 7; start++) {
            struct calendar_grid grid =
                make(&arena, day_of(year, 1, 1), day_of(year, 12, 31), 12, start);
            const struct calendar_block *block = &grid.blocks[0];
            size_t row = (size_t)((weekday - start + 7) % 7);
            expect_spot(block, day_of(year, 1, 1), 0, row);
            bool is_longest = row == 6 && is_leap_year(year);
            assert_int_equal(block->weeks, is_longest ? 54 : 53);
            for (int64_t day = block->first; day <= block->last; day++)
                assert_int_equal(calendar_spot(block, day).row,
                                 (size_t)((weekday_of(day) - start + 7) % 7));
        }
        has_begun[weekday] = true;
    }
    for (int i = 0; i < 7; i++)
        assert_true(has_begun[i]);
    arena_clear(&arena);
}

static void blocks_are_runs_of_whole_months(void **state)
{
    (void)state;
    struct arena arena = {0};
    int64_t first = day_of(2022, 11, 17), last = day_of(2024, 2, 3);
    struct calendar_grid one = make(&arena, first, last, 0, SUNDAY);
    assert_int_equal(one.count, 1);
    assert_int_equal(one.blocks[0].first, day_of(2022, 11, 1));
    assert_int_equal(one.blocks[0].last, day_of(2024, 2, 29));
    struct calendar_grid years = make(&arena, first, last, 12, SUNDAY);
    assert_int_equal(years.count, 3);
    assert_int_equal(years.blocks[1].first, day_of(2023, 1, 1));
    assert_int_equal(years.blocks[1].last, day_of(2023, 12, 31));
    assert_int_equal(years.blocks[2].last, day_of(2024, 2, 29));
    struct calendar_grid halves = make(&arena, first, last, 6, SUNDAY);
    assert_int_equal(halves.count, 4);
    assert_int_equal(halves.blocks[2].first, day_of(2023, 7, 1));
    struct calendar_grid months = make(&arena, first, last, 1, SUNDAY);
    assert_int_equal(months.count, 16);
    assert_in_range(months.most_weeks, 5, 6);
    arena_clear(&arena);
}

static void expect_point(struct point point, double x, double y)
{
    assert_true(point.x >= x && point.x <= x);
    assert_true(point.y >= y && point.y <= y);
}

/* February 2024 runs from a Thursday to a Thursday, in the weeks 4 to 8 of its year. */
static void outlines_have_steps(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct point points[CALENDAR_CORNERS];
    struct calendar_grid grid = make(&arena, day_of(2024, 1, 1), day_of(2024, 12, 31), 12, 0);
    calendar_outline(&grid.blocks[0], day_of(2024, 2, 1), points);
    expect_point(points[0], 4, 3);
    expect_point(points[1], 5, 3);
    expect_point(points[2], 5, 0);
    expect_point(points[3], 9, 0);
    expect_point(points[4], 9, 4);
    expect_point(points[5], 8, 4);
    expect_point(points[6], 8, 7);
    expect_point(points[7], 4, 7);
    arena_clear(&arena);
}

/* Twice the area within a closed outline. */
static double double_area(const struct point *points)
{
    double sum = 0;
    for (size_t i = 0; i < CALENDAR_CORNERS; i++) {
        const struct point *a = &points[i], *b = &points[(i + 1) % CALENDAR_CORNERS];
        sum += a->x * b->y - b->x * a->y;
    }
    return sum;
}

/* An outline holds as many cells as the month has days, and the names stand apart. */
static void outlines_hold_their_months(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int start = 0; start < 7; start++) {
        struct calendar_grid grid =
            make(&arena, day_of(2016, 1, 1), day_of(2016, 12, 31), 12, start);
        double before = 0;
        for (int month = 1; month <= 12; month++) {
            struct point points[CALENDAR_CORNERS];
            double from, to;
            calendar_outline(&grid.blocks[0], day_of(2016, month, 1), points);
            assert_int_equal((int)double_area(points), 2 * days_in_month(2016, month));
            calendar_top(&grid.blocks[0], day_of(2016, month, 1), &from, &to);
            assert_true(from >= before && to - from >= 4);
            before = to;
        }
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_of_a_leap_year),
        cmocka_unit_test(weeks_that_begin_on_saturday),
        cmocka_unit_test(years_that_begin_on_each_weekday),
        cmocka_unit_test(blocks_are_runs_of_whole_months),
        cmocka_unit_test(outlines_have_steps),
        cmocka_unit_test(outlines_hold_their_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
