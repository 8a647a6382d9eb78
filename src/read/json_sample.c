/* The first records tell the dialect: they are read once before the rest, from the bytes that wait,
 * with the same code, but only the names of their keys are kept. */
#include "read/json.h"

#include "base/memory.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE_NAMES 400
#define FIRST_HEAD ((size_t)64 << 10)

static bool has_name(const struct json_names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->names[i], name) == 0)
            return true;
    return false;
}

static void add_name(struct json_names *names, const struct buffer *name)
{
    const char *plain = dialect_plain(names->arena, buffer_text(name));
    if (names->count == SAMPLE_NAMES || !*plain || has_name(names, plain))
        return;
    names->names = memory_grow(names->names, names->count, &names->capacity, sizeof *names->names);
    names->names[names->count++] = plain;
}

/* Names of all leaves; items of lists have the name of the list. */
static void collect(struct json_names *names, const json_t *value, struct buffer *name, int depth)
{
    size_t length = name->length;
    const char *key;
    json_t *member;
    size_t i;
    if (json_is_object(value) && depth < 8) {
        json_object_foreach((json_t *)value, key, member)
        {
            buffer_print(name, "%s%.80s", length ? "." : "", key);
            collect(names, member, name, depth + 1);
            name->length = length;
            name->bytes[length] = '\0';
        }
        return;
    }
    if (json_is_array(value) && depth < 8) {
        json_array_foreach(value, i, member)
        {
            if (i < 3)
                collect(names, member, name, depth + 1);
        }
        return;
    }
    add_name(names, name);
}

void json_collect(struct json_names *names, const json_t *record)
{
    const char *key;
    json_t *member;
    struct buffer name = {0};
    const json_t *inner = json_inner(record);
    buffer_add_text(&name, "");
    if (inner && json_object_get(record, "geometry")) {
        buffer_add_text(&name, "longitude");
        add_name(names, &name);
        buffer_reset(&name);
        buffer_add_text(&name, "latitude");
        add_name(names, &name);
        buffer_reset(&name);
    }
    json_object_foreach((json_t *)(inner ? inner : record), key, member)
    {
        buffer_reset(&name);
        buffer_add_text(&name, key);
        collect(names, member, &name, 0);
    }
    names->records++;
    buffer_clear(&name);
}

/* ---- The head ---- */

struct head {
    const char *bytes;
    size_t left;
};

static long read_head(void *context, char *bytes, size_t size)
{
    struct head *head = context;
    size_t part = size < head->left ? size : head->left;
    if (part > 0)
        memcpy(bytes, head->bytes, part);
    head->bytes += part;
    head->left -= part;
    return (long)part;
}

/* Reads what is in the head of the names of its records. */
static void read_names(const struct json_reading *json, const char *bytes, size_t length,
                       struct json_names *names)
{
    struct head head = {bytes, length};
    struct byte_source source = {read_head, &head};
    struct input input;
    struct document document = {0};
    struct tally_of_input tally = {.format = "jsonl"};
    struct reading reading = {
        .name = json->reading->name,
        .options = json->reading->options,
        .dialect = dialect_find("casus"),
        .tally = &tally,
        .document = &document,
        .report = report_new(),
    };
    reading.arena = &reading.names;
    struct json_reading sampling = {.reading = &reading,
                                    .input = &input,
                                    .is_line_start = true,
                                    .names = names,
                                    .is_keyed = json->is_keyed,
                                    .has_prefix = json->has_prefix};
    sampling.frame.wanted = reading.options->path;
    input_init(&input, &source);
    json_read_values(&sampling);
    input_clear(&input);
    frame_clear(&sampling.frame);
    buffer_clear(&sampling.path);
    buffer_clear(&sampling.name);
    free(sampling.cells);
    buffer_clear(&reading.excerpt);
    buffer_clear(&reading.path);
    arena_clear(&reading.scratch);
    arena_clear(&reading.names);
    report_free(reading.report);
}

bool json_choose(struct json_reading *json)
{
    struct input *input = json->input;
    struct json_names names = {.arena = &json->reading->names};
    /* a first record may be longer than the head: look further until there is one */
    for (size_t wanted = FIRST_HEAD;; wanted *= 4) {
        size_t length = input_fill(input, wanted);
        names.count = names.records = 0;
        read_names(json, length ? input->bytes + input->start : "",
                   length < wanted ? length : wanted, &names);
        if (names.records > 0 || length < wanted || wanted > RECORD_LIMIT)
            break;
    }
    struct sample sample = {.is_own = names.is_own || names.count == 0,
                            .names = names.names,
                            .name_count = names.count};
    bool is_chosen = reading_choose(json->reading, &sample);
    if (!names.is_own && names.count == 0)
        json->reading->tally->why = "there is no record to tell it by";
    free(names.names);
    return is_chosen;
}

/* ---- Objects of records ---- */

/* Reads over blanks and returns the next byte, or 0. */
static char next_byte(const char *head, size_t length, size_t *at)
{
    while (*at < length && strchr(" \t\r\n", head[*at]) && head[*at])
        ++*at;
    return *at < length ? head[*at] : '\0';
}

/* The string at '*at', which moves behind it; false where it does not end in the head. */
static bool next_string(const char *head, size_t length, size_t *at, const char **text,
                        size_t *size)
{
    size_t start = ++*at;
    while (*at < length && head[*at] != '"')
        *at += head[*at] == '\\' ? 2 : 1;
    *text = head + start;
    *size = *at - start;
    ++*at;
    return *at <= length;
}

static bool has_part(const char *text, size_t length, const char *part)
{
    size_t size = strlen(part);
    for (size_t i = 0; i + size <= length; i++) {
        size_t j = 0;
        while (j < size && (text[i + j] | 0x20) == part[j])
            j++;
        if (j == size)
            return true;
    }
    return false;
}

/* Whether the object at '*at' has a key that may be a date; '*at' moves behind the object, as far
 * as it is in the head. */
static bool is_dated_object(const char *head, size_t length, size_t *at)
{
    static const char *const parts[] = {"date", "day", "year", "time", "start"};
    size_t depth = 0;
    bool is_dated = false;
    while (*at < length) {
        char byte = head[*at];
        if (byte == '"') {
            const char *text;
            size_t size;
            if (!next_string(head, length, at, &text, &size))
                return is_dated;
            bool is_key = depth == 1 && next_byte(head, length, at) == ':';
            for (size_t i = 0; is_key && i < sizeof parts / sizeof *parts; i++)
                is_dated = is_dated || has_part(text, size, parts[i]);
            continue;
        }
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        ++*at;
        if (depth == 0)
            return is_dated;
    }
    return is_dated;
}

bool json_is_keyed(const char *head, size_t length)
{
    static const char *const other[] = {"records", "data",  "properties", "geometry", "start_date",
                                        "text",    "place", "timeline",   "result",   "meta",
                                        "title",   "date",  "end_date",   NULL};
    size_t at = 0;
    size_t members = 0;
    if (next_byte(head, length, &at) != '{')
        return false;
    at++;
    while (members < 2 && next_byte(head, length, &at) == '"') {
        const char *key;
        size_t size;
        if (!next_string(head, length, &at, &key, &size) || next_byte(head, length, &at) != ':')
            return false;
        for (size_t i = 0; other[i]; i++)
            if (strlen(other[i]) == size && has_part(key, size, other[i]))
                return false;
        at++;
        if (next_byte(head, length, &at) != '{' || !is_dated_object(head, length, &at))
            return false;
        members++;
        if (next_byte(head, length, &at) != ',')
            break;
        at++;
    }
    return members > 0;
}
