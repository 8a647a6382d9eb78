/* Formulas, against values that are known. */
#include "chart/contrast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static void assert_near(double value, double expected, double tolerance)
{
    if (!(fabs(value - expected) <= tolerance))
        fail_msg("%.5f is not %.5f", value, expected);
}

static void contrast_is_that_of_wcag(void **state)
{
    (void)state;
    assert_near(colour_contrast(0x000000ff, 0xffffffff), 21, 1e-9);
    assert_near(colour_contrast(0xffffffff, 0x000000ff), 21, 1e-9);
    assert_near(colour_contrast(0x777777ff, 0xffffffff), 4.48, 0.005);
    assert_near(colour_contrast(0x767676ff, 0xffffffff), 4.54, 0.005);
    assert_near(colour_contrast(0xff0000ff, 0xffffffff), 4.00, 0.005);
    assert_near(colour_contrast(0x123456ff, 0x123456ff), 1, 1e-9);
}

static void lightness_is_that_of_cie(void **state)
{
    (void)state;
    assert_near(colour_lightness(0x000000ff), 0, 1e-9);
    assert_near(colour_lightness(0xffffffff), 100, 1e-9);
    assert_near(colour_lightness(0x777777ff), 50.03, 0.01);
    assert_near(colour_lightness(0x0000ffff), 32.30, 0.01);
    assert_near(colour_lightness(0x010101ff), 0.274, 0.001); /* on the straight part */
}

static void inks_are_made_readable(void **state)
{
    (void)state;
    colour darker = colour_made_readable(0x999999ff, 0xffffffff, 4.5);
    assert_true(colour_contrast(darker, 0xffffffff) >= 4.5);
    assert_true(colour_contrast(darker, 0xffffffff) < 4.8); /* no farther than needed */
    colour lighter = colour_made_readable(0x555555ff, 0x14181dff, 4.5);
    assert_true(colour_contrast(lighter, 0x14181dff) >= 4.5);
    assert_true(colour_lightness(lighter) > colour_lightness(0x555555ff));
}

static void what_can_be_read_stays(void **state)
{
    (void)state;
    assert_int_equal(colour_made_readable(0x0067a1ff, 0xffffffff, 4.5), 0x0067a1ff);
}

static void black_or_white_is_the_last_resort(void **state)
{
    (void)state;
    assert_int_equal(colour_made_readable(0x888888ff, 0x777777ff, 10), 0x000000ff);
    assert_int_equal(colour_made_readable(0x888888ff, 0x666666ff, 10), 0xffffffff);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(lightness_is_that_of_cie),
        cmocka_unit_test(inks_are_made_readable),
        cmocka_unit_test(what_can_be_read_stays),
        cmocka_unit_test(black_or_white_is_the_last_resort),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
