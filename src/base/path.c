/* Paths are compared by their words; only path_absolute() looks at the disk. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/path.h"

#include "base/buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_SIZE 4096

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool ends_with(const char *path, const char *tail)
{
    size_t length = strlen(path), size = strlen(tail);
    return length >= size && strcmp(path + length - size, tail) == 0 &&
           (length == size || path[length - size - 1] == '/' || tail[0] == '/');
}

bool path_is_tail(const char *tail, const char *path)
{
    return *tail && ends_with(path, tail);
}

/* Whether another path than this one, both absolute, ends in the same way. */
static bool is_shared(const char *tail, const char *path, const char *const *others, size_t count,
                      struct arena *arena)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(path_name(others[i]), path_name(tail)) != 0)
            continue;
        const char *other = path_absolute(others[i], arena);
        if (strcmp(other, path) != 0 && ends_with(other, tail))
            return true;
    }
    return false;
}

const char *path_tail(const char *path, const char *const *others, size_t count,
                      struct arena *arena)
{
    const char *whole = path_absolute(path, arena), *tail = path_name(whole);
    while (tail > whole && is_shared(tail, whole, others, count, arena))
        for (tail--; tail > whole && tail[-1] != '/'; tail--)
            ;
    return tail;
}

const char *path_folder(const char *path, struct arena *arena)
{
    size_t length = (size_t)(path_name(path) - path);
    if (length == 0)
        return ".";
    return arena_copy(arena, path, length > 1 ? length - 1 : 1);
}

const char *path_numbered(const char *path, size_t number, struct arena *arena)
{
    const char *name = path_name(path), *dot = strrchr(name, '.');
    const char *ending = dot && dot > name ? dot : name + strlen(name);
    return arena_print(arena, "%.*s-%zu%s", (int)(ending - path), path, number, ending);
}

const char *path_stem(const char *path, struct arena *arena)
{
    const char *name = path_name(path), *dot = strrchr(name, '.');
    return arena_copy(arena, name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

const char *path_join(const char *folder, const char *path, struct arena *arena)
{
    if (path[0] == '/' || strcmp(folder, ".") == 0)
        return arena_text(arena, path);
    bool is_ended = folder[strlen(folder) - 1] == '/';
    return arena_print(arena, "%s%s%s", folder, is_ended ? "" : "/", path);
}

/* Moves behind the next part of a path; its length, or 0 at the end. */
static size_t next_part(const char **path, const char **part)
{
    *part = *path + strspn(*path, "/");
    size_t length = strcspn(*part, "/");
    *path = *part + length;
    return length;
}

static bool is_part(const char *part, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(part, word, length) == 0;
}

bool path_is_outside(const char *path)
{
    const char *part;
    size_t length, depth = 0;
    if (path[0] == '/')
        return true;
    while ((length = next_part(&path, &part)) > 0) {
        if (is_part(part, length, ".."))
            if (depth-- == 0)
                return true;
        depth += !is_part(part, length, "..") && !is_part(part, length, ".");
    }
    return false;
}

/* Without "." and "..", as far as words tell. */
static const char *tidy(const char *path, struct arena *arena)
{
    char *out = arena_alloc(arena, strlen(path) + 2);
    size_t length, end = 0;
    const char *part;
    while ((length = next_part(&path, &part)) > 0) {
        if (is_part(part, length, "."))
            continue;
        if (is_part(part, length, "..")) {
            while (end > 0 && out[--end] != '/')
                ;
            continue;
        }
        out[end++] = '/';
        memcpy(out + end, part, length);
        end += length;
    }
    out[end] = '\0';
    return end ? out : "/";
}

const char *path_absolute(const char *path, struct arena *arena)
{
    const char *folder = path_folder(path, arena);
    char *real = realpath(folder, NULL);
    char here[PATH_SIZE];
    if (real) {
        const char *whole = path_join(real, path_name(path), arena);
        free(real);
        return tidy(whole, arena);
    }
    if (path[0] == '/' || !getcwd(here, sizeof here))
        return tidy(path, arena);
    return tidy(path_join(here, path, arena), arena);
}

const char *path_relative(const char *folder, const char *path, struct arena *arena)
{
    const char *from = folder, *to = path, *part, *other;
    size_t length, other_length;
    struct buffer out = {0};
    for (;;) {
        const char *next_from = from, *next_to = to;
        length = next_part(&next_from, &part);
        other_length = next_part(&next_to, &other);
        if (length == 0 || length != other_length || memcmp(part, other, length) != 0)
            break;
        from = next_from;
        to = next_to;
    }
    while (next_part(&from, &part) > 0)
        buffer_add_text(&out, "../");
    buffer_add_text(&out, to + strspn(to, "/"));
    const char *relative = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return relative;
}

static bool is_folder(const char *path)
{
    struct stat found;
    return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

bool path_make_folders(const char *path, struct report *report)
{
    struct arena arena = {0};
    char *folder = arena_text(&arena, path_folder(path, &arena));
    bool is_made = true;
    for (char *at = folder + 1; is_made; at++) {
        char end = *at;
        if (end && end != '/')
            continue;
        *at = '\0';
        is_made = is_folder(folder) || mkdir(folder, 0777) == 0 || is_folder(folder);
        if (!is_made)
            report_add(report, SEVERITY_ERROR, "cannot-write", NULL,
                       "can't make the folder '%s': %s", folder, strerror(errno));
        *at = end;
        if (!end)
            break;
    }
    arena_clear(&arena);
    return is_made;
}
