/* The display list as text, one item a line: what golden tests compare. */
#include "scene/scene.h"

static void dump_number(struct buffer *out, const char *before, double number)
{
    buffer_add_text(out, before);
    buffer_add_number(out, number, 2);
}

static void dump_word(struct buffer *out, const char *name, const char *text)
{
    if (!text)
        return;
    buffer_print(out, " %s=", name);
    buffer_add_json(out, text);
}

static void dump_colour(struct buffer *out, const char *name, colour value)
{
    if (value & 0xff)
        buffer_print(out, " %s=#%08x", name, (unsigned)value);
}

static void dump_segment(struct buffer *out, const struct segment *segment)
{
    static const char letters[] = {
        [SEGMENT_MOVE] = 'M', [SEGMENT_LINE] = 'L', [SEGMENT_CURVE] = 'C', [SEGMENT_CLOSE] = 'Z'};
    size_t points = segment->kind == SEGMENT_CLOSE ? 0 : segment->kind == SEGMENT_CURVE ? 3 : 1;
    buffer_print(out, " %c", letters[segment->kind]);
    for (size_t i = 0; i < points; i++) {
        dump_number(out, i ? " " : "", segment->points[i].x);
        dump_number(out, ",", segment->points[i].y);
    }
}

static void dump_paint(struct buffer *out, const struct paint *paint)
{
    dump_colour(out, "fill", paint->fill);
    dump_colour(out, "stroke", paint->stroke);
    if (paint->stroke & 0xff)
        dump_number(out, " width=", paint->stroke_width);
    if ((paint->stroke & 0xff) && paint->dash_on > 0) {
        dump_number(out, " dash=", paint->dash_on);
        dump_number(out, ",", paint->dash_off);
    }
    if ((paint->stroke & 0xff) && paint->is_round)
        buffer_add_text(out, " round");
    if (paint->fade.is_on) {
        dump_number(out, " fade=", paint->fade.x0);
        dump_number(out, ",", paint->fade.solid_x0);
        dump_number(out, ",", paint->fade.solid_x1);
        dump_number(out, ",", paint->fade.x1);
    }
}

static void dump_path(struct buffer *out, const struct scene_path *path)
{
    buffer_add_text(out, "path");
    for (size_t i = 0; i < path->segment_count; i++)
        dump_segment(out, &path->segments[i]);
    dump_paint(out, &path->paint);
}

static void dump_text(struct buffer *out, const struct scene_text *text)
{
    static const char *const anchors[] = {
        [ANCHOR_START] = "start", [ANCHOR_MIDDLE] = "middle", [ANCHOR_END] = "end"};
    dump_number(out, "text ", text->x);
    dump_number(out, ",", text->y);
    buffer_print(out, " %s", anchors[text->anchor]);
    dump_number(out, " size=", text->size);
    dump_number(out, " width=", text->width);
    buffer_print(out, "%s%s%s", text->is_bold ? " bold" : "", text->is_italic ? " italic" : "",
                 text->is_rtl ? " rtl" : "");
    dump_colour(out, "ink", text->ink);
    dump_word(out, "language", text->language);
    buffer_add_text(out, " ");
    buffer_add_json(out, text->text);
}

static void dump_group(struct buffer *out, const struct scene_group *group)
{
    buffer_print(out, "group %s", scene_role_name(group->role));
    dump_word(out, "id", group->id);
    dump_word(out, "title", group->title);
    dump_word(out, "url", group->url);
}

static void dump_head(struct buffer *out, const struct scene *scene)
{
    dump_number(out, "scene ", scene->width);
    dump_number(out, "x", scene->height);
    dump_colour(out, "background", scene->background);
    dump_word(out, "title", scene->title);
    dump_word(out, "description", scene->description);
    dump_word(out, "short", scene->short_description);
    dump_word(out, "language", scene->language);
    dump_word(out, "source", scene->source);
    dump_word(out, "font", scene->font_family);
    buffer_add_text(out, "\n");
}

/* Panels, which no group is around, do not indent what is in them. */
void scene_dump(const struct scene *scene, struct buffer *out)
{
    size_t depth = 0;
    dump_head(out, scene);
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_END && depth > 0)
            depth--;
        buffer_print(out, "%*s", (int)(2 * depth), "");
        switch (item->kind) {
        case SCENE_PATH: dump_path(out, &item->path); break;
        case SCENE_TEXT: dump_text(out, &item->text); break;
        case SCENE_GROUP: dump_group(out, &item->group); break;
        case SCENE_END: buffer_add_text(out, "end"); break;
        }
        buffer_add_text(out, "\n");
        if (item->kind == SCENE_GROUP && item->group.role != ROLE_PANEL)
            depth++;
    }
}
