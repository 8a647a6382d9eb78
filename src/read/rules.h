/* The fields of a record as they are named in our own format, and what sets them. */
#ifndef READ_RULES_H
#define READ_RULES_H

#include <stdbool.h>
#include <stddef.h>

struct check;
struct cell;

/* The lists of a record; LIST_NONE: the field belongs to the record itself. */
enum list_name {
    LIST_NONE,
    LIST_ACTORS,
    LIST_COUNTS,
    LIST_SOURCES,
    LIST_LINKS,
    LIST_HISTORY,
    LIST_CATEGORIES,
    LIST_CODES,
    LIST_COUNT
};

/* One field. In a pattern '#' stands for the number of an item, from 0 (of a count also for its
 * kind), ":*" at the end for nothing or a language, ".*" at the end for any rest. */
struct rule {
    const char *pattern;
    enum list_name list;
    size_t offset; /* of the field in the draft, the list's item, or the document */
    void (*set)(struct check *check, const struct cell *cell, void *field);
    const void *detail; /* for 'set': a vocabulary */
};

/* A name that was understood. */
struct binding {
    const struct rule *rule; /* NULL: no such field */
    size_t index;            /* for '#' */
    const char *key;         /* the kind of a count, or the rest behind ".*"; else NULL */
    const char *language;    /* behind ":*"; "" where there is none */
    bool is_misshapen;       /* the rule's field, but with parts where one value is expected */
};

/* A key or column: its name in the input, as messages show it, and its meaning. */
struct column {
    const char *name;
    struct binding binding; /* its rule is NULL where no field is meant */
    int slot;               /* index in the columns of the dialect plus 1; 0: none of them */
    int rank;               /* which of the alternatives there; a lower one wins */
    bool is_date;
};

struct arena;

/* What 'field' means in a table of rules ended by a NULL pattern; texts go to 'arena'. */
struct binding binding_of(const char *field, const struct rule *rules, struct arena *arena);

/* The fields of a record, and those of a document beside its records. */
extern const struct rule record_rules[];
extern const struct rule document_rules[];

/* The name that 'typed' may have been meant to be, or NULL: one of 'more' (NULL-terminated) or of
 * the fields of a record. */
const char *field_nearest(const char *typed, const char *const *more, struct arena *arena);

#endif
