/* Which records a figure is about: a span of days and conditions on fields. */
#ifndef QUERY_SELECT_H
#define QUERY_SELECT_H

#include "base/report.h"
#include "model/event.h"
#include "model/field.h"

enum condition_kind { CONDITION_IS, CONDITION_IS_NOT, CONDITION_CONTAINS };

struct condition {
    const struct field *field;
    enum condition_kind kind;
    const char *const *values; /* one of these; for CONTAINS one text */
    size_t value_count;
};

/* A zeroed struct keeps everything. */
struct select {
    bool has_from, has_to;
    int64_t from, to; /* days, inclusive */
    bool with_moved;  /* dates that a record was planned for or moved to are its dates too */
    const struct condition *conditions;
    size_t condition_count;
    struct language_order languages;
};

/* Parses --from or --to: any EDTF point; --from takes its first day, --to its last. */
bool select_parse_day(const char *text, bool is_to, int64_t *day, struct report *report);

/* Parses "FIELD=A,B", "FIELD!=A,B" or "FIELD~TEXT" ("FIELD!~TEXT" is refused). '\,' is a comma
 * within a value. Values of closed vocabularies are checked, with a suggestion. */
bool select_parse_condition(const char *text, struct arena *arena, struct condition *condition,
                            struct report *report);

/* Whether the record's bounds overlap the span and all conditions hold. An open side overlaps
 * everything beyond its bound; an unknown side reaches no further than the known bound. IS holds
 * when any value of the field equals one of the values (caseless); IS_NOT when none does. A set of
 * dates is in the span when one of its members is, not when the span lies between them. */
bool select_keeps(const struct select *select, const struct event *event);

#endif
