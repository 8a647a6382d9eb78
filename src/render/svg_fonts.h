/* The fonts that the texts of a scene are drawn with: their names and, where they are embedded, the
 * part of each that is needed. */
#ifndef RENDER_SVG_FONTS_H
#define RENDER_SVG_FONTS_H

#include "render/svg_names.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/report.h"
#include "scene/scene.h"

#include <stdbool.h>
#include <stddef.h>

struct font_use;

/* A zeroed struct holds none. */
struct svg_fonts {
    struct font_use *uses; /* in the order in which the scene first needs them */
    size_t count, capacity;
    const char **families; /* by item of the scene: what draws all of a text; NULL where it takes
                              several, and for what is no text */
    struct arena arena;
};

/* Shapes every text of the scene that can be seen, and notes which faces draw it. */
void svg_fonts_gather(struct svg_fonts *fonts, const struct scene *scene);

/* Whether a family draws any text. */
bool svg_fonts_draw(const struct svg_fonts *fonts, const char *family);

/* Takes the part of each face that the texts need. A face that can't or may not be taken is
 * reported and left out: its texts are drawn with what the viewer has. */
void svg_fonts_embed(struct svg_fonts *fonts, struct report *report);

void svg_fonts_clear(struct svg_fonts *fonts);

/* Appends a <style> with an @font-face for each face that was taken; nothing where there is none.
 */
void svg_fonts_add_style(const struct svg_fonts *fonts, const char *prefix, struct buffer *out);

/* Whether a face of a family was taken, and the index-th such family; NULL behind the last. */
bool svg_fonts_have(const struct svg_fonts *fonts, const char *family);
const char *svg_fonts_family(const struct svg_fonts *fonts, size_t index);

#endif
