/* The outer shape of JSON inputs: documents, envelopes, lists and objects one after another, and
 * what is nearly one of these. What is inside a record is left to json_frame.c and json_record.c.
 */
#include "read/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define HEAD_SIZE 65536
#define PREFIX_LIMIT 200

/* Whether the rest of the input is not wanted. */
static bool is_over(const struct json_reading *json)
{
    return json->reading->is_stopped || json->has_failed;
}

static int skip_blanks(struct json_reading *json)
{
    int byte;
    while ((byte = input_peek(json->input)) >= 0 && strchr(" \t\r\n", byte) && byte) {
        if (byte == '\n' || byte == '\r')
            json->is_line_start = true;
        input_skip(json->input);
    }
    return byte;
}

/* A problem of the outer shape, at the next byte. */
static void report_here(struct json_reading *json, enum severity severity, const char *code,
                        const char *message)
{
    frame_look(&json->frame, json->input);
    buffer_reset(&json->path);
    json_problem(json, severity, code, (struct span){0, 1}, message);
}

static void read_record(struct json_reading *json)
{
    frame_begin(&json->frame, json->input);
    json->last_end = frame_read(&json->frame, json->input);
    json_take_frame(json, json->last_end);
}

/* What stands where a record is expected and is no object. */
static void read_other(struct json_reading *json, int byte)
{
    if (byte == '[') {
        frame_begin(&json->frame, json->input);
        json->last_end = frame_read(&json->frame, json->input);
    } else {
        frame_read_other(&json->frame, json->input);
    }
    json_problem(json, SEVERITY_ERROR, "no-object", (struct span){0, json->frame.text.length},
                 "a record is an object in braces, not this");
    reading_reject(json->reading);
}

/* A closing bracket that closes nothing. */
static void skip_stray(struct json_reading *json)
{
    report_here(json, SEVERITY_ERROR, "stray-bracket", "a bracket is closed that was not opened");
    input_skip(json->input);
}

static void read_item(struct json_reading *json, int byte, const char *name, size_t index)
{
    buffer_reset(&json->path);
    buffer_print(&json->path, "%s[%zu]", name, index);
    json->frame.is_in_list = true;
    json->frame.is_first_on_line = json->is_line_start;
    json->is_line_start = false;
    if (byte == '{')
        read_record(json);
    else
        read_other(json, byte);
    json->frame.is_in_list = false;
    json->is_line_start = json->last_end == FRAME_BROKEN && json->frame.is_line_start;
}

static void refuse_lists(struct json_reading *json)
{
    report_here(json, SEVERITY_ERROR, "lists",
                "the list holds lists; records are objects whose keys say what each value is");
    json->has_failed = true;
}

/* Reads a list of records from its '[' to its ']'; false where the input ends inside it. */
static bool read_list(struct json_reading *json, const char *name)
{
    size_t count = 0;
    bool has_comma = true;
    json->is_line_start = false;
    input_skip(json->input);
    while (!is_over(json)) {
        int byte = skip_blanks(json);
        if (byte < 0) {
            if (json->last_end != FRAME_CUT)
                report_here(json, SEVERITY_ERROR, "cut-off",
                            "the input ends inside the list of records; it may have been cut off");
            return false;
        }
        if (byte == ']' || byte == ',') {
            if (has_comma && (byte == ',' || count > 0))
                report_here(json, SEVERITY_WARNING, "bad-comma", "a ',' with no record beside it");
            input_skip(json->input);
            json->is_line_start = false;
            has_comma = true;
            if (byte == ']')
                return true;
            continue;
        }
        if (byte == '}') {
            skip_stray(json);
            continue;
        }
        if (!has_comma && json->last_end != FRAME_BROKEN)
            report_here(json, SEVERITY_WARNING, "bad-comma", "a ',' is missing between records");
        if (byte == '[' && count == 0) {
            refuse_lists(json);
            return false;
        }
        read_item(json, byte, name, count++);
        has_comma = false;
    }
    return true;
}

/* Passes over the rest of 'depth' open objects, whatever it is. */
static void skip_tail(struct json_reading *json, size_t depth)
{
    bool is_in_string = false, is_escaped = false;
    int byte = 0;
    while (depth > 0 && (byte = input_peek(json->input)) >= 0) {
        if (is_in_string) {
            is_in_string = byte != '"' || is_escaped;
            is_escaped = byte == '\\' && !is_escaped;
        } else {
            is_in_string = byte == '"';
            depth += byte == '{' || byte == '[';
            depth -= byte == '}' || byte == ']';
        }
        input_skip(json->input);
    }
    if (byte < 0)
        report_here(json, SEVERITY_WARNING, "cut-off",
                    "the input ends behind the list of records; it may have been cut off");
}

/* The list of records in an object of others: their API, their envelope. */
static void read_envelope(struct json_reading *json)
{
    struct buffer path = {0};
    size_t depth = json->frame.depth;
    frame_path(&json->frame, &path);
    if (read_list(json, arena_text(&json->reading->names, buffer_text(&path))) && !is_over(json))
        skip_tail(json, depth);
    buffer_clear(&path);
}

/* The frame ends before the '[' of "records": what is in it are keys in front of the records. */
static void read_document(struct json_reading *json)
{
    json_take_document(json, FRAME_RECORDS);
    if (!read_list(json, "records") || is_over(json))
        return;
    buffer_reset(&json->path);
    int byte = skip_blanks(json);
    if (byte == ',') {
        frame_begin_behind_comma(&json->frame, json->input);
        json_take_document(json, frame_read(&json->frame, json->input));
    } else if (byte == '}') {
        input_skip(json->input);
    } else {
        report_here(json, SEVERITY_ERROR, "cut-off", "a '}' is missing behind the list of records");
    }
}

/* The keys of the object in the frame are the hint. */
static void report_no_path(struct json_reading *json)
{
    struct buffer message = {0};
    json_error_t error;
    json_t *root = json_loadb(buffer_text(&json->frame.text), json->frame.text.length, 0, &error);
    buffer_print(&message, "there is no list under the path '%.60s'", json->frame.wanted);
    const char *key;
    json_t *value;
    const char *between = "; keys that hold one or more values are ";
    json_object_foreach(root, key, value)
    {
        if (!json_is_array(value) && !json_is_object(value))
            continue;
        buffer_print(&message, "%s'%.40s'", between, key);
        between = ", ";
    }
    json_problem(json, SEVERITY_ERROR, "no-path", (struct span){0, 1}, buffer_text(&message));
    json_decref(root);
    buffer_clear(&message);
    json->has_failed = true;
}

/* An envelope of records, or a record of JSON Lines. */
static void read_object(struct json_reading *json)
{
    buffer_reset(&json->path);
    json->frame.is_first_on_line = json->is_line_start;
    json->is_line_start = false;
    frame_begin(&json->frame, json->input);
    json->frame.may_be_envelope = true;
    enum frame_end end = frame_read(&json->frame, json->input);
    if (end == FRAME_RECORDS) {
        bool is_document = json->frame.depth == 1 && strcmp(json->frame.keys[0], "records") == 0;
        json->reading->tally->format = "json";
        json->has_list = true;
        if (is_document)
            read_document(json);
        else
            read_envelope(json);
    } else if (json->frame.wanted && !json->has_list) {
        report_no_path(json);
    } else {
        json_take_frame(json, end);
        json->is_line_start = end == FRAME_BROKEN && json->frame.is_line_start;
    }
}

/* ---- What is nearly JSON ---- */

/* An object of records under their ids, each of which becomes the record's. */
static void read_keyed(struct json_reading *json)
{
    int byte;
    json->reading->tally->format = "json";
    input_skip(json->input);
    while (!is_over(json) && (byte = skip_blanks(json)) >= 0 && byte != '}') {
        if (byte == ',') {
            input_skip(json->input);
            continue;
        }
        frame_read_key(&json->frame, json->input);
        json->id = arena_text(&json->reading->scratch, buffer_text(&json->frame.text));
        byte = skip_blanks(json);
        if (byte == ':') {
            input_skip(json->input);
            byte = skip_blanks(json);
        }
        buffer_reset(&json->path);
        buffer_print(&json->path, "%.60s", json->id);
        json->frame.is_first_on_line = false;
        if (byte == '{')
            read_record(json);
        else if (byte >= 0)
            read_other(json, byte);
        json->id = NULL;
        if (json->last_end == FRAME_CUT)
            return;
    }
    if (!is_over(json) && input_peek(json->input) == '}')
        input_skip(json->input);
}

/* Bytes of a text that was written as a string of JSON. */
struct decoded {
    const char *bytes;
    size_t length;
};

static long read_decoded(void *context, char *bytes, size_t size)
{
    struct decoded *decoded = context;
    size_t part = size < decoded->length ? size : decoded->length;
    if (part > 0)
        memcpy(bytes, decoded->bytes, part);
    decoded->bytes += part;
    decoded->length -= part;
    return (long)part;
}

/* A string that holds JSON itself: what is in it is read in its place; its lines count from the
 * line of the string. */
static void read_double_encoded(struct json_reading *json)
{
    frame_read_key(&json->frame, json->input);
    struct buffer quoted = {0};
    json_error_t error;
    buffer_print(&quoted, "\"%s\"", buffer_text(&json->frame.text));
    json_t *text = json_loadb(buffer_text(&quoted), quoted.length, JSON_DECODE_ANY, &error);
    const char *inner = text ? json_string_value(text) : NULL;
    buffer_clear(&quoted);
    if (!inner ||
        (inner[strspn(inner, " \t\r\n")] != '{' && inner[strspn(inner, " \t\r\n")] != '[')) {
        json_problem(json, SEVERITY_ERROR, "no-object", (struct span){0, json->frame.text.length},
                     "a record is an object in braces, not this");
        reading_reject(json->reading);
        json_decref(text);
        return;
    }
    struct decoded decoded = {inner, strlen(inner)};
    struct byte_source source = {read_decoded, &decoded};
    struct input input, *outer = json->input;
    input_init(&input, &source);
    input.line = json->frame.line;
    json->input = &input;
    json->is_decoded = true;
    json_read_values(json);
    json->is_decoded = false;
    json->input = outer;
    input_clear(&input);
    json_decref(text);
}

/* "war_data = [", "callback(": passed over, with a note. */
static void skip_prefix(struct json_reading *json)
{
    size_t length =
        json_prefix(json->input->bytes + json->input->start, json->input->end - json->input->start);
    if (length == 0)
        return;
    report_here(json, SEVERITY_NOTE, "prefix", "what stands before the first bracket is left out");
    input_advance(json->input, length);
    json->has_prefix = true;
}

/* ---- All of it ---- */

static void read_value(struct json_reading *json, int byte)
{
    bool is_behind = strcmp(json->reading->tally->format, "json") == 0;
    if (byte == '{' && json->is_keyed) {
        read_keyed(json);
    } else if (byte == '{') {
        read_object(json);
    } else if (byte == '[') {
        json->reading->tally->format = "json";
        read_list(json, "");
    } else if (byte == '"' && !json->is_decoded && !is_behind) {
        read_double_encoded(json);
    } else if (json->has_prefix && (byte == ';' || byte == ')')) {
        input_skip(json->input);
    } else if (byte == ',') {
        report_here(json, SEVERITY_WARNING, "bad-comma", "a ',' between objects outside a list");
        input_skip(json->input);
    } else if (byte == '}' || byte == ']') {
        skip_stray(json);
    } else if (is_behind) {
        report_here(json, SEVERITY_ERROR, "behind-the-end", "it stands behind the end; left out");
        frame_read_other(&json->frame, json->input);
    } else {
        buffer_reset(&json->path);
        json->is_line_start = false;
        read_other(json, byte);
    }
}

void json_read_values(struct json_reading *json)
{
    int byte;
    while (!is_over(json) && (byte = skip_blanks(json)) >= 0)
        read_value(json, byte);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

size_t json_prefix(const char *head, size_t length)
{
    size_t at = 0;
    bool has_sign = false;
    while (at < length && at < PREFIX_LIMIT) {
        char byte = head[at];
        bool is_name = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '$';
        if (has_sign && (byte == '{' || byte == '['))
            return at;
        if (!is_name && !is_blank(byte) && byte != '=' && byte != '(')
            return 0;
        has_sign = has_sign || byte == '=' || byte == '(';
        at++;
    }
    return 0;
}

/* A string that begins with an escaped or plain bracket. */
static bool is_double_encoded(const char *head, size_t length)
{
    return length > 3 && head[0] == '"' && (head[1] == '{' || head[1] == '[') &&
           (head[2] == '\\' || head[2] == '{' || head[2] == '}' || head[2] == ']');
}

int json_bid(const char *head, size_t length)
{
    size_t at = 0;
    while (at < length && is_blank(head[at]))
        at++;
    if (at < length && (head[at] == '{' || head[at] == '['))
        return 90;
    if (is_double_encoded(head + at, length - at))
        return 80;
    return json_prefix(head + at, length - at) ? 80 : 0;
}

bool json_read(struct reading *reading, struct input *input)
{
    struct json_reading json = {.reading = reading, .input = input, .is_line_start = true};
    reading->tally->format = "jsonl";
    json.frame.wanted = reading->options->path;
    skip_blanks(&json);
    skip_prefix(&json);
    input_fill(input, 1);
    json.is_keyed = json_is_keyed(input->bytes + input->start, input_fill(input, HEAD_SIZE));
    bool is_chosen = json_choose(&json);
    if (is_chosen)
        json_read_values(&json);
    frame_clear(&json.frame);
    buffer_clear(&json.path);
    buffer_clear(&json.name);
    free(json.cells);
    return is_chosen && !json.has_failed && !reading->is_unsettled;
}
