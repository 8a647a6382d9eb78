/* Pixels to the bytes of a PNG. */
#ifndef RENDER_PNG_FILE_H
#define RENDER_PNG_FILE_H

#include "render/png_rows.h"

#include "base/buffer.h"

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>

/* Words about the picture; a text that is NULL or "" is left out. */
struct png_word {
    const char *keyword; /* one of the PNG specification's, such as "Title" */
    const char *text;    /* UTF-8 */
};

/* Pictures are drawn from top to bottom, in bands. */
struct png_request {
    int width, height; /* pixels */
    int band;          /* rows at once, at least 1; the last band may have fewer */
    enum png_pixel pixel;
    double dpi;
    const struct png_word *words;
    size_t word_count;
    const char *language; /* of the words, a tag; may be NULL */
    /* The rows from 'top' on, as an image of CAIRO_FORMAT_ARGB32 for PNG_PIXEL_RGBA, else of
     * CAIRO_FORMAT_RGB24. Borrowed until the next call. */
    cairo_surface_t *(*draw)(void *context, int top, int height);
    void *context;
};

/* Appends the file. NULL, or what went wrong in libpng's or Cairo's words. */
const char *png_file_write(const struct png_request *request, struct buffer *out);

#endif
