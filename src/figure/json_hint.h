/* What people who write JSON by hand most often get wrong. */
#ifndef FIGURE_JSON_HINT_H
#define FIGURE_JSON_HINT_H

#include <stdbool.h>
#include <stddef.h>

/* What would be right at the place where a parser stopped, as the end of a message: "; JSON has no
 * comments, take it out". "" where nobody knows; a static text. */
const char *json_hint(const char *bytes, size_t length, size_t at);

/* Why a text can't be JSON at all, or NULL: it is empty, or in UTF-16. */
const char *json_unfit(const char *bytes, size_t length);

#endif
