/* The colours of a scene taken together. */
#ifndef RENDER_SHADES_H
#define RENDER_SHADES_H

#include "scene/scene.h"

/* Whether nothing on the page has a hue. */
bool scene_is_grey(const struct scene *scene);

#endif
