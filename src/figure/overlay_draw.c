/* Lines run over plots only, and are broken where a text is in their way; the stem of a label goes
 * on from the first of them. Bands were drawn with the axis, behind everything. */
#include "figure/overlay.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LINE_WIDTH 0.8
#define EDGE_WIDTH 0.7
#define EDGING 0.5
#define DASH 3.2 /* of breaks */
#define DASH_GAP 2.0
#define DOT 0.9 /* of what is not known to the day */
#define DOT_GAP 1.5
#define TEXT_PAD 1.6 /* around texts */
#define LEAST_PIECE 1.5
#define LONG_PIECE 8.0  /* of a line that is cut: long enough to be seen as its going on */
#define LEAST_WHOLE 0.6 /* of a line that is still one, though broken */
#define CAP_PITCH 3.0   /* between the lines of spans that overlap */
#define LABEL_PAD 0.8   /* between a label and its stem */

/* --- what lines keep clear of --- */

struct obstacles {
    struct box *boxes; /* in reading direction, from the top */
    size_t count;
};

static int compare_tops(const void *a, const void *b)
{
    const struct box *one = a, *other = b;
    return (one->y0 > other->y0) - (one->y0 < other->y0);
}

enum within { WITHIN_NONE, WITHIN_LEGEND, WITHIN_FLAG };

static enum within kind_of(const struct scene_group *group)
{
    static const char mine[] = "annotation-";
    if (group->role == ROLE_LEGEND)
        return WITHIN_LEGEND;
    bool is_flag =
        group->role == ROLE_LABEL && group->id && strncmp(group->id, mine, sizeof mine - 1) == 0;
    return is_flag ? WITHIN_FLAG : WITHIN_NONE;
}

/* Texts, but those of annotations, which stems pass as near as they may; and legends with their
 * signs. */
static struct obstacles find_obstacles(const struct canvas *canvas, size_t begin)
{
    const struct scene *scene = canvas->scene;
    struct obstacles found = {.boxes =
                                  ARENA_ARRAY(canvas->arena, struct box, scene->item_count + 1)};
    enum within within = WITHIN_NONE;
    size_t depth = 0, special = 0; /* the group that says within what */
    for (size_t i = begin; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP) {
            depth++;
            special = within ? special : depth;
            within = within ? within : kind_of(&item->group);
        } else if (item->kind == SCENE_END) {
            within = depth-- == special ? WITHIN_NONE : within;
        } else if (within == WITHIN_LEGEND || (item->kind == SCENE_TEXT && !within)) {
            bool is_text = item->kind == SCENE_TEXT;
            found.boxes[found.count++] =
                canvas_read_box(canvas, is_text ? item->text.extents : item->path.extents);
        }
    }
    qsort(found.boxes, found.count, sizeof *found.boxes, compare_tops);
    return found;
}

/* The pieces of a line between what is in its way, from the top. */
struct pieces {
    struct box *items;
    size_t count;
    double length; /* of all */
};

static void add_piece(struct pieces *pieces, const struct box *line, double y0, double y1)
{
    if (y1 - y0 < LEAST_PIECE)
        return;
    pieces->items[pieces->count++] = (struct box){line->x0, y0, line->x0, y1};
    pieces->length += y1 - y0;
}

static struct pieces cut_line(const struct canvas *canvas, const struct obstacles *obstacles,
                              const struct box *line)
{
    struct pieces pieces = {.items = ARENA_ARRAY(canvas->arena, struct box, obstacles->count + 1)};
    double from = line->y0;
    for (size_t i = 0; i < obstacles->count; i++) {
        const struct box *box = &obstacles->boxes[i];
        bool is_in_way = box->x0 - TEXT_PAD < line->x0 && box->x1 + TEXT_PAD > line->x0 &&
                         box->y1 + TEXT_PAD > from && box->y0 - TEXT_PAD < line->y1;
        if (!is_in_way)
            continue;
        add_piece(&pieces, line, from, box->y0 - TEXT_PAD);
        from = fmax(from, box->y1 + TEXT_PAD);
    }
    add_piece(&pieces, line, from, line->y1);
    return pieces;
}

/* Of a line that would be more gaps than line, as through the numbers of a heat map, stubs are left
 * out but for the ends: ticks at both edges of the plot. */
static void draw_broken(const struct canvas *canvas, const struct obstacles *obstacles,
                        const struct box *line, const struct paint *paint)
{
    struct pieces pieces = cut_line(canvas, obstacles, line);
    bool is_whole = pieces.length >= (line->y1 - line->y0) * LEAST_WHOLE;
    for (size_t i = 0; i < pieces.count; i++) {
        const struct box *piece = &pieces.items[i];
        bool is_end = i == 0 || i + 1 == pieces.count;
        if (is_whole || is_end || piece->y1 - piece->y0 >= LONG_PIECE)
            canvas_line(canvas, (struct point){piece->x0, piece->y0},
                        (struct point){piece->x1, piece->y1}, paint);
    }
}

/* --- lines --- */

/* One panel while its lines are drawn. */
struct lines {
    const struct overlay_page *page;
    size_t panel;
    double flags_y; /* where the lowest row of labels ends */
    const struct panel_plot *plots;
    size_t plot_count;
    bool is_before; /* lines stand before the marks */
    struct obstacles obstacles;
};

static struct paint line_paint(const struct overlay_item *item, const struct theme *theme)
{
    struct paint paint = {.stroke = overlay_colour(item, theme), .stroke_width = LINE_WIDTH};
    if (item->given->kind == ANNOTATION_BREAK) {
        paint.dash_on = DASH;
        paint.dash_off = DASH_GAP;
    }
    return paint;
}

/* Where an annotation begins in a plot: at its top, or at the line of a span that overlaps another,
 * which stays in the upper half however many there are. */
static double top_of(const struct panel_plot *plot, const struct overlay_mark *mark)
{
    double depth = mark->is_crowded ? CAP_PITCH * ((double)mark->level + 0.5) : 0;
    return plot->y0 + fmin(depth, (plot->y1 - plot->y0) / 2);
}

/* Through all plots of the panel; on marks it needs an edge, or it is lost on what is as dark. */
static void draw_line(const struct lines *lines, double x, const struct overlay_mark *mark,
                      const struct paint *paint)
{
    const struct canvas *canvas = lines->page->canvas;
    struct paint edge = {.stroke = canvas->theme->background,
                         .stroke_width = paint->stroke_width + 2 * EDGING};
    for (size_t i = 0; i < lines->plot_count; i++) {
        struct box line = {x, top_of(&lines->plots[i], mark), x, lines->plots[i].y1};
        if (lines->is_before)
            draw_broken(canvas, &lines->obstacles, &line, &edge);
        draw_broken(canvas, &lines->obstacles, &line, paint);
    }
}

static struct paint edge_paint(const struct lines *lines, const struct overlay_item *item,
                               bool is_vague)
{
    return (struct paint){
        .stroke = overlay_colour(item, lines->page->canvas->theme),
        .stroke_width = EDGE_WIDTH,
        .dash_on = is_vague ? DOT : 0,
        .dash_off = is_vague ? DOT_GAP : 0,
    };
}

static void draw_edge(const struct lines *lines, double x, enum overlay_edge edge,
                      const struct overlay_item *item)
{
    struct paint paint = edge_paint(lines, item, edge == OVERLAY_VAGUE);
    if (edge != OVERLAY_ON)
        draw_line(lines, x, &item->mark, &paint);
}

/* A level line in pieces between what is in its way. */
static void draw_level(const struct canvas *canvas, const struct obstacles *obstacles,
                       const struct box *line, const struct paint *paint)
{
    double from = line->x0;
    while (from < line->x1) {
        double next = line->x1, to = next;
        for (size_t i = 0; i < obstacles->count; i++) {
            const struct box *box = &obstacles->boxes[i];
            bool is_at = box->y0 - TEXT_PAD < line->y0 && box->y1 + TEXT_PAD > line->y0;
            if (is_at && box->x1 + TEXT_PAD > from && box->x0 - TEXT_PAD < to) {
                to = fmax(from, box->x0 - TEXT_PAD);
                next = box->x1 + TEXT_PAD;
            }
        }
        if (to - from >= LEAST_PIECE)
            canvas_line(canvas, (struct point){from, line->y0}, (struct point){to, line->y0},
                        paint);
        from = next;
    }
}

/* Over a span that shares days with another: from where to where it goes.
 *
 *   ┌───────────────┐
 *   │       ┌───────┼──────────┐     */
static void draw_cap(const struct lines *lines, const struct overlay_item *item)
{
    const struct overlay_mark *mark = &item->mark;
    const struct canvas *canvas = lines->page->canvas;
    bool is_vague = mark->edge0 == OVERLAY_VAGUE && mark->edge1 == OVERLAY_VAGUE;
    struct paint paint = edge_paint(lines, item, is_vague);
    struct paint edge = {.stroke = canvas->theme->background,
                         .stroke_width = paint.stroke_width + 2 * EDGING};
    for (size_t i = 0; i < lines->plot_count && mark->is_crowded; i++) {
        double y = top_of(&lines->plots[i], mark);
        struct box line = {mark->x0, y, mark->x1, y};
        if (lines->is_before)
            draw_level(canvas, &lines->obstacles, &line, &edge);
        draw_level(canvas, &lines->obstacles, &line, &paint);
    }
}

/* From the line that a shared label stands at to another that it names. */
static void draw_joint(const struct lines *lines, const struct overlay_item *item,
                       const struct paint *paint)
{
    double y = lines->plots[0].y0;
    struct paint solid = {.stroke = paint->stroke, .stroke_width = paint->stroke_width};
    draw_level(lines->page->canvas, &lines->obstacles,
               &(struct box){item->label->first->mark.x0, y, item->mark.x0, y}, &solid);
}

/* From the label down to the plot, for the item that it stands at. A label in the lowest row that
 * is right over its band needs none. */
static void draw_stem(const struct lines *lines, const struct overlay_item *item,
                      const struct paint *paint)
{
    const struct overlay_label *label = item->label;
    if (!label || label->host != lines->panel || overlay_is_out(label))
        return;
    if (label->first != item) {
        draw_joint(lines, item, paint);
        return;
    }
    if (!item->mark.is_line && label->stem.row == 0 && !item->mark.is_crowded)
        return;
    double y = lines->flags_y - label->up;
    double x = label->stem.anchor;
    draw_broken(lines->page->canvas, &lines->obstacles,
                &(struct box){x, y + LABEL_PAD, x, top_of(&lines->plots[0], &item->mark)}, paint);
}

static void draw_item(const struct lines *lines, const struct overlay_item *item)
{
    const struct canvas *canvas = lines->page->canvas;
    struct paint paint = line_paint(item, canvas->theme);
    const char *id = item->host == lines->panel
                         ? arena_print(canvas->arena, "annotation-%zu", item->number)
                         : NULL;
    scene_begin(canvas->scene, ROLE_ANNOTATION, id,
                overlay_entry(item, lines->page->locale, canvas->arena));
    draw_stem(lines, item, &paint);
    if (item->mark.is_line) {
        draw_line(lines, item->mark.x0, &item->mark, &paint);
    } else {
        draw_cap(lines, item);
        draw_edge(lines, item->mark.x0, item->mark.edge0, item);
        draw_edge(lines, item->mark.x1, item->mark.edge1, item);
    }
    scene_end(canvas->scene);
}

/* Behind the first grid, or behind all where there is none. */
static size_t back_of(const struct scene *scene, size_t begin, size_t end)
{
    size_t depth = 0;
    for (size_t i = begin; i < end; i++) {
        enum scene_kind kind = scene->items[i].kind;
        if (kind == SCENE_GROUP && (depth || scene->items[i].group.role == ROLE_GRID))
            depth++;
        else if (kind == SCENE_END && depth && --depth == 0)
            return i + 1;
    }
    return begin;
}

void overlay_draw(const struct overlay *overlay, const struct overlay_page *page, size_t panel,
                  size_t begin)
{
    const struct panel *drawn = page->panels[panel];
    struct scene *scene = page->canvas->scene;
    struct panel_plot whole = {drawn->y0, drawn->y0 + drawn->height};
    size_t end = scene->item_count;
    if (!overlay_has_marks(drawn) || !overlay->item_count)
        return;
    struct lines lines = {
        .page = page,
        .panel = panel,
        .flags_y = drawn->flags_y,
        .plots = drawn->plot_count ? drawn->plots : &whole,
        .plot_count = drawn->plot_count ? drawn->plot_count : 1,
        .is_before = drawn->is_covered,
        .obstacles = find_obstacles(page->canvas, begin),
    };
    for (size_t i = 0; i < overlay->item_count; i++)
        if (overlay_is_in_panel(&overlay->items[i], page, panel))
            draw_item(&lines, &overlay->items[i]);
    if (!drawn->is_covered && scene->item_count > end)
        scene_move_back(scene, end, back_of(scene, begin, end));
}
