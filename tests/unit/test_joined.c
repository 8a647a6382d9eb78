/* What may be drawn as one path. */
#include "render/joined.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint red = {.fill = 0xff0000ff};
static const struct paint line = {.stroke = 0x000000ff, .stroke_width = 1};

static struct scene *boxes(const struct paint *paint, double step, int count)
{
    struct scene *scene = scene_new(100, 100);
    for (int i = 0; i < count; i++)
        scene_rect(scene, (struct box){i * step, 0, i * step + 5, 5}, paint);
    return scene;
}

static void expect(struct scene *scene, size_t count)
{
    assert_int_equal(joined_count(scene, 0), count);
    scene_free(scene);
}

static void test_apart(void **state)
{
    (void)state;
    expect(boxes(&red, 6, 3), 3);
    expect(boxes(&red, 5, 3), 3); /* they touch */
    expect(boxes(&line, 7, 3), 3);
}

/* Filled twice they would be empty or darker; an opaque line over itself is the same line. */
static void test_over_each_other(void **state)
{
    (void)state;
    expect(boxes(&red, 4, 3), 1);
    expect(boxes(&line, 4, 3), 3);
    expect(boxes(&(struct paint){.stroke = 0x80, .stroke_width = 1}, 4, 3), 1);
    expect(boxes(&(struct paint){.fill = 0xff0000ff, .stroke = 0xff, .stroke_width = 1}, 4, 3), 1);
    struct scene *scene = boxes(&red, 6, 2);
    scene_rect(scene, (struct box){0, 0, 5, 5}, &red); /* over the first, not over the second */
    expect(scene, 2);
}

static void test_paints(void **state)
{
    (void)state;
    struct scene *scene = boxes(&red, 6, 2);
    struct paint other = red;
    other.fill = 0xff0001ff;
    scene_rect(scene, (struct box){50, 0, 55, 5}, &other);
    expect(scene, 2);
    struct paint fade = {.fill = 0xff, .fade = {true, 0, 1, 2, 3}};
    expect(boxes(&fade, 6, 2), 1);
    scene = boxes(&line, 7, 2);
    struct paint dashed = line;
    dashed.dash_on = dashed.dash_off = 1;
    scene_rect(scene, (struct box){50, 0, 55, 5}, &dashed);
    expect(scene, 2);
}

static void test_other_items(void **state)
{
    (void)state;
    struct scene *scene = boxes(&red, 6, 2);
    scene_begin(scene, ROLE_MARK, NULL, "A tooltip of its own");
    scene_rect(scene, (struct box){50, 0, 55, 5}, &red);
    scene_end(scene);
    expect(scene, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_apart),
        cmocka_unit_test(test_over_each_other),
        cmocka_unit_test(test_paints),
        cmocka_unit_test(test_other_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
