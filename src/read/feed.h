/* An input as it was opened: a file, standard input or another stream, perhaps compressed, perhaps
 * an archive whose members are an input each. */
#ifndef READ_FEED_H
#define READ_FEED_H

#include "base/digest.h"
#include "read/reader.h"

struct feed;

/* A file; NULL with a report entry where it can't be opened. Texts are borrowed. */
struct feed *feed_open(const char *path, const struct read_options *options, struct report *report);

/* A stream that can be read once: standard input, or any other. */
struct feed *feed_of_stream(const char *name, const struct byte_source *stream,
                            const struct read_options *options, struct report *report);

void feed_free(struct feed *feed);

enum feed_step {
    FEED_MEMBER, /* there is one more to read */
    FEED_END,
    FEED_FAILED /* the archive is damaged, or can't be read; reported */
};

/* Moves to the next member; what is no archive has one. */
enum feed_step feed_next(struct feed *feed);

/* Of the member: its name in messages and accounts ("events.zip/a.csv"), how it was compressed
 * (NULL: it was not), and its bytes as UTF-8. They live until the next member. */
const char *feed_name(const struct feed *feed);
const char *feed_compression(const struct feed *feed);
const struct byte_source *feed_bytes(struct feed *feed);
const char *feed_encoding(const struct feed *feed);

/* Whether the member's bytes ended before they should have; reported. */
bool feed_has_failed(const struct feed *feed);

/* The digest of the raw bytes, compressed as they are; what was not read of a stream is. Only where
 * the options ask for one; false where they can't be read to the end. */
bool feed_digest(struct feed *feed, char text[DIGEST_SIZE]);

/* A second look at the member from its start, independent of the first; of a stream it ends behind
 * the first 16 MiB. NULL where there is none. The caller frees it, before 'feed'. */
struct feed *feed_again(struct feed *feed, struct report *report);

#endif
