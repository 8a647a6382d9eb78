/* Lines in words and numbers, worked out by hand. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct lines_sample sample;
    sample_open(&sample);
    sample.setup.group = NULL;
    sample.setup.kind = "killed";
    sample_start(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(*state);
    return 0;
}

static void plan(struct lines_sample *sample)
{
    static const struct sample_event events[] = {{1, CATEGORY_BATTLE, 4, 0},
                                                 {2, CATEGORY_BATTLE, 10, 16},
                                                 {3, CATEGORY_BATTLE, 1, 0},
                                                 {4, CATEGORY_BATTLE, 3, -1}};
    for (size_t i = 0; i < 4; i++)
        sample_add(sample, &events[i]);
    assert_true(sample_plan(sample));
}

static size_t column_of(const struct table *table, const char *name)
{
    size_t i = 0;
    while (i < table->column_count && strcmp(table->columns[i].name, name) != 0)
        i++;
    assert_true(i < table->column_count);
    return i;
}

/* A negative number is one that is not known. */
static void assert_column(const struct table *table, const char *name, const double *expected)
{
    size_t column = column_of(table, name);
    for (size_t row = 0; row < table->row_count; row++) {
        const struct table_cell *cell = &table->cells[row * table->column_count + column];
        assert_int_equal(cell->is_known, expected[row] >= 0);
        if (cell->is_known)
            assert_float_equal(cell->number, expected[row], 1e-9);
    }
}

static void the_table_holds_running_sums(void **state)
{
    struct lines_sample *sample = *state;
    struct table table;
    sample->setup.is_cumulative = true;
    plan(sample);
    lines_table(&sample->lines, &table);
    assert_string_equal(table.chart, "lines");
    assert_int_equal(table.row_count, 4);
    assert_column(&table, "best", (const double[]){4, 10, 1, 3});
    assert_column(&table, "cumulative", (const double[]){4, 14, 15, 18});
    assert_column(&table, "cumulative_high", (const double[]){4, 20, 21, -1});
}

static void the_table_holds_averages(void **state)
{
    struct lines_sample *sample = *state;
    struct table table;
    sample->setup.average = 2;
    plan(sample);
    lines_table(&sample->lines, &table);
    assert_column(&table, "average", (const double[]){-1, 7, 5.5, 2});
    assert_column(&table, "average_low", (const double[]){-1, 7, 5.5, 2});
    assert_column(&table, "average_high", (const double[]){-1, 10, 8.5, -1});
}

/* Rows are the series within each bin, those of the added columns too. */
static void the_table_keeps_series_apart(void **state)
{
    struct lines_sample *sample = *state;
    struct table table;
    tally_clear(&sample->tally);
    sample->setup.group = field_find("category");
    sample->setup.is_cumulative = true;
    sample_start(sample);
    sample_add(sample, &(struct sample_event){1, CATEGORY_BATTLE, 5, 0});
    sample_add(sample, &(struct sample_event){2, CATEGORY_BATTLE, 6, 0});
    sample_add(sample, &(struct sample_event){1, CATEGORY_RIOT, 1, 0});
    sample_add(sample, &(struct sample_event){2, CATEGORY_RIOT, 2, 0});
    assert_true(sample_plan(sample));
    lines_table(&sample->lines, &table);
    assert_column(&table, "cumulative", (const double[]){5, 1, 11, 3});
}

/* For people there is one more column, empty in the row of sums. */
static void the_table_for_reading_says_it_too(void **state)
{
    struct lines_sample *sample = *state;
    struct table table;
    sample->setup.is_cumulative = true;
    plan(sample);
    lines_table(&sample->lines, &table);
    const struct table *reading = table.reading;
    size_t column = column_of(reading, "Cumulative");
    static const char *const expected[] = {"4", "14", "15", "≥18", ""};
    assert_int_equal(reading->row_count, 5);
    for (size_t row = 0; row < 5; row++)
        assert_string_equal(reading->cells[row * reading->column_count + column].words,
                            expected[row]);
    assert_string_equal(reading->cells[0].words, "1 March 2024");
}

static void the_unit_says_what_is_drawn(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    assert_string_equal(lines_unit(&sample->lines), "people killed");
    sample->setup.average = 3;
    assert_true(sample_plan(sample));
    assert_string_equal(lines_unit(&sample->lines),
                        "people killed (bars), average of 3 days (line)");
    sample->setup.average = 0;
    sample->setup.is_cumulative = true;
    assert_true(sample_plan(sample));
    assert_string_equal(lines_unit(&sample->lines), "people killed, cumulative");
}

static void the_note_says_how_averages_are_made(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.average = 3;
    plan(sample);
    const char *const *notes = lines_notes(&sample->lines);
    assert_string_equal(notes[0], "Each average covers a period and the 2 before it, leaving out "
                                  "what is provisional.");
    assert_null(notes[1]);
}

/* Where signs have no room, the note counts what they would say. */
static void the_note_counts_lower_bounds_without_a_sign(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    assert_null(lines_notes(&sample->lines)[0]);
    sample->lines.has_sign_room = false;
    assert_string_equal(lines_notes(&sample->lines)[0], "1 number drawn is a lower bound.");
}

static void the_description_tells_peak_last_and_sum(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    struct alt alt = {.arena = &sample->arena};
    lines_describe(&sample->lines, &alt);
    assert_string_equal(alt_long(&alt, ""),
                        "In all ≥18 killed. Most: 10 killed (2 March 2024). Last complete: "
                        "≥3 killed (4 March 2024).");
    alt_clear(&alt);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_table_holds_running_sums),
        TEST(the_table_holds_averages),
        TEST(the_table_keeps_series_apart),
        TEST(the_table_for_reading_says_it_too),
        TEST(the_unit_says_what_is_drawn),
        TEST(the_note_says_how_averages_are_made),
        TEST(the_note_counts_lower_bounds_without_a_sign),
        TEST(the_description_tells_peak_last_and_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
