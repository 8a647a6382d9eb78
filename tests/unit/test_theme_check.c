/* Themes that make figures which can't be read are refused; unwise ones draw a warning. */
#include "theme_said.h"

static void words_have_contrast(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": \"report\", \"grey_ink\": \"#999999\",\n"
                           " \"category_inks\": {\"vac\": \"#ff9999\"}}"));
    assert_said("t.json:1:44: error: grey_ink: words in grey_ink '#999999' have 2.8:1 on "
                "background '#ffffff'; they need 4.5:1, as '#757575' has\n"
                "t.json:2:27: error: category_inks.vac: words in category_inks.vac '#ff9999' have "
                "2:1 on background '#ffffff'; they need 4.5:1, as '#a76464' has\n");
}

/* '#767676' is enough on white, and not on the bands of the theme. */
static void words_have_contrast_on_bands(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": \"report\", \"faint_ink\": \"#767676\"}"));
    assert_said("t.json:1:45: error: faint_ink: words in faint_ink '#767676' have 4.2:1 on band "
                "'#f6f6f6'; they need 4.5:1, as '#707070' has\n");
}

/* What the file says is at fault, not what its base says. */
static void a_new_paper_is_told_where_it_is(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": \"report\",\n"
                           " \"background\": \"#14181d\"}"));
    const struct problem *problem = report_problem_at(report, 0);
    assert_string_equal(problem->examples[0].position.path, "background");
    assert_int_equal(problem->examples[0].position.line, 2);
    assert_int_equal(problem->times, 4 + CATEGORY_COUNT);
    assert_int_equal(report_problem_count(report), 1);
}

static void no_type_is_smaller_than_the_least(void **state)
{
    (void)state;
    assert_null(read_theme("{\"theme\": 1, \"base\": \"report\", \"minimum_size\": 7}"));
    assert_null(read_theme("{\"theme\": 1, \"base\": \"screen\", \"label_size\": 7}"));
    assert_said("t.json:1:48: error: minimum_size: 'small_size' is less than 'minimum_size'; no "
                "type may be smaller\n"
                "t.json:1:46: error: label_size: 'label_size' is less than 'minimum_size'; no "
                "type may be smaller\n");
}

static void faint_fills_are_warned_of(void **state)
{
    (void)state;
    assert_non_null(read_theme("{\"theme\": 1, \"base\": \"report\",\n"
                               " \"category_fills\": {\"vac\": \"#eeeeee\"}}"));
    assert_said("t.json:2:28: warning: category_fills.vac: '#eeeeee' is hard to see: it has 1.1:1 "
                "on background '#ffffff'; 2:1 or more is better, as '#b6b6b6' has\n");
}

static void series_alike_in_grey_are_warned_of(void **state)
{
    (void)state;
    assert_non_null(read_theme("{\"theme\": 1, \"base\": \"report\",\n"
                               " \"series_fills\": [\"#1d5c94\", \"#e8a317\", \"#6ab4e4\",\n"
                               " \"#5c2352\", \"#d4581a\", \"#1c9472\"]}"));
    assert_said("t.json:2:41: warning: series_fills[2]: '#6ab4e4' looks like '#e8a317' of series "
                "2 where colours are printed in grey; make one of them darker\n");
}

static void a_ramp_that_turns_is_warned_of(void **state)
{
    (void)state;
    assert_non_null(read_theme("{\"theme\": 1, \"base\": \"report\", \"ramp\":\n"
                               " [\"#e0e0e0\", \"#a0a0a0\", \"#c0c0c0\", \"#606060\", "
                               "\"#303030\"]}"));
    assert_said("t.json:2:25: warning: ramp[2]: '#c0c0c0' is not darker than what stands before "
                "it; from little to much each step leads farther from the background\n");
}

/* On a dark page the ramp leads to light. */
static void a_ramp_leads_away_from_the_page(void **state)
{
    (void)state;
    assert_non_null(read_theme("{\"theme\": 1, \"base\": \"dark\", \"ramp\":\n"
                               " [\"#404040\", \"#303030\", \"#808080\", \"#b0b0b0\", "
                               "\"#f0f0f0\"]}"));
    assert_said("t.json:2:14: warning: ramp[1]: '#303030' is not lighter than what stands before "
                "it; from little to much each step leads farther from the background\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(words_have_contrast),
        TEST(words_have_contrast_on_bands),
        TEST(a_new_paper_is_told_where_it_is),
        TEST(no_type_is_smaller_than_the_least),
        TEST(faint_fills_are_warned_of),
        TEST(series_alike_in_grey_are_warned_of),
        TEST(a_ramp_that_turns_is_warned_of),
        TEST(a_ramp_leads_away_from_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
