/* Values of the wrong kind, out of range, or under a key that there is not. */
#include "theme_said.h"

#include <stdio.h>

/* One wrong line over the theme 'report': what is said of it. */
static void assert_refused(const char *line, const char *expected)
{
    char text[512];
    snprintf(text, sizeof text, "{\"theme\": 1, \"base\": \"report\",\n%s}", line);
    const struct theme *theme = read_theme(text);
    assert_said(expected);
    assert_null(theme);
    report_free(report);
    report = report_new();
}

static void unknown_keys_are_told_with_the_nearest(void **state)
{
    (void)state;
    assert_refused("\"title-size\": 14", "t.json:2:1: error: title-size: unknown key "
                                         "'title-size'; did you mean 'title_size'?\n");
    assert_refused("\"category_fills\": {\"batle\": \"#ff0000\"}",
                   "t.json:2:20: error: category_fills.batle: unknown key 'batle'; did you mean "
                   "'battle'?\n");
}

static void numbers_are_in_range(void **state)
{
    (void)state;
    assert_refused("\"label_size\": \"7\"", "t.json:2:15: error: label_size: it is a text; give a "
                                            "number of points from 6 to 72\n");
    assert_refused("\"small_size\": 5.95", "t.json:2:15: error: small_size: 5.95 is out of range; "
                                           "give a number of points from 6 to 72\n");
    assert_refused("\"margin\": -0.5", "t.json:2:11: error: margin: -0.5 is out of range; give a "
                                       "number of points from 0 to 144\n");
}

static void colours_have_six_digits(void **state)
{
    (void)state;
    assert_refused("\"ink\": \"#12c\"",
                   "t.json:2:8: error: ink: '#12c' is not a colour; did you mean '#1122cc'?\n");
    assert_refused("\"ink\": \"112233\"",
                   "t.json:2:8: error: ink: '112233' is not a colour; did you mean '#112233'?\n");
    assert_refused("\"ink\": \"black\"", "t.json:2:8: error: ink: 'black' is not a colour; give "
                                         "'#' and 6 hexadecimal digits, such as '#0067a1'\n");
    assert_refused("\"ink\": \"#11223g\"", "t.json:2:8: error: ink: '#11223g' is not a colour; "
                                           "give '#' and 6 hexadecimal digits, such as "
                                           "'#0067a1'\n");
    assert_refused("\"ink\": \"#11223344\"", "t.json:2:8: error: ink: '#11223344' is not a "
                                             "colour; give '#' and 6 hexadecimal digits, such as "
                                             "'#0067a1'\n");
    assert_refused("\"ink\": 0", "t.json:2:8: error: ink: it is a number; give a colour, such as "
                                 "'#0067a1'\n");
}

static void lists_have_their_length(void **state)
{
    (void)state;
    assert_refused("\"ramp\": [\"#eeeeee\", \"#000000\"]",
                   "t.json:2:9: error: ramp: it has 2 colours; give 5\n");
    assert_refused("\"ramp\": \"#eeeeee\"",
                   "t.json:2:9: error: ramp: it is a text; give a list of colours\n");
    assert_refused("\"ramp\": [\"#eeeeee\", \"#cccccc\", null, \"#777777\", \"3\"]",
                   "t.json:2:32: error: ramp[2]: it is null; give a colour, such as '#0067a1'\n"
                   "t.json:2:49: error: ramp[4]: '3' is not a colour; give '#' and 6 hexadecimal "
                   "digits, such as '#0067a1'\n");
}

static void objects_hold_colours(void **state)
{
    (void)state;
    assert_refused("\"category_inks\": [\"#000000\"]",
                   "t.json:2:18: error: category_inks: it is a list; give an object of colours\n");
    assert_refused("\"category_inks\": {\"vac\": true}",
                   "t.json:2:26: error: category_inks.vac: it is true or false; give a colour, "
                   "such as '#0067a1'\n");
}

static void switches_are_true_or_false(void **state)
{
    (void)state;
    assert_refused("\"category_series\": \"yes\"",
                   "t.json:2:20: error: category_series: it is a text; give true or false\n");
}

static void texts_have_words(void **state)
{
    (void)state;
    assert_refused("\"font\": \" , \"",
                   "t.json:2:9: error: font: 3 bytes are no text; give 1 to 500\n");
    assert_refused("\"font\": 12", "t.json:2:9: error: font: it is a number; give a text\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(unknown_keys_are_told_with_the_nearest),
        TEST(numbers_are_in_range),
        TEST(colours_have_six_digits),
        TEST(lists_have_their_length),
        TEST(objects_hold_colours),
        TEST(switches_are_true_or_false),
        TEST(texts_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
