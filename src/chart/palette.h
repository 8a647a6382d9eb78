/* The colours of groups: one value of a field has one colour in all panels of a figure. */
#ifndef CHART_PALETTE_H
#define CHART_PALETTE_H

#include "chart/theme.h"
#include "model/field.h"

#define PALETTE_LIMIT 64

struct palette_entry {
    const struct field *field;
    const char *value; /* borrowed; NULL where the record has none */
    colour fill;
};

/* A zeroed struct has no colours yet. */
struct palette {
    struct palette_entry entries[PALETTE_LIMIT];
    size_t count;
};

/* The colours for 'count' groups of one panel, the most important first, into 'fills': those that
 * they have already; else categories their own, where the theme tells them apart, and others the
 * first of the theme's series that none of these groups has. */
void palette_choose(struct palette *palette, const struct theme *theme, const struct field *field,
                    const char *const *values, size_t count, colour *fills);

#endif
