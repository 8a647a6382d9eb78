/* Places in text that is kept while it is worked on: line, column, excerpt, caret. */
#ifndef READ_PLACE_H
#define READ_PLACE_H

#include "base/buffer.h"
#include "base/report.h"

#include <stddef.h>

/* A stretch of an input; need not be valid UTF-8. Lines end with LF, CR LF or CR. */
struct raw_text {
    const char *bytes;
    size_t length;
    size_t line, column; /* of its first byte, from 1 */
};

/* Bytes of a raw text. */
struct span {
    size_t offset, length;
};

/* Fills line, column, excerpt, caret and caret_length of 'position'. The excerpt is the line, cut
 * to a readable length around the span, and lives in 'storage'; there is none for a blank line. */
void place_fill(struct position *position, const struct raw_text *raw, struct span span,
                struct buffer *storage);

#endif
