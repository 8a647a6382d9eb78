/* The two-line time axis: the small unit always, the larger unit where it changes, each label
 * centred on its interval. The step is the finest whose labels fit. */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include "chart/canvas.h"
#include "locale/locale.h"
#include "scale/time_scale.h"

struct axis_label {
    const char *text;
    double x; /* its middle, in reading direction */
    double width;
};

/* A stretch that is tinted behind the plot. */
struct axis_span {
    double x0, x1;
    struct paint paint;
};

struct axis {
    struct time_scale scale;
    struct time_step step;
    bool has_larger;
    struct time_step larger;
    const struct axis_label *small;
    size_t small_count;
    const double *small_ticks; /* x where a small unit is marked */
    size_t small_tick_count;
    const double *fine_ticks; /* x of steps that are counted by and finer than those with labels */
    size_t fine_tick_count;
    const struct axis_label *large;
    size_t large_count;
    const double *large_edges; /* x where a larger unit begins, within the axis */
    size_t large_edge_count;
    double edge0, edge1; /* where its line and bands end, a little outside the scale */
    double height;
    const struct axis_span *spans; /* of one panel: each has its own copy of the axis */
    size_t span_count;
};

struct axis_request {
    double first, last;  /* days */
    double x0, x1;       /* points, of the scale */
    double edge0, edge1; /* of the plot: edge0 <= x0, x1 <= edge1 */
    double room0, room1; /* beyond the plot, free for the first and last label of the larger line */
    int week_start;
    bool has_hours;         /* the records have clock times: the axis may show hours */
    struct time_step least; /* no finer steps: what stands on it is counted by these; quarters are
                               then called so ("Q1"). A count of 0: any */
    const struct locale *locale;
};

/* Chooses step and labels. */
void axis_plan(struct axis *axis, const struct axis_request *request, const struct canvas *canvas);

/* Draws the tinted spans alone. */
void axis_draw_spans(const struct canvas *canvas, const struct axis *axis, double y0, double y1);

/* Draws bands, tinted spans and grid lines behind the plot from y0 to y1. */
void axis_draw_grid(const struct canvas *canvas, const struct axis *axis, double y0, double y1);

/* Draws the axis line at 'y' with its ticks and labels under it. */
void axis_draw(const struct canvas *canvas, const struct axis *axis, double y);

#endif
