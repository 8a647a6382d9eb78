/* GLib, which comes with Pango, does the sums. */
#include "base/digest.h"

#include "base/memory.h"

#include <fcntl.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK_SIZE 65536

struct digest {
    GChecksum *checksum;
};

struct digest *digest_new(void)
{
    struct digest *digest = memory_alloc(sizeof *digest);
    digest->checksum = g_checksum_new(G_CHECKSUM_SHA256);
    return digest;
}

void digest_add(struct digest *digest, const char *bytes, size_t length)
{
    g_checksum_update(digest->checksum, (const guchar *)bytes, (gssize)length);
}

void digest_text(const struct digest *digest, char text[DIGEST_SIZE])
{
    GChecksum *copy = g_checksum_copy(digest->checksum); /* asking for the sum closes it */
    memcpy(text, g_checksum_get_string(copy), DIGEST_SIZE);
    g_checksum_free(copy);
}

void digest_free(struct digest *digest)
{
    if (!digest)
        return;
    g_checksum_free(digest->checksum);
    free(digest);
}

bool digest_descriptor(int file, char text[DIGEST_SIZE])
{
    struct digest *digest = digest_new();
    char block[BLOCK_SIZE];
    ssize_t got;
    for (off_t at = 0; (got = pread(file, block, sizeof block, at)) > 0; at += got)
        digest_add(digest, block, (size_t)got);
    digest_text(digest, text);
    digest_free(digest);
    return got == 0;
}

bool digest_file(const char *path, char text[DIGEST_SIZE])
{
    struct stat status;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool is_read = file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
                   digest_descriptor(file, text);
    if (file >= 0)
        close(file);
    return is_read;
}
