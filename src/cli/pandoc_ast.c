#include "cli/pandoc_ast.h"

#include <glib.h>
#include <string.h>

/* Whatever comes from a file may not be UTF-8. */
static json_t *text_of(const char *text)
{
    gchar *valid = g_utf8_make_valid(text, -1);
    json_t *value = json_string(valid);
    g_free(valid);
    return value;
}

json_t *ast_element(const char *kind, json_t *content)
{
    json_t *element = json_object();
    json_object_set_new(element, "t", json_string(kind));
    if (content)
        json_object_set_new(element, "c", content);
    return element;
}

bool ast_is(const json_t *value, const char *kind)
{
    const char *own = json_string_value(json_object_get(value, "t"));
    return own && strcmp(own, kind) == 0;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is_control(char byte)
{
    return (unsigned char)byte < ' ' || byte == 0x7f;
}

static void add_word(json_t *inlines, GString *word, bool *is_apart)
{
    if (word->len == 0)
        return;
    if (*is_apart && json_array_size(inlines))
        json_array_append_new(inlines, ast_element("Space", NULL));
    json_array_append_new(inlines, ast_element("Str", text_of(word->str)));
    g_string_truncate(word, 0);
    *is_apart = false;
}

json_t *ast_inlines(const char *text)
{
    json_t *inlines = json_array();
    GString *word = g_string_new(NULL);
    bool is_apart = false;
    for (; *text; text++) {
        if (is_space(*text)) {
            add_word(inlines, word, &is_apart);
            is_apart = true;
        } else if (!is_control(*text)) {
            g_string_append_c(word, *text);
        }
    }
    add_word(inlines, word, &is_apart);
    g_string_free(word, TRUE);
    return inlines;
}

json_t *ast_attributes(const char *id, json_t *classes, json_t *pairs)
{
    json_t *attributes = json_array();
    json_array_append_new(attributes, json_string(id));
    json_array_append_new(attributes, classes ? classes : json_array());
    json_array_append_new(attributes, pairs ? pairs : json_array());
    return attributes;
}

void ast_add_pair(json_t *pairs, const char *name, const char *value)
{
    json_t *pair = json_array();
    json_array_append_new(pair, text_of(name));
    json_array_append_new(pair, text_of(value));
    json_array_append_new(pairs, pair);
}

const char *ast_attribute(const json_t *attributes, const char *name)
{
    size_t index;
    json_t *pair;
    json_array_foreach(json_array_get(attributes, 2), index, pair)
    {
        const char *own = json_string_value(json_array_get(pair, 0));
        if (own && strcmp(own, name) == 0)
            return json_string_value(json_array_get(pair, 1));
    }
    return NULL;
}

bool ast_is_block_of(const json_t *element, const char *name)
{
    size_t index;
    json_t *class;
    if (!ast_is(element, "CodeBlock"))
        return false;
    const json_t *attributes = json_array_get(json_object_get(element, "c"), 0);
    json_array_foreach(json_array_get(attributes, 1), index, class)
    {
        const char *own = json_string_value(class);
        if (own && strcmp(own, name) == 0)
            return true;
    }
    return false;
}

static void add_inlines(GString *text, const json_t *inlines)
{
    size_t index;
    json_t *one;
    json_array_foreach(inlines, index, one)
    {
        const char *word = json_string_value(json_object_get(one, "c"));
        if (ast_is(one, "Str") && word)
            g_string_append(text, word);
        else if (ast_is(one, "Space") || ast_is(one, "SoftBreak"))
            g_string_append_c(text, ' ');
    }
}

char *ast_meta_text(const json_t *meta, const char *name)
{
    const json_t *field = json_object_get(meta, name), *content = json_object_get(field, "c");
    if (ast_is(field, "MetaString") && json_is_string(content))
        return g_strdup(json_string_value(content));
    if (!ast_is(field, "MetaInlines"))
        return NULL;
    GString *text = g_string_new(NULL);
    add_inlines(text, content);
    return g_string_free(text, FALSE);
}

bool ast_meta_is_true(const json_t *meta, const char *name)
{
    const json_t *field = json_object_get(meta, name);
    if (ast_is(field, "MetaBool"))
        return json_is_true(json_object_get(field, "c"));
    char *text = ast_meta_text(meta, name);
    bool is_true = text && (strcmp(text, "true") == 0 || strcmp(text, "yes") == 0);
    g_free(text);
    return is_true;
}
