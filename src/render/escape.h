/* Text as parts of documents in other languages: what these would take for a sign is made plain, so
 * that no text of the data becomes a command, a tag or a link. In all of them controls become
 * blanks, and characters that turn the direction of what follows them are left out. */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "base/buffer.h"

#include <stddef.h>

/* Text that LaTeX typesets; signs that its plain fonts lack are commands. */
void escape_tex(struct buffer *out, const char *text, size_t length);

/* Text of LaTeX that is not typeset, such as the value of a key. */
void escape_tex_value(struct buffer *out, const char *text);

/* Text of Markdown, in one line. What counts only at the beginning of a line is left alone. */
void escape_md(struct buffer *out, const char *text);

/* The value of an attribute of pandoc's Markdown, with its quotes. */
void escape_md_value(struct buffer *out, const char *text);

/* Text and values of HTML. */
void escape_html(struct buffer *out, const char *text);

/* Content of Typst, and a string of it with its quotes. */
void escape_typst(struct buffer *out, const char *text);
void escape_typst_string(struct buffer *out, const char *text);

/* A relative path as a URL: it never has a scheme. */
void escape_url(struct buffer *out, const char *path);

#endif
