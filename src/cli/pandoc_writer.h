/* What suits each of pandoc's writers: a format of pictures, and the way in which a picture with
 * caption and description is said so that both arrive. */
#ifndef CLI_PANDOC_WRITER_H
#define CLI_PANDOC_WRITER_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/* How a figure is said before pandoc 3, which has a block for it. */
enum figure_form {
    FORM_IMPLICIT, /* an image alone in its paragraph; an attribute has the description */
    FORM_STYLED,   /* the image, then the caption, each in a paragraph of the style for it */
    FORM_TITLED    /* the image's title has the description */
};

struct pandoc_writer {
    const char *names; /* between blanks, each with one before and behind; NULL: all others */
    const char *format;
    enum figure_form form;
    bool has_floats; /* figures float, which they can't within notes and cells of tables */
    bool has_pages;  /* it has a physical size for everything, and pictures need theirs */
};

/* The writer of a name such as "html" or "markdown-raw_html+smart"; never NULL. */
const struct pandoc_writer *pandoc_writer_find(const char *name);

/* A picture as it stands in the document. */
struct placed {
    const char *path; /* as the document names it */
    const char *alt;
};

/* A figure of one picture or more, one below the other. */
struct placed_figure {
    const struct placed *pictures;
    size_t count;
    const char *id;
    const char *caption;   /* NULL: none */
    bool is_confined;      /* to a note or a cell of a table */
    const json_t *classes; /* a list; borrowed, as the next one */
    const json_t *pairs;   /* attributes of the images, a list of [name, value] */
};

/* The blocks of a figure, a list that the caller owns. 'has_figures': the document may hold a block
 * for figures, as from pandoc 3 on. */
json_t *pandoc_writer_blocks(const struct pandoc_writer *writer, bool has_figures,
                             const struct placed_figure *figure);

#endif
