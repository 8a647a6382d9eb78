/* Where the plots of a panel stand: one with names behind it, or small multiples in rows.
 *
 *   unit, key                   head
 *   │ ∿∿∿∿∿∿  Battles 41        one plot; its time axis is the page's
 *
 *   unit, key
 *   Battles      Protests       several: titles over them; more than one column have time axes
 *   │ ∿∿∿∿∿ 41   │ ∿∿∿∿∿ 12     of their own, under the lowest of each column */
#include "chart/lines.h"

#include <math.h>

#define NAMES_SHARE 0.27   /* of the width, at most, for names */
#define PLOT_GAP 12.0      /* between columns of plots */
#define HEAD_GAP 3.0       /* between the head and several plots */
#define ROW_GAP 0.9        /* between their rows, in lines: half a line is the lowest number's */
#define LEAST_PLOT 24.0    /* points of height */
#define PLOT_ASPECT 2.2    /* width by height of plots of a free height */
#define TALLEST_PLOT 110.0 /* the same, in points, where there are several */
#define PLOT_SHARE 0.85    /* of a free height, at least for the plot itself */
#define PEAK_ROOM 0.07     /* of the highest value, for its number over it */
#define FEW 5              /* up to here averages have fractions on the axis */
#define INSET 3.0          /* points of a plot beside the first and last bin */

/* ---- Axes and gutters ---- */

static bool has_own_time(const struct lines *lines)
{
    return lines->facets.columns > 1;
}

static void plan_axis(const struct lines *lines, struct lines_plot *plot, size_t i)
{
    const struct panel *panel = lines->panel;
    const struct panel_setup *setup = lines->setup;
    double most = lines_most(lines, setup->has_free_scales ? plot->only : NULL);
    bool is_labelled = setup->has_free_scales || facets_column(&lines->facets, i) == 0;
    struct value_axis_request request = {
        .max = most * (1 + PEAK_ROOM),
        .is_whole = !setup->average || lines->parts.has_columns || most > FEW,
        .has_zero = true,
        .is_bare = !is_labelled,
        .title = plot->only ? plot->only->series->name : NULL,
        .locale = setup->locale,
    };
    double width = (panel->x1 - panel->x0) / (double)lines->facets.columns - PLOT_GAP;
    value_axis_plan(&plot->axis, &request, lines->canvas, width);
}

static void make_plots(struct lines *lines)
{
    lines->plots = ARENA_ARRAY(lines->canvas->arena, struct lines_plot, lines->facets.count + 1);
    for (size_t i = 0; i < lines->facets.count; i++) {
        struct lines_plot *plot = &lines->plots[i];
        *plot = (struct lines_plot){.lines = lines};
        plot->only = lines->is_multiples ? &lines->items[i] : NULL;
        plan_axis(lines, plot, i);
        lines->gutter0 = fmax(lines->gutter0, plot->axis.gutter);
    }
}

/* Names at the ends of the lines, or none of them. */
static void lay_names(struct lines *lines)
{
    const struct panel *panel = lines->panel;
    double width = (panel->x1 - panel->x0) / (double)lines->facets.columns;
    lines->has_names = true;
    for (size_t i = 0; i < lines->facets.count && lines->has_names; i++) {
        struct lines_plot *plot = &lines->plots[i];
        lines->has_names = lines_names_lay(&plot->names, plot, width * NAMES_SHARE);
        lines->gutter1 = fmax(lines->gutter1, plot->names.width);
    }
    if (!lines->has_names)
        lines->gutter1 = 0;
}

/* Once the axis is known, lines may be others and end with another number; then the gutter is
 * given. */
static void relay_names(struct lines *lines)
{
    for (size_t i = 0; i < lines->facets.count; i++)
        lines->plots[i].only = lines->is_multiples ? &lines->items[i] : NULL;
    for (size_t i = 0; i < lines->facets.count && lines->has_names; i++) {
        struct lines_plot *plot = &lines->plots[i];
        lines->has_names = lines_names_lay(&plot->names, plot, lines->gutter1);
    }
}

void lines_plan_plots(struct lines *lines)
{
    struct panel *panel = lines->panel;
    make_plots(lines);
    lay_names(lines);
    panel->gutter0 = has_own_time(lines) ? 0 : lines->gutter0;
    panel->gutter1 = has_own_time(lines) ? 0 : lines->gutter1;
    panel->inset = INSET;
}

/* ---- Columns ---- */

/* All plots are equally wide: the gutters of the first column are no part of what is divided. */
static void span_of_column(const struct lines *lines, size_t column, double *left, double *x0,
                           double *x1)
{
    const struct panel *panel = lines->panel;
    double first = lines->setup->has_free_scales ? 0 : lines->gutter0, from, to;
    facets_span(&lines->facets, column, panel->x1 - panel->x0 - first, PLOT_GAP, &from, &to);
    *left = panel->x0 + from + (column == 0 ? 0 : first);
    *x0 = panel->x0 + first + from + (lines->setup->has_free_scales ? lines->gutter0 : 0);
    *x1 = panel->x0 + first + to - lines->gutter1;
}

static void plan_times(struct lines *lines)
{
    const struct panel *panel = lines->panel;
    enum bin_unit unit = lines->course.bins.unit;
    struct axis_request request = {.first = panel->first,
                                   .last = panel->last,
                                   .least = bin_axis_step(unit),
                                   .week_start = lines->setup->week_start,
                                   .locale = lines->setup->locale};
    lines->times = ARENA_ARRAY(lines->canvas->arena, struct axis, lines->facets.columns);
    for (size_t i = 0; i < lines->facets.columns; i++) {
        double left;
        span_of_column(lines, i, &left, &request.edge0, &request.edge1);
        request.x0 = request.edge0 + INSET;
        request.x1 = request.edge1 - INSET;
        axis_plan(&lines->times[i], &request, lines->canvas);
    }
}

static void place_columns(struct lines *lines)
{
    const struct panel *panel = lines->panel;
    if (has_own_time(lines))
        plan_times(lines);
    for (size_t i = 0; i < lines->facets.count; i++) {
        struct lines_plot *plot = &lines->plots[i];
        size_t column = facets_column(&lines->facets, i);
        plot->left = panel->x0;
        plot->x0 = panel->plot_x0;
        plot->x1 = panel->plot_x1;
        plot->time = panel->axis;
        if (!has_own_time(lines))
            continue;
        span_of_column(lines, column, &plot->left, &plot->x0, &plot->x1);
        plot->time = &lines->times[column];
    }
}

/* ---- The head ---- */

static void fill_key(struct lines *lines, bool has_provisional)
{
    const struct lines_parts *parts = &lines->parts;
    const struct locale *locale = lines->setup->locale;
    const struct theme *theme = lines->canvas->theme;
    struct series_key *key = &lines->head.key;
    bool is_alone = lines->count == 1 || lines->is_multiples;
    colour sign = is_alone && lines->count ? lines->items[0].stroke : theme->grey_ink;
    *key = (struct series_key){0};
    bool has_words = lines->setup->group && !lines->is_multiples;
    for (size_t i = 0; i < lines->count && !lines->has_names && has_words; i++) {
        struct paint paint = lines_paint(&lines->items[i]);
        series_key_add_line(key, &paint, lines->items[i].series->name);
    }
    if (parts->has_band || parts->has_outline || parts->has_whiskers)
        series_key_add(key, parts->has_whiskers ? KEY_REACH : KEY_BAND, sign,
                       locale_message(locale, MESSAGE_LOWEST_TO_HIGHEST));
    if (parts->has_dates)
        series_key_add(key, KEY_REACH, sign, locale_message(locale, MESSAGE_BY_DATES));
    if (parts->has_questions && lines->has_sign_room)
        series_key_add(key, KEY_UNKNOWN, sign, locale_message(locale, MESSAGE_NUMBER_UNKNOWN));
    if (parts->has_carets && lines->has_sign_room)
        series_key_add(key, KEY_CARET, sign, locale_message(locale, MESSAGE_LOWER_BOUND));
    if (has_provisional)
        series_key_add(key, KEY_HATCH, theme->hairline, lines_provisional_words(lines));
    series_key_drop_told(key, lines->panel->told);
}

/* "provisional" stands over the end of what it means, where there is one such place and room. */
static void lay_head(struct lines *lines)
{
    const struct panel *panel = lines->panel;
    const struct lines_plot *plot = &lines->plots[0];
    const char *words = lines_provisional_words(lines);
    double width = panel->x1 - panel->x0;
    size_t end;
    lines->head = (struct plot_head){.title = lines->setup->title,
                                     .unit = lines_unit(lines),
                                     .flags = panel->flags,
                                     .x0 = panel->x0};
    fill_key(lines, false);
    if (words && !lines->is_multiples && lines_provisional_end(lines, &end)) {
        double day = (double)lines->course.bins.items[end - 1].last + 1;
        lines->head.word = words;
        lines->head.word_x = fmin(plot->x1, time_scale_x(&plot->time->scale, day)) - panel->x0;
        if (plot_head_lay(&lines->head, lines->canvas, width))
            return;
        lines->head.word = NULL;
    }
    fill_key(lines, words != NULL);
    plot_head_lay(&lines->head, lines->canvas, width);
}

/* ---- Heights ---- */

static double head_height(const struct lines *lines)
{
    return lines->head.height + (lines->is_multiples ? HEAD_GAP : 0);
}

static double head_of_plots(const struct lines *lines)
{
    double head = 0;
    for (size_t i = 0; i < lines->facets.count; i++)
        head = fmax(head, lines->plots[i].axis.head);
    return head;
}

/* What a row has under its plots: the time axis where one of them is the lowest of its column. */
static double under_row(const struct lines *lines, size_t row)
{
    for (size_t i = 0; i < lines->facets.count && has_own_time(lines); i++)
        if (facets_row(&lines->facets, i) == row && facets_is_lowest(&lines->facets, i))
            return lines->times[0].height;
    return 0;
}

static double row_gap(const struct lines *lines)
{
    struct text_style style = canvas_style(lines->canvas->theme->small_size, false);
    return text_line_height(lines->canvas->measurer, &style) * ROW_GAP;
}

/* All but the plots themselves. */
static double height_around(const struct lines *lines)
{
    double rows = (double)lines->facets.rows;
    double height = head_height(lines) + rows * head_of_plots(lines) + (rows - 1) * row_gap(lines);
    for (size_t i = 0; i < lines->facets.rows; i++)
        height += under_row(lines, i);
    return height;
}

static double least_height(const struct lines *lines)
{
    double least = LEAST_PLOT;
    for (size_t i = 0; i < lines->facets.count && lines->has_names; i++)
        least = fmax(least, lines->plots[i].names.height);
    return least;
}

/* On a page of a free height one plot has the room that is natural for it, several their own. */
static double free_height(const struct lines *lines, double room)
{
    const struct lines_plot *plot = &lines->plots[0];
    if (lines->facets.rows <= 1 && lines->facets.columns <= 1)
        return fmax(room - height_around(lines) + lines->head.flag_room, room * PLOT_SHARE);
    double height = fmin(TALLEST_PLOT, (plot->x1 - plot->x0) / PLOT_ASPECT);
    return fmax(height, (room - height_around(lines)) / (double)lines->facets.rows);
}

double lines_place(struct lines *lines, double room, bool is_filled)
{
    double rows = (double)lines->facets.rows;
    place_columns(lines);
    relay_names(lines);
    lay_head(lines);
    double least = least_height(lines), around = height_around(lines);
    lines->plot_height = is_filled ? (room - around) / rows : fmax(least, free_height(lines, room));
    lines->panel->height = around + rows * lines->plot_height;
    return is_filled && lines->plot_height < least ? rows * (least - lines->plot_height) : 0;
}

/* ---- Drawing ---- */

/* In the middle of a plot; where the names of other panels left it narrower than the words are, in
 * lines of what is there up to the end of the panel. */
static void draw_nothing(const struct lines *lines, const struct lines_plot *plot)
{
    const struct canvas *canvas = lines->canvas;
    const char *words = locale_message(lines->setup->locale, MESSAGE_NO_EVENTS);
    struct text_style style = canvas_style(canvas->theme->label_size, false);
    bool is_narrow = canvas_widest_word(canvas, words, &style) > plot->x1 - plot->x0;
    double x1 = is_narrow ? lines->panel->x1 : plot->x1;
    struct text_block block = canvas_lay(canvas, words, style, INK_GREY, x1 - plot->x0, 2);
    double middle = (plot->axis.scale.y0 + plot->axis.scale.y1) / 2;
    scene_begin(canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(canvas, &block,
                 &(struct block_place){.x = (plot->x0 + x1) / 2,
                                       .y = middle - block.height / 2,
                                       .side = SIDE_MIDDLE});
    scene_end(canvas->scene);
}

static void draw_plot(struct lines_plot *plot, double y0, double y1, size_t from)
{
    const struct lines *lines = plot->lines;
    const struct canvas *canvas = lines->canvas;
    struct value_axis_place place = {.left = plot->left, .x0 = plot->x0, .x1 = plot->x1};
    value_axis_fit(&plot->axis, canvas, y0, y1);
    if (lines->panel->is_on_axis)
        panel_begin_plot(lines->panel, y0, y1);
    lines_draw_back(plot);
    value_axis_draw(&plot->axis, canvas, &place);
    if (lines->is_empty)
        draw_nothing(lines, plot);
    lines_draw(plot);
    value_axis_draw_base(&plot->axis, canvas, &place);
    if (lines->has_names)
        lines_names_draw(plot);
    lines_label_end(plot, from);
    lines_label_peak(plot, from);
    lines_label_gaps(plot, from);
}

void lines_draw_panel(struct lines *lines, double y)
{
    struct panel *panel = lines->panel;
    size_t from = lines->canvas->scene->item_count;
    plot_head_draw(&lines->head, lines->canvas, panel->x0, y, panel->x1 - panel->x0);
    panel_draw_flags(panel, y + lines->head.flags_end);
    y += head_height(lines);
    double head = head_of_plots(lines);
    for (size_t i = 0; i < lines->facets.count; i++) {
        struct lines_plot *plot = &lines->plots[i];
        double y1 = y + head + lines->plot_height;
        draw_plot(plot, y + head, y1, from);
        if (has_own_time(lines) && facets_is_lowest(&lines->facets, i))
            axis_draw(lines->canvas, plot->time, y1);
        if (facets_column(&lines->facets, i) + 1 == lines->facets.columns)
            y = y1 + under_row(lines, facets_row(&lines->facets, i)) + row_gap(lines);
    }
}
