/* Which pages have no hue. */
#include "render/shades.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void any_hue_counts(void **state)
{
    (void)state;
    struct scene *scene = scene_new(10, 10);
    scene->background = 0xfafafaff;
    scene_rect(scene, (struct box){0, 0, 1, 1}, &(struct paint){.fill = 0x11111180});
    scene_text(scene, &(struct scene_text){.text = "a", .ink = 0x222222ff}, 1, 1);
    assert_true(scene_is_grey(scene));
    scene_text(scene, &(struct scene_text){.text = "b", .ink = 0x222223ff}, 1, 1);
    assert_false(scene_is_grey(scene));
    scene->items[1].text.ink = scene->items[0].path.paint.fill;
    scene->background = 0xfafaf0ff;
    assert_false(scene_is_grey(scene));
    scene_free(scene);
}

/* What paints nothing has none. */
static void what_is_not_seen_does_not(void **state)
{
    (void)state;
    struct scene *scene = scene_new(10, 10);
    scene->background = 0xff000000;
    scene_rect(scene, (struct box){0, 0, 1, 1}, &(struct paint){.stroke = 0x00ff0000});
    assert_true(scene_is_grey(scene));
    scene_free(scene);
}

static void colours_are_mixed_with_what_is_under_them(void **state)
{
    (void)state;
    assert_int_equal(colour_on(0x000000ff, 0xffffffff), 0x000000ff);
    assert_int_equal(colour_on(0x00000000, 0x123456ff), 0x123456ff);
    assert_int_equal(colour_on(0xff000080, 0xffffffff), 0xff7f7fff);
}

static void the_paper_is_the_last_rectangle_that_holds_all(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 100);
    struct arena arena = {0};
    const struct paint mark = {.fill = 0x00ff0080};
    scene->background = 0xfafafaff;
    scene_rect(scene, (struct box){10, 10, 50, 50}, &(struct paint){.fill = 0x808080ff});
    scene_rect(scene, (struct box){20, 20, 40, 40}, &(struct paint){.fill = 0x00000080});
    scene_circle(scene, (struct point){30, 30}, 9, &mark);
    scene_circle(scene, (struct point){30, 30}, 2, &mark);
    scene_circle(scene, (struct point){45, 30}, 4, &mark);
    scene_circle(scene, (struct point){50, 30}, 4, &mark);
    scene_text(scene, &(struct scene_text){.text = "a", .x = 25, .y = 30, .width = 5}, 4, 2);
    const colour *papers = scene_papers(scene, &arena);
    static const colour expected[] = {0xfafafaff, 0x808080ff, 0x404040ff, 0x404040ff,
                                      0x808080ff, 0xfafafaff, 0x404040ff};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(papers[i], expected[i]);
    scene->background = COLOUR_NONE;
    assert_int_equal(scene_papers(scene, &arena)[0], 0xffffffff);
    arena_clear(&arena);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_hue_counts),
        cmocka_unit_test(what_is_not_seen_does_not),
        cmocka_unit_test(colours_are_mixed_with_what_is_under_them),
        cmocka_unit_test(the_paper_is_the_last_rectangle_that_holds_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
