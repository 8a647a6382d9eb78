/* Widths first: a column is as wide as its widest words, names at most a third of the page. */
#include "chart/grid.h"

#include <math.h>
#include <string.h>

#define COLUMN_GAP 9.0  /* points between columns */
#define NAME_SHARE 0.34 /* of the width, at most, for names */
#define TIGHT_NAME_SHARE 0.27
#define TIGHT_PLOT 0.75 /* of what marks need */
#define NAME_LINES 3    /* of a name */
#define HEAD_SHARE 0.16 /* of the width, at most, for a head, which is broken into lines */
#define HEAD_LINES 3    /* of a head */
#define ROW_HEIGHT 1.75 /* of a line of type: a row's height where there is room */
#define FILLED_ROW 5.0  /* the same at most, where the page is to be filled */
#define LEAST_ROW 1.15  /* the same at least */
#define TOTAL_GAP 0.45  /* over the rows that stand apart, of a line */
#define HEAD_GAP 0.3    /* under the heads, of a line */
#define SPAN_GAP 2.0    /* points around the rule under a span */
#define LEAST_PLOT 60.0

struct grid_column *grid_add_column(struct grid *grid, const char *head, enum side side)
{
    struct grid_column *column = &grid->columns[grid->column_count++];
    *column = (struct grid_column){.head = head, .side = side};
    return column;
}

void grid_add_span(struct grid *grid, const char *head, size_t first, size_t last)
{
    grid->spans[grid->span_count++] =
        (struct grid_span){.head = head, .first = first, .last = last};
}

void grid_add_rows(struct grid *grid, size_t count, struct arena *arena)
{
    grid->row_count = count;
    grid->cells = ARENA_ARRAY(arena, struct grid_cell, count * grid->column_count + 1);
}

struct grid_cell *grid_at(const struct grid *grid, size_t row, size_t column)
{
    return &grid->cells[row * grid->column_count + column];
}

/* ---- Columns ---- */

static bool is_total(const struct grid *grid, size_t row)
{
    return row + grid->total_rows >= grid->row_count;
}

static struct text_style head_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->small_size, false);
}

static void lay_cell(struct grid *grid, const struct canvas *canvas, size_t row, size_t c)
{
    struct grid_cell *cell = grid_at(grid, row, c);
    const struct grid_column *column = &grid->columns[c];
    const struct theme *theme = canvas->theme;
    bool is_small = column->is_under || column->is_grey || column->is_plot;
    struct text_style style =
        canvas_style(is_small ? theme->small_size : theme->label_size,
                     (column->is_bold || is_total(grid, row)) && !cell->is_faint && !is_small);
    enum ink ink = cell->is_faint || is_small ? INK_GREY : INK_MAIN;
    double width = column->is_name ? grid->width * NAME_SHARE : 0;
    if (cell->words && column->is_name && grid->is_tight)
        width = fmin(width, fmax(grid->width * TIGHT_NAME_SHARE,
                                 canvas_widest_word(canvas, cell->words, &style) + 0.1));
    if (cell->words)
        cell->block =
            canvas_lay(canvas, cell->words, style, ink, width, column->is_name ? NAME_LINES : 1);
    const char *tail =
        column->decimal && cell->words ? strrchr(cell->words, column->decimal) : NULL;
    cell->tail = tail ? canvas_lay(canvas, tail, style, ink, 0, 1).width : 0;
}

static void lay_column(struct grid *grid, const struct canvas *canvas, size_t c)
{
    struct grid_column *column = &grid->columns[c];
    column->width = column->tail = 0;
    for (size_t row = 0; row < grid->row_count; row++) {
        const struct grid_cell *cell = grid_at(grid, row, c);
        lay_cell(grid, canvas, row, c);
        if (cell->words && !column->is_plot)
            column->width = fmax(column->width, cell->block.width - cell->tail);
        column->tail = fmax(column->tail, cell->tail);
    }
    column->width += column->tail;
    if (!column->head || column->is_under || column->is_plot)
        return;
    struct text_style style = head_style(canvas);
    double share = column->is_narrow ? 0 : grid->width * HEAD_SHARE;
    double room =
        fmax(fmax(column->width, share), canvas_widest_word(canvas, column->head, &style) + 0.1);
    column->head_block = canvas_lay(canvas, column->head, style, INK_GREY, room, HEAD_LINES);
    column->width = fmax(column->width, column->head_block.width);
}

/* A column under another needs room there. */
static void join_columns(struct grid *grid)
{
    for (size_t c = 1; c < grid->column_count; c++) {
        if (!grid->columns[c].is_under)
            continue;
        grid->columns[c - 1].width = fmax(grid->columns[c - 1].width, grid->columns[c].width);
        grid->columns[c].width = 0;
    }
}

/* A head over columns that is wider than these widens them all. */
static void lay_span(struct grid *grid, const struct canvas *canvas, struct grid_span *span)
{
    double width = -COLUMN_GAP, count = 0;
    for (size_t c = span->first; c <= span->last; c++) {
        if (grid->columns[c].is_under)
            continue;
        width += grid->columns[c].width + COLUMN_GAP;
        count++;
    }
    double room = fmax(width, grid->width * HEAD_SHARE);
    span->block = canvas_lay(canvas, span->head, head_style(canvas), INK_GREY, room, HEAD_LINES);
    double more = fmax(span->block.width - width, 0) / count;
    for (size_t c = span->first; c <= span->last; c++)
        grid->columns[c].width += grid->columns[c].is_under ? 0 : more;
}

static double used_width(const struct grid *grid)
{
    double used = 0;
    for (size_t c = 0; c < grid->column_count; c++) {
        const struct grid_column *column = &grid->columns[c];
        if (!column->is_under)
            used += (column->is_plot ? 0 : column->width) + (c ? COLUMN_GAP : 0);
    }
    return used;
}

static void lay_columns(struct grid *grid, const struct canvas *canvas, bool is_joined)
{
    for (size_t c = 0; c < grid->column_count; c++) {
        grid->columns[c].is_under = is_joined && grid->columns[c].can_be_under && c > 0;
        lay_column(grid, canvas, c);
    }
    join_columns(grid);
    for (size_t i = 0; i < grid->span_count; i++)
        lay_span(grid, canvas, &grid->spans[i]);
}

static void share_widths(struct grid *const *grids, size_t count)
{
    for (size_t c = 0; c < grids[0]->column_count; c++) {
        double widest = 0;
        for (size_t i = 0; i < count; i++)
            widest = fmax(widest, grids[i]->columns[c].width);
        for (size_t i = 0; i < count; i++)
            grids[i]->columns[c].width = widest;
    }
}

/* What is left over goes to the marks; without these the columns of numbers are spread. */
static void set_columns(struct grid *grid)
{
    double rest = grid->width - used_width(grid), x = 0;
    bool has_plot = grid->plot < grid->column_count;
    double stretch = !has_plot && grid->column_count > 1
                         ? fmin(rest / (double)(grid->column_count - 1), 2 * COLUMN_GAP)
                         : 0;
    for (size_t c = 0; c < grid->column_count; c++) {
        struct grid_column *column = &grid->columns[c];
        if (column->is_under) {
            column->x0 = grid->columns[c - 1].x0;
            column->x1 = grid->columns[c - 1].x1;
            continue;
        }
        x += c ? COLUMN_GAP + stretch : 0;
        column->x0 = x;
        column->x1 = x + (column->is_plot ? rest : column->width);
        x = column->x1;
    }
}

/* ---- Heights ---- */

static void lay_plot_head(struct grid *grid, const struct canvas *canvas)
{
    if (grid->plot == grid->column_count || !grid->columns[grid->plot].head)
        return;
    struct grid_column *column = &grid->columns[grid->plot];
    column->head_block = canvas_lay(canvas, column->head, head_style(canvas), INK_GREY,
                                    column->x1 - column->x0, HEAD_LINES);
}

static double row_words(const struct grid *grid, size_t row)
{
    double tallest = 0;
    for (size_t c = 0; c < grid->column_count; c++) {
        const struct grid_cell *cell = grid_at(grid, row, c);
        double height = cell->words ? cell->block.height : 0;
        if (c + 1 < grid->column_count && grid->columns[c + 1].is_under && cell[1].words)
            height += cell[1].block.height;
        tallest = fmax(tallest, height);
    }
    return tallest;
}

/* Of the heads under a span. */
static double heads_height(const struct grid *grid, const struct grid_span *span)
{
    double tallest = 0;
    for (size_t c = span->first; c <= span->last; c++)
        tallest = fmax(tallest, grid->columns[c].head_block.height);
    return tallest;
}

static void measure_heights(struct grid *grid, const struct canvas *canvas)
{
    struct text_style style = canvas_style(canvas->theme->label_size, false);
    double tallest = 0, heads = 0, spans = 0;
    grid->line = text_line_height(canvas->measurer, &style);
    for (size_t c = 0; c < grid->column_count; c++) {
        const struct grid_column *column = &grid->columns[c];
        double scale = column->is_plot ? grid->scale_room : 0;
        if (!column->is_under)
            heads = fmax(heads, column->head_block.height + scale);
    }
    for (size_t i = 0; i < grid->span_count; i++)
        spans = fmax(spans, grid->spans[i].block.height + 2 * SPAN_GAP +
                                heads_height(grid, &grid->spans[i]));
    for (size_t row = 0; row < grid->row_count; row++)
        tallest = fmax(tallest, row_words(grid, row));
    grid->head_height = fmax(spans, heads);
    grid->head_height += grid->head_height > 0 ? grid->line * HEAD_GAP : 0;
    grid->least_row = fmax(tallest, grid->line * LEAST_ROW);
    grid->natural_row =
        fmax(tallest + grid->line * (ROW_HEIGHT - 1) * 0.6, grid->line * ROW_HEIGHT);
}

static bool lay_all(struct grid *const *grids, size_t count, const struct canvas *canvas,
                    bool is_joined)
{
    for (size_t i = 0; i < count; i++)
        lay_columns(grids[i], canvas, is_joined);
    share_widths(grids, count);
    const struct grid *grid = grids[0];
    double least = grid->least_plot > 0 ? grid->least_plot : LEAST_PLOT;
    least = grid->plot < grid->column_count ? least * (grid->is_tight ? TIGHT_PLOT : 1) : 0;
    return used_width(grid) + least <= grid->width + 0.01;
}

bool grid_lay(struct grid *const *grids, size_t count, const struct canvas *canvas, double width)
{
    for (size_t i = 0; i < count; i++) {
        struct grid *grid = grids[i];
        grid->width = width;
        grid->plot = grid->column_count;
        for (size_t c = 0; c < grid->column_count; c++)
            grid->plot = grid->columns[c].is_plot ? c : grid->plot;
    }
    bool has_room = lay_all(grids, count, canvas, false) || lay_all(grids, count, canvas, true);
    for (size_t i = 0; i < count; i++) {
        set_columns(grids[i]);
        lay_plot_head(grids[i], canvas);
        measure_heights(grids[i], canvas);
    }
    return has_room;
}

static double apart(const struct grid *grid)
{
    return grid->total_rows && grid->row_count > grid->total_rows ? grid->line * TOTAL_GAP : 0;
}

double grid_fit(struct grid *grid, double room, bool is_filled)
{
    double rows = (double)grid->row_count, left = room - grid->head_height - apart(grid);
    double tallest = fmax(grid->natural_row, grid->line * FILLED_ROW);
    grid->row_height = grid->natural_row;
    if (rows > 0 && (is_filled || grid->natural_row * rows > left))
        grid->row_height = fmin(fmax(left / rows, grid->least_row), tallest);
    grid->height = grid->head_height + apart(grid) + grid->row_height * rows;
    return fmax(grid->height - room, 0);
}

double grid_top(const struct grid *grid, size_t row)
{
    return grid->y + grid->head_height + (double)row * grid->row_height +
           (is_total(grid, row) ? apart(grid) : 0);
}

double grid_middle(const struct grid *grid, size_t row)
{
    return grid_top(grid, row) + grid->row_height / 2;
}

/* ---- Drawing ---- */

/* Numbers keep to the right in every language, so that their digits stand below each other. */
static enum side side_of(const struct canvas *canvas, const struct grid_column *column)
{
    return canvas->is_mirrored && column->side == SIDE_END ? SIDE_START : column->side;
}

static void draw_block(const struct grid *grid, const struct canvas *canvas,
                       const struct text_block *block, const struct grid_column *column, double y)
{
    enum side side = side_of(canvas, column);
    double x = side == SIDE_START ? column->x0
               : side == SIDE_END ? column->x1
                                  : (column->x0 + column->x1) / 2;
    canvas_block(canvas, block, &(struct block_place){.x = grid->x + x, .y = y, .side = side});
}

static void draw_span(const struct grid *grid, const struct canvas *canvas,
                      const struct grid_span *span)
{
    double x0 = grid->x + grid->columns[span->first].x0;
    double x1 = grid->x + grid->columns[span->last].x1;
    double y = grid->y + grid->head_height - grid->line * HEAD_GAP - heads_height(grid, span) -
               SPAN_GAP / 2;
    canvas_block(canvas, &span->block,
                 &(struct block_place){.x = (x0 + x1) / 2,
                                       .y = y - SPAN_GAP / 2 - span->block.height,
                                       .side = SIDE_MIDDLE});
    canvas_line(canvas, (struct point){x0, y}, (struct point){x1, y},
                &(struct paint){.stroke = canvas->theme->rule, .stroke_width = 0.5});
}

static void draw_heads(const struct grid *grid, const struct canvas *canvas)
{
    double gap = grid->head_height > 0 ? grid->line * HEAD_GAP : 0;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t c = 0; c < grid->column_count; c++) {
        const struct grid_column *column = &grid->columns[c];
        double under = column->is_plot ? grid->scale_room + gap : gap;
        if (column->head_block.line_count && !column->is_under)
            draw_block(grid, canvas, &column->head_block, column,
                       grid->y + grid->head_height - under - column->head_block.height);
    }
    for (size_t i = 0; i < grid->span_count; i++)
        draw_span(grid, canvas, &grid->spans[i]);
    scene_end(canvas->scene);
}

/* Shorter decimals end before the longest; what is no number stands at the end. */
static void draw_cell(const struct grid *grid, const struct canvas *canvas,
                      const struct grid_cell *cell, size_t c, double y)
{
    struct grid_column at = grid->columns[c];
    double more = strpbrk(cell->words, "0123456789") ? at.tail - cell->tail : 0;
    at.x0 += canvas->is_mirrored ? more : 0;
    at.x1 -= more;
    draw_block(grid, canvas, &cell->block, &at, y);
}

static void draw_row(const struct grid *grid, const struct canvas *canvas, size_t row)
{
    scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
    for (size_t c = 0; c < grid->column_count; c++) {
        const struct grid_cell *cell = grid_at(grid, row, c);
        bool has_under = c + 1 < grid->column_count && grid->columns[c + 1].is_under;
        const struct grid_cell *under = has_under ? cell + 1 : NULL;
        double height = cell->words ? cell->block.height : 0;
        double second = under && under->words ? under->block.height : 0;
        double y = grid_middle(grid, row) - (height + second) / 2;
        if (cell->words && !grid->columns[c].is_under)
            draw_cell(grid, canvas, cell, c, y);
        if (second > 0)
            draw_block(grid, canvas, &under->block, &grid->columns[c], y + height);
    }
    scene_end(canvas->scene);
}

/* A hairline between rows, a stronger one before those that stand apart. */
static void draw_rules(const struct grid *grid, const struct canvas *canvas)
{
    const struct theme *theme = canvas->theme;
    struct paint hairline = {.stroke = theme->hairline, .stroke_width = 0.5};
    struct paint rule = {.stroke = theme->rule, .stroke_width = 0.6};
    size_t group = grid->group_rows ? grid->group_rows : 1;
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    for (size_t row = 0; row < grid->row_count; row += group) {
        bool is_apart = is_total(grid, row) && row > 0;
        double y = grid_top(grid, row) - (is_apart ? apart(grid) / 2 : 0);
        if (row > 0 || grid->head_height > 0)
            canvas_line(canvas, (struct point){grid->x, y},
                        (struct point){grid->x + grid->width, y}, is_apart ? &rule : &hairline);
    }
    scene_end(canvas->scene);
}

void grid_draw(const struct grid *grid, const struct canvas *canvas)
{
    draw_rules(grid, canvas);
    draw_heads(grid, canvas);
    for (size_t row = 0; row < grid->row_count; row++)
        draw_row(grid, canvas, row);
}
