/* Numbers in titles. Those that a title already says are not said twice: both are reduced to digits
 * and compared. */
#include "chart/label.h"

#include "base/buffer.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_TIED 2 /* digits of a number that stays with the word before it */

/* The value of the digit at 'at' (ASCII, Arabic-Indic or its eastern form), or -1; '*length' bytes
 * long. */
static int digit_at(const char *at, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)at;
    *length = bytes[0] < 0x80 ? 1 : 2;
    if (isdigit(bytes[0]))
        return bytes[0] - '0';
    if (bytes[0] == 0xd9 && bytes[1] >= 0xa0 && bytes[1] <= 0xa9)
        return bytes[1] - 0xa0;
    if (bytes[0] == 0xdb && bytes[1] >= 0xb0 && bytes[1] <= 0xb9)
        return bytes[1] - 0xb0;
    return -1;
}

/* Whether a number of few digits stands at 'at', and nothing else with it. */
static bool is_short_number(const char *at)
{
    size_t digits = 0, length;
    while (digit_at(at, &length) >= 0 && digits <= LONGEST_TIED) {
        at += length;
        digits++;
    }
    bool is_long = (*at == ',' || *at == '.') && digit_at(at + 1, &length) >= 0;
    bool is_end = !*at || strchr(" ,.;:!?)/", *at) || (unsigned char)*at >= 0x80;
    return !is_long && digits > 0 && digits <= LONGEST_TIED && is_end;
}

/* Whether the word that ends before 'end' can be a name: a number behind others may be a day or a
 * count, which belongs to what follows. */
static bool ends_name(const char *text, const char *end)
{
    const char *start = end;
    while (start > text && start[-1] != ' ')
        start--;
    return start < end && !ispunct((unsigned char)end[-1]) &&
           (isupper((unsigned char)*start) || (unsigned char)*start >= 0x80);
}

const char *text_tied_numbers(struct arena *arena, const char *text)
{
    struct buffer out = {0};
    for (const char *at = text; *at; at++) {
        bool is_tied = *at == ' ' && is_short_number(at + 1) && ends_name(text, at);
        buffer_add(&out, is_tied ? "\u00a0" : at, is_tied ? 2 : 1);
    }
    const char *tied = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return tied;
}

/* Bytes that may stand between the digits of one number: separators and kinds of space. */
static size_t separator_length(const char *at)
{
    if (*at == ',' || *at == '.' || *at == ' ' || *at == '\'')
        return 1;
    if (strncmp(at, "\xc2\xa0", 2) == 0 || strncmp(at, "\xd9\xac", 2) == 0)
        return 2;
    if (strncmp(at, "\xe2\x80\xaf", 3) == 0 || strncmp(at, "\xe2\x80\x89", 3) == 0)
        return 3;
    return 0;
}

static bool is_digit(const char *at)
{
    size_t length;
    return digit_at(at, &length) >= 0;
}

/* Copies the digits of the number at 'at' and returns what follows it. */
static const char *number_digits(const char *at, char *digits, size_t size)
{
    size_t count = 0, length;
    while (*at) {
        int digit = digit_at(at, &length);
        if (digit >= 0) {
            if (count + 1 < size)
                digits[count++] = (char)('0' + digit);
            at += length;
            continue;
        }
        length = separator_length(at);
        if (length == 0 || !is_digit(at + length))
            break;
        at += length;
    }
    digits[count] = '\0';
    return at;
}

static bool title_says(const char *title, double value)
{
    struct buffer wanted = {0};
    char found[32];
    buffer_add_number(&wanted, value, 0);
    bool said = false;
    for (const char *at = title; *at && !said;) {
        if (!is_digit(at)) {
            at++;
            continue;
        }
        at = number_digits(at, found, sizeof found);
        said = strcmp(found, buffer_text(&wanted)) == 0;
    }
    buffer_clear(&wanted);
    return said;
}

/* Only a plain number that can't be a day of a month, a year or a small count of something else:
 * what is a bound or about stands with its sign, even if the title has the digits. */
bool label_says_count(const char *title, const struct count *count)
{
    bool is_plain = count->has_best && !count->has_low && !count->has_high &&
                    (count->qualifier == QUALIFIER_STATED || count->qualifier == QUALIFIER_EXACT);
    bool is_telling = count->best >= 100 && !(count->best >= 1000 && count->best < 2200);
    return is_plain && is_telling && title_says(title, count->best);
}

/* "million" and the like in the languages of figures. */
static double scale_of(const char *word, size_t *length)
{
    static const struct {
        const char *word;
        double scale;
    } scales[] = {
        {"thousand", 1e3}, {"million", 1e6},  {"billion", 1e9},   {"mille", 1e3},
        {"millions", 1e6}, {"milliard", 1e9}, {"milliards", 1e9}, {"ألف", 1e3},
        {"آلاف", 1e3},     {"مليون", 1e6},    {"ملايين", 1e6},    {"مليار", 1e9},
    };
    *length = strcspn(word, " ");
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (strlen(scales[i].word) == *length && strncmp(word, scales[i].word, *length) == 0)
            return scales[i].scale;
    return 0;
}

/* Digits before a scale are a decimal number ("3.1 million"): those behind the last separator are
 * decimals. */
static size_t count_decimals(const char *at, const char *end)
{
    size_t decimals = 0, length;
    bool has_separator = false;
    for (; at < end; at += length) {
        bool is_one = digit_at(at, &length) >= 0;
        length = is_one ? length : 1;
        has_separator |= *at == '.' || *at == ',' || strncmp(at, "\xd9\xab", 2) == 0;
        decimals += is_one && has_separator;
    }
    return decimals;
}

/* The number that a title begins with, and what follows it; NAN where it begins with none. */
static double leading_number(const char *title, const char **rest)
{
    char digits[32];
    if (!is_digit(title))
        return NAN;
    const char *end = number_digits(title, digits, sizeof digits);
    double value = strtod(digits, NULL);
    size_t gap = separator_length(end), length;
    double scale = gap ? scale_of(end + gap, &length) : 0;
    *rest = end;
    if (!(scale > 0))
        return value;
    *rest = end + gap + length;
    return value * scale / pow(10, (double)count_decimals(title, end));
}

const char *label_after_count(const char *title, const struct count *count)
{
    const char *rest = title;
    double value = count->has_best ? count->best : count->has_low ? count->low : count->high;
    double number = leading_number(title, &rest);
    size_t gap = separator_length(rest);
    bool is_same = fabs(number - value) <= 1e-9 * fabs(value) && number > 0;
    bool is_one = count->has_best + count->has_low + count->has_high == 1;
    return is_same && is_one && (gap || !*rest) ? rest + gap : NULL;
}
