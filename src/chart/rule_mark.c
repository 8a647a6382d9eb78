/* Under each mark there is some of the background, so that the rule does not run through it. */
#include "chart/rule_mark.h"

#include "chart/shape.h"

#include <math.h>

#define SLIM 0.45       /* half the width of a span of which one day is meant, in radiuses */
#define WIDE 0.62       /* the same of what lasted */
#define FADE_STEPS 5    /* of a soft end */
#define FADE_LENGTH 4.0 /* points */
#define CHEVRON_GAP 1.2 /* points */
#define DOT 1.3         /* likewise */

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

/* Away from 'y': it goes on there. */
static void draw_chevron(const struct canvas *canvas, const struct rule_mark *mark, double y,
                         double direction)
{
    double r = mark->radius, x = mark->centre.x;
    struct point points[] = {{x - 0.9 * r, y}, {x, y + direction * 0.7 * r}, {x + 0.9 * r, y}};
    canvas_polygon(canvas, points, 3, false,
                   &(struct paint){.stroke = canvas->theme->background, .stroke_width = 2.4});
    canvas_polygon(canvas, points, 3, false,
                   &(struct paint){.stroke = mark->tint, .stroke_width = 1.1});
}

/* Dots away from 'y': nobody knows how far. */
static void draw_dots(const struct canvas *canvas, const struct rule_mark *mark, double y,
                      double direction)
{
    double half = DOT / 2, x = mark->centre.x;
    canvas_rect(canvas,
                (struct box){x - DOT, fmin(y, y + direction * FADE_LENGTH), x + DOT,
                             fmax(y, y + direction * FADE_LENGTH)},
                &(struct paint){.fill = canvas->theme->background});
    for (int i = 0; i < 2; i++) {
        double middle = y + direction * (DOT * 1.1 + i * DOT * 1.9);
        canvas_rect(canvas, (struct box){x - half, middle - half, x + half, middle + half},
                    &(struct paint){.fill = mark->tint});
    }
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

/* Where an end begins, from 'y' on. */
static void draw_end(const struct canvas *canvas, const struct rule_mark *mark, double y,
                     bool is_start, double half)
{
    const struct edtf *date = &mark->event->date;
    const struct edtf_point *point = is_start ? &date->start : &date->end;
    enum edtf_edge edge = is_start ? date->start_edge : date->end_edge;
    double direction = is_start ? -1 : 1;
    if (edge == EDTF_EDGE_OPEN)
        draw_chevron(canvas, mark, y + direction * CHEVRON_GAP, direction);
    else if (edge == EDTF_EDGE_UNKNOWN)
        draw_dots(canvas, mark, y, direction);
    else if (point->approximate)
        draw_fade(canvas, mark, y, half, direction);
    else if (!is_start || date->form != EDTF_INTERVAL)
        draw_cap(canvas, mark, y, half + 1.2);
}

/* What lasted: its shape beside the first line, and a bar down from there. */
static void draw_lasting(const struct canvas *canvas, const struct rule_mark *mark)
{
    double half = mark->radius * WIDE, top = mark->centre.y - mark->radius;
    bool has_cap =
        mark->event->date.end_edge == EDTF_EDGE_KNOWN && !mark->event->date.end.approximate;
    double length = fmax(mark->length, mark->radius * 3.4) - (has_cap ? 0 : FADE_LENGTH);
    struct box box = {mark->centre.x - half, mark->centre.y, mark->centre.x + half,
                      fmax(top + length, mark->centre.y + mark->radius * 2)};
    canvas_rect(canvas, (struct box){box.x0 - 1, box.y0, box.x1 + 1, box.y1},
                &(struct paint){.fill = canvas->theme->background});
    shape_bar(canvas, mark->event->status, mark->tint, box);
    draw_end(canvas, mark, box.y1, false, half);
    clear_behind(canvas, mark);
    draw_shape(canvas, mark, mark->centre, mark->radius);
    draw_end(canvas, mark, top, true, half);
}

/* One of the days of a span. */
static void draw_within(const struct canvas *canvas, const struct rule_mark *mark)
{
    const struct edtf *date = &mark->event->date;
    double half = mark->radius * SLIM, top = mark->centre.y - mark->radius;
    double length = fmax(mark->length, mark->radius * 3.4);
    struct box box = {mark->centre.x - half, top, mark->centre.x + half, top + length};
    box.y0 += date->start.approximate ? FADE_LENGTH : 0;
    box.y1 -= date->end.approximate ? FADE_LENGTH : 0;
    box.y1 = fmax(box.y1, box.y0 + mark->radius);
    canvas_rect(canvas, (struct box){box.x0 - 1, box.y0, box.x1 + 1, box.y1},
                &(struct paint){.fill = canvas->theme->background});
    shape_bar(canvas, mark->event->status, mark->tint, box);
    draw_end(canvas, mark, box.y0, true, half);
    draw_end(canvas, mark, box.y1, false, half);
}

/* The day is the first or last one on which it can have been. */
static void draw_bound(const struct canvas *canvas, const struct rule_mark *mark, double direction)
{
    draw_day(canvas, mark);
    draw_chevron(canvas, mark, mark->centre.y + direction * (mark->radius + CHEVRON_GAP),
                 direction);
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
    if (!date->is_placeable)
        draw_day(canvas, mark);
    else if (date->form == EDTF_INTERVAL)
        draw_lasting(canvas, mark);
    else if (date->earliest == DAY_NONE_BEFORE)
        draw_bound(canvas, mark, -1);
    else if (date->latest == DAY_NONE_AFTER)
        draw_bound(canvas, mark, 1);
    else if (date->form == EDTF_ALL_OF && date->member_count > 1)
        draw_each(canvas, mark);
    else if (date->earliest == date->latest)
        draw_day(canvas, mark);
    else
        draw_within(canvas, mark);
}
