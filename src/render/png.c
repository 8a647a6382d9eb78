/* Scene to PNG: painted by Cairo on images band by band, written with the resolution and the words
 * about the picture (png_file.h). */
#include "render/outputs.h"
#include "render/paint.h"
#include "render/png_file.h"
#include "render/shades.h"

#include <math.h>

#define MAX_SIDE 32767
#define MAX_PIXELS 400e6
#define BAND_PIXELS (2 << 20) /* of these, at once in memory; 8 MB */
#define FINE_DPI 200 /* from here on a glyph may stand on whole pixels without looking uneven */

struct canvas_of_png {
    const struct scene *scene;
    const struct render_options *options;
    int width;
    cairo_surface_t *band; /* the rows being drawn; NULL: none */
};

/* The part of the page from row 'top' on, on an image of its own. A page of a report is 28 MB of
 * pixels at 300 dpi; in bands it never takes more than some. */
static cairo_surface_t *draw_band(void *context, int top, int height)
{
    struct canvas_of_png *canvas = context;
    const struct render_options *options = canvas->options;
    bool is_transparent = options->is_transparent;
    cairo_surface_destroy(canvas->band);
    canvas->band = cairo_image_surface_create(
        is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, canvas->width, height);
    cairo_t *cairo = cairo_create(canvas->band);
    struct painter painter = painter_make(cairo, canvas->scene);
    painter.has_outlined_text = options->dpi < FINE_DPI;
    cairo_translate(cairo, 0, -top);
    if (!is_transparent) {
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_paint(cairo);
        paint_background(&painter);
    }
    cairo_scale(cairo, options->dpi / 72, options->dpi / 72);
    paint_items(&painter);
    painter_clear(&painter);
    cairo_destroy(cairo);
    cairo_surface_flush(canvas->band);
    return canvas->band;
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

static enum png_pixel choose_pixel(const struct scene *scene, const struct render_options *options)
{
    if (options->is_transparent)
        return PNG_PIXEL_RGBA;
    return scene_is_grey(scene) ? PNG_PIXEL_GREY : PNG_PIXEL_RGB;
}

bool png_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    double width = fmax(1, round(scene->width * options->dpi / 72));
    double height = fmax(1, round(scene->height * options->dpi / 72));
    if (!is_within_limits(width, height, options->dpi, report))
        return false;
    const struct png_word words[] = {
        {"Provenance", options->provenance}, {"Title", scene->title},
        {"Description", scene->description}, {"Source", scene->source},
        {"Software", options->program},
    };
    struct canvas_of_png canvas = {scene, options, (int)width, NULL};
    const struct png_request request = {
        .width = (int)width,
        .height = (int)height,
        .band = BAND_PIXELS / (int)width + 1,
        .pixel = choose_pixel(scene, options),
        .dpi = options->dpi,
        .words = words,
        .word_count = sizeof words / sizeof *words,
        .language = scene->language,
        .draw = draw_band,
        .context = &canvas,
    };
    const char *error = png_file_write(&request, out);
    cairo_surface_destroy(canvas.band);
    if (error)
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the PNG could not be drawn: %s",
                   error);
    return !error;
}
