/* Lines from values by bin: numbers worked out by hand. */
#include "chart/trend.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define MOST 12

/* Bins of a day each, and what is in them. */
struct data {
    struct arena arena;
    struct bin items[MOST];
    struct bins bins;
    struct value values[MOST];
};

static int set_up(void **state)
{
    static struct data data;
    data = (struct data){.bins = {.unit = BIN_DAY}};
    data.bins.items = data.items;
    *state = &data;
    return 0;
}

static int tear_down(void **state)
{
    arena_clear(&((struct data *)*state)->arena);
    return 0;
}

/* Adds a bin of which the data tell, with a number each of one event per person. */
static void add(struct data *data, double number)
{
    size_t i = data->bins.count++;
    data->items[i] = (struct bin){.first = (int64_t)i, .last = (int64_t)i, .has_data = true};
    data->values[i] =
        (struct value){.events = number, .low = number, .best = number, .high = number};
}

static void add_all(struct data *data, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(data, numbers[i]);
}

static struct trend trend_of(struct data *data)
{
    struct trend trend;
    trend_of_values(&trend, &data->bins, data->values, &data->arena);
    return trend;
}

static struct trend sums_of(struct data *data)
{
    struct trend sums;
    trend_accumulate(&sums, &data->bins, data->values, &data->arena);
    return sums;
}

static struct trend means_of(struct data *data, size_t width)
{
    struct trend trend = trend_of(data), means;
    trend_average(&means, &trend, width, &data->arena);
    return means;
}

static void assert_values(const struct trend *trend, const double *expected)
{
    for (size_t i = 0; i < trend->count; i++) {
        assert_int_equal(trend->points[i].is_known, expected[i] >= 0);
        if (expected[i] >= 0)
            assert_float_equal(trend->points[i].value, expected[i], 1e-9);
    }
}

static void test_points(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){4, 0, 7, 2}, 4);
    data->values[0].low = 3;
    data->values[0].high = 9;
    data->values[3].has_no_high = true;
    data->items[3].is_late = true;
    struct trend trend = trend_of(data);
    assert_values(&trend, (const double[]){4, 0, 7, 2});
    assert_float_equal(trend.points[0].low, 3, 0);
    assert_float_equal(trend.points[0].high, 9, 0);
    assert_false(trend.points[2].is_lower_bound);
    assert_true(trend.points[3].is_lower_bound);
    assert_false(trend.points[2].is_provisional);
    assert_true(trend.points[3].is_provisional);
}

/* No data and events without a number are gaps; no events are a zero. */
static void test_gaps(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){5, 0, 3, 8, 6}, 5);
    data->items[1].has_data = false;
    data->values[3].unknown = 8;
    data->values[4].unknown = 5;
    struct trend trend = trend_of(data);
    assert_values(&trend, (const double[]){5, -1, 3, -1, 6});
}

static void test_imprecise(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){20, 20, 0}, 3);
    data->values[0].imprecise = 1; /* 5 %: not yet */
    data->values[1].imprecise = 2;
    data->values[2].imprecise = 1;
    data->values[2].most = 6;
    struct trend trend = trend_of(data);
    assert_false(trend.points[0].is_imprecise);
    assert_true(trend.points[1].is_imprecise);
    assert_true(trend.points[2].is_imprecise);
    assert_float_equal(trend_most(&trend, false, true), 20, 0);
    data->values[2].most = 31;
    trend = trend_of(data);
    assert_float_equal(trend_most(&trend, false, true), 31, 0);
    assert_float_equal(trend_most(&trend, false, false), 20, 0);
}

static void test_sums(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){4, 0, 7, 2}, 4);
    data->values[0].low = 3;
    data->values[2].low = 5;
    data->values[2].high = 12;
    struct trend sums = sums_of(data);
    assert_values(&sums, (const double[]){4, 4, 11, 13});
    assert_float_equal(sums.points[3].low, 10, 0);
    assert_float_equal(sums.points[3].high, 18, 0);
    assert_false(sums.points[3].is_lower_bound);
}

/* Days before the data begin are no gap; one among them is, and the sum behind it too small. */
static void test_sums_over_a_gap(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){0, 2, 3, 0, 4}, 5);
    data->items[0].has_data = data->items[3].has_data = false;
    struct trend sums = sums_of(data);
    assert_values(&sums, (const double[]){-1, 2, 5, -1, 9});
    assert_false(sums.points[2].is_lower_bound);
    assert_true(sums.points[4].is_lower_bound);
}

static void test_sums_stay_lower_bounds(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){2, 3, 4, 5, 1}, 5);
    data->values[1].has_no_high = true;
    struct trend sums = sums_of(data);
    assert_false(sums.points[0].is_lower_bound);
    assert_true(sums.points[1].is_lower_bound);
    assert_true(sums.points[4].is_lower_bound);
}

static void test_sums_of_unknown_numbers(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){2, 0, 4}, 3);
    data->values[1].events = data->values[1].unknown = 1;
    struct trend sums = sums_of(data);
    assert_values(&sums, (const double[]){2, 2, 6});
    assert_false(sums.points[0].is_lower_bound);
    assert_true(sums.points[1].is_lower_bound);
    assert_true(sums.points[2].is_lower_bound);
}

/* A bin that is cut is incomplete by itself; what is late is missing from all that follows. */
static void test_provisional_sums(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){2, 3, 4, 5}, 4);
    data->items[0].is_cut = true;
    data->items[2].is_late = true;
    struct trend sums = sums_of(data);
    assert_true(sums.points[0].is_provisional);
    assert_false(sums.points[1].is_provisional);
    assert_true(sums.points[2].is_provisional);
    assert_true(sums.points[3].is_provisional);
}

static void test_averages(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){3, 6, 0, 9, 12}, 5);
    struct trend means = means_of(data, 3);
    assert_values(&means, (const double[]){-1, -1, 3, 5, 7});
    means = means_of(data, 5);
    assert_values(&means, (const double[]){-1, -1, -1, -1, 6});
    means = means_of(data, 6);
    assert_values(&means, (const double[]){-1, -1, -1, -1, -1});
}

static void test_averages_of_ranges(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){4, 6, 8}, 3);
    data->values[0].low = 2;
    data->values[1].high = 11;
    data->values[2].has_no_high = true;
    struct trend means = means_of(data, 2);
    assert_float_equal(means.points[1].low, 4, 1e-9);
    assert_float_equal(means.points[1].high, 7.5, 1e-9);
    assert_false(means.points[1].is_lower_bound);
    assert_true(means.points[2].is_lower_bound);
}

/* (3 + 9) / 2 and (9 + 12) / 2 where one of three is missing; one of three alone is too few. */
static void test_averages_over_gaps(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){3, 0, 9, 12, 0, 0, 6, 8}, 8);
    data->items[1].has_data = data->items[4].has_data = data->items[5].has_data = false;
    struct trend means = means_of(data, 3);
    assert_values(&means, (const double[]){-1, -1, 6, 10.5, -1, -1, -1, 7});
}

static void test_averages_leave_out_what_is_provisional(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){100, 4, 6, 8, 1}, 5);
    data->items[0].is_cut = true;
    data->items[4].is_late = true;
    struct trend means = means_of(data, 3);
    assert_values(&means, (const double[]){-1, -1, 5, 6, -1});
}

static void test_runs(void **state)
{
    struct data *data = *state;
    size_t first, end;
    add_all(data, (const double[]){0, 1, 2, 0, 3}, 5);
    data->items[0].has_data = data->items[3].has_data = false;
    struct trend trend = trend_of(data);
    assert_true(trend_run(&trend, 0, &first, &end));
    assert_int_equal(first, 1);
    assert_int_equal(end, 3);
    assert_true(trend_run(&trend, end, &first, &end));
    assert_int_equal(first, 4);
    assert_int_equal(end, 5);
    assert_false(trend_run(&trend, end, &first, &end));
}

static void test_peak_and_last(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){3, 7, 7, 2, 9}, 5);
    data->items[4].is_late = true;
    struct trend trend = trend_of(data);
    assert_int_equal(trend_peak(&trend), 1);
    assert_int_equal(trend_last_sure(&trend), 3);
    assert_int_equal(trend_last(&trend), 4);
    assert_float_equal(trend_most(&trend, true, true), 9, 0);
}

static void test_of_nothing(void **state)
{
    struct data *data = *state;
    add_all(data, (const double[]){0, 0}, 2);
    data->items[0].has_data = data->items[1].has_data = false;
    struct trend trend = trend_of(data);
    assert_int_equal(trend_peak(&trend), 2);
    assert_int_equal(trend_last(&trend), 2);
    assert_int_equal(trend_last_sure(&trend), 2);
    assert_float_equal(trend_most(&trend, true, true), 0, 0);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_points),
        TEST(test_gaps),
        TEST(test_imprecise),
        TEST(test_sums),
        TEST(test_sums_over_a_gap),
        TEST(test_sums_stay_lower_bounds),
        TEST(test_sums_of_unknown_numbers),
        TEST(test_provisional_sums),
        TEST(test_averages),
        TEST(test_averages_of_ranges),
        TEST(test_averages_over_gaps),
        TEST(test_averages_leave_out_what_is_provisional),
        TEST(test_runs),
        TEST(test_peak_and_last),
        TEST(test_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
