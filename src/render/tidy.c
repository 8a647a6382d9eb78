/* Rewrites Cairo's tags attribute by attribute. It reads only what Cairo wrote (1.16 and 1.18 were
 * looked at): attributes in double quotes, numbers without exponents, no comments, no text. */
#include "render/tidy.h"

#include "render/tidy_path.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#define DECIMALS 2

struct tidier {
    struct buffer *out;
    const char *prefix; /* of ids */
};

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

/* Shares of a length that may be long, and factors of one, are written finer. */
static int decimals_of(struct slice name)
{
    static const char *const fine[] = {"offset", "transform", "gradientTransform"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        if (is_word(name, fine[i]))
            return i == 0 ? DECIMALS + 1 : DECIMALS + 4;
    return DECIMALS;
}

static void add_numbers(struct buffer *out, struct slice value, int decimals)
{
    const char *at = value.start, *end = at + value.length;
    while (at < end) {
        double number;
        size_t size = tidy_number(at, end, &number);
        if (size)
            buffer_add_number(out, number, decimals);
        else
            buffer_add(out, at, size = 1);
        at += size;
    }
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
        size_t size = tidy_number(at, end, &percent);
        if (!size || at + size == end || at[size] != '%')
            return false;
        channels[i] = (unsigned)(percent * 2.55 + 0.5);
        at += size + 1;
    }
    buffer_print(out, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
    return true;
}

static void add_id(const struct tidier *tidier, struct slice id)
{
    buffer_print(tidier->out, "%s_", tidier->prefix);
    add_slice(tidier->out, id);
}

static struct slice behind(struct slice value, const char *start)
{
    return (struct slice){value.start + strlen(start), value.length - strlen(start)};
}

static void add_value(const struct tidier *tidier, struct slice name, struct slice value)
{
    struct buffer *out = tidier->out;
    if (begins_with(value, "rgb(") && add_colour(out, value))
        return;
    if (!begins_with(value, "url(#")) {
        add_numbers(out, value, decimals_of(name));
        return;
    }
    buffer_add_text(out, "url(#");
    add_id(tidier, behind(value, "url(#"));
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

static void add_style(const struct tidier *tidier, struct slice style)
{
    struct buffer *out = tidier->out;
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
                add_value(tidier, name, value);
                buffer_add_text(out, "\"");
            }
        }
        at = stop + 1;
    }
}

static void add_attribute(const struct tidier *tidier, struct slice name, struct slice value)
{
    struct buffer *out = tidier->out;
    if (is_word(name, "style")) {
        add_style(tidier, value);
        return;
    }
    buffer_add_text(out, " ");
    add_slice(out, name);
    buffer_add_text(out, "=\"");
    if (is_word(name, "id")) {
        add_id(tidier, value);
    } else if (is_word(name, "xlink:href")) {
        buffer_add_text(out, "#");
        add_id(tidier, behind(value, "#"));
    } else if (is_word(name, "d")) {
        tidy_path(out, value.start, value.length);
    } else {
        add_value(tidier, name, value);
    }
    buffer_add_text(out, "\"");
}

/* 'at' is behind '<'; returns what is behind '>'. */
static const char *add_tag(const struct tidier *tidier, const char *at, const char *end)
{
    struct buffer *out = tidier->out;
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
        add_attribute(tidier, trimmed(at, equals), value);
        at = stop + 1;
    }
    const char *close = at < end ? memchr(at, '>', (size_t)(end - at)) : NULL;
    if (!close)
        return end;
    buffer_add_text(out, close > at && close[-1] == '/' ? "/>" : ">");
    return close + 1;
}

void tidy_markup(struct buffer *out, const char *markup, size_t length, const char *prefix)
{
    const struct tidier tidier = {out, prefix ? prefix : ""};
    const char *at = markup, *end = markup + length;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))))
        at = add_tag(&tidier, at + 1, end);
}
