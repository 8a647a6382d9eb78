/* Tables for reading in LaTeX, to be read in by \input. They need no package: where booktabs is
 * loaded its rules are used, else plain ones. A table that is longer than a page is cut into
 * several. Accents and other scripts need an engine that takes UTF-8; signs that its plain fonts
 * lack are written as commands. */
#include "render/outputs.h"

#include "base/utf8.h"
#include "render/tables.h"

#include <stdint.h>
#include <string.h>

#define PAGE_ROWS 36   /* of one tabular */
#define HEAD_WIDTH 14  /* characters in a line of a column's head */
#define HEAD_WORD 1024 /* bytes of one word there */

/* ---- Text ---- */

/* What TeX, or a plain font of it, would not print as it is. */
static const struct {
    uint32_t code_point;
    const char *command;
} commands[] = {
    {'\\', "\\textbackslash{}"},
    {'{', "\\{"},
    {'}', "\\}"},
    {'$', "\\$"},
    {'&', "\\&"},
    {'%', "\\%"},
    {'#', "\\#"},
    {'_', "\\_"},
    {'~', "\\textasciitilde{}"},
    {'^', "\\textasciicircum{}"},
    {'<', "$<$"},
    {'>', "$>$"},
    {'|', "$|$"},
    {'"', "''"},
    {'[', "{[}"},
    {'*', "{*}"},
    {0xa0, "~"},
    {0xab, "$\\ll$"},
    {0xb0, "$^\\circ$"},
    {0xb1, "$\\pm$"},
    {0xb7, "$\\cdot$"},
    {0xbb, "$\\gg$"},
    {0xd7, "$\\times$"},
    {0x2009, "\\,"},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2012, "--"},
    {0x2013, "--"},
    {0x2014, "---"},
    {0x2018, "`"},
    {0x2019, "'"},
    {0x201c, "``"},
    {0x201d, "''"},
    {0x2026, "\\ldots{}"},
    {0x202f, "\\,"},
    {0x2032, "$'$"},
    {0x2192, "$\\rightarrow$"},
    {0x2212, "$-$"},
    {0x2248, "$\\approx$"},
    {0x2264, "$\\le$"},
    {0x2265, "$\\ge$"},
};

static const char *command_of(uint32_t code_point)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (commands[i].code_point == code_point)
            return commands[i].command;
    }
    return NULL;
}

/* Controls, and marks of direction and joining that are no letters. */
static bool is_invisible(uint32_t code_point)
{
    return code_point < 0x20 || code_point == 0x7f || code_point == 0xad ||
           (code_point >= 0x200b && code_point <= 0x200f) ||
           (code_point >= 0x202a && code_point <= 0x202e) ||
           (code_point >= 0x2060 && code_point <= 0x2069) || code_point == 0xfeff;
}

static void add_text(struct buffer *out, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text + at, length - at, &code_point);
        const char *command = command_of(code_point);
        if (command)
            buffer_add_text(out, command);
        else if (is_invisible(code_point))
            buffer_add_text(out, code_point < 0x20 ? " " : "");
        else
            buffer_add(out, text + at, size);
        at += size ? size : 1;
    }
}

/* ---- Tables ---- */

static bool is_number(const struct table *table, size_t column)
{
    return table->columns[column].kind == COLUMN_NUMBER;
}

/* A head in lines of about as many characters as a number needs, so that columns stay narrow. */
static void add_label(struct buffer *out, const char *label, char side)
{
    if (utf8_count(label, strlen(label)) <= HEAD_WIDTH || !strchr(label, ' ')) {
        add_text(out, label);
        return;
    }
    size_t width = 0;
    buffer_print(out, "\\shortstack[%c]{", side);
    for (size_t length = 0; *label; label += length + (label[length] == ' ')) {
        length = strcspn(label, " ");
        char word[HEAD_WORD];
        size_t kept = utf8_valid_prefix(label, length < sizeof word ? length : sizeof word - 1);
        memcpy(word, label, kept);
        word[kept] = '\0';
        size_t more = utf8_count(word, kept);
        bool is_broken = width && width + 1 + more > HEAD_WIDTH;
        if (width)
            buffer_add_text(out, is_broken ? "\\\\" : " ");
        width = is_broken || !width ? more : width + 1 + more;
        add_text(out, word);
    }
    buffer_add_text(out, "}");
}

static void add_head(struct buffer *out, const struct table *table)
{
    buffer_add_text(out, "\\begin{tabular}{@{}");
    for (size_t c = 0; c < table->column_count; c++)
        buffer_add_text(out, is_number(table, c) ? "r" : "l");
    buffer_add_text(out, "@{}}\n\\toprule\n");
    for (size_t c = 0; c < table->column_count; c++) {
        buffer_add_text(out, c ? " & " : "");
        add_label(out, table->columns[c].label, is_number(table, c) ? 'r' : 'l');
    }
    buffer_add_text(out, " \\\\\n\\midrule\n");
}

static void add_row(struct buffer *out, const struct table *table, size_t row)
{
    bool is_total = table->has_total && row + 1 == table->row_count;
    if (is_total)
        buffer_add_text(out, "\\midrule\n");
    for (size_t c = 0; c < table->column_count; c++) {
        buffer_add_text(out, c ? " & " : "");
        buffer_add_text(out, is_total ? "\\textbf{" : "");
        add_text(out, table_words(table_at(table, row, c)));
        buffer_add_text(out, is_total ? "}" : "");
    }
    buffer_add_text(out, " \\\\\n");
}

static void add_tabulars(struct buffer *out, const struct table *table)
{
    size_t row = 0;
    do {
        size_t end = table->row_count - row > PAGE_ROWS + 2 ? row + PAGE_ROWS : table->row_count;
        add_head(out, table);
        for (; row < end; row++)
            add_row(out, table, row);
        buffer_add_text(out, "\\bottomrule\n\\end{tabular}\\par\\medskip\n");
    } while (row < table->row_count);
}

/* ---- The whole ---- */

static void add_line(struct buffer *out, const char *style, const char *text)
{
    if (!text || !*text)
        return;
    buffer_print(out, "{%s ", style);
    add_text(out, text);
    buffer_add_text(out, "\\par}\n");
}

static void add_panel(struct buffer *out, const struct scene *scene, const struct table *table)
{
    const struct table *reading = table_reading(table);
    if (scene->table_count > 1 || table->title)
        add_line(out, "\\bfseries", reading->title);
    add_tabulars(out, reading);
    for (size_t i = 0; i < table->note_count; i++) {
        if (table_note_is_new(scene, table->notes[i]))
            add_line(out, "\\footnotesize", table->notes[i]);
    }
}

bool tex_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    (void)options;
    (void)report;
    buffer_add_text(out, "% For \\input; with the package booktabs its rules are used.\n"
                         "\\providecommand{\\toprule}{\\hline}\n"
                         "\\providecommand{\\midrule}{\\hline}\n"
                         "\\providecommand{\\bottomrule}{\\hline}\n"
                         "\\begin{center}\n");
    add_line(out, "\\large\\bfseries", scene->title);
    add_line(out, "", scene->subtitle);
    buffer_add_text(out, "\\medskip\n");
    for (size_t i = 0; i < scene->table_count; i++)
        add_panel(out, scene, &scene->tables[i]);
    add_line(out, "\\footnotesize", scene->source_line);
    add_line(out, "\\footnotesize", scene->note);
    buffer_add_text(out, "\\end{center}\n");
    return true;
}
