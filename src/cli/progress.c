/* Nothing is shown in the first half second: most runs are over by then. */
#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FIRST_SECONDS 0.5
#define NEXT_SECONDS 0.1
#define NAME_WIDTH 40

static double seconds_since(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

bool progress_is_known(const char *when)
{
    return strcmp(when, "auto") == 0 || strcmp(when, "always") == 0 || strcmp(when, "never") == 0;
}

void progress_begin(struct progress_line *line, const struct options *options)
{
    const char *when = options->progress ? options->progress : "auto";
    bool is_always = strcmp(when, "always") == 0;
    bool is_wanted = is_always || (strcmp(when, "auto") == 0 && isatty(STDERR_FILENO));
    *line = (struct progress_line){.is_on = is_wanted && !options->is_quiet,
                                   .wait = is_always ? 0 : FIRST_SECONDS};
    clock_gettime(CLOCK_MONOTONIC, &line->begun);
    line->shown = line->begun;
}

/* The end of a long name says more than its beginning. */
static const char *short_name(const char *name)
{
    size_t length = strlen(name);
    const char *end = length > NAME_WIDTH ? name + length - NAME_WIDTH : name;
    while (end > name && ((unsigned char)*end & 0xc0) == 0x80)
        end++;
    return end;
}

void progress_tell(void *context, const char *name, size_t done, size_t total)
{
    struct progress_line *line = context;
    if (!line->is_on)
        return;
    if (done < line->done) /* the next input */
        clock_gettime(CLOCK_MONOTONIC, &line->begun);
    line->done = done;
    double seconds = seconds_since(&line->begun);
    bool is_due =
        line->is_shown ? seconds_since(&line->shown) >= NEXT_SECONDS : seconds >= line->wait;
    if (!is_due)
        return;
    double speed = seconds > 0 ? (double)done / seconds : 0;
    fprintf(stderr, "\r\033[Kcasus: %s  ", short_name(name));
    if (total > 0)
        fprintf(stderr, "%.0f %%", 100.0 * (double)done / (double)total);
    else
        fprintf(stderr, "%.0f MB", (double)done / 1e6);
    fprintf(stderr, "  %.0f MB/s", speed / 1e6);
    if (total > done && speed > 0)
        fprintf(stderr, "  %.0f s left", (double)(total - done) / speed);
    fflush(stderr);
    line->is_shown = true;
    clock_gettime(CLOCK_MONOTONIC, &line->shown);
}

void progress_end(struct progress_line *line)
{
    if (line->is_shown)
        fputs("\r\033[K", stderr);
    line->is_shown = false;
}
