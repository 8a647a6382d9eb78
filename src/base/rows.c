/* Each function appends a part of a line. */
#include "base/rows.h"

#include "base/utf8.h"

#include <string.h>

static void add_blanks(struct buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_add(out, " ", 1);
}

void rows_add_right(struct buffer *out, const char *text, size_t width)
{
    size_t columns = utf8_count(text, strlen(text));
    add_blanks(out, columns < width ? width - columns : 0);
    buffer_add_text(out, text);
}

void rows_add_number(struct buffer *out, double number, int decimals, size_t width)
{
    struct buffer digits = {0}, grouped = {0};
    buffer_add_number(&digits, number, decimals);
    const char *text = digits.bytes;
    if (*text == '-')
        buffer_add(&grouped, text++, 1);
    size_t whole = strcspn(text, ".");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            buffer_add(&grouped, ",", 1);
        buffer_add(&grouped, text + i, 1);
    }
    buffer_add_text(&grouped, text + whole);
    rows_add_right(out, buffer_text(&grouped), width);
    buffer_clear(&digits);
    buffer_clear(&grouped);
}

/* One character, or a blank where it would break the line. */
static size_t add_character(struct buffer *out, const char *at, const char *end)
{
    uint32_t code_point;
    size_t length = utf8_decode(at, (size_t)(end - at), &code_point);
    bool is_control = length == 0 || code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0);
    if (is_control || code_point == 0x2028 || code_point == 0x2029)
        buffer_add(out, " ", 1);
    else
        buffer_add(out, at, length);
    return length ? length : 1;
}

void rows_add_name(struct buffer *out, const char *text, size_t width)
{
    const char *end = text + strlen(text);
    size_t columns = utf8_count(text, (size_t)(end - text));
    size_t kept = columns <= width ? columns : width - 1;
    for (size_t i = 0; i < kept; i++)
        text += add_character(out, text, end);
    if (columns > width)
        buffer_add_text(out, "…");
    else
        add_blanks(out, width - columns);
}

void rows_add_percent(struct buffer *out, double share)
{
    struct buffer text = {0};
    if (share > 0 && share < 0.0005) {
        buffer_add_text(&text, "<0.1%");
    } else {
        int tenths = (int)(share * 1000 + 0.5);
        buffer_print(&text, "%d.%d%%", tenths / 10, tenths % 10);
    }
    rows_add_right(out, buffer_text(&text), 6);
    buffer_clear(&text);
}

void rows_add_bar(struct buffer *out, double share, size_t width)
{
    static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    size_t eighths = (size_t)(share * (double)width * 8 + 0.5);
    if (eighths == 0 && share > 0)
        eighths = 1;
    for (size_t i = 0; i < eighths / 8; i++)
        buffer_add_text(out, "█");
    buffer_add_text(out, parts[eighths % 8]);
}

void rows_add_wrapped(struct buffer *out, const char *text, size_t indent)
{
    size_t column = indent;
    while (*text) {
        size_t length = strcspn(text, " ");
        size_t columns = utf8_count(text, length);
        bool is_first = column == indent;
        if (!is_first && column + 1 + columns > ROWS_WIDTH) {
            buffer_add(out, "\n", 1);
            add_blanks(out, indent);
            column = indent;
        } else if (!is_first) {
            buffer_add(out, " ", 1);
            column++;
        }
        buffer_add(out, text, length);
        column += columns;
        text += length + strspn(text + length, " ");
    }
}

void rows_end(struct buffer *out)
{
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->length--;
    buffer_add(out, "\n", 1);
}
