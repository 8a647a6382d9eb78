/* Prefixes and what they mean; the longest one that fits counts. */
#include "read/cameo.h"

#include <string.h>

struct entry {
    const char *prefix;
    struct cameo meaning;
};

/* Only numbers that mean the same in both numberings. */
static const struct entry entries[] = {
    {"01", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"02", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0233", {CATEGORY_STATEMENT, CATEGORY_HUMANITARIAN, STATUS_REPORTED}},
    {"026", {CATEGORY_STATEMENT, CATEGORY_DIPLOMACY, STATUS_REPORTED}},
    {"027", {CATEGORY_STATEMENT, CATEGORY_DIPLOMACY, STATUS_REPORTED}},
    {"028", {CATEGORY_STATEMENT, CATEGORY_DIPLOMACY, STATUS_REPORTED}},
    {"03", {CATEGORY_DIPLOMACY, CATEGORY_STATEMENT, STATUS_PLANNED}},
    {"0333", {CATEGORY_HUMANITARIAN, CATEGORY_STATEMENT, STATUS_PLANNED}},
    {"0332", {CATEGORY_STRATEGIC, CATEGORY_STATEMENT, STATUS_PLANNED}},
    {"0334", {CATEGORY_STRATEGIC, CATEGORY_STATEMENT, STATUS_PLANNED}},
    {"04", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"05", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"050", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"054", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"057", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"06", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"062", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"064", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"07", {CATEGORY_HUMANITARIAN, CATEGORY_COUNT, STATUS_REPORTED}},
    {"071", {CATEGORY_DIPLOMACY, CATEGORY_HUMANITARIAN, STATUS_REPORTED}},
    {"072", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"074", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"08", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0861", {CATEGORY_STRATEGIC, CATEGORY_DIPLOMACY, STATUS_REPORTED}},
    {"0863", {CATEGORY_HUMANITARIAN, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0871", {CATEGORY_DIPLOMACY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0872", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0873", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"0874", {CATEGORY_TERRITORY, CATEGORY_COUNT, STATUS_REPORTED}},
    {"087", {CATEGORY_DIPLOMACY, CATEGORY_STRATEGIC, STATUS_REPORTED}},
    {"09", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"10", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"11", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"12", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"13", {CATEGORY_STATEMENT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"14", {CATEGORY_PROTEST, CATEGORY_COUNT, STATUS_REPORTED}},
    {"145", {CATEGORY_RIOT, CATEGORY_COUNT, STATUS_REPORTED}},
    {"15", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"16", {CATEGORY_SANCTION, CATEGORY_COUNT, STATUS_REPORTED}},
    {"17", {CATEGORY_REPRESSION, CATEGORY_COUNT, STATUS_REPORTED}},
    {"175", {CATEGORY_VAC, CATEGORY_REPRESSION, STATUS_REPORTED}},
    {"18", {CATEGORY_VAC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"183", {CATEGORY_REMOTE, CATEGORY_VAC, STATUS_REPORTED}},
    {"19", {CATEGORY_BATTLE, CATEGORY_COUNT, STATUS_REPORTED}},
    {"191", {CATEGORY_STRATEGIC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"192", {CATEGORY_TERRITORY, CATEGORY_BATTLE, STATUS_REPORTED}},
    {"194", {CATEGORY_REMOTE, CATEGORY_COUNT, STATUS_REPORTED}},
    {"195", {CATEGORY_REMOTE, CATEGORY_COUNT, STATUS_REPORTED}},
    {"20", {CATEGORY_VAC, CATEGORY_COUNT, STATUS_REPORTED}},
    {"204", {CATEGORY_REMOTE, CATEGORY_VAC, STATUS_REPORTED}},
};

/* Numbers that mean something only where the numbering is known. */
static const struct {
    const char *scheme;
    struct entry entry;
} overrides[] = {
    {"1.1b3", {"125", {CATEGORY_DIPLOMACY, CATEGORY_STATEMENT, STATUS_CALLED_OFF}}},
    {"gdeltpyr", {"124", {CATEGORY_DIPLOMACY, CATEGORY_STATEMENT, STATUS_CALLED_OFF}}},
    {"1.1b3", {"164", {CATEGORY_DIPLOMACY, CATEGORY_SANCTION, STATUS_CALLED_OFF}}},
    {"gdeltpyr", {"163", {CATEGORY_DIPLOMACY, CATEGORY_SANCTION, STATUS_CALLED_OFF}}},
};

static const char *const root_names[] = {
    "Make public statement",
    "Appeal",
    "Express intent to cooperate",
    "Consult",
    "Diplomatic cooperation",
    "Material cooperation",
    "Provide aid",
    "Yield",
    "Investigate",
    "Demand",
    "Disapprove",
    "Reject",
    "Threaten",
    "Protest",
    "Force posture",
    "Reduce relations",
    "Coerce",
    "Assault",
    "Fight",
    "Unconventional mass violence",
};

static bool fits(const struct entry *entry, const char *code)
{
    return strncmp(entry->prefix, code, strlen(entry->prefix)) == 0;
}

const struct cameo *cameo_find(const char *code, const char *scheme)
{
    const struct entry *best = NULL;
    for (size_t i = 0; scheme && i < sizeof overrides / sizeof *overrides; i++)
        if (strcmp(overrides[i].scheme, scheme) == 0 && fits(&overrides[i].entry, code))
            return &overrides[i].entry.meaning;
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
        if (fits(&entries[i], code) && (!best || strlen(entries[i].prefix) > strlen(best->prefix)))
            best = &entries[i];
    return best ? &best->meaning : NULL;
}

const char *cameo_root_name(const char *code)
{
    if (code[0] < '0' || code[0] > '2' || code[1] < '0' || code[1] > '9')
        return NULL;
    int root = (code[0] - '0') * 10 + code[1] - '0';
    return root >= 1 && root <= 20 ? root_names[root - 1] : NULL;
}

void cameo_set(struct row *row, int column, const char *code)
{
    struct event *event = row_event(row);
    const struct cameo *cameo = cameo_find(code, row->check->reading->options->cameo);
    event->type = strlen(code) >= 2 ? row_print(row, "%.2s", code) : code;
    event->subtype = cameo_root_name(code);
    row_set_scheme(row, "cameo", NULL, code);
    if (!cameo) {
        row_warn(row, column, "unknown-code", "'%s' is no code of CAMEO; its category is unknown",
                 code);
        return;
    }
    row_set_category(row, cameo->category);
    row_set_status(row, cameo->status);
    if (cameo->secondary != CATEGORY_COUNT)
        row_add_category(row, cameo->secondary);
}
