/* Names of font families as CSS writes them. */
#ifndef RENDER_SVG_NAMES_H
#define RENDER_SVG_NAMES_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>

/* Appends a family in single quotes, escaped for CSS within XML, with 'prefix' (NULL: none) in
 * front of the name. */
void svg_add_family(struct buffer *out, const char *prefix, const char *family);

/* The families of a list with commas, unquoted, each once, then those that stand behind every list;
 * ended by NULL. 'list' may be NULL. */
const char *const *svg_families(const char *list, struct arena *arena);

bool svg_family_is_in(const char *const *families, const char *family);

#endif
