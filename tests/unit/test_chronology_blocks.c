/* Dates beside entries, or over them. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

#include <stdbool.h>

/* A date breaks at its dash, not within a day or the name of a month. */
static void a_day_and_its_month_stay_together(void **state)
{
    static const char *const dates[] = {"2024-05-01", "2024-05-03/2024-12-24", "2024-05-06", NULL};
    static const struct {
        const char *language, *words;
    } rows[] = {
        {"fr", "24\u00a0décembre"},
        {"ar", "24\u00a0كانون\u00a0الأول/ديسمبر"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, dates);
        random_set(&drawn.made, "lang", rows[i].language);
        chronology_draw_it(&drawn);
        bool is_whole = false;
        for (size_t k = 0; k < drawn.scene->item_count; k++) {
            const struct scene_item *item = &drawn.scene->items[k];
            is_whole |= item->kind == SCENE_TEXT && strstr(item->text.text, rows[i].words);
        }
        assert_true(is_whole);
        chronology_close(&drawn);
    }
}

/* Where most of them would be broken, they stand over the words. */
static void dates_need_room_beside_words(void **state)
{
    static const char *const long_dates[] = {"2024-05-01/2025-12-20", "2024-05-03/2026-12-24",
                                             "2024-05-06", NULL};
    static const char *const short_dates[] = {"2024-05-01/2025-12-20", "2024-05-03", "2024-05-06",
                                              NULL};
    const char *const *const rows[] = {long_dates, short_dates};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, rows[i]);
        random_set(&drawn.made, "width", "85mm");
        chronology_draw_it(&drawn);
        const struct chronology *chronology = drawn.figure->panels[0].panel.state;
        assert_int_equal(chronology->measures.date_width > 0, i);
        chronology_close(&drawn);
    }
}

static void check_heads(const char *const *dates, const char *const *wanted)
{
    struct chronology_drawn drawn;
    size_t next = 0;
    chronology_open(&drawn, dates);
    chronology_draw_it(&drawn);
    const struct chronology *chronology = drawn.figure->panels[0].panel.state;
    for (size_t i = 0; i < chronology->block_count; i++) {
        const struct chronology_block *block = &chronology->blocks[i];
        if (block->kind != BLOCK_YEAR && block->kind != BLOCK_MONTH)
            continue;
        assert_non_null(wanted[next]);
        assert_string_equal(block->text, wanted[next++]);
    }
    assert_null(wanted[next]);
    chronology_close(&drawn);
}

static void a_head_is_no_more_precise_than_what_is_under_it(void **state)
{
    static const char *const seasons[] = {"2013-06-05", "2013-06-07", "2013-08-05", "2013-08-06",
                                          "2013-23",    "2013-09-05", "2013-09-07", NULL};
    static const char *const without[] = {"2013",          "June",      "August",
                                          "Without month", "September", NULL};
    static const char *const decades[] = {"2009-06-05", "2009-07-01", "201X",       "2010-01-01",
                                          "2010-09-05", "2010-09-06", "2011-01-01", "2011-03-01",
                                          "2011",       "2011-08-01", NULL};
    static const char *const years[] = {"2009", "2010", "2010 – 2019", "2010", "2011", NULL};
    (void)state;
    check_heads(seasons, without);
    check_heads(decades, years);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_and_its_month_stay_together),
        cmocka_unit_test(a_head_is_no_more_precise_than_what_is_under_it),
        cmocka_unit_test(dates_need_room_beside_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
