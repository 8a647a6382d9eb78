/* Drawings are even areas with sharp edges and small type. Where rows repeat each other, each byte
 * less the one above it is nothing; rows of type are best as they are. Which of the two a row is
 * takes a glance; weighing all filters of PNG, which help with photographs, takes most of the time
 * of a writer that does (Cairo's).
 *
 * zlib is told to be content with few candidates for a match, for the first are mostly the long
 * ones here, but to go on as long as one is short: between its levels 4 and 5 in time, better than
 * 6 in size. A picture without colours has one byte a pixel. */
#include "render/png_rows.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define LEVEL 6 /* of zlib, with what follows in place of its own numbers */
#define GOOD_LENGTH 8
#define MOST_LAZY 32
#define NICE_LENGTH 258
#define MOST_CANDIDATES 16
#define WINDOW_BITS 15
#define MEMORY_LEVEL 8

#define LIKE_SHARE 32 /* rows are alike where not more than one pixel of so many differs */
#define GLANCE 64     /* pixels that are compared at once */
#define STEP 16384    /* bytes that zlib writes at once */

enum filter { FILTER_NONE = 0, FILTER_UP = 2 };

bool png_rows_init(struct png_rows *rows, int width, enum png_pixel pixel)
{
    static const size_t bytes[] = {[PNG_PIXEL_GREY] = 1, [PNG_PIXEL_RGB] = 3, [PNG_PIXEL_RGBA] = 4};
    size_t length = (size_t)width * bytes[pixel] + 1;
    *rows = (struct png_rows){
        .width = width,
        .pixel = pixel,
        .length = length,
        .row = memory_alloc(length),
        .above = memory_alloc(length),
        .difference = memory_alloc(length),
    };
    return deflateInit2(&rows->stream, LEVEL, Z_DEFLATED, WINDOW_BITS, MEMORY_LEVEL,
                        Z_DEFAULT_STRATEGY) == Z_OK &&
           deflateTune(&rows->stream, GOOD_LENGTH, MOST_LAZY, NICE_LENGTH, MOST_CANDIDATES) == Z_OK;
}

void png_rows_clear(struct png_rows *rows)
{
    deflateEnd(&rows->stream);
    buffer_clear(&rows->data);
    free(rows->row);
    free(rows->above);
    free(rows->difference);
}

/* --- pixels --- */

/* Greys stay what they are; the one thing that may have a hue is a glyph of a font with colours. */
static void convert_grey(const uint32_t *pixels, int width, unsigned char *row)
{
    for (int x = 0; x < width; x++) {
        uint32_t red = pixels[x] >> 16 & 0xff, green = pixels[x] >> 8 & 0xff;
        row[x] = (unsigned char)((red * 54 + green * 183 + (pixels[x] & 0xff) * 19) >> 8);
    }
}

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
            bool is_part = alpha > 0 && alpha < 255;
            *row++ = (unsigned char)(is_part ? (value * 255 + alpha / 2) / alpha : value);
        }
        *row++ = (unsigned char)alpha;
    }
}

static void convert(const struct png_rows *rows, const uint32_t *pixels)
{
    unsigned char *row = rows->row + 1;
    switch (rows->pixel) {
    case PNG_PIXEL_GREY: convert_grey(pixels, rows->width, row); break;
    case PNG_PIXEL_RGB: convert_rgb(pixels, rows->width, row); break;
    case PNG_PIXEL_RGBA: convert_rgba(pixels, rows->width, row); break;
    }
}

/* --- rows --- */

static bool is_like(const uint32_t *row, const uint32_t *above, int width)
{
    int rest = width / LIKE_SHARE;
    for (int x = 0; x < width && rest >= 0; x += GLANCE) {
        int end = x + GLANCE < width ? x + GLANCE : width, differing = 0;
        for (int i = x; i < end; i++)
            differing += row[i] != above[i];
        rest -= differing;
    }
    return rest >= 0;
}

static void deflate_bytes(struct png_rows *rows, unsigned char *bytes, size_t length, int flush)
{
    unsigned char step[STEP];
    rows->stream.next_in = bytes;
    rows->stream.avail_in = (uInt)length;
    do {
        rows->stream.next_out = step;
        rows->stream.avail_out = sizeof step;
        deflate(&rows->stream, flush);
        buffer_add(&rows->data, (const char *)step, sizeof step - rows->stream.avail_out);
    } while (rows->stream.avail_out == 0);
}

void png_rows_add(struct png_rows *rows, const uint32_t *pixels, const uint32_t *above)
{
    unsigned char *row = rows->row, *chosen = row;
    row[0] = FILTER_NONE;
    convert(rows, pixels);
    if (above && is_like(pixels, above, rows->width)) {
        chosen = rows->difference;
        chosen[0] = FILTER_UP;
        for (size_t i = 1; i < rows->length; i++)
            chosen[i] = (unsigned char)(row[i] - rows->above[i]);
    }
    deflate_bytes(rows, chosen, rows->length, Z_NO_FLUSH);
    rows->row = rows->above;
    rows->above = row;
}

void png_rows_finish(struct png_rows *rows)
{
    deflate_bytes(rows, NULL, 0, Z_FINISH);
}
