/* What a theme file may say under each key: taken into the theme where it is of the right kind and
 * in range. */
#include "base/utf8.h"
#include "figure/theme_file.h"
#include "figure/theme_internal.h"
#include "query/choice.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define TEXT_LIMIT 500 /* bytes of one text */

/* --- problems --- */

static void add_problem(const struct theme_reading *reading, const struct json_spot *spot,
                        const char *format, va_list arguments)
{
    char message[512];
    vsnprintf(message, sizeof message, format, arguments);
    message[utf8_valid_prefix(message, strlen(message))] = '\0'; /* where it was cut */
    json_file_problem(reading->file, spot, "bad-theme", reading->report, "%s", message);
}

bool theme_refuse(const struct theme_reading *reading, const char *path, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    struct json_spot spot = {.path = path, .field = *path ? path : NULL};
    add_problem(reading, &spot, format, arguments);
    va_end(arguments);
    return false;
}

void theme_warn(const struct theme_reading *reading, const char *path, const char *format, ...)
{
    struct json_spot spot = {.path = path, .field = path, .is_warning = true};
    va_list arguments;
    va_start(arguments, format);
    add_problem(reading, &spot, format, arguments);
    va_end(arguments);
}

bool theme_refuse_kind(const struct theme_reading *reading, const char *path, const json_t *value,
                       const char *wanted)
{
    return theme_refuse(reading, path, "it is %s; give %s", json_kind(value), wanted);
}

/* --- values --- */

void *theme_slot(const struct theme_reading *reading, const struct theme_key *key)
{
    return (char *)reading->theme + key->offset;
}

const char *theme_path(const struct theme_key *key, size_t index, struct arena *arena)
{
    if (key->terms)
        return arena_print(arena, "%s.%s", key->name, key->terms[index].name);
    return key->length ? arena_print(arena, "%s[%zu]", key->name, index) : key->name;
}

static bool take_text(const struct theme_reading *reading, const struct theme_key *key,
                      const json_t *value)
{
    if (!json_is_string(value))
        return theme_refuse_kind(reading, key->name, value, "a text");
    const char *text = json_string_value(value);
    size_t length = strlen(text);
    if (!text[strspn(text, " ,")] || length > TEXT_LIMIT)
        return theme_refuse(reading, key->name, "%zu bytes are no text; give 1 to %d", length,
                            TEXT_LIMIT);
    *(const char **)theme_slot(reading, key) = arena_text(reading->arena, text);
    return true;
}

static bool take_points(const struct theme_reading *reading, const struct theme_key *key,
                        const json_t *value)
{
    const char *wanted = arena_print(reading->arena, "a number of points from %d to %d",
                                     (int)key->min, (int)key->max);
    if (!json_is_number(value))
        return theme_refuse_kind(reading, key->name, value, wanted);
    double points = json_number_value(value);
    if (!(points >= key->min && points <= key->max)) {
        struct buffer number = {0};
        buffer_add_number(&number, points, 3);
        theme_refuse(reading, key->name, "%s is out of range; give %s", number.bytes, wanted);
        buffer_clear(&number);
        return false;
    }
    *(double *)theme_slot(reading, key) = points;
    return true;
}

static bool take_switch(const struct theme_reading *reading, const struct theme_key *key,
                        const json_t *value)
{
    if (!json_is_boolean(value))
        return theme_refuse_kind(reading, key->name, value, "true or false");
    *(bool *)theme_slot(reading, key) = json_is_true(value);
    return true;
}

/* Takes digits with or without '#', 3 or 6 of them, and no other text. */
static bool read_digits(const char *text, colour *ink)
{
    const char *digits = text + (*text == '#');
    size_t length = strspn(digits, "0123456789abcdefABCDEF");
    if (digits[length] || (length != 3 && length != 6))
        return false;
    *ink = 0;
    for (size_t i = 0; i < 6; i++) {
        char digit = digits[length == 3 ? i / 2 : i];
        colour value = (colour)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        *ink = *ink << 4 | value;
    }
    *ink = *ink << 8 | 0xff;
    return true;
}

bool theme_parse_colour(const char *text, colour *ink)
{
    return strlen(text) == 7 && read_digits(text, ink);
}

static bool take_colour(const struct theme_reading *reading, const char *path, const json_t *value,
                        colour *slot)
{
    if (!json_is_string(value))
        return theme_refuse_kind(reading, path, value, "a colour, such as '#0067a1'");
    const char *text = json_string_value(value);
    if (theme_parse_colour(text, slot))
        return true;
    if (read_digits(text, slot))
        return theme_refuse(reading, path, "'%s' is not a colour; did you mean '#%06x'?", text,
                            (unsigned)*slot >> 8);
    return theme_refuse(
        reading, path, "'%s' is not a colour; give '#' and 6 hexadecimal digits, such as '#0067a1'",
        text);
}

static bool take_list(const struct theme_reading *reading, const struct theme_key *key,
                      const json_t *value)
{
    if (!json_is_array(value))
        return theme_refuse_kind(reading, key->name, value, "a list of colours");
    if (json_array_size(value) != key->length)
        return theme_refuse(reading, key->name, "it has %zu colours; give %zu",
                            json_array_size(value), key->length);
    colour *slots = theme_slot(reading, key);
    bool is_good = true;
    for (size_t i = 0; i < key->length; i++)
        is_good = take_colour(reading, theme_path(key, i, reading->arena), json_array_get(value, i),
                              &slots[i]) &&
                  is_good;
    return is_good;
}

/* --- objects --- */

static bool is_word(const char *typed, const char *const *words)
{
    for (size_t i = 0; words[i]; i++) {
        if (strcmp(words[i], typed) == 0)
            return true;
    }
    return false;
}

/* Whether an object has no other keys than these; each other one is told. */
bool theme_check_names(const struct theme_reading *reading, const char *path, json_t *object,
                       const char *const *known)
{
    bool is_good = true;
    const char *name;
    json_t *value;
    json_object_foreach(object, name, value)
    {
        if (is_word(name, known))
            continue;
        const char *at = *path ? arena_print(reading->arena, "%s.%s", path, name)
                               : arena_text(reading->arena, name);
        json_file_unknown_key(reading->file, at, name, known, reading->report);
        is_good = false;
    }
    return is_good;
}

static bool take_object(const struct theme_reading *reading, const struct theme_key *key,
                        json_t *value)
{
    if (!json_is_object(value))
        return theme_refuse_kind(reading, key->name, value, "an object of colours");
    bool is_good =
        theme_check_names(reading, key->name, value, CHOICE_NAMES(key->terms, reading->arena));
    colour *slots = theme_slot(reading, key);
    for (size_t i = 0; key->terms[i].name; i++) {
        const json_t *item = json_object_get(value, key->terms[i].name);
        if (item)
            is_good = take_colour(reading, theme_path(key, i, reading->arena), item, &slots[i]) &&
                      is_good;
    }
    return is_good;
}

bool theme_take(const struct theme_reading *reading, const struct theme_key *key, json_t *value)
{
    switch (key->type) {
    case THEME_TEXT: return take_text(reading, key, value);
    case THEME_POINTS: return take_points(reading, key, value);
    case THEME_SWITCH: return take_switch(reading, key, value);
    case THEME_COLOUR: break;
    }
    if (key->length)
        return take_list(reading, key, value);
    if (key->terms)
        return take_object(reading, key, value);
    return take_colour(reading, key->name, value, theme_slot(reading, key));
}
