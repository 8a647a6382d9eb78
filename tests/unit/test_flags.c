/* Flags over a plot: where they are drawn, and how much room the head of a plot leaves them. */
#include "chart/flags.h"
#include "chart/plot_head.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

#define WIDTH 300.0

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct flag items[3];
    struct plot_head head;
};

static void assert_near(double found, double wanted)
{
    assert_true(fabs(found - wanted) < 0.01);
}

/* A head whose unit is on the left and whose word ends on the right. */
static void open_drawing(struct drawing *drawing, bool is_mirrored)
{
    *drawing = (struct drawing){.head = {.unit = "events", .word = "provisional"}};
    drawing->canvas = (struct canvas){
        .scene = scene_new(WIDTH, 200),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing->arena,
        .language = "en",
        .page_width = WIDTH,
        .is_mirrored = is_mirrored,
    };
    drawing->head.word_x = WIDTH;
    drawing->head.flags.items = drawing->items;
    drawing->head.flags.clear = 4;
}

static void close_drawing(struct drawing *drawing)
{
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
}

static const struct flag *raise(struct drawing *drawing, double x, double up)
{
    struct flags *flags = &drawing->head.flags;
    struct flag *flag = &drawing->items[flags->count++];
    struct text_style style = canvas_style(drawing->canvas.theme->label_size, true);
    *flag = (struct flag){
        .block = canvas_lay(&drawing->canvas, "Truce", style, INK_TINT, 0, 1),
        .x = x,
        .up = up,
        .id = flags->count == 1 ? "a" : NULL,
    };
    if (up + flag->block.height > flags->height)
        flags->height = up + flag->block.height;
    return flag;
}

static double lay(struct drawing *drawing)
{
    assert_true(plot_head_lay(&drawing->head, &drawing->canvas, WIDTH));
    return drawing->head.height;
}

static void rows_end_above_each_other(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, false);
    double height = raise(&drawing, 100, 0)->block.height;
    raise(&drawing, 200, 12);
    flags_draw(&drawing.head.flags, &drawing.canvas, 50);
    const struct scene *scene = drawing.canvas.scene;
    assert_string_equal(scene->items[0].group.id, "a");
    assert_int_equal(scene->items[0].group.role, ROLE_LABEL);
    assert_near(scene->items[1].text.extents.y1, 50);
    assert_near(scene->items[1].text.extents.y0, 50 - height);
    assert_near(scene->items[4].text.extents.y1, 38);
    assert_near((scene->items[4].text.extents.x0 + scene->items[4].text.extents.x1) / 2, 200);
    assert_int_equal(scene->items[4].text.ink, drawing.canvas.theme->accent);
    close_drawing(&drawing);
}

static void they_are_mirrored(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, true);
    raise(&drawing, 100, 0);
    flags_draw(&drawing.head.flags, &drawing.canvas, 50);
    const struct box *box = &drawing.canvas.scene->items[1].text.extents;
    assert_near((box->x0 + box->x1) / 2, WIDTH - 100);
    struct box read = canvas_read_box(&drawing.canvas, *box);
    assert_near((read.x0 + read.x1) / 2, 100);
    assert_true(read.x0 < read.x1);
    close_drawing(&drawing);
}

static void without_flags_a_head_is_as_it_was(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, false);
    lay(&drawing);
    assert_near(drawing.head.flag_room, 0);
    assert_near(drawing.head.height, drawing.head.unit_block.height);
    close_drawing(&drawing);
}

static void the_lowest_row_shares_the_line_of_the_unit(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, false);
    double height = raise(&drawing, 150, 0)->block.height;
    double plain = drawing.head.unit_block.height;
    lay(&drawing);
    plain = drawing.head.unit_block.height;
    assert_near(drawing.head.flag_room, height > plain ? height - plain : 0);
    assert_near(drawing.head.flags_end, drawing.head.height);
    raise(&drawing, 150, height + 2); /* a second row makes room above it */
    lay(&drawing);
    assert_near(drawing.head.flag_room, 2 * height + 2 - plain);
    assert_near(drawing.head.flags_end, drawing.head.height);
    close_drawing(&drawing);
}

static void where_words_are_in_the_way_they_stand_above(void **state)
{
    (void)state;
    static const double places[] = {20, 290}; /* over the unit, over the word */
    for (size_t i = 0; i < 2; i++) {
        struct drawing drawing;
        open_drawing(&drawing, false);
        double height = raise(&drawing, places[i], 0)->block.height;
        lay(&drawing);
        assert_near(drawing.head.flag_room, height + 4);
        assert_near(drawing.head.flags_end, height);
        close_drawing(&drawing);
    }
}

static void only_the_lowest_row_is_looked_at(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, false);
    double height = raise(&drawing, 150, 0)->block.height;
    raise(&drawing, 20, height);
    lay(&drawing);
    assert_near(drawing.head.flags_end, drawing.head.height);
    close_drawing(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_end_above_each_other),
        cmocka_unit_test(they_are_mirrored),
        cmocka_unit_test(without_flags_a_head_is_as_it_was),
        cmocka_unit_test(the_lowest_row_shares_the_line_of_the_unit),
        cmocka_unit_test(where_words_are_in_the_way_they_stand_above),
        cmocka_unit_test(only_the_lowest_row_is_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
