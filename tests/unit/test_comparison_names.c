/* What periods are called that were given no name. */
#include "comparison_of.h"

static void check(enum period_way way, const char *const *spans, size_t baselines,
                  const char *const *names)
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
                                "5 January – 3 February 2024", "1 January – 29 February 2024",
                                "x"});
}

static void windows_of_years_are_named_by_their_year(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022-02", "2022-12/2023-01", "2024-02", NULL};
    static const char *const names[] = {"2022", "2022–2023", "2024"};
    check(PERIODS_YEARS, spans, 2, names);
    check(PERIODS_LAST_YEAR, spans, 2, names);
}

static void sides_are_named_by_their_length(void **state)
{
    (void)state;
    check(PERIODS_AROUND, (const char *const[]){"2024-01-01/2024-01-30", "2024-01-31", NULL}, 1,
          (const char *const[]){"30 days before", "1 day after"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_are_named_by_the_calendar_or_their_days),
        cmocka_unit_test(windows_of_years_are_named_by_their_year),
        cmocka_unit_test(sides_are_named_by_their_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
