/* Rows of pixels to the compressed data of a PNG. */
#ifndef RENDER_PNG_ROWS_H
#define RENDER_PNG_ROWS_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

/* What a pixel holds; all in 8 bits of sRGB. */
enum png_pixel { PNG_PIXEL_GREY, PNG_PIXEL_RGB, PNG_PIXEL_RGBA };

struct png_rows {
    struct buffer data; /* compressed so far; the user takes it and resets it */
    int width;
    enum png_pixel pixel;
    size_t length;                           /* of a row with its filter */
    unsigned char *row, *above, *difference; /* 'above' is the last one */
    z_stream stream;
};

/* False where zlib could not be set up; cleared even so. */
bool png_rows_init(struct png_rows *rows, int width, enum png_pixel pixel);
void png_rows_clear(struct png_rows *rows);

/* Adds a row of Cairo's, 0xAARRGGBB multiplied by alpha where the pixels have one, else 0x00RRGGBB.
 * 'above' is the row before it, or NULL where there is none at hand. */
void png_rows_add(struct png_rows *rows, const uint32_t *pixels, const uint32_t *above);

/* Ends the data. */
void png_rows_finish(struct png_rows *rows);

#endif
