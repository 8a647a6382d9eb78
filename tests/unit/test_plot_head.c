/* The words over a plot: unit, key and the word at the end. */
#include "chart/plot_head.h"
#include "theme_find.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct plot_head head;
};

static void open_drawing(struct drawing *drawing)
{
    *drawing = (struct drawing){.head = {.unit = "people killed, best estimate"}};
    drawing->canvas = (struct canvas){
        .scene = scene_new(400, 200),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing->arena,
        .page_width = 400,
    };
}

static void close_drawing(struct drawing *drawing)
{
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
}

static void a_short_key_stands_beside_the_unit(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing);
    series_key_add(&drawing.head.key, KEY_WHISKER, 0x336699ff, "lowest to highest");
    assert_true(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    double line = drawing.head.height;
    assert_true(drawing.head.is_key_beside);
    assert_true(plot_head_lay(&drawing.head, &drawing.canvas, 120));
    assert_false(drawing.head.is_key_beside);
    assert_true(drawing.head.height > 1.9 * line);
    close_drawing(&drawing);
}

/* Its line would else lead through the key. */
static void a_key_gives_way_to_labels_that_do_not_fit_beside_it(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing);
    struct flag flag = {.block = {.line_count = 1, .width = 40}, .x = 150};
    drawing.head.flags = (struct flags){.height = 9, .clear = 4, .items = &flag, .count = 1};
    series_key_add(&drawing.head.key, KEY_WHISKER, 0x336699ff, "lowest to highest");
    assert_true(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    assert_false(drawing.head.is_key_beside);
    assert_true(drawing.head.flags_end > drawing.head.key_height);
    flag.x = 350;
    assert_true(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    assert_true(drawing.head.is_key_beside);
    close_drawing(&drawing);
}

static void a_word_without_room_is_refused(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing);
    drawing.head.word = "provisional";
    drawing.head.word_x = 380;
    assert_true(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    drawing.head.word_x = 110;
    assert_false(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    drawing.head.unit = NULL;
    assert_false(plot_head_lay(&drawing.head, &drawing.canvas, 380));
    close_drawing(&drawing);
}

static void nothing_overlaps(void **state)
{
    (void)state;
    for (double width = 60; width < 390; width += 10) {
        struct drawing drawing;
        open_drawing(&drawing);
        drawing.head.title = "Deaths in Arden and what is known of them";
        drawing.head.word = "provisional";
        drawing.head.word_x = width;
        series_key_add(&drawing.head.key, KEY_FILL, 0x336699ff, "Battles");
        series_key_add(&drawing.head.key, KEY_HATCH, 0x336699ff, "provisional");
        if (!plot_head_lay(&drawing.head, &drawing.canvas, width)) {
            drawing.head.word = NULL;
            assert_true(plot_head_lay(&drawing.head, &drawing.canvas, width));
        }
        plot_head_draw(&drawing.head, &drawing.canvas, 5, 5, width);
        assert_int_equal(scene_check(drawing.canvas.scene, 6, NULL, 0), 0);
        for (size_t i = 0; i < drawing.canvas.scene->item_count; i++) {
            const struct scene_item *item = &drawing.canvas.scene->items[i];
            if (item->kind == SCENE_TEXT)
                assert_true(item->text.extents.y1 <= 5.01 + drawing.head.height);
        }
        close_drawing(&drawing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_key_stands_beside_the_unit),
        cmocka_unit_test(a_key_gives_way_to_labels_that_do_not_fit_beside_it),
        cmocka_unit_test(a_word_without_room_is_refused),
        cmocka_unit_test(nothing_overlaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
