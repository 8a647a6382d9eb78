/* Rows under heads, some columns of words and at most one of marks: the bones of charts that say a
 * thing of each group.
 *
 *                  events                                     spans
 *              Q4 2019  Q2 2020   per day       change  95 % CI      heads
 *   Battle       1,023      415   ──○━━━━━●──   −59 %   0.37–0.46
 *   Shelling       528      439   ───○──●───    −16 %   0.74–0.96
 *   ───────────────────────────────────────────────────────────
 *   Total        …                              −53 %   0.45–0.50    apart
 *
 * Words keep their width, marks get the rest. Where the page is narrow, columns that can stand
 * under the one before do so, small. Grids laid together have their columns at the same places. */
#ifndef CHART_GRID_H
#define CHART_GRID_H

#include "chart/canvas.h"

#define GRID_COLUMNS 20
#define GRID_SPANS 6

struct grid_column {
    const char *head;  /* NULL: none */
    enum side side;    /* of its words; SIDE_END for numbers, which keep to the right edge */
    bool is_plot;      /* of marks; words in it are small and grey */
    bool is_name;      /* its words may be broken into lines */
    bool can_be_under; /* the column before, as a second line */
    bool is_bold;
    bool is_grey;
    bool is_narrow; /* its head is broken wherever it can be */
    char decimal;   /* the sign on which its numbers are aligned; 0: on their end */

    /* Filled: */
    bool is_under;
    double width, x0, x1;
    double tail; /* of its width, what decimals take */
    struct text_block head_block;
};

/* A head over several columns. */
struct grid_span {
    const char *head;
    size_t first, last;
    struct text_block block; /* filled */
};

struct grid_cell {
    const char *words; /* NULL: none */
    bool is_faint;     /* grey, and not bold */

    /* Filled: */
    struct text_block block;
    double tail; /* of its width, what its decimals take */
};

struct grid {
    struct grid_column columns[GRID_COLUMNS];
    size_t column_count;
    struct grid_span spans[GRID_SPANS];
    size_t span_count;
    struct grid_cell *cells; /* row by row */
    size_t row_count;
    size_t total_rows; /* the last ones, which stand apart */
    size_t group_rows; /* rows that belong together: between them there is no rule; 0: 1 */
    double least_plot; /* points of width that marks need */
    bool is_tight;     /* names and marks get less than they should */
    double scale_room; /* under the head of the marks, for the numbers of their scale */

    /* Filled by grid_lay(): */
    double width, line;
    double head_height, natural_row, least_row;
    size_t plot; /* index of the column of marks; column_count where there is none */

    /* Filled by grid_fit(): */
    double row_height, height;
    double x, y; /* top left corner, set for drawing */
};

/* A grid without rows yet; 'count' rows of cells are allocated in the arena once all columns are
 * there. */
struct grid_column *grid_add_column(struct grid *grid, const char *head, enum side side);
void grid_add_span(struct grid *grid, const char *head, size_t first, size_t last);
void grid_add_rows(struct grid *grid, size_t count, struct arena *arena);
struct grid_cell *grid_at(const struct grid *grid, size_t row, size_t column);

/* Lays the words of grids with the same columns out within a width. False where they leave no room
 * for the marks. */
bool grid_lay(struct grid *const *grids, size_t count, const struct canvas *canvas, double width);

/* Chooses the height of rows, to fill the room where 'is_filled'; the height that is missing comes
 * back, or 0. */
double grid_fit(struct grid *grid, double room, bool is_filled);

/* The middle of a row, and its upper edge, once x and y are set. */
double grid_middle(const struct grid *grid, size_t row);
double grid_top(const struct grid *grid, size_t row);

/* Draws heads, words and rules; marks are the caller's. */
void grid_draw(const struct grid *grid, const struct canvas *canvas);

#endif
