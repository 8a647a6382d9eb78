/* Path against box: lines pass by corners, fills cover, curves bend. */
#include "scene/overlap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct box target = {10, 10, 20, 20};
static const struct paint thin = {.stroke = 0xff, .stroke_width = 0.5};
static const struct paint thick = {.stroke = 0xff, .stroke_width = 4};
static const struct paint filled = {.fill = 0xff};

static bool touches(const struct point *points, size_t count, bool is_closed,
                    const struct paint *paint)
{
    struct scene *scene = scene_new(100, 100);
    scene_polygon(scene, points, count, is_closed, paint);
    bool is_touched = path_touches_box(&scene->items[0].path, &target);
    scene_free(scene);
    return is_touched;
}

static bool line_touches(double x0, double y0, double x1, double y1, const struct paint *paint)
{
    return touches((struct point[]){{x0, y0}, {x1, y1}}, 2, false, paint);
}

static void test_lines(void **state)
{
    (void)state;
    assert_true(line_touches(0, 15, 30, 15, &thin));
    assert_true(line_touches(15, 0, 15, 30, &thin));
    assert_true(line_touches(12, 12, 13, 13, &thin));
    assert_true(line_touches(0, 0, 30, 30, &thin));
    assert_false(line_touches(0, 9, 30, 9, &thin));
    assert_true(line_touches(0, 9, 30, 9, &thick));
    assert_false(line_touches(0, 15, 8, 15, &thick));
    assert_true(line_touches(0, 15, 9, 15, &thick));
}

/* The box around the line overlaps, the line itself passes the corner. */
static void test_passing_corner(void **state)
{
    (void)state;
    assert_false(line_touches(0, 18, 18, 0, &thin));
    assert_true(line_touches(0, 22, 22, 0, &thin));
    assert_true(line_touches(0, 18, 18, 0, &thick));
}

static void test_fills(void **state)
{
    (void)state;
    const struct point around[] = {{0, 0}, {30, 0}, {30, 30}, {0, 30}};
    const struct point inside[] = {{14, 14}, {16, 14}, {15, 16}};
    const struct point beside[] = {{0, 0}, {9, 0}, {9, 30}, {0, 30}};
    const struct point hook[] = {{0, 0}, {30, 0}, {30, 5}, {5, 5}, {5, 30}, {0, 30}};
    assert_true(touches(around, 4, true, &filled));
    assert_true(touches(around, 4, false, &filled));
    assert_false(touches(around, 4, true, &thin));
    assert_true(touches(inside, 3, true, &filled));
    assert_false(touches(beside, 4, true, &filled));
    assert_false(touches(hook, 6, true, &filled));
    assert_false(touches(around, 4, true, &(struct paint){0}));
}

static void test_curves(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 100);
    scene_circle(scene, (struct point){5, 5}, 6.5, &filled);
    scene_circle(scene, (struct point){5, 5}, 7.5, &filled);
    assert_false(path_touches_box(&scene->items[0].path, &target));
    assert_true(path_touches_box(&scene->items[1].path, &target));
    scene_free(scene);
}

static void test_boxes(void **state)
{
    (void)state;
    assert_true(boxes_overlap(&target, &(struct box){19, 19, 30, 30}));
    assert_false(boxes_overlap(&target, &(struct box){20, 10, 30, 20}));
    assert_false(boxes_overlap(&target, &(struct box){10, 0, 20, 10}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines), cmocka_unit_test(test_passing_corner),
        cmocka_unit_test(test_fills), cmocka_unit_test(test_curves),
        cmocka_unit_test(test_boxes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
