/* Themes from files: those of the build, and changes of them. */
#include "theme_said.h"

#include <stdio.h>

static const char *text_of(const char *name)
{
    for (const struct theme_text *text = theme_texts; text->name; text++) {
        if (strcmp(text->name, name) == 0)
            return text->text;
    }
    return NULL;
}

/* A problem in one would never be seen before somebody draws in it. */
static void themes_of_the_build_have_no_problems(void **state)
{
    (void)state;
    assert_non_null(text_of("report"));
    for (const struct theme_text *text = theme_texts; text->name; text++) {
        const struct theme *theme = theme_load(text->name, &arena, report);
        assert_said("");
        assert_non_null(theme);
        assert_string_equal(theme->name, text->name);
        assert_non_null(text->summary);
        assert_string_equal(theme->summary, text->summary);
    }
}

static void a_base_gives_what_is_not_said(void **state)
{
    (void)state;
    const struct theme *report_theme = theme_load("report", &arena, report);
    const struct theme *theme = read_theme("{\"theme\": 1, \"base\": \"report\",\n"
                                           " \"title_size\": 14.5, \"ink\": \"#2A2b2c\",\n"
                                           " \"category_fills\": {\"vac\": \"#aa3377\"},\n"
                                           " \"category_series\": false, \"font\": \"Serif\"}");
    assert_said("");
    assert_non_null(theme);
    assert_true(theme->title_size > 14.4 && theme->title_size < 14.6);
    assert_int_equal(theme->ink, 0x2a2b2cff);
    assert_int_equal(theme->category_fill[CATEGORY_VAC], 0xaa3377ff);
    assert_false(theme->has_category_series);
    assert_string_equal(theme->font, "Serif");
    assert_true(report_theme->has_category_series);
    assert_int_equal(theme->category_fill[CATEGORY_RIOT],
                     report_theme->category_fill[CATEGORY_RIOT]);
    assert_int_equal(theme->ramp[4], report_theme->ramp[4]);
}

/* Bases may have bases: 'dark' is over 'screen', which is over 'report'. */
static void bases_lie_on_each_other(void **state)
{
    (void)state;
    const struct theme *dark = theme_load("dark", &arena, report);
    const struct theme *screen = theme_load("screen", &arena, report);
    assert_true(dark->title_size >= screen->title_size);
    assert_true(dark->title_size <= screen->title_size);
    assert_int_not_equal(dark->background, screen->background);
}

static void without_a_base_all_must_be_said(void **state)
{
    (void)state;
    assert_non_null(read_theme(text_of("report")));
    assert_said("");
    assert_null(read_theme("{\"theme\": 1, \"category_inks\": {\"vac\": \"#111111\"}}"));
    assert_said(
        "t.json:1:31: error: category_inks: missing: territory, battle, remote, riot, "
        "protest, repression, strategic, diplomacy, statement, sanction, humanitarian, "
        "other, unknown; give all of it, or a \"base\" to take it from\n"
        "t.json:1:1: error: : missing: font, margin, title_size, subtitle_size, "
        "label_size, small_size, minimum_size, background, ink, grey_ink, faint_ink, "
        "rule, hairline, band, accent, single_fill, series_fills, category_series, "
        "other_fill, ramp, category_fills; give all of it, or a \"base\" to take it from\n");
}

static void a_summary_need_not_be_said(void **state)
{
    (void)state;
    char text[8192];
    const char *whole = text_of("report");
    const char *summary = strstr(whole, "    \"summary\"");
    snprintf(text, sizeof text, "%.*s%s", (int)(summary - whole), whole, strchr(summary, '\n'));
    const struct theme *theme = read_theme(text);
    assert_said("");
    assert_string_equal(theme->summary, "");
}

static void bases_are_themes_of_the_build(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": \"reprot\"}"));
    assert_said("t.json:1:22: error: base: unknown theme 'reprot': known are dark, hdx, press, "
                "print-grey, report, screen; did you mean 'report'?\n");
}

static void a_base_is_a_name(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": [\"report\"]}"));
    assert_said("t.json:1:22: error: base: it is a list; give the name of a theme\n");
}

static void the_form_of_the_file_is_said(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 2, \"base\": \"report\"}"));
    assert_null(read_theme("{\"base\": \"report\"}"));
    assert_said("t.json:1:11: error: theme: a theme file begins with \"theme\": 1\n"
                "t.json:1:1: error: : a theme file begins with \"theme\": 1\n");
}

static void a_theme_is_an_object(void **state)
{
    (void)state;
    assert_null(read_theme("[1]"));
    assert_said("t.json:1:1: error: : it is a list; give an object with the keys of a theme\n");
}

static void what_is_not_json_is_told(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1,\n \"ink\" \"#000000\"}"));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 1);
    assert_string_equal(report_problem_at(report, 0)->code, "bad-json");
}

static void paths_are_told_from_names(void **state)
{
    (void)state;
    assert_true(theme_is_path("mine.json"));
    assert_true(theme_is_path("./mine"));
    assert_true(theme_is_path("looks/mine.json"));
    assert_false(theme_is_path("report"));
    assert_false(theme_is_path("print-grey"));
}

static void unknown_names_are_refused(void **state)
{
    (void)state;
    assert_null(theme_load("reprot", &arena, report));
    assert_string_equal(report_problem_at(report, 0)->examples[0].message,
                        "unknown theme 'reprot': known are dark, hdx, press, print-grey, report, "
                        "screen; did you mean 'report'?");
}

static void files_that_are_not_there_are_refused(void **state)
{
    (void)state;
    assert_null(theme_load("/no/such/theme.json", &arena, report));
    assert_string_equal(report_problem_at(report, 0)->code, "cannot-read");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(themes_of_the_build_have_no_problems),
        TEST(a_base_gives_what_is_not_said),
        TEST(bases_lie_on_each_other),
        TEST(without_a_base_all_must_be_said),
        TEST(a_summary_need_not_be_said),
        TEST(bases_are_themes_of_the_build),
        TEST(a_base_is_a_name),
        TEST(the_form_of_the_file_is_said),
        TEST(a_theme_is_an_object),
        TEST(what_is_not_json_is_told),
        TEST(paths_are_told_from_names),
        TEST(unknown_names_are_refused),
        TEST(files_that_are_not_there_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
