/* SHA-256 of bytes that come in parts. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

#define DIGEST_SIZE 65 /* 64 hexadecimal digits and the end of the text */

struct digest;

struct digest *digest_new(void);
void digest_add(struct digest *digest, const char *bytes, size_t length);

/* What was added so far, in lower case. */
void digest_text(const struct digest *digest, char text[DIGEST_SIZE]);

void digest_free(struct digest *digest);

/* Of a regular file; false where it can't be read. */
bool digest_file(const char *path, char text[DIGEST_SIZE]);

/* The same of an open file, wherever it was read to. */
bool digest_descriptor(int file, char text[DIGEST_SIZE]);

#endif
