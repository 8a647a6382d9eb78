/* UTF-8 by its table of well-formed byte sequences, and Damerau-Levenshtein distance for "did you
 * mean". */
#include "base/utf8.h"

#include <string.h>

static size_t sequence_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    if (first >= 0xf0 && first <= 0xf4)
        return 4;
    return 0;
}

size_t utf8_decode(const char *bytes, size_t length, uint32_t *code_point)
{
    static const unsigned char first_mask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (length == 0)
        return 0;
    size_t needed = sequence_length((unsigned char)bytes[0]);
    if (needed == 0 || needed > length)
        return 0;
    uint32_t value = (unsigned char)bytes[0] & first_mask[needed];
    for (size_t i = 1; i < needed; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if ((byte & 0xc0) != 0x80)
            return 0;
        value = value << 6 | (byte & 0x3fu);
    }
    if (value < smallest[needed] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return 0;
    *code_point = value;
    return needed;
}

size_t utf8_valid_prefix(const char *bytes, size_t length)
{
    size_t at = 0;
    while (at < length) {
        if ((unsigned char)bytes[at] < 0x80) {
            at++;
            continue;
        }
        uint32_t code_point;
        size_t step = utf8_decode(bytes + at, length - at, &code_point);
        if (step == 0)
            break;
        at += step;
    }
    return at;
}

size_t utf8_count(const char *bytes, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
    return count;
}

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

bool utf8_is_isolate(uint32_t code_point)
{
    return code_point >= 0x2066 && code_point <= 0x2068;
}

const char *text_without_isolates(struct arena *arena, const char *text)
{
    static const char lead[] = "\xe2\x81"; /* of U+2066 to U+2069, which end in A6 to A9 */
    if (!text || !strstr(text, lead))
        return text;
    char *copy = arena_alloc(arena, strlen(text) + 1), *out = copy;
    while (*text) {
        bool is_lead = strncmp(text, lead, 2) == 0;
        if (is_lead && (unsigned char)text[2] >= 0xa6 && (unsigned char)text[2] <= 0xa9)
            text += 3;
        else
            *out++ = *text++;
    }
    *out = '\0';
    return copy;
}

/* Length of a blank at 'text'; 0 for none. */
static inline size_t blank_length(const char *text)
{
    static const char *const wide[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x87",
                                       "\xef\xbb\xbf"};
    if (*text == ' ' || *text == '\t' || *text == '\r' || *text == '\n')
        return 1;
    if (!((unsigned char)*text & 0x80))
        return 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], strlen(wide[i])) == 0)
            return strlen(wide[i]);
    return 0;
}

/* Length of a blank that ends a text of 'length' bytes; 0 for none. */
static size_t blank_at_end(const char *text, size_t length)
{
    for (size_t size = 1; size <= 3 && size <= length; size++)
        if (blank_length(text + length - size) == size)
            return size;
    return 0;
}

const char *text_trim(const char *text, size_t *length)
{
    size_t blank;
    while ((blank = blank_length(text)) > 0)
        text += blank;
    *length = strlen(text);
    while ((blank = blank_at_end(text, *length)) > 0)
        *length -= blank;
    return text;
}

bool text_equal_caseless(const char *a, const char *b)
{
    while (*a && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return lower(*a) == lower(*b);
}

bool text_is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

uint64_t text_hash(const char *text)
{
    uint64_t hash = 14695981039346656037u;
    for (const char *at = text ? text : ""; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    return hash ^ hash >> 32;
}

#define WORD_LIMIT 48 /* longer words have no near ones */

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t distance(const char *a, const char *b)
{
    size_t rows[3][WORD_LIMIT + 1];
    size_t length = strlen(b);
    for (size_t j = 0; j <= length; j++)
        rows[0][j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t *now = rows[i % 3], *before = rows[(i - 1) % 3], *earlier = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= length; j++) {
            char x = lower(a[i - 1]), y = lower(b[j - 1]);
            now[j] = smaller(smaller(before[j] + 1, now[j - 1] + 1), before[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && lower(a[i - 2]) == y)
                now[j] = smaller(now[j], earlier[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][length];
}

const char *text_nearest(const char *typed, const char *const *words)
{
    const char *nearest = NULL;
    size_t length = strlen(typed), best = 0;
    if (length == 0 || length > WORD_LIMIT)
        return NULL;
    for (; *words; words++) {
        size_t other = strlen(*words);
        if (other > WORD_LIMIT)
            continue;
        size_t steps = distance(typed, *words);
        size_t longer = length > other ? length : other;
        if (steps * 3 <= longer + 1 && (!nearest || steps < best)) {
            nearest = *words;
            best = steps;
        }
    }
    return nearest;
}

static bool turns(uint32_t code_point)
{
    return (code_point >= 0x202a && code_point <= 0x202e) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

static bool is_no_character(uint32_t code_point)
{
    return (code_point >= 0xfdd0 && code_point <= 0xfdef) || (code_point & 0xfffe) == 0xfffe;
}

/* The length of the text's first code point; 0 where it is to be left out, by 'skipped' bytes. */
static size_t kept_length(const char *text, size_t *skipped)
{
    uint32_t code_point;
    size_t length = utf8_decode(text, strlen(text) < 4 ? strlen(text) : 4, &code_point);
    *skipped = length;
    return length > 0 && (turns(code_point) || is_no_character(code_point)) ? 0 : length;
}

const char *text_without_turns(const char *text, struct arena *arena)
{
    char *left = NULL;
    size_t end = 0, skipped, length;
    for (const char *at = text; *at; at += skipped) {
        length = (unsigned char)*at < 0x80 ? 1 : kept_length(at, &skipped);
        skipped = (unsigned char)*at < 0x80 ? 1 : skipped;
        if (skipped == 0) /* not UTF-8 */
            return text;
        if (length == 0 && !left) {
            left = arena_alloc(arena, strlen(text) + 1);
            end = (size_t)(at - text);
            memcpy(left, text, end);
        }
        if (left)
            memcpy(left + end, at, length);
        end += length;
    }
    if (left)
        left[end] = '\0';
    return left ? left : text;
}
