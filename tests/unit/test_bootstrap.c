/* Sums drawn anew in blocks: totals and intervals that another program drew by the definition, the
 * variance in closed form, the same bytes on any number of threads, and what is done with zeros. */
#include "stats/bootstrap.h"

#include "stats/stream.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "near.h"
#include "simulate.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const double series[] = {0, 2, 1, 5, 7, 3, 0, 0, 1, 4, 0, 1};
static const struct daily_sums sums = {series, COUNT(series)};
static const double few_items[] = {3, 0, 0, 8, 1, 0, 0, 2, 0, 0, 30, 0, 4, 1, 0};
static const struct daily_sums few = {few_items, COUNT(few_items)};

static struct bootstrap settings_of(size_t block, size_t replicates, uint64_t seed)
{
    return (struct bootstrap){
        .block = block, .replicates = replicates, .seed = seed, .threads = 1, .level = 0.95};
}

static void test_variance(void **state)
{
    (void)state;
    assert_near(bootstrap_variance(&sums, 1), 58);
    assert_near(bootstrap_variance(&sums, 2), 77);
    assert_within(bootstrap_variance(&sums, 3), 76.666667, 1e-8);
    assert_near(bootstrap_variance(&sums, 4), 63.5);
    assert_near(bootstrap_variance(&sums, 5), 55.0 + 5.0 / 6); /* two whole blocks, one of 2 days */
    assert_near(bootstrap_variance(&sums, 7), 43);             /* one whole block, one of 5 days */
    assert_true(fabs(bootstrap_variance(&sums, 12)) < 1e-9);
    assert_true(isnan(bootstrap_variance(&sums, 0)));
    assert_true(isnan(bootstrap_variance(&sums, 13)));
}

/* Totals of replicates as the definition gives them: worked out by another program. */
static void test_totals(void **state)
{
    (void)state;
    static const struct {
        size_t block;
        double totals[8];
    } known[] = {
        {1, {20, 36, 22, 25, 19, 26, 23, 24}},
        {3, {25, 32, 34, 31, 34, 28, 35, 23}},
        {5, {23, 33, 27, 27, 27, 22, 35, 14}},
        {7, {24, 34, 26, 24, 24, 21, 34, 14}},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        double totals[8];
        struct bootstrap settings = settings_of(known[i].block, 8, 42);
        assert_true(bootstrap_totals(&sums, &settings, totals));
        for (size_t j = 0; j < 8; j++)
            assert_near(totals[j], known[i].totals[j]);
    }
    struct bootstrap settings = settings_of(13, 8, 42);
    assert_false(bootstrap_totals(&sums, &settings, NULL));
    settings = settings_of(0, 8, 42);
    assert_false(bootstrap_totals(&sums, &settings, NULL));
}

static void test_simulated_variance(void **state)
{
    (void)state;
    enum { REPLICATES = 40000 };
    static double totals[REPLICATES];
    for (size_t block = 1; block <= 7; block++) {
        struct bootstrap settings = settings_of(block, REPLICATES, block);
        double variance = bootstrap_variance(&sums, block), mean = 0, second = 0, fourth = 0;
        assert_true(bootstrap_totals(&sums, &settings, totals));
        for (size_t i = 0; i < REPLICATES; i++) {
            double square = (totals[i] - 24) * (totals[i] - 24);
            mean += totals[i] / REPLICATES;
            second += square / REPLICATES;
            fourth += square * square / REPLICATES;
        }
        assert_true(fabs(mean - 24) <= 3 * sqrt(variance / REPLICATES));
        assert_true(fabs(second - variance) <= 3 * sqrt((fourth - second * second) / REPLICATES));
    }
}

/* 399 replicates drawn by another program: the 9th from either end. */
static void test_interval(void **state)
{
    (void)state;
    struct bootstrap settings = settings_of(2, 399, 7);
    struct bootstrap_ratio result = bootstrap_ratio(&sums, &few, &settings);
    assert_int_equal(result.refusal, BOOTSTRAP_DONE);
    assert_near(result.ratio.value, 24 / 12.0 / (49 / 15.0));
    assert_near(result.ratio.low, 0.15060240963855423);
    assert_near(result.ratio.high, 3.359375);
    assert_near(result.ratio.p, 0.575);
    assert_int_equal(result.undefined, 0);
}

static void test_any_number_of_threads(void **state)
{
    (void)state;
    static const unsigned threads[] = {0, 2, 3, 8, 1000};
    static const size_t replicates[] = {1, 5, 1000, BOOTSTRAP_REPLICATES};
    for (size_t i = 0; i < COUNT(replicates); i++) {
        double alone[BOOTSTRAP_REPLICATES], together[BOOTSTRAP_REPLICATES];
        struct bootstrap settings = settings_of(3, replicates[i], 2013);
        assert_true(bootstrap_totals(&few, &settings, alone));
        struct bootstrap_ratio one = bootstrap_ratio(&sums, &few, &settings);
        for (size_t j = 0; j < COUNT(threads); j++) {
            settings.threads = threads[j];
            memset(together, 0xff, sizeof together);
            assert_true(bootstrap_totals(&few, &settings, together));
            assert_memory_equal(together, alone, replicates[i] * sizeof *alone);
            struct bootstrap_ratio many = bootstrap_ratio(&sums, &few, &settings);
            assert_memory_equal(&many.ratio, &one.ratio, sizeof one.ratio);
        }
    }
}

static void test_seeds_differ(void **state)
{
    (void)state;
    double first[100], second[100];
    struct bootstrap settings = settings_of(3, 100, 1);
    bootstrap_totals(&few, &settings, first);
    settings.seed = 2;
    bootstrap_totals(&few, &settings, second);
    assert_memory_not_equal(first, second, sizeof first);
}

/* The two periods are drawn apart from each other, even where they are the same. */
static void test_periods_are_independent(void **state)
{
    (void)state;
    struct bootstrap settings = settings_of(3, 999, 5);
    struct bootstrap_ratio result = bootstrap_ratio(&sums, &sums, &settings);
    assert_near(result.ratio.value, 1);
    assert_true(result.ratio.low < 0.8 && result.ratio.high > 1.25);
    assert_true(result.ratio.p > 0.8);
}

static void draw_sums(double *items, size_t days, struct stream *stream, double share)
{
    for (size_t i = 0; i < days; i++)
        items[i] = draw_share(stream) < share ? 1 + stream_below(stream, 9) : 0;
}

static void test_p_and_interval_agree(void **state)
{
    (void)state;
    static const size_t replicates[] = {39, 79, 99, 399, 500, 999};
    struct stream stream = stream_start(11, 0);
    int clear = 0;
    for (int i = 0; i < 1500; i++) {
        double after[60], before[60];
        struct daily_sums later = {after, 14 + stream_below(&stream, 46)};
        struct daily_sums baseline = {before, 14 + stream_below(&stream, 46)};
        draw_sums(after, later.days, &stream, draw_between(&stream, 0.05, 0.9));
        draw_sums(before, baseline.days, &stream, draw_between(&stream, 0.05, 0.9));
        struct bootstrap settings =
            settings_of(1 + stream_below(&stream, 7), replicates[i % 6], (uint64_t)i);
        struct bootstrap_ratio result = bootstrap_ratio(&later, &baseline, &settings);
        if (result.refusal != BOOTSTRAP_DONE)
            continue;
        assert_int_equal(result.ratio.p < 0.05, ratio_is_clear(&result.ratio));
        clear += ratio_is_clear(&result.ratio);
    }
    assert_in_range(clear, 150, 1350);
}

/* With 79 replicates the ends are the outermost ones, with 39 there are none far enough. */
static void test_few_replicates(void **state)
{
    (void)state;
    static const double even[14] = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    const struct daily_sums constant = {even, 14};
    double totals[79], least = INFINITY, most = 0;
    struct bootstrap settings = settings_of(2, 79, 3);
    bootstrap_totals(&sums, &settings, totals);
    for (size_t i = 0; i < 79; i++) {
        least = fmin(least, totals[i] / 12 / 2);
        most = fmax(most, totals[i] / 12 / 2);
    }
    struct bootstrap_ratio result = bootstrap_ratio(&sums, &constant, &settings);
    assert_near(result.ratio.low, least);
    assert_near(result.ratio.high, most);
    settings.replicates = 39;
    result = bootstrap_ratio(&sums, &constant, &settings);
    assert_true(result.ratio.low == 0 && isinf(result.ratio.high));
    settings.replicates = 0;
    result = bootstrap_ratio(&sums, &constant, &settings);
    assert_true(result.ratio.low == 0 && isinf(result.ratio.high));
    assert_near(result.ratio.p, 1);
}

/* One day with deaths in the baseline: replicates without it are infinite, and so is the end. */
static void test_infinite_replicates(void **state)
{
    (void)state;
    static const double single[28] = {[9] = 40};
    const struct daily_sums baseline = {single, 28};
    struct bootstrap settings = settings_of(1, 999, 3);
    struct bootstrap_ratio result = bootstrap_ratio(&sums, &baseline, &settings);
    assert_int_equal(result.refusal, BOOTSTRAP_DONE);
    assert_near(result.ratio.value, 24 / 12.0 / (40 / 28.0));
    assert_true(result.ratio.low > 0 && result.ratio.low < 1);
    assert_true(isinf(result.ratio.high));
    assert_int_equal(result.undefined, 0);
}

/* One such day in either period: nothing over nothing in every eighth replicate goes with any
 * ratio. */
static void test_undefined_replicates(void **state)
{
    (void)state;
    static const double single[28] = {[9] = 40}, other[28] = {[20] = 4};
    const struct daily_sums baseline = {single, 28}, later = {other, 28};
    struct bootstrap settings = settings_of(1, 999, 3);
    struct bootstrap_ratio result = bootstrap_ratio(&later, &baseline, &settings);
    assert_near(result.ratio.value, 0.1);
    assert_true(result.ratio.low == 0 && isinf(result.ratio.high));
    assert_in_range(result.undefined, 90, 170);
    assert_true(result.ratio.p > 0.5);
}

static void assert_refused(const struct bootstrap_ratio *result, enum bootstrap_refusal refusal)
{
    assert_int_equal(result->refusal, refusal);
    assert_true(result->ratio.low == 0 && isinf(result->ratio.high));
    assert_true(isnan(result->ratio.p));
}

static void test_zero_sums(void **state)
{
    (void)state;
    static const double zeros[14] = {0};
    const struct daily_sums none = {zeros, 14};
    struct bootstrap settings = settings_of(2, 99, 1);
    struct bootstrap_ratio result = bootstrap_ratio(&none, &sums, &settings);
    assert_refused(&result, BOOTSTRAP_ZERO_SUM);
    assert_true(result.ratio.value == 0);
    result = bootstrap_ratio(&sums, &none, &settings);
    assert_refused(&result, BOOTSTRAP_ZERO_SUM);
    assert_true(isinf(result.ratio.value));
    result = bootstrap_ratio(&none, &none, &settings);
    assert_refused(&result, BOOTSTRAP_ZERO_SUM);
    assert_true(isnan(result.ratio.value));
}

static void test_refusals(void **state)
{
    (void)state;
    static const double wrong[][4] = {{1, -1, 2, 3}, {1, NAN, 2, 3}, {1, INFINITY, 2, 3}};
    struct bootstrap settings = settings_of(2, 99, 1);
    struct bootstrap_ratio result;
    for (size_t i = 0; i < COUNT(wrong); i++) {
        const struct daily_sums bad = {wrong[i], 4};
        result = bootstrap_ratio(&bad, &sums, &settings);
        assert_refused(&result, BOOTSTRAP_BAD_VALUE);
        result = bootstrap_ratio(&sums, &bad, &settings);
        assert_refused(&result, BOOTSTRAP_BAD_VALUE);
    }
    const struct daily_sums three = {series, 3}, nothing = {NULL, 0};
    result = bootstrap_ratio(&three, &sums, &settings);
    assert_refused(&result, BOOTSTRAP_FEW_DAYS);
    result = bootstrap_ratio(&sums, &nothing, &settings);
    assert_refused(&result, BOOTSTRAP_FEW_DAYS);
    settings.block = 0;
    result = bootstrap_ratio(&sums, &sums, &settings);
    assert_refused(&result, BOOTSTRAP_BAD_VALUE);
    settings = settings_of(2, 99, 1);
    settings.level = 1;
    result = bootstrap_ratio(&sums, &sums, &settings);
    assert_refused(&result, BOOTSTRAP_BAD_VALUE);
}

static void test_rules(void **state)
{
    (void)state;
    static const struct {
        size_t days, block;
    } known[] = {{0, 1},  {1, 1},  {3, 1},  {4, 2},  {15, 2}, {16, 3},
                 {42, 3}, {43, 4}, {55, 4}, {56, 7}, {91, 7}, {3650, 7}};
    for (size_t i = 0; i < COUNT(known); i++)
        assert_int_equal(bootstrap_block(known[i].days), known[i].block);
    assert_false(bootstrap_suits(13));
    assert_true(bootstrap_suits(14));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_variance),
        cmocka_unit_test(test_totals),
        cmocka_unit_test(test_simulated_variance),
        cmocka_unit_test(test_interval),
        cmocka_unit_test(test_any_number_of_threads),
        cmocka_unit_test(test_seeds_differ),
        cmocka_unit_test(test_periods_are_independent),
        cmocka_unit_test(test_p_and_interval_agree),
        cmocka_unit_test(test_few_replicates),
        cmocka_unit_test(test_infinite_replicates),
        cmocka_unit_test(test_undefined_replicates),
        cmocka_unit_test(test_zero_sums),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
