/* Text out of HTML. */
#ifndef READ_MARKUP_H
#define READ_MARKUP_H

#include "base/arena.h"

/* The text without its tags, with the usual entities as characters and runs of blanks as one; NULL
 * where nothing is left. It is not checked for being HTML: "a < b" stays as it is. */
const char *markup_text(const char *html, struct arena *arena);

#endif
