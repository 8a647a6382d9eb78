/* Reads records one at a time, in constant memory, from a file or standard input. */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/report.h"
#include "model/event.h"
#include "read/date_shape.h"

#include <stdbool.h>
#include <stddef.h>

/* What an input held; records = events + statements + figures + rejected. Texts are static, or
 * live in the arena that was given for reading. */
struct tally_of_input {
    const char *name;
    const char *format;      /* "json", "jsonl", "csv" */
    const char *dialect;     /* "acled" */
    const char *why;         /* what it was recognised by: "columns 'best', 'high' and 'low'" */
    const char *runner_up;   /* the dialect that came second, or NULL */
    const char *encoding;    /* "utf-8", "utf-8 with BOM", "windows-1252", … */
    const char *compression; /* "gzip", "zip", … or NULL */
    enum date_order date_order;
    size_t date_order_line; /* of the first date that needed it; 0 where none did */
    size_t records, events, statements, figures, rejected;
    size_t skipped;  /* rows that are no records by design (a repeated header, a comment line) */
    size_t repeated; /* records with an id that was there before, dropped by --dedupe; in no other
                        number */
};

/* Receives what is read. What is passed is borrowed for the duration of the call. */
struct sink {
    void (*take)(void *context, const struct event *event);
    /* Brackets of one input: an archive holds several. 'document' grows while it is read. Each may
     * be NULL. */
    void (*begin)(void *context, const struct document *document);
    void (*end)(void *context, const struct tally_of_input *tally, bool is_read);
    void *context;
};

/* Told about how far reading is; 'total' is 0 where it is not known. */
struct progress {
    void (*tell)(void *context, const char *name, size_t done, size_t total);
    void *context;
};

/* FIELD=COLUMN of --map. */
struct mapping {
    const char *field, *column;
};

struct repeats;

/* A zeroed struct has every default. */
struct read_options {
    enum edtf_seasons seasons;
    char delimiter;             /* 0: found from the header */
    const char *dialect;        /* NULL: recognised */
    const char *encoding;       /* ICU's name of a converter; NULL: told from the bytes */
    const char *path;           /* of the list of records in JSON, "data.items"; NULL: found */
    enum date_order date_order; /* of dates such as 3/4/2015; UNKNOWN: settled from the input */
    const char *cameo;          /* "gdeltpyr", "1.1b3", or NULL */
    bool is_territory_battle;   /* change of control by force counts as battle */
    const struct mapping *mappings;
    size_t mapping_count;
    struct repeats *repeats;   /* where ids are remembered to drop repeats; NULL: kept */
    struct progress *progress; /* may be NULL */
    char *digest; /* filled with the SHA-256 of the input as it is stored: DIGEST_SIZE bytes, ""
                     where it can't be read to its end; NULL: nobody asks */
};

/* Where bytes come from. 'read' fills at most 'size' bytes and returns how many, 0 at the end, -1
 * on failure with errno. */
struct byte_source {
    long (*read)(void *context, char *bytes, size_t size);
    void *context;
};

/* Reads a path ("-" is standard input), which may be compressed, or an archive whose members are an
 * input each. False where it can't be opened or read, or holds nothing that is a known format; each
 * is in the report. Bad records do not make it false. Names and documents live in 'arena'. */
bool read_path(const char *path, const struct read_options *options, const struct sink *sink,
               struct arena *arena, struct report *report);

/* The same from a stream that can be read once; 'name' is used in messages. What the whole input
 * has to tell before the first record is used (the order of days and months) is taken from its
 * first 16 MiB. */
bool read_stream(const char *name, const struct byte_source *source,
                 const struct read_options *options, const struct sink *sink, struct arena *arena,
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

#endif
