/* Tails and quantiles against forty digits of mpmath (incomplete gamma function, hypergeometric
 * series), closed forms, and each other. */
#include "stats/special.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "near.h"
#include "simulate.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void test_gamma(void **state)
{
    (void)state;
    static const struct {
        double shape, x, lower, upper;
    } known[] = {
        {0.5, 0.25, 0.52049987781305, 0.47950012218695},
        {1, 1, 0.63212055882856, 0.36787944117144},
        {3, 0.001, 1.6654171665278e-10, 0.99999999983346},
        {10, 100, 1, 1.1253473960843e-31},
        {2.5, 700, 1, 1.3765875143944e-300},
        {100, 20, 3.4888786696897e-37, 1},
        {1000, 1100, 0.99894067674607, 0.00105932325393},
        {137, 24.19893, 2.8452272641145e-56, 1},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        struct tails tails = special_gamma(known[i].shape, known[i].x);
        assert_within(tails.lower, known[i].lower, 1e-11);
        assert_within(tails.upper, known[i].upper, 1e-11);
    }
}

static void test_beta(void **state)
{
    (void)state;
    static const struct {
        double a, b, odds, lower, upper;
    } known[] = {
        {0.5, 0.5, 1, 0.5, 0.5},
        {1, 1, 3, 0.75, 0.25},
        {2, 3, 0.5, 11 / 27.0, 16 / 27.0},
        {0.5, 11, 0.25, 0.97155599751895, 0.028444002481045},
        {415, 1024, 91.0 / 92, 1, 1.0530821432948e-58},
        {30, 20, 1e-9, 1.8851683985406e-257, 1},
        {30, 20, 1e9, 1, 2.8277525999827e-167},
        {1000, 1000, 1.1, 0.98343610044687, 0.016563899553125},
        {50, 0.5, 100, 0.31972415578412, 0.68027584421588},
        {5, 100000, 1e-5, 0.0036600767543575, 0.99633992324564},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        struct tails tails = special_beta(known[i].a, known[i].b, known[i].odds);
        assert_within(tails.lower, known[i].lower, 1e-11);
        assert_within(tails.upper, known[i].upper, 1e-11);
    }
}

static void test_student(void **state)
{
    (void)state;
    static const struct {
        double chance, df, t;
    } known[] = {
        {0.05, 1, 12.706204736175},   {0.05, 2, 4.3026527297495},    {0.05, 22, 2.073873067904},
        {0.05, 16, 2.1199052992213},  {0.1, 5, 2.015048373333},      {0.01, 30, 2.7499956535672},
        {0.001, 10, 4.5868938587026}, {0.05, 1000, 1.9623390808264}, {0.5, 3, 0.76489232840435},
        {1e-12, 8, 76.011944009909},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        assert_within(special_student_quantile(known[i].chance, known[i].df), known[i].t, 1e-12);
        assert_within(special_student(known[i].t, known[i].df), known[i].chance, 1e-9);
        assert_within(special_student(-known[i].t, known[i].df), known[i].chance, 1e-9);
    }
    assert_near(special_student(0, 7), 1);
    assert_near(special_student(INFINITY, 7), 0);
}

/* Where one parameter is 1 the functions are elementary. */
static void test_closed_forms(void **state)
{
    (void)state;
    for (double x = 1e-6; x < 600; x *= 3) {
        assert_within(special_gamma(1, x).upper, exp(-x), 1e-12);
        assert_within(special_gamma(1, x).lower, -expm1(-x), 1e-12);
        for (double b = 0.5; b < 1e5; b *= 7) {
            assert_within(special_beta(1, b, x).upper, exp(-b * log1p(x)), 1e-11);
            assert_within(special_beta(1, b, x).lower, -expm1(-b * log1p(x)), 1e-11);
            assert_within(special_beta(b, 1, 1 / x).lower, exp(-b * log1p(x)), 1e-11);
        }
    }
}

/* A quantile has its chance: from 1e-300 to one half, for parameters from 0.5 to 1e9. */
static void test_quantiles(void **state)
{
    (void)state;
    struct stream stream = stream_start(1, 0);
    for (int i = 0; i < 3000; i++) {
        double a = 0.5 + pow(10, draw_between(&stream, -3, i % 10 ? 5 : 9));
        double b = 0.5 + pow(10, draw_between(&stream, -3, i % 10 ? 5 : 9));
        double chance = pow(10, draw_between(&stream, i % 3 ? -3 : -300, -0.31));
        double share = 1e-11 * (1 + a + b) / 1e3 + 1e-10; /* of a chance, by the last digit of x */
        double low = special_beta_quantile(a, b, TAIL_LOWER, chance);
        double high = special_beta_quantile(a, b, TAIL_UPPER, chance);
        assert_true(low <= high);
        if (low > 1e-300)
            assert_within(special_beta(a, b, low).lower, chance, share);
        if (high < 1e300)
            assert_within(special_beta(a, b, high).upper, chance, share);
        low = special_gamma_quantile(a, TAIL_LOWER, chance);
        high = special_gamma_quantile(a, TAIL_UPPER, chance);
        if (low > 1e-300)
            assert_within(special_gamma(a, low).lower, chance, share);
        assert_within(special_gamma(a, high).upper, chance, share);
    }
}

/* The other tail is as far from 1, and the tails of b and a are those of a and b turned round. */
static void test_symmetry(void **state)
{
    (void)state;
    struct stream stream = stream_start(2, 0);
    for (int i = 0; i < 3000; i++) {
        double a = pow(10, draw_between(&stream, -0.5, 4));
        double b = pow(10, draw_between(&stream, -0.5, 4));
        double odds = a / b * exp(draw_between(&stream, -6, 6) * sqrt(1 / a + 1 / b));
        struct tails tails = special_beta(a, b, odds), turned = special_beta(b, a, 1 / odds);
        assert_near(tails.lower + tails.upper, 1);
        assert_within(tails.lower, turned.upper, 1e-9);
        assert_within(tails.upper, turned.lower, 1e-9);
    }
}

static void test_ends(void **state)
{
    (void)state;
    assert_true(special_gamma(3, 0).lower == 0 && special_gamma(3, 0).upper == 1);
    assert_true(special_gamma(3, INFINITY).lower == 1 && special_gamma(3, INFINITY).upper == 0);
    assert_true(special_gamma(1e13, 1e308).lower == 1);
    assert_true(special_beta(3, 4, 0).lower == 0 && special_beta(3, 4, 0).upper == 1);
    assert_true(special_beta(3, 4, INFINITY).lower == 1);
    assert_true(special_beta(3, 4, INFINITY).upper == 0);
}

static void test_refusals(void **state)
{
    (void)state;
    assert_true(isnan(special_gamma(0, 1).lower));
    assert_true(isnan(special_gamma(1, -1).upper));
    assert_true(isnan(special_gamma(INFINITY, 1).lower));
    assert_true(isnan(special_gamma(2e13, 1).lower));
    assert_true(isnan(special_beta(1, 1e308, 1).lower));
    assert_true(isnan(special_beta(-1, 1, 1).lower));
    assert_true(isnan(special_beta(1, NAN, 1).upper));
    assert_true(isnan(special_beta(1, 1, -0.5).lower));
    assert_true(isnan(special_gamma_quantile(2, TAIL_LOWER, 0)));
    assert_true(isnan(special_gamma_quantile(2, TAIL_UPPER, 1)));
    assert_true(isnan(special_beta_quantile(2, 3, TAIL_LOWER, NAN)));
    assert_true(isnan(special_beta_quantile(0, 3, TAIL_LOWER, 0.1)));
    assert_true(isnan(special_student_quantile(0.05, 0)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gamma),     cmocka_unit_test(test_beta),
        cmocka_unit_test(test_student),   cmocka_unit_test(test_closed_forms),
        cmocka_unit_test(test_quantiles), cmocka_unit_test(test_symmetry),
        cmocka_unit_test(test_ends),      cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
