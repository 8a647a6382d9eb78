/* Writes beside the place, flushes, renames. The temporary file is in the same folder, so that the
 * rename is one step of the file system. The first failure is kept and told at the end. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(file, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

#define BLOCK_SIZE 65536

struct file_output {
    char *path;            /* as it was given, for messages */
    char *target;          /* what the rename replaces; NULL: the bytes are copied to 'path' */
    char *name;            /* of the file beside the target; NULL: it has no name */
    bool is_target_new;    /* the target was made to find where a link leads */
    int file;              /* -1 where there is none */
    int failure;           /* errno of the first step that failed, or 0 */
    struct buffer waiting; /* not yet written */
};

static bool is_stdout(const char *path)
{
    return strcmp(path, "-") == 0;
}

static void refuse(const char *path, int failure, struct report *report)
{
    const char *why = strerror(failure);
    if (is_stdout(path))
        report_add(report, SEVERITY_ERROR, "cannot-write", NULL,
                   "can't write to standard output: %s", why);
    else
        report_add(report, SEVERITY_ERROR, "cannot-write", NULL, "can't write '%s': %s", path, why);
}

/* Keeps the first failure. */
static void note(struct file_output *output, bool is_done)
{
    if (!is_done && !output->failure)
        output->failure = errno ? errno : EIO;
}

/* ---- Beginning ---- */

/* A new file gets rw-rw-rw- less the umask, as from any program. */
static void open_beside(struct file_output *output)
{
    size_t size = strlen(output->target) + 48;
    output->name = memory_alloc(size);
    for (int attempt = 0; attempt < 100; attempt++) {
        snprintf(output->name, size, "%s.%ld.%d.tmp", output->target, (long)getpid(), attempt);
        output->file = open(output->name, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (output->file >= 0 || errno != EEXIST)
            break;
    }
    note(output, output->file >= 0);
}

/* What has no name is gone with the process. */
static void open_nameless(struct file_output *output)
{
    FILE *file = tmpfile();
    output->file = file ? dup(fileno(file)) : -1;
    note(output, output->file >= 0);
    if (file)
        fclose(file);
}

static bool is_link(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

/* Through a link that leads to nothing yet: what it leads to is made first, so that it can be
 * found. */
static void open_through_link(struct file_output *output)
{
    int file = open(output->path, O_WRONLY | O_CREAT, 0666);
    bool is_made = file >= 0 && close(file) == 0;
    note(output, is_made);
    if (!is_made)
        return;
    output->target = realpath(output->path, NULL);
    note(output, output->target != NULL);
    output->is_target_new = output->target != NULL;
    if (output->target)
        open_beside(output);
}

/* In the place of a file, whose mode is kept. */
static void open_instead(struct file_output *output, const struct stat *old)
{
    output->target = realpath(output->path, NULL);
    note(output, output->target != NULL);
    if (output->target)
        open_beside(output);
    if (output->file >= 0)
        note(output, fchmod(output->file, old->st_mode & 0777) == 0);
}

static void open_output(struct file_output *output)
{
    struct stat status;
    if (is_stdout(output->path)) {
        open_nameless(output);
    } else if (stat(output->path, &status) != 0) {
        if (is_link(output->path)) {
            open_through_link(output);
            return;
        }
        output->target = memory_copy(output->path, strlen(output->path));
        open_beside(output);
    } else if (S_ISDIR(status.st_mode)) {
        output->failure = EISDIR;
    } else if (S_ISREG(status.st_mode)) {
        open_instead(output, &status);
    } else {
        open_nameless(output);
    }
}

struct file_output *file_begin(const char *path, struct report *report)
{
    struct file_output *output = memory_alloc(sizeof *output);
    output->path = memory_copy(path, strlen(path));
    output->file = -1;
    open_output(output);
    if (!output->failure)
        return output;
    refuse(path, output->failure, report);
    file_abandon(output);
    return NULL;
}

/* ---- Going on and ending ---- */

static void flush(struct file_output *output)
{
    if (!output->failure)
        note(output,
             write_all(output->file, buffer_text(&output->waiting), output->waiting.length));
    buffer_reset(&output->waiting);
}

void file_append(struct file_output *output, const char *bytes, size_t length)
{
    buffer_add(&output->waiting, bytes, length);
    if (output->waiting.length >= BLOCK_SIZE)
        flush(output);
}

static bool copy_all(int from, int to)
{
    char block[BLOCK_SIZE];
    ssize_t length;
    if (lseek(from, 0, SEEK_SET) != 0)
        return false;
    do {
        length = read(from, block, sizeof block);
        if (length > 0 && !write_all(to, block, (size_t)length))
            return false;
    } while (length > 0 || (length < 0 && errno == EINTR));
    return length == 0;
}

/* To what can't be renamed. */
static void deliver(struct file_output *output)
{
    int to = is_stdout(output->path) ? STDOUT_FILENO : open(output->path, O_WRONLY | O_TRUNC);
    note(output, to >= 0 && copy_all(output->file, to));
    if (to >= 0 && to != STDOUT_FILENO)
        note(output, close(to) == 0);
}

static void put_in_place(struct file_output *output)
{
    note(output, fsync(output->file) == 0);
    note(output, close(output->file) == 0);
    output->file = -1;
    if (!output->failure)
        note(output, rename(output->name, output->target) == 0);
}

/* Frees everything but what is in place. */
static void release(struct file_output *output)
{
    if (output->file >= 0)
        close(output->file);
    buffer_clear(&output->waiting);
    free(output->name);
    free(output->target);
    free(output->path);
    free(output);
}

bool file_commit(struct file_output *output, struct report *report)
{
    flush(output);
    if (!output->failure && output->target)
        put_in_place(output);
    else if (!output->failure)
        deliver(output);
    if (output->failure) {
        refuse(output->path, output->failure, report);
        file_abandon(output);
        return false;
    }
    release(output);
    return true;
}

void file_abandon(struct file_output *output)
{
    if (!output)
        return;
    if (output->name)
        unlink(output->name);
    if (output->target && output->is_target_new)
        unlink(output->target);
    release(output);
}

bool file_write(const char *path, const char *bytes, size_t length, struct report *report)
{
    struct file_output *output = file_begin(path, report);
    if (!output)
        return false;
    file_append(output, bytes, length);
    return file_commit(output, report);
}

/* ---- Names ---- */

static bool have_same_bytes(FILE *a, FILE *b)
{
    char one[BLOCK_SIZE / 4], other[sizeof one];
    size_t got;
    while ((got = fread(one, 1, sizeof one, a)) > 0)
        if (fread(other, 1, got, b) != got || memcmp(one, other, got) != 0)
            return false;
    return !ferror(a) && !ferror(b);
}

bool file_is_same(const char *a, const char *b)
{
    struct stat one, other;
    if (stat(a, &one) < 0 || stat(b, &other) < 0 || !S_ISREG(one.st_mode) ||
        !S_ISREG(other.st_mode) || one.st_size != other.st_size)
        return false;
    if (one.st_dev == other.st_dev && one.st_ino == other.st_ino)
        return true;
    FILE *first = fopen(a, "rb"), *second = fopen(b, "rb");
    bool is_same = first && second && have_same_bytes(first, second);
    if (first)
        fclose(first);
    if (second)
        fclose(second);
    return is_same;
}

bool path_has_ending(const char *path, const char *endings)
{
    size_t length = strlen(path);
    while (*endings) {
        size_t size = strcspn(endings, " ");
        char ending[16] = "";
        if (size < sizeof ending && size < length) {
            memcpy(ending, endings, size);
            if (text_equal_caseless(path + length - size, ending))
                return true;
        }
        endings += size;
        endings += strspn(endings, " ");
    }
    return false;
}
