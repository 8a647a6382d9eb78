/* The chart of bars: the promises of the layout on figures of every kind, drawn by lot, and that
 * what is drawn is what was counted. */
#include "chart/chart.h"

#include "base/memory.h"

#include "promises.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

#define FIGURES 200     /* with the fixed-width measurer */
#define REAL_FIGURES 40 /* with fonts */
#define MOST_PANELS 3

/* --- figures by lot --- */

static void random_panel(struct random_figure *made, struct panel_settings *panel)
{
    struct random *random = &made->random;
    panel->chart = random_percent(random, 85) ? "bars" : "timeline";
    panel->measure = random_percent(random, 50) ? "killed" : NULL;
    panel->by =
        random_percent(random, 50) ? BIN_AUTO : (enum bin_unit)(1 + random_below(random, 5));
    panel->style = (enum series_style)random_below(random, STYLE_MIRRORED + 1);
    panel->range = (enum range_style)random_below(random, RANGE_NONE + 1);
    panel->has_assign = random_percent(random, 40);
    panel->assign = (enum assign)random_below(random, 4);
    panel->has_free_scales = random_percent(random, 30);
    panel->columns = random_percent(random, 30) ? 1 + random_below(random, 5) : 0;
    panel->height = random_below(random, 3);
}

/* The same settings, and panels of bars. */
static void make_bars(struct random_figure *made)
{
    struct settings *settings = &made->settings;
    struct random *random = &made->random;
    if (random_percent(random, 30))
        random_set(made, "as-of", random_day(made, ""));
    if (random_percent(random, 30))
        settings->lag = (long)random_below(random, 60);
    settings->panel.chart = "bars";
    if (random_percent(random, 50)) {
        random_panel(made, &settings->panel);
        return;
    }
    size_t count = 1 + random_below(random, MOST_PANELS);
    settings->panels = memory_alloc(count * sizeof *settings->panels);
    for (size_t i = 0; i < count; i++) {
        settings->panels[i] = settings->panel;
        random_panel(made, &settings->panels[i]);
    }
    settings->panel_count = count;
    settings->panel.conditions = NULL;
}

/* Figures that can't be drawn are refused for one of these. */
static const char *const refusals[] = {"nothing-to-draw", "page-too-small", "page-too-large",
                                       "bins-too-fine", NULL};

static size_t count_faults(const struct random_figure *made, const struct scene *scene)
{
    return promises_broken(scene, theme_find(made->settings.theme)->minimum_size) +
           (!(scene->height > 0) || !scene->description || !*scene->description);
}

static size_t check_figure(uint64_t seed, bool has_fonts, size_t *drawn)
{
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, seed, 300);
    make_bars(&made);
    struct figure *figure = promises_figure(&made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    size_t faults = scene ? count_faults(&made, scene) : !promises_may_refuse(report, refusals);
    *drawn += scene != NULL;
    if (faults)
        print_error("figure %d: %s wide, %s high, %s, %d records, %d panels\n", (int)seed,
                    made.settings.width.text,
                    made.settings.height.points > 0 ? made.settings.height.text : "auto",
                    made.settings.language, (int)made.count, (int)made.settings.panel_count);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return faults;
}

static void check_figures(uint64_t first, size_t count, bool has_fonts)
{
    size_t bad = 0, drawn = 0;
    for (size_t i = 0; i < count; i++)
        bad += check_figure(first + i, has_fonts, &drawn) > 0;
    assert_int_equal(bad, 0);
    assert_true(drawn * 10 >= count * 5);
}

static void the_promises_hold(void **state)
{
    (void)state;
    check_figures(1, FIGURES, false);
}

static void the_promises_hold_with_fonts(void **state)
{
    (void)state;
    check_figures(100000, REAL_FIGURES, true);
}

/* --- what is drawn is what was counted --- */

/* Events of two kinds in four months: 1, 2, 0, 4 battles and 3, 0, 0, 1 protests, with 10 killed in
 * each battle and 1 to 5 in each protest. */
static void counted_figure(struct random_figure *made, const char *style, const char *measure)
{
    static const int counts[2][4] = {{1, 2, 0, 4}, {3, 0, 0, 1}};
    static const enum category categories[] = {CATEGORY_BATTLE, CATEGORY_PROTEST};
    *made = (struct random_figure){.events = NULL};
    made->events = ARENA_ARRAY(&made->arena, struct event, 32);
    for (int i = 0; i < 8; i++)
        for (int k = 0; k < counts[i / 4][i % 4]; k++) {
            struct event *event = &made->events[made->count++];
            struct edtf_error error;
            struct count *count = ARENA_NEW(&made->arena, struct count);
            const char *date = arena_print(&made->arena, "2024-%02d-%02d", 1 + i % 4, 5 + k);
            event->category = categories[i / 4];
            assert_true(
                edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &made->arena, &event->date, &error));
            *count = (struct count){
                .kind = "killed", .has_low = true, .has_best = true, .has_high = true};
            count->low = i < 4 ? 10 : 1;
            count->best = i < 4 ? 10 : 2;
            count->high = i < 4 ? 10 : 5;
            event->counts = count;
            event->count_count = 1;
        }
    settings_init(&made->settings);
    made->settings.panel.chart = "bars";
    random_set(made, "from", "2024-01");
    random_set(made, "to", "2024-04");
    random_set(made, "group", "category");
    random_set(made, "by", "month");
    random_set(made, "style", style);
    random_set(made, "measure", measure);
}

/* The heights of the boxes that are drawn as bars, which have a tooltip each. */
static size_t bar_heights(const struct scene *scene, double *heights, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i + 1 < scene->item_count; i++) {
        const struct scene_item *group = &scene->items[i], *item = &scene->items[i + 1];
        if (group->kind != SCENE_GROUP || group->group.role != ROLE_NONE || !group->group.title ||
            item->kind != SCENE_PATH)
            continue;
        const struct segment *segments = item->path.segments;
        if (count < most)
            heights[count++] = fabs(segments[2].points[0].y - segments[0].points[0].y);
    }
    return count;
}

/* The column of a table by its name, of its rows that are not zero, series by series. */
static size_t table_numbers(const struct table *table, const char *name, double *numbers)
{
    size_t column = 0, count = 0;
    while (strcmp(table->columns[column].name, name) != 0)
        column++;
    for (size_t series = 0; series < 2; series++)
        for (size_t row = series; row < table->row_count; row += 2) {
            double number = table->cells[row * table->column_count + column].number;
            if (number > 0)
                numbers[count++] = number;
        }
    return count;
}

static void bars_are_as_high_as_the_numbers(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{"grouped", "events", "events"},
                                          {"grouped", "killed", "best"},
                                          {"multiples", "events", "events"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct random_figure made;
        struct report *report = report_new();
        double heights[32], numbers[32];
        counted_figure(&made, rows[i][0], rows[i][1]);
        struct figure *figure = promises_figure(&made, false);
        const struct scene *scene = figure_scene(figure, report);
        assert_non_null(scene);
        size_t count = bar_heights(scene, heights, 32);
        assert_int_equal(count, table_numbers(&scene->tables[0], rows[i][2], numbers));
        assert_int_equal(count, 5);
        for (size_t k = 0; k < count; k++)
            assert_true(fabs(heights[k] / numbers[k] - heights[0] / numbers[0]) < 1e-6);
        figure_free(figure);
        random_figure_clear(&made);
        report_free(report);
    }
}

/* One killed beside 50,000 is a hairline, not a bar of hundreds. */
static void what_is_tiny_is_a_hairline(void **state)
{
    (void)state;
    struct random_figure made;
    struct report *report = report_new();
    double heights[32];
    counted_figure(&made, "grouped", "killed");
    struct count *count = ARENA_NEW(&made.arena, struct count);
    *count = made.events[0].counts[0];
    count->low = count->best = count->high = 50000;
    made.events[0].counts = count;
    struct figure *figure = promises_figure(&made, false);
    const struct scene *scene = figure_scene(figure, report);
    assert_non_null(scene);
    assert_int_equal(bar_heights(scene, heights, 32), 5);
    assert_true(heights[0] > 20);
    for (size_t i = 1; i < 5; i++)
        assert_true(heights[i] > 0.49 && heights[i] < 0.51);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
}

/* A stack ends where the sum of its series is: the parts lose only the seams between them. */
static void stacks_are_as_high_as_their_sums(void **state)
{
    (void)state;
    struct random_figure made;
    struct report *report = report_new();
    double heights[32];
    counted_figure(&made, "stacked", "events");
    struct figure *figure = promises_figure(&made, false);
    const struct scene *scene = figure_scene(figure, report);
    assert_non_null(scene);
    assert_int_equal(bar_heights(scene, heights, 32), 5);
    double one = heights[0];
    assert_true(fabs(heights[1] - 2 * one) < 1e-6);
    assert_true(fabs(heights[2] - 4 * one) < 1e-6);
    assert_true(heights[3] < 3 * one && heights[3] > 3 * one - 1);
    assert_true(heights[4] < one && heights[4] > one - 1);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
}

/* --- what can't be drawn --- */

static const char *refusal_of(struct random_figure *made, const char *name, const char *value)
{
    struct report *report = report_new();
    counted_figure(made, "stacked", "events");
    random_set(made, name, value);
    struct figure *figure = promises_figure(made, false);
    const struct scene *scene = figure_scene(figure, report);
    const char *code = scene ? NULL : arena_text(&made->arena, report_problem_at(report, 0)->code);
    figure_free(figure);
    report_free(report);
    return code;
}

static void what_cannot_be_drawn_is_said(void **state)
{
    (void)state;
    struct random_figure made;
    assert_string_equal(refusal_of(&made, "measure", "wounded"), "nothing-to-draw");
    random_figure_clear(&made);
    assert_null(refusal_of(&made, "from", "2022-01"));
    random_figure_clear(&made);
    assert_string_equal(refusal_of(&made, "from", "1200-01"), "bins-too-fine");
    random_figure_clear(&made);
    assert_string_equal(refusal_of(&made, "height", "20mm"), "page-too-small");
    random_figure_clear(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_promises_hold),
        cmocka_unit_test(the_promises_hold_with_fonts),
        cmocka_unit_test(bars_are_as_high_as_the_numbers),
        cmocka_unit_test(what_is_tiny_is_a_hairline),
        cmocka_unit_test(stacks_are_as_high_as_their_sums),
        cmocka_unit_test(what_cannot_be_drawn_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
