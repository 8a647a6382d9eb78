/* Finds a cell again by reading the row a second time, byte by byte, with the same parser: whatever
 * libcsv takes for the end of a cell is the end of the cell here. */
#include "read/csv.h"

#include <csv.h>

struct search {
    size_t cells; /* seen so far */
};

static void count_cell(void *text, size_t length, void *context)
{
    (void)text;
    (void)length;
    ((struct search *)context)->cells++;
}

static void ignore_row(int terminator, void *context)
{
    (void)terminator;
    (void)context;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* Without the delimiter or line end, blanks and quotes around the value. */
static struct span narrow(const struct raw_text *raw, size_t start, size_t end, bool has_end)
{
    const char *bytes = raw->bytes;
    end -= has_end && end > start;
    while (start < end && is_blank(bytes[start]))
        start++;
    while (end > start && is_blank(bytes[end - 1]))
        end--;
    if (start < end && bytes[start] == '"') {
        start++;
        end -= end > start && bytes[end - 1] == '"';
    }
    return (struct span){start, end - start};
}

struct span csv_locate(const struct record *record, size_t ordinal, struct buffer *path)
{
    (void)path;
    struct csv_parser parser;
    struct search search = {0};
    size_t start = 0;
    size_t at = 0;
    const struct csv_shape *shape = record->context;
    csv_open_parser(&parser, shape->delimiter, shape->is_unquoted);
    while (at < record->raw.length && search.cells <= ordinal) {
        size_t before = search.cells;
        csv_parse(&parser, record->raw.bytes + at, 1, count_cell, ignore_row, &search);
        at++;
        if (search.cells > before && search.cells == ordinal)
            start = at;
    }
    csv_free(&parser);
    return narrow(&record->raw, start, at, search.cells > ordinal);
}
