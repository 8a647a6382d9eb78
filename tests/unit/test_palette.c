/* Colours of groups: one value of a field keeps its colour, and no two groups of a panel share one
 * as long as there are colours. */
#include "chart/palette.h"

#include "model/category.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/* Asks for colours as a panel does that has these groups, the largest first. */
static void ask(struct palette *palette, const char *groups)
{
    static char names[26][2];
    const char *values[26];
    colour fills[26];
    size_t count = strlen(groups);
    for (size_t i = 0; i < count; i++) {
        names[groups[i] - 'a'][0] = groups[i];
        values[i] = names[groups[i] - 'a'];
    }
    palette_choose(palette, theme(), field_find("actor"), values, count, fills);
}

static size_t place_of(const struct palette *palette, const char *group)
{
    return palette_place(palette, field_find("actor"), group);
}

static void panels_share_one_order(void **state)
{
    (void)state;
    struct palette palette = {0};
    ask(&palette, "abc");
    ask(&palette, "cda");
    assert_true(palette_settle(&palette, theme()));
    assert_true(palette_is_shared(&palette, field_find("actor")));
    assert_int_equal(palette.count, 4);
    assert_int_equal(place_of(&palette, "a"), 0);
    assert_int_equal(place_of(&palette, "b"), 1);
    assert_int_equal(place_of(&palette, "c"), 2);
    assert_int_equal(place_of(&palette, "d"), 3);
    assert_int_equal(place_of(&palette, "e"), PALETTE_NOWHERE);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(palette.entries[i].fill, theme()->series_fill[i]);
}

/* Six colours for nine groups: the largest of both panels have them, each its own. */
static void colours_go_to_the_largest_of_each_panel(void **state)
{
    (void)state;
    struct palette palette = {0};
    ask(&palette, "abcde");
    ask(&palette, "vwaxy");
    assert_true(palette_settle(&palette, theme()));
    assert_int_equal(palette.count, THEME_SERIES);
    static const char *const kept[] = {"a", "b", "c", "d", "v", "w"};
    for (size_t i = 0; i < THEME_SERIES; i++) {
        assert_int_equal(place_of(&palette, kept[i]), i);
        assert_int_equal(palette.entries[i].fill, theme()->series_fill[i]);
    }
    assert_int_equal(place_of(&palette, "e"), PALETTE_NOWHERE);
    assert_int_equal(place_of(&palette, "x"), PALETTE_NOWHERE);
}

static void one_panel_has_nothing_to_settle(void **state)
{
    (void)state;
    struct palette palette = {0};
    const char *const value[] = {"Mali"};
    colour fill;
    ask(&palette, "abc");
    palette_choose(&palette, theme(), field_find("country"), value, 1, &fill);
    assert_false(palette_settle(&palette, theme()));
    assert_false(palette_is_shared(&palette, field_find("actor")));
    assert_false(palette_is_shared(&palette, field_find("country")));
    assert_false(palette_is_shared(&palette, NULL));
}

/* A group that comes too late gets none of the colours of others, nor a place. */
static void later_groups_stay_neutral(void **state)
{
    (void)state;
    struct palette palette = {0};
    const char *const values[] = {"z", "a"};
    colour fills[2];
    ask(&palette, "abc");
    ask(&palette, "def");
    palette_settle(&palette, theme());
    palette_choose(&palette, theme(), field_find("actor"), values, 2, fills);
    assert_int_equal(fills[0], theme()->other_fill);
    assert_int_equal(fills[1], theme()->series_fill[0]);
    assert_int_equal(place_of(&palette, "z"), PALETTE_NOWHERE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(categories_have_their_own),
        cmocka_unit_test(others_take_the_series_in_order),
        cmocka_unit_test(values_keep_their_colour),
        cmocka_unit_test(fields_are_told_apart),
        cmocka_unit_test(a_full_palette_still_gives_colours),
        cmocka_unit_test(panels_share_one_order),
        cmocka_unit_test(colours_go_to_the_largest_of_each_panel),
        cmocka_unit_test(one_panel_has_nothing_to_settle),
        cmocka_unit_test(later_groups_stay_neutral),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
