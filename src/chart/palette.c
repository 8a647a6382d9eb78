/* Colours are remembered by field and value; the entries of a field are in the figure's order. */
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

static bool is_of_field(const struct palette *palette, const struct field *field, colour fill)
{
    for (size_t i = 0; i < palette->count; i++) {
        if (palette->entries[i].field == field && palette->entries[i].fill == fill)
            return true;
    }
    return false;
}

/* The first colour that no other group of the field has, in this panel or another. */
static colour free_colour(const struct palette *palette, const struct theme *theme,
                          const struct field *field, const colour *fills, size_t count)
{
    for (size_t i = 0; i < THEME_SERIES; i++) {
        colour fill = theme->series_fill[i];
        if (!is_taken(fill, fills, count) && !is_of_field(palette, field, fill))
            return fill;
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

static void note_wish(struct palette *palette, const struct field *field, const char *const *values,
                      size_t count)
{
    if (palette->is_settled || palette->wish_count == PALETTE_PANELS)
        return;
    struct palette_wish *wish = &palette->wishes[palette->wish_count++];
    *wish = (struct palette_wish){.field = field};
    for (size_t i = 0; i < count && i < THEME_SERIES; i++)
        wish->values[wish->count++] = values[i];
}

void palette_choose(struct palette *palette, const struct theme *theme, const struct field *field,
                    const char *const *values, size_t count, colour *fills)
{
    note_wish(palette, field, values, count);
    for (size_t i = 0; i < count; i++) {
        const struct palette_entry *known = find(palette, field, values[i]);
        fills[i] = known ? known->fill : category_colour(theme, field, values[i]);
    }
    for (size_t i = 0; i < count; i++) {
        if (fills[i] == COLOUR_NONE)
            fills[i] = free_colour(palette, theme, field, fills, count);
        if (fills[i] != theme->other_fill && !find(palette, field, values[i]) &&
            palette->count < PALETTE_LIMIT)
            palette->entries[palette->count++] = (struct palette_entry){field, values[i], fills[i]};
    }
}

/* --- one order for all panels --- */

/* The groups of one field that get a colour, while they are chosen. */
struct chosen {
    const struct palette *palette;
    const struct theme *theme;
    const struct field *field;
    const char *values[PALETTE_LIMIT];
    size_t count, uncoloured; /* of these, without a colour of their own */
};

static bool is_chosen(const struct chosen *chosen, const char *value)
{
    for (size_t i = 0; i < chosen->count; i++) {
        if (text_is_same(chosen->values[i], value))
            return true;
    }
    return false;
}

static void choose(struct chosen *chosen, const char *value)
{
    bool has_own = category_colour(chosen->theme, chosen->field, value) != COLOUR_NONE;
    if (is_chosen(chosen, value) || chosen->count == PALETTE_LIMIT ||
        (!has_own && chosen->uncoloured == THEME_SERIES))
        return;
    chosen->values[chosen->count++] = value;
    chosen->uncoloured += !has_own;
}

/* The largest group of each panel, then the second of each, and so on. */
static void deal(struct chosen *chosen)
{
    for (size_t rank = 0; rank < THEME_SERIES; rank++) {
        for (size_t i = 0; i < chosen->palette->wish_count; i++) {
            const struct palette_wish *wish = &chosen->palette->wishes[i];
            if (wish->field == chosen->field && rank < wish->count)
                choose(chosen, wish->values[rank]);
        }
    }
}

/* The chosen as the panels have them, one after the other; how many comes back. */
static size_t put_in_order(const struct chosen *chosen, const char *ordered[PALETTE_LIMIT])
{
    struct chosen done = {.palette = chosen->palette, .theme = chosen->theme};
    for (size_t i = 0; i < chosen->palette->wish_count; i++) {
        const struct palette_wish *wish = &chosen->palette->wishes[i];
        for (size_t k = 0; k < wish->count && wish->field == chosen->field; k++) {
            const char *value = wish->values[k];
            if (!is_chosen(chosen, value) || is_chosen(&done, value))
                continue;
            ordered[done.count] = value;
            done.values[done.count++] = value;
        }
    }
    return done.count;
}

static void forget(struct palette *palette, const struct field *field)
{
    size_t kept = 0;
    for (size_t i = 0; i < palette->count; i++) {
        if (palette->entries[i].field != field)
            palette->entries[kept++] = palette->entries[i];
    }
    palette->count = kept;
}

static void settle_field(struct palette *palette, const struct theme *theme,
                         const struct field *field)
{
    struct chosen chosen = {.palette = palette, .theme = theme, .field = field};
    const char *ordered[PALETTE_LIMIT];
    colour fills[PALETTE_LIMIT];
    deal(&chosen);
    size_t count = put_in_order(&chosen, ordered);
    forget(palette, field);
    palette_choose(palette, theme, field, ordered, count, fills);
}

bool palette_is_shared(const struct palette *palette, const struct field *field)
{
    size_t panels = 0;
    for (size_t i = 0; i < palette->wish_count; i++)
        panels += palette->wishes[i].field == field;
    return field && panels > 1;
}

bool palette_settle(struct palette *palette, const struct theme *theme)
{
    bool is_any = false;
    palette->is_settled = true;
    for (size_t i = 0; i < palette->wish_count; i++) {
        const struct field *field = palette->wishes[i].field;
        bool is_first = true;
        for (size_t k = 0; k < i; k++)
            is_first = is_first && palette->wishes[k].field != field;
        if (!is_first || !palette_is_shared(palette, field))
            continue;
        settle_field(palette, theme, field);
        is_any = true;
    }
    return is_any;
}

size_t palette_place(const struct palette *palette, const struct field *field, const char *value)
{
    size_t place = 0;
    for (size_t i = 0; i < palette->count; i++) {
        const struct palette_entry *entry = &palette->entries[i];
        if (entry->field != field)
            continue;
        if (text_is_same(entry->value, value))
            return place;
        place++;
    }
    return PALETTE_NOWHERE;
}
