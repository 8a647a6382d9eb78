/* Our own vocabulary: the fields of rules.h under their own names, and the short names that suit
 * the columns of a table. */
#include "read/dialect_rows.h"

#include "read/rules.h"

#include <string.h>

struct alias {
    const char *name;
    const char *field; /* NULL: left out silently */
};

static const struct alias aliases[] = {
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
};

/* What can be counted in a column of its own: "killed", "killed_low", … */
static const char *const kinds[] = {
    "killed",    "wounded",  "injured",   "casualties", "missing",
    "displaced", "refugees", "returned",  "detained",   "arrested",
    "abducted",  "released", "evacuated", "affected",   "participants",
};

static const char *const parts[] = {"value", "low",  "best", "high",    "qualifier",
                                    "text",  "note", "area", "measure", "as_of"};

/* "killed" -> "counts.killed.value", "killed_low" -> "counts.killed.low"; NULL for others. */
static const char *count_field(const char *name, struct arena *arena)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t length = strlen(kinds[i]);
        if (strncmp(name, kinds[i], length) != 0)
            continue;
        const char *rest = name + length;
        if (!*rest)
            return arena_print(arena, "counts.%s.value", kinds[i]);
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++)
            if ((*rest == '_' || *rest == '.') && strcmp(rest + 1, parts[j]) == 0)
                return arena_print(arena, "counts.%s.%s", kinds[i], parts[j]);
    }
    return NULL;
}

const char *dialect_casus_field(const char *name, struct arena *arena)
{
    size_t length = strcspn(name, ":");
    size_t head = strcspn(name, ".");
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
        const struct alias *alias = &aliases[i];
        if (!alias->field && strlen(alias->name) == head && !strncmp(name, alias->name, head))
            return NULL;
        if (alias->field && strlen(alias->name) == length && !strncmp(name, alias->name, length))
            return name[length] ? arena_print(arena, "%s%s", alias->field, name + length)
                                : alias->field;
    }
    const char *count = count_field(name, arena);
    return count ? count : name;
}

static const char *const names[] = {
    "place",      "admin",       "country",          "lat",     "latitude",
    "lon",        "longitude",   "actor1",           "actor2",  "source",
    "killed",     "wounded",     "injured",          "missing", "displaced",
    "killed_low", "killed_high", "killed_qualifier", NULL,
};

/* Whether a plain name begins with a name of ours: "place_lat" with "place". */
static bool begins_with(const char *plain, const char *own, size_t length)
{
    return strncmp(plain, own, length) == 0 && (!plain[length] || plain[length] == '_');
}

static bool is_own(const char *plain)
{
    for (const struct rule *rule = record_rules; rule->pattern; rule++)
        if (begins_with(plain, rule->pattern, strcspn(rule->pattern, ".:")))
            return true;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (begins_with(plain, aliases[i].name, strlen(aliases[i].name)))
            return true;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (begins_with(plain, kinds[i], strlen(kinds[i])))
            return true;
    return false;
}

/* The more of the names are ours the higher; a table needs the column "date". */
static int bid(const struct sample *sample, struct buffer *why)
{
    size_t own = 0;
    if (sample->is_own) {
        buffer_add_text(why, "it says so itself");
        return 100;
    }
    for (size_t i = 0; i < sample->name_count; i++)
        own += is_own(sample->names[i]);
    bool has_date = sample_has(sample, "date");
    if (own == 0 || (!has_date && (sample->is_table || own < sample->name_count)))
        return 0;
    buffer_print(why, "%zu of %zu %s are ours", own, sample->name_count,
                 sample->is_table ? "columns" : "keys");
    return has_date ? 20 + (int)(40 * own / sample->name_count) : 10;
}

const struct dialect dialect_casus = {
    .name = "casus",
    .summary = "our own fields: date, category, title, killed and the like",
    .bid = bid,
    .field = dialect_casus_field,
    .names = names,
};
