/* Every rule that was applied is named under the figure, and none that was not. */
#include "noted.h"

#include "chart/comparison_internal.h"

static void what_the_data_do_not_tell_is_named(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02", "2024-03", "2024-04", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.last = day_of(2024, 2, 10);
    take_daily(&compared, "2024-01-01/2024-02-10", 1);
    assert_true(compare_all(&compared, spans, 1));
    assert_noted(&compared, "The data tell of 10 days of “February 2024”, 1 – 10 February 2024.");
    assert_noted(&compared, "The data tell nothing of “March 2024”, “April 2024”.");
    assert_not_noted(&compared, "January");
    assert_not_noted(&compared, "Provisional");
    compared_close(&compared);
}

/* Late days, and what the change is without them, if anything. */
static void provisional_days_are_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    struct bins_limits *limits = &compared.counted.setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 2, 29);
    limits->lag_days = 14;
    take_daily(&compared, "2024-01-01/2024-02-15", 10);
    take_daily(&compared, "2024-02-16/2024-02-29", 1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_noted(&compared, "Provisional: the end of “February 2024” (14 days); later reports will "
                            "change it, mostly upwards; without it: no clear change (95\u00a0% CI");
    compare_two(&compared, "2024-01", "2024-02-20/2024-02-29");
    assert_noted(&compared, "Provisional: all of “20 – 29 February 2024” (10 days); later reports "
                            "will change it, mostly upwards.");
    compared_close(&compared);
}

static void overlap_is_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01", 1);
    compare_two(&compared, "2024-01", "2024-01-31/2024-02-29");
    assert_noted(&compared, "“January 2024” and “31 January – 29 February 2024” share 1 day");
    assert_noted(&compared, "nothing can be said of chance");
    compared_close(&compared);
}

/* Only with the baseline must nothing be shared for an interval. */
static void pairs_that_overlap_are_named(void **state)
{
    (void)state;
    static const char *const three[] = {"A=2024-01", "B=2024-02", "C=2024-02-20/2024-03", NULL};
    static const char *const five[] = {
        "A=2024-01", "B=2024-01-02/2024-02-10", "C=2024-01-31/2024-03",
        "D=2024-02", "E=2024-02-05/2024-02-08", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01/2024-03", 1);
    assert_true(compare_all(&compared, three, 1));
    assert_noted(&compared, "“B” and “C” share 10 days, counted in both.");
    assert_not_noted(&compared, "“A” and");
    assert_not_noted(&compared, "nothing can be said of chance");
    assert_true(compare_all(&compared, five, 1));
    assert_noted(&compared, "Overlap: periods share up to 30 days, counted in each.");
    assert_not_noted(&compared, "counted in both");
    assert_noted(&compared, "nothing can be said of chance");
    compared_close(&compared);
}

static void an_end_of_unknown_state_is_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    struct bins_limits *limits = &compared.counted.setup.limits;
    limits->coverage.last = day_of(2024, 2, 27);
    limits->lag_days = 14;
    take_daily(&compared, "2024-01/2024-02-27", 1);
    compare_two(&compared, "2024-01", "2024-02-01/2024-02-20");
    assert_noted(
        &compared,
        "as of which day they are: the last 7 days of “1 – 20 February 2024” may still be");
    compare_two(&compared, "2024-01", "2024-02-01/2024-02-13");
    assert_not_noted(&compared, "is not known");
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 31);
    compare_two(&compared, "2024-01", "2024-02");
    assert_not_noted(&compared, "is not known");
    compared_close(&compared);
}

/* In Arabic the noun behind a preposition is in its own form for two days. */
static void two_days_are_in_the_right_form(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    locale_free((struct locale *)compared.counted.setup.locale);
    compared.counted.setup.locale = locale_new("ar");
    take_daily(&compared, "2024-01", 1);
    take_event(&compared.counted, "2024-02-05", NULL);
    compare_two(&compared, "A=2024-01", "B=2024-01-30/2024-02-10");
    assert_noted(&compared, "في يومين، مع الاحتساب في كلتيهما.");
    compared_close(&compared);
}

static void lower_bounds_have_no_percent(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-05", NULL, 14, 14, 14);
    take_count(&compared.counted, "2024-02-05", NULL, 27, -1, -1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_noted(&compared, "No percent where a sum is a lower bound (≥)");
    assert_true(change_of(&compared, 0)->is_lower_bound);
    assert_true(isnan(change_of(&compared, 0)->percent));
    assert_string_equal(comparison_change_words(&compared.comparison, &compared.comparison.total, 0,
                                                &compared.counted.arena),
                        "14 → ≥27");
    compared_close(&compared);
}

static void take_bounds(struct compared *compared, const char *date, struct count count)
{
    struct event event = event_of(&compared->counted, date, NULL);
    count.kind = "killed";
    event.counts = &count;
    event.count_count = 1;
    tally_take(&compared->counted.tally, &event);
}

/* A bound that stands in for the best number does not pass for one. */
static void numbers_that_are_bounds_are_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_bounds(&compared, "2024-01-05",
                (struct count){.qualifier = QUALIFIER_BETWEEN,
                               .has_low = true,
                               .has_high = true,
                               .low = 4,
                               .high = 10});
    take_bounds(&compared, "2024-01-06",
                (struct count){.qualifier = QUALIFIER_AT_LEAST, .has_low = true, .low = 3});
    take_bounds(&compared, "2024-02-06",
                (struct count){.qualifier = QUALIFIER_AT_MOST, .has_high = true, .high = 9});
    take_count(&compared.counted, "2024-02-07", NULL, 4, 5, 9);
    compare_two(&compared, "2024-01", "2024-02");
    assert_noted(&compared, "For 2 events only a lowest number is known");
    assert_noted(&compared, "For 1 event only a highest number is known");
    assert_true(total_in(&compared, 0)->low_only == 2 && total_in(&compared, 1)->high_only == 1);
    assert_true(total_in(&compared, 0)->high_only == 0 && total_in(&compared, 1)->low_only == 0);
    assert_non_null(strstr(comparison_note_code(change_of(&compared, 0), &compared.counted.arena),
                           "small-base; lower-bound"));
    compared_close(&compared);
}

static void ranges_hold_their_sum_or_are_not_shown(void **state)
{
    (void)state;
    static const struct {
        double low, high;
        const char *words;
    } cases[] = {{60, 90, "68 (60–90)"}, {60, 65, "68"}, {70, 90, "68"}};
    for (size_t i = 0; i < 3; i++) {
        struct compared compared;
        compared_open(&compared, NULL, "killed");
        take_count(&compared.counted, "2024-01-05", NULL, 14, 14, 14);
        take_count(&compared.counted, "2024-02-05", NULL, cases[i].low, 68, cases[i].high);
        compare_two(&compared, "2024-01", "2024-02");
        struct arena *arena = &compared.counted.arena;
        assert_string_equal(
            comparison_sum_words(&compared.comparison, total_in(&compared, 1), arena),
            cases[i].words);
        assert_int_equal(times_noted(&compared, "not in order"), i > 0);
        const char *sentence = comparison_sentences(&compared.comparison, arena)[0];
        assert_true((strstr(sentence, "60–90") != NULL) == (i == 0));
        assert_null(strstr(sentence, "60–65"));
        assert_null(strstr(sentence, "70–90"));
        compared_close(&compared);
    }
}

static void ends_of_february_say_how_they_meet(void **state)
{
    (void)state;
    static const struct {
        const char *base, *window, *note;
    } cases[] = {
        {"2020-02", "2023-02", "Windows that end with February end with it in every year"},
        {"2023-02-28", "2024-02-29", "29 February is set against 28 February of years without"},
        {"2023-03-01/2023-03-10", "2024-02-29/2024-03-10", "29 February is in the windows of leap"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        take_daily(&compared, "2024-02", 1);
        compare_two(&compared, cases[i].base, cases[i].window);
        compared.comparison.plan.way = PERIODS_YEARS;
        assert_noted(&compared, cases[i].note);
        assert_noted(&compared, "29 February");
        compared_close(&compared);
    }
}

static void the_leap_day_is_named_where_years_differ_by_it(void **state)
{
    (void)state;
    for (int64_t year = 2024; year <= 2025; year++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        take_daily(&compared, "2024-02", 1);
        compare_two(&compared, "2023-02", year == 2024 ? "2024-02" : "2025-02");
        compared.comparison.plan.way = PERIODS_YEARS;
        assert_int_equal(times_noted(&compared, "29 February"), year == 2024);
        compared.comparison.plan.way = PERIODS_NAMED;
        assert_not_noted(&compared, "29 February");
        compared_close(&compared);
    }
}

static void the_days_of_the_event_are_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01", 1);
    compare_two(&compared, "2024-01-01/2024-01-10", "2024-01-11/2024-01-20");
    compared.comparison.plan.way = PERIODS_AROUND;
    assert_noted(&compared, "The day of the event counts as the first of the period after it.");
    compare_two(&compared, "2024-01-01/2024-01-10", "2024-01-13/2024-01-20");
    compared.comparison.plan.way = PERIODS_AROUND;
    assert_noted(&compared, "The event’s own days, 11 – 12 January 2024, are in neither period.");
    compared_close(&compared);
}

static bool is_drawn_with(struct compared *compared, const struct comparison_drawn *drawn,
                          const char *text)
{
    const char *const *notes =
        comparison_drawn_notes(&compared->comparison, drawn, &compared->counted.arena);
    while (*notes && !strstr(*notes, text))
        notes++;
    return *notes != NULL;
}

/* Tables and charts that have it beside each sum need no note. */
static void sums_of_people_say_what_they_rest_on(void **state)
{
    (void)state;
    static const struct comparison_drawn without = {0}, with = {.has_lethal = true};
    static const char *const kinds[] = {"killed", "wounded"};
    static const char *const notes[] = {
        "Lethal events: 2 (January 2024), 1 (February 2024).",
        "Events with at least one: 2 (January 2024), 1 (February 2024)."};
    for (size_t i = 0; i < 2; i++) {
        struct compared compared;
        compared_open(&compared, "country", kinds[i]);
        take_count(&compared.counted, "2024-01-05", "SYR", 90, 90, 90);
        take_count(&compared.counted, "2024-01-06", "SYR", 10, 10, 10);
        take_count(&compared.counted, "2024-01-07", "LBN", 0, 0, 0);
        take_count(&compared.counted, "2024-02-05", "SYR", 3, 3, 3);
        take_event(&compared.counted, "2024-02-06", "SYR");
        compare_two(&compared, "2024-01", "2024-02");
        assert_true(is_drawn_with(&compared, &without, notes[i]));
        assert_true(is_drawn_with(&compared, &without,
                                  "Share of the largest event in the sum: 90\u00a0% (January "
                                  "2024), 100\u00a0% (February 2024)."));
        assert_false(is_drawn_with(&compared, &with, notes[i]));
        assert_false(is_drawn_with(&compared, &with, "Share of the largest"));
        assert_not_noted(&compared, notes[i]);
        assert_int_equal(times_noted(&compared, "conservative and unverified"), i == 0);
        assert_noted(&compared, "For 1 event the number is not known.");
        assert_noted(&compared, "1 group without any is left out.");
        compared_close(&compared);
    }
}

static void many_comparisons_are_named(void **state)
{
    (void)state;
    static const char *const countries[] = {"SYR", "LBN", "JOR"};
    for (size_t groups = 1; groups <= 3; groups++) {
        struct compared compared;
        compared_open(&compared, "country", NULL);
        for (size_t i = 0; i < groups; i++) {
            take_event(&compared.counted, "2024-01-05", countries[i]);
            take_event(&compared.counted, "2024-02-05", countries[i]);
        }
        compare_two(&compared, "2024-01", "2024-02");
        assert_int_equal(times_noted(&compared, "comparisons at once"), groups > 1);
        if (groups == 3)
            assert_noted(&compared, "3 comparisons at once: by chance alone one in twenty");
        assert_noted(&compared, "No percent where the baseline is under 10.");
        assert_noted(&compared, "Only reported events are counted");
        compared_close(&compared);
    }
}

static void imprecise_and_vague_dates_are_named(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-01-25/2024-02-05", NULL);
    take_event(&compared.counted, "2024-02-25/2024-03-05", NULL);
    take_event(&compared.counted, "2024", NULL);
    take_event(&compared.counted, "2022", NULL); /* meets no period */
    compare_two(&compared, "2024-01", "2024-02");
    assert_noted(&compared, "The dates of 2 events may lie across the end of a period (counted at "
                            "the middle).");
    assert_noted(&compared, "1 event is dated too vaguely");
    compared_close(&compared);
}

static void bands_are_explained_where_they_are_used(void **state)
{
    (void)state;
    for (int acled = 0; acled < 2; acled++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        compared.counted.setup.comparing.has_acled_bands = acled;
        take_daily(&compared, "2024-01-05", 100);
        take_daily(&compared, "2024-02-05", 10);
        compared.counted.setup.comparing.method = METHOD_EXACT;
        compare_two(&compared, "2024-01", "2024-02");
        assert_noted(&compared, acled ? "As ACLED calls changes: over +25\u00a0% a large increase"
                                      : "Changes over 25\u00a0% are called large");
        assert_not_noted(&compared, acled ? "Changes over 25" : "ACLED");
        compare_two(&compared, "2024-01-05", "2024-01-05");
        assert_not_noted(&compared, "are called");
        compare_two(&compared, "2024-03", "2024-04");
        assert_not_noted(&compared, "are called");
        compared_close(&compared);
    }
}

/* What the data do not tell comes first; then what explains what is drawn, and no more. */
static void figures_explain_what_they_show(void **state)
{
    (void)state;
    static const struct {
        struct comparison_drawn drawn;
        bool has_base, has_method, has_bands;
    } cases[] = {
        {{0}, false, false, false},
        {{.has_changes = true}, true, false, false},
        {{.has_verdicts = true}, false, true, false},
        {{.has_reading = true}, false, false, true},
    };
    struct compared compared;
    compared_open(&compared, "country", NULL);
    for (int i = 0; i < 100; i++)
        take_event(&compared.counted, "2024-01-05", "SYR");
    take_event(&compared.counted, "2024-01-05", "LBN");
    take_daily(&compared, "2024-02-05", 10);
    compared.counted.setup.comparing.method = METHOD_EXACT;
    compare_two(&compared, "2024-01", "2024-02");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct comparison_drawn *drawn = &cases[i].drawn;
        assert_true(is_drawn_with(&compared, drawn, "Only reported events"));
        assert_int_equal(is_drawn_with(&compared, drawn, "No percent"), cases[i].has_base);
        assert_int_equal(is_drawn_with(&compared, drawn, "exact Poisson"), cases[i].has_method);
        assert_int_equal(is_drawn_with(&compared, drawn, "at once"), cases[i].has_method);
        assert_int_equal(is_drawn_with(&compared, drawn, "are called large"), cases[i].has_bands);
    }
    assert_noted(&compared, "No percent");
    assert_noted(&compared, "exact Poisson");
    assert_noted(&compared, "are called large");
    compared_close(&compared);
}

/* Of more later periods than the title names, a note has the days. */
static void given_names_are_explained(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "A=2024-02", "Q2 2024=2024-04/2024-06",
                                        "B=2024-03-02/2024-03-09", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-02-03", NULL);
    assert_true(compare_all(&compared, spans, 1));
    assert_noted(&compared, "The periods: A (February 2024), B (2 – 9 March 2024).");
    assert_true(compare_all(&compared, (const char *const[]){"2024-01", "A=2024-02", NULL}, 1));
    assert_not_noted(&compared, "The periods");
    compared_close(&compared);
}

/* Years in a row by the first and the last; other periods one by one. */
static void many_years_without_data_are_told_in_short(void **state)
{
    (void)state;
    static const char *const spans[] = {"2019", "2020", "2021", "2022", "2023", "2024", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.first = day_of(2022, 1, 1);
    compared.counted.setup.limits.coverage.last = day_of(2023, 12, 31);
    take_event(&compared.counted, "2022-02-03", NULL);
    assert_true(compare_all(&compared, spans, 5));
    assert_noted(&compared, "nothing of “2019”, “2020”, “2021”, “2024”.");
    compared.plan.way = PERIODS_YEARS;
    assert_true(comparison_make(&compared.comparison, &compared.counted.tally,
                                &compared.counted.setup, &compared.plan, MOST_ROWS,
                                &compared.counted.arena, compared.counted.report));
    assert_noted(&compared, "nothing of “2019” to “2021”, “2024”.");
    compared_close(&compared);
}

static void a_period_that_may_be_incomplete_as_a_whole_says_so(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.lag_days = 14;
    compared.counted.setup.limits.coverage.last = day_of(2024, 2, 20);
    take_daily(&compared, "2024-01", 1);
    compare_two(&compared, "2024-01-01", "2024-02-20");
    assert_noted(&compared, "as of which day they are: “20 February 2024” may still be");
    compare_two(&compared, "2024-01", "2024-02-01/2024-02-20");
    assert_noted(&compared, "the last 14 days of “1 – 20 February 2024” may still be");
    compared_close(&compared);
}

static void gdelt_measures_coverage(void **state)
{
    (void)state;
    for (int is_gdelt = 0; is_gdelt < 2; is_gdelt++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        take_daily(&compared, "2024-01-05", 1);
        compared.counted.tally.datasets[0] = is_gdelt ? "gdelt" : "acled";
        compared.counted.tally.dataset_count = 1;
        compare_two(&compared, "2024-01", "2024-02");
        assert_int_equal(times_noted(&compared, "GDELT measures coverage"), is_gdelt);
        assert_not_noted(&compared, "unverified");
        compared_close(&compared);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(given_names_are_explained),
        cmocka_unit_test(many_years_without_data_are_told_in_short),
        cmocka_unit_test(a_period_that_may_be_incomplete_as_a_whole_says_so),
        cmocka_unit_test(what_the_data_do_not_tell_is_named),
        cmocka_unit_test(provisional_days_are_named),
        cmocka_unit_test(overlap_is_named),
        cmocka_unit_test(pairs_that_overlap_are_named),
        cmocka_unit_test(an_end_of_unknown_state_is_named),
        cmocka_unit_test(two_days_are_in_the_right_form),
        cmocka_unit_test(lower_bounds_have_no_percent),
        cmocka_unit_test(numbers_that_are_bounds_are_named),
        cmocka_unit_test(ranges_hold_their_sum_or_are_not_shown),
        cmocka_unit_test(ends_of_february_say_how_they_meet),
        cmocka_unit_test(the_leap_day_is_named_where_years_differ_by_it),
        cmocka_unit_test(the_days_of_the_event_are_named),
        cmocka_unit_test(sums_of_people_say_what_they_rest_on),
        cmocka_unit_test(many_comparisons_are_named),
        cmocka_unit_test(bands_are_explained_where_they_are_used),
        cmocka_unit_test(gdelt_measures_coverage),
        cmocka_unit_test(figures_explain_what_they_show),
        cmocka_unit_test(imprecise_and_vague_dates_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
