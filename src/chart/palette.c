/* Colours are remembered by field and value. */
#include "chart/palette.h"

#include "base/utf8.h"
#include "model/category.h"

static const struct palette_entry *find(const struct palette *palette, const struct field *field,
                                        const char *value)
{
    for (size_t i = 0; i < palette->count; i++) {
        const struct palette_entry *entry = &palette->entries[i];
        if (entry->field == field && text_is_same(entry->value, value))
            return entry;
    }
    return NULL;
}

static bool is_taken(colour fill, const colour *fills, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (fills[i] == fill)
            return true;
    }
    return false;
}

/* The first colour that none of the other groups has, now or later. */
static colour free_colour(const struct theme *theme, const colour *fills, size_t count)
{
    for (size_t i = 0; i < THEME_SERIES; i++) {
        if (!is_taken(theme->series_fill[i], fills, count))
            return theme->series_fill[i];
    }
    return theme->other_fill;
}

static colour category_colour(const struct theme *theme, const struct field *field,
                              const char *value)
{
    int category = field && field->terms == category_terms && value && theme->has_category_series
                       ? term_find(category_terms, value)
                       : -1;
    return category < 0 ? COLOUR_NONE : theme->category_fill[category];
}

void palette_choose(struct palette *palette, const struct theme *theme, const struct field *field,
                    const char *const *values, size_t count, colour *fills)
{
    for (size_t i = 0; i < count; i++) {
        const struct palette_entry *known = find(palette, field, values[i]);
        fills[i] = known ? known->fill : category_colour(theme, field, values[i]);
    }
    for (size_t i = 0; i < count; i++) {
        if (fills[i] == COLOUR_NONE)
            fills[i] = free_colour(theme, fills, count);
        if (!find(palette, field, values[i]) && palette->count < PALETTE_LIMIT)
            palette->entries[palette->count++] = (struct palette_entry){field, values[i], fills[i]};
    }
}
