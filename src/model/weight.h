/* How much a record matters among others: what gets a label first, and what a crowded figure keeps.
 *
 * An explicit weight holds as it is. A record without one gets p / (p + 10), which lies between 0
 * and 1, so that a weight of 1 or more comes before all records without a weight, and 0 or less
 * behind them. p is the sum of
 *
 *   status        reported, confirmed 2 · contested, claimed 1.2 · planned 1 · postponed 0.8
 *                 · called off 0.5 · denied 0.3
 *   people        2 lg(1 + killed) + lg(1 + wounded, injured, abducted) + lg(1 + displaced,
 *                 refugees) / 2
 *   sources       lb(1 + sources) / 2
 *   links         lb(1 + links of its own) / 4 + lb(1 + links of others to it) / 2
 *
 * (lg to base 10, lb to base 2). Of a number given as a range the best estimate counts, else its
 * lower end: a number that nobody knows adds nothing. */
#ifndef MODEL_WEIGHT_H
#define MODEL_WEIGHT_H

#include "model/event.h"

/* Of a record by itself. */
double event_weight(const struct event *event);

/* Of one that so many others point to. */
double event_weight_linked(const struct event *event, size_t links_to);

/* The largest explicit weight of some records, and how many have it; a zeroed struct of none. */
struct heaviest {
    double weight;
    size_t count;
};
void heaviest_take(struct heaviest *heaviest, const struct event *event);

/* The weight from which records stand in bold: the largest, where at most a sixth of 'count'
 * records have it; else infinite. */
double heaviest_bold(const struct heaviest *heaviest, size_t count);

#endif
