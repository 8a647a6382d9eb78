/* What every format shares while it reads one input. */
#ifndef READ_READING_H
#define READ_READING_H

#include "read/dialect.h"
#include "read/reader.h"
#include "read/record.h"

#define RECORD_LIMIT ((size_t)16 << 20)
#define FIELD_LIMIT ((size_t)1 << 20)
#define COLUMN_LIMIT 4096
#define NESTING_LIMIT 64
#define CELL_LIMIT 65536
#define ITEM_LIMIT 1000

#define SAID_LIMIT 50     /* problems of one record whose cell is shown */
#define COLUMN_SLOTS 512  /* names of keys kept with their meaning, for speed */
#define UNKNOWN_LIMIT 256 /* unknown names reported one by one */

struct reading {
    const char *name;
    const struct read_options *options;
    const struct dialect *dialect; /* NULL before it was chosen */
    const struct reader *reader;
    struct feed *feed;         /* for a second look at the whole input */
    enum date_order order;     /* as far as it is settled */
    bool is_unsettled;         /* a second look did not settle it */
    bool is_stopped;           /* the rest of the input is not wanted, because of a failure that was
                                  reported */
    struct date_evidence seen; /* what dates so far prove of the order */
    struct date_evidence *evidence; /* not NULL: records are only looked at for their dates */
    const struct sink *sink;
    struct tally_of_input *tally;
    struct document *document; /* never NULL */
    struct arena *arena;       /* of the document */
    struct report *report;
    struct arena scratch; /* of the record being read; reset behind each */
    struct arena names;   /* lives as long as the reading */
    const struct column *slots[COLUMN_SLOTS];
    const char *unknown[UNKNOWN_LIMIT];
    size_t unknown_count;
    struct buffer excerpt, path; /* of the problem being reported */
};

/* Reads the member at hand of a source; false where nothing of it could be read. */
bool reading_read(struct reading *reading, struct feed *feed);

/* Frees what it holds itself. */
void reading_clear(struct reading *reading);

/* What the dialects bid for a sample; nothing is reported. */
struct dialect_choice reading_bid(struct reading *reading, const struct sample *sample);

/* Chooses the dialect from what is known before the first record is used. False, with a report,
 * where the input can't be read. */
bool reading_choose(struct reading *reading, const struct sample *sample);

/* The meaning of a key or column; the result lives as long as the current record, or longer. */
const struct column *reading_column(struct reading *reading, const char *name);

/* The same, living as long as the reading; 'name' is copied. */
struct column reading_keep_column(struct reading *reading, const char *name);

/* Where a problem lies: a cell or, where that is NULL, the record as 'span' says. A span in a cell
 * counts from the start of its value; a length of 0 means all of it. */
struct spot {
    const struct record *record;
    const struct cell *cell;
    struct span span;
};

/* Adds a problem with place, excerpt and caret. */
void reading_problem(struct reading *reading, enum severity severity, const char *code,
                     struct spot spot, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Says once that a name means nothing here. 'field' is what the dialect made of it. */
void reading_unknown(struct reading *reading, const struct record *record, const struct cell *cell);

/* A row that is no record by design. */
void reading_skip(struct reading *reading);

/* Counts a record that can't be used; its reason was reported. */
void reading_reject(struct reading *reading);

/* Checks a record and hands it on, rejects it, or drops it where it is a repeat. Every record ends
 * here or in reading_reject. */
void reading_take(struct reading *reading, const struct record *record);

#endif
