/* Meanings of names are kept in a table of slots by hash: the first name of a slot stays, others
 * are worked out anew each time, so that an input with endless different keys can't fill the
 * memory. */
#include "read/reading.h"

#include "base/utf8.h"
#include "read/check.h"
#include "read/dialect_rows.h"
#include "read/repeats.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MESSAGE_SIZE 512
#define KEPT_NAME_LIMIT 80

/* ---- Meanings ---- */

/* What --map says that a name means, or NULL. */
static const char *mapped_field(struct reading *reading, const char *plain, struct arena *arena)
{
    const struct read_options *options = reading->options;
    for (size_t i = 0; i < options->mapping_count; i++)
        if (strcmp(dialect_plain(arena, options->mappings[i].column), plain) == 0)
            return options->mappings[i].field;
    return NULL;
}

/* Our own fields go by our own names, whatever the dialect. */
static struct binding bind_own(const char *name, struct arena *arena)
{
    static const struct rule left_out = {.pattern = ""};
    const char *field = dialect_casus_field(name, arena);
    return field ? binding_of(field, record_rules, arena) : (struct binding){.rule = &left_out};
}

/* A name of a data set: one of its columns, or nothing. */
static void bind_column(struct reading *reading, const char *plain, bool is_mapped,
                        struct column *column, struct arena *arena)
{
    const struct dialect *dialect = reading->dialect;
    int index;
    if (!dialect_find_column(dialect, plain, &index, &column->rank))
        return;
    const struct dialect_column *known = &dialect->columns[index];
    column->slot = index + 1;
    column->rank = is_mapped ? -1 : column->rank;
    column->is_date = known->is_date;
    if (known->field)
        column->binding = binding_of(known->field, record_rules, arena);
}

static void find_meaning(struct reading *reading, struct column *column, struct arena *arena)
{
    const char *plain = dialect_plain(arena, column->name);
    const char *mapped = mapped_field(reading, plain, arena);
    if (reading->dialect->columns)
        bind_column(reading, mapped ? dialect_plain(arena, mapped) : plain, mapped, column, arena);
    if (column->slot == 0 && (mapped || !reading->dialect->columns))
        column->binding = bind_own(mapped ? mapped : column->name, arena);
    const struct rule *rule = column->binding.rule;
    column->is_date =
        column->is_date || (rule && rule->pattern && strcmp(rule->pattern, "date") == 0);
}

struct column reading_keep_column(struct reading *reading, const char *name)
{
    struct column column = {.name = arena_text(&reading->names, name)};
    find_meaning(reading, &column, &reading->names);
    return column;
}

static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u;
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    return hash ^ hash >> 15;
}

const struct column *reading_column(struct reading *reading, const char *name)
{
    const struct column **slot = &reading->slots[hash_of(name) % COLUMN_SLOTS];
    if (*slot && strcmp((*slot)->name, name) == 0)
        return *slot;
    bool is_kept = !*slot && strlen(name) <= KEPT_NAME_LIMIT;
    struct arena *arena = is_kept ? &reading->names : &reading->scratch;
    struct column *column = ARENA_NEW(arena, struct column);
    column->name = arena_text(arena, name);
    find_meaning(reading, column, arena);
    if (is_kept)
        *slot = column;
    return column;
}

/* "actors.3.name:en" -> "actors.name": the class of a problem depends on no number or language. */
static const char *field_of(struct reading *reading, const struct column *column)
{
    const char *name = column->name;
    const char *language = column->binding.language;
    char *field = arena_text(&reading->scratch, name);
    char *end = field;
    size_t length = strlen(name);
    if (language && language[0] && strlen(language) < length)
        length -= strlen(language) + 1;
    for (size_t i = 0; i < length; i++) {
        bool is_number = name[i] == '.' && name[i + 1] >= '0' && name[i + 1] <= '9';
        if (is_number)
            i += strspn(name + i + 1, "0123456789");
        else
            *end++ = name[i];
    }
    *end = '\0';
    return field;
}

static struct span find_span(struct reading *reading, const struct spot *spot)
{
    if (!spot->cell)
        return spot->span;
    struct span span = spot->record->locate(spot->record, spot->cell->ordinal, &reading->path);
    if (spot->span.length == 0 || spot->span.offset >= span.length)
        return span;
    size_t left = span.length - spot->span.offset;
    return (struct span){span.offset + spot->span.offset,
                         spot->span.length < left ? spot->span.length : left};
}

void reading_problem(struct reading *reading, enum severity severity, const char *code,
                     struct spot spot, const char *format, ...)
{
    char message[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[utf8_valid_prefix(message, strlen(message))] = '\0';
    struct position position = {.input = reading->name};
    buffer_reset(&reading->path);
    buffer_add_text(&reading->path, spot.record->path);
    struct span span = find_span(reading, &spot);
    place_fill(&position, &spot.record->raw, span, &reading->excerpt);
    if (spot.cell && spot.cell->column->name[0])
        position.field = field_of(reading, spot.cell->column);
    if (reading->path.length)
        position.path = buffer_text(&reading->path);
    report_add(reading->report, severity, code, &position, "%s", message);
}

static bool is_known_unknown(const struct reading *reading, const char *name)
{
    for (size_t i = 0; i < reading->unknown_count; i++)
        if (strcmp(reading->unknown[i], name) == 0)
            return true;
    return false;
}

void reading_unknown(struct reading *reading, const struct record *record, const struct cell *cell)
{
    const char *name = field_of(reading, cell->column);
    if (reading->dialect->columns || reading->unknown_count == UNKNOWN_LIMIT ||
        is_known_unknown(reading, name))
        return;
    reading->unknown[reading->unknown_count++] = arena_text(&reading->names, name);
    const char *nearest = field_nearest(name, reading->dialect->names, &reading->scratch);
    struct spot spot = {.record = record, .cell = cell};
    if (nearest)
        reading_problem(reading, SEVERITY_NOTE, "unknown-field", spot,
                        "'%s' is not known and is ignored; did you mean '%s'?", name, nearest);
    else
        reading_problem(reading, SEVERITY_NOTE, "unknown-field", spot,
                        "'%s' is not known and is ignored", name);
}

void reading_reject(struct reading *reading)
{
    reading->tally->records++;
    reading->tally->rejected++;
    arena_reset(&reading->scratch);
}

static void count_type(struct tally_of_input *tally, enum record_type type)
{
    switch (type) {
    case RECORD_STATEMENT: tally->statements++; break;
    case RECORD_FIGURE: tally->figures++; break;
    default: tally->events++; break;
    }
}

/* In a first look only the dates matter. */
static void weigh(struct reading *reading, const struct record *record)
{
    for (size_t i = 0; i < record->cell_count; i++)
        if (record->cells[i].column->is_date)
            date_weigh(record->cells[i].text, reading->evidence);
    arena_reset(&reading->scratch);
}

void reading_skip(struct reading *reading)
{
    reading->tally->skipped++;
    arena_reset(&reading->scratch);
}

/* Whether --dedupe drops a record: its id was there before in the same data set. */
static bool is_repeat(const struct reading *reading, const struct event *event)
{
    struct repeats *repeats = reading->options->repeats;
    return repeats && event->id && repeats_add(repeats, event->origin.dialect, event->id);
}

void reading_take(struct reading *reading, const struct record *record)
{
    const struct event *event;
    if (reading->evidence) {
        weigh(reading, record);
        return;
    }
    switch (check_record(reading, record, &event)) {
    case CHECK_REJECTED: reading_reject(reading); return;
    case CHECK_SKIPPED: reading_skip(reading); return;
    case CHECK_TAKEN: break;
    }
    if (is_repeat(reading, event)) {
        reading->tally->repeated++;
        arena_reset(&reading->scratch);
        return;
    }
    reading->tally->records++;
    count_type(reading->tally, event->record_type);
    if (reading->sink && reading->sink->take)
        reading->sink->take(reading->sink->context, event);
    arena_reset(&reading->scratch);
}
