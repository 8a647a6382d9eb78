/* Chooses the dialect of an input and says what that leaves out: columns that mean nothing to it,
 * and what to write where none fits. */
#include "base/utf8.h"
#include "read/dialect_rows.h"
#include "read/reading.h"

#include <string.h>

#define NAMES_SHOWN 30

/* The names as --map renames them: a column that is mapped to "date" counts as one named so. */
static struct sample rename_mapped(struct reading *reading, const struct sample *sample)
{
    struct arena *arena = &reading->names;
    const struct read_options *options = reading->options;
    struct sample renamed = *sample;
    if (options->mapping_count == 0)
        return renamed;
    const char **names = ARENA_ARRAY(arena, const char *, sample->name_count);
    for (size_t i = 0; i < sample->name_count; i++) {
        names[i] = sample->names[i];
        for (size_t j = 0; j < options->mapping_count; j++)
            if (strcmp(dialect_plain(arena, options->mappings[j].column), names[i]) == 0)
                names[i] = dialect_plain(arena, options->mappings[j].field);
    }
    renamed.names = names;
    return renamed;
}

static bool has_column(const struct reading *reading, const struct sample *sample,
                       const struct mapping *mapping)
{
    const char *plain = dialect_plain((struct arena *)&reading->names, mapping->column);
    for (size_t i = 0; i < sample->name_count; i++)
        if (strcmp(sample->names[i], plain) == 0)
            return true;
    return false;
}

static void add_names(struct buffer *out, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count && i < NAMES_SHOWN; i++)
        buffer_print(out, "%s'%.60s'", i ? ", " : "", names[i]);
    if (count > NAMES_SHOWN)
        buffer_print(out, " and %zu more", count - NAMES_SHOWN);
}

static void report_input(struct reading *reading, enum severity severity, const char *code,
                         const char *message)
{
    report_add(reading->report, severity, code, &(struct position){.input = reading->name}, "%s",
               message);
}

/* Whether a name is a field of ours, or a column that the dialect knows. */
static bool is_field(struct reading *reading, const char *name)
{
    int column, rank;
    struct arena *arena = &reading->names;
    const char *field = dialect_casus_field(name, arena);
    return !field || binding_of(field, record_rules, arena).rule ||
           dialect_find_column(reading->dialect, dialect_plain(arena, name), &column, &rank);
}

static void refuse_field(struct reading *reading, const char *name, struct buffer *message)
{
    const char *nearest = field_nearest(name, reading->dialect->names, &reading->names);
    buffer_reset(message);
    buffer_print(message, "--map: '%s' is no field%s%s%s", name, nearest ? "; did you mean '" : "",
                 nearest ? nearest : "; 'casus help info' and the readme list them",
                 nearest ? "'?" : "");
    report_input(reading, SEVERITY_WARNING, "no-such-field", buffer_text(message));
}

/* A mapping whose column is not there, or whose field is none of ours. */
static void check_mappings(struct reading *reading, const struct sample *sample)
{
    const struct read_options *options = reading->options;
    struct buffer message = {0};
    for (size_t i = 0; i < options->mapping_count; i++) {
        const struct mapping *mapping = &options->mappings[i];
        if (!is_field(reading, mapping->field))
            refuse_field(reading, mapping->field, &message);
        if (has_column(reading, sample, mapping))
            continue;
        buffer_reset(&message);
        buffer_print(&message, "there is no column '%s' to be '%s'", mapping->column,
                     mapping->field);
        report_input(reading, SEVERITY_WARNING, "no-such-column", buffer_text(&message));
    }
    buffer_clear(&message);
}

/* Columns that the data set is not known to have. */
static void tell_ignored(struct reading *reading, const struct sample *sample)
{
    struct buffer message = {0};
    const char **ignored = ARENA_ARRAY(&reading->names, const char *, sample->name_count);
    size_t count = 0;
    int column, rank;
    for (size_t i = 0; i < sample->name_count; i++)
        if (sample->names[i][0] &&
            !dialect_find_column(reading->dialect, sample->names[i], &column, &rank))
            ignored[count++] = sample->names[i];
    if (count > 0) {
        buffer_print(&message, "%zu of %zu %s are left out: ", count, sample->name_count,
                     sample->is_table ? "columns" : "keys");
        add_names(&message, ignored, count);
        report_input(reading, SEVERITY_NOTE, "ignored-columns", buffer_text(&message));
    }
    buffer_clear(&message);
}

/* Index of a column whose first values are dates, or else whose name is like one; 'name_count' for
 * none. */
static size_t find_date_like(struct reading *reading, const struct sample *sample)
{
    static const char *const parts[] = {"date", "day", "when", "time", "year", "jour", "fecha"};
    const struct date_style style = {.order = DATE_ORDER_DAY_FIRST, 1000, 2200};
    const char *edtf, *why;
    for (size_t row = 1; row < sample->row_count && row < 4; row++)
        for (size_t i = 0; i < sample->name_count && i < sample->cell_counts[row]; i++)
            if (strlen(sample->rows[row][i]) >= 6 &&
                date_read(sample->rows[row][i], &style, &reading->scratch, &edtf, &why) ==
                    DATE_READ)
                return i;
    for (size_t i = 0; i < sample->name_count; i++)
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++)
            if (strstr(sample->names[i], parts[j]))
                return i;
    return sample->name_count;
}

static bool refuse(struct reading *reading, const struct sample *sample)
{
    struct buffer message = {0};
    const char *what = sample->is_table ? "column" : "key";
    size_t like = find_date_like(reading, sample);
    buffer_print(&message, "no %s is known to say when things happened; there %s ", what,
                 sample->name_count == 1 ? "is" : "are");
    add_names(&message, sample->names, sample->name_count);
    if (like < sample->name_count)
        buffer_print(&message, "; if '%s' does, write --map date='%s'", sample->names[like],
                     sample->names[like]);
    else
        buffer_print(&message, "; say which one does with --map, such as --map date='%s'",
                     sample->name_count ? sample->names[0] : "NAME");
    report_input(reading, SEVERITY_ERROR, "no-date-column", buffer_text(&message));
    buffer_clear(&message);
    return false;
}

struct dialect_choice reading_bid(struct reading *reading, const struct sample *sample)
{
    struct sample renamed = rename_mapped(reading, sample);
    return dialect_choose(&renamed, reading->options->dialect, reading->arena);
}

bool reading_choose(struct reading *reading, const struct sample *sample)
{
    struct sample renamed = rename_mapped(reading, sample);
    if (reading->dialect)
        return true;
    struct dialect_choice choice =
        dialect_choose(&renamed, reading->options->dialect, reading->arena);
    if (!choice.dialect)
        return refuse(reading, sample);
    reading->dialect = choice.dialect;
    reading->tally->dialect = choice.dialect->name;
    reading->tally->why = choice.why;
    reading->tally->runner_up = choice.runner_up ? choice.runner_up->name : NULL;
    check_mappings(reading, sample);
    if (choice.dialect->columns && !choice.dialect->names_of)
        tell_ignored(reading, &renamed);
    return true;
}
