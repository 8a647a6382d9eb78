/* Shapes as polygons on the unit circle's square, y down. A circle is a polygon of 24 sides where
 * only half of it is filled. */
#include "chart/shape.h"

#include <math.h>

#define POINT_LIMIT 24
#define PI 3.14159265358979323846

struct outline {
    size_t count; /* 0: a circle */
    struct point points[12];
    bool has_cross; /* lines across it */
    double scale;   /* of the radius */
};

static const struct outline outlines[CATEGORY_COUNT] = {
    [CATEGORY_TERRITORY] = {5, {{-0.85, -1}, {0.35, -1}, {1, 0}, {0.35, 1}, {-0.85, 1}}, false, 1},
    [CATEGORY_BATTLE] = {4, {{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}, false, 1},
    [CATEGORY_REMOTE] = {3, {{0, -1.05}, {1.05, 0.85}, {-1.05, 0.85}}, false, 1},
    [CATEGORY_VAC] = {4, {{0, -1.15}, {1.15, 0}, {0, 1.15}, {-1.15, 0}}, false, 1},
    [CATEGORY_RIOT] = {0, {{0, 0}}, true, 1},
    [CATEGORY_PROTEST] = {0, {{0, 0}}, false, 1},
    [CATEGORY_REPRESSION] = {3, {{0, 1.05}, {1.05, -0.85}, {-1.05, -0.85}}, false, 1},
    [CATEGORY_STRATEGIC] = {10,
                            {{0, -1.2},
                             {0.31, -0.4},
                             {1.14, -0.37},
                             {0.49, 0.16},
                             {0.71, 0.97},
                             {0, 0.5},
                             {-0.71, 0.97},
                             {-0.49, 0.16},
                             {-1.14, -0.37},
                             {-0.31, -0.4}},
                            false,
                            1},
    [CATEGORY_DIPLOMACY] =
        {6,
         {{-1.1, 0}, {-0.55, -0.95}, {0.55, -0.95}, {1.1, 0}, {0.55, 0.95}, {-0.55, 0.95}},
         false,
         1},
    [CATEGORY_STATEMENT] =
        {7,
         {{-1, -0.9}, {1, -0.9}, {1, 0.45}, {-0.05, 0.45}, {-0.7, 1.15}, {-0.65, 0.45}, {-1, 0.45}},
         false,
         1},
    [CATEGORY_SANCTION] = {4, {{-1.1, -0.5}, {1.1, -0.5}, {1.1, 0.5}, {-1.1, 0.5}}, false, 1},
    [CATEGORY_HUMANITARIAN] = {12,
                               {{-0.36, -1.05},
                                {0.36, -1.05},
                                {0.36, -0.36},
                                {1.05, -0.36},
                                {1.05, 0.36},
                                {0.36, 0.36},
                                {0.36, 1.05},
                                {-0.36, 1.05},
                                {-0.36, 0.36},
                                {-1.05, 0.36},
                                {-1.05, -0.36},
                                {-0.36, -0.36}},
                               false,
                               1},
    [CATEGORY_OTHER] = {0, {{0, 0}}, false, 0.75},
    [CATEGORY_UNKNOWN] = {0, {{0, 0}}, false, 0.75},
};

const struct status_look *status_look_of(enum status status)
{
    static const struct status_look looks[STATUS_COUNT] = {
        [STATUS_REPORTED] = {.is_filled = true, .alpha = 1},
        [STATUS_CONFIRMED] = {.is_filled = true, .alpha = 1},
        [STATUS_CLAIMED] = {.is_filled = true, .alpha = 0.4, .is_dashed = true},
        [STATUS_CONTESTED] = {.is_half = true, .alpha = 1},
        [STATUS_DENIED] = {.is_crossed = true},
        [STATUS_PLANNED] = {.is_filled = false},
        [STATUS_POSTPONED] = {.is_dashed = true},
        [STATUS_CALLED_OFF] = {.is_struck = true},
    };
    return &looks[status];
}

colour colour_fade(colour tint, double alpha)
{
    return (tint & 0xffffff00u) | (colour)lround((double)(tint & 0xffu) * alpha);
}

struct paint shape_paint(const struct canvas *canvas, colour tint, enum status status)
{
    const struct status_look *look = status_look_of(status);
    struct paint paint = {
        .fill = look->is_filled ? colour_fade(tint, look->alpha) : canvas->theme->background,
        .stroke = tint,
        .stroke_width = 0.8,
    };
    if (look->is_dashed) {
        paint.dash_on = 1.3;
        paint.dash_off = 1;
    }
    return paint;
}

static size_t shape_points(const struct outline *outline, struct point centre, double radius,
                           struct point *points)
{
    double size = radius * outline->scale;
    if (outline->count == 0) {
        for (size_t i = 0; i < POINT_LIMIT; i++) {
            double angle = 2 * PI * (double)i / POINT_LIMIT;
            points[i].x = centre.x + size * cos(angle);
            points[i].y = centre.y + size * sin(angle);
        }
        return POINT_LIMIT;
    }
    for (size_t i = 0; i < outline->count; i++) {
        points[i].x = centre.x + size * outline->points[i].x;
        points[i].y = centre.y + size * outline->points[i].y;
    }
    return outline->count;
}

/* Sutherland-Hodgman against one line: keeps what lies at or before x. */
static size_t clip_before(const struct point *points, size_t count, double x, struct point *kept)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        struct point a = points[i], b = points[(i + 1) % count];
        bool a_in = a.x <= x, b_in = b.x <= x;
        if (a_in)
            kept[n++] = a;
        if (a_in != b_in)
            kept[n++] = (struct point){x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)};
    }
    return n;
}

static void draw_across(const struct canvas *canvas, colour tint, struct point centre, double reach)
{
    struct paint line = {.stroke = tint, .stroke_width = 0.9};
    canvas_line(canvas, (struct point){centre.x - reach, centre.y - reach},
                (struct point){centre.x + reach, centre.y + reach}, &line);
    canvas_line(canvas, (struct point){centre.x - reach, centre.y + reach},
                (struct point){centre.x + reach, centre.y - reach}, &line);
}

static void draw_half(const struct canvas *canvas, const struct outline *outline, colour tint,
                      struct point centre, double radius)
{
    struct point points[POINT_LIMIT], half[POINT_LIMIT + 8];
    size_t count = shape_points(outline, centre, radius, points);
    size_t kept = clip_before(points, count, centre.x, half);
    canvas_polygon(canvas, half, kept, true, &(struct paint){.fill = tint});
}

void shape_draw(const struct canvas *canvas, enum category category, enum status status,
                colour tint, struct point centre, double radius)
{
    const struct outline *outline = &outlines[category];
    const struct status_look *look = status_look_of(status);
    struct paint paint = shape_paint(canvas, tint, status);
    double size = radius - paint.stroke_width / 2;
    struct point points[POINT_LIMIT];
    if (outline->count == 0) {
        canvas_circle(canvas, centre, size * outline->scale, &paint);
    } else {
        size_t count = shape_points(outline, centre, size, points);
        canvas_polygon(canvas, points, count, true, &paint);
    }
    if (look->is_half)
        draw_half(canvas, outline, tint, centre, size);
    if (outline->has_cross)
        draw_across(canvas, look->is_filled ? canvas->theme->background : tint, centre, size * 0.6);
    if (look->is_crossed)
        draw_across(canvas, tint, centre, radius * 1.1);
    if (look->is_struck)
        canvas_line(canvas, (struct point){centre.x - radius * 1.4, centre.y + radius * 0.6},
                    (struct point){centre.x + radius * 1.4, centre.y - radius * 0.6},
                    &(struct paint){.stroke = tint, .stroke_width = 1});
}

static struct paint ring_paint(enum status status, colour tint)
{
    struct paint paint = {.stroke = tint, .stroke_width = 0.7};
    if (status_look_of(status)->is_dashed) {
        paint.dash_on = 1.3;
        paint.dash_off = 1;
    }
    return paint;
}

void shape_ring(const struct canvas *canvas, enum category category, enum status status,
                colour tint, struct point centre, double radius)
{
    const struct outline *outline = &outlines[category];
    struct paint paint = ring_paint(status, tint);
    double size = radius * SHAPE_VOICE;
    struct point points[POINT_LIMIT];
    if (outline->count == 0) {
        canvas_circle(canvas, centre, size * outline->scale, &paint);
        return;
    }
    size_t count = shape_points(outline, centre, size, points);
    canvas_polygon(canvas, points, count, true, &paint);
}

void shape_ring_triangle(const struct canvas *canvas, enum status status, colour tint,
                         struct point base, double radius, bool points_back)
{
    double size = radius * SHAPE_VOICE, way = points_back ? 1 : -1;
    double reach = -1.8 * way * size;
    struct point points[] = {{base.x + reach, base.y},
                             {base.x + way * 0.9, base.y - size},
                             {base.x + way * 0.9, base.y + size}};
    struct paint paint = ring_paint(status, tint);
    canvas_polygon(canvas, points, 3, true, &paint);
}

void shape_ring_bar(const struct canvas *canvas, enum status status, colour tint, struct box box)
{
    struct paint paint = ring_paint(status, tint);
    canvas_line(canvas, (struct point){box.x0, box.y0 - 1.5}, (struct point){box.x1, box.y0 - 1.5},
                &paint);
    canvas_line(canvas, (struct point){box.x0, box.y1 + 1.5}, (struct point){box.x1, box.y1 + 1.5},
                &paint);
}

/* Half of it, a cross or a line, as over other shapes. */
static void draw_over_triangle(const struct canvas *canvas, const struct status_look *look,
                               colour tint, const struct point points[3], double radius)
{
    struct point centre = {(points[0].x + 2 * points[1].x) / 3, points[0].y};
    struct point lower[] = {points[0], {points[1].x, points[0].y}, points[2]};
    if (look->is_half)
        canvas_polygon(canvas, lower, 3, true, &(struct paint){.fill = tint});
    if (look->is_crossed)
        draw_across(canvas, tint, centre, radius * 0.8);
    if (look->is_struck)
        canvas_line(canvas, (struct point){centre.x - radius, centre.y + radius * 0.8},
                    (struct point){centre.x + radius, centre.y - radius * 0.8},
                    &(struct paint){.stroke = tint, .stroke_width = 1});
}

void shape_triangle(const struct canvas *canvas, enum status status, colour tint, struct point base,
                    double radius, bool points_back)
{
    double reach = points_back ? -1.8 * radius : 1.8 * radius;
    struct point points[] = {
        {base.x + reach, base.y},
        {base.x, base.y - radius},
        {base.x, base.y + radius},
    };
    struct paint paint = shape_paint(canvas, tint, status);
    paint.stroke_width = 0.7;
    canvas_polygon(canvas, points, 3, true, &paint);
    draw_over_triangle(canvas, status_look_of(status), tint, points, radius);
}

void shape_bar(const struct canvas *canvas, enum status status, colour tint, struct box box)
{
    const struct status_look *look = status_look_of(status);
    struct paint paint = shape_paint(canvas, tint, status);
    paint.dash_on *= 2;
    paint.dash_off *= 1.8;
    double inset = paint.stroke_width / 2, middle = (box.y0 + box.y1) / 2;
    if (look->is_filled && !look->is_dashed) {
        paint.stroke = COLOUR_NONE;
        inset = 0;
    }
    struct box inner = {box.x0 + inset, box.y0 + inset, box.x1 - inset, box.y1 - inset};
    if (inner.x1 <= inner.x0)
        inner.x1 = inner.x0 + 0.1;
    canvas_rect(canvas, inner, &paint);
    if (look->is_half)
        canvas_rect(canvas, (struct box){inner.x0, middle, inner.x1, inner.y1},
                    &(struct paint){.fill = tint});
    if (look->is_crossed)
        draw_across(canvas, tint, (struct point){(box.x0 + box.x1) / 2, middle},
                    fmin((box.y1 - box.y0) * 0.6, (box.x1 - box.x0) / 2));
    if (look->is_struck)
        canvas_line(canvas, (struct point){box.x0, middle}, (struct point){box.x1, middle},
                    &(struct paint){.stroke = tint, .stroke_width = 1});
}
