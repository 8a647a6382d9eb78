/* The first column heads the rows. A number of which nothing is known says so: an empty cell is
 * read out as nothing at all. */
#include "render/html_table.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "render/escape.h"
#include "render/tables.h"

#include <string.h>

#define SHORT 16      /* characters of a cell */
#define SHORT_HEAD 30 /* of what heads a row */

static void add_link(struct buffer *out, const char *url, const char *words)
{
    buffer_add_text(out, "<a href=\"");
    escape_html(out, url);
    buffer_add_text(out, "\">");
    escape_html(out, words);
    buffer_add_text(out, "</a>");
}

/* ---- Cells ---- */

static bool is_number(const struct table *table, size_t column)
{
    enum column_kind kind = table->columns[column].kind;
    return kind == COLUMN_NUMBER || kind == COLUMN_REAL;
}

static void add_links(struct buffer *out, const struct table_cell *cell, const char *comma)
{
    for (size_t i = 0; i < cell->link_count; i++) {
        const struct table_link *link = &cell->links[i];
        escape_html(out, i ? comma : "");
        if (link->url)
            add_link(out, link->url, link->words);
        else
            escape_html(out, link->words);
    }
}

static void add_words(struct buffer *out, const struct table_cell *cell, bool is_number,
                      const struct page_words *words)
{
    bool is_unknown = !cell->words || text_is_same(cell->words, words->unknown_sign);
    if (cell->link_count)
        add_links(out, cell, words->comma);
    else if (is_number && is_unknown)
        escape_html(out, words->unknown);
    else
        escape_html(out, table_words(cell));
}

/* ---- Rows ---- */

static void add_heads(struct buffer *out, const struct table *table)
{
    buffer_add_text(out, "<thead>\n<tr>");
    for (size_t c = 0; c < table->column_count; c++) {
        buffer_print(out, "<th scope=\"col\"%s>", is_number(table, c) ? " class=\"n\"" : "");
        escape_html(out, table->columns[c].label);
        buffer_add_text(out, "</th>");
    }
    buffer_add_text(out, "</tr>\n</thead>\n");
}

/* Short words, as of a date or an id, stay on one line. */
static const char *class_of(const struct table *table, size_t row, size_t column)
{
    const char *words = table_words(table_at(table, row, column));
    size_t short_words = column ? SHORT : SHORT_HEAD;
    if (is_number(table, column))
        return " class=\"n\"";
    return utf8_count(words, strlen(words)) <= short_words ? " class=\"s\"" : "";
}

static void add_row(struct buffer *out, const struct table *table, size_t row,
                    const struct page_words *words)
{
    bool is_total = table->has_total && row + 1 == table->row_count;
    buffer_add_text(out, is_total ? "<tr class=\"total\">" : "<tr>");
    for (size_t c = 0; c < table->column_count; c++) {
        buffer_add_text(out, c ? "<td" : "<th scope=\"row\"");
        buffer_print(out, "%s>", class_of(table, row, c));
        add_words(out, table_at(table, row, c), is_number(table, c), words);
        buffer_add_text(out, c ? "</td>" : "</th>");
    }
    buffer_add_text(out, "</tr>\n");
}

void html_add_table(const struct table *table, const char *title, const char *id,
                    const struct page_words *words, struct buffer *out)
{
    buffer_print(
        out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"%s\">\n", id);
    buffer_print(out, "<table>\n<caption id=\"%s\"><span>", id);
    escape_html(out, table->title ? table->title : title);
    buffer_add_text(out, "</span></caption>\n");
    add_heads(out, table);
    buffer_add_text(out, "<tbody>\n");
    for (size_t row = 0; row < table->row_count; row++)
        add_row(out, table, row, words);
    buffer_add_text(out, "</tbody>\n</table>\n</div>\n");
}

/* ---- Links within texts ---- */

/* Where the next address begins; NULL: nowhere. */
static const char *find_address(const char *text)
{
    const char *plain = strstr(text, "http://"), *safe = strstr(text, "https://");
    return !plain || (safe && safe < plain) ? safe : plain;
}

/* Bytes of an address, without what ends the sentence around it; at least those of its scheme. */
static size_t address_length(const char *address)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                  "-._~:/?#@!$&()*+,;=%";
    size_t length = strspn(address, allowed);
    while (length && strchr(".,;:!?)", address[length - 1]))
        length--;
    return length;
}

void html_add_linked(struct buffer *out, const char *text)
{
    struct arena arena = {0};
    const char *address;
    while ((address = find_address(text))) {
        size_t length = address_length(address);
        const char *url = arena_copy(&arena, address, length);
        escape_html(out, arena_copy(&arena, text, (size_t)(address - text)));
        if (length > strcspn(address, "/") + 2)
            add_link(out, scene_url(&arena, url), url);
        else
            escape_html(out, url);
        text = address + length;
    }
    escape_html(out, text);
    arena_clear(&arena);
}
