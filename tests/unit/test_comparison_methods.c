/* The methods of intervals are named, with the bins, the spread, the blocks and the seed. */
#include "noted.h"

static void the_method_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *kind, *span, *note, *other;
        enum compare_method method;
    } rows[] = {
        {NULL, "2024-02", "quasi-Poisson on counts by day, φ = 1", "exact", METHOD_AUTO},
        {NULL, "2024-02-01", "95\u00a0% intervals: exact Poisson", "quasi", METHOD_AUTO},
        {NULL, "2024-02-01", "Too few days to see", "quasi", METHOD_AUTO},
        {NULL, "2024-02", "95\u00a0% intervals: exact Poisson", "Too few", METHOD_EXACT},
        {"killed", "2024-02", "bootstrap in blocks of 3 days (seed 1)", "Poisson", METHOD_AUTO},
        {"killed", "2024-02-01", "Too few days for an interval of a sum", "Poisson", METHOD_AUTO},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct compared compared;
        compared_open(&compared, NULL, rows[i].kind);
        compared.counted.setup.comparing.method = rows[i].method;
        for (int day = 1; day <= 28; day++)
            take_count(&compared.counted,
                       arena_print(&compared.counted.arena, "2024-%02d-%02d", 1 + day % 2, day),
                       NULL, day, day, day);
        compare_two(&compared, "2024-01", rows[i].span);
        assert_noted(&compared, rows[i].note);
        assert_not_noted(&compared, rows[i].other);
        compared_close(&compared);
    }
}

/* Weeks that are cut at an end of a period are left out; too few whole ones give way to days. */
static void the_bins_of_the_method_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *base, *later, *note;
        enum bin_unit unit;
    } cases[] = {
        {"2024-01-01/2024-03-03", "2024-03-04/2024-05-05", "counts by week, φ", BIN_WEEK},
        {"2024-01-01/2024-03-03", "2024-03-04/2024-05-06", "counts by week (whole ones only), φ",
         BIN_WEEK},
        {"2024-01-01/2024-01-28", "2024-01-29/2024-02-25", "counts by day (too few by week), φ",
         BIN_DAY},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        compared.counted.setup.by = BIN_WEEK;
        compared.counted.setup.week_start = 0;
        take_daily(&compared, "2024-01/2024-05", 2);
        compare_two(&compared, cases[i].base, cases[i].later);
        assert_noted(&compared, cases[i].note);
        assert_not_noted(&compared, "Too few");
        assert_int_equal(change_of(&compared, 0)->method, METHOD_QUASI);
        assert_int_equal(change_of(&compared, 0)->unit, cases[i].unit);
        assert_int_equal(change_of(&compared, 0)->reason, CHANGE_AS_EXPECTED);
        compared_close(&compared);
    }
}

/* A group has days enough, but another has none in January. */
static void the_method_of_the_others_is_told_apart(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    for (int day = 1; day <= 29; day++) {
        const char *date = arena_print(&compared.counted.arena, "2024-02-%02d", day);
        take_event(&compared.counted, arena_print(&compared.counted.arena, "2024-01-%02d", day),
                   "SYR");
        take_event(&compared.counted, date, "SYR");
        take_event(&compared.counted, date, "LBN");
    }
    compare_two(&compared, "2024-01", "2024-02");
    assert_noted(&compared, "95\u00a0% intervals: quasi-Poisson");
    assert_noted(&compared, "Other 95\u00a0% intervals: exact Poisson.");
    compared_close(&compared);
}

static void exact_intervals_of_parts_are_of_whole_events(void **state)
{
    (void)state;
    for (int spread = 0; spread < 2; spread++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        compared.counted.setup.comparing.method = METHOD_EXACT;
        compared.counted.setup.assign = spread ? ASSIGN_SPREAD : ASSIGN_MIDPOINT;
        take_daily(&compared, "2024-01/2024-02", 1);
        take_event(&compared.counted, "2024-01-31/2024-02-02", NULL);
        compare_two(&compared, "2024-01", "2024-02");
        assert_int_equal(times_noted(&compared, "rounded to whole events"), spread);
        assert_noted(&compared, "exact Poisson");
        compared_close(&compared);
    }
}

/* How years differ is not in intervals that rest on days. */
static void baselines_of_years_say_what_intervals_leave_out(void **state)
{
    (void)state;
    static const char *const spans[] = {"2021-03", "2022-03", "2023-03", "2024-03", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2021-03-01/2021-03-13", 1);
    take_daily(&compared, "2022-03-01/2022-03-30", 1);
    take_daily(&compared, "2023-03-01/2023-03-07", 3);
    take_daily(&compared, "2024-03", 2);
    assert_true(compare_all(&compared, spans, 3));
    assert_noted(&compared, "how much the earlier years differ from each other (13–30).");
    assert_true(compare_all(&compared, spans, 1));
    assert_not_noted(&compared, "earlier years");
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_method_is_named),
        cmocka_unit_test(the_bins_of_the_method_are_named),
        cmocka_unit_test(the_method_of_the_others_is_told_apart),
        cmocka_unit_test(exact_intervals_of_parts_are_of_whole_events),
        cmocka_unit_test(baselines_of_years_say_what_intervals_leave_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
