/* Every panel as an object for programs, with an object for each row; one that says itself what it
 * is, and is alone, is the whole. Under "total" stands what is
 * drawn, under "left_out" by reason what is not: together they are what was read. */
#include "render/outputs.h"

#include "base/utf8.h"
#include "render/tables.h"

static void add_key(struct buffer *out, const char *between, const char *key)
{
    buffer_add_text(out, between);
    buffer_add_json(out, key);
    buffer_add_text(out, ":");
}

/* Programs want no marks of direction. */
static void add_plain(struct buffer *out, const char *text)
{
    struct arena arena = {0};
    buffer_add_json(out, text_without_isolates(&arena, text));
    arena_clear(&arena);
}

static void add_text(struct buffer *out, const char *between, const char *key, const char *text)
{
    add_key(out, between, key);
    add_plain(out, text);
}

static void add_number(struct buffer *out, const char *between, const char *key, bool is_known,
                       double number)
{
    add_key(out, between, key);
    if (is_known)
        buffer_add_number(out, number, TABLE_DECIMALS);
    else
        buffer_add_text(out, "null");
}

static void add_columns(struct buffer *out, const struct table *table)
{
    add_key(out, ",\n ", "columns");
    buffer_add_text(out, "[");
    for (size_t i = 0; i < table->column_count; i++) {
        buffer_add_text(out, i ? "," : "");
        add_text(out, "{", "name", table->columns[i].name);
        add_text(out, ",", "label", table->columns[i].label);
        buffer_add_text(out, "}");
    }
    buffer_add_text(out, "]");
}

static void add_row(struct buffer *out, const struct table *table, size_t row)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct table_cell *cell = table_at(table, row, i);
        const char *between = i ? "," : "{", *name = table->columns[i].name;
        if (table->columns[i].kind == COLUMN_TEXT)
            add_text(out, between, name, cell->is_known ? cell->text : NULL);
        else
            add_number(out, between, name, cell->is_known, cell->number);
    }
    buffer_add_text(out, "}");
}

static void add_rows(struct buffer *out, const struct table *table)
{
    add_key(out, ",\n ", "rows");
    buffer_add_text(out, "[");
    for (size_t row = 0; row < table->row_count; row++) {
        buffer_add_text(out, row ? ",\n  " : "\n  ");
        add_row(out, table, row);
    }
    buffer_add_text(out, "]");
}

/* Sums of events whose numbers are all unknown are unknown; of no events they are zero. */
static void add_sum(struct buffer *out, const struct table_sum *sum)
{
    bool is_known = sum->events <= 0 || sum->unknown < sum->events;
    add_number(out, "{", "events", true, sum->events);
    if (sum->is_counted) {
        add_number(out, ",", "low", is_known, sum->low);
        add_number(out, ",", "best", is_known, sum->best);
        add_number(out, ",", "high", is_known && !sum->has_no_high, sum->high);
        add_number(out, ",", "unknown", true, sum->unknown);
    }
    buffer_add_text(out, "}");
}

static void add_sums(struct buffer *out, const struct table *table)
{
    add_key(out, ",\n ", "total");
    add_sum(out, &table->total);
    add_key(out, ",\n ", "left_out");
    buffer_add_text(out, "{");
    for (size_t i = 0; i < table->left_out_count; i++) {
        const struct table_sum *sum = &table->left_out[i];
        add_key(out, i ? "," : "", sum->name);
        if (sum->is_counted)
            add_sum(out, sum);
        else
            buffer_add_number(out, sum->events, TABLE_DECIMALS);
    }
    buffer_add_text(out, "}");
}

static void add_panel(struct buffer *out, const struct table *table)
{
    if (table->members) {
        buffer_print(out, "{%s}", table->members);
        return;
    }
    add_text(out, "{", "title", table->title);
    add_text(out, ",", "chart", table->chart);
    add_text(out, ",", "measure", table->measure);
    add_columns(out, table);
    add_rows(out, table);
    add_sums(out, table);
    add_key(out, ",\n ", "notes");
    buffer_add_text(out, "[");
    for (size_t i = 0; i < table->note_count; i++) {
        buffer_add_text(out, i ? "," : "");
        add_plain(out, table->notes[i]);
    }
    buffer_add_text(out, "]}");
}

bool json_render(const struct scene *scene, const struct render_options *options,
                 struct buffer *out, struct report *report)
{
    (void)report;
    buffer_add_text(out, "{");
    if (options->provenance)
        add_text(out, "", "provenance", options->provenance);
    add_text(out, options->provenance ? ",\n" : "", "title", scene->title);
    add_text(out, ",\n", "subtitle", scene->subtitle);
    add_text(out, ",\n", "source", scene->source);
    add_text(out, ",\n", "note", scene->note);
    add_text(out, ",\n", "description", scene->description);
    add_text(out, ",\n", "language", scene->language);
    if (scene->table_count == 1 && scene->tables[0].members) {
        buffer_print(out, ",\n%s}\n", scene->tables[0].members);
        return true;
    }
    add_key(out, ",\n", "panels");
    buffer_add_text(out, "[");
    for (size_t i = 0; i < scene->table_count; i++) {
        buffer_add_text(out, i ? ",\n" : "\n");
        add_panel(out, &scene->tables[i]);
    }
    buffer_add_text(out, "]}\n");
    return true;
}
