/* The line on a terminal that says how far reading is. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/options.h"

#include <time.h>

/* Where and since when; made by progress_begin(). */
struct progress_line {
    bool is_on, is_shown;
    double wait;                  /* seconds before the first line */
    size_t done;                  /* bytes of the input at hand */
    struct timespec begun, shown; /* the input, and the last line */
};

/* Whether a value of '--progress' is one. */
bool progress_is_known(const char *when);

/* On standard error, where that is a terminal and the options do not say otherwise. */
void progress_begin(struct progress_line *line, const struct options *options);

/* A casus_progress; the context is the line. */
void progress_tell(void *context, const char *name, size_t done, size_t total);

/* Takes the line away; due before anything else is printed. */
void progress_end(struct progress_line *line);

#endif
