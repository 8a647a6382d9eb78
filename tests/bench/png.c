/* Measures our PNG writer against Cairo's on the same pixels: those of the files it is given. Each
 * is written by both in turn, and the best of a few times counts. Fails where one of our files is
 * larger than Cairo's, or all together take more than half of its time. */
#include "render/png_file.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 7
#define BAND_PIXELS (2 << 20) /* as in a figure */

struct cost {
    size_t bytes;
    double ms;
};

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static bool has_alpha(cairo_surface_t *image)
{
    return cairo_image_surface_get_format(image) == CAIRO_FORMAT_ARGB32;
}

static const uint32_t *row_of(cairo_surface_t *image, int y)
{
    const unsigned char *data = cairo_image_surface_get_data(image);
    return (const void *)(data + (size_t)y * (size_t)cairo_image_surface_get_stride(image));
}

static bool is_grey(cairo_surface_t *image)
{
    int width = cairo_image_surface_get_width(image);
    for (int y = 0; y < cairo_image_surface_get_height(image); y++) {
        const uint32_t *row = row_of(image, y);
        for (int x = 0; x < width; x++)
            if ((row[x] & 0xff) != (row[x] >> 8 & 0xff) || (row[x] & 0xff) != (row[x] >> 16 & 0xff))
                return false;
    }
    return true;
}

/* --- the two writers --- */

static cairo_status_t take_bytes(void *out, const unsigned char *bytes, unsigned int length)
{
    buffer_add(out, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static void write_by_cairo(cairo_surface_t *image, struct buffer *out)
{
    if (cairo_surface_write_to_png_stream(image, take_bytes, out) != CAIRO_STATUS_SUCCESS)
        exit(2);
}

struct source {
    cairo_surface_t *image, *band;
};

static cairo_surface_t *take_band(void *context, int top, int height)
{
    struct source *source = context;
    cairo_surface_destroy(source->band);
    int stride = cairo_image_surface_get_stride(source->image);
    source->band = cairo_image_surface_create_for_data(
        cairo_image_surface_get_data(source->image) + (size_t)top * (size_t)stride,
        cairo_image_surface_get_format(source->image), cairo_image_surface_get_width(source->image),
        height, stride);
    return source->band;
}

static void write_by_us(cairo_surface_t *image, struct buffer *out)
{
    struct source source = {.image = image};
    int width = cairo_image_surface_get_width(image);
    const struct png_request request = {
        .width = width,
        .height = cairo_image_surface_get_height(image),
        .band = BAND_PIXELS / width + 1,
        .pixel = has_alpha(image) ? PNG_PIXEL_RGBA
                 : is_grey(image) ? PNG_PIXEL_GREY
                                  : PNG_PIXEL_RGB,
        .dpi = 300,
        .draw = take_band,
        .context = &source,
    };
    if (png_file_write(&request, out))
        exit(2);
    cairo_surface_destroy(source.band);
}

static void measure(void (*write)(cairo_surface_t *, struct buffer *), cairo_surface_t *image,
                    struct cost *cost)
{
    struct buffer out = {0};
    double start = now_ms();
    write(image, &out);
    double ms = now_ms() - start;
    cost->ms = cost->ms == 0 || ms < cost->ms ? ms : cost->ms;
    cost->bytes = out.length;
    buffer_clear(&out);
}

/* --- files --- */

/* What Cairo reads has alpha only where the file has. */
static bool compare(const char *path, struct cost *ours, struct cost *cairos)
{
    cairo_surface_t *image = cairo_image_surface_create_from_png(path);
    if (cairo_surface_status(image) != CAIRO_STATUS_SUCCESS) {
        fprintf(stderr, "%s: %s\n", path, cairo_status_to_string(cairo_surface_status(image)));
        exit(2);
    }
    struct cost one = {0}, other = {0};
    for (int round = 0; round < ROUNDS; round++) {
        measure(write_by_us, image, &one);
        measure(write_by_cairo, image, &other);
    }
    const char *name = strrchr(path, '/');
    printf("  %-24s %5d × %-5d %-4s %8zu bytes %6.1f ms; Cairo %8zu, %6.1f: %.2f of the size, %.1f "
           "times as fast\n",
           name ? name + 1 : path, cairo_image_surface_get_width(image),
           cairo_image_surface_get_height(image), has_alpha(image) ? "RGBA" : "RGB", one.bytes,
           one.ms, other.bytes, other.ms, (double)one.bytes / (double)other.bytes,
           other.ms / one.ms);
    cairo_surface_destroy(image);
    ours->bytes += one.bytes;
    ours->ms += one.ms;
    cairos->bytes += other.bytes;
    cairos->ms += other.ms;
    return one.bytes <= other.bytes;
}

int main(int count, char **paths)
{
    struct cost ours = {0}, cairos = {0};
    bool is_good = count > 1;
    for (int i = 1; i < count; i++)
        is_good = compare(paths[i], &ours, &cairos) && is_good;
    printf("  all together %.2f of the size, %.1f times as fast\n",
           (double)ours.bytes / (double)cairos.bytes, cairos.ms / ours.ms);
    return is_good && ours.ms * 2 <= cairos.ms ? 0 : 1;
}
