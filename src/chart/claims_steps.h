/* The plots of stated figures; see claims_steps.c. Places count from the top of the panel on, until
 * they are drawn. */
#ifndef CHART_CLAIMS_STEPS_H
#define CHART_CLAIMS_STEPS_H

#include "chart/claims.h"
#include "chart/spots.h"
#include "chart/value_axis.h"

#define STEP_TOP_ROOM 14.0 /* over the highest number, for words and arrows */
#define STEP_RADIUS 3.0
#define STEP_ASIDE 8.0 /* points that what contradicts a number of its day stands aside */
#define STEP_CARET 8.0 /* length of the arrow of a lower bound */

struct step_point {
    const struct claim *claim;
    double value, x, x0, x1, y; /* x0 and x1: where the day can be */
    struct text_block label;
    bool is_placed, is_naming; /* the label says whose number it is */
    bool is_told;              /* under the plots, instead */
    struct spot spot;
};

struct step_plot {
    struct question *question;
    const char *title;
    struct text_block verdict; /* under the title */
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
};

/* Whether it may have been on several days. */
bool step_is_vague(const struct step_point *point);

/* Days that an approximate one is drawn beyond its bounds. */
double step_soft_days(const struct step_point *point);

/* From where to where on the page its day can be. */
void step_span(const struct claims *claims, const struct step_point *point, double *x0, double *x1);

/* The point that its line leads to, or the count; '*is_relay' where that is another source's. */
size_t step_next(const struct step_plot *plot, size_t i, bool *is_relay);

/* Where numbers of one day are hatched, as they contradict each other; false where none do. */
bool step_gap(const struct step_plot *plot, size_t group, struct box *box);

/* How the line of a source is drawn: colour and dashes. */
struct paint step_line(const struct claims *claims, const char *source);

/* Lays and places the words at the points, once these have their places; and what has none. */
void steps_place_labels(const struct claims *claims, struct step_plot *plot);
const char *steps_foot_words(const struct claims *claims, const struct steps *steps);

/* What the mark of a point reaches to the sides. */
double step_reach(const struct step_point *point);

void steps_draw(struct claims *claims);

#endif
