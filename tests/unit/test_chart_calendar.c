/* Calendars of every kind, by lot. */
#include "chart/chart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "cells_figure.h"

static void calendars_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("calendar", 150, false, 40);
}

static void calendars_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("calendar", 30, true, 40);
}

/* Two records eight months apart, in another year, on a page of so many millimetres. */
static bool draw_low(const char *language, const char *height, size_t *faults)
{
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, 1, 2);
    made.reach = 1;
    settings_clear(&made.settings);
    settings_init(&made.settings);
    made.settings.panel.chart = "calendar";
    random_set(&made, "height", height);
    random_set(&made, "lang", language);
    random_set(&made, "theme", "screen");
    random_set(&made, "from", "2013-11-05");
    random_set(&made, "to", "2014-06-25");
    struct edtf_error error;
    made.count = 1;
    made.events[0] = (struct event){.title = random_title(&made)};
    assert_true(edtf_parse("2014-01-07", EDTF_SEASONS_METEOROLOGICAL, &made.arena,
                           &made.events[0].date, &error));
    struct figure *figure = cells_figure(&made, true);
    const struct scene *scene = figure_scene(figure, report);
    bool is_drawn = scene != NULL;
    *faults += scene ? promises_broken(scene, CELLS_LEAST_SIZE) : 0;
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return is_drawn;
}

/* Where cells are small, months have short names, and then fewer of them. */
static void low_pages_have_room_for_names(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "fr", "ar"};
    static const char *const heights[] = {"44mm", "46mm", "48mm", "50mm", "55mm", "60mm"};
    size_t faults = 0, drawn = 0;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        for (size_t k = 0; k < sizeof heights / sizeof *heights; k++)
            drawn += draw_low(languages[i], heights[k], &faults);
    assert_int_equal(faults, 0);
    assert_true(drawn >= 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calendars_keep_the_promises),
        cmocka_unit_test(calendars_with_fonts_keep_the_promises),
        cmocka_unit_test(low_pages_have_room_for_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
