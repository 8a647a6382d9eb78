/* jansson forgets where things stood, so a place is found by walking the text again: on the error
 * path only. The text was parsed before, so it is valid JSON, and the walk can be short. */
#include "figure/json_file.h"

#include "base/utf8.h"
#include "figure/json_hint.h"
#include "query/choice.h"
#include "read/json_error.h"
#include "read/place.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define KEY_LIMIT 1000 /* keys of one object that are compared to find repeated ones */
#define BLOCK 65536

/* --- walking --- */

/* A key or index with its value. */
struct visit {
    const char *path;
    struct span key, value; /* a key of length 0 for items of lists */
};

struct walk {
    const char *bytes;
    size_t at, length;
    struct buffer path;
    struct buffer keys; /* spans: those of the objects around, so that no object is large */
    void (*visit)(struct walk *walk, const struct visit *visit);
    /* Told of each key behind the others of its object; may be NULL. */
    void (*enter)(struct walk *walk, const char *keys, size_t count);
    void *context;
};

static void walk_value(struct walk *walk, struct span key);

static void skip_blanks(struct walk *walk)
{
    while (walk->at < walk->length && strchr(" \t\r\n", walk->bytes[walk->at]))
        walk->at++;
}

static char byte_at(const struct walk *walk)
{
    return walk->at < walk->length ? walk->bytes[walk->at] : '\0';
}

/* Moves behind a string; returns it with its quotes. */
static struct span walk_string(struct walk *walk)
{
    size_t start = walk->at++;
    while (walk->at < walk->length && walk->bytes[walk->at] != '"')
        walk->at += walk->bytes[walk->at] == '\\' ? 2 : 1;
    walk->at++;
    return (struct span){start, walk->at - start};
}

/* Appends a key as it is meant: "\\u00e9" is "é". */
static void add_key(struct walk *walk, struct span key)
{
    const char *text = walk->bytes + key.offset;
    if (walk->path.length)
        buffer_add_text(&walk->path, ".");
    json_t *meant =
        memchr(text, '\\', key.length) ? json_loadb(text, key.length, JSON_DECODE_ANY, NULL) : NULL;
    if (meant)
        buffer_add_text(&walk->path, json_string_value(meant));
    else
        buffer_add(&walk->path, text + 1, key.length - 2);
    json_decref(meant);
}

static struct span walk_key(struct walk *walk)
{
    struct span key = walk_string(walk);
    add_key(walk, key);
    skip_blanks(walk);
    walk->at++; /* ':' */
    return key;
}

/* 'first': where the keys of its object begin. */
static void enter_key(struct walk *walk, struct span key, size_t first)
{
    size_t count = (walk->keys.length - first) / sizeof key;
    if (!walk->enter || count == KEY_LIMIT)
        return;
    buffer_add(&walk->keys, (const char *)&key, sizeof key);
    walk->enter(walk, walk->keys.bytes + first, count + 1);
}

static void walk_inside(struct walk *walk, bool is_object)
{
    size_t length = walk->path.length, first = walk->keys.length;
    walk->at++;
    skip_blanks(walk);
    for (size_t i = 0; byte_at(walk) && !strchr("]}", byte_at(walk)); i++) {
        struct span key = {0, 0};
        if (is_object) {
            key = walk_key(walk);
            enter_key(walk, key, first);
        } else {
            buffer_print(&walk->path, "[%zu]", i);
        }
        walk_value(walk, key);
        walk->path.length = length;
        buffer_add(&walk->path, "", 0);
        skip_blanks(walk);
        walk->at += byte_at(walk) == ',';
        skip_blanks(walk);
    }
    walk->keys.length = first;
    walk->at++;
}

static void walk_leaf(struct walk *walk)
{
    if (byte_at(walk) == '"') {
        walk_string(walk);
        return;
    }
    while (walk->at < walk->length && !strchr(" \t\r\n,]}", walk->bytes[walk->at]))
        walk->at++;
}

static void walk_value(struct walk *walk, struct span key)
{
    skip_blanks(walk);
    struct visit visit = {NULL, key, {walk->at, 0}};
    char byte = byte_at(walk);
    size_t length = walk->path.length;
    if (byte == '{' || byte == '[')
        walk_inside(walk, byte == '{');
    else
        walk_leaf(walk);
    walk->path.length = length;
    buffer_add(&walk->path, "", 0);
    visit.value.length = walk->at - visit.value.offset;
    visit.path = buffer_text(&walk->path);
    if (walk->visit)
        walk->visit(walk, &visit);
}

/* --- problems --- */

/* What is looked for, and the innermost thing so far that is it or lies around it. */
struct search {
    const char *path;
    bool is_key;
    size_t matched;
    struct span span;
};

/* Whether 'path' leads to or through 'part'. */
static bool leads_through(const char *path, const char *part)
{
    size_t length = strlen(part);
    return strncmp(path, part, length) == 0 &&
           (length == 0 || !path[length] || path[length] == '.' || path[length] == '[');
}

static void look(struct walk *walk, const struct visit *visit)
{
    struct search *search = walk->context;
    size_t length = strlen(visit->path);
    if ((length < search->matched) || !leads_through(search->path, visit->path))
        return;
    if (length == search->matched && search->span.length)
        return;
    search->matched = length;
    search->span = visit->value;
    bool is_whole = !search->path[length];
    char first = walk->bytes[visit->value.offset];
    if (is_whole && search->is_key && visit->key.length)
        search->span = visit->key;
    else if (first == '{' || first == '[')
        search->span.length = 1;
}

static struct span find(const struct json_file *file, const char *path, bool is_key)
{
    struct search search = {.path = path, .is_key = is_key};
    struct walk walk = {
        .bytes = file->text.bytes, .length = file->text.length, .visit = look, .context = &search};
    walk_value(&walk, (struct span){0, 0});
    buffer_clear(&walk.path);
    return search.span;
}

struct finding {
    enum severity severity;
    const char *code, *message;
};

static void add_at(const struct json_file *file, struct span span, struct position *position,
                   const struct finding *finding, struct report *report)
{
    struct raw_text raw = {file->text.bytes, file->text.length, 1, 1};
    struct buffer excerpt = {0};
    position->input = file->name;
    place_fill(position, &raw, span, &excerpt);
    report_add(report, finding->severity, finding->code, position, "%s", finding->message);
    buffer_clear(&excerpt);
}

void json_file_problem(const struct json_file *file, const struct json_spot *spot, const char *code,
                       struct report *report, const char *format, ...)
{
    char message[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[utf8_valid_prefix(message, strlen(message))] = '\0'; /* where it was cut */
    struct position position = {
        .input = file->name, .path = *spot->path ? spot->path : NULL, .field = spot->field};
    struct finding finding = {spot->is_warning ? SEVERITY_WARNING : SEVERITY_ERROR, code, message};
    if (report_wants(report, finding.severity, code, &position))
        add_at(file, find(file, spot->path, spot->is_key), &position, &finding, report);
    else
        report_add(report, finding.severity, code, &position, "%s", message);
}

void json_file_unknown_key(const struct json_file *file, const char *path, const char *key,
                           const char *const *known, struct report *report)
{
    struct json_spot spot = {.path = path, .is_key = true, .field = key};
    const char *nearest = text_nearest(key, known);
    struct buffer words = {0};
    choice_add(&words, known);
    if (nearest)
        json_file_problem(file, &spot, "unknown-key", report,
                          "unknown key '%s'; did you mean '%s'?", key, nearest);
    else
        json_file_problem(file, &spot, "unknown-key", report, "unknown key '%s'; known are %s", key,
                          buffer_text(&words));
    buffer_clear(&words);
}

/* --- parsing --- */

struct repeats {
    const struct json_file *file;
    struct report *report;
    size_t found;
};

static bool is_same(const struct walk *walk, struct span a, struct span b)
{
    return a.length == b.length &&
           !memcmp(walk->bytes + a.offset, walk->bytes + b.offset, a.length);
}

static struct span span_at(const char *keys, size_t index)
{
    struct span span;
    memcpy(&span, keys + index * sizeof span, sizeof span);
    return span;
}

static void compare_key(struct walk *walk, const char *keys, size_t count)
{
    struct repeats *repeats = walk->context;
    struct span key = span_at(keys, count - 1);
    for (size_t i = 0; i + 1 < count; i++) {
        if (!is_same(walk, span_at(keys, i), key))
            continue;
        struct position position = {.path = buffer_text(&walk->path)};
        struct finding finding = {SEVERITY_ERROR, "repeated-key",
                                  "the key stands here for the second time; keep one of them"};
        add_at(repeats->file, key, &position, &finding, repeats->report);
        repeats->found++;
        return;
    }
}

/* The parser stops at the first one; here all are told. */
static bool check_repeats(const struct json_file *file, struct report *report)
{
    struct repeats repeats = {file, report, 0};
    struct walk walk = {.bytes = file->text.bytes,
                        .length = file->text.length,
                        .enter = compare_key,
                        .context = &repeats};
    walk_value(&walk, (struct span){0, 0});
    buffer_clear(&walk.path);
    buffer_clear(&walk.keys);
    return repeats.found == 0;
}

static bool refuse_text(const struct json_file *file, struct span span, const char *message,
                        struct report *report)
{
    struct position position = {0};
    struct finding finding = {SEVERITY_ERROR, "bad-json", message};
    add_at(file, span, &position, &finding, report);
    return false;
}

static bool refuse_syntax(const struct json_file *file, const json_error_t *error,
                          struct report *report)
{
    const struct buffer *text = &file->text;
    struct buffer storage = {0}, message = {0};
    struct span span = json_error_span(error, text->bytes, text->length);
    enum json_error_code code = json_error_code(error);
    buffer_add_text(&message, json_error_words(error, &storage));
    if (code == json_error_end_of_input_expected)
        buffer_add_text(&message, "; nothing may stand behind the last bracket");
    else if (code != json_error_premature_end_of_input)
        buffer_add_text(&message, json_hint(text->bytes, text->length, span.offset));
    refuse_text(file, span, message.bytes, report);
    buffer_clear(&storage);
    buffer_clear(&message);
    return false;
}

static bool parse(struct json_file *file, struct report *report)
{
    static const char mark[] = "\xef\xbb\xbf";
    struct buffer *text = &file->text;
    buffer_add(text, "", 0);
    if (strncmp(text->bytes, mark, 3) == 0)
        memset(text->bytes, ' ', 3);
    const char *unfit = json_unfit(text->bytes, text->length);
    if (unfit)
        return refuse_text(file, (struct span){0, 0}, unfit, report);
    size_t valid = utf8_valid_prefix(text->bytes, text->length);
    if (valid < text->length)
        return refuse_text(file, (struct span){valid, 1}, "not valid UTF-8; save the file as UTF-8",
                           report);
    json_error_t error;
    file->root = json_loadb(text->bytes, text->length, JSON_DECODE_ANY, &error);
    if (file->root)
        return check_repeats(file, report);
    return refuse_syntax(file, &error, report);
}

bool json_file_parse(struct json_file *file, const char *name, const char *bytes, size_t length,
                     struct report *report)
{
    *file = (struct json_file){.name = name};
    buffer_add(&file->text, bytes, length);
    return parse(file, report);
}

/* --- files --- */

static bool refuse_file(const char *name, const char *why, struct report *report)
{
    struct position position = {.input = name};
    report_add(report, SEVERITY_ERROR, "cannot-read", &position, "it can't be read: %s", why);
    return false;
}

/* False with errno, or with 0 where there is more than 'limit'. */
static bool read_all(FILE *stream, size_t limit, struct buffer *text)
{
    char block[BLOCK];
    size_t got;
    while ((got = fread(block, 1, sizeof block, stream)) > 0) {
        if (text->length + got > limit) {
            errno = 0;
            return false;
        }
        buffer_add(text, block, got);
    }
    return !ferror(stream);
}

bool json_file_read(struct json_file *file, const char *name, size_t limit, struct report *report)
{
    *file = (struct json_file){.name = name};
    bool is_input = strcmp(name, "-") == 0;
    FILE *stream = is_input ? stdin : fopen(name, "rb");
    if (!stream)
        return refuse_file(name, strerror(errno), report);
    bool is_read = read_all(stream, limit, &file->text);
    int error = errno;
    if (!is_input)
        fclose(stream);
    if (is_read)
        return parse(file, report);
    char large[64];
    snprintf(large, sizeof large, "it has more than %zu bytes", limit);
    return refuse_file(name, error ? strerror(error) : large, report);
}

void json_file_close(struct json_file *file)
{
    json_decref(file->root);
    buffer_clear(&file->text);
    *file = (struct json_file){0};
}

const char *json_kind(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT: return "an object";
    case JSON_ARRAY: return "a list";
    case JSON_STRING: return "a text";
    case JSON_INTEGER:
    case JSON_REAL: return "a number";
    case JSON_NULL: return "null";
    default: return "true or false";
    }
}
