/* Segments grow in an arena: what is outgrown stays there until the drawing is done. */
#include "chart/outline.h"

#include <string.h>

#define FIRST_CAPACITY 16

static void add(struct outline *outline, enum segment_kind kind, struct point point)
{
    if (outline->count == outline->capacity) {
        size_t capacity = outline->capacity ? 2 * outline->capacity : FIRST_CAPACITY;
        struct segment *grown = ARENA_ARRAY(outline->arena, struct segment, capacity);
        if (outline->count)
            memcpy(grown, outline->segments, outline->count * sizeof *grown);
        outline->segments = grown;
        outline->capacity = capacity;
    }
    outline->segments[outline->count++] = (struct segment){kind, {point}};
}

void outline_polygon(struct outline *outline, const struct point *points, size_t count,
                     bool is_closed)
{
    for (size_t i = 0; i < count; i++)
        add(outline, i ? SEGMENT_LINE : SEGMENT_MOVE, points[i]);
    if (is_closed && count)
        add(outline, SEGMENT_CLOSE, (struct point){0, 0});
}

void outline_box(struct outline *outline, struct box box)
{
    struct point corners[] = {
        {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    outline_polygon(outline, corners, 4, true);
}

void outline_line(struct outline *outline, struct point from, struct point to)
{
    outline_polygon(outline, (struct point[]){from, to}, 2, false);
}

void outline_draw(const struct outline *outline, const struct canvas *canvas,
                  const struct paint *paint)
{
    if (outline->count)
        canvas_path(canvas, outline->segments, outline->count, paint);
}
