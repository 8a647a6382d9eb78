/* The lines that put a picture into a document: with its size, its alternative text, a caption and
 * a label to refer to it. */
#ifndef RENDER_SNIPPET_H
#define RENDER_SNIPPET_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

struct snippet {
    const char *path;       /* of the picture, relative to the document */
    size_t page;            /* of a file with several pages, from 1; 0: it has one */
    const char *width_text; /* a length of CSS, as the user wrote it; or NULL */
    double width, height;   /* points */
    const char *alt;        /* may be "", as the others */
    const char *short_alt;  /* for languages that take a description beside it */
    const char *title;      /* or NULL: then the subtitle stands for it */
    const char *subtitle;   /* or NULL */
    const char *label;      /* letters, digits, '-' and '.' */
    const char *language;   /* BCP 47 */
    bool is_rtl;            /* it is written from right to left */
};

/* A language of documents. */
struct snippet_target {
    const char *name; /* "latex" */
    const char *summary;
    const char *const *formats; /* of pictures that it takes, the best first; ended by NULL */
    /* Why a path can't stand in it; NULL where it can. */
    const char *(*refuse)(const char *path);
    void (*add)(const struct snippet *snippet, struct buffer *out);
};

/* Ended by a target whose name is NULL. */
extern const struct snippet_target snippet_table[];

const struct snippet_target *snippet_find(const char *name);

#endif
