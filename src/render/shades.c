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

colour colour_on(colour value, colour paper)
{
    unsigned alpha = value & 0xff;
    colour result = 0xff;
    for (int shift = 8; shift <= 24; shift += 8) {
        unsigned over = value >> shift & 0xff, under = paper >> shift & 0xff;
        result |= (colour)((over * alpha + under * (255 - alpha) + 127) / 255) << shift;
    }
    return result;
}

static bool is_corner(const struct segment *segment, const struct box *box)
{
    struct point at = segment->points[0];
    return (at.x == box->x0 || at.x == box->x1) && (at.y == box->y0 || at.y == box->y1);
}

/* A rectangle that is filled with one colour; its extents are its own but for a stroke. */
static bool is_even_rect(const struct scene_path *path)
{
    const struct paint *paint = &path->paint;
    bool is_even = (paint->fill & 0xff) && !paint->fade.is_on && !(paint->stroke & 0xff) &&
                   path->segment_count == 5 && path->segments[4].kind == SEGMENT_CLOSE;
    for (size_t i = 0; is_even && i < 4; i++)
        is_even = path->segments[i].kind == (i ? SEGMENT_LINE : SEGMENT_MOVE) &&
                  is_corner(&path->segments[i], &path->extents);
    return is_even;
}

static bool holds(const struct box *outer, const struct box *inner)
{
    return outer->x0 <= inner->x0 && outer->x1 >= inner->x1 && outer->y0 <= inner->y0 &&
           outer->y1 >= inner->y1;
}

/* A rectangle of the page, in the order of drawing. */
struct sheet {
    struct box box;
    colour shade;
};

static colour paper_under(const struct scene *scene, const struct box *box,
                          const struct sheet *sheets, size_t count)
{
    while (count-- > 0)
        if (holds(&sheets[count].box, box))
            return sheets[count].shade;
    return (scene->background & 0xff) == 0xff ? scene->background : 0xffffffff;
}

const colour *scene_papers(const struct scene *scene, struct arena *arena)
{
    colour *papers = ARENA_ARRAY(arena, colour, scene->item_count + 1);
    struct sheet *sheets = ARENA_ARRAY(arena, struct sheet, scene->item_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_TEXT)
            papers[i] = paper_under(scene, &item->text.extents, sheets, count);
        if (item->kind != SCENE_PATH)
            continue;
        papers[i] = paper_under(scene, &item->path.extents, sheets, count);
        if (is_even_rect(&item->path))
            sheets[count++] =
                (struct sheet){item->path.extents, colour_on(item->path.paint.fill, papers[i])};
    }
    return papers;
}
