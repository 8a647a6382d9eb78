/* Rows under heads, some columns of words and at most one of marks: the bones of charts that say a
 * thing of each group.
 *
 *                 per day             change   95 % CI      heads
 *   Battle        ──○━━━━━━━●──       −59 %    0.37–0.46
 *   Shelling      ───○──●─────        −12 %    0.71–1.02
 *   ───────────────────────────────────────────────────
 *   Total         …                   −53 %    0.45–0.50    apart
 *
 * Words keep their width, marks get the rest. Where the page is narrow, columns that can stand
 * under the one before do so, small. */
#ifndef CHART_GRID_H
#define CHART_GRID_H

#include "chart/canvas.h"

#define GRID_COLUMNS 64

struct grid_column {
    const char *head;  /* NULL: none */
    enum side side;    /* of its words */
    bool is_plot;      /* of marks */
    bool is_name;      /* its words may be broken */
    bool can_be_under; /* the column before, as a second line */
    bool is_bold;
    bool is_grey;

    /* Filled: */
    bool is_under;
    double width, x0, x1;
    struct text_block head_block;
};

struct grid_cell {
    const char *words; /* NULL: none */
    bool is_faint;
    struct text_block block; /* filled */
};

struct grid {
    struct grid_column columns[GRID_COLUMNS];
    size_t column_count;
    struct grid_cell *cells; /* row by row */
    size_t row_count;
    bool has_total;    /* the last row stands apart */
    double least_plot; /* points of width that marks need */
    double scale_room; /* under the head of the marks, for the numbers of their scale */

    /* Filled by grid_lay(): */
    double width, line;
    double head_height, natural_row, least_row;
    size_t plot; /* index of the column of marks; column_count where there is none */

    /* Filled by grid_fit(): */
    double row_height, height;
    double x, y; /* top left corner, set for drawing */
};

/* A grid without rows yet; 'rows' of cells are allocated in the canvas's arena once all columns are
 * there. */
struct grid_column *grid_add_column(struct grid *grid, const char *head, enum side side);
void grid_add_rows(struct grid *grid, size_t count, struct arena *arena);
struct grid_cell *grid_at(const struct grid *grid, size_t row, size_t column);

/* Lays the words out within a width. False where they leave no room for the marks. */
bool grid_lay(struct grid *grid, const struct canvas *canvas, double width);

/* Chooses the height of rows, to fill the room where 'is_filled'; the height that is missing comes
 * back, or 0. */
double grid_fit(struct grid *grid, double room, bool is_filled);

/* The middle of a row, and its upper and lower edge, once x and y are set. */
double grid_middle(const struct grid *grid, size_t row);
double grid_top(const struct grid *grid, size_t row);

/* Draws heads, words and rules; marks are the caller's. */
void grid_draw(const struct grid *grid, const struct canvas *canvas);

#endif
