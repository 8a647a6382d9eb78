/* The axis up, the diagonal, and the course of each meeting. */
#include "chart/claims_plans.h"

#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>

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
    scene_end(canvas->scene);
}

/* Level while a plan stands, up or down where it moves; dashed before a day of announcement that
 * nobody tells, and after the last news. */
static void draw_course(const struct claims *claims, const struct plans *plans,
                        const struct plan_line *line)
{
    struct paint solid = {.stroke = line->tint, .stroke_width = 1.4};
    struct paint dashed = {.stroke = line->tint, .stroke_width = 1, .dash_on = 2.4, .dash_off = 2};
    double end;
    for (size_t i = 0; i + 1 < line->count; i++) {
        const struct plan_point *from = &line->points[i], *to = &line->points[i + 1];
        canvas_line(claims->canvas, claims_point(claims, from->x, from->y),
                    claims_point(claims, to->x, from->y), from->has_x ? &solid : &dashed);
        canvas_line(claims->canvas, claims_point(claims, to->x, from->y),
                    claims_point(claims, to->x, to->y), &solid);
    }
    const struct plan_point *last = &line->points[line->count - 1];
    if (plans_stand(plans, line, &end))
        canvas_line(claims->canvas, claims_point(claims, last->x, last->y),
                    claims_point(claims, end, last->y), &dashed);
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
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        scene_begin(claims->canvas->scene, ROLE_MARK, NULL, line->meeting->title);
        draw_course(claims, plans, line);
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
