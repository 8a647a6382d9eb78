/* Draws an overlay: dashed from where a period is still being reported, the names at the ends of
 * the lines, and the event as a line through the plot. */
#include "chart/compare_overlay.h"

#include "chart/spread.h"

#include <math.h>

#define TICK_GAP 2.0
#define NAME_GAP 5.0
#define MOVED 2.0 /* points beside the end of a line: more, and a line leads there */
#define GREY_LINE 1.0
#define LINE 1.9
#define DASH 2.6
#define ROUND 0.7

/* ---- Lines ---- */

/* Values stand at the middle of their step, sums at its end. */
static struct point point_at(const struct compare *compare, const struct aligned_chart *chart,
                             const struct aligned_course *course, size_t index)
{
    double shift = compare->setup.is_cumulative ? 1 : 0.5;
    double day = (double)course->start + ((double)index + shift) * (double)chart->step;
    return (struct point){aligned_x(chart, fmin(day, (double)chart->last)),
                          value_axis_y(&chart->axis, course->values[index])};
}

static void draw_pieces(const struct canvas *canvas, const struct point *points, size_t count,
                        size_t sure, const struct paint *stroke)
{
    struct paint dashed = *stroke;
    dashed.dash_on = DASH - ROUND * stroke->stroke_width; /* round ends are longer */
    dashed.dash_off = DASH + ROUND * stroke->stroke_width;
    if (sure > 1)
        canvas_polygon(canvas, points, sure, false, stroke);
    size_t from = sure ? sure - 1 : 0;
    if (count - from > 1)
        canvas_polygon(canvas, points + from, count - from, false, &dashed);
    if (count == 1)
        canvas_circle(canvas, points[0], 2, &(struct paint){.fill = stroke->stroke});
}

static void draw_course(const struct compare *compare, const struct aligned_chart *chart,
                        struct aligned_course *course)
{
    const struct canvas *canvas = compare->canvas;
    size_t base = compare->comparison.plan.baseline_count, count = 0;
    colour tint =
        course->is_grey ? aligned_grey(compare) : compare_tint(compare, course->period - base);
    struct paint stroke = {
        .stroke = tint, .stroke_width = course->is_grey ? GREY_LINE : LINE, .is_round = true};
    struct point *points = ARENA_ARRAY(canvas->arena, struct point, course->count + 2);
    if (!course->count)
        return;
    if (compare->setup.is_cumulative)
        points[count++] =
            (struct point){aligned_x(chart, (double)course->start), value_axis_y(&chart->axis, 0)};
    size_t sure = course->sure + count;
    for (size_t i = 0; i < course->count; i++)
        points[count++] = point_at(compare, chart, course, i);
    course->end_x = points[count - 1].x;
    course->end_y = points[count - 1].y;
    scene_begin(canvas->scene, ROLE_MARK, NULL, compare->comparison.periods[course->period].name);
    draw_pieces(canvas, points, count, sure < count ? sure : count, &stroke);
    scene_end(canvas->scene);
}

/* ---- Words ---- */

static void draw_ticks(const struct compare *compare, const struct aligned_chart *chart, double y)
{
    const struct canvas *canvas = compare->canvas;
    struct paint stroke = {.stroke = canvas->theme->rule, .stroke_width = 0.6};
    double right = chart->x1 + (chart->has_names ? NAME_GAP : 0);
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < chart->tick_count; i++) {
        const struct aligned_tick *tick = &chart->ticks[i];
        double x = aligned_x(chart, tick->day), half = tick->label.width / 2;
        double middle = fmax(fmin(x, right - half), chart->x0 + half);
        canvas_line(canvas, (struct point){x, y}, (struct point){x, y + TICK_GAP}, &stroke);
        canvas_block(canvas, &tick->label,
                     &(struct block_place){.x = middle, .y = y + TICK_GAP, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

static void sort_by_end(const struct aligned_chart *chart, size_t *order)
{
    for (size_t i = 0; i < chart->count; i++) {
        size_t at = i;
        for (; at > 0 && chart->courses[order[at - 1]].end_y > chart->courses[i].end_y; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

static void draw_name(const struct canvas *canvas, const struct aligned_chart *chart,
                      const struct aligned_course *course, double y)
{
    struct paint leader = {.stroke = canvas->theme->grey_ink, .stroke_width = 0.5};
    double x = chart->x1 + 2 * NAME_GAP;
    bool is_apart = fabs(y - course->end_y) > MOVED || course->end_x < chart->x1 - NAME_GAP;
    if (is_apart && !isnan(course->end_x))
        canvas_line(canvas, (struct point){course->end_x + 1.5, course->end_y},
                    (struct point){x - 1.5, y}, &leader);
    canvas_block(canvas, &course->name,
                 &(struct block_place){.x = x, .y = y - course->name.height / 2});
}

/* Periods without a line are named at the lower end. */
static void draw_names(const struct canvas *canvas, const struct aligned_chart *chart, double y0,
                       double y1)
{
    struct spread_piece pieces[PERIOD_LIMIT] = {{0}};
    size_t order[PERIOD_LIMIT];
    if (!chart->has_names)
        return;
    sort_by_end(chart, order);
    for (size_t i = 0; i < chart->count; i++) {
        pieces[i].wanted = chart->courses[order[i]].end_y;
        pieces[i].size = chart->courses[order[i]].name.height;
    }
    if (!spread_apart(pieces, chart->count, y0, y1, 0))
        return;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    for (size_t i = 0; i < chart->count; i++)
        draw_name(canvas, chart, &chart->courses[order[i]], pieces[i].at);
    scene_end(canvas->scene);
}

static void draw_event(const struct compare *compare, const struct aligned_chart *chart,
                       const struct compare_plot *plot)
{
    const struct canvas *canvas = compare->canvas;
    double x = aligned_x(chart, 0), half = chart->event.width / 2;
    double middle = fmax(fmin(x, chart->x1 - half), chart->x0 + half);
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_line(canvas, (struct point){x, plot->y0 - TICK_GAP / 2}, (struct point){x, plot->y1},
                &(struct paint){.stroke = canvas->theme->accent, .stroke_width = 0.9});
    canvas_block(canvas, &chart->event,
                 &(struct block_place){.x = middle,
                                       .y = plot->y0 - TICK_GAP - chart->event.height,
                                       .side = SIDE_MIDDLE,
                                       .tint = canvas->theme->accent});
    scene_end(canvas->scene);
}

void aligned_draw_plot(const struct compare *compare, struct compare_plot *plot)
{
    const struct canvas *canvas = compare->canvas;
    struct aligned_chart *chart = plot->state;
    chart->x0 = plot->x0 + chart->axis.gutter;
    chart->x1 = plot->x1 - chart->name_width;
    struct value_axis_place at = {plot->x0, chart->x0, chart->x1, chart->room + chart->flag_room};
    value_axis_fit(&chart->axis, canvas, plot->y0, plot->y1);
    if (plot == compare->plots)
        aligned_draw_flags(compare);
    panel_begin_plot(compare->panel, plot->y0, plot->y1);
    value_axis_draw(&chart->axis, canvas, &at);
    if (chart->is_around)
        draw_event(compare, chart, plot);
    value_axis_draw_base(&chart->axis, canvas, &at);
    for (size_t i = 0; i < chart->count; i++) {
        chart->courses[i].end_y = plot->y1;
        draw_course(compare, chart, &chart->courses[i]);
    }
    draw_ticks(compare, chart, plot->y1);
    draw_names(canvas, chart, plot->y0, plot->y1);
}
