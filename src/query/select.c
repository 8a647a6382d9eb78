/* Conditions are parsed once, with values of closed vocabularies checked and brought to their own
 * spelling, so that keeping a record is only comparing. Comparing ignores case in every script that
 * has one: titles are written in many languages. */
#include "query/select.h"

#include "base/path.h"
#include "base/utf8.h"
#include "query/choice.h"

#include <assert.h>
#include <string.h>
#include <unicode/uchar.h>

static bool refuse(const char *field, const char *code, struct report *report, const char *text,
                   const char *why)
{
    struct position position = {.field = field};
    report_add(report, SEVERITY_ERROR, code, &position, "'%s' %s", text, why);
    return false;
}

static bool check_day(const char *field, const char *text, const struct edtf *date,
                      struct report *report)
{
    if (date->form != EDTF_POINT)
        return refuse(field, "bad-date", report, text,
                      "is more than one date; give one date, such as '2013-06' or '2013-06-05'");
    if (!date->is_placeable)
        return refuse(field, "bad-date", report, text,
                      "has no year that an axis could show; give a year from -9999 to 9999");
    return true;
}

bool select_parse_day(const char *text, bool is_to, int64_t *day, struct report *report)
{
    const char *field = is_to ? "to" : "from";
    struct arena arena = {0};
    struct edtf date;
    struct edtf_error error;
    bool is_good = edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error);
    if (!is_good) {
        struct position position = {.field = field};
        report_add(report, SEVERITY_ERROR, "bad-date", &position, "'%s' is not a date (%s)", text,
                   error.message);
    }
    is_good = is_good && check_day(field, text, &date, report);
    if (is_good)
        *day = is_to ? date.latest : date.earliest;
    arena_clear(&arena);
    return is_good;
}

/* Where the operator starts, and what it is. NULL where there is none. */
static const char *find_operator(const char *text, enum condition_kind *kind, size_t *length)
{
    const char *at = text + strcspn(text, "=~!");
    *length = 1;
    if (*at == '=')
        *kind = CONDITION_IS;
    else if (*at == '~')
        *kind = CONDITION_CONTAINS;
    else if (at[0] == '!' && at[1] == '=')
        *kind = CONDITION_IS_NOT, *length = 2;
    else
        return NULL;
    return at;
}

static bool check_term(const struct field *field, const char **value, struct arena *arena,
                       struct report *report)
{
    int index = term_find(field->terms, *value);
    if (index < 0) {
        choice_refuse("where", field->name, *value, CHOICE_NAMES(field->terms, arena), report);
        return false;
    }
    *value = field->terms[index].name;
    return true;
}

static size_t count_commas(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += *text == ',';
    return count;
}

static bool parse_values(const char *text, const char *list, struct arena *arena,
                         struct condition *condition, struct report *report)
{
    const char **values = ARENA_ARRAY(arena, const char *, count_commas(list) + 1);
    for (const char *at = list;; at++) {
        const char *value = choice_next(&at, arena);
        if (!*value)
            return refuse("where", "bad-condition", report, text,
                          "has an empty value; write 'FIELD=VALUE' or 'FIELD=VALUE,VALUE'");
        if (condition->field->terms && !check_term(condition->field, &value, arena, report))
            return false;
        values[condition->value_count++] = value;
        if (!*at)
            break;
    }
    condition->values = values;
    return true;
}

static bool parse_contained(const char *text, const char *part, struct arena *arena,
                            struct condition *condition, struct report *report)
{
    if (!*part)
        return refuse("where", "bad-condition", report, text,
                      "has nothing to look for; write 'FIELD~TEXT'");
    const char **values = ARENA_ARRAY(arena, const char *, 1);
    values[0] = arena_text(arena, part);
    condition->values = values;
    condition->value_count = 1;
    return true;
}

bool select_parse_condition(const char *text, struct arena *arena, struct condition *condition,
                            struct report *report)
{
    *condition = (struct condition){0};
    size_t length;
    const char *at = find_operator(text, &condition->kind, &length);
    if (utf8_valid_prefix(text, strlen(text)) < strlen(text))
        return refuse("where", "bad-text", report, "…", "is not valid UTF-8");
    if (!at || at == text)
        return refuse("where", "bad-condition", report, text,
                      "is not a condition; write 'FIELD=VALUE', 'FIELD!=VALUE' or 'FIELD~TEXT'");
    const char *name = arena_copy(arena, text, (size_t)(at - text));
    condition->field = field_find(name);
    if (!condition->field) {
        choice_refuse("where", "field", name, CHOICE_NAMES(field_table, arena), report);
        return false;
    }
    if (condition->kind == CONDITION_CONTAINS)
        return parse_contained(text, at + length, arena, condition, report);
    return parse_values(text, at + length, arena, condition, report);
}

/* The next character of valid UTF-8 without its case; 0 at the end. */
static UChar32 next_folded(const char **text)
{
    uint32_t code_point = 0;
    size_t step = utf8_decode(*text, strnlen(*text, 4), &code_point);
    assert(step > 0 || !**text);
    if (code_point != 0)
        *text += step;
    return u_foldCase((UChar32)code_point, U_FOLD_CASE_DEFAULT);
}

/* Whether 'text' begins with 'part'; '*rest' is what follows. */
static bool begins_with(const char *text, const char *part, const char **rest)
{
    while (*part) {
        if (next_folded(&text) != next_folded(&part))
            return false;
    }
    *rest = text;
    return true;
}

static bool is_same(const char *text, const char *other)
{
    const char *rest;
    return begins_with(text, other, &rest) && !*rest;
}

static bool contains(const char *text, const char *part)
{
    const char *rest;
    while (*text) {
        if (begins_with(text, part, &rest))
            return true;
        next_folded(&text);
    }
    return false;
}

/* A file is meant by the end of its path too: from elsewhere it has another beginning. */
static bool is_meant(const struct field *field, const char *value, const char *wanted)
{
    return is_same(value, wanted) ||
           (strcmp(field->name, "input") == 0 && path_is_tail(wanted, value));
}

static bool matches(const struct condition *condition, const char *value)
{
    for (size_t i = 0; i < condition->value_count; i++) {
        const char *wanted = condition->values[i];
        if (condition->kind == CONDITION_CONTAINS ? contains(value, wanted)
                                                  : is_meant(condition->field, value, wanted))
            return true;
    }
    return false;
}

static bool holds(const struct condition *condition, const struct event *event,
                  const struct language_order *languages)
{
    bool is_found = false;
    const char *value;
    for (size_t i = 0; !is_found && (value = condition->field->value(event, languages, i)); i++)
        is_found = matches(condition, value);
    return condition->kind == CONDITION_IS_NOT ? !is_found : is_found;
}

static bool overlaps(const struct select *select, int64_t first, int64_t last)
{
    return (!select->has_from || last >= select->from) && (!select->has_to || first <= select->to);
}

static bool is_in_span(const struct select *select, const struct edtf *date)
{
    bool is_bounded = date->start_edge == EDTF_EDGE_KNOWN && date->end_edge == EDTF_EDGE_KNOWN;
    if (is_bounded && date->member_count > 0) {
        for (size_t i = 0; i < date->member_count; i++) {
            const struct edtf_member *member = &date->members[i];
            if (overlaps(select, member->start.earliest, member->end.latest))
                return true;
        }
        return false;
    }
    int64_t first = date->earliest, last = date->latest;
    if (date->start_edge == EDTF_EDGE_UNKNOWN)
        first = date->end.earliest;
    if (date->end_edge == EDTF_EDGE_UNKNOWN)
        last = date->start.latest;
    return overlaps(select, first, last);
}

static bool was_in_span(const struct select *select, const struct event *event)
{
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct edtf *date = &event->status_history[i].planned_for;
        if (date->text && date->is_placeable && is_in_span(select, date))
            return true;
    }
    return false;
}

bool select_keeps(const struct select *select, const struct event *event)
{
    if (!is_in_span(select, &event->date) && !(select->with_moved && was_in_span(select, event)))
        return false;
    for (size_t i = 0; i < select->condition_count; i++) {
        if (!holds(&select->conditions[i], event, &select->languages))
            return false;
    }
    return true;
}
