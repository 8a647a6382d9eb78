/* What a table is before anything is known of it: every delimiter that occurs, with and without
 * quoting, and each of the first rows as the header is a reading of it, and the dialects say how
 * much they make of each. So a preamble, a TAB in a file called .csv, and a data set without a
 * header are found by one rule. */
#include "read/csv.h"

#include "base/memory.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define HEAD_SIZE 65536
#define ROW_LIMIT 24    /* rows that are looked at */
#define HEADER_LIMIT 12 /* of these, rows that may be the header */
#define GOOD_BID 50     /* no other row is tried as the header */
#define SURE_BID 90     /* nothing else is tried at all */

static const char delimiters[] = {',', ';', '\t', '|', '\x01'};

/* The first rows under one reading of the head. */
struct head {
    struct arena *arena;
    const char *const *rows[ROW_LIMIT];
    size_t counts[ROW_LIMIT];
    size_t lines[ROW_LIMIT]; /* offset of the line in which the row begins */
    size_t row_count;
    size_t line;        /* offset of the line being read */
    const char **cells; /* of the row being read */
    size_t cell_count, capacity;
    bool has_begun;
};

/* The best reading so far. */
struct candidate {
    int bid;
    char delimiter;
    bool is_unquoted;
    size_t row, offset;
    struct sample sample;
    const struct dialect *dialect;
};

static size_t line_length(const char *head, size_t length)
{
    size_t at = 0;
    while (at < length && head[at] != '\n' && head[at] != '\r')
        at++;
    return at;
}

static void skip_line(struct input *input, size_t length)
{
    input_advance(input, length);
    int byte = input_peek(input);
    if (byte >= 0)
        input_skip(input);
    if (byte == '\r' && input_peek(input) == '\n')
        input_skip(input);
}

/* "sep=;" as Excel reads it, also in quotes; 0 where the line is none. */
static char separator_line(const char *line, size_t length)
{
    if (length >= 2 && line[0] == '"' && line[length - 1] == '"') {
        line++;
        length -= 2;
    }
    return length == 5 && strncmp(line, "sep=", 4) == 0 ? line[4] : 0;
}

/* Passes over blank lines, comments, a line that names the separator and a mark behind it. */
static void skip_front(struct input *input, struct csv_shape *shape)
{
    for (;;) {
        size_t length = input_fill(input, HEAD_SIZE);
        const char *head = length ? input->bytes + input->start : "";
        size_t line = line_length(head, length);
        char separator = separator_line(head, line);
        bool is_comment = line >= 2 && head[0] == '#' && head[1] == ' ';
        bool is_blank = line == 0 && length > 0;
        if (length >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0) {
            input_advance(input, 3);
            input->column = 1;
            continue;
        }
        if (!separator && !is_comment && !is_blank)
            return;
        if (separator && !shape->delimiter)
            shape->delimiter = separator;
        shape->skipped += !is_blank;
        skip_line(input, line);
    }
}

/* ---- Reading the head ---- */

static void take_cell(void *text, size_t length, void *context)
{
    struct head *head = context;
    if (head->cell_count < COLUMN_LIMIT) {
        head->cells =
            memory_grow(head->cells, head->cell_count, &head->capacity, sizeof *head->cells);
        head->cells[head->cell_count++] = arena_copy(head->arena, text ? text : "", length);
    }
}

static void end_row(int terminator, void *context)
{
    (void)terminator;
    struct head *head = context;
    if (head->row_count < ROW_LIMIT && head->cell_count > 0) {
        const char **cells = ARENA_ARRAY(head->arena, const char *, head->cell_count);
        memcpy(cells, head->cells, head->cell_count * sizeof *cells);
        head->rows[head->row_count] = cells;
        head->counts[head->row_count] = head->cell_count;
        head->row_count++;
    }
    head->cell_count = 0;
    head->has_begun = false;
}

/* Reads rows line by line, so that each knows where it begins. */
static void read_head(struct head *head, const char *bytes, size_t length, bool is_whole,
                      struct candidate shape)
{
    struct csv_parser parser;
    csv_open_parser(&parser, shape.delimiter, shape.is_unquoted);
    size_t at = 0;
    while (at < length && head->row_count < ROW_LIMIT) {
        size_t line = line_length(bytes + at, length - at);
        size_t end = at + line + (at + line < length);
        if (!head->has_begun)
            head->lines[head->row_count] = at;
        head->has_begun = true;
        csv_parse(&parser, bytes + at, end - at, take_cell, end_row, head);
        if (parser.pstate == 0 && head->cell_count == 0)
            head->has_begun = false;
        at = end;
    }
    if (is_whole && head->row_count < ROW_LIMIT)
        csv_fini(&parser, take_cell, end_row, head);
    csv_free(&parser);
}

/* ---- Judging it ---- */

static struct sample sample_of(const struct head *head, size_t row, char delimiter)
{
    const char **names = ARENA_ARRAY(head->arena, const char *, head->counts[row]);
    for (size_t i = 0; i < head->counts[row]; i++)
        names[i] = dialect_plain(head->arena, head->rows[row][i]);
    return (struct sample){
        .is_table = true,
        .delimiter = delimiter,
        .names = names,
        .name_count = head->counts[row],
        .rows = head->rows + row,
        .cell_counts = head->counts + row,
        .row_count = head->row_count - row,
    };
}

/* The rows outlive the head on the stack. */
static void keep_rows(struct head *head, struct sample *sample)
{
    const char *const **rows = ARENA_ARRAY(head->arena, const char *const *, sample->row_count);
    size_t *counts = ARENA_ARRAY(head->arena, size_t, sample->row_count);
    memcpy(rows, sample->rows, sample->row_count * sizeof *rows);
    memcpy(counts, sample->cell_counts, sample->row_count * sizeof *counts);
    sample->rows = rows;
    sample->cell_counts = counts;
}

/* Of readings that are worth the same the one with more columns is likelier. */
static bool is_better(int bid, size_t width, const struct candidate *best)
{
    return bid != best->bid ? bid > best->bid : width > best->sample.name_count;
}

static void judge(struct reading *reading, struct head *head, struct candidate tried,
                  struct candidate *best)
{
    int highest = 0;
    for (size_t row = 0; row < head->row_count && row < HEADER_LIMIT && highest < GOOD_BID; row++) {
        if (row > 0 && head->counts[row] < 2)
            continue;
        struct sample sample = sample_of(head, row, tried.delimiter);
        struct dialect_choice choice = reading_bid(reading, &sample);
        highest = choice.bid > highest ? choice.bid : highest;
        if (best->delimiter && !is_better(choice.bid, sample.name_count, best))
            continue;
        keep_rows(head, &sample);
        tried.bid = choice.bid;
        tried.dialect = choice.dialect;
        tried.row = row;
        tried.offset = head->lines[row];
        tried.sample = sample;
        *best = tried;
    }
}

static void try_reading(struct reading *reading, struct input *input, struct candidate tried,
                        struct candidate *best)
{
    struct head head = {.arena = &reading->names};
    size_t length = input_fill(input, HEAD_SIZE);
    bool is_whole = length < HEAD_SIZE || input->is_at_end;
    if (length == 0)
        return;
    read_head(&head, input->bytes + input->start, length < HEAD_SIZE ? length : HEAD_SIZE, is_whole,
              tried);
    judge(reading, &head, tried, best);
    free(head.cells);
}

static void try_all(struct reading *reading, struct input *input, char wanted,
                    struct candidate *best)
{
    for (size_t i = 0; i < sizeof delimiters && best->bid < SURE_BID; i++) {
        char delimiter = wanted ? wanted : delimiters[i];
        size_t length = input_fill(input, HEAD_SIZE);
        if (!wanted && delimiter != ',' && !memchr(input->bytes + input->start, delimiter, length))
            continue;
        try_reading(reading, input, (struct candidate){.delimiter = delimiter}, best);
        if ((delimiter == '\t' || delimiter == '\x01') && best->bid < SURE_BID)
            try_reading(reading, input,
                        (struct candidate){.delimiter = delimiter, .is_unquoted = true}, best);
        if (wanted)
            return;
    }
}

/* Without quotes in the header, a data set that knows none has none. */
static bool is_unquoted(const struct candidate *best, const char *head)
{
    const char *without = best->dialect ? best->dialect->unquoted : NULL;
    return without && strchr(without, best->delimiter) && *head != '"';
}

/* Rows of a data set without a header begin with digits somewhere; an invented header does not. */
static bool has_digits(const struct sample *sample)
{
    for (size_t i = 0; i < sample->cell_counts[0]; i++)
        if (sample->rows[0][i][0] >= '0' && sample->rows[0][i][0] <= '9')
            return true;
    return false;
}

/* Whether a dialect that knows its columns by position does not know them by name here. */
static bool is_positional(const struct candidate *best)
{
    const struct dialect *dialect = best->dialect;
    if (!dialect || !dialect->names_of)
        return false;
    for (const struct signature *signature = dialect->signatures; signature && signature->columns;
         signature++)
        if (sample_has(&best->sample, signature->columns))
            return false;
    return true;
}

static void skip_rows(struct input *input, size_t offset, size_t rows, struct csv_shape *shape)
{
    input_advance(input, offset);
    shape->skipped += rows;
}

/* Whether a positional data set has names for the first rows; GDELT's mentions are no events. */
static bool has_known_width(const struct reading *reading, const struct sample *sample)
{
    for (size_t row = 0; row < sample->row_count && row < 2; row++)
        if (reading->dialect->names_of(sample->cell_counts[row]))
            return true;
    struct position position = {.input = reading->name};
    report_add(reading->report, SEVERITY_ERROR, "wrong-table", &position,
               "its rows have %zu cells, which no row of events of '%s' has; it is another table",
               sample->cell_counts[0], reading->dialect->name);
    return false;
}

bool csv_find_shape(struct reading *reading, struct input *input, struct csv_shape *shape)
{
    struct candidate best = {0};
    *shape = (struct csv_shape){.delimiter = reading->options->delimiter};
    skip_front(input, shape);
    try_all(reading, input, shape->delimiter, &best);
    shape->delimiter = best.delimiter ? best.delimiter : ',';
    if (best.sample.name_count == 0) /* no row is whole: the reader will say why */
        return reading_choose(reading, &(struct sample){.is_table = true, .is_own = true});
    if (!reading_choose(reading, &best.sample))
        return false;
    skip_rows(input, best.offset, best.row, shape);
    shape->is_unquoted = is_unquoted(&best, input->bytes + input->start);
    shape->is_positional = is_positional(&best);
    if (shape->is_positional && !has_known_width(reading, &best.sample))
        return false;
    if (shape->is_positional && !has_digits(&best.sample))
        skip_rows(input,
                  best.sample.row_count > 1
                      ? line_length(input->bytes + input->start, input->end - input->start) + 1
                      : 0,
                  1, shape);
    return true;
}
