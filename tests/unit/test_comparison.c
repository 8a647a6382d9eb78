/* What is counted in which period, over which days: how periods lie to each other and to the data,
 * and where dates are not certain. */
#include "comparison_of.h"

/* ---- Periods ---- */

/* The last day of one and the first of the next each count once. */
static void periods_that_adjoin_share_nothing(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-01-31", NULL);
    take_event(&compared.counted, "2024-02-01", NULL);
    take_event(&compared.counted, "2024-02-29", NULL);
    take_event(&compared.counted, "2024-03-01", NULL);
    compare_two(&compared, "2024-01", "2024-02");
    assert_number(total_in(&compared, 0)->events, 1);
    assert_number(total_in(&compared, 1)->events, 2);
    assert_int_equal(compared.comparison.overlap, 0);
    assert_false(change_of(&compared, 0)->has_overlap);
    assert_number(compared.comparison.outside, 1);
    compared_close(&compared);
}

/* What lies in both counts in both, and there is a ratio but no interval. */
static void periods_that_overlap_have_no_interval(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01/2024-03", 2);
    compare_two(&compared, "2024-01/2024-02", "2024-02-16/2024-03");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(compared.comparison.overlap, 14);
    assert_number(total_in(&compared, 0)->events, 120);
    assert_number(total_in(&compared, 1)->events, 90);
    assert_number(compared.comparison.outside, 0);
    assert_true(change->has_overlap);
    assert_int_equal(change->reason, CHANGE_OVERLAP);
    assert_int_equal(change->method, METHOD_AUTO);
    assert_number(change->ratio, 1);
    assert_true(isnan(change->low) && isnan(change->high) && isnan(change->p));
    assert_false(change->is_clear);
    compared_close(&compared);
}

static void a_day_in_common_is_an_overlap(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01/2024-03", 2);
    compare_two(&compared, "2024-01/2024-02", "2024-02-29/2024-03");
    assert_int_equal(compared.comparison.overlap, 1);
    assert_int_equal(change_of(&compared, 0)->reason, CHANGE_OVERLAP);
    compared_close(&compared);
}

/* Only with the baseline must nothing be shared. */
static void later_periods_may_overlap(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02/2024-03", "2024-03", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01/2024-03", 2);
    assert_true(compare_all(&compared, spans, 1));
    assert_int_equal(compared.comparison.overlap, 31);
    assert_int_equal(change_of(&compared, 0)->method, METHOD_QUASI);
    assert_int_equal(change_of(&compared, 1)->method, METHOD_QUASI);
    compared_close(&compared);
}

static void nothing_later_is_a_ratio_of_zero(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01-01/2024-01-20", 1);
    compare_two(&compared, "2024-01", "2024-02");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(change->reason, CHANGE_NO_EVENTS);
    assert_int_equal(change->method, METHOD_EXACT);
    assert_number(change->ratio, 0);
    assert_number(change->low, 0);
    assert_true(change->high < 0.3);
    assert_true(change->is_clear);
    assert_number(change->percent, -100);
    assert_int_equal(change->band, BAND_LARGE_DECREASE);
    compared_close(&compared);
}

static void nothing_before_gives_no_percent(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-02-01/2024-02-20", 1);
    compare_two(&compared, "2024-01", "2024-02");
    const struct change *change = change_of(&compared, 0);
    assert_true(change->is_from_zero);
    assert_true(isinf(change->ratio) && isinf(change->high));
    assert_true(change->low > 5);
    assert_true(isnan(change->percent));
    assert_number(change->difference, 20 / 29.0);
    assert_int_equal(change->band, BAND_NONE);
    compared_close(&compared);
}

static void nothing_at_all_says_nothing(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    take_event(&compared.counted, "2023-01-01", "SYR");
    compare_two(&compared, "2024-01", "2024-02");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(compared.comparison.row_count, 0);
    assert_true(isnan(change->ratio) && isnan(change->percent));
    assert_number(change->low, 0);
    assert_true(isinf(change->high));
    assert_number(change->p, 1);
    assert_false(change->is_clear);
    assert_number(change->difference, 0);
    compared_close(&compared);
}

/* ---- Days ---- */

/* The rate is that of the days that the data tell of. */
static void data_that_end_in_a_period_cut_it(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.last = day_of(2024, 2, 10);
    take_daily(&compared, "2024-01-01/2024-02-10", 3);
    compare_two(&compared, "2024-01", "2024-02");
    const struct compared_period *february = &compared.comparison.periods[1];
    assert_int_equal(february->days, 10);
    assert_int_equal(february->untold, 19);
    assert_int_equal(february->late, 0);
    assert_true(february->is_cut_at_end);
    assert_false(february->is_cut_at_start);
    assert_int_equal(february->last, day_of(2024, 2, 10));
    assert_number(total_in(&compared, 1)->events, 30);
    assert_number(change_of(&compared, 0)->ratio, 1);
    compared_close(&compared);
}

static void data_that_begin_in_a_period_cut_it(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.first = day_of(2024, 1, 22);
    take_daily(&compared, "2024-01-22/2024-02-29", 1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_int_equal(compared.comparison.periods[0].days, 10);
    assert_true(compared.comparison.periods[0].is_cut_at_start);
    assert_int_equal(compared.comparison.base_days, 10);
    compared_close(&compared);
}

static void a_period_without_data_is_not_compared(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.last = day_of(2024, 1, 31);
    take_daily(&compared, "2024-01", 1);
    compare_two(&compared, "2024-01", "2024-03");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(compared.comparison.periods[1].days, 0);
    assert_int_equal(compared.comparison.periods[1].untold, 31);
    assert_int_equal(change->reason, CHANGE_NO_DATA);
    assert_true(isnan(change->ratio) && isnan(change->percent) && isnan(change->difference));
    assert_int_equal(change->band, BAND_NONE);
    compared_close(&compared);
}

/* Days within the lag count, and the comparison is made without them too. */
static void late_days_are_told_apart(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    struct bins_limits *limits = &compared.counted.setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 2, 25);
    limits->lag_days = 10;
    take_daily(&compared, "2024-01-01/2024-02-15", 2);
    take_daily(&compared, "2024-02-16/2024-02-29", 1);
    compare_two(&compared, "2024-01", "2024-02");
    const struct comparison *settled = compared.comparison.settled;
    assert_int_equal(compared.comparison.periods[1].days, 25);
    assert_int_equal(compared.comparison.periods[1].late, 10);
    assert_int_equal(compared.comparison.periods[0].late, 0);
    assert_number(total_in(&compared, 1)->events, 40);
    assert_number(change_of(&compared, 0)->ratio, 0.8);
    assert_non_null(settled);
    assert_int_equal(settled->periods[1].days, 15);
    assert_int_equal(settled->base_days, 31);
    assert_number(settled->total.values[1].events, 30);
    assert_number(settled->total.changes[0].ratio, 1);
    assert_ptr_equal(compared.comparison.total.settled, &settled->total);
    assert_number(compared.comparison.rows[0].settled->values[1].events, 30);
    assert_null(settled->settled);
    compared_close(&compared);
}

static void nothing_is_late_without_an_as_of_day(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.lag_days = 14;
    take_daily(&compared, "2024-01/2024-02", 1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_int_equal(compared.comparison.periods[1].late, 0);
    assert_null(compared.comparison.settled);
    assert_null(compared.comparison.total.settled);
    compared_close(&compared);
}

/* Exposure is that of the calendar. */
static void the_leap_day_is_a_day(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2023-02", 1);
    take_daily(&compared, "2024-02", 1);
    compare_two(&compared, "2023-02", "2024-02");
    assert_int_equal(compared.comparison.periods[0].days, 28);
    assert_int_equal(compared.comparison.periods[1].days, 29);
    assert_number(total_in(&compared, 1)->events, 29);
    assert_number(change_of(&compared, 0)->ratio, 1);
    compared_close(&compared);
}

/* Ten weeks over New Year from a Monday on: the week of 1 January is whole. */
static void weeks_across_new_year_are_whole(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.by = BIN_WEEK;
    take_daily(&compared, "2019-09/2020-02", 1);
    compare_two(&compared, "2019-09-09/2019-11-17", "2019-12-02/2020-02-09");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(change->method, METHOD_QUASI);
    assert_int_equal(change->unit, BIN_WEEK);
    assert_int_equal(change->freedom, 18);
    assert_number(change->raw_dispersion, 0);
    assert_number(change->dispersion, 1);
    compared_close(&compared);
}

/* From a Wednesday to a Tuesday ten weeks later: nine are whole. */
static void weeks_that_are_cut_are_no_bins(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.by = BIN_WEEK;
    take_daily(&compared, "2019-09/2020-02", 1);
    compare_two(&compared, "2019-09-09/2019-11-17", "2019-12-04/2020-02-11");
    assert_int_equal(change_of(&compared, 0)->freedom, 17);
    assert_number(total_in(&compared, 1)->events, 70);
    compared_close(&compared);
}

static void periods_of_one_day_are_compared_exactly(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-02-29", 12);
    take_daily(&compared, "2024-03-01", 30);
    compare_two(&compared, "2024-02-29", "2024-03-01");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(compared.comparison.base_days, 1);
    assert_int_equal(change->reason, CHANGE_FEW_BINS);
    assert_int_equal(change->method, METHOD_EXACT);
    assert_number(change->ratio, 2.5);
    assert_true(change->is_clear);
    compared_close(&compared);
}

static void twenty_periods_are_compared_with_the_first(void **state)
{
    (void)state;
    const char *spans[21] = {0};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    for (int i = 0; i < 20; i++) {
        spans[i] = arena_print(&compared.counted.arena, "%d-01", 2001 + i);
        take_daily(&compared, spans[i], (size_t)i + 1);
    }
    assert_true(compare_all(&compared, spans, 1));
    assert_int_equal(compared.comparison.later_count, 19);
    for (size_t i = 0; i < 19; i++)
        assert_number(change_of(&compared, i)->ratio, (double)i + 2);
    assert_int_equal(comparison_test_count(&compared.comparison), 19);
    compared_close(&compared);
}

/* The years before are one baseline: all their events over all their days. */
static void several_baselines_are_one(void **state)
{
    (void)state;
    static const char *const spans[] = {"2023-02", "2024-02", "2025-02", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2023-02", 1);
    take_daily(&compared, "2024-02", 3);
    take_daily(&compared, "2025-02", 4);
    assert_true(compare_all(&compared, spans, 2));
    assert_int_equal(compared.comparison.later_count, 1);
    assert_int_equal(compared.comparison.base_days, 57);
    assert_number(compared.comparison.total.base.events, 28 + 87);
    assert_number(change_of(&compared, 0)->ratio, 4 / (115 / 57.0));
    assert_int_equal(change_of(&compared, 0)->freedom, 57 + 28 - 2);
    compared_close(&compared);
}

/* ---- Dates ---- */

/* Fifteen days, 25 May to 8 June: 7 in May, 8 in June, the middle on 1 June. */
static const char across[] = "2013-05-25/2013-06-08";

/* Numbers are spread in thousandths of their own. */
static void assert_near(double number, double expected)
{
    assert_true(fabs(number - expected) < 0.02);
}

static void check_across(enum assign assign, double may, double june)
{
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    compared.counted.setup.assign = assign;
    take_count(&compared.counted, "2013-05-03", NULL, 10, 10, 10);
    take_count(&compared.counted, across, NULL, 10, 20, 40);
    take_count(&compared.counted, "2013-06-30", NULL, 10, 10, 10);
    compare_two(&compared, "2013-05", "2013-06");
    const struct period_value *in_may = total_in(&compared, 0), *in_june = total_in(&compared, 1);
    assert_number(in_may->events, 1 + may);
    assert_number(in_june->events, 1 + june);
    assert_near(in_may->low, 10 + 10 * may);
    assert_near(in_may->best, 10 + 20 * may);
    assert_near(in_june->high, 10 + 40 * june);
    assert_number(in_may->least, 10);
    assert_number(in_may->most, 50);
    assert_number(in_june->imprecise, 1);
    assert_number(compared.comparison.outside, 1 - may - june);
    assert_true(compared.comparison.has_imprecise);
    compared_close(&compared);
}

static void a_date_across_periods_is_assigned(void **state)
{
    (void)state;
    check_across(ASSIGN_START, 1, 0);
    check_across(ASSIGN_MIDPOINT, 0, 1);
    check_across(ASSIGN_SPREAD, 0.467, 0.533);
    check_across(ASSIGN_STRICT, 0, 0);
}

/* An imprecise date within a period is of it for certain, whatever the rule. */
static void a_date_within_a_period_is_of_it(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.assign = ASSIGN_STRICT;
    take_event(&compared.counted, "2024-01", NULL);
    take_event(&compared.counted, "2024-02-03/2024-02-20", NULL);
    compare_two(&compared, "2024-01", "2024-02");
    assert_number(total_in(&compared, 0)->events, 1);
    assert_number(total_in(&compared, 1)->events, 1);
    assert_false(compared.comparison.has_imprecise);
    compared_close(&compared);
}

/* Up to three of the longest period wide a date is good enough; beyond, or open, it is none. */
static void vague_dates_are_of_no_period(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2023-12-01/2024-03-02", NULL);
    take_event(&compared.counted, "2023-12-01/2024-03-03", NULL);
    take_event(&compared.counted, "2024", NULL);
    take_event(&compared.counted, "../2024-01-01", NULL);
    compare_two(&compared, "2024-01", "2024-02");
    assert_number(compared.comparison.vague, 3);
    assert_number(total_in(&compared, 0)->events, 1);
    assert_number(compared.comparison.outside, 0);
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(periods_that_adjoin_share_nothing),
        cmocka_unit_test(periods_that_overlap_have_no_interval),
        cmocka_unit_test(a_day_in_common_is_an_overlap),
        cmocka_unit_test(later_periods_may_overlap),
        cmocka_unit_test(nothing_later_is_a_ratio_of_zero),
        cmocka_unit_test(nothing_before_gives_no_percent),
        cmocka_unit_test(nothing_at_all_says_nothing),
        cmocka_unit_test(data_that_end_in_a_period_cut_it),
        cmocka_unit_test(data_that_begin_in_a_period_cut_it),
        cmocka_unit_test(a_period_without_data_is_not_compared),
        cmocka_unit_test(late_days_are_told_apart),
        cmocka_unit_test(nothing_is_late_without_an_as_of_day),
        cmocka_unit_test(the_leap_day_is_a_day),
        cmocka_unit_test(weeks_across_new_year_are_whole),
        cmocka_unit_test(weeks_that_are_cut_are_no_bins),
        cmocka_unit_test(periods_of_one_day_are_compared_exactly),
        cmocka_unit_test(twenty_periods_are_compared_with_the_first),
        cmocka_unit_test(several_baselines_are_one),
        cmocka_unit_test(a_date_across_periods_is_assigned),
        cmocka_unit_test(a_date_within_a_period_is_of_it),
        cmocka_unit_test(vague_dates_are_of_no_period),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
