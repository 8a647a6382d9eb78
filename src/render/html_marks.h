/* What can be pointed at in a figure on a web page. */
#ifndef RENDER_HTML_MARKS_H
#define RENDER_HTML_MARKS_H

#include "render/renderer.h"

/* Appends the layer over the drawing of a page: for each mark with a tooltip a radio
 * button that lies over it, with its words and its link. They are one group, so that Tab goes to it
 * once and past it, and arrow keys from mark to mark, without script. What is but a link is there
 * for pointers only: the tables hold it too. Nothing where there are none. 'name' is of the
 * group. */
void html_add_marks(const struct scene *scene, const char *name, const struct page_words *words,
                    struct buffer *out);

#endif
