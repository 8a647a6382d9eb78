/* Bytes as letters, for a URL that holds its own data. */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buffer.h"

/* Appends 'length' bytes in base64 (RFC 4648, section 4) with its padding. */
void buffer_add_base64(struct buffer *buffer, const void *bytes, size_t length);

#endif
