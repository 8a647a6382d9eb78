/* Works on the error path only: everything is found by walking the text from its start. Bytes that
 * are not UTF-8 count as one character each and are shown as U+FFFD, control characters as a blank;
 * so the caret stands right under what is printed. */
#include "read/place.h"

#include "base/utf8.h"

#include <stdbool.h>

#define BEFORE_CARET 40 /* characters of a long line that are shown before the place */
#define EXCERPT_WIDTH 78

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Bytes of the character at 'offset': 1 where it is not valid. */
static size_t step(const struct raw_text *raw, size_t offset)
{
    uint32_t code_point;
    size_t length = utf8_decode(raw->bytes + offset, raw->length - offset, &code_point);
    return length ? length : 1;
}

static size_t count_characters(const struct raw_text *raw, size_t from, size_t to)
{
    size_t count = 0;
    while (from < to) {
        from += step(raw, from);
        count++;
    }
    return count;
}

/* Start of the line that holds 'offset'; '*lines' becomes the lines before it. */
static size_t find_line(const struct raw_text *raw, size_t offset, size_t *lines)
{
    size_t start = 0;
    *lines = 0;
    for (size_t i = 0; i < offset; i++) {
        if (!is_line_end(raw->bytes[i]))
            continue;
        bool is_pair = raw->bytes[i] == '\r' && i + 1 < raw->length && raw->bytes[i + 1] == '\n';
        if (is_pair && i + 1 == offset)
            break;
        i += is_pair;
        start = i + 1;
        (*lines)++;
    }
    return start;
}

static void add_shown(struct buffer *storage, const struct raw_text *raw, size_t offset)
{
    uint32_t code_point;
    size_t length = utf8_decode(raw->bytes + offset, raw->length - offset, &code_point);
    if (length == 0)
        buffer_add_text(storage, "\xef\xbf\xbd");
    else if (code_point < 0x20 || code_point == 0x7f)
        buffer_add(storage, " ", 1);
    else
        buffer_add(storage, raw->bytes + offset, length);
}

/* Copies the line from 'from' on; returns how many of its characters lie in the span. */
static size_t copy_line(struct buffer *storage, const struct raw_text *raw, size_t from,
                        struct span span)
{
    size_t marked = 0;
    size_t at = from;
    for (size_t shown = 0; at < raw->length && !is_line_end(raw->bytes[at]); shown++) {
        if (shown == EXCERPT_WIDTH) {
            buffer_add_text(storage, "…");
            break;
        }
        marked += at >= span.offset && at < span.offset + span.length;
        add_shown(storage, raw, at);
        at += step(raw, at);
    }
    return marked;
}

static bool has_text(const struct buffer *storage)
{
    for (size_t i = 0; i < storage->length; i++)
        if (storage->bytes[i] != ' ')
            return true;
    return false;
}

void place_fill(struct position *position, const struct raw_text *raw, struct span span,
                struct buffer *storage)
{
    if (span.offset > raw->length)
        span.offset = raw->length;
    size_t lines;
    size_t start = find_line(raw, span.offset, &lines);
    size_t before = count_characters(raw, start, span.offset);
    position->line = raw->line + lines;
    position->column = before + (lines ? 1 : raw->column);
    buffer_reset(storage);
    bool is_cut = before > BEFORE_CARET;
    for (size_t i = BEFORE_CARET; i < before; i++)
        start += step(raw, start);
    if (is_cut)
        buffer_add_text(storage, "…");
    size_t marked = copy_line(storage, raw, start, span);
    position->excerpt = has_text(storage) ? buffer_text(storage) : NULL;
    position->caret = is_cut ? BEFORE_CARET + 1 : before;
    position->caret_length = marked ? marked : 1;
}
