/* Our own vocabulary: the fields of rules.h under their own names, and the short names that suit
 * the columns of a table. */
#include "read/dialect_rows.h"

#include "model/short_name.h"
#include "read/rules.h"

#include <string.h>

/* "killed" -> "counts.killed.value", "killed_low" -> "counts.killed.low"; NULL for others. */
static const char *count_field(const char *name, struct arena *arena)
{
    for (size_t i = 0; count_kinds[i]; i++) {
        size_t length = strlen(count_kinds[i]);
        if (strncmp(name, count_kinds[i], length) != 0)
            continue;
        const char *rest = name + length;
        if (!*rest)
            return arena_print(arena, "counts.%s.%s", count_kinds[i], count_parts[0]);
        for (size_t j = 0; count_parts[j]; j++)
            if ((*rest == '_' || *rest == '.') && strcmp(rest + 1, count_parts[j]) == 0)
                return arena_print(arena, "counts.%s.%s", count_kinds[i], count_parts[j]);
    }
    return NULL;
}

const char *dialect_casus_field(const char *name, struct arena *arena)
{
    size_t length = strcspn(name, ":");
    size_t head = strcspn(name, ".");
    for (const struct short_name *row = short_names; row->name; row++) {
        if (!row->field && strlen(row->name) == head && !strncmp(name, row->name, head))
            return NULL;
        if (row->field && strlen(row->name) == length && !strncmp(name, row->name, length))
            return name[length] ? arena_print(arena, "%s%s", row->field, name + length)
                                : row->field;
    }
    const char *count = count_field(name, arena);
    return count ? count : name;
}

static const char *const names[] = {
    "place",      "admin",       "country",          "lat",     "latitude",
    "lon",        "longitude",   "actor1",           "actor2",  "source",
    "killed",     "wounded",     "injured",          "missing", "displaced",
    "killed_low", "killed_high", "killed_qualifier", "events",  NULL,
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
    for (const struct short_name *row = short_names; row->name; row++)
        if (begins_with(plain, row->name, strlen(row->name)))
            return true;
    for (size_t i = 0; count_kinds[i]; i++)
        if (begins_with(plain, count_kinds[i], strlen(count_kinds[i])))
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
