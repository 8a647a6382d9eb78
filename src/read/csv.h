/* Tables of text: a header of names, then one record a row. */
#ifndef READ_CSV_H
#define READ_CSV_H

#include "read/input.h"
#include "read/reading.h"

#include <stdbool.h>
#include <stddef.h>

struct csv_parser;

int csv_bid(const char *head, size_t length);
bool csv_read(struct reading *reading, struct input *input);

/* What is found out before the first record. */
struct csv_shape {
    char delimiter;
    bool is_unquoted;   /* '"' has no meaning */
    bool is_positional; /* no header: the dialect names the columns by their number */
    size_t skipped;     /* lines in front of the header or first record that are no records */
};

/* Finds delimiter, quoting and header together: of all readings of the first rows, that one which a
 * dialect bids most for. Moves 'input' to the header, or to the first record where there is none,
 * and chooses the reading's dialect. False, with a report, where none fits. */
bool csv_find_shape(struct reading *reading, struct input *input, struct csv_shape *shape);

/* Cells of one row, in order, trimmed where they were not quoted; borrowed. */
struct csv_row {
    const char **cells;
    size_t count;
};

/* The columns of a header; repeated and empty names are reported and mean nothing. */
struct column *csv_take_header(struct reading *reading, const struct record *record,
                               const struct csv_row *row);

/* Whether a row says the header again. */
bool csv_is_header(const struct column *columns, size_t count, const struct csv_row *row);

/* Sets up libcsv for a shape; the caller frees the parser with csv_free(). */
void csv_open_parser(struct csv_parser *parser, char delimiter, bool is_unquoted);

/* Where cell 'ordinal' stands in the raw text of its row, without blanks around it and its opening
 * quote; the context of the record is its 'const struct csv_shape *'. */
struct span csv_locate(const struct record *record, size_t ordinal, struct buffer *path);

#endif
