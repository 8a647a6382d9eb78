/* Whole files of pixels, read back by libpng: bands and chunks leave no trace, errors are told. */
#include "render/png_file.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define WIDTH 300
#define HEIGHT 400

struct source {
    cairo_surface_t *band;
    bool fails;
};

/* Noise that compresses badly, so that there are several chunks. */
static uint32_t pixel_at(int x, int y)
{
    uint32_t value = (uint32_t)(y * WIDTH + x) * 2654435761u;
    return (value ^ value >> 15) & 0xffffff;
}

static cairo_surface_t *draw(void *context, int top, int height)
{
    struct source *source = context;
    cairo_surface_destroy(source->band);
    source->band =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, source->fails ? -1 : WIDTH, height);
    if (source->fails)
        return source->band;
    unsigned char *data = cairo_image_surface_get_data(source->band);
    for (int y = 0; y < height; y++) {
        uint32_t *row = (void *)(data + y * cairo_image_surface_get_stride(source->band));
        for (int x = 0; x < WIDTH; x++)
            row[x] = pixel_at(x, top + y);
    }
    cairo_surface_mark_dirty(source->band);
    return source->band;
}

static const char *write_file(struct source *source, int band, struct buffer *out)
{
    const struct png_word words[] = {{"Title", "T"}, {"Source", NULL}, {"Description", ""}};
    const struct png_request request = {
        .width = WIDTH,
        .height = HEIGHT,
        .band = band,
        .pixel = PNG_PIXEL_RGB,
        .dpi = 300,
        .words = words,
        .word_count = 3,
        .draw = draw,
        .context = source,
    };
    const char *error = png_file_write(&request, out);
    cairo_surface_destroy(source->band);
    source->band = NULL;
    return error;
}

static void bands_leave_no_trace(void **state)
{
    (void)state;
    struct source source = {0};
    for (int band = 7; band <= HEIGHT; band += HEIGHT - 7) {
        struct buffer out = {0};
        assert_null(write_file(&source, band, &out));
        assert_true(out.length > 3 * 65536);
        png_image image = {.version = PNG_IMAGE_VERSION};
        assert_true(png_image_begin_read_from_memory(&image, out.bytes, out.length));
        image.format = PNG_FORMAT_RGB;
        unsigned char *pixels = malloc(PNG_IMAGE_SIZE(image));
        assert_true(png_image_finish_read(&image, NULL, pixels, 0, NULL));
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            const unsigned char *found = pixels + 3 * i;
            assert_int_equal(found[0] << 16 | found[1] << 8 | found[2],
                             pixel_at(i % WIDTH, i / WIDTH));
        }
        free(pixels);
        buffer_clear(&out);
    }
}

static void what_cannot_be_drawn_is_told(void **state)
{
    (void)state;
    struct source source = {.fails = true};
    struct buffer out = {0};
    const char *error = write_file(&source, 10, &out);
    assert_non_null(error);
    assert_non_null(strstr(error, "invalid value"));
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bands_leave_no_trace),
        cmocka_unit_test(what_cannot_be_drawn_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
