/* Drawing a scene on Cairo's SVG surface such that its markup can be taken apart again. */
#ifndef RENDER_PAGES_H
#define RENDER_PAGES_H

#include "base/buffer.h"
#include "scene/scene.h"

#include <stdbool.h>

struct page_mark {
    size_t start, length;
};

/* What Cairo wrote: the definitions that all pages share, and the inside of each page. */
struct svg_pages {
    struct buffer bytes;
    struct page_mark defs;
    struct page_mark *pages;
    size_t count, capacity;
};

/* Is an item drawn by Cairo? Text is where 'has_text' says so. */
bool is_drawn_by_cairo(const struct scene_item *item, bool has_text);

/* Page 0 is the background (empty where transparent); then each stretch of items drawn by Cairo
 * without another between them is a page; an empty one follows a background alone. False where
 * Cairo failed or wrote something else. */
bool pages_draw(struct svg_pages *pages, const struct scene *scene, bool has_text,
                bool is_transparent);

void pages_clear(struct svg_pages *pages);

#endif
