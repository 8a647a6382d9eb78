/* A table. Which columns there are is known behind the last record only, so the cells wait in a
 * nameless temporary file: for each its column, its length and its text, and a mark behind each
 * row.
 *
 * In the rank of a column, counts that are named by their kind come before those with a number,
 * because a reader numbers them in that order. */
#include "write/formats.h"

#include "base/buffer.h"
#include "base/cell.h"
#include "base/memory.h"
#include "model/short_name.h"
#include "write/columns.h"
#include "write/outlet.h"

#include <assert.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 3
#define ROW_END UINT32_MAX

/* An open object, list or item. */
struct level {
    size_t path_length; /* of what is around it */
    enum shape shape;
};

/* A cell as it waits. */
struct waiting {
    uint32_t column, length;
};

struct writing {
    struct outlet outlet; /* first: an outlet is its writing */
    struct file_output *file;
    FILE *spool;
    int failure; /* errno of the spool's, or 0 */
    struct columns columns;
    struct column_rank rank; /* of the field being written */
    struct buffer path;      /* of what is open: "actors.0." */
    struct level levels[DEPTH];
    size_t depth;
    const char **kinds; /* that name counts */
    size_t kind_count, kind_capacity;
    bool is_keyed; /* the open item is named by its kind */
    size_t row_count;
    size_t left_out; /* cells beyond the columns */
};

/* ---- To the spool ---- */

static void spool(struct writing *csv, const void *bytes, size_t length)
{
    if (!csv->failure && fwrite(bytes, 1, length, csv->spool) != length)
        csv->failure = errno ? errno : EIO;
}

static void add_cell(struct writing *csv, const char *text)
{
    size_t column = columns_find(&csv->columns, buffer_text(&csv->path), csv->rank);
    size_t length = strlen(text);
    struct waiting cell = {(uint32_t)column, (uint32_t)length};
    if (column == COLUMN_LIMIT) {
        csv->left_out++;
        return;
    }
    spool(csv, &cell, sizeof cell);
    spool(csv, text, length);
}

/* The next field of the record, or the next part of the item; the names of a map have no order. */
static void step(struct writing *csv)
{
    if (csv->depth == 0)
        csv->rank.field++;
    else if (csv->levels[csv->depth - 1].shape != SHAPE_MAP)
        csv->rank.part++;
}

static void add_text(struct outlet *outlet, const char *name, const char *text)
{
    struct writing *csv = (struct writing *)outlet;
    size_t length = csv->path.length;
    step(csv);
    if (!text || (csv->is_keyed && strcmp(name, "kind") == 0))
        return;
    buffer_add_text(&csv->path, name);
    add_cell(csv, text);
    csv->path.length = length;
}

static void add_terms(struct outlet *outlet, const char *name, const char *const *terms,
                      size_t count)
{
    struct buffer list = {0};
    for (size_t i = 0; i < count; i++)
        buffer_print(&list, "%s%s", i ? "; " : "", terms[i]);
    add_text(outlet, name, count ? buffer_text(&list) : NULL);
    buffer_clear(&list);
}

static void add_words(struct outlet *outlet, const char *name, const struct words *words)
{
    struct writing *csv = (struct writing *)outlet;
    size_t length = csv->path.length;
    step(csv);
    for (size_t i = 0; i < words->count; i++) {
        const struct word *word = &words->items[i];
        buffer_print(&csv->path, "%s%s%s", name, word->language[0] ? ":" : "", word->language);
        add_cell(csv, word->text);
        csv->path.length = length;
    }
}

static void push(struct writing *csv, enum shape shape)
{
    assert(csv->depth < DEPTH);
    csv->levels[csv->depth++] = (struct level){csv->path.length, shape};
}

static void open_member(struct outlet *outlet, const char *name, enum shape shape)
{
    struct writing *csv = (struct writing *)outlet;
    step(csv);
    push(csv, shape);
    buffer_print(&csv->path, "%s.", name);
}

/* Kinds are in the order in which they first appeared, and before all numbers. */
static unsigned rank_of_kind(struct writing *csv, const char *kind)
{
    size_t at = 0;
    while (at < csv->kind_count && strcmp(csv->kinds[at], kind) != 0)
        at++;
    if (at == COLUMN_LIMIT)
        return COLUMN_LIMIT - 1; /* there is no column left for it */
    if (at == csv->kind_count) {
        csv->kinds =
            memory_grow(csv->kinds, csv->kind_count, &csv->kind_capacity, sizeof *csv->kinds);
        csv->kinds[csv->kind_count++] = arena_text(&csv->columns.arena, kind);
    }
    return (unsigned)at;
}

static void open_item(struct outlet *outlet, size_t index, const char *key)
{
    struct writing *csv = (struct writing *)outlet;
    push(csv, SHAPE_OBJECT);
    csv->is_keyed = key != NULL;
    csv->rank.part = 0;
    csv->rank.item = key ? rank_of_kind(csv, key) : (unsigned)index + COLUMN_LIMIT;
    if (key)
        buffer_print(&csv->path, "%s.", key);
    else
        buffer_print(&csv->path, "%zu.", index);
}

static void close_member(struct outlet *outlet)
{
    struct writing *csv = (struct writing *)outlet;
    const struct level *level = &csv->levels[--csv->depth];
    csv->path.length = level->path_length;
    csv->is_keyed = false;
    csv->rank.item = 0;
    csv->rank.part = 0;
}

/* ---- From the spool ---- */

/* The table while it is written. */
struct table {
    struct writing *csv;
    uint32_t *order;     /* of the columns */
    struct buffer texts; /* of the row, each with its end */
    size_t *cells;       /* by column: offset in 'texts' plus 1, or 0 for none */
    struct buffer row;   /* as it is written */
};

static void end_row(struct table *table)
{
    buffer_add_text(&table->row, "\n");
    file_append(table->csv->file, buffer_text(&table->row), table->row.length);
    buffer_reset(&table->row);
}

static void write_header(struct table *table)
{
    const struct columns *columns = &table->csv->columns;
    struct buffer name = {0};
    for (size_t i = 0; i < columns->count; i++) {
        buffer_reset(&name);
        short_name_add(&name, columns->items[table->order[i]].field);
        buffer_add_text(&table->row, i ? "," : "");
        cell_add(&table->row, buffer_text(&name));
    }
    buffer_clear(&name);
    end_row(table);
}

static bool read_back(struct writing *csv, void *bytes, size_t length)
{
    return fread(bytes, 1, length, csv->spool) == length;
}

/* The next cell of the row; false behind its last one, or where the spool fails. */
static bool read_cell(struct table *table)
{
    struct writing *csv = table->csv;
    struct waiting cell;
    if (!read_back(csv, &cell, sizeof cell)) {
        csv->failure = errno ? errno : EIO;
        return false;
    }
    if (cell.column == ROW_END)
        return false;
    char *text = memory_alloc(cell.length + 1);
    if (!read_back(csv, text, cell.length))
        csv->failure = errno ? errno : EIO;
    table->cells[cell.column] = table->texts.length + 1;
    buffer_add(&table->texts, text, cell.length + 1);
    free(text);
    return !csv->failure;
}

static void write_row(struct table *table)
{
    size_t count = table->csv->columns.count;
    buffer_reset(&table->texts);
    memset(table->cells, 0, count * sizeof *table->cells);
    while (read_cell(table))
        continue;
    for (size_t i = 0; i < count; i++) {
        size_t offset = table->cells[table->order[i]];
        buffer_add_text(&table->row, i ? "," : "");
        if (offset)
            cell_add(&table->row, table->texts.bytes + offset - 1);
    }
    end_row(table);
}

static void write_table(struct writing *csv)
{
    struct table table = {.csv = csv};
    table.order = columns_order(&csv->columns);
    table.cells = memory_alloc(csv->columns.count * sizeof *table.cells);
    write_header(&table);
    for (size_t i = 0; i < csv->row_count && !csv->failure; i++)
        write_row(&table);
    buffer_clear(&table.texts);
    buffer_clear(&table.row);
    free(table.cells);
    free(table.order);
}

/* ---- The writer ---- */

struct writing *write_csv_begin(struct file_output *file)
{
    struct writing *csv = memory_alloc(sizeof *csv);
    csv->outlet = (struct outlet){.text = add_text,
                                  .number = add_text,
                                  .terms = add_terms,
                                  .words = add_words,
                                  .open = open_member,
                                  .open_item = open_item,
                                  .close = close_member};
    csv->file = file;
    csv->spool = tmpfile();
    if (!csv->spool)
        csv->failure = errno;
    return csv;
}

void write_csv_take(struct writing *csv, const struct event *event, const struct document *document)
{
    (void)document;
    struct waiting end = {.column = ROW_END};
    csv->rank = (struct column_rank){0};
    record_write(event, &csv->outlet);
    spool(csv, &end, sizeof end);
    csv->row_count++;
}

bool write_csv_end(struct writing *csv, const struct document *document, struct report *report)
{
    (void)document;
    if (!csv->failure && fseeko(csv->spool, 0, SEEK_SET) != 0)
        csv->failure = errno;
    if (!csv->failure)
        write_table(csv);
    if (csv->failure)
        report_add(report, SEVERITY_ERROR, "cannot-write", NULL, "can't write a temporary file: %s",
                   strerror(csv->failure));
    if (csv->left_out)
        report_add(report, SEVERITY_ERROR, "too-many-columns", NULL,
                   "%zu values find no place in the %d columns of a table; left out; JSON has room",
                   csv->left_out, COLUMN_LIMIT);
    report_repeated_codes(csv->outlet.repeated, report);
    return !csv->failure;
}

void write_csv_free(struct writing *csv)
{
    if (!csv)
        return;
    if (csv->spool)
        fclose(csv->spool);
    columns_clear(&csv->columns);
    buffer_clear(&csv->path);
    free(csv->kinds);
    free(csv);
}
