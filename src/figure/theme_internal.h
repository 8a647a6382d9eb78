/* What the files about theme files share. */
#ifndef FIGURE_THEME_INTERNAL_H
#define FIGURE_THEME_INTERNAL_H

#include "base/arena.h"
#include "base/report.h"
#include "figure/json_file.h"
#include "figure/theme_keys.h"

/* Every theme says which form of the file it is written in. */
#define THEME_VERSION 1

/* One theme file while it is read. */
struct theme_reading {
    const struct json_file *file;
    struct theme *theme; /* filled so far */
    struct arena *arena;
    struct report *report;
};

/* Adds an error about what stands under 'path' ("ramp[2]"); returns false. */
bool theme_refuse(const struct theme_reading *reading, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same as a warning. */
void theme_warn(const struct theme_reading *reading, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The error that a value is of the wrong kind; 'wanted' is what is right. */
bool theme_refuse_kind(const struct theme_reading *reading, const char *path, const json_t *value,
                       const char *wanted);

/* "ramp[2]", "category_inks.battle", or the key's name alone where it has one value. */
const char *theme_path(const struct theme_key *key, size_t index, struct arena *arena);

/* Where the first value of a key is in the theme that is read. */
void *theme_slot(const struct theme_reading *reading, const struct theme_key *key);

/* Whether the object under 'path' has no other keys than these; each other one is told. */
bool theme_check_names(const struct theme_reading *reading, const char *path, json_t *object,
                       const char *const *known);

/* Takes the value of a key into the theme; false, with a report entry for each thing that is wrong,
 * where it can't be. */
bool theme_take(const struct theme_reading *reading, const struct theme_key *key, json_t *value);

/* Whether figures in the theme can be read; what is wrong or unwise is in the report. */
bool theme_check(const struct theme_reading *reading);

#endif
