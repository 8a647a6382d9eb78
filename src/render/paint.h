/* Drawing the items of a scene on any Cairo surface whose unit is one point. */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include "render/tags.h"

#include "scene/scene.h"

#include <pango/pangocairo.h>

struct painter {
    cairo_t *cairo;
    PangoContext *context;
    const struct scene *scene;
    const struct scene_text *font_of; /* whose font the context has now; NULL: none yet */
    struct tags *tags;                /* the structure that is written along; NULL: none */
    const colour *papers;             /* by item, opaque (shades.h); NULL: alpha is painted */
    colour paper;                     /* of the item now */
    bool has_outlined_text;           /* text is filled as paths, placed finer than whole pixels */
};

/* 'cairo' and 'scene' are borrowed; 'cairo' may be NULL where text is but shaped. */
struct painter painter_make(cairo_t *cairo, const struct scene *scene);
void painter_clear(struct painter *painter);

void paint_background(struct painter *painter);

/* 'count' paths of one paint, at least one, as a single path. */
void paint_paths(struct painter *painter, const struct scene_item *items, size_t count);
void paint_text(struct painter *painter, const struct scene_text *text);

/* The glyphs that paint_text() draws, for shape_free(). */
GList *painter_shape(struct painter *painter, const struct scene_text *text);

/* All items in order; groups with a URL become links where the surface knows them. */
void paint_items(struct painter *painter);

#endif
