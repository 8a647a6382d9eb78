/* One buffer that is filled from the source in blocks; what was read is dropped before each fill.
 */
#include "read/input.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE 65536

void input_init(struct input *input, const struct byte_source *source)
{
    *input = (struct input){.source = source, .line = 1, .column = 1};
}

void input_clear(struct input *input)
{
    free(input->bytes);
    *input = (struct input){0};
}

/* Makes room for 'more' bytes behind what is waiting. */
static void make_room(struct input *input, size_t more)
{
    size_t waiting = input->end - input->start;
    if (input->start > 0 && waiting > 0)
        memmove(input->bytes, input->bytes + input->start, waiting);
    input->start = 0;
    input->end = waiting;
    if (waiting + more <= input->capacity)
        return;
    input->capacity = waiting + more;
    input->bytes = memory_resize(input->bytes, input->capacity);
}

static void read_block(struct input *input)
{
    make_room(input, BLOCK_SIZE);
    long got = input->source->read(input->source->context, input->bytes + input->end, BLOCK_SIZE);
    if (got > 0) {
        input->end += (size_t)got;
        return;
    }
    input->is_at_end = true;
    input->has_failed = got < 0;
    input->error = got < 0 ? errno : 0;
}

size_t input_fill(struct input *input, size_t wanted)
{
    while (input->end - input->start < wanted && !input->is_at_end)
        read_block(input);
    return input->end - input->start;
}

size_t input_block(struct input *input, const char **bytes)
{
    size_t length = input->end - input->start;
    if (length == 0)
        length = input_fill(input, 1);
    *bytes = length ? input->bytes + input->start : "";
    return length;
}

void input_advance(struct input *input, size_t length)
{
    for (size_t i = 0; i < length; i++)
        input_skip(input);
}

void input_advance_in_line(struct input *input, size_t length)
{
    if (length == 0)
        return;
    input->column += utf8_count(input->bytes + input->start, length);
    input->start += length;
    input->is_after_cr = false;
}

void input_unread(struct input *input, const char *bytes, size_t length, size_t line, size_t column)
{
    size_t waiting = input->end - input->start;
    size_t needed = length + waiting;
    char *joined = memory_alloc(needed);
    if (length)
        memcpy(joined, bytes, length);
    if (waiting)
        memcpy(joined + length, input->bytes + input->start, waiting);
    free(input->bytes);
    input->bytes = joined;
    input->start = 0;
    input->end = input->capacity = needed;
    input->line = line;
    input->column = column;
    input->is_after_cr = false;
}
