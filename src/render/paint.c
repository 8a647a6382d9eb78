/* Scene to Cairo. Text is shaped again with the measurer's settings, so it comes out as wide as the
 * layout thought; groups matter only for their links. */
#include "render/paint.h"

#include "render/groups.h"
#include "render/shades.h"

#include "text/shape.h"

#include <string.h>

struct painter painter_make(cairo_t *cairo, const struct scene *scene)
{
    return (struct painter){.cairo = cairo, .scene = scene, .context = shape_context_new()};
}

void painter_clear(struct painter *painter)
{
    g_object_unref(painter->context);
}

static bool is_visible(colour value)
{
    return (value & 0xff) != 0;
}

static double channel(colour value, int shift)
{
    return (double)(value >> shift & 0xff) / 255;
}

static void use_colour(cairo_t *cairo, colour value)
{
    cairo_set_source_rgba(cairo, channel(value, 24), channel(value, 16), channel(value, 8),
                          channel(value, 0));
}

/* What is translucent is painted as it looks on the paper, where there is one. */
static colour shade_of(const struct painter *painter, colour value)
{
    return is_visible(painter->paper) ? colour_on(value, painter->paper) : value;
}

static void add_stop(cairo_pattern_t *pattern, const struct fade *fade, double x, colour value)
{
    cairo_pattern_add_color_stop_rgba(pattern, (x - fade->x0) / (fade->x1 - fade->x0),
                                      channel(value, 24), channel(value, 16), channel(value, 8),
                                      channel(value, 0));
}

/* A side without a soft end has no transparent stop. */
static void use_fade(const struct painter *painter, const struct fade *fade, colour fill)
{
    cairo_pattern_t *pattern = cairo_pattern_create_linear(fade->x0, 0, fade->x1, 0);
    colour solid = shade_of(painter, fill), nothing = shade_of(painter, fill & 0xffffff00);
    if (fade->solid_x0 > fade->x0)
        add_stop(pattern, fade, fade->x0, nothing);
    add_stop(pattern, fade, fade->solid_x0, solid);
    add_stop(pattern, fade, fade->solid_x1, solid);
    if (fade->solid_x1 < fade->x1)
        add_stop(pattern, fade, fade->x1, nothing);
    cairo_set_source(painter->cairo, pattern);
    cairo_pattern_destroy(pattern);
}

static void trace(cairo_t *cairo, const struct scene_path *path)
{
    for (size_t i = 0; i < path->segment_count; i++) {
        const struct point *to = path->segments[i].points;
        switch (path->segments[i].kind) {
        case SEGMENT_MOVE: cairo_move_to(cairo, to[0].x, to[0].y); break;
        case SEGMENT_LINE: cairo_line_to(cairo, to[0].x, to[0].y); break;
        case SEGMENT_CURVE:
            cairo_curve_to(cairo, to[0].x, to[0].y, to[1].x, to[1].y, to[2].x, to[2].y);
            break;
        case SEGMENT_CLOSE: cairo_close_path(cairo); break;
        }
    }
}

static void fill(const struct painter *painter, const struct paint *paint)
{
    if (paint->fade.is_on && paint->fade.x1 > paint->fade.x0)
        use_fade(painter, &paint->fade, paint->fill);
    else
        use_colour(painter->cairo, shade_of(painter, paint->fill));
    cairo_fill_preserve(painter->cairo);
}

static void stroke(const struct painter *painter, const struct paint *paint)
{
    cairo_t *cairo = painter->cairo;
    const double dashes[] = {paint->dash_on, paint->dash_off};
    cairo_set_dash(cairo, dashes, paint->dash_on > 0 && paint->dash_off > 0 ? 2 : 0, 0);
    cairo_set_line_width(cairo, paint->stroke_width);
    cairo_set_line_join(cairo, paint->is_round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_line_cap(cairo, paint->is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    use_colour(cairo, shade_of(painter, paint->stroke));
    cairo_stroke(cairo);
}

void paint_background(struct painter *painter)
{
    if (!is_visible(painter->scene->background))
        return;
    use_colour(painter->cairo, painter->scene->background);
    cairo_paint(painter->cairo);
}

void paint_paths(struct painter *painter, const struct scene_item *items, size_t count)
{
    const struct paint *paint = &items->path.paint;
    cairo_new_path(painter->cairo);
    for (size_t i = 0; i < count; i++)
        trace(painter->cairo, &items[i].path);
    if (is_visible(paint->fill))
        fill(painter, paint);
    if (is_visible(paint->stroke) && paint->stroke_width > 0)
        stroke(painter, paint);
    cairo_new_path(painter->cairo);
}

static void use_font(struct painter *painter, const struct scene_text *text)
{
    const struct scene_text *last = painter->font_of;
    if (last && last->is_bold == text->is_bold && last->is_italic == text->is_italic)
        return;
    PangoFontDescription *font =
        shape_font_new(painter->scene->font_family, text->is_bold, text->is_italic);
    pango_context_set_font_description(painter->context, font);
    pango_font_description_free(font);
    painter->font_of = text;
}

GList *painter_shape(struct painter *painter, const struct scene_text *text)
{
    const char *language = text->language ? text->language : painter->scene->language;
    use_font(painter, text);
    pango_context_set_language(painter->context, shape_language(language));
    return shape_text(painter->context, text->text, strlen(text->text), text->is_rtl, NULL);
}

/* In units of the shaped size, from the origin to the right. */
static void draw_items(struct painter *painter, const char *text, const GList *items)
{
    double x = 0;
    for (; items; items = items->next) {
        PangoGlyphItem *item = items->data;
        cairo_move_to(painter->cairo, x, 0);
        if (painter->has_outlined_text)
            pango_cairo_glyph_string_path(painter->cairo, item->item->analysis.font, item->glyphs);
        else
            pango_cairo_show_glyph_item(painter->cairo, text, item);
        x += (double)pango_glyph_string_get_width(item->glyphs) / PANGO_SCALE;
    }
}

void paint_text(struct painter *painter, const struct scene_text *text)
{
    cairo_t *cairo = painter->cairo;
    if (!is_visible(text->ink))
        return;
    GList *items = painter_shape(painter, text);
    double left = text->x;
    if (text->anchor != ANCHOR_START)
        left -= shape_width(items, text->size) / (text->anchor == ANCHOR_MIDDLE ? 2 : 1);
    cairo_save(cairo);
    cairo_translate(cairo, left, text->y);
    cairo_scale(cairo, text->size / SHAPE_SIZE, text->size / SHAPE_SIZE);
    cairo_new_path(cairo);
    use_colour(cairo, shade_of(painter, text->ink));
    draw_items(painter, text->text, items);
    cairo_fill(cairo);
    cairo_restore(cairo);
    shape_free(items);
}

/* Cairo writes a URL between parentheses as it is, so that one in it would end it or go on to the
 * next; percent-encoded they mean the same. Quotes and backslashes no URL of a scene has. */
static void begin_link(cairo_t *cairo, const char *url)
{
    struct buffer attributes = {0};
    buffer_add_text(&attributes, "uri='");
    for (; *url; url++)
        if (*url == '(' || *url == ')')
            buffer_add_text(&attributes, *url == '(' ? "%28" : "%29");
        else
            buffer_add(&attributes, url, 1);
    buffer_add_text(&attributes, "'");
    cairo_tag_begin(cairo, CAIRO_TAG_LINK, buffer_text(&attributes));
    buffer_clear(&attributes);
}

static void begin_group(struct painter *painter, struct open_groups *groups, size_t item)
{
    const struct scene_group *group = &painter->scene->items[item].group;
    if (painter->tags)
        tags_begin(painter->tags, item);
    if (groups_open(groups, group))
        begin_link(painter->cairo, group->url);
}

static void end_group(struct painter *painter, struct open_groups *groups)
{
    if (groups_close(groups))
        cairo_tag_end(painter->cairo, CAIRO_TAG_LINK);
    if (painter->tags)
        tags_end(painter->tags);
}

void paint_items(struct painter *painter)
{
    struct open_groups groups = {0};
    if (painter->tags)
        tags_start(painter->tags);
    for (size_t i = 0; i < painter->scene->item_count; i++) {
        const struct scene_item *item = &painter->scene->items[i];
        if (painter->papers)
            painter->paper = painter->papers[i];
        switch (item->kind) {
        case SCENE_PATH: paint_paths(painter, item, 1); break;
        case SCENE_TEXT: paint_text(painter, &item->text); break;
        case SCENE_GROUP: begin_group(painter, &groups, i); break;
        case SCENE_END: end_group(painter, &groups); break;
        }
    }
    if (painter->tags)
        tags_finish(painter->tags);
    groups_clear(&groups);
}
