/* Cuts values out of a stream by brackets and quotes.
 *
 * In a valid text the frame is exactly the value. In a broken one the aim is to lose one record and
 * not the rest, so three things are noticed while reading:
 *   - a string that runs over a line end, where the next line begins like JSON, was not closed;
 *   - a '{' where no value can be is the beginning of the next record, if this record too began
 *     a line and it stands in the same column, or if this one did not begin a line;
 *   - a closing bracket of the other kind closes all that was opened since its own.
 * Such a frame is not valid JSON, and so is rejected by whoever parses it. */
#include "read/json.h"

#include <string.h>

#define LOOK_SIZE 80

static bool is_blank(int byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

void frame_clear(struct frame *frame)
{
    buffer_clear(&frame->text);
}

static void keep_run(struct frame *frame, const char *bytes, size_t length)
{
    if (frame->text.length + length <= RECORD_LIMIT)
        buffer_add(&frame->text, bytes, length);
    else
        frame->is_too_long = true;
}

static void keep(struct frame *frame, char byte)
{
    keep_run(frame, &byte, 1);
}

static void push(struct frame *frame, char bracket)
{
    if (frame->depth < NESTING_LIMIT)
        frame->stack[frame->depth] = bracket;
    else
        frame->is_too_deep = true;
    frame->depth++;
}

static char bracket_at(const struct frame *frame, size_t depth)
{
    return depth >= NESTING_LIMIT ? '?' : frame->stack[depth];
}

/* Closes up to the nearest bracket of this kind; false where there is none in the frame. */
static bool pop(struct frame *frame, char opening)
{
    for (size_t depth = frame->depth; depth > 0; depth--) {
        char bracket = bracket_at(frame, depth - 1);
        if (bracket != opening && bracket != '?')
            continue;
        frame->depth = depth - 1;
        return true;
    }
    return false;
}

/* Whether an object may begin here: behind ':' in an object, behind '[' or ',' in a list. */
static bool may_begin_value(const struct frame *frame)
{
    char bracket = bracket_at(frame, frame->depth - 1);
    if (bracket == '{')
        return frame->previous == ':';
    return frame->previous == '[' || frame->previous == ',' || bracket == '?';
}

static bool is_next_record(const struct frame *frame, const struct input *input)
{
    if (may_begin_value(frame))
        return false;
    if (!frame->is_first_on_line)
        return true;
    return frame->is_line_start && input->column == frame->column;
}

/* Where lists of records are usually found. */
static const char *const usual_paths[] = {
    "records",  "data",  "Result", "result",    "results",       "Results", "events",
    "features", "items", "rows",   "incidents", "timeline.date", NULL};

void frame_path(const struct frame *frame, struct buffer *path)
{
    for (size_t i = 0; i < frame->depth && i < PATH_DEPTH; i++)
        buffer_print(path, "%s%s", i ? "." : "", frame->keys[i]);
}

bool json_is_usual_path(const char *path)
{
    for (size_t i = 0; usual_paths[i]; i++)
        if (strcmp(usual_paths[i], path) == 0)
            return true;
    return false;
}

/* Whether the next byte that is no blank behind the '[' at hand begins an object. */
static bool holds_objects(struct input *input)
{
    size_t length = input_fill(input, LOOK_SIZE);
    const char *bytes = input->bytes + input->start;
    size_t at = 1;
    while (at < length && is_blank(bytes[at]))
        at++;
    return at < length && bytes[at] == '{';
}

static bool is_in_objects(const struct frame *frame)
{
    for (size_t i = 0; i < frame->depth; i++)
        if (frame->stack[i] != '{')
            return false;
    return true;
}

/* Whether the '[' that is the next byte begins the list of records. */
static bool is_list_of_records(const struct frame *frame, struct input *input)
{
    if (!frame->may_be_envelope || frame->depth == 0 || frame->depth > PATH_DEPTH ||
        frame->previous != ':' || !is_in_objects(frame))
        return false;
    struct buffer path = {0};
    frame_path(frame, &path);
    const char *text = buffer_text(&path);
    bool is_wanted = false;
    if (frame->wanted) {
        is_wanted = strcmp(text, frame->wanted) == 0;
    } else if (strcmp(text, "records") == 0) {
        is_wanted = true;
    } else if (!frame->is_own) {
        is_wanted = json_is_usual_path(text) && holds_objects(input);
    }
    buffer_clear(&path);
    return is_wanted;
}

/* Bytes of a key are kept apart from the text, which may be cut. */
static void keep_key(struct frame *frame, const char *bytes, size_t length)
{
    if (!frame->is_in_key)
        return;
    char *key = frame->keys[frame->depth - 1];
    size_t room = KEY_SIZE - 1 - frame->key_length;
    if (length > room)
        length = room;
    memcpy(key + frame->key_length, bytes, length);
    frame->key_length += length;
    key[frame->key_length] = '\0';
}

void frame_begin(struct frame *frame, struct input *input)
{
    struct buffer text = frame->text;
    bool is_first_on_line = frame->is_first_on_line;
    bool is_in_list = frame->is_in_list;
    const char *wanted = frame->wanted;
    buffer_reset(&text);
    *frame = (struct frame){.text = text,
                            .line = input->line,
                            .column = input->column,
                            .is_first_on_line = is_first_on_line,
                            .is_in_list = is_in_list,
                            .wanted = wanted};
    char bracket = (char)input_peek(input);
    push(frame, bracket);
    keep(frame, bracket);
    frame->previous = bracket;
    input_skip(input);
}

void frame_begin_behind_comma(struct frame *frame, struct input *input)
{
    frame_begin(frame, input);
    frame->text.bytes[0] = frame->stack[0] = frame->previous = '{';
}

void frame_look(struct frame *frame, struct input *input)
{
    size_t length = input_fill(input, LOOK_SIZE);
    size_t end = 0;
    const char *bytes = length ? input->bytes + input->start : "";
    while (end < length && end < LOOK_SIZE && bytes[end] != '\n' && bytes[end] != '\r')
        end++;
    buffer_reset(&frame->text);
    buffer_add(&frame->text, bytes, end);
    frame->line = input->line;
    frame->column = input->column;
}

/* A line end inside a string is not allowed in JSON. The line behind it tells whether the text goes
 * on or the closing quote was forgotten. */
static void end_open_string(struct frame *frame, struct input *input)
{
    int byte = input_peek(input);
    while (is_blank(byte)) {
        keep(frame, (char)byte);
        input_skip(input);
        byte = input_peek(input);
    }
    frame->is_line_start = true;
    if (byte == '"' || byte == '{' || byte == '}' || byte == ']')
        frame->is_in_string = false;
}

static void end_string(struct frame *frame)
{
    frame->is_in_string = false;
    if (frame->is_in_key && frame->depth == 1 && strcmp(frame->keys[0], "casus") == 0)
        frame->is_own = true;
    frame->is_in_key = false;
}

static void read_in_string(struct frame *frame, struct input *input, char byte)
{
    keep(frame, byte);
    input_skip(input);
    if (frame->is_escaped)
        frame->is_escaped = false;
    else if (byte == '\\')
        frame->is_escaped = true;
    else if (byte == '"')
        end_string(frame);
    else
        keep_key(frame, &byte, 1);
    if (byte == '\n' || byte == '\r')
        end_open_string(frame, input);
}

static void begin_string(struct frame *frame)
{
    bool is_key = bracket_at(frame, frame->depth - 1) == '{' &&
                  (frame->previous == '{' || frame->previous == ',');
    frame->is_in_string = true;
    frame->is_in_key = is_key && frame->depth <= PATH_DEPTH;
    frame->key_length = 0;
    if (frame->is_in_key)
        frame->keys[frame->depth - 1][0] = '\0';
}

/* Handles one byte outside strings; true where the frame ends, with '*end' set. */
static bool read_outside(struct frame *frame, struct input *input, char byte, enum frame_end *end)
{
    *end = FRAME_BROKEN;
    if (byte == '{' && is_next_record(frame, input))
        return true;
    if (byte == '[' && is_list_of_records(frame, input)) {
        *end = FRAME_RECORDS;
        return true;
    }
    if (byte == ']' && !pop(frame, '[') && frame->is_in_list)
        return true;
    if (byte == '{' || byte == '[')
        push(frame, byte);
    else if (byte == '}')
        pop(frame, '{');
    else if (byte == '"')
        begin_string(frame);
    keep(frame, byte);
    input_skip(input);
    if (byte == '\n' || byte == '\r')
        frame->is_line_start = true;
    else if (!is_blank(byte))
        frame->is_line_start = false;
    if (!is_blank(byte))
        frame->previous = byte;
    *end = FRAME_CLOSED;
    return frame->depth == 0;
}

/* Bytes that change nothing but the text: the inside of strings, numbers and names. */
static bool is_plain(char byte, bool is_in_string)
{
    if (is_in_string)
        return byte != '"' && byte != '\\' && byte != '\n' && byte != '\r';
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/* Takes a run of plain bytes at once, for speed. */
static void read_run(struct frame *frame, struct input *input)
{
    const char *bytes;
    size_t length = input_block(input, &bytes);
    size_t run = 0;
    if (frame->is_escaped)
        return;
    while (run < length && is_plain(bytes[run], frame->is_in_string))
        run++;
    if (run == 0)
        return;
    keep_run(frame, bytes, run);
    keep_key(frame, bytes, run);
    if (!frame->is_in_string) {
        frame->previous = bytes[run - 1];
        frame->is_line_start = false;
    }
    input_advance_in_line(input, run);
}

enum frame_end frame_read(struct frame *frame, struct input *input)
{
    int byte;
    for (;;) {
        enum frame_end end;
        read_run(frame, input);
        byte = input_peek(input);
        if (byte < 0)
            return FRAME_CUT;
        if (frame->is_in_string)
            read_in_string(frame, input, (char)byte);
        else if (read_outside(frame, input, (char)byte, &end))
            return end;
    }
}

void frame_read_other(struct frame *frame, struct input *input)
{
    bool is_in_string = false;
    bool is_escaped = false;
    int byte;
    buffer_reset(&frame->text);
    frame->line = input->line;
    frame->column = input->column;
    frame->is_too_long = false;
    while ((byte = input_peek(input)) >= 0 && byte != '\n' && byte != '\r') {
        bool is_end = byte == ',' || (byte == ']' && frame->is_in_list);
        if (!is_in_string && is_end && frame->text.length > 0)
            break;
        if (byte == '"' && !is_escaped)
            is_in_string = !is_in_string;
        is_escaped = byte == '\\' && !is_escaped;
        keep(frame, (char)byte);
        input_skip(input);
    }
}

void frame_read_key(struct frame *frame, struct input *input)
{
    bool is_escaped = false;
    int byte;
    buffer_reset(&frame->text);
    frame->line = input->line;
    frame->column = input->column;
    frame->is_too_long = false;
    if (input_peek(input) == '"')
        input_skip(input);
    while ((byte = input_peek(input)) >= 0 && (byte != '"' || is_escaped)) {
        if (byte == ':' && frame->text.length == 0)
            return;
        is_escaped = byte == '\\' && !is_escaped;
        keep(frame, (char)byte);
        input_skip(input);
    }
    if (byte == '"')
        input_skip(input);
}
