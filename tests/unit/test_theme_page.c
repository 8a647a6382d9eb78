/* A theme on a page of another colour: bands move along, words stay readable or it is refused. */
#include "figure/theme_page.h"

#include "chart/contrast.h"
#include "figure/theme_file.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct arena arena;
static struct report *report;

static int set_up(void **state)
{
    (void)state;
    report = report_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    report_free(report);
    arena_clear(&arena);
    return 0;
}

static const struct theme *theme_of(const char *name)
{
    const struct theme *theme = theme_load(name, &arena, report);
    assert_non_null(theme);
    return theme;
}

static void assert_one(enum severity severity, const char *code, const char *message)
{
    assert_int_equal(report_problem_count(report), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_int_equal(problem->severity, severity);
    assert_string_equal(problem->code, code);
    assert_string_equal(problem->examples[0].position.field, "background");
    assert_non_null(strstr(problem->examples[0].message, message));
}

static void bands_keep_their_distance(void **state)
{
    (void)state;
    const struct theme *theme = theme_of("report");
    const struct theme *changed = theme_on_page(theme, 0xfdf6e3ff, &arena, report);
    assert_non_null(changed);
    assert_int_equal(changed->background, 0xfdf6e3ff);
    assert_int_equal(theme->background, 0xffffffff);
    for (int shift = 8; shift <= 24; shift += 8)
        assert_int_equal((int)(0xfdf6e3ffu >> shift & 0xff) - (int)(changed->band >> shift & 0xff),
                         0xff - (int)(theme->band >> shift & 0xff));
    assert_int_equal(changed->ink, theme->ink);
    assert_true(colour_contrast(changed->faint_ink, changed->band) >= CONTRAST_OF_TEXT);
    assert_int_equal(report_problem_count(report), 0);
}

static void bands_stay_colours(void **state)
{
    (void)state;
    const struct theme *changed = theme_on_page(theme_of("dark"), 0x000000ff, &arena, report);
    assert_non_null(changed);
    assert_int_equal(changed->band & 0xff, 0xff);
    assert_true(colour_luminance(changed->band) < 0.01);
}

static void words_that_cannot_be_read_are_refused(void **state)
{
    (void)state;
    assert_null(theme_on_page(theme_of("report"), 0x808080ff, &arena, report));
    assert_one(SEVERITY_ERROR, "bad-setting", "theme 'report' wants a lighter background");
}

static void light_words_want_a_darker_page(void **state)
{
    (void)state;
    assert_null(theme_on_page(theme_of("dark"), 0xffffffff, &arena, report));
    assert_one(SEVERITY_ERROR, "bad-setting", "theme 'dark' wants a darker background");
}

static void marks_that_are_hard_to_see_are_warned_of(void **state)
{
    (void)state;
    struct theme theme = *theme_of("report");
    theme.single_fill = 0xdddddfff;
    assert_non_null(theme_on_page(&theme, 0xfffffeff, &arena, report));
    assert_one(SEVERITY_WARNING, "faint-marks", "marks in single_fill '#dddddf' are hard to see");
}

static void a_bare_figure_says_what_page_it_needs(void **state)
{
    (void)state;
    theme_note_bare(theme_of("report"), report);
    assert_one(SEVERITY_NOTE, "no-background",
               "the words, which are dark, need a light page under them, such as '#ffffff'");
}

static void a_bare_dark_figure_needs_a_dark_page(void **state)
{
    (void)state;
    theme_note_bare(theme_of("dark"), report);
    assert_one(SEVERITY_NOTE, "no-background",
               "the words, which are light, need a dark page under them, such as '#14181d'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(bands_keep_their_distance),
        TEST(bands_stay_colours),
        TEST(words_that_cannot_be_read_are_refused),
        TEST(light_words_want_a_darker_page),
        TEST(marks_that_are_hard_to_see_are_warned_of),
        TEST(a_bare_figure_says_what_page_it_needs),
        TEST(a_bare_dark_figure_needs_a_dark_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
