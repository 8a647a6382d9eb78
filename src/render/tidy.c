/* Rewrites Cairo's tags attribute by attribute. It reads only what Cairo wrote (1.16 and 1.18 were
 * looked at): attributes in double quotes, numbers without exponents, no comments, no text. */
#include "render/tidy.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#define DECIMALS 3

struct slice {
    const char *start;
    size_t length;
};

static bool is_word(struct slice slice, const char *word)
{
    return strlen(word) == slice.length && memcmp(slice.start, word, slice.length) == 0;
}

static bool begins_with(struct slice slice, const char *word)
{
    size_t length = strlen(word);
    return slice.length >= length && memcmp(slice.start, word, length) == 0;
}

static void add_slice(struct buffer *out, struct slice slice)
{
    buffer_add(out, slice.start, slice.length);
}

static struct slice trimmed(const char *start, const char *end)
{
    while (start < end && isspace((unsigned char)*start))
        start++;
    while (end > start && isspace((unsigned char)end[-1]))
        end--;
    return (struct slice){start, (size_t)(end - start)};
}

/* Bytes of the number at 'at', 0 where there is none. */
static size_t read_number(const char *at, const char *end, double *number)
{
    const char *start = at;
    double sign = at < end && *at == '-' ? -1 : 1, value = 0, unit = 1;
    if (at < end && *at == '-')
        at++;
    if (at == end || !isdigit((unsigned char)*at))
        return 0;
    for (; at < end && isdigit((unsigned char)*at); at++)
        value = value * 10 + (*at - '0');
    if (at < end && *at == '.')
        for (at++; at < end && isdigit((unsigned char)*at); at++)
            value += (*at - '0') * (unit /= 10);
    *number = sign * value;
    return (size_t)(at - start);
}

static void add_numbers(struct buffer *out, struct slice value)
{
    const char *at = value.start, *end = at + value.length;
    while (at < end) {
        double number;
        size_t size = read_number(at, end, &number);
        if (size)
            buffer_add_number(out, number, DECIMALS);
        else
            buffer_add(out, at, size = 1);
        at += size;
    }
}

/* Cairo goes back to the start after each 'Z'; at the end of a path that draws nothing. The space
 * beside a letter says nothing either. */
static void add_path(struct buffer *out, struct slice value)
{
    struct buffer numbers = {0};
    for (size_t i = value.length; i-- > 0;) {
        if (value.start[i] == 'M' && i > 1 && memcmp(value.start + i - 2, "Z ", 2) == 0)
            value.length = i;
        if (isalpha((unsigned char)value.start[i]))
            break;
    }
    add_numbers(&numbers, trimmed(value.start, value.start + value.length));
    const char *text = buffer_text(&numbers);
    for (size_t i = 0; i < numbers.length; i++) {
        bool is_beside = text[i] == ' ' && ((i > 0 && isalpha((unsigned char)text[i - 1])) ||
                                            isalpha((unsigned char)text[i + 1]));
        if (!is_beside)
            buffer_add(out, text + i, 1);
    }
    buffer_clear(&numbers);
}

/* "rgb(20%,30%,40%)" */
static bool add_colour(struct buffer *out, struct slice value)
{
    const char *at = value.start + strlen("rgb("), *end = value.start + value.length;
    unsigned channels[3];
    for (int i = 0; i < 3; i++) {
        double percent;
        while (at < end && (*at == ' ' || *at == ','))
            at++;
        size_t size = read_number(at, end, &percent);
        if (!size || at + size == end || at[size] != '%')
            return false;
        channels[i] = (unsigned)(percent * 2.55 + 0.5);
        at += size + 1;
    }
    buffer_print(out, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
    return true;
}

static void add_value(struct buffer *out, struct slice value)
{
    struct slice behind_url = {value.start + strlen("url(#"), value.length - strlen("url(#")};
    if (begins_with(value, "rgb(") && add_colour(out, value))
        return;
    if (!begins_with(value, "url(#")) {
        add_numbers(out, value);
        return;
    }
    buffer_add_text(out, "url(#_");
    add_slice(out, behind_url);
}

/* The initial values of SVG, and the miter limit, which the root sets for all. */
static bool is_implied(struct slice name, struct slice value)
{
    static const char *const implied[][2] = {
        {"fill-rule", "nonzero"},    {"fill-opacity", "1"},      {"stroke", "none"},
        {"stroke-opacity", "1"},     {"stroke-linecap", "butt"}, {"stroke-linejoin", "miter"},
        {"stroke-miterlimit", "10"}, {"stroke-width", "1"},      {"stop-opacity", "1"},
    };
    for (size_t i = 0; i < sizeof implied / sizeof implied[0]; i++)
        if (is_word(name, implied[i][0]) && is_word(value, implied[i][1]))
            return true;
    return false;
}

static void add_style(struct buffer *out, struct slice style)
{
    const char *at = style.start, *end = at + style.length;
    while (at < end) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        stop = stop ? stop : end;
        const char *colon = memchr(at, ':', (size_t)(stop - at));
        if (colon) {
            struct slice name = trimmed(at, colon), value = trimmed(colon + 1, stop);
            if (!is_implied(name, value)) {
                buffer_add_text(out, " ");
                add_slice(out, name);
                buffer_add_text(out, "=\"");
                add_value(out, value);
                buffer_add_text(out, "\"");
            }
        }
        at = stop + 1;
    }
}

static void add_attribute(struct buffer *out, struct slice name, struct slice value)
{
    if (is_word(name, "style")) {
        add_style(out, value);
        return;
    }
    buffer_add_text(out, " ");
    add_slice(out, name);
    buffer_add_text(out, "=\"");
    if (is_word(name, "id")) {
        buffer_add_text(out, "_");
        add_slice(out, value);
    } else if (is_word(name, "xlink:href")) {
        buffer_add_text(out, "#_");
        add_slice(out, (struct slice){value.start + 1, value.length - 1});
    } else if (is_word(name, "d")) {
        add_path(out, value);
    } else {
        add_value(out, value);
    }
    buffer_add_text(out, "\"");
}

/* 'at' is behind '<'; returns what is behind '>'. */
static const char *add_tag(struct buffer *out, const char *at, const char *end)
{
    const char *name = at;
    while (at < end && !isspace((unsigned char)*at) && *at != '>' && (*at != '/' || at == name))
        at++;
    buffer_add_text(out, "<");
    buffer_add(out, name, (size_t)(at - name));
    while (at < end && *at != '>') {
        const char *equals = memchr(at, '=', (size_t)(end - at));
        const char *close = memchr(at, '>', (size_t)(end - at));
        if (!equals || end - equals < 3 || (close && close < equals))
            break;
        const char *stop = memchr(equals + 2, '"', (size_t)(end - equals - 2));
        if (!stop)
            break;
        struct slice value = {equals + 2, (size_t)(stop - equals - 2)};
        add_attribute(out, trimmed(at, equals), value);
        at = stop + 1;
    }
    const char *close = at < end ? memchr(at, '>', (size_t)(end - at)) : NULL;
    if (!close)
        return end;
    buffer_add_text(out, close > at && close[-1] == '/' ? "/>" : ">");
    return close + 1;
}

void tidy_markup(struct buffer *out, const char *markup, size_t length)
{
    const char *at = markup, *end = markup + length;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))))
        at = add_tag(out, at + 1, end);
}
