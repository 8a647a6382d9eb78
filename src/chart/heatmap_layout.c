/* How high the rows of a heat map are, what stands in their cells, and where. Rows are of one
 * height; on a low page there are fewer of them. */
#include "chart/heatmap.h"

#include "chart/course_phrase.h"

#include <math.h>

#define LEAST_ROWS 3         /* to which rows are cut where the page is too low */
#define HEAD_SHARE 0.32      /* of the width, at most, for row heads of several lines */
#define LINE_SHARE 0.38      /* the same for heads of one line */
#define HEAD_GAP 6.0         /* beside heads and totals */
#define HEAD_LINES 2         /* of a row head, at most */
#define ROW_HEIGHT 1.6       /* of a line of type: a row's height where there is room */
#define LEAST_ROW_HEIGHT 1.1 /* the same, at least */
#define TWO_LINE_PAD 0.15    /* around heads of two lines, of a line */
#define CELL_GAP 0.8         /* between cells, at most */
#define GAP_SHARE 0.12       /* of a narrow cell, for its gap */
#define OTHER_GAP 0.35       /* over the row of all other groups, of a line */
#define BESIDE 0.6           /* of the head of the totals: what it needs under the legend */
#define LEGEND_GAP 0.45      /* under the legend, of a line */
#define REST_SHARE 0.6       /* of a page's height: rows of more are likely to be too many */

static struct text_style head_style(const struct heatmap *heatmap)
{
    return canvas_style(heatmap->canvas->theme->label_size, false);
}

static struct text_style small_style(const struct heatmap *heatmap)
{
    return canvas_style(heatmap->canvas->theme->small_size, false);
}

/* ---- Laying out ---- */

static void lay_heads(struct heatmap *heatmap, double width, size_t lines)
{
    const struct canvas *canvas = heatmap->canvas;
    heatmap->head_width = 0;
    for (size_t i = 0; heatmap->setup.group && i < heatmap->row_count; i++) {
        struct row *row = &heatmap->rows[i];
        bool is_other = heatmap->course.series[i].is_other;
        row->head = canvas_lay(canvas, row->name, head_style(heatmap),
                               is_other ? INK_GREY : INK_MAIN, width, lines);
        heatmap->head_width = fmax(heatmap->head_width, row->head.width);
    }
}

static void lay_totals(struct heatmap *heatmap)
{
    const struct canvas *canvas = heatmap->canvas;
    heatmap->total_head =
        canvas_lay(canvas, locale_message(heatmap->setup.locale, MESSAGE_CELL_TOTAL),
                   small_style(heatmap), INK_FAINT, 0, 1);
    heatmap->total_width = heatmap->total_head.width;
    for (size_t i = 0; i < heatmap->row_count; i++) {
        struct row *row = &heatmap->rows[i];
        row->total_block = canvas_lay(canvas, row->total, small_style(heatmap), INK_GREY, 0, 1);
        heatmap->total_width = fmax(heatmap->total_width, row->total_block.width);
    }
}

static void lay_rows(struct heatmap *heatmap, double width)
{
    lay_heads(heatmap, 0, 1);
    if (heatmap->head_width > width * LINE_SHARE)
        lay_heads(heatmap, width * HEAD_SHARE, HEAD_LINES);
    lay_totals(heatmap);
}

/* Of the name of a row of all other groups that there will be where the page is too low for one row
 * each; 0 where it is not. */
static double width_of_rest(const struct heatmap *heatmap)
{
    const struct canvas *canvas = heatmap->canvas;
    double rows = (double)heatmap->row_count * heatmap->line * ROW_HEIGHT;
    if (!heatmap->setup.group || heatmap->setup.top || heatmap->row_count <= LEAST_ROWS ||
        !(canvas->scene->height > 0) || rows < canvas->scene->height * REST_SHARE)
        return 0;
    struct text_style style = head_style(heatmap);
    return text_width(
        canvas->measurer,
        locale_plural(heatmap->setup.locale, canvas->arena, PLURAL_GROUPS_MORE, heatmap->row_count),
        &style);
}

void heatmap_gutters(struct panel *panel)
{
    struct heatmap *heatmap = panel->state;
    double width = panel->x1 - panel->x0;
    struct text_style style = head_style(heatmap), bold = canvas_style(style.size, true);
    heatmap->line = text_line_height(heatmap->canvas->measurer, &style);
    if (panel->setup->title)
        heatmap->title = canvas_lay(heatmap->canvas, panel->setup->title, bold, INK_MAIN, width, 2);
    if (!heatmap->row_count) {
        heatmap->empty =
            canvas_lay(heatmap->canvas, locale_message(panel->setup->locale, MESSAGE_NO_EVENTS),
                       small_style(heatmap), INK_GREY, width, 0);
        return;
    }
    lay_rows(heatmap, width);
    heatmap->head_width = fmax(heatmap->head_width, width_of_rest(heatmap));
    panel->gutter0 = heatmap->head_width > 0 ? heatmap->head_width + HEAD_GAP : 0;
    panel->gutter1 = heatmap->total_width + HEAD_GAP;
}

/* Title, legend and the head of the totals. */
static double legend_end(const struct heatmap *heatmap)
{
    return heatmap->title.height + heatmap->legend_height + heatmap->line * LEGEND_GAP;
}

/* All that is over the rows. */
static double top_height(const struct heatmap *heatmap)
{
    const struct flags *flags = &heatmap->panel->flags;
    return legend_end(heatmap) + (flags->height > 0 ? flags->height + flags->clear : 0);
}

/* The row of all other groups stands apart: it is no group. */
static double other_gap(const struct heatmap *heatmap)
{
    bool is_last_other = heatmap->row_count > 1 && heatmap->course.other_count > 0;
    return is_last_other ? heatmap->line * OTHER_GAP : 0;
}

static double natural_row(const struct heatmap *heatmap)
{
    double tallest = heatmap->line * ROW_HEIGHT;
    for (size_t i = 0; i < heatmap->row_count; i++) {
        if (heatmap->rows[i].head.line_count > 1)
            tallest = fmax(tallest, heatmap->line * (HEAD_LINES + TWO_LINE_PAD));
    }
    return tallest;
}

/* As many rows as have room: many that are easy to read, or few that are narrow. */
static double rows_in(const struct heatmap *heatmap, double room)
{
    double narrow = floor(room / (heatmap->line * LEAST_ROW_HEIGHT));
    return fmax(floor(room / heatmap->row_height), fmin(narrow, HEATMAP_ROWS));
}

/* Fewer rows, and heads of one line, where the page is low; of one that is given, as few as may be.
 */
static void squeeze(struct heatmap *heatmap, double room, bool is_filled)
{
    double least = heatmap->line * LEAST_ROW_HEIGHT;
    double rows = rows_in(heatmap, room - heatmap->line * OTHER_GAP);
    if (is_filled)
        rows = fmax(rows, LEAST_ROWS);
    if (rows < (double)heatmap->row_count && rows >= LEAST_ROWS && !heatmap->setup.top) {
        heatmap->most = (size_t)rows;
        heatmap_fill(heatmap);
    }
    room -= other_gap(heatmap);
    heatmap->row_height = fmax(room / (double)heatmap->row_count, least);
    lay_heads(heatmap, heatmap->panel->plot_x0 - heatmap->panel->x0 - HEAD_GAP, 1);
    lay_totals(heatmap);
}

static struct box cell_box(const struct heatmap *heatmap, size_t row, size_t bin)
{
    const struct time_scale *scale = &heatmap->panel->axis->scale;
    const struct bin *item = &heatmap->course.bins.items[bin];
    double x0 = time_scale_x(scale, (double)item->first);
    double x1 = time_scale_x(scale, (double)(item->last + 1));
    double top = heatmap->panel->y0 + top_height(heatmap) + (double)row * heatmap->row_height;
    if (heatmap->course.series[row].is_other)
        top += other_gap(heatmap);
    double gap = fmin(CELL_GAP, (x1 - x0) * GAP_SHARE) / 2;
    return (struct box){x0 + gap, top + CELL_GAP / 2, x1 - gap,
                        top + heatmap->row_height - CELL_GAP / 2};
}

/* Of a row of several groups: no single group has its numbers, so its cells have no colours. */
static struct cell make_cell(const struct heatmap *heatmap, size_t row, size_t bin)
{
    const struct series *series = &heatmap->course.series[row];
    struct cell cell = cells_make(&heatmap->cells, bin, &series->values[bin]);
    cell.is_sum = cells_is_sum(&heatmap->course, row);
    return cell;
}

/* Numbers stand in all cells or in none, and so does the sign of what is unknown. */
static void look_at_cells(struct heatmap *heatmap)
{
    const struct course *course = &heatmap->course;
    struct cells *cells = &heatmap->cells;
    cells->has_words = cells->has_sum_words = cells->has_signs = true;
    for (size_t s = 0; s < course->series_count; s++)
        for (size_t i = 0; i < course->bins.count; i++) {
            struct cell cell = make_cell(heatmap, s, i);
            struct box box = cell_box(heatmap, s, i);
            cells_look(cells, &cell, box.x1 - box.x0, box.y1 - box.y0);
        }
}

static double place_empty(struct heatmap *heatmap)
{
    heatmap->panel->height = heatmap->title.height + heatmap->empty.height;
    return 0;
}

/* Beside the head of the totals where it is one line, else over it. */
static void measure_legend(struct heatmap *heatmap)
{
    const struct panel *panel = heatmap->panel;
    struct box area = {panel->x0, 0, panel->plot_x1, 0};
    heatmap->legend_height = cells_legend(&heatmap->cells, area, false);
    heatmap->legend_x1 = area.x1;
    if (heatmap->legend_height < heatmap->total_head.height * 1.5)
        return;
    area.x1 = heatmap->legend_x1 = panel->x1;
    heatmap->legend_height =
        cells_legend(&heatmap->cells, area, false) + heatmap->total_head.height * BESIDE;
}

/* Adds the bins that the page's axis has room for beyond those of the events. */
static void widen(struct heatmap *heatmap)
{
    const struct panel *panel = heatmap->panel;
    const struct time_scale *scale = &panel->axis->scale;
    struct course_extent *extent = &heatmap->extent;
    if (!bins_widen(&heatmap->course.bins, scale->first, scale->last, &extent->first,
                    &extent->last))
        return;
    heatmap_fill(heatmap);
    lay_rows(heatmap, panel->x1 - panel->x0);
}

double heatmap_place(struct panel *panel, double room, bool is_filled)
{
    struct heatmap *heatmap = panel->state;
    if (!heatmap->row_count)
        return place_empty(heatmap);
    widen(heatmap);
    measure_legend(heatmap);
    heatmap->row_height = natural_row(heatmap);
    double left = room - top_height(heatmap), rows = (double)heatmap->row_count;
    if (heatmap->row_height * rows + other_gap(heatmap) > left)
        squeeze(heatmap, left, is_filled);
    else if (is_filled)
        heatmap->row_height = (left - other_gap(heatmap)) / rows;
    look_at_cells(heatmap);
    measure_legend(heatmap);
    panel->height =
        top_height(heatmap) + other_gap(heatmap) + heatmap->row_height * (double)heatmap->row_count;
    return fmax(panel->height - room, 0);
}

/* ---- Drawing ---- */

static void draw_middle(const struct heatmap *heatmap, const struct text_block *block, double x,
                        enum side side, double middle)
{
    canvas_block(heatmap->canvas, block,
                 &(struct block_place){.x = x, .y = middle - block->height / 2, .side = side});
}

static void draw_cells(const struct heatmap *heatmap, size_t row)
{
    const struct course *course = &heatmap->course;
    const struct series *series = &course->series[row];
    struct cell *items = ARENA_ARRAY(heatmap->canvas->arena, struct cell, course->bins.count);
    bool has_name = heatmap->setup.group != NULL;
    for (size_t i = 0; i < course->bins.count; i++) {
        items[i] = make_cell(heatmap, row, i);
        items[i].box = cell_box(heatmap, row, i);
        if (series->values[i].events > 0)
            items[i].title = course_title(course, has_name ? heatmap->rows[row].name : NULL, i,
                                          &series->values[i], heatmap->canvas->arena);
    }
    cells_draw(&heatmap->cells, items, course->bins.count);
}

static void draw_row(const struct heatmap *heatmap, size_t index)
{
    const struct panel *panel = heatmap->panel;
    const struct row *row = &heatmap->rows[index];
    struct scene *scene = heatmap->canvas->scene;
    struct box box = cell_box(heatmap, index, 0);
    double middle = (box.y0 + box.y1) / 2;
    scene_begin(scene, ROLE_LANE, NULL, heatmap->setup.group ? row->name : NULL);
    if (heatmap->setup.group)
        draw_middle(heatmap, &row->head, panel->plot_x0 - HEAD_GAP, SIDE_END, middle);
    draw_middle(heatmap, &row->total_block, panel->x1, SIDE_END, middle);
    scene_end(scene);
    draw_cells(heatmap, index);
}

/* The head of the totals stands beside the last line of the legend. */
static void draw_top(const struct heatmap *heatmap)
{
    const struct panel *panel = heatmap->panel;
    double y = panel->y0 + heatmap->title.height;
    scene_begin(heatmap->canvas->scene, ROLE_LEGEND, NULL, NULL);
    canvas_block(heatmap->canvas, &heatmap->title,
                 &(struct block_place){.x = panel->x0, .y = panel->y0});
    cells_legend(&heatmap->cells, (struct box){panel->x0, y, heatmap->legend_x1, y}, true);
    double bottom = panel->y0 + legend_end(heatmap);
    canvas_block(heatmap->canvas, &heatmap->total_head,
                 &(struct block_place){
                     .x = panel->x1, .y = bottom - heatmap->total_head.height, .side = SIDE_END});
    scene_end(heatmap->canvas->scene);
}

static void draw_empty(const struct heatmap *heatmap)
{
    const struct panel *panel = heatmap->panel;
    scene_begin(heatmap->canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(heatmap->canvas, &heatmap->title,
                 &(struct block_place){.x = panel->x0, .y = panel->y0});
    canvas_block(heatmap->canvas, &heatmap->empty,
                 &(struct block_place){.x = panel->x0, .y = panel->y0 + heatmap->title.height});
    scene_end(heatmap->canvas->scene);
}

void heatmap_draw(struct panel *panel)
{
    const struct heatmap *heatmap = panel->state;
    if (!heatmap->row_count) {
        draw_empty(heatmap);
        return;
    }
    panel_begin_plot(panel, panel->y0 + top_height(heatmap), panel->y0 + panel->height);
    draw_top(heatmap);
    panel_draw_flags(panel, panel->y0 + top_height(heatmap) - panel->flags.clear);
    for (size_t i = 0; i < heatmap->row_count; i++)
        draw_row(heatmap, i);
}
