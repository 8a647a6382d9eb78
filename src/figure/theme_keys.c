/* The table, and where in a theme its values are. */
#include "figure/theme_keys.h"

#include <string.h>

#define LEAST_SIZE 6 /* points, of print that can be read */
#define MOST_SIZE 72
#define MOST_MARGIN 144

const struct theme_key *theme_key_find(const char *name)
{
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        if (strcmp(key->name, name) == 0)
            return key;
    }
    return NULL;
}

size_t theme_key_count(const struct theme_key *key)
{
    if (key->length > 0)
        return key->length;
    size_t count = 0;
    while (key->terms && key->terms[count].name)
        count++;
    return count > 0 ? count : 1;
}

#define SIZE(key, member, what)                                                                    \
    {                                                                                              \
        .name = key, .summary = what, .type = THEME_POINTS,                                        \
        .offset = offsetof(struct theme, member), .min = LEAST_SIZE, .max = MOST_SIZE              \
    }
#define COLOUR(key, member, bits, what)                                                            \
    {                                                                                              \
        .name = key, .summary = what, .type = THEME_COLOUR,                                        \
        .offset = offsetof(struct theme, member), .duties = bits                                   \
    }
#define COLOURS(key, member, many, bits, what)                                                     \
    {                                                                                              \
        .name = key, .summary = what, .type = THEME_COLOUR,                                        \
        .offset = offsetof(struct theme, member), .length = many, .duties = bits                   \
    }
#define BY_CATEGORY(key, member, bits, what)                                                       \
    {                                                                                              \
        .name = key, .summary = what, .type = THEME_COLOUR,                                        \
        .offset = offsetof(struct theme, member), .terms = category_terms, .duties = bits          \
    }

/* clang-format off */
const struct theme_key theme_keys[] = {
    {.name = "summary", .summary = "what the theme is for, in a line", .type = THEME_TEXT,
     .offset = offsetof(struct theme, summary), .duties = DUTY_FREE},
    {.name = "font", .summary = "family of the type, such as Noto Sans", .type = THEME_TEXT,
     .offset = offsetof(struct theme, font)},
    {.name = "margin", .summary = "around the page, in points", .type = THEME_POINTS,
     .offset = offsetof(struct theme, margin), .min = 0, .max = MOST_MARGIN},
    SIZE("title_size", title_size, "type of the title, in points"),
    SIZE("subtitle_size", subtitle_size, "type of the line under the title, in points"),
    SIZE("label_size", label_size, "type of labels, in points"),
    SIZE("small_size", small_size, "type of axes, sources and notes, in points"),
    SIZE("minimum_size", minimum_size, "no type is smaller on the finished page, in points"),
    COLOUR("background", background, 0, "the page"),
    COLOUR("ink", ink, DUTY_INK, "titles and labels"),
    COLOUR("grey_ink", grey_ink, DUTY_INK, "words that are secondary"),
    COLOUR("faint_ink", faint_ink, DUTY_INK, "axes, sources and notes"),
    COLOUR("rule", rule, 0, "the line of an axis"),
    COLOUR("hairline", hairline, 0, "the grid"),
    COLOUR("band", band, 0, "every other month or year behind the grid"),
    COLOUR("accent", accent, DUTY_INK, "rules, spans and key events with their words"),
    COLOUR("single_fill", single_fill, DUTY_FILL, "bars and lines of a single series"),
    COLOURS("series_fills", series_fill, THEME_SERIES, DUTY_FILL,
            "bars and lines of several series, the largest first"),
    {.name = "category_series", .type = THEME_SWITCH,
     .summary = "series that are categories have the colours of the categories",
     .offset = offsetof(struct theme, has_category_series)},
    COLOUR("other_fill", other_fill, 0, "the series of all others"),
    COLOURS("ramp", ramp, THEME_RAMP, 0, "cells of a heat map, from little to much"),
    BY_CATEGORY("category_fills", category_fill, DUTY_FILL, "marks of each category"),
    BY_CATEGORY("category_inks", category_ink, DUTY_INK, "words about each category"),
    {.name = NULL},
};
/* clang-format on */
