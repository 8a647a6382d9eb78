/* From which day to which the records of each group tell, whether they are counted or not. */
#ifndef QUERY_TOLD_H
#define QUERY_TOLD_H

#include "query/grouping.h"

struct told_span {
    int64_t first, last;
    size_t records; /* 0: none has a day */
};

struct told {
    struct grouping grouping;
    struct told_span *items; /* by group */
    size_t capacity;
};

void told_init(struct told *told, const struct field *field,
               const struct language_order *languages);
void told_clear(struct told *told);

/* Vague dates, and what is only planned, say nothing of how far the data reach. */
void told_take(struct told *told, const struct event *event);

/* Adds what 'other', of the same field, gathered. */
void told_merge(struct told *told, const struct told *other);

/* NULL where no record of the group was taken. */
const struct told_span *told_find(const struct told *told, const char *value);

#endif
