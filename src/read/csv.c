/* Rows through libcsv, one at a time.
 *
 * The parser is fed line by line, so that the end of a row is seen between two calls: the raw text
 * since the end of the last row is this row's, and line numbers need no second state machine. A
 * quote that is never closed would swallow the rest of the file; when a quoted cell reaches its
 * limit or the end of the input, its row is rejected where the quote opened and reading goes on in
 * the next line. */
#include "read/csv.h"

#include "base/buffer.h"
#include "base/cell.h"
#include "base/memory.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE 65536
#define SET_LIMIT 8     /* widths that a table without a header can have */
#define REOPEN_LIMIT 64 /* times that reading goes on behind an unclosed quote */

/* The columns of rows of one width, in a table without a header. */
struct column_set {
    size_t count;
    struct column *columns;
};

struct csv_reading {
    struct reading *reading;
    struct input *input;
    struct csv_parser parser;
    struct csv_shape shape;
    struct buffer raw; /* of the row being read */
    size_t line;       /* where it begins */
    struct csv_row row;
    size_t row_capacity;
    bool is_row_done;
    struct column *columns; /* NULL before the header */
    size_t column_count;
    struct column_set sets[SET_LIMIT]; /* of a table without a header */
    size_t reopened;
    bool has_failed; /* in the header: nothing can be read */
};

static void take_cell(void *text, size_t length, void *context)
{
    struct csv_reading *csv = context;
    struct csv_row *row = &csv->row;
    if (row->count < COLUMN_LIMIT) {
        row->cells = memory_grow(row->cells, row->count, &csv->row_capacity, sizeof *row->cells);
        row->cells[row->count] = length ? arena_copy(&csv->reading->scratch, text, length) : "";
    }
    row->count++;
}

static void end_row(int terminator, void *context)
{
    (void)terminator;
    ((struct csv_reading *)context)->is_row_done = true;
}

void csv_open_parser(struct csv_parser *parser, char delimiter, bool is_unquoted)
{
    csv_init(parser, CSV_APPEND_NULL);
    csv_set_delim(parser, (unsigned char)delimiter);
    if (is_unquoted)
        csv_set_quote(parser, '\0'); /* no text holds a NUL */
    csv_set_blk_size(parser, BLOCK_SIZE);
}

static void open_parser(struct csv_reading *csv)
{
    csv_open_parser(&csv->parser, csv->shape.delimiter, csv->shape.is_unquoted);
}

static void begin_row(struct csv_reading *csv)
{
    buffer_reset(&csv->raw);
    csv->row.count = 0;
    csv->is_row_done = false;
    arena_reset(&csv->reading->scratch);
}

static void restart_parser(struct csv_reading *csv)
{
    csv_free(&csv->parser);
    open_parser(csv);
    begin_row(csv);
}

static struct record record_of(const struct csv_reading *csv)
{
    return (struct record){
        .raw = {buffer_text(&csv->raw), csv->raw.length, csv->line, 1},
        .locate = csv_locate,
        .context = &csv->shape,
        .path = "",
    };
}

/* Reports why the row can't be used: a rejected record, or the end where it is the header. */
static void reject(struct csv_reading *csv, const char *code, struct span span, const char *why)
{
    struct record record = record_of(csv);
    struct spot spot = {.record = &record, .span = span};
    reading_problem(csv->reading, SEVERITY_ERROR, code, spot, "%s", why);
    if (csv->columns || csv->shape.is_positional)
        reading_reject(csv->reading);
    else
        csv->has_failed = true;
}

/* A NUL ends texts, so a row that holds one is rejected. */
static bool check_bytes(struct csv_reading *csv)
{
    const char *bytes = buffer_text(&csv->raw);
    const char *nul = memchr(bytes, '\0', csv->raw.length);
    if (nul)
        reject(csv, "nul-byte", (struct span){(size_t)(nul - bytes), 1},
               "a NUL byte is in the row");
    return !nul;
}

static bool is_blank(const char *cell)
{
    return !cell[strspn(cell, " \t\r\n")];
}

static bool is_without_text(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (!is_blank(row->cells[i]))
            return false;
    return true;
}

/* A row of tags such as "#date+start": all cells that are not empty begin with '#'. */
static bool is_tag_row(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (row->cells[i][0] && row->cells[i][0] != '#')
            return false;
    return true;
}

static bool is_no_record(const struct csv_reading *csv)
{
    return is_without_text(&csv->row) || is_tag_row(&csv->row) ||
           (!csv->shape.is_positional && csv_is_header(csv->columns, csv->column_count, &csv->row));
}

static void check_width(struct csv_reading *csv, const struct record *record)
{
    const struct csv_row *row = &csv->row;
    struct column nameless = {.name = ""};
    struct cell cell = {.column = &nameless, .ordinal = csv->column_count};
    struct spot spot = {.record = record};
    if (row->count < csv->column_count)
        reading_problem(csv->reading, SEVERITY_NOTE, "missing-cells", spot,
                        "the row has %zu cells for %zu columns; the others are taken as empty",
                        row->count, csv->column_count);
    while (cell.ordinal < row->count && is_blank(row->cells[cell.ordinal]))
        cell.ordinal++;
    if (cell.ordinal >= row->count)
        return;
    spot.span = csv_locate(record, cell.ordinal, NULL);
    reading_problem(csv->reading, SEVERITY_WARNING, "extra-cells", spot,
                    "the row has %zu cells for %zu columns; what is behind them is left out "
                    "(a delimiter inside a cell needs quotes around the cell)",
                    row->count, csv->column_count);
}

static void take_record(struct csv_reading *csv)
{
    struct record record = record_of(csv);
    const struct csv_row *row = &csv->row;
    struct cell *cells = ARENA_ARRAY(&csv->reading->scratch, struct cell, csv->column_count);
    bool is_own = csv->reading->dialect->field; /* other sets know of no guard */
    check_width(csv, &record);
    for (size_t i = 0; i < row->count && i < csv->column_count; i++) {
        const struct column *column = &csv->columns[i];
        bool is_wanted = column->slot || (column->binding.rule && column->binding.rule->set);
        if (!is_wanted || is_blank(row->cells[i]))
            continue;
        const char *text = is_own ? cell_without_guard(row->cells[i]) : row->cells[i];
        cells[record.cell_count++] =
            (struct cell){.column = column, .kind = CELL_TEXT, .text = text, .ordinal = i};
    }
    record.cells = cells;
    reading_take(csv->reading, &record);
}

static void take_header(struct csv_reading *csv)
{
    struct record record = record_of(csv);
    csv->column_count = csv->row.count;
    csv->columns = csv_take_header(csv->reading, &record, &csv->row);
}

/* The columns of a row that no header names; false where the data set has no rows of this width. */
static bool choose_columns(struct csv_reading *csv)
{
    struct reading *reading = csv->reading;
    struct column_set *set = csv->sets;
    while (set < csv->sets + SET_LIMIT && set->columns && set->count != csv->row.count)
        set++;
    const char *const *names = reading->dialect->names_of(csv->row.count);
    if (!names || set == csv->sets + SET_LIMIT)
        return false;
    if (!set->columns) {
        set->count = csv->row.count;
        set->columns = ARENA_ARRAY(&reading->names, struct column, set->count);
        for (size_t i = 0; i < set->count; i++)
            set->columns[i] = reading_keep_column(reading, names[i]);
    }
    csv->columns = set->columns;
    csv->column_count = set->count;
    return true;
}

static void take_positional(struct csv_reading *csv)
{
    char why[96];
    if (choose_columns(csv)) {
        take_record(csv);
        return;
    }
    snprintf(why, sizeof why, "the row has %zu cells, which no row of this data set has",
             csv->row.count);
    reject(csv, "wrong-width", (struct span){0, 1}, why);
}

static void take_row(struct csv_reading *csv)
{
    if (!check_bytes(csv))
        ;
    else if (csv->row.count > COLUMN_LIMIT)
        reject(csv, "too-many-columns", (struct span){0, 1}, "the row has more than 4096 cells");
    else if (!csv->columns && !csv->shape.is_positional)
        take_header(csv);
    else if (is_no_record(csv))
        csv->reading->tally->skipped++;
    else if (csv->shape.is_positional)
        take_positional(csv);
    else
        take_record(csv);
    begin_row(csv);
}

/* Feeds the parser the rest of the line, or what is there of it; false at the end of the input. */
static bool feed_line(struct csv_reading *csv)
{
    const char *bytes;
    size_t length = input_block(csv->input, &bytes);
    size_t end = 0;
    if (length == 0)
        return false;
    while (end < length && bytes[end] != '\n' && bytes[end] != '\r')
        end++;
    end += end < length;
    if (csv->raw.length == 0)
        csv->line = csv->input->line;
    buffer_add(&csv->raw, bytes, end);
    csv_parse(&csv->parser, bytes, end, take_cell, end_row, csv);
    bool is_line = bytes[end - 1] == '\n' || bytes[end - 1] == '\r';
    bool is_empty = csv->row.count == 0 && csv->parser.entry_pos == 0;
    if (is_line && is_empty)
        buffer_reset(&csv->raw);
    input_advance_in_line(csv->input, end - is_line);
    if (is_line)
        input_skip(csv->input);
    return true;
}

/* Offset behind the line that holds 'offset'. */
static size_t next_line(const struct buffer *raw, size_t offset)
{
    while (offset < raw->length && raw->bytes[offset] != '\n' && raw->bytes[offset] != '\r')
        offset++;
    if (offset + 1 < raw->length && raw->bytes[offset] == '\r' && raw->bytes[offset + 1] == '\n')
        offset++;
    return offset < raw->length ? offset + 1 : offset;
}

static bool ends_line(const struct buffer *raw)
{
    char last = raw->length ? raw->bytes[raw->length - 1] : '\n';
    return last == '\n' || last == '\r';
}

/* Passes over the rest of the line. */
static void skip_line(struct csv_reading *csv)
{
    int byte = input_peek(csv->input);
    while (byte >= 0 && byte != '\n' && byte != '\r') {
        input_skip(csv->input);
        byte = input_peek(csv->input);
    }
}

/* Rejects the row and puts back what follows the line in which its quote opened. */
static void reopen(struct csv_reading *csv)
{
    struct record record = record_of(csv);
    struct span span = csv_locate(&record, csv->row.count, NULL);
    size_t quote = span.offset ? span.offset - 1 : 0;
    size_t rest = next_line(&csv->raw, span.offset);
    bool is_last = ++csv->reopened == REOPEN_LIMIT;
    reject(csv, "unclosed-quote", (struct span){quote, 1},
           is_last ? "the quote is never closed; there are too many such, reading stops here"
                   : "the quote is never closed");
    if (rest < csv->raw.length && !is_last) {
        struct position place = {0};
        struct buffer excerpt = {0};
        place_fill(&place, &record.raw, (struct span){rest, 1}, &excerpt);
        buffer_clear(&excerpt);
        input_unread(csv->input, csv->raw.bytes + rest, csv->raw.length - rest, place.line, 1);
    } else if (!ends_line(&csv->raw)) {
        skip_line(csv);
    }
    csv->reading->is_stopped = is_last;
    restart_parser(csv);
}

/* A line without quotes that goes on and on: its row is rejected and the line passed over. */
static void skip_long_line(struct csv_reading *csv)
{
    bool is_cell = csv->parser.entry_pos > FIELD_LIMIT;
    reject(csv, "too-long", (struct span){0, 1},
           is_cell ? "a cell is longer than 1 MiB" : "a row is longer than 16 MiB");
    restart_parser(csv);
    skip_line(csv);
}

static bool is_in_quotes(const struct csv_reading *csv)
{
    return csv->parser.quoted && csv->parser.entry_pos > 0;
}

/* Keeps memory bounded inside a row. */
static void check_limits(struct csv_reading *csv)
{
    bool is_long_cell = csv->parser.entry_pos > FIELD_LIMIT;
    if (is_long_cell && is_in_quotes(csv))
        reopen(csv);
    else if (is_long_cell || csv->raw.length > RECORD_LIMIT)
        skip_long_line(csv);
}

/* The last row may lack its line end, or the end of a quote; true where more is to be read. */
static bool finish_row(struct csv_reading *csv)
{
    csv_set_opts(&csv->parser, CSV_APPEND_NULL | CSV_STRICT | CSV_STRICT_FINI);
    if (csv_fini(&csv->parser, take_cell, end_row, csv) == 0)
        return false;
    reopen(csv);
    return true;
}

static void read_rows(struct csv_reading *csv)
{
    do {
        while (!csv->has_failed && !csv->reading->is_stopped && feed_line(csv)) {
            if (csv->is_row_done)
                take_row(csv);
            check_limits(csv);
        }
    } while (!csv->has_failed && !csv->reading->is_stopped && finish_row(csv));
    if (csv->is_row_done)
        take_row(csv);
}

static bool is_read(const struct csv_reading *csv)
{
    bool has_columns = csv->columns || csv->shape.is_positional;
    if (!has_columns && !csv->has_failed) {
        struct position position = {.input = csv->reading->name};
        report_add(csv->reading->report, SEVERITY_ERROR, "no-header", &position,
                   "the table has no header; its first row names the columns");
    }
    return has_columns && !csv->has_failed && !csv->reading->is_unsettled;
}

int csv_bid(const char *head, size_t length)
{
    (void)head;
    return length > 0 ? 10 : 0;
}

bool csv_read(struct reading *reading, struct input *input)
{
    struct csv_reading csv = {.reading = reading, .input = input};
    reading->tally->format = "csv";
    if (!csv_find_shape(reading, input, &csv.shape))
        return false;
    reading->tally->skipped = csv.shape.skipped;
    open_parser(&csv);
    read_rows(&csv);
    csv_free(&csv.parser);
    buffer_clear(&csv.raw);
    free(csv.row.cells);
    return is_read(&csv);
}
