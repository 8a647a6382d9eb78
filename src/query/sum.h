/* Sums of counts (domain practice for bounds: exact v is v to v, at-least v is v to no bound,
 * at-most v is 0 to v). 'best' adds each best estimate and, where a record gives only bounds, its
 * lower one; 'high' takes the lower one where there is no upper. So low <= best <= high holds
 * wherever it holds for each record. What is unknown adds nothing and is counted instead. */
#ifndef QUERY_SUM_H
#define QUERY_SUM_H

#include "model/event.h"

#include <stdbool.h>
#include <stddef.h>

/* A zeroed struct is the sum of nothing. */
struct sum {
    size_t known;           /* records with a figure of this kind */
    double low, best, high; /* meaningful where 'known' is not 0 */
    bool has_no_high;       /* one of them has no upper bound, so the sum has none */
    bool is_mixed;          /* of things that can't be added: no number of it means anything */
    size_t low_only;  /* of the records those without a best number, that add their lower one */
    size_t high_only; /* of them those with but an upper one, that add nothing to 'best' */
};

void sum_add(struct sum *into, const struct sum *from);

/* What one count adds; known is 0 where it has no number. Bounds are kept as given, even where low
 * is above best. */
struct sum sum_of(const struct count *count);

/* The sum of a record's count of a kind. Only the first flow of each kind counts: stocks are no
 * part of a sum, and further ones break the first one down. */
bool sum_has_part(const struct event *event, size_t index);
struct sum sum_of_kind(const struct event *event, const char *kind);

/* The share of a number that lies between two parts of the whole, 0 <= from <= to <= 1, in
 * thousandths: the shares of parts that follow each other from 0 to 1 add up to the number. */
double sum_share(double number, double from, double to);

/* Whether a record is an event of its own: no second record of one that is there already (link
 * same-episode-as or duplicate-of). */
bool sum_is_event(const struct event *event);

/* Whether a record enters sums: such an event that took place, so not planned, postponed or called
 * off. */
bool sum_counts(const struct event *event);

/* The same of each number of a sum; 'known' stays. */
struct sum sum_part(const struct sum *sum, double from, double to);

#endif
