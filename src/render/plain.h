/* Words about a figure in fields that know no markup: chunks of PNG, strings of PDF and EPS. */
#ifndef RENDER_PLAIN_H
#define RENDER_PLAIN_H

#include "base/buffer.h"

#include <stdint.h>

/* Appends valid UTF-8 as one line: a control character or a break of lines becomes a space, what
 * turns the direction of the text behind it is left out. Nothing for NULL. */
void plain_add(struct buffer *out, const char *text);

/* Appends a time, in seconds since 1970, as "2013-06-05T12:00:00Z". */
void plain_add_time(struct buffer *out, int64_t seconds);

#endif
