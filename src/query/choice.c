/* One wording for every unknown word, and the lists it needs. */
#include "query/choice.h"

#include "base/utf8.h"

#include <string.h>

static const char *name_at(const void *table, size_t row_size, size_t index)
{
    return *(const char *const *)((const char *)table + index * row_size);
}

const char *const *choice_names(const void *table, size_t row_size, struct arena *arena)
{
    size_t count = 0;
    while (name_at(table, row_size, count))
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = name_at(table, row_size, i);
    return names;
}

void choice_add(struct buffer *out, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        buffer_print(out, "%s%s", i ? ", " : "", words[i]);
}

void choice_refuse(const char *field, const char *what, const char *typed, const char *const *words,
                   struct report *report)
{
    if (utf8_valid_prefix(typed, strlen(typed)) < strlen(typed))
        typed = "…";
    struct buffer known = {0};
    choice_add(&known, words);
    const char *nearest = text_nearest(typed, words);
    if (nearest)
        buffer_print(&known, "; did you mean '%s'?", nearest);
    struct position position = {.field = field};
    report_add(report, SEVERITY_ERROR, "unknown-word", &position, "unknown %s '%s': known are %s",
               what, typed, buffer_text(&known));
    buffer_clear(&known);
}

char *choice_next(const char **text, struct arena *arena)
{
    const char *from = *text;
    size_t room = 0, length = 0;
    while (from[room] && (from[room] != ',' || (room && from[room - 1] == '\\')))
        room++;
    char *item = arena_alloc(arena, room + 1);
    while (*from && *from != ',') {
        if (from[0] == '\\' && from[1] == ',')
            from++;
        item[length++] = *from++;
    }
    *text = from;
    return item;
}
