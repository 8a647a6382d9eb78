/* libpng's writer. Drawings are even areas with sharp edges and small type. Where rows repeat each
 * other, each byte less the one above it is nothing; rows of type are best as they are. Which of
 * the two a row is takes a glance; weighing all filters, which help with photographs, takes most of
 * the time of a writer that does (Cairo's). In a large picture zlib sees but a few of the long rows
 * at once, so it is to look harder. A picture without colours has one byte a pixel. */
#include "render/png_file.h"

#include "render/plain.h"

#include "base/memory.h"

#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define METRES_PER_INCH 0.0254
#define LARGE 1500    /* pixels across, from which on a picture is large */
#define COMPRESSION 4 /* zlib's level */
#define COMPRESSION_LARGE 5
#define LIKE_SHARE 32 /* rows are alike where not more than one pixel of so many differs */
#define GLANCE 64     /* pixels that are compared at once */

/* What libpng's callbacks and the long jump share. */
struct writer {
    png_structp png;
    png_infop info;
    struct buffer *out;
    const struct png_request *request;
    struct buffer *texts; /* of the words, plain */
    png_text *words;
    unsigned char *row; /* one of libpng's */
    const char *error;
};

static void write_bytes(png_structp png, png_bytep bytes, size_t length)
{
    struct writer *writer = png_get_io_ptr(png);
    buffer_add(writer->out, (const char *)bytes, length);
}

static void flush_bytes(png_structp png)
{
    (void)png;
}

static void fail(png_structp png, png_const_charp message)
{
    struct writer *writer = png_get_error_ptr(png);
    writer->error = message;
    png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

/* --- what stands before the pixels --- */

static void set_words(struct writer *writer)
{
    const struct png_request *request = writer->request;
    int count = 0;
    for (size_t i = 0; i < request->word_count; i++) {
        plain_add(&writer->texts[i], request->words[i].text);
        if (!writer->texts[i].length)
            continue;
        writer->words[count++] = (png_text){
            .compression = PNG_ITXT_COMPRESSION_NONE,
            .key = (char *)request->words[i].keyword,
            .text = writer->texts[i].bytes,
            .itxt_length = writer->texts[i].length,
            .lang = (char *)(request->language ? request->language : ""),
            .lang_key = (char *)"",
        };
    }
    png_set_text(writer->png, writer->info, writer->words, count);
}

static int colour_type(enum png_pixel pixel)
{
    static const int types[] = {
        [PNG_PIXEL_GREY] = PNG_COLOR_TYPE_GRAY,
        [PNG_PIXEL_RGB] = PNG_COLOR_TYPE_RGB,
        [PNG_PIXEL_RGBA] = PNG_COLOR_TYPE_RGB_ALPHA,
    };
    return types[pixel];
}

static void write_head(struct writer *writer)
{
    const struct png_request *request = writer->request;
    png_uint_32 per_metre = (png_uint_32)lround(request->dpi / METRES_PER_INCH);
    png_set_IHDR(writer->png, writer->info, (png_uint_32)request->width,
                 (png_uint_32)request->height, 8, colour_type(request->pixel), PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(writer->png, writer->info, PNG_sRGB_INTENT_RELATIVE);
    png_set_pHYs(writer->png, writer->info, per_metre, per_metre, PNG_RESOLUTION_METER);
    set_words(writer);
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE | PNG_FILTER_UP);
    png_set_compression_strategy(writer->png, Z_DEFAULT_STRATEGY); /* not that for filters */
    png_set_compression_level(writer->png,
                              request->width < LARGE ? COMPRESSION : COMPRESSION_LARGE);
    png_write_info(writer->png, writer->info);
}

/* --- pixels --- */

/* Greys stay what they are; the one thing that may have a hue is a glyph of a font with colours. */
static void convert_grey(const uint32_t *pixels, int width, unsigned char *row)
{
    for (int x = 0; x < width; x++)
        row[x] = (unsigned char)(((pixels[x] >> 16 & 0xff) * 54 + (pixels[x] >> 8 & 0xff) * 183 +
                                  (pixels[x] & 0xff) * 19) >>
                                 8);
}

/* Native-endian 0x00RRGGBB to bytes. */
static void convert_rgb(const uint32_t *pixels, int width, unsigned char *row)
{
    for (int x = 0; x < width; x++) {
        *row++ = (unsigned char)(pixels[x] >> 16);
        *row++ = (unsigned char)(pixels[x] >> 8);
        *row++ = (unsigned char)pixels[x];
    }
}

/* Cairo's colours are multiplied by alpha, PNG's are not. */
static void convert_rgba(const uint32_t *pixels, int width, unsigned char *row)
{
    for (int x = 0; x < width; x++) {
        uint32_t alpha = pixels[x] >> 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            uint32_t value = pixels[x] >> shift & 0xff;
            *row++ = (unsigned char)(alpha ? (value * 255 + alpha / 2) / alpha : 0);
        }
        *row++ = (unsigned char)alpha;
    }
}

static bool is_like(const uint32_t *row, const uint32_t *above, int width)
{
    int rest = width / LIKE_SHARE;
    for (int x = 0; x < width && rest >= 0; x += GLANCE) {
        int end = x + GLANCE < width ? x + GLANCE : width;
        for (int i = x; i < end; i++)
            rest -= row[i] != above[i];
    }
    return rest >= 0;
}

static void choose_filter(const struct writer *writer, const uint32_t *row, const uint32_t *above)
{
    bool is_alike = above && is_like(row, above, writer->request->width);
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, is_alike ? PNG_FILTER_UP : PNG_FILTER_NONE);
}

/* The first row of all is left to libpng: with no filter there it would take none later on. */
static void write_rows(struct writer *writer, cairo_surface_t *image, int top, int height)
{
    static void (*const convert[])(const uint32_t *, int, unsigned char *) = {
        [PNG_PIXEL_GREY] = convert_grey,
        [PNG_PIXEL_RGB] = convert_rgb,
        [PNG_PIXEL_RGBA] = convert_rgba,
    };
    const unsigned char *data = cairo_image_surface_get_data(image);
    size_t stride = (size_t)cairo_image_surface_get_stride(image);
    const uint32_t *above = NULL;
    for (int y = 0; y < height; y++) {
        const uint32_t *pixels = (const void *)(data + (size_t)y * stride);
        if (top + y > 0)
            choose_filter(writer, pixels, above);
        above = pixels;
        convert[writer->request->pixel](pixels, writer->request->width, writer->row);
        png_write_row(writer->png, writer->row);
    }
}

static void write_bands(struct writer *writer)
{
    const struct png_request *request = writer->request;
    for (int top = 0; top < request->height; top += request->band) {
        int rest = request->height - top;
        int height = request->band < rest ? request->band : rest;
        cairo_surface_t *image = request->draw(request->context, top, height);
        cairo_status_t status = cairo_surface_status(image);
        if (status != CAIRO_STATUS_SUCCESS)
            png_error(writer->png, cairo_status_to_string(status));
        write_rows(writer, image, top, height);
    }
}

static void write_file(struct writer *writer)
{
    if (setjmp(png_jmpbuf(writer->png)))
        return;
    png_set_write_fn(writer->png, writer, write_bytes, flush_bytes);
    write_head(writer);
    write_bands(writer);
    png_write_end(writer->png, NULL);
}

const char *png_file_write(const struct png_request *request, struct buffer *out)
{
    struct writer writer = {.out = out, .request = request};
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, fail, ignore);
    writer.info = writer.png ? png_create_info_struct(writer.png) : NULL;
    writer.texts = memory_alloc((request->word_count + 1) * sizeof *writer.texts);
    writer.words = memory_alloc((request->word_count + 1) * sizeof *writer.words);
    writer.row = memory_alloc((size_t)request->width * 4);
    if (writer.info)
        write_file(&writer);
    else
        writer.error = "libpng could not be set up";
    png_destroy_write_struct(&writer.png, &writer.info);
    for (size_t i = 0; i < request->word_count; i++)
        buffer_clear(&writer.texts[i]);
    free(writer.texts);
    free(writer.words);
    free(writer.row);
    return writer.error;
}
