/* The fields of a record that can be filtered and grouped by, as one table. */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include "model/event.h"

struct field {
    const char *name;    /* "category", "country", … */
    const char *summary; /* for --help and 'casus list fields' */
    bool can_group;      /* false for words that are different in each record (title, note, id) */
    /* The i-th value as a word of the data (an id or code), or NULL behind the last. */
    const char *(*value)(const struct event *event, const struct language_order *order, size_t i);
    const struct term *terms; /* the vocabulary of its values with labels, or NULL */
};

/* Ended by a field whose name is NULL. Has at least: id record_type category secondary_category
 * type subtype status confidence date_status actor actor_type country admin place source title note
 * dialect input. Where a record has no value for a field, value(…, 0) is NULL. */
extern const struct field field_table[];

const struct field *field_find(const char *name);

#endif
