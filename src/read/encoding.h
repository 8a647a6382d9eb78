/* Bytes of any encoding as UTF-8: told by a byte order mark, by the zeros of UTF-16, or by what the
 * first bytes beyond ASCII are. Conversion is ICU's. */
#ifndef READ_ENCODING_H
#define READ_ENCODING_H

#include "read/reader.h"

struct decoder;

/* 'wanted' is an encoding as ICU names it, or NULL to find out. Bytes that are not valid become
 * U+FFFD and are reported with the line they are in, under 'name'. Both texts and 'from' are
 * borrowed. The caller frees it. */
struct decoder *decoder_new(const struct byte_source *from, const char *wanted, const char *name,
                            struct report *report);
void decoder_free(struct decoder *decoder);

/* The source of UTF-8 bytes. */
struct byte_source decoder_source(struct decoder *decoder);

/* Whether nothing came, and whether what came first is no text in any encoding. */
bool decoder_is_empty(const struct decoder *decoder);
bool decoder_is_binary(const struct decoder *decoder);

/* More than a tenth of control characters among the first bytes is no text. */
bool bytes_are_binary(const char *bytes, size_t length);

/* What the encoding turned out to be, so far: "utf-8", "windows-1252", "iso-8859-1", "utf-16le" …
 * Lives as long as the decoder, or is static. */
const char *decoder_encoding(const struct decoder *decoder);

#endif
