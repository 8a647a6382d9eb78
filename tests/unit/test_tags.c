/* The structure of pages, as it comes to stand in a PDF. */
#include "render/outputs.h"
#include "render/tags.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void add(struct scene *scene, enum scene_role role, bool has_words)
{
    scene_begin(scene, role, NULL, NULL);
    scene_begin(scene, ROLE_NONE, NULL, NULL);
    scene_rect(scene, (struct box){0, 0, 5, 5}, &(struct paint){.fill = 0xff});
    if (has_words)
        scene_text(scene, &(struct scene_text){.text = "Words", .y = 20, .size = 8, .ink = 0xff}, 8,
                   2);
    scene_end(scene);
    scene_end(scene);
}

static struct scene *make_page(void)
{
    struct scene *scene = scene_new(100, 100);
    add(scene, ROLE_TITLE, true);
    add(scene, ROLE_LANE, true);
    add(scene, ROLE_MARK, false);
    add(scene, ROLE_LABEL, true);
    add(scene, ROLE_NOTE, false);
    add(scene, ROLE_NOTE, true);
    return scene;
}

static void add_heading(struct scene *scene)
{
    scene_begin(scene, ROLE_LANE, NULL, NULL);
    scene_heading(scene, 1, "2013");
    scene_text(scene, &(struct scene_text){.text = "2013", .y = 20, .size = 8, .ink = 0xff}, 8, 2);
    scene_end(scene);
}

static size_t count_of(const struct scene *scene, const char *element)
{
    struct buffer file = {0}, words = {0};
    struct report *report = report_new();
    size_t count = 0;
    assert_true(pdf_render(scene, &(struct render_options){0}, &file, report));
    buffer_print(&words, "/S /%s\n", element);
    for (size_t i = 0; i + words.length <= file.length; i++)
        count += memcmp(file.bytes + i, words.bytes, words.length) == 0;
    buffer_clear(&words);
    buffer_clear(&file);
    report_free(report);
    return count;
}

/* An object that is written anew stands in the file twice; alternative text is not given here. */
static void what_is_drawn_is_one_figure(void **state)
{
    (void)state;
    struct scene *scene = make_page();
    assert_false(tags_has_headings(scene));
    assert_int_equal(count_of(scene, "Document"), 1);
    assert_int_equal(count_of(scene, "H1"), 1);
    assert_int_equal(count_of(scene, "Figure"), 1);
    assert_int_equal(count_of(scene, "P"), 1);
    scene_free(scene);
}

static void pages_with_heads_are_text(void **state)
{
    (void)state;
    struct scene *scene = make_page();
    scene->next = make_page();
    add_heading(scene->next);
    assert_true(tags_has_headings(scene));
    assert_int_equal(count_of(scene, "Document"), 1);
    assert_int_equal(count_of(scene, "H1"), 1); /* not the running head */
    assert_int_equal(count_of(scene, "H2"), 1);
    assert_int_equal(count_of(scene, "Figure"), 0);
    assert_int_equal(count_of(scene, "P"), 6);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_drawn_is_one_figure),
        cmocka_unit_test(pages_with_heads_are_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
