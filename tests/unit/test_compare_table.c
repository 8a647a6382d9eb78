/* The drawn table: two columns for each period, the same decimals in all rates, and what narrow
 * pages lose. */
#include "compare_scene.h"

#include <math.h>

static void open_table(struct compare_scene *test)
{
    compare_scene_open(test, "table");
    compare_scene_periods(test);
    compare_scene_month(test, 1, 124, CATEGORY_BATTLE);
    compare_scene_month(test, 2, 58, CATEGORY_BATTLE);
    compare_scene_month(test, 1, 5, CATEGORY_PROTEST);
    compare_scene_month(test, 2, 29, CATEGORY_PROTEST);
}

static void rates_have_two_decimals(void **state)
{
    (void)state;
    struct compare_scene test;
    open_table(&test);
    assert_non_null(compare_scene_draw(&test));
    static const char *const words[] = {"4.00", "2.00", "0.16", "1.00", "4.16", "3.00"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_non_null(find_text(test.scene, words[i]));
    assert_int_equal(count_texts(test.scene, "Per day"), 2);
    compare_scene_close(&test);
}

static void rows_read_as_words(void **state)
{
    (void)state;
    struct compare_scene test;
    open_table(&test);
    assert_non_null(compare_scene_draw(&test));
    assert_non_null(find_text(test.scene, "large decrease"));
    assert_non_null(find_text(test.scene, "5 → 29"));
    compare_scene_close(&test);
}

static void narrow_tables_lose_rates_then_words(void **state)
{
    (void)state;
    struct compare_scene test;
    open_table(&test);
    compare_scene_set(&test, "width", "90mm");
    assert_non_null(compare_scene_draw(&test));
    assert_null(find_text(test.scene, "4.00"));
    assert_non_null(find_text(test.scene, "large decrease"));
    compare_scene_close(&test);
    open_table(&test);
    compare_scene_set(&test, "width", "75mm");
    assert_non_null(compare_scene_draw(&test));
    assert_null(find_text(test.scene, "large decrease"));
    assert_non_null(find_text(test.scene, "−50\u00a0%"));
    compare_scene_close(&test);
}

static bool says(const struct scene *scene, const char *part)
{
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_TEXT && strstr(scene->items[i].text.text, part))
            return true;
    return false;
}

/* Narrow ones lose it from the right. */
static void wide_tables_have_all_that_is_tested(void **state)
{
    (void)state;
    static const struct {
        const char *width;
        bool has_p, has_ratio, has_method;
    } rows[] = {{"260mm", true, true, true}, {"105mm", false, false, false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct compare_scene test;
        open_table(&test);
        compare_scene_set(&test, "width", rows[i].width);
        compare_scene_set(&test, "method", "exact");
        assert_non_null(compare_scene_draw(&test));
        assert_int_equal(find_text(test.scene, "p (Holm)") != NULL, rows[i].has_p);
        assert_int_equal(says(test.scene, "p (Holm) is adjusted"), rows[i].has_p);
        assert_int_equal(says(test.scene, "in the files of numbers"), !rows[i].has_p);
        assert_int_equal(find_text(test.scene, "Ratio") != NULL, rows[i].has_ratio);
        assert_int_equal(count_texts(test.scene, "exact Poisson"), rows[i].has_method ? 3 : 0);
        compare_scene_close(&test);
    }
}

/* Of several later periods each has a row, the baseline's count stands once. */
static void later_periods_have_rows(void **state)
{
    (void)state;
    struct compare_scene test;
    open_table(&test);
    compare_scene_set(&test, "period", "March=2024-03");
    compare_scene_month(&test, 3, 62, CATEGORY_BATTLE);
    assert_non_null(compare_scene_draw(&test));
    assert_int_equal(count_texts(test.scene, "February"), 3);
    assert_int_equal(count_texts(test.scene, "March (incomplete)"), 3);
    assert_int_equal(count_texts(test.scene, "124"), 1);
    compare_scene_close(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rates_have_two_decimals),
        cmocka_unit_test(rows_read_as_words),
        cmocka_unit_test(narrow_tables_lose_rates_then_words),
        cmocka_unit_test(wide_tables_have_all_that_is_tested),
        cmocka_unit_test(later_periods_have_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
