/* The lists of what the build can do, and what belongs to no object. */
#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static bool has(enum casus_list list, const char *name)
{
    struct casus_entry entry;
    for (size_t i = 0; casus_list_at(list, i, &entry); i++) {
        assert_non_null(entry.summary);
        if (strcmp(entry.name, name) == 0)
            return true;
    }
    return false;
}

static void every_list_has_its_entries(void **state)
{
    (void)state;
    assert_true(has(CASUS_CHARTS, "timeline"));
    assert_true(has(CASUS_INPUTS, "csv"));
    assert_true(has(CASUS_DIALECTS, "casus"));
    assert_true(has(CASUS_OUTPUTS, "pdf"));
    assert_true(has(CASUS_FIELDS, "category"));
    assert_true(has(CASUS_MEASURES, "events"));
    assert_true(has(CASUS_THEMES, "report"));
    assert_true(has(CASUS_LANGUAGES, "ar"));
    assert_false(has(CASUS_CHARTS, "pie"));
}

static void lists_have_names_and_ends(void **state)
{
    (void)state;
    struct casus_entry entry;
    for (int i = 0; i < CASUS_LIST_COUNT; i++) {
        casus_list_name((enum casus_list)i, &entry);
        assert_non_null(entry.name);
        assert_non_null(entry.summary);
        assert_false(casus_list_at((enum casus_list)i, 10000, &entry));
    }
}

static void inputs_and_outputs_have_endings(void **state)
{
    (void)state;
    struct casus_entry entry;
    assert_true(casus_list_at(CASUS_OUTPUTS, 0, &entry));
    assert_string_equal(entry.endings, ".svg");
    assert_true(casus_list_at(CASUS_INPUTS, 0, &entry));
    assert_non_null(strchr(entry.endings, '.'));
    assert_true(casus_list_at(CASUS_THEMES, 0, &entry));
    assert_null(entry.endings);
}

static void settings_can_be_listed(void **state)
{
    (void)state;
    struct casus_setting setting;
    size_t count = 0, repeatable = 0, for_reading = 0;
    for (; casus_setting_at(count, &setting); count++) {
        repeatable += setting.is_repeatable;
        for_reading += setting.is_for_reading;
    }
    assert_int_equal(count, 67);
    assert_int_equal(repeatable, 8); /* where, period, pin, map, and four kinds of annotation */
    assert_int_equal(for_reading, 11);
    assert_false(casus_setting_at(count + 5, &setting));
}

static void charts_have_styles_of_their_own(void **state)
{
    (void)state;
    assert_string_equal(casus_chart_word_at("compare", "style", 0), "dumbbell");
    assert_string_equal(casus_chart_word_at("compare", "style", 5), "table");
    assert_null(casus_chart_word_at("compare", "style", 6));
    assert_string_equal(casus_chart_word_at("lines", "style", 0), "multiples");
    assert_null(casus_chart_word_at("timeline", "style", 0));
    assert_string_equal(casus_chart_word_at("compare", "sort", 1), "change");
    assert_string_equal(casus_chart_word_at("timeline", "sort", 0), "first");
    assert_null(casus_chart_word_at("timeline", "sort", 3));
    assert_null(casus_chart_word_at("bars", "sort", 0));
    assert_null(casus_chart_word_at("nothing", "style", 0));
    assert_null(casus_chart_word_at("compare", "nothing", 0));
}

static void endings_say_the_format(void **state)
{
    (void)state;
    assert_string_equal(casus_format_for_path("a.b/c.SVG"), "svg");
    assert_string_equal(casus_format_for_path("x.pdf"), "pdf");
    assert_null(casus_format_for_path("svg"));
    assert_null(casus_format_for_path("x.gif"));
}

static void the_nearest_word_is_found(void **state)
{
    (void)state;
    static const char *const words[] = {"bars", "timeline", NULL};
    assert_string_equal(casus_nearest("timelien", words), "timeline");
    assert_null(casus_nearest("heatmap", words));
}

static void files_are_written_or_refused(void **state)
{
    (void)state;
    struct casus_report *report = casus_report_new();
    assert_true(casus_write_file("/dev/null", "x", 1, report));
    assert_string_equal(casus_report_text(report, CASUS_NOTE), "");
    assert_false(casus_write_file("/nowhere/x.svg", "x", 1, report));
    assert_int_equal(casus_report_count(report, CASUS_ERROR), 1);
    assert_non_null(strstr(casus_report_text(report, CASUS_ERROR), "'/nowhere/x.svg'"));
    casus_report_free(report);
}

static void the_version_is_that_of_the_header(void **state)
{
    (void)state;
    assert_string_equal(casus_version(), CASUS_VERSION);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_list_has_its_entries),
        cmocka_unit_test(lists_have_names_and_ends),
        cmocka_unit_test(inputs_and_outputs_have_endings),
        cmocka_unit_test(settings_can_be_listed),
        cmocka_unit_test(charts_have_styles_of_their_own),
        cmocka_unit_test(endings_say_the_format),
        cmocka_unit_test(the_nearest_word_is_found),
        cmocka_unit_test(files_are_written_or_refused),
        cmocka_unit_test(the_version_is_that_of_the_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
