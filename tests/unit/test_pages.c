/* Cairo's SVG taken apart: one page per stretch of shapes, whatever it is that they draw. */
#include "render/pages.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint red = {.fill = 0xff0000ff};

static bool page_has(const struct svg_pages *pages, size_t at, const char *word)
{
    char text[4000] = "";
    assert_true(at < pages->count && pages->pages[at].length < sizeof text);
    memcpy(text, pages->bytes.bytes + pages->pages[at].start, pages->pages[at].length);
    return strstr(text, word) != NULL;
}

static void add_shape(struct scene *scene, double x)
{
    scene_rect(scene, (struct box){x, 10, x + 5, 20}, &red);
}

static void test_stretches(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    struct svg_pages pages = {0};
    scene->background = 0xffffffff;
    add_shape(scene, 10);
    add_shape(scene, 11);
    scene_begin(scene, ROLE_MARK, NULL, NULL);
    add_shape(scene, 20);
    scene_text(scene, &(struct scene_text){.text = "word", .x = 3, .y = 9, .size = 8, .ink = 255},
               8, 2);
    add_shape(scene, 30);
    scene_end(scene);
    assert_true(pages_draw(&pages, scene, false, false));
    assert_int_equal(pages.count, 4);
    assert_true(page_has(&pages, 0, "<rect"));
    assert_true(page_has(&pages, 1, "M 10 10") && page_has(&pages, 1, "M 11 10"));
    assert_true(page_has(&pages, 2, "M 20 10") && page_has(&pages, 3, "M 30 10"));
    assert_false(page_has(&pages, 2, "surface") || page_has(&pages, 2, "page"));
    pages_clear(&pages);
    assert_true(pages_draw(&pages, scene, true, false));
    assert_int_equal(pages.count, 3);
    assert_true(page_has(&pages, 2, "M 20 10") && page_has(&pages, 2, "<use"));
    assert_true(pages.defs.length > 0);
    pages_clear(&pages);
    scene_free(scene);
}

/* Cairo leaves out what is off the page, draws nothing or has no points: the pages stay in step. */
static void test_empty_pages(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    struct svg_pages pages = {0};
    for (int i = 0; i < 4; i++) {
        scene_begin(scene, ROLE_MARK, NULL, NULL);
        if (i == 0)
            add_shape(scene, 500);
        else if (i == 1)
            scene_polygon(scene, NULL, 0, true, &red);
        else if (i == 2)
            scene_rect(scene, (struct box){1, 1, 2, 2}, &(struct paint){0});
        else
            add_shape(scene, 40);
        scene_end(scene);
    }
    assert_true(pages_draw(&pages, scene, false, true));
    assert_int_equal(pages.count, 5);
    for (size_t i = 0; i < 4; i++)
        assert_false(page_has(&pages, i, "d="));
    assert_true(page_has(&pages, 4, "M 40 10"));
    pages_clear(&pages);
    scene_free(scene);
}

static void test_empty_scene(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    struct svg_pages pages = {0};
    assert_true(pages_draw(&pages, scene, false, true));
    assert_int_equal(pages.count, 2);
    assert_false(page_has(&pages, 0, "d=") || page_has(&pages, 1, "d="));
    assert_int_equal(pages.defs.length, 0);
    pages_clear(&pages);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stretches),
        cmocka_unit_test(test_empty_pages),
        cmocka_unit_test(test_empty_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
