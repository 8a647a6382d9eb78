/* Outlines: many shapes, one path. */
#include "chart/outline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void draw_boxes(struct canvas *canvas, struct arena *arena, size_t count)
{
    struct outline outline = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        outline_box(&outline, (struct box){(double)i, 1, (double)i + 0.5, 2});
    outline_draw(&outline, canvas, &(struct paint){.fill = 0x336699ff});
}

static void all_shapes_are_one_path(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct canvas canvas = {.scene = scene_new(200, 10), .arena = &arena, .page_width = 200};
    draw_boxes(&canvas, &arena, 100);
    assert_int_equal(canvas.scene->item_count, 1);
    assert_int_equal(canvas.scene->items[0].path.segment_count, 500);
    assert_true(canvas.scene->items[0].path.segments[495].points[0].x == 99);
    scene_free(canvas.scene);
    arena_clear(&arena);
}

static void it_is_mirrored_with_the_canvas(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct canvas canvas = {
        .scene = scene_new(200, 10), .arena = &arena, .page_width = 200, .is_mirrored = true};
    draw_boxes(&canvas, &arena, 1);
    assert_true(canvas.scene->items[0].path.extents.x0 == 199.5);
    scene_free(canvas.scene);
    arena_clear(&arena);
}

static void an_empty_outline_draws_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct canvas canvas = {.scene = scene_new(200, 10), .arena = &arena, .page_width = 200};
    draw_boxes(&canvas, &arena, 0);
    assert_int_equal(canvas.scene->item_count, 0);
    scene_free(canvas.scene);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_shapes_are_one_path),
        cmocka_unit_test(it_is_mirrored_with_the_canvas),
        cmocka_unit_test(an_empty_outline_draws_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
