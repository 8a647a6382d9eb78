/* The numbers of a comparison as people read them. */
#include "comparison_of.h"

/* January against February 2024, after so many events on their fifth day. */
static void compare_counts(struct compared *compared, size_t base, size_t later)
{
    compared_open(compared, NULL, NULL);
    compared->counted.setup.comparing.method = METHOD_EXACT;
    take_daily(compared, "2024-01-05", base);
    take_daily(compared, "2024-02-05", later);
    compare_two(compared, "2024-01", "2024-02");
}

static void changes_have_percents_or_counts(void **state)
{
    (void)state;
    static const struct {
        size_t base, later;
        const char *change, *ratio, *interval, *percents, *band;
    } rows[] = {
        {310, 145, "−50\u00a0%", "0.50", "0.41–0.61", "−59 to −39\u00a0%", "large decrease"},
        {310, 290, "0\u00a0%", "1.00", "0.85–1.18", "−15 to +18\u00a0%", "no clear change"},
        {310, 1450, "+400\u00a0%", "5.00", "4.42–5.67", "+342 to +467\u00a0%", "large increase"},
        {3100, 3248, "+12\u00a0%", "1.12", "1.07–1.18", "+7 to +18\u00a0%", "moderate increase"},
        {9, 40, "9 → 40", "4.75", "2.27–11.14", "× 2.27–11.14", "large increase"},
        {0, 29, "n/a (from 0)", "∞", "7.88 or more", "× 7.88 or more", ""},
        {0, 0, "n/a (from 0)", "–", "not bounded", "not bounded", "none in either"},
        {900, 3, "−99.6\u00a0%", "0.0036", "0.00073–0.010", "−99.93 to −99\u00a0%",
         "large decrease"},
        {310, 0, "−100\u00a0%", "0", "0–0.013", "−100 to −99\u00a0%", "large decrease"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct compared compared;
        compare_counts(&compared, rows[i].base, rows[i].later);
        const struct comparison *comparison = &compared.comparison;
        const struct change *change = change_of(&compared, 0);
        struct arena *arena = &compared.counted.arena;
        assert_string_equal(comparison_change_words(comparison, &comparison->total, 0, arena),
                            rows[i].change);
        assert_string_equal(comparison_ratio_words(comparison, change, arena), rows[i].ratio);
        assert_string_equal(comparison_interval_words(comparison, change, arena), rows[i].interval);
        assert_string_equal(comparison_change_interval(comparison, change, arena),
                            rows[i].percents);
        assert_string_equal(comparison_band_words(comparison, change, arena), rows[i].band);
        compared_close(&compared);
    }
}

/* As sums of people have it that may rest on none. */
static void an_open_interval_has_the_unit_of_its_change(void **state)
{
    (void)state;
    struct compared compared;
    compare_counts(&compared, 31, 29);
    struct change change = {.percent = 900, .ratio = 10, .low = 7.88, .high = INFINITY};
    const struct comparison *comparison = &compared.comparison;
    struct arena *arena = &compared.counted.arena;
    assert_string_equal(comparison_change_interval(comparison, &change, arena),
                        "+688\u00a0% or more");
    change.low = 0.2, change.high = 0.9973;
    assert_string_equal(comparison_interval_words(comparison, &change, arena), "0.20–0.997");
    change.low = 1.00004, change.high = 1.2;
    assert_string_equal(comparison_interval_words(comparison, &change, arena), "1.00004–1.20");
    change.low = 1, change.high = 1 - 1e-9;
    assert_string_equal(comparison_interval_words(comparison, &change, arena), "1.00–1.00");
    change.high = INFINITY;
    change.low = 0.9996;
    assert_string_equal(comparison_change_interval(comparison, &change, arena),
                        "−0.04\u00a0% or more");
    compared_close(&compared);
}

/* Two digits behind the zeros tell small rates apart. */
static void small_rates_keep_two_digits(void **state)
{
    (void)state;
    static const struct {
        double count;
        const char *words;
    } rows[] = {{76, "0.076"}, {84, "0.084"}, {1.2, "0.0012"}, {340, "0.34"}, {0, "0"}};
    struct compared compared;
    compare_counts(&compared, 31, 29);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(comparison_rate_words(&compared.comparison, rows[i].count, 1000,
                                                  &compared.counted.arena),
                            rows[i].words);
    compared_close(&compared);
}

/* From 2 to 0 people: no interval, so nothing is called a decrease. */
static void a_small_base_without_interval_says_so(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-05", NULL, 2, 2, 2);
    take_count(&compared.counted, "2024-02-05", NULL, 0, 0, 0);
    compare_two(&compared, "2024-01", "2024-02");
    const struct change *change = change_of(&compared, 0);
    struct arena *arena = &compared.counted.arena;
    assert_true(isnan(change->low));
    assert_string_equal(comparison_interval_words(&compared.comparison, change, arena), "");
    assert_string_equal(comparison_band_words(&compared.comparison, change, arena), "no interval");
    compared_close(&compared);
}

static void sums_have_ranges_and_shares(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-05", NULL, 1000, 1200, 1500);
    take_count(&compared.counted, "2024-01-06", NULL, 300, 300, 300);
    take_count(&compared.counted, "2024-02-05", NULL, 7, -1, 0);
    take_event(&compared.counted, "2024-03-05", NULL);
    static const char *const spans[] = {"2024-01", "2024-02", "2024-03", NULL};
    static const char *const sums[] = {"1,500 (1,300–1,800)", "≥7", "?"};
    static const char *const counts[] = {"1,500", "≥7", "?"};
    assert_true(compare_all(&compared, spans, 1));
    struct arena *arena = &compared.counted.arena;
    for (size_t i = 0; i < 3; i++) {
        const struct period_value *value = total_in(&compared, i);
        assert_string_equal(comparison_sum_words(&compared.comparison, value, arena), sums[i]);
        assert_string_equal(comparison_count_words(&compared.comparison, value, arena), counts[i]);
    }
    assert_string_equal(comparison_share_words(&compared.comparison, total_in(&compared, 0), arena),
                        "80\u00a0%");
    assert_null(comparison_share_words(&compared.comparison, total_in(&compared, 2), arena));
    compared_close(&compared);
}

static void chances_have_three_decimals_at_most(void **state)
{
    (void)state;
    static const struct {
        double p;
        const char *words;
    } rows[] = {{0.0004, "<0.001"}, {0.001, "0.001"}, {0.0409, "0.041"},
                {0.951, "0.95"},    {1, "1.00"},      {NAN, ""}};
    struct compared compared;
    compare_counts(&compared, 1, 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(
            comparison_p_words(&compared.comparison, rows[i].p, &compared.counted.arena),
            rows[i].words);
    compared_close(&compared);
}

static void rates_are_of_the_unit_that_suits(void **state)
{
    (void)state;
    static const struct {
        size_t later;
        double days;
        const char *words;
    } rows[] = {
        {2900, 1, "100"}, {290, 1, "10.0"}, {29, 1, "1.0"}, {28, 7, "6.8"}, {2, 30.4375, "2.1"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct compared compared;
        compare_counts(&compared, 0, rows[i].later);
        assert_true(comparison_rate_unit(&compared.comparison).days == rows[i].days);
        assert_string_equal(comparison_rate_words(&compared.comparison, (double)rows[i].later, 29,
                                                  &compared.counted.arena),
                            rows[i].words);
        compared_close(&compared);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_have_percents_or_counts),
        cmocka_unit_test(an_open_interval_has_the_unit_of_its_change),
        cmocka_unit_test(small_rates_keep_two_digits),
        cmocka_unit_test(a_small_base_without_interval_says_so),
        cmocka_unit_test(sums_have_ranges_and_shares),
        cmocka_unit_test(chances_have_three_decimals_at_most),
        cmocka_unit_test(rates_are_of_the_unit_that_suits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
