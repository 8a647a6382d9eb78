/* From the pieces of a mark to shapes: bars and their ends, dots and their soft margins, triangles.
 */
#include "chart/mark.h"

#include "chart/shape.h"

#include <math.h>

#define OPEN_ARROW 6.0    /* length of the head of an open end */
#define BREAK_REACH 6.6   /* of the sign for a bar that goes on beyond the axis */
#define PALE 0.3          /* where it may have begun or ended */
#define CAP_OVERHANG 0.7  /* of a cap over the bar */
#define ROW_OVERHANG 0.4  /* the same where the bar is as high as its row */
#define WITHIN_HEIGHT 0.6 /* of a slim bar, in radiuses */
#define BAR_HEIGHT 1.8    /* of a bar, in radiuses */

static void draw_cap(const struct canvas *canvas, colour tint, double x, double y, double half)
{
    canvas_line(canvas, (struct point){x, y - half}, (struct point){x, y + half},
                &(struct paint){.stroke = tint, .stroke_width = 1.1});
}

/* Two slanted gaps, as in a broken axis. */
static void draw_break(const struct canvas *canvas, double x, double y, double reach)
{
    struct paint gap = {.stroke = canvas->theme->background, .stroke_width = 1.1};
    for (int i = 0; i < 2; i++) {
        double at = x + 2 + 2.6 * i;
        canvas_line(canvas, (struct point){at - 0.8, y + reach},
                    (struct point){at + 0.8, y - reach}, &gap);
    }
}

static void draw_arrow(const struct canvas *canvas, const struct mark *mark, double x, double y,
                       double half, bool points_back)
{
    double reach = points_back ? -OPEN_ARROW : OPEN_ARROW;
    double wide = mark->words_half > 0 ? half : half * 1.4; /* within the row of the words */
    struct point points[] = {{x + reach, y}, {x, y - wide}, {x, y + wide}};
    struct paint paint = shape_paint(canvas, mark->tint, mark->event->status);
    paint.stroke_width = 0.7;
    canvas_polygon(canvas, points, 3, true, &paint);
}

/* On the line of the words beside it. */
static void draw_unknown(const struct canvas *canvas, double x, double y, enum side side,
                         colour tint)
{
    double size = canvas->theme->label_size;
    const char *sign = canvas->is_mirrored ? "\u061f" : "?";
    struct text_block block = canvas_lay(canvas, sign, canvas_style(size, true), INK_TINT, 0, 1);
    struct block_place place = {.x = x, .side = side, .tint = tint};
    place.y = y - block.ascent + size * MARK_RISE;
    canvas_block(canvas, &block, &place);
}

static void draw_edge(const struct canvas *canvas, const struct mark *mark,
                      const struct mark_part *part, bool is_start, double y, double half)
{
    enum mark_edge edge = is_start ? part->start : part->end;
    double x = is_start ? part->x0 : part->x1;
    if (edge == EDGE_CAP || edge == EDGE_LOOSE)
        draw_cap(canvas, mark->tint, x, y,
                 half + (mark->words_half > 0 ? ROW_OVERHANG : CAP_OVERHANG));
    else if (edge == EDGE_ARROW)
        draw_arrow(canvas, mark, is_start ? x + OPEN_ARROW : x - OPEN_ARROW, y, half, is_start);
    else if (mark_goes_on(part, is_start))
        draw_break(canvas, is_start ? x : x - BREAK_REACH, y,
                   half + (mark->words_half > 0 ? 0.2 : 0.5));
    else if (edge == EDGE_UNKNOWN)
        draw_unknown(canvas, is_start ? x - 2 : x + 2, y, is_start ? SIDE_END : SIDE_START,
                     mark->tint);
}

/* A bar that fades is one rectangle with a gradient, for a fade has no edge; what is certain of it
 * shows the status as other bars do. */
static void draw_fading(const struct canvas *canvas, const struct mark *mark,
                        const struct mark_part *part, struct box box)
{
    enum status status = mark->event->status;
    const struct status_look *look = status_look_of(status);
    bool is_solid = look->is_filled && !look->is_dashed;
    struct paint paint = {
        .fill = colour_fade(mark->tint, is_solid ? 1 : 0.25),
        .fade = {.is_on = true,
                 .x0 = part->start == EDGE_FADE ? part->fade_x0 : box.x0,
                 .solid_x0 = part->start == EDGE_FADE ? part->core_x0 : box.x0,
                 .solid_x1 = part->end == EDGE_FADE ? part->core_x1 : box.x1,
                 .x1 = part->end == EDGE_FADE ? part->fade_x1 : box.x1},
    };
    canvas_rect(canvas, box, &paint);
    struct box core = {fmax(paint.fade.solid_x0, box.x0), box.y0, fmin(paint.fade.solid_x1, box.x1),
                       box.y1};
    if (!is_solid && core.x1 > core.x0 + 2)
        shape_bar(canvas, status, mark->tint, core);
}

/* Pale where it may have begun or ended; of an outline the pale part has none of its own. */
static void draw_loose(const struct canvas *canvas, const struct mark *mark,
                       const struct mark_part *part, struct box box)
{
    enum status status = mark->event->status;
    const struct status_look *look = status_look_of(status);
    struct box core = {fmax(part->core_x0, box.x0), box.y0, fmin(part->core_x1, box.x1), box.y1};
    double strength = look->is_filled ? look->alpha : 0.6;
    canvas_rect(canvas, box, &(struct paint){.fill = colour_fade(mark->tint, PALE * strength)});
    if (core.x1 > core.x0 + 0.2)
        shape_bar(canvas, status, mark->tint, core);
}

static void draw_bar(const struct canvas *canvas, const struct mark *mark,
                     const struct mark_part *part, double y, double half)
{
    enum status status = mark->event->status;
    struct box box = {part->x0, y - half, part->x1, y + half};
    if (part->start == EDGE_ARROW)
        box.x0 += OPEN_ARROW;
    if (part->end == EDGE_ARROW)
        box.x1 -= OPEN_ARROW;
    if (part->start == EDGE_FADE || part->end == EDGE_FADE) {
        draw_fading(canvas, mark, part, box);
    } else if (part->kind == MARK_BAR && (part->start == EDGE_LOOSE || part->end == EDGE_LOOSE)) {
        draw_loose(canvas, mark, part, box);
    } else {
        shape_bar(canvas, status, mark->tint, box);
    }
    draw_edge(canvas, mark, part, true, y, half);
    draw_edge(canvas, mark, part, false, y, half);
}

static void draw_dot(const struct canvas *canvas, const struct mark *mark,
                     const struct mark_part *part, double y, double radius)
{
    if (part->soft > 0) {
        struct box box = {part->fade_x0, y - radius * 0.45, part->fade_x1, y + radius * 0.45};
        struct paint paint = {
            .fill = colour_fade(mark->tint, 0.4),
            .fade = {.is_on = true,
                     .x0 = part->x0 - part->soft,
                     .solid_x0 = part->x0,
                     .solid_x1 = part->x0,
                     .x1 = part->x0 + part->soft},
        };
        canvas_rect(canvas, box, &paint);
    }
    shape_draw(canvas, mark->event->category, mark->event->status, mark->tint,
               (struct point){part->x0, y}, radius);
}

static void draw_triangle(const struct canvas *canvas, const struct mark *mark,
                          const struct mark_part *part, double y, double radius)
{
    shape_triangle(canvas, mark->event->status, mark->tint, (struct point){part->x0, y}, radius,
                   part->kind == MARK_BEFORE);
}

/* The outline of the second voice; of bars 'half' is half the height. */
static void draw_voice(const struct canvas *canvas, const struct mark *mark,
                       const struct mark_part *part, double y, double radius, double half)
{
    bool is_triangle = part->kind == MARK_BEFORE || part->kind == MARK_AFTER;
    if (part->kind == MARK_DOT)
        shape_ring(canvas, mark->event->category, mark->voice, mark->tint,
                   (struct point){part->x0, y}, radius);
    else if (is_triangle)
        shape_ring_triangle(canvas, mark->voice, mark->tint, (struct point){part->x0, y}, radius,
                            part->kind == MARK_BEFORE);
    else
        shape_ring_bar(canvas, mark->voice, mark->tint,
                       (struct box){part->x0, y - half, part->x1, y + half});
}

static void draw_part(const struct canvas *canvas, const struct mark *mark,
                      const struct mark_part *part, double y, const struct mark_setup *setup)
{
    bool is_bar = part->kind == MARK_BAR || part->kind == MARK_WITHIN;
    double radius = setup->radius;
    double half = mark->words_half > 0 ? mark->words_half : radius * BAR_HEIGHT / 2;
    if (mark->has_voice)
        draw_voice(canvas, mark, part, y, radius,
                   part->kind == MARK_BAR ? half : radius * WITHIN_HEIGHT);
    if (mark->has_voice && !is_bar)
        radius *= SHAPE_VOICED;
    switch (part->kind) {
    case MARK_DOT: draw_dot(canvas, mark, part, y, radius); return;
    case MARK_BEFORE:
    case MARK_AFTER: draw_triangle(canvas, mark, part, y, radius); return;
    case MARK_WITHIN: draw_bar(canvas, mark, part, y, radius * WITHIN_HEIGHT); return;
    case MARK_BAR: draw_bar(canvas, mark, part, y, half); return;
    }
}

void mark_draw_arrow(const struct canvas *canvas, const struct mark_arrow *arrow, colour tint,
                     double y)
{
    double back = arrow->to > arrow->from ? -1 : 1;
    struct point head[] = {
        {arrow->to, y}, {arrow->to + back * 3.6, y - 2.1}, {arrow->to + back * 3.6, y + 2.1}};
    canvas_line(canvas, (struct point){arrow->from, y}, (struct point){arrow->to + back * 3, y},
                &(struct paint){.stroke = tint, .stroke_width = 0.9});
    canvas_polygon(canvas, head, 3, true, &(struct paint){.fill = tint});
}

/* Between the days of a set: a hairline, dashed where only one of them is right. */
static void draw_tie(const struct canvas *canvas, const struct mark *mark, double y)
{
    struct paint paint = {.stroke = mark->tint, .stroke_width = mark->is_either ? 0.9 : 0.5};
    double x0 = INFINITY, x1 = -INFINITY;
    if (mark->is_either) {
        paint.dash_on = 1.3;
        paint.dash_off = 1.6;
    }
    for (size_t i = 0; i < mark->part_count; i++) {
        x0 = fmin(x0, mark->parts[i].x0);
        x1 = fmax(x1, mark->parts[i].x1);
    }
    canvas_line(canvas, (struct point){fmin(x0, mark->tie_x0), y},
                (struct point){fmax(x1, mark->tie_x1), y}, &paint);
}

void mark_draw(const struct canvas *canvas, const struct mark *mark, double y,
               const struct mark_setup *setup)
{
    if (mark->is_tied)
        draw_tie(canvas, mark, y);
    for (size_t i = 0; i < mark->part_count; i++)
        draw_part(canvas, mark, &mark->parts[i], y, setup);
    for (size_t i = 0; i < mark->move_count; i++) {
        mark_draw(canvas, &mark->moves[i], y, setup);
        mark_draw_arrow(canvas, &mark->arrows[i], mark->tint, y);
    }
}
