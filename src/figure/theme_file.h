/* Themes as files: those that this build holds, and a user's own. A theme file is a JSON object
 * with the keys of theme_keys.h; with "base" it changes some of what another theme says. */
#ifndef FIGURE_THEME_FILE_H
#define FIGURE_THEME_FILE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/report.h"
#include "chart/theme.h"

#include <stdbool.h>
#include <stddef.h>

/* One theme of this build. */
struct theme_text {
    const char *name;
    const char *summary; /* as in the text */
    const char *text;    /* of its file */
};

/* Ended by a row whose name is NULL; made at build time from src/figure/themes. */
extern const struct theme_text theme_texts[];

/* Whether the value of a setting names a file, not a theme of this build: it has a '/' or ends in
 * ".json". */
bool theme_is_path(const char *value);

/* The theme of this name, or of the file at this path, in 'arena'; NULL, with report entries, where
 * it is unknown, can't be read or would make figures that can't. What is merely unwise is a
 * warning. */
const struct theme *theme_load(const char *value, struct arena *arena, struct report *report);

/* The same from the text of a file; 'name' is used in messages and becomes the theme's. */
const struct theme *theme_read(const char *name, const char *text, size_t length,
                               struct arena *arena, struct report *report);

/* The colour that a text of a theme or a setting says: '#' and 6 hexadecimal digits; false where it
 * is something else. */
bool theme_parse_colour(const char *text, colour *ink);

/* Appends the JSON Schema (draft 2020-12) of theme files. */
void theme_schema(struct buffer *out);

#endif
