/* A path is painted once, however often it crosses itself, so paths of which one shows through the
 * other stay apart; and what is filled twice in opposite directions would not be filled at all. */
#include "render/joined.h"

#include "scene/overlap.h"

#define MOST_JOINED 512 /* each newcomer is compared with all before it */

static bool is_opaque(colour value)
{
    return (value & 0xff) == 0xff;
}

static bool is_seen(colour value)
{
    return (value & 0xff) != 0;
}

static bool is_same_paint(const struct paint *a, const struct paint *b)
{
    return a->fill == b->fill && a->stroke == b->stroke && a->stroke_width == b->stroke_width &&
           a->dash_on == b->dash_on && a->dash_off == b->dash_off && a->is_round == b->is_round &&
           !a->fade.is_on && !b->fade.is_on;
}

static bool is_apart(const struct scene_item *items, size_t count, const struct box *box)
{
    for (size_t i = 0; i < count; i++)
        if (boxes_overlap(&items[i].path.extents, box))
            return false;
    return true;
}

size_t joined_count(const struct scene *scene, size_t index)
{
    const struct scene_item *items = &scene->items[index];
    const struct paint *paint = &items->path.paint;
    bool may_overlap = !is_seen(paint->fill) && is_opaque(paint->stroke);
    size_t count = 1, room = scene->item_count - index;
    while (count < room && count < MOST_JOINED && items[count].kind == SCENE_PATH &&
           is_same_paint(paint, &items[count].path.paint) &&
           (may_overlap || is_apart(items, count, &items[count].path.extents)))
        count++;
    return count;
}
