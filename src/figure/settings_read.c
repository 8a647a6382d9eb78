/* The settings that say how inputs are read. */
#include "figure/settings_internal.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "read/dialect.h"

#include <string.h>
#include <unicode/ucnv.h>

SETTER(set_season)
{
    static const enum edtf_seasons kinds[] = {EDTF_SEASONS_METEOROLOGICAL, EDTF_SEASONS_CALENDAR};
    (void)report;
    settings->reading.seasons = kinds[(int)value->number];
    return true;
}

SETTER(set_delimiter)
{
    const char *text = value->text;
    if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
        text = "\t";
    if (strcmp(text, "0x01") == 0 || strcmp(text, "\\x01") == 0)
        text = "\x01";
    if (!*text || text[1] || !strchr(",;\t|:\x01", *text))
        return setting_refuse(report, "delimiter",
                              "'%s' is not a delimiter; give ',' ';' '|' ':' 'tab' or '0x01'",
                              text);
    settings->reading.delimiter = *text;
    return true;
}

const char *const *dialect_words(struct arena *arena)
{
    size_t count = 0;
    while (dialect_table[count])
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = dialect_table[i]->name;
    return names;
}

SETTER(set_dialect)
{
    (void)report;
    settings->reading.dialect = value->word;
    return true;
}

SETTER(set_map)
{
    struct arena *arena = &settings->arena;
    const char *text = value->text, *equals = strchr(text, '=');
    if (!equals || equals == text || !equals[1])
        return setting_refuse(
            report, "map", "'%s' is not a mapping; write 'FIELD=COLUMN', such as 'date=Day'", text);
    struct mapping mapping = {arena_copy(arena, text, (size_t)(equals - text)),
                              arena_text(arena, equals + 1)};
    settings->mappings = memory_grow(settings->mappings, settings->reading.mapping_count,
                                     &settings->mapping_capacity, sizeof *settings->mappings);
    settings->mappings[settings->reading.mapping_count++] = mapping;
    settings->reading.mappings = settings->mappings;
    return true;
}

SETTER(set_date_order)
{
    static const enum date_order orders[] = {DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST};
    (void)report;
    settings->reading.date_order = orders[(int)value->number];
    return true;
}

SETTER(set_encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(value->text, &status);
    if (!*value->text || U_FAILURE(status))
        return setting_refuse(report, "encoding",
                              "'%s' is no known encoding; write 'utf-8', 'utf-16', 'windows-1252' "
                              "or another name of the IANA list",
                              value->text);
    ucnv_close(converter);
    settings->reading.encoding = arena_text(&settings->arena, value->text);
    return true;
}

SETTER(set_path)
{
    const char *text = value->text;
    size_t length = strlen(text);
    if (length == 0 || text[0] == '.' || text[length - 1] == '.' || strstr(text, ".."))
        return setting_refuse(report, "path",
                              "'%s' is no path; write keys joined by '.', such as 'data.items'",
                              text);
    settings->reading.path = arena_text(&settings->arena, text);
    return true;
}

SETTER(set_cameo)
{
    (void)report;
    settings->reading.cameo = value->word;
    return true;
}

SETTER(set_territory_as_battle)
{
    (void)report;
    settings->reading.is_territory_battle = value->number == 1;
    return true;
}

SETTER(set_dedupe)
{
    (void)report;
    settings->has_dedupe = value->number == 1;
    return true;
}

static bool maps_alike(const struct read_options *a, const struct read_options *b)
{
    if (a->mapping_count != b->mapping_count)
        return false;
    for (size_t i = 0; i < a->mapping_count; i++)
        if (strcmp(a->mappings[i].field, b->mappings[i].field) != 0 ||
            strcmp(a->mappings[i].column, b->mappings[i].column) != 0)
            return false;
    return true;
}

bool settings_read_alike(const struct settings *one, const struct settings *other)
{
    const struct read_options *a = &one->reading, *b = &other->reading;
    return a->seasons == b->seasons && a->delimiter == b->delimiter &&
           a->date_order == b->date_order && a->is_territory_battle == b->is_territory_battle &&
           text_is_same(a->dialect, b->dialect) && text_is_same(a->encoding, b->encoding) &&
           text_is_same(a->path, b->path) && text_is_same(a->cameo, b->cameo) &&
           one->has_dedupe == other->has_dedupe && maps_alike(a, b);
}
