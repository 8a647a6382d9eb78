/* What the files of charts that compare periods share: the comparison, cut into parts, and the
 * styles in which it is drawn. */
#ifndef CHART_COMPARE_H
#define CHART_COMPARE_H

#include "chart/chart.h"
#include "chart/comparison.h"
#include "chart/grid.h"
#include "chart/series_key.h"

#define COMPARE_LINES 400 /* rows of a figure */

/* A row of a part: a group and one of the later periods. */
struct compare_line {
    const struct compared_row *row;
    size_t later;
    bool is_first; /* of its group */
};

/* What shares a scale: all rows, or those of one data set. */
struct compare_part {
    const char *title; /* NULL where there is but one */
    struct compare_line *lines;
    size_t count;
    size_t marked; /* the first ones, which have marks: the total is larger than any of them */
    struct text_block title_block;
    struct grid grid;
    double head; /* over the grid: the title */
    double y;
    void *state; /* of the style */
};

struct compare_style_class;

struct compare {
    struct panel *panel;
    const struct canvas *canvas;
    struct panel_setup setup;
    struct comparison comparison;
    const struct compare_style_class *style;
    bool is_empty; /* there is nothing to compare */
    struct compare_part *parts;
    size_t part_count;
    struct series_key key;
    double key_height;
    struct text_block title, empty;
    void *state; /* of styles without parts */
};

/* How a style is laid out and drawn, from the top of its panel on. */
struct compare_style_class {
    size_t most; /* groups, where --top does not say */
    bool (*lay)(struct compare *compare, double width, struct report *report);
    double (*place)(struct compare *compare, double room, bool is_filled);
    void (*draw)(struct compare *compare);
};

extern const struct compare_style_class compare_dumbbell, compare_ratio, compare_table,
    compare_slope, compare_columns, compare_overlay;

/* --- what several styles share --- */

/* The colour of the later period, or of one of several; that of the baseline is grey. */
colour compare_tint(const struct compare *compare, size_t later);
colour compare_base_tint(const struct compare *compare);

/* The name of a period in keys and heads, with what is still open: "Q2 2024 (provisional)". */
const char *compare_period_words(const struct compare *compare, size_t period);
const char *compare_base_words(const struct compare *compare);

/* "events per day", in the unit of the comparison's rates. */
const char *compare_rate_words(const struct compare *compare);

/* A rate in that unit; NaN where nothing is known. */
double compare_rate(const struct compare *compare, const struct period_value *value, int64_t days);
double compare_base_rate(const struct compare *compare, const struct compare_line *line);
double compare_later_rate(const struct compare *compare, const struct compare_line *line);

const struct change *compare_change(const struct compare_line *line);

/* The parts with their lines, the total last. */
void compare_make_parts(struct compare *compare);

/* Columns of the name, of the period where there are several, of the counts, of the change with its
 * interval; what fills them returns the next column. */
void compare_add_names(struct compare *compare, struct compare_part *part);
size_t compare_fill_names(struct compare *compare, struct grid *grid, size_t row,
                          const struct compare_line *line);
void compare_add_counts(struct compare *compare, struct compare_part *part);
size_t compare_fill_counts(struct compare *compare, struct grid *grid, size_t row,
                           const struct compare_line *line, size_t column);
void compare_fill_change(struct compare *compare, struct grid *grid, size_t row,
                         const struct compare_line *line, size_t column);

/* Whether any change that has a mark is not clear; whether any has an interval. */
bool compare_has_unclear(const struct compare *compare);
bool compare_has_intervals(const struct compare *compare);

/* Points of height for the numbers of a scale over its marks. */
double compare_scale_room(const struct compare *compare);

/* Returns false. */
bool compare_refuse_width(struct report *report);

/* Lays, places and draws the parts of styles that are grids; 'marks' draws what is in their column
 * of marks. */
bool compare_lay_parts(struct compare *compare, double width,
                       void (*fill)(struct compare *compare, struct compare_part *part,
                                    bool is_short));
double compare_place_parts(struct compare *compare, double room, bool is_filled);
void compare_draw_parts(struct compare *compare, void (*marks)(const struct compare *compare,
                                                               const struct compare_part *part));

#endif
