/* The figure file that the settings of a figure are. */
#ifndef FIGURE_FIGURE_SAVE_H
#define FIGURE_FIGURE_SAVE_H

#include "base/buffer.h"
#include "figure/settings.h"

struct figure_save {
    const struct settings *settings;
    const char *path;           /* where the file is to be */
    const char *const *inputs;  /* ended by NULL */
    const char *const *outputs; /* ended by NULL */
};

/* Appends the file: what was set, in the order of the table, with inputs and outputs relative to
 * it. False with a report entry where an input can't be named: the standard input, or one that is
 * there twice. Outputs that a figure file can't name (the standard output, what lies outside of its
 * folder) are left out with a warning. */
bool figure_save(const struct figure_save *save, struct buffer *out, struct report *report);

/* The settings alone as an object on one line: what changes a figure that is drawn from the same
 * data. Files have their names without folders. The caller frees it. */
char *figure_options(const struct settings *settings);

/* Whether what was given is the path of a file that is read. */
bool setting_names_file(const struct given *given);

#endif
