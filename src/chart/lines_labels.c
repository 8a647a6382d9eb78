/* Words within a plot, where they find room: the highest number, what is provisional and where
 * there are no data. */
#include "chart/lines.h"

#include "chart/vacancy.h"

#include <math.h>

#define LABEL_GAP 1.5 /* points between a label and what it names */
#define SIDE_GAP 4.0
#define NEARER 0.1 /* points by which another point is nearer */

struct candidate {
    double x, y; /* of the middle */
};

/* A number by a point: over it, beside it, then further off. 'end': how far it may reach; 'of': the
 * point. */
struct mark_label {
    const struct lines_plot *plot;
    struct text_block block;
    colour tint;
    double end;
    size_t from;
    struct point of;
};

static bool try_label(const struct mark_label *label, struct candidate at)
{
    const struct canvas *canvas = label->plot->lines->canvas;
    const struct text_block *block = &label->block;
    double half = block->width / 2, top = at.y - block->height / 2;
    struct box box = {at.x - half - LABEL_GAP, top, at.x + half + LABEL_GAP, top + block->height};
    bool is_under = box.y1 > label->plot->axis.scale.y0 && box.x0 < label->plot->x1;
    if (box.x0 < label->plot->x0 || box.x1 > label->end || is_under ||
        !canvas_is_vacant(canvas, label->from, box))
        return false;
    struct block_place place = {.x = at.x - half, .y = top, .tint = label->tint};
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(canvas, block, &place);
    scene_end(canvas->scene);
    return true;
}

static bool has_nearer(const struct lines_plot *plot, const struct trend *trend,
                       struct candidate at, double distance)
{
    for (size_t i = 0; i < trend->count; i++) {
        const struct trend_point *point = &trend->points[i];
        if (point->is_known &&
            hypot(lines_x(plot, i) - at.x, lines_y(plot, point->value) - at.y) < distance)
            return true;
    }
    return false;
}

/* A number is read as that of the nearest point. */
static bool is_own(const struct mark_label *label, struct candidate at)
{
    const struct lines_plot *plot = label->plot;
    double distance = hypot(label->of.x - at.x, label->of.y - at.y) - NEARER;
    for (size_t i = 0; i < plot->lines->count; i++) {
        const struct line *line = &plot->lines->items[i];
        if ((!plot->only || plot->only == line) && has_nearer(plot, &line->trend, at, distance))
            return false;
    }
    return true;
}

static bool place_label(const struct mark_label *label, const struct candidate *candidates,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_own(label, candidates[i]) && try_label(label, candidates[i]))
            return true;
    return false;
}

static struct mark_label label_of(const struct lines_plot *plot, const struct line *line,
                                  size_t bin, size_t from)
{
    const struct canvas *canvas = plot->lines->canvas;
    const struct trend_point *point = &line->trend.points[bin];
    bool is_sure = !point->is_provisional;
    return (struct mark_label){
        .plot = plot,
        .block = canvas_lay(canvas, lines_plot_number(plot, point),
                            canvas_style(canvas->theme->label_size, is_sure),
                            is_sure ? INK_TINT : INK_GREY, 0, 1),
        .tint = line->ink,
        .end = plot->x1 + plot->lines->gutter1,
        .from = from,
        .of = {lines_x(plot, bin), lines_y(plot, point->value)},
    };
}

/* ---- The highest and the last number ---- */

static const struct line *highest_line(const struct lines_plot *plot)
{
    const struct lines *lines = plot->lines;
    const struct line *highest = plot->only;
    double most = 0;
    for (size_t i = 0; i < lines->count && !plot->only; i++) {
        const struct trend *trend = &lines->items[i].trend;
        size_t peak = trend_peak(trend);
        if (!lines->items[i].series->is_other && peak < trend->count &&
            trend->points[peak].value > most) {
            most = trend->points[peak].value;
            highest = &lines->items[i];
        }
    }
    return highest;
}

void lines_label_peak(const struct lines_plot *plot, size_t from)
{
    const struct lines *lines = plot->lines;
    const struct line *line = highest_line(plot);
    size_t peak = line ? trend_peak(&line->trend) : 0;
    if (!line || lines->setup->is_cumulative || peak == line->trend.count ||
        peak == lines_end(line) || line->trend.points[peak].value <= 0)
        return;
    struct mark_label label = label_of(plot, line, peak, from);
    double x = label.of.x, y = label.of.y;
    double up = label.block.height / 2 + LABEL_GAP + line->look.width / 2;
    double side = label.block.width / 2 + SIDE_GAP;
    const struct candidate candidates[] = {
        {x, y - up},       {x + side, y},          {x - side, y},
        {x, y - up * 1.6}, {x + side, y - up / 2}, {x - side, y - up / 2},
        {x, y - up * 2.4},
    };
    place_label(&label, candidates, sizeof candidates / sizeof *candidates);
}

static bool place_end(const struct lines_plot *plot, const struct line *line, size_t end,
                      size_t from)
{
    struct mark_label label = label_of(plot, line, end, from);
    double x = label.of.x, y = label.of.y;
    double up = label.block.height / 2 + lines_radius(plot->lines) + LABEL_GAP;
    double side = label.block.width / 2 + lines_radius(plot->lines) + 2 * LABEL_GAP;
    const struct candidate candidates[] = {
        {x + side, y},     {x, y - up},       {x + side, y - up / 2}, {x + side, y + up / 2},
        {x, y - up * 1.6}, {x, y + up},       {x + side, y - up},     {x + side / 2, y - up * 1.6},
        {x - side, y},     {x, y - up * 2.4},
    };
    return place_label(&label, candidates, sizeof candidates / sizeof *candidates);
}

/* The last number that is sure, or the last of all where that has no room. */
void lines_label_end(const struct lines_plot *plot, size_t from)
{
    const struct lines *lines = plot->lines;
    bool has_one = lines->count == 1 && !lines->setup->group;
    const struct line *line = plot->only ? plot->only : has_one ? lines->items : NULL;
    size_t end = line ? lines_end(line) : 0, last = line ? trend_last(&line->trend) : 0;
    if (!line || end == line->trend.count)
        return;
    if (!place_end(plot, line, end, from) && last != end)
        place_end(plot, line, last, from);
}

/* ---- What is known of the bins ---- */

const char *lines_provisional_words(const struct lines *lines)
{
    const struct bins *bins = &lines->course.bins;
    bool has_late = false, has_cut = false;
    for (size_t i = 0; i < bins->count; i++) {
        has_late = has_late || bins->items[i].is_late;
        has_cut = has_cut || (lines_is_provisional(lines, i) && !bins->items[i].is_late);
    }
    if (!has_late && !has_cut)
        return NULL;
    return locale_message(lines->setup->locale, !has_cut    ? MESSAGE_PROVISIONAL
                                                : !has_late ? MESSAGE_INCOMPLETE
                                                            : MESSAGE_INCOMPLETE_OR_PROVISIONAL);
}

bool lines_provisional_end(const struct lines *lines, size_t *end)
{
    *end = 0;
    for (size_t i = 0; i < lines->course.bins.count; i++) {
        if (!lines_is_provisional(lines, i))
            continue;
        if (*end && *end != i)
            return false;
        *end = i + 1;
    }
    return *end > 0;
}

static struct text_block lay_small(const struct lines *lines, const char *words)
{
    const struct canvas *canvas = lines->canvas;
    return canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false), INK_GREY, 0,
                      1);
}

/* One behind the last of the bins without data from 'first' on. */
static size_t end_of_gap(const struct bins *bins, size_t first)
{
    while (first < bins->count && !bins->items[first].has_data)
        first++;
    return first;
}

static void label_unknown(const struct lines_plot *plot, size_t from)
{
    const struct lines *lines = plot->lines;
    const struct line *line = plot->only ? plot->only : lines->items;
    struct text_block block = lay_small(lines, "?");
    struct mark_label label = {plot, block, COLOUR_NONE, plot->x1, from, {0, 0}};
    if (!lines->parts.has_questions || !lines->has_sign_room)
        return;
    for (size_t i = 0; i < lines->course.bins.count; i++)
        if (lines_is_unknown(line, i))
            try_label(&label,
                      (struct candidate){lines_x(plot, i), plot->axis.scale.y0 - block.height / 2});
}

void lines_label_gaps(const struct lines_plot *plot, size_t from)
{
    const struct lines *lines = plot->lines;
    const struct bins *bins = &lines->course.bins;
    struct text_block block =
        lay_small(lines, locale_message(lines->setup->locale, MESSAGE_NO_DATA));
    double y = (plot->axis.scale.y0 + plot->axis.scale.y1) / 2;
    for (size_t i = 0; i < bins->count; i++) {
        size_t end = end_of_gap(bins, i);
        if (end == i)
            continue;
        double x0 = time_scale_x(&plot->time->scale, (double)bins->items[i].first);
        double x1 = time_scale_x(&plot->time->scale, (double)bins->items[end - 1].last + 1);
        struct mark_label label = {plot, block, COLOUR_NONE, x1, from, {0, 0}};
        if (x1 - x0 > block.width + 2 * LABEL_GAP)
            try_label(&label, (struct candidate){(x0 + x1) / 2, y});
        i = end;
    }
    label_unknown(plot, from);
}
