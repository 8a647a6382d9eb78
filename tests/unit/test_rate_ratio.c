/* Two rates: published comparisons (R 4.2.2, with more digits by mpmath), the agreement of p and
 * interval on random pairs, and how often the interval holds the truth. */
#include "stats/rate_ratio.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "near.h"
#include "simulate.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The first is the example of R's poisson.test, the second that of the CRAN package rateratio.test,
 * those of 91 and 92 days are Syria in Q2 2020 against Q4 2019 as ACCORD published it. */
static const struct {
    struct rate_sample later, baseline;
    double value, low, high, p;
} known[] = {
    {{11, 800}, {21, 3011}, 1.971488095238, 0.8584264033916, 4.277265943654, 0.1120173195754},
    {{2, 17877}, {9, 16660}, 0.2070941557433, 0.02177406275906, 1.000549104488, 0.05010649561411},
    {{415, 91}, {1023, 92}, 0.4101275069017, 0.3650302014911, 0.4601341081519, 5.15239708306e-58},
    {{1051, 91},
     {3058, 92},
     0.3474654841561,
     0.3236419321564,
     0.3728139742039,
     1.300466311939e-219},
    {{326, 91}, {327, 92}, 1.007897301475, 0.8618956008729, 1.178619791392, 0.9510114130134},
    {{131, 91}, {169, 92}, 0.7836660381039, 0.6189757450512, 0.9903695416353, 0.04098133673375},
    {{20, 91}, {8, 92}, 2.527472527473, 1.066378631193, 6.634320074467, 0.03324218560891},
    {{2382, 91},
     {5113, 92},
     0.4709907733573,
     0.4484513756563,
     0.4945552687572,
     7.318412580895e-217},
    {{624, 91}, {1029, 92}, 0.6130778842149, 0.5541525690566, 0.6778426202394, 1.579324761071e-22},
    {{0, 30}, {5, 31}, 0, 0, 1.127655075355, 0.06779369259871},
    {{5, 30}, {0, 31}, INFINITY, 0.9469010525593, INFINITY, 0.05754228374249},
    {{0, 30}, {0, 31}, NAN, 0, INFINITY, 1},
    {{1, 10}, {1, 10}, 1, 0.01273936708367, 78.49683531626, 1},
    {{7, 7}, {2, 1}, 0.5, 0.09520096860112, 4.932903293347, 0.6255643367767},
    {{10, 10}, {10, 10}, 1, 0.3735468466994, 2.677040400249, 1},
    {{450, 90}, {300, 30}, 0.5, 0.4310795465999, 0.5805971496587, 2.785820519467e-19},
};

static void test_published(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(known); i++) {
        struct ratio ratio = rate_ratio_exact(&known[i].later, &known[i].baseline, 0.95);
        assert_near(ratio.value, known[i].value);
        assert_near(ratio.low, known[i].low);
        assert_near(ratio.high, known[i].high);
        assert_near(ratio.p, known[i].p);
    }
}

static void test_other_level_and_expected_count(void **state)
{
    (void)state;
    struct ratio ratio = rate_ratio_exact(&known[0].later, &known[0].baseline, 0.9);
    assert_near(ratio.low, 0.9775843474967);
    assert_near(ratio.high, 3.827386407851);
    assert_near(rate_ratio_expected(&known[0].later, &known[0].baseline), 32 * 800.0 / 3811);
    assert_within(rate_ratio_expected(&known[0].later, &known[0].baseline), 6.7174, 1e-5);
}

/* A count, from 0 to 1e9. */
static double draw_count(struct stream *stream)
{
    static const double powers[] = {0.7, 2, 4, 9};
    return floor(pow(10, draw_between(stream, 0, powers[stream_below(stream, 4)]))) - 1;
}

/* Any pair, or one so near to the limit that either answer is as likely. */
static void draw_pair(struct stream *stream, struct rate_sample *later,
                      struct rate_sample *baseline)
{
    *baseline = (struct rate_sample){draw_count(stream), 1 + stream_below(stream, 1000)};
    *later = (struct rate_sample){draw_count(stream), 1 + stream_below(stream, 1000)};
    if (stream_below(stream, 4) == 0)
        return;
    double mean = (baseline->count + 1) * later->days / baseline->days;
    double spread = sqrt(mean * (1 + later->days / baseline->days));
    later->count = fmax(0, floor(mean + draw_between(stream, -3, 3) * spread));
}

static void test_p_and_interval_agree(void **state)
{
    (void)state;
    static const double levels[] = {0.95, 0.95, 0.9, 0.99, 0.5};
    struct stream stream = stream_start(6, 0);
    int clear = 0;
    for (int i = 0; i < 20000; i++) {
        struct rate_sample later, baseline;
        double level = levels[(size_t)i % COUNT(levels)];
        draw_pair(&stream, &later, &baseline);
        struct ratio ratio = rate_ratio_exact(&later, &baseline, level);
        assert_int_equal(ratio.p < 1 - level, ratio_is_clear(&ratio));
        if (!isnan(ratio.value))
            assert_true(ratio.low <= ratio.value && ratio.value <= ratio.high);
        clear += ratio_is_clear(&ratio);
    }
    assert_in_range(clear, 5000, 15000);
}

/* The baseline compared with the later period is the comparison upside down. */
static void test_turned_round(void **state)
{
    (void)state;
    struct stream stream = stream_start(7, 0);
    for (int i = 0; i < 2000; i++) {
        struct rate_sample later, baseline;
        draw_pair(&stream, &later, &baseline);
        struct ratio ratio = rate_ratio_exact(&later, &baseline, 0.95);
        struct ratio turned = rate_ratio_exact(&baseline, &later, 0.95);
        assert_near(turned.low, 1 / ratio.high);
        assert_near(turned.high, 1 / ratio.low);
        assert_within(turned.p, ratio.p, 1e-6);
    }
}

static double log_binomial(double n, double k)
{
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}

/* The chance that the interval holds the true ratio, given all n events, added up over how they may
 * fall on the two periods. */
static double coverage_of(int n, double truth, double later_days, double baseline_days)
{
    double share = truth * later_days / (truth * later_days + baseline_days), coverage = 0;
    for (int x = 0; x <= n; x++) {
        struct rate_sample later = {x, later_days}, baseline = {n - x, baseline_days};
        struct ratio ratio = rate_ratio_exact(&later, &baseline, 0.95);
        if (ratio.low <= truth && truth <= ratio.high)
            coverage += exp(log_binomial(n, x) + x * log(share) + (n - x) * log1p(-share));
    }
    return coverage;
}

static void test_exact_coverage(void **state)
{
    (void)state;
    static const int totals[] = {1, 2, 5, 10, 30, 60, 200};
    static const double truths[] = {0.05, 0.3, 0.9, 1, 1.7, 12};
    for (size_t i = 0; i < COUNT(totals); i++)
        for (size_t j = 0; j < COUNT(truths); j++) {
            assert_true(coverage_of(totals[i], truths[j], 91, 92) >= 0.95 - 1e-12);
            assert_true(coverage_of(totals[i], truths[j], 7, 365) >= 0.95 - 1e-12);
        }
}

static void test_simulated_coverage(void **state)
{
    (void)state;
    static const struct rate_sample settings[][2] = {
        /* means, not counts */
        {{3, 30}, {3, 30}},   {{12, 91}, {6, 92}}, {{20, 10}, {60, 60}},
        {{0.8, 7}, {30, 28}}, {{45, 30}, {9, 31}}, {{70, 1}, {60, 2}},
    };
    for (size_t i = 0; i < COUNT(settings); i++) {
        struct stream stream = stream_start(8, i);
        struct rate_sample later = settings[i][0], baseline = settings[i][1];
        double truth = later.count / later.days / (baseline.count / baseline.days);
        int held = 0, draws = 4000;
        for (int j = 0; j < draws; j++) {
            later.count = draw_poisson(&stream, settings[i][0].count);
            baseline.count = draw_poisson(&stream, settings[i][1].count);
            struct ratio ratio = rate_ratio_exact(&later, &baseline, 0.95);
            held += ratio.low <= truth && truth <= ratio.high;
        }
        assert_true(held >= 0.95 * draws);
        assert_true(held < 0.998 * draws);
    }
}

static void test_refusals(void **state)
{
    (void)state;
    struct rate_sample good = {5, 10}, shares = {4.5, 10}, no_days = {5, 0};
    assert_true(isnan(rate_ratio_exact(&shares, &good, 0.95).value));
    assert_true(isnan(rate_ratio_exact(&good, &shares, 0.95).low));
    assert_true(isnan(rate_ratio_exact(&no_days, &good, 0.95).high));
    assert_true(isnan(rate_ratio_exact(&good, &no_days, 0.95).p));
    assert_true(isnan(rate_ratio_exact(&good, &good, 1).low));
    assert_true(isnan(rate_ratio_exact(&good, &good, NAN).low));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published),
        cmocka_unit_test(test_other_level_and_expected_count),
        cmocka_unit_test(test_p_and_interval_agree),
        cmocka_unit_test(test_turned_round),
        cmocka_unit_test(test_exact_coverage),
        cmocka_unit_test(test_simulated_coverage),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
