/* Where plots, bars and names stand. Heights are chosen once (bars_place), relative to each other;
 * everything gets its place on the page when the panel knows its own (bars_settle). */
#include "chart/bars.h"

#include <math.h>

#define COLUMN_GAP 14.0    /* between plots side by side */
#define LEAST_NATURAL 28.0 /* points of height, where nobody asked for less */
#define ROOM_SHARE 1.1     /* of what is natural for a panel, that its plot may have alone */
#define CLEAR_UNDER 7.0    /* points: nearer, the last hairline and the axis are a double line */
#define LEAST_PLOT 16.0    /* points of height */
#define ROOM_TRIES 4       /* after so many fits the ticks have settled */
#define FACET_HEIGHT 50.0  /* of a plot of several above each other */
#define FEW_FACETS_HEIGHT 66.0
#define FACET_SHARE 0.36   /* height of a plot in columns, of its width */
#define REFERENCE_SIZE 7.4 /* the type for which these heights are */

/* ---- Axes ---- */

/* Widens the reach of an axis by those of a bar. */
static void include(const struct bars *bars, const struct value *value, enum tally_side side,
                    struct value_axis_request *request)
{
    double reach = bars_reach(bars, value);
    if (bars->style == STYLE_MIRRORED && side == TALLY_CONFLICT)
        request->min = fmin(request->min, -reach);
    else
        request->max = fmax(request->max, reach);
}

static void find_reach(const struct bars *bars, size_t first, size_t count,
                       struct value_axis_request *request)
{
    const struct course *course = &bars->course;
    bool is_stack = bars->style == STYLE_STACKED;
    for (size_t i = 0; i < course->bins.count; i++) {
        if (bars_is_blank(bars, i))
            continue;
        if (is_stack)
            include(bars, &course->totals[i], TALLY_NEITHER, request);
        for (size_t s = first; !is_stack && s < first + count; s++)
            include(bars, &course->series[s].values[i], course->series[s].side, request);
    }
}

static void plan_axis(struct bars *bars, size_t index)
{
    struct bars_plot *plot = &bars->plots[index];
    const struct panel *panel = bars->panel;
    bool has_all = !bars->setup->has_free_scales;
    struct value_axis_request request = {
        .is_whole = bars->setup->assign != ASSIGN_SPREAD,
        .has_zero = true,
        .is_mirror = bars->style == STYLE_MIRRORED,
        .is_empty = bars_is_empty(bars),
        .locale = bars->setup->locale,
    };
    if (bars->style == STYLE_MULTIPLES) {
        request.title = bars->course.series[plot->first].name;
        request.is_bare = has_all && facets_column(&bars->facets, index) > 0;
    }
    find_reach(bars, has_all ? 0 : plot->first, has_all ? course_drawn(&bars->course) : plot->count,
               &request);
    double width = (panel->x1 - panel->x0) / (double)bars->facets.columns - COLUMN_GAP;
    value_axis_plan(&plot->axis, &request, bars->canvas, width);
}

static void make_plots(struct bars *bars)
{
    size_t count = bars->facets.count, next = 0;
    bars->plots = ARENA_ARRAY(bars->canvas->arena, struct bars_plot, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool is_one = bars->style == STYLE_MULTIPLES;
        while (is_one && !bars_is_shown(bars, next))
            next++;
        bars->plots[i].first = is_one ? next++ : 0;
        bars->plots[i].count = is_one ? 1 : course_drawn(&bars->course);
        plan_axis(bars, i);
    }
}

static double widest_gutter(const struct bars *bars)
{
    double widest = 0;
    for (size_t i = 0; i < bars->facets.count; i++)
        widest = fmax(widest, bars->plots[i].axis.gutter);
    return widest;
}

void bars_plan(struct bars *bars)
{
    struct panel *panel = bars->panel;
    make_plots(bars);
    bars->has_names = bars_lay_names(bars);
    if (bars->facets.columns > 1)
        return;
    panel->gutter0 = widest_gutter(bars);
    panel->gutter1 = bars->has_names ? bars->names.width : 0;
}

/* ---- Columns and rows ---- */

/* Plots of one column stand on the page's axis, others on their own; numbers that all plots of a
 * row share take their room once. */
static void place_columns(struct bars *bars)
{
    struct panel *panel = bars->panel;
    double gutter = widest_gutter(bars);
    bool is_shared = !bars->setup->has_free_scales;
    double left = panel->x0 + (is_shared ? gutter : 0);
    for (size_t i = 0; i < bars->facets.count; i++) {
        struct bars_plot *plot = &bars->plots[i];
        double from, to;
        size_t column = facets_column(&bars->facets, i);
        plot->left = panel->x0;
        plot->x0 = panel->plot_x0;
        plot->x1 = panel->plot_x1;
        plot->time = panel->axis;
        if (bars->facets.columns <= 1)
            continue;
        facets_span(&bars->facets, column, panel->x1 - left, COLUMN_GAP, &from, &to);
        plot->x0 = left + from + (is_shared ? 0 : gutter);
        plot->x1 = left + to;
        plot->left = is_shared && column == 0 ? panel->x0 : left + from;
        plot->time = column < i ? bars->plots[column].time : NULL;
    }
}

/* The time axes of several columns. */
static void plan_times(struct bars *bars)
{
    enum bin_unit unit = bars->course.bins.unit;
    const struct panel *panel = bars->panel;
    for (size_t i = 0; i < bars->facets.count; i++) {
        struct bars_plot *plot = &bars->plots[i];
        if (bars->facets.columns <= 1)
            return;
        if (i >= bars->facets.columns) {
            plot->time = bars->plots[facets_column(&bars->facets, i)].time;
            continue;
        }
        struct axis *axis = ARENA_ARRAY(bars->canvas->arena, struct axis, 1);
        struct axis_request request = {
            .first = panel->first,
            .last = panel->last,
            .least = bin_axis_step(unit),
            .x0 = plot->x0,
            .x1 = plot->x1,
            .edge0 = plot->x0,
            .edge1 = plot->x1,
            .week_start = bars->setup->week_start,
            .locale = bars->setup->locale,
        };
        axis_plan(axis, &request, bars->canvas);
        plot->time = axis;
    }
}

static double row_gap(const struct bars *bars)
{
    return bars->canvas->theme->label_size * 0.8;
}

static double time_height(const struct bars *bars)
{
    double height = 0;
    for (size_t i = 0; bars->facets.columns > 1 && i < bars->facets.columns; i++)
        height = fmax(height, bars->plots[i].time->height);
    return height;
}

/* Between the words over all plots and the title of the first. */
static double head_gap(const struct bars *bars)
{
    return bars->facets.count > 1 ? row_gap(bars) / 2 : 0;
}

static double tallest_head(const struct bars *bars)
{
    double head = 0;
    for (size_t i = 0; i < bars->facets.count; i++)
        head = fmax(head, bars->plots[i].axis.head);
    return head;
}

/* Heights that are not the plots': heads, gaps, time axes. */
static double fixed_height(const struct bars *bars)
{
    double rows = (double)bars->facets.rows;
    double row = tallest_head(bars) + bars->room_over + bars->room_under;
    return bars->head.height + head_gap(bars) + rows * row + (rows - 1) * row_gap(bars) +
           time_height(bars);
}

bool bars_settle(struct bars *bars, double y)
{
    double over = tallest_head(bars) + bars->room_over;
    double pitch = over + bars->plot_height + bars->room_under + row_gap(bars);
    for (size_t i = 0; i < bars->facets.count; i++) {
        struct bars_plot *plot = &bars->plots[i];
        double row = (double)facets_row(&bars->facets, i);
        plot->y0 = y + bars->head.height + head_gap(bars) + over + row * pitch;
        plot->y1 = plot->y0 + bars->plot_height;
        value_axis_fit(&plot->axis, bars->canvas, plot->y0, plot->y1);
    }
    return !bars->has_names || bars_place_names(bars);
}

/* ---- Heights ---- */

/* The height of a plot on a page that is as high as what stands on it. */
static double natural_height(const struct bars *bars, double room)
{
    const struct bars_plot *plot = &bars->plots[0];
    double scale = bars->canvas->theme->label_size / REFERENCE_SIZE;
    if (plot->axis.request.is_empty)
        return LEAST_NATURAL;
    if (bars->facets.count <= 1) {
        double least = fmax(LEAST_NATURAL, fmin(FEW_FACETS_HEIGHT * scale, room * ROOM_SHARE));
        return fmax(room - fixed_height(bars) + bars->head.key_height + bars->head.flag_room,
                    least);
    }
    if (bars->facets.columns > 1)
        return fmax((plot->x1 - plot->x0) * FACET_SHARE, LEAST_NATURAL);
    return (bars->facets.count <= 3 ? FEW_FACETS_HEIGHT : FACET_HEIGHT) * scale;
}

static void choose_height(struct bars *bars, double room, bool is_filled)
{
    double rows = (double)bars->facets.rows;
    bars->plot_height = is_filled ? (room - fixed_height(bars)) / rows : natural_height(bars, room);
}

/* Room for values that would stand in the words over the plots, or in the axis under them. It only
 * grows, as a lower plot may have other ticks. */
static void find_rooms(struct bars *bars)
{
    double over = bars->room_over, under = bars->room_under;
    struct text_style style = canvas_style(bars->canvas->theme->small_size, false);
    double free = text_line_height(bars->canvas->measurer, &style) / 2;
    for (size_t i = 0; i < bars->facets.count; i++) {
        const struct bars_plot *plot = &bars->plots[i];
        for (size_t k = 0; k < plot->bar_count; k++) {
            if (!plot->bars[k].text)
                continue;
            struct box box = bars_text_box(bars, plot, &plot->bars[k]);
            over = fmax(over, plot->y0 - free - box.y0);
            under = fmax(under, box.y1 - plot->y1);
        }
    }
    bars->room_over = over;
    bars->room_under = under > 0 ? fmax(under, CLEAR_UNDER) : 0;
}

/* The word over provisional bars goes into the key where it has no room, and so do names. */
static void lay_head(struct bars *bars)
{
    const struct panel *panel = bars->panel;
    bars->head.flags = panel->flags;
    bars->head.x0 = panel->x0;
    bars_fill_key(bars);
    if (!plot_head_lay(&bars->head, bars->canvas, panel->x1 - panel->x0)) {
        bars->head.word = NULL;
        bars_fill_key(bars);
        plot_head_lay(&bars->head, bars->canvas, panel->x1 - panel->x0);
    }
}

/* Heights, and the plots' places on a page of their own. Names that have no room go into the key,
 * which leaves less of it. */
static void settle_height(struct bars *bars, double room, bool is_filled)
{
    choose_height(bars, room, is_filled);
    if (bars_settle(bars, 0))
        return;
    bars->has_names = false;
    lay_head(bars);
    choose_height(bars, room, is_filled);
    bars_settle(bars, 0);
}

double bars_place(struct bars *bars, double room, bool is_filled)
{
    struct panel *panel = bars->panel;
    place_columns(bars);
    plan_times(bars);
    for (size_t i = 0; i < bars->facets.count; i++)
        bars_make(bars, &bars->plots[i]);
    bars->room_over = bars->room_under = 0;
    bars_choose_word(bars);
    lay_head(bars);
    choose_height(bars, room, is_filled);
    if (bars->plot_height < LEAST_PLOT)
        return (LEAST_PLOT - bars->plot_height) * (double)bars->facets.rows;
    settle_height(bars, room, is_filled);
    bars_write_values(bars);
    for (int i = 0; i < ROOM_TRIES; i++) {
        find_rooms(bars);
        settle_height(bars, room, is_filled);
    }
    panel->height = fixed_height(bars) + bars->plot_height * (double)bars->facets.rows;
    return fmax(LEAST_PLOT - bars->plot_height, 0) * (double)bars->facets.rows;
}
