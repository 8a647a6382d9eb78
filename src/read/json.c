/* The outer shape of JSON inputs: documents, lists and objects one after another. What is inside a
 * record is left to json_frame.c and json_record.c. */
#include "read/json.h"

#include <stdlib.h>
#include <string.h>

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

/* Reads a list of records from its '[' to its ']'; false where the input ends inside it. */
static bool read_list(struct json_reading *json, const char *name)
{
    size_t count = 0;
    bool has_comma = true;
    json->is_line_start = false;
    input_skip(json->input);
    for (;;) {
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
        read_item(json, byte, name, count++);
        has_comma = false;
    }
}

/* The frame ends before the '[' of "records": what is in it are keys in front of the records. */
static void read_document(struct json_reading *json)
{
    json_take_document(json, FRAME_RECORDS);
    if (!read_list(json, "records"))
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

/* A document with records, or a record of JSON Lines. */
static void read_object(struct json_reading *json)
{
    buffer_reset(&json->path);
    json->frame.is_first_on_line = json->is_line_start;
    json->is_line_start = false;
    frame_begin(&json->frame, json->input);
    json->frame.may_be_document = true;
    enum frame_end end = frame_read(&json->frame, json->input);
    if (end == FRAME_RECORDS) {
        json->reading->tally->format = "json";
        read_document(json);
    } else {
        json_take_frame(json, end);
        json->is_line_start = end == FRAME_BROKEN && json->frame.is_line_start;
    }
}

static void read_value(struct json_reading *json, int byte)
{
    if (byte == '{') {
        read_object(json);
    } else if (byte == '[') {
        json->reading->tally->format = "json";
        read_list(json, "");
    } else if (byte == ',') {
        report_here(json, SEVERITY_WARNING, "bad-comma", "a ',' between objects outside a list");
        input_skip(json->input);
    } else if (byte == '}' || byte == ']') {
        skip_stray(json);
    } else if (strcmp(json->reading->tally->format, "json") == 0) {
        report_here(json, SEVERITY_ERROR, "behind-the-end", "it stands behind the end; left out");
        frame_read_other(&json->frame, json->input);
    } else {
        buffer_reset(&json->path);
        json->is_line_start = false;
        read_other(json, byte);
    }
}

int json_bid(const char *head, size_t length)
{
    size_t at = 0;
    while (at < length &&
           (head[at] == ' ' || head[at] == '\t' || head[at] == '\n' || head[at] == '\r'))
        at++;
    return at < length && (head[at] == '{' || head[at] == '[') ? 90 : 0;
}

bool json_read(struct reading *reading, struct input *input)
{
    struct json_reading json = {.reading = reading, .input = input, .is_line_start = true};
    int byte;
    reading->tally->format = "jsonl";
    if (!reading_choose(reading, &(struct sample){.is_own = true}))
        return false;
    while ((byte = skip_blanks(&json)) >= 0)
        read_value(&json, byte);
    frame_clear(&json.frame);
    buffer_clear(&json.path);
    buffer_clear(&json.name);
    free(json.cells);
    return true;
}
