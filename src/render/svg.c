/* Scene to SVG. Cairo draws the geometry (pages.h); around and between its markup stand our groups,
 * titles, links and, unless outlines are asked for, real text. Each text is anchored on the side
 * that matters, so a viewer with other fonts keeps it in place. */
#include "render/groups.h"
#include "render/outputs.h"
#include "render/pages.h"
#include "render/tidy.h"

#include "text/shape.h"

#include <string.h>

/* Direction as characters, because not every viewer knows the attribute. */
#define RIGHT_TO_LEFT_ISOLATE "\u2067"
#define POP_ISOLATE "\u2069"

struct svg_writer {
    struct buffer *out;
    const struct scene *scene;
    const struct svg_pages *pages;
    size_t page; /* the next to be written */
    bool has_outlines;
};

static void add_number(struct buffer *out, const char *name, double number, int decimals)
{
    buffer_print(out, " %s=\"", name);
    buffer_add_number(out, number, decimals);
    buffer_add_text(out, "\"");
}

static void add_word(struct buffer *out, const char *name, const char *text)
{
    if (!text)
        return;
    buffer_print(out, " %s=\"", name);
    buffer_add_xml(out, text);
    buffer_add_text(out, "\"");
}

static void add_element(struct buffer *out, const char *name, const char *id, const char *text)
{
    if (!text)
        return;
    buffer_print(out, "<%s", name);
    add_word(out, "id", id);
    buffer_add_text(out, ">");
    buffer_add_xml(out, text);
    buffer_print(out, "</%s>", name);
}

static void add_page(struct svg_writer *writer)
{
    const struct page_mark *mark = &writer->pages->pages[writer->page++];
    tidy_markup(writer->out, writer->pages->bytes.bytes + mark->start, mark->length);
}

/* As the user wrote it, or in points. */
static void add_side(struct buffer *out, const char *name, const char *written, double points)
{
    if (written && strcmp(written, "auto") != 0) {
        add_word(out, name, written);
        return;
    }
    buffer_print(out, " %s=\"", name);
    buffer_add_number(out, points, 3);
    buffer_add_text(out, "pt\"");
}

/* Each family of the list in quotes, for a name may be of several words or begin with a digit. */
static void add_families(struct buffer *out, const char *families)
{
    for (const char *at = families; *at;) {
        at += strspn(at, " ,'\"");
        size_t length = strcspn(at, ","), end = length;
        while (end > 0 && strchr(" '\"", at[end - 1]))
            end--;
        struct buffer family = {0};
        buffer_add(&family, at, end);
        if (end) {
            buffer_add_text(out, "'");
            buffer_add_xml(out, family.bytes);
            buffer_add_text(out, "',");
        }
        buffer_clear(&family);
        at += length;
    }
}

static void add_font(struct buffer *out, const char *families)
{
    buffer_add_text(out, " font-family=\"");
    if (families && strcmp(families, "Noto Sans") != 0)
        add_families(out, families);
    add_families(out, SHAPE_FALLBACKS);
    buffer_add_text(out, "sans-serif\"");
}

static void add_root(struct svg_writer *writer, const struct render_options *options)
{
    const struct scene *scene = writer->scene;
    struct buffer *out = writer->out;
    buffer_add_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (options->provenance)
        buffer_print(out, "<!-- %s -->\n", options->provenance);
    buffer_add_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if (writer->has_outlines)
        buffer_add_text(out, " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    add_side(out, "width", options->width, scene->width);
    add_side(out, "height", options->height, scene->height);
    buffer_add_text(out, " viewBox=\"0 0 ");
    buffer_add_number(out, scene->width, 3);
    buffer_add_text(out, " ");
    buffer_add_number(out, scene->height, 3);
    buffer_add_text(out, "\" role=\"img\"");
    if (scene->title || scene->description)
        buffer_print(out, " aria-labelledby=\"%s%s%s\"", scene->title ? "_title" : "",
                     scene->title && scene->description ? " " : "",
                     scene->description ? "_desc" : "");
    add_word(out, "xml:lang", scene->language);
    add_font(out, scene->font_family);
    /* Without geometricPrecision browsers round advances to whole pixels, and words run together.
     */
    buffer_add_text(out, " text-rendering=\"geometricPrecision\" stroke-miterlimit=\"10\">\n");
    add_element(out, "title", "_title", scene->title);
    add_element(out, "desc", "_desc", scene->description);
}

static void add_defs(struct svg_writer *writer)
{
    const struct page_mark *defs = &writer->pages->defs;
    if (defs->length == 0)
        return;
    buffer_add_text(writer->out, "\n<defs>");
    tidy_markup(writer->out, writer->pages->bytes.bytes + defs->start, defs->length);
    buffer_add_text(writer->out, "</defs>");
}

static bool has_spaces_to_keep(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && (text[0] == ' ' || text[length - 1] == ' ' || strstr(text, "  "));
}

static void add_text(struct svg_writer *writer, const struct scene_text *text)
{
    struct buffer *out = writer->out;
    if ((text->ink & 0xff) == 0)
        return;
    buffer_add_text(out, "<text");
    add_number(out, "x", text->x, 3);
    add_number(out, "y", text->y, 3);
    add_number(out, "font-size", text->size, 3);
    buffer_add_text(out, text->is_bold ? " font-weight=\"bold\"" : "");
    buffer_add_text(out, text->is_italic ? " font-style=\"italic\"" : "");
    buffer_print(out, " fill=\"#%06x\"", (unsigned)(text->ink >> 8));
    if ((text->ink & 0xff) != 0xff)
        add_number(out, "fill-opacity", (text->ink & 0xff) / 255.0, 3);
    if (text->anchor != ANCHOR_START)
        add_word(out, "text-anchor", text->anchor == ANCHOR_MIDDLE ? "middle" : "end");
    if (!writer->scene->language || !text->language ||
        strcmp(text->language, writer->scene->language) != 0)
        add_word(out, "xml:lang", text->language);
    if (has_spaces_to_keep(text->text))
        add_word(out, "xml:space", "preserve");
    buffer_add_text(out, text->is_rtl ? ">" RIGHT_TO_LEFT_ISOLATE : ">");
    buffer_add_xml(out, text->text);
    buffer_add_text(out, text->is_rtl ? POP_ISOLATE "</text>" : "</text>");
}

static void begin_group(struct svg_writer *writer, const struct scene_group *group, bool is_link)
{
    struct buffer *out = writer->out;
    buffer_add_text(out, "\n");
    if (is_link) {
        buffer_add_text(out, "<a");
        add_word(out, "href", group->url);
        buffer_add_text(out, ">");
    }
    buffer_add_text(out, "<g");
    add_word(out, "id", group->id);
    if (group->role != ROLE_NONE)
        add_word(out, "class", scene_role_name(group->role));
    buffer_add_text(out, ">");
    add_element(out, "title", NULL, group->title);
}

static void add_items(struct svg_writer *writer)
{
    struct open_groups groups = {0};
    bool was_drawn = false;
    for (size_t i = 0; i < writer->scene->item_count; i++) {
        const struct scene_item *item = &writer->scene->items[i];
        bool is_drawn = is_drawn_by_cairo(item, writer->has_outlines);
        if (is_drawn && !was_drawn)
            add_page(writer);
        was_drawn = is_drawn;
        if (item->kind == SCENE_GROUP)
            begin_group(writer, &item->group, groups_open(&groups, &item->group));
        else if (item->kind == SCENE_END)
            buffer_add_text(writer->out, groups_close(&groups) ? "</g></a>" : "</g>");
        else if (!is_drawn)
            add_text(writer, &item->text);
    }
    groups_clear(&groups);
}

bool svg_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    struct svg_pages pages = {0};
    struct svg_writer writer = {.out = out,
                                .scene = scene,
                                .pages = &pages,
                                .has_outlines = options->svg_text == SVG_TEXT_OUTLINE};
    bool is_drawn = pages_draw(&pages, scene, writer.has_outlines, options->is_transparent);
    if (is_drawn) {
        add_root(&writer, options);
        add_defs(&writer);
        add_page(&writer);
        add_items(&writer);
        buffer_add_text(out, "\n</svg>\n");
    } else {
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the SVG could not be drawn");
    }
    pages_clear(&pages);
    return is_drawn;
}
