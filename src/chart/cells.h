/* The cells of heat maps and calendars: what a cell says of its value, how it is drawn, and the
 * legend of what occurs. Colour is never the only sign of what is not a plain number: zero is pale,
 * an unknown number is hollow with a "?", no data is a small cross, a lower bound has a corner cut
 * in or a "≥", what is provisional is hatched. */
#ifndef CHART_CELLS_H
#define CHART_CELLS_H

#include "chart/canvas.h"
#include "chart/course.h"
#include "chart/ramp.h"

enum cell_state { CELL_NO_DATA, CELL_ZERO, CELL_UNKNOWN, CELL_CLASS };

struct cell {
    enum cell_state state;
    size_t class; /* of the ramp */
    bool is_lower_bound, is_provisional;
    bool is_sum;       /* of several groups: it is hollow, as the classes are of single ones */
    const char *words; /* that may stand in it; NULL for none */
    const char *label; /* small, in the corner where reading begins: a day's number; or NULL */
    const char *title; /* tooltip; NULL for none */
    struct box box;
};

struct cells {
    const struct canvas *canvas;
    const struct course *course;
    struct ramp ramp;
    bool has_words;     /* numbers stand in the cells, under the labels where they have one */
    bool has_sum_words; /* the same of sums of several groups */
    bool has_signs;     /* cells of unknown numbers have room for a "?"; else they have a dot */
    bool is_blank;      /* what has no data is left blank, without a cross */
    bool has_zero, has_unknown, has_no_data, has_lower_bound, has_late, has_cut; /* what occurs */
    bool has_sum; /* a cell is a sum of several groups */
    bool is_open; /* a value of the last class is a lower bound */
};

/* Chooses the classes for all values of the course and notes what occurs. */
void cells_init(struct cells *cells, const struct canvas *canvas, const struct course *course);

/* Whether a series holds several groups beside others that are one: it has no say in the classes.
 */
bool cells_is_sum(const struct course *course, size_t series);

/* The cell of a value in a bin, by its index, without its box and title. */
struct cell cells_make(const struct cells *cells, size_t bin, const struct value *value);

/* What one value is, for a tooltip or the alt text: "12 events", "12 killed (10–15)". */
const char *cells_phrase(const struct cells *cells, const struct value *value);

/* The number alone: "12", "≥12", "?". */
const char *cells_number(const struct cells *cells, const struct value *value);

/* Takes back that words, or signs, stand in the cells where this one is too small for them. */
void cells_look(struct cells *cells, const struct cell *cell, double width, double height);

/* Whether words and labels fit into a square of that side. */
bool cells_fit_labels(const struct cells *cells, double side);

/* Draws cells, each in its box: those that are zero or without data as one shape. */
void cells_draw(const struct cells *cells, const struct cell *items, size_t count);

/* The sign of no data where cells without are blank: a frame. */
void cells_draw_blank(const struct cells *cells, struct box box);

/* The unit and the signs in lines from the area's start on, drawn where 'is_drawn'. Returns their
 * height. */
double cells_legend(const struct cells *cells, struct box area, bool is_drawn);

/* Adds to the alternative text the sum, the greatest value with its place, the rows, whether it
 * rises, and what is provisional or left out. */
void cells_describe(const struct cells *cells, struct alt *alt);

#endif
