/* Lines of every kind, drawn by lot, the same ones on each run: the promises of the layout hold,
 * and what can't be drawn is refused with one clear line. A figure at fault is named by its number.
 */
#include "chart/chart.h"
#include "chart/panel_tally.h"

#include "query/tally.h"

#include "promises.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

#define FIGURES 400     /* with the fixed-width measurer */
#define REAL_FIGURES 40 /* with fonts */
#define TWO_PANELS 80
#define MERGED_FIGURES 30 /* gathered in two halves */
#define MOST_RECORDS 300

static bool is_chosen(struct random_figure *made, uint32_t percent)
{
    return random_percent(&made->random, percent);
}

/* Settings of lines on top of those that every figure has. */
static void choose_settings(struct random_figure *made)
{
    static const char *const units[] = {"day",  "week",   "month",  "quarter",
                                        "year", "decade", "century"};
    static const char *const ranges[] = {"whisker", "outline", "none"};
    static const char *const kinds[] = {"killed", "wounded", "sites"};
    static const char *const assigns[] = {"start", "spread", "strict"};
    struct random *random = &made->random;
    made->settings.panel.chart = "lines";
    if (is_chosen(made, 50))
        random_set(made, "by", units[random_below(random, 7)]);
    if (is_chosen(made, 50))
        random_set(made, "measure", kinds[random_below(random, 3)]);
    if (is_chosen(made, 30))
        random_set(made, "range", ranges[random_below(random, 3)]);
    if (is_chosen(made, 30))
        random_set(made, "assign", assigns[random_below(random, 3)]);
    if (is_chosen(made, 35))
        random_set(made, "style", "multiples");
    if (is_chosen(made, 30))
        random_set(made, "scales", "free");
    if (is_chosen(made, 30))
        random_set(made, "as-of", random_day(made, ""));
    if (is_chosen(made, 25))
        random_set(made, "cumulative", "");
    else if (is_chosen(made, 35))
        random_set(made, "average", is_chosen(made, 50) ? "2" : "7");
}

static void make_figure(struct random_figure *made, uint64_t seed, bool has_fonts)
{
    random_figure_init(made, seed, has_fonts ? 60 : MOST_RECORDS);
    choose_settings(made);
}

/* Only these may keep a figure from being drawn. */
static const char *const refusals[] = {"nothing-to-draw", "page-too-small", "bins-too-fine",
                                       "page-too-large",  "bad-average",    NULL};

/* The page is as large as was asked for, and nothing that is drawn is no number. */
static size_t bad_geometry(const struct random_figure *made, const struct scene *scene)
{
    const struct settings *settings = &made->settings;
    size_t faults = fabs(scene->width - settings->width.points) > 1e-9;
    if (settings->height.points > 0)
        faults += fabs(scene->height - settings->height.points) > 1e-9;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct box *box = &scene->items[i].path.extents;
        if (scene->items[i].kind == SCENE_PATH)
            faults += isfinite(box->x0 + box->y0 + box->x1 + box->y1) ? 0 : 1;
    }
    if (faults)
        print_error("%d faults of the geometry\n", (int)faults);
    return faults;
}

static bool is_good(const struct random_figure *made, uint64_t seed, bool has_fonts, size_t *drawn)
{
    struct report *report = report_new();
    struct figure *figure = promises_figure(made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    double least = theme_find(made->settings.theme)->minimum_size;
    size_t faults = scene ? promises_broken(scene, least) + bad_geometry(made, scene)
                          : !promises_may_refuse(report, refusals);
    *drawn += scene != NULL;
    if (faults)
        print_error("figure %d: %s wide, %s high, %s, %d records\n", (int)seed,
                    made->settings.width.text,
                    made->settings.height.points > 0 ? made->settings.height.text : "auto",
                    made->settings.language, (int)made->count);
    figure_free(figure);
    report_free(report);
    return faults == 0;
}

/* Enough figures are drawn, or the test would say nothing: many have no people to add up, or no
 * records in their days. */
static void check_figures(uint64_t first, size_t count, bool has_fonts)
{
    size_t bad = 0, drawn = 0;
    for (size_t i = 0; i < count; i++) {
        struct random_figure made;
        make_figure(&made, first + i, has_fonts);
        bad += !is_good(&made, first + i, has_fonts, &drawn);
        random_figure_clear(&made);
    }
    assert_int_equal(bad, 0);
    assert_true(drawn * 3 >= count);
}

static void the_promises_hold(void **state)
{
    (void)state;
    check_figures(1, FIGURES, false);
}

static void the_promises_hold_with_fonts(void **state)
{
    (void)state;
    check_figures(5000, REAL_FIGURES, true);
}

/* Under lines of all there are lines of some, or of none. */
static void the_promises_hold_in_two_panels(void **state)
{
    (void)state;
    size_t bad = 0, drawn = 0;
    for (uint64_t seed = 9000; seed < 9000 + TWO_PANELS; seed++) {
        struct random_figure made;
        make_figure(&made, seed, false);
        struct panel_settings panels[2] = {made.settings.panel, made.settings.panel};
        struct condition condition = {.field = field_find("category"), .kind = CONDITION_IS};
        const char *const values[] = {seed % 2 ? "battle" : "no such category"};
        condition.values = values;
        condition.value_count = 1;
        panels[1].conditions = &condition;
        panels[1].condition_count = 1;
        panels[1].average = 0;
        panels[1].measure = NULL;
        made.settings.panels = panels;
        made.settings.panel_count = 2;
        bad += !is_good(&made, seed, false, &drawn);
        made.settings.panels = NULL;
        made.settings.panel_count = 0;
        random_figure_clear(&made);
    }
    assert_int_equal(bad, 0);
    assert_true(drawn * 3 >= TWO_PANELS);
}

/* Two countries as rows, and under them a plot of nothing, narrowed by their names. */
static void make_narrow(struct random_figure *made)
{
    struct edtf_error error;
    random_figure_init(made, 1, 2);
    made->count = 2;
    made->events = ARENA_ARRAY(&made->arena, struct event, 2);
    for (int i = 0; i < 2; i++) {
        made->events[i].place.country = i ? "Lebanon" : "A republic with a name that is long";
        assert_true(edtf_parse(i ? "2013-05-17" : "2013-01-05", EDTF_SEASONS_METEOROLOGICAL,
                               &made->arena, &made->events[i].date, &error));
    }
    settings_clear(&made->settings);
    settings_init(&made->settings);
    made->settings.panel.chart = "heatmap";
    random_set(made, "width", "40mm");
    random_set(made, "lang", "fr");
    random_set(made, "group", "country");
    random_set(made, "panel", "lines");
    random_set(made, "group", "none");
    random_set(made, "where", "category=riot");
}

/* The box of the last text that begins so. */
static const struct box *box_of(const struct scene *scene, const char *start)
{
    const struct box *box = NULL;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_TEXT && strncmp(item->text.text, start, strlen(start)) == 0)
            box = &item->text.extents;
    }
    assert_non_null(box);
    return box;
}

/* Where a plot has less room than "no events" needs, the words stand clear of its axis. */
static void empty_plots_say_so_beside_their_axis(void **state)
{
    (void)state;
    struct random_figure made;
    struct report *report = report_new();
    make_narrow(&made);
    struct figure *figure = promises_figure(&made, true);
    const struct scene *scene = figure_scene(figure, report);
    assert_non_null(scene);
    assert_int_equal(promises_broken(scene, theme_find(made.settings.theme)->minimum_size), 0);
    assert_true(box_of(scene, "aucun")->x0 >= box_of(scene, "0")->x1);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
}

/* Gathered in two halves and merged, records make the same tally. */
static void halves_make_a_whole(void **state)
{
    (void)state;
    const struct panel_class *class = &panel_lines;
    size_t compared = 0;
    for (uint64_t seed = 200; seed < 200 + MERGED_FIGURES; seed++) {
        struct random_figure made;
        make_figure(&made, seed, false);
        struct panel_setup setup = {.group = field_find("category"), .kind = "killed"};
        struct panel_tally *half = class->gather(&setup), *rest = class->gather(&setup),
                           *whole = class->gather(&setup);
        for (size_t i = 0; i < made.count; i++) {
            class->take(i < made.count / 2 ? half : rest, &made.events[i]);
            class->take(whole, &made.events[i]);
        }
        class->merge(half, rest);
        const struct tally *parts = &half->tally, *all = &whole->tally;
        assert_int_equal(parts->count, all->count);
        for (size_t i = 0; i < all->count; i++)
            assert_float_equal(parts->cells[i].sum.best, all->cells[i].sum.best, 1e-6);
        compared += parts->count > 1;
        class->free(half);
        class->free(rest);
        class->free(whole);
        random_figure_clear(&made);
    }
    assert_true(compared > MERGED_FIGURES / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_promises_hold),
        cmocka_unit_test(the_promises_hold_with_fonts),
        cmocka_unit_test(the_promises_hold_in_two_panels),
        cmocka_unit_test(empty_plots_say_so_beside_their_axis),
        cmocka_unit_test(halves_make_a_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
