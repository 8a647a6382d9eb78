/* The settings that say how inputs are read. */
#include "figure/settings_internal.h"

#include "base/memory.h"
#include "query/choice.h"
#include "read/dialect.h"
#include "read/rules.h"

#include <string.h>
#include <unicode/ucnv.h>

bool set_season(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"meteorological", "calendar", NULL};
    static const enum edtf_seasons kinds[] = {EDTF_SEASONS_METEOROLOGICAL, EDTF_SEASONS_CALENDAR};
    int index = setting_choose("season", "way of seasons", value, words, report);
    if (index >= 0)
        settings->reading.seasons = kinds[index];
    return index >= 0;
}

bool set_delimiter(struct settings *settings, const char *value, struct report *report)
{
    if (strcmp(value, "tab") == 0 || strcmp(value, "\\t") == 0)
        value = "\t";
    if (strcmp(value, "0x01") == 0 || strcmp(value, "\\x01") == 0)
        value = "\x01";
    if (!*value || value[1] || !strchr(",;\t|:\x01", *value))
        return setting_refuse(report, "delimiter",
                              "'%s' is not a delimiter; give ',' ';' '|' ':' 'tab' or '0x01'",
                              value);
    settings->reading.delimiter = *value;
    return true;
}

/* The names of the table, ended by NULL. */
static const char *const *dialect_names(struct arena *arena)
{
    size_t count = 0;
    while (dialect_table[count])
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = dialect_table[i]->name;
    return names;
}

bool set_dialect(struct settings *settings, const char *value, struct report *report)
{
    const char *const *names = dialect_names(&settings->arena);
    int index = setting_choose("dialect", "dialect", value, names, report);
    if (index >= 0)
        settings->reading.dialect = names[index];
    return index >= 0;
}

bool set_map(struct settings *settings, const char *value, struct report *report)
{
    struct arena *arena = &settings->arena;
    const char *equals = strchr(value, '=');
    if (!equals || equals == value || !equals[1])
        return setting_refuse(report, "map",
                              "'%s' is not a mapping; write 'FIELD=COLUMN', such as 'date=Day'",
                              value);
    struct mapping mapping = {arena_copy(arena, value, (size_t)(equals - value)),
                              arena_text(arena, equals + 1)};
    settings->mappings = memory_grow(settings->mappings, settings->reading.mapping_count,
                                     &settings->mapping_capacity, sizeof *settings->mappings);
    settings->mappings[settings->reading.mapping_count++] = mapping;
    settings->reading.mappings = settings->mappings;
    return true;
}

bool set_date_order(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"dmy", "mdy", NULL};
    static const enum date_order orders[] = {DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST};
    int index = setting_choose("date-order", "order", value, words, report);
    if (index >= 0)
        settings->reading.date_order = orders[index];
    return index >= 0;
}

bool set_encoding(struct settings *settings, const char *value, struct report *report)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(value, &status);
    if (!*value || U_FAILURE(status))
        return setting_refuse(report, "encoding",
                              "'%s' is no known encoding; write 'utf-8', 'utf-16', 'windows-1252' "
                              "or another name of the IANA list",
                              value);
    ucnv_close(converter);
    settings->reading.encoding = arena_text(&settings->arena, value);
    return true;
}

bool set_path(struct settings *settings, const char *value, struct report *report)
{
    size_t length = strlen(value);
    if (length == 0 || value[0] == '.' || value[length - 1] == '.' || strstr(value, ".."))
        return setting_refuse(report, "path",
                              "'%s' is no path; write keys joined by '.', such as 'data.items'",
                              value);
    settings->reading.path = arena_text(&settings->arena, value);
    return true;
}

bool set_cameo(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"gdeltpyr", "1.1b3", NULL};
    int index = setting_choose("cameo", "numbering of CAMEO", value, words, report);
    if (index >= 0)
        settings->reading.cameo = words[index];
    return index >= 0;
}

bool set_territory_as_battle(struct settings *settings, const char *value, struct report *report)
{
    settings->reading.is_territory_battle =
        setting_check_switch("territory-as-battle", value, report);
    return settings->reading.is_territory_battle;
}

bool set_dedupe(struct settings *settings, const char *value, struct report *report)
{
    settings->has_dedupe = setting_check_switch("dedupe", value, report);
    return settings->has_dedupe;
}
