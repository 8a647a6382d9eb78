/* The numbers of a course as a table for programs, what they leave out, and the notes on it. */
#include "course_of.h"

#include "base/buffer.h"

static struct table table_of(struct counted *counted)
{
    struct table table;
    assert_true(counted_fill(counted));
    course_table(&counted->course, "bars", &table, &counted->arena);
    return table;
}

/* The row as "2013-06 A 3 …"; "?" for what is not known. */
static void assert_row(const struct table *table, size_t row, const char *expected)
{
    struct buffer line = {0};
    for (size_t c = 0; c < table->column_count; c++) {
        const struct table_cell *cell = &table->cells[row * table->column_count + c];
        buffer_add_text(&line, c ? " " : "");
        if (!cell->is_known)
            buffer_add_text(&line, "?");
        else if (cell->text)
            buffer_add_text(&line, cell->text);
        else
            buffer_add_number(&line, cell->number, 3);
    }
    assert_string_equal(buffer_text(&line), expected);
    buffer_clear(&line);
}

static void assert_columns(const struct table *table, const char *expected)
{
    struct buffer line = {0};
    for (size_t c = 0; c < table->column_count; c++)
        buffer_print(&line, "%s%s", c ? " " : "", table->columns[c].name);
    assert_string_equal(buffer_text(&line), expected);
    buffer_clear(&line);
}

static void people_have_ranges_and_unknowns(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    counted.setup.limits.coverage =
        (struct coverage){true, day_of(2013, 5, 1), day_of(2013, 8, 10), 0};
    take_count(&counted, "2013-05-05", NULL, 10, 11, 12);
    take_event(&counted, "2013-05-06", NULL);
    take_count(&counted, "2013-06-05", NULL, 5, -1, 0);
    take_event(&counted, "2013-08-05", NULL);
    counted.setup.limits.has_to = true;
    counted.setup.limits.to = day_of(2013, 9, 30);
    struct table table = table_of(&counted);
    assert_string_equal(table.chart, "bars");
    assert_string_equal(table.measure, "killed");
    assert_columns(&table, "period events low best high unknown provisional");
    assert_int_equal(table.row_count, 5);
    assert_row(&table, 0, "2013-05 2 10 11 12 1 0");
    assert_row(&table, 1, "2013-06 1 5 5 ? 0 0");
    assert_row(&table, 2, "2013-07 0 0 0 0 0 0");
    assert_row(&table, 3, "2013-08 1 ? ? ? 1 1");
    assert_row(&table, 4, "2013-09 ? ? ? ? ? ?");
    counted_close(&counted);
}

static void groups_have_the_words_of_the_data(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, "country", NULL);
    counted.setup.top = 2;
    take_event(&counted, "2013-06-05", "Mali");
    take_event(&counted, "2013-06-05", "Mali");
    take_event(&counted, "2013-06-05", "Mali");
    take_event(&counted, "2013-06-05", NULL);
    take_event(&counted, "2013-06-05", NULL);
    take_event(&counted, "2013-06-05", "Chad");
    struct table table = table_of(&counted);
    assert_columns(&table, "period group events low best high unknown provisional");
    assert_row(&table, 0, "2013-06 Mali 3 3 3 3 0 0");
    assert_row(&table, 1, "2013-06 ? 2 2 2 2 0 0");
    assert_row(&table, 2, "2013-06 (other) 1 1 1 1 0 0");
    assert_string_equal(table.cells[8 + 1].words, "Not stated");
    counted_close(&counted);
}

static void imprecise_dates_add_their_bounds(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    take_event(&counted, "2013-05-25/2013-06-08", NULL);
    take_event(&counted, "2013-06-20", NULL);
    take_event(&counted, "2013-05-20", NULL);
    struct table table = table_of(&counted);
    assert_columns(&table, "period events low best high unknown provisional least most");
    assert_row(&table, 0, "2013-05 1 1 1 1 0 0 1 2");
    assert_row(&table, 1, "2013-06 2 2 2 2 0 0 1 2");
    counted_close(&counted);
}

static const struct table_sum *left_out(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->left_out_count; i++) {
        if (strcmp(table->left_out[i].name, name) == 0)
            return &table->left_out[i];
    }
    fail_msg("nothing of '%s'", name);
    return NULL;
}

static void assert_note(const struct table *table, const char *expected)
{
    for (size_t i = 0; i < table->note_count; i++) {
        if (strcmp(table->notes[i], expected) == 0)
            return;
    }
    fail_msg("no '%s' among %zu notes, the first is '%s'", expected, table->note_count,
             table->note_count ? table->notes[0] : "");
}

static void what_is_left_out_is_accounted_for(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    counted.setup.limits.has_from = true;
    counted.setup.limits.from = day_of(2013, 6, 1);
    struct event claim = event_of(&counted, "2013-06-05", NULL);
    struct event plan = claim;
    claim.record_type = RECORD_STATEMENT;
    plan.status = STATUS_PLANNED;
    tally_take(&counted.tally, &claim);
    tally_take(&counted.tally, &plan);
    take_count(&counted, "2013", NULL, 1, 2, 3);
    take_count(&counted, "2013-05-01/2013-06-01", NULL, 4, -1, 0);
    take_count(&counted, "2013-06-05", NULL, 7, 8, 9);
    take_event(&counted, "2013-06-05", NULL);
    struct table table = table_of(&counted);
    assert_number(table.total.events, 2);
    assert_number(table.total.unknown, 1);
    assert_number(table.total.best, 8);
    assert_number(left_out(&table, "vague")->events, 1);
    assert_number(left_out(&table, "vague")->high, 3);
    assert_number(left_out(&table, "outside")->low, 4);
    assert_true(left_out(&table, "outside")->has_no_high);
    assert_number(left_out(&table, "statements")->events, 1);
    assert_number(left_out(&table, "planned")->events, 1);
    assert_number(left_out(&table, "figures")->events, 0);
    assert_note(&table, "1 event is dated too vaguely to be drawn here.");
    assert_note(&table, "1 event falls outside the time shown.");
    assert_note(&table, "For 1 event the number is not known.");
    assert_note(&table, "Not counted: 1 statement, 1 planned or cancelled event.");
    counted_close(&counted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_have_ranges_and_unknowns),
        cmocka_unit_test(groups_have_the_words_of_the_data),
        cmocka_unit_test(imprecise_dates_add_their_bounds),
        cmocka_unit_test(what_is_left_out_is_accounted_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
