/* The size of a change: each limit from both sides. */
#include "stats/bands.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_symmetric(void **state)
{
    (void)state;
    static const struct {
        double percent;
        enum band band;
    } known[] = {
        {300, BAND_LARGE_INCREASE},
        {25.5, BAND_LARGE_INCREASE},
        {25.4, BAND_MODERATE_INCREASE},
        {9.5, BAND_MODERATE_INCREASE},
        {9.4, BAND_LIMITED_CHANGE},
        {0, BAND_LIMITED_CHANGE},
        {-9.4, BAND_LIMITED_CHANGE},
        {-9.5, BAND_MODERATE_DECREASE},
        {-25.4, BAND_MODERATE_DECREASE},
        {-25.5, BAND_LARGE_DECREASE},
        {-100, BAND_LARGE_DECREASE},
        {INFINITY, BAND_NONE},
        {NAN, BAND_NONE},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(band_symmetric(known[i].percent), known[i].band);
}

static void test_acled(void **state)
{
    (void)state;
    static const struct {
        double percent;
        struct acled_week week;
        enum band band;
    } known[] = {
        {25.5, {40, 30}, BAND_LARGE_INCREASE},
        {25, {40, 30}, BAND_MODERATE_INCREASE},
        {10, {40, 30}, BAND_MODERATE_INCREASE},
        {9, {40, 30}, BAND_LIMITED_CHANGE},
        {-25.4, {40, 30}, BAND_LIMITED_CHANGE},
        {-25.5, {40, 30}, BAND_LARGE_DECREASE},
        {150, {5, 2}, BAND_LIMITED_CHANGE},
        {200, {6, 2}, BAND_LARGE_INCREASE},
        {138, {5, 2.1}, BAND_LARGE_INCREASE},
        {-100, {0, 2}, BAND_LIMITED_CHANGE},
        {INFINITY, {5, 0}, BAND_LIMITED_CHANGE},
        {INFINITY, {6, 0}, BAND_NONE},
        {NAN, {NAN, NAN}, BAND_NONE},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(band_acled(known[i].percent, &known[i].week), known[i].band);
}

static void test_rounding(void **state)
{
    (void)state;
    assert_true(band_round(58.5) == 59 && band_round(-58.5) == -59);
    assert_true(band_round(58.49) == 58 && band_round(0.4) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_symmetric),
        cmocka_unit_test(test_acled),
        cmocka_unit_test(test_rounding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
