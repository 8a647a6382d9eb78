/* The scene is asked, so that words keep away from what the promises say they must not touch. */
#include "chart/vacancy.h"

#include "scene/overlap.h"

static bool is_solid(enum scene_role role)
{
    return role == ROLE_MARK || role == ROLE_LEADER;
}

bool canvas_is_vacant(const struct canvas *canvas, size_t from, struct box box)
{
    const struct scene *scene = canvas->scene;
    size_t depth = 0, solid = 0; /* groups that are open, and from which on they are of marks */
    if (canvas->is_mirrored)
        box =
            (struct box){canvas->page_width - box.x1, box.y0, canvas->page_width - box.x0, box.y1};
    if (box.x0 < 0 || box.x1 > canvas->page_width || box.y0 < 0)
        return false;
    for (size_t i = from; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        switch (item->kind) {
        case SCENE_GROUP:
            depth++;
            if (!solid && is_solid(item->group.role))
                solid = depth;
            break;
        case SCENE_END:
            if (solid == depth)
                solid = 0;
            depth--;
            break;
        case SCENE_TEXT:
            if (boxes_overlap(&item->text.extents, &box))
                return false;
            break;
        case SCENE_PATH:
            if (solid && path_touches_box(&item->path, &box))
                return false;
            break;
        }
    }
    return true;
}
