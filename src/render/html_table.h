/* Numbers and records as tables of web pages. */
#ifndef RENDER_HTML_TABLE_H
#define RENDER_HTML_TABLE_H

#include "render/renderer.h"

/* Appends a table with its caption, for which 'title' stands where the table has none of its own.
 * It stands in a part of the page that scrolls by itself and can be reached by keyboard. 'id' is
 * of the caption. */
void html_add_table(const struct table *table, const char *title, const char *id,
                    const struct page_words *words, struct buffer *out);

/* Appends a text in which what begins with http:// or https:// is a link. */
void html_add_linked(struct buffer *out, const char *text);

#endif
