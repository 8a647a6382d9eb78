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
                                "5 January – 3 February 2024", "1 January – 29 February 2024", "x"},
          NULL);
}

static void windows_of_years_are_named_by_their_year(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022-02", "2022-12/2023-01", "2024-02", NULL};
    static const char *const names[] = {"2022", "2022–2023", "2024"};
    check(PERIODS_YEARS, spans, 2, names,
          "1 February – 29 February: 2024 against 2022 – 2022–2023");
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_are_named_by_the_calendar_or_their_days),
        cmocka_unit_test(windows_of_years_are_named_by_their_year),
        cmocka_unit_test(whole_years_have_no_window),
        cmocka_unit_test(sides_are_named_by_their_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
