/* The tables of short names, and the way from a field to its name. */
#include "model/short_name.h"

#include <stdbool.h>
#include <string.h>

const struct short_name short_names[] = {
    {"place", "place.name"},
    {"admin", "place.admin"},
    {"country", "place.country"},
    {"lat", "place.lat"},
    {"latitude", "place.lat"},
    {"lon", "place.lon"},
    {"lng", "place.lon"},
    {"longitude", "place.lon"},
    {"precision", "place.precision"},
    {"actor1", "actors.0.name"},
    {"actor2", "actors.1.name"},
    {"source", "sources.0.who"},
    {"source_url", "sources.0.url"},
    {"code", "scheme.code"},
    {"external", NULL},
    {NULL, NULL},
};

const char *const count_kinds[] = {
    "killed",    "wounded",  "injured",      "casualties",    "missing",  "displaced",
    "refugees",  "returned", "detained",     "arrested",      "abducted", "released",
    "evacuated", "affected", "participants", "lethal_events", NULL,
};

const char *const count_parts[] = {"value", "low",  "best",    "high",  "qualifier", "text",
                                   "note",  "area", "measure", "as_of", NULL};

static bool is_word(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(text, word, length) == 0;
}

/* "counts.killed.low" as "killed_low"; false for others. */
static bool add_count(struct buffer *out, const char *field)
{
    static const char head[] = "counts.";
    if (strncmp(field, head, sizeof head - 1) != 0)
        return false;
    const char *kind = field + sizeof head - 1;
    size_t length = strcspn(kind, ".");
    const char *part = kind[length] ? kind + length + 1 : "";
    size_t i = 0, j = 0;
    while (count_kinds[i] && !is_word(kind, length, count_kinds[i]))
        i++;
    while (count_parts[j] && strcmp(part, count_parts[j]) != 0)
        j++;
    if (!count_kinds[i] || !count_parts[j])
        return false;
    buffer_print(out, "%s%s%s", count_kinds[i], j ? "_" : "", j ? count_parts[j] : "");
    return true;
}

void short_name_add(struct buffer *out, const char *field)
{
    size_t length = strcspn(field, ":");
    for (const struct short_name *row = short_names; row->name; row++) {
        if (row->field && is_word(field, length, row->field)) {
            buffer_print(out, "%s%s", row->name, field + length);
            return;
        }
    }
    if (!add_count(out, field))
        buffer_add_text(out, field);
}
