/* Marks and lines of different meetings stay apart. */
#include "chart/claims_plans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#define LINES 2
#define POINTS 2

/* Two meetings, each planned for a day and then moved to another. */
struct scenery {
    struct axis axis;
    struct panel panel;
    struct claims claims;
    struct plan_step steps[LINES][POINTS];
    struct meeting meetings[LINES];
    struct plan_point points[LINES][POINTS];
    struct plan_line lines[LINES];
    struct plans plans;
};

static void open_scenery(struct scenery *scenery, const struct point at[LINES][POINTS])
{
    memset(scenery, 0, sizeof *scenery);
    scenery->axis.scale.x1 = 200;
    scenery->panel.axis = &scenery->axis;
    scenery->claims.panel = &scenery->panel;
    for (size_t i = 0; i < LINES; i++) {
        for (size_t k = 0; k < POINTS; k++) {
            scenery->steps[i][k].status = STATUS_PLANNED;
            scenery->points[i][k] = (struct plan_point){
                .step = &scenery->steps[i][k], .x = at[i][k].x, .y = at[i][k].y, .has_x = true};
        }
        scenery->meetings[i] = (struct meeting){.steps = scenery->steps[i], .step_count = POINTS};
        scenery->lines[i] = (struct plan_line){
            .meeting = &scenery->meetings[i], .points = scenery->points[i], .count = POINTS};
    }
    scenery->plans = (struct plans){.lines = scenery->lines, .count = LINES};
    plans_part(&scenery->claims, &scenery->plans);
}

static struct plan_piece level(const struct scenery *scenery, size_t line)
{
    struct plan_piece piece;
    assert_true(plan_level(&scenery->plans, &scenery->lines[line], 0, &piece));
    return piece;
}

static struct plan_piece upright(const struct scenery *scenery, size_t line)
{
    struct plan_piece piece;
    assert_true(plan_upright(&scenery->lines[line], 0, &piece));
    return piece;
}

static void lines_for_one_day_run_side_by_side(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 40}}, {{40, 81}, {120, 20}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    assert_true(fabs(level(&scenery, 0).from.y - level(&scenery, 1).from.y) >= 2.3);
    assert_true(fabs(level(&scenery, 1).from.y - 81) < PLAN_RADIUS); /* it still leaves its mark */
}

static void lines_of_different_times_keep_their_height(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {60, 40}}, {{90, 80}, {120, 20}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    assert_float_equal(level(&scenery, 1).from.y, 80, 1e-9);
}

static void moves_on_one_day_run_side_by_side(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 20}}, {{40, 70}, {100, 40}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    double shift = upright(&scenery, 1).from.x - upright(&scenery, 0).from.x;
    assert_true(fabs(shift) >= 2.3 && fabs(shift) < PLAN_RADIUS);
    assert_float_equal(level(&scenery, 1).to.x, upright(&scenery, 1).from.x, 1e-9); /* joined */
}

static void marks_do_not_hide_each_other(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {198, 40}}, {{20, 80}, {198, 41}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    assert_float_equal(scenery.points[0][0].x, 20, 1e-9);
    assert_true(scenery.points[1][0].x >= 20 + 2 * PLAN_RADIUS);
    assert_true(scenery.points[1][1].x <= 198 - 2 * PLAN_RADIUS); /* no room behind */
}

/* The mark at 60, 80 stands on the other's line; its own mark does not, and nor does the last. */
static void only_marks_on_lines_of_others_have_gaps(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 40}}, {{60, 82}, {160, 10}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    assert_true(scenery.points[1][0].is_crossed);
    assert_false(scenery.points[0][0].is_crossed);
    assert_false(scenery.points[1][1].is_crossed);
}

static void a_last_plan_stands_until_the_data_end(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 40}}, {{40, 81}, {120, 20}}};
    struct scenery scenery;
    double x;
    (void)state;
    open_scenery(&scenery, at);
    scenery.plans.known = 150;
    assert_true(plans_stand(&scenery.plans, &scenery.lines[0], &x));
    assert_float_equal(x, 150, 1e-9);
    assert_true(plans_end_unknown(&scenery.plans));
    scenery.plans.known = 119; /* at a mark of the other */
    assert_true(plans_stand(&scenery.plans, &scenery.lines[0], &x));
    assert_false(plans_end_unknown(&scenery.plans));
    scenery.plans.known = NAN;
    assert_false(plans_stand(&scenery.plans, &scenery.lines[0], &x)); /* no diagonal either */
}

/* Put off, and nobody says for when: it does not stand. */
static void a_plan_without_a_new_day_is_adrift(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 80}}, {{40, 20}, {120, 20}}};
    struct scenery scenery;
    double x;
    (void)state;
    open_scenery(&scenery, at);
    scenery.plans.known = 150;
    scenery.steps[0][1].status = STATUS_POSTPONED;
    assert_true(plan_is_adrift(&scenery.lines[0], 1));
    assert_false(plan_is_adrift(&scenery.lines[0], 0));
    assert_false(plans_stand(&scenery.plans, &scenery.lines[0], &x));
    assert_true(plans_stand(&scenery.plans, &scenery.lines[1], &x));
}

/* From the strip to a day there is news: the line is no "no news since". */
static void a_plan_that_nobody_dates_has_a_line_of_its_own_kind(void **state)
{
    static const struct point at[LINES][POINTS] = {{{20, 80}, {100, 40}}, {{40, 20}, {40, 60}}};
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery, at);
    scenery.points[0][0].has_x = scenery.points[1][0].has_x = false;
    assert_true(plan_is_undated(&scenery.plans, &scenery.lines[0], 0));
    assert_false(plan_is_undated(&scenery.plans, &scenery.lines[0], 1));
    assert_false(plan_is_undated(&scenery.plans, &scenery.lines[1], 0)); /* within the strip */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_for_one_day_run_side_by_side),
        cmocka_unit_test(lines_of_different_times_keep_their_height),
        cmocka_unit_test(moves_on_one_day_run_side_by_side),
        cmocka_unit_test(marks_do_not_hide_each_other),
        cmocka_unit_test(only_marks_on_lines_of_others_have_gaps),
        cmocka_unit_test(a_last_plan_stands_until_the_data_end),
        cmocka_unit_test(a_plan_without_a_new_day_is_adrift),
        cmocka_unit_test(a_plan_that_nobody_dates_has_a_line_of_its_own_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
