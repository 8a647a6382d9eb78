/* Code points beyond the first plane are two units. */
#include "render/utf16.h"

#include "base/utf8.h"

#include <string.h>

size_t utf16_units(uint32_t code_point, uint16_t units[2])
{
    if (code_point < 0x10000) {
        units[0] = (uint16_t)code_point;
        return 1;
    }
    units[0] = (uint16_t)(0xd800 + ((code_point - 0x10000) >> 10));
    units[1] = (uint16_t)(0xdc00 + (code_point & 0x3ff));
    return 2;
}

static bool is_printable_ascii(const char *text)
{
    for (; *text; text++)
        if (*text < ' ' || *text > '~')
            return false;
    return true;
}

static void add_ascii(struct buffer *out, const char *text)
{
    buffer_add_text(out, "(");
    for (; *text; text++)
        buffer_print(out, "%s%c", strchr("()\\", *text) ? "\\" : "", *text);
    buffer_add_text(out, ")");
}

void utf16_add_pdf_string(struct buffer *out, const char *text)
{
    if (is_printable_ascii(text)) {
        add_ascii(out, text);
        return;
    }
    const char *end = text + strlen(text);
    buffer_add_text(out, "<FEFF");
    while (text < end) {
        uint32_t code_point;
        uint16_t units[2];
        size_t length = utf8_decode(text, (size_t)(end - text), &code_point);
        size_t count = length ? utf16_units(code_point, units) : 0;
        for (size_t i = 0; i < count; i++)
            buffer_print(out, "%04X", units[i]);
        text += length ? length : 1;
    }
    buffer_add_text(out, ">");
}
