/* The canvas: what is mirrored, and that nothing of a shape is lost. */
#include "chart/canvas.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

#define POINTS 1000

static void check_polygon(bool is_mirrored)
{
    struct arena arena = {0};
    struct canvas canvas = {.scene = scene_new(2 * POINTS, 100),
                            .arena = &arena,
                            .page_width = 2 * POINTS,
                            .is_mirrored = is_mirrored};
    struct point points[POINTS];
    for (size_t i = 0; i < POINTS; i++)
        points[i] = (struct point){(double)i, 50};
    canvas_polygon(&canvas, points, POINTS, false, &(struct paint){.stroke = 0xff});
    const struct scene_path *path = &canvas.scene->items[0].path;
    assert_int_equal(path->segment_count, POINTS);
    double last = POINTS - 1;
    assert_true(fabs(path->segments[POINTS - 1].points[0].x -
                     (is_mirrored ? 2 * POINTS - last : last)) < 1e-9);
    scene_free(canvas.scene);
    arena_clear(&arena);
}

static void polygons_keep_all_their_points(void **state)
{
    (void)state;
    check_polygon(false);
    check_polygon(true);
}

static void the_widest_word_counts(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct canvas canvas = {.measurer = measurer_new_fixed(), .arena = &arena};
    struct text_style style = canvas_style(10, false);
    assert_true(fabs(canvas_widest_word(&canvas, "a  longer word", &style) - 30) < 1e-9);
    assert_true(canvas_widest_word(&canvas, "", &style) == 0);
    measurer_free(canvas.measurer);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(polygons_keep_all_their_points),
        cmocka_unit_test(the_widest_word_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
