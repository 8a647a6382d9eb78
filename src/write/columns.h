/* The columns of a table whose header is known only when the last record was seen. */
#ifndef WRITE_COLUMNS_H
#define WRITE_COLUMNS_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

#define COLUMN_LIMIT 4096 /* a reader takes no more */

/* Where a column stands among the others: by field, then by item, then by part of the item, and
 * where all are equal in the order of their first cells. */
struct column_rank {
    unsigned field, item, part;
};

struct column {
    const char *field; /* "actors.0.name:fr" */
    uint64_t hash;
    struct column_rank rank;
};

/* A zeroed struct has no columns. */
struct columns {
    struct arena arena;
    struct column *items; /* in the order of their first cells */
    size_t count, capacity;
    uint32_t *slots; /* index + 1 of a column by the hash of its field; 0 for none */
};

/* The index of a field's column, which is made where it is new, or COLUMN_LIMIT where there is no
 * room for it. */
size_t columns_find(struct columns *columns, const char *field, struct column_rank rank);

/* The indices in the order in which the columns are written; the caller frees it with free(). */
uint32_t *columns_order(const struct columns *columns);

void columns_clear(struct columns *columns);

#endif
