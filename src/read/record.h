/* One record as the formats hand it over: flat cells with names and places. */
#ifndef READ_RECORD_H
#define READ_RECORD_H

#include "read/place.h"
#include "read/rules.h"

#include <stdbool.h>
#include <stddef.h>

enum cell_kind { CELL_TEXT, CELL_NUMBER, CELL_TRUTH };

/* One value. What is null or empty has no cell. */
struct cell {
    const struct column *column;
    enum cell_kind kind;
    const char *text; /* as written; never empty */
    double number;    /* of a CELL_NUMBER */
    size_t ordinal;   /* by which the format finds its place again */
};

/* Formats forget where a value stood until somebody asks: 'locate' walks the raw text again,
 * returns the value without its quotes, and appends its JSON path to 'path' (nothing for CSV). */
struct record {
    struct raw_text raw;
    const struct cell *cells;
    size_t cell_count;
    struct span (*locate)(const struct record *record, size_t ordinal, struct buffer *path);
    const void *context; /* for 'locate' */
    const char *path;    /* JSON path of the record, "" for none */
};

#endif
