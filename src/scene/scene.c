/* Building the display list: items follow each other in drawing order; what they point to lives in
 * the scene's arena. */
#include "scene/scene.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Distance of the control points of a quarter circle, as a part of the radius. */
#define QUARTER 0.5522847498307936

struct scene *scene_new(double width, double height)
{
    struct scene *scene = memory_alloc(sizeof *scene);
    scene->width = width;
    scene->height = height;
    return scene;
}

void scene_free(struct scene *scene)
{
    while (scene) {
        struct scene *next = scene->next;
        arena_clear(&scene->arena);
        free(scene->items);
        free(scene);
        scene = next;
    }
}

size_t scene_page_count(const struct scene *scene)
{
    size_t count = 0;
    for (; scene; scene = scene->next)
        count++;
    return count;
}

const struct scene *scene_page(const struct scene *scene, size_t index)
{
    while (index--)
        scene = scene->next;
    return scene;
}

static struct scene_item *scene_add(struct scene *scene, enum scene_kind kind)
{
    scene->items =
        memory_grow(scene->items, scene->item_count, &scene->item_capacity, sizeof *scene->items);
    struct scene_item *item = &scene->items[scene->item_count++];
    *item = (struct scene_item){.kind = kind};
    return item;
}

void scene_begin(struct scene *scene, enum scene_role role, const char *id, const char *title)
{
    struct scene_group *group = &scene_add(scene, SCENE_GROUP)->group;
    group->role = role;
    group->id = arena_text(&scene->arena, id);
    group->title = text_without_isolates(&scene->arena, arena_text(&scene->arena, title));
}

void scene_end(struct scene *scene)
{
    scene_add(scene, SCENE_END);
}

void scene_move_back(struct scene *scene, size_t from, size_t to)
{
    size_t count = scene->item_count - from;
    struct scene_item *moved = memory_alloc(count * sizeof *moved);
    memcpy(moved, &scene->items[from], count * sizeof *moved);
    memmove(&scene->items[to + count], &scene->items[to], (from - to) * sizeof *moved);
    memcpy(&scene->items[to], moved, count * sizeof *moved);
    free(moved);
}

static struct scene_group *open_group(struct scene *scene)
{
    size_t ends = 0;
    for (size_t i = scene->item_count; i-- > 0;) {
        if (scene->items[i].kind == SCENE_END)
            ends++;
        else if (scene->items[i].kind == SCENE_GROUP && ends-- == 0)
            return &scene->items[i].group;
    }
    return NULL;
}

static bool has_safe_scheme(const char *url)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        size_t length = strlen(schemes[i]);
        char start[9] = "";
        memcpy(start, url, strnlen(url, length));
        if (text_equal_caseless(start, schemes[i]))
            return true;
    }
    return false;
}

/* Whatever RFC 3986 does not let stand in a URL is percent-encoded; so is "'". */
static const char *encode_url(struct arena *arena, const char *url)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                  "-._~:/?#[]@!$&()*+,;=%";
    static const char digits[] = "0123456789ABCDEF";
    char *encoded = arena_alloc(arena, 3 * strlen(url) + 1), *out = encoded;
    for (; *url; url++) {
        unsigned char byte = (unsigned char)*url;
        if (strchr(allowed, byte)) {
            *out++ = *url;
            continue;
        }
        *out++ = '%';
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    return encoded;
}

const char *scene_url(struct arena *arena, const char *url)
{
    return url && has_safe_scheme(url) ? encode_url(arena, url) : NULL;
}

void scene_link(struct scene *scene, const char *url)
{
    struct scene_group *group = open_group(scene);
    const char *safe = scene_url(&scene->arena, url);
    if (group && safe)
        group->url = safe;
}

void scene_heading(struct scene *scene, int level, const char *words)
{
    struct scene_group *group = open_group(scene);
    if (!group)
        return;
    group->level = level;
    group->heading = text_without_isolates(&scene->arena, arena_text(&scene->arena, words));
}

static struct box extents_of(const struct segment *segments, size_t count, double margin)
{
    static const size_t points_of[] = {
        [SEGMENT_MOVE] = 1, [SEGMENT_LINE] = 1, [SEGMENT_CURVE] = 3, [SEGMENT_CLOSE] = 0};
    struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < points_of[segments[i].kind]; k++) {
            struct point point = segments[i].points[k];
            box.x0 = fmin(box.x0, point.x);
            box.y0 = fmin(box.y0, point.y);
            box.x1 = fmax(box.x1, point.x);
            box.y1 = fmax(box.y1, point.y);
        }
    }
    if (box.x0 > box.x1)
        return (struct box){0, 0, 0, 0};
    return (struct box){box.x0 - margin, box.y0 - margin, box.x1 + margin, box.y1 + margin};
}

void scene_path(struct scene *scene, const struct segment *segments, size_t count,
                const struct paint *paint)
{
    struct segment *copy = ARENA_ARRAY(&scene->arena, struct segment, count);
    if (count)
        memcpy(copy, segments, count * sizeof *copy);
    double margin = (paint->stroke & 0xff) ? paint->stroke_width / 2 : 0;
    struct scene_path *path = &scene_add(scene, SCENE_PATH)->path;
    path->segments = copy;
    path->segment_count = count;
    path->paint = *paint;
    path->extents = extents_of(copy, count, margin);
}

void scene_polygon(struct scene *scene, const struct point *points, size_t count, bool is_closed,
                   const struct paint *paint)
{
    struct segment *segments = ARENA_ARRAY(&scene->arena, struct segment, count + 1);
    for (size_t i = 0; i < count; i++)
        segments[i] = (struct segment){i ? SEGMENT_LINE : SEGMENT_MOVE, {points[i]}};
    segments[count].kind = SEGMENT_CLOSE;
    scene_path(scene, segments, count + (is_closed && count ? 1 : 0), paint);
}

void scene_line(struct scene *scene, struct point from, struct point to, const struct paint *paint)
{
    scene_polygon(scene, (struct point[]){from, to}, 2, false, paint);
}

void scene_rect(struct scene *scene, struct box box, const struct paint *paint)
{
    struct point corners[] = {
        {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    scene_polygon(scene, corners, 4, true, paint);
}

void scene_circle(struct scene *scene, struct point centre, double radius,
                  const struct paint *paint)
{
    double x = centre.x, y = centre.y, r = radius, k = radius * QUARTER;
    struct segment segments[] = {
        {SEGMENT_MOVE, {{x + r, y}}},
        {SEGMENT_CURVE, {{x + r, y + k}, {x + k, y + r}, {x, y + r}}},
        {SEGMENT_CURVE, {{x - k, y + r}, {x - r, y + k}, {x - r, y}}},
        {SEGMENT_CURVE, {{x - r, y - k}, {x - k, y - r}, {x, y - r}}},
        {SEGMENT_CURVE, {{x + k, y - r}, {x + r, y - k}, {x + r, y}}},
        {SEGMENT_CLOSE, {{0, 0}}},
    };
    scene_path(scene, segments, sizeof segments / sizeof segments[0], paint);
}

void scene_text(struct scene *scene, const struct scene_text *text, double ascent, double descent)
{
    struct scene_text *copy = &scene_add(scene, SCENE_TEXT)->text;
    *copy = *text;
    copy->text = arena_text(&scene->arena, text->text);
    copy->language = arena_text(&scene->arena, text->language);
    double left = text->x;
    if (text->anchor != ANCHOR_START)
        left -= text->anchor == ANCHOR_MIDDLE ? text->width / 2 : text->width;
    copy->extents = (struct box){left, text->y - ascent, left + text->width, text->y + descent};
}

const char *scene_role_name(enum scene_role role)
{
    static const char *const names[ROLE_COUNT] = {
        [ROLE_NONE] = "none",     [ROLE_PANEL] = "panel",
        [ROLE_TITLE] = "title",   [ROLE_SUBTITLE] = "subtitle",
        [ROLE_AXIS] = "axis",     [ROLE_GRID] = "grid",
        [ROLE_LANE] = "lane",     [ROLE_MARK] = "mark",
        [ROLE_LABEL] = "label",   [ROLE_LEADER] = "leader",
        [ROLE_LEGEND] = "legend", [ROLE_KEY] = "key",
        [ROLE_NOTE] = "note",     [ROLE_ANNOTATION] = "annotation",
    };
    return role < ROLE_COUNT ? names[role] : "none";
}

const char *scene_name(const struct scene *scene)
{
    return scene->title && *scene->title ? scene->title : scene->subtitle;
}
