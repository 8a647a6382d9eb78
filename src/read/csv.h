/* Tables of text: a header of names, then one record a row. */
#ifndef READ_CSV_H
#define READ_CSV_H

#include "read/input.h"
#include "read/reading.h"

#include <stdbool.h>
#include <stddef.h>

int csv_bid(const char *head, size_t length);
bool csv_read(struct reading *reading, struct input *input);

/* What is found before the first row. */
struct csv_shape {
    char delimiter;
    size_t skipped; /* lines in front of the header that are no records */
};

/* Finds the delimiter from the header line ('wanted' if not 0), and moves 'input' behind a line
 * "sep=;" and behind lines that begin with "# ". */
struct csv_shape csv_find_shape(struct input *input, char wanted);

/* Cells of one row, in order, trimmed where they were not quoted; borrowed. */
struct csv_row {
    const char **cells;
    size_t count;
};

/* The columns of a header; repeated and empty names are reported and mean nothing. False, with a
 * report, where no column is a date. */
bool csv_take_header(struct reading *reading, const struct record *record,
                     const struct csv_row *row, struct column **columns);

/* Whether a row says the header again. */
bool csv_is_header(const struct column *columns, size_t count, const struct csv_row *row);

/* Where cell 'ordinal' stands in the raw text of its row, without blanks around it and its opening
 * quote; the context of the record is a 'const char *' to the delimiter. */
struct span csv_locate(const struct record *record, size_t ordinal, struct buffer *path);

#endif
