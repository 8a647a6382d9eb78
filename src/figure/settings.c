/* What all settings have in common: they are found by name or key, checked for their type, stored
 * by the function of their row, and remembered as they were given. */
#include "figure/settings.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "figure/settings_internal.h"
#include "query/choice.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DIGITS 9

bool setting_refuse(struct report *report, const char *name, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    /* the cut may have split a character */
    message[utf8_valid_prefix(message, strlen(message))] = '\0';
    struct position position = {.field = name};
    report_add(report, SEVERITY_ERROR, "bad-setting", &position, "%s", message);
    return false;
}

/* --- finding --- */

const struct setting *setting_find(const char *name)
{
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        if (strcmp(setting->name, name) == 0)
            return setting;
    }
    return NULL;
}

const char *const *setting_words(const struct setting *setting, struct arena *arena)
{
    return setting->list_words ? setting->list_words(arena) : setting->words;
}

const char *const *setting_own_words(const struct setting *setting, const struct chart *chart)
{
    if (!(setting->flags & SETTING_BY_CHART) || !chart)
        return NULL;
    return strcmp(setting->name, "sort") == 0 ? chart->panel->sorts : chart->panel->styles;
}

const char *const *setting_words_of(const struct setting *setting, const struct chart *chart,
                                    struct arena *arena)
{
    const char *const *own = setting_own_words(setting, chart);
    return own ? own : setting_words(setting, arena);
}

bool setting_is_of_chart(const struct setting *setting, const struct chart *chart)
{
    if (!(setting->flags & SETTING_CHART))
        return true;
    for (const char *const *name = chart->panel->params; name && *name; name++) {
        if (strcmp(*name, setting->name) == 0)
            return true;
    }
    return false;
}

static bool is_among(const char *const *words, const char *text)
{
    while (*words && strcmp(*words, text) != 0)
        words++;
    return *words != NULL;
}

bool setting_suits(const struct setting *setting, const struct chart *chart, const char *value)
{
    if (!setting_is_of_chart(setting, chart))
        return false;
    const char *const *own = setting_own_words(setting, chart);
    return !own || is_among(own, value);
}

/* --- checking --- */

static bool check_text(const struct setting *setting, const char *text, struct report *report)
{
    size_t length = strlen(text);
    if (length > SETTING_TEXT_LIMIT)
        return setting_refuse(report, setting->name, "%zu bytes are too long; the most is %d",
                              length, SETTING_TEXT_LIMIT);
    return utf8_valid_prefix(text, length) == length ||
           setting_refuse(report, setting->name, "the value is not valid UTF-8");
}

/* A setting that the panel's chart knows nothing of would be lost silently. */
static bool check_chart(const struct setting *setting, struct settings *settings,
                        struct report *report)
{
    const char *name = settings_current(settings)->chart;
    const struct chart *chart = name ? chart_find(name) : NULL;
    if (!chart || setting_is_of_chart(setting, chart))
        return true;
    struct buffer known = {0};
    if (chart->panel->params)
        choice_add(&known, chart->panel->params);
    setting_refuse(report, setting->name, "the chart '%s' does not take it; it takes %s", name,
                   known.length ? known.bytes : "none of its kind");
    buffer_clear(&known);
    return false;
}

/* Digits with at most one point between them, whatever the locale; false where it is none. */
static bool parse_number(const char *text, double *number)
{
    size_t digits = strspn(text, "0123456789"), decimals = 0;
    const char *end = text + digits;
    if (*end == '.') {
        decimals = strspn(end + 1, "0123456789");
        if (decimals == 0)
            return false;
        end += decimals + 1;
    }
    if (digits == 0 || digits > MAX_DIGITS || decimals > MAX_DIGITS || *end)
        return false;
    *number = (double)strtol(text, NULL, 10);
    double scale = 1;
    for (size_t i = 0; i < decimals; i++)
        *number += (text[digits + 1 + i] - '0') * (scale /= 10);
    return true;
}

static bool take_number(const struct setting *setting, struct setting_value *value,
                        struct report *report)
{
    bool is_whole = setting->type == SETTING_WHOLE;
    if (parse_number(value->text, &value->number) && value->number >= setting->min &&
        value->number <= setting->max && (!is_whole || !strchr(value->text, '.')))
        return true;
    struct buffer limits = {0};
    buffer_add_text(&limits, is_whole ? "a whole number from " : "a number from ");
    buffer_add_number(&limits, setting->min, 2);
    buffer_add_text(&limits, " to ");
    buffer_add_number(&limits, setting->max, 2);
    setting_refuse(report, setting->name, "'%s' is not a %s; give %s", value->text, setting->what,
                   limits.bytes);
    buffer_clear(&limits);
    return false;
}

/* The number of a word is its place among those of all charts. */
static bool take_word(const struct setting *setting, struct settings *settings,
                      struct setting_value *value, struct report *report)
{
    const char *name = settings_current(settings)->chart;
    const char *const *words = setting_words(setting, &settings->arena);
    const char *const *own =
        setting_words_of(setting, name ? chart_find(name) : NULL, &settings->arena);
    for (int i = 0; words[i]; i++) {
        if (strcmp(words[i], value->text) != 0 || !is_among(own, value->text))
            continue;
        value->number = i;
        value->word = words[i];
        return true;
    }
    if (setting->flags & SETTING_JUDGED)
        return true;
    choice_refuse(setting->name, setting->what, value->text, own, report);
    return false;
}

static bool take_switch(const struct setting *setting, struct setting_value *value,
                        struct report *report)
{
    value->number = 1;
    return !*value->text ||
           setting_refuse(report, setting->name, "'%s' is too much; the switch has no value",
                          value->text);
}

static bool take_value(const struct setting *setting, struct settings *settings,
                       struct setting_value *value, struct report *report)
{
    switch (setting->type) {
    case SETTING_WHOLE:
    case SETTING_NUMBER: return take_number(setting, value, report);
    case SETTING_WORD: return take_word(setting, settings, value, report);
    case SETTING_SWITCH: return take_switch(setting, value, report);
    default: return true;
    }
}

/* --- setting --- */

static void note_given(const struct setting *setting, struct settings *settings, const char *value)
{
    settings->given = memory_grow(settings->given, settings->given_count, &settings->given_capacity,
                                  sizeof *settings->given);
    size_t panel = settings_panel_count(settings) - 1;
    if (settings->has_list && settings->panel_count == 0)
        panel = PANEL_ALL;
    settings->given[settings->given_count++] =
        (struct given){setting, arena_text(&settings->arena, value), panel};
}

bool setting_set(const struct setting *setting, struct settings *settings, const char *text,
                 struct report *report)
{
    struct setting_value value = {.text = text};
    if (!check_text(setting, text, report) || !check_chart(setting, settings, report) ||
        !take_value(setting, settings, &value, report) || !setting->set(settings, &value, report))
        return false;
    note_given(setting, settings, text);
    return true;
}

bool setting_set_at(const struct setting *setting, struct settings *settings, size_t panel,
                    const char *value, struct report *report)
{
    size_t count = settings->panel_count;
    if (count)
        settings->panel_count = panel + 1; /* the last one is set */
    bool is_set = setting_set(setting, settings, value, report);
    settings->panel_count = count;
    return is_set;
}

bool setting_set_off(const struct setting *setting, struct settings *settings,
                     struct report *report)
{
    const struct setting_value off = {.text = "", .number = 0};
    if (!check_chart(setting, settings, report) || !setting->set(settings, &off, report))
        return false;
    note_given(setting, settings, SETTING_OFF);
    return true;
}

bool settings_check(const struct settings *settings, struct report *report)
{
    if (settings->has_from && settings->has_to && settings->from > settings->to)
        return setting_refuse(report, "to", "no day is left: 'from' would come after 'to'");
    return true;
}

/* --- panels --- */

size_t settings_panel_count(const struct settings *settings)
{
    return settings->panel_count ? settings->panel_count : 1;
}

struct panel_settings *settings_panel_at(struct settings *settings, size_t index)
{
    return settings->panel_count ? &settings->panels[index] : &settings->panel;
}

const struct panel_settings *settings_panel(const struct settings *settings, size_t index)
{
    return settings->panel_count ? &settings->panels[index] : &settings->panel;
}

struct panel_settings *settings_current(struct settings *settings)
{
    return settings_panel_at(settings, settings_panel_count(settings) - 1);
}

void settings_add_panel(struct settings *settings, const struct panel_settings *panel)
{
    struct panel_settings added = *panel; /* it may be one of those that move */
    settings->panels = memory_grow(settings->panels, settings->panel_count,
                                   &settings->panel_capacity, sizeof *settings->panels);
    settings->panels[settings->panel_count++] = added;
}

/* --- the whole --- */

void settings_init(struct settings *settings)
{
    *settings = (struct settings){
        .width = {.points = 170 * POINTS_PER_MM, .text = "170mm"},
        .dpi = 300,
        .lag = 14,
        .theme = "report",
    };
}

void settings_clear(struct settings *settings)
{
    arena_clear(&settings->arena);
    annotations_clear(&settings->annotations);
    free(settings->panels);
    free(settings->given);
    free(settings->mappings);
    *settings = (struct settings){0};
}
