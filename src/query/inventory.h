/* What is in one data set: how many records of each kind, when they are, and what they count. The
 * gatherer behind 'info'; its size depends on the words and months that occur, up to limits, not on
 * records. Several data sets are kept apart in datasets.h. */
#ifndef QUERY_INVENTORY_H
#define QUERY_INVENTORY_H

#include "base/buffer.h"
#include "model/event.h"
#include "query/months.h"
#include "query/ordered.h"
#include "query/sum.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INVENTORY_WORDS 20000   /* different words of one list; the records of others are counted */
#define INVENTORY_WORD_SIZE 200 /* bytes of one word that are kept */
#define INVENTORY_KINDS 1000    /* different kinds of counts; others are not added up */

/* The name under which stands what is beyond these limits. */
#define INVENTORY_OTHER "(other)"

/* How exactly a date is known: by the days that a date can mean; of an interval, which lasts, the
 * less exact of its ends. */
enum inventory_precision {
    INVENTORY_DAY,
    INVENTORY_DAYS,   /* up to 27 */
    INVENTORY_MONTH,  /* 28 to 31 days */
    INVENTORY_LONGER, /* more */
    INVENTORY_OPEN,   /* a side is open or unknown */
    INVENTORY_NOWHERE /* no place on an axis of days */
};
#define INVENTORY_PRECISIONS (INVENTORY_NOWHERE + 1)

struct inventory_word {
    size_t records;
    const char *subtype; /* of a type: that of all its records, NULL for none */
    bool is_varied;      /* they have several, or some have none */
};

/* A kind of count. */
struct inventory_kind {
    struct sum sum;
    double events; /* whose number is known */
};

/* A zeroed struct is an empty one. */
struct inventory {
    struct arena arena; /* holds the words */
    enum assign assign; /* set before the first record */
    bool is_mixed;      /* of several data sets: sums and events of months mean nothing */
    size_t record_types[RECORD_TYPE_COUNT];
    size_t categories[CATEGORY_COUNT];
    size_t statuses[STATUS_COUNT];
    size_t precisions[INVENTORY_PRECISIONS];
    size_t uncertain, approximate;
    int64_t earliest, latest;        /* the bounds that are known, of all dated records */
    bool has_bounds;                 /* false: no record has one */
    bool is_start_open, is_end_open; /* a record's start or end is open or unknown */
    size_t aggregates;               /* event records that say how many events they stand for */
    double counted; /* events that enter sums, see sum_counts(), as many as records stand for */
    struct ordered types, subtypes, countries; /* struct inventory_word */
    struct ordered kinds;                      /* struct inventory_kind */
    struct months months;
};

void inventory_take(struct inventory *inventory, const struct event *event);

/* Adds what 'other' gathered. */
void inventory_merge(struct inventory *inventory, const struct inventory *other);

/* How many records it holds. */
size_t inventory_records(const struct inventory *inventory);

/* Appends keys of 'info --json' without braces around them: "first" and "last"; "counts"; "months"
 * and "unassigned"; or all, "first" to "gaps". Sums without a bound, or of nothing known, are
 * null, and so is every sum of what is mixed. */
void inventory_add_span_json(const struct inventory *inventory, struct buffer *out);
void inventory_add_counts_json(const struct inventory *inventory, struct buffer *out);
void inventory_add_months_json(const struct inventory *inventory, struct buffer *out);
void inventory_add_json(const struct inventory *inventory, struct buffer *out);

/* The same for people, in aligned lines of at most 80 columns; lists are cut. */
void inventory_add_text(const struct inventory *inventory, struct buffer *out);

/* The part of that text that shows the events over time as bars. */
void inventory_add_course(const struct inventory *inventory, struct buffer *out);

void inventory_clear(struct inventory *inventory);

#endif
