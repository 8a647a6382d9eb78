/* The axis up, the diagonal, and the course of each meeting. */
#include "chart/claims_plans.h"

#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>

#define LINE_WIDTH 1.4
#define BRIDGE_GAP 1.4 /* on either side of a line that passes over another */

static void draw_axis(const struct claims *claims, const struct plans *plans)
{
    const struct canvas *canvas = claims->canvas;
    const struct panel *panel = claims->panel;
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    struct paint diagonal = {.stroke = canvas->theme->rule, .stroke_width = 0.8};
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    if (plans->strip > 0)
        canvas_rect(canvas,
                    (struct box){panel->plot_x0 - plans->strip, panel->y0 + plans->top,
                                 panel->plot_x0 - 2, panel->y0 + plans->bottom},
                    &(struct paint){.fill = colour_mix(canvas->theme->other_fill,
                                                       canvas->theme->background, 0.85)});
    for (size_t i = 0; i < plans->tick_count; i++) {
        double y = plans_up(plans, plans->tick_days[i]);
        canvas_line(canvas, claims_point(claims, panel->plot_x0 - plans->strip, y),
                    claims_point(claims, panel->plot_x1, y), &hairline);
    }
    if (plans->has_diagonal)
        canvas_line(canvas, claims_point(claims, plans->a.x, plans->a.y),
                    claims_point(claims, plans->b.x, plans->b.y), &diagonal);
    if (plans->known_words.line_count)
        canvas_line(canvas, claims_point(claims, plans->known, plans->top),
                    claims_point(claims, plans->known, plans->bottom), &diagonal);
    scene_end(canvas->scene);
    double last = INFINITY;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_block(canvas, &plans->unit,
                 &(struct block_place){.x = panel->x0, .y = panel->y0 + plans_unit_y(plans)});
    canvas_block(canvas, &plans->unknown,
                 &(struct block_place){.x = panel->plot_x0 - plans->strip,
                                       .y = panel->y0 + plans->top - plans->unknown.height - 2});
    for (size_t i = 0; i < plans->tick_count; i++) {
        double y = panel->y0 + plans_up(plans, plans->tick_days[i]) - plans->ticks[i].height / 2;
        double end = y + plans->ticks[i].height;
        if (panel->plot_x0 - plans->strip - PLAN_GUTTER_GAP - plans->ticks[i].width <
                panel->x0 - 0.1 ||
            y < panel->y0 + plans->top - 5 || end > last || end > panel->y0 + plans->bottom + 4)
            continue;
        last = y;
        canvas_block(canvas, &plans->ticks[i],
                     &(struct block_place){.x = panel->plot_x0 - plans->strip - PLAN_GUTTER_GAP,
                                           .y = y,
                                           .side = SIDE_END});
    }
    canvas_block(canvas, &plans->diagonal_words,
                 &(struct block_place){.x = plans->diagonal.box.x0,
                                       .y = panel->y0 + plans->diagonal.box.y0});
    canvas_block(canvas, &plans->known_words,
                 &(struct block_place){.x = plans->known_spot.box.x0,
                                       .y = panel->y0 + plans->known_spot.box.y0});
    scene_end(canvas->scene);
}

/* Dotted from a day of announcement that nobody tells on, dashed after the last news. */
static struct paint paint_of(const struct plan_line *line, size_t i, bool is_level)
{
    bool is_dotted = is_level && !line->points[i].has_x;
    if (!is_dotted && !(is_level && i + 1 == line->count))
        return (struct paint){.stroke = line->tint, .stroke_width = LINE_WIDTH};
    return (struct paint){
        .stroke = line->tint, .stroke_width = 1, .dash_on = is_dotted ? 1.2 : 2.4, .dash_off = 2};
}

static void draw_piece(const struct claims *claims, const struct plan_piece *piece,
                       const struct paint *paint)
{
    canvas_line(claims->canvas, claims_point(claims, piece->from.x, piece->from.y),
                claims_point(claims, piece->to.x, piece->to.y), paint);
}

/* Level while a plan stands; on to the far edge of the line that it turns into. */
static void draw_level(const struct claims *claims, const struct plans *plans,
                       const struct plan_line *line, size_t i)
{
    struct plan_piece piece;
    struct paint paint = paint_of(line, i, true);
    if (!plan_level(plans, line, i, &piece))
        return;
    if (i + 1 < line->count && fabs(line->points[i + 1].y - piece.from.y) > PLAN_RADIUS)
        piece.to.x += piece.to.x > piece.from.x ? LINE_WIDTH / 2 : -LINE_WIDTH / 2;
    draw_piece(claims, &piece, &paint);
}

/* Up or down where a plan moves: over the level lines of other meetings, which it leaves a gap in.
 */
static void draw_gaps(const struct claims *claims, const struct plans *plans,
                      const struct plan_line *line, size_t i)
{
    struct plan_piece upright, level;
    struct paint paint = {.stroke = claims->canvas->theme->background,
                          .stroke_width = LINE_WIDTH + 2 * BRIDGE_GAP};
    if (!plan_upright(line, i, &upright))
        return;
    double x = upright.from.x, y0 = fmin(upright.from.y, upright.to.y) + BRIDGE_GAP;
    double y1 = fmax(upright.from.y, upright.to.y) - BRIDGE_GAP;
    for (size_t l = 0; l < plans->count; l++)
        for (size_t k = 0; k < plans->lines[l].count; k++) {
            if (&plans->lines[l] == line || !plan_level(plans, &plans->lines[l], k, &level))
                continue;
            double y = level.from.y;
            if (y > y0 && y < y1 && x > fmin(level.from.x, level.to.x) &&
                x < fmax(level.from.x, level.to.x))
                draw_piece(claims, &(struct plan_piece){{x, y - 1}, {x, y + 1}}, &paint);
        }
}

static void draw_upright(const struct claims *claims, const struct plan_line *line, size_t i)
{
    struct plan_piece piece;
    struct paint paint = paint_of(line, i, false);
    if (plan_upright(line, i, &piece))
        draw_piece(claims, &piece, &paint);
}

static void draw_courses(const struct claims *claims, const struct plans *plans)
{
    struct scene *scene = claims->canvas->scene;
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        scene_begin(scene, ROLE_MARK, NULL, line->meeting->title);
        for (size_t k = 0; k < line->count; k++)
            draw_level(claims, plans, line, k);
        scene_end(scene);
    }
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        scene_begin(scene, ROLE_GRID, NULL, NULL);
        for (size_t k = 0; k < line->count; k++)
            draw_gaps(claims, plans, line, k);
        scene_end(scene);
        scene_begin(scene, ROLE_MARK, NULL, line->meeting->title);
        for (size_t k = 0; k < line->count; k++)
            draw_upright(claims, line, k);
        scene_end(scene);
    }
}

/* What of a line is within the gap around a mark. */
static bool clip(const struct plan_point *point, struct plan_piece *piece)
{
    struct box box = {point->x - PLAN_CLEAR, point->y - PLAN_CLEAR, point->x + PLAN_CLEAR,
                      point->y + PLAN_CLEAR};
    struct point *a = &piece->from, *b = &piece->to;
    if (fmax(a->x, b->x) < box.x0 || fmin(a->x, b->x) > box.x1 || fmax(a->y, b->y) < box.y0 ||
        fmin(a->y, b->y) > box.y1)
        return false;
    *a = (struct point){fmax(box.x0, fmin(a->x, box.x1)), fmax(box.y0, fmin(a->y, box.y1))};
    *b = (struct point){fmax(box.x0, fmin(b->x, box.x1)), fmax(box.y0, fmin(b->y, box.y1))};
    return true;
}

static void draw_clear(const struct claims *claims, const struct plan_point *point)
{
    if (!point->is_crossed || point->is_off)
        return;
    scene_begin(claims->canvas->scene, ROLE_GRID, NULL, NULL);
    canvas_circle(claims->canvas, claims_point(claims, point->x, point->y), PLAN_CLEAR,
                  &(struct paint){.fill = claims->canvas->theme->background});
    scene_end(claims->canvas->scene);
}

/* Its own lines reach a mark through the gap. */
static void draw_ends(const struct claims *claims, const struct plans *plans,
                      const struct plan_line *line, const struct plan_point *point)
{
    struct plan_piece piece;
    for (size_t i = 0; i < line->count; i++) {
        struct paint level = paint_of(line, i, true), upright = paint_of(line, i, false);
        if (plan_level(plans, line, i, &piece) && clip(point, &piece))
            draw_piece(claims, &piece, &level);
        if (plan_upright(line, i, &piece) && clip(point, &piece))
            draw_piece(claims, &piece, &upright);
    }
}

/* A planned month is a span, no day. */
static void draw_point(const struct claims *claims, const struct plan_line *line, size_t index)
{
    const struct plan_point *point = &line->points[index];
    const struct canvas *canvas = claims->canvas;
    const struct edtf *planned = point->step->planned;
    bool is_vague = planned && planned->earliest != planned->latest;
    if (point->is_off)
        return;
    struct paint paint = {.stroke = line->tint, .stroke_width = 1};
    if (is_vague) {
        canvas_line(canvas, claims_point(claims, point->x, point->y0),
                    claims_point(claims, point->x, point->y1), &paint);
        for (int i = 0; i < 2; i++) {
            double y = i ? point->y1 : point->y0;
            canvas_line(canvas, claims_point(claims, point->x - 2.5, y),
                        claims_point(claims, point->x + 2.5, y), &paint);
        }
    }
    shape_draw(canvas, CATEGORY_DIPLOMACY, meeting_step_look(line->meeting, index), line->tint,
               claims_point(claims, point->x, point->y), PLAN_RADIUS);
}

void plans_draw(struct claims *claims)
{
    struct plans *plans = claims->plot;
    struct panel *panel = claims->panel;
    double y0 = panel->y0 + plans->top, y1 = panel->y0 + plans->bottom;
    panel_begin_plot(panel, y0, y1);
    draw_axis(claims, plans);
    draw_courses(claims, plans);
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        for (size_t k = 0; k < line->count; k++)
            draw_clear(claims, &line->points[k]);
        scene_begin(claims->canvas->scene, ROLE_MARK, NULL, line->meeting->title);
        for (size_t k = 0; k < line->count; k++)
            if (line->points[k].is_crossed)
                draw_ends(claims, plans, line, &line->points[k]);
        for (size_t k = 0; k < line->count; k++)
            draw_point(claims, line, k);
        scene_end(claims->canvas->scene);
    }
    for (size_t i = 0; i < plans->count; i++) {
        for (size_t k = 0; k < plans->lines[i].count; k++) {
            if (plans->lines[i].points[k].is_placed)
                claims_draw_label(claims, &plans->lines[i].points[k].label,
                                  &plans->lines[i].points[k].spot);
        }
    }
}
