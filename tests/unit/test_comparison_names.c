/* What periods are called that were given no name. */
#include "comparison_of.h"

static void check(enum period_way way, const char *const *spans, size_t baselines,
                  const char *const *names, const char *title)
{
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-01-05", NULL);
    assert_true(compare_all(&compared, spans, baselines));
    struct period_plan plan = compared.plan;
    plan.way = way;
    assert_true(comparison_make(&compared.comparison, &compared.counted.tally,
                                &compared.counted.setup, &plan, MOST_ROWS, &compared.counted.arena,
                                compared.counted.report));
    for (size_t i = 0; spans[i]; i++)
        assert_string_equal(compared.comparison.periods[i].name, names[i]);
    if (title)
        assert_string_equal(comparison_title(&compared.comparison, &compared.counted.arena), title);
    compared_close(&compared);
}

static void spans_are_named_by_the_calendar_or_their_days(void **state)
{
    (void)state;
    check(PERIODS_NAMED,
          (const char *const[]){"2024-02", "2024-01/2024-03", "2024", "2024-01-05",
                                "2024-01-05/2024-02-03", "2024-01/2024-02", "x=2024", NULL},
          1,
          (const char *const[]){"February 2024", "Q1 2024", "2024", "5 January 2024",
                                "5 January – 3 February 2024", "January – February 2024", "x"},
          NULL);
}

static void windows_of_years_are_named_by_their_year(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022-02", "2022-12/2023-01", "2024-02", NULL};
    static const char *const names[] = {"2022", "2022–2023", "2024"};
    check(PERIODS_YEARS, spans, 2, names, "February: 2024 against 2022 to 2022–2023");
    check(PERIODS_YEARS, (const char *const[]){"2023-12/2024-01", "2024-12/2025-01", NULL}, 1,
          (const char *const[]){"2023–2024", "2024–2025"},
          "December – January: 2024–2025 against 2023–2024");
    check(PERIODS_LAST_YEAR, (const char *const[]){"2023-02-15", "2024-02-15", NULL}, 1,
          (const char *const[]){"2023", "2024"}, "15 February: 2024 against 2023");
}

static void whole_years_have_no_window(void **state)
{
    (void)state;
    check(PERIODS_LAST_YEAR, (const char *const[]){"2023", "2024", NULL}, 1,
          (const char *const[]){"2023", "2024"}, "2024 against 2023");
}

static void sides_are_named_by_their_length(void **state)
{
    (void)state;
    check(PERIODS_AROUND, (const char *const[]){"2024-01-01/2024-01-30", "2024-01-31", NULL}, 1,
          (const char *const[]){"30 days before", "1 day after"},
          "1 day after against 30 days before");
}

/* A name that does not tell its days has them beside it. */
static void given_names_stand_with_their_days(void **state)
{
    (void)state;
    check(PERIODS_NAMED, (const char *const[]){"A=2024-03-01/2024-03-31", "Truce=2024-06", NULL}, 1,
          (const char *const[]){"A", "Truce"}, "Truce (June 2024) against A (March 2024)");
    check(PERIODS_NAMED,
          (const char *const[]){"March 2024=2024-03", "Q2 2024=2024-04/2024-06", NULL}, 1,
          (const char *const[]){"March 2024", "Q2 2024"}, "Q2 2024 against March 2024");
    check(PERIODS_NAMED, (const char *const[]){"Q1 2024=2024-04/2024-06", "2024-07", NULL}, 1,
          (const char *const[]){"Q1 2024", "July 2024"},
          "July 2024 against Q1 2024 (April – June 2024)");
}

/* Names with dashes are not chained by one more. */
static void several_later_periods_are_counted(void **state)
{
    (void)state;
    check(PERIODS_NAMED,
          (const char *const[]){"2024-01-01/2024-01-14", "2024-01-15/2024-01-28",
                                "2024-01-29/2024-02-11", NULL},
          1,
          (const char *const[]){"1 – 14 January 2024", "15 – 28 January 2024",
                                "29 January – 11 February 2024"},
          "15 – 28 January 2024 and 29 January – 11 February 2024 against 1 – 14 January 2024");
    check(PERIODS_NAMED, (const char *const[]){"2024-01", "2024-03", "2024-02", "2024-05-05", NULL},
          1, (const char *const[]){"January 2024", "March 2024", "February 2024", "5 May 2024"},
          "3 periods (1 February – 5 May 2024) against January 2024");
}

/* Years at the ends of the baseline that the data tell nothing of are not named. */
static void years_without_data_are_no_baseline(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.is_set = true;
    compared.counted.setup.limits.coverage.first = day_of(2021, 1, 1);
    take_event(&compared.counted, "2024-01-05", NULL);
    assert_true(compare_all(
        &compared, (const char *const[]){"2019", "2020", "2021", "2022", "2024", NULL}, 4));
    assert_string_equal(comparison_base_name(&compared.comparison, &compared.counted.arena),
                        "2021 – 2022");
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_are_named_by_the_calendar_or_their_days),
        cmocka_unit_test(windows_of_years_are_named_by_their_year),
        cmocka_unit_test(whole_years_have_no_window),
        cmocka_unit_test(sides_are_named_by_their_length),
        cmocka_unit_test(given_names_stand_with_their_days),
        cmocka_unit_test(several_later_periods_are_counted),
        cmocka_unit_test(years_without_data_are_no_baseline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
