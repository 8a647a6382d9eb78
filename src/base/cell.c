/* Quotes stand around whatever a reader could take for something else, blanks at the ends and other
 * delimiters included. */
#include "base/cell.h"

#include <stdbool.h>
#include <string.h>

#define DIGITS "0123456789"

/* Whether a spreadsheet would calculate it, but for the apostrophes before it. */
static bool is_formula(const char *text)
{
    text += strspn(text, "'");
    return *text && strchr("=+-@\t\r", *text);
}

static bool is_plain_number(const char *text)
{
    text += *text == '-';
    size_t digits = strspn(text, DIGITS);
    text += digits;
    if (digits == 0 || *text != '.')
        return digits > 0 && !*text;
    digits = strspn(text + 1, DIGITS);
    return digits > 0 && !text[1 + digits];
}

static bool needs_quotes(const char *text, size_t length)
{
    return strpbrk(text, ",;|\"\t\r\n") ||
           (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

void cell_add(struct buffer *out, const char *text)
{
    bool is_quoted = needs_quotes(text, strlen(text));
    if (is_quoted)
        buffer_add(out, "\"", 1);
    if (is_formula(text) && !is_plain_number(text))
        buffer_add(out, "'", 1);
    for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
        buffer_add(out, text, (size_t)(quote - text) + 1);
        buffer_add(out, "\"", 1);
    }
    buffer_add_text(out, text);
    if (is_quoted)
        buffer_add(out, "\"", 1);
}

const char *cell_without_guard(const char *text)
{
    return text[0] == '\'' && is_formula(text) ? text + 1 : text;
}
