/* A theme is read over a copy of its base, key by key; then what came of it is checked. The themes
 * of this build are read in the same way as those of users. */
#include "figure/theme_file.h"

#include "base/file.h"
#include "base/utf8.h"
#include "figure/theme_internal.h"
#include "query/choice.h"

#include <string.h>

#define FILE_LIMIT 1000000 /* bytes */
#define BASE_LIMIT 4       /* themes of this build that rest on each other */

/* The keys of the table behind those that every file may have. */
static const char *const *key_names(struct arena *arena)
{
    static const char *const first[] = {"$schema", "theme", "base"};
    const size_t count = sizeof first / sizeof *first;
    const char *const *rest = CHOICE_NAMES(theme_keys, arena);
    size_t rest_count = 0;
    while (rest[rest_count])
        rest_count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + rest_count + 1);
    memcpy(names, first, sizeof first);
    memcpy(names + count, rest, rest_count * sizeof *rest);
    return names;
}

/* --- the file --- */

static const struct theme_text *find_text(const char *name)
{
    for (const struct theme_text *text = theme_texts; text->name; text++) {
        if (strcmp(text->name, name) == 0)
            return text;
    }
    return NULL;
}

static bool read_text(const struct theme_text *text, int depth, struct theme *theme,
                      struct theme_reading *from);

static bool refuse_base(const struct theme_reading *reading, const char *typed)
{
    const char *const *names = CHOICE_NAMES(theme_texts, reading->arena);
    const char *nearest = text_nearest(typed, names);
    struct buffer known = {0};
    choice_add(&known, names);
    if (nearest)
        buffer_print(&known, "; did you mean '%s'?", nearest);
    theme_refuse(reading, "base", "unknown theme '%s': known are %s", typed, known.bytes);
    buffer_clear(&known);
    return false;
}

/* Begins with what the base says; '*has_base' says whether there is one. */
static bool take_base(struct theme_reading *reading, int depth, bool *has_base)
{
    const json_t *value = json_object_get(reading->file->root, "base");
    *has_base = value != NULL;
    if (!value)
        return true;
    if (!json_is_string(value))
        return theme_refuse_kind(reading, "base", value, "the name of a theme");
    const struct theme_text *text = find_text(json_string_value(value));
    if (text && depth < BASE_LIMIT)
        return read_text(text, depth + 1, reading->theme, reading);
    return refuse_base(reading, json_string_value(value));
}

static bool take_version(const struct theme_reading *reading)
{
    const json_t *value = json_object_get(reading->file->root, "theme");
    if (json_is_integer(value) && json_integer_value(value) == THEME_VERSION)
        return true;
    return theme_refuse(reading, value ? "theme" : "", "a theme file begins with \"theme\": %d",
                        THEME_VERSION);
}

static void add_missing(struct buffer *names, const char *name)
{
    buffer_print(names, "%s%s", names->length ? ", " : "", name);
}

static bool refuse_missing(const struct theme_reading *reading, const char *path,
                           struct buffer *names)
{
    bool is_whole = names->length == 0;
    if (!is_whole)
        theme_refuse(reading, path, "missing: %s; give all of it, or a \"base\" to take it from",
                     names->bytes);
    buffer_clear(names);
    return is_whole;
}

static bool check_terms(const struct theme_reading *reading, const struct theme_key *key,
                        const json_t *value)
{
    struct buffer names = {0};
    for (size_t i = 0; key->terms[i].name; i++) {
        if (!json_object_get(value, key->terms[i].name))
            add_missing(&names, key->terms[i].name);
    }
    return refuse_missing(reading, key->name, &names);
}

/* Whether all is there that no base gives. */
static bool check_whole(const struct theme_reading *reading)
{
    struct buffer names = {0};
    bool is_whole = true;
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        const json_t *value = json_object_get(reading->file->root, key->name);
        if (!value && !(key->duties & DUTY_FREE))
            add_missing(&names, key->name);
        if (key->terms && json_is_object(value))
            is_whole = check_terms(reading, key, value) && is_whole;
    }
    return refuse_missing(reading, "", &names) && is_whole;
}

static bool take_keys(const struct theme_reading *reading, bool has_base)
{
    json_t *root = reading->file->root;
    bool is_good = theme_check_names(reading, "", root, key_names(reading->arena));
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        json_t *value = json_object_get(root, key->name);
        if (value)
            is_good = theme_take(reading, key, value) && is_good;
    }
    return (has_base || check_whole(reading)) && is_good;
}

static bool take_file(struct theme_reading *reading, int depth)
{
    bool has_base;
    if (!json_is_object(reading->file->root))
        return theme_refuse_kind(reading, "", reading->file->root,
                                 "an object with the keys of a theme");
    bool is_good = take_version(reading);
    is_good = take_base(reading, depth, &has_base) && is_good;
    is_good = take_keys(reading, has_base) && is_good;
    return is_good && theme_check(reading);
}

static bool read_text(const struct theme_text *text, int depth, struct theme *theme,
                      struct theme_reading *from)
{
    struct json_file file;
    struct theme_reading reading = {&file, theme, from->arena, from->report};
    bool is_good =
        json_file_parse(&file, text->name, text->text, strlen(text->text), from->report) &&
        take_file(&reading, depth);
    json_file_close(&file);
    return is_good;
}

/* --- loading --- */

bool theme_is_path(const char *value)
{
    return strchr(value, '/') || path_has_ending(value, ".json");
}

static const struct theme *load_text(const struct theme_text *text, struct arena *arena,
                                     struct report *report)
{
    struct theme *theme = ARENA_NEW(arena, struct theme);
    struct theme_reading reading = {.arena = arena, .report = report};
    theme->name = text->name;
    return read_text(text, 0, theme, &reading) ? theme : NULL;
}

static const struct theme *load_file(struct json_file *file, struct arena *arena,
                                     struct report *report)
{
    struct theme *theme = ARENA_NEW(arena, struct theme);
    struct theme_reading reading = {file, theme, arena, report};
    theme->name = arena_text(arena, file->name);
    theme->summary = "";
    return take_file(&reading, 0) ? theme : NULL;
}

const struct theme *theme_read(const char *name, const char *text, size_t length,
                               struct arena *arena, struct report *report)
{
    struct json_file file;
    const struct theme *theme =
        json_file_parse(&file, name, text, length, report) ? load_file(&file, arena, report) : NULL;
    json_file_close(&file);
    return theme;
}

const struct theme *theme_load(const char *value, struct arena *arena, struct report *report)
{
    const struct theme_text *text = find_text(value);
    if (text)
        return load_text(text, arena, report);
    if (!theme_is_path(value)) {
        choice_refuse("theme", "theme", value, CHOICE_NAMES(theme_texts, arena), report);
        return NULL;
    }
    struct json_file file;
    const struct theme *theme =
        json_file_read(&file, value, FILE_LIMIT, report) ? load_file(&file, arena, report) : NULL;
    json_file_close(&file);
    return theme;
}
