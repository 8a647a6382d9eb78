/* Ratios on an axis of logarithms: equal distances are equal factors; what lies beyond is an arrow.
 */
#include "compare_scene.h"

#include <math.h>

/* Battles are as many a day as 'battle' per 29, protests as 'protest', of 290 in January's 310. */
static void open_ratios(struct compare_scene *test, int battle, int protest)
{
    compare_scene_open(test, "ratio");
    compare_scene_periods(test);
    compare_scene_month(test, 1, 310, CATEGORY_BATTLE);
    compare_scene_month(test, 1, 310, CATEGORY_PROTEST);
    compare_scene_month(test, 2, battle, CATEGORY_BATTLE);
    compare_scene_month(test, 2, protest, CATEGORY_PROTEST);
}

static void twice_and_half_are_as_far_from_one(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_ratios(&test, 580, 145);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.groups, 3);
    assert_int_equal(marks.count, 2); /* the total is a diamond */
    double one = middle_of(find_text(test.scene, "1"));
    assert_true(marks.items[0].x > one);
    assert_about(marks.items[0].x - one, one - marks.items[1].x, 1e-3);
    assert_about(marks.items[0].x, middle_of(find_text(test.scene, "2")), 1e-3);
    assert_non_null(find_text(test.scene, "2.00"));
    assert_non_null(find_text(test.scene, "0.50"));
    compare_scene_close(&test);
}

static void words_say_which_side_is_which(void **state)
{
    (void)state;
    struct compare_scene test;
    open_ratios(&test, 580, 145);
    assert_non_null(compare_scene_draw(&test));
    double one = middle_of(find_text(test.scene, "1"));
    assert_true(find_text(test.scene, "← fewer")->extents.x1 < one);
    assert_true(find_text(test.scene, "more →")->extents.x0 > one);
    compare_scene_close(&test);
}

static void no_clear_change_is_open(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_ratios(&test, 580, 300);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    colour paper = test.scene->background;
    assert_true(marks.items[0].path->paint.fill != paper);
    assert_true(marks.items[1].path->paint.fill == paper);
    assert_non_null(find_text(test.scene, "no clear change"));
    compare_scene_close(&test);
}

/* 3,100 times as many, and none at all. */
static void what_lies_beyond_the_axis_is_an_arrow(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "ratio");
    compare_scene_periods(&test);
    compare_scene_month(&test, 1, 310, CATEGORY_BATTLE);
    compare_scene_month(&test, 1, 2, CATEGORY_PROTEST);
    compare_scene_month(&test, 2, 900, CATEGORY_PROTEST);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.count, 0);
    assert_null(find_text(test.scene, "100"));
    assert_non_null(find_text(test.scene, "481"));
    compare_scene_close(&test);
}

static void of_nothing_there_is_no_mark(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "ratio");
    compare_scene_set(&test, "period", "before=2023-01");
    compare_scene_set(&test, "period", "February=2024-02");
    compare_scene_month(&test, 2, 58, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 0);
    compare_scene_close(&test);
}

/* Without a dot there is none in the key: the row says why. */
static void from_zero_there_is_an_arrow_and_a_word(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_ratios(&test, 0, 0);
    test.count = 0;
    compare_scene_set(&test, "measure", "killed");
    compare_scene_set(&test, "method", "auto");
    for (int i = 1; i <= 29; i++) {
        const char *january = arena_print(&test.arena, "2024-01-%02d", i);
        const char *february = arena_print(&test.arena, "2024-02-%02d", i);
        compare_scene_killed(&test, compare_scene_take(&test, january, CATEGORY_BATTLE), 1,
                             1 + i % 2, 3);
        compare_scene_killed(&test, compare_scene_take(&test, february, CATEGORY_BATTLE), 1,
                             1 + i % 3, 3);
        compare_scene_killed(&test, compare_scene_take(&test, february, CATEGORY_PROTEST), 1, 1, 1);
    }
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_non_null(find_text(test.scene, "∞"));
    assert_int_equal(marks.count, 1);
    assert_int_equal(count_texts(test.scene, "no interval"), 1);
    assert_about(find_text(test.scene, "no interval")->extents.y1,
                 find_text(test.scene, "∞")->extents.y1, 3);
    compare_scene_close(&test);
}

/* One event after none is no clear change. */
static void an_arrow_that_is_not_clear_is_open(void **state)
{
    (void)state;
    for (int count = 1; count <= 29; count += 28) {
        struct compare_scene test;
        struct scene_marks marks;
        bool is_filled = false;
        open_ratios(&test, 300, 300);
        compare_scene_month(&test, 2, count, CATEGORY_RIOT);
        assert_non_null(compare_scene_draw(&test));
        colour paper = test.scene->background;
        find_marks(test.scene, false, &marks);
        for (size_t i = 0; i < marks.count; i++) {
            const struct scene_path *path = marks.items[i].path;
            double length = path->extents.x1 - path->extents.x0;
            if (path->segment_count == 4 && length > 5 && length < 8)
                is_filled = path->paint.fill != paper;
        }
        assert_int_equal(is_filled, count > 1);
        compare_scene_close(&test);
    }
}

/* However far the other side reaches. */
static void both_directions_have_their_words(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "ratio");
    compare_scene_periods(&test);
    compare_scene_set(&test, "width", "85mm");
    compare_scene_set(&test, "lang", "fr");
    compare_scene_month(&test, 1, 30, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 900, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "← moins"));
    assert_non_null(find_text(test.scene, "plus →"));
    compare_scene_close(&test);
}

/* Counts are given up before the marks become small. */
static void marks_come_before_counts(void **state)
{
    (void)state;
    for (int wide = 0; wide < 2; wide++) {
        struct compare_scene test;
        open_ratios(&test, 580, 145);
        compare_scene_set(&test, "width", wide ? "150mm" : "92mm");
        assert_non_null(compare_scene_draw(&test));
        assert_int_equal(find_text(test.scene, "145") != NULL, wide);
        compare_scene_close(&test);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twice_and_half_are_as_far_from_one),
        cmocka_unit_test(words_say_which_side_is_which),
        cmocka_unit_test(no_clear_change_is_open),
        cmocka_unit_test(what_lies_beyond_the_axis_is_an_arrow),
        cmocka_unit_test(of_nothing_there_is_no_mark),
        cmocka_unit_test(from_zero_there_is_an_arrow_and_a_word),
        cmocka_unit_test(an_arrow_that_is_not_clear_is_open),
        cmocka_unit_test(both_directions_have_their_words),
        cmocka_unit_test(marks_come_before_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
