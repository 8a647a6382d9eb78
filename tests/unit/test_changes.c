/* How much more or less, by which method, and what chance has to do with it: the numbers are those
 * of the statistics, put to the right counts and days. */
#include "comparison_of.h"

#include "stats/bootstrap.h"
#include "stats/holm.h"
#include "stats/quasi_poisson.h"
#include "stats/rate_ratio.h"

#define DAYS 60 /* of each period below */

/* Events on the days of January and February of a leap year, and of the next one: clusters. */
static const int base_counts[] = {0, 0, 5, 7, 0, 1, 0, 0, 9, 0};
static const int later_counts[] = {1, 0, 2, 0, 0, 0, 3, 0, 0, 1};

static int count_on(size_t period, int64_t day)
{
    return period ? later_counts[day % 10] : base_counts[day % 10];
}

static const char *date_of(struct compared *compared, size_t period, int64_t day)
{
    struct civil civil = civil_of(day_of(2024 + (int64_t)period, 1, 1) + day);
    return arena_print(&compared->counted.arena, "%04d-%02d-%02d", (int)civil.year, civil.month,
                       civil.day);
}

/* An event for each, or where people are measured one with so many killed. */
static void take_clusters(struct compared *compared)
{
    for (size_t period = 0; period < 2; period++) {
        for (int64_t day = 0; day < DAYS; day++) {
            int count = count_on(period, day);
            const char *date = date_of(compared, period, day);
            if (compared->counted.setup.kind && count)
                take_count(&compared->counted, date, NULL, count, count, count);
            for (int i = 0; i < count && !compared->counted.setup.kind; i++)
                take_event(&compared->counted, date, NULL);
        }
    }
}

static const char *const spans[] = {"2024-01-01/2024-02-29", "2025-01-01/2025-03-01", NULL};

static void assert_same(double number, double expected)
{
    if (!(fabs(number - expected) <= 1e-9 * fabs(expected)))
        fail_msg("%.12g is not %.12g", number, expected);
}

static void assert_ratio(const struct change *change, const struct ratio *expected)
{
    assert_same(change->ratio, expected->value);
    assert_same(change->low, expected->low);
    assert_same(change->high, expected->high);
    assert_same(change->p, expected->p);
}

static void compare_clusters(struct compared *compared, const char *kind,
                             enum compare_method method)
{
    compared_open(compared, NULL, kind);
    compared->counted.setup.comparing.method = method;
    take_clusters(compared);
    assert_true(compare_all(compared, spans, 1));
}

/* ---- Methods ---- */

static void counts_are_compared_by_their_days(void **state)
{
    static const enum compare_method methods[] = {METHOD_AUTO, METHOD_QUASI};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct rate_sample base[DAYS], later[DAYS];
        struct compared compared;
        compare_clusters(&compared, NULL, methods[i]);
        for (int64_t day = 0; day < DAYS; day++) {
            base[day] = (struct rate_sample){count_on(0, day), 1};
            later[day] = (struct rate_sample){count_on(1, day), 1};
        }
        struct quasi_poisson quasi = quasi_poisson_ratio(&(struct rate_bins){later, DAYS},
                                                         &(struct rate_bins){base, DAYS}, 0.95);
        const struct change *change = change_of(&compared, 0);
        assert_int_equal(change->method, METHOD_QUASI);
        assert_int_equal(change->reason, CHANGE_AS_EXPECTED);
        assert_ratio(change, &quasi.ratio);
        assert_same(change->dispersion, quasi.phi);
        assert_true(quasi.phi > 2);
        assert_int_equal(change->freedom, 2 * DAYS - 2);
        compared_close(&compared);
    }
}

static void counts_are_compared_exactly_where_asked(void **state)
{
    (void)state;
    struct compared compared;
    compare_clusters(&compared, NULL, METHOD_EXACT);
    struct ratio exact =
        rate_ratio_exact(&(struct rate_sample){42, DAYS}, &(struct rate_sample){132, DAYS}, 0.95);
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(change->method, METHOD_EXACT);
    assert_ratio(change, &exact);
    assert_true(isnan(change->dispersion));
    compared_close(&compared);
}

/* Sums of people, and counts where asked, are drawn anew from the days. */
static void sums_are_compared_by_drawing_days(void **state)
{
    static const struct {
        const char *kind;
        enum compare_method method;
    } rows[] = {{"killed", METHOD_AUTO}, {"killed", METHOD_BOOTSTRAP}, {NULL, METHOD_BOOTSTRAP}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double base[DAYS], later[DAYS];
        struct compared compared;
        compare_clusters(&compared, rows[i].kind, rows[i].method);
        for (int64_t day = 0; day < DAYS; day++) {
            base[day] = count_on(0, day);
            later[day] = count_on(1, day);
        }
        struct bootstrap settings = {
            .block = 7, .replicates = BOOTSTRAP_REPLICATES, .seed = 1, .level = 0.95};
        struct bootstrap_ratio drawn = bootstrap_ratio(&(struct daily_sums){later, DAYS},
                                                       &(struct daily_sums){base, DAYS}, &settings);
        assert_int_equal(drawn.refusal, BOOTSTRAP_DONE);
        assert_int_equal(change_of(&compared, 0)->method, METHOD_BOOTSTRAP);
        assert_int_equal(change_of(&compared, 0)->block, 7);
        assert_ratio(change_of(&compared, 0), &drawn.ratio);
        compared_close(&compared);
    }
}

static void a_seed_gives_its_own_interval(void **state)
{
    (void)state;
    double lows[3];
    for (size_t i = 0; i < 3; i++) {
        struct compared compared;
        compared_open(&compared, NULL, "killed");
        compared.counted.setup.comparing.seed = i == 2 ? 2 : 1;
        compared.counted.setup.comparing.threads = i + 1;
        take_clusters(&compared);
        assert_true(compare_all(&compared, spans, 1));
        lows[i] = change_of(&compared, 0)->low;
        compared_close(&compared);
    }
    assert_true(lows[0] == lows[1]);
    assert_true(lows[0] != lows[2]);
}

/* Lethal events are events. */
static void lethal_events_are_counts(void **state)
{
    (void)state;
    struct compared compared;
    compare_clusters(&compared, "lethal_events", METHOD_AUTO);
    assert_int_equal(change_of(&compared, 0)->method, METHOD_QUASI);
    assert_number(total_in(&compared, 0)->best, 132);
    compared_close(&compared);
}

static void few_days_are_compared_exactly_and_sums_not_at_all(void **state)
{
    static const char *const short_spans[] = {"2024-01-01/2024-01-13", "2025-01-01/2025-02-01",
                                              NULL};
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct compared compared;
        compared_open(&compared, NULL, i ? "killed" : NULL);
        take_clusters(&compared);
        assert_true(compare_all(&compared, short_spans, 1));
        const struct change *change = change_of(&compared, 0);
        assert_int_equal(change->reason, i ? CHANGE_FEW_DAYS : CHANGE_FEW_BINS);
        assert_int_equal(change->method, i ? METHOD_AUTO : METHOD_EXACT);
        assert_int_equal(isnan(change->low), i);
        compared_close(&compared);
    }
}

/* Who asks for quasi-Poisson gets it from two bins on. */
static void few_bins_suffice_where_asked_for(void **state)
{
    static const char *const short_spans[] = {"2024-01-01/2024-01-13", "2025-01-01/2025-02-01",
                                              NULL};
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.comparing.method = METHOD_QUASI;
    take_clusters(&compared);
    assert_true(compare_all(&compared, short_spans, 1));
    assert_int_equal(change_of(&compared, 0)->method, METHOD_QUASI);
    assert_int_equal(change_of(&compared, 0)->freedom, 13 + 32 - 2);
    compared_close(&compared);
}

/* ---- What follows ---- */

static void small_bases_have_no_percent(void **state)
{
    (void)state;
    for (size_t base = 9; base <= 10; base++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        take_daily(&compared, "2024-01-01", base);
        take_daily(&compared, "2024-02-01", 29);
        compare_two(&compared, "2024-01", "2024-02");
        const struct change *change = change_of(&compared, 0);
        assert_int_equal(change->is_small_base, base == 9);
        assert_int_equal(isnan(change->percent), base == 9);
        if (base == 10)
            assert_same(change->percent, 210);
        compared_close(&compared);
    }
}

/* 20 % less is a moderate decrease by the symmetric bands, a limited change by ACLED's. */
static void bands_are_those_asked_for(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct compared compared;
        compared_open(&compared, NULL, NULL);
        compared.counted.setup.comparing.has_acled_bands = i;
        take_daily(&compared, "2024-01-01/2024-01-30", 5);
        take_daily(&compared, "2024-02-01/2024-02-29", 4);
        take_daily(&compared, "2024-03-01", 4);
        compare_two(&compared, "2024-01-01/2024-01-30", "2024-02-01/2024-03-01");
        assert_same(change_of(&compared, 0)->ratio, 0.8);
        assert_int_equal(change_of(&compared, 0)->band,
                         i ? BAND_LIMITED_CHANGE : BAND_MODERATE_DECREASE);
        compared_close(&compared);
    }
}

/* All changes of all groups are one family. */
static void p_values_are_adjusted_together(void **state)
{
    static const char *const three[] = {"2024-01", "2024-02", "2024-03", NULL};
    static const struct {
        const char *country;
        size_t counts[3];
    } groups[] = {{"SYR", {12, 30, 40}}, {"LBN", {20, 10, 25}}, {"JOR", {15, 3, 0}}};
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    compared.counted.setup.comparing.method = METHOD_EXACT;
    for (size_t g = 0; g < 3; g++) {
        for (size_t p = 0; p < 3; p++) {
            const char *date = arena_print(&compared.counted.arena, "2024-0%zu-05", p + 1);
            for (size_t i = 0; i < groups[g].counts[p]; i++)
                take_event(&compared.counted, date, groups[g].country);
        }
    }
    assert_true(compare_all(&compared, three, 1));
    const struct comparison *comparison = &compared.comparison;
    double p[6], adjusted[6];
    for (size_t i = 0; i < 6; i++)
        p[i] = comparison->rows[i / 2].changes[i % 2].p;
    holm_adjust(p, 6, adjusted);
    for (size_t i = 0; i < 6; i++)
        assert_same(comparison->rows[i / 2].changes[i % 2].p_adjusted, adjusted[i]);
    assert_int_equal(comparison_test_count(comparison), 6);
    double of_total[2] = {comparison->total.changes[0].p, comparison->total.changes[1].p};
    holm_adjust(of_total, 2, of_total);
    assert_same(comparison->total.changes[1].p_adjusted, of_total[1]);
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_are_compared_by_their_days),
        cmocka_unit_test(counts_are_compared_exactly_where_asked),
        cmocka_unit_test(sums_are_compared_by_drawing_days),
        cmocka_unit_test(a_seed_gives_its_own_interval),
        cmocka_unit_test(lethal_events_are_counts),
        cmocka_unit_test(few_days_are_compared_exactly_and_sums_not_at_all),
        cmocka_unit_test(few_bins_suffice_where_asked_for),
        cmocka_unit_test(small_bases_have_no_percent),
        cmocka_unit_test(bands_are_those_asked_for),
        cmocka_unit_test(p_values_are_adjusted_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
