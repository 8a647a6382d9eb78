/* The numbers of a course as people read them: what stands in a cell, and which way the table lies.
 */
#include "course_of.h"

#include "base/buffer.h"

static struct table reading_of(struct counted *counted)
{
    struct table table;
    assert_true(counted_fill(counted));
    course_reading(&counted->course, &table, &counted->arena);
    assert_true(table.has_total);
    return table;
}

/* Row 0 is that of the heads. */
static void assert_row(const struct table *table, size_t row, const char *expected)
{
    struct buffer line = {0};
    for (size_t c = 0; c < table->column_count; c++) {
        const struct table_cell *cell = &table->cells[(row - 1) * table->column_count + c];
        const char *words = row == 0 ? table->columns[c].label : cell->words;
        buffer_print(&line, "%s%s", c ? " | " : "", words ? words : "–");
    }
    assert_string_equal(buffer_text(&line), expected);
    buffer_clear(&line);
}

static void give_data(struct counted *counted, int64_t first, int64_t last)
{
    counted->setup.limits.coverage = (struct coverage){true, first, last, 0};
}

static void one_cell_says_all_of_a_number(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    give_data(&counted, day_of(2013, 4, 1), day_of(2013, 8, 10));
    take_count(&counted, "2013-04-05", NULL, 1204, 1204, 1204);
    take_count(&counted, "2013-05-05", NULL, 10, 12, 15);
    take_count(&counted, "2013-06-05", NULL, 5, -1, 0);
    take_event(&counted, "2013-08-05", NULL);
    struct table table = reading_of(&counted);
    assert_string_equal(table.title, "People reported killed");
    assert_row(&table, 0, "Period | People reported killed | Events | Number unknown");
    assert_row(&table, 1, "April 2013 | 1,204 | 1 | 0");
    assert_row(&table, 2, "May 2013 | 12 (10–15) | 1 | 0");
    assert_row(&table, 3, "June 2013 | ≥5 | 1 | 0");
    assert_row(&table, 4, "July 2013 | 0 | 0 | 0");
    assert_row(&table, 5, "August 2013 (provisional) | ? | 1 | 1");
    assert_row(&table, 6, "Total | ≥1,219 | 4 | 1");
    counted_close(&counted);
}

/* Without a best estimate anywhere the lower number is none. */
static void ranges_without_a_best_are_ranges(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    take_count(&counted, "2013-05-05", NULL, 10, 10, 15);
    struct table table = reading_of(&counted);
    assert_row(&table, 1, "May 2013 | 10–15 | 1");
    counted_close(&counted);
}

static void groups_are_columns(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, "country", NULL);
    give_data(&counted, day_of(2013, 5, 1), day_of(2013, 6, 30));
    counted.setup.limits.has_to = true;
    counted.setup.limits.to = day_of(2013, 7, 31);
    take_event(&counted, "2013-05-05", "Mali");
    take_event(&counted, "2013-06-05", "Mali");
    take_event(&counted, "2013-06-05", "Chad");
    struct table table = reading_of(&counted);
    assert_row(&table, 0, "Period | Mali | Chad | Total");
    assert_row(&table, 1, "May 2013 | 1 | 0 | 1");
    assert_row(&table, 2, "June 2013 | 1 | 1 | 2");
    assert_row(&table, 3, "July 2013 | – | – | –");
    assert_row(&table, 4, "Total | 2 | 1 | 3");
    counted_close(&counted);
}

static void runs_without_data_are_one_row(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    give_data(&counted, day_of(2013, 1, 1), day_of(2013, 1, 31));
    counted.setup.limits.has_to = true;
    counted.setup.limits.to = day_of(2013, 3, 31);
    take_event(&counted, "2013-01-05", NULL);
    struct table table = reading_of(&counted);
    assert_int_equal(table.row_count, 4);
    counted.setup.limits.to = day_of(2013, 4, 30);
    table = reading_of(&counted);
    assert_int_equal(table.row_count, 3);
    assert_row(&table, 1, "January 2013 | 1");
    assert_row(&table, 2, "February 2013 – April 2013 | –");
    counted_close(&counted);
}

/* Two months by day: what happened is told by the day, the days between in one row. */
static void long_tables_tell_quiet_runs_at_once(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    counted.setup.by = BIN_DAY;
    give_data(&counted, day_of(2013, 1, 1), day_of(2013, 2, 28));
    take_event(&counted, "2013-01-01", NULL);
    take_event(&counted, "2013-01-04", NULL);
    take_event(&counted, "2013-02-28", NULL);
    struct table table = reading_of(&counted);
    assert_int_equal(table.row_count, 7);
    assert_row(&table, 2, "2 January 2013 | 0");
    assert_row(&table, 3, "3 January 2013 | 0");
    assert_row(&table, 4, "4 January 2013 | 1");
    assert_row(&table, 5, "5 January 2013 – 27 February 2013 | 0");
    assert_row(&table, 6, "28 February 2013 | 1");
    assert_row(&table, 7, "Total | 3");
    counted.setup.is_cumulative = true;
    table = reading_of(&counted);
    assert_int_equal(table.row_count, 60);
    counted_close(&counted);
}

static void people_by_group_say_on_how_many_events(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, "country", "killed");
    take_count(&counted, "2013-05-05", "Mali", 3, 3, 3);
    take_count(&counted, "2013-05-05", "Chad", 1, 1, 1);
    struct table table = reading_of(&counted);
    assert_row(&table, 0, "Period | Mali | Chad | Total, people killed | Events");
    assert_row(&table, 1, "May 2013 | 3 | 1 | 4 | 2");
    counted_close(&counted);
}

static void imprecise_dates_show_their_bounds(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    take_event(&counted, "2013-05-25/2013-06-08", NULL);
    take_event(&counted, "2013-05-20", NULL);
    take_event(&counted, "2013-06-20", NULL);
    struct table table = reading_of(&counted);
    assert_row(&table, 0, "Period | Events | At least, by dates | At most, by dates");
    assert_row(&table, 2, "June 2013 | 2 | 1 | 2");
    assert_row(&table, 3, "Total | 3 |  | ");
    counted_close(&counted);
}

static void take_many(struct counted *counted, size_t groups, const char *const *dates,
                      size_t date_count)
{
    static const char *const names[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
    counted->setup.top = groups;
    for (size_t i = 0; i < groups; i++)
        take_event(counted, dates[i % date_count], names[i]);
}

static void many_groups_are_rows(void **state)
{
    (void)state;
    static const char *const dates[] = {"2013-05-05", "2013-06-05"};
    struct counted counted;
    counted_open(&counted, "country", NULL);
    take_many(&counted, 10, dates, 2);
    course_extent(&counted.tally, &counted.setup, WIDTH, &counted.extent, counted.report);
    course_fill(&counted.course, &counted.tally, &counted.setup, &counted.extent, 10,
                &counted.arena);
    struct table table;
    course_reading(&counted.course, &table, &counted.arena);
    assert_int_equal(table.row_count, 11);
    assert_row(&table, 0, "Group | May 2013 | June 2013 | Total");
    assert_row(&table, 1, "A | 1 | 0 | 1");
    assert_row(&table, 2, "B | 0 | 1 | 1");
    assert_row(&table, 11, "Total | 5 | 5 | 10");
    counted_close(&counted);
}

static void many_of_both_are_told_in_pairs(void **state)
{
    (void)state;
    static const char *const dates[] = {"2013-01-05", "2013-12-05"};
    struct counted counted;
    counted_open(&counted, "country", NULL);
    take_many(&counted, 10, dates, 2);
    course_extent(&counted.tally, &counted.setup, WIDTH, &counted.extent, counted.report);
    course_fill(&counted.course, &counted.tally, &counted.setup, &counted.extent, 10,
                &counted.arena);
    struct table table;
    course_reading(&counted.course, &table, &counted.arena);
    assert_int_equal(table.row_count, 11);
    assert_row(&table, 0, "Period | Group | Events");
    assert_row(&table, 1, "January 2013 | A | 1");
    assert_row(&table, 10, "December 2013 | J | 1");
    assert_row(&table, 11, "Total |  | 10");
    counted_close(&counted);
}

static void the_language_is_the_figures(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    locale_free((struct locale *)counted.setup.locale);
    counted.setup.locale = locale_new("fr");
    take_count(&counted, "2013-05-05", NULL, 1204, -1, 0);
    struct table table = reading_of(&counted);
    assert_row(&table, 0, "Période | Nombre de tués | Événements");
    assert_row(&table, 1, "mai 2013 | au moins 1\u202f204 | 1");
    counted_close(&counted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_cell_says_all_of_a_number),
        cmocka_unit_test(ranges_without_a_best_are_ranges),
        cmocka_unit_test(groups_are_columns),
        cmocka_unit_test(runs_without_data_are_one_row),
        cmocka_unit_test(long_tables_tell_quiet_runs_at_once),
        cmocka_unit_test(people_by_group_say_on_how_many_events),
        cmocka_unit_test(imprecise_dates_show_their_bounds),
        cmocka_unit_test(many_groups_are_rows),
        cmocka_unit_test(many_of_both_are_told_in_pairs),
        cmocka_unit_test(the_language_is_the_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
