/* The promises of the layout: what breaks them is found, what does not is left alone. */
#include "scene/scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint dot = {.fill = 0xff0000ff};
static const struct paint leader = {.stroke = 0xff, .stroke_width = 0.5};

static int set_up(void **state)
{
    *state = scene_new(200, 100);
    return 0;
}

static int tear_down(void **state)
{
    scene_free(*state);
    return 0;
}

static void add_text(struct scene *scene, double x, double y, double width)
{
    struct scene_text text = {
        .text = "words", .x = x, .y = y, .size = 8, .ink = 0xff, .width = width};
    scene_text(scene, &text, 8, 2);
}

static size_t count_faults(struct scene *scene)
{
    return scene_check(scene, 6, NULL, 0);
}

static void test_texts_apart(void **state)
{
    add_text(*state, 10, 20, 50);
    add_text(*state, 60, 20, 50);
    add_text(*state, 10, 30, 50);
    add_text(*state, 109.9, 20, 20);
    assert_int_equal(count_faults(*state), 0);
}

static void test_texts_overlap(void **state)
{
    struct scene_fault faults[4];
    add_text(*state, 10, 20, 50);
    add_text(*state, 120, 20, 50);
    add_text(*state, 59.7, 20, 50);
    add_text(*state, 120, 29.7, 50);
    assert_int_equal(scene_check(*state, 6, faults, 4), 2);
    assert_int_equal(faults[0].a, 0);
    assert_int_equal(faults[0].b, 2);
    assert_int_equal(faults[1].a, 1);
    assert_int_equal(faults[1].b, 3);
    assert_string_equal(faults[0].what, "texts overlap");
    assert_int_equal(scene_check(*state, 6, faults, 1), 2);
}

static void test_page(void **state)
{
    add_text(*state, 0, 8, 200);
    assert_int_equal(count_faults(*state), 0);
    add_text(*state, -1, 30, 20);
    assert_int_equal(count_faults(*state), 1);
    add_text(*state, 185, 50, 20);
    assert_int_equal(count_faults(*state), 2);
    add_text(*state, 10, 99, 20);
    assert_int_equal(count_faults(*state), 3);
    add_text(*state, 100, 7, 0);
    assert_int_equal(count_faults(*state), 4);
    scene_circle(*state, (struct point){199, 60}, 4, &dot);
    assert_int_equal(count_faults(*state), 5);
}

static void test_size(void **state)
{
    add_text(*state, 10, 20, 50);
    assert_int_equal(scene_check(*state, 8, NULL, 0), 0);
    assert_int_equal(scene_check(*state, 8.5, NULL, 0), 1);
}

static void add_mark(struct scene *scene, enum scene_role role, const char *id)
{
    scene_begin(scene, role, id, NULL);
    scene_circle(scene, (struct point){50, 50}, 4, &dot);
    scene_end(scene);
}

static void add_label(struct scene *scene, const char *id)
{
    scene_begin(scene, ROLE_LABEL, id, NULL);
    add_text(scene, 50, 52, 40);
    scene_end(scene);
}

static void test_mark_of_another(void **state)
{
    add_mark(*state, ROLE_MARK, "e1");
    add_label(*state, "e2-label");
    assert_int_equal(count_faults(*state), 1);
}

static void test_own_mark(void **state)
{
    add_mark(*state, ROLE_MARK, "e1");
    add_label(*state, "e1-label");
    assert_int_equal(count_faults(*state), 0);
}

static void test_own_group(void **state)
{
    scene_begin(*state, ROLE_MARK, NULL, NULL);
    add_mark(*state, ROLE_LEADER, NULL);
    add_label(*state, NULL);
    scene_end(*state);
    assert_int_equal(count_faults(*state), 0);
    add_mark(*state, ROLE_MARK, NULL);
    assert_int_equal(count_faults(*state), 1);
}

/* A lane around both does not make them one. */
static void test_shared_lane(void **state)
{
    scene_begin(*state, ROLE_LANE, "lane", NULL);
    add_mark(*state, ROLE_MARK, "e1");
    add_label(*state, "e10-label");
    scene_end(*state);
    assert_int_equal(count_faults(*state), 1);
}

static void test_not_marks(void **state)
{
    add_mark(*state, ROLE_GRID, "grid");
    add_mark(*state, ROLE_AXIS, "axis");
    add_mark(*state, ROLE_LANE, NULL);
    scene_rect(*state, (struct box){0, 0, 200, 100}, &dot);
    add_label(*state, "e1-label");
    assert_int_equal(count_faults(*state), 0);
}

static void test_leader(void **state)
{
    add_text(*state, 50, 50, 40);
    scene_begin(*state, ROLE_LEADER, "e1-leader", NULL);
    scene_line(*state, (struct point){40, 44}, (struct point){52, 32}, &leader);
    scene_end(*state);
    assert_int_equal(count_faults(*state), 0);
    scene_begin(*state, ROLE_LEADER, "e2-leader", NULL);
    scene_line(*state, (struct point){40, 44}, (struct point){62, 38}, &leader);
    scene_line(*state, (struct point){40, 44}, (struct point){95, 47}, &leader);
    scene_end(*state);
    assert_int_equal(count_faults(*state), 1);
}

/* The sweep agrees with comparing all pairs of many texts. */
static void test_sweep(void **state)
{
    struct scene *scene = *state;
    size_t expected = 0;
    for (unsigned i = 0; i < 300; i++)
        add_text(scene, i * 7919 % 170, 8 + (i * 104729 % 900) / 10.0, 1 + i % 29);
    for (size_t i = 0; i < scene->item_count; i++) {
        for (size_t k = 0; k < i; k++) {
            struct box a = scene->items[i].text.extents, b = scene->items[k].text.extents;
            expected +=
                a.x0 + 0.2 < b.x1 && b.x0 + 0.2 < a.x1 && a.y0 + 0.2 < b.y1 && b.y0 + 0.2 < a.y1;
        }
    }
    assert_true(expected > 100);
    assert_int_equal(count_faults(scene), expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_texts_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_texts_overlap, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_page, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_size, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_mark_of_another, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_own_mark, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_own_group, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_shared_lane, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_not_marks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_leader, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sweep, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
