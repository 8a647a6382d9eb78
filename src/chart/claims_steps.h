/* The plots of stated figures; see claims_steps.c. Places count from the top of the panel on, until
 * they are drawn. */
#ifndef CHART_CLAIMS_STEPS_H
#define CHART_CLAIMS_STEPS_H

#include "chart/claims.h"
#include "chart/spots.h"
#include "chart/value_axis.h"

#define STEP_TOP_ROOM 14.0 /* over the highest number, for words and arrows */
#define STEP_RADIUS 3.0
#define STEP_CARET 8.0 /* length of the arrow of a lower bound */

struct step_point {
    const struct claim *claim;
    double value, x, x0, x1, y; /* x0 and x1: where the day can be */
    struct text_block label;
    bool is_placed, is_told; /* in the plot; else under it */
    struct spot spot;
};

struct step_plot {
    const struct question *question;
    const char *title;
    struct value_axis axis;
    struct step_point *points;
    size_t count;
    double y0, y1; /* of the plot, from the panel's top on */
};

struct steps {
    struct step_plot *plots;
    size_t count, kept;
    size_t undated;
    double line, gap, height_each;
    size_t unplaced;
};

/* Whether it may have been on several days. */
bool step_is_vague(const struct step_point *point);

/* Days that an approximate one is drawn beyond its bounds. */
double step_soft_days(const struct step_point *point);

/* From where to where on the page its day can be. */
void step_span(const struct claims *claims, const struct step_point *point, double *x0, double *x1);

/* The point that its line leads to, or the count; '*is_relay' where that is another source's. */
size_t step_next(const struct step_plot *plot, size_t i, bool *is_relay);

void steps_draw(struct claims *claims);

#endif
