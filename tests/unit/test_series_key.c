/* The key of a plot: how it flows, and that it keeps the promises. */
#include "chart/series_key.h"

#include "locale/locale.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char *const words[] = {"Battles", "Remote violence, explosions", "Protests",
                                    "Violence against civilians", "Other"};

static void open_canvas(struct canvas *canvas, struct arena *arena, bool is_mirrored)
{
    *arena = (struct arena){0};
    *canvas = (struct canvas){
        .scene = scene_new(300, 300),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = arena,
        .page_width = 300,
        .is_mirrored = is_mirrored,
    };
}

static void close_canvas(struct canvas *canvas, struct arena *arena)
{
    scene_free(canvas->scene);
    measurer_free(canvas->measurer);
    arena_clear(arena);
}

/* One entry for each sign. */
static struct series_key full_key(void)
{
    struct series_key key = {.count = 0};
    for (int sign = KEY_FILL; sign <= KEY_NOTHING; sign++)
        series_key_add(&key, (enum key_sign)sign, 0x336699ff, words[sign % 5]);
    return key;
}

static void an_empty_key_takes_no_room(void **state)
{
    (void)state;
    struct canvas canvas;
    struct arena arena;
    struct series_key key = {.count = 0};
    open_canvas(&canvas, &arena, false);
    assert_true(series_key_height(&key, &canvas, 100) == 0);
    assert_true(series_key_width(&key, &canvas) == 0);
    series_key_draw(&key, &canvas, (struct box){0, 0, 100, 100});
    assert_int_equal(canvas.scene->item_count, 0);
    close_canvas(&canvas, &arena);
}

/* A panel below says what is new: series only all together, as a part of a key misleads. */
static void what_was_told_is_left_out(void **state)
{
    (void)state;
    struct series_key told = {.count = 0}, same = {.count = 0}, other = {.count = 0};
    series_key_add(&same, KEY_FILL, 0x111111ff, words[0]);
    series_key_add(&same, KEY_FILL, 0x222222ff, words[1]);
    series_key_add(&same, KEY_WHISKER, 0x111111ff, words[2]);
    other = same;
    series_key_tell(&same, &told);
    series_key_tell(&same, &told);
    assert_int_equal(told.count, 3);
    series_key_drop_told(&same, &told);
    assert_int_equal(same.count, 0);
    series_key_add(&other, KEY_FILL, 0x333333ff, words[3]);
    series_key_drop_told(&other, &told);
    assert_int_equal(other.count, 3);
    assert_int_equal(other.entries[2].fill, 0x333333ff);
}

/* The same words in another look are another series; a sign says the same whatever its colour. */
static void looks_tell_series_apart(void **state)
{
    (void)state;
    struct series_key told = {.count = 0}, key = {.count = 0};
    struct paint solid = {.stroke = 0x111111ff, .stroke_width = 1.5}, dashed = solid;
    dashed.dash_on = 3;
    series_key_add_line(&told, &solid, words[0]);
    series_key_add(&told, KEY_HATCH, 0x111111ff, words[1]);
    series_key_add_line(&key, &dashed, words[0]);
    series_key_add(&key, KEY_HATCH, 0x222222ff, words[1]);
    series_key_drop_told(&key, &told);
    assert_int_equal(key.count, 1);
    assert_int_equal(key.entries[0].sign, KEY_LINE);
    series_key_drop_told(&key, NULL);
    assert_int_equal(key.count, 1);
}

static void it_stands_on_one_line_where_it_fits(void **state)
{
    (void)state;
    struct canvas canvas;
    struct arena arena;
    struct series_key key = full_key();
    open_canvas(&canvas, &arena, false);
    double width = series_key_width(&key, &canvas);
    double line = series_key_height(&key, &canvas, width + 0.1);
    assert_true(series_key_height(&key, &canvas, width - 0.1) > 1.5 * line);
    assert_true(series_key_height(&key, &canvas, 40) > 5 * line);
    close_canvas(&canvas, &arena);
}

static void signs_and_words_keep_the_promises(void **state)
{
    (void)state;
    for (double width = 40; width < 290; width += 25)
        for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++) {
            struct canvas canvas;
            struct arena arena;
            struct series_key key = full_key();
            open_canvas(&canvas, &arena, is_mirrored);
            double height = series_key_height(&key, &canvas, width);
            series_key_draw(&key, &canvas, (struct box){5, 5, 5 + width, 5 + height});
            assert_int_equal(scene_check(canvas.scene, 6, NULL, 0), 0);
            for (size_t i = 0; i < canvas.scene->item_count; i++) {
                const struct scene_item *item = &canvas.scene->items[i];
                if (item->kind == SCENE_TEXT)
                    assert_true(item->text.extents.y1 <= 5 + height + 0.01);
            }
            close_canvas(&canvas, &arena);
        }
}

static void what_is_beyond_the_limit_is_left_out(void **state)
{
    (void)state;
    struct series_key key = {.count = 0};
    for (int i = 0; i < 2 * KEY_LIMIT; i++)
        series_key_add(&key, KEY_FILL, 0x336699ff, "x");
    assert_int_equal(key.count, KEY_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_key_takes_no_room),
        cmocka_unit_test(what_was_told_is_left_out),
        cmocka_unit_test(looks_tell_series_apart),
        cmocka_unit_test(it_stands_on_one_line_where_it_fits),
        cmocka_unit_test(signs_and_words_keep_the_promises),
        cmocka_unit_test(what_is_beyond_the_limit_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
