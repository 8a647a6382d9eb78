/* The promises of the layout, checked on the finished scene: a line sweeps down the page and keeps
 * the texts and marks that it crosses; each newcomer is compared with those. */
#include "scene/overlap.h"
#include "scene/scene.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define SLACK 0.2 /* points; what overlaps less is ignored */
#define NOWHERE SIZE_MAX

struct part {
    size_t item;
    const struct scene_text *text; /* NULL: a path of a mark or leader */
    struct box box;                /* of a text: less the slack */
};

struct check {
    const struct scene *scene;
    size_t *owners; /* per item: the innermost group around it, or NOWHERE */
    struct part *parts;
    size_t part_count;
    struct scene_fault *faults;
    size_t max, count;
};

static void add_fault(struct check *check, size_t a, size_t b, const char *what)
{
    if (check->count < check->max)
        check->faults[check->count] = (struct scene_fault){a < b ? a : b, a < b ? b : a, what};
    check->count++;
}

static void find_owners(struct check *check)
{
    size_t owner = NOWHERE;
    for (size_t i = 0; i < check->scene->item_count; i++) {
        enum scene_kind kind = check->scene->items[i].kind;
        if (kind == SCENE_END && owner != NOWHERE)
            owner = check->owners[owner];
        check->owners[i] = owner;
        if (kind == SCENE_GROUP)
            owner = i;
    }
}

static const struct scene_group *group_at(const struct check *check, size_t owner)
{
    return &check->scene->items[owner].group;
}

static bool is_of_record(enum scene_role role)
{
    return role == ROLE_MARK || role == ROLE_LABEL || role == ROLE_LEADER ||
           role == ROLE_ANNOTATION;
}

static bool is_mark(const struct check *check, size_t item)
{
    for (size_t at = check->owners[item]; at != NOWHERE; at = check->owners[at]) {
        enum scene_role role = group_at(check, at)->role;
        if (role == ROLE_MARK || role == ROLE_LEADER || role == ROLE_ANNOTATION)
            return true;
    }
    return false;
}

/* Length of an id without what names its part of the record. */
static size_t record_length(const char *id)
{
    static const char *const endings[] = {"-mark", "-label", "-leader"};
    size_t length = strlen(id);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(id + length - ending, endings[i]) == 0)
            return length - ending;
    }
    return length;
}

static bool is_same_record(const struct check *check, size_t a, size_t b)
{
    const struct scene_group *one = group_at(check, a), *other = group_at(check, b);
    if (a == b)
        return is_of_record(one->role);
    if (!one->id || !other->id)
        return false;
    size_t length = record_length(one->id);
    return length == record_length(other->id) && strncmp(one->id, other->id, length) == 0;
}

static bool belong_together(const struct check *check, size_t item, size_t other)
{
    for (size_t a = check->owners[item]; a != NOWHERE; a = check->owners[a])
        for (size_t b = check->owners[other]; b != NOWHERE; b = check->owners[b])
            if (is_same_record(check, a, b))
                return true;
    return false;
}

static bool leaves_page(const struct check *check, const struct box *box)
{
    return box->x0 < -SLACK || box->y0 < -SLACK || box->x1 > check->scene->width + SLACK ||
           box->y1 > check->scene->height + SLACK;
}

static void check_item(struct check *check, size_t i, double min_size)
{
    const struct scene_item *item = &check->scene->items[i];
    if (item->kind == SCENE_TEXT) {
        struct box box = item->text.extents;
        if (leaves_page(check, &box))
            add_fault(check, i, i, "text leaves the page");
        if (item->text.size < min_size - 1e-6)
            add_fault(check, i, i, "text is smaller than the smallest size");
        struct box core = {box.x0 + SLACK, box.y0 + SLACK, box.x1 - SLACK, box.y1 - SLACK};
        if (core.x0 < core.x1 && core.y0 < core.y1)
            check->parts[check->part_count++] = (struct part){i, &item->text, core};
    } else if (item->kind == SCENE_PATH) {
        if (leaves_page(check, &item->path.extents))
            add_fault(check, i, i, "path leaves the page");
        if (is_mark(check, i))
            check->parts[check->part_count++] = (struct part){i, NULL, item->path.extents};
    }
}

static void check_pair(struct check *check, const struct part *a, const struct part *b)
{
    if (a->text && b->text) {
        if (boxes_overlap(&a->box, &b->text->extents) && boxes_overlap(&b->box, &a->text->extents))
            add_fault(check, a->item, b->item, "texts overlap");
        return;
    }
    if (!a->text && !b->text)
        return;
    const struct part *text = a->text ? a : b, *mark = a->text ? b : a;
    const struct scene_path *path = &check->scene->items[mark->item].path;
    if (path_touches_box(path, &text->box) && !belong_together(check, text->item, mark->item))
        add_fault(check, a->item, b->item, "text touches a mark of another record");
}

static int compare_tops(const void *a, const void *b)
{
    const struct part *one = a, *other = b;
    if (one->box.y0 != other->box.y0)
        return one->box.y0 < other->box.y0 ? -1 : 1;
    return one->item < other->item ? -1 : one->item > other->item;
}

static void sweep(struct check *check)
{
    const struct part **crossed = memory_alloc((check->part_count + 1) * sizeof *crossed);
    size_t crossed_count = 0;
    qsort(check->parts, check->part_count, sizeof *check->parts, compare_tops);
    for (size_t i = 0; i < check->part_count; i++) {
        const struct part *part = &check->parts[i];
        size_t kept = 0;
        for (size_t k = 0; k < crossed_count; k++) {
            if (crossed[k]->box.y1 + 2 * SLACK <= part->box.y0)
                continue;
            check_pair(check, crossed[k], part);
            crossed[kept++] = crossed[k];
        }
        crossed[kept++] = part;
        crossed_count = kept;
    }
    free(crossed);
}

size_t scene_check(const struct scene *scene, double min_size, struct scene_fault *faults,
                   size_t max)
{
    struct check check = {.scene = scene, .faults = faults, .max = max};
    check.owners = memory_alloc(scene->item_count * sizeof *check.owners);
    check.parts = memory_alloc(scene->item_count * sizeof *check.parts);
    find_owners(&check);
    for (size_t i = 0; i < scene->item_count; i++)
        check_item(&check, i, min_size);
    sweep(&check);
    free(check.owners);
    free(check.parts);
    return check.count;
}
