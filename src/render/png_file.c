/* The chunks of a PNG by libpng; the one of the pixels is made by ourselves (png_rows.h). */
#include "render/png_file.h"

#include "render/plain.h"

#include "base/memory.h"

#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define METRES_PER_INCH 0.0254
#define CHUNK 65536 /* bytes of compressed pixels, from which on they are a chunk */

/* What libpng's callbacks and the long jump share. */
struct writer {
    png_structp png;
    png_infop info;
    struct buffer *out;
    const struct png_request *request;
    struct buffer *texts; /* of the words, plain */
    png_text *words;
    struct png_rows rows;
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
    png_write_info(writer->png, writer->info);
}

/* --- pixels --- */

static void write_pixels(struct writer *writer)
{
    struct buffer *data = &writer->rows.data;
    png_write_chunk(writer->png, (png_const_bytep) "IDAT", (png_const_bytep)data->bytes,
                    data->length);
    buffer_reset(data);
}

static void write_rows(struct writer *writer, cairo_surface_t *image, int height)
{
    const unsigned char *data = cairo_image_surface_get_data(image);
    size_t stride = (size_t)cairo_image_surface_get_stride(image);
    const uint32_t *above = NULL;
    for (int y = 0; y < height; y++) {
        const uint32_t *pixels = (const void *)(data + (size_t)y * stride);
        png_rows_add(&writer->rows, pixels, above);
        above = pixels;
        if (writer->rows.data.length >= CHUNK)
            write_pixels(writer);
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
        write_rows(writer, image, height);
    }
}

static void write_file(struct writer *writer)
{
    if (setjmp(png_jmpbuf(writer->png)))
        return;
    png_set_write_fn(writer->png, writer, write_bytes, flush_bytes);
    write_head(writer);
    write_bands(writer);
    png_rows_finish(&writer->rows);
    write_pixels(writer);
    png_write_chunk(writer->png, (png_const_bytep) "IEND", NULL, 0);
}

const char *png_file_write(const struct png_request *request, struct buffer *out)
{
    struct writer writer = {.out = out, .request = request};
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, fail, ignore);
    writer.info = writer.png ? png_create_info_struct(writer.png) : NULL;
    writer.texts = memory_alloc((request->word_count + 1) * sizeof *writer.texts);
    writer.words = memory_alloc((request->word_count + 1) * sizeof *writer.words);
    if (png_rows_init(&writer.rows, request->width, request->pixel) && writer.info)
        write_file(&writer);
    else
        writer.error = "libpng could not be set up";
    png_destroy_write_struct(&writer.png, &writer.info);
    for (size_t i = 0; i < request->word_count; i++)
        buffer_clear(&writer.texts[i]);
    free(writer.texts);
    free(writer.words);
    png_rows_clear(&writer.rows);
    return writer.error;
}
