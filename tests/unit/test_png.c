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
    struct buffer file = draw(scene, &(struct render_options){.dpi = 300, .program = "casus 1.0"});
    assert_true(HAS(&file, "\0\0\0\1sRGB\1"));
    assert_true(HAS(&file, "pHYs\0\0\x2e\x23\0\0\x2e\x23\x01"));
    assert_true(HAS(&file, "iTXtTitle\0\0\0fr\0\0A title"));
    assert_true(HAS(&file, "iTXtDescription\0\0\0fr\0\0Été"));
    assert_true(HAS(&file, "iTXtSoftware\0\0\0fr\0\0casus 1.0"));
    assert_false(HAS(&file, "Source"));
    assert_false(HAS(&file, "tEXt"));
    buffer_clear(&file);
    scene_free(scene);
}

static unsigned colour_type(const struct buffer *file)
{
    return (unsigned char)file->bytes[25];
}

/* Without colours a pixel is one byte; one red path makes it three. */
static void test_grey(void **state)
{
    (void)state;
    struct scene *scene = scene_new(72, 36);
    scene->background = 0xf0f0f0ff;
    scene_rect(scene, (struct box){0, 0, 36, 36}, &(struct paint){.fill = 0x33333380});
    struct buffer file = draw(scene, &(struct render_options){.dpi = 72});
    unsigned width, height;
    unsigned char *pixels = decode(&file, &width, &height);
    assert_int_equal(colour_type(&file), PNG_COLOR_TYPE_GRAY);
    assert_memory_equal(pixels, "\x91\x91\x91\xff", 4);
    assert_memory_equal(pixels + 4 * 40, "\xf0\xf0\xf0\xff", 4);
    free(pixels);
    buffer_clear(&file);
    scene_rect(scene, (struct box){0, 0, 9, 9}, &(struct paint){.stroke = 0x800000ff});
    file = draw(scene, &(struct render_options){.dpi = 72});
    assert_int_equal(colour_type(&file), PNG_COLOR_TYPE_RGB);
    buffer_clear(&file);
    scene_free(scene);
}

/* Returns the text of a chunk "iTXt" with this keyword, whose length goes to '*length'. */
static const char *text_of(const struct buffer *file, const char *keyword, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)file->bytes;
    for (size_t at = 8; at + 12 <= file->length;) {
        size_t size = (size_t)bytes[at] << 24 | (size_t)bytes[at + 1] << 16 |
                      (size_t)bytes[at + 2] << 8 | bytes[at + 3];
        const char *data = file->bytes + at + 8;
        if (memcmp(bytes + at + 4, "iTXt", 4) == 0 && strcmp(data, keyword) == 0) {
            const char *text = data + strlen(keyword) + 3;
            text += strlen(text) + 1; /* the language */
            text += strlen(text) + 1; /* the keyword in it */
            *length = (size_t)(data + size - text);
            return text;
        }
        at += size + 12;
    }
    return NULL;
}

/* Whatever a record says stays within its chunk: controls end nothing, and the direction of what a
 * viewer shows behind it is not turned. */
static void test_hostile_words(void **state)
{
    (void)state;
    static char word[10001];
    memset(word, 'w', sizeof word - 1);
    struct scene *scene = make_scene();
    scene->title = "a\nb\rc\x1b[31m\x7f \xc2\x85"
                   "IEND </text><script> \u202egnp.exe\u202c \u2066x";
    scene->description = word;
    scene->source = "\u202e\u2069";
    struct buffer file = draw(scene, &(struct render_options){.dpi = 72});
    unsigned width, height;
    free(decode(&file, &width, &height));
    size_t length;
    const char *text = text_of(&file, "Title", &length);
    static const char expected[] = "a b c [31m   IEND </text><script> gnp.exe x";
    assert_int_equal(length, sizeof expected - 1);
    assert_memory_equal(text, expected, length);
    text = text_of(&file, "Description", &length);
    assert_int_equal(length, sizeof word - 1);
    assert_memory_equal(text, word, length);
    assert_null(text_of(&file, "Source", &length));
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
        cmocka_unit_test(test_opaque),        cmocka_unit_test(test_transparent),
        cmocka_unit_test(test_chunks),        cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_limits),        cmocka_unit_test(test_grey),
        cmocka_unit_test(test_hostile_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
