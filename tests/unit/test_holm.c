/* Adjusted p values: what R's p.adjust(p, "holm") gives, worked out by hand. */
#include "stats/holm.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "near.h"

static void check(const double *p, const double *expected, size_t count)
{
    double adjusted[8];
    holm_adjust(p, count, adjusted);
    for (size_t i = 0; i < count; i++)
        assert_within(adjusted[i], expected[i], 1e-12);
}

static void test_known(void **state)
{
    (void)state;
    check((double[]){0.01, 0.02, 0.03, 0.04}, (double[]){0.04, 0.06, 0.06, 0.06}, 4);
    check((double[]){0.9, 0.03, 0.005, 0.04}, (double[]){0.9, 0.09, 0.02, 0.09}, 4);
    check((double[]){0.5, 0.5, 0.001}, (double[]){1, 1, 0.003}, 3);
    check((double[]){0.02, 0.02, 0.02}, (double[]){0.06, 0.06, 0.06}, 3);
    check((double[]){0.04}, (double[]){0.04}, 1);
    check((double[]){0, 1}, (double[]){0, 1}, 2);
}

static void test_unknown(void **state)
{
    (void)state;
    check((double[]){NAN, 0.02, NAN, 0.01}, (double[]){NAN, 0.02, NAN, 0.02}, 4);
    check((double[]){NAN, NAN}, (double[]){NAN, NAN}, 2);
    check(NULL, NULL, 0);
}

static void test_in_place(void **state)
{
    (void)state;
    double p[] = {0.04, 0.01, NAN};
    holm_adjust(p, 3, p);
    assert_near(p[0], 0.04);
    assert_near(p[1], 0.02);
    assert_true(isnan(p[2]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_unknown),
        cmocka_unit_test(test_in_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
