/* The colours of groups: one value of a field has one colour in all panels of a figure, and one
 * place in their order. Panels are opened twice where several show groups of one field:
 *
 *   palette_choose   each panel asks for colours, its largest group first
 *   palette_settle   the figure's groups are chosen from all of these
 *   palette_place    from now on the order of the groups, and which have a colour */
#ifndef CHART_PALETTE_H
#define CHART_PALETTE_H

#include "chart/theme.h"
#include "model/field.h"

#include <stdint.h>

#define PALETTE_LIMIT 64
#define PALETTE_PANELS 24        /* whose wishes are known */
#define PALETTE_NOWHERE SIZE_MAX /* the place of a group without a colour of its own */

struct palette_entry {
    const struct field *field;
    const char *value; /* borrowed; NULL where the record has none */
    colour fill;
};

/* The groups that a panel asked colours for, the largest first. */
struct palette_wish {
    const struct field *field;
    const char *values[THEME_SERIES];
    size_t count;
};

/* A zeroed struct has no colours yet. */
struct palette {
    struct palette_entry entries[PALETTE_LIMIT];
    size_t count;
    struct palette_wish wishes[PALETTE_PANELS];
    size_t wish_count;
    bool is_settled;
};

/* The colours for 'count' groups of one panel, the most important first, into 'fills': those that
 * they have already; else categories their own, where the theme tells them apart, and others the
 * first of the theme's series that no group of the field has, or where none is left that of what is
 * other. */
void palette_choose(struct palette *palette, const struct theme *theme, const struct field *field,
                    const char *const *values, size_t count, colour *fills);

/* Once all panels have asked: where several show groups of one field, these are ordered as in the
 * first of them, those of the others behind; of more groups than there are colours, the largest of
 * each panel come first. False where nothing was to settle. */
bool palette_settle(struct palette *palette, const struct theme *theme);

/* Whether several panels show groups of a field. */
bool palette_is_shared(const struct palette *palette, const struct field *field);

/* The place of a group in the figure's order; PALETTE_NOWHERE where it is not in it. */
size_t palette_place(const struct palette *palette, const struct field *field, const char *value);

#endif
