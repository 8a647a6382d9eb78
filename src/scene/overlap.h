/* Whether the paint of a path touches a box: inside of scene_check(). */
#ifndef SCENE_OVERLAP_H
#define SCENE_OVERLAP_H

#include "scene/scene.h"

bool boxes_overlap(const struct box *a, const struct box *b);

/* True where the stroke comes within the box or the fill covers a part of it; curves are taken as
 * eight straight lines each. */
bool path_touches_box(const struct scene_path *path, const struct box *box);

#endif
