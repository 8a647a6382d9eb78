/* The gatherer behind counts over time: events, and the sum of one kind of count, by the bounds of
 * their dates and by group. Days are kept as they are, so that bins can be chosen when the last
 * record was seen. Its size depends on how many different dates and groups there are, not on the
 * number of records. As lethal events are counted those that records state and, of records that are
 * one event, those in which somebody died. Only what enters sums is counted (sum_counts()); the
 * others are told apart. */
#ifndef QUERY_TALLY_H
#define QUERY_TALLY_H

#include "query/grouping.h"
#include "query/sum.h"
#include "query/told.h"

#define TALLY_LIMIT 400000   /* cells */
#define TALLY_DATASET_MAX 16 /* data sets told apart by name */

/* Which way an event points, for charts around zero. */
enum tally_side { TALLY_NEITHER, TALLY_COOPERATION, TALLY_CONFLICT };

/* Events of one group whose dates have the same bounds. */
struct tally_cell {
    int64_t first, last;  /* days; DAY_NONE_BEFORE and DAY_NONE_AFTER where open or unknown */
    size_t group;         /* index into the groups */
    enum tally_side side; /* TALLY_NEITHER where sides were not asked for */
    double events;        /* that the records stand for */
    double unknown;       /* of these, events whose number of the kind is not known */
    double low_only;      /* of these, events of which only a lowest number enters the sum */
    double high_only;     /* of these, events with but a highest number: they add nothing to it */
    struct sum sum;       /* of the kind; of nothing where only events are counted */
    double lethal;        /* of these, events with at least one of the kind, of killed: lethal ones;
                             NaN where a record of many events does not say */
    double largest;       /* best number of the kind of one event; 0 where none is known */
};

struct tally_setup {
    const struct field *group;              /* or NULL */
    const struct language_order *languages; /* borrowed */
    const char *kind;                       /* of counts to add up; NULL: only events. Borrowed. */
    bool has_sides;
};

/* Records that are not counted, and why. */
struct tally_excluded {
    size_t statements, figures;
    size_t repeats; /* of an event that another record tells */
    double planned; /* events that are planned, postponed or called off */
};

struct tally {
    struct tally_setup setup;
    struct grouping grouping;
    struct tally_cell *cells; /* in the order in which they came */
    size_t count, capacity;
    uint32_t *slots; /* open addressing over the cells: index + 1, 0 for free */
    size_t slot_count;
    size_t records;      /* that are counted in the cells */
    bool has_aggregates; /* some stand for many events: what no record tells of is not zero */
    struct tally_excluded excluded;
    const char *datasets[TALLY_DATASET_MAX]; /* dialects of what is counted; borrowed */
    size_t dataset_count;
    struct told told; /* of all records that were seen, by the same groups */
    bool is_overfull; /* there were more cells than the limit: nothing of it is to be drawn */
};

void tally_init(struct tally *tally, const struct tally_setup *setup);
void tally_clear(struct tally *tally);

void tally_take(struct tally *tally, const struct event *event);

/* Notes how far the records of a group reach; those that are not counted tell of days too. */
void tally_see(struct tally *tally, const struct event *event);

/* Adds what 'other', of the same setup, gathered. */
void tally_merge(struct tally *tally, const struct tally *other);

/* Whether a kind of count is one of deaths. */
bool tally_is_death(const char *kind);

/* Cooperation or conflict, from the codes' quad class where the data set has one, else from the
 * category. */
enum tally_side tally_side_of(const struct event *event);

#endif
