/* Between the files of overlays: what is drawn of each period, and where. */
#ifndef CHART_COMPARE_OVERLAY_H
#define CHART_COMPARE_OVERLAY_H

#include "chart/compare.h"
#include "chart/value_axis.h"

struct aligned_course {
    size_t period;
    double *values; /* of each step */
    size_t count;
    size_t sure;   /* the first steps, of which all is told; what follows is dashed */
    int64_t start; /* of the first step, in days from the origin */
    bool is_grey;
    double end_x, end_y; /* set by drawing; x is NaN where nothing is drawn */
    struct text_block name;
};

/* A number or date under the axis. */
struct aligned_tick {
    double day; /* from the origin */
    struct text_block label;
};

#define ALIGNED_TICKS 48

/* The days are counted from the start of each period, or from the event on. */
struct aligned_chart {
    struct aligned_course *courses;
    size_t count;
    int64_t step;        /* days */
    int64_t first, last; /* days from the origin */
    bool is_around, has_names;
    double name_width;
    struct value_axis axis;
    struct aligned_tick ticks[ALIGNED_TICKS];
    size_t tick_count;
    double tick_height;
    struct text_block event;
    double room;      /* over the plot, for the name of the event */
    double flag_room; /* over that, for the names of dates */
    double x0, x1;
};

/* Fills in courses, step and days; then the ticks, once x0 and x1 are set. */
void aligned_make_courses(const struct compare *compare, const struct compare_plot *plot,
                          struct aligned_chart *chart);
void aligned_make_ticks(const struct compare *compare, struct aligned_chart *chart);

/* x of a day from the origin. */
double aligned_x(const struct aligned_chart *chart, double day);

/* The colour of lines that are grey. */
colour aligned_grey(const struct compare *compare);

/* Which days of the panel's plots belong to which period; none where plots differ in that. */
void aligned_make_windows(struct compare *compare);

/* Room for the names of marked dates over the first plot, and their drawing. */
void aligned_place_flags(struct compare *compare);
void aligned_draw_flags(const struct compare *compare);

void aligned_draw_plot(const struct compare *compare, struct compare_plot *plot);

#endif
