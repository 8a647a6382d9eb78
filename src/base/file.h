/* Files that appear whole or not at all. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

/* Writes 'length' bytes beside 'path', flushes them to the disk and renames over 'path'; on any
 * failure the old file stays, the temporary one is removed, code "cannot-write" is reported with
 * the path, and false comes back. A path that is a symbolic link is followed; what is not a
 * regular file (/dev/stdout, a pipe) is written to directly, and "-" is standard output. */
bool file_write(const char *path, const char *bytes, size_t length, struct report *report);

/* The same for what comes in parts: nothing is seen at the path before file_commit(). What can't be
 * renamed is gathered in a nameless temporary file and copied at the end. */
struct file_output;

/* NULL, with the same report, where the file can't be made. */
struct file_output *file_begin(const char *path, struct report *report);

/* Never fails at once: what went wrong is told by file_commit(). */
void file_append(struct file_output *output, const char *bytes, size_t length);

/* Both end the output and free it; NULL is fine for file_abandon(), which leaves the old file. */
bool file_commit(struct file_output *output, struct report *report);
void file_abandon(struct file_output *output);

/* Whether two paths lead to regular files that hold the same bytes. */
bool file_is_same(const char *a, const char *b);

/* Whether 'path' ends in one of 'endings' (".json .jsonl") with something before it; caseless. */
bool path_has_ending(const char *path, const char *endings);

#endif
