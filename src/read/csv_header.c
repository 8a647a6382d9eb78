/* What a table says of itself: its delimiter and its names. */
#include "read/csv.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define HEAD_SIZE 65536
#define NAMES_SHOWN 12

static const char delimiters[] = {',', ';', '\t', '|'};

static size_t line_length(const char *head, size_t length)
{
    size_t at = 0;
    while (at < length && head[at] != '\n' && head[at] != '\r')
        at++;
    return at;
}

static void skip_line(struct input *input, size_t length)
{
    input_advance(input, length);
    int byte = input_peek(input);
    if (byte >= 0)
        input_skip(input);
    if (byte == '\r' && input_peek(input) == '\n')
        input_skip(input);
}

/* "sep=;" as Excel reads it, also in quotes; 0 where the line is none. */
static char separator_line(const char *line, size_t length)
{
    if (length >= 2 && line[0] == '"' && line[length - 1] == '"') {
        line++;
        length -= 2;
    }
    return length == 5 && strncmp(line, "sep=", 4) == 0 ? line[4] : 0;
}

/* How often a byte stands outside quotes in the first row. */
static size_t count_outside_quotes(const char *head, size_t length, char wanted)
{
    size_t count = 0;
    bool is_quoted = false;
    for (size_t i = 0; i < length; i++) {
        if (head[i] == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && (head[i] == '\n' || head[i] == '\r'))
            break;
        else
            count += !is_quoted && head[i] == wanted;
    }
    return count;
}

static char guess_delimiter(const char *head, size_t length)
{
    char best = delimiters[0];
    size_t most = 0;
    for (size_t i = 0; i < sizeof delimiters; i++) {
        size_t count = count_outside_quotes(head, length, delimiters[i]);
        if (count > most) {
            most = count;
            best = delimiters[i];
        }
    }
    return best;
}

struct csv_shape csv_find_shape(struct input *input, char wanted)
{
    struct csv_shape shape = {.delimiter = wanted};
    for (;;) {
        size_t length = input_fill(input, HEAD_SIZE);
        const char *head = input->bytes + input->start;
        size_t line = line_length(head, length);
        char separator = separator_line(head, line);
        bool is_comment = line >= 2 && head[0] == '#' && head[1] == ' ';
        bool is_blank = line == 0 && length > 0;
        if (!separator && !is_comment && !is_blank) {
            if (!shape.delimiter)
                shape.delimiter = guess_delimiter(head, length);
            return shape;
        }
        if (separator && !shape.delimiter)
            shape.delimiter = separator;
        shape.skipped += !is_blank;
        skip_line(input, line);
    }
}

/* A name as it is compared: without blanks around it, ASCII letters small but for a language. */
static char *clean_name(struct arena *arena, const char *text)
{
    const char *start = text + strspn(text, " \t\r\n");
    size_t length = strlen(start);
    while (length > 0 && strchr(" \t\r\n", start[length - 1]))
        length--;
    char *name = arena_copy(arena, start, length);
    for (char *at = name; *at && *at != ':'; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return name;
}

static bool is_same_field(const struct column *a, const struct column *b)
{
    const struct binding *x = &a->binding, *y = &b->binding;
    if (strcmp(a->name, b->name) == 0)
        return true;
    if (!x->rule || x->rule != y->rule || !x->rule->set || x->index != y->index)
        return false;
    return strcmp(x->key ? x->key : "", y->key ? y->key : "") == 0 &&
           text_equal_caseless(x->language ? x->language : "", y->language ? y->language : "");
}

/* The column before 'index' that means the same, or NULL. */
static const struct column *find_twin(const struct column *columns, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (columns[i].name[0] && is_same_field(&columns[i], &columns[index]))
            return &columns[i];
    return NULL;
}

/* A column whose cells are passed over. */
static struct column passed_over(const char *name)
{
    static const struct rule nothing = {.pattern = ""};
    return (struct column){.name = name, .binding = {.rule = &nothing}};
}

static void check_name(struct reading *reading, const struct record *record, struct column *columns,
                       size_t index)
{
    struct column *column = &columns[index];
    struct cell cell = {.column = column, .ordinal = index};
    struct spot spot = {.record = record, .cell = index < SAID_LIMIT ? &cell : NULL};
    const struct column *twin = column->name[0] ? find_twin(columns, index) : NULL;
    if (!column->name[0])
        reading_problem(reading, SEVERITY_WARNING, "no-name", spot,
                        "column %zu has no name; its cells are left out", index + 1);
    else if (twin)
        reading_problem(
            reading, SEVERITY_WARNING, "repeated-name", spot,
            "column %zu '%s' is the same field as '%s' before it; its cells are left out",
            index + 1, column->name, twin->name);
    else if (!column->binding.rule)
        reading_unknown(reading, record, &cell);
    if (!column->name[0] || twin || !column->binding.rule)
        *column = passed_over(column->name);
}

static void report_no_date(struct reading *reading, const struct record *record,
                           const struct column *columns, size_t count)
{
    struct buffer names = {0};
    static const char *const wanted[] = {"date", NULL};
    const char *near = NULL;
    for (size_t i = 0; i < count; i++) {
        if (i < NAMES_SHOWN)
            buffer_print(&names, "%s'%.40s'", i ? ", " : "", columns[i].name);
        if (!near && text_nearest(columns[i].name, wanted))
            near = columns[i].name;
    }
    if (count > NAMES_SHOWN)
        buffer_print(&names, " and %zu more", count - NAMES_SHOWN);
    struct spot spot = {.record = record};
    if (near)
        reading_problem(reading, SEVERITY_ERROR, "no-date-column", spot,
                        "the header has no column 'date'; did you mean it by '%s'?", near);
    else
        reading_problem(reading, SEVERITY_ERROR, "no-date-column", spot,
                        "the header has no column 'date', which each record needs; it has %s",
                        buffer_text(&names));
    buffer_clear(&names);
}

bool csv_take_header(struct reading *reading, const struct record *record,
                     const struct csv_row *row, struct column **columns)
{
    bool has_date = false;
    *columns = ARENA_ARRAY(&reading->names, struct column, row->count);
    for (size_t i = 0; i < row->count; i++) {
        (*columns)[i] = reading_keep_column(reading, clean_name(&reading->names, row->cells[i]));
        const struct rule *rule = (*columns)[i].binding.rule;
        has_date = has_date || (rule && strcmp(rule->pattern, "date") == 0);
    }
    if (!has_date) {
        report_no_date(reading, record, *columns, row->count);
        return false;
    }
    for (size_t i = 0; i < row->count; i++)
        check_name(reading, record, *columns, i);
    return true;
}

bool csv_is_header(const struct column *columns, size_t count, const struct csv_row *row)
{
    if (row->count != count)
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *cell = row->cells[i] + strspn(row->cells[i], " \t");
        size_t length = strlen(columns[i].name);
        if (strncasecmp(cell, columns[i].name, length) != 0 ||
            cell[length + strspn(cell + length, " \t")])
            return false;
    }
    return true;
}
