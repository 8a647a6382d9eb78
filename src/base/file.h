/* Files that appear whole or not at all. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

/* Writes 'length' bytes beside 'path', flushes them to the disk and renames over 'path'; on any
 * failure the old file stays, the temporary one is removed, code "cannot-write" is reported with
 * the path, and false comes back. A path that is a symbolic link is followed; what is not a
 * regular file (/dev/stdout, a pipe) is written to directly. */
bool file_write(const char *path, const char *bytes, size_t length, struct report *report);

#endif
