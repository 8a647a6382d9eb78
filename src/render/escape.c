/* Each language is a function that says how one character is written. */
#include "render/escape.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* ---- Characters ---- */

static bool is_control(uint32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7f && code_point <= 0x9f) ||
           code_point == 0x2028 || code_point == 0x2029;
}

/* Embeddings, overrides and isolates: unbalanced, they would turn the document behind them. */
static bool is_turning(uint32_t code_point)
{
    return (code_point >= 0x202a && code_point <= 0x202e) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

/* Appends one character of which 'size' bytes are at 'at'. */
typedef void write_character(struct buffer *out, uint32_t code_point, const char *at, size_t size);

static void add_each(struct buffer *out, const char *text, size_t length, write_character *write)
{
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text + at, length - at, &code_point);
        if (size == 0)
            buffer_add_text(out, "\ufffd");
        else if (is_control(code_point))
            buffer_add_text(out, " ");
        else if (!is_turning(code_point))
            write(out, code_point, text + at, size);
        at += size ? size : 1;
    }
}

/* ---- LaTeX ---- */

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
    {0x3c6, "$\\varphi$"},
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
    {0x2190, "$\\leftarrow$"},
    {0x2192, "$\\rightarrow$"},
    {0x2212, "$-$"},
    {0x221e, "$\\infty$"},
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

/* Marks of direction and joining that are no letters. */
static bool is_invisible(uint32_t code_point)
{
    return code_point == 0xad || (code_point >= 0x200b && code_point <= 0x200f) ||
           (code_point >= 0x2060 && code_point <= 0x2064) || code_point == 0xfeff;
}

static void write_tex(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    const char *command = command_of(code_point);
    if (command)
        buffer_add_text(out, command);
    else if (!is_invisible(code_point))
        buffer_add(out, at, size);
}

void escape_tex(struct buffer *out, const char *text, size_t length)
{
    add_each(out, text, length, write_tex);
}

static void write_tex_value(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    if (code_point < 0x80 && strchr("\\{}$&%#_~^", (int)code_point))
        buffer_add_text(out, command_of(code_point));
    else
        buffer_add(out, at, size);
}

void escape_tex_value(struct buffer *out, const char *text)
{
    add_each(out, text, strlen(text), write_tex_value);
}

/* ---- Markdown ---- */

static void write_behind_backslash(struct buffer *out, uint32_t code_point, const char *at,
                                   size_t size, const char *special)
{
    if (code_point < 0x80 && strchr(special, (int)code_point))
        buffer_add_text(out, "\\");
    buffer_add(out, at, size);
}

static void write_md(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    write_behind_backslash(out, code_point, at, size, "\\`*_[]<>|~^$#@&");
}

void escape_md(struct buffer *out, const char *text)
{
    add_each(out, text, strlen(text), write_md);
}

/* A value may hold entities. */
static void write_md_value(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    write_behind_backslash(out, code_point, at, size, "\\\"&");
}

void escape_md_value(struct buffer *out, const char *text)
{
    buffer_add_text(out, "\"");
    add_each(out, text, strlen(text), write_md_value);
    buffer_add_text(out, "\"");
}

/* ---- HTML ---- */

static void write_html(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    (void)code_point;
    char character[5] = {0};
    memcpy(character, at, size);
    buffer_add_xml(out, character);
}

void escape_html(struct buffer *out, const char *text)
{
    add_each(out, text, strlen(text), write_html);
}

/* ---- Typst ---- */

/* Slashes begin comments and make links. */
static void write_typst(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    write_behind_backslash(out, code_point, at, size, "\\#*_`$<>@[]~/=+-'\"");
}

void escape_typst(struct buffer *out, const char *text)
{
    size_t digits = strspn(text, "0123456789"); /* a list of numbers begins so */
    buffer_add(out, text, digits);
    if (digits && text[digits] == '.')
        buffer_add_text(out, "\\");
    add_each(out, text + digits, strlen(text + digits), write_typst);
}

static void write_typst_string(struct buffer *out, uint32_t code_point, const char *at, size_t size)
{
    write_behind_backslash(out, code_point, at, size, "\\\"");
}

void escape_typst_string(struct buffer *out, const char *text)
{
    buffer_add_text(out, "\"");
    add_each(out, text, strlen(text), write_typst_string);
    buffer_add_text(out, "\"");
}

/* ---- URLs ---- */

static bool is_plain(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || (byte && strchr("-._~/", byte));
}

void escape_url(struct buffer *out, const char *path)
{
    for (; *path; path++) {
        if (is_plain(*path))
            buffer_add(out, path, 1);
        else
            buffer_print(out, "%%%02X", (unsigned)(unsigned char)*path);
    }
}
