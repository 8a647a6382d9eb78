/* What is in several data sets (dialects): each has its inventory, and nothing is summed across
 * them, because they tell of the same events in different ways. */
#ifndef QUERY_DATASETS_H
#define QUERY_DATASETS_H

#include "base/report.h"
#include "query/inventory.h"

/* A zeroed struct holds none. */
struct datasets {
    struct arena arena;
    enum assign assign;  /* set before the first record */
    struct ordered sets; /* struct inventory, by the name of the dialect */
};

void datasets_take(struct datasets *datasets, const struct event *event);

/* Adds what 'other' gathered. */
void datasets_merge(struct datasets *datasets, const struct datasets *other);

/* Appends the keys "first" to "gaps" of 'info --json' and "datasets", which holds each apart,
 * without braces around them. Where there are several, records are counted over all of them but the
 * sums of counts and months are null. */
void datasets_add_json(const struct datasets *datasets, struct buffer *out);

/* The same for people: one after the other, under their names where there are several. */
void datasets_add_text(const struct datasets *datasets, struct buffer *out);

/* Warns where there are several. */
void datasets_report(const struct datasets *datasets, struct report *report);

/* Empties it but for the rule of assignment. */
void datasets_clear(struct datasets *datasets);

#endif
