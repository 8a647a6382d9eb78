/* Overlays: a point for each step, a plot for each group, days, months or the event under and over
 * them. */
#include "compare_scene.h"

#include <math.h>

static size_t points_of(const struct scene_mark *mark)
{
    return mark->path->segment_count;
}

static void open_overlay(struct compare_scene *test)
{
    compare_scene_open(test, "overlay");
    compare_scene_set(test, "group", "none");
    compare_scene_month(test, 1, 31, CATEGORY_BATTLE);
    compare_scene_month(test, 2, 58, CATEGORY_BATTLE);
}

static void days_of_months_are_points(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_periods(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.groups, 2);
    assert_int_equal(points_of(&marks.items[0]), 31);
    assert_int_equal(points_of(&marks.items[1]), 29);
    assert_true(marks.items[1].path->paint.stroke_width > marks.items[0].path->paint.stroke_width);
    assert_non_null(find_text(test.scene, "start"));
    assert_non_null(find_text(test.scene, "January"));
    compare_scene_close(&test);
}

static void sums_only_grow(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "cumulative", "");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(points_of(&marks.items[0]), 32); /* from nothing on */
    const struct scene_path *path = marks.items[1].path;
    for (size_t i = 1; i < path->segment_count; i++)
        assert_true(path->segments[i].points[0].y <= path->segments[i - 1].points[0].y);
    compare_scene_close(&test);
}

static void provisional_days_are_dashed(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "as-of", "2024-03-01");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 3);
    assert_true(marks.items[2].path->paint.dash_on > 0);
    assert_int_equal(points_of(&marks.items[1]) + points_of(&marks.items[2]), 30);
    compare_scene_close(&test);
}

static void around_an_event_both_sides_are_one_line(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_set(&test, "around", "2024-02-01");
    compare_scene_set(&test, "days", "20");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(points_of(&marks.items[0]), 20);
    assert_true(marks.items[0].path->extents.x1 < marks.items[1].path->extents.x0 + 2);
    double event = middle_of(find_text(test.scene, "1 February 2024"));
    assert_true(event > marks.items[0].path->extents.x1 - 2);
    assert_true(event < marks.items[1].path->extents.x0 + 2);
    assert_non_null(find_text(test.scene, "20 days before"));
    assert_non_null(find_text(test.scene, "20 days after"));
    compare_scene_close(&test);
}

static void an_event_is_named_by_its_record(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    struct event *event = compare_scene_take(&test, "2024-02-01", CATEGORY_DIPLOMACY);
    struct word word = {.language = "", .text = "Truce"};
    event->id = "truce";
    event->title = (struct words){&word, 1};
    compare_scene_set(&test, "around", "truce");
    compare_scene_set(&test, "days", "20");
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "Truce, 1 February 2024"));
    compare_scene_close(&test);
}

static void windows_of_years_have_months(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_set(&test, "period", "2024-01/2024-03");
    compare_scene_set(&test, "years", "1");
    compare_scene_month(&test, 3, 29, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "Jan"));
    assert_non_null(find_text(test.scene, "Feb"));
    assert_null(find_text(test.scene, "start"));
    compare_scene_close(&test);
}

static void each_group_has_a_plot(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_month(&test, 1, 40, CATEGORY_PROTEST);
    compare_scene_set(&test, "group", "category");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.groups, 4);
    assert_non_null(find_text(test.scene, "Battle"));
    assert_non_null(find_text(test.scene, "Protest"));
    assert_int_equal(count_texts(test.scene, "events per day"), 1);
    compare_scene_close(&test);
}

static void days_that_fill_no_step_are_told(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "by", "week");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(points_of(&marks.items[0]), 4);
    bool is_told = false;
    for (size_t i = 0; i < test.scene->item_count; i++)
        is_told = is_told || (test.scene->items[i].kind == SCENE_TEXT &&
                              strstr(test.scene->items[i].text.text, "no whole step"));
    assert_true(is_told);
    compare_scene_close(&test);
}

static void published_totals_have_no_course(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    struct event *event = compare_scene_take(&test, "2024-01", CATEGORY_BATTLE);
    event->has_events = true;
    event->events = 40;
    assert_refused(&test, "no-course");
    compare_scene_close(&test);
}

static bool are_equal(colour a, colour b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

/* What shades could not tell. */
static void the_last_of_many_stands_before_grey(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_overlay(&test);
    for (int day = 1; day <= 20; day++)
        compare_scene_set(
            &test, "period",
            arena_print(&test.arena, "Day %d=2024-01-%02d/2024-02-%02d", day, day, day));
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    assert_int_equal(marks.count, 20);
    for (size_t i = 1; i < 19; i++)
        assert_true(
            are_equal(marks.items[i].path->paint.stroke, marks.items[0].path->paint.stroke));
    assert_false(are_equal(marks.items[19].path->paint.stroke, marks.items[0].path->paint.stroke));
    assert_non_null(find_text(test.scene, "Day 1 – Day 19"));
    assert_non_null(find_text(test.scene, "Day 20"));
    compare_scene_close(&test);
}

static void the_title_counts_by_the_step(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "by", "week");
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(strstr(test.scene->subtitle, "Reported events per week, February ("));
    compare_scene_close(&test);
}

/* The x of the line that marks a date; its group is called as in lists. */
static double mark_x(const struct scene *scene, const char *title)
{
    for (size_t i = 0; i + 1 < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP && item->group.role == ROLE_ANNOTATION &&
            strcmp(item->group.title, title) == 0)
            return (scene->items[i + 1].path.extents.x0 + scene->items[i + 1].path.extents.x1) / 2;
    }
    return NAN;
}

static bool is_told(const struct scene *scene, const char *words)
{
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, words))
            return true;
    return false;
}

/* A date stands at its days from the start of the period that it falls into. */
static void dates_are_marked_in_their_period(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "rule", "2024-02-11=Market");
    compare_scene_set(&test, "rule", "2024-01-11=Truce");
    compare_scene_set(&test, "rule", "2024-02-21");
    compare_scene_set(&test, "break", "2024-03-02=Recount");
    assert_non_null(compare_scene_draw(&test));
    double market = mark_x(test.scene, "Market (11 February 2024)");
    assert_about(market, mark_x(test.scene, "Truce (11 January 2024)"), 1e-6);
    double later = mark_x(test.scene, "21 February 2024");
    double day = middle_of(find_text(test.scene, "20")) - middle_of(find_text(test.scene, "10"));
    assert_about(later - market, day, 1e-6);
    assert_about(market - middle_of(find_text(test.scene, "10")), day / 20, 0.02);
    assert_true(is_told(test.scene, "(11 February 2024)"));
    assert_true(is_told(test.scene, "(11 January 2024)"));
    assert_false(is_told(test.scene, "Market (February"));
    assert_non_null(find_text(test.scene, "21 February 2024"));
    assert_true(is_told(test.scene, "Not on the axis: Recount"));
    assert_false(is_told(test.scene, "Marked dates are not shown"));
    compare_scene_close(&test);
}

/* Words in Latin letters do not turn the date beside them round: its day stays to its right. */
static void dates_keep_their_direction(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "lang", "ar");
    compare_scene_set(&test, "rule", "2024-02-11=Market");
    assert_non_null(compare_scene_draw(&test));
    const struct scene_text *market = find_text(test.scene, "Market");
    const struct scene_text *date = find_text(test.scene, "11 شباط/فبراير 2024");
    assert_non_null(market);
    assert_non_null(date);
    assert_true(date->extents.x0 >= market->extents.x1);
    compare_scene_close(&test);
}

/* Where periods share days, a date is marked in each of them. */
static void a_date_of_two_periods_is_marked_twice(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_set(&test, "period", "One=2024-01-01/2024-02-10");
    compare_scene_set(&test, "period", "Two=2024-02-01/2024-02-29");
    compare_scene_set(&test, "span", "2024-02-04/2024-02-06=Truce");
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "Truce"));
    assert_true(is_told(test.scene, "(4 – 6 February 2024, One)"));
    assert_true(is_told(test.scene, "(4 – 6 February 2024, Two)"));
    assert_true(mark_x(test.scene, "Truce (4 – 6 February 2024, One)") > 0);
    assert_true(mark_x(test.scene, "Truce (4 – 6 February 2024, Two)") > 0);
    compare_scene_close(&test);
}

static void around_an_event_marks_need_no_period(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_set(&test, "around", "2024-02-01");
    compare_scene_set(&test, "days", "20");
    compare_scene_set(&test, "rule", "2024-02-11=Market");
    compare_scene_set(&test, "rule", "2024-01-22=Truce");
    compare_scene_set(&test, "span", "2024-01-28/2024-02-05=Talks");
    assert_non_null(compare_scene_draw(&test));
    assert_int_equal(count_texts(test.scene, "Talks"), 1);
    double event = middle_of(find_text(test.scene, "1 February 2024"));
    double market = mark_x(test.scene, "Market (11 February 2024)");
    double truce = mark_x(test.scene, "Truce (22 January 2024)");
    assert_about((market - event) / (event - truce), 10.5 / 9.5, 0.01);
    assert_non_null(find_text(test.scene, "Market"));
    assert_false(is_told(test.scene, "20 days after)"));
    compare_scene_close(&test);
}

/* Where small plots have no room for "45 days before" and "45 days after". */
static void small_plots_count_from_the_event(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "overlay");
    compare_scene_set(&test, "around", "2024-02-15");
    compare_scene_set(&test, "days", "45");
    for (int i = 0; i < 8; i++) {
        compare_scene_month(&test, 1, 20, (enum category)i);
        compare_scene_month(&test, 3, 20, (enum category)i);
        compare_scene_take(&test, "2024-03-31", (enum category)i);
    }
    assert_non_null(compare_scene_draw(&test));
    assert_null(find_text(test.scene, "45"));
    assert_int_equal(count_texts(test.scene, "−45"), 8);
    assert_int_equal(count_texts(test.scene, "+45 days"), 8);
    compare_scene_close(&test);
}

static void plots_side_by_side_have_no_marks(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_month(&test, 1, 40, CATEGORY_PROTEST);
    compare_scene_set(&test, "group", "category");
    compare_scene_set(&test, "rule", "2024-02-11=Market");
    assert_non_null(compare_scene_draw(&test));
    assert_true(is_told(test.scene, "side by side"));
    assert_true(is_told(test.scene, "Not on the axis: Market"));
    compare_scene_close(&test);
}

/* Thirty days from the start are no month. */
static void the_title_says_what_the_axis_says(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_periods(&test);
    compare_scene_set(&test, "by", "month");
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(strstr(test.scene->subtitle, "Reported events per 30 days, February ("));
    assert_non_null(find_text(test.scene, "events per 30 days"));
    compare_scene_close(&test);
}

static void the_axis_tells_how_long_it_is(void **state)
{
    (void)state;
    struct compare_scene test;
    open_overlay(&test);
    compare_scene_month(&test, 1, 31, CATEGORY_PROTEST);
    compare_scene_month(&test, 2, 58, CATEGORY_RIOT);
    compare_scene_take(&test, "2024-06-30", CATEGORY_RIOT);
    compare_scene_set(&test, "group", "category");
    compare_scene_set(&test, "width", "120mm");
    compare_scene_set(&test, "period", "A=2024-01/2024-03");
    compare_scene_set(&test, "period", "B=2024-04/2024-06");
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "91 days"));
    compare_scene_close(&test);
}

static void scales_may_be_free(void **state)
{
    (void)state;
    double heights[2];
    for (int is_free = 0; is_free < 2; is_free++) {
        struct compare_scene test;
        struct scene_marks marks;
        open_overlay(&test);
        compare_scene_periods(&test);
        compare_scene_month(&test, 1, 290, CATEGORY_PROTEST);
        compare_scene_set(&test, "group", "category");
        compare_scene_set(&test, "scales", is_free ? "free" : "shared");
        assert_non_null(compare_scene_draw(&test));
        find_marks(test.scene, false, &marks);
        const struct box *battle = &marks.items[2].path->extents;
        heights[is_free] = battle->y1 - battle->y0;
        compare_scene_close(&test);
    }
    assert_true(heights[1] > 2 * heights[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_of_months_are_points),
        cmocka_unit_test(sums_only_grow),
        cmocka_unit_test(provisional_days_are_dashed),
        cmocka_unit_test(around_an_event_both_sides_are_one_line),
        cmocka_unit_test(an_event_is_named_by_its_record),
        cmocka_unit_test(windows_of_years_have_months),
        cmocka_unit_test(each_group_has_a_plot),
        cmocka_unit_test(days_that_fill_no_step_are_told),
        cmocka_unit_test(published_totals_have_no_course),
        cmocka_unit_test(the_last_of_many_stands_before_grey),
        cmocka_unit_test(the_title_counts_by_the_step),
        cmocka_unit_test(dates_are_marked_in_their_period),
        cmocka_unit_test(dates_keep_their_direction),
        cmocka_unit_test(a_date_of_two_periods_is_marked_twice),
        cmocka_unit_test(around_an_event_marks_need_no_period),
        cmocka_unit_test(small_plots_count_from_the_event),
        cmocka_unit_test(plots_side_by_side_have_no_marks),
        cmocka_unit_test(the_title_says_what_the_axis_says),
        cmocka_unit_test(the_axis_tells_how_long_it_is),
        cmocka_unit_test(scales_may_be_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
