/* A stream that can be read once. Its first 16 MiB are kept, so that they can be looked at and read
 * once more. */
#ifndef READ_KEPT_H
#define READ_KEPT_H

#include "base/digest.h"
#include "read/reader.h"

struct kept;

/* The stream is borrowed. */
struct kept *kept_new(const struct byte_source *stream, bool wants_digest);
void kept_free(struct kept *kept);

/* At most 'size' bytes of the first ones, which are not taken. */
size_t kept_look(struct kept *kept, char *bytes, size_t size);

/* As byte_source, from a position on; a second reader comes to an end behind what is kept. */
long kept_read(struct kept *kept, size_t position, bool is_second, char *bytes, size_t size);

/* Whether the first bytes are gone, because more than are kept was read. */
bool kept_is_dropped(const struct kept *kept);

/* Of the whole stream, which is read to its end; false where it can't be. */
bool kept_digest(struct kept *kept, char text[DIGEST_SIZE]);

#endif
