/* What Cairo cannot say in a PDF, added to the bytes that it wrote. */
#ifndef RENDER_PDF_FINISH_H
#define RENDER_PDF_FINISH_H

#include "base/buffer.h"

#include <stdbool.h>

struct pdf_words {
    const char *language; /* of the document, a tag; may be NULL */
    const char *alt;      /* what its figures show; may be NULL */
    bool has_title;       /* viewers show it in place of the file's name */
    const char *comment;  /* a line of ASCII behind all objects; may be NULL */
};

/* Ends the file anew: the document knows its language, its structure counts, figures in it have
 * alternative text, and its table of objects holds none that is not there (Cairo 1.16 leaves such).
 * False, with the file unchanged, where it is not in the form that Cairo gives it. */
bool pdf_finish(struct buffer *file, const struct pdf_words *words);

#endif
