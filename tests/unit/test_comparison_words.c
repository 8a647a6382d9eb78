/* The sentence of a comparison in each language: what was counted, over which days, and what may be
 * said of the change. */
#include "comparison_of.h"

/* Compares January with February 2024 exactly, after so many events on their fifth day. */
static void compare_counts(struct compared *compared, const char *tag, size_t base, size_t later)
{
    compared_open(compared, NULL, NULL);
    locale_free((struct locale *)compared->counted.setup.locale);
    compared->counted.setup.locale = locale_new(tag);
    compared->counted.setup.comparing.method = METHOD_EXACT;
    take_daily(compared, "2024-01-05", base);
    take_daily(compared, "2024-02-05", later);
    compare_two(compared, "2024-01", "2024-02");
}

static const char *sentence_of(struct compared *compared)
{
    return comparison_sentence(&compared->comparison, &compared->comparison.total, 0,
                               &compared->counted.arena);
}

static void check(const char *tag, size_t base, size_t later, const char *expected)
{
    struct compared compared;
    compare_counts(&compared, tag, base, later);
    assert_string_equal(sentence_of(&compared), expected);
    compared_close(&compared);
}

static void sentences_say_what_changed(void **state)
{
    (void)state;
    check("en", 31, 174,
          "174 events in 29 days (6.0/day) against 31 events in 31 days (1.0/day): 500\u00a0% more "
          "per day (95\u00a0% CI 308–810\u00a0% more, exact Poisson).");
    check("en", 310, 145,
          "145 events in 29 days (5.0/day) against 310 events in 31 days (10.0/day): 50\u00a0% "
          "fewer per day (95\u00a0% CI 39–59\u00a0% fewer, exact Poisson).");
    check("en", 900, 3,
          "3 events in 29 days (0.10/day) against 900 events in 31 days (29.0/day): 99.6\u00a0% "
          "fewer "
          "per day (95\u00a0% CI 99–99.93\u00a0% fewer, exact Poisson).");
    check("fr", 310, 145,
          "145 événements en 29 jours (5,0/jour) contre 310 événements en 31 jours "
          "(10,0/jour)\u202f: 50\u202f% de moins par jour (IC à 95\u202f%\u202f: 39–59\u202f% de "
          "moins, Poisson exact).");
    check("ar", 310, 145,
          "145 حدثاً خلال 29 يوماً (5.0 يومياً)، وفي فترة الأساس 310 أحداث "
          "خلال 31 يوماً (10.0 يومياً): "
          "أقل يومياً بنسبة 50% (فترة الثقة 95%: أقل بنسبة "
          "\u2068\u200e39–59%\u2069، بواسون الدقيقة).");
}

static void what_holds_no_change_is_no_clear_change(void **state)
{
    (void)state;
    check("en", 31, 30,
          "30 events in 29 days (1.0/day) against 31 events in 31 days (1.0/day): no clear change "
          "(95\u00a0% CI 40\u00a0% fewer to 77\u00a0% more, exact Poisson).");
}

/* As sums of people have it that may rest on none. */
static void open_intervals_are_told_in_percent(void **state)
{
    (void)state;
    struct compared compared;
    compare_counts(&compared, "en", 310, 1450);
    struct change *change = &compared.comparison.total.changes[0];
    change->low = 3.5;
    change->high = INFINITY;
    assert_non_null(strstr(sentence_of(&compared), "(95\u00a0% CI at least 250\u00a0% more, "));
    change->low = 0.5;
    assert_non_null(strstr(sentence_of(&compared), "(95\u00a0% CI ratio 0.50 or more, "));
    compared_close(&compared);
}

static void small_bases_are_told_as_ratios(void **state)
{
    (void)state;
    check("en", 2, 29,
          "29 events in 29 days (1.0/day) against 2 events in 31 days (0.065/day): more per day "
          "(95\u00a0% CI ratio 3.92–134, exact Poisson).");
}

static void nothing_before_is_open_above(void **state)
{
    (void)state;
    check("en", 0, 29,
          "29 events in 29 days (1.0/day) against 0 events in 31 days (0/day): more per day "
          "(95\u00a0% CI ratio 7.88 or more, exact Poisson).");
}

static void rare_events_are_told_per_week_or_month(void **state)
{
    (void)state;
    check("en", 10, 5,
          "5 events in 29 days (1.2/week) against 10 events in 31 days (2.3/week): no clear change "
          "(95\u00a0% CI 86\u00a0% fewer to 72\u00a0% more, exact Poisson).");
    check("en", 1, 3,
          "3 events in 29 days (3.1/month) against 1 event in 31 days (0.98/month): no clear "
          "change (95\u00a0% CI ratio 0.26–168, exact Poisson).");
    check("fr", 10, 28,
          "28 événements en 29 jours (6,8/semaine) contre 10 événements en 31 jours "
          "(2,3/semaine)\u202f: 199\u202f% de plus par semaine (IC à 95\u202f%\u202f: "
          "41–591\u202f% de plus, Poisson exact).");
}

/* A sum stands with its bounds; one that is a lower bound says so. */
static void sums_are_told_with_their_bounds(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-03", NULL, 25, 30, 61);
    take_count(&compared.counted, "2024-01-04", NULL, 0, 1, 1);
    take_count(&compared.counted, "2024-02-03", NULL, 58, -1, 0);
    compare_two(&compared, "2024-01", "2024-02");
    const char *sentence = sentence_of(&compared);
    assert_non_null(strstr(sentence, "31 killed (25–62) in 31 days (1.0/day; 2 lethal events, the "
                                     "largest 97\u00a0%)"));
    assert_non_null(strstr(sentence, "≥58 killed in 29 days (2.0/day; 1 lethal event)"));
    assert_non_null(strstr(sentence, "block bootstrap"));
    compared_close(&compared);
}

/* On both sides, however small the share of the largest. */
static void sums_of_people_stand_with_their_events(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    for (int i = 0; i < 20; i++) {
        take_count(&compared.counted, "2024-01-03", NULL, 5, 5, 5);
        take_count(&compared.counted, "2024-02-03", NULL, 10, 10, 10);
    }
    compare_two(&compared, "2024-01-03", "2024-02-03");
    assert_string_equal(sentence_of(&compared),
                        "200 killed in 1 day (200/day; 20 lethal events, the largest 5\u00a0%) "
                        "against 100 killed in 1 day (100/day; 20 lethal events, the largest "
                        "5\u00a0%): 100\u00a0% more per day; no interval (too few days).");
    compared_close(&compared);
}

static void what_is_not_known_is_not_compared(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_event(&compared.counted, "2024-01-03", NULL);
    take_count(&compared.counted, "2024-02-03", NULL, 58, 58, 58);
    compare_two(&compared, "2024-01", "2024-02");
    assert_string_equal(sentence_of(&compared),
                        "58 killed in 29 days (2.0/day; 1 lethal event) against killed: number "
                        "unknown in 31 days: no comparison.");
    compared_close(&compared);
}

static void a_period_without_data_is_not_compared(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.coverage.last = day_of(2024, 1, 31);
    take_daily(&compared, "2024-01", 1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_string_equal(sentence_of(&compared),
                        "no data against 31 events in 31 days (1.0/day): no comparison.");
    compared_close(&compared);
}

/* What was counted is told, and that nothing more can be said. */
static void without_an_interval_the_change_is_told(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01-05", 310);
    compare_two(&compared, "2024-01", "2024-01-05/2024-01-06");
    assert_string_equal(
        sentence_of(&compared),
        "310 events in 2 days (155/day) against 310 events in 31 days (10.0/day): "
        "1,450\u00a0% more per day; nothing can be said of chance (the periods overlap).");
    compare_two(&compared, "2024-03", "2024-04");
    assert_string_equal(sentence_of(&compared),
                        "0 events in 30 days (0/day) against 0 events in 31 days (0/day): none in "
                        "either.");
    compared_close(&compared);
}

/* Provisional days make a finding provisional. */
static void what_is_provisional_says_so(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.comparing.method = METHOD_EXACT;
    compared.counted.setup.limits.has_as_of = true;
    compared.counted.setup.limits.as_of = day_of(2024, 2, 29);
    compared.counted.setup.limits.lag_days = 14;
    take_daily(&compared, "2024-01-05", 310);
    take_daily(&compared, "2024-02-05", 145);
    compare_two(&compared, "2024-01", "2024-02");
    assert_non_null(strstr(sentence_of(&compared), "fewer, exact Poisson, provisional)."));
    compare_two(&compared, "2024-01", "2024-01-25/2024-02-29");
    assert_non_null(strstr(sentence_of(&compared),
                           "fewer per day; nothing can be said of chance (the periods overlap)."));
    compared_close(&compared);
}

/* The total first; a group by its name, one of several later periods by its. */
static void all_groups_and_periods_have_a_sentence(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "Feb=2024-02", "2024-03", NULL};
    static const char *const begins[] = {
        "Feb: ",          "March 2024: ",  "Syria: Feb: ", "Syria: March 2024: ",
        "Lebanon: Feb: ", "Lebanon: March"};
    struct compared compared;
    compared_open(&compared, "country", NULL);
    for (int i = 0; i < 4; i++)
        take_event(&compared.counted, "2024-02-05", i ? "SYR" : "LBN");
    assert_true(compare_all(&compared, spans, 1));
    const char *const *sentences =
        comparison_sentences(&compared.comparison, &compared.counted.arena);
    for (size_t i = 0; i < 6; i++)
        assert_memory_equal(sentences[i], begins[i], strlen(begins[i]));
    assert_null(sentences[6]);
    compared_close(&compared);
}

/* Syria has most, but no clear change; Lebanon and Iraq have one. */
static void those_that_tell_most_are_chosen(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02", NULL};
    static const char *const begins[] = {"111 events ", "Lebanon: 40 ", "Iraq: 30 ",
                                         "2 more comparisons are in "};
    struct compared compared;
    compared_open(&compared, "country", NULL);
    compared.counted.setup.comparing.method = METHOD_EXACT;
    for (int i = 0; i < 41; i++) {
        take_event(&compared.counted, "2024-01-05", "SYR");
        take_event(&compared.counted, "2024-02-05", i ? "SYR" : "JOR");
        if (i < 40)
            take_event(&compared.counted, "2024-02-05", "LBN");
        if (i < 30)
            take_event(&compared.counted, "2024-02-05", "IRQ");
        if (i < 10)
            take_event(&compared.counted, "2024-01-05", "IRQ");
    }
    assert_true(compare_all(&compared, spans, 1));
    const char *const *sentences =
        comparison_telling(&compared.comparison, 3, &compared.counted.arena);
    for (size_t i = 0; i < 4; i++)
        if (!sentences[i] || strncmp(sentences[i], begins[i], strlen(begins[i])) != 0)
            fail_msg("'%s' does not begin with '%s'", sentences[i], begins[i]);
    assert_null(sentences[4]);
    assert_string_equal(comparison_telling(&compared.comparison, 5, &compared.counted.arena)[4],
                        comparison_sentences(&compared.comparison, &compared.counted.arena)[4]);
    compared_close(&compared);
}

static void the_title_names_the_periods(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022", "2023", "2024-01/2024-03", "now=2024-04", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-01-03", NULL);
    assert_true(compare_all(&compared, spans, 2));
    assert_string_equal(comparison_title(&compared.comparison, &compared.counted.arena),
                        "Q1 2024 and now (April 2024) against 2022 – 2023");
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_say_what_changed),
        cmocka_unit_test(what_holds_no_change_is_no_clear_change),
        cmocka_unit_test(open_intervals_are_told_in_percent),
        cmocka_unit_test(small_bases_are_told_as_ratios),
        cmocka_unit_test(nothing_before_is_open_above),
        cmocka_unit_test(rare_events_are_told_per_week_or_month),
        cmocka_unit_test(sums_are_told_with_their_bounds),
        cmocka_unit_test(sums_of_people_stand_with_their_events),
        cmocka_unit_test(what_is_not_known_is_not_compared),
        cmocka_unit_test(a_period_without_data_is_not_compared),
        cmocka_unit_test(without_an_interval_the_change_is_told),
        cmocka_unit_test(what_is_provisional_says_so),
        cmocka_unit_test(all_groups_and_periods_have_a_sentence),
        cmocka_unit_test(those_that_tell_most_are_chosen),
        cmocka_unit_test(the_title_names_the_periods),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
