/* Comparisons of January 2024 (31 days) with February (29 days) as they are drawn, for tests of
 * what stands where. */
#ifndef TESTS_COMPARE_SCENE_H
#define TESTS_COMPARE_SCENE_H

#include "figure/figure.h"
#include "figure/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#define SCENE_EVENTS 2000
#define SCENE_MARKS 64

/* Within so many points. */
#define assert_about(value, expected, most)                                                        \
    do {                                                                                           \
        double value_ = (value), expected_ = (expected);                                           \
        if (!(fabs(value_ - expected_) <= (most)))                                                 \
            fail_msg("%.15g is not about %.15g", value_, expected_);                               \
    } while (0)

struct compare_scene {
    struct arena arena;
    struct settings settings;
    struct event *events;
    size_t count;
    struct report *report;
    struct figure *figure;
    const struct scene *scene;
};

static inline void compare_scene_set(struct compare_scene *test, const char *name,
                                     const char *value)
{
    assert_true(setting_set(setting_find(name), &test->settings, value, test->report));
}

/* Two periods, by category, 170 mm wide. */
static inline void compare_scene_open(struct compare_scene *test, const char *style)
{
    *test = (struct compare_scene){.report = report_new()};
    test->events = ARENA_ARRAY(&test->arena, struct event, SCENE_EVENTS);
    settings_init(&test->settings);
    test->settings.panel.chart = "compare";
    compare_scene_set(test, "style", style);
    compare_scene_set(test, "group", "category");
    compare_scene_set(test, "width", "170mm");
    compare_scene_set(test, "method", "exact");
}

static inline void compare_scene_periods(struct compare_scene *test)
{
    compare_scene_set(test, "period", "January=2024-01");
    compare_scene_set(test, "period", "February=2024-02");
}

static inline struct event *compare_scene_take(struct compare_scene *test, const char *date,
                                               enum category category)
{
    struct event *event = &test->events[test->count++];
    struct edtf_error error;
    assert_true(test->count <= SCENE_EVENTS);
    event->category = category;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &test->arena, &event->date, &error));
    return event;
}

/* So many events in all, over the days of a month. */
static inline void compare_scene_month(struct compare_scene *test, int month, int count,
                                       enum category category)
{
    for (int i = 0; i < count; i++)
        compare_scene_take(test, arena_print(&test->arena, "2024-%02d-%02d", month, 1 + i % 29),
                           category);
}

static inline void compare_scene_killed(struct compare_scene *test, struct event *event, double low,
                                        double best, double high)
{
    struct count *count = ARENA_NEW(&test->arena, struct count);
    *count = (struct count){.kind = "killed",
                            .low = low,
                            .best = best,
                            .high = high,
                            .has_low = true,
                            .has_best = true,
                            .has_high = true};
    event->counts = count;
    event->count_count = 1;
}

/* NULL where it is refused. */
static inline const struct scene *compare_scene_draw(struct compare_scene *test)
{
    test->figure = figure_new(&test->settings, test->report);
    assert_non_null(test->figure);
    figure_use_measurer(test->figure, measurer_new_fixed());
    for (size_t i = 0; i < test->count; i++)
        figure_take(test->figure, &test->events[i]);
    test->scene = figure_scene(test->figure, test->report);
    return test->scene;
}

static inline void compare_scene_close(struct compare_scene *test)
{
    figure_free(test->figure);
    settings_clear(&test->settings);
    arena_clear(&test->arena);
    report_free(test->report);
}

/* The message that it is refused with. */
static inline void assert_refused(struct compare_scene *test, const char *code)
{
    assert_null(compare_scene_draw(test));
    size_t count = report_problem_count(test->report);
    assert_int_equal(report_count(test->report, SEVERITY_ERROR), 1);
    assert_string_equal(report_problem_at(test->report, count - 1)->code, code);
}

/* --- what is drawn --- */

struct scene_mark {
    const struct scene_path *path;
    size_t group; /* counted from 0 among those with marks */
    bool is_circle;
    double x, y; /* of its middle */
};

struct scene_marks {
    struct scene_mark items[SCENE_MARKS];
    size_t count, groups;
};

static inline bool is_curve(const struct scene_path *path)
{
    return path->segment_count > 1 && path->segments[1].kind == SEGMENT_CURVE;
}

/* The paths within groups of marks; of them circles only where 'circles'. */
static inline void find_marks(const struct scene *scene, bool circles, struct scene_marks *marks)
{
    bool is_in = false;
    *marks = (struct scene_marks){0};
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP && item->group.role == ROLE_MARK) {
            is_in = true;
            marks->groups++;
        } else if (item->kind == SCENE_END) {
            is_in = false;
        } else if (item->kind == SCENE_PATH && is_in && marks->count < SCENE_MARKS &&
                   (!circles || is_curve(&item->path))) {
            const struct box *box = &item->path.extents;
            marks->items[marks->count++] =
                (struct scene_mark){&item->path, marks->groups - 1, is_curve(&item->path),
                                    (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
        }
    }
}

/* The text of this wording, or NULL; the first of several. */
static inline const struct scene_text *find_text(const struct scene *scene, const char *words)
{
    for (size_t i = 0; i < scene->item_count; i++) {
        if (scene->items[i].kind == SCENE_TEXT && strcmp(scene->items[i].text.text, words) == 0)
            return &scene->items[i].text;
    }
    return NULL;
}

static inline size_t count_texts(const struct scene *scene, const char *words)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count +=
            scene->items[i].kind == SCENE_TEXT && strcmp(scene->items[i].text.text, words) == 0;
    return count;
}

static inline double middle_of(const struct scene_text *text)
{
    return (text->extents.x0 + text->extents.x1) / 2;
}

#endif
