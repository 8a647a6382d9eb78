/* The short names that fields of our own format have as columns of a table, for whoever reads and
 * writes them. The general names are those of read/rules.h: "place.name", "counts.killed.low". */
#ifndef MODEL_SHORT_NAME_H
#define MODEL_SHORT_NAME_H

#include "base/buffer.h"

struct short_name {
    const char *name;
    const char *field; /* NULL: known to mean nothing here */
};

/* Ended by a name that is NULL. Of several names of a field the first is the one written. */
extern const struct short_name short_names[];

/* What can be counted in columns of its own, "killed", "killed_low" …: kinds, and parts, of which
 * the first one has no word of its own. Both ended by NULL. */
extern const char *const count_kinds[];
extern const char *const count_parts[];

/* Appends the short name of a field, "place:fr" for "place.name:fr", or the field itself where it
 * has none. */
void short_name_add(struct buffer *out, const char *field);

#endif
