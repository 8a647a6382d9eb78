/* Scene to PDF: Cairo embeds subsets of the fonts and keeps text selectable. Its stamp of the clock
 * is replaced by the date of the options, so that the same scene gives the same bytes. Language,
 * bookmarks and structure are for those who read it by other means than looking at it. */
#include "render/bookmarks.h"
#include "render/outputs.h"
#include "render/paint.h"
#include "render/pdf_finish.h"
#include "render/plain.h"

#include <cairo-pdf.h>

#define MAX_SIDE 14400.0 /* points: the largest page that readers must accept */

static cairo_status_t write_bytes(void *out, const unsigned char *bytes, unsigned int length)
{
    buffer_add(out, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static void set_word(cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *word)
{
    struct buffer plain = {0};
    plain_add(&plain, word);
    if (plain.length)
        cairo_pdf_surface_set_metadata(surface, key, plain.bytes);
    buffer_clear(&plain);
}

static void set_dates(cairo_surface_t *surface, int64_t seconds)
{
    struct buffer text = {0};
    plain_add_time(&text, seconds);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, buffer_text(&text));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, buffer_text(&text));
    buffer_clear(&text);
}

static void set_words(cairo_surface_t *surface, const struct scene *scene,
                      const struct render_options *options)
{
    set_word(surface, CAIRO_PDF_METADATA_TITLE, scene_name(scene));
    set_word(surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
    set_word(surface, CAIRO_PDF_METADATA_KEYWORDS, scene->source);
    set_word(surface, CAIRO_PDF_METADATA_CREATOR, options->program);
    set_dates(surface, options->date);
}

static void draw_page(cairo_surface_t *surface, const struct scene *scene, struct tags *tags,
                      bool is_transparent)
{
    cairo_t *cairo = cairo_create(surface);
    struct painter painter = painter_make(cairo, scene);
    tags->cairo = cairo;
    tags->scene = scene;
    painter.tags = tags;
    if (!is_transparent)
        paint_background(&painter);
    paint_items(&painter);
    painter_clear(&painter);
    cairo_show_page(cairo);
    cairo_destroy(cairo);
}

static void draw_pages(cairo_surface_t *surface, const struct scene *scene, bool is_transparent)
{
    struct tags tags = {.is_text = tags_has_headings(scene)};
    for (const struct scene *page = scene; page; page = page->next) {
        tags.is_last = !page->next;
        draw_page(surface, page, &tags, is_transparent);
        tags.is_later = true;
    }
}

static void finish(const struct scene *scene, const struct render_options *options,
                   struct buffer *out, struct report *report)
{
    const char *title = scene_name(scene);
    const struct pdf_words words = {scene->language, scene->description, title && *title,
                                    options->provenance};
    if (!pdf_finish(out, &words))
        report_add(
            report, SEVERITY_WARNING, "no-language", NULL,
            "the PDF does not say in which language it is: this version of Cairo (%s) writes "
            "PDF in a form that is not known here",
            cairo_version_string());
}

bool pdf_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    if (scene->width > MAX_SIDE || scene->height > MAX_SIDE) {
        report_add(report, SEVERITY_ERROR, "too-large", NULL,
                   "a PDF page may be 5080 mm (14400 points) on a side at most");
        return false;
    }
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(write_bytes, out, scene->width, scene->height);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    set_words(surface, scene, options);
    draw_pages(surface, scene, options->is_transparent);
    bookmarks_add(surface, scene);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        finish(scene, options, out, report);
    else
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the PDF could not be drawn: %s",
                   cairo_status_to_string(status));
    return status == CAIRO_STATUS_SUCCESS;
}
