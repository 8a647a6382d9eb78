/* The bytes of one input in order, with a look ahead, and the place of the next one. */
#ifndef READ_INPUT_H
#define READ_INPUT_H

#include "read/reader.h"

#include <stdbool.h>
#include <stddef.h>

struct input {
    const struct byte_source *source;
    char *bytes;
    size_t start, end, capacity; /* bytes[start] to bytes[end - 1] wait to be read */
    bool is_at_end, has_failed;  /* of the source */
    int error;                   /* errno of its failure */
    bool is_after_cr;            /* an LF that comes next belongs to the same line end */
    size_t line, column;         /* of the next byte, from 1; columns in characters */
};

void input_init(struct input *input, const struct byte_source *source);
void input_clear(struct input *input);

/* Tries to have 'wanted' bytes waiting; returns how many there are. Fewer only at the end. */
size_t input_fill(struct input *input, size_t wanted);

/* What is waiting, filled anew where nothing was; 0 at the end. Borrowed until the next call. */
size_t input_block(struct input *input, const char **bytes);

/* Moves on by 'length' bytes of what is waiting. */
void input_advance(struct input *input, size_t length);

/* The same for bytes that are known to hold no line end. */
void input_advance_in_line(struct input *input, size_t length);

/* Puts bytes back in front; 'line' and 'column' are the place of the first of them. */
void input_unread(struct input *input, const char *bytes, size_t length, size_t line,
                  size_t column);

/* The next byte, or -1 at the end. */
static inline int input_peek(struct input *input)
{
    if (input->start == input->end && input_fill(input, 1) == 0)
        return -1;
    return (unsigned char)input->bytes[input->start];
}

/* Moves on by one byte; one must be there. */
static inline void input_skip(struct input *input)
{
    unsigned char byte = (unsigned char)input->bytes[input->start++];
    if (byte == '\n' || byte == '\r') {
        if (byte == '\r' || !input->is_after_cr)
            input->line++;
        input->column = 1;
    } else if ((byte & 0xc0) != 0x80) {
        input->column++;
    }
    input->is_after_cr = byte == '\r';
}

#endif
