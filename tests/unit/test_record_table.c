/* Records as a table: a row each, in words, with the links of titles and sources. */
#include "chart/record_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct locale *locale;
    struct canvas canvas;
    struct panel_setup setup;
    struct panel panel;
};

static int begin(void **state)
{
    struct fixture *fixture = test_calloc(1, sizeof *fixture);
    fixture->locale = locale_new("en");
    fixture->canvas.arena = &fixture->arena;
    fixture->setup.locale = fixture->locale;
    fixture->setup.title = "Panel";
    fixture->panel = (struct panel){.setup = &fixture->setup, .canvas = &fixture->canvas};
    *state = fixture;
    return 0;
}

static int end(void **state)
{
    struct fixture *fixture = *state;
    locale_free(fixture->locale);
    arena_clear(&fixture->arena);
    test_free(fixture);
    return 0;
}

#define WORDS(words)                                                                               \
    {                                                                                              \
        (struct word[]){{NULL, words}}, 1                                                          \
    }

static struct event event_of(struct fixture *fixture, const char *date)
{
    struct event event = {.id = "e1", .status = STATUS_CLAIMED, .category = CATEGORY_BATTLE};
    struct edtf_error error;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &fixture->arena, &event.date, &error));
    return event;
}

static const struct table_cell *cell(const struct table *table, size_t row, const char *column)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].name, column) == 0)
            return &table->cells[row * table->column_count + i];
    fail_msg("no column '%s'", column);
    return NULL;
}

static void test_row(void **state)
{
    struct fixture *fixture = *state;
    struct event event = event_of(fixture, "2013-06-05");
    static const struct count counts[] = {
        {.kind = "killed", .has_best = true, .best = 3},
        {.kind = "wounded", .qualifier = QUALIFIER_AT_LEAST, .has_low = true, .low = 2}};
    event.counts = counts;
    event.count_count = 2;
    event.url = "https://a.org/a b";
    const struct table_link sources[] = {{"A", "javascript:x"}, {"B", "http://b.org"}};
    const struct record_row rows[] = {{.event = &event, .sources = sources, .source_count = 2},
                                      {.event = &event, .status = "odd", .is_other_account = true}};
    struct table table;
    record_table_fill(&fixture->panel,
                      &(struct record_rows){.chart = "timeline", .items = rows, .count = 2},
                      &table);
    assert_string_equal(table.title, "Panel");
    assert_int_equal(table.row_count, 2);
    assert_int_equal(table.left_out_count, 0);
    assert_string_equal(cell(&table, 0, "date")->words, "5 June 2013");
    assert_string_equal(cell(&table, 0, "date")->text, "2013-06-05");
    assert_string_equal(cell(&table, 0, "title")->links[0].url, "https://a.org/a%20b");
    assert_string_equal(cell(&table, 0, "category")->words, "Battle");
    assert_string_equal(cell(&table, 0, "status")->words, "claimed");
    assert_string_equal(cell(&table, 1, "status")->words, "odd · another account");
    assert_string_equal(cell(&table, 0, "counts")->words, "3 killed · ≥2 wounded");
    assert_string_equal(cell(&table, 0, "sources")->words, "A, B");
    assert_null(cell(&table, 0, "sources")->links[0].url);
    assert_string_equal(cell(&table, 0, "sources")->links[1].url, "http://b.org");
    assert_false(cell(&table, 1, "sources")->is_known);
}

static void test_rest(void **state)
{
    struct fixture *fixture = *state;
    struct table table;
    record_table_fill(&fixture->panel, &(struct record_rows){.chart = "timeline", .rest = 7},
                      &table);
    assert_int_equal(table.row_count, 0);
    assert_int_equal(table.note_count, 1);
    assert_non_null(strstr(table.notes[0], "7 more records"));
    assert_string_equal(table.left_out[0].name, "limit");
    assert_true(table.left_out[0].events > 6.5);
}

static void test_sources(void **state)
{
    struct fixture *fixture = *state;
    struct event event = event_of(fixture, "2013");
    const struct source sources[] = {{.who = WORDS("A"), .url = "http://a.org"},
                                     {.who = WORDS("B")},
                                     {.url = "http://nobody.org"},
                                     {.who = WORDS("A"), .url = "http://again.org"}};
    event.sources = sources;
    event.source_count = 4;
    size_t count;
    const struct table_link *links = record_sources(&fixture->panel, &event, &count);
    assert_int_equal(count, 2);
    assert_string_equal(links[0].words, "A");
    assert_string_equal(links[0].url, "http://a.org");
    assert_string_equal(links[1].words, "B");
    assert_null(links[1].url);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_row, begin, end),
        cmocka_unit_test_setup_teardown(test_rest, begin, end),
        cmocka_unit_test_setup_teardown(test_sources, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
