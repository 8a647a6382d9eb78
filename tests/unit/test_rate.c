/* One rate: Garwood's limits as published (R 4.2.2, with more digits by mpmath), and the test that
 * goes with them. */
#include "stats/rate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "near.h"
#include "simulate.h"

static void test_garwood(void **state)
{
    (void)state;
    static const struct {
        double count, low, high;
    } known[] = {
        {0, 0, 3.688879454114},
        {1, 0.02531780798429, 5.571643390939},
        {2, 0.242209278544, 7.224687667724},
        {3, 0.6186721228956, 8.767273069742},
        {5, 1.623486390118, 11.66833207932},
        {10, 4.795388696132, 18.39035604202},
        {25, 16.17868184783, 36.90493169753},
        {50, 37.11096373746, 65.91876666434},
        {100, 81.36399125092, 121.6267937924},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        for (double days = 1; days < 400; days *= 7) {
            struct rate_sample sample = {known[i].count, days};
            struct interval interval = rate_interval(&sample, 0.95);
            assert_near(interval.low, known[i].low / days);
            assert_near(interval.high, known[i].high / days);
        }
    }
}

/* R's poisson.test(137, 24.19893), and its p for rates of 1 and 5 as central ones. */
static void test_one_sample(void **state)
{
    (void)state;
    struct rate_sample sample = {137, 24.19893};
    struct interval interval = rate_interval(&sample, 0.95);
    assert_near(sample.count / sample.days, 5.661407343217);
    assert_near(interval.low, 4.753124804849);
    assert_near(interval.high, 6.692709334176);
    assert_near(rate_test(&sample, 1), 5.690454528229e-56);
    assert_near(rate_test(&sample, 5), 0.162756110071);
}

static void test_p_and_interval_agree(void **state)
{
    (void)state;
    struct stream stream = stream_start(5, 0);
    int left_out = 0;
    for (int i = 0; i < 4000; i++) {
        struct rate_sample sample = {floor(pow(10, draw_between(&stream, 0, 6))) - 1,
                                     floor(pow(10, draw_between(&stream, 0, 4)))};
        double rest = draw_between(&stream, -4, 4) * sqrt(sample.count + 1);
        double per_day = fmax(0, sample.count + rest) / sample.days;
        struct interval interval = rate_interval(&sample, 0.95);
        bool is_out = per_day < interval.low || per_day > interval.high;
        assert_int_equal(rate_test(&sample, per_day) < 0.05, is_out);
        left_out += is_out;
    }
    assert_in_range(left_out, 400, 3600);
}

static void test_zero(void **state)
{
    (void)state;
    struct rate_sample none = {0, 30}, one = {1, 30};
    assert_near(rate_test(&none, 0), 1);
    assert_near(rate_test(&one, 0), 0);
    assert_near(rate_test(&none, 0.1), 2 * exp(-3));
}

static void test_countable(void **state)
{
    (void)state;
    static const struct rate_sample refused[] = {
        {0.5, 1}, {-1, 1}, {NAN, 1}, {INFINITY, 1}, {2e12, 1},
        {1, 0},   {1, -3}, {1, NAN}, {1, INFINITY},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        assert_false(rate_is_countable(&refused[i]));
        assert_true(isnan(rate_interval(&refused[i], 0.95).low));
        assert_true(isnan(rate_interval(&refused[i], 0.95).high));
        assert_true(isnan(rate_test(&refused[i], 1)));
    }
    struct rate_sample good = {1e9, 0.5};
    assert_true(rate_is_countable(&good));
    assert_true(isnan(rate_interval(&good, 0).low));
    assert_true(isnan(rate_interval(&good, 1).high));
    assert_true(isnan(rate_test(&good, -1)));
}

static void test_clear(void **state)
{
    (void)state;
    assert_true(ratio_is_clear(&(struct ratio){.low = 1.01, .high = INFINITY}));
    assert_true(ratio_is_clear(&(struct ratio){.low = 0, .high = 0.99}));
    assert_false(ratio_is_clear(&(struct ratio){.low = 0.9, .high = 1.1}));
    assert_false(ratio_is_clear(&(struct ratio){.low = 1, .high = 2}));
    assert_false(ratio_is_clear(&(struct ratio){.low = NAN, .high = NAN}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_garwood),
        cmocka_unit_test(test_one_sample),
        cmocka_unit_test(test_p_and_interval_agree),
        cmocka_unit_test(test_zero),
        cmocka_unit_test(test_countable),
        cmocka_unit_test(test_clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
