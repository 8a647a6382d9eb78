/* Words from a table: listing them, and refusing an unknown one in the same way everywhere. */
#ifndef QUERY_CHOICE_H
#define QUERY_CHOICE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/report.h"

#include <stddef.h>

/* The names of a table as a NULL-terminated list in 'arena'. Its rows have 'row_size' bytes and
 * begin with the name (const char *); a row whose name is NULL ends it. */
const char *const *choice_names(const void *table, size_t row_size, struct arena *arena);

#define CHOICE_NAMES(table, arena) choice_names((table), sizeof *(table), (arena))

/* Appends "a, b, c". */
void choice_add(struct buffer *out, const char *const *words);

/* The next item of a list "A,B" up to a comma, which a backslash before it makes part of the item;
 * '*text' is then at that comma or the end. */
char *choice_next(const char **text, struct arena *arena);

/* Reports, under code "unknown-word" and the field or setting 'field': "unknown theme 'reprot':
 * known are report, screen; did you mean 'report'?". 'field' may be NULL. */
void choice_refuse(const char *field, const char *what, const char *typed, const char *const *words,
                   struct report *report);

#endif
