/* Paths of files as texts, and the folders on their way. All results live in the arena. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"
#include "base/report.h"

#include <stdbool.h>

/* "a/b" of "a/b/c.json", "/" of "/c.json", "." of "c.json". */
const char *path_folder(const char *path, struct arena *arena);

/* What is behind the last '/'. */
const char *path_name(const char *path);

/* The name of a file or, where others have the same name, so much of the end of its path that no
 * other has it: "2013/a.csv" beside "2014/a.csv". */
const char *path_tail(const char *path, const char *const *others, size_t count,
                      struct arena *arena);

/* "c" of "a/b/c.svg". */
const char *path_stem(const char *path, struct arena *arena);

/* "a/b-3.svg" of "a/b.svg" and 3. */
const char *path_numbered(const char *path, size_t number, struct arena *arena);

/* A path that is relative to a folder; an absolute one, and one relative to ".", as it is. */
const char *path_join(const char *folder, const char *path, struct arena *arena);

/* Whether a path is the other one or its end, from a '/' on. */
bool path_is_tail(const char *tail, const char *path);

/* Whether a relative path leads out of its folder, by its words alone; an absolute one does. */
bool path_is_outside(const char *path);

/* The same file has the same text, as far as it is there: absolute, with the links of its folder
 * followed, but not its own. */
const char *path_absolute(const char *path, struct arena *arena);

/* From a folder to a file, both as path_absolute() has them: "../data/a.csv". */
const char *path_relative(const char *folder, const char *path, struct arena *arena);

/* Makes the folders on the way to a file that are not there; false with a report entry
 * ("cannot-write") where that can't be. */
bool path_make_folders(const char *path, struct report *report);

#endif
