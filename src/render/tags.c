/* Only outermost groups are told apart. A figure stays open from one to the next; what is no words
 * of a text is not in the structure. */
#include "render/tags.h"

#include <string.h>

#define DOCUMENT "Document" /* around all: Cairo keeps it open from page to page */
#define FIGURE "Figure"

bool tags_has_headings(const struct scene *scene)
{
    for (; scene; scene = scene->next)
        for (size_t i = 0; i < scene->item_count; i++)
            if (scene->items[i].kind == SCENE_GROUP && scene->items[i].group.heading)
                return true;
    return false;
}

static bool has_words(const struct scene *scene, size_t item)
{
    size_t depth = 0;
    for (size_t i = item; i < scene->item_count; i++) {
        enum scene_kind kind = scene->items[i].kind;
        if (kind == SCENE_TEXT)
            return true;
        if (kind == SCENE_GROUP)
            depth++;
        else if (kind == SCENE_END && --depth == 0)
            return false;
    }
    return false;
}

static const char *name_of(const struct tags *tags, const struct scene_group *group)
{
    if (group->heading)
        return group->level == 1 ? "H2" : "H3";
    switch (group->role) {
    case ROLE_TITLE: return tags->is_later ? NULL : "H1";
    case ROLE_SUBTITLE:
    case ROLE_KEY:
    case ROLE_NOTE: return "P";
    default: return tags->is_text ? "P" : FIGURE;
    }
}

static void set_open(struct tags *tags, const char *name)
{
    if (tags->open)
        cairo_tag_end(tags->cairo, tags->open);
    if (name)
        cairo_tag_begin(tags->cairo, name, NULL);
    tags->open = name;
}

static bool is_figure(const char *name)
{
    return name && strcmp(name, FIGURE) == 0;
}

void tags_start(struct tags *tags)
{
    if (!tags->is_later)
        cairo_tag_begin(tags->cairo, DOCUMENT, NULL);
}

void tags_begin(struct tags *tags, size_t item)
{
    if (tags->depth++ > 0)
        return;
    const char *name = name_of(tags, &tags->scene->items[item].group);
    if (!is_figure(name) && !has_words(tags->scene, item))
        name = NULL;
    if (!is_figure(name) || !is_figure(tags->open))
        set_open(tags, name);
}

void tags_end(struct tags *tags)
{
    if (--tags->depth == 0 && !is_figure(tags->open))
        set_open(tags, NULL);
}

void tags_finish(struct tags *tags)
{
    set_open(tags, NULL);
    if (tags->is_last)
        cairo_tag_end(tags->cairo, DOCUMENT);
}
