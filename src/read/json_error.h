/* What jansson says of text that is not JSON, in the words and with the place of a diagnostic. */
#ifndef READ_JSON_ERROR_H
#define READ_JSON_ERROR_H

#include "base/buffer.h"
#include "read/place.h"

#include <jansson.h>

/* The message; it may live in 'storage'. */
const char *json_error_words(const json_error_t *error, struct buffer *storage);

/* Where the offending token stands in the text that was parsed. */
struct span json_error_span(const json_error_t *error, const char *bytes, size_t length);

#endif
