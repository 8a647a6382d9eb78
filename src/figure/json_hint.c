/* Told from the bytes around the place alone, so that it does not matter which parser stopped. */
#include "figure/json_hint.h"

#include <string.h>

static const char blanks[] = " \t\r\n";

static bool begins(const char *bytes, size_t length, const char *word)
{
    return length >= strlen(word) && memcmp(bytes, word, strlen(word)) == 0;
}

static bool is_any(const char *bytes, size_t length, const char *const *words)
{
    for (; *words; words++)
        if (begins(bytes, length, *words))
            return true;
    return false;
}

/* The last byte before a place that is no blank; 0 at the beginning. */
static char before(const char *bytes, size_t at)
{
    while (at > 0 && strchr(blanks, bytes[at - 1]))
        at--;
    return at > 0 ? bytes[at - 1] : '\0';
}

static bool is_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

const char *json_hint(const char *bytes, size_t length, size_t at)
{
    static const char *const comments[] = {"//", "/*", "#", NULL};
    static const char *const numbers[] = {"NaN", "Infinity", "-Infinity", "-NaN",
                                          "nan", "inf",      NULL};
    static const char *const words[] = {"True", "False", "None", "yes", "no", "undefined", NULL};
    if (at >= length)
        return "";
    const char *here = bytes + at;
    char last = before(bytes, at);
    if (is_any(here, length - at, comments))
        return "; JSON has no comments, take it out";
    if (last == ',' && strchr("]}", *here))
        return "; take out the comma before it";
    if (is_any(here, length - at, numbers))
        return "; JSON has numbers such as 12 or -1.5 only";
    if (is_any(here, length - at, words) && last == ':')
        return "; write true, false, null, or a text in double quotes";
    if (*here == '\'' || is_word(*here))
        return "; texts and keys stand in double quotes";
    if (last && strchr("\"]}el0123456789", last) && strchr("\"{[", *here))
        return "; a comma is missing before it, or a bracket too much";
    return "";
}

const char *json_unfit(const char *bytes, size_t length)
{
    if (length >= 2 && (begins(bytes, length, "\xff\xfe") || begins(bytes, length, "\xfe\xff") ||
                        !bytes[0] || !bytes[1]))
        return "it is in UTF-16; save it as UTF-8";
    return strspn(bytes, blanks) == length ? "the file is empty" : NULL;
}
