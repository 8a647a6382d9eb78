/* The lines of plans; see claims_plans.c. Places count from the top of the panel on, until they are
 * drawn. */
#ifndef CHART_CLAIMS_PLANS_H
#define CHART_CLAIMS_PLANS_H

#include "chart/claims.h"
#include "chart/spots.h"

#define PLAN_TICKS 24
#define PLAN_RADIUS 3.2
#define PLAN_CLEAR (PLAN_RADIUS + 1.8) /* of the gap around a mark on a line of others */
#define PLAN_GUTTER_GAP 5.0
#define PLAN_TOP_ROOM 20.0 /* over the plot, for words */
#define PLAN_UNIT_GAP 5.0  /* between the words over the axis up and the plot */

struct plan_point {
    const struct plan_step *step;
    double x, y, y0, y1; /* y0 above y1: where the planned day can be */
    bool has_x, is_off;  /* the day of announcement is known; lies beyond the axis, at its end */
    struct text_block label;
    bool is_placed, is_naming; /* the label names the meeting */
    bool is_missing, is_told;  /* it has no words in the plot; but under it */
    bool is_short;             /* its date goes without the year, which the axis has */
    bool is_letter;            /* the label is but the letter of its meeting */
    double away;               /* of the level line that leaves it, from its height */
    double turn;               /* of the upright line to the next point, from the place of that */
    bool is_crossed;           /* a line of another meeting passes by: its mark stands in a gap */
    struct spot spot;
};

struct plan_line {
    const struct meeting *meeting;
    struct plan_point *points;
    size_t count;
    colour tint;
    bool is_named;      /* a label says which meeting it is */
    const char *letter; /* at each of its points; NULL where there are few meetings */
};

struct plans {
    struct plan_line *lines;
    size_t count;
    double first, last; /* days up */
    double top, bottom; /* of the plot, from the panel's top on */
    struct text_block unit, ticks[PLAN_TICKS];
    double strip;              /* points before the axis, for plans that nobody dates; or 0 */
    struct text_block unknown; /* over it */
    double tick_days[PLAN_TICKS];
    size_t tick_count;
    double line;
    struct spot diagonal;
    struct text_block diagonal_words;
    bool has_diagonal;
    double known; /* where the data end: the day that they are as of; NAN: they don't say */
    struct spot known_spot;
    struct text_block known_words; /* none where no line ends there, or they have no room */
    struct point a, b;             /* ends of the diagonal */
};

/* Where the words over the axis up begin. */
double plans_unit_y(const struct plans *plans);

/* Where a planned day stands. */
double plans_up(const struct plans *plans, double day);

/* Whether the last plan, neither held, off nor put off, stands: until its day or the end of what is
 * known, at '*x'. */
bool plans_stand(const struct plans *plans, const struct plan_line *line, double *x);

/* The level line that leaves a point, and the upright one behind it; false where there is none. */
struct plan_piece {
    struct point from, to;
};
bool plan_level(const struct plans *plans, const struct plan_line *line, size_t i,
                struct plan_piece *piece);
bool plan_upright(const struct plan_line *line, size_t i, struct plan_piece *piece);

/* Keeps marks and lines of different meetings apart, once the points have their places. */
void plans_part(const struct claims *claims, struct plans *plans);

/* Whether a plan is put off, and no new day is known; then this is its last step. */
bool plan_is_adrift(const struct plan_line *line, size_t i);

/* Whether a line begins at a plan that nobody dates; and whether any stands until the data end, on
 * a day without marks, which is told then. */
bool plan_is_undated(const struct plans *plans, const struct plan_line *line, size_t i);
bool plans_end_unknown(const struct plans *plans);

/* Whether a date has a day on an axis; whether a step says that the meeting was held. */
bool plan_is_day(const struct edtf *date);
bool plan_is_held(const struct plan_step *step);

/* Finds places for all words, once the points have theirs; and what is said of the others. */
void plans_place_labels(const struct claims *claims, struct plans *plans);
size_t plans_missing(const struct plans *plans);
const char *plans_foot_words(const struct claims *claims, const struct plans *plans);

void plans_draw(struct claims *claims);
void plans_account(const struct claims *claims, struct claims_account *account);

#endif
