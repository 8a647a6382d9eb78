/* SVG as a part of a web page. */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "render/renderer.h"

/* As the output of SVG, but as an element of HTML: without a declaration, provenance and links (an
 * image of a page can hold none that are reached by keyboard). */
bool svg_add_inline(const struct scene *scene, const struct render_options *options,
                    struct buffer *out, struct report *report);

#endif
