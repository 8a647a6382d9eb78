/* Slopes: lines from rate to rate over a base of zero, words at both ends, names of periods. */
#include "compare_scene.h"

#include <math.h>

static void open_slope(struct compare_scene *test)
{
    compare_scene_open(test, "slope");
    compare_scene_periods(test);
    compare_scene_month(test, 1, 124, CATEGORY_BATTLE);
    compare_scene_month(test, 2, 58, CATEGORY_BATTLE);
    compare_scene_month(test, 1, 62, CATEGORY_PROTEST);
    compare_scene_month(test, 2, 60, CATEGORY_PROTEST);
}

static void lines_begin_and_end_at_rates(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_slope(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.count, 4);
    double half = (marks.items[1].y - marks.items[0].y) / 2; /* from 4 to 2: one a day */
    double zero = marks.items[0].y + 4 * half;
    assert_about((zero - marks.items[2].y) / half, 2, 1e-3);
    const struct scene_text *base = find_text(test.scene, "0");
    assert_about((base->extents.y0 + base->extents.y1) / 2, zero, 1);
    compare_scene_close(&test);
}

static void names_stand_behind_the_end(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_slope(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    const struct scene_text *battle = find_text(test.scene, "Battle");
    assert_non_null(battle);
    assert_true(battle->extents.x0 > marks.items[1].x);
    assert_about(middle_of(find_text(test.scene, "February")), marks.items[1].x, 1e-3);
    compare_scene_close(&test);
}

static void equal_values_at_the_start_are_written_once(void **state)
{
    (void)state;
    struct compare_scene test;
    open_slope(&test);
    compare_scene_month(&test, 1, 93, CATEGORY_RIOT);
    compare_scene_month(&test, 1, 93, CATEGORY_VAC);
    assert_non_null(compare_scene_draw(&test));
    assert_int_equal(count_texts(test.scene, "3.0"), 1);
    compare_scene_close(&test);
}

static size_t leaders_with(int riots)
{
    struct compare_scene test;
    size_t leaders = 0;
    open_slope(&test);
    compare_scene_month(&test, 1, riots, CATEGORY_RIOT);
    compare_scene_set(&test, "height", "600mm");
    assert_non_null(compare_scene_draw(&test));
    assert_int_equal(count_texts(test.scene, "2.0"), 2); /* at both ends */
    for (size_t i = 0; i < test.scene->item_count; i++) {
        const struct scene_item *item = &test.scene->items[i];
        leaders += item->kind == SCENE_PATH && item->path.paint.stroke_width == 0.5;
    }
    compare_scene_close(&test);
    return leaders;
}

/* 2.00 and 2.03 a day read the same but stand apart. */
static void marks_lead_to_words_that_they_share(void **state)
{
    (void)state;
    assert_int_equal(leaders_with(62), 0);
    assert_int_equal(leaders_with(63), 1);
}

/* Years are known from those beside them; names that were given are not. */
static void years_may_be_left_out_between_others(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "slope");
    compare_scene_set(&test, "period", "2024-02");
    compare_scene_set(&test, "years", "16");
    compare_scene_set(&test, "width", "100mm");
    compare_scene_take(&test, "2007-01-01", CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 58, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "2008"));
    assert_non_null(find_text(test.scene, "2024"));
    assert_null(find_text(test.scene, "2009"));
    compare_scene_close(&test);
}

static void names_that_were_given_must_have_room(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "slope");
    for (int i = 1; i <= 16; i++)
        compare_scene_set(&test, "period",
                          arena_print(&test.arena, "Offensive %d=2024-01-%02d", i, i));
    compare_scene_set(&test, "width", "100mm");
    compare_scene_month(&test, 1, 58, CATEGORY_BATTLE);
    assert_refused(&test, "page-too-narrow");
    compare_scene_close(&test);
}

static bool says(const struct scene *scene, const char *part)
{
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, part))
            return true;
    return false;
}

/* Nine groups of about the same size. */
static void groups_without_room_are_left_out_and_counted(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "slope");
    compare_scene_periods(&test);
    for (int i = 0; i < 9; i++) {
        compare_scene_month(&test, 1, 60 + i, (enum category)i);
        compare_scene_month(&test, 2, 60 + i, (enum category)i);
    }
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.groups, 6);
    assert_true(says(test.scene, "3 more groups are not drawn: "));
    compare_scene_close(&test);
}

/* Six groups, of which five are close to each other beside the first one. */
static void a_plot_becomes_taller_before_it_leaves_out_groups(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "slope");
    compare_scene_periods(&test);
    compare_scene_set(&test, "width", "120mm");
    for (int i = 0; i < 6; i++) {
        compare_scene_month(&test, 1, i ? 60 - 10 * i : 400, (enum category)i);
        compare_scene_month(&test, 2, i ? 60 - 10 * i : 400, (enum category)i);
    }
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.groups, 6);
    assert_false(says(test.scene, "not drawn"));
    compare_scene_close(&test);
}

/* Many more in February, as many as at first in March. */
static void each_period_has_its_own_sign(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks, lines;
    compare_scene_open(&test, "slope");
    compare_scene_periods(&test);
    compare_scene_set(&test, "period", "March=2024-03");
    compare_scene_month(&test, 1, 62, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 290, CATEGORY_BATTLE);
    compare_scene_month(&test, 3, 61, CATEGORY_BATTLE);
    compare_scene_take(&test, "2024-03-31", CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    find_marks(test.scene, false, &lines);
    assert_int_equal(marks.count, 3);
    assert_int_equal(lines.count, 5);
    const struct paint *base = &marks.items[0].path->paint, *clear = &marks.items[1].path->paint;
    const struct paint *unclear = &marks.items[2].path->paint;
    assert_int_not_equal(base->fill, clear->fill);
    assert_int_equal(lines.items[0].path->paint.stroke, clear->fill);
    assert_int_equal(unclear->stroke, base->fill);
    assert_int_equal(lines.items[1].path->paint.stroke, base->fill);
    compare_scene_close(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_begin_and_end_at_rates),
        cmocka_unit_test(a_plot_becomes_taller_before_it_leaves_out_groups),
        cmocka_unit_test(each_period_has_its_own_sign),
        cmocka_unit_test(names_stand_behind_the_end),
        cmocka_unit_test(equal_values_at_the_start_are_written_once),
        cmocka_unit_test(marks_lead_to_words_that_they_share),
        cmocka_unit_test(years_may_be_left_out_between_others),
        cmocka_unit_test(groups_without_room_are_left_out_and_counted),
        cmocka_unit_test(names_that_were_given_must_have_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
