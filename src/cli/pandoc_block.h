/* What a block of a document asks for: its attributes, and the figure in it, which is a figure file
 * or a command line. */
#ifndef CLI_PANDOC_BLOCK_H
#define CLI_PANDOC_BLOCK_H

#include "cli/cli.h"

#include <glib.h>
#include <jansson.h>

/* What the document says for all of its blocks. */
struct block_context {
    const char *language; /* of the words around the block; NULL: not known, or not ours */
    bool has_time;
    int64_t time; /* as casus_drawing_set_time() */
};

/* Texts are borrowed from the document. */
struct block {
    size_t number; /* in the document, from 1 */
    const char *text;
    const char *id, *caption, *folder, *only; /* NULL where not given; the id is "" */
    const char *format;                       /* of the picture; NULL: what suits the writer */
    const char *width, *height;               /* as asked for of the picture; or NULL */
    const char *place;                        /* in the source, where pandoc was told to say it */
    json_t *classes, *pairs;                  /* that the picture keeps */
    struct assignment *settings;              /* attributes that are settings */
    size_t setting_count;
    struct casus_drawing *drawing; /* opened, with one figure */
    struct casus_report *report;
    GString *wrong; /* lines; empty while nothing is */
};

/* Reads the attributes of a code block; false with lines in 'wrong'. block_clear() is due in any
 * case. */
bool block_read(struct block *block, const json_t *element);

/* Opens its figure as 'drawing'; false with lines in 'wrong' or problems in 'report'. */
bool block_open(struct block *block, const struct block_context *context);

/* Whether it may ask for a font by its name. */
bool block_may_name_font(const struct block *block);

/* What is wrong with it or was noticed, in lines; the caller frees it. */
char *block_problems(struct block *block);

void block_clear(struct block *block);

#endif
