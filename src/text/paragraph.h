/* A text made ready for breaking: its runs joined, and what is known of each character. The
 * characters that set parts of it apart (U+2066 to U+2069) are taken off; what they say of
 * directions stays in the levels and isolates. */
#ifndef TEXT_PARAGRAPH_H
#define TEXT_PARAGRAPH_H

#include "text/text.h"

#include <stdint.h>

/* A part of the text that is set apart, with a direction of its own; the first is the whole text.
 * A level of the bidirectional algorithm is odd where the direction is right to left. */
struct isolate {
    size_t parent;
    uint8_t level;
    bool is_rtl;
};

struct character {
    const char *bytes;
    size_t length; /* in bytes */
    double width;
    size_t run;          /* index of its run */
    size_t isolate;      /* index of the innermost it is in */
    uint8_t level;       /* of the bidirectional algorithm */
    bool may_break;      /* a line may begin with it */
    bool starts_cluster; /* a line may begin with it if it has to */
    bool is_space;
};

struct paragraph {
    struct character *characters;
    size_t count;
    const struct text_run *runs;
    size_t run_count;
    const struct isolate *isolates;
};

/* Line ends and tabs become spaces; spaces at both ends are dropped, several in a row count as one.
 * Lives in the scratch arena of the measurer. */
struct paragraph paragraph_make(struct measurer *measurer, const struct text_request *request);

/* The pieces of one line, which is 'count' characters in logical order; all in 'arena'. Baseline is
 * left to the caller. */
struct text_line paragraph_line(const struct paragraph *paragraph,
                                const struct character *characters, size_t count,
                                struct arena *scratch, struct arena *arena);

#endif
