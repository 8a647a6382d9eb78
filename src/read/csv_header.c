/* The header of a table. */
#include "read/csv.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

/* How much of a name is compared without case: not a language, nor a code of the data's own. */
static size_t caseless_length(const char *name)
{
    static const char codes[] = "codes.";
    if (strncasecmp(name, codes, sizeof codes - 1) == 0)
        return sizeof codes - 1;
    return strcspn(name, ":");
}

/* A name as it is compared: without blanks around it, ASCII letters small where case means nothing.
 */
static char *clean_name(struct arena *arena, const char *text)
{
    size_t length;
    const char *start = text_trim(text, &length);
    char *name = arena_copy(arena, start, length);
    length = caseless_length(name);
    for (size_t i = 0; i < length; i++)
        if (name[i] >= 'A' && name[i] <= 'Z')
            name[i] = (char)(name[i] - 'A' + 'a');
    return name;
}

static bool is_same_field(const struct column *a, const struct column *b)
{
    const struct binding *x = &a->binding, *y = &b->binding;
    if (strcmp(a->name, b->name) == 0)
        return true;
    if (a->slot || !x->rule || x->rule != y->rule || !x->rule->set || x->index != y->index)
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
    else if (!column->binding.rule && column->slot == 0)
        reading_unknown(reading, record, &cell);
    if (!column->name[0] || twin || (!column->binding.rule && column->slot == 0))
        *column = passed_over(column->name);
}

struct column *csv_take_header(struct reading *reading, const struct record *record,
                               const struct csv_row *row)
{
    struct column *columns = ARENA_ARRAY(&reading->names, struct column, row->count);
    for (size_t i = 0; i < row->count; i++)
        columns[i] = reading_keep_column(reading, clean_name(&reading->names, row->cells[i]));
    for (size_t i = 0; i < row->count; i++)
        check_name(reading, record, columns, i);
    return columns;
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
