/* Writes beside the place, flushes, renames. The temporary file is in the same folder, so that the
 * rename is one step of the file system. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include "base/memory.h"

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

static bool refuse(const char *path, struct report *report)
{
    report_add(report, SEVERITY_ERROR, "cannot-write", NULL, "can't write '%s': %s", path,
               strerror(errno));
    return false;
}

static bool write_directly(const char *path, const char *bytes, size_t length,
                           struct report *report)
{
    int file = open(path, O_WRONLY | O_TRUNC);
    if (file < 0)
        return refuse(path, report);
    bool done = write_all(file, bytes, length);
    if (close(file) != 0)
        done = false;
    return done ? true : refuse(path, report);
}

/* A new file gets rw-rw-rw- less the umask, as from any program. */
static int open_temporary(const char *target, char *name, size_t size)
{
    for (int attempt = 0; attempt < 100; attempt++) {
        snprintf(name, size, "%s.%ld.%d.tmp", target, (long)getpid(), attempt);
        int file = open(name, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

struct content {
    const char *bytes;
    size_t length;
    const struct stat *old; /* of the file to be replaced, whose mode is kept; NULL where none is */
};

/* 0 or the errno of the step that failed. */
static int fill_and_rename(int file, const char *name, const char *target,
                           const struct content *content)
{
    bool is_kept = !content->old || fchmod(file, content->old->st_mode & 0777) == 0;
    bool is_full = is_kept && write_all(file, content->bytes, content->length);
    int failure = is_full && fsync(file) == 0 ? 0 : errno;
    if (close(file) != 0 && !failure)
        failure = errno;
    if (!failure && rename(name, target) != 0)
        failure = errno;
    if (failure)
        unlink(name);
    return failure;
}

static bool write_beside(const char *path, const char *target, const struct content *content,
                         struct report *report)
{
    size_t size = strlen(target) + 48;
    char *name = memory_alloc(size);
    int file = open_temporary(target, name, size);
    int failure = file < 0 ? errno : fill_and_rename(file, name, target, content);
    free(name);
    errno = failure;
    return failure ? refuse(path, report) : true;
}

static bool is_link(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

/* Through a link that leads to nothing yet: what it leads to is made first, so that it can be
 * found. */
static bool write_through_link(const char *path, const struct content *content,
                               struct report *report)
{
    int file = open(path, O_WRONLY | O_CREAT, 0666);
    if (file < 0 || close(file) != 0)
        return refuse(path, report);
    char *target = realpath(path, NULL);
    bool done = target ? write_beside(path, target, content, report) : refuse(path, report);
    if (!done && target)
        unlink(target);
    free(target);
    return done;
}

bool file_write(const char *path, const char *bytes, size_t length, struct report *report)
{
    struct stat status;
    struct content content = {.bytes = bytes, .length = length};
    if (stat(path, &status) != 0)
        return is_link(path) ? write_through_link(path, &content, report)
                             : write_beside(path, path, &content, report);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return refuse(path, report);
    }
    if (!S_ISREG(status.st_mode))
        return write_directly(path, bytes, length, report);
    content.old = &status;
    char *target = realpath(path, NULL);
    bool done = target ? write_beside(path, target, &content, report) : refuse(path, report);
    free(target);
    return done;
}
