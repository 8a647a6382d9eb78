/* A chronology of records at given dates, with what the author marks. */
#ifndef TESTS_CHRONOLOGY_OF_H
#define TESTS_CHRONOLOGY_OF_H

#include "promises.h"

#define CHRONOLOGY_RECORDS 12 /* at most */

struct chronology_drawn {
    struct random_figure made;
    struct report *report;
    struct figure *figure;
    const struct scene *scene;
};

/* Records "e0", "e1" … of these dates, until NULL. Settings follow, then chronology_draw_it(). */
static inline void chronology_open(struct chronology_drawn *drawn, const char *const *dates)
{
    struct random_figure *made = &drawn->made;
    struct edtf_error error;
    random_figure_init(made, 3, 80);
    settings_clear(&made->settings);
    settings_init(&made->settings);
    made->settings.panel.chart = "chronology";
    random_set(made, "width", "120mm");
    for (made->count = 0; dates[made->count]; made->count++) {
        struct event *event = &made->events[made->count];
        assert_in_range(made->count, 0, CHRONOLOGY_RECORDS);
        event->link_count = 0;
        event->id = arena_print(&made->arena, "e%d", (int)made->count);
        assert_true(edtf_parse(dates[made->count], EDTF_SEASONS_METEOROLOGICAL, &made->arena,
                               &event->date, &error));
    }
}

static inline void chronology_draw_it(struct chronology_drawn *drawn)
{
    drawn->report = report_new();
    drawn->figure = promises_figure(&drawn->made, false);
    drawn->scene = figure_scene(drawn->figure, drawn->report);
    assert_non_null(drawn->scene);
    for (const struct scene *scene = drawn->scene; scene; scene = scene->next)
        assert_int_equal(promises_broken(scene, 6), 0);
}

static inline void chronology_close(struct chronology_drawn *drawn)
{
    figure_free(drawn->figure);
    report_free(drawn->report);
    random_figure_clear(&drawn->made);
}

#endif
