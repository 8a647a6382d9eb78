/* The PNG read back: size, resolution, words, colours, and the limits of its size. */
#include "render/outputs.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct buffer draw(const struct scene *scene, const struct render_options *options)
{
    struct buffer out = {0};
    struct report *report = report_new();
    assert_true(png_render(scene, options, &out, report));
    report_free(report);
    return out;
}

/* The pixels as RGBA; the caller frees them. */
static unsigned char *decode(const struct buffer *file, unsigned *width, unsigned *height)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    assert_true(png_image_begin_read_from_memory(&image, file->bytes, file->length));
    image.format = PNG_FORMAT_RGBA;
    unsigned char *pixels = malloc(PNG_IMAGE_SIZE(image));
    assert_true(png_image_finish_read(&image, NULL, pixels, 0, NULL));
    *width = image.width;
    *height = image.height;
    return pixels;
}

static bool has_bytes(const struct buffer *file, const char *bytes, size_t length)
{
    for (size_t i = 0; i + length <= file->length; i++)
        if (memcmp(file->bytes + i, bytes, length) == 0)
            return true;
    return false;
}

#define HAS(file, text) has_bytes(file, text, sizeof(text) - 1)

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(72, 36);
    scene->background = 0xffffffff;
    scene->title = "A title";
    scene->description = "Été";
    scene->language = "fr";
    scene_rect(scene, (struct box){0, 0, 36, 36}, &(struct paint){.fill = 0x336699ff});
    scene_rect(scene, (struct box){54, 0, 72, 36}, &(struct paint){.fill = 0xff000080});
    return scene;
}

static void test_opaque(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &(struct render_options){.dpi = 96});
    unsigned width, height;
    unsigned char *pixels = decode(&file, &width, &height);
    assert_int_equal(width, 96);
    assert_int_equal(height, 48);
    assert_memory_equal(pixels, "\x33\x66\x99\xff", 4);
    assert_memory_equal(pixels + 4 * 60, "\xff\xff\xff\xff", 4);
    assert_memory_equal(pixels + 4 * 80, "\xff\x7f\x7f\xff", 4);
    free(pixels);
    buffer_clear(&file);
    scene_free(scene);
}

static void test_transparent(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &(struct render_options){.dpi = 72, .is_transparent = true});
    unsigned width, height;
    unsigned char *pixels = decode(&file, &width, &height);
    assert_memory_equal(pixels, "\x33\x66\x99\xff", 4);
    assert_memory_equal(pixels + 4 * 45, "\0\0\0\0", 4);
    assert_memory_equal(pixels + 4 * 60, "\xff\x00\x00\x80", 4);
    free(pixels);
    buffer_clear(&file);
    scene_free(scene);
}

static void test_chunks(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, &(struct render_options){.dpi = 300});
    assert_true(HAS(&file, "pHYs\0\0\x2e\x23\0\0\x2e\x23\x01"));
    assert_true(HAS(&file, "tEXtTitle\0A title"));
    assert_true(HAS(&file, "iTXtDescription\0\0\0fr\0Description\0Été"));
    assert_true(HAS(&file, "tEXtSoftware\0casus"));
    assert_false(HAS(&file, "Source"));
    buffer_clear(&file);
    scene_free(scene);
}

static void test_same_bytes(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, &(struct render_options){.dpi = 96});
    struct buffer two = draw(scene, &(struct render_options){.dpi = 96});
    assert_int_equal(one.length, two.length);
    assert_memory_equal(one.bytes, two.bytes, one.length);
    buffer_clear(&one);
    buffer_clear(&two);
    scene_free(scene);
}

static void check_too_large(double width, double height, double dpi)
{
    struct scene *scene = scene_new(width, height);
    struct buffer out = {0};
    struct report *report = report_new();
    assert_false(png_render(scene, &(struct render_options){.dpi = dpi}, &out, report));
    assert_int_equal(out.length, 0);
    assert_int_equal(report_problem_count(report), 1);
    assert_string_equal(report_problem_at(report, 0)->code, "too-large");
    report_free(report);
    scene_free(scene);
}

static void test_limits(void **state)
{
    (void)state;
    check_too_large(32768, 10, 72);
    check_too_large(10, 8000, 300);
    check_too_large(20001, 20000, 72);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_opaque), cmocka_unit_test(test_transparent),
        cmocka_unit_test(test_chunks), cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
