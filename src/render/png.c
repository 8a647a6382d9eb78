/* Scene to PNG: painted by Cairo on an image, written by libpng with the resolution and the words
 * about the picture. */
#include "render/outputs.h"
#include "render/paint.h"

#include "base/memory.h"

#include <inttypes.h>
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SIDE 32767
#define MAX_PIXELS 400e6
#define METRES_PER_INCH 0.0254
#define FINE_DPI 200 /* from here on a glyph may stand on whole pixels without looking uneven */
#define MAX_WORDS 4

/* What libpng's callbacks and the long jump share. */
struct png_writer {
    png_structp png;
    png_infop info;
    struct buffer *out;
    unsigned char *row;
    const char *error;
};

static void write_bytes(png_structp png, png_bytep bytes, size_t length)
{
    struct png_writer *writer = png_get_io_ptr(png);
    buffer_add(writer->out, (const char *)bytes, length);
}

static void flush_bytes(png_structp png)
{
    (void)png;
}

static void fail(png_structp png, png_const_charp message)
{
    struct png_writer *writer = png_get_error_ptr(png);
    writer->error = message;
    png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

static bool is_ascii(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 0x80)
            return false;
    return true;
}

static void add_word(png_text *words, int *count, const char *keyword, const char *text,
                     const char *language)
{
    if (!text || !*text)
        return;
    png_text *word = &words[(*count)++];
    word->key = (char *)keyword;
    word->text = (char *)text;
    word->text_length = strlen(text);
    word->compression = PNG_TEXT_COMPRESSION_NONE;
    if (is_ascii(text))
        return;
    word->compression = PNG_ITXT_COMPRESSION_NONE;
    word->itxt_length = word->text_length;
    word->text_length = 0;
    word->lang = (char *)(language ? language : "");
    word->lang_key = (char *)keyword;
}

static void set_words(struct png_writer *writer, const struct scene *scene)
{
    png_text words[MAX_WORDS] = {{0}};
    int count = 0;
    add_word(words, &count, "Title", scene->title, scene->language);
    add_word(words, &count, "Description", scene->description, scene->language);
    add_word(words, &count, "Source", scene->source, scene->language);
    add_word(words, &count, "Software", "casus", NULL);
    png_set_text(writer->png, writer->info, words, count);
}

/* Native-endian 0x00RRGGBB to bytes. */
static void convert_opaque(const uint32_t *pixels, int width, unsigned char *row)
{
    for (int x = 0; x < width; x++) {
        *row++ = (unsigned char)(pixels[x] >> 16);
        *row++ = (unsigned char)(pixels[x] >> 8);
        *row++ = (unsigned char)pixels[x];
    }
}

/* Cairo's colours are multiplied by alpha, PNG's are not. */
static void convert_transparent(const uint32_t *pixels, int width, unsigned char *row)
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

static void write_rows(struct png_writer *writer, cairo_surface_t *image)
{
    const unsigned char *data = cairo_image_surface_get_data(image);
    int width = cairo_image_surface_get_width(image);
    int height = cairo_image_surface_get_height(image);
    size_t stride = (size_t)cairo_image_surface_get_stride(image);
    bool has_alpha = cairo_image_surface_get_format(image) == CAIRO_FORMAT_ARGB32;
    for (int y = 0; y < height; y++) {
        const uint32_t *pixels = (const void *)(data + (size_t)y * stride);
        if (has_alpha)
            convert_transparent(pixels, width, writer->row);
        else
            convert_opaque(pixels, width, writer->row);
        png_write_row(writer->png, writer->row);
    }
}

static void write_png(struct png_writer *writer, cairo_surface_t *image, const struct scene *scene,
                      double dpi)
{
    png_uint_32 width = (png_uint_32)cairo_image_surface_get_width(image);
    png_uint_32 height = (png_uint_32)cairo_image_surface_get_height(image);
    bool has_alpha = cairo_image_surface_get_format(image) == CAIRO_FORMAT_ARGB32;
    png_uint_32 per_metre = (png_uint_32)lround(dpi / METRES_PER_INCH);
    if (setjmp(png_jmpbuf(writer->png)))
        return;
    png_set_write_fn(writer->png, writer, write_bytes, flush_bytes);
    png_set_IHDR(writer->png, writer->info, width, height, 8,
                 has_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(writer->png, writer->info, per_metre, per_metre, PNG_RESOLUTION_METER);
    set_words(writer, scene);
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(writer->png, 4);
    png_write_info(writer->png, writer->info);
    write_rows(writer, image);
    png_write_end(writer->png, NULL);
}

static bool encode(cairo_surface_t *image, const struct scene *scene, double dpi,
                   struct buffer *out, struct report *report)
{
    struct png_writer writer = {.out = out};
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, fail, ignore);
    writer.info = writer.png ? png_create_info_struct(writer.png) : NULL;
    if (!writer.info) {
        writer.error = "libpng could not be set up";
    } else {
        writer.row = memory_alloc((size_t)cairo_image_surface_get_width(image) * 4);
        write_png(&writer, image, scene, dpi);
    }
    free(writer.row);
    png_destroy_write_struct(&writer.png, &writer.info);
    if (!writer.error)
        return true;
    report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the PNG could not be written: %s",
               writer.error);
    return false;
}

static void draw_image(cairo_surface_t *image, const struct scene *scene,
                       const struct render_options *options)
{
    cairo_t *cairo = cairo_create(image);
    struct painter painter = painter_make(cairo, scene);
    painter.has_outlined_text = options->dpi < FINE_DPI;
    if (!options->is_transparent) {
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_paint(cairo);
        paint_background(&painter);
    }
    cairo_scale(cairo, options->dpi / 72, options->dpi / 72);
    paint_items(&painter);
    painter_clear(&painter);
    cairo_destroy(cairo);
    cairo_surface_flush(image);
}

static bool is_within_limits(double width, double height, double dpi, struct report *report)
{
    if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS)
        return true;
    report_add(report, SEVERITY_ERROR, "too-large", NULL,
               "a PNG of %.0f × %.0f pixels is too large: at most %d on a side and %.0f million in "
               "all; a lower resolution than %.0f dpi or a smaller size would fit",
               width, height, MAX_SIDE, MAX_PIXELS / 1e6, dpi);
    return false;
}

bool png_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    double width = fmax(1, round(scene->width * options->dpi / 72));
    double height = fmax(1, round(scene->height * options->dpi / 72));
    if (!is_within_limits(width, height, options->dpi, report))
        return false;
    cairo_surface_t *image = cairo_image_surface_create(
        options->is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, (int)width,
        (int)height);
    draw_image(image, scene, options);
    cairo_status_t status = cairo_surface_status(image);
    bool is_done = false;
    if (status == CAIRO_STATUS_SUCCESS)
        is_done = encode(image, scene, options->dpi, out, report);
    else
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the PNG could not be drawn: %s",
                   cairo_status_to_string(status));
    cairo_surface_destroy(image);
    return is_done;
}
