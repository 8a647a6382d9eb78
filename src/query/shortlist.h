/* The gatherer behind a labelled timeline: the records that matter most, kept whole, and how many
 * of the others fall on which day. Its size depends on its capacity and on the days and groups that
 * occur, not on the number of records. */
#ifndef QUERY_SHORTLIST_H
#define QUERY_SHORTLIST_H

#include "model/event.h"
#include "query/grouping.h"

struct shortlist_entry {
    const struct event *event;
    size_t group; /* index into the groups */
    size_t order; /* when it was taken, from 0 */
    double weight;
};

/* Records beyond the capacity, by group and middle day; DAY_NONE_AFTER for those without a place.
 */
struct shortlist_rest {
    size_t group;
    int64_t day;
    size_t count;
};

struct shortlist;

/* Keeps at most 'capacity' records. 'group' may be NULL (all in one group whose value is NULL); its
 * first value counts. 'languages' are those of the field's values; borrowed. */
struct shortlist *shortlist_new(size_t capacity, const struct field *group,
                                const struct language_order *languages);

/* Before the first record: 'inner' tells the records of a group apart, as with grouping_nest(). */
void shortlist_nest(struct shortlist *shortlist, const struct field *inner);
void shortlist_free(struct shortlist *shortlist);

void shortlist_take(struct shortlist *shortlist, const struct event *event);
void shortlist_merge(struct shortlist *shortlist, const struct shortlist *other);

/* The records kept, most important first: by event_weight() (weight.h), and among equals in an
 * order that is spread over the input and the same on every run. Borrowed until the next change. */
const struct shortlist_entry *shortlist_entries(struct shortlist *shortlist, size_t *count);
const struct group *shortlist_groups(const struct shortlist *shortlist, size_t *count);
const struct shortlist_rest *shortlist_rest(struct shortlist *shortlist, size_t *count);

#endif
