/* All panels as one table for programs: the columns are those of all of them, each once. Where
 * there are several panels, the first columns say which one a row is of. */
#include "render/outputs.h"

#include "base/arena.h"
#include "base/cell.h"
#include "render/tables.h"

#include <string.h>

struct csv {
    const struct scene *scene;
    struct buffer *out;
    const char **names; /* of the columns of all panels */
    size_t count;
};

static bool has_name(const struct csv *csv, const char *name)
{
    for (size_t i = 0; i < csv->count; i++) {
        if (strcmp(csv->names[i], name) == 0)
            return true;
    }
    return false;
}

static void collect_names(struct csv *csv, struct arena *arena)
{
    size_t most = 0;
    for (size_t i = 0; i < csv->scene->table_count; i++)
        most += csv->scene->tables[i].column_count;
    csv->names = ARENA_ARRAY(arena, const char *, most + 1);
    for (size_t i = 0; i < csv->scene->table_count; i++) {
        const struct table *table = &csv->scene->tables[i];
        for (size_t c = 0; c < table->column_count; c++) {
            if (!has_name(csv, table->columns[c].name))
                csv->names[csv->count++] = table->columns[c].name;
        }
    }
}

static bool has_panels(const struct csv *csv)
{
    return csv->scene->table_count > 1;
}

static void add_header(struct csv *csv)
{
    if (has_panels(csv))
        buffer_add_text(csv->out, "panel,chart,measure,");
    for (size_t i = 0; i < csv->count; i++) {
        buffer_add_text(csv->out, i ? "," : "");
        cell_add(csv->out, csv->names[i]);
    }
    buffer_add_text(csv->out, "\n");
}

/* The index of a column by its name; column_count where the table has none. */
static size_t column_of(const struct table *table, const char *name)
{
    size_t i = 0;
    while (i < table->column_count && strcmp(table->columns[i].name, name) != 0)
        i++;
    return i;
}

static void add_cell(struct csv *csv, const struct table *table, size_t row, const char *name)
{
    size_t column = column_of(table, name);
    if (column == table->column_count)
        return;
    const struct table_cell *cell = table_at(table, row, column);
    if (!cell->is_known)
        return;
    if (table->columns[column].kind == COLUMN_TEXT)
        cell_add(csv->out, cell->text);
    else if (table->columns[column].kind == COLUMN_REAL)
        buffer_add_real(csv->out, cell->number, false);
    else
        buffer_add_number(csv->out, cell->number, TABLE_DECIMALS);
}

static void add_row(struct csv *csv, size_t panel, size_t row)
{
    const struct table *table = &csv->scene->tables[panel];
    if (has_panels(csv)) {
        buffer_print(csv->out, "%zu,", panel + 1);
        cell_add(csv->out, table->chart);
        buffer_add_text(csv->out, ",");
        cell_add(csv->out, table->measure ? table->measure : "");
        buffer_add_text(csv->out, ",");
    }
    for (size_t i = 0; i < csv->count; i++) {
        buffer_add_text(csv->out, i ? "," : "");
        add_cell(csv, table, row, csv->names[i]);
    }
    buffer_add_text(csv->out, "\n");
}

bool csv_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    (void)options;
    (void)report;
    struct arena arena = {0};
    struct csv csv = {.scene = scene, .out = out};
    collect_names(&csv, &arena);
    add_header(&csv);
    for (size_t i = 0; i < scene->table_count; i++)
        for (size_t row = 0; row < scene->tables[i].row_count; row++)
            add_row(&csv, i, row);
    arena_clear(&arena);
    return true;
}
