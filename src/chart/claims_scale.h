/* The scale of a section of claims: numbers across, from zero on, or by powers of ten where some
 * are far larger than others. */
#ifndef CHART_CLAIMS_SCALE_H
#define CHART_CLAIMS_SCALE_H

#include "chart/claims.h"

#define CLAIMS_TICKS 12

struct claims_scale {
    bool is_log, is_stance; /* of stances: yes, contested, no */
    double slot;            /* of a logarithmic scale: points before 'first', where zero stands */
    double first, last;     /* numbers at x0 and x1 */
    double x0, x1;
    double ticks[CLAIMS_TICKS];
    size_t tick_count;
};

/* For claims whose finite bounds lie between 'least' (above zero) and 'most'; 'has_zero' where one
 * is zero. 'width' points for ticks whose labels are up to 'label' wide. */
struct claims_extent {
    double least, most; /* INFINITY and 0: no number */
    bool has_zero;
};

void claims_scale_plan(struct claims_scale *scale, const struct claims_extent *extent,
                       double label);

/* Widens an extent by a claim. */
void claims_extent_add(struct claims_extent *extent, const struct claim *claim);

/* Where a number stands; not beyond the scale. */
double claims_scale_x(const struct claims_scale *scale, double number);

/* The same of how a source stands to an event. */
double claims_scale_stance(const struct claims_scale *scale, enum status status);

#endif
