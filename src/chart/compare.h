/* What the files of charts that compare periods share: the comparison, cut into parts or plots, and
 * the styles in which it is drawn. */
#ifndef CHART_COMPARE_H
#define CHART_COMPARE_H

#include "chart/chart.h"
#include "chart/comparison.h"
#include "chart/facets.h"
#include "chart/grid.h"
#include "chart/series_key.h"

#define COMPARE_LINES 400 /* rows of a figure at most */

/* A row of a part: a group and one of the later periods. */
struct compare_line {
    const struct compared_row *row;
    size_t later;
    bool is_first; /* of its group */
};

/* Rows that share a scale: all of them, or those of one data set. */
struct compare_part {
    const char *title; /* NULL where there is but one */
    struct compare_line *lines;
    size_t count;
    size_t totals; /* the last ones, of the total */
    size_t marked; /* the first ones, which share a scale: the total is larger than any of them */
    struct text_block title_block;
    struct grid grid;
    double y;
    void *state; /* of the style */
};

/* Groups with an axis of their own: all of them, those of one data set, or one group of small
 * multiples. */
struct compare_plot {
    const char *title; /* NULL where there is but one */
    const struct compared_row *rows;
    size_t row_count;
    struct text_block title_block;
    double largest;     /* value that its scale reaches */
    double over, under; /* set by the style: points over and under the plot itself */
    double least;       /* set by the style: points of height that the plot itself needs */
    double natural;     /* set by the style: the same on an automatic page */
    double x0, x1;      /* with what stands beside the plot itself */
    double top, y0, y1; /* of what is over the plot itself; of that, for draw() */
    void *state;        /* of the style */
};

struct compare_style_class;
struct compare_plot_class;

struct compare {
    struct panel *panel;
    const struct canvas *canvas;
    struct panel_setup setup;
    struct comparison whole;      /* for numbers and words: the same in all styles */
    struct comparison comparison; /* of it the groups that are drawn */
    size_t undrawn;               /* groups that are not */
    const struct compare_style_class *style;
    const char *event;             /* what the periods lie around, for people; or NULL */
    bool is_empty;                 /* there is nothing to compare */
    bool has_rest;                 /* days are not drawn, as they fill no step of their own */
    bool has_bold;                 /* what is clear is bold, for want of another sign */
    struct comparison_drawn drawn; /* set by the style */
    bool has_left_out; /* the other groups together are not drawn, as they dwarf the rest */
    struct compare_part *parts;
    size_t part_count;
    const struct compare_plot_class *plot_class;
    struct compare_plot *plots;
    size_t plot_count;
    struct facets facets;
    struct series_key key;
    double key_height;
    struct text_block title, empty;
    const char *advice; /* set where the page is too narrow */
};

/* How a style is laid out and drawn, from the top of its panel on. lay() returns false with an
 * error, or with an advice where the page is too narrow. */
struct compare_style_class {
    size_t most;  /* groups that are drawn; with lines: where --top does not say */
    size_t lines; /* rows of them, one for each later period, where --top does not say; or 0 */
    bool (*lay)(struct compare *compare, double width, struct report *report);
    double (*place)(struct compare *compare, double room, bool is_filled);
    void (*draw)(struct compare *compare);
};

extern const struct compare_style_class compare_dumbbell, compare_ratio, compare_table,
    compare_slope, compare_columns, compare_overlay;

/* --- what several styles share --- */

/* The colour of the later periods, the last one the strongest; that of the baseline is grey, pale
 * where it fills areas. */
colour compare_tint(const struct compare *compare, size_t later);
colour compare_base_tint(const struct compare *compare);
colour compare_base_fill(const struct compare *compare);

/* Whether the period is still being reported, or the data do not tell of all of it: drawn striped
 * or dashed. 'row' is a group that it is asked of; or NULL: all of them, where nothing is open if
 * data sets are kept apart, since each is so by itself. */
bool compare_is_open(const struct compare *compare, const struct compared_row *row, size_t period);

/* The name of a period in keys and heads, with what is open in the same sense: "Q2 2024
 * (provisional)". */
const char *compare_period_words(const struct compare *compare, const struct compared_row *row,
                                 size_t period);
const char *compare_base_words(const struct compare *compare, const struct compared_row *row);

/* "events per day", in the unit of the comparison's rates. */
const char *compare_rate_words(const struct compare *compare);

/* A rate in that unit; NaN where nothing is known. */
double compare_rate(const struct compare *compare, const struct period_value *value, int64_t days);
double compare_rate_at(const struct compare *compare, const struct compared_row *row,
                       size_t period);

/* Of all periods the largest one of a group. */
double compare_largest_rate(const struct compare *compare, const struct compared_row *row);

/* How many of the rows share a scale: the others together, which are the last one, may dwarf the
 * rest. */
size_t compare_scaled_rows(const struct compare *compare);

/* The rates between which a sum of people lies; false where it has no range. */
bool compare_range(const struct compare *compare, const struct period_value *value, int64_t days,
                   double *low, double *high);

/* A rate in words: "4.6", "≥4.6", "?" or "–". */
const char *compare_value_words(const struct compare *compare, const struct period_value *value,
                                int64_t days);

double compare_base_rate(const struct compare *compare, const struct compare_line *line);
double compare_later_rate(const struct compare *compare, const struct compare_line *line);

const struct change *compare_change(const struct compare_line *line);

/* Whether any change that has a mark is clear, is not; whether any has an interval. */
bool compare_has_state(const struct compare *compare, enum change_state state);

/* Explains the sign of changes without an interval: why there is none, if all have the reason in
 * common that periods overlap. */
const char *compare_unjudged_words(const struct compare *compare);

/* A dot of a later period: full or open, with a stripe where the period is not all told. */
struct compare_dot {
    double radius;
    colour tint;
    bool is_full, is_open;
};
void compare_draw_dot(const struct canvas *canvas, struct point at, const struct compare_dot *dot);

/* Names that follow from the calendar may be left out between others; those that were given may
 * not. Which ones are written, of every second, third …; the last always is. */
bool compare_can_skip(const struct compare *compare);
bool compare_is_named(size_t period, size_t count, size_t every);

/* Days that an overlay takes together. */
int64_t compare_step(const struct compare *compare);

/* Adds what explains stripes and dashes, where any period needs it. */
void compare_add_open_key(struct compare *compare, enum key_sign sign, colour tint);

/* Returns false: the page is too narrow; 'advice' is what would help beside a wider one. */
bool compare_refuse_width(struct compare *compare, const char *advice);

/* --- grids --- */

/* The parts with their lines, the total last. */
void compare_make_parts(struct compare *compare);

/* Leaves out what is smaller than the largest groups, which come to 'most', and with it the others
 * together, which would pass for all that is not there. */
void compare_draw_largest(struct compare *compare, size_t most);

/* Columns of the name, of the period where there are several, of the counts, of the change with its
 * interval; what fills names returns the next column. */
void compare_add_names(struct compare *compare, struct compare_part *part);
size_t compare_fill_names(struct compare *compare, struct grid *grid, size_t row,
                          const struct compare_line *line);
/* What stands beside the counts of a period. */
struct compare_beside {
    bool has_rate;
    bool has_lethal;  /* events with any: of sums of people */
    bool has_largest; /* the share of the largest event */
};

void compare_add_counts(struct compare *compare, struct compare_part *part,
                        const struct compare_beside *beside);
/* Returns how many cells it has filled. */
size_t compare_fill_counts(struct compare *compare, struct grid_cell *cells,
                           const struct compare_line *line, const struct compare_beside *beside);
void compare_add_change(struct compare *compare, struct compare_part *part);
void compare_fill_change(struct compare *compare, struct grid *grid, size_t row,
                         const struct compare_line *line, size_t column);

/* On which numbers are aligned: "." or ",". */
char compare_decimal_sign(const struct compare *compare);

/* Begins the rows of a part, once it has its columns. */
void compare_begin_rows(struct compare *compare, struct compare_part *part);

/* Points of height for the numbers of a scale over its marks. */
double compare_scale_room(const struct compare *compare);

/* How much of a grid is left out on narrow pages. */
enum compare_cut {
    CUT_NOTHING,
    CUT_METHOD, /* from here to CUT_TESTS only tables leave out anything */
    CUT_RATIO,
    CUT_TESTS,
    CUT_LETHAL,
    CUT_SOME,
    CUT_MORE,
    CUT_TIGHT, /* nothing more, but names and marks get less room */
    CUT_COUNT
};

/* Points of width that marks need beside columns that can be done without. */
#define COMPARE_PLOT_BESIDE 72.0

/* What stands beside the counts where marks show the rates. */
struct compare_beside compare_beside_marks(const struct compare *compare, enum compare_cut cut);

/* Lays, places and draws the parts of styles that are grids. 'fill' makes a part's grid; 'marks'
 * draws what is in the column of marks. */
bool compare_lay_parts(struct compare *compare, double width,
                       void (*fill)(struct compare *compare, struct compare_part *part,
                                    enum compare_cut cut));
double compare_place_parts(struct compare *compare, double room, bool is_filled);
void compare_draw_parts(struct compare *compare, void (*marks)(const struct compare *compare,
                                                               const struct compare_part *part));

/* --- plots --- */

struct compare_plot_class {
    bool is_by_row;     /* each group has a plot of its own */
    double least_width; /* points of plots that stand side by side */
    /* The largest value that is drawn. */
    double (*largest)(const struct compare *compare, const struct compare_plot *plot);
    /* Sets over, under, least and natural; false where the plot's width is too small. */
    bool (*lay)(struct compare *compare, struct compare_plot *plot);
    void (*draw)(const struct compare *compare, struct compare_plot *plot);
};

/* Makes and lays the plots; false where they find no room. */
bool compare_lay_plots(struct compare *compare, const struct compare_plot_class *plot_class,
                       double width);
double compare_place_plots(struct compare *compare, double room, bool is_filled);
void compare_draw_plots(struct compare *compare);

#endif
