/* Headings nest by their levels; one without a higher one before it stands at the top. */
#include "render/bookmarks.h"

#include "render/plain.h"
#include "render/tags.h"

#include "base/buffer.h"

#include <cairo-pdf.h>
#include <math.h>

#define LEVELS 4

struct bookmarks {
    cairo_surface_t *surface;
    int parents[LEVELS]; /* the last one of each level */
};

/* Of the words of the group that begins at 'item'; the top of the page where it has none. */
static double top_of(const struct scene *scene, size_t item)
{
    for (size_t i = item + 1; i < scene->item_count && scene->items[i].kind != SCENE_END; i++)
        if (scene->items[i].kind == SCENE_TEXT)
            return fmax(0, scene->items[i].text.extents.y0);
    return 0;
}

static int add(const struct bookmarks *bookmarks, int parent, const char *words, size_t page,
               double y)
{
    struct buffer place = {0}, plain = {0};
    buffer_print(&place, "page=%zu pos=[0 ", page);
    buffer_add_number(&place, y, 2);
    buffer_add_text(&place, "]");
    plain_add(&plain, words);
    int id = cairo_pdf_surface_add_outline(bookmarks->surface, parent, buffer_text(&plain),
                                           place.bytes, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    buffer_clear(&place);
    buffer_clear(&plain);
    return id;
}

static void add_heading(struct bookmarks *bookmarks, const struct scene *page, size_t item,
                        size_t number)
{
    const struct scene_group *group = &page->items[item].group;
    int level = group->level < 1 ? 1 : group->level < LEVELS ? group->level : LEVELS - 1;
    int parent = CAIRO_PDF_OUTLINE_ROOT;
    for (int i = 1; i < level; i++)
        parent = bookmarks->parents[i] ? bookmarks->parents[i] : parent;
    bookmarks->parents[level] = add(bookmarks, parent, group->heading, number, top_of(page, item));
    for (int i = level + 1; i < LEVELS; i++)
        bookmarks->parents[i] = 0;
}

void bookmarks_add(cairo_surface_t *surface, const struct scene *first)
{
    struct bookmarks bookmarks = {.surface = surface};
    bool has_headings = tags_has_headings(first), has_pages = first->next;
    size_t number = 1;
    for (const struct scene *page = first; page; page = page->next, number++) {
        if (!has_headings && has_pages && page->title)
            add(&bookmarks, CAIRO_PDF_OUTLINE_ROOT, page->title, number, 0);
        for (size_t i = 0; i < page->item_count && has_headings; i++)
            if (page->items[i].kind == SCENE_GROUP && page->items[i].group.heading)
                add_heading(&bookmarks, page, i, number);
    }
}
