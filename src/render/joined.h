/* Which paths of a scene can be drawn as one. */
#ifndef RENDER_JOINED_H
#define RENDER_JOINED_H

#include "scene/scene.h"

/* How many paths from the index-th item on, which is one, look the same as a single path: they
 * follow each other, have the same paint, and where one is over another it makes no difference. */
size_t joined_count(const struct scene *scene, size_t index);

#endif
