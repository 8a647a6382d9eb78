/* The groups that occur: the first value that a record has of a field, or of two, each with a
 * number in the order in which they came. */
#ifndef QUERY_GROUPING_H
#define QUERY_GROUPING_H

#include "model/event.h"
#include "model/field.h"

#define GROUP_LIMIT 20000 /* groups told apart; the values behind are one group without a name */

/* A group that occurred, with how many records it has. */
struct group {
    const char *value; /* a value of the field; NULL where the record has none */
    const char *inner; /* the same of the inner field; NULL, too, where there is no such field */
    size_t count;
    int64_t first;    /* day of its first record, the last one where that has no first;
                         DAY_NONE_AFTER where no record has a place on an axis */
    bool is_overflow; /* the values beyond the limit, not told apart */
};

struct grouping {
    const struct field *field;              /* NULL: all in one group whose value is NULL */
    const struct field *inner;              /* tells the records of a value apart, or NULL */
    const struct language_order *languages; /* of the field's values; borrowed */
    struct group *items;
    size_t count, capacity;
    struct arena names; /* values of the groups */
    size_t *slots;      /* open addressing over the values: index + 1, 0 for free */
};

void grouping_init(struct grouping *grouping, const struct field *field,
                   const struct language_order *languages);

/* Before the first record: each value of the field has a group per value of 'inner'. */
void grouping_nest(struct grouping *grouping, const struct field *inner);
void grouping_clear(struct grouping *grouping);

/* The index of the record's group, which gets it counted. */
size_t grouping_take(struct grouping *grouping, const struct event *event);

/* The index of the group that is the same as one of another gatherer; nothing is counted. */
size_t grouping_same(struct grouping *grouping, const struct group *group);

/* The same, and the records of that group are counted here, too. */
size_t grouping_join(struct grouping *grouping, const struct group *group);

#endif
