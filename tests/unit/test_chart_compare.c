/* The chart of periods against each other: the promises of the layout on comparisons of every kind,
 * drawn by lot. */
#include "chart/chart.h"

#include "compare_figure.h"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_promises_hold),
        cmocka_unit_test(the_promises_hold_with_fonts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
