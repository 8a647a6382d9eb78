/* Which keys stand at which level of a figure file, and what is said of the others. */
#include "figure/file_reader.h"

#include "base/utf8.h"

#include <string.h>

#define KNOWN_LIMIT 128 /* keys of one level */

/* Keys that are no settings, by level. */
static const char *const report_keys[] = {"figure", "$schema",     "data",    "size",
                                          "chart",  "annotations", "figures", NULL};
static const char *const figure_keys[] = {"figure", "$schema", "name",        "data",   "size",
                                          "chart",  "panels",  "annotations", "output", NULL};
static const char *const panel_keys[] = {"chart", "annotations", NULL};
static const char *const no_keys[] = {NULL};

const char *const *file_keys(enum file_level level)
{
    static const char *const *const keys[] = {report_keys, figure_keys, panel_keys, no_keys};
    return keys[level];
}

static bool is_among(const char *key, const char *const *keys)
{
    for (; *keys; keys++)
        if (strcmp(*keys, key) == 0)
            return true;
    return false;
}

bool file_has_setting(enum file_level level, const struct setting *setting)
{
    bool is_of_size = setting->flags & SETTING_IN_SIZE;
    if (!setting->key)
        return false;
    if (level == LEVEL_SIZE || is_of_size)
        return level == LEVEL_SIZE && is_of_size;
    if (level == LEVEL_PANEL)
        return setting->flags & SETTING_PANEL;
    return !(setting->flags & SETTING_OWN) || setting->flags & SETTING_ALONE;
}

const struct setting *file_setting(enum file_level level, const char *key)
{
    for (const struct setting *setting = setting_table; setting->name; setting++)
        if (file_has_setting(level, setting) && strcmp(setting->key, key) == 0)
            return setting;
    return NULL;
}

/* "size" is an object of its own at the levels of figures. */
bool file_has_size(enum file_level level)
{
    return level == LEVEL_FIGURE || level == LEVEL_REPORT;
}

static bool is_key(enum file_level level, const char *key)
{
    return is_among(key, file_keys(level)) || file_setting(level, key);
}

/* All keys of a level, ended by NULL. */
static void list_keys(enum file_level level, const char **known)
{
    size_t count = 0;
    for (const char *const *each = file_keys(level); *each; each++)
        known[count++] = *each;
    for (const struct setting *each = setting_table; each->name && count < KNOWN_LIMIT - 1; each++)
        if (file_has_setting(level, each))
            known[count++] = each->key;
    known[count] = NULL;
}

/* The key of "size" that one of a level around it was probably meant to be; NULL for none. */
static const char *nearest_size(enum file_level level, const char *key)
{
    const char *sizes[KNOWN_LIMIT];
    list_keys(LEVEL_SIZE, sizes);
    return file_has_size(level) ? text_nearest(key, sizes) : NULL;
}

/* What is right where a key stands in the wrong place; NULL where that is not so. */
static const char *hint_for(enum file_level level, const char *key)
{
    const struct setting *option = setting_find(key);
    if (file_has_size(level) && file_setting(LEVEL_SIZE, key))
        return "it belongs in 'size'";
    if (level == LEVEL_PANEL && is_key(LEVEL_FIGURE, key))
        return "it is of the whole figure, not of a panel";
    if (level == LEVEL_REPORT && is_among(key, figure_keys))
        return "it is of one figure; write it in 'figures'";
    if (level == LEVEL_FIGURE && strcmp(key, "figures") == 0)
        return "a figure has none of its own";
    if (option && option->key && is_key(level, option->key))
        return option->key;
    if (option && !option->key)
        return strcmp(key, "panel") == 0 ? "write it in 'panels'" : "write it in 'annotations'";
    return NULL;
}

static void refuse_key(struct file_reader *reader, enum file_level level, const char *key)
{
    const char *known[KNOWN_LIMIT], *hint = hint_for(level, key);
    list_keys(level, known);
    if (hint && is_key(level, hint))
        file_refuse_key(reader, "unknown-key", "unknown key '%s'; did you mean '%s'?", key, hint);
    else if (hint)
        file_refuse_key(reader, "misplaced-key", "'%s' can't stand here: %s", key, hint);
    else if (!text_nearest(key, known) && nearest_size(level, key))
        file_refuse_key(reader, "unknown-key", "unknown key '%s'; did you mean 'size.%s'?", key,
                        nearest_size(level, key));
    else
        json_file_unknown_key(&reader->file->json, buffer_text(&reader->place), key, known,
                              reader->report);
}

void file_check_keys(struct file_reader *reader, const json_t *object, enum file_level level)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        size_t length = file_enter(reader, key);
        if (!is_key(level, key))
            refuse_key(reader, level, key);
        file_leave(reader, length);
    }
}

bool file_check_known(struct file_reader *reader, const json_t *object, const char *const *known)
{
    const char *key;
    json_t *value;
    bool is_good = true;
    json_object_foreach((json_t *)object, key, value)
    {
        if (is_among(key, known))
            continue;
        size_t length = file_enter(reader, key);
        json_file_unknown_key(&reader->file->json, buffer_text(&reader->place), key, known,
                              reader->report);
        file_leave(reader, length);
        is_good = false;
    }
    return is_good;
}
