/* Under each mark there is some of the background, so that the rule does not run through it. */
#include "chart/rule_mark.h"

#include "chart/shape.h"

#include <math.h>

#define SLIM 0.45       /* half the width of a span of which one day is meant, in radiuses */
#define WIDE 0.62       /* the same of what lasted */
#define FADE_STEPS 5    /* of a soft end */
#define FADE_LENGTH 4.0 /* points */
#define SHAPE_ON_SPAN 0.9

double rule_mark_reach(double radius)
{
    return radius * 1.9;
}

static void clear_behind(const struct canvas *canvas, const struct rule_mark *mark)
{
    canvas_circle(canvas, mark->centre, mark->radius + 1.4,
                  &(struct paint){.fill = canvas->theme->background});
}

/* Away from 'y', up or down. */
static void draw_fade(const struct canvas *canvas, const struct rule_mark *mark, double y,
                      double half, double direction)
{
    double step = FADE_LENGTH / FADE_STEPS;
    for (int i = 0; i < FADE_STEPS; i++) {
        double a = y + direction * step * i, b = a + direction * step;
        double alpha = 0.55 * (1 - (double)i / FADE_STEPS);
        canvas_rect(
            canvas,
            (struct box){mark->centre.x - half, fmin(a, b), mark->centre.x + half, fmax(a, b)},
            &(struct paint){.fill = colour_fade(mark->tint, alpha)});
    }
}

static void draw_cap(const struct canvas *canvas, const struct rule_mark *mark, double y,
                     double half)
{
    canvas_line(canvas, (struct point){mark->centre.x - half, y},
                (struct point){mark->centre.x + half, y},
                &(struct paint){.stroke = mark->tint, .stroke_width = 1});
}

/* A triangle with its base at 'y'. */
static void draw_pointer(const struct canvas *canvas, const struct rule_mark *mark, double y,
                         double direction)
{
    double r = mark->radius, x = mark->centre.x;
    struct paint paint = shape_paint(canvas, mark->tint, mark->event->status);
    struct point points[] = {{x - r, y}, {x + r, y}, {x, y + direction * 1.7 * r}};
    paint.stroke_width = 0.7;
    canvas_polygon(canvas, points, 3, true, &(struct paint){.fill = canvas->theme->background});
    canvas_polygon(canvas, points, 3, true, &paint);
    const struct status_look *look = status_look_of(mark->event->status);
    struct point half[] = {{x - r, y}, {x, y}, {x, y + direction * 1.7 * r}};
    if (look->is_half)
        canvas_polygon(canvas, half, 3, true, &(struct paint){.fill = mark->tint});
    if (look->is_struck || look->is_crossed)
        canvas_line(canvas, (struct point){x - r * 1.3, y + direction * 0.2 * r},
                    (struct point){x + r * 1.3, y + direction * 0.9 * r},
                    &(struct paint){.stroke = mark->tint, .stroke_width = 1});
    if (look->is_crossed)
        canvas_line(canvas, (struct point){x - r * 1.3, y + direction * 0.9 * r},
                    (struct point){x + r * 1.3, y + direction * 0.2 * r},
                    &(struct paint){.stroke = mark->tint, .stroke_width = 1});
}

static void draw_shape(const struct canvas *canvas, const struct rule_mark *mark,
                       struct point centre, double radius)
{
    shape_draw(canvas, mark->event->category, STATUS_REPORTED, canvas->theme->background, centre,
               radius + 0.7);
    shape_draw(canvas, mark->event->category, mark->event->status, mark->tint, centre, radius);
}

static void draw_day(const struct canvas *canvas, const struct rule_mark *mark)
{
    clear_behind(canvas, mark);
    if (edtf_is_approximate(&mark->event->date)) {
        draw_fade(canvas, mark, mark->centre.y - mark->radius, mark->radius * SLIM, -1);
        draw_fade(canvas, mark, mark->centre.y + mark->radius, mark->radius * SLIM, 1);
    }
    shape_draw(canvas, mark->event->category, mark->event->status, mark->tint, mark->centre,
               mark->radius);
}

/* From over the middle of the first line down. */
static struct box span_box(const struct rule_mark *mark, double half)
{
    double top = mark->centre.y - mark->radius;
    double length = fmax(mark->length, mark->radius * 3.4);
    return (struct box){mark->centre.x - half, top, mark->centre.x + half, top + length};
}

static void draw_end(const struct canvas *canvas, const struct rule_mark *mark,
                     const struct box *box, bool is_start)
{
    const struct edtf *date = &mark->event->date;
    const struct edtf_point *point = is_start ? &date->start : &date->end;
    enum edtf_edge edge = is_start ? date->start_edge : date->end_edge;
    double y = is_start ? box->y0 : box->y1, half = (box->x1 - box->x0) / 2;
    if (edge == EDTF_EDGE_OPEN)
        draw_pointer(canvas, mark, y, is_start ? -1 : 1);
    else if (edge == EDTF_EDGE_KNOWN && point->approximate)
        draw_fade(canvas, mark, y, half, is_start ? -1 : 1);
    else if (edge == EDTF_EDGE_KNOWN)
        draw_cap(canvas, mark, y, half + 1.2);
}

static void draw_span(const struct canvas *canvas, const struct rule_mark *mark, double part,
                      bool has_shape)
{
    const struct edtf *date = &mark->event->date;
    double half = mark->radius * part;
    struct box box = span_box(mark, half);
    bool fades0 = date->start.approximate || date->start_edge == EDTF_EDGE_OPEN;
    bool fades1 = date->end.approximate || date->end_edge == EDTF_EDGE_OPEN;
    box.y0 += fades0 ? FADE_LENGTH : 0;
    box.y1 -= fades1 ? FADE_LENGTH : 0;
    box.y1 = fmax(box.y1, box.y0 + mark->radius);
    canvas_rect(canvas, (struct box){box.x0 - 1, box.y0, box.x1 + 1, box.y1},
                &(struct paint){.fill = canvas->theme->background});
    shape_bar(canvas, mark->event->status, mark->tint, box);
    draw_end(canvas, mark, &box, true);
    draw_end(canvas, mark, &box, false);
    if (has_shape)
        draw_shape(canvas, mark, (struct point){mark->centre.x, (box.y0 + box.y1) / 2},
                   mark->radius * SHAPE_ON_SPAN);
}

/* Two of its days, tied. */
static void draw_each(const struct canvas *canvas, const struct rule_mark *mark)
{
    struct point second = {mark->centre.x, mark->centre.y + mark->radius * 2.6};
    clear_behind(canvas, mark);
    canvas_line(canvas, mark->centre, second,
                &(struct paint){.stroke = mark->tint, .stroke_width = 0.6});
    draw_shape(canvas, mark, mark->centre, mark->radius * 0.85);
    draw_shape(canvas, mark, second, mark->radius * 0.85);
}

void rule_mark_draw(const struct canvas *canvas, const struct rule_mark *mark)
{
    const struct edtf *date = &mark->event->date;
    double base = mark->radius * 0.8;
    if (!date->is_placeable)
        draw_day(canvas, mark);
    else if (date->form == EDTF_INTERVAL)
        draw_span(canvas, mark, WIDE, true);
    else if (date->earliest == DAY_NONE_BEFORE)
        draw_pointer(canvas, mark, mark->centre.y + base, -1);
    else if (date->latest == DAY_NONE_AFTER)
        draw_pointer(canvas, mark, mark->centre.y - base, 1);
    else if (date->form == EDTF_ALL_OF && date->member_count > 1)
        draw_each(canvas, mark);
    else if (date->earliest == date->latest)
        draw_day(canvas, mark);
    else
        draw_span(canvas, mark, SLIM, false);
}
