/* Building scenes: extents, links, groups, moving. */
#include "scene/scene.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint red = {.fill = 0xff0000ff};
static const struct paint line = {.stroke = 0xff, .stroke_width = 2};

static void assert_box(struct box box, double x0, double y0, double x1, double y1)
{
    assert_float_equal(box.x0, x0, 1e-4);
    assert_float_equal(box.y0, y0, 1e-4);
    assert_float_equal(box.x1, x1, 1e-4);
    assert_float_equal(box.y1, y1, 1e-4);
}

static const struct scene_path *last_path(const struct scene *scene)
{
    const struct scene_item *item = &scene->items[scene->item_count - 1];
    assert_int_equal(item->kind, SCENE_PATH);
    return &item->path;
}

static void test_shapes(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    scene_line(scene, (struct point){10, 20}, (struct point){30, 20}, &line);
    assert_int_equal(last_path(scene)->segment_count, 2);
    assert_box(last_path(scene)->extents, 9, 19, 31, 21);
    scene_rect(scene, (struct box){1, 2, 3, 4}, &red);
    assert_int_equal(last_path(scene)->segment_count, 5);
    assert_box(last_path(scene)->extents, 1, 2, 3, 4);
    scene_circle(scene, (struct point){50, 25}, 5, &red);
    assert_box(last_path(scene)->extents, 45, 20, 55, 30);
    scene_polygon(scene, (struct point[]){{0, 0}, {4, 1}, {2, 9}}, 3, false, &line);
    assert_int_equal(last_path(scene)->segment_count, 3);
    scene_polygon(scene, NULL, 0, true, &line);
    assert_int_equal(last_path(scene)->segment_count, 0);
    scene_free(scene);
    scene_free(NULL);
}

static void test_texts(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    char words[] = "words";
    struct scene_text text = {.text = words, .x = 50, .y = 20, .size = 8, .width = 20};
    scene_text(scene, &text, 9, 3);
    words[0] = 'x';
    assert_string_equal(scene->items[0].text.text, "words");
    assert_box(scene->items[0].text.extents, 50, 11, 70, 23);
    text.anchor = ANCHOR_MIDDLE;
    scene_text(scene, &text, 9, 3);
    assert_box(scene->items[1].text.extents, 40, 11, 60, 23);
    text.anchor = ANCHOR_END;
    scene_text(scene, &text, 9, 3);
    assert_box(scene->items[2].text.extents, 30, 11, 50, 23);
    scene_free(scene);
}

static const char *linked(const char *url)
{
    static char kept[200];
    struct scene *scene = scene_new(100, 50);
    scene_begin(scene, ROLE_MARK, "a", "Title");
    scene_link(scene, url);
    const char *found = scene->items[0].group.url;
    strcpy(kept, found ? found : "none");
    scene_free(scene);
    return kept;
}

static void test_links(void **state)
{
    (void)state;
    assert_string_equal(linked("https://a.org/b?c=d&e#f"), "https://a.org/b?c=d&e#f");
    assert_string_equal(linked("HTTP://a.org/%20"), "HTTP://a.org/%20");
    assert_string_equal(linked("mailto:a@b.org"), "mailto:a@b.org");
    assert_string_equal(linked("https://a.org/é '<\"\\"), "https://a.org/%C3%A9%20%27%3C%22%5C");
    assert_string_equal(linked("javascript:alert(1)"), "none");
    assert_string_equal(linked(" https://a.org"), "none");
    assert_string_equal(linked("file:///etc/passwd"), "none");
    assert_string_equal(linked("http:"), "none");
    assert_string_equal(linked(""), "none");
    assert_string_equal(linked(NULL), "none");
}

static void test_link_of_open_group(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    scene_link(scene, "https://a.org/0");
    scene_begin(scene, ROLE_MARK, "a", NULL);
    scene_begin(scene, ROLE_LABEL, "b", NULL);
    scene_end(scene);
    scene_link(scene, "https://a.org/1");
    scene_end(scene);
    scene_link(scene, "https://a.org/2");
    assert_string_equal(scene->items[0].group.url, "https://a.org/1");
    assert_null(scene->items[1].group.url);
    scene_free(scene);
}

static void test_heading_of_open_group(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    scene_heading(scene, 1, "None is open");
    scene_begin(scene, ROLE_LANE, NULL, NULL);
    scene_heading(scene, 2, "\u2068June\u2069 2013");
    scene_end(scene);
    assert_string_equal(scene->items[0].group.heading, "June 2013");
    assert_int_equal(scene->items[0].group.level, 2);
    scene_free(scene);
}

static void test_move_back(void **state)
{
    (void)state;
    static const char *const ids[] = {"a", "b", "c", "d"};
    static const char *const moved[] = {"a", "d", "b", "c"};
    struct scene *scene = scene_new(100, 50);
    for (size_t i = 0; i < 4; i++) {
        scene_begin(scene, ROLE_MARK, ids[i], NULL);
        scene_end(scene);
    }
    scene_move_back(scene, 6, 2);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(scene->items[2 * i].group.id, moved[i]);
        assert_int_equal(scene->items[2 * i + 1].kind, SCENE_END);
    }
    scene_free(scene);
}

static void test_role_names(void **state)
{
    (void)state;
    assert_string_equal(scene_role_name(ROLE_MARK), "mark");
    assert_string_equal(scene_role_name(ROLE_NOTE), "note");
    for (int role = 0; role < ROLE_COUNT; role++)
        assert_non_null(scene_role_name((enum scene_role)role));
}

static void test_pages(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 100);
    assert_int_equal(scene_page_count(NULL), 0);
    assert_int_equal(scene_page_count(scene), 1);
    scene->next = scene_new(100, 100);
    scene->next->next = scene_new(100, 100);
    assert_int_equal(scene_page_count(scene), 3);
    assert_int_equal(scene_page_count(scene->next), 2);
    assert_ptr_equal(scene_page(scene, 0), scene);
    assert_ptr_equal(scene_page(scene, 2), scene->next->next);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shapes),    cmocka_unit_test(test_texts),
        cmocka_unit_test(test_links),     cmocka_unit_test(test_link_of_open_group),
        cmocka_unit_test(test_move_back), cmocka_unit_test(test_role_names),
        cmocka_unit_test(test_pages),     cmocka_unit_test(test_heading_of_open_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
