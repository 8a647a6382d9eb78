/* Fields of one line are shown by programs that trust them; nothing in them may end the field, hide
 * in it or turn around what such a program shows behind it. */
#include "render/plain.h"

#include "base/day.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

#define DAY_SECONDS 86400

static bool is_control(uint32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0) || code_point == 0x2028 ||
           code_point == 0x2029;
}

/* Embeddings, overrides and isolates of UAX #9. */
static bool turns_direction(uint32_t code_point)
{
    return (code_point >= 0x202a && code_point <= 0x202e) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

void plain_add(struct buffer *out, const char *text)
{
    const char *end = text ? text + strlen(text) : NULL;
    while (text < end) {
        uint32_t code_point;
        size_t length = utf8_decode(text, (size_t)(end - text), &code_point);
        if (length == 0) {
            text++;
            continue;
        }
        if (is_control(code_point))
            buffer_add(out, " ", 1);
        else if (!turns_direction(code_point))
            buffer_add(out, text, length);
        text += length;
    }
}

void plain_add_time(struct buffer *out, int64_t seconds)
{
    int64_t day = seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0);
    int64_t second = seconds - day * DAY_SECONDS;
    struct civil date = civil_of(day);
    buffer_print(out, "%04" PRId64 "-%02d-%02dT%02d:%02d:%02dZ", date.year, date.month, date.day,
                 (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}
