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

/* The mode that open() would have given a new file can't be asked for without changing the umask,
 * so an existing file's mode is kept and a new one gets rw-rw-rw- less the umask through open(). */
static int open_temporary(const char *target, char *name, size_t size, mode_t mode)
{
    for (int attempt = 0; attempt < 100; attempt++) {
        snprintf(name, size, "%s.%ld.%d.tmp", target, (long)getpid(), attempt);
        int file = open(name, O_WRONLY | O_CREAT | O_EXCL, mode);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

/* 0 or the errno of the step that failed. */
static int fill_and_rename(int file, const char *name, const char *target, const char *bytes,
                           size_t length)
{
    int failure = write_all(file, bytes, length) && fsync(file) == 0 ? 0 : errno;
    if (close(file) != 0 && !failure)
        failure = errno;
    if (!failure && rename(name, target) != 0)
        failure = errno;
    if (failure)
        unlink(name);
    return failure;
}

static bool write_beside(const char *path, const char *target, mode_t mode, const char *bytes,
                         size_t length, struct report *report)
{
    size_t size = strlen(target) + 48;
    char *name = memory_alloc(size);
    int file = open_temporary(target, name, size, mode);
    int failure = file < 0 ? errno : fill_and_rename(file, name, target, bytes, length);
    free(name);
    errno = failure;
    return failure ? refuse(path, report) : true;
}

bool file_write(const char *path, const char *bytes, size_t length, struct report *report)
{
    struct stat status;
    bool exists = stat(path, &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return refuse(path, report);
    }
    if (exists && !S_ISREG(status.st_mode))
        return write_directly(path, bytes, length, report);
    char *target = exists ? realpath(path, NULL) : NULL;
    bool done = write_beside(path, target ? target : path, exists ? status.st_mode & 0777 : 0666,
                             bytes, length, report);
    free(target);
    return done;
}
