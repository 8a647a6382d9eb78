/* Cells become a draft by the rules, the draft becomes an event. Order of cells does not matter:
 * what depends on several of them is settled at the end. */
#include "read/check.h"

#include "base/utf8.h"
#include "read/dialect.h"
#include "read/row.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define MESSAGE_SIZE 512
#define QUOTED_BYTES 60
#define MISSING_SIZE 16 /* longer texts are no word for "not known" */

static const size_t item_sizes[LIST_COUNT] = {
    [LIST_ACTORS] = sizeof(struct actor),
    [LIST_COUNTS] = sizeof(struct count_draft),
    [LIST_SOURCES] = sizeof(struct source),
    [LIST_LINKS] = sizeof(struct link_draft),
    [LIST_HISTORY] = sizeof(struct history_draft),
    [LIST_CATEGORIES] = sizeof(struct choice),
    [LIST_CODES] = sizeof(struct code),
};

struct spot check_spot(struct check *check, const struct cell *cell)
{
    bool is_shown = check->said++ < SAID_LIMIT;
    return (struct spot){.record = check->record, .cell = is_shown ? cell : NULL};
}

#define ADD_PROBLEM(check, cell, severity, code, format)                                           \
    do {                                                                                           \
        char message[MESSAGE_SIZE];                                                                \
        va_list arguments;                                                                         \
        va_start(arguments, format);                                                               \
        vsnprintf(message, sizeof message, format, arguments);                                     \
        va_end(arguments);                                                                         \
        reading_problem((check)->reading, severity, code, check_spot(check, cell), "%s", message); \
    } while (0)

void check_error(struct check *check, const struct cell *cell, const char *code, const char *format,
                 ...)
{
    enum severity severity = check->draft ? SEVERITY_ERROR : SEVERITY_WARNING;
    ADD_PROBLEM(check, cell, severity, code, format);
    check->is_rejected = true;
}

void check_warning(struct check *check, const struct cell *cell, const char *code,
                   const char *format, ...)
{
    ADD_PROBLEM(check, cell, SEVERITY_WARNING, code, format);
}

const char *check_quoted(struct check *check, const struct cell *cell)
{
    size_t length = strlen(cell->text);
    bool is_cut = length > QUOTED_BYTES;
    if (is_cut)
        length = utf8_valid_prefix(cell->text, QUOTED_BYTES);
    char *quoted = arena_print(check->arena, "%.*s%s", (int)length, cell->text, is_cut ? "…" : "");
    for (char *at = quoted; *at; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7f)
            *at = ' ';
    return quoted;
}

void *check_item(struct check *check, enum list_name list, size_t index)
{
    assert(check->draft);
    struct item_list *items = &check->draft->lists[list];
    size_t size = item_sizes[list];
    if (index >= items->capacity) {
        size_t capacity = items->capacity ? items->capacity * 2 : 4;
        if (capacity <= index)
            capacity = index + 1;
        char *grown = arena_alloc(check->arena, capacity * size);
        if (items->count)
            memcpy(grown, items->items, items->count * size);
        items->items = grown;
        items->capacity = capacity;
    }
    if (items->count <= index)
        items->count = index + 1;
    return (char *)items->items + index * size;
}

/* The place in the list of a count that is named by its kind. */
static size_t index_of_kind(struct check *check, const char *kind)
{
    assert(check->draft);
    const struct item_list *list = &check->draft->lists[LIST_COUNTS];
    const struct count_draft *counts = list->items;
    for (size_t i = 0; i < list->count; i++)
        if (counts[i].count.kind && strcmp(counts[i].count.kind, kind) == 0)
            return i;
    return list->count;
}

/* The item that a cell belongs to, or NULL where there are too many. */
static void *find_item(struct check *check, const struct cell *cell, const struct binding *binding)
{
    assert(check->draft); /* no rule of a document has a list */
    enum list_name list = binding->rule->list;
    bool is_keyed = list == LIST_COUNTS && binding->key;
    size_t index = is_keyed ? index_of_kind(check, binding->key) : binding->index;
    if (index >= ITEM_LIMIT) {
        check_error(check, cell, "too-many-items", "a list has more than %d items", ITEM_LIMIT);
        return NULL;
    }
    void *item = check_item(check, list, index);
    if (is_keyed)
        ((struct count_draft *)item)->count.kind = binding->key;
    const struct cell **first = item;
    if ((list == LIST_COUNTS || list == LIST_HISTORY || list == LIST_LINKS) && !*first)
        *first = cell;
    return item;
}

void check_set(struct check *check, const struct cell *cell, const struct binding *binding)
{
    const struct rule *rule = binding->rule;
    void *base = check->draft ? (void *)check->draft : (void *)check->reading->document;
    if (rule->list != LIST_NONE)
        base = find_item(check, cell, binding);
    if (!base)
        return;
    check->rule = rule;
    check->key = binding->key;
    check->language = binding->language;
    rule->set(check, cell, (char *)base + rule->offset);
}

static void refuse_shape(struct check *check, const struct cell *cell)
{
    check_error(check, cell, "wrong-type", "one value is expected here, not a list or an object");
    if (check->draft && cell->column->binding.rule->set == set_date)
        check->draft->has_date = true;
}

static void set_cell(struct check *check, const struct cell *cell)
{
    const struct binding *binding = &cell->column->binding;
    if (!binding->rule)
        reading_unknown(check->reading, check->record, cell);
    else if (binding->is_misshapen)
        refuse_shape(check, cell);
    else if (binding->rule->set)
        check_set(check, cell, binding);
}

static_assert(sizeof(struct history_draft) >= sizeof(struct actor) &&
                  sizeof(struct history_draft) >= sizeof(struct count_draft),
              "a step of the history is the largest item of a list");

/* Drops the items of a list that nothing was said of; returns how many are left. */
static size_t squeeze(struct item_list *list, size_t size)
{
    static const char nothing[sizeof(struct history_draft)];
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        char *item = (char *)list->items + i * size;
        if (memcmp(item, nothing, size) == 0)
            continue;
        if (kept != i)
            memcpy((char *)list->items + kept * size, item, size);
        kept++;
    }
    return list->count = kept;
}

static void finish_lists(struct check *check)
{
    struct draft *draft = check->draft;
    for (enum list_name list = LIST_NONE + 1; list < LIST_COUNT; list++)
        squeeze(&draft->lists[list], item_sizes[list]);
    draft->event.actors = draft->lists[LIST_ACTORS].items;
    draft->event.actor_count = draft->lists[LIST_ACTORS].count;
    draft->event.sources = draft->lists[LIST_SOURCES].items;
    draft->event.source_count = draft->lists[LIST_SOURCES].count;
    draft->event.codes = draft->lists[LIST_CODES].items;
    draft->event.code_count = draft->lists[LIST_CODES].count;
    check_lists(check);
}

static const struct event *finish(struct check *check)
{
    struct event *event = &check->draft->event;
    if (!check->draft->has_date && !check->is_rejected)
        check_error(check, NULL, "no-date", "%s",
                    check->reading->dialect->columns
                        ? "the record has no date"
                        : "the record has no 'date'; it is the one field needed");
    finish_lists(check);
    if (check->is_rejected)
        return NULL;
    check_counts(check);
    check_record_fields(check);
    const struct tally_of_input *tally = check->reading->tally;
    event->origin = (struct origin){.input = check->reading->name,
                                    .dialect = check->reading->dialect->name,
                                    .number = tally->records + 1,
                                    .line = check->record->raw.line};
    return event;
}

/* ---- Data sets ---- */

/* Whether a trimmed text is one of the words of a list separated by blanks. */
static bool is_word_of(const char *list, const char *text)
{
    size_t length = strlen(text);
    while (list && *list) {
        size_t word = strcspn(list, " ");
        if (word == length && memcmp(list, text, length) == 0)
            return true;
        list += word + (list[word] == ' ');
    }
    return false;
}

/* Whether the cell says that its value is not known. */
static bool is_missing(const struct dialect *dialect, const struct cell *cell)
{
    char word[MISSING_SIZE];
    size_t length;
    const char *text = text_trim(cell->text, &length);
    const char *own = dialect->columns[cell->column->slot - 1].missing;
    if (length == 0 || length >= sizeof word)
        return length == 0;
    memcpy(word, text, length);
    word[length] = '\0';
    for (size_t i = 0; dialect->missing && dialect->missing[i]; i++)
        if (text_equal_caseless(dialect->missing[i], word))
            return true;
    return own && is_word_of(own, word);
}

/* Puts the cells in the order of the dialect's columns; of several for one the best name wins. */
static const struct cell **sort_cells(struct check *check, const struct dialect *dialect)
{
    size_t count = 0;
    while (dialect->columns[count].names)
        count++;
    const struct cell **cells = ARENA_ARRAY(check->arena, const struct cell *, count);
    for (size_t i = 0; i < check->record->cell_count; i++) {
        const struct cell *cell = &check->record->cells[i];
        if (cell->column->slot == 0 || is_missing(dialect, cell))
            continue;
        const struct cell **place = &cells[cell->column->slot - 1];
        if (!*place || cell->column->rank < (*place)->column->rank)
            *place = cell;
    }
    return cells;
}

/* Cells that stand for one of our fields, whether the dialect says so or the user. */
static void set_direct_cells(struct check *check, const struct cell *const *cells)
{
    for (size_t i = 0; i < check->record->cell_count; i++) {
        const struct cell *cell = &check->record->cells[i];
        const struct column *column = cell->column;
        if (column->binding.rule && (column->slot == 0 || cells[column->slot - 1] == cell))
            set_cell(check, cell);
    }
}

/* True where the row is no record by design. */
static bool translate(struct check *check, const struct dialect *dialect)
{
    struct row row = {.check = check, .cells = sort_cells(check, dialect)};
    set_direct_cells(check, row.cells);
    if (dialect->translate)
        dialect->translate(&row);
    return row.is_skipped;
}

enum check_verdict check_record(struct reading *reading, const struct record *record,
                                const struct event **event)
{
    struct check check = {.reading = reading, .record = record, .arena = &reading->scratch};
    check.draft = ARENA_NEW(check.arena, struct draft);
    if (reading->dialect->columns) {
        if (translate(&check, reading->dialect))
            return CHECK_SKIPPED;
    } else {
        for (size_t i = 0; i < record->cell_count; i++)
            set_cell(&check, &record->cells[i]);
    }
    *event = finish(&check);
    return *event ? CHECK_TAKEN : CHECK_REJECTED;
}

void check_document(struct reading *reading, const struct record *record)
{
    struct check check = {.reading = reading, .record = record, .arena = reading->arena};
    for (size_t i = 0; i < record->cell_count; i++)
        set_cell(&check, &record->cells[i]);
}
