/* Which groups are open while a scene is walked through, and which of them is a link. A zeroed
 * struct is the state before the first item. */
#ifndef RENDER_GROUPS_H
#define RENDER_GROUPS_H

#include "scene/scene.h"

struct open_groups {
    bool *is_link; /* per open group, the outermost first */
    size_t count, capacity;
    bool in_link;
};

/* True where the group begins a link: it has a URL and no group around it is one (links do not
 * nest in any output). */
bool groups_open(struct open_groups *groups, const struct scene_group *group);

/* True where the group that ends here was a link. */
bool groups_close(struct open_groups *groups);

void groups_clear(struct open_groups *groups);

#endif
