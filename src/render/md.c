/* Tables for reading in Markdown, as pandoc and GitHub take them: pipes with the alignment of each
 * column, cells filled up so that the text is a table even before it is rendered. */
#include "render/outputs.h"

#include "base/arena.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "render/escape.h"
#include "render/tables.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_WIDTH 3 /* of a column, for its rule */

/* ---- Text ---- */

/* A paragraph: at its beginning signs of lists, numbers of lists and rules are made plain too. */
static void add_paragraph(struct buffer *out, const char *text)
{
    size_t digits = strspn(text, "0123456789");
    if (!text[0])
        return;
    buffer_add(out, text, digits);
    if (text[digits] && (digits ? strchr(".)", text[digits]) : strchr("-+=:", text[0])))
        buffer_add_text(out, "\\");
    escape_md(out, text + digits);
    buffer_add_text(out, "\n\n");
}

static void add_heading(struct buffer *out, const char *signs, const char *text)
{
    buffer_print(out, "%s ", signs);
    escape_md(out, text);
    buffer_add_text(out, "\n\n");
}

/* ---- Tables ---- */

/* A table whose cells are ready: row by row, the heads first. */
struct grid {
    const struct table *table;
    struct arena arena;
    const char **cells;
    size_t *widths; /* by column, in characters */
};

static const char *escaped(struct grid *grid, const char *text, bool is_strong)
{
    struct buffer buffer = {0};
    buffer_add_text(&buffer, is_strong ? "**" : "");
    escape_md(&buffer, text);
    buffer_add_text(&buffer, is_strong ? "**" : "");
    const char *copy = arena_text(&grid->arena, buffer_text(&buffer));
    buffer_clear(&buffer);
    return copy;
}

static void set_cell(struct grid *grid, size_t row, size_t column, const char *text)
{
    size_t width = utf8_count(text, strlen(text));
    grid->cells[row * grid->table->column_count + column] = text;
    if (width > grid->widths[column])
        grid->widths[column] = width;
}

static void fill_grid(struct grid *grid)
{
    const struct table *table = grid->table;
    size_t columns = table->column_count;
    grid->cells = ARENA_ARRAY(&grid->arena, const char *, (table->row_count + 1) * columns);
    grid->widths = ARENA_ARRAY(&grid->arena, size_t, columns);
    for (size_t c = 0; c < columns; c++) {
        grid->widths[c] = LEAST_WIDTH;
        set_cell(grid, 0, c, escaped(grid, table->columns[c].label, false));
    }
    for (size_t row = 0; row < table->row_count; row++) {
        bool is_strong = table->has_total && row + 1 == table->row_count;
        for (size_t c = 0; c < columns; c++) {
            const char *words = table_words(table_at(table, row, c));
            set_cell(grid, row + 1, c, escaped(grid, words, is_strong && *words));
        }
    }
}

static bool is_number(const struct grid *grid, size_t column)
{
    return grid->table->columns[column].kind == COLUMN_NUMBER;
}

static void add_repeated(struct buffer *out, const char *text, size_t count)
{
    while (count--)
        buffer_add_text(out, text);
}

static void add_row(struct buffer *out, const struct grid *grid, size_t row)
{
    size_t columns = grid->table->column_count;
    for (size_t c = 0; c < columns; c++) {
        const char *text = grid->cells[row * columns + c];
        size_t fill = grid->widths[c] - utf8_count(text, strlen(text));
        buffer_add_text(out, "| ");
        if (is_number(grid, c))
            add_repeated(out, " ", fill);
        buffer_add_text(out, text);
        if (!is_number(grid, c))
            add_repeated(out, " ", fill);
        buffer_add_text(out, " ");
    }
    buffer_add_text(out, "|\n");
}

static void add_rule(struct buffer *out, const struct grid *grid)
{
    for (size_t c = 0; c < grid->table->column_count; c++) {
        buffer_add_text(out, "|");
        add_repeated(out, "-", grid->widths[c] + 1);
        buffer_add_text(out, is_number(grid, c) ? ":" : "-");
    }
    buffer_add_text(out, "|\n");
}

static void add_grid(struct buffer *out, const struct table *table)
{
    struct grid grid = {.table = table};
    fill_grid(&grid);
    add_row(out, &grid, 0);
    add_rule(out, &grid);
    for (size_t row = 0; row < table->row_count; row++)
        add_row(out, &grid, row + 1);
    buffer_add_text(out, "\n");
    arena_clear(&grid.arena);
}

/* ---- The whole ---- */

static void add_findings(struct buffer *out, const struct table *table)
{
    for (size_t i = 0; i < table->finding_count; i++) {
        buffer_add_text(out, "- ");
        escape_md(out, table->findings[i]);
        buffer_add_text(out, i + 1 < table->finding_count ? "\n" : "\n\n");
    }
}

static void add_panel(struct buffer *out, const struct scene *scene, const struct table *table)
{
    const struct table *reading = table_reading(table);
    if (reading->title && (scene->table_count > 1 || table->title))
        add_heading(out, scene->title ? "##" : "#", reading->title);
    add_findings(out, table);
    add_grid(out, reading);
    for (size_t i = 0; i < table->note_count; i++) {
        if (table_note_is_new(scene, table->notes[i]))
            add_paragraph(out, table->notes[i]);
    }
}

bool md_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
               struct report *report)
{
    (void)report;
    if (options->provenance)
        buffer_print(out, "<!-- %s -->\n\n", options->provenance);
    if (scene->title)
        add_heading(out, "#", scene->title);
    if (scene->subtitle)
        add_paragraph(out, scene->subtitle);
    for (size_t i = 0; i < scene->table_count; i++)
        add_panel(out, scene, &scene->tables[i]);
    if (scene->source_line)
        add_paragraph(out, scene->source_line);
    if (scene->note)
        add_paragraph(out, scene->note);
    while (out->length > 1 && out->bytes[out->length - 2] == '\n')
        out->bytes[--out->length] = '\0';
    return true;
}
