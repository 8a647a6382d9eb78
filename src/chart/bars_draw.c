/* From bars to the scene. Each part of a bar has its tooltip; of a chart of many bars, all parts of
 * a series in a plot are one path, so that it stays small. */
#include "chart/bars.h"

#include "chart/course_phrase.h"
#include "chart/hatch.h"
#include "chart/outline.h"

#include <math.h>

#define LEAST_HEIGHT 0.5 /* points of a bar that is not zero, over the base: a hairline */
#define SEAM 0.4         /* points of paper between parts of a stack */
#define LEAST_WITH_SEAM 1.6
#define OUTLINE_WIDTH 0.6
#define WHISKER_WIDTH 0.8
#define HALO_WIDTH 1.2  /* of paper around a whisker, which else is lost on a dark bar */
#define HALO_SHARE 0.1  /* of a narrow bar, at most */
#define CARET_WIDTH 2.2 /* of half of it */
#define CARET_HEIGHT 2.0
#define CARET_GAP 1.4
#define NAMES_GAP 1.0
#define MOST_TOOLTIPS 400

/* ---- Bins without data ---- */

static void draw_blank(const struct bars *bars, const struct bars_plot *plot,
                       const struct bars_blank *blank)
{
    const struct canvas *canvas = bars->canvas;
    canvas_rect(canvas, (struct box){blank->x0, plot->y0, blank->x1, plot->y1},
                &(struct paint){.fill = canvas->theme->band});
    if (!blank->words.line_count)
        return;
    double base = value_axis_y(&plot->axis, 0), over = base - 1 - blank->words.height;
    canvas_block(canvas, &blank->words,
                 &(struct block_place){.x = (blank->x0 + blank->x1) / 2,
                                       .y = over >= plot->y0 ? over : base + 1,
                                       .side = SIDE_MIDDLE});
}

static void draw_blanks(const struct bars *bars, const struct bars_plot *plot)
{
    struct bars_blank blank = {.end = 0};
    scene_begin(bars->canvas->scene, ROLE_GRID, NULL, NULL);
    while (bars_next_blank(bars, plot, &blank))
        draw_blank(bars, plot, &blank);
    scene_end(bars->canvas->scene);
}

/* ---- Bars ---- */

/* The part of a bar that is one series; false where there is nothing to be seen of it. A stack of
 * less than a hairline shows its largest part. */
static bool part_of(const struct bars *bars, const struct bars_plot *plot, const struct bar *bar,
                    size_t series, struct box *box)
{
    double from = 0, part = 0;
    for (size_t s = bar->first; s <= series; s++) {
        from += part;
        part = bars_filled(bars, &bars->course.series[s].values[bar->bin]);
    }
    if (!(part > 0))
        return false;
    double base = value_axis_y(&plot->axis, 0);
    double y0 = value_axis_y(&plot->axis, bar->sign * from);
    double y1 = value_axis_y(&plot->axis, bar->sign * (from + part));
    bool is_first = fabs(y0 - base) < 1e-9;
    if (is_first && fabs(y1 - y0) < LEAST_HEIGHT)
        y1 = y0 - bar->sign * LEAST_HEIGHT;
    if (!is_first && fabs(y1 - y0) >= LEAST_WITH_SEAM)
        y0 -= bar->sign * SEAM;
    *box = (struct box){bar->x0, fmin(y0, y1), bar->x1, fmax(y0, y1)};
    return true;
}

/* Beyond so many parts of bars in all plots they have no tooltips: nobody can point at bars that
 * thin, and each costs more than the bar itself. */
static bool has_tooltips(const struct bars *bars)
{
    size_t count = 0;
    for (size_t i = 0; i < bars->facets.count; i++)
        for (size_t k = 0; k < bars->plots[i].bar_count; k++)
            count += bars->plots[i].bars[k].count;
    return count <= MOST_TOOLTIPS;
}

/* One part of a bar: put to the others, or with a tooltip where there are none. */
static void draw_part(const struct bars *bars, const struct bar *bar, size_t series, struct box box,
                      struct outline *others)
{
    const struct canvas *canvas = bars->canvas;
    const struct series *of = &bars->course.series[series];
    if (!others)
        scene_begin(canvas->scene, ROLE_NONE, NULL,
                    course_title(&bars->course, bars->course.series_count > 1 ? of->name : NULL,
                                 bar->bin, &of->values[bar->bin], canvas->arena));
    if (bar->is_hatched)
        hatch_draw(canvas, box, of->fill);
    else if (others)
        outline_box(others, box);
    else
        canvas_rect(canvas, box, &(struct paint){.fill = of->fill});
    if (!others)
        scene_end(canvas->scene);
}

static void draw_series(const struct bars *bars, const struct bars_plot *plot, size_t series)
{
    const struct canvas *canvas = bars->canvas;
    const struct series *of = &bars->course.series[series];
    struct outline others = {.arena = canvas->arena};
    bool has_groups = bars->course.series_count > 1, are_alone = has_tooltips(bars);
    scene_begin(canvas->scene, ROLE_MARK, NULL, has_groups ? of->name : NULL);
    for (size_t i = 0; i < plot->bar_count; i++) {
        const struct bar *bar = &plot->bars[i];
        struct box box;
        bool is_in = series >= bar->first && series < bar->first + bar->count;
        if (is_in && part_of(bars, plot, bar, series, &box))
            draw_part(bars, bar, series, box, are_alone ? NULL : &others);
    }
    outline_draw(&others, canvas, &(struct paint){.fill = of->fill});
    scene_end(canvas->scene);
}

/* ---- Ranges ---- */

/* From the filled part up to the highest number; without its upper edge where there is none. */
static void add_outline(const struct bars *bars, const struct bars_plot *plot,
                        const struct bar *bar, struct outline *out)
{
    double to, half = OUTLINE_WIDTH / 2;
    if (!bars_outline(bars, &bar->value, &to))
        return;
    double from_y = value_axis_y(&plot->axis, bar->sign * bars_filled(bars, &bar->value));
    double to_y = value_axis_y(&plot->axis, bar->sign * to) + bar->sign * half;
    double x0 = bar->x0 + half, x1 = bar->x1 - half;
    if (bars_is_open(bars, &bar->value)) {
        outline_line(out, (struct point){x0, from_y}, (struct point){x0, to_y});
        outline_line(out, (struct point){x1, from_y}, (struct point){x1, to_y});
        return;
    }
    struct point corners[] = {{x0, from_y}, {x0, to_y}, {x1, to_y}, {x1, from_y}};
    outline_polygon(out, corners, 4, false);
}

static void add_whisker(const struct bars *bars, const struct bars_plot *plot,
                        const struct bar *bar, struct outline *out)
{
    double from, to, x = (bar->x0 + bar->x1) / 2;
    if (bars_whisker(bars, &bar->value, &from, &to))
        outline_line(out, (struct point){x, value_axis_y(&plot->axis, bar->sign * from)},
                     (struct point){x, value_axis_y(&plot->axis, bar->sign * to)});
}

static void add_caret(const struct bars *bars, const struct bars_plot *plot, const struct bar *bar,
                      struct outline *out)
{
    if (!bars_is_open(bars, &bar->value) || !(bar->value.events > 0))
        return;
    double x = (bar->x0 + bar->x1) / 2, half = fmin(CARET_WIDTH, (bar->x1 - bar->x0) * 0.45);
    double y = value_axis_y(&plot->axis, bar->sign * bars_reach(bars, &bar->value)) -
               bar->sign * CARET_GAP;
    struct point points[] = {
        {x - half, y}, {x, y - bar->sign * CARET_HEIGHT * half / CARET_WIDTH}, {x + half, y}};
    outline_polygon(out, points, 3, false);
}

/* The width of the paper around a whisker, less on narrow bars. */
static double halo_width(const struct bars_plot *plot)
{
    double width = plot->bar_count ? plot->bars[0].x1 - plot->bars[0].x0 : 0;
    return WHISKER_WIDTH + fmin(HALO_WIDTH, width * HALO_SHARE);
}

static void draw_ranges(const struct bars *bars, const struct bars_plot *plot)
{
    const struct canvas *canvas = bars->canvas;
    struct outline outlines = {.arena = canvas->arena};
    struct outline whiskers = {.arena = canvas->arena}, carets = {.arena = canvas->arena};
    for (size_t i = 0; i < plot->bar_count; i++) {
        add_outline(bars, plot, &plot->bars[i], &outlines);
        add_whisker(bars, plot, &plot->bars[i], &whiskers);
        add_caret(bars, plot, &plot->bars[i], &carets);
    }
    scene_begin(canvas->scene, ROLE_MARK, NULL, NULL);
    outline_draw(&outlines, canvas,
                 &(struct paint){.stroke = canvas->theme->grey_ink, .stroke_width = OUTLINE_WIDTH});
    outline_draw(
        &whiskers, canvas,
        &(struct paint){.stroke = canvas->theme->background, .stroke_width = halo_width(plot)});
    outline_draw(&whiskers, canvas,
                 &(struct paint){.stroke = canvas->theme->ink, .stroke_width = WHISKER_WIDTH});
    outline_draw(&carets, canvas,
                 &(struct paint){.stroke = canvas->theme->ink, .stroke_width = WHISKER_WIDTH});
    scene_end(canvas->scene);
}

/* ---- Words ---- */

static void draw_values(const struct bars *bars, const struct bars_plot *plot)
{
    const struct canvas *canvas = bars->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    for (size_t i = 0; i < plot->bar_count; i++) {
        const struct bar *bar = &plot->bars[i];
        if (!bar->text)
            continue;
        struct box box = bars_text_box(bars, plot, bar);
        struct text_block block = canvas_lay(canvas, bar->text, style, INK_MAIN, 0, 1);
        canvas_block(
            canvas, &block,
            &(struct block_place){.x = (box.x0 + box.x1) / 2, .y = box.y0, .side = SIDE_MIDDLE});
    }
    scene_end(canvas->scene);
}

/* The longest stretch of a plot between bins without data. */
static void longest_stretch(const struct bars *bars, const struct bars_plot *plot, double *from,
                            double *to)
{
    struct bars_blank blank = {.end = 0};
    double at = plot->x0;
    *from = *to = at;
    for (bool has_more = true; has_more;) {
        has_more = bars_next_blank(bars, plot, &blank);
        double end = has_more ? blank.x0 : plot->x1;
        if (end - at > *to - *from) {
            *from = at;
            *to = end;
        }
        at = blank.x1;
    }
}

/* A plot without a bar says so. */
static void draw_empty(const struct bars *bars, const struct bars_plot *plot)
{
    const struct canvas *canvas = bars->canvas;
    double from, to;
    if (!bars_is_empty(bars))
        return;
    const char *words = locale_message(bars->setup->locale, MESSAGE_NO_EVENTS);
    struct text_block block =
        canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false), INK_GREY, 0, 1);
    longest_stretch(bars, plot, &from, &to);
    if (block.width > to - from)
        return;
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(canvas, &block,
                 &(struct block_place){
                     .x = (from + to) / 2, .y = plot->y1 - block.height - 2, .side = SIDE_MIDDLE});
    scene_end(canvas->scene);
}

static void draw_plot(const struct bars *bars, size_t index)
{
    const struct bars_plot *plot = &bars->plots[index];
    struct value_axis_place place = {plot->left, plot->x0, plot->x1, bars->room_over};
    if (bars->panel->is_on_axis)
        panel_begin_plot(bars->panel, plot->y0, plot->y1);
    draw_blanks(bars, plot);
    value_axis_draw(&plot->axis, bars->canvas, &place);
    for (size_t s = plot->first; s < plot->first + plot->count; s++)
        draw_series(bars, plot, s);
    draw_ranges(bars, plot);
    value_axis_draw_base(&plot->axis, bars->canvas, &place);
    draw_values(bars, plot);
    draw_empty(bars, plot);
    if (bars->facets.columns > 1 && facets_is_lowest(&bars->facets, index))
        axis_draw(bars->canvas, plot->time, plot->y1 + bars->room_under);
}

void bars_draw(const struct bars *bars)
{
    struct panel *panel = bars->panel;
    plot_head_draw(&bars->head, bars->canvas, panel->x0, panel->y0, panel->x1 - panel->x0);
    panel_draw_flags(panel, panel->y0 + bars->head.flags_end);
    for (size_t i = 0; i < bars->facets.count; i++)
        draw_plot(bars, i);
    if (bars->has_names)
        series_names_draw(&bars->names, bars->canvas, bars->plots[0].x1 + NAMES_GAP);
}
