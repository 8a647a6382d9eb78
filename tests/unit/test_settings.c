/* The table of settings: each parses its values and refuses the others, saying what is right. */
#include "figure/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct settings settings;
static struct report *report;

static int set_up(void **state)
{
    (void)state;
    settings_init(&settings);
    report = report_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    settings_clear(&settings);
    report_free(report);
    return 0;
}

static bool set(const char *name, const char *value)
{
    const struct setting *setting = setting_find(name);
    assert_non_null(setting);
    return setting_set(setting, &settings, value, report);
}

/* Sets a bad value; the message must hold 'part', and the place must name the setting. */
static void refuse(const char *name, const char *value, const char *part)
{
    size_t before = report_count(report, SEVERITY_ERROR);
    if (set(name, value))
        fail_msg("%s=%s is taken", name, value);
    assert_int_equal(report_count(report, SEVERITY_ERROR), before + 1);
    const struct problem *problem = NULL;
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *each = report_problem_at(report, i);
        const char *message = each->examples[each->example_count - 1].message;
        if (strcmp(each->examples[0].position.field, name) == 0 && strstr(message, part))
            problem = each;
    }
    if (!problem)
        fail_msg("%s=%s: no message with '%s'", name, value, part);
}

static void check_row(const struct setting *setting)
{
    assert_true(strlen(setting->summary) <= 58);
    assert_non_null(setting->set);
    assert_ptr_equal(setting_find(setting->name), setting);
    assert_int_equal(setting->type == SETTING_SWITCH, setting->argument == NULL);
    bool has_words = setting->words || setting->list_words;
    if (setting->type == SETTING_WORD)
        assert_true(has_words && setting->what);
    if (setting->type == SETTING_WHOLE || setting->type == SETTING_NUMBER)
        assert_true(setting->max > setting->min && setting->what);
}

static void the_table_is_complete_and_told_apart(void **state)
{
    (void)state;
    for (const struct setting *setting = setting_table; setting->name; setting++)
        check_row(setting);
    assert_null(setting_find("colour"));
    assert_true(setting_find("where")->flags & SETTING_REPEATABLE);
    assert_true(setting_find("dialect")->flags & SETTING_READING);
    assert_false(setting_find("width")->flags & SETTING_READING);
}

static void defaults_are_those_of_a_report(void **state)
{
    (void)state;
    assert_string_equal(settings.width.text, "170mm");
    assert_true(settings.width.points > 481.8 && settings.width.points < 482);
    assert_true(settings.height.points == 0);
    assert_true(settings.dpi == 300);
    assert_string_equal(settings.theme, "report");
    assert_null(settings.language);
    assert_int_equal(settings.svg_text, 0);
    assert_int_equal(settings.reading.delimiter, 0);
}

static void a_span_is_checked_once_both_ends_are_known(void **state)
{
    (void)state;
    assert_true(set("from", "2013-06"));
    assert_true(set("to", "2013-06"));
    assert_int_equal(settings.from, day_of(2013, 6, 1));
    assert_int_equal(settings.to, day_of(2013, 6, 30));
    assert_true(settings_check(&settings, report));
    assert_true(set("to", "2013-05"));
    assert_false(settings_check(&settings, report));
    assert_non_null(
        strstr(report_problem_at(report, 0)->examples[0].message, "'from' would come after 'to'"));
    assert_true(set("from", "2013-05-31"));
    assert_true(settings_check(&settings, report));
    refuse("from", "June", "is not a date");
}

/* ---- Panels ---- */

static void a_panel_starts_with_the_settings_of_the_one_before(void **state)
{
    (void)state;
    assert_true(set("where", "country=SYR") && set("by", "month") && set("panel-height", "2"));
    assert_int_equal(settings_panel_count(&settings), 1);
    assert_true(set("panel", "timeline"));
    assert_true(set("where", "category=battle") && set("top", "3"));
    assert_int_equal(settings_panel_count(&settings), 2);
    const struct panel_settings *first = settings_panel(&settings, 0);
    const struct panel_settings *second = settings_panel(&settings, 1);
    assert_true(first->height == 2 && second->height == 0);
    assert_int_equal(first->condition_count, 1);
    assert_int_equal(second->condition_count, 2);
    assert_string_equal(second->conditions[0].values[0], "SYR");
    assert_string_equal(second->conditions[1].values[0], "battle");
    assert_int_equal(first->top, 0);
    assert_int_equal(second->top, 3);
    assert_int_equal(second->by, first->by);
    assert_string_equal(second->chart, "timeline");
}

static void a_panel_refuses_what_its_chart_does_not_take(void **state)
{
    (void)state;
    assert_true(set("panel", "timeline"));
    refuse("by", "month",
           "the chart 'timeline' does not take it; it takes group, sort, order, top");
    assert_false(setting_set_off(setting_find("cumulative"), &settings, report));
    assert_true(set("group", "country") && set("where", "country=SYR"));
    refuse("panel", "timelin", "did you mean 'timeline'?");
    refuse("panel-height", "0", "a number from 0.1 to 20");
    refuse("panel-height", "1,5", "relative height");
    assert_true(set("panel-height", "1.25"));
    assert_true(settings_panel(&settings, 1)->height == 1.25);
}

static void panels_have_a_limit(void **state)
{
    (void)state;
    for (int i = 1; i < PANEL_LIMIT; i++)
        assert_true(set("panel", "timeline"));
    refuse("panel", "timeline", "at most 24 panels");
    assert_int_equal(settings_panel_count(&settings), PANEL_LIMIT);
}

static void what_was_given_is_remembered(void **state)
{
    (void)state;
    assert_true(set("top", "3") && set("panel", "timeline") && set("top", "4"));
    refuse("top", "0", "1 to 1000");
    assert_int_equal(settings.given_count, 3);
    assert_string_equal(settings.given[2].value, "4");
    assert_string_equal(settings.given[2].setting->name, "top");
    assert_int_equal(settings.given[0].panel, 0);
    assert_int_equal(settings.given[2].panel, 1);
}

static void a_switch_is_taken_back(void **state)
{
    (void)state;
    assert_true(set("cumulative", "") && set("dedupe", ""));
    assert_true(settings.panel.is_cumulative && settings.has_dedupe);
    assert_true(setting_set_off(setting_find("cumulative"), &settings, report));
    assert_true(setting_set_off(setting_find("dedupe"), &settings, report));
    assert_false(settings.panel.is_cumulative || settings.has_dedupe);
}

static void conditions_add_up(void **state)
{
    (void)state;
    assert_true(set("where", "country=SYR"));
    assert_true(set("where", "status!=denied"));
    refuse("where", "nonsense", "write 'FIELD=VALUE'");
    assert_int_equal(settings.panel.condition_count, 2);
    assert_string_equal(settings.panel.conditions[0].values[0], "SYR");
    assert_int_equal(settings.panel.conditions[1].kind, CONDITION_IS_NOT);
}

static void groups_are_fields_that_repeat(void **state)
{
    (void)state;
    assert_true(set("group", "country"));
    assert_string_equal(settings.panel.group, "country");
    assert_true(set("group", "none"));
    assert_string_equal(settings.panel.group, "none");
    refuse("group", "title", "different in each record");
    refuse("group", "catgory", "did you mean 'category'?");
    assert_string_equal(settings.panel.group, "none");
    assert_true(set("top", "5"));
    assert_int_equal(settings.panel.top, 5);
    refuse("top", "0", "1 to 1000");
    refuse("top", "many", "1 to 1000");
    refuse("top", "99999999999", "1 to 1000");
}

static void groups_can_be_two_deep(void **state)
{
    (void)state;
    assert_true(set("group", "country, actor"));
    assert_string_equal(settings.panel.group, "country");
    assert_string_equal(settings.panel.inner_group, "actor");
    refuse("group", "country,actor,admin", "'country,actor,admin' is more than two deep");
    refuse("group", "country,", "unknown field ''");
    refuse("group", "country,acter", "did you mean 'actor'?");
    refuse("group", "country,title", "different in each record");
    refuse("group", "country,none", "'country,none' nests nothing");
    assert_string_equal(settings.panel.group, "country");
}

static void only_some_charts_nest_groups(void **state)
{
    (void)state;
    refuse("group", "actor,actor", "the same groups twice");
    assert_true(set("group", "country,actor"));
    settings.panel.chart = "bars";
    refuse("group", "country,actor",
           "'country,actor' is two deep, which only lanes of a timeline can be; give the chart "
           "'bars' one field");
    assert_false(settings_check_panel(&settings, 0, report));
    settings.panel.chart = "timeline";
    assert_true(settings_check_panel(&settings, 0, report));
    settings.panel.chart = NULL;
    assert_true(set("group", "admin"));
    assert_null(settings.panel.inner_group);
}

static void groups_have_an_order(void **state)
{
    (void)state;
    assert_int_equal(settings.panel.sort, SORT_AUTO);
    assert_true(set("sort", "first"));
    assert_int_equal(settings.panel.sort, SORT_FIRST);
    settings.panel.chart = "timeline";
    refuse("sort", "change", "unknown order 'change': known are first, size, name");
    assert_true(set("sort", "name"));
    assert_int_equal(settings.panel.sort, SORT_NAME);
    settings.panel.chart = "compare";
    refuse("sort", "first", "unknown order 'first': known are size, change, name");
    assert_true(set("sort", "change"));
    assert_int_equal(settings.panel.sort, SORT_CHANGE);
    settings.panel.chart = NULL;
    assert_true(set("order", "Syria , Congo\\, the,ليبيا"));
    assert_int_equal(settings.panel.order_count, 3);
    assert_string_equal(settings.panel.order[0], "Syria");
    assert_string_equal(settings.panel.order[1], "Congo, the");
    assert_string_equal(settings.panel.order[2], "ليبيا");
    refuse("order", "Syria,,Mali", "has an empty name");
    refuse("order", "", "has an empty name");
    refuse("order", "Mali,Syria,Mali", "'Mali' is there twice");
    assert_int_equal(settings.panel.order_count, 3);
}

static void words_are_kept_as_given(void **state)
{
    (void)state;
    char title[] = "Qusayr";
    assert_true(set("title", title));
    title[0] = 'X';
    assert_string_equal(settings.title.items[0].text, "Qusayr");
    assert_true(set("subtitle", ""));
    assert_string_equal(settings.subtitle.items[0].text, "");
    assert_true(set("source", "s") && set("note", "n") && set("alt", "a"));
    assert_string_equal(settings.source.items[0].text, "s");
    assert_string_equal(settings.note.items[0].text, "n");
    assert_string_equal(settings.alt.items[0].text, "a");
    refuse("title", "a\xc3", "not valid UTF-8");
    assert_string_equal(settings.title.items[0].text, "Qusayr");
    assert_true(set("as-of", "2013-06~"));
    assert_string_equal(settings.as_of, "2013-06~");
    refuse("as-of", "2013-06/2013-07", "more than one date");
    refuse("as-of", "yesterday", "is not a date");
}

static void too_long_texts_are_refused(void **state)
{
    (void)state;
    static char text[10002];
    memset(text, 'a', sizeof text - 1);
    refuse("note", text, "10001 bytes are too long");
    text[10000] = '\0';
    assert_true(set("note", text));
}

static void sizes_and_resolution_have_limits(void **state)
{
    (void)state;
    assert_true(set("width", "12cm"));
    assert_string_equal(settings.width.text, "12cm");
    refuse("width", "auto", "for the height only");
    refuse("width", "120", "write '120mm'");
    assert_true(set("height", "80mm"));
    assert_true(settings.height.points > 226 && settings.height.points < 227);
    assert_true(set("height", "auto"));
    assert_true(settings.height.points == 0);
    assert_true(set("dpi", "72") && set("dpi", "1200"));
    refuse("dpi", "71", "72 to 1200");
    refuse("dpi", "1201", "72 to 1200");
    refuse("dpi", "300.5", "72 to 1200");
    refuse("dpi", "", "72 to 1200");
    assert_true(settings.dpi == 1200);
}

static void looks_are_known_words(void **state)
{
    (void)state;
    assert_true(set("theme", "screen"));
    assert_string_equal(settings.theme, "screen");
    refuse("theme", "reprot", "did you mean 'report'?");
    refuse("theme", "x", "known are dark, hdx, press, print-grey, report, screen");
    assert_string_equal(settings.look->name, "screen"); /* what is refused changes nothing */
    assert_true(set("font", "Noto Sans"));
    assert_string_equal(settings.font, "Noto Sans");
    refuse("font", " ", "names no font");
    assert_true(set("svg-text", "outline"));
    assert_int_equal(settings.svg_text, 2);
    assert_true(set("svg-text", "plain"));
    assert_int_equal(settings.svg_text, 1);
    assert_true(set("svg-text", "embed"));
    assert_int_equal(settings.svg_text, 0);
    refuse("svg-text", "outlines", "did you mean 'outline'?");
    assert_true(set("background", "none"));
    assert_true(settings.is_transparent);
    assert_true(set("background", "#F4f1ea"));
    assert_false(settings.is_transparent);
    assert_int_equal(settings.background, 0xf4f1eaff);
    refuse("background", "white", "write 'none', or '#' and 6 hexadecimal digits");
    refuse("background", "f4f1ea", "is not a colour");
    refuse("background", "#f4f", "is not a colour");
    refuse("background", "", "is not a colour");
    assert_int_equal(settings.background, 0xf4f1eaff);
}

static void ids_begin_with_a_letter(void **state)
{
    (void)state;
    assert_true(set("ids", "fig1-"));
    assert_string_equal(settings.id_prefix, "fig1-");
    assert_true(set("ids", "A.b_c-9"));
    refuse("ids", "", "write a letter");
    refuse("ids", "1a", "'1a' can't begin ids");
    refuse("ids", "a b", "such as 'fig1-'");
    refuse("ids", "a\"><script>", "can't begin ids");
    refuse("ids", "é", "can't begin ids");
    refuse("ids", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
           "60 in all at most");
    assert_string_equal(settings.id_prefix, "A.b_c-9");
}

static void languages_have_a_tag(void **state)
{
    (void)state;
    assert_true(set("lang", "ar-SY"));
    assert_string_equal(settings.language, "ar-SY");
    refuse("lang", "klingonese", "write a tag");
    refuse("lang", "", "write a tag");
    assert_string_equal(settings.language, "ar-SY");
}

static void reading_is_told_what_is_not_found(void **state)
{
    (void)state;
    assert_true(set("week-start", "sunday"));
    assert_int_equal(settings.week_start, 6);
    refuse("week-start", "sun", "known are monday");
    assert_true(set("season", "calendar"));
    assert_int_equal(settings.reading.seasons, EDTF_SEASONS_CALENDAR);
    refuse("season", "southern", "known are meteorological, calendar");
    assert_true(set("delimiter", "tab"));
    assert_int_equal(settings.reading.delimiter, '\t');
    assert_true(set("delimiter", ";"));
    assert_int_equal(settings.reading.delimiter, ';');
    refuse("delimiter", "a", "'tab' or '0x01'");
    refuse("delimiter", "", "'tab' or '0x01'");
    refuse("delimiter", ";;", "'tab' or '0x01'");
    assert_true(set("dialect", "casus"));
    assert_string_equal(settings.reading.dialect, "casus");
    refuse("dialect", "cassus", "did you mean 'casus'?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_table_is_complete_and_told_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(defaults_are_those_of_a_report, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_span_is_checked_once_both_ends_are_known, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_panel_starts_with_the_settings_of_the_one_before, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_panel_refuses_what_its_chart_does_not_take, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(panels_have_a_limit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_given_is_remembered, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_switch_is_taken_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(conditions_add_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(groups_are_fields_that_repeat, set_up, tear_down),
        cmocka_unit_test_setup_teardown(groups_can_be_two_deep, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_some_charts_nest_groups, set_up, tear_down),
        cmocka_unit_test_setup_teardown(groups_have_an_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(words_are_kept_as_given, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_long_texts_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sizes_and_resolution_have_limits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(looks_are_known_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ids_begin_with_a_letter, set_up, tear_down),
        cmocka_unit_test_setup_teardown(languages_have_a_tag, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reading_is_told_what_is_not_found, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
