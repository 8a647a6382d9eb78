/* The one place where values are checked, whatever format they came in.
 *
 * An error rejects the record. A warning does not: it says whether the value was dropped or kept.
 * Nothing is ever guessed into a good value. */
#ifndef READ_CHECK_H
#define READ_CHECK_H

#include "read/reading.h"

/* A number as given. */
struct amount {
    bool is_given;
    double value;
    const struct cell *cell;
};

/* A word of a closed vocabulary as given. */
struct choice {
    bool is_given;
    int index;
    const struct cell *cell;
};

/* Items are zeroed; one that stayed so was never mentioned. Where an item is a draft, it begins
 * with the first cell that spoke of it. */
struct item_list {
    void *items;
    size_t count, capacity;
};

struct count_draft {
    const struct cell *cell;
    struct count count; /* texts */
    struct amount value, low, best, high, rounded_to;
    struct choice qualifier;
};

struct history_draft {
    const struct cell *cell;
    struct status_change change;
    struct choice status;
};

struct link_draft {
    const struct cell *cell;
    struct link link;
};

/* One end of the redundant 'bounds'. */
struct bound {
    const struct cell *cell;
    int64_t day;
};

/* A record in the making. */
struct draft {
    struct event event;
    struct choice record_type, category, status;
    struct amount latitude, longitude, weight, events;
    struct bound bounds[2];
    const struct cell *date; /* where it was given */
    bool has_date;           /* given, if only to be refused */
    struct item_list lists[LIST_COUNT];
};

struct check {
    struct reading *reading;
    const struct record *record;
    struct arena *arena;     /* of what is made */
    struct draft *draft;     /* NULL for a document */
    const struct rule *rule; /* of the cell being set */
    const char *language;    /* and */
    const char *key;         /* as the rule found them */
    bool is_rejected;
    size_t said; /* problems of this record */
};

enum check_verdict { CHECK_TAKEN, CHECK_REJECTED, CHECK_SKIPPED };

/* Makes the record's event, in the reading's scratch arena; '*event' is set where it was taken. */
enum check_verdict check_record(struct reading *reading, const struct record *record,
                                const struct event **event);

/* Fills the reading's document from cells of its keys. */
void check_document(struct reading *reading, const struct record *record);

/* Adds a problem of a cell (NULL: of the whole record). The error rejects the record; a document
 * has nothing to reject, so there it is a warning. */
void check_error(struct check *check, const struct cell *cell, const char *code, const char *format,
                 ...) __attribute__((format(printf, 4, 5)));
void check_warning(struct check *check, const struct cell *cell, const char *code,
                   const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The place of a problem in a cell. Finding it costs a walk through the record, so behind the first
 * SAID_LIMIT problems of a record it is the record itself. */
struct spot check_spot(struct check *check, const struct cell *cell);

/* A cell's text, cut to a length that suits a message. */
const char *check_quoted(struct check *check, const struct cell *cell);

/* The cell's text without blanks around it. */
const char *check_trimmed(struct check *check, const struct cell *cell);

/* The date in a cell as EDTF, whatever its shape; ".." for "ongoing". NULL where it can't be read:
 * it was reported, and the record is rejected. */
const char *check_date(struct check *check, const struct cell *cell);

/* Setters of rules: each reads the cell into 'field', whose type is named behind it. */
void set_nothing(struct check *check, const struct cell *cell, void *field);
void set_text(struct check *check, const struct cell *cell, void *field);      /* const char * */
void set_words(struct check *check, const struct cell *cell, void *field);     /* struct words */
void set_term(struct check *check, const struct cell *cell, void *field);      /* struct choice */
void set_category(struct check *check, const struct cell *cell, void *field);  /* struct choice */
void set_one_of(struct check *check, const struct cell *cell, void *field);    /* const char * */
void set_url(struct check *check, const struct cell *cell, void *field);       /* const char * */
void set_date(struct check *check, const struct cell *cell, void *field);      /* struct edtf */
void set_date_text(struct check *check, const struct cell *cell, void *field); /* const char * */
void set_bound(struct check *check, const struct cell *cell, void *field);     /* struct bound */
void set_number(struct check *check, const struct cell *cell, void *field);    /* struct amount */
void set_events(struct check *check, const struct cell *cell, void *field);    /* struct amount */
void set_degrees(struct check *check, const struct cell *cell, void *field);   /* struct amount */
void set_weight(struct check *check, const struct cell *cell, void *field);    /* struct amount */
void set_code(struct check *check, const struct cell *cell, void *field);      /* LIST_CODES */
void set_many(struct check *check, const struct cell *cell, void *field);      /* a list by ';' */
void set_version(struct check *check, const struct cell *cell, void *field);   /* none */

/* Item 'index' of a list of the draft, zeroed and made where it was missing. */
void *check_item(struct check *check, enum list_name list, size_t index);

/* Sets one field by its rule. */
void check_set(struct check *check, const struct cell *cell, const struct binding *binding);

/* Settle what depends on several cells: counts and their qualifiers; categories, links and the
 * history; types, statuses, coordinates and bounds. */
void check_counts(struct check *check);
void check_lists(struct check *check);
void check_record_fields(struct check *check);

#endif
