/* Data sets side by side: each with a scale of its own, and nothing that is of both; groups that
 * are left out; what is marked by date. */
#include "compare_scene.h"

/* ACLED tells of 310 events in January and 145 in February, UCDP of 31 and 58. */
static void open_sets(struct compare_scene *test, const char *style)
{
    static const int counts[2][2] = {{310, 145}, {31, 58}};
    static const char *const dialects[] = {"acled", "ucdp"};
    compare_scene_open(test, style);
    compare_scene_periods(test);
    compare_scene_set(test, "group", "dialect");
    for (int set = 0; set < 2; set++) {
        size_t from = test->count;
        compare_scene_month(test, 1, counts[set][0], CATEGORY_BATTLE);
        compare_scene_month(test, 2, counts[set][1], CATEGORY_BATTLE);
        for (size_t i = from; i < test->count; i++)
            test->events[i].origin.dialect = dialects[set];
    }
}

static void every_style_shows_data_sets_apart(void **state)
{
    (void)state;
    static const char *const styles[] = {"dumbbell", "ratio", "overlay",
                                         "columns",  "slope", "table"};
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        struct compare_scene test;
        open_sets(&test, styles[i]);
        assert_non_null(compare_scene_draw(&test));
        assert_int_equal(count_texts(test.scene, "ACLED"), 1);
        assert_int_equal(count_texts(test.scene, "UCDP GED"), 1);
        assert_null(find_text(test.scene, "Total"));
        assert_null(find_text(test.scene, "341"));
        compare_scene_close(&test);
    }
}

/* Both reach about as high, though one has ten times as many. */
static void each_data_set_has_a_scale_of_its_own(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_sets(&test, "columns");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 4);
    double most[2];
    for (size_t i = 0; i < 2; i++)
        most[i] =
            fmax(marks.items[2 * i].path->extents.y1 - marks.items[2 * i].path->extents.y0,
                 marks.items[2 * i + 1].path->extents.y1 - marks.items[2 * i + 1].path->extents.y0);
    assert_true(most[0] < 1.6 * most[1] && most[1] < 1.6 * most[0]);
    compare_scene_close(&test);
}

static void plots_of_a_row_are_level(void **state)
{
    (void)state;
    struct compare_scene test;
    open_sets(&test, "overlay");
    assert_non_null(compare_scene_draw(&test));
    const struct scene_text *one = find_text(test.scene, "ACLED");
    const struct scene_text *other = find_text(test.scene, "UCDP GED");
    assert_about(one->y, other->y, 1e-6);
    assert_true(other->extents.x0 > one->extents.x1 + 50);
    compare_scene_close(&test);
}

static bool is_noted(const struct scene *scene, const char *words)
{
    for (size_t i = 0; i < scene->item_count; i++) {
        if (scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, words))
            return true;
    }
    return false;
}

static void others_that_dwarf_the_rest_are_left_out_and_told(void **state)
{
    (void)state;
    static const char *const styles[] = {"overlay", "columns", "slope"};
    for (size_t i = 0; i < 3; i++) {
        struct compare_scene test;
        compare_scene_open(&test, styles[i]);
        compare_scene_periods(&test);
        compare_scene_set(&test, "top", "2");
        for (int k = 0; k < 8; k++) {
            compare_scene_month(&test, 1, 31, (enum category)k);
            compare_scene_month(&test, 2, 31, (enum category)k);
        }
        assert_non_null(compare_scene_draw(&test));
        assert_null(find_text(test.scene, "Other"));
        assert_true(is_noted(test.scene, "larger than any that is drawn"));
        compare_scene_close(&test);
    }
}

static void marked_dates_are_noted_as_not_drawn(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "dumbbell");
    compare_scene_periods(&test);
    compare_scene_set(&test, "rule", "2024-01-15=Truce");
    compare_scene_month(&test, 1, 31, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 31, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_true(is_noted(test.scene, "Marked dates are not shown"));
    compare_scene_close(&test);
}

/* Of a given height the second of two takes what the first one leaves. */
static void two_comparisons_share_a_page(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "dumbbell");
    compare_scene_periods(&test);
    compare_scene_set(&test, "panel", "compare");
    compare_scene_set(&test, "style", "ratio");
    compare_scene_set(&test, "height", "140mm");
    compare_scene_month(&test, 1, 31, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 31, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "events per day"));
    assert_non_null(find_text(test.scene, "← fewer"));
    compare_scene_close(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_style_shows_data_sets_apart),
        cmocka_unit_test(each_data_set_has_a_scale_of_its_own),
        cmocka_unit_test(plots_of_a_row_are_level),
        cmocka_unit_test(others_that_dwarf_the_rest_are_left_out_and_told),
        cmocka_unit_test(marked_dates_are_noted_as_not_drawn),
        cmocka_unit_test(two_comparisons_share_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
