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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_and_its_month_stay_together),
        cmocka_unit_test(dates_need_room_beside_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
