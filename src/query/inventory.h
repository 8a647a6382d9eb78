/* What is in the data: how many records of each kind, when they are, and what they count. The
 * gatherer behind 'info'; its size depends on the words and months that occur, not on records. */
#ifndef QUERY_INVENTORY_H
#define QUERY_INVENTORY_H

#include "base/buffer.h"
#include "model/event.h"
#include "query/ordered.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A sum of counts (domain practice for bounds: exact v is v to v, at-least v is v to no bound,
 * at-most v is 0 to v). 'best' adds each best estimate and, where a record gives only bounds, its
 * lower one: so low <= best <= high holds wherever it holds for each record. What is unknown adds
 * nothing and is counted instead. */
struct inventory_sum {
    size_t known;           /* records with a figure of this kind */
    double low, best, high; /* meaningful where 'known' is not 0 */
    bool has_no_high;       /* one of them has no upper bound, so the sum has none */
};

/* The counted events of one month. */
struct inventory_month {
    int64_t year;
    int month; /* 1 to 12 */
    size_t events;
    struct inventory_sum killed;
};

/* A zeroed struct is an empty one. */
struct inventory {
    struct arena arena; /* holds the words */
    size_t record_types[RECORD_TYPE_COUNT];
    size_t categories[CATEGORY_COUNT];
    size_t statuses[STATUS_COUNT];
    size_t precisions[EDTF_SECOND + 1]; /* of the first date of each record */
    size_t uncertain, approximate;
    size_t undated;                  /* no place on an axis of days */
    int64_t earliest, latest;        /* the bounds that are known, of all dated records */
    bool has_bounds;                 /* false: no record has one */
    bool is_start_open, is_end_open; /* a record's start or end is open or unknown */
    size_t counted;                  /* events that enter sums, see inventory_counts() */
    struct ordered types, countries; /* size_t: how many records */
    struct ordered kinds;            /* struct inventory_sum of each kind of count */
    struct ordered months;           /* struct inventory_month; keys in order of time */
};

/* Whether a record enters sums: an event that took place (not planned, postponed or called off) and
 * is no second record of one that is there already (link same-episode-as or duplicate-of). */
bool inventory_counts(const struct event *event);

void inventory_take(struct inventory *inventory, const struct event *event);

/* Adds what 'other' gathered. */
void inventory_merge(struct inventory *inventory, const struct inventory *other);

/* Appends the keys "first" to "months" of 'info --json', without braces around them. Sums without
 * a bound, or of nothing known, are null. A month is that of a record's earliest day; counted
 * events without one are in no month. */
void inventory_add_json(const struct inventory *inventory, struct buffer *out);

/* The same for people, in aligned lines. */
void inventory_add_text(const struct inventory *inventory, struct buffer *out);

void inventory_clear(struct inventory *inventory);

#endif
