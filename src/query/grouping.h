/* The groups that occur: the first value that a record has of a field, each with a number in the
 * order in which they came. */
#ifndef QUERY_GROUPING_H
#define QUERY_GROUPING_H

#include "model/event.h"
#include "model/field.h"

#define GROUP_LIMIT 20000 /* groups told apart; the values behind are one group without a name */

/* A group that occurred, with how many records it has. */
struct group {
    const char *value; /* a value of the field; NULL where the record has none */
    size_t count;
    bool is_overflow; /* the values beyond the limit, not told apart */
};

struct grouping {
    const struct field *field;              /* NULL: all in one group whose value is NULL */
    const struct language_order *languages; /* of the field's values; borrowed */
    struct group *items;
    size_t count, capacity;
    struct arena names; /* values of the groups */
    size_t *slots;      /* open addressing over the values: index + 1, 0 for free */
};

void grouping_init(struct grouping *grouping, const struct field *field,
                   const struct language_order *languages);
void grouping_clear(struct grouping *grouping);

/* The index of the record's group, which gets it counted. */
size_t grouping_take(struct grouping *grouping, const struct event *event);

/* The index of the group that is the same as one of another gatherer; nothing is counted. */
size_t grouping_same(struct grouping *grouping, const struct group *group);

#endif
