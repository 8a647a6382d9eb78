/* Ticks of numeric axes: what the published method gives (the example of the R package 'labeling',
 * and a direct transcription of its formulas), whole steps, zero, and ranges that are out of the
 * ordinary. */
#include "scale/value_scale.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct value_ticks ticks_of(double min, double max, double wanted, bool has_zero,
                                   bool is_whole)
{
    struct value_ticks ticks;
    struct value_request request = {
        .min = min, .max = max, .wanted = wanted, .is_whole = is_whole, .has_zero = has_zero};
    value_ticks(&ticks, &request);
    return ticks;
}

static void assert_near(double value, double expected)
{
    if (!(fabs(value - expected) <= 1e-9 * fmax(1e-3, fabs(expected))))
        fail_msg("%g is not %g", value, expected);
}

static const struct {
    double min, max, wanted;
    bool has_zero, is_whole;
    double first, last, step;
    size_t count;
} known[] = {
    {8.1, 14.1, 4, false, false, 8, 14, 2, 4}, /* the example of the package */
    {8.1, 14.1, 4, true, false, 0, 15, 5, 4},
    {0, 100, 5, true, true, 0, 100, 25, 5},
    {0, 1, 5, false, false, 0, 1, 0.25, 5},
    {0, 1, 5, true, true, 0, 1, 1, 2},
    {0, 0.00034, 5, false, false, 0, 0.0003, 0.0001, 4},
    {-3, 7, 5, true, false, -2.5, 7.5, 2.5, 5},
    {-3, 7, 5, true, true, -2, 6, 2, 5},
    {-0.17, 0.94, 6, false, false, -0.25, 1, 0.25, 6},
    {1900, 2013, 5, false, false, 1900, 2000, 25, 5},
    {0, 17, 5, true, true, 0, 16, 4, 5},
    {0, 23, 4, true, true, 0, 20, 10, 3},
    {123, 124, 3, false, false, 123, 124, 0.5, 3},
    {0, 1234567, 6, true, true, 0, 1250000, 250000, 6},
    {-50, -10, 4, false, false, -50, -10, 10, 5},
    {-50, -10, 4, true, true, -50, 0, 10, 6},
    {2, 9, 10, true, true, 0, 9, 1, 10},
};

static void test_known_results(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct value_ticks ticks = ticks_of(known[i].min, known[i].max, known[i].wanted,
                                            known[i].has_zero, known[i].is_whole);
        assert_near(ticks.values[0], known[i].first);
        assert_near(ticks.values[ticks.count - 1], known[i].last);
        assert_near(ticks.step, known[i].step);
        assert_int_equal(ticks.count, known[i].count);
    }
}

static void test_decimals(void **state)
{
    (void)state;
    assert_int_equal(ticks_of(0, 100, 5, true, true).decimals, 0);
    assert_int_equal(ticks_of(0, 1, 5, true, false).decimals, 2);
    assert_int_equal(ticks_of(123, 124, 3, false, false).decimals, 1);
    assert_int_equal(ticks_of(0, 0.00034, 5, true, false).decimals, 4);
}

/* What holds whatever the range. */
static void check(const struct value_ticks *ticks, double min, double max, bool has_zero,
                  bool is_whole)
{
    bool has_zero_tick = false;
    assert_in_range(ticks->count, 2, VALUE_TICKS_MAX);
    assert_true(isfinite(ticks->step) && ticks->step > 0);
    assert_true(ticks->first <= fmin(min, ticks->values[0]));
    assert_true(ticks->last >= fmax(max, ticks->values[ticks->count - 1]));
    assert_true(ticks->first < ticks->last);
    for (size_t i = 0; i < ticks->count; i++) {
        has_zero_tick = has_zero_tick || (ticks->values[i] >= 0 && ticks->values[i] <= 0);
        if (i > 0)
            assert_true(fabs(ticks->values[i] - ticks->values[i - 1] - ticks->step) <=
                        1e-6 * ticks->step);
        if (is_whole)
            assert_true(fabs(ticks->values[i] - round(ticks->values[i])) <= 1e-6);
    }
    if (has_zero)
        assert_true(has_zero_tick);
}

static void test_extreme_ranges(void **state)
{
    (void)state;
    static const double ends[][2] = {
        {0, 0},      {5, 5},          {-7, -7},      {0, 1e-9},   {0, 1e12},    {-1e12, 1e12},
        {0.2, 0.7},  {-1e-7, 1e-9},   {1e6, 1e6},    {0, 10001},  {1, 2},       {-1, 0},
        {999, 1000}, {-1000, -999.9}, {0, 123456e9}, {3, 3.0001}, {-0.5, 1e15},
    };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        for (int variant = 0; variant < 4; variant++) {
            for (double wanted = 0; wanted < 30; wanted += 3) {
                bool has_zero = variant & 1, is_whole = variant & 2;
                struct value_ticks ticks =
                    ticks_of(ends[i][0], ends[i][1], wanted, has_zero, is_whole);
                check(&ticks, ends[i][0], ends[i][1], has_zero, is_whole);
            }
        }
    }
}

/* About as many ticks as the room is for, for all counts that charts of events have. */
static void test_number_of_ticks(void **state)
{
    (void)state;
    for (double max = 1; max < 100000; max = ceil(max * 1.07)) {
        struct value_ticks ticks = ticks_of(0, max, 5, true, true);
        check(&ticks, 0, max, true, true);
        if (max >= 4)
            assert_in_range(ticks.count, 3, 7);
        assert_true(ticks.values[ticks.count - 1] >= max * 0.8);
        assert_true(ticks.last <= fmax(max * 1.25, 1));
    }
}

static void test_position(void **state)
{
    (void)state;
    struct value_scale scale = {.first = 0, .last = 50, .y0 = 200, .y1 = 100};
    assert_near(value_scale_y(&scale, 0), 200);
    assert_near(value_scale_y(&scale, 50), 100);
    assert_near(value_scale_y(&scale, 12.5), 175);
    assert_near(value_scale_y(&scale, -10), 220);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_results),  cmocka_unit_test(test_decimals),
        cmocka_unit_test(test_extreme_ranges), cmocka_unit_test(test_number_of_ticks),
        cmocka_unit_test(test_position),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
