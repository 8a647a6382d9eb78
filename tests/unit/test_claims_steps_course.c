/* Where the points of stated figures lead to. */
#include "chart/claims_steps.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#define POINTS 2

struct scenery {
    struct claim claims[POINTS];
    struct step_point points[POINTS];
    struct question question;
    struct step_plot plot;
};

static struct step_point point_at(const struct claim *claim, double x, double y0, double y1)
{
    return (struct step_point){.claim = claim, .x = x, .y = (y0 + y1) / 2, .y0 = y0, .y1 = y1};
}

/* Two figures, a day apart, at 10 and 50; y counts down. */
static void open_scenery(struct scenery *scenery, const char *sources[POINTS],
                         const double y[POINTS][2])
{
    memset(scenery, 0, sizeof *scenery);
    for (int i = 0; i < POINTS; i++) {
        scenery->claims[i] = (struct claim){.source = sources[i], .best = 1, .is_known = true};
        scenery->claims[i].as_of.earliest = scenery->claims[i].as_of.latest = 100 + 2 * i;
        scenery->points[i] = point_at(&scenery->claims[i], 10 + 40 * i, y[i][0], y[i][1]);
    }
    scenery->plot = (struct step_plot){
        .question = &scenery->question, .points = scenery->points, .count = POINTS};
}

static const char *one[] = {"UN", "UN"}, *two[] = {"UN", "Red Cross"};

static void a_number_stands_until_its_source_states_another(void **state)
{
    static const double y[POINTS][2] = {{80, 80}, {40, 40}};
    struct scenery scenery;
    struct step_course course;
    (void)state;
    open_scenery(&scenery, one, y);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_int_equal(course.count, 3);
    assert_false(course.is_band || course.is_relay);
    assert_float_equal(course.line[1].x, 50, 1e-9);
    assert_float_equal(course.line[1].y, 80, 1e-9);
    assert_float_equal(course.line[2].y, 40, 1e-9);
    assert_false(step_course(&scenery.plot, 1, &course));
}

/* Nobody said the middle of it. */
static void a_range_goes_on_as_a_band(void **state)
{
    static const double y[POINTS][2] = {{60, 80}, {40, 40}};
    struct scenery scenery;
    struct step_course course;
    (void)state;
    open_scenery(&scenery, one, y);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_true(course.is_band);
    assert_float_equal(course.band.y0, 60, 1e-9);
    assert_float_equal(course.band.y1, 80, 1e-9);
    assert_int_equal(course.count, 2); /* upright alone, from the nearest end */
    assert_float_equal(course.line[0].y, 60, 1e-9);
    assert_float_equal(course.line[1].y, 40, 1e-9);
}

static void a_line_ends_at_the_nearest_end_of_a_range(void **state)
{
    static const double y[POINTS][2] = {{80, 80}, {20, 40}},
                        within[POINTS][2] = {{30, 30}, {20, 40}};
    struct scenery scenery;
    struct step_course course;
    (void)state;
    open_scenery(&scenery, one, y);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_float_equal(course.line[2].y, 40, 1e-9);
    open_scenery(&scenery, one, within);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_int_equal(course.count, 2); /* level alone */
}

static void a_tie_runs_at_what_both_leave_open(void **state)
{
    static const double under[POINTS][2] = {{60, 80}, {100, 100}},
                        in[POINTS][2] = {{60, 80}, {65, 65}};
    struct scenery scenery;
    struct step_course course;
    (void)state;
    open_scenery(&scenery, two, under);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_true(course.is_relay);
    assert_false(course.is_band);
    assert_float_equal(course.line[0].y, 80, 1e-9);
    open_scenery(&scenery, two, in);
    assert_true(step_course(&scenery.plot, 0, &course));
    assert_int_equal(course.count, 2);
    assert_float_equal(course.line[0].y, 65, 1e-9);
}

static void only_ranges_without_a_best_number_are_bands(void **state)
{
    static const struct claim range = {.low = 4, .high = 9, .best = NAN};
    static const struct claim best = {.low = 4, .high = 9, .best = 7};
    static const struct claim open = {.low = 4, .high = INFINITY, .best = NAN};
    (void)state;
    assert_true(step_is_band(&range));
    assert_false(step_is_band(&best));
    assert_false(step_is_band(&open));
}

static void what_contradicts_a_number_of_its_day_stands_beside_it(void **state)
{
    static const double y[POINTS][2] = {{80, 80}, {40, 40}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, two, y);
    scenery.question.group_count = 2;
    scenery.claims[1].group = 1;
    scenery.points[1].x = 12;
    steps_set_aside(&scenery.plot);
    assert_float_equal(scenery.points[1].x, 12, 1e-9); /* two days later, it stays so */
    scenery.claims[1].as_of = scenery.claims[0].as_of;
    steps_set_aside(&scenery.plot);
    assert_float_equal(scenery.points[1].x, 10 - STEP_ASIDE, 1e-9);
}

/* Its own colour and dashes tell whose line it is, where no label does. */
static void lines_without_a_name_at_each_point_need_a_key(void **state)
{
    static const double y[POINTS][2] = {{80, 80}, {40, 40}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, one, y);
    scenery.points[1].is_naming = true;
    assert_true(steps_need_key(&scenery.plot, "UN"));
    scenery.points[0].is_naming = true;
    assert_false(steps_need_key(&scenery.plot, "UN"));
    open_scenery(&scenery, two, y);
    assert_false(steps_need_key(&scenery.plot, "UN")); /* no line, no dashes */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_stands_until_its_source_states_another),
        cmocka_unit_test(a_range_goes_on_as_a_band),
        cmocka_unit_test(a_line_ends_at_the_nearest_end_of_a_range),
        cmocka_unit_test(a_tie_runs_at_what_both_leave_open),
        cmocka_unit_test(what_contradicts_a_number_of_its_day_stands_beside_it),
        cmocka_unit_test(only_ranges_without_a_best_number_are_bands),
        cmocka_unit_test(lines_without_a_name_at_each_point_need_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
