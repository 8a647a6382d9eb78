/* Words about a figure in fields that know no markup: chunks of PNG, strings of PDF and EPS. */
#ifndef RENDER_PLAIN_H
#define RENDER_PLAIN_H

#include "base/buffer.h"

/* Appends valid UTF-8 as one line: a control character or a break of lines becomes a space, what
 * turns the direction of the text behind it is left out. Nothing for NULL. */
void plain_add(struct buffer *out, const char *text);

#endif
