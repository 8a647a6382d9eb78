/* Cells of a data set become a draft. Everything that can be wrong with a value is said by the same
 * functions as for our own format. */
#include "read/row.h"

#include "base/utf8.h"
#include "read/count_text.h"
#include "read/settle.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define MESSAGE_SIZE 512

/* ---- Problems ---- */

static const struct cell *cell_at(const struct row *row, int column)
{
    return column >= 0 ? row->cells[column] : NULL;
}

void row_warn(struct row *row, int column, const char *code, const char *format, ...)
{
    char message[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    check_warning(row->check, cell_at(row, column), code, "%s", message);
}

void row_error(struct row *row, int column, const char *code, const char *format, ...)
{
    char message[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    check_error(row->check, cell_at(row, column), code, "%s", message);
}

/* ---- Reading ---- */

const char *row_text(const struct row *row, int column)
{
    const struct cell *cell = row->cells[column];
    return cell ? check_trimmed(row->check, cell) : NULL;
}

bool row_is(const struct row *row, int column, const char *word)
{
    const char *text = row_text(row, column);
    return text && text_equal_caseless(text, word);
}

bool row_whole(struct row *row, int column, long *number)
{
    const char *text = row_text(row, column);
    double value;
    if (!text)
        return false;
    bool is_negative = *text == '-' && text[1];
    if (!count_text_whole(text + is_negative, &value)) {
        row_warn(row, column, "bad-number", "'%s' is not a whole number; left out",
                 check_quoted(row->check, row->cells[column]));
        return false;
    }
    *number = is_negative ? -(long)value : (long)value;
    return true;
}

const char *row_date(struct row *row, int column)
{
    const struct cell *cell = row->cells[column];
    return cell ? check_date(row->check, cell) : NULL;
}

const char *row_print(struct row *row, const char *format, ...)
{
    char text[4 * MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return arena_copy(row->check->arena, text, utf8_valid_prefix(text, strlen(text)));
}

const char *row_join(struct row *row, const char *first, const char *between, const char *second)
{
    if (!first || !second)
        return first ? first : second;
    return row_print(row, "%s%s%s", first, between, second);
}

/* ---- Date ---- */

void row_set_date(struct row *row, int column, const char *edtf)
{
    struct edtf_error error;
    struct check *check = row->check;
    struct draft *draft = check->draft;
    const struct cell *cell = cell_at(row, column);
    draft->date = cell ? cell : draft->date;
    if (edtf_parse(edtf, check->reading->options->seasons, check->arena, &draft->event.date,
                   &error))
        draft->has_date = true;
    else
        row_error(row, column, "bad-date", "'%s' is not a date (%s)", edtf, error.message);
}

/* Whether two texts are days in the wrong order; what is no day is left to the parser. */
static bool is_backwards(const char *first, const char *last)
{
    return strlen(first) == 10 && strlen(last) == 10 && strcmp(first, last) > 0;
}

void row_set_span(struct row *row, int column, const char *first, const char *last, bool is_one_of)
{
    if (last && is_backwards(first, last)) {
        row_error(row, column, "bad-date", "the end '%s' is before the start '%s'", last, first);
        row->check->draft->has_date = true;
        return;
    }
    if (!last || strcmp(first, last) == 0)
        row_set_date(row, column, first);
    else if (is_one_of)
        row_set_date(row, column, row_print(row, "[%s..%s]", first, last));
    else
        row_set_date(row, column, row_print(row, "%s/%s", first, last));
}

/* ---- Terms ---- */

void row_set_category(struct row *row, enum category category)
{
    row->check->draft->category = (struct choice){true, (int)category, NULL};
}

void row_add_category(struct row *row, enum category category)
{
    size_t count = row->check->draft->lists[LIST_CATEGORIES].count;
    struct choice *choice = check_item(row->check, LIST_CATEGORIES, count);
    *choice = (struct choice){true, (int)category, NULL};
}

void row_set_status(struct row *row, enum status status)
{
    row->check->draft->status = (struct choice){true, (int)status, NULL};
}

void row_set_record_type(struct row *row, enum record_type type)
{
    row->check->draft->record_type = (struct choice){true, (int)type, NULL};
}

/* ---- Words ---- */

static struct words one_word(struct row *row, const char *text)
{
    struct word *word = ARENA_NEW(row->check->arena, struct word);
    *word = (struct word){"", text};
    return (struct words){word, 1};
}

void row_set_title(struct row *row, const char *text)
{
    if (text)
        row_event(row)->title = one_word(row, text);
}

void row_set_place(struct row *row, const char *name, const char *precision)
{
    if (name)
        row_event(row)->place.name = one_word(row, name);
    row_event(row)->place.precision = precision;
}

void row_set_coordinates(struct row *row, int latitude, int longitude)
{
    struct draft *draft = row->check->draft;
    if (row->cells[latitude])
        set_degrees(row->check, row->cells[latitude], &draft->latitude);
    if (row->cells[longitude])
        set_degrees(row->check, row->cells[longitude], &draft->longitude);
}

/* ---- Lists ---- */

/* The next item of a list, or NULL where it is full. */
static void *next_item(struct row *row, enum list_name list)
{
    size_t count = row->check->draft->lists[list].count;
    return count < ITEM_LIMIT ? check_item(row->check, list, count) : NULL;
}

struct actor *row_add_actor(struct row *row, const char *name, const char *type, const char *role)
{
    struct actor *actor = name ? next_item(row, LIST_ACTORS) : NULL;
    if (actor)
        *actor = (struct actor){.name = one_word(row, name), .type = type, .role = role};
    return actor;
}

struct source *row_add_source(struct row *row, const char *who)
{
    struct source *source = who ? next_item(row, LIST_SOURCES) : NULL;
    if (source)
        source->who = one_word(row, who);
    return source;
}

/* The next part of '*text' up to the separator, without blanks around it; NULL at the end. Empty
 * parts are passed over. */
static const char *next_part(struct row *row, const char **text, char separator)
{
    const char separators[] = {separator, '\0'};
    while (*text && **text) {
        size_t length = strcspn(*text, separators);
        char *part = arena_copy(row->check->arena, *text, length);
        *text += length + ((*text)[length] != '\0');
        size_t end;
        const char *start = text_trim(part, &end);
        if (end > 0)
            return arena_copy(row->check->arena, start, end);
    }
    return NULL;
}

void row_add_sources(struct row *row, int column, char separator)
{
    const char *rest = row_text(row, column);
    const char *part;
    while ((part = next_part(row, &rest, separator)))
        row_add_source(row, part);
}

void row_add_actors(struct row *row, int column, char separator, const char *type, const char *role)
{
    const char *rest = row_text(row, column);
    const char *part;
    while ((part = next_part(row, &rest, separator)))
        row_add_actor(row, part, type, role);
}

void row_add_code(struct row *row, const char *name, const char *value)
{
    struct code *code = value ? next_item(row, LIST_CODES) : NULL;
    if (code)
        *code = (struct code){name, value};
}

void row_set_scheme(struct row *row, const char *name, const char *version, const char *code)
{
    row_event(row)->scheme = (struct scheme){name, version, code};
}

/* ---- Counts ---- */

static struct count_draft *add_count(struct row *row, const char *kind, int column)
{
    struct count_draft *draft = next_item(row, LIST_COUNTS);
    if (draft)
        *draft = (struct count_draft){.cell = cell_at(row, column), .count = {.kind = kind}};
    return draft;
}

static void set_qualifier(struct count_draft *draft, enum qualifier qualifier)
{
    draft->qualifier = (struct choice){true, (int)qualifier, draft->cell};
}

struct count_draft *row_add_unknown(struct row *row, const char *kind)
{
    struct count_draft *draft = add_count(row, kind, -1);
    if (draft)
        set_qualifier(draft, QUALIFIER_UNKNOWN);
    return draft;
}

struct count_draft *row_add_count(struct row *row, const char *kind, int column)
{
    const char *text = row_text(row, column);
    struct count_draft *draft = text ? add_count(row, kind, column) : NULL;
    struct count count = {0};
    if (!draft)
        return NULL;
    if (count_text_read(text, &count) == COUNT_REFUSED)
        row_warn(row, column, "bad-number", "'%s' is not a number of people; read as unknown",
                 check_quoted(row->check, draft->cell));
    set_qualifier(draft, count.qualifier);
    draft->count.text = count.text;
    draft->low = (struct amount){count.has_low, count.low, draft->cell};
    draft->best = (struct amount){count.has_best, count.best, draft->cell};
    draft->high = (struct amount){count.has_high, count.high, draft->cell};
    return draft;
}

void row_add_people(struct row *row, const char *kind, int column)
{
    if (!row_add_count(row, kind, column))
        row_add_unknown(row, kind);
}

static void set_amount(struct row *row, int column, struct amount *amount)
{
    long number;
    if (column < 0 || !row_whole(row, column, &number))
        return;
    if (number < 0)
        row_warn(row, column, "bad-number", "%ld is negative; read as unknown", number);
    else
        *amount = (struct amount){true, (double)number, row->cells[column]};
}

struct count_draft *row_add_range(struct row *row, const char *kind, int low, int best, int high)
{
    struct count_draft *draft = add_count(row, kind, best >= 0 ? best : low);
    if (!draft)
        return NULL;
    set_amount(row, low, &draft->low);
    set_amount(row, best, &draft->best);
    set_amount(row, high, &draft->high);
    if (!draft->low.is_given && !draft->best.is_given && !draft->high.is_given)
        set_qualifier(draft, QUALIFIER_UNKNOWN);
    return draft;
}
