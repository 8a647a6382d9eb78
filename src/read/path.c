/* Bytes from a path or from standard input. */
#include "read/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static long read_file(void *context, char *bytes, size_t size)
{
    int file = *(const int *)context;
    ssize_t got;
    do
        got = read(file, bytes, size);
    while (got < 0 && errno == EINTR);
    return (long)got;
}

bool read_path(const char *path, const struct read_options *options, const struct sink *sink,
               struct arena *arena, struct report *report)
{
    bool is_standard = strcmp(path, "-") == 0;
    int file = is_standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        report_add(report, SEVERITY_ERROR, "cannot-read", &(struct position){.input = path},
                   "it can't be opened: %s", strerror(errno));
        return false;
    }
    struct byte_source source = {read_file, &file};
    bool is_read = read_stream(path, &source, options, sink, arena, report);
    if (!is_standard)
        close(file);
    return is_read;
}
