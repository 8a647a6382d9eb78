/* What the files of the chart of bars share. Values become bars, bars become plots:
 *
 *   head      unit, key                     plot_head.h
 *   plot      axis, bars, their values      one, or one for each series (multiples)
 *   names     of series at the end          series_key.h */
#ifndef CHART_BARS_H
#define CHART_BARS_H

#include "chart/course.h"
#include "chart/facets.h"
#include "chart/plot_head.h"
#include "chart/value_axis.h"

#define BARS_SERIES 6         /* in one plot: as many as there are colours */
#define BARS_GROUP_SHARE 0.78 /* of a bin, that bars side by side take */
#define BARS_MULTIPLES 12     /* plots where nobody asked for more */
#define BARS_MULTIPLES_MOST 60

/* One bar: a bin of one series, or of several on top of each other. */
struct bar {
    size_t bin, first, count; /* series */
    double x0, x1;
    double sign;        /* -1: it hangs from the base */
    struct value value; /* of all its series */
    const char *text;   /* its value, where it is written over it; else NULL */
    bool is_hatched;
};

struct bars_plot {
    size_t first, count; /* series */
    struct value_axis axis;
    const struct axis *time;
    double left, x0, x1; /* where its words begin, and the plot */
    double y0, y1;
    struct bar *bars;
    size_t bar_count;
};

struct bars {
    const struct panel_setup *setup;
    struct panel *panel;
    const struct canvas *canvas;
    const struct tally *tally;
    struct course_extent extent;
    struct course course;
    enum series_style style; /* never STYLE_AUTO */
    enum range_style range;  /* never RANGE_AUTO */
    bool has_date_whiskers;  /* whiskers say what imprecise dates leave open */
    struct facets facets;    /* of one, but for multiples */
    struct bars_plot *plots;
    struct plot_head head;
    struct series_names names;
    bool has_names;               /* series are named at the end of the plot */
    double plot_height;           /* of each plot, without its axis's head */
    double room_over, room_under; /* each plot, for values beyond its longest bars */
};

/* ---- Values: bars_values.c ---- */

/* What is filled of a bar: the lowest number where the highest is outlined, else the best. */
double bars_filled(const struct bars *bars, const struct value *value);

/* Up to where a bar is outlined, and from where to where its whisker goes; false: it has none. */
bool bars_outline(const struct bars *bars, const struct value *value, double *to);
bool bars_whisker(const struct bars *bars, const struct value *value, double *from, double *to);

/* Whether it is a lower bound. */
bool bars_is_open(const struct bars *bars, const struct value *value);

/* Whether it has events, but no number is known of any. */
bool bars_is_unknown(const struct value *value);

/* How far from the base anything of it reaches. */
double bars_reach(const struct bars *bars, const struct value *value);

/* Whether the data don't tell of a bin: it has no bars, and no whiskers either. */
bool bars_is_blank(const struct bars *bars, size_t bin);

/* Whether there is nothing to be drawn at all. */
bool bars_is_empty(const struct bars *bars);

/* Whether a series is seen anywhere. */
bool bars_has_series(const struct bars *bars, size_t series);

/* Whether a series gets a plot of its own: it has an event in these bins, or none has. */
bool bars_is_shown(const struct bars *bars, size_t series);

/* Chooses which bars have their value written over them: all, the largest, or none. */
void bars_write_values(struct bars *bars);

/* The box of the value of a bar. */
struct box bars_text_box(const struct bars *bars, const struct bars_plot *plot,
                         const struct bar *bar);

/* ---- Layout: bars_layout.c ---- */

/* Makes the bars of a plot whose place along the axis is known: bars_make.c. */
void bars_make(const struct bars *bars, struct bars_plot *plot);

/* Plans the axes; the panel's gutters follow. */
void bars_plan(struct bars *bars);

/* Chooses heights for so much room; what is missing comes back, or 0. */
double bars_place(struct bars *bars, double room, bool is_filled);

/* Gives all plots their place below 'y'; false where the names of the series don't fit. */
bool bars_settle(struct bars *bars, double y);

/* ---- Names: bars_names.c ---- */

/* Lays the names of the series; false where a key is due instead. */
bool bars_lay_names(struct bars *bars);

/* Gives them their place beside the plot; false where they don't fit. */
bool bars_place_names(struct bars *bars);

/* ---- Drawing: bars_draw.c ---- */

void bars_draw(const struct bars *bars);

/* ---- Words: bars_words.c ---- */

/* Bins that are cut or still being reported. */
struct bars_incomplete {
    bool has_cut, has_late;
    bool is_at_end; /* they are the last of the bins that have data */
    size_t last;
};
struct bars_incomplete bars_find_incomplete(const struct bars *bars);

/* A run of bins that the data don't tell of: where it lies, and what is said in it, where that has
 * room. */
struct bars_blank {
    size_t end; /* behind the last bin */
    double x0, x1;
    struct text_block words;
};

/* The next run behind 'blank->end', which begins as 0. */
bool bars_next_blank(const struct bars *bars, const struct bars_plot *plot,
                     struct bars_blank *blank);

/* The word over bars that are incomplete at the end of the plot. */
void bars_choose_word(struct bars *bars);

/* Fills the key; the series are in it unless they are named elsewhere. */
void bars_fill_key(struct bars *bars);

#endif
