/* The themes of this build for tests of what is drawn in them. */
#ifndef THEME_FIND_H
#define THEME_FIND_H

#include "figure/theme_file.h"

/* NULL where there is no such theme. It is kept until the program ends. */
static inline const struct theme *theme_find(const char *name)
{
    static struct arena arena;
    struct report *report = report_new();
    const struct theme *theme = theme_load(name, &arena, report);
    report_free(report);
    return theme;
}

#endif
