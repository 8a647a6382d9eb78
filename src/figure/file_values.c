/* Values of JSON become what settings are set from: texts, as on the command line. */
#include "figure/file_reader.h"

#include "base/path.h"
#include "base/utf8.h"
#include "figure/theme_file.h"
#include "locale/locale.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- places --- */

size_t file_enter(struct file_reader *reader, const char *key)
{
    size_t length = reader->place.length;
    if (key)
        buffer_print(&reader->place, "%s%s", length ? "." : "", key);
    return length;
}

size_t file_enter_item(struct file_reader *reader, size_t index)
{
    size_t length = reader->place.length;
    buffer_print(&reader->place, "[%zu]", index);
    return length;
}

void file_leave(struct file_reader *reader, size_t length)
{
    reader->place.length = length;
    buffer_add(&reader->place, "", 0);
}

/* The last key of a place: "by" of "panels[0].by[1]". */
static void last_key(const char *place, char *key, size_t size)
{
    const char *dot = strrchr(place, '.'), *start = dot ? dot + 1 : place;
    snprintf(key, size, "%.*s", (int)strcspn(start, "["), start);
    key[utf8_valid_prefix(key, strlen(key))] = '\0';
}

static void add_problem(struct file_reader *reader, struct json_spot spot, const char *code,
                        const char *message)
{
    char key[64];
    const char *place = buffer_text(&reader->place);
    last_key(place, key, sizeof key);
    spot.path = place;
    spot.field = *key ? key : NULL;
    json_file_problem(&reader->file->json, &spot, code, reader->report, "%s", message);
}

bool file_refuse(struct file_reader *reader, const char *code, const char *format, ...)
{
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    add_problem(reader, (struct json_spot){.is_key = false}, code, message);
    return false;
}

bool file_refuse_key(struct file_reader *reader, const char *code, const char *format, ...)
{
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    add_problem(reader, (struct json_spot){.is_key = true}, code, message);
    return false;
}

bool file_refuse_type(struct file_reader *reader, const json_t *value, const char *wanted)
{
    if (json_is_null(value) && reader->place.length)
        return file_refuse(reader, "wrong-type",
                           "null says nothing; write %s, or leave the key out", wanted);
    return file_refuse(reader, "wrong-type", "%s, where %s is wanted", json_kind(value), wanted);
}

/* What was said of another file, such as a theme, stays at its place there. */
static void pass_on_one(struct file_reader *reader, const struct problem *problem, size_t index)
{
    const struct example *example = &problem->examples[index];
    struct json_spot spot = {.is_warning = problem->severity != SEVERITY_ERROR};
    if (example->position.line) /* of a file that the value names */
        report_add(reader->report, problem->severity, problem->code, &example->position, "%s",
                   example->message);
    else
        add_problem(reader, spot, problem->code, example->message);
}

void file_pass_on(struct file_reader *reader, const struct report *said)
{
    for (size_t i = 0; i < report_problem_count(said); i++) {
        const struct problem *problem = report_problem_at(said, i);
        size_t last = problem->example_count - 1;
        for (size_t j = 0; j < problem->times; j++)
            pass_on_one(reader, problem, j < last ? j : last); /* so that all are counted */
    }
}

/* --- settings --- */

static void set_text(struct file_reader *reader, const struct setting *setting, const char *text)
{
    struct report *said = report_new();
    setting_set(setting, reader->settings, text, said);
    file_pass_on(reader, said);
    report_free(said);
}

static void set_switch(struct file_reader *reader, const struct setting *setting,
                       const json_t *value)
{
    if (json_is_true(value)) {
        set_text(reader, setting, "");
        return;
    }
    if (!json_is_false(value)) {
        file_refuse_type(reader, value, "true or false");
        return;
    }
    struct report *said = report_new();
    setting_set_off(setting, reader->settings, said);
    file_pass_on(reader, said);
    report_free(said);
}

/* A number as the command line has it; false where the value is none. */
static bool add_number(const json_t *value, struct buffer *text)
{
    if (json_is_integer(value))
        buffer_print(text, "%lld", (long long)json_integer_value(value));
    else if (json_is_real(value))
        buffer_add_number(text, json_real_value(value), 9);
    return json_is_number(value);
}

static void set_number(struct file_reader *reader, const struct setting *setting,
                       const json_t *value)
{
    struct buffer text = {0};
    const char *quoted = json_string_value(value);
    if (add_number(value, &text))
        set_text(reader, setting, text.bytes);
    else if (quoted && *quoted && strspn(quoted, "-.0123456789") == strlen(quoted))
        file_refuse(reader, "wrong-type", "a text, where a number is wanted; write %s", quoted);
    else
        file_refuse_type(reader, value, "a number");
    buffer_clear(&text);
}

/* Files that a setting names are relative to the figure file. */
static const char *text_of(struct file_reader *reader, const struct setting *setting,
                           const char *text)
{
    struct arena *arena = &reader->file->arena;
    if (setting->flags & SETTING_OUTPUT)
        return file_output_path(reader, text);
    if (!(setting->flags & SETTING_PATH) || !theme_is_path(text))
        return text;
    return path_join(path_folder(reader->file->json.name, arena), text, arena);
}

/* Years and lengths may stand without quotes: they are taken, or refused, as if they had them. */
static void set_word(struct file_reader *reader, const struct setting *setting, const json_t *value)
{
    struct buffer text = {0};
    bool may_be_number = setting->type == SETTING_DATE || setting->type == SETTING_LENGTH;
    if (json_is_string(value))
        set_text(reader, setting, text_of(reader, setting, json_string_value(value)));
    else if (may_be_number && add_number(value, &text))
        set_text(reader, setting, text.bytes);
    else
        file_refuse_type(reader, value, "a text");
    buffer_clear(&text);
}

/* --- words by language --- */

static bool check_word(struct file_reader *reader, const char *language, const json_t *text)
{
    size_t length = file_enter(reader, language);
    bool is_good = true;
    if (!locale_is_known(language))
        is_good = file_refuse_key(reader, "bad-language",
                                  "'%s' is no language known here; write its code, such as 'en', "
                                  "'fr' or 'ar'",
                                  language);
    else if (!json_is_string(text))
        is_good = file_refuse_type(reader, text, "a text");
    file_leave(reader, length);
    return is_good;
}

char *file_translated(struct file_reader *reader, const json_t *value)
{
    const char *language;
    json_t *text;
    bool is_good = true;
    if (json_is_string(value))
        return strdup(json_string_value(value));
    if (!json_is_object(value))
        is_good = file_refuse_type(reader, value, "a text or an object with texts by language");
    else if (!json_object_size(value))
        is_good = file_refuse(reader, "bad-setting", "there is no language; write {\"en\": \"…\"}");
    json_object_foreach((json_t *)value, language, text) is_good =
        check_word(reader, language, text) && is_good;
    return is_good ? json_dumps(value, 0) : NULL;
}

static void set_translated(struct file_reader *reader, const struct setting *setting,
                           const json_t *value)
{
    char *text = file_translated(reader, value);
    if (text)
        set_text(reader, setting, text);
    free(text);
}

/* --- settings that are given several times --- */

/* Appends a value of a list; commas within are told apart from those between. */
static bool add_item(struct file_reader *reader, const json_t *value, struct buffer *text)
{
    if (add_number(value, text))
        return true;
    if (!json_is_string(value))
        return file_refuse_type(reader, value, "a text or a list of texts");
    const char *item = json_string_value(value);
    size_t length = strlen(item);
    if (length && item[length - 1] == '\\')
        return file_refuse(reader, "bad-setting", "'%s' ends in a backslash, which no value can",
                           item);
    for (; *item; item++)
        buffer_print(text, "%s%c", *item == ',' ? "\\" : "", *item);
    return true;
}

static bool add_items(struct file_reader *reader, const json_t *list, struct buffer *text)
{
    bool is_good = true;
    if (json_array_size(list) == 0)
        return file_refuse(reader, "bad-setting", "the list is empty; give at least one value");
    for (size_t i = 0; i < json_array_size(list); i++) {
        size_t length = file_enter_item(reader, i);
        buffer_add_text(text, i ? "," : "");
        is_good = add_item(reader, json_array_get(list, i), text) && is_good;
        file_leave(reader, length);
    }
    return is_good;
}

/* Appends the values of a pair. */
static bool add_values(struct file_reader *reader, const struct setting *setting,
                       const json_t *value, struct buffer *text)
{
    if (setting->flags & SETTING_LISTS)
        return json_is_array(value) ? add_items(reader, value, text)
                                    : add_item(reader, value, text);
    if (!json_is_string(value))
        return file_refuse_type(reader, value, "a text");
    buffer_add_text(text, json_string_value(value));
    return true;
}

/* {"country": ["SYR", "LBN"]} is "country=SYR,LBN". */
static void set_pairs(struct file_reader *reader, const struct setting *setting,
                      const json_t *object)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        struct buffer text = {0};
        size_t length = file_enter(reader, key);
        buffer_print(&text, "%s=", key);
        if (add_values(reader, setting, value, &text))
            set_text(reader, setting, text.bytes);
        file_leave(reader, length);
        buffer_clear(&text);
    }
}

static void set_several(struct file_reader *reader, const struct setting *setting,
                        const json_t *value)
{
    if (json_is_object(value)) {
        set_pairs(reader, setting, value);
        return;
    }
    if (!json_is_string(value) && !json_is_array(value)) {
        file_refuse_type(reader, value, "a text, a list of texts or an object");
        return;
    }
    struct file_path *texts;
    size_t count = file_texts(reader, value, &texts);
    for (size_t i = 0; i < count; i++) {
        size_t length = json_is_array(value) ? file_enter_item(reader, i) : reader->place.length;
        set_text(reader, setting, texts[i].path);
        file_leave(reader, length);
    }
}

/* ["a", "b"] is "a,b". */
static void set_list(struct file_reader *reader, const struct setting *setting, const json_t *list)
{
    struct buffer text = {0};
    if (add_items(reader, list, &text))
        set_text(reader, setting, text.bytes);
    buffer_clear(&text);
}

void file_set(struct file_reader *reader, const struct setting *setting, const json_t *value)
{
    if (setting->flags & SETTING_REPEATABLE) {
        set_several(reader, setting, value);
        return;
    }
    if (setting->flags & SETTING_TRANSLATED) {
        set_translated(reader, setting, value);
        return;
    }
    if (setting->flags & SETTING_LISTS && json_is_array(value)) {
        set_list(reader, setting, value);
        return;
    }
    switch (setting->type) {
    case SETTING_SWITCH: set_switch(reader, setting, value); break;
    case SETTING_WHOLE:
    case SETTING_NUMBER: set_number(reader, setting, value); break;
    default: set_word(reader, setting, value); break;
    }
}

static bool add_text(struct file_reader *reader, const json_t *value, struct file_path *text)
{
    if (!json_is_string(value))
        return file_refuse_type(reader, value, "a text");
    text->path = json_string_value(value);
    text->place = arena_text(&reader->file->arena, buffer_text(&reader->place));
    return true;
}

size_t file_texts(struct file_reader *reader, const json_t *value, struct file_path **texts)
{
    size_t count = 0, most = json_is_array(value) ? json_array_size(value) : 1;
    *texts = ARENA_ARRAY(&reader->file->arena, struct file_path, most + 1);
    if (!json_is_array(value) && !json_is_string(value))
        file_refuse_type(reader, value, "a text or a list of texts");
    else if (json_is_string(value))
        count += add_text(reader, value, *texts);
    for (size_t i = 0; i < json_array_size(value); i++) {
        size_t length = file_enter_item(reader, i);
        count += add_text(reader, json_array_get(value, i), *texts + count);
        file_leave(reader, length);
    }
    return count;
}
