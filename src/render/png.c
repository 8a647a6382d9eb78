/* Scene to PNG: painted by Cairo on images band by band, written by libpng with the resolution and
 * the words about the picture. */
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
#define BAND_PIXELS (2 << 20) /* of these, at once in memory; 8 MB */
#define METRES_PER_INCH 0.0254
#define FINE_DPI 200 /* from here on a glyph may stand on whole pixels without looking uneven */
#define MAX_WORDS 5

/* What libpng's callbacks and the long jump share. */
struct png_writer {
    png_structp png;
    png_infop info;
    struct buffer *out;
    int width, height;     /* pixels */
    unsigned char *row;    /* one of libpng's */
    cairo_surface_t *band; /* the rows being drawn */
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

static void set_words(struct png_writer *writer, const struct scene *scene,
                      const struct render_options *options)
{
    png_text words[MAX_WORDS] = {{0}};
    int count = 0;
    add_word(words, &count, "Provenance", options->provenance, NULL);
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

/* The part of the page from row 'top' on, on an image of its own. */
static void draw_band(cairo_surface_t *image, int top, const struct scene *scene,
                      const struct render_options *options)
{
    cairo_t *cairo = cairo_create(image);
    struct painter painter = painter_make(cairo, scene);
    painter.has_outlined_text = options->dpi < FINE_DPI;
    cairo_translate(cairo, 0, -top);
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

static void write_rows(struct png_writer *writer, cairo_surface_t *image, int height)
{
    const unsigned char *data = cairo_image_surface_get_data(image);
    int width = cairo_image_surface_get_width(image);
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

/* A page of a report is 28 MB of pixels at 300 dpi; in bands it never takes more than some. */
static void write_bands(struct png_writer *writer, const struct scene *scene,
                        const struct render_options *options)
{
    int most = BAND_PIXELS / writer->width + 1;
    cairo_format_t format = options->is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    for (int top = 0; top < writer->height; top += most) {
        int height = most < writer->height - top ? most : writer->height - top;
        writer->band = cairo_image_surface_create(format, writer->width, height);
        draw_band(writer->band, top, scene, options);
        cairo_status_t status = cairo_surface_status(writer->band);
        if (status != CAIRO_STATUS_SUCCESS)
            png_error(writer->png, cairo_status_to_string(status));
        write_rows(writer, writer->band, height);
        cairo_surface_destroy(writer->band);
        writer->band = NULL;
    }
}

static void write_png(struct png_writer *writer, const struct scene *scene,
                      const struct render_options *options)
{
    png_uint_32 per_metre = (png_uint_32)lround(options->dpi / METRES_PER_INCH);
    if (setjmp(png_jmpbuf(writer->png)))
        return;
    png_set_write_fn(writer->png, writer, write_bytes, flush_bytes);
    png_set_IHDR(writer->png, writer->info, (png_uint_32)writer->width, (png_uint_32)writer->height,
                 8, options->is_transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(writer->png, writer->info, per_metre, per_metre, PNG_RESOLUTION_METER);
    set_words(writer, scene, options);
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(writer->png, 4);
    png_write_info(writer->png, writer->info);
    write_bands(writer, scene, options);
    png_write_end(writer->png, NULL);
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
    struct png_writer writer = {.out = out, .width = (int)width, .height = (int)height};
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, fail, ignore);
    writer.info = writer.png ? png_create_info_struct(writer.png) : NULL;
    if (!writer.info) {
        writer.error = "libpng could not be set up";
    } else {
        writer.row = memory_alloc((size_t)writer.width * 4);
        write_png(&writer, scene, options);
    }
    free(writer.row);
    cairo_surface_destroy(writer.band);
    png_destroy_write_struct(&writer.png, &writer.info);
    if (!writer.error)
        return true;
    report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the PNG could not be drawn: %s",
               writer.error);
    return false;
}
