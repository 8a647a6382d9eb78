/* Which lines there are, what they show and what is drawn beside them. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct lines_sample sample;
    sample_open(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(*state);
    return 0;
}

static void add_all(struct lines_sample *sample, const struct sample_event *events, size_t count)
{
    sample_start(sample);
    for (size_t i = 0; i < count; i++)
        sample_add(sample, &events[i]);
}

static const struct sample_event two_kinds[] = {
    {1, CATEGORY_PROTEST, 0, 0}, {2, CATEGORY_BATTLE, 4, 0},  {2, CATEGORY_BATTLE, 1, 0},
    {4, CATEGORY_BATTLE, 2, 0},  {4, CATEGORY_PROTEST, 0, 0},
};
#define TWO_KINDS (sizeof two_kinds / sizeof *two_kinds)

static void assert_refused(struct lines_sample *sample, const char *code, const char *words)
{
    assert_false(sample_plan(sample));
    assert_int_equal(report_problem_count(sample->report), 1);
    const struct problem *problem = report_problem_at(sample->report, 0);
    assert_string_equal(problem->code, code);
    assert_non_null(strstr(problem->examples[0].message, words));
}

static void each_group_has_a_line(void **state)
{
    struct lines_sample *sample = *state;
    add_all(sample, two_kinds, TWO_KINDS);
    assert_true(sample_plan(sample));
    const struct lines *lines = &sample->lines;
    assert_int_equal(lines->count, 2);
    assert_string_equal(lines->items[0].series->value, "battle");
    const double battles[] = {0, 2, 0, 1}, protests[] = {1, 0, 0, 1};
    for (size_t i = 0; i < 4; i++) {
        assert_float_equal(lines->items[0].trend.points[i].value, battles[i], 0);
        assert_float_equal(lines->items[1].trend.points[i].value, protests[i], 0);
    }
    assert_float_equal(lines_most(lines, NULL), 2, 0);
    assert_float_equal(lines_most(lines, &lines->items[1]), 1, 0);
    assert_false(lines->parts.has_area);
}

/* No two lines are told apart by colour alone. */
static void looks_differ(void **state)
{
    struct lines_sample *sample = *state;
    sample_start(sample);
    for (int i = 0; i < LINES_MOST + 2; i++)
        for (int k = 0; k <= i; k++)
            sample_add(sample, &(struct sample_event){1 + k, (enum category)i, 0, 0});
    sample->setup.top = 9; /* more than there are looks */
    assert_true(sample_plan(sample));
    const struct lines *lines = &sample->lines;
    assert_int_equal(lines->count, LINES_MOST + 1);
    assert_true(lines->items[LINES_MOST].series->is_other);
    for (size_t i = 0; i < lines->count; i++)
        for (size_t k = 0; k < i; k++) {
            const struct line_look *a = &lines->items[i].look, *b = &lines->items[k].look;
            assert_false(a->dash_on == b->dash_on && a->dash_off == b->dash_off &&
                         a->width == b->width);
        }
}

static void ranges_make_a_band(void **state)
{
    struct lines_sample *sample = *state;
    static const struct sample_event events[] = {{1, CATEGORY_BATTLE, 4, 9},
                                                 {2, CATEGORY_BATTLE, 2, -1}};
    sample->setup.kind = "killed";
    add_all(sample, events, 2);
    assert_true(sample_plan(sample));
    assert_true(sample->lines.parts.has_band);
    assert_false(sample->lines.parts.has_area);
    assert_true(sample->lines.parts.has_carets);
    assert_float_equal(lines_most(&sample->lines, NULL), 9, 0);
    sample->setup.range = RANGE_NONE;
    assert_true(sample_plan(sample));
    assert_false(sample->lines.parts.has_band);
    assert_float_equal(lines_most(&sample->lines, NULL), 4, 0);
    sample->setup.range = RANGE_WHISKER;
    assert_true(sample_plan(sample));
    assert_true(sample->lines.parts.has_whiskers);
}

static void an_average_has_columns_behind_one_line(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.group = NULL;
    sample->setup.average = 2;
    add_all(sample, two_kinds, TWO_KINDS);
    assert_true(sample_plan(sample));
    assert_true(sample->lines.parts.has_columns);
    assert_float_equal(sample->lines.items[0].trend.points[1].value, 1.5, 0);
    assert_float_equal(lines_most(&sample->lines, NULL), 2, 0);
}

static void numbers_that_nobody_knows_are_asked_for(void **state)
{
    struct lines_sample *sample = *state;
    static const struct sample_event events[] = {
        {1, CATEGORY_BATTLE, 4, 0}, {2, CATEGORY_BATTLE, -1, 0}, {3, CATEGORY_BATTLE, 1, 0}};
    sample->setup.kind = "killed";
    add_all(sample, events, 3);
    assert_true(sample_plan(sample));
    assert_true(sample->lines.parts.has_questions);
    assert_false(lines_is_unknown(&sample->lines.items[0], 0));
    assert_true(lines_is_unknown(&sample->lines.items[0], 1));
}

/* On an axis that reaches further, bins of which the data tell are zero. */
static void bins_are_added_up_to_the_axis(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.group = NULL;
    add_all(sample, two_kinds, TWO_KINDS);
    sample->setup.limits.coverage.last += 1;
    assert_true(sample_plan(sample));
    sample_lay(sample);
    assert_int_equal(sample->lines.course.bins.count, 4);
    sample->axis.scale.first -= 1.5;
    sample->axis.scale.last += 2;
    lines_widen(&sample->lines);
    const struct trend *trend = &sample->lines.items[0].trend;
    assert_int_equal(trend->count, 7);
    assert_false(trend->points[0].is_known);
    assert_float_equal(trend->points[2].value, 2, 0);
    assert_true(trend->points[5].is_known);
    assert_float_equal(trend->points[5].value, 0, 0);
    assert_false(trend->points[6].is_known);
}

static void what_is_not_for_lines_is_refused(void **state)
{
    struct lines_sample *sample = *state;
    add_all(sample, two_kinds, TWO_KINDS);
    sample->setup.style = STYLE_STACKED;
    assert_refused(sample, "bad-style", "lines are not stacked");
}

static void sums_are_not_averaged(void **state)
{
    struct lines_sample *sample = *state;
    add_all(sample, two_kinds, TWO_KINDS);
    sample->setup.average = 3;
    sample->setup.is_cumulative = true;
    assert_refused(sample, "bad-average", "not both");
}

static void averages_of_more_bins_than_there_are_are_refused(void **state)
{
    struct lines_sample *sample = *state;
    add_all(sample, two_kinds, TWO_KINDS);
    sample->setup.average = 5;
    assert_refused(sample, "bad-average", "there are 4 in all");
}

static void nothing_is_refused_alone_only(void **state)
{
    struct lines_sample *sample = *state;
    sample_start(sample);
    assert_refused(sample, "nothing-to-draw", "nothing to count");
    sample->panel.is_alone = false;
    sample->setup.limits.coverage = (struct coverage){true, 19783, 19790, 0};
    assert_true(sample_plan(sample));
    assert_true(sample->lines.is_empty);
    assert_int_equal(sample->lines.course.bins.count, 8);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_group_has_a_line),
        TEST(looks_differ),
        TEST(ranges_make_a_band),
        TEST(an_average_has_columns_behind_one_line),
        TEST(numbers_that_nobody_knows_are_asked_for),
        TEST(bins_are_added_up_to_the_axis),
        TEST(what_is_not_for_lines_is_refused),
        TEST(sums_are_not_averaged),
        TEST(averages_of_more_bins_than_there_are_are_refused),
        TEST(nothing_is_refused_alone_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
