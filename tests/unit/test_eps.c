/* The EPS: its comments, that nothing in it is pixels, hostile words, and the same bytes each time.
 */
#include "render/outputs.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct buffer draw(const struct scene *scene, const struct render_options *options)
{
    struct buffer out = {0};
    struct report *report = report_new();
    assert_true(eps_render(scene, options, &out, report));
    assert_int_equal(report_problem_count(report), 0);
    report_free(report);
    return out;
}

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(481.89, 200.25);
    scene->title = "A title";
    scene->background = 0xffffffff;
    scene_rect(scene, (struct box){20, 20, 60, 40}, &(struct paint){.fill = 0x2166ac80});
    scene_rect(scene, (struct box){20, 60, 120, 80},
               &(struct paint){.fill = 0x2166acff, .fade = {true, 20, 40, 100, 120}});
    scene_text(scene,
               &(struct scene_text){.text = "Words", .x = 20, .y = 20, .size = 8, .ink = 0xff}, 8,
               2);
    return scene;
}

static bool has(const struct buffer *file, const char *words)
{
    return strstr(file->bytes, words) != NULL;
}

static size_t count_of(const struct buffer *file, const char *words)
{
    size_t count = 0;
    for (const char *at = file->bytes; (at = strstr(at, words)); at++)
        count++;
    return count;
}

static const struct render_options usual = {.date = 1371000123, .program = "casus 1.0"};

static void comments_tell_what_it_is(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &usual);
    assert_int_equal(strncmp(file.bytes, "%!PS-Adobe-3.0 EPSF-3.0\n%%", 26), 0);
    assert_true(has(&file, "\n%%LanguageLevel: 3\n"));
    assert_true(has(&file, "\n%%Creator: casus 1.0, cairo 1."));
    assert_true(has(&file, "\n%%CreationDate: 2013-06-12T01:22:03Z\n"));
    assert_true(has(&file, "\n%%Title: A title\n"));
    assert_true(has(&file, "\n%%BoundingBox: 0 0 482 201\n"));
    assert_true(has(&file, "\n%%HiResBoundingBox: 0 0.75 481.89 201\n%%EndComments\n"));
    assert_int_equal(count_of(&file, "%%BoundingBox:"), 1);
    assert_int_equal(count_of(&file, "%%CreationDate:"), 1);
    assert_int_equal(count_of(&file, "%%Creator:"), 1);
    assert_true(has(&file, "\n%%EOF\n"));
    buffer_clear(&file);
    scene_free(scene);
}

static void the_page_is_the_box_without_a_background_too(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &(struct render_options){.is_transparent = true});
    assert_true(has(&file, "\n%%BoundingBox: 0 0 482 201\n"));
    assert_false(has(&file, "\n1 g\n"));
    buffer_clear(&file);
    scene_free(scene);
}

/* Half of the blue on white, and a fade from white to it. */
static void nothing_is_translucent_or_pixels(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &usual);
    assert_int_equal(count_of(&file, "ImageType"), 0);
    assert_true(has(&file, "0.564706 0.698039 0.835294 rg\n20 20 40 20 re f"));
    assert_true(has(&file, "shfill"));
    assert_true(has(&file, "/C0 [ 1 1 1 ]"));
    buffer_clear(&file);
    scene_free(scene);
}

static void a_title_of_other_letters_is_utf16(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    scene->title = "قA(\xf0\x9f\x98\x80";
    struct buffer file = draw(scene, &usual);
    assert_true(has(&file, "\n%%Title: (\\376\\377\\006B\\000A\\000\\050\\330=\\336\\000)\n"));
    buffer_clear(&file);
    scene->title = NULL;
    scene->subtitle = "A line under it";
    file = draw(scene, &usual);
    assert_true(has(&file, "\n%%Title: A line under it\n"));
    buffer_clear(&file);
    scene_free(scene);
}

/* No line is longer than those of comments may be, and none of the file begins a comment that is
 * not its own, wherever Cairo breaks a text. */
static void hostile_words_are_words(void **state)
{
    (void)state;
    static char word[10001], percents[2001];
    memset(word, 'w', sizeof word - 1);
    memset(percents, '%', sizeof percents - 1);
    struct scene *scene = make_scene();
    struct buffer plain = draw(scene, &usual);
    const char *const titles[] = {"a)\n%%EOF\r%%EndComments\x1b (b\\", word, "é\n%%EOF", percents};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        scene->title = titles[i];
        scene->items[2].text.text = i == 3 ? percents : "%%EOF\n%%Trailer";
        struct buffer file = draw(scene, &usual);
        assert_int_equal(count_of(&file, "\n%%EOF"), 1);
        assert_int_equal(count_of(&file, "\n%%"), count_of(&plain, "\n%%"));
        assert_int_equal(count_of(&file, "\r"), 0);
        const char *title = strstr(file.bytes, "\n%%Title: ");
        assert_non_null(title);
        assert_in_range(strcspn(title + 1, "\n"), 10, 255);
        buffer_clear(&file);
    }
    buffer_clear(&plain);
    scene_free(scene);
}

static void test_same_bytes(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, &usual), two = draw(scene, &usual);
    assert_int_equal(one.length, two.length);
    assert_memory_equal(one.bytes, two.bytes, one.length);
    buffer_clear(&one);
    buffer_clear(&two);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_tell_what_it_is),
        cmocka_unit_test(the_page_is_the_box_without_a_background_too),
        cmocka_unit_test(nothing_is_translucent_or_pixels),
        cmocka_unit_test(a_title_of_other_letters_is_utf16),
        cmocka_unit_test(hostile_words_are_words),
        cmocka_unit_test(test_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
