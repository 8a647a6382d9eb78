/* Columns: as high as rates, striped where not all is told, named without breaking words. */
#include "compare_scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void open_columns(struct compare_scene *test)
{
    compare_scene_open(test, "columns");
    compare_scene_periods(test);
    compare_scene_month(test, 1, 124, CATEGORY_BATTLE);
    compare_scene_month(test, 2, 58, CATEGORY_BATTLE);
    compare_scene_month(test, 1, 31, CATEGORY_PROTEST);
    compare_scene_month(test, 2, 87, CATEGORY_PROTEST);
}

static double height_of(const struct scene_mark *mark)
{
    return mark->path->extents.y1 - mark->path->extents.y0;
}

static void columns_are_as_high_as_rates(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_columns(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 4);
    static const double rates[] = {4, 2, 1, 3};
    for (size_t i = 1; i < 4; i++)
        assert_about(height_of(&marks.items[i]) / height_of(&marks.items[0]), rates[i] / 4, 1e-3);
    assert_non_null(find_text(test.scene, "−50\u00a0%"));
    assert_non_null(find_text(test.scene, "+200\u00a0%"));
    compare_scene_close(&test);
}

static void one_group_has_a_column_for_each_period(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_columns(&test);
    compare_scene_set(&test, "group", "none");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 2);
    assert_about(middle_of(find_text(test.scene, "January")), marks.items[0].x, 1e-3);
    assert_about(middle_of(find_text(test.scene, "February")), marks.items[1].x, 1e-3);
    compare_scene_close(&test);
}

static void a_provisional_period_is_striped(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_columns(&test);
    compare_scene_set(&test, "as-of", "2024-03-01");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_true(marks.count > 4);
    assert_non_null(find_text(test.scene, "February (provisional)"));
    compare_scene_close(&test);
}

/* Of three periods nobody could tell which change is meant. */
static void changes_are_written_where_it_is_clear_of_what(void **state)
{
    (void)state;
    struct compare_scene test;
    open_columns(&test);
    compare_scene_month(&test, 3, 58, CATEGORY_BATTLE);
    compare_scene_set(&test, "period", "March=2024-03");
    assert_non_null(compare_scene_draw(&test));
    assert_null(find_text(test.scene, "−50\u00a0%"));
    assert_int_equal(count_texts(test.scene, "March (incomplete)"), 1);
    compare_scene_close(&test);
}

static void open_seven(struct compare_scene *test, const char *width)
{
    open_columns(test);
    for (int i = 0; i < 7; i++)
        compare_scene_month(test, 1, 30, (enum category)i);
    compare_scene_set(test, "width", width);
}

/* The width that is named is enough. */
static void names_that_would_break_are_refused_with_advice(void **state)
{
    (void)state;
    struct compare_scene test;
    open_seven(&test, "26mm");
    assert_refused(&test, "page-too-narrow");
    const char *message = report_problem_at(test.report, 0)->examples[0].message;
    assert_non_null(strstr(message, "--style dumbbell"));
    const char *advice = strstr(message, "--width ");
    assert_non_null(advice);
    char width[8] = "";
    assert_int_equal(sscanf(advice, "--width %7[0-9m] is enough", width), 1);
    assert_true(atoi(width) > 26 && atoi(width) < 100);
    compare_scene_close(&test);
    open_seven(&test, width);
    assert_non_null(compare_scene_draw(&test));
    compare_scene_close(&test);
}

static bool says(const struct scene *scene, const char *part)
{
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, part))
            return true;
    return false;
}

/* Of four columns each the last has room beside it. */
static void the_last_of_several_has_its_value(void **state)
{
    (void)state;
    struct compare_scene test;
    open_columns(&test);
    for (int i = 0; i < 6; i++)
        compare_scene_month(&test, 1, 20, (enum category)i);
    compare_scene_month(&test, 4, 300, CATEGORY_BATTLE);
    compare_scene_take(&test, "2024-04-30", CATEGORY_BATTLE);
    compare_scene_set(&test, "width", "130mm");
    compare_scene_set(&test, "period", "March=2024-03");
    compare_scene_set(&test, "period", "April=2024-04");
    assert_non_null(compare_scene_draw(&test));
    const struct scene_text *value = find_text(test.scene, "10.0");
    assert_non_null(value);
    assert_true(value->is_bold);
    assert_true(says(test.scene, "In bold: a clear change"));
    assert_int_equal(scene_check(test.scene, 6, NULL, 0), 0);
    compare_scene_close(&test);
}

/* Of twenty columns not all are named: what is clear is bold over them, in one colour. */
static void many_columns_say_what_is_clear(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "columns");
    compare_scene_set(&test, "group", "none");
    for (int day = 1; day <= 20; day++) {
        const char *date = arena_print(&test.arena, "2024-02-%02d", day);
        compare_scene_set(&test, "period", date);
        for (int i = 0; i < (day == 20 ? 60 : 5); i++)
            compare_scene_take(&test, date, CATEGORY_BATTLE);
    }
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 20);
    assert_true(find_text(test.scene, "60.0")->is_bold);
    assert_false(find_text(test.scene, "5.0")->is_bold);
    assert_int_equal(marks.items[1].path->paint.fill, marks.items[19].path->paint.fill);
    assert_int_not_equal(marks.items[0].path->paint.fill, marks.items[1].path->paint.fill);
    compare_scene_close(&test);
}

/* Where they are wider than their column, they begin before it. */
static void values_of_the_baseline_are_written(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "columns");
    compare_scene_periods(&test);
    compare_scene_set(&test, "width", "85mm");
    for (int i = 0; i < 5; i++) {
        compare_scene_month(&test, 1, i ? 31 : 1, (enum category)i);
        compare_scene_month(&test, 2, 58, (enum category)i);
    }
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "0.032"));
    compare_scene_close(&test);
}

static void many_periods_of_groups_are_refused_with_advice(void **state)
{
    (void)state;
    struct compare_scene test;
    open_columns(&test);
    for (int day = 1; day <= 18; day++)
        compare_scene_set(&test, "period", arena_print(&test.arena, "2024-02-%02d", day));
    assert_refused(&test, "too-many-periods");
    compare_scene_close(&test);
}

static void years_may_be_left_out_between_others(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "columns");
    compare_scene_set(&test, "group", "none");
    compare_scene_set(&test, "period", "2024-02");
    compare_scene_set(&test, "years", "19");
    compare_scene_set(&test, "width", "85mm");
    compare_scene_take(&test, "2004-01-01", CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 58, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_int_equal(scene_check(test.scene, 6, NULL, 0), 0);
    assert_non_null(find_text(test.scene, "2005"));
    assert_non_null(find_text(test.scene, "2024"));
    assert_null(find_text(test.scene, "2006"));
    compare_scene_close(&test);
}

static void narrow_pages_have_fewer_groups(void **state)
{
    (void)state;
    struct compare_scene test;
    open_seven(&test, "70mm");
    assert_non_null(compare_scene_draw(&test));
    assert_true(says(test.scene, "more groups are"));
    assert_non_null(find_text(test.scene, "Battle"));
    compare_scene_close(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_as_high_as_rates),
        cmocka_unit_test(one_group_has_a_column_for_each_period),
        cmocka_unit_test(a_provisional_period_is_striped),
        cmocka_unit_test(changes_are_written_where_it_is_clear_of_what),
        cmocka_unit_test(the_last_of_several_has_its_value),
        cmocka_unit_test(many_columns_say_what_is_clear),
        cmocka_unit_test(values_of_the_baseline_are_written),
        cmocka_unit_test(many_periods_of_groups_are_refused_with_advice),
        cmocka_unit_test(years_may_be_left_out_between_others),
        cmocka_unit_test(narrow_pages_have_fewer_groups),
        cmocka_unit_test(names_that_would_break_are_refused_with_advice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
