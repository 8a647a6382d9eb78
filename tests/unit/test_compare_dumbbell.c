/* Dumbbells: where marks stand, how change that is not clear looks, and ranges of sums. */
#include "compare_scene.h"

#include <math.h>

static double zero_of(const struct scene *scene)
{
    return middle_of(find_text(scene, "0"));
}

/* Battles fall from 124 to 58, protests go from 31 to 32. */
static void open_two(struct compare_scene *test)
{
    compare_scene_open(test, "dumbbell");
    compare_scene_periods(test);
    compare_scene_month(test, 1, 124, CATEGORY_BATTLE);
    compare_scene_month(test, 2, 58, CATEGORY_BATTLE);
    compare_scene_month(test, 1, 31, CATEGORY_PROTEST);
    compare_scene_month(test, 2, 32, CATEGORY_PROTEST);
}

static void check_rates(const char *language)
{
    struct compare_scene test;
    struct scene_marks marks;
    open_two(&test);
    compare_scene_set(&test, "lang", language);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.groups, 2);
    /* the ring of the baseline is drawn first on paper, and again over the dot */
    assert_int_equal(marks.items[0].group, 0);
    double zero = zero_of(test.scene), base = marks.items[0].x - zero,
           later = marks.items[1].x - zero;
    assert_about(base / later, 4.0 / 2.0, 1e-3);
    assert_true(strcmp(language, "ar") == 0 ? base < 0 : base > 0);
    compare_scene_close(&test);
}

static void marks_stand_at_the_rates_per_day(void **state)
{
    (void)state;
    check_rates("en");
}

static void in_arabic_the_axis_runs_to_the_left(void **state)
{
    (void)state;
    check_rates("ar");
}

static void a_change_that_is_not_clear_has_a_thin_line(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    open_two(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    double width[2] = {0, 0};
    for (size_t i = 0; i < marks.count; i++) {
        const struct scene_path *path = marks.items[i].path;
        if (path->segment_count == 2 && path->segments[1].kind == SEGMENT_LINE)
            width[marks.items[i].group] = path->paint.stroke_width;
    }
    assert_true(width[0] > 2 * width[1] && width[1] > 0);
    assert_non_null(find_text(test.scene, "no clear change"));
    compare_scene_close(&test);
}

/* It is larger than any group, so it would squeeze the others. */
static void the_total_is_in_words(void **state)
{
    (void)state;
    struct compare_scene test;
    open_two(&test);
    assert_non_null(compare_scene_draw(&test));
    const struct scene_text *total = find_text(test.scene, "5.0 → 3.1");
    assert_non_null(total);
    assert_true(total->extents.y0 > find_text(test.scene, "Protest")->extents.y1);
    compare_scene_close(&test);
}

static void ranges_of_sums_are_bands_from_low_to_high(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "dumbbell");
    compare_scene_periods(&test);
    compare_scene_set(&test, "method", "auto");
    compare_scene_set(&test, "measure", "killed");
    compare_scene_month(&test, 1, 29, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 29, CATEGORY_BATTLE);
    for (size_t i = 0; i < test.count; i++)
        compare_scene_killed(&test, &test.events[i], 5, i < 29 ? 10 : 20, 40);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &marks);
    const struct box *band = &marks.items[0].path->extents;
    double zero = zero_of(test.scene), unit = (band->x1 - zero) / (29 * 40);
    assert_false(marks.items[0].is_circle);
    assert_about((band->x0 - zero) / unit, 29 * 5, 1);
    const struct box *later = &marks.items[1].path->extents;
    assert_about((later->x1 - zero) / (later->x0 - zero), 8, 0.1);
    assert_true(later->y0 >= band->y1 - 1e-9);
    assert_non_null(find_text(test.scene, "lowest to highest estimate"));
    compare_scene_close(&test);
}

/* Ten killed in one of 29 events and one in each other; narrow pages lose what stands beside. */
static void beside_sums_stand_their_events(void **state)
{
    (void)state;
    static const struct {
        const char *width;
        bool has_lethal;
    } rows[] = {{"170mm", true}, {"100mm", false}};
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        struct compare_scene test;
        compare_scene_open(&test, "dumbbell");
        compare_scene_periods(&test);
        compare_scene_set(&test, "method", "auto");
        compare_scene_set(&test, "measure", "killed");
        compare_scene_set(&test, "width", rows[r].width);
        compare_scene_month(&test, 1, 29, CATEGORY_BATTLE);
        compare_scene_month(&test, 2, 27, CATEGORY_BATTLE);
        for (size_t i = 0; i < test.count; i++)
            compare_scene_killed(&test, &test.events[i], 1, i ? 1 : 10, 10);
        assert_non_null(compare_scene_draw(&test));
        assert_non_null(find_text(test.scene, "38"));
        assert_int_equal(find_text(test.scene, "26\u00a0%") != NULL, rows[r].has_lethal);
        assert_int_equal(find_text(test.scene, "29") != NULL, rows[r].has_lethal);
        assert_int_equal(count_texts(test.scene, "Lethal"), rows[r].has_lethal ? 2 : 0);
        compare_scene_close(&test);
    }
}

static void a_provisional_period_has_a_stripe(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks before, after;
    open_two(&test);
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &before);
    size_t count = before.count;
    compare_scene_close(&test);
    open_two(&test);
    compare_scene_set(&test, "as-of", "2024-03-01");
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, false, &after);
    assert_int_equal(after.count, count + 2);
    assert_non_null(find_text(test.scene, "February (provisional)"));
    compare_scene_close(&test);
}

/* Thirteen rare groups and three frequent ones, of which two are shown. */
static void others_that_dwarf_the_rest_are_in_words(void **state)
{
    (void)state;
    struct compare_scene test;
    struct scene_marks marks;
    compare_scene_open(&test, "dumbbell");
    compare_scene_periods(&test);
    compare_scene_set(&test, "top", "1");
    for (int i = 0; i < 6; i++) {
        compare_scene_month(&test, 1, 31, (enum category)i);
        compare_scene_month(&test, 2, 31, (enum category)i);
    }
    assert_non_null(compare_scene_draw(&test));
    find_marks(test.scene, true, &marks);
    assert_int_equal(marks.groups, 1);
    assert_non_null(find_text(test.scene, "Other"));
    assert_non_null(find_text(test.scene, "5.0 → 5.3"));
    compare_scene_close(&test);
}

static void narrow_pages_lose_the_counts_then_are_refused(void **state)
{
    (void)state;
    struct compare_scene test;
    open_two(&test);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "124"));
    compare_scene_close(&test);
    open_two(&test);
    compare_scene_set(&test, "width", "80mm");
    assert_non_null(compare_scene_draw(&test));
    assert_null(find_text(test.scene, "124"));
    compare_scene_close(&test);
    open_two(&test);
    compare_scene_set(&test, "width", "40mm");
    assert_refused(&test, "page-too-narrow");
    compare_scene_close(&test);
}

/* Periods that share days have no interval: that is neither a clear change nor an unclear one. */
static void what_has_no_interval_says_so(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "dumbbell");
    compare_scene_set(&test, "period", "January=2024-01");
    compare_scene_set(&test, "period", "Both=2024-01/2024-02");
    compare_scene_month(&test, 1, 40, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "not tested: the periods overlap"));
    assert_null(find_text(test.scene, "no interval"));
    assert_null(find_text(test.scene, "no clear change"));
    assert_null(find_text(test.scene, "95\u00a0% CI"));
    compare_scene_close(&test);
}

/* Of a sum on a single day nothing can be drawn anew. */
static void too_few_days_have_no_interval(void **state)
{
    (void)state;
    struct compare_scene test;
    compare_scene_open(&test, "dumbbell");
    compare_scene_set(&test, "method", "auto");
    compare_scene_set(&test, "measure", "killed");
    compare_scene_set(&test, "period", "January=2024-01-01");
    compare_scene_set(&test, "period", "February=2024-02-01");
    compare_scene_month(&test, 1, 1, CATEGORY_BATTLE);
    compare_scene_month(&test, 2, 1, CATEGORY_BATTLE);
    compare_scene_killed(&test, &test.events[0], 5, 5, 5);
    compare_scene_killed(&test, &test.events[1], 9, 9, 9);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "no interval"));
    assert_null(find_text(test.scene, "not tested: the periods overlap"));
    compare_scene_close(&test);
}

static void check_weight(const char *style, const char *clear, const char *unclear)
{
    struct compare_scene test;
    open_two(&test);
    compare_scene_set(&test, "style", style);
    assert_non_null(compare_scene_draw(&test));
    const struct scene_text *bold = find_text(test.scene, clear);
    const struct scene_text *regular = find_text(test.scene, unclear);
    assert_non_null(bold);
    assert_non_null(regular);
    assert_true(bold->is_bold);
    assert_false(regular->is_bold);
    compare_scene_close(&test);
}

static void what_is_not_clear_is_not_bold(void **state)
{
    (void)state;
    check_weight("dumbbell", "−50\u00a0%", "+10\u00a0%");
    check_weight("table", "−50\u00a0%", "+10\u00a0%");
    check_weight("ratio", "0.50", "1.10");
    check_weight("slope", "2.0", "1.1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_stand_at_the_rates_per_day),
        cmocka_unit_test(in_arabic_the_axis_runs_to_the_left),
        cmocka_unit_test(a_change_that_is_not_clear_has_a_thin_line),
        cmocka_unit_test(what_is_not_clear_is_not_bold),
        cmocka_unit_test(the_total_is_in_words),
        cmocka_unit_test(ranges_of_sums_are_bands_from_low_to_high),
        cmocka_unit_test(beside_sums_stand_their_events),
        cmocka_unit_test(a_provisional_period_has_a_stripe),
        cmocka_unit_test(others_that_dwarf_the_rest_are_in_words),
        cmocka_unit_test(what_has_no_interval_says_so),
        cmocka_unit_test(too_few_days_have_no_interval),
        cmocka_unit_test(narrow_pages_lose_the_counts_then_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
