/* The chart of periods against each other: the promises of the layout on comparisons of every kind,
 * drawn by lot. */
#include "chart/chart.h"

#include "compare_figure.h"
#include "compare_scene.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define FIGURES 300      /* with the fixed-width measurer */
#define REAL_FIGURES 100 /* with fonts */
#define FAULTS 4

static struct figure *figure_of(const struct random_figure *made, struct measurer *measurer)
{
    struct report *report = report_new();
    struct figure *figure = figure_new(&made->settings, report);
    assert_non_null(figure);
    figure_use_measurer(figure, measurer);
    for (size_t i = 0; i < made->count; i++)
        figure_take(figure, &made->events[i]);
    report_free(report);
    return figure;
}

/* Figures that can't be drawn are refused for one of these, and in one sentence. */
static bool is_rightly_refused(const struct report *report)
{
    static const char *const codes[] = {"nothing-to-draw", "page-too-small",   "page-too-large",
                                        "page-too-narrow", "too-many-periods", "days-unknown",
                                        "bins-too-fine",   "calendar-too-long"};
    size_t count = report_problem_count(report); /* before it, warnings of what is not drawn */
    if (report_count(report, SEVERITY_ERROR) != 1)
        return false;
    const char *code = report_problem_at(report, count - 1)->code;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(code, codes[i]) == 0)
            return true;
    print_error("refused: %s\n", report_problem_at(report, count - 1)->examples[0].message);
    return false;
}

static size_t count_faults(const struct random_figure *made, const struct scene *scene)
{
    struct scene_fault faults[FAULTS];
    double least = theme_find(made->settings.theme)->minimum_size;
    size_t count = scene_check(scene, least, faults, FAULTS);
    for (size_t i = 0; i < count && i < FAULTS; i++) {
        const struct scene_item *a = &scene->items[faults[i].a], *b = &scene->items[faults[i].b];
        print_error("%s: '%s' and '%s'\n", faults[i].what,
                    a->kind == SCENE_TEXT ? a->text.text : "a path",
                    b->kind == SCENE_TEXT ? b->text.text : "a path");
    }
    if (!(scene->height > 0) || !scene->description || !*scene->description)
        count++;
    return count;
}

static size_t check_figure(uint64_t seed, bool has_fonts, size_t *drawn)
{
    struct random_figure made;
    struct report *report = report_new();
    random_comparison(&made, seed);
    struct figure *figure =
        figure_of(&made, has_fonts ? measurer_new("Noto Sans") : measurer_new_fixed());
    const struct scene *scene = figure_scene(figure, report);
    size_t faults = scene ? count_faults(&made, scene) : !is_rightly_refused(report);
    *drawn += scene != NULL;
    if (faults) {
        const struct settings *settings = &made.settings;
        const struct panel_settings *panel =
            settings->panel_count ? &settings->panels[0] : &settings->panel;
        for (size_t i = 0; i < settings->panel_count; i++)
            if (strcmp(settings->panels[i].chart, "compare") == 0)
                panel = &settings->panels[i];
        print_error("figure %d: %s, %s wide, %s high, %s, %d records, %d panels\n", (int)seed,
                    compare_style_names[panel->comparing.style], settings->width.text,
                    settings->height.points > 0 ? settings->height.text : "auto",
                    settings->language, (int)made.count, (int)settings->panel_count);
    }
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
    print_message("%d of %d drawn\n", (int)drawn, (int)count);
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

/* Battles on two days of each month from November 2023 to June 2024, a riot on the leap day. */
static void take_events(struct compare_scene *test)
{
    for (int i = 0; i < 16; i++)
        compare_scene_take(test,
                           arena_print(&test->arena, "%d-%02d-%02d", i < 4 ? 2023 : 2024,
                                       i < 4 ? 11 + i / 2 : i / 2 - 1, i % 2 ? 20 : 1),
                           CATEGORY_BATTLE);
    compare_scene_take(test, "2024-02-29", CATEGORY_RIOT);
}

struct period_case {
    const char *from, *to; /* the two periods; further ones are months */
    const char *by, *said; /* in the description */
    size_t further;
};

static void check_case(const struct period_case *one, const char *style)
{
    struct scene_fault faults[FAULTS];
    struct compare_scene test;
    compare_scene_open(&test, style);
    take_events(&test);
    compare_scene_set(&test, "as-of", "2024-06-20");
    compare_scene_set(&test, "lag", "0");
    compare_scene_set(&test, "method", "auto");
    compare_scene_set(&test, "by", one->by);
    compare_scene_set(&test, "period", arena_print(&test.arena, "A=%s", one->from));
    compare_scene_set(&test, "period", arena_print(&test.arena, "B=%s", one->to));
    for (size_t i = 0; i < one->further; i++)
        compare_scene_set(&test, "period", arena_print(&test.arena, "2023-11-%02d", (int)i + 1));
    const struct scene *scene = compare_scene_draw(&test);
    if (one->further && (strcmp(style, "columns") == 0 || strcmp(style, "slope") == 0)) {
        assert_null(scene); /* they say which style has room for so many */
        assert_true(is_rightly_refused(test.report));
    } else {
        assert_non_null(scene);
        if (!strstr(scene->description, one->said))
            fail_msg("%s: '%s' is not in '%s'", style, one->said, scene->description);
        assert_int_equal(scene_check(scene, 6, faults, FAULTS), 0);
    }
    compare_scene_close(&test);
}

/* Whatever the style is, the periods are what they are. */
static void periods_are_drawn_in_each_style(void **state)
{
    (void)state;
    static const struct period_case cases[] = {
        {"2024-02", "2024-03", "day",
         "2 events in 31 days (2.0 per month) against 3 events in 29 days", 0},
        {"2024-02", "2024-02-15/2024-03", "day", "(the periods overlap)", 0},
        {"2024-02", "2024-03-02/2024-03-19", "day", "0 events in 18 days (0 per month) against 3",
         0},
        {"2024-01-02/2024-01-10", "2024-03-02/2024-03-10", "day", ": none in either", 0},
        {"2024-05", "2024-06", "day", "2 events in 20 days (3.0 per month) against 2 events in 31",
         0},
        {"2024-01", "2024-02", "day", "3 events in 29 days (3.1 per month) against 2 events in 31",
         0},
        {"2023-11-27/2024-01-07", "2024-01-08/2024-02-18", "week",
         "2 events in 42 days (1.4 per month) against 3 events in 42 days", 0},
        {"2024-02-29", "2024-03-01", "day",
         "1 event in 1 day (1.0 per day) against 1 event in 1 day", 0},
        {"2024-02", "2024-03", "day", "19 periods (November 2023 to March 2024) against", 18},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t style = 0; style < COMPARE_STYLES; style++)
            check_case(&cases[i], compare_style_names[style]);
}

/* Days without data are not days without events. */
static void nothing_known_is_not_nothing(void **state)
{
    (void)state;
    for (size_t style = 0; style < COMPARE_STYLES; style++) {
        struct compare_scene test;
        compare_scene_open(&test, compare_style_names[style]);
        compare_scene_set(&test, "period", "A=2020-01/2020-03");
        compare_scene_set(&test, "period", "B=2021-01/2021-03");
        compare_scene_month(&test, 1, 31, CATEGORY_BATTLE);
        assert_non_null(compare_scene_draw(&test));
        assert_non_null(find_text(test.scene, "no data"));
        assert_null(find_text(test.scene, "no events"));
        compare_scene_close(&test);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_promises_hold),
        cmocka_unit_test(the_promises_hold_with_fonts),
        cmocka_unit_test(periods_are_drawn_in_each_style),
        cmocka_unit_test(nothing_known_is_not_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
