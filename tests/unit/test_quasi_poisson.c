/* Rates of clustered counts: two data sets that come with R (insect sprays, breaks of warp; by R
 * 4.2.2, more digits by mpmath), bins of unequal length, and how often the interval holds the truth
 * where the exact one for single events does not. */
#include "stats/quasi_poisson.h"

#include "stats/rate_ratio.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "near.h"
#include "simulate.h"

#define BINS_MOST 60

struct data {
    struct rate_sample items[BINS_MOST];
    struct rate_bins bins;
};

/* Bins of a day each, or as long as 'days' says. */
static void fill(struct data *data, const double *counts, const double *days, size_t count)
{
    data->bins = (struct rate_bins){data->items, count};
    for (size_t i = 0; i < count; i++)
        data->items[i] = (struct rate_sample){counts[i], days ? days[i] : 1};
}

static struct quasi_poisson compare(const struct data *later, const struct data *baseline)
{
    return quasi_poisson_ratio(&later->bins, &baseline->bins, 0.95);
}

static void test_insect_sprays(void **state)
{
    (void)state;
    static const double sprayed[] = {10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13};
    static const double other[] = {0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4};
    struct data later, baseline;
    fill(&later, sprayed, NULL, 12);
    fill(&baseline, other, NULL, 12);
    struct quasi_poisson quasi = compare(&later, &baseline);
    assert_int_equal(quasi.refusal, QUASI_DONE);
    assert_near(quasi.phi, 1.704388714734);
    assert_near(quasi.phi_used, 1.704388714734);
    assert_near(quasi.df, 22);
    assert_near(quasi.log_ratio, 1.940179474346);
    assert_near(quasi.standard_error, 0.2792326736439);
    assert_near(quasi.ratio.value, 6.96);
    assert_near(quasi.ratio.low, 3.900428242191);
    assert_near(quasi.ratio.high, 12.41955933864);
    assert_near(quasi.ratio.p, 5.636822867616e-7);
    assert_within(quasi.ratio.low, 3.900429, 1e-6); /* as R prints them */
    assert_within(quasi.ratio.high, 12.419558, 1e-6);
}

static void test_warp_breaks(void **state)
{
    (void)state;
    static const double wool_b[] = {27, 14, 29, 19, 29, 31, 41, 20, 44};
    static const double wool_a[] = {26, 30, 54, 25, 70, 52, 51, 26, 67};
    struct data later, baseline;
    fill(&later, wool_b, NULL, 9);
    fill(&baseline, wool_a, NULL, 9);
    struct quasi_poisson quasi = compare(&later, &baseline);
    assert_near(quasi.phi, 5.397447572015);
    assert_within(quasi.phi, 5.397463, 5e-6); /* R stops its iterations before the last digits */
    assert_near(quasi.log_ratio, -0.456627160288);
    assert_near(quasi.standard_error, 0.1863055624455);
    assert_near(quasi.ratio.low, 0.4267412977673);
    assert_near(quasi.ratio.high, 0.9401865074809);
    assert_near(quasi.ratio.p, 0.02612260521229);
}

static void test_unequal_bins(void **state)
{
    (void)state;
    struct data later, baseline;
    fill(&later, (double[]){31, 20, 44, 9}, (double[]){31, 28, 31, 7}, 4);
    fill(&baseline, (double[]){12, 30, 18}, (double[]){30, 31, 15}, 3);
    struct quasi_poisson quasi = compare(&later, &baseline);
    assert_near(quasi.phi, 3.498510457285);
    assert_near(quasi.df, 5);
    assert_near(quasi.log_ratio, 0.3060686987022);
    assert_near(quasi.standard_error, 0.3032293377118);
    assert_near(quasi.ratio.low, 0.6228764285834);
    assert_near(quasi.ratio.high, 2.961051750254);
    assert_near(quasi.ratio.p, 0.3591226593443);
}

/* Counts more even than chance do not make the interval narrower than chance. */
static void test_small_phi(void **state)
{
    (void)state;
    struct data later, baseline;
    fill(&later, (double[]){5, 5, 6, 5}, NULL, 4);
    fill(&baseline, (double[]){4, 4, 4, 4}, NULL, 4);
    struct quasi_poisson quasi = compare(&later, &baseline);
    assert_near(quasi.phi, 0.02380952380952);
    assert_near(quasi.phi_used, 1);
    assert_near(quasi.standard_error, 0.3318419015421);
    assert_near(quasi.ratio.p, 0.4438446897009);
}

/* The same rates in longer days: nothing changes but the days themselves. */
static void test_units_of_time(void **state)
{
    (void)state;
    struct data later, baseline, weekly;
    fill(&later, (double[]){3, 9, 4}, (double[]){1, 2, 1}, 3);
    fill(&baseline, (double[]){3, 1, 2}, NULL, 3);
    fill(&weekly, (double[]){3, 9, 4}, (double[]){7, 14, 7}, 3);
    struct quasi_poisson daily = compare(&later, &baseline), slow = compare(&weekly, &baseline);
    assert_near(slow.phi, daily.phi);
    assert_near(slow.standard_error, daily.standard_error);
    assert_near(slow.ratio.value, daily.ratio.value / 7);
}

static void test_refusals(void **state)
{
    (void)state;
    struct data good, zero, one, bad;
    fill(&good, (double[]){3, 9, 4}, NULL, 3);
    fill(&zero, (double[]){0, 0, 0}, NULL, 3);
    fill(&one, (double[]){4}, NULL, 1);
    assert_int_equal(compare(&good, &zero).refusal, QUASI_ZERO_SUM);
    assert_int_equal(compare(&zero, &good).refusal, QUASI_ZERO_SUM);
    assert_int_equal(compare(&one, &good).refusal, QUASI_FEW_BINS);
    assert_int_equal(compare(&good, &one).refusal, QUASI_FEW_BINS);
    static const struct rate_sample wrong[] = {{-1, 1}, {NAN, 1}, {INFINITY, 1}, {1, 0}, {1, NAN}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        fill(&bad, (double[]){3, 9, 4}, NULL, 3);
        bad.items[1] = wrong[i];
        assert_int_equal(compare(&bad, &good).refusal, QUASI_BAD_BIN);
        assert_int_equal(compare(&good, &bad).refusal, QUASI_BAD_BIN);
        assert_true(isnan(compare(&good, &bad).ratio.low));
        assert_true(isnan(compare(&good, &bad).phi));
    }
}

static void test_rule(void **state)
{
    (void)state;
    assert_false(quasi_poisson_suits(13, 1));
    assert_true(quasi_poisson_suits(14, 1));
    assert_false(quasi_poisson_suits(7, 7));
    assert_true(quasi_poisson_suits(8, 7));
    assert_true(quasi_poisson_suits(8, 30.4));
}

static void draw_bins(struct data *data, struct stream *stream, size_t count, int parts, double phi)
{
    double counts[BINS_MOST];
    for (size_t i = 0; i < count; i++)
        counts[i] = draw_clustered(stream, parts, phi);
    fill(data, counts, NULL, count);
}

static void test_p_and_interval_agree(void **state)
{
    (void)state;
    struct stream stream = stream_start(9, 0);
    int clear = 0;
    for (int i = 0; i < 5000; i++) {
        struct data later, baseline;
        draw_bins(&later, &stream, 2 + stream_below(&stream, 40), 1 + i % 4, 2);
        draw_bins(&baseline, &stream, 2 + stream_below(&stream, 40), 1 + i % 3, 3);
        struct quasi_poisson quasi = compare(&later, &baseline);
        if (quasi.refusal != QUASI_DONE)
            continue;
        assert_int_equal(quasi.ratio.p < 0.05, ratio_is_clear(&quasi.ratio));
        clear += ratio_is_clear(&quasi.ratio);
    }
    assert_in_range(clear, 500, 4500);
}

static struct rate_sample sum_of(const struct data *data)
{
    struct rate_sample sum = {0, 0};
    for (size_t i = 0; i < data->bins.count; i++) {
        sum.count += data->items[i].count;
        sum.days += data->items[i].days;
    }
    return sum;
}

/* Days that vary by phi: this interval holds the truth about as often as it says, the one for
 * single events far less often. */
static void test_coverage(void **state)
{
    (void)state;
    static const struct {
        size_t later_bins, baseline_bins;
        int later_parts, baseline_parts;
        double phi;
        double exact_most; /* share of the draws that the exact interval may hold */
    } settings[] = {
        {30, 30, 2, 2, 3, 0.80}, {28, 56, 4, 2, 3, 0.80},   {14, 14, 3, 3, 6, 0.65},
        {60, 30, 1, 2, 5, 0.70}, {14, 60, 2, 1, 2.5, 0.85},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct stream stream = stream_start(10, i);
        double truth = (double)settings[i].later_parts / settings[i].baseline_parts;
        int held = 0, exact_held = 0, draws = 4000;
        for (int j = 0; j < draws; j++) {
            struct data later, baseline;
            draw_bins(&later, &stream, settings[i].later_bins, settings[i].later_parts,
                      settings[i].phi);
            draw_bins(&baseline, &stream, settings[i].baseline_bins, settings[i].baseline_parts,
                      settings[i].phi);
            struct ratio quasi = compare(&later, &baseline).ratio;
            struct rate_sample after = sum_of(&later), before = sum_of(&baseline);
            struct ratio exact = rate_ratio_exact(&after, &before, 0.95);
            held += quasi.low <= truth && truth <= quasi.high;
            exact_held += exact.low <= truth && truth <= exact.high;
        }
        assert_in_range(held, 0.93 * draws, 0.97 * draws);
        assert_in_range(exact_held, 0, settings[i].exact_most * draws);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_insect_sprays), cmocka_unit_test(test_warp_breaks),
        cmocka_unit_test(test_unequal_bins),  cmocka_unit_test(test_small_phi),
        cmocka_unit_test(test_units_of_time), cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_rule),          cmocka_unit_test(test_p_and_interval_agree),
        cmocka_unit_test(test_coverage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
