/* The scale of a section: from zero, or by powers of ten. */
#include "chart/claims_scale.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct claims_scale scale_of(double least, double most, bool has_zero)
{
    struct claims_scale scale = {.x0 = 100, .x1 = 300};
    struct claims_extent extent = {least, most, has_zero};
    claims_scale_plan(&scale, &extent, 20);
    return scale;
}

static void numbers_begin_at_zero(void **state)
{
    (void)state;
    struct claims_scale scale = scale_of(10, 90, false);
    assert_false(scale.is_log);
    assert_true(fabs(claims_scale_x(&scale, 0) - 100) < 0.01);
    assert_true(claims_scale_x(&scale, 90) > 250 && claims_scale_x(&scale, 90) <= 300);
    assert_true(scale.tick_count >= 2);
}

static void wide_spreads_are_logarithmic(void **state)
{
    (void)state;
    struct claims_scale scale = scale_of(10, 100000, false);
    assert_true(scale.is_log);
    double step = claims_scale_x(&scale, 100) - claims_scale_x(&scale, 10);
    assert_true(fabs(claims_scale_x(&scale, 1000) - claims_scale_x(&scale, 100) - step) < 0.01);
    assert_true(fabs(claims_scale_x(&scale, 0) - 100) < 0.01);
}

static void zero_stands_before_the_powers(void **state)
{
    (void)state;
    struct claims_scale scale = scale_of(400, 48000, true);
    assert_true(scale.is_log);
    assert_true(fabs(claims_scale_x(&scale, 0) - 100) < 0.01);
    assert_true(claims_scale_x(&scale, 100) > 115);
    assert_true(claims_scale_x(&scale, 410) > claims_scale_x(&scale, 100) + 10);
    assert_true(fabs(scale.ticks[0]) < 0.01);
    assert_false(scale_of(1, 240, true).is_log);
    assert_int_equal(scale.tick_count, 5); /* 0, 100, 1,000, 10,000, 100,000 */
}

static void each_power_has_a_tick(void **state)
{
    (void)state;
    assert_int_equal(scale_of(1, 48000, false).tick_count, 6);
}

static void no_number_needs_no_ticks(void **state)
{
    (void)state;
    assert_int_equal(scale_of(INFINITY, 0, false).tick_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_begin_at_zero),
        cmocka_unit_test(wide_spreads_are_logarithmic),
        cmocka_unit_test(zero_stands_before_the_powers),
        cmocka_unit_test(each_power_has_a_tick),
        cmocka_unit_test(no_number_needs_no_ticks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
