/* The PDF: words about it, its date, links, embedded fonts, and the same bytes each time. */
#include "render/outputs.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(481.89, 200);
    scene->title = "A title";
    scene->description = "What it shows";
    scene_begin(scene, ROLE_MARK, "e1", NULL);
    scene_link(scene, "https://a.org/x");
    scene_text(scene,
               &(struct scene_text){
                   .text = "Words", .x = 20, .y = 20, .size = 8, .ink = 0xff, .width = 30},
               8, 2);
    scene_begin(scene, ROLE_LABEL, "e1-label", NULL);
    scene_link(scene, "https://b.org/y");
    scene_text(
        scene,
        &(struct scene_text){
            .text = "قصير", .x = 20, .y = 40, .size = 8, .ink = 0xff, .width = 30, .is_rtl = true},
        8, 2);
    scene_end(scene);
    scene_end(scene);
    return scene;
}

static struct buffer draw(const struct scene *scene, int64_t date)
{
    struct buffer out = {0};
    struct report *report = report_new();
    struct render_options options = {.date = date};
    assert_true(pdf_render(scene, &options, &out, report));
    report_free(report);
    return out;
}

static bool has(const struct buffer *file, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= file->length; i++)
        if (memcmp(file->bytes + i, word, length) == 0)
            return true;
    return false;
}

static void test_contents(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, 1371000123);
    assert_true(has(&file, "%PDF-"));
    assert_true(has(&file, "/Title (A title)"));
    assert_true(has(&file, "/Subject (What it shows)"));
    assert_true(has(&file, "20130612012203Z)\n   /ModDate (20130612012203Z)"));
    assert_true(has(&file, "/URI (https://a.org/x)"));
    assert_false(has(&file, "https://b.org/y"));
    assert_true(has(&file, "NotoSans-Regular"));
    assert_true(has(&file, "/ToUnicode"));
    buffer_clear(&file);
    file = draw(scene, -1);
    assert_true(has(&file, "19691231235959Z)"));
    buffer_clear(&file);
    scene_free(scene);
}

static void test_same_bytes(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, 0), two = draw(scene, 0);
    assert_int_equal(one.length, two.length);
    assert_memory_equal(one.bytes, two.bytes, one.length);
    buffer_clear(&one);
    buffer_clear(&two);
    scene_free(scene);
}

static void test_limit(void **state)
{
    (void)state;
    struct scene *scene = scene_new(14401, 100);
    struct buffer out = {0};
    struct report *report = report_new();
    assert_false(pdf_render(scene, &(struct render_options){0}, &out, report));
    assert_int_equal(out.length, 0);
    assert_string_equal(report_problem_at(report, 0)->code, "too-large");
    report_free(report);
    scene_free(scene);
}

static size_t count_of(const struct buffer *bytes, const char *word)
{
    size_t count = 0, length = strlen(word);
    for (size_t i = 0; i + length <= bytes->length; i++)
        count += memcmp(bytes->bytes + i, word, length) == 0;
    return count;
}

static void test_pages(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, 0);
    scene->next = make_scene();
    scene->next->next = make_scene();
    struct buffer three = draw(scene, 0);
    assert_int_equal(count_of(&one, "/Type /Page %"), 1);
    assert_int_equal(count_of(&three, "/Type /Page %"), 3);
    buffer_clear(&one);
    buffer_clear(&three);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contents),
        cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
