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
    double y0, y1;              /* of a band, from the top; else y */
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
    size_t told;   /* under the plot, of its claims that have no point */
};

struct steps {
    struct step_plot *plots;
    size_t count, kept;
    size_t undated;
    double line, gap, height_each;
};

/* Whether a claim is a point of a plot: it has a number and a day. */
bool step_has_place(const struct claim *claim);

/* The days when it can have been, the last one exclusive. */
double step_first_day(const struct claim *claim);
double step_last_day(const struct claim *claim);

/* Whether it says but between which numbers, none of which is drawn then as if it were stated. */
bool step_is_band(const struct claim *claim);

/* Whether it may have been on several days. */
bool step_is_vague(const struct step_point *point);

/* Days that an approximate one is drawn beyond its bounds. */
double step_soft_days(const struct step_point *point);

/* From where to where on the page its day can be. */
void step_span(const struct claims *claims, const struct step_point *point, double *x0, double *x1);

/* The point that its line leads to, or the count; '*is_relay' where that is another source's. */
size_t step_next(const struct step_plot *plot, size_t i, bool *is_relay);

/* From a point to the next: a level line and an upright one, between the nearest ends of what they
 * leave open. A band leads on as such, and its line is but the upright one. False where there is no
 * next. */
struct step_course {
    struct point line[3];
    size_t count; /* 1: none */
    bool is_relay, is_band;
    struct box band;
};
bool step_course(const struct step_plot *plot, size_t i, struct step_course *course);

/* What contradicts a number of its day stands beside it. */
void steps_set_aside(struct step_plot *plot);

/* Where numbers of one day are hatched, as they contradict each other; false where none do. */
bool step_gap(const struct step_plot *plot, size_t group, struct box *box);

/* How the line of a source is drawn: colour and dashes. */
struct paint step_line(const struct claims *claims, const char *source);

/* Lays and places the words at the points, once these have their places; and what has none. */
void steps_place_labels(const struct claims *claims, struct step_plot *plot);
const char *steps_foot_words(const struct claims *claims, const struct steps *steps);

/* Whether points of a source have a line but no label that names it, as which the key has it. */
bool steps_need_key(const struct step_plot *plot, const char *source);

/* What the mark of a point reaches to the sides. */
double step_reach(const struct step_point *point);

void steps_draw(struct claims *claims);

#endif
