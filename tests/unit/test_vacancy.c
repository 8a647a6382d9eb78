/* Room among what is drawn: texts and marks take it, lines of the grid don't. */
#include "chart/vacancy.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct drawing {
    struct arena arena;
    struct canvas canvas;
};

static int open_drawing(void **state)
{
    static struct drawing drawing;
    drawing = (struct drawing){0};
    drawing.canvas = (struct canvas){
        .scene = scene_new(200, 100),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing.arena,
        .page_width = 200,
    };
    *state = &drawing;
    return 0;
}

static int close_drawing(void **state)
{
    struct drawing *drawing = *state;
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
    return 0;
}

static void draw_line(const struct canvas *canvas, enum scene_role role)
{
    scene_begin(canvas->scene, role, NULL, NULL);
    canvas_line(canvas, (struct point){10, 50}, (struct point){60, 50},
                &(struct paint){.stroke = 0xff, .stroke_width = 2});
    scene_end(canvas->scene);
}

static const struct box on_line = {20, 45, 30, 55}, over_line = {20, 30, 30, 45};

static void marks_take_room(void **state)
{
    const struct canvas *canvas = &((struct drawing *)*state)->canvas;
    draw_line(canvas, ROLE_MARK);
    assert_false(canvas_is_vacant(canvas, 0, on_line));
    assert_true(canvas_is_vacant(canvas, 0, over_line));
}

static void the_grid_does_not(void **state)
{
    const struct canvas *canvas = &((struct drawing *)*state)->canvas;
    draw_line(canvas, ROLE_GRID);
    assert_true(canvas_is_vacant(canvas, 0, on_line));
}

/* What stands within a group of marks is of it; what follows behind its end is not. */
static void groups_are_followed(void **state)
{
    const struct canvas *canvas = &((struct drawing *)*state)->canvas;
    scene_begin(canvas->scene, ROLE_MARK, NULL, NULL);
    draw_line(canvas, ROLE_NONE);
    scene_end(canvas->scene);
    assert_false(canvas_is_vacant(canvas, 0, on_line));
    size_t from = canvas->scene->item_count;
    assert_true(canvas_is_vacant(canvas, from, on_line));
    scene_begin(canvas->scene, ROLE_MARK, NULL, NULL);
    scene_end(canvas->scene);
    draw_line(canvas, ROLE_GRID);
    assert_true(canvas_is_vacant(canvas, from, on_line));
}

static void texts_take_room(void **state)
{
    const struct canvas *canvas = &((struct drawing *)*state)->canvas;
    struct text_block block = canvas_lay(canvas, "word", canvas_style(8, false), INK_MAIN, 0, 1);
    canvas_block(canvas, &block, &(struct block_place){.x = 20, .y = 45});
    assert_false(canvas_is_vacant(canvas, 0, on_line));
    assert_true(canvas_is_vacant(canvas, 0, (struct box){100, 45, 110, 55}));
}

static void the_page_has_an_end(void **state)
{
    const struct canvas *canvas = &((struct drawing *)*state)->canvas;
    assert_true(canvas_is_vacant(canvas, 0, (struct box){190, 10, 200, 20}));
    assert_false(canvas_is_vacant(canvas, 0, (struct box){190, 10, 201, 20}));
    assert_false(canvas_is_vacant(canvas, 0, (struct box){-1, 10, 10, 20}));
    assert_false(canvas_is_vacant(canvas, 0, (struct box){10, -1, 10, 20}));
}

/* Boxes are in reading direction, as what is drawn. */
static void a_mirrored_canvas_is_asked_in_reading_direction(void **state)
{
    struct drawing *drawing = *state;
    drawing->canvas.is_mirrored = true;
    draw_line(&drawing->canvas, ROLE_MARK);
    assert_false(canvas_is_vacant(&drawing->canvas, 0, on_line));
    assert_true(canvas_is_vacant(&drawing->canvas, 0, (struct box){170, 45, 180, 55}));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, open_drawing, close_drawing)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(marks_take_room),     TEST(the_grid_does_not),
        TEST(groups_are_followed), TEST(texts_take_room),
        TEST(the_page_has_an_end), TEST(a_mirrored_canvas_is_asked_in_reading_direction),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
