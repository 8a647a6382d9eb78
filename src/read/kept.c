#include "read/kept.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE 65536
#define KEPT_LIMIT ((size_t)16 << 20)

struct kept {
    const struct byte_source *stream;
    struct buffer bytes;
    struct digest *digest; /* of all that was read; NULL: nobody asks */
    bool is_at_end, has_failed;
    bool is_dropped;
};

struct kept *kept_new(const struct byte_source *stream, bool wants_digest)
{
    struct kept *kept = memory_alloc(sizeof *kept);
    kept->stream = stream;
    kept->digest = wants_digest ? digest_new() : NULL;
    return kept;
}

void kept_free(struct kept *kept)
{
    if (!kept)
        return;
    digest_free(kept->digest);
    buffer_clear(&kept->bytes);
    free(kept);
}

static long read_on(struct kept *kept, char *bytes, size_t size)
{
    long got = kept->stream->read(kept->stream->context, bytes, size);
    if (got > 0 && kept->digest)
        digest_add(kept->digest, bytes, (size_t)got);
    return got;
}

/* Reads ahead so that more than 'wanted' bytes of the stream are kept, as far as they may be. */
static void keep_ahead(struct kept *kept, size_t wanted)
{
    char block[BLOCK_SIZE];
    while (kept->bytes.length <= wanted && kept->bytes.length < KEPT_LIMIT && !kept->is_at_end) {
        long got = read_on(kept, block, sizeof block);
        if (got > 0)
            buffer_add(&kept->bytes, block, (size_t)got);
        kept->is_at_end = got <= 0;
        kept->has_failed = got < 0;
    }
}

size_t kept_look(struct kept *kept, char *bytes, size_t size)
{
    keep_ahead(kept, size);
    size_t length = kept->bytes.length < size ? kept->bytes.length : size;
    if (length > 0)
        memcpy(bytes, kept->bytes.bytes, length);
    return length;
}

long kept_read(struct kept *kept, size_t position, bool is_second, char *bytes, size_t size)
{
    if (!kept->is_dropped)
        keep_ahead(kept, position);
    if (!kept->is_dropped && position < kept->bytes.length) {
        size_t left = kept->bytes.length - position;
        size_t part = size < left ? size : left;
        memcpy(bytes, kept->bytes.bytes + position, part);
        return (long)part;
    }
    if (kept->is_at_end || is_second)
        return kept->has_failed ? -1 : 0;
    kept->is_dropped = true;
    buffer_clear(&kept->bytes);
    return read_on(kept, bytes, size);
}

bool kept_is_dropped(const struct kept *kept)
{
    return kept->is_dropped;
}

bool kept_digest(struct kept *kept, char text[DIGEST_SIZE])
{
    char block[BLOCK_SIZE];
    long got = kept->is_at_end ? 0 : 1;
    while (got > 0)
        got = read_on(kept, block, sizeof block);
    digest_text(kept->digest, text);
    return got == 0 && !kept->has_failed;
}
