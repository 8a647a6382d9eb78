/* Scene to SVG. Cairo draws the geometry (pages.h); around and between its markup stand our groups,
 * titles, links and, unless outlines are asked for, real text, with its fonts (svg_fonts.h) or
 * without. Each text is anchored on the side that matters, so a viewer with other fonts keeps it in
 * place. */
#include "render/groups.h"
#include "render/outputs.h"
#include "render/pages.h"
#include "render/svg.h"
#include "render/svg_fonts.h"
#include "render/tidy.h"

#include "base/utf8.h"

#include <string.h>

/* Direction as characters, because not every viewer knows the attribute. */
#define RIGHT_TO_LEFT_ISOLATE "\u2067"
#define POP_ISOLATE "\u2069"

struct svg_writer {
    struct buffer *out;
    const struct scene *scene;
    const struct svg_pages *pages;
    const struct svg_fonts *fonts;
    const char *const *names; /* of families, as Pango asks for them; ended by NULL */
    const char *prefix;       /* of ids and of the families of 'fonts'; may be empty */
    size_t page;              /* the next to be written */
    bool has_outlines;
    bool is_inline;
    size_t panels, lanes; /* begun so far */
};

static void add_number(struct buffer *out, const char *name, double number)
{
    buffer_print(out, " %s=\"", name);
    buffer_add_number(out, number, 2);
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

static void add_element(struct buffer *out, const char *name, const char *text)
{
    if (!text)
        return;
    buffer_print(out, "<%s>", name);
    buffer_add_xml(out, text);
    buffer_print(out, "</%s>", name);
}

static void add_page(struct svg_writer *writer)
{
    const struct page_mark *mark = &writer->pages->pages[writer->page++];
    tidy_markup(writer->out, writer->pages->bytes.bytes + mark->start, mark->length,
                writer->prefix);
}

/* As the user wrote it, or in points. */
static void add_side(struct buffer *out, const char *name, const char *written, double points)
{
    if (written && strcmp(written, "auto") != 0) {
        add_word(out, name, written);
        return;
    }
    buffer_print(out, " %s=\"", name);
    buffer_add_number(out, points, 2);
    buffer_add_text(out, "pt\"");
}

/* Of the file or, where it is not 'is_own', of the viewer. */
static void add_family(const struct svg_writer *writer, const char *family, bool is_own)
{
    svg_add_family(writer->out, is_own ? writer->prefix : NULL, family);
    buffer_add_text(writer->out, ",");
}

/* What is in the file comes first, in the order in which Pango asks for it, then what the viewer
 * may have. Without a prefix the two have the same names. */
static void add_font(const struct svg_writer *writer)
{
    const struct svg_fonts *fonts = writer->fonts;
    const char *const *names = writer->names;
    const char *own;
    buffer_add_text(writer->out, " font-family=\"");
    for (size_t i = 0; names[i]; i++)
        if (svg_fonts_have(fonts, names[i]))
            add_family(writer, names[i], true);
    for (size_t i = 0; (own = svg_fonts_family(fonts, i)); i++)
        if (!svg_family_is_in(names, own))
            add_family(writer, own, true);
    for (size_t i = 0; names[i]; i++)
        if (*writer->prefix || !svg_fonts_have(fonts, names[i]))
            add_family(writer, names[i], false);
    buffer_add_text(writer->out, "sans-serif\"");
}

/* The first family of the list that draws anything; NULL where none does. */
static const char *first_family(const struct svg_writer *writer)
{
    const char *const *name = writer->names;
    while (*name && !svg_fonts_draw(writer->fonts, *name))
        name++;
    return *name;
}

/* A text that is all of one family and not of the first says so: a viewer that looks for each
 * letter that the first family lacks goes astray at those that both have. Such a text needs no
 * other. */
static void add_own_font(const struct svg_writer *writer, const char *family)
{
    const char *first = first_family(writer);
    if (!family || (first && text_equal_caseless(family, first)))
        return;
    bool is_own = svg_fonts_have(writer->fonts, family);
    if (!is_own && !svg_family_is_in(writer->names, family))
        return;
    buffer_add_text(writer->out, " font-family=\"");
    if (is_own && *writer->prefix)
        add_family(writer, family, true);
    add_family(writer, family, false);
    buffer_add_text(writer->out, "sans-serif\"");
}

static void add_about(const struct svg_writer *writer, const char *name, const char *text)
{
    if (!text)
        return;
    buffer_print(writer->out, "<%s id=\"%s_%s\">", name, writer->prefix, name);
    buffer_add_xml(writer->out, text);
    buffer_print(writer->out, "</%s>", name);
}

static void add_labels(const struct svg_writer *writer)
{
    const struct scene *scene = writer->scene;
    const char *title = scene_name(scene);
    struct buffer *out = writer->out;
    buffer_add_text(out, " role=\"img\"");
    if (!title && !scene->description)
        return;
    buffer_add_text(out, " aria-labelledby=\"");
    if (title)
        buffer_print(out, "%s_title", writer->prefix);
    if (scene->description)
        buffer_print(out, "%s%s_desc", title ? " " : "", writer->prefix);
    buffer_add_text(out, "\"");
}

static void add_root(struct svg_writer *writer, const struct render_options *options)
{
    const struct scene *scene = writer->scene;
    struct buffer *out = writer->out;
    if (!writer->is_inline)
        buffer_add_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (!writer->is_inline && options->provenance)
        buffer_print(out, "<!-- %s -->\n", options->provenance);
    buffer_add_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if (writer->has_outlines)
        buffer_add_text(out, " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    add_side(out, "width", options->width, scene->width);
    add_side(out, "height", options->height, scene->height);
    buffer_add_text(out, " viewBox=\"0 0 ");
    buffer_add_number(out, scene->width, 2);
    buffer_add_text(out, " ");
    buffer_add_number(out, scene->height, 2);
    buffer_add_text(out, "\"");
    add_labels(writer);
    add_word(out, "lang", scene->language);
    add_word(out, "xml:lang", scene->language);
    add_font(writer);
    /* Without geometricPrecision browsers round advances to whole pixels, and words run together.
     */
    buffer_add_text(out, " text-rendering=\"geometricPrecision\" stroke-miterlimit=\"10\">\n");
    add_about(writer, "title", scene_name(scene));
    add_about(writer, "desc", scene->description);
    svg_fonts_add_style(writer->fonts, writer->prefix, out);
}

static void add_defs(struct svg_writer *writer)
{
    const struct page_mark *defs = &writer->pages->defs;
    if (defs->length == 0)
        return;
    buffer_add_text(writer->out, "\n<defs>");
    tidy_markup(writer->out, writer->pages->bytes.bytes + defs->start, defs->length,
                writer->prefix);
    buffer_add_text(writer->out, "</defs>");
}

static bool has_spaces_to_keep(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && (text[0] == ' ' || text[length - 1] == ' ' || strstr(text, "  "));
}

static void add_text(struct svg_writer *writer, const struct scene_text *text, const char *family)
{
    struct buffer *out = writer->out;
    if ((text->ink & 0xff) == 0)
        return;
    buffer_add_text(out, "<text");
    add_number(out, "x", text->x);
    add_number(out, "y", text->y);
    add_own_font(writer, family);
    add_number(out, "font-size", text->size);
    buffer_add_text(out, text->is_bold ? " font-weight=\"bold\"" : "");
    buffer_add_text(out, text->is_italic ? " font-style=\"italic\"" : "");
    buffer_print(out, " fill=\"#%06x\"", (unsigned)(text->ink >> 8));
    if ((text->ink & 0xff) != 0xff)
        add_number(out, "fill-opacity", (text->ink & 0xff) / 255.0);
    if (text->anchor != ANCHOR_START)
        add_word(out, "text-anchor", text->anchor == ANCHOR_MIDDLE ? "middle" : "end");
    if (!text_is_same(text->language, writer->scene->language))
        add_word(out, "xml:lang", text->language);
    if (has_spaces_to_keep(text->text))
        add_word(out, "xml:space", "preserve");
    buffer_add_text(out, text->is_rtl ? ">" RIGHT_TO_LEFT_ISOLATE : ">");
    buffer_add_xml(out, text->text);
    buffer_add_text(out, text->is_rtl ? POP_ISOLATE "</text>" : "</text>");
}

/* Ids of the scene are of one panel's: a record may stand in several. Lanes are numbered. */
static void add_id(struct svg_writer *writer, const struct scene_group *group)
{
    bool is_panel = group->role == ROLE_PANEL, is_lane = group->role == ROLE_LANE;
    writer->panels += is_panel;
    writer->lanes = is_panel ? 0 : writer->lanes + is_lane;
    if (!group->id && !is_panel && !is_lane)
        return;
    buffer_print(writer->out, " id=\"%s", writer->prefix);
    if (is_panel || writer->panels > 1)
        buffer_print(writer->out, "panel-%zu%s", writer->panels, is_panel ? "" : "-");
    if (group->id && !is_panel)
        buffer_add_xml(writer->out, group->id);
    else if (is_lane)
        buffer_print(writer->out, "lane-%zu", writer->lanes);
    buffer_add_text(writer->out, "\"");
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
    add_id(writer, group);
    if (group->role != ROLE_NONE)
        add_word(out, "class", scene_role_name(group->role));
    buffer_add_text(out, ">");
    add_element(out, "title", group->title);
}

static bool opens_link(const struct svg_writer *writer, struct open_groups *groups,
                       const struct scene_group *group)
{
    return groups_open(groups, group) && !writer->is_inline;
}

static bool closes_link(const struct svg_writer *writer, struct open_groups *groups)
{
    return groups_close(groups) && !writer->is_inline;
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
            begin_group(writer, &item->group, opens_link(writer, &groups, &item->group));
        else if (item->kind == SCENE_END)
            buffer_add_text(writer->out, closes_link(writer, &groups) ? "</g></a>" : "</g>");
        else if (!is_drawn)
            add_text(writer, &item->text, writer->fonts->families[i]);
    }
    groups_clear(&groups);
}

/* Of 'asked' the parts that are borrowed, and what it is to be, are set. */
static bool write_svg(const struct svg_writer *asked, const struct render_options *options,
                      struct report *report)
{
    const struct scene *scene = asked->scene;
    struct svg_pages pages = {0};
    struct svg_fonts fonts = {0};
    struct arena arena = {0};
    struct svg_writer writer = {.out = asked->out,
                                .scene = scene,
                                .pages = &pages,
                                .fonts = &fonts,
                                .names = svg_families(scene->font_family, &arena),
                                .prefix = options->id_prefix ? options->id_prefix : "",
                                .has_outlines = options->svg_text == SVG_TEXT_OUTLINE,
                                .is_inline = asked->is_inline};
    bool is_drawn = pages_draw(&pages, scene, writer.has_outlines, options->is_transparent);
    if (!writer.has_outlines)
        svg_fonts_gather(&fonts, scene);
    if (options->svg_text == SVG_TEXT_EMBED)
        svg_fonts_embed(&fonts, report);
    if (is_drawn) {
        add_root(&writer, options);
        add_defs(&writer);
        add_page(&writer);
        add_items(&writer);
        buffer_add_text(writer.out, "\n</svg>\n");
    } else {
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the SVG could not be drawn");
    }
    svg_fonts_clear(&fonts);
    arena_clear(&arena);
    pages_clear(&pages);
    return is_drawn;
}

bool svg_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    const struct svg_writer asked = {.out = out, .scene = scene};
    return write_svg(&asked, options, report);
}

bool svg_add_inline(const struct scene *scene, const struct render_options *options,
                    struct buffer *out, struct report *report)
{
    const struct svg_writer asked = {.out = out, .scene = scene, .is_inline = true};
    return write_svg(&asked, options, report);
}
