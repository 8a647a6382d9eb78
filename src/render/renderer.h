/* Outputs: a scene becomes the bytes of a file. */
#ifndef RENDER_RENDERER_H
#define RENDER_RENDERER_H

#include "base/buffer.h"
#include "base/report.h"
#include "scene/scene.h"

#include <stdbool.h>
#include <stdint.h>

/* As text with its fonts, as text alone, or as shapes. */
enum svg_text { SVG_TEXT_EMBED, SVG_TEXT_PLAIN, SVG_TEXT_OUTLINE };

/* What a web page says around the figure, in its language. */
struct page_words {
    bool is_rtl;              /* the language is written from right to left */
    const char *skip;         /* what leads past the figure */
    const char *data;         /* heads the tables */
    const char *description;  /* opens the alternative text */
    const char *marks;        /* of which those are that can be gone through */
    const char *unknown;      /* of a number */
    const char *unknown_sign; /* what tables have instead */
    const char *comma;        /* between parts of a list */
};

struct render_options {
    double dpi;             /* of pictures in pixels; 72 to 1200 */
    enum svg_text svg_text; /* how SVG holds text */
    int64_t date; /* seconds since 1970 for formats that want a date; same bytes for same value */
    bool is_transparent;        /* no background */
    const char *program;        /* with its version, such as "casus 1.0"; may be NULL */
    const char *width, *height; /* as the user wrote them with their unit ("170mm"), or NULL: then
                                   the SVG says points; "auto" counts as NULL */
    const char *provenance; /* one line of ASCII without "--", or NULL; before all words of the data
                               but in PDF, where it is the last */
    const char *short_alt;  /* the alternative text in at most 125 characters; NULL: none */
    const char *id_prefix;  /* before all ids of SVG and HTML, so that several figures fit one
                               page; NULL: none */
    const struct page_words *words; /* HTML can't be without them */
};

struct renderer {
    const char *name; /* "svg" */
    const char *summary;
    const char *endings; /* ".svg" */
    /* Appends the whole file to 'out'; false with a report entry where it can't. The scene is the
     * first page, or the one that is asked for where a file holds but one. */
    bool (*render)(const struct scene *scene, const struct render_options *options,
                   struct buffer *out, struct report *report);
    bool is_numbers;  /* it writes the tables of the scene, and needs at least one */
    bool holds_pages; /* one file has all pages; else each page is a file */
};

/* Ended by a renderer whose name is NULL. */
extern const struct renderer renderer_table[];

const struct renderer *renderer_find(const char *name);

/* By the ending of a path, caseless; NULL where unknown. */
const struct renderer *renderer_for_path(const char *path);

#endif
