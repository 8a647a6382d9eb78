/* One frame of JSON: checked for UTF-8, parsed by jansson, handed on. */
#include "read/json.h"

#include "base/utf8.h"
#include "read/check.h"
#include "read/json_error.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

void json_problem(struct json_reading *json, enum severity severity, const char *code,
                  struct span span, const char *message)
{
    struct record record = json_record(json);
    struct spot spot = {.record = &record, .span = span};
    reading_problem(json->reading, severity, code, spot, "%s", message);
}

/* Words for numbers that are none, outside strings, become null; true where there were any. */
static bool replace_words(const struct buffer *text, struct buffer *replaced)
{
    static const char *const words[] = {"-Infinity", "Infinity", "NaN"};
    bool is_in_string = false, is_any = false;
    for (size_t i = 0; i < text->length; i++) {
        char byte = text->bytes[i];
        size_t length = 0;
        for (size_t j = 0; !is_in_string && j < sizeof words / sizeof *words && !length; j++)
            if (text->length - i >= strlen(words[j]) &&
                memcmp(text->bytes + i, words[j], strlen(words[j])) == 0)
                length = strlen(words[j]);
        if (length) {
            buffer_add_text(replaced, "null");
            i += length - 1;
            is_any = true;
            continue;
        }
        if (byte == '\\' && is_in_string && i + 1 < text->length)
            buffer_add(replaced, text->bytes + i++, 1);
        else if (byte == '"')
            is_in_string = !is_in_string;
        buffer_add(replaced, text->bytes + i, 1);
    }
    return is_any;
}

/* The value of a text that is JSON but for words such as NaN; NULL where it is not. */
static json_t *parse_without_words(struct json_reading *json)
{
    struct buffer replaced = {0};
    json_error_t error;
    json_t *root = NULL;
    if (replace_words(&json->frame.text, &replaced))
        root = json_loadb(buffer_text(&replaced), replaced.length, JSON_REJECT_DUPLICATES, &error);
    if (root)
        json_problem(json, SEVERITY_NOTE, "nan", (struct span){0, 1},
                     "'NaN' and 'Infinity' are no numbers; read as not known");
    buffer_clear(&replaced);
    return root;
}

/* The value in the frame, or NULL with a report. */
static json_t *parse(struct json_reading *json)
{
    const struct frame *frame = &json->frame;
    const char *bytes = buffer_text(&frame->text);
    size_t length = frame->text.length;
    json_error_t error;
    json_t *root = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &error);
    if (!root)
        root = parse_without_words(json);
    if (root)
        return root;
    struct buffer message = {0};
    const char *why = json_error_words(&error, &message);
    json_problem(json, SEVERITY_ERROR, "bad-json", json_error_span(&error, bytes, length), why);
    buffer_clear(&message);
    return NULL;
}

/* A frame that is not whole is reported and rejected. */
static bool is_whole(struct json_reading *json, enum frame_end end)
{
    const struct frame *frame = &json->frame;
    const char *code = "too-deep";
    const char *why = "brackets are nested more than 64 deep";
    if (frame->is_too_long) {
        code = "too-long";
        why = "the record is longer than 16 MiB";
    } else if (end == FRAME_CUT) {
        code = "cut-off";
        why = "the input ends inside this record; it may have been cut off";
    } else if (!frame->is_too_deep) {
        return true;
    }
    json_problem(json, SEVERITY_ERROR, code, (struct span){0, 1}, why);
    return false;
}

/* An object that names the format and has no date tells of the records that follow. */
static bool is_document(const json_t *root)
{
    return json_object_get(root, "casus") && !json_object_get(root, "date");
}

static void take_document(struct json_reading *json, struct record record)
{
    for (size_t i = 0; i < record.cell_count; i++) {
        struct column *column = ARENA_NEW(&json->reading->scratch, struct column);
        column->name = json->cells[i].column->name;
        column->binding = binding_of(column->name, document_rules, json->reading->arena);
        json->cells[i].column = column;
    }
    check_document(json->reading, &record);
    arena_reset(&json->reading->scratch);
}

/* The text that is parsed differs from the file's in what was put in to make it whole; messages
 * must show the file's. */
static json_t *parse_document(struct json_reading *json, bool is_behind)
{
    struct buffer *text = &json->frame.text;
    size_t length = text->length;
    if (!is_behind)
        buffer_add_text(text, "null}");
    json_t *root = parse(json);
    text->length = length;
    if (is_behind)
        text->bytes[0] = ',';
    return root;
}

void json_take_document(struct json_reading *json, enum frame_end end)
{
    bool is_behind = end != FRAME_RECORDS;
    if (json->names) {
        json->names->is_own = json->names->is_own || json->frame.is_own;
        json->reading->is_stopped = json->names->is_own;
        return;
    }
    json_t *root = is_whole(json, end) ? parse_document(json, is_behind) : NULL;
    if (!root)
        return;
    if (json_is_array(json_object_get(root, "records")))
        json_problem(json, SEVERITY_ERROR, "second-records", (struct span){0, 1},
                     "'records' stands twice; only the first is read");
    else
        take_document(json, json_flatten(json, root));
    json_decref(root);
}

/* An envelope without records: what an API answers where it found none. */
static bool is_empty_envelope(const json_t *root)
{
    const char *key;
    json_t *member;
    json_object_foreach((json_t *)root, key, member)
    {
        if (json_is_array(member) && json_array_size(member) == 0 && json_is_usual_path(key))
            return !json_object_get(root, "date");
    }
    return false;
}

/* A record of the head: only its keys matter, and what is cut off at the end of the head does not.
 */
static void take_sample(struct json_reading *json, enum frame_end end)
{
    json_t *root = is_whole(json, end) ? parse(json) : NULL;
    bool is_outermost = json->path.length == 0;
    bool is_empty = root && is_outermost && is_empty_envelope(root);
    if (!is_empty && root && is_outermost &&
        (is_document(root) || json_object_get(root, "records")))
        json->names->is_own = true;
    else if (!is_empty && json_is_object(root))
        json_collect(json->names, root);
    json->reading->is_stopped = json->names->records >= SAMPLE_RECORDS;
    json_decref(root);
}

void json_take_frame(struct json_reading *json, enum frame_end end)
{
    if (json->names) {
        take_sample(json, end);
        return;
    }
    json_t *root = is_whole(json, end) ? parse(json) : NULL;
    if (!root) {
        reading_reject(json->reading);
        return;
    }
    bool is_outermost = json->path.length == 0;
    if (is_outermost && is_empty_envelope(root)) {
        json_decref(root);
        return;
    }
    struct record record = json_flatten(json, root);
    if (is_outermost && json_object_get(root, "records")) {
        json_problem(json, SEVERITY_ERROR, "bad-records", (struct span){0, 1},
                     "'records' is not a list in brackets");
        reading_reject(json->reading);
    } else if (is_outermost && is_document(root)) {
        take_document(json, record);
    } else if (json->is_too_wide) {
        json_problem(json, SEVERITY_ERROR, "too-many-values", (struct span){0, 1},
                     "the record holds more than 65536 values");
        reading_reject(json->reading);
    } else {
        reading_take(json->reading, &record);
    }
    json_decref(root);
}
