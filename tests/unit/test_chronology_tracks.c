/* Spans beside each other along the rule to scale: each has a track of its own, or is counted. */
#include "chart/chronology.h"
#include "chart/reach.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

#define ROUNDS 60
#define MOST_SPANS 11

static bool meet(const struct chronology_entry *a, const struct chronology_entry *b)
{
    return reach_start(&a->event->date) <= reach_end(&b->event->date) &&
           reach_start(&b->event->date) <= reach_end(&a->event->date);
}

static bool has_stub(const struct chronology_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    return date->start_edge == EDTF_EDGE_UNKNOWN || date->end_edge == EDTF_EDGE_UNKNOWN;
}

static bool is_on_each_other(const struct chronology_entry *a, const struct chronology_entry *b)
{
    return a->track && a->track == b->track && !has_stub(a) && !has_stub(b) && meet(a, b);
}

static size_t count_text(const struct scene *scene, const char *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count += scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, wanted);
    return count;
}

static void check(const char *const *dates, size_t *untracked)
{
    struct chronology_drawn drawn;
    size_t lost = 0;
    chronology_open(&drawn, dates);
    random_set(&drawn.made, "spacing", "time");
    random_set(&drawn.made, "width", "85mm");
    chronology_draw_it(&drawn);
    const struct chronology *chronology = drawn.figure->panels[0].panel.state;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        lost += chronology_is_span(entry) && !entry->track;
        for (size_t k = 0; k < i; k++)
            assert_false(is_on_each_other(entry, &chronology->entries[k]));
    }
    assert_int_equal(chronology->untracked, lost);
    assert_int_equal(count_text(drawn.scene, "along the rule"), lost > 0);
    *untracked += lost;
    chronology_close(&drawn);
}

static void no_two_spans_lie_on_each_other(void **state)
{
    static const char *const forms[] = {"2013-%02d-0%d/2013-%02d-2%d",
                                        "[2013-%02d-0%d..2013-%02d-2%d]",
                                        "{2013-%02d-0%d,2013-%02d-2%d}",
                                        "../2013-%02d-0%d",
                                        "2013-%02d-0%d/..",
                                        "2013-%02d-0%d/"};
    struct random random = {7};
    size_t untracked = 0;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        char text[MOST_SPANS][64];
        const char *dates[MOST_SPANS + 2] = {"2013-01-01"};
        for (size_t i = 0; i < MOST_SPANS; i++) {
            int month = 1 + (int)random_below(&random, 6),
                last = month + (int)random_below(&random, 6);
            snprintf(text[i], sizeof text[i], forms[random_below(&random, 6)], month,
                     1 + (int)random_below(&random, 9), last, (int)random_below(&random, 9));
            dates[i + 1] = text[i];
        }
        check(dates, &untracked);
    }
    assert_true(untracked > 0);
}

/* Two columns are not refused for the room of tracks. */
static void words_need_the_room_of_tracks(void **state)
{
    static const char *const dates[] = {"2013-01-01/2013-12-01", "2013-01-02/2013-12-02",
                                        "2013-01-03/2013-12-03", "2013-01-04/2013-12-04",
                                        "2013-01-05/2013-12-05", NULL};
    static const struct word title = {"", "Donaudampfschifffahrtsgesellschaft"};
    size_t few = 0;
    (void)state;
    for (int width = 130; width < 190; width++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, dates);
        drawn.made.events[0].title = (struct words){&title, 1};
        random_set(&drawn.made, "spacing", "time");
        random_set(&drawn.made, "columns", "2");
        random_set(&drawn.made, "width", arena_print(&drawn.made.arena, "%dmm", width));
        drawn.report = report_new();
        drawn.figure = promises_figure(&drawn.made, false);
        drawn.scene = figure_scene(drawn.figure, drawn.report);
        const struct chronology *chronology = drawn.figure->panels[0].panel.state;
        if (drawn.scene && chronology->has_few_tracks) {
            assert_int_equal(chronology->track_count, 3);
            assert_true(chronology->untracked > 0);
            few++;
        }
        chronology_close(&drawn);
    }
    assert_true(few > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_need_the_room_of_tracks),
        cmocka_unit_test(no_two_spans_lie_on_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
