/* Three layers, each a feed of bytes for the next: the raw bytes of the file or stream, the
 * member that libarchive makes of them, and the decoder. What is plain text never goes through
 * libarchive. */
#include "read/feed.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "read/encoding.h"
#include "read/kept.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK_SIZE 65536
#define HEAD_SIZE 512 /* bytes that tell what an input is */

struct feed {
    const char *path;
    const struct read_options *options;
    struct report *report;
    int file; /* -1: a stream */
    int pipe; /* what is behind the stream where a path led to it; else -1 */
    struct byte_source stream;
    struct kept *kept;       /* of a stream */
    bool is_second;          /* a second look */
    size_t position;         /* of the next raw byte */
    size_t total;            /* of a file; 0 where it is not known */
    struct archive *archive; /* NULL: plain */
    const char *compression;
    char *block;        /* for libarchive */
    size_t members;     /* so far */
    size_t passed_over; /* of these */
    char *name;
    struct byte_source member; /* bytes of the member before decoding */
    struct decoder *decoder;
    struct byte_source decoded;
    bool has_failed;
};

/* What compressed inputs and archives begin with, at an offset. */
static const struct {
    size_t offset, length;
    const char *bytes, *name;
    bool is_archive;
} magics[] = {
    {0, 2, "\x1f\x8b", "gzip", false},
    {0, 4, "PK\x03\x04", "zip", true},
    {0, 4, "PK\x05\x06", "zip", true},
    {0, 4, "\x28\xb5\x2f\xfd", "zstd", false},
    {0, 6,
     "\xfd"
     "7zXZ\0",
     "xz", false},
    {0, 3, "BZh", "bzip2", false},
    {257, 5, "ustar", "tar", true},
};

static struct position place_of(const struct feed *feed)
{
    return (struct position){.input = feed->name ? feed->name : feed->path};
}

static void report_feed(const struct feed *feed, const char *code, const char *why,
                        const char *detail)
{
    struct position position = place_of(feed);
    report_add(feed->report, SEVERITY_ERROR, code, &position, why, detail);
}

/* ---- Raw bytes ---- */

static long read_file(int file, char *bytes, size_t size)
{
    ssize_t got;
    do
        got = read(file, bytes, size);
    while (got < 0 && errno == EINTR);
    return (long)got;
}

static void tell_progress(const struct feed *feed)
{
    const struct progress *progress = feed->options->progress;
    if (progress && !feed->is_second)
        progress->tell(progress->context, feed->path, feed->position, feed->total);
}

static long read_raw(void *context, char *bytes, size_t size)
{
    struct feed *feed = context;
    long got = feed->file >= 0
                   ? read_file(feed->file, bytes, size)
                   : kept_read(feed->kept, feed->position, feed->is_second, bytes, size);
    if (got > 0)
        feed->position += (size_t)got;
    tell_progress(feed);
    return got;
}

/* ---- libarchive ---- */

static la_ssize_t read_block(struct archive *archive, void *context, const void **block)
{
    struct feed *feed = context;
    long got = read_raw(feed, feed->block, BLOCK_SIZE);
    *block = feed->block;
    if (got < 0)
        archive_set_error(archive, errno, "it can't be read: %s", strerror(errno));
    return got;
}

static la_int64_t seek_block(struct archive *archive, void *context, la_int64_t offset, int whence)
{
    struct feed *feed = context;
    off_t position = lseek(feed->file, (off_t)offset, whence);
    if (position < 0) {
        archive_set_error(archive, errno, "it can't be read: %s", strerror(errno));
        return ARCHIVE_FATAL;
    }
    feed->position = (size_t)position;
    return position;
}

static long read_member(void *context, char *bytes, size_t size)
{
    struct feed *feed = context;
    la_ssize_t got = archive_read_data(feed->archive, bytes, size);
    if (got >= 0)
        return (long)got;
    if (!feed->has_failed)
        report_feed(feed, "bad-archive", "the archive is damaged: %s",
                    archive_error_string(feed->archive) ? archive_error_string(feed->archive)
                                                        : "it ends too early");
    feed->has_failed = true;
    return 0;
}

static bool open_archive(struct feed *feed, bool is_archive)
{
    struct archive *archive = archive_read_new();
    feed->archive = archive;
    feed->block = memory_alloc(BLOCK_SIZE);
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_format_zip(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_empty(archive);
    if (!is_archive)
        archive_read_support_format_raw(archive);
    archive_read_set_read_callback(archive, read_block);
    archive_read_set_callback_data(archive, feed);
    if (feed->file >= 0 && feed->total > 0)
        archive_read_set_seek_callback(archive, seek_block);
    if (archive_read_open1(archive) == ARCHIVE_OK)
        return true;
    report_feed(feed, "bad-archive", "the archive can't be read: %s",
                archive_error_string(archive));
    return false;
}

/* ---- Opening ---- */

/* Looks at the first bytes without taking them. */
static size_t look(struct feed *feed, char head[HEAD_SIZE])
{
    if (feed->kept)
        return kept_look(feed->kept, head, HEAD_SIZE);
    ssize_t got = pread(feed->file, head, HEAD_SIZE, 0);
    return got > 0 ? (size_t)got : 0;
}

static bool open_layers(struct feed *feed)
{
    char head[HEAD_SIZE];
    size_t length = look(feed, head);
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        size_t end = magics[i].offset + magics[i].length;
        if (length < end || memcmp(head + magics[i].offset, magics[i].bytes, magics[i].length) != 0)
            continue;
        feed->compression = magics[i].name;
        return open_archive(feed, magics[i].is_archive);
    }
    return true;
}

static struct feed *new_feed(const char *path, const struct read_options *options,
                             struct report *report)
{
    struct feed *feed = memory_alloc(sizeof *feed);
    *feed =
        (struct feed){.path = path, .options = options, .report = report, .file = -1, .pipe = -1};
    return feed;
}

static struct feed *finish_opening(struct feed *feed)
{
    if (open_layers(feed))
        return feed;
    feed_free(feed);
    return NULL;
}

static long read_pipe(void *context, char *bytes, size_t size)
{
    return read_file(*(const int *)context, bytes, size);
}

/* A pipe or device that a path leads to can be read once only. */
static void read_as_stream(struct feed *feed)
{
    feed->pipe = feed->file;
    feed->file = -1;
    feed->total = 0;
    feed->stream = (struct byte_source){read_pipe, &feed->pipe};
    feed->kept = kept_new(&feed->stream, feed->options->digest);
}

struct feed *feed_open(const char *path, const struct read_options *options, struct report *report)
{
    struct feed *feed = new_feed(path, options, report);
    struct stat status = {0};
    feed->file = open(path, O_RDONLY | O_CLOEXEC);
    if (feed->file >= 0 && fstat(feed->file, &status) == 0 && S_ISDIR(status.st_mode)) {
        report_feed(feed, "cannot-read", "it is a %s; give the files in it", "folder");
        feed_free(feed);
        return NULL;
    }
    if (feed->file < 0) {
        report_feed(feed, "cannot-read", "it can't be opened: %s", strerror(errno));
        feed_free(feed);
        return NULL;
    }
    feed->total = (size_t)status.st_size;
    if (!S_ISREG(status.st_mode))
        read_as_stream(feed);
    return finish_opening(feed);
}

struct feed *feed_of_stream(const char *name, const struct byte_source *stream,
                            const struct read_options *options, struct report *report)
{
    struct feed *feed = new_feed(name, options, report);
    feed->kept = kept_new(stream, options->digest);
    return finish_opening(feed);
}

void feed_free(struct feed *feed)
{
    if (!feed)
        return;
    decoder_free(feed->decoder);
    if (feed->archive)
        archive_read_free(feed->archive);
    if (feed->file >= 0)
        close(feed->file);
    if (feed->pipe >= 0)
        close(feed->pipe);
    if (!feed->is_second)
        kept_free(feed->kept);
    free(feed->block);
    free(feed->name);
    free(feed);
}

/* ---- Members ---- */

static const char *base_of(const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash ? slash + 1 : name;
}

/* Folders, and what systems leave in archives beside the data. */
static bool is_wanted(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    bool is_file = archive_entry_filetype(entry) == AE_IFREG || archive_entry_filetype(entry) == 0;
    return is_file && name && base_of(name)[0] && base_of(name)[0] != '.' &&
           strncmp(name, "__MACOSX/", 9) != 0;
}

/* A workbook is an archive too; its parts are of no use one by one. */
static bool is_workbook(const char *name)
{
    return strcmp(name, "[Content_Types].xml") == 0 || strcmp(name, "mimetype") == 0;
}

static enum feed_step fail(struct feed *feed, const char *code, const char *why, const char *detail)
{
    report_feed(feed, code, why, detail);
    feed->has_failed = true;
    return FEED_FAILED;
}

static enum feed_step next_entry(struct feed *feed)
{
    struct archive_entry *entry;
    for (;;) {
        int status = archive_read_next_header(feed->archive, &entry);
        if (status == ARCHIVE_EOF)
            return FEED_END;
        if (status < ARCHIVE_WARN)
            return fail(feed, "bad-archive", "the archive is damaged: %s",
                        archive_error_string(feed->archive));
        if (archive_format(feed->archive) == ARCHIVE_FORMAT_RAW) {
            feed->name = memory_copy(feed->path, strlen(feed->path));
            return FEED_MEMBER;
        }
        const char *name = archive_entry_pathname_utf8(entry);
        if (name && feed->members == 0 && is_workbook(name))
            return fail(feed, "workbook",
                        "it is an Excel or OpenDocument %s; save the sheet as CSV", "workbook");
        if (archive_entry_is_encrypted(entry))
            return fail(feed, "bad-archive", "'%s' is encrypted", name ? name : "a member");
        if (!is_wanted(entry))
            continue;
        struct buffer whole = {0};
        buffer_print(&whole, "%s/%s", feed->path, name);
        feed->name = memory_copy(buffer_text(&whole), whole.length);
        buffer_clear(&whole);
        return FEED_MEMBER;
    }
}

static enum feed_step next_member(struct feed *feed)
{
    free(feed->name);
    feed->name = NULL;
    if (feed->archive)
        return next_entry(feed);
    if (feed->members > 0)
        return FEED_END;
    feed->name = memory_copy(feed->path, strlen(feed->path));
    return FEED_MEMBER;
}

static void begin_member(struct feed *feed)
{
    feed->member = (struct byte_source){feed->archive ? read_member : read_raw, feed};
    feed->decoder = decoder_new(&feed->member, feed->options->encoding, feed->name, feed->report);
    feed->decoded = decoder_source(feed->decoder);
}

/* A member of an archive that holds nothing, or a picture or the like, is not what was meant. */
static bool is_passed_over(const struct feed *feed)
{
    bool is_one_of_many = feed->archive && archive_format(feed->archive) != ARCHIVE_FORMAT_RAW;
    struct position position = {.input = feed->name};
    if (!is_one_of_many || feed->has_failed)
        return false;
    if (decoder_is_empty(feed->decoder))
        return true;
    if (!decoder_is_binary(feed->decoder))
        return false;
    if (!feed->is_second)
        report_add(feed->report, SEVERITY_WARNING, "skipped-member", &position,
                   "the member is not text but binary data; left out");
    return true;
}

enum feed_step feed_next(struct feed *feed)
{
    for (;;) {
        decoder_free(feed->decoder);
        feed->decoder = NULL;
        feed->has_failed = false;
        enum feed_step step = next_member(feed);
        if (step != FEED_MEMBER)
            return step;
        feed->members++;
        begin_member(feed);
        if (!is_passed_over(feed))
            return FEED_MEMBER;
        feed->passed_over++;
    }
}

const char *feed_name(const struct feed *feed)
{
    return feed->name;
}

const char *feed_compression(const struct feed *feed)
{
    return feed->compression;
}

const struct byte_source *feed_bytes(struct feed *feed)
{
    return &feed->decoded;
}

const char *feed_encoding(const struct feed *feed)
{
    return decoder_encoding(feed->decoder);
}

bool feed_has_failed(const struct feed *feed)
{
    return feed->has_failed;
}

/* ---- The whole of it ---- */

bool feed_digest(struct feed *feed, char text[DIGEST_SIZE])
{
    return feed->kept ? kept_digest(feed->kept, text) : digest_descriptor(feed->file, text);
}

/* ---- A second look ---- */

static struct feed *open_again(struct feed *feed, struct report *report)
{
    struct feed *again = new_feed(feed->path, feed->options, report);
    again->is_second = true;
    again->kept = feed->kept;
    if (feed->kept && kept_is_dropped(feed->kept)) {
        feed_free(again);
        return NULL;
    }
    if (feed->file >= 0) {
        again->file = open(feed->path, O_RDONLY | O_CLOEXEC);
        again->total = feed->total;
    }
    if (feed->file >= 0 && again->file < 0) {
        feed_free(again);
        return NULL;
    }
    return finish_opening(again);
}

struct feed *feed_again(struct feed *feed, struct report *report)
{
    struct feed *again = open_again(feed, report);
    size_t wanted = feed->members - feed->passed_over;
    for (size_t i = 0; again && i < wanted; i++) {
        if (feed_next(again) != FEED_MEMBER) {
            feed_free(again);
            return NULL;
        }
    }
    return again;
}
