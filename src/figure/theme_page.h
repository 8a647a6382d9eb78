/* A theme on a page of another colour. */
#ifndef FIGURE_THEME_PAGE_H
#define FIGURE_THEME_PAGE_H

#include "base/arena.h"
#include "base/report.h"
#include "chart/theme.h"

/* The theme on a page of this colour, in 'arena'; its bands stand out from the page as before. NULL
 * where words can't be read on it, with an entry about the setting "background"; marks that are
 * hard to see there are a warning. */
const struct theme *theme_on_page(const struct theme *theme, colour background, struct arena *arena,
                                  struct report *report);

/* Adds a note of what a figure without a background needs under its words. */
void theme_note_bare(const struct theme *theme, struct report *report);

#endif
