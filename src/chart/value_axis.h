/* The numeric axis beside a plot, and the words over it:
 *
 *   title                    bold, where the plot has one
 *   events                   what is counted, grey
 *    40 ───────────────      ticks: a hairline each, the number before the plot
 *    20 ───────────────
 *     0 ━━━━━━━━━━━━━━━      the base
 *
 * Planned in two steps: the gutter is known before the height is. */
#ifndef CHART_VALUE_AXIS_H
#define CHART_VALUE_AXIS_H

#include "chart/canvas.h"
#include "locale/locale.h"
#include "scale/value_scale.h"

struct value_axis_request {
    double min, max;          /* of what is drawn, finite, min <= max */
    bool is_whole;            /* people and events: steps are whole numbers */
    bool has_zero;            /* zero is a tick, and the axis reaches it */
    bool is_mirror;           /* both ways from zero are counted: no number has a sign */
    bool is_bare;             /* no numbers and no unit: another plot of the row has them */
    bool is_empty;            /* nothing is drawn: no numbers, no hairlines */
    const char *title, *unit; /* or NULL */
    const struct locale *locale;
};

struct value_axis {
    struct value_axis_request request;

    /* Filled by value_axis_plan(): points. */
    double gutter; /* before the plot: the widest number that there may be, and a gap */
    double head;   /* over the plot: title, unit, and what the highest number needs */
    struct text_block title, unit;

    /* Filled by value_axis_fit(). */
    struct value_ticks ticks;
    struct value_scale scale;            /* from the plot's lower edge to its upper one */
    const char *labels[VALUE_TICKS_MAX]; /* of the ticks; NULL: none */
};

/* Where an axis stands: title and unit begin at 'left', the plot lies between x0 and x1; 'room'
 * points are kept free between the words and the plot. */
struct value_axis_place {
    double left, x0, x1, room;
};

/* Gutter and head of a plot whose title and unit have 'width' points of room. */
void value_axis_plan(struct value_axis *axis, const struct value_axis_request *request,
                     const struct canvas *canvas, double width);

/* Ticks and scale for a plot from y0 down to y1. */
void value_axis_fit(struct value_axis *axis, const struct canvas *canvas, double y0, double y1);

double value_axis_y(const struct value_axis *axis, double value);

/* Before the marks: the hairlines, the numbers, title and unit. */
void value_axis_draw(const struct value_axis *axis, const struct canvas *canvas,
                     const struct value_axis_place *place);

/* Behind the marks: the base, stronger than the hairlines; at zero, where the axis reaches it. */
void value_axis_draw_base(const struct value_axis *axis, const struct canvas *canvas,
                          const struct value_axis_place *place);

/* A number as the axis writes it: short ("12K") where the axis goes beyond 99,999. */
const char *value_axis_number(const struct value_axis *axis, struct arena *arena, double number);

/* A number of what is drawn, in the style of the axis; where that is short, in three digits: "840",
 * "12.3K". */
const char *value_axis_words(const struct value_axis *axis, struct arena *arena, double number);

/* Where the words over a plot begin and end, for others that want to stand beside them: the right
 * end of title or unit, whichever is on the last line, and the top of that line over 'y0'. */
double value_axis_head_end(const struct value_axis *axis, double left);
double value_axis_head_line(const struct value_axis *axis, double y0);

#endif
