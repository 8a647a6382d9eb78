/* A record of a data set on its way to being one of ours: what a dialect's 'translate' reads from
 * and writes to. Columns are named by their index in the dialect's table.
 *
 * What a cell holds besides a number or date is kept as text; nothing is guessed. A problem that
 * is reported here as an error rejects the record, as in check.h. */
#ifndef READ_ROW_H
#define READ_ROW_H

#include "read/check.h"
#include "read/dialect.h"

struct row {
    struct check *check;
    const struct cell *const *cells; /* NULL where absent, empty, or a word for "not known" */
    bool is_skipped;                 /* the row is no record by design */
};

/* ---- Reading ---- */

/* The text without blanks around it, or NULL. Lives as long as the record. */
const char *row_text(const struct row *row, int column);

/* Whether the text is 'word', whatever the case of ASCII letters. */
bool row_is(const struct row *row, int column, const char *word);

/* A whole number, also written "3.0" or "1,200"; false where there is none. Text that is no such
 * number is reported as a warning, and there is none then. */
bool row_whole(struct row *row, int column, long *number);

/* The date in a cell as EDTF, whatever its shape; NULL where there is none, or where it can't be
 * read: then it was reported, and the record is rejected. ".." for "ongoing". */
const char *row_date(struct row *row, int column);

/* "2013", "2013-06" or "2013-06-05" from a column each ('month' and 'day' may be -1); months may be
 * words, 0 and what is a word or run of nines for "not known" leaves the part out. NULL where the
 * year is not known; also, with a report, where there is no such month or day. */
const char *row_date_of_parts(struct row *row, int year, int month, int day);

/* Rejects the record where the year of such a date is not one of the data set's. */
void row_check_year(struct row *row, int column, const char *edtf);

/* Both texts with 'between' in the middle, the one that is there, or NULL. */
const char *row_join(struct row *row, const char *first, const char *between, const char *second);

/* Formatted text in the record's arena. */
const char *row_print(struct row *row, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* ---- Writing ---- */

/* Sets the date from EDTF that was made of the cells; 'column' is where problems are shown. */
void row_set_date(struct row *row, int column, const char *edtf);

/* From first and last day (EDTF each; 'last' may be NULL): the day or interval "A/B", or, where
 * 'is_one_of', the one event "[A..B]" whose day is not known. */
void row_set_span(struct row *row, int column, const char *first, const char *last, bool is_one_of);

void row_set_category(struct row *row, enum category category);
void row_add_category(struct row *row, enum category category); /* a secondary one */
void row_set_status(struct row *row, enum status status);
void row_set_record_type(struct row *row, enum record_type type);

/* The words of the record's title, language unknown, that live as long as the record; nothing where
 * 'text' is NULL. */
void row_set_title(struct row *row, const char *text);

void row_set_place(struct row *row, const char *name, const char *precision);
void row_set_coordinates(struct row *row, int latitude, int longitude);

/* NULL where 'name' is NULL. 'type' and 'role' may be NULL. */
struct actor *row_add_actor(struct row *row, const char *name, const char *type, const char *role);
struct source *row_add_source(struct row *row, const char *who);

/* Each part of a cell between separators, without blanks around it, as a source or an actor. */
void row_add_sources(struct row *row, int column, char separator);
void row_add_actors(struct row *row, int column, char separator, const char *type,
                    const char *role);

/* A count from what a cell says: "12", "369.0", "1,200", "12 – 19", "~3,800", "at least 5", "12+",
 * "dozens" (at least 20), "several" (unknown, the words kept). A cell that is not there adds
 * nothing; use row_add_unknown() where a missing number is to be known as missing. Text without a
 * number is an unknown count with its text, and a warning where it is no usual word. NULL where
 * nothing was added. */
struct count_draft *row_add_count(struct row *row, const char *kind, int column);

/* The same for a number that the data set is meant to have: an unknown count where it is missing.
 */
void row_add_people(struct row *row, const char *kind, int column);

/* Low, best and high from a column each (-1: there is none); an unknown count where all are
 * missing. */
struct count_draft *row_add_range(struct row *row, const char *kind, int low, int best, int high);
struct count_draft *row_add_unknown(struct row *row, const char *kind);

/* A code of the data set; nothing where 'value' is NULL. */
void row_add_code(struct row *row, const char *name, const char *value);
void row_set_scheme(struct row *row, const char *name, const char *version, const char *code);

/* ---- Problems ---- */

/* At a cell, or at the whole record where 'column' is -1. An error rejects the record. */
void row_warn(struct row *row, int column, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void row_error(struct row *row, int column, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Other fields of the record (texts that live as long as it). */
static inline struct event *row_event(struct row *row)
{
    return &row->check->draft->event;
}

#endif
