/* What groups hold in each period: published totals, sums of people with their bounds, data sets,
 * and which groups have a row. */
#include "comparison_of.h"

#include "base/buffer.h"

/* ---- Published totals ---- */

static void take_total(struct compared *compared, const char *date, double events, double lethal)
{
    struct event event = event_of(&compared->counted, date, NULL);
    struct count *counts = ARENA_ARRAY(&compared->counted.arena, struct count, 2);
    counts[0] = (struct count){.kind = "killed", .has_best = true, .best = 2 * events};
    counts[1] = (struct count){.kind = "lethal_events", .has_best = true, .best = lethal};
    event.has_events = true;
    event.events = events;
    event.counts = counts;
    event.count_count = lethal >= 0 ? 2 : 1;
    tally_take(&compared->counted.tally, &event);
}

/* Of a quarter of which one month has no total, only two months count. */
static void totals_count_on_the_days_they_tell_of(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_total(&compared, "2024-01/2024-03", 91, -1);
    take_total(&compared, "2024-04", 60, -1);
    take_total(&compared, "2024-06", 60, -1);
    take_total(&compared, "2024-06/2024-07", 1000, -1); /* across the end: never divided */
    compare_two(&compared, "2024-01/2024-03", "2024-04/2024-06");
    const struct change *change = change_of(&compared, 0);
    assert_int_equal(compared.comparison.periods[1].days, 60);
    assert_int_equal(compared.comparison.periods[1].untold, 31);
    assert_number(total_in(&compared, 1)->events, 120);
    assert_number(change->ratio, 2);
    assert_int_equal(change->reason, CHANGE_TOTALS);
    assert_int_equal(change->method, METHOD_EXACT);
    compared_close(&compared);
}

static void totals_of_people_have_lethal_events_where_they_say_so(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_total(&compared, "2024-01", 50, 20);
    take_total(&compared, "2024-02", 40, -1);
    compare_two(&compared, "2024-01", "2024-02");
    assert_number(total_in(&compared, 0)->lethal, 20);
    assert_true(isnan(total_in(&compared, 1)->lethal));
    assert_int_equal(change_of(&compared, 0)->method, METHOD_AUTO);
    assert_int_equal(change_of(&compared, 0)->reason, CHANGE_TOTALS);
    assert_true(isnan(change_of(&compared, 0)->low));
    compared_close(&compared);
}

/* ---- People ---- */

static void sums_carry_their_bounds(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-03", NULL, 5, 10, 20);
    take_count(&compared.counted, "2024-01-04", NULL, 0, 0, 2);
    take_event(&compared.counted, "2024-01-05", NULL);
    take_count(&compared.counted, "2024-02-03", NULL, 30, 30, 40);
    take_count(&compared.counted, "2024-02-04", NULL, 10, -1, 0); /* at least 10 */
    compare_two(&compared, "2024-01", "2024-02");
    const struct period_value *january = total_in(&compared, 0), *february = total_in(&compared, 1);
    const struct change *change = change_of(&compared, 0);
    assert_number(january->low, 5);
    assert_number(january->best, 10);
    assert_number(january->high, 22);
    assert_number(january->events, 3);
    assert_number(january->unknown, 1);
    assert_number(january->lethal, 1);
    assert_number(january->largest, 10);
    assert_false(january->has_no_high);
    assert_number(february->best, 40);
    assert_true(february->has_no_high);
    assert_number(february->lethal, 2);
    assert_number(february->largest, 30);
    assert_number(change->ratio, 4 * 31 / 29.0);
    assert_number(change->ratio_low, 40 / 29.0 / (22 / 31.0));
    compared_close(&compared);
}

/* Events of which no number is known are no zero. */
static void unknown_numbers_are_not_compared(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_event(&compared.counted, "2024-01-05", NULL);
    take_count(&compared.counted, "2024-02-03", NULL, 30, 30, 40);
    compare_two(&compared, "2024-01", "2024-02");
    const struct change *change = change_of(&compared, 0);
    assert_false(comparison_has_number(&compared.comparison, total_in(&compared, 0)));
    assert_int_equal(change->reason, CHANGE_UNKNOWN);
    assert_true(isnan(change->ratio) && isnan(change->difference));
    assert_false(change->is_from_zero);
    compared_close(&compared);
}

/* ---- Data sets ---- */

static void take_of(struct compared *compared, const char *dialect, const char *date)
{
    struct event event = event_of(&compared->counted, date, NULL);
    event.origin.dialect = dialect;
    tally_see(&compared->counted.tally, &event);
    tally_take(&compared->counted.tally, &event);
}

static void data_sets_are_kept_apart_or_refused(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02", NULL};
    for (int i = 0; i < 2; i++) {
        struct compared compared;
        compared_open(&compared, i ? "dialect" : NULL, NULL);
        take_of(&compared, "acled", "2024-01-05");
        take_of(&compared, "ucdp-ged", "2024-02-05");
        assert_int_equal(compare_all(&compared, spans, 1), i == 1);
        if (i == 1)
            assert_true(compared.comparison.keeps_apart);
        else
            assert_string_equal(refusal(&compared.counted), "several-datasets");
        compared_close(&compared);
    }
}

/* One begins in 2024: of 2023 it knows nothing, which is not zero. */
static void data_sets_tell_of_days_of_their_own(void **state)
{
    (void)state;
    static const char *const spans[] = {"2023-01", "2024-01", NULL};
    struct compared compared;
    compared_open(&compared, "dialect", NULL);
    for (int i = 0; i < 20; i++)
        take_of(&compared, "acled", i % 2 ? "2024-01-03" : "2024-02-01");
    take_of(&compared, "ucdp-ged", "2023-01-05");
    take_of(&compared, "ucdp-ged", "2024-01-25");
    assert_true(compare_all(&compared, spans, 1));
    const struct compared_row *rows = compared.comparison.rows;
    assert_string_equal(rows[0].value, "acled");
    assert_int_equal(rows[0].base_days, 0);
    assert_int_equal(rows[0].changes[0].reason, CHANGE_NO_DATA);
    assert_int_equal(rows[1].base_days, 31);
    assert_int_equal(rows[1].changes[0].reason, CHANGE_AS_EXPECTED);
    assert_string_equal(
        comparison_sentence(&compared.comparison, &rows[0], 0, &compared.counted.arena),
        "acled: 10 events in 31 days (2.3/week) against no data: no comparison.");
    compared_close(&compared);
}

/* What nothing is counted of still says how far its data reach. */
static void records_that_are_not_counted_tell_of_days(void **state)
{
    (void)state;
    static const char *const spans[] = {"2023-01", "2024-01", NULL};
    struct compared compared;
    compared_open(&compared, "dialect", NULL);
    for (int i = 0; i < 20; i++)
        take_of(&compared, "acled", "2024-01-03");
    struct event seen = event_of(&compared.counted, "2023-01-01", NULL);
    seen.origin.dialect = "ucdp-ged";
    tally_see(&compared.counted.tally, &seen);
    assert_true(compare_all(&compared, spans, 1));
    assert_true(compared.comparison.keeps_apart);
    assert_int_equal(compared.comparison.rows[0].base_days, 0);
    compared_close(&compared);
}

static void data_of_different_days_are_refused(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.limits.has_other_as_of = true;
    take_of(&compared, "acled", "2024-01-05");
    assert_false(compare_all(&compared, spans, 1));
    assert_string_equal(refusal(&compared.counted), "several-as-of");
    compared_close(&compared);
}

/* ---- Groups ---- */

static void take_many(struct compared *compared, const char *date, const char *country, int times)
{
    for (int i = 0; i < times; i++)
        take_event(&compared->counted, date, country);
}

static void assert_names(const struct compared *compared, const char *expected)
{
    struct buffer names = {0};
    for (size_t i = 0; i < compared->comparison.row_count; i++)
        buffer_print(&names, "%s%s", i ? " " : "", compared->comparison.rows[i].name);
    assert_string_equal(buffer_text(&names), expected);
    buffer_clear(&names);
}

/* SYR 2 to 4, LBN 30 to 10, JOR 5 to 5. */
static void take_countries(struct compared *compared)
{
    take_many(compared, "2024-01-05", "SYR", 2);
    take_many(compared, "2024-03-05", "SYR", 4);
    take_many(compared, "2024-01-05", "LBN", 30);
    take_many(compared, "2024-03-05", "LBN", 10);
    take_many(compared, "2024-01-05", "JOR", 5);
    take_many(compared, "2024-03-05", "JOR", 5);
    take_many(compared, "2024-05-05", "IRQ", 50); /* of no period */
}

static void groups_are_sorted_as_asked(void **state)
{
    (void)state;
    static const struct {
        enum group_sort sort;
        const char *names;
    } rows[] = {{SORT_SIZE, "Lebanon Jordan Syria"},
                {SORT_CHANGE, "Syria Jordan Lebanon"},
                {SORT_NAME, "Jordan Lebanon Syria"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct compared compared;
        compared_open(&compared, "country", NULL);
        compared.counted.setup.sort = rows[i].sort;
        take_countries(&compared);
        compare_two(&compared, "2024-01", "2024-03");
        assert_names(&compared, rows[i].names);
        assert_number(total_in(&compared, 0)->events, 37);
        assert_number(total_in(&compared, 1)->events, 19);
        assert_number(compared.comparison.outside, 50);
        compared_close(&compared);
    }
}

static void small_groups_become_one(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    compared.counted.setup.top = 1;
    compared.counted.setup.sort = SORT_CHANGE;
    take_countries(&compared);
    compare_two(&compared, "2024-01", "2024-03");
    assert_names(&compared, "Lebanon Other");
    const struct compared_row *other = &compared.comparison.rows[1];
    assert_true(other->is_other);
    assert_null(other->value);
    assert_int_equal(compared.comparison.other_count, 2);
    assert_number(other->values[0].events, 7);
    assert_number(other->values[1].events, 9);
    assert_number(other->changes[0].ratio, 9.0 / 7);
    compared_close(&compared);
}

/* Nobody was killed in one of three: no row of zeros, but it is told. */
static void groups_without_any_are_left_out(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", "killed");
    take_count(&compared.counted, "2024-01-05", "SYR", 1, 1, 1);
    take_count(&compared.counted, "2024-03-05", "SYR", 2, 2, 2);
    take_count(&compared.counted, "2024-01-05", "LBN", 0, 0, 0);
    take_count(&compared.counted, "2024-01-05", "JOR", 0, 0, 3); /* perhaps */
    take_event(&compared.counted, "2024-03-05", "IRQ");          /* not known */
    compare_two(&compared, "2024-01", "2024-03");
    assert_names(&compared, "Syria Jordan Iraq");
    assert_int_equal(compared.comparison.without_count, 1);
    assert_number(total_in(&compared, 0)->events, 3);
    compared_close(&compared);
}

static void where_no_group_has_any_all_have_rows(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", "killed");
    take_count(&compared.counted, "2024-01-05", "SYR", 0, 0, 0);
    take_count(&compared.counted, "2024-01-05", "LBN", 0, 0, 0);
    compare_two(&compared, "2024-01", "2024-03");
    assert_int_equal(compared.comparison.row_count, 2);
    assert_int_equal(compared.comparison.without_count, 0);
    compared_close(&compared);
}

/* What the days of a row add up to is what its periods hold. */
static void days_add_up_to_periods(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    compared.counted.setup.assign = ASSIGN_SPREAD;
    take_countries(&compared);
    take_event(&compared.counted, "2024-02-27/2024-03-07", "SYR");
    take_event(&compared.counted, "2024-03", "LBN");
    compare_two(&compared, "2024-01", "2024-03");
    const struct comparison *comparison = &compared.comparison;
    for (size_t r = 0; r <= comparison->row_count; r++) {
        const struct compared_row *row =
            r < comparison->row_count ? &comparison->rows[r] : &comparison->total;
        for (size_t p = 0; p < 2; p++) {
            double days[31] = {0}, sum = 0;
            comparison_fill_days(comparison, row, p, days);
            for (size_t d = 0; d < 31; d++)
                sum += days[d];
            assert_true(fabs(sum - row->values[p].events) < 0.001);
        }
    }
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_count_on_the_days_they_tell_of),
        cmocka_unit_test(totals_of_people_have_lethal_events_where_they_say_so),
        cmocka_unit_test(sums_carry_their_bounds),
        cmocka_unit_test(unknown_numbers_are_not_compared),
        cmocka_unit_test(data_sets_are_kept_apart_or_refused),
        cmocka_unit_test(data_sets_tell_of_days_of_their_own),
        cmocka_unit_test(records_that_are_not_counted_tell_of_days),
        cmocka_unit_test(data_of_different_days_are_refused),
        cmocka_unit_test(groups_are_sorted_as_asked),
        cmocka_unit_test(small_groups_become_one),
        cmocka_unit_test(groups_without_any_are_left_out),
        cmocka_unit_test(where_no_group_has_any_all_have_rows),
        cmocka_unit_test(days_add_up_to_periods),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
