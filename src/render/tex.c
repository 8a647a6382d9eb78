/* Tables for reading in LaTeX, to be read in by \input. They need no package: where booktabs is
 * loaded its rules are used, else plain ones. Long texts run over several lines where that lets all
 * columns stand beside each other. A table that is longer than a page is cut into several. Accents
 * and other scripts need an engine that takes UTF-8; signs that its plain fonts lack are written as
 * commands. */
#include "render/outputs.h"

#include "base/utf8.h"
#include "render/escape.h"
#include "render/tables.h"

#include <stdint.h>
#include <string.h>

#define PAGE_ROWS 36    /* lines of one tabular */
#define FOOT_ROWS 46    /* of 8 pt, with long texts, whose lines stand closer */
#define SCRIPT_ROWS 52  /* of 7 pt */
#define HEAD_WIDTH 10   /* characters in a line of a column's head */
#define NORMAL_WIDTH 68 /* characters with gaps that a line of 10 pt holds */
#define SMALL_WIDTH 78  /* of 9 pt */
#define FOOT_WIDTH 86   /* of 8 pt */
#define SCRIPT_WIDTH 96 /* of 7 pt */
#define CHARACTER 46    /* hundredths of an em that one is wide */

static void add_text(struct buffer *out, const char *text)
{
    escape_tex(out, text, strlen(text));
}

/* ---- Tables ---- */

static bool is_number(const struct table *table, size_t column)
{
    return table->columns[column].kind == COLUMN_NUMBER;
}

/* Bytes of the first line of a head: as many words as have room beside each other, at least one. */
static size_t line_of(const char *label)
{
    size_t length = strcspn(label, " ");
    while (label[length]) {
        size_t longer = length + 1 + strcspn(label + length + 1, " ");
        if (utf8_count(label, longer) > HEAD_WIDTH)
            break;
        length = longer;
    }
    return length;
}

/* A head in lines of about as many characters as a number needs, so that columns stay narrow. */
static void add_label(struct buffer *out, const char *label, char side)
{
    bool is_stacked = label[line_of(label)] != '\0';
    if (is_stacked)
        buffer_print(out, "\\shortstack[%c]{\\strut ", side);
    while (*label) {
        size_t length = line_of(label);
        escape_tex(out, label, length);
        label += length + (label[length] == ' ');
        buffer_add_text(out, *label ? "\\\\" : "");
    }
    buffer_add_text(out, is_stacked ? "}" : "");
}

/* Characters that a column is wide. */
static size_t width_of(const struct table *table, size_t column)
{
    size_t width = 0;
    const char *label = table->columns[column].label;
    while (*label) {
        size_t length = line_of(label), count = utf8_count(label, length);
        width = count > width ? count : width;
        label += length + (label[length] == ' ');
    }
    for (size_t row = 0; row < table->row_count; row++) {
        const char *words = table_words(table_at(table, row, column));
        size_t count = utf8_count(words, strlen(words));
        width = count > width ? count : width;
    }
    return width;
}

/* Columns that stand side by side: the first ones, which say what a row is of, and some others. */
struct part {
    const struct table *table;
    size_t heads, from, to;
    size_t page; /* lines of a tabular */
    size_t most; /* characters in a line of a text; of longer ones the column is as wide */
};

static bool is_wrapped(const struct part *part, size_t column)
{
    return !is_number(part->table, column) && width_of(part->table, column) > part->most;
}

static size_t line_width(const struct part *part, size_t column)
{
    return is_wrapped(part, column) ? part->most : width_of(part->table, column);
}

/* Lines that a row takes, with what words leave free at their ends. */
static size_t line_count(const struct part *part, size_t row)
{
    size_t most = 1;
    for (size_t c = 0; part->most != SIZE_MAX && c < part->table->column_count; c++) {
        const char *words = table_words(table_at(part->table, row, c));
        size_t count = utf8_count(words, strlen(words)) * 9 / 8 / part->most + 1;
        most = !is_number(part->table, c) && count > most ? count : most;
    }
    return most;
}

static size_t next_column(const struct part *part, size_t column)
{
    return column + 1 == part->heads ? part->from : column + 1;
}

/* What a line of a table holds. */
struct fit {
    const char *size; /* of its type */
    size_t limit;     /* characters */
    size_t page;      /* lines of a tabular */
    size_t most;      /* of one text; SIZE_MAX: as it is */
};

/* As many columns from 'from' on as a line has room for, at least one. */
static struct part part_at(const struct table *table, size_t from, const struct fit *fit)
{
    struct part part = {
        .table = table, .heads = 1, .from = from, .to = from, .page = fit->page, .most = fit->most};
    size_t width = line_width(&part, 0) + 2;
    while (part.heads < table->column_count && !is_number(table, part.heads))
        width += line_width(&part, part.heads++) + 2;
    if (from < part.heads)
        part.from = part.to = part.heads;
    while (part.to < table->column_count) {
        width += line_width(&part, part.to) + 2;
        if (width > fit->limit && part.to > part.from)
            break;
        part.to++;
    }
    return part;
}

static bool fits(const struct table *table, const struct fit *fit)
{
    return part_at(table, 0, fit).to == table->column_count;
}

/* The largest type in which a table fits the lines of a plain article; else the longest lines of
 * texts with which it does. Where it fits with none, some columns come below. */
static struct fit fit_of(const struct table *table)
{
    static const struct fit fits_best[] = {
        {"\\normalsize", NORMAL_WIDTH, PAGE_ROWS, SIZE_MAX},
        {"\\small", SMALL_WIDTH, PAGE_ROWS, SIZE_MAX},
        {"\\footnotesize", FOOT_WIDTH, PAGE_ROWS, SIZE_MAX},
        {"\\scriptsize", SCRIPT_WIDTH, PAGE_ROWS, SIZE_MAX},
        {"\\footnotesize", FOOT_WIDTH, FOOT_ROWS, 40},
        {"\\footnotesize", FOOT_WIDTH, FOOT_ROWS, 32},
        {"\\footnotesize", FOOT_WIDTH, FOOT_ROWS, 26},
        {"\\footnotesize", FOOT_WIDTH, FOOT_ROWS, 22},
        {"\\scriptsize", SCRIPT_WIDTH, SCRIPT_ROWS, 26},
        {"\\scriptsize", SCRIPT_WIDTH, SCRIPT_ROWS, 22},
        {"\\scriptsize", SCRIPT_WIDTH, SCRIPT_ROWS, 18},
    };
    for (size_t i = 0; i < sizeof fits_best / sizeof *fits_best; i++) {
        if (fits(table, &fits_best[i]))
            return fits_best[i];
    }
    return (struct fit){"\\footnotesize", FOOT_WIDTH, PAGE_ROWS, SIZE_MAX};
}

static void add_head(struct buffer *out, const struct part *part)
{
    const struct table *table = part->table;
    buffer_add_text(out, "\\begin{tabular}{@{}");
    for (size_t c = 0; c < part->to; c = next_column(part, c)) {
        if (is_wrapped(part, c))
            buffer_print(out, "p{%zu.%02zuem}", part->most * CHARACTER / 100,
                         part->most * CHARACTER % 100);
        else
            buffer_add_text(out, is_number(table, c) ? "r" : "l");
    }
    buffer_add_text(out, "@{}}\n\\toprule\n");
    for (size_t c = 0; c < part->to; c = next_column(part, c)) {
        buffer_add_text(out, c ? " & " : "");
        add_label(out, table->columns[c].label, is_number(table, c) ? 'r' : 'l');
    }
    buffer_add_text(out, " \\\\\n\\midrule\n");
}

static void add_row(struct buffer *out, const struct part *part, size_t row)
{
    const struct table *table = part->table;
    bool is_total = table->has_total && row + 1 == table->row_count;
    if (is_total)
        buffer_add_text(out, "\\midrule\n");
    for (size_t c = 0; c < part->to; c = next_column(part, c)) {
        buffer_add_text(out, c ? " & " : "");
        buffer_add_text(out, is_wrapped(part, c) ? "\\raggedright " : "");
        buffer_add_text(out, is_total ? "\\textbf{" : "");
        add_text(out, table_words(table_at(table, row, c)));
        buffer_add_text(out, is_total ? "}" : "");
    }
    /* Behind ragged text, two backslashes would only end a line of it. */
    buffer_add_text(out, part->most == SIZE_MAX ? " \\\\\n" : " \\tabularnewline\n");
}

/* The row behind the last one that a page has room for, from 'row' on. */
static size_t page_end(const struct part *part, size_t row)
{
    size_t count = part->table->row_count, end = row, lines = 0, rest = 0;
    for (size_t i = row; i < count; i++)
        rest += line_count(part, i);
    if (rest <= part->page + 2)
        return count;
    while (end < count && (end == row || lines + line_count(part, end) <= part->page))
        lines += line_count(part, end++);
    return end;
}

static void add_part(struct buffer *out, const struct part *part)
{
    size_t row = 0, count = part->table->row_count;
    do {
        size_t end = page_end(part, row);
        add_head(out, part);
        for (; row < end; row++)
            add_row(out, part, row);
        buffer_add_text(out, "\\bottomrule\n\\end{tabular}\\par\\medskip\n");
    } while (row < count);
}

static void add_tabulars(struct buffer *out, const struct table *table)
{
    struct part part = {.to = 0};
    struct fit fit = fit_of(table);
    buffer_print(out, "{%s\\setlength{\\tabcolsep}{3pt}\\renewcommand{\\arraystretch}{1.15}%%\n",
                 fit.size);
    do {
        part = part_at(table, part.to, &fit);
        add_part(out, &part);
    } while (part.to < table->column_count);
    buffer_add_text(out, "}%\n");
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
    (void)report;
    if (options->provenance)
        buffer_print(out, "%% %s\n", options->provenance);
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
