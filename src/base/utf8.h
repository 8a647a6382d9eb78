/* UTF-8: what is valid, where characters are, and words that look alike. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Length in bytes (1 to 4) of the valid character at 'bytes' and its code point, or 0 where it is
 * not valid (stray byte, overlong, surrogate, beyond U+10FFFF, cut off). NUL is valid. */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *code_point);

/* Bytes before the first invalid one; 'length' when all is valid. */
size_t utf8_valid_prefix(const char *bytes, size_t length);

/* Characters in valid UTF-8. */
size_t utf8_count(const char *bytes, size_t length);

/* Characters that are not seen and keep the direction of what is between them apart from that of
 * the text around it (UAX #9): one that begins and the one that ends. */
#define UTF8_POP_ISOLATE 0x2069
bool utf8_is_isolate(uint32_t code_point);

/* A text without them, for what is not set in lines; NULL for NULL. */
const char *text_without_isolates(struct arena *arena, const char *text);

/* The part of a text without blanks around it, no-break ones and a byte order mark too; its length
 * goes to '*length'. */
const char *text_trim(const char *text, size_t *length);

/* Equal but for the case of ASCII letters. */
bool text_equal_caseless(const char *a, const char *b);

/* Equal, or both NULL. */
bool text_is_same(const char *a, const char *b);

/* FNV-1a of a text, folded so that its low bits can index a table; NULL is as "". */
uint64_t text_hash(const char *text);

/* The word of 'words' (NULL-terminated list) that 'typed' was probably meant to be, or NULL: at
 * most a third of its letters differ (Damerau-Levenshtein, caseless). */
const char *text_nearest(const char *typed, const char *const *words);

/* The text without signs that turn what stands around it (embeddings, overrides and isolates of
 * UAX #9) and without code points that are no characters (U+FDD0 …, U+FFFE, U+FFFF); itself where
 * it has none. Valid UTF-8. */
const char *text_without_turns(const char *text, struct arena *arena);

#endif
