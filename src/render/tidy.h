/* Making the markup that Cairo writes shorter and safe to mix with ours. */
#ifndef RENDER_TIDY_H
#define RENDER_TIDY_H

#include "base/buffer.h"

#include <stddef.h>

/* Appends Cairo's markup with the declarations of 'style' as attributes (those that say what holds
 * anyway left out), colours as #rrggbb, lengths with at most two decimals, no line ends between the
 * tags, and 'prefix' (NULL: none) and "_" before each id: the ids of a scene begin with a letter,
 * so the two never meet. */
void tidy_markup(struct buffer *out, const char *markup, size_t length, const char *prefix);

#endif
