/* A tag begins with '<' and a letter, '/' or '!', and ends with the next '>'. */
#include "read/markup.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/utf8.h>

#define ENTITY_LIMIT 10

static const struct {
    const char *name, *text;
} entities[] = {
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", " "},
    {"ndash", "\xe2\x80\x93"},
    {"mdash", "\xe2\x80\x94"},
    {"rsquo", "\xe2\x80\x99"},
    {"lsquo", "\xe2\x80\x98"},
    {"ldquo", "\xe2\x80\x9c"},
    {"rdquo", "\xe2\x80\x9d"},
    {"hellip", "\xe2\x80\xa6"},
    {"eacute", "\xc3\xa9"},
    {"egrave", "\xc3\xa8"},
};

static bool is_tag(const char *at)
{
    char next = at[1];
    bool is_name = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return *at == '<' && (is_name || next == '/' || next == '!') && strchr(at, '>');
}

/* The value of a digit, or 'base' where it is none. */
static uint32_t digit_of(char sign, uint32_t base)
{
    char small = (char)(sign | 0x20);
    if (sign >= '0' && sign <= '9')
        return (uint32_t)(sign - '0');
    return base == 16 && small >= 'a' && small <= 'f' ? (uint32_t)(small - 'a' + 10) : base;
}

/* "#233" or "#xe9" as UTF-8; its length, 0 where it is none. */
static size_t read_number(const char *name, size_t length, char *out)
{
    bool is_hex = length > 1 && (name[1] == 'x' || name[1] == 'X');
    uint32_t base = is_hex ? 16 : 10;
    uint32_t code = 0;
    for (size_t i = is_hex ? 2 : 1; i < length; i++) {
        uint32_t digit = digit_of(name[i], base);
        code = code * base + digit;
        if (digit == base || code > 0x10ffff)
            return 0;
    }
    int32_t used = 0;
    UBool has_failed = false;
    U8_APPEND((uint8_t *)out, used, 4, code, has_failed);
    return has_failed || code < 0x20 ? 0 : (size_t)used;
}

/* Writes the entity at 'at' to 'out'; bytes read, 0 where it is none. */
static size_t read_entity(const char *at, char *out, size_t *written)
{
    size_t length = strcspn(at + 1, "; &<");
    if (length == 0 || length > ENTITY_LIMIT || at[1 + length] != ';')
        return 0;
    *written = at[1] == '#' ? read_number(at + 1, length, out) : 0;
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        if (strlen(entities[i].name) != length || strncmp(entities[i].name, at + 1, length) != 0)
            continue;
        *written = strlen(entities[i].text);
        memcpy(out, entities[i].text, *written);
    }
    return *written ? length + 2 : 0;
}

const char *markup_text(const char *html, struct arena *arena)
{
    char *text = arena_alloc(arena, strlen(html) + 1);
    size_t length = 0;
    bool has_blank = false;
    while (*html) {
        char piece[8] = {*html};
        size_t written = 1;
        size_t read = *html == '&' ? read_entity(html, piece, &written) : 0;
        if (is_tag(html)) {
            read = (size_t)(strchr(html, '>') - html) + 1;
            written = 1;
            piece[0] = ' ';
        } else if (read == 0) {
            read = 1;
            written = 1;
            piece[0] = *html;
        }
        html += read;
        if (written == 1 && strchr(" \t\r\n", piece[0])) {
            has_blank = length > 0;
            continue;
        }
        if (has_blank)
            text[length++] = ' ';
        has_blank = false;
        memcpy(text + length, piece, written);
        length += written;
    }
    return length ? arena_copy(arena, text, length) : NULL;
}
