/* Cairo's SVG surface knows no groups, but it knows pages: as SVG 1.2 it writes
 *
 *     <svg …> <defs>…</defs> <pageSet> <page> <g id="surface1"> … </g> </page> … </pageSet> </svg>
 *
 * with the contents of each page in order and one set of definitions for all. So a page is begun
 * wherever a group or a text of ours has to stand between two shapes. */
#include "render/pages.h"

#include "render/joined.h"
#include "render/paint.h"

#include "base/memory.h"

#include <cairo-svg.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t write_bytes(void *out, const unsigned char *bytes, unsigned int length)
{
    buffer_add(out, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

bool is_drawn_by_cairo(const struct scene_item *item, bool has_text)
{
    return item->kind == SCENE_PATH || (item->kind == SCENE_TEXT && has_text);
}

/* Returns the number of pages, at least two. */
static size_t draw_pages(cairo_t *cairo, const struct scene *scene, bool has_text,
                         bool is_transparent)
{
    struct painter painter = painter_make(cairo, scene);
    size_t page_count = 1;
    if (!is_transparent)
        paint_background(&painter);
    cairo_show_page(cairo);
    bool is_open = false;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        bool is_drawn = is_drawn_by_cairo(item, has_text);
        if (is_open && !is_drawn)
            cairo_show_page(cairo);
        if (is_drawn && !is_open)
            page_count++;
        is_open = is_drawn;
        size_t count = item->kind == SCENE_PATH ? joined_count(scene, i) : 0;
        if (count > 0)
            paint_paths(&painter, item, count);
        else if (is_drawn)
            paint_text(&painter, &item->text);
        i += count > 0 ? count - 1 : 0;
    }
    if (is_open || page_count == 1) /* a single page would come without a page set */
        cairo_show_page(cairo);
    painter_clear(&painter);
    return page_count > 1 ? page_count : 2;
}

/* What stands between two marks; false where they are not there. */
static bool take(struct svg_pages *pages, const char **at, const char *open, const char *close,
                 struct page_mark *mark)
{
    const char *start = strstr(*at, open);
    const char *end = start ? strstr(start, close) : NULL;
    if (!end)
        return false;
    start += strlen(open);
    *mark = (struct page_mark){(size_t)(start - pages->bytes.bytes), (size_t)(end - start)};
    *at = end + strlen(close);
    return true;
}

/* The group that Cairo puts around all that is on a page says nothing. */
static void unwrap(struct svg_pages *pages, struct page_mark *mark)
{
    static const char open[] = "\n<g id=\"surface", close[] = "</g>\n";
    const char *start = pages->bytes.bytes + mark->start, *end = start + mark->length;
    if (mark->length < strlen(open) || memcmp(start, open, strlen(open)) != 0)
        return;
    const char *inside = memchr(start, '>', mark->length);
    if (!inside || memcmp(end - strlen(close), close, strlen(close)) != 0)
        return;
    mark->start += (size_t)(inside + 1 - start);
    mark->length -= (size_t)(inside + 1 - start) + strlen(close);
}

static bool take_apart(struct svg_pages *pages)
{
    const char *at = buffer_text(&pages->bytes);
    const char *set = strstr(at, "<pageSet>");
    const char *defs = strstr(at, "<defs>");
    if (defs && set && defs < set)
        take(pages, &at, "<defs>", "</defs>\n<pageSet>", &pages->defs);
    struct page_mark mark;
    while (take(pages, &at, "<page>", "</page>", &mark)) {
        unwrap(pages, &mark);
        pages->pages =
            memory_grow(pages->pages, pages->count, &pages->capacity, sizeof *pages->pages);
        pages->pages[pages->count++] = mark;
    }
    return set != NULL;
}

bool pages_draw(struct svg_pages *pages, const struct scene *scene, bool has_text,
                bool is_transparent)
{
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(write_bytes, &pages->bytes,
                                                                   scene->width, scene->height);
    cairo_svg_surface_restrict_to_version(surface, CAIRO_SVG_VERSION_1_2);
    cairo_t *cairo = cairo_create(surface);
    size_t count = draw_pages(cairo, scene, has_text, is_transparent);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS && take_apart(pages) && pages->count == count;
}

void pages_clear(struct svg_pages *pages)
{
    buffer_clear(&pages->bytes);
    free(pages->pages);
    *pages = (struct svg_pages){0};
}
