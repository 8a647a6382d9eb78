/* Where plots stand: one with its names, many in rows with axes of their own. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static int set_up(void **state)
{
    static struct lines_sample sample;
    sample_open(&sample);
    sample_start(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(*state);
    return 0;
}

/* So many groups, the first with the most events. */
static void plan(struct lines_sample *sample, int groups)
{
    for (int group = 0; group < groups; group++)
        for (int day = 1; day <= 9 - group; day++)
            sample_add(sample, &(struct sample_event){day, (enum category)group, 0, 0});
    assert_true(sample_plan(sample));
    sample_lay(sample);
}

static void one_plot_fills_the_room(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample, 3);
    assert_true(lines_place(&sample->lines, 150, true) == 0);
    assert_float_equal(sample->panel.height, 150, 1e-9);
    assert_int_equal(sample->lines.facets.count, 1);
    lines_draw_panel(&sample->lines, 20);
    assert_float_equal(sample->lines.plots[0].axis.scale.y0, 170, 1e-9);
}

static void what_is_missing_comes_back(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample, 3);
    double missing = lines_place(&sample->lines, 30, true);
    assert_true(missing > 0);
    assert_true(lines_place(&sample->lines, 30 + missing, true) < 1e-9);
    assert_true(lines_place(&sample->lines, 30, false) == 0);
    assert_true(sample->panel.height >= 30 + missing - 1e-9);
}

static void many_stand_in_rows(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.style = STYLE_MULTIPLES;
    sample->setup.columns = 2;
    plan(sample, 5);
    lines_place(&sample->lines, 100, false);
    const struct lines *lines = &sample->lines;
    assert_int_equal(lines->facets.count, 5);
    assert_int_equal(lines->facets.rows, 3);
    lines_draw_panel(&sample->lines, 10);
    double width = lines->plots[0].x1 - lines->plots[0].x0;
    for (size_t i = 0; i < 5; i++) {
        const struct lines_plot *plot = &lines->plots[i];
        assert_true(fabs(plot->x1 - plot->x0 - width) < 1e-9);
        assert_ptr_equal(plot->only, &lines->items[i]);
        assert_true(plot->axis.scale.last == lines->plots[0].axis.scale.last);
        if (facets_column(&lines->facets, i) > 0)
            assert_true(plot->x0 > lines->plots[i - 1].x1);
    }
    assert_true(lines->plots[4].axis.scale.y0 <= 10 + sample->panel.height);
    assert_int_equal(scene_check(sample->canvas.scene, 6, NULL, 0), 0);
}

static void free_scales_differ(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.style = STYLE_MULTIPLES;
    sample->setup.has_free_scales = true;
    for (int i = 0; i < 40; i++)
        sample_add(sample, &(struct sample_event){2, CATEGORY_BATTLE, 0, 0});
    plan(sample, 4);
    lines_place(&sample->lines, 100, false);
    lines_draw_panel(&sample->lines, 10);
    assert_true(sample->lines.plots[0].axis.scale.last >= 40);
    assert_true(sample->lines.plots[3].axis.scale.last < 5);
    assert_int_equal(scene_check(sample->canvas.scene, 6, NULL, 0), 0);
}

/* Lines that are not named at their ends are in the key. */
static void a_narrow_panel_has_a_key(void **state)
{
    struct lines_sample *sample = *state;
    sample->panel.x1 = 200;
    plan(sample, 3);
    lines_place(&sample->lines, 150, true);
    assert_false(sample->lines.has_names);
    assert_float_equal(sample->panel.gutter1, 0, 0);
    assert_int_equal(sample->lines.head.key.count, 3);
    assert_true(sample->lines.head.key.entries[1].dash_on > 0);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(one_plot_fills_the_room), TEST(what_is_missing_comes_back), TEST(many_stand_in_rows),
        TEST(free_scales_differ),      TEST(a_narrow_panel_has_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
