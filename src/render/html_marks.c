/* Boxes of groups in hundredths of the drawing, which keep their place at any size of it. */
#include "render/html_marks.h"

#include "base/memory.h"
#include "render/escape.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_SIDE 3.0  /* points of a box, so that a line can be hit */
#define WIDE_SHARE 0.3  /* of the drawing: a box that is wider, */
#define HIGH_SHARE 0.12 /* and higher, is mostly not its mark */

/* A group and what it spans. */
struct spanned {
    const struct scene_group *group;
    struct box box;
    size_t parent;      /* index of the group around it, or NO_PARENT */
    bool is_of_mark;    /* it is in a mark or is one */
    bool has_own_inner; /* a group in it has words of its own */
};

#define NO_PARENT ((size_t)-1)

struct layer {
    const struct scene *scene;
    struct spanned *groups;
    size_t count, capacity;
    size_t open; /* the innermost open one, or NO_PARENT */
};

/* ---- What the groups span ---- */

static bool has_words(const struct scene_group *group)
{
    return group->title && *group->title;
}

static void open_group(struct layer *layer, const struct scene_group *group)
{
    size_t parent = layer->open;
    layer->groups =
        memory_grow(layer->groups, layer->count, &layer->capacity, sizeof *layer->groups);
    layer->groups[layer->count] = (struct spanned){
        .group = group,
        .box = {INFINITY, INFINITY, -INFINITY, -INFINITY},
        .parent = parent,
        .is_of_mark =
            group->role == ROLE_MARK || (parent != NO_PARENT && layer->groups[parent].is_of_mark),
    };
    layer->open = layer->count++;
    for (size_t i = parent; has_words(group) && i != NO_PARENT; i = layer->groups[i].parent)
        layer->groups[i].has_own_inner = true;
}

static void close_group(struct layer *layer)
{
    assert(layer->groups && layer->open != NO_PARENT);
    layer->open = layer->groups[layer->open].parent;
}

static void span(struct layer *layer, const struct box *box)
{
    const struct scene *scene = layer->scene;
    for (size_t i = layer->open; i != NO_PARENT; i = layer->groups[i].parent) {
        struct box *whole = &layer->groups[i].box;
        whole->x0 = fmin(whole->x0, fmax(box->x0, 0));
        whole->y0 = fmin(whole->y0, fmax(box->y0, 0));
        whole->x1 = fmax(whole->x1, fmin(box->x1, scene->width));
        whole->y1 = fmax(whole->y1, fmin(box->y1, scene->height));
    }
}

static void span_groups(struct layer *layer)
{
    for (size_t i = 0; i < layer->scene->item_count; i++) {
        const struct scene_item *item = &layer->scene->items[i];
        if (item->kind == SCENE_GROUP)
            open_group(layer, &item->group);
        else if (item->kind == SCENE_END)
            close_group(layer);
        else
            span(layer, item->kind == SCENE_TEXT ? &item->text.extents : &item->path.extents);
    }
}

static void widen(double *from, double *to)
{
    double missing = LEAST_SIDE - (*to - *from);
    if (missing > 0) {
        *from -= missing / 2;
        *to += missing / 2;
    }
}

/* ---- Elements ---- */

static void add_share(struct buffer *out, const char *name, double share, double whole)
{
    buffer_print(out, "%s:", name);
    buffer_add_number(out, share / whole * 100, 2);
    buffer_add_text(out, "%");
}

static void add_place(const struct layer *layer, const struct box *box, struct buffer *out)
{
    const struct scene *scene = layer->scene;
    struct box hit = *box;
    widen(&hit.x0, &hit.x1);
    widen(&hit.y0, &hit.y1);
    buffer_add_text(out, " style=\"");
    add_share(out, "left", hit.x0, scene->width);
    add_share(out, ";top", hit.y0, scene->height);
    add_share(out, ";width", hit.x1 - hit.x0, scene->width);
    add_share(out, ";height", hit.y1 - hit.y0, scene->height);
    buffer_add_text(out, "\">");
}

/* What a link leads to, as its words: the host or the address. */
static void add_target(const char *url, struct buffer *out)
{
    const char *start = strchr(url, ':') + 1;
    start += strspn(start, "/");
    size_t length = strcspn(start, "/?#");
    struct buffer host = {0};
    buffer_add(&host, start, length);
    escape_html(out, buffer_text(&host));
    buffer_clear(&host);
}

static void add_mark(const struct layer *layer, const struct spanned *mark, const char *name,
                     struct buffer *out)
{
    const struct box *box = &mark->box;
    const struct scene *scene = layer->scene;
    bool is_wide = box->x1 - box->x0 > WIDE_SHARE * scene->width &&
                   box->y1 - box->y0 > HIGH_SHARE * scene->height;
    buffer_print(out, "<label class=\"tip%s%s%s\"",
                 box->x0 + box->x1 > scene->width ? " before" : "",
                 box->y0 + box->y1 > scene->height ? " above" : "", is_wide ? " wide" : "");
    add_place(layer, box, out);
    buffer_print(out, "<input type=\"radio\" name=\"%s\"><span>", name);
    escape_html(out, mark->group->title);
    if (mark->group->url) {
        buffer_add_text(out, " <a href=\"");
        escape_html(out, mark->group->url);
        buffer_add_text(out, "\">");
        add_target(mark->group->url, out);
        buffer_add_text(out, "</a>");
    }
    buffer_add_text(out, "</span></label><br>\n");
}

static void add_link(const struct layer *layer, const struct spanned *link, struct buffer *out)
{
    buffer_add_text(out, "<a class=\"link\" tabindex=\"-1\" aria-hidden=\"true\" href=\"");
    escape_html(out, link->group->url);
    buffer_add_text(out, "\"");
    add_place(layer, &link->box, out);
    buffer_add_text(out, "</a>\n");
}

static bool is_mark(const struct spanned *group)
{
    return group->is_of_mark && has_words(group->group) && !group->has_own_inner &&
           group->box.x0 <= group->box.x1 && group->box.y0 <= group->box.y1;
}

static bool is_link(const struct spanned *group)
{
    return group->group->url && !group->has_own_inner && !is_mark(group) &&
           group->box.x0 <= group->box.x1 && group->box.y0 <= group->box.y1;
}

static void add_links(const struct layer *layer, struct buffer *out)
{
    for (size_t i = 0; i < layer->count; i++)
        if (is_link(&layer->groups[i]))
            add_link(layer, &layer->groups[i], out);
}

static void add_group(const struct layer *layer, const char *name, const struct page_words *words,
                      struct buffer *out)
{
    size_t count = 0;
    for (size_t i = 0; i < layer->count; i++)
        count += is_mark(&layer->groups[i]);
    if (!count)
        return;
    buffer_print(out, "<fieldset class=\"marks\" dir=\"%s\"><legend>",
                 words->is_rtl ? "rtl" : "ltr");
    escape_html(out, words->marks);
    buffer_add_text(out, "</legend>\n");
    for (size_t i = 0; i < layer->count; i++)
        if (is_mark(&layer->groups[i]))
            add_mark(layer, &layer->groups[i], name, out);
    buffer_add_text(out, "</fieldset>\n");
}

void html_add_marks(const struct scene *scene, const char *name, const struct page_words *words,
                    struct buffer *out)
{
    struct layer layer = {.scene = scene, .open = NO_PARENT};
    span_groups(&layer);
    add_links(&layer, out);
    add_group(&layer, name, words, out);
    free(layer.groups);
}
