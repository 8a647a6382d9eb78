/* The JSON Schema (draft 2020-12) of figure files, from the tables that reading them uses: so that
 * editors complete and check them. It says what it can; that a date is one, it can't. */
#include "api/api.h"

#include "chart/chart.h"
#include "figure/figure_file.h"
#include "figure/theme_file.h"
#include "query/choice.h"
#include "render/renderer.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define LENGTH_PATTERN "^[0-9]+(\\.[0-9]+)?(mm|cm|in|pt|px)$"
#define DATE_PATTERN "^[-Y0-9]"
#define CONDITION_PATTERN "^[a-z_]+(=|!=|~)."
#define LANGUAGE_PATTERN "^[A-Za-z]{2,8}(-[A-Za-z0-9]+)*$"
#define PAIR_PATTERN "^[a-z_]+,[a-z_]+$"
#define COLOUR_PATTERN "^(none|#[0-9A-Fa-f]{6})$"
#define MAPPING_PATTERN "^[^=]+=."

/* --- pieces --- */

static json_t *text_like(const char *pattern)
{
    return json_pack("{s:s, s:s}", "type", "string", "pattern", pattern);
}

static json_t *any_of(json_t *first, json_t *second)
{
    return json_pack("{s:[o, o]}", "anyOf", first, second);
}

static json_t *refer_to(const char *name)
{
    struct buffer path = {0};
    buffer_print(&path, "#/$defs/%s", name);
    json_t *reference = json_pack("{s:s}", "$ref", path.bytes);
    buffer_clear(&path);
    return reference;
}

/* A text, or a list of at least one. */
static json_t *one_or_several(json_t *item)
{
    json_t *list = json_pack("{s:s, s:O, s:i}", "type", "array", "items", item, "minItems", 1);
    return any_of(item, list);
}

static json_t *list_of_words(const char *const *words)
{
    json_t *list = json_array();
    for (; words && *words; words++)
        json_array_append_new(list, json_string(*words));
    return list;
}

/* An object of which only these keys are known. */
static json_t *closed_object(json_t *properties)
{
    return json_pack("{s:s, s:o, s:b}", "type", "object", "properties", properties,
                     "additionalProperties", 0);
}

/* --- settings --- */

static json_t *word_schema(const struct setting *setting, struct arena *arena)
{
    json_t *words = json_pack("{s:o}", "enum", list_of_words(setting_words(setting, arena)));
    if (setting->flags & SETTING_PATH)
        return any_of(words, text_like("(/|\\.json$)"));
    return words;
}

static json_t *number_schema(const struct setting *setting)
{
    bool is_whole = setting->type == SETTING_WHOLE;
    if (is_whole)
        return json_pack("{s:s, s:I, s:I}", "type", "integer", "minimum", (json_int_t)setting->min,
                         "maximum", (json_int_t)setting->max);
    return json_pack("{s:s, s:f, s:f}", "type", "number", "minimum", setting->min, "maximum",
                     setting->max);
}

static json_t *length_schema(const struct setting *setting)
{
    json_t *length = text_like(LENGTH_PATTERN);
    if (!setting->words)
        return length;
    return any_of(length, json_pack("{s:o}", "enum", list_of_words(setting->words)));
}

static json_t *fields(void)
{
    json_t *names = json_array();
    for (size_t i = 0; field_table[i].name; i++)
        json_array_append_new(names, json_string(field_table[i].name));
    return names;
}

/* {"country": ["SYR", "LBN"]} */
static json_t *conditions_by_field(void)
{
    json_t *value = json_pack("{s:[s, s]}", "type", "string", "number");
    return json_pack("{s:s, s:{s:o}, s:o}", "type", "object", "propertyNames", "enum", fields(),
                     "additionalProperties", one_or_several(value));
}

static json_t *columns_by_field(void)
{
    return json_pack("{s:s, s:{s:s, s:i}}", "type", "object", "additionalProperties", "type",
                     "string", "minLength", 1);
}

/* ["Q1=2024-01/2024-03"] or {"Q1": "2024-01/2024-03"} */
static json_t *periods_schema(void)
{
    json_t *texts = one_or_several(json_pack("{s:s, s:i}", "type", "string", "minLength", 4));
    return any_of(texts, columns_by_field());
}

static json_t *repeatable_schema(const struct setting *setting)
{
    if (setting->flags & SETTING_REPLACED)
        return periods_schema();
    bool is_list = setting->flags & SETTING_LISTS;
    json_t *texts = one_or_several(text_like(is_list ? CONDITION_PATTERN : MAPPING_PATTERN));
    return any_of(texts, is_list ? conditions_by_field() : columns_by_field());
}

/* A text, or one by language. */
static json_t *translated_schema(void)
{
    json_t *text = json_pack("{s:s, s:i}", "type", "string", "maxLength", SETTING_TEXT_LIMIT);
    json_t *texts = json_pack("{s:s, s:o, s:o, s:i}", "type", "object", "propertyNames",
                              text_like(LANGUAGE_PATTERN), "additionalProperties",
                              json_pack("{s:s}", "type", "string"), "minProperties", 1);
    return any_of(text, texts);
}

/* One or two of the fields; a name, or several. */
static json_t *list_of_schema(const struct setting *setting, struct arena *arena)
{
    if (setting->type != SETTING_WORD)
        return one_or_several(json_pack("{s:s, s:i}", "type", "string", "minLength", 1));
    json_t *words = word_schema(setting, arena);
    json_t *list = json_pack("{s:s, s:O, s:i, s:i}", "type", "array", "items", words, "minItems", 1,
                             "maxItems", 2);
    return any_of(any_of(words, text_like(PAIR_PATTERN)), list);
}

static json_t *value_schema(const struct setting *setting, struct arena *arena)
{
    if (setting->flags & SETTING_REPEATABLE)
        return repeatable_schema(setting);
    if (setting->flags & SETTING_TRANSLATED)
        return translated_schema();
    if (setting->flags & SETTING_LISTS)
        return list_of_schema(setting, arena);
    switch (setting->type) {
    case SETTING_WORD: return word_schema(setting, arena);
    case SETTING_WHOLE:
    case SETTING_NUMBER: return number_schema(setting);
    case SETTING_SWITCH: return json_pack("{s:s}", "type", "boolean");
    case SETTING_LENGTH: return length_schema(setting);
    case SETTING_COLOUR: return text_like(COLOUR_PATTERN);
    case SETTING_DATE:
        return json_pack("{s:[s, s], s:s}", "type", "string", "integer", "pattern", DATE_PATTERN);
    default: return json_pack("{s:s, s:i}", "type", "string", "maxLength", SETTING_TEXT_LIMIT);
    }
}

/* Each setting is defined once, under the name of its option. */
static void add_settings(json_t *definitions)
{
    struct arena arena = {0};
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        if (!setting->key)
            continue;
        json_t *schema = value_schema(setting, &arena);
        json_object_set_new(schema, "description", json_string(setting->summary));
        json_object_set_new(definitions, setting->name, schema);
    }
    arena_clear(&arena);
}

static json_t *properties_at(enum file_level level)
{
    json_t *properties = json_object();
    for (const char *const *key = file_keys(level); *key; key++)
        json_object_set_new(properties, *key, refer_to(*key));
    for (const struct setting *setting = setting_table; setting->name; setting++)
        if (file_has_setting(level, setting))
            json_object_set_new(properties, setting->key, refer_to(setting->name));
    return properties;
}

/* --- charts --- */

/* What a chart does not take may not stand beside its name; of some words it has its own. */
static json_t *rules_of_chart(const struct chart *chart, enum file_level level)
{
    json_t *rules = json_object();
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        if (!file_has_setting(level, setting))
            continue;
        const char *const *own = setting_own_words(setting, chart);
        if (!setting_is_of_chart(setting, chart))
            json_object_set_new(rules, setting->key, json_false());
        else if (own)
            json_object_set_new(rules, setting->key,
                                json_pack("{s:o}", "enum", list_of_words(own)));
        else if (strcmp(setting->name, "group") == 0 && !chart->panel->has_inner_groups)
            json_object_set_new(rules, setting->key, text_like("^[^,]*$"));
    }
    return rules;
}

static json_t *rules_of_charts(enum file_level level)
{
    json_t *rules = json_array();
    for (const struct chart *chart = chart_table; chart->name; chart++) {
        json_t *is_chart = json_pack("{s:{s:{s:s}}, s:[s]}", "properties", "chart", "const",
                                     chart->name, "required", "chart");
        if (level == LEVEL_FIGURE) /* with panels it is but their default */
            json_object_set_new(is_chart, "not", json_pack("{s:[s]}", "required", "panels"));
        json_array_append_new(rules, json_pack("{s:o, s:{s:o}}", "if", is_chart, "then",
                                               "properties", rules_of_chart(chart, level)));
    }
    return rules;
}

static json_t *object_with_chart(enum file_level level)
{
    json_t *object = closed_object(properties_at(level));
    json_object_set_new(object, "allOf", rules_of_charts(level));
    return object;
}

/* --- other keys --- */

static json_t *annotation_schema(void)
{
    json_t *properties = json_object(), *kinds = json_array();
    for (int i = 0; i < ANNOTATION_KIND_COUNT; i++) {
        const char *kind = annotation_kind_name((enum annotation_kind)i);
        json_object_set_new(properties, kind, json_pack("{s:[s, s]}", "type", "string", "integer"));
        json_array_append_new(kinds, json_pack("{s:[s]}", "required", kind));
    }
    json_object_set_new(properties, "label", translated_schema());
    json_t *object = closed_object(properties);
    json_object_set_new(object, "oneOf", kinds);
    return json_pack("{s:s, s:s, s:o}", "type", "array", "description",
                     "lines, spans and key events on the time axis", "items", object);
}

/* Paths that end as the outputs do. */
static json_t *output_schema(void)
{
    struct buffer pattern = {0};
    for (size_t i = 0; renderer_table[i].name; i++)
        buffer_print(&pattern, "%s\\%s", i ? "|" : "(", renderer_table[i].endings);
    buffer_add_text(&pattern, ")$");
    json_t *schema = one_or_several(text_like(pattern.bytes));
    buffer_clear(&pattern);
    json_object_set_new(schema, "description",
                        json_string("files to write, below the folder of "
                                    "this one"));
    return schema;
}

static json_t *data_schema(void)
{
    json_t *schema = one_or_several(json_pack("{s:s, s:i}", "type", "string", "minLength", 1));
    json_object_set_new(schema, "description",
                        json_string("files to read, relative to the folder of this one"));
    return schema;
}

static json_t *list_schema(const char *item, int most, const char *description)
{
    return json_pack("{s:s, s:s, s:o, s:i, s:i}", "type", "array", "description", description,
                     "items", refer_to(item), "minItems", 1, "maxItems", most);
}

static void add_other_keys(json_t *definitions)
{
    struct arena arena = {0};
    json_t *charts = list_of_words(CHOICE_NAMES(chart_table, &arena));
    json_object_set_new(definitions, "$schema", json_pack("{s:s}", "type", "string"));
    json_object_set_new(definitions, "figure",
                        json_pack("{s:i, s:s}", "const", FIGURE_FILE_VERSION, "description",
                                  "version of the format"));
    json_object_set_new(definitions, "name",
                        json_pack("{s:s, s:i, s:s}", "type", "string", "minLength", 1,
                                  "description", "of the figure, in messages and for --only"));
    json_object_set_new(definitions, "chart",
                        json_pack("{s:o, s:s}", "enum", charts, "description", "kind of chart"));
    json_object_set_new(definitions, "data", data_schema());
    json_object_set_new(definitions, "output", output_schema());
    json_object_set_new(definitions, "size", closed_object(properties_at(LEVEL_SIZE)));
    json_object_set_new(definitions, "annotations", annotation_schema());
    json_object_set_new(definitions, "panels",
                        list_schema("one-panel", PANEL_LIMIT, "charts above each other"));
    json_object_set_new(definitions, "figures",
                        list_schema("one-figure", FIGURE_LIMIT, "the figures of a report"));
    arena_clear(&arena);
}

/* --- the whole --- */

static json_t *figure_schema(void)
{
    json_t *definitions = json_object();
    add_settings(definitions);
    add_other_keys(definitions);
    json_object_set_new(definitions, "one-panel", object_with_chart(LEVEL_PANEL));
    json_object_set_new(definitions, "one-figure", object_with_chart(LEVEL_FIGURE));
    json_object_set_new(definitions, "report", closed_object(properties_at(LEVEL_REPORT)));
    json_t *alone =
        json_pack("{s:s, s:[s], s:[{s:[s]}, {s:[s]}]}", "$ref", "#/$defs/one-figure", "required",
                  "data", "anyOf", "required", "chart", "required", "panels");
    return json_pack("{s:s, s:s, s:s, s:s, s:[s], s:{s:[s]}, s:o, s:o, s:o}", "$schema",
                     "https://json-schema.org/draft/2020-12/schema", "title", "casus figure file",
                     "description", "one figure, or a report of many", "type", "object", "required",
                     "figure", "if", "required", "figures", "then", refer_to("report"), "else",
                     alone, "$defs", definitions);
}

const char *casus_schema(const char *name, struct casus_report *report)
{
    static const char *const names[] = {"figure", "theme", NULL};
    buffer_reset(&report->text);
    if (strcmp(name, "theme") == 0) {
        theme_schema(&report->text);
        return report->text.bytes;
    }
    if (strcmp(name, "figure") != 0) {
        choice_refuse(NULL, "schema", name, names, report->report);
        return NULL;
    }
    json_t *schema = figure_schema();
    char *text = json_dumps(schema, JSON_INDENT(2));
    buffer_add_text(&report->text, text);
    buffer_add_text(&report->text, "\n");
    free(text);
    json_decref(schema);
    return report->text.bytes;
}
