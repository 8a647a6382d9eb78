/* The widest number is looked for among the ticks of every count that a height can lead to, so that
 * the plot's edges don't depend on its height. */
#include "chart/value_axis.h"

#include <math.h>

#define MOST_WANTED 7    /* ticks */
#define TICK_SPACE 2.9   /* line heights between two of them, where there is room */
#define THREE_TICKS 4.6  /* line heights that have room for one more than zero and another */
#define NUMBER_GAP 4.0   /* points between a number and the plot */
#define SHORT_FROM 99999 /* beyond, numbers are short */
#define SHORTENED 1000   /* what is less has no short form */
#define HALF_LINE 0.55   /* of the highest number over its hairline, in line heights */
#define CLEAR_LINE 0.9   /* the same with a gap, so that what is above is not read as part of it */

static struct text_style small_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->small_size, false);
}

static double line_height(const struct canvas *canvas)
{
    struct text_style style = small_style(canvas);
    return text_line_height(canvas->measurer, &style);
}

static bool is_short(const struct value_axis *axis)
{
    return fmax(fabs(axis->request.min), fabs(axis->request.max)) > SHORT_FROM;
}

const char *value_axis_number(const struct value_axis *axis, struct arena *arena, double number)
{
    const struct value_axis_request *request = &axis->request;
    double shown = request->is_mirror ? fabs(number) : number;
    if (is_short(axis))
        return locale_number_short(request->locale, arena, shown);
    return locale_number(request->locale, arena, shown);
}

const char *value_axis_words(const struct value_axis *axis, struct arena *arena, double number)
{
    if (!is_short(axis) || number < SHORTENED)
        return locale_number(axis->request.locale, arena, number);
    double unit = pow(10, floor(log10(number)) - 2);
    return locale_number_short(axis->request.locale, arena, round(number / unit) * unit);
}

static void find_ticks(const struct value_axis *axis, double wanted, struct value_ticks *ticks)
{
    const struct value_axis_request *request = &axis->request;
    value_ticks(ticks, &(struct value_request){
                           .min = request->min,
                           .max = request->max,
                           .wanted = wanted,
                           .is_whole = request->is_whole,
                           .has_zero = request->has_zero,
                       });
}

static double widest_number(const struct value_axis *axis, const struct canvas *canvas)
{
    struct text_style style = small_style(canvas);
    double widest = 0;
    for (int wanted = 2; wanted <= MOST_WANTED; wanted++) {
        struct value_ticks ticks;
        find_ticks(axis, wanted, &ticks);
        for (size_t i = 0; i < ticks.count; i++) {
            const char *number = value_axis_number(axis, canvas->arena, ticks.values[i]);
            widest = fmax(widest, text_width(canvas->measurer, number, &style));
        }
    }
    return widest;
}

void value_axis_plan(struct value_axis *axis, const struct value_axis_request *request,
                     const struct canvas *canvas, double width)
{
    *axis = (struct value_axis){.request = *request};
    double line = line_height(canvas);
    axis->head = line * (request->title ? HALF_LINE : CLEAR_LINE);
    if (request->title) {
        struct text_style bold = canvas_style(canvas->theme->label_size, true);
        axis->title = canvas_lay(canvas, request->title, bold, INK_MAIN, width, 2);
        axis->head += axis->title.height;
    }
    if (request->is_bare)
        return;
    if (request->unit) {
        axis->unit = canvas_lay(canvas, request->unit, small_style(canvas), INK_GREY, width, 2);
        axis->head += axis->unit.height;
    }
    if (!request->is_empty)
        axis->gutter = widest_number(axis, canvas) + NUMBER_GAP;
}

/* Numbers are left out, from zero on every second, third …, where they would touch each other. */
static void label_ticks(struct value_axis *axis, const struct canvas *canvas)
{
    const struct value_ticks *ticks = &axis->ticks;
    double step = fabs(value_axis_y(axis, 0) - value_axis_y(axis, ticks->step));
    long every = (long)fmax(1, ceil(line_height(canvas) / step - 1e-6));
    for (size_t i = 0; i < ticks->count; i++) {
        long multiple = lround(ticks->values[i] / ticks->step);
        long from = axis->request.has_zero ? 0 : lround(ticks->values[0] / ticks->step);
        bool is_shown =
            !axis->request.is_bare && !axis->request.is_empty && (multiple - from) % every == 0;
        axis->labels[i] =
            is_shown ? value_axis_number(axis, canvas->arena, ticks->values[i]) : NULL;
    }
}

void value_axis_fit(struct value_axis *axis, const struct canvas *canvas, double y0, double y1)
{
    double line = line_height(canvas);
    double least = y1 - y0 >= line * THREE_TICKS ? 3 : 2;
    double wanted = fmin(MOST_WANTED, fmax(least, floor(1 + (y1 - y0) / (line * TICK_SPACE))));
    find_ticks(axis, wanted, &axis->ticks);
    axis->scale = (struct value_scale){axis->ticks.first, axis->ticks.last, y1, y0};
    label_ticks(axis, canvas);
}

double value_axis_y(const struct value_axis *axis, double value)
{
    return value_scale_y(&axis->scale, value);
}

static void draw_numbers(const struct value_axis *axis, const struct canvas *canvas, double x)
{
    double half = line_height(canvas) / 2;
    for (size_t i = 0; i < axis->ticks.count; i++) {
        if (!axis->labels[i])
            continue;
        struct text_block block =
            canvas_lay(canvas, axis->labels[i], small_style(canvas), INK_FAINT, 0, 1);
        canvas_block(canvas, &block,
                     &(struct block_place){.x = x,
                                           .y = value_axis_y(axis, axis->ticks.values[i]) - half,
                                           .side = SIDE_END});
    }
}

void value_axis_draw(const struct value_axis *axis, const struct canvas *canvas,
                     const struct value_axis_place *place)
{
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    double top = axis->scale.y1 - axis->head - place->room;
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    for (size_t i = 0; i < axis->ticks.count && !axis->request.is_empty; i++) {
        double y = value_axis_y(axis, axis->ticks.values[i]);
        canvas_line(canvas, (struct point){place->x0, y}, (struct point){place->x1, y}, &hairline);
    }
    scene_end(canvas->scene);
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_block(canvas, &axis->title, &(struct block_place){.x = place->left, .y = top});
    canvas_block(canvas, &axis->unit,
                 &(struct block_place){.x = place->left, .y = top + axis->title.height});
    draw_numbers(axis, canvas, place->x0 - NUMBER_GAP);
    scene_end(canvas->scene);
}

void value_axis_draw_base(const struct value_axis *axis, const struct canvas *canvas,
                          const struct value_axis_place *place)
{
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 0.8};
    bool has_zero = axis->scale.first <= 0 && axis->scale.last >= 0;
    double y = has_zero ? value_axis_y(axis, 0) : axis->scale.y0;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_line(canvas, (struct point){place->x0, y}, (struct point){place->x1, y}, &rule);
    scene_end(canvas->scene);
}

static const struct text_block *last_block(const struct value_axis *axis)
{
    return axis->unit.line_count ? &axis->unit : &axis->title;
}

double value_axis_head_end(const struct value_axis *axis, double left)
{
    const struct text_block *block = last_block(axis);
    return block->line_count ? left + block->lines[block->line_count - 1].width : left;
}

double value_axis_head_line(const struct value_axis *axis, double y0)
{
    const struct text_block *block = last_block(axis);
    double bottom = y0 - axis->head + axis->title.height + axis->unit.height;
    return block->line_count ? bottom - block->line_height : bottom;
}
