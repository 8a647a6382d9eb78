/* The dialects of this build: each is a file of its own and a row in dialect.c. */
#ifndef READ_DIALECT_H
#define READ_DIALECT_H

#include "read/reader.h"

const char *dialect_casus_field(const char *name, struct arena *arena);
extern const char *const dialect_casus_names[];

/* The dialect asked for, or the one recognised where 'name' is NULL; NULL for an unknown name,
 * which was reported. */
const struct dialect *dialect_choose(const char *name, struct report *report);

#endif
