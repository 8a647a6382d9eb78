/* Walks over the paints and inks of a page. */
#include "render/shades.h"

static bool is_grey(colour value)
{
    unsigned red = value >> 24, green = value >> 16 & 0xff, blue = value >> 8 & 0xff;
    return (value & 0xff) == 0 || (red == green && green == blue);
}

bool scene_is_grey(const struct scene *scene)
{
    bool is_all_grey = is_grey(scene->background);
    for (size_t i = 0; i < scene->item_count && is_all_grey; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_PATH)
            is_all_grey = is_grey(item->path.paint.fill) && is_grey(item->path.paint.stroke);
        else if (item->kind == SCENE_TEXT)
            is_all_grey = is_grey(item->text.ink);
    }
    return is_all_grey;
}
