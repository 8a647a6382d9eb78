/* A dialect is the vocabulary of a data set: which columns or keys it is recognised by, which of
 * our fields they mean, and what has to be made of several of them (row.h). Each is a file of its
 * own and a row in dialect.c.
 *
 * Names are compared in their plain form: small ASCII letters and digits, any run of other ASCII
 * characters as one '_', none at the ends; so "Event ID", "event.id" and "EVENT_ID" are the same.
 */
#ifndef READ_DIALECT_H
#define READ_DIALECT_H

#include "base/buffer.h"
#include "read/reader.h"

struct row;

/* What is known of an input before its first record is used. */
struct sample {
    bool is_table;            /* CSV; else JSON */
    bool is_own;              /* the document says that it is in our own format */
    char delimiter;           /* of a table */
    const char *const *names; /* plain; of the first row, or of all keys of the first records */
    size_t name_count;
    const char *const *const *rows; /* the first rows of a table with the one of the names */
    const size_t *cell_counts;      /* of each of these */
    size_t row_count;
};

/* What a data set is recognised by: all of the names in 'columns', "best date_prec|date_precision"
 * (plain, separated by blanks, '|' between alternatives). */
struct signature {
    const char *columns;
    int bid; /* 1 to 100 */
};

/* One column or key of a data set. */
struct dialect_column {
    const char *names;   /* plain; "event_id_cnty|data_id": the first one that is there counts */
    const char *field;   /* of our own (rules.h) that its text is; NULL: for 'translate' */
    const char *missing; /* further texts that mean "not known" in this column: "-9 -99" */
    bool is_date;        /* in any shape, so that the order of days and months can be settled */
};

struct dialect {
    const char *name; /* "acled" */
    const char *summary;
    const char *title; /* as a source is named; NULL where the data can be anybody's */
    const struct signature *signatures; /* ended by NULL columns; may be NULL */
    /* A bid beyond signatures, with its reason appended to 'why'; may be NULL. */
    int (*bid)(const struct sample *sample, struct buffer *why);
    const struct dialect_column *columns; /* ended by NULL names; NULL: 'field' is used */
    const char *const *missing; /* texts that mean "not known" in any column; may be NULL */
    /* Makes what depends on several columns; may be NULL. Columns with a field are set before. */
    void (*translate)(struct row *row);
    int first_year, last_year; /* plausible years of its dates; both 0: any */
    /* Names of the columns of a table without a header, by the number of its cells; NULL where no
     * row has so many. The pointer is NULL where the data set has a header. */
    const char *const *(*names_of)(size_t cell_count);
    const char *unquoted; /* delimiters with which '"' has no meaning; may be NULL */
    /* Our own vocabulary only: the field that a name means, or NULL where it is known to mean
     * nothing; and names for "did you mean", ended by NULL. */
    const char *(*field)(const char *name, struct arena *arena);
    const char *const *names;
};

/* Ended by NULL. */
extern const struct dialect *const dialect_table[];

/* The row of a name, or NULL. */
const struct dialect *dialect_find(const char *name);

/* The dialect with the highest bid, the first one on a tie. NULL where none bids. */
struct dialect_choice {
    const struct dialect *dialect, *runner_up; /* the latter may be NULL */
    const char *why;                           /* in the arena */
    int bid;
};

/* 'wanted' (may be NULL) is the name of a dialect that is used whatever the others bid. */
struct dialect_choice dialect_choose(const struct sample *sample, const char *wanted,
                                     struct arena *arena);

/* The plain form of a name. */
char *dialect_plain(struct arena *arena, const char *name);

/* Index of the column that a plain name means, and which of its alternatives it is. */
bool dialect_find_column(const struct dialect *dialect, const char *plain, int *column, int *rank);

/* Whether a sample has all columns of a signature. */
bool sample_has(const struct sample *sample, const char *columns);

#endif
