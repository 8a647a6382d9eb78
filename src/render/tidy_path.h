/* Making the path data that Cairo writes shorter. */
#ifndef RENDER_TIDY_PATH_H
#define RENDER_TIDY_PATH_H

#include "base/buffer.h"

#include <stddef.h>

/* Appends the data of a 'd' attribute of 'length' bytes (M, L, C and Z, each with its numbers
 * behind it) with every point rounded to two decimals and written from the one before it, so that
 * rounding does not add up. A move at the end, which draws nothing, is left out. */
void tidy_path(struct buffer *out, const char *data, size_t length);

/* Bytes of the number at 'at', which has no exponent; 0 where there is none. */
size_t tidy_number(const char *at, const char *end, double *number);

#endif
