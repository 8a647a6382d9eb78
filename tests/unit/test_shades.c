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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_hue_counts),
        cmocka_unit_test(what_is_not_seen_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
