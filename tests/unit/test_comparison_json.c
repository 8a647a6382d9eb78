/* The comparison as an object of JSON: its members are those that are promised, whatever is known.
 */
#include "comparison_of.h"

#include "base/buffer.h"
#include "scene/table.h"

#include <jansson.h>

/* The object; the caller drops it. */
static json_t *object_of(struct compared *compared)
{
    struct table table = {0};
    struct buffer text = {0};
    json_error_t error;
    comparison_table(&compared->comparison, &table, &compared->counted.arena);
    buffer_print(&text, "{%s}", table.members);
    json_t *object = json_loads(buffer_text(&text), JSON_REJECT_DUPLICATES, &error);
    if (!object)
        fail_msg("%s in %s", error.text, buffer_text(&text));
    buffer_clear(&text);
    return object;
}

static double number_at(const json_t *object, const char *key, size_t index)
{
    const json_t *value = json_object_get(object, key);
    return json_number_value(json_is_array(value) ? json_array_get(value, index) : value);
}

static void assert_text(const json_t *object, const char *key, const char *expected)
{
    const json_t *value = json_object_get(object, key);
    assert_non_null(value);
    if (expected)
        assert_string_equal(json_string_value(value), expected);
    else
        assert_true(json_is_null(value));
}

static void counts_and_their_ratio(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, "country", NULL);
    for (int i = 0; i < 58; i++)
        take_event(&compared.counted, i % 2 ? "2024-01-05" : "2024-02-05", "SYR");
    compare_two(&compared, "Jan=2024-01", "2024-02");
    json_t *object = object_of(&compared);
    const json_t *row = json_array_get(json_object_get(object, "rows"), 0);
    const json_t *period = json_array_get(json_object_get(object, "periods"), 0);
    const json_t *ratio = json_object_get(row, "ratio");
    assert_text(object, "measure", "events");
    assert_number(number_at(object, "level", 0), 0.95);
    assert_text(period, "name", "Jan");
    assert_text(period, "from", "2024-01-01");
    assert_text(period, "to", "2024-01-31");
    assert_number(number_at(period, "days", 0), 31);
    assert_true(json_is_true(json_object_get(period, "is_baseline")));
    assert_text(row, "group", "SYR");
    assert_text(row, "label", "Syria");
    assert_number(number_at(row, "counts", 0), 29);
    assert_number(number_at(row, "rates", 1), 1);
    assert_true(fabs(number_at(ratio, "value", 0) - 31 / 29.0) < 1e-8);
    assert_text(ratio, "method", "quasi");
    assert_true(number_at(ratio, "phi", 0) > 20);
    assert_number(number_at(ratio, "df", 0), 58);
    assert_text(ratio, "bins", "day");
    assert_text(row, "note", NULL);
    assert_true(json_is_false(json_object_get(row, "is_provisional")));
    assert_null(json_object_get(row, "without_provisional"));
    assert_null(json_object_get(row, "low"));
    assert_null(json_object_get(row, "changes"));
    assert_null(json_object_get(row, "baseline"));
    assert_text(json_object_get(object, "total"), "group", "(total)");
    json_decref(object);
    compared_close(&compared);
}

static void sums_have_bounds_and_what_they_rest_on(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-03", NULL, 20, 40, 70);
    take_count(&compared.counted, "2024-02-03", NULL, 29, -1, 0);
    compare_two(&compared, "2024-01", "2024-02");
    json_t *object = object_of(&compared);
    const json_t *total = json_object_get(object, "total");
    assert_number(number_at(total, "low", 0), 20);
    assert_number(number_at(total, "high", 0), 70);
    assert_true(json_is_null(json_array_get(json_object_get(total, "high"), 1)));
    assert_number(number_at(total, "lethal_events", 1), 1);
    assert_number(number_at(total, "largest_share", 0), 1);
    assert_true(json_is_null(json_object_get(total, "ratio_at_high")));
    assert_true(fabs(number_at(total, "ratio_at_low", 0) - 31 / 70.0) < 1e-8);
    assert_text(json_object_get(total, "ratio"), "method", "bootstrap");
    assert_number(number_at(json_object_get(total, "ratio"), "block_days", 0), 3);
    assert_int_equal(json_array_size(json_object_get(object, "rows")), 0);
    json_decref(object);
    compared_close(&compared);
}

static void what_is_not_known_is_null(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_event(&compared.counted, "2024-02-03", NULL);
    compare_two(&compared, "2024-01", "2024-02");
    json_t *object = object_of(&compared);
    const json_t *total = json_object_get(object, "total");
    assert_true(json_is_null(json_object_get(json_object_get(total, "ratio"), "value")));
    assert_true(json_is_null(json_object_get(json_object_get(total, "ratio"), "high")));
    assert_true(json_is_null(json_object_get(total, "change_percent")));
    assert_text(total, "band", "no-clear-change");
    assert_text(total, "note", "no-events; from-zero");
    json_decref(object);
    compared_close(&compared);
}

/* The last of several stands in the row itself, and all in their order. */
static void several_later_periods_are_a_list(void **state)
{
    (void)state;
    static const char *const spans[] = {"2024-01", "2024-02", "2024-03", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2024-01", 2);
    take_daily(&compared, "2024-02", 4);
    take_daily(&compared, "2024-03", 6);
    assert_true(compare_all(&compared, spans, 1));
    json_t *object = object_of(&compared);
    const json_t *total = json_object_get(object, "total");
    const json_t *changes = json_object_get(total, "changes");
    assert_int_equal(json_array_size(changes), 2);
    for (size_t i = 0; i < 2; i++) {
        const json_t *change = json_array_get(changes, i);
        assert_text(change, "period", i ? "March 2024" : "February 2024");
        assert_number(number_at(json_object_get(change, "ratio"), "value", 0), (double)i + 2);
    }
    assert_number(number_at(json_object_get(total, "ratio"), "value", 0), 3);
    json_decref(object);
    compared_close(&compared);
}

static void several_baselines_are_told_together(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022-01", "2023-01", "2024-01", NULL};
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    take_daily(&compared, "2022-01", 2);
    take_daily(&compared, "2023-01", 4);
    assert_true(compare_all(&compared, spans, 2));
    json_t *object = object_of(&compared);
    const json_t *baseline = json_object_get(json_object_get(object, "total"), "baseline");
    assert_number(number_at(baseline, "days", 0), 62);
    assert_number(number_at(baseline, "count", 0), 186);
    assert_number(number_at(baseline, "rate", 0), 3);
    json_decref(object);
    compared_close(&compared);
}

static void provisional_changes_stand_with_settled_ones(void **state)
{
    (void)state;
    struct compared compared;
    compared_open(&compared, NULL, NULL);
    struct bins_limits *limits = &compared.counted.setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 2, 29);
    limits->lag_days = 14;
    take_daily(&compared, "2024-01-01/2024-02-15", 10);
    compare_two(&compared, "2024-01", "2024-02");
    json_t *object = object_of(&compared);
    const json_t *total = json_object_get(object, "total");
    const json_t *settled = json_object_get(total, "without_provisional");
    assert_true(json_is_true(json_object_get(total, "is_provisional")));
    assert_true(fabs(number_at(json_object_get(total, "ratio"), "value", 0) - 15 / 29.0) < 1e-8);
    assert_number(number_at(settled, "days", 0), 15);
    assert_number(number_at(settled, "count", 0), 150);
    assert_number(number_at(settled, "baseline_days", 0), 31);
    assert_number(number_at(json_object_get(settled, "ratio"), "value", 0), 1);
    assert_non_null(json_object_get(settled, "sentence"));
    json_decref(object);
    compare_two(&compared, "2024-01", "2024-02-20/2024-02-29");
    object = object_of(&compared);
    assert_true(
        json_is_null(json_object_get(json_object_get(object, "total"), "without_provisional")));
    json_decref(object);
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_and_their_ratio),
        cmocka_unit_test(sums_have_bounds_and_what_they_rest_on),
        cmocka_unit_test(what_is_not_known_is_null),
        cmocka_unit_test(several_later_periods_are_a_list),
        cmocka_unit_test(several_baselines_are_told_together),
        cmocka_unit_test(provisional_changes_stand_with_settled_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
