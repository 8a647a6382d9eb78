/* Parts of a line that run against the figure's language are set apart (U+2068 … U+2069), each with
 * the direction of its own first letter, or with the figure's where that is the direction of most
 * of its letters ("حزب الله enters Qusayr"): else their full stops, brackets and the numbers beside
 * them end up on the wrong side. */
#include "locale/locale_internal.h"

#include "base/utf8.h"

#include <string.h>

#include <unicode/uchar.h>

static bool runs_against(const struct locale *locale, uint32_t code_point)
{
    UCharDirection direction = u_charDirection((UChar32)code_point);
    if (locale_is_rtl(locale))
        return direction == U_LEFT_TO_RIGHT;
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/* What is set apart already counts as nothing. */
static bool has_letters_against(const struct locale *locale, const char *text)
{
    size_t length = strlen(text), depth = 0, size;
    uint32_t code_point;
    for (size_t at = 0; at < length; at += size ? size : 1) {
        size = utf8_decode(text + at, length - at, &code_point);
        if (!size)
            continue;
        if (utf8_is_isolate(code_point))
            depth++;
        else if (code_point == UTF8_POP_ISOLATE)
            depth -= depth > 0;
        else if (!depth && runs_against(locale, code_point))
            return true;
    }
    return false;
}

/* Whether it begins against the figure's language, but most of its letters run with it. */
static bool only_begins_against(const struct locale *locale, const char *text)
{
    size_t length = strlen(text), size, with = 0, against = 0;
    uint32_t code_point;
    bool begins_with = false;
    for (size_t at = 0; at < length; at += size ? size : 1) {
        size = utf8_decode(text + at, length - at, &code_point);
        if (!size || !u_isalpha((UChar32)code_point))
            continue;
        *(runs_against(locale, code_point) ? &against : &with) += 1;
        begins_with |= with > 0 && against == 0;
    }
    return !begins_with && with > against;
}

const char *locale_isolate(const struct locale *locale, struct arena *arena, const char *text)
{
    if (!text || !has_letters_against(locale, text))
        return text;
    const char *own = locale_is_rtl(locale) ? "\u2067" : "\u2066";
    return arena_print(arena, "%s%s\u2069", only_begins_against(locale, text) ? own : "\u2068",
                       text);
}
