/* The structure of a page for screen readers: titles, paragraphs, and a figure of all that is
 * drawn between them. Pages with headings are text, and have no figure. */
#ifndef RENDER_TAGS_H
#define RENDER_TAGS_H

#include "scene/scene.h"

#include <cairo.h>

struct tags {
    cairo_t *cairo;
    const struct scene *scene;
    bool is_text;     /* the document has headings */
    bool is_later;    /* a page behind the first, whose title is a running head */
    bool is_last;     /* the document ends with the page */
    const char *open; /* NULL: nothing is */
    size_t depth;     /* of groups */
};

/* Whether this page or one behind it has a heading. */
bool tags_has_headings(const struct scene *scene);

/* To be called before the items of a page, for each that begins a group, for each that ends one,
 * and behind them all. */
void tags_start(struct tags *tags);
void tags_begin(struct tags *tags, size_t item);
void tags_end(struct tags *tags);
void tags_finish(struct tags *tags);

#endif
