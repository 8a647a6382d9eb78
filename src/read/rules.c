/* The table of fields, and how names are matched with it. The table is the documentation of the
 * format: a field that is not here does not exist. */
#include "read/rules.h"

#include "base/utf8.h"
#include "read/check.h"

#include <string.h>

#define OF_RECORD(field) LIST_NONE, offsetof(struct draft, field)
#define OF_EVENT(field) LIST_NONE, offsetof(struct draft, event.field)
#define OF_ACTOR(field) LIST_ACTORS, offsetof(struct actor, field)
#define OF_COUNT(field) LIST_COUNTS, offsetof(struct count_draft, field)
#define OF_SOURCE(field) LIST_SOURCES, offsetof(struct source, field)
#define OF_LINK(field) LIST_LINKS, offsetof(struct link_draft, field)
#define OF_HISTORY(field) LIST_HISTORY, offsetof(struct history_draft, field)
#define OF_DOCUMENT(field) LIST_NONE, offsetof(struct document, field)

static const char *const date_statuses[] = {"exact",    "approximate", "uncertain", "bounded",
                                            "interval", "planned",     NULL};
static const char *const confidences[] = {"high", "medium", "low", NULL};
static const char *const likelihoods[] = {"certain",  "very-likely", "likely",
                                          "possible", "unlikely",    NULL};
static const char *const precisions[] = {"exact",   "settlement", "near", "admin2",
                                         "admin1",  "country",    "line", "area",
                                         "sea-air", "unknown",    NULL};
static const char *const measures[] = {"flow", "stock", "cumulative", NULL};
static const char *const relations[] = {
    "part-of",       "about",      "alleged-by",      "causes",       "supersedes",
    "superseded-by", "depends-on", "same-episode-as", "duplicate-of", NULL};

const struct rule record_rules[] = {
    {"id", OF_EVENT(id), set_text, NULL},
    {"record_type", OF_RECORD(record_type), set_term, record_type_terms},
    {"events", OF_RECORD(events), set_events, NULL},
    {"date", OF_EVENT(date), set_date, NULL},
    {"date_status", OF_EVENT(date_status), set_one_of, date_statuses},
    {"date_basis", OF_EVENT(date_basis), set_text, NULL},
    {"bounds.0", OF_RECORD(bounds[0]), set_bound, NULL},
    {"bounds.1", OF_RECORD(bounds[1]), set_bound, NULL},
    {"category", OF_RECORD(category), set_category, category_terms},
    {"secondary_categories", OF_RECORD(category), set_many, "secondary_categories.0"},
    {"secondary_categories.#", LIST_CATEGORIES, 0, set_category, category_terms},
    {"type", OF_EVENT(type), set_text, NULL},
    {"subtype", OF_EVENT(subtype), set_text, NULL},
    {"status", OF_RECORD(status), set_term, status_terms},
    {"status_history.#.date", OF_HISTORY(change.date), set_date, NULL},
    {"status_history.#.status", OF_HISTORY(status), set_term, status_terms},
    {"status_history.#.by:*", OF_HISTORY(change.by), set_words, NULL},
    {"status_history.#.planned_for", OF_HISTORY(change.planned_for), set_date, NULL},
    {"confidence", OF_EVENT(confidence), set_one_of, confidences},
    {"attribution_likelihood", OF_EVENT(attribution_likelihood), set_one_of, likelihoods},
    {"actors", OF_RECORD(category), set_many, "actors.0"},
    {"actors.#", OF_ACTOR(name), set_words, NULL},
    {"actors.#.id", OF_ACTOR(id), set_text, NULL},
    {"actors.#.name:*", OF_ACTOR(name), set_words, NULL},
    {"actors.#.type", OF_ACTOR(type), set_text, NULL},
    {"actors.#.role", OF_ACTOR(role), set_text, NULL},
    {"place.name:*", OF_EVENT(place.name), set_words, NULL},
    {"place.admin", OF_EVENT(place.admin), set_text, NULL},
    {"place.country", OF_EVENT(place.country), set_text, NULL},
    {"place.lat", OF_RECORD(latitude), set_degrees, NULL},
    {"place.lon", OF_RECORD(longitude), set_degrees, NULL},
    {"place.precision", OF_EVENT(place.precision), set_one_of, precisions},
    {"place.coord_source", OF_EVENT(place.coord_source), set_text, NULL},
    {"place.basis", OF_EVENT(place.basis), set_text, NULL},
    {"counts.#", OF_COUNT(value), set_number, NULL},
    {"counts.#.kind", OF_COUNT(count.kind), set_text, NULL},
    {"counts.#.qualifier", OF_COUNT(qualifier), set_term, qualifier_terms},
    {"counts.#.value", OF_COUNT(value), set_number, NULL},
    {"counts.#.low", OF_COUNT(low), set_number, NULL},
    {"counts.#.best", OF_COUNT(best), set_number, NULL},
    {"counts.#.high", OF_COUNT(high), set_number, NULL},
    {"counts.#.rounded_to", OF_COUNT(rounded_to), set_number, NULL},
    {"counts.#.text", OF_COUNT(count.text), set_text, NULL},
    {"counts.#.measure", OF_COUNT(count.measure), set_one_of, measures},
    {"counts.#.period", OF_COUNT(count.period), set_date_text, NULL},
    {"counts.#.period_basis", OF_COUNT(count), set_nothing, NULL},
    {"counts.#.as_of", OF_COUNT(count.as_of), set_date_text, NULL},
    {"counts.#.area", OF_COUNT(count.area), set_text, NULL},
    {"counts.#.breakdown", OF_COUNT(count.breakdown), set_text, NULL},
    {"counts.#.note", OF_COUNT(count.note), set_text, NULL},
    {"sources", OF_RECORD(category), set_many, "sources.0"},
    {"sources.#", OF_SOURCE(who), set_words, NULL},
    {"sources.#.who:*", OF_SOURCE(who), set_words, NULL},
    {"sources.#.via", OF_SOURCE(via), set_text, NULL},
    {"sources.#.claim", OF_SOURCE(claim), set_text, NULL},
    {"sources.#.standing", OF_SOURCE(standing), set_text, NULL},
    {"sources.#.url", OF_SOURCE(url), set_url, NULL},
    {"links.#.rel", OF_LINK(link.rel), set_one_of, relations},
    {"links.#.id", OF_LINK(link.id), set_text, NULL},
    {"title:*", OF_EVENT(title), set_words, NULL},
    {"scheme.name", OF_EVENT(scheme.name), set_text, NULL},
    {"scheme.version", OF_EVENT(scheme.version), set_text, NULL},
    {"scheme.code", OF_EVENT(scheme.code), set_text, NULL},
    {"codes.*", OF_RECORD(lists[LIST_CODES]), set_code, NULL},
    {"note", OF_EVENT(note), set_text, NULL},
    {"url", OF_EVENT(url), set_url, NULL},
    {"outcome", OF_EVENT(outcome), set_text, NULL},
    {"weight", OF_RECORD(weight), set_weight, NULL},
    {NULL, LIST_NONE, 0, NULL, NULL},
};

const struct rule document_rules[] = {
    {"casus", LIST_NONE, 0, set_version, NULL},
    {"format", LIST_NONE, 0, set_nothing, NULL},
    {"title:*", OF_DOCUMENT(title), set_words, NULL},
    {"subtitle:*", OF_DOCUMENT(subtitle), set_words, NULL},
    {"source:*", OF_DOCUMENT(source), set_words, NULL},
    {"note:*", OF_DOCUMENT(note), set_words, NULL},
    {"language", OF_DOCUMENT(language), set_text, NULL},
    {"document.language", OF_DOCUMENT(language), set_text, NULL},
    {"document.*", LIST_NONE, 0, set_nothing, NULL},
    {"as_of", OF_DOCUMENT(as_of), set_date_text, NULL},
    {NULL, LIST_NONE, 0, NULL, NULL},
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* A BCP 47 tag by its outside: "fr", "zh-Hant-TW". */
static bool is_language(const char *text)
{
    size_t length = 0;
    if (!is_letter(text[0]) || !is_letter(text[1]))
        return false;
    for (; *text; text++) {
        if (*text == '-' && length > 0)
            length = 0;
        else if (is_letter(*text) || is_digit(*text))
            length++;
        else
            return false;
        if (length > 8)
            return false;
    }
    return length > 0;
}

/* The part that '#' stands for; returns its length, 0 for none. */
static size_t match_item(const char *name, bool is_count, struct binding *binding,
                         struct arena *arena)
{
    size_t length = 0;
    size_t index = 0;
    while (is_digit(name[length])) {
        if (index <= ITEM_LIMIT)
            index = index * 10 + (size_t)(name[length] - '0');
        length++;
    }
    binding->index = index;
    if (length > 0 || !is_count)
        return length;
    while (is_letter(name[length]) || name[length] == '_')
        length++;
    binding->key = arena_copy(arena, name, length);
    return length;
}

/* What is behind the part that was equal: a language, any rest, nothing, or too much. */
static bool match_end(const char *pattern, const char *rest, struct binding *binding,
                      struct arena *arena)
{
    bool is_words = strcmp(pattern, ":*") == 0;
    if (strcmp(pattern, ".*") == 0) {
        binding->key = *rest == '.' ? arena_text(arena, rest + 1) : NULL;
        return *rest == '.';
    }
    if (*pattern && !is_words)
        return false;
    if (!*rest)
        return true;
    if (is_words && (*rest == '.' || *rest == ':') && is_language(rest + 1)) {
        binding->language = arena_text(arena, rest + 1);
        return true;
    }
    binding->is_misshapen = *rest == '.' || *rest == ':';
    return false;
}

static bool match(const struct rule *rule, const char *name, struct binding *binding,
                  struct arena *arena)
{
    *binding = (struct binding){.rule = rule, .language = ""};
    const char *pattern = rule->pattern;
    bool is_count = rule->list == LIST_COUNTS;
    bool ends_in_item = false;
    while (*pattern && (pattern[0] != ':' && (pattern[0] != '.' || pattern[1] != '*'))) {
        ends_in_item = *pattern == '#';
        size_t length = *pattern == *name ? 1 : 0;
        if (*pattern == '#')
            length = match_item(name, is_count, binding, arena);
        if (length == 0)
            return false;
        pattern++;
        name += length;
    }
    bool is_match = match_end(pattern, name, binding, arena);
    if (ends_in_item || rule->set == set_many)
        binding->is_misshapen = false;
    return is_match;
}

struct binding binding_of(const char *field, const struct rule *rules, struct arena *arena)
{
    struct binding misshapen = {.language = ""};
    for (const struct rule *rule = rules; rule->pattern; rule++) {
        struct binding binding;
        if (rule->pattern[0] != field[0])
            continue;
        if (match(rule, field, &binding, arena))
            return binding;
        if (binding.is_misshapen)
            misshapen = binding;
    }
    return misshapen;
}

/* The part of a pattern before its first special character. */
static const char *head_of(const struct rule *rule, struct arena *arena)
{
    return arena_copy(arena, rule->pattern, strcspn(rule->pattern, ".:"));
}

const char *field_nearest(const char *typed, const char *const *more, struct arena *arena)
{
    size_t rule_count = sizeof record_rules / sizeof *record_rules - 1;
    const char **names = ARENA_ARRAY(arena, const char *, rule_count + 1);
    for (size_t i = 0; i < rule_count; i++)
        names[i] = head_of(&record_rules[i], arena);
    const char *nearest = more ? text_nearest(typed, more) : NULL;
    return nearest ? nearest : text_nearest(typed, names);
}
