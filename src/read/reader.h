/* Reads records one at a time, in constant memory, from a file or standard input. */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/report.h"
#include "model/event.h"

#include <stdbool.h>
#include <stddef.h>

/* What an input held; records = events + statements + figures + rejected. */
struct tally_of_input {
    const char *name;     /* borrowed from the caller */
    const char *format;   /* "json", "jsonl", "csv"; static */
    const char *dialect;  /* "casus"; static */
    const char *encoding; /* "utf-8", "utf-8 with BOM"; static */
    size_t records, events, statements, figures, rejected;
    size_t skipped; /* rows that are no records by design (a repeated header, a comment line) */
};

/* Receives what is read. Records are borrowed for the duration of the call. */
struct sink {
    void (*take)(void *context, const struct event *event);
    void *context;
};

struct read_options {
    enum edtf_seasons seasons;
    char delimiter;      /* 0: found from the header */
    const char *dialect; /* NULL: recognised */
};

/* Where bytes come from. 'read' fills at most 'size' bytes and returns how many, 0 at the end, -1
 * on failure. */
struct byte_source {
    long (*read)(void *context, char *bytes, size_t size);
    void *context;
};

/* Reads a path ("-" is standard input). False where the input can't be opened or read, or holds
 * nothing that is a known format; each is in the report. Bad records do not make it false.
 * 'document' (may be NULL) gets what the file says of itself, allocated in 'arena'. */
bool read_path(const char *path, const struct read_options *options, const struct sink *sink,
               struct tally_of_input *tally, struct document *document, struct arena *arena,
               struct report *report);

/* The same from bytes of any origin; 'name' is used in messages. */
bool read_bytes(const char *name, const struct byte_source *source,
                const struct read_options *options, const struct sink *sink,
                struct tally_of_input *tally, struct document *document, struct arena *arena,
                struct report *report);

struct input;
struct reading;

/* An input format. Readers bid on the first bytes; the highest bid reads, the first one on a tie.
 */
struct reader {
    const char *name; /* "json" */
    const char *summary;
    const char *endings; /* ".json .geojson" for 'casus list inputs'; never used to detect */
    /* 0 for "not mine", up to 100; 'head' is what is there of the first 64 KiB, without a BOM. */
    int (*bid)(const char *head, size_t length);
    /* Reads all records; false where nothing could be read, with the reason in the report. */
    bool (*read)(struct reading *reading, struct input *input);
};

/* Ended by a reader whose name is NULL. */
extern const struct reader reader_table[];

/* A vocabulary of a data set: which key or column means which field. */
struct dialect {
    const char *name; /* "casus" */
    const char *summary;
    /* The field of our own format (rules.h) that a key or column means, or NULL where it is known
     * to mean none and is left out silently. What is not known at all comes back as it is. */
    const char *(*field)(const char *name, struct arena *arena);
    const char *const *names; /* of its own, for "did you mean"; ended by NULL */
};

/* Ended by a dialect whose name is NULL. */
extern const struct dialect dialect_table[];

#endif
