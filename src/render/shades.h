/* The colours of a scene taken together. */
#ifndef RENDER_SHADES_H
#define RENDER_SHADES_H

#include "scene/scene.h"

/* Whether nothing on the page has a hue. */
bool scene_is_grey(const struct scene *scene);

/* A colour as it looks on an opaque one. */
colour colour_on(colour value, colour paper);

/* The opaque colour under each item of the page, for outputs that know nothing translucent: that of
 * the last rectangle that holds all of it, itself mixed with what is under it, or of the page. In
 * 'arena'. */
const colour *scene_papers(const struct scene *scene, struct arena *arena);

#endif
