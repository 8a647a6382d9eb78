/* The schema says what reading checks, as far as a schema can: kinds, ranges, names. That words can
 * be read on the page it can't say. */
#include "figure/theme_file.h"
#include "figure/theme_internal.h"

static void add_colour(struct buffer *out)
{
    buffer_add_text(out, "\"type\":\"string\",\"pattern\":\"^#[0-9a-fA-F]{6}$\"");
}

static void add_object(struct buffer *out, const struct theme_key *key)
{
    buffer_add_text(out, "\"type\":\"object\",\"additionalProperties\":false,\"properties\":{");
    for (size_t i = 0; key->terms[i].name; i++) {
        buffer_add_text(out, i ? "," : "");
        buffer_add_json(out, key->terms[i].name);
        buffer_add_text(out, ":{");
        add_colour(out);
        buffer_add_text(out, "}");
    }
    buffer_add_text(out, "}");
}

static void add_colours(struct buffer *out, const struct theme_key *key)
{
    if (key->terms) {
        add_object(out, key);
    } else if (key->length) {
        buffer_print(out, "\"type\":\"array\",\"minItems\":%zu,\"maxItems\":%zu,\"items\":{",
                     key->length, key->length);
        add_colour(out);
        buffer_add_text(out, "}");
    } else {
        add_colour(out);
    }
}

static void add_kind(struct buffer *out, const struct theme_key *key)
{
    switch (key->type) {
    case THEME_TEXT:
        buffer_add_text(out, "\"type\":\"string\",\"pattern\":\"[^ ,]\",\"maxLength\":500");
        break;
    case THEME_SWITCH: buffer_add_text(out, "\"type\":\"boolean\""); break;
    case THEME_COLOUR: add_colours(out, key); break;
    case THEME_POINTS:
        buffer_add_text(out, "\"type\":\"number\",\"minimum\":");
        buffer_add_number(out, key->min, 3);
        buffer_add_text(out, ",\"maximum\":");
        buffer_add_number(out, key->max, 3);
    }
}

static void add_property(struct buffer *out, const struct theme_key *key)
{
    buffer_add_text(out, ",");
    buffer_add_json(out, key->name);
    buffer_add_text(out, ":{\"description\":");
    buffer_add_json(out, key->summary);
    buffer_add_text(out, ",");
    add_kind(out, key);
    buffer_add_text(out, "}");
}

static void add_base(struct buffer *out)
{
    buffer_add_text(out, ",\"base\":{\"description\":\"what the file does not say is taken from "
                         "this theme\",\"enum\":[");
    for (const struct theme_text *text = theme_texts; text->name; text++) {
        buffer_add_text(out, text == theme_texts ? "" : ",");
        buffer_add_json(out, text->name);
    }
    buffer_add_text(out, "]}");
}

/* The names of a NULL-terminated table of terms. */
static void add_names_required(struct buffer *out, const struct term *terms)
{
    buffer_add_text(out, "\"required\":[");
    for (size_t i = 0; terms[i].name; i++) {
        buffer_add_text(out, i ? "," : "");
        buffer_add_json(out, terms[i].name);
    }
    buffer_add_text(out, "]");
}

/* Either there is a base, or the file says all. */
static void add_whole(struct buffer *out)
{
    buffer_add_text(out, "\"anyOf\":[{\"required\":[\"base\"]},{\"required\":[");
    const char *comma = "";
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        if (key->duties & DUTY_FREE)
            continue;
        buffer_add_text(out, comma);
        buffer_add_json(out, key->name);
        comma = ",";
    }
    buffer_add_text(out, "],\"properties\":{");
    comma = "";
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        if (!key->terms)
            continue;
        buffer_add_text(out, comma);
        buffer_add_json(out, key->name);
        buffer_add_text(out, ":{");
        add_names_required(out, key->terms);
        buffer_add_text(out, "}");
        comma = ",";
    }
    buffer_add_text(out, "}}]");
}

void theme_schema(struct buffer *out)
{
    buffer_add_text(out, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
                         "\"title\":\"casus theme\",\"type\":\"object\","
                         "\"additionalProperties\":false,\"required\":[\"theme\"],");
    add_whole(out);
    buffer_add_text(out, ",\"properties\":{\"$schema\":{\"type\":\"string\"},");
    buffer_print(out, "\"theme\":{\"description\":\"form of the file\",\"const\":%d}",
                 THEME_VERSION);
    add_base(out);
    for (const struct theme_key *key = theme_keys; key->name; key++)
        add_property(out, key);
    buffer_add_text(out, "}}\n");
}
