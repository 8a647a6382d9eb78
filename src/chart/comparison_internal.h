/* What the files of the comparison share. */
#ifndef CHART_COMPARISON_INTERNAL_H
#define CHART_COMPARISON_INTERNAL_H

#include "chart/comparison.h"

/* The part of a cell that a period gets: from 0 to 1 of its days. */
struct share {
    double from, to; /* equal: none */
};

/* Whether the date of a cell has bounds that are narrow enough to be counted. */
bool comparison_can_use(const struct comparison *comparison, const struct tally_cell *cell);

struct share comparison_share(const struct comparison *comparison, const struct tally_cell *cell,
                              const struct compared_period *period);

/* The day on which a cell is counted that is not spread. */
int64_t comparison_day(const struct comparison *comparison, const struct tally_cell *cell);

void period_value_add(struct period_value *into, const struct period_value *from);

/* Names the periods that were given none. */
void comparison_name_periods(struct comparison *comparison, struct arena *arena);

/* "exact Poisson", "quasi-Poisson; overdispersion φ = 1.7"; "" where there is no interval. */
const char *comparison_method_words(const struct comparison *comparison,
                                    const struct change *change, struct arena *arena);

/* Fills in the changes of all rows and of the total. */
void changes_make(struct comparison *comparison, struct arena *arena);

#endif
