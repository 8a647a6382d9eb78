/* Inside of the lines chart: what is planned once and drawn in one plot or in many. */
#ifndef CHART_LINES_H
#define CHART_LINES_H

#include "chart/course.h"
#include "chart/facets.h"
#include "chart/outline.h"
#include "chart/plot_head.h"
#include "chart/trend.h"
#include "chart/value_axis.h"

#define LINES_MOST 6 /* named lines in one plot; the rest are "Other" */

/* What tells a line from others without its colour. */
struct line_look {
    double width, dash_on, dash_off; /* points */
};

struct line {
    const struct series *series;
    struct trend trend; /* what the line is of */
    struct trend bare;  /* the bins as they are, behind an average */
    colour stroke;      /* at least 3:1 on the background */
    colour ink;         /* the same for words, at least 4.5:1 */
    struct line_look look;
};

/* What is drawn beside the lines. */
struct lines_parts {
    bool has_band;      /* filled from low to high */
    bool has_outline;   /* the same as two thin lines */
    bool has_whiskers;  /* the same as a stroke at each point */
    bool has_dates;     /* whiskers for what imprecise dates leave open */
    bool has_columns;   /* the bins as they are, pale, behind an average */
    bool has_area;      /* filled from zero to the line */
    bool has_carets;    /* over sums that are lower bounds */
    bool has_questions; /* "?" where there are events, but no number of them is known */
};

/* Names behind a plot, at the ends of the lines. */
struct lines_name {
    const struct line *line;
    struct text_block block;
    struct point end; /* of the line */
    double at;        /* the name's middle */
};

struct lines_names {
    struct lines_name *items;
    size_t count;
    double width, height; /* points behind the plot; of all names */
};

/* One plot. */
struct lines_plot {
    const struct lines *lines;
    const struct line *only; /* this line alone, the others grey behind it; NULL: all alike */
    struct value_axis axis;
    const struct axis *time;
    double left, x0, x1; /* where its words begin; the edges of what is between the axes */
    struct lines_names names;
};

struct lines {
    const struct panel_setup *setup;
    struct panel *panel;
    const struct canvas *canvas;
    const struct tally *tally;
    bool is_empty; /* there are no events: bins without any line */
    struct course_extent extent;
    struct course course;
    struct line *items;
    size_t count;
    bool is_multiples; /* a plot for each line */
    struct lines_parts parts;
    double scale;       /* of line widths and signs: 1 in the report theme */
    double pitch;       /* points from bin to bin, about, less the scale */
    bool has_sign_room; /* else the note counts the lower bounds */

    struct facets facets;
    struct lines_plot *plots;
    struct axis *times; /* of columns, where they have their own */
    struct plot_head head;
    bool has_names;          /* lines are named at their ends, or have their last number there */
    double gutter0, gutter1; /* of each plot */
    double plot_height;
};

/* Fills all that is known without an axis, from setup, panel, canvas and tally; false with a report
 * entry where nothing can be drawn. */
bool lines_plan(struct lines *lines, struct report *report);

/* Adds the bins that the page's axis has room for beyond those of the events: there the lines are
 * at zero, or without data. */
void lines_widen(struct lines *lines);

/* Whether there are events in a bin, but no number of them is known. */
bool lines_is_unknown(const struct line *line, size_t bin);

/* The highest value that a plot of one line, or of all of them for NULL, must reach. */
double lines_most(const struct lines *lines, const struct line *line);

/* Whether what is drawn of a bin is not yet, or not wholly, what it will be. */
bool lines_is_provisional(const struct lines *lines, size_t bin);

/* Chooses the plots' axes and the gutters beside them; the panel's follow. */
void lines_plan_plots(struct lines *lines);

/* Chooses heights for so much room; what is missing comes back, or 0. */
double lines_place(struct lines *lines, double room, bool is_filled);

/* Gives all plots their place below 'y' and draws them. */
void lines_draw_panel(struct lines *lines, double y);

/* --- geometry, in reading direction --- */

double lines_x(const struct lines_plot *plot, size_t bin);
double lines_y(const struct lines_plot *plot, double value);
double lines_radius(const struct lines *lines); /* of the dot on the last point */

/* The strokes of a line between points that are sure, and between others. */
void lines_trace(const struct lines_plot *plot, const struct line *line, struct outline *sure,
                 struct outline *loose);

/* --- drawing --- */

/* The stroke of what is sure. */
struct paint lines_paint(const struct line *line);

/* Hatches what is provisional, behind everything else. */
void lines_draw_back(const struct lines_plot *plot);

/* Bands, columns and lines with their signs. */
void lines_draw(const struct lines_plot *plot);

/* --- words --- */

/* A point's number, with "at least" where it is a lower bound: in full, and in the style of the
 * plot's axis. */
const char *lines_number(const struct lines *lines, const struct trend_point *point);
const char *lines_plot_number(const struct lines_plot *plot, const struct trend_point *point);

/* The bin at which a line is named: the last that is sure, where there is one. The number of bins
 * where it has no points. */
size_t lines_end(const struct line *line);

/* Lays the names of a plot, no wider than 'most' in all; false where they don't fit, so that a key
 * is due. Its axis need not be fitted yet. */
bool lines_names_lay(struct lines_names *names, const struct lines_plot *plot, double most);
void lines_names_draw(struct lines_plot *plot);

/* "provisional", "incomplete", or both; NULL where nothing is. */
const char *lines_provisional_words(const struct lines *lines);

/* One behind the last bin that is provisional; false where none is, or they do not follow each
 * other. */
bool lines_provisional_end(const struct lines *lines, size_t *end);

/* Labels that find room among the scene's items from 'from' on; others are not drawn. */
void lines_label_peak(const struct lines_plot *plot, size_t from);
void lines_label_end(const struct lines_plot *plot, size_t from);
void lines_label_gaps(const struct lines_plot *plot, size_t from);

/* Sentences for the note, NULL-terminated; the alt text; the table with what is drawn. */
const char *const *lines_notes(const struct lines *lines);
void lines_describe(const struct lines *lines, struct alt *alt);
void lines_table(const struct lines *lines, struct table *table);

/* What is counted, over the axis: "events, average of 7 days". */
const char *lines_unit(const struct lines *lines);

#endif
