/* Lines from middle to middle of their bins; running sums from end to end, where they are reached:
 *
 *        ·∧            caret: at least
 *      ╭──╮   ╱·╌╌◦    dashes and an open dot: provisional
 *   ·──╯  ╰──·         nothing over bins without a number
 *
 * What belongs to all lines lies behind all of them: bands, then columns, then strokes. */
#include "chart/lines.h"

#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>

#define BAND_ALPHA 0.16
#define CROWDED 3 /* lines; with more, bands are paler */
#define CROWDED_ALPHA 0.1
#define DOT 2.1           /* radius of the last point */
#define LONE_DOT 1.5      /* of a point without neighbours */
#define BEHIND_WIDTH 0.6  /* of the other lines behind one */
#define BEHIND_SHARE 0.72 /* of their way from faint ink to paper */
#define COLUMN_SHARE 0.66 /* of columns behind an average, to paper */
#define WHISKER_WIDTH 0.7
#define WHISKER_CAP 1.6 /* half its width */

/* ---- Geometry ---- */

double lines_x(const struct lines_plot *plot, size_t bin)
{
    const struct bin *at = &plot->lines->course.bins.items[bin];
    double end = (double)at->last + 1;
    double middle = ((double)at->first + end) / 2;
    return time_scale_x(&plot->time->scale, plot->lines->setup->is_cumulative ? end : middle);
}

double lines_y(const struct lines_plot *plot, double value)
{
    return value_axis_y(&plot->axis, value);
}

double lines_radius(const struct lines *lines)
{
    return DOT * lines->scale;
}

static struct point point_at(const struct lines_plot *plot, size_t bin, double value)
{
    return (struct point){lines_x(plot, bin), lines_y(plot, value)};
}

/* Where a running sum begins: at zero, at the start of its first bin. */
static struct point origin_of(const struct lines_plot *plot, size_t bin)
{
    const struct bin *at = &plot->lines->course.bins.items[bin];
    return (struct point){time_scale_x(&plot->time->scale, (double)at->first), lines_y(plot, 0)};
}

/* One stretch of a line without a gap. */
struct stretch {
    struct point *points;
    bool *is_loose;
    bool is_sum;
    size_t count;
};

static void add_point(struct stretch *stretch, struct point point, bool is_loose)
{
    stretch->points[stretch->count] = point;
    stretch->is_loose[stretch->count++] = is_loose;
}

/* Whether a running sum begins with this bin. */
static bool is_origin(const struct lines_plot *plot, const struct trend *trend, size_t first)
{
    size_t begun, end;
    trend_run(trend, 0, &begun, &end);
    return plot->lines->setup->is_cumulative && begun == first;
}

static struct stretch make_stretch(const struct lines_plot *plot, const struct trend *trend,
                                   size_t first, size_t end)
{
    struct arena *arena = plot->lines->canvas->arena;
    struct stretch stretch = {
        .points = ARENA_ARRAY(arena, struct point, end - first + 1),
        .is_loose = ARENA_ARRAY(arena, bool, end - first + 1),
        .is_sum = plot->lines->setup->is_cumulative,
    };
    if (is_origin(plot, trend, first))
        add_point(&stretch, origin_of(plot, first), trend->points[first].is_provisional);
    for (size_t i = first; i < end; i++)
        add_point(&stretch, point_at(plot, i, trend->points[i].value),
                  trend->points[i].is_provisional);
    return stretch;
}

/* Between two points a line is sure where both are. A piece of a running sum, from the start of a
 * bin to its end, is as sure as that bin. */
static bool is_loose_to(const struct stretch *stretch, size_t i)
{
    return stretch->is_loose[i] || (!stretch->is_sum && stretch->is_loose[i - 1]);
}

static void trace_stretch(const struct stretch *stretch, struct outline *sure,
                          struct outline *loose)
{
    size_t start = 0;
    for (size_t i = 1; i < stretch->count; i++) {
        bool is_loose = is_loose_to(stretch, i);
        if (i + 1 < stretch->count && is_loose_to(stretch, i + 1) == is_loose)
            continue;
        outline_polygon(is_loose ? loose : sure, &stretch->points[start], i - start + 1, false);
        start = i;
    }
}

void lines_trace(const struct lines_plot *plot, const struct line *line, struct outline *sure,
                 struct outline *loose)
{
    size_t first, end;
    for (size_t at = 0; trend_run(&line->trend, at, &first, &end); at = end) {
        struct stretch stretch = make_stretch(plot, &line->trend, first, end);
        trace_stretch(&stretch, sure, loose);
    }
}

/* ---- Behind the lines ---- */

static void hatch_bins(const struct lines_plot *plot, size_t first, size_t end)
{
    const struct lines *lines = plot->lines;
    const struct bin *bins = lines->course.bins.items;
    struct box box = {
        fmax(plot->x0, time_scale_x(&plot->time->scale, (double)bins[first].first)),
        plot->axis.scale.y1,
        fmin(plot->x1, time_scale_x(&plot->time->scale, (double)bins[end - 1].last + 1)),
        plot->axis.scale.y0};
    if (box.x1 > box.x0)
        hatch_draw(lines->canvas, box, lines->canvas->theme->hairline);
}

void lines_draw_back(const struct lines_plot *plot)
{
    const struct lines *lines = plot->lines;
    const struct bins *bins = &lines->course.bins;
    if (lines->parts.has_columns)
        return; /* these are hatched themselves */
    scene_begin(lines->canvas->scene, ROLE_GRID, NULL, NULL);
    for (size_t i = 0; i < bins->count; i++) {
        size_t first = i;
        while (i < bins->count && lines_is_provisional(lines, i))
            i++;
        if (i > first)
            hatch_bins(plot, first, i);
    }
    scene_end(lines->canvas->scene);
}

static void add_band(const struct lines_plot *plot, const struct trend *trend, size_t first,
                     size_t end, struct outline *band)
{
    size_t count = 0;
    struct point *points =
        ARENA_ARRAY(plot->lines->canvas->arena, struct point, 2 * (end - first) + 1);
    if (is_origin(plot, trend, first))
        points[count++] = origin_of(plot, first);
    for (size_t i = first; i < end; i++)
        points[count++] = point_at(plot, i, trend->points[i].high);
    for (size_t i = end; i > first; i--)
        points[count++] = point_at(plot, i - 1, trend->points[i - 1].low);
    outline_polygon(band, points, count, true);
}

static void draw_band(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    bool is_crowded = !plot->only && lines->count > CROWDED;
    struct outline band = {.arena = lines->canvas->arena};
    size_t first, end;
    for (size_t at = 0; trend_run(&line->trend, at, &first, &end); at = end)
        if (end - first > 1)
            add_band(plot, &line->trend, first, end, &band);
    struct paint paint = {.fill =
                              colour_fade(line->stroke, is_crowded ? CROWDED_ALPHA : BAND_ALPHA)};
    if (lines->parts.has_outline)
        paint = (struct paint){.stroke = line->stroke,
                               .stroke_width = WHISKER_WIDTH * lines->scale,
                               .dash_on = 1.6 * lines->scale,
                               .dash_off = 1.4 * lines->scale};
    outline_draw(&band, lines->canvas, &paint);
}

static void draw_area(const struct lines_plot *plot, const struct line *line)
{
    struct outline area = {.arena = plot->lines->canvas->arena};
    double base = lines_y(plot, 0);
    size_t first, end;
    for (size_t at = 0; trend_run(&line->trend, at, &first, &end); at = end) {
        struct stretch stretch = make_stretch(plot, &line->trend, first, end);
        struct point *points = ARENA_ARRAY(area.arena, struct point, stretch.count + 2);
        for (size_t i = 0; i < stretch.count; i++)
            points[i] = stretch.points[i];
        points[stretch.count] = (struct point){points[stretch.count - 1].x, base};
        points[stretch.count + 1] = (struct point){points[0].x, base};
        if (stretch.count > 1)
            outline_polygon(&area, points, stretch.count + 2, true);
    }
    outline_draw(&area, plot->lines->canvas,
                 &(struct paint){.fill = colour_fade(line->stroke, BAND_ALPHA)});
}

static struct box column_of(const struct lines_plot *plot, const struct bin *bin, double value)
{
    double x0 = time_scale_x(&plot->time->scale, (double)bin->first);
    double x1 = time_scale_x(&plot->time->scale, (double)bin->last + 1);
    double gap = fmin(1, (x1 - x0) * 0.12);
    return (struct box){x0 + gap, lines_y(plot, value), x1 - gap, lines_y(plot, 0)};
}

static void draw_columns(const struct lines_plot *plot, const struct line *line)
{
    const struct canvas *canvas = plot->lines->canvas;
    const struct bins *bins = &plot->lines->course.bins;
    colour fill = colour_mix(line->stroke, canvas->theme->background, COLUMN_SHARE);
    struct outline columns = {.arena = canvas->arena};
    for (size_t i = 0; i < bins->count; i++) {
        const struct trend_point *point = &line->bare.points[i];
        if (!point->is_known || point->value <= 0)
            continue;
        struct box box = column_of(plot, &bins->items[i], point->value);
        if (point->is_provisional)
            hatch_draw(canvas, box, fill);
        else
            outline_box(&columns, box);
    }
    outline_draw(&columns, canvas, &(struct paint){.fill = fill});
}

/* ---- Strokes ---- */

static void draw_behind(const struct lines_plot *plot)
{
    const struct lines *lines = plot->lines;
    const struct theme *theme = lines->canvas->theme;
    struct outline strokes = {.arena = lines->canvas->arena};
    for (size_t i = 0; i < lines->count; i++)
        if (&lines->items[i] != plot->only)
            lines_trace(plot, &lines->items[i], &strokes, &strokes);
    outline_draw(&strokes, lines->canvas,
                 &(struct paint){
                     .stroke = colour_mix(theme->faint_ink, theme->background, BEHIND_SHARE),
                     .stroke_width = BEHIND_WIDTH * lines->scale,
                     .is_round = true,
                 });
}

/* Dots are dashes of no length with round ends. */
struct paint lines_paint(const struct line *line)
{
    return (struct paint){
        .stroke = line->stroke,
        .stroke_width = line->look.width,
        .dash_on = line->look.dash_on,
        .dash_off = line->look.dash_off,
        .is_round = line->look.dash_on < line->look.width,
    };
}

static void draw_strokes(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    const struct canvas *canvas = lines->canvas;
    struct outline sure = {.arena = canvas->arena}, loose = {.arena = canvas->arena};
    lines_trace(plot, line, &sure, &loose);
    struct paint paint = lines_paint(line);
    struct paint dashed = {.stroke = line->stroke,
                           .stroke_width = line->look.width * 0.8,
                           .dash_on = 1.3 * lines->scale,
                           .dash_off = 1.3 * lines->scale};
    outline_draw(&sure, canvas, &paint);
    outline_draw(&loose, canvas, &dashed);
}

/* ---- Signs ---- */

static void add_whisker(const struct lines_plot *plot, size_t bin, double low, double high,
                        struct outline *whiskers)
{
    double cap = WHISKER_CAP * plot->lines->scale;
    struct point from = point_at(plot, bin, low), to = point_at(plot, bin, high);
    outline_line(whiskers, from, to);
    outline_line(whiskers, (struct point){from.x - cap, from.y},
                 (struct point){from.x + cap, from.y});
    outline_line(whiskers, (struct point){to.x - cap, to.y}, (struct point){to.x + cap, to.y});
}

static void draw_whiskers(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    const struct lines_parts *parts = &lines->parts;
    struct outline ranges = {.arena = lines->canvas->arena},
                   dates = {.arena = lines->canvas->arena};
    for (size_t i = 0; i < line->trend.count; i++) {
        const struct trend_point *point = &line->trend.points[i];
        if (!point->is_known)
            continue;
        if (parts->has_whiskers && point->high > point->low)
            add_whisker(plot, i, point->low, point->high, &ranges);
        if (parts->has_dates && point->is_imprecise && point->most > point->least)
            add_whisker(plot, i, point->least, point->most, &dates);
    }
    struct paint paint = {.stroke = line->stroke, .stroke_width = WHISKER_WIDTH * lines->scale};
    outline_draw(&ranges, lines->canvas, &paint);
    outline_draw(&dates, lines->canvas, &paint);
}

static void draw_carets(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    double half = 1.9 * lines->scale, rise = 2.4 * lines->scale;
    struct outline carets = {.arena = lines->canvas->arena};
    for (size_t i = 0; i < line->trend.count; i++) {
        const struct trend_point *point = &line->trend.points[i];
        if (!point->is_known || !point->is_lower_bound)
            continue;
        struct point at = point_at(plot, i, point->value);
        at.y -= lines_radius(lines) + 0.8 * lines->scale;
        struct point points[] = {{at.x - half, at.y}, {at.x, at.y - rise}, {at.x + half, at.y}};
        outline_polygon(&carets, points, 3, false);
    }
    outline_draw(&carets, lines->canvas,
                 &(struct paint){.stroke = line->stroke, .stroke_width = 0.9 * lines->scale});
}

static void draw_dot(const struct lines_plot *plot, const struct line *line, size_t bin,
                     double radius)
{
    const struct lines *lines = plot->lines;
    const struct trend_point *point = &line->trend.points[bin];
    colour paper = lines->canvas->theme->background;
    struct point at = point_at(plot, bin, point->value);
    struct paint paint = {
        .fill = line->stroke, .stroke = paper, .stroke_width = 0.9 * lines->scale};
    if (point->is_provisional)
        paint = (struct paint){
            .fill = paper, .stroke = line->stroke, .stroke_width = 0.9 * lines->scale};
    canvas_circle(lines->canvas, at, radius * lines->scale, &paint);
}

static void draw_dots(const struct lines_plot *plot, const struct line *line)
{
    size_t first, end, last = trend_last(&line->trend), named = lines_end(line);
    for (size_t at = 0; trend_run(&line->trend, at, &first, &end); at = end)
        if (end - first == 1 && first != last && first != named)
            draw_dot(plot, line, first, LONE_DOT);
    if (last < line->trend.count)
        draw_dot(plot, line, last, last == named ? DOT : LONE_DOT);
    if (named != last)
        draw_dot(plot, line, named, DOT);
}

/* ---- All of it ---- */

static bool is_shown(const struct lines_plot *plot, const struct line *line)
{
    return !plot->only || plot->only == line;
}

static void draw_fills(const struct lines_plot *plot, const struct line *line)
{
    const struct lines_parts *parts = &plot->lines->parts;
    if (parts->has_columns)
        draw_columns(plot, line);
    if (parts->has_area)
        draw_area(plot, line);
    if (parts->has_band || parts->has_outline)
        draw_band(plot, line);
}

static void draw_line(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    draw_whiskers(plot, line);
    draw_strokes(plot, line);
    if (lines->parts.has_carets && lines->has_sign_room)
        draw_carets(plot, line);
    draw_dots(plot, line);
}

/* Of fills the largest is on top. Of lines it is below, whole: where others run along it, it is
 * seen between their dashes. */
void lines_draw(const struct lines_plot *plot)
{
    const struct lines *lines = plot->lines;
    struct scene *scene = lines->canvas->scene;
    scene_begin(scene, ROLE_MARK, NULL, NULL);
    for (size_t i = lines->count; i > 0; i--)
        if (is_shown(plot, &lines->items[i - 1]))
            draw_fills(plot, &lines->items[i - 1]);
    if (plot->only && !lines->setup->has_free_scales)
        draw_behind(plot);
    scene_end(scene);
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        if (!is_shown(plot, line))
            continue;
        scene_begin(scene, ROLE_MARK, NULL, lines->setup->group ? line->series->name : NULL);
        draw_line(plot, line);
        scene_end(scene);
    }
}
