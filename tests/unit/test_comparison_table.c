/* The numbers of a comparison as tables: for programs a row for each group and period, for people
 * two periods side by side or more of them below each other. */
#include "comparison_of.h"

#include "base/buffer.h"
#include "scene/table.h"

/* A row of words: what is known, and "-". */
static const char *row_of(const struct table *table, size_t row, struct arena *arena)
{
    struct buffer out = {0};
    for (size_t c = 0; c < table->column_count; c++) {
        const struct table_cell *cell = &table->cells[row * table->column_count + c];
        buffer_print(&out, "%s%s", c ? "|" : "", cell->is_known ? cell->words : "-");
    }
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

static const char *heads_of(const struct table *table, bool for_people, struct arena *arena)
{
    struct buffer out = {0};
    for (size_t c = 0; c < table->column_count; c++)
        buffer_print(&out, "%s%s", c ? "|" : "",
                     for_people ? table->columns[c].label : table->columns[c].name);
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

static void take_many(struct compared *compared, const char *date, const char *country, int times)
{
    for (int i = 0; i < times; i++)
        take_event(&compared->counted, date, country);
}

static void compare_countries(struct compared *compared)
{
    compared_open(compared, "country", NULL);
    compared->counted.setup.comparing.method = METHOD_EXACT;
    take_many(compared, "2024-01-05", "SYR", 31);
    take_many(compared, "2024-02-05", "SYR", 58);
    take_many(compared, "2024-01-05", "LBN", 2);
    compare_two(compared, "2024-01", "2024-02");
}

static void programs_get_a_row_for_each_group_and_period(void **state)
{
    (void)state;
    struct compared compared;
    struct table table = {0};
    compare_countries(&compared);
    struct arena *arena = &compared.counted.arena;
    comparison_table(&compared.comparison, &table, arena);
    assert_string_equal(heads_of(&table, false, arena),
                        "group|period|from|to|days|provisional_days|events|low|best|high|unknown|"
                        "rate|difference|ratio|ratio_low|ratio_high|p|p_adjusted|method|phi|"
                        "change_percent|band|note");
    assert_int_equal(table.row_count, 6);
    assert_string_equal(
        row_of(&table, 0, arena),
        "SYR|January 2024|2024-01-01|2024-01-31|31|0|31|31|31|31|0|1|-|-|-|-|-|-|-|-|-|-|-");
    assert_string_equal(row_of(&table, 1, arena),
                        "SYR|February 2024|2024-02-01|2024-02-29|29|0|58|58|58|58|0|2|1|2|1.27|3.2|"
                        "0|0|exact|-|100|large-increase|-");
    assert_string_equal(row_of(&table, 3, arena),
                        "LBN|February 2024|2024-02-01|2024-02-29|29|0|0|0|0|0|0|0|-0.06|0|0|5.69|"
                        "0.53|0.53|exact|-|-|no-clear-change|small-base");
    assert_memory_equal(row_of(&table, 4, arena), "(total)|", 8);
    assert_string_equal(table.measure, "events");
    assert_string_equal(table.chart, "compare");
    compared_close(&compared);
}

static void people_get_two_periods_side_by_side(void **state)
{
    (void)state;
    struct compared compared;
    struct table table = {0};
    compare_countries(&compared);
    struct arena *arena = &compared.counted.arena;
    comparison_table(&compared.comparison, &table, arena);
    const struct table *reading = table.reading;
    assert_string_equal(heads_of(reading, true, arena),
                        "Group|January 2024|January 2024, Per day|February 2024|February 2024, Per "
                        "day|Change|95\u00a0% CI|Ratio|p|p (Holm)|Method|Reading");
    assert_int_equal(reading->row_count, 3);
    assert_true(reading->has_total);
    assert_string_equal(row_of(reading, 0, arena),
                        "Syria|31|1.0|58|2.0|+100\u00a0%|+27 to +220\u00a0%|2.00|0.002|0.004|exact "
                        "Poisson|large increase");
    assert_string_equal(
        row_of(reading, 1, arena),
        "Lebanon|2|0.065|0|0|2 → 0|× 0–5.69|0|0.53|0.53|exact Poisson|no clear change");
    assert_memory_equal(row_of(reading, 2, arena), "Total|33|1.1|58|", 16);
    compared_close(&compared);
}

/* Years before are also told together: against them stands the last. */
static void people_get_more_periods_below_each_other(void **state)
{
    (void)state;
    static const char *const spans[] = {"2022-01", "2023-01", "2024-01", NULL};
    struct compared compared;
    struct table table = {0};
    compared_open(&compared, NULL, NULL);
    compared.counted.setup.comparing.method = METHOD_EXACT;
    take_many(&compared, "2022-01-05", NULL, 31);
    take_many(&compared, "2023-01-05", NULL, 62);
    take_many(&compared, "2024-01-05", NULL, 93);
    assert_true(compare_all(&compared, spans, 2));
    struct arena *arena = &compared.counted.arena;
    comparison_table(&compared.comparison, &table, arena);
    assert_string_equal(heads_of(table.reading, true, arena),
                        "Group|Period|Reported events|Per day|Change|95\u00a0% CI|Ratio|p|"
                        "Method|Reading");
    assert_int_equal(table.reading->row_count, 4);
    assert_false(table.reading->has_total);
    assert_string_equal(row_of(table.reading, 0, arena), "Total|January 2022|31|1.0|-|-|-|-|-|-");
    assert_string_equal(row_of(table.reading, 2, arena),
                        "Total|January 2022 – January 2023 together|93|1.5|-|-|-|-|-|-");
    assert_string_equal(row_of(table.reading, 3, arena),
                        "Total|January 2024|93|3.0|+100\u00a0%|+48 to "
                        "+170\u00a0%|2.00|<0.001|exact Poisson|large increase");
    assert_int_equal(table.row_count, 3);
    compared_close(&compared);
}

static void sums_of_people_stand_with_what_they_rest_on(void **state)
{
    (void)state;
    struct compared compared;
    struct table table = {0};
    compared_open(&compared, NULL, "killed");
    take_count(&compared.counted, "2024-01-03", NULL, 20, 40, 70);
    take_count(&compared.counted, "2024-01-04", NULL, 10, 10, 10);
    take_event(&compared.counted, "2024-02-03", NULL);
    compare_two(&compared, "2024-01", "2024-02");
    struct arena *arena = &compared.counted.arena;
    comparison_table(&compared.comparison, &table, arena);
    assert_string_equal(row_of(table.reading, 0, arena),
                        "Total|50 (30–80)|1.6|2|80\u00a0%|?|-|0|-|–|–|no comparison");
    assert_string_equal(row_of(&table, 0, arena),
                        "(total)|January 2024|2024-01-01|2024-01-31|31|0|2|30|50|80|0|0|0|2|0.8|"
                        "1.61|-|-|-|-|-|-|-|-|-|-|-");
    assert_string_equal(
        row_of(&table, 1, arena),
        "(total)|February 2024|2024-02-01|2024-02-29|29|0|1|-|-|-|1|0|0|0|-|-|-|-|-|-|"
        "-|-|-|-|-|-|unknown-numbers");
    assert_non_null(strstr(heads_of(&table, false, arena), "lethal_events|largest_share"));
    compared.counted.setup.kind = "wounded";
    comparison_table(&compared.comparison, &table, arena);
    assert_non_null(strstr(heads_of(&table, false, arena), "events_with_any|largest_share"));
    compared_close(&compared);
}

static void the_table_carries_sentences_and_notes(void **state)
{
    (void)state;
    struct compared compared;
    struct table table = {0};
    compare_countries(&compared);
    comparison_table(&compared.comparison, &table, &compared.counted.arena);
    assert_int_equal(table.finding_count, 3);
    assert_memory_equal(table.findings[0], "58 events in 29 days", 20);
    assert_memory_equal(table.findings[1], "Syria: 58 events", 16);
    assert_true(table.note_count >= 3);
    assert_non_null(table.members);
    compared_close(&compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_get_a_row_for_each_group_and_period),
        cmocka_unit_test(people_get_two_periods_side_by_side),
        cmocka_unit_test(people_get_more_periods_below_each_other),
        cmocka_unit_test(sums_of_people_stand_with_what_they_rest_on),
        cmocka_unit_test(the_table_carries_sentences_and_notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
