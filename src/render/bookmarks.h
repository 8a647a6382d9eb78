/* The bookmarks of a PDF: its headings, or its pages where it has none. */
#ifndef RENDER_BOOKMARKS_H
#define RENDER_BOOKMARKS_H

#include "scene/scene.h"

#include <cairo.h>

/* Adds those of a document to its PDF surface, before it is finished. One page without headings
 * has none. */
void bookmarks_add(cairo_surface_t *surface, const struct scene *first);

#endif
