/* Colours of groups: one value of a field keeps its colour, and no two groups of a panel share one
 * as long as there are colours. */
#include "chart/palette.h"

#include "model/category.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct theme *theme(void)
{
    return theme_find("report");
}

static void categories_have_their_own(void **state)
{
    (void)state;
    struct palette palette = {0};
    const char *const values[] = {"protest", "battle", NULL};
    colour fills[3];
    assert_true(theme()->has_category_series);
    palette_choose(&palette, theme(), field_find("category"), values, 3, fills);
    assert_int_equal(fills[0], theme()->category_fill[CATEGORY_PROTEST]);
    assert_int_equal(fills[1], theme()->category_fill[CATEGORY_BATTLE]);
    assert_true(fills[2] != fills[0] && fills[2] != fills[1] && fills[2] != COLOUR_NONE);
}

static void others_take_the_series_in_order(void **state)
{
    (void)state;
    struct palette palette = {0};
    const char *values[THEME_SERIES + 1];
    colour fills[THEME_SERIES + 1];
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
    for (size_t i = 0; i <= THEME_SERIES; i++)
        values[i] = names[i];
    palette_choose(&palette, theme(), field_find("country"), values, THEME_SERIES + 1, fills);
    for (size_t i = 0; i < THEME_SERIES; i++)
        assert_int_equal(fills[i], theme()->series_fill[i]);
    assert_int_equal(fills[THEME_SERIES], theme()->other_fill);
}

/* A panel below has other groups in another order: what both have looks the same. */
static void values_keep_their_colour(void **state)
{
    (void)state;
    struct palette palette = {0};
    const struct field *country = field_find("country");
    const char *const above[] = {"Mali", "Syria", NULL}, *const below[] = {"Chad", NULL, "Mali"};
    colour first[3], second[3], again[3];
    palette_choose(&palette, theme(), country, above, 3, first);
    palette_choose(&palette, theme(), country, below, 3, second);
    assert_int_equal(second[2], first[0]);
    assert_int_equal(second[1], first[2]);
    assert_true(second[0] != second[1] && second[0] != second[2]);
    palette_choose(&palette, theme(), country, above, 3, again);
    assert_memory_equal(again, first, sizeof first);
}

static void fields_are_told_apart(void **state)
{
    (void)state;
    struct palette palette = {0};
    const char *const value[] = {"Mali"}, *const two[] = {"Syria", "Mali"};
    colour fill, fills[2];
    palette_choose(&palette, theme(), field_find("country"), value, 1, &fill);
    palette_choose(&palette, theme(), field_find("actor"), two, 2, fills);
    assert_int_equal(fills[0], fill);
    assert_int_not_equal(fills[1], fill);
}

static void a_full_palette_still_gives_colours(void **state)
{
    (void)state;
    struct palette palette = {.count = PALETTE_LIMIT};
    for (size_t i = 0; i < PALETTE_LIMIT; i++)
        palette.entries[i] = (struct palette_entry){field_find("actor"), "x", 1};
    const char *const values[] = {"Mali", "Syria"};
    colour fills[2];
    palette_choose(&palette, theme(), field_find("country"), values, 2, fills);
    assert_int_equal(fills[0], theme()->series_fill[0]);
    assert_int_equal(fills[1], theme()->series_fill[1]);
    assert_int_equal(palette.count, PALETTE_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(categories_have_their_own),
        cmocka_unit_test(others_take_the_series_in_order),
        cmocka_unit_test(values_keep_their_colour),
        cmocka_unit_test(fields_are_told_apart),
        cmocka_unit_test(a_full_palette_still_gives_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
