/* Steps, their points and words. What a source leaves open stays open: an arrow up is "more than".
 */
#include "chart/claims_steps.h"

#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>
#include <string.h>

#define BAND_PALE 0.88 /* share of the background in the tint of a band */
#define BAR 2.2        /* half the breadth of a band's mark */

struct paint step_line(const struct claims *claims, const char *source)
{
    static const double dashes[CLAIMS_SOURCES][2] = {{0, 0}, {5, 2}, {2, 1.4},
                                                     {8, 2}, {3, 3}, {1, 1.2}};
    struct paint paint = {.stroke = claims_fill(claims, source), .stroke_width = 1.4};
    for (size_t i = 0; i < claims->source_count; i++) {
        if (strcmp(claims->sources[i], source) != 0)
            continue;
        paint.dash_on = dashes[i][0];
        paint.dash_off = dashes[i][1];
    }
    return paint;
}

/* Where numbers of one day contradict each other. */
static void draw_gaps(const struct claims *claims, const struct step_plot *plot)
{
    const struct theme *theme = claims->canvas->theme;
    struct box gap;
    for (size_t i = 0; i + 1 < plot->question->group_count; i++) {
        if (!step_gap(plot, i, &gap))
            continue;
        gap.y0 += claims->panel->y0;
        gap.y1 += claims->panel->y0;
        hatch_draw(claims->canvas, gap, colour_mix(theme->grey_ink, theme->background, 0.45));
    }
}

static void draw_course(const struct claims *claims, const struct step_course *course,
                        const struct paint *paint)
{
    struct point points[3];
    for (size_t i = 0; i < course->count; i++)
        points[i] = claims_point(claims, course->line[i].x, course->line[i].y);
    if (course->count > 1)
        canvas_polygon(claims->canvas, points, course->count, false, paint);
    for (int i = 0; i < 2 && course->is_band; i++) {
        double y = i ? course->band.y1 : course->band.y0;
        canvas_line(claims->canvas, claims_point(claims, course->band.x0, y),
                    claims_point(claims, course->band.x1, y), paint);
    }
}

static void draw_lines(const struct claims *claims, const struct step_plot *plot)
{
    for (size_t i = 0; i < plot->count; i++) {
        struct step_course course;
        if (!step_course(plot, i, &course))
            continue;
        struct paint paint = step_line(claims, plot->points[i].claim->source);
        if (course.is_band)
            paint.stroke_width = 0.9;
        if (course.is_relay) {
            paint = (struct paint){.stroke = claims->canvas->theme->other_fill,
                                   .stroke_width = 0.8,
                                   .dash_on = 1.2,
                                   .dash_off = 2};
        }
        draw_course(claims, &course, &paint);
    }
}

/* Between which numbers it goes on, where no source says more. */
static void draw_bands(const struct claims *claims, const struct step_plot *plot)
{
    for (size_t i = 0; i < plot->count; i++) {
        struct step_course course;
        if (!step_course(plot, i, &course) || !course.is_band)
            continue;
        colour tint = claims_fill(claims, plot->points[i].claim->source);
        struct box box = course.band;
        box.y0 += claims->panel->y0;
        box.y1 += claims->panel->y0;
        canvas_rect(claims->canvas, box,
                    &(struct paint){
                        .fill = colour_mix(tint, claims->canvas->theme->background, BAND_PALE)});
    }
}

static void draw_span(const struct claims *claims, const struct step_point *point, colour tint)
{
    double x0, x1, y = claims->panel->y0 + point->y;
    struct paint paint = {.stroke = tint, .stroke_width = 0.9};
    step_span(claims, point, &x0, &x1);
    if (step_soft_days(point) > 0) {
        struct paint fade = {.fill = tint, .fade = {true, x0, point->x0, point->x1, x1}};
        canvas_rect(claims->canvas, (struct box){x0, y - 0.8, x1, y + 0.8}, &fade);
        return;
    }
    canvas_line(claims->canvas, (struct point){x0, y}, (struct point){x1, y}, &paint);
    canvas_line(claims->canvas, (struct point){x0, y - 2.5}, (struct point){x0, y + 2.5}, &paint);
    canvas_line(claims->canvas, (struct point){x1, y - 2.5}, (struct point){x1, y + 2.5}, &paint);
}

/* More, or less, than the number: an arrow from it on. */
static void draw_open(const struct claims *claims, const struct step_point *point, double way,
                      colour tint, double base)
{
    double x = point->x, y = claims->panel->y0 + point->y,
           end = y - (STEP_RADIUS + STEP_CARET) * way;
    if (y + STEP_RADIUS + STEP_CARET > base && way < 0)
        return; /* no less than nothing: the axis ends here, and the words say it */
    const struct point head[] = {{x, end}, {x - 2.4, end + 4 * way}, {x + 2.4, end + 4 * way}};
    canvas_line(claims->canvas, (struct point){x, y}, (struct point){x, end + 3 * way},
                &(struct paint){.stroke = tint, .stroke_width = 1.2});
    canvas_polygon(claims->canvas, head, 3, true, &(struct paint){.fill = tint});
}

static void draw_whisker(const struct claims *claims, const struct step_plot *plot,
                         const struct step_point *point, colour tint)
{
    double low = claims->panel->y0 + value_axis_y(&plot->axis, point->claim->low);
    double high = claims->panel->y0 + value_axis_y(&plot->axis, point->claim->high);
    struct paint paint = {.stroke = tint, .stroke_width = 0.9};
    if (!(high < low))
        return;
    canvas_line(claims->canvas, (struct point){point->x, low}, (struct point){point->x, high},
                &paint);
    canvas_line(claims->canvas, (struct point){point->x - 2.5, low},
                (struct point){point->x + 2.5, low}, &paint);
    canvas_line(claims->canvas, (struct point){point->x - 2.5, high},
                (struct point){point->x + 2.5, high}, &paint);
}

/* "United Nations (>80,000) – 13 June 2013" */
static const char *point_tooltip(const struct claims *claims, const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    return arena_print(arena, "%s – %s",
                       locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP, claim->source,
                                     claim_words(claims, claim), NULL),
                       locale_date(locale, arena, &claim->event->date));
}

/* As whiskers, but with a body instead of a point. */
static void draw_bar(const struct claims *claims, const struct step_point *point, colour tint)
{
    double y = claims->panel->y0;
    struct box box = {point->x - BAR, y + point->y0, point->x + BAR, y + point->y1};
    if (status_look_of(point->claim->status)->is_dashed)
        shape_bar(claims->canvas, point->claim->status, tint, box);
    else
        canvas_rect(claims->canvas, box, &(struct paint){.fill = colour_fade(tint, 0.45)});
}

static void draw_point(const struct claims *claims, const struct step_plot *plot,
                       const struct step_point *point)
{
    struct scene *scene = claims->canvas->scene;
    colour tint = claims_fill(claims, point->claim->source);
    scene_begin(scene, ROLE_NONE, NULL, point_tooltip(claims, point->claim));
    scene_link(scene, point->claim->event->url);
    double base = claims->panel->y0 + plot->y1;
    if (step_is_vague(point))
        draw_span(claims, point, tint);
    if (!isfinite(point->claim->high))
        draw_open(claims, point, 1, tint, base);
    else if (!isfinite(point->claim->low))
        draw_open(claims, point, -1, tint, base);
    else
        draw_whisker(claims, plot, point, tint);
    if (step_is_band(point->claim)) {
        draw_bar(claims, point, tint);
        return;
    }
    bool is_crossed = status_look_of(point->claim->status)->is_crossed;
    shape_draw(claims->canvas, CATEGORY_PROTEST, point->claim->status, tint,
               claims_point(claims, point->x, point->y),
               is_crossed ? STEP_RADIUS * 0.85 : STEP_RADIUS);
    scene_end(scene);
}

static void draw_plot(struct claims *claims, struct step_plot *plot)
{
    struct panel *panel = claims->panel;
    const struct canvas *canvas = claims->canvas;
    double room = STEP_TOP_ROOM + plot->verdict.height;
    struct value_axis_place at = {panel->x0, panel->plot_x0, panel->plot_x1, room};
    double y0 = panel->y0 + plot->y0, y1 = panel->y0 + plot->y1;
    panel_begin_plot(panel, y0 - STEP_TOP_ROOM, y1);
    value_axis_fit(&plot->axis, canvas, y0, y1);
    value_axis_draw(&plot->axis, canvas, &at);
    value_axis_draw_base(&plot->axis, canvas, &at);
    value_axis_fit(&plot->axis, canvas, plot->y0, plot->y1);
    scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
    canvas_block(canvas, &plot->verdict, &(struct block_place){.x = panel->x0, .y = y0 - room});
    scene_end(canvas->scene);
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    draw_bands(claims, plot);
    draw_gaps(claims, plot);
    scene_end(canvas->scene);
    scene_begin(canvas->scene, ROLE_MARK, NULL, plot->title);
    draw_lines(claims, plot);
    for (size_t i = 0; i < plot->count; i++)
        draw_point(claims, plot, &plot->points[i]);
    scene_end(canvas->scene);
    for (size_t i = 0; i < plot->count; i++) {
        if (plot->points[i].is_placed)
            claims_draw_label(claims, &plot->points[i].label, &plot->points[i].spot);
    }
}

void steps_draw(struct claims *claims)
{
    struct steps *steps = claims->plot;
    for (size_t i = 0; i < steps->kept; i++)
        draw_plot(claims, &steps->plots[i]);
}
