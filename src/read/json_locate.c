/* Walks the raw text of a record to the n-th leaf, to say where a value stood: jansson forgets it.
 * The text was parsed before, so it is valid JSON, and this can be short. */
#include "read/json.h"

#include "base/buffer.h"

#include <string.h>

struct walk {
    const char *bytes;
    size_t at, length;
    size_t left;       /* leaves before the one that is looked for */
    struct span found; /* length 0 until it is */
    bool is_found;
    struct buffer *path;
};

static void walk_value(struct walk *walk);

static void skip_blanks(struct walk *walk)
{
    while (walk->at < walk->length && strchr(" \t\r\n", walk->bytes[walk->at]))
        walk->at++;
}

static char byte_at(const struct walk *walk)
{
    return walk->at < walk->length ? walk->bytes[walk->at] : '\0';
}

/* Moves behind a string; returns what is between its quotes. */
static struct span walk_string(struct walk *walk)
{
    size_t start = ++walk->at;
    while (walk->at < walk->length && walk->bytes[walk->at] != '"')
        walk->at += walk->bytes[walk->at] == '\\' ? 2 : 1;
    struct span span = {start, walk->at - start};
    walk->at++;
    return span;
}

static void walk_leaf(struct walk *walk)
{
    struct span span = {walk->at, 0};
    if (byte_at(walk) == '"') {
        span = walk_string(walk);
    } else {
        while (walk->at < walk->length && !strchr(" \t\r\n,]}", walk->bytes[walk->at]))
            walk->at++;
        span.length = walk->at - span.offset;
    }
    if (walk->left == 0) {
        walk->is_found = true;
        walk->found = span;
    }
    walk->left--;
}

static void add_key(struct walk *walk, struct span key)
{
    if (walk->path->length)
        buffer_add_text(walk->path, ".");
    buffer_add(walk->path, walk->bytes + key.offset, key.length);
}

/* The members of an object or the items of a list; the path grows on the way to the leaf. */
static void walk_inside(struct walk *walk, bool is_object)
{
    size_t length = walk->path->length;
    walk->at++;
    skip_blanks(walk);
    for (size_t i = 0; byte_at(walk) && !strchr("]}", byte_at(walk)); i++) {
        if (is_object) {
            add_key(walk, walk_string(walk));
            skip_blanks(walk);
            walk->at++; /* ':' */
            skip_blanks(walk);
        } else {
            buffer_print(walk->path, "[%zu]", i);
        }
        walk_value(walk);
        if (walk->is_found)
            return;
        walk->path->length = length;
        if (walk->path->bytes)
            walk->path->bytes[length] = '\0';
        skip_blanks(walk);
        walk->at += byte_at(walk) == ',';
        skip_blanks(walk);
    }
    walk->at++;
}

static void walk_value(struct walk *walk)
{
    skip_blanks(walk);
    char byte = byte_at(walk);
    bool is_behind_records = byte == ',' && walk->at == 0; /* in the place of a '{' */
    if (byte == '{' || byte == '[' || is_behind_records)
        walk_inside(walk, byte != '[');
    else
        walk_leaf(walk);
}

struct span json_locate(const struct record *record, size_t ordinal, struct buffer *path)
{
    struct walk walk = {
        .bytes = record->raw.bytes, .length = record->raw.length, .left = ordinal, .path = path};
    walk_value(&walk);
    return walk.found;
}
