/* The course in words and as a table: what is drawn, what is left out of it, and every number. */
#include "chart/course_internal.h"

#include <math.h>
#include <string.h>

#define MOST_NOTES 8
#define MOST_COLUMNS 10
#define SLIVER 0.0005 /* of an event: less is rounding */

/* ---- What was asked for, and is not drawn ---- */

void course_tell_top(const struct course *course, const char *why, struct report *report)
{
    const struct grouping *grouping = &course->tally->grouping;
    size_t asked = course->setup->top, groups = grouping->count, named = course->series_count;
    if (groups && grouping->items[groups - 1].is_overflow)
        groups--;
    if (named && course->series[named - 1].is_other)
        named--;
    if (named < asked && named < groups)
        report_add(report, SEVERITY_WARNING, "top-too-many", NULL,
                   "top: %zu groups were asked for, but %s; the %zu largest are drawn, the others "
                   "as one",
                   asked, why, named);
}

void course_tell_coarse(const struct course *course, struct report *report)
{
    enum bin_unit unit = course->bins.unit, fitting = unit;
    while (fitting < BIN_CENTURY && tally_is_coarse(course->tally, fitting))
        fitting++;
    if (fitting != unit)
        report_add(report, SEVERITY_WARNING, "bins-finer-than-dates", NULL,
                   "by %s: most events are dated less precisely than that, so in which %s they "
                   "fell is not known; give --by %s",
                   bin_unit_name(unit), bin_unit_name(unit), bin_unit_name(fitting));
}

/* ---- Notes ---- */

struct notes {
    const struct course *course;
    struct arena *arena;
    const char **items;
    size_t count;
};

static void add_note(struct notes *notes, enum plural plural, double number)
{
    const struct locale *locale = notes->course->setup->locale;
    if (number < SLIVER)
        return;
    const char *words = locale_plural_of(locale, notes->arena, plural, number);
    notes->items[notes->count++] = arena_print(notes->arena, "%s.", words);
}

static enum plural assigned_plural(enum assign assign)
{
    switch (assign) {
    case ASSIGN_START: return PLURAL_AT_START;
    case ASSIGN_SPREAD: return PLURAL_SPREAD;
    default: return PLURAL_AT_MIDDLE;
    }
}

/* Events whose dates leave several bins open, each once. */
static double imprecise_events(const struct course *course)
{
    const struct tally *tally = course->tally;
    double count = 0;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (course_is_usable(course, cell) &&
            bins_find(&course->bins, cell->first) !=
                bins_find(&course->bins, cell_end(cell, course->setup)))
            count += cell->events;
    }
    return count;
}

static const char *join(const struct notes *notes, const char *list, enum plural plural,
                        size_t number)
{
    const struct locale *locale = notes->course->setup->locale;
    if (!number)
        return list;
    const char *part = locale_plural(locale, notes->arena, plural, number);
    return list ? arena_print(notes->arena, "%s%s%s", list, locale_message(locale, MESSAGE_COMMA),
                              part)
                : part;
}

/* "Not counted: 8 statements, 3 stated figures, 2 planned or cancelled events." */
static void add_excluded(struct notes *notes)
{
    const struct tally_excluded *excluded = &notes->course->tally->excluded;
    const char *list = join(notes, NULL, PLURAL_STATEMENTS, excluded->statements);
    list = join(notes, list, PLURAL_FIGURES, excluded->figures);
    list = join(notes, list, PLURAL_PLANNED, (size_t)excluded->planned);
    list = join(notes, list, PLURAL_REPEATS, excluded->repeats);
    if (list)
        notes->items[notes->count++] = locale_format(notes->course->setup->locale, notes->arena,
                                                     MESSAGE_NOT_COUNTED, list, NULL, NULL);
}

const char *const *course_notes(const struct course *course, struct arena *arena)
{
    struct notes notes = {
        .course = course,
        .arena = arena,
        .items = ARENA_ARRAY(arena, const char *, MOST_NOTES),
    };
    bool is_strict = course->setup->assign == ASSIGN_STRICT;
    if (!is_strict)
        add_note(&notes, assigned_plural(course->setup->assign), imprecise_events(course));
    if (tally_is_coarse(course->tally, course->bins.unit))
        notes.items[notes.count++] = locale_message(course->setup->locale, MESSAGE_COARSE_DATES);
    add_note(&notes, PLURAL_VAGUE, course->vague.events);
    add_note(&notes, is_strict ? PLURAL_NOT_CERTAIN : PLURAL_OUTSIDE, course->outside.events);
    add_note(&notes, PLURAL_NEITHER, course->neither.events);
    if (course->hides_other)
        add_note(&notes, PLURAL_OTHER_HIDDEN,
                 course->series[course->series_count - 1].total.events);
    if (!course->is_events)
        add_note(&notes, PLURAL_UNKNOWN_NUMBER, course->total.unknown);
    add_excluded(&notes);
    notes.items[notes.count] = NULL;
    return notes.items;
}

/* ---- The table ---- */

struct numbers {
    const struct course *course;
    struct arena *arena;
    struct table_column columns[MOST_COLUMNS];
    size_t column_count;
    struct table_cell *cells;
    size_t cell_count;
};

static void add_column(struct numbers *numbers, const char *name, enum message label,
                       enum column_kind kind)
{
    numbers->columns[numbers->column_count++] =
        (struct table_column){name, locale_message(numbers->course->setup->locale, label), kind};
}

static bool has_groups(const struct course *course)
{
    return course->setup->group || course->setup->style == STYLE_MIRRORED;
}

static bool has_bounds(const struct course *course)
{
    return course->total.imprecise > SLIVER;
}

static void add_columns(struct numbers *numbers)
{
    const struct course *course = numbers->course;
    add_column(numbers, "period", MESSAGE_COLUMN_PERIOD, COLUMN_TEXT);
    if (has_groups(course))
        add_column(numbers, "group", MESSAGE_COLUMN_GROUP, COLUMN_TEXT);
    add_column(numbers, "events", MESSAGE_COLUMN_EVENTS, COLUMN_NUMBER);
    add_column(numbers, "low", MESSAGE_COLUMN_LOW, COLUMN_NUMBER);
    add_column(numbers, "best", MESSAGE_COLUMN_BEST, COLUMN_NUMBER);
    add_column(numbers, "high", MESSAGE_COLUMN_HIGH, COLUMN_NUMBER);
    add_column(numbers, "unknown", MESSAGE_COLUMN_UNKNOWN, COLUMN_NUMBER);
    add_column(numbers, "provisional", MESSAGE_COLUMN_PROVISIONAL, COLUMN_FLAG);
    if (has_bounds(course)) {
        add_column(numbers, "least", MESSAGE_COLUMN_LEAST, COLUMN_NUMBER);
        add_column(numbers, "most", MESSAGE_COLUMN_MOST, COLUMN_NUMBER);
    }
}

static void add_text(struct numbers *numbers, const char *text, const char *words)
{
    numbers->cells[numbers->cell_count++] =
        (struct table_cell){.is_known = true, .text = text, .words = words};
}

static bool is_by_input(const struct course *course)
{
    return course->setup->group && strcmp(course->setup->group->name, "input") == 0;
}

/* For programs: nothing where the records do not say, and a word that is no value of the data for
 * what is other. */
static void add_group(struct numbers *numbers, const struct series *series)
{
    const char *value = series->is_other ? "(other)" : series->value;
    if (value && is_by_input(numbers->course))
        value = series->name; /* from which folder the file was named is no matter of the data */
    if (value)
        add_text(numbers, value, series->name);
    else
        numbers->cells[numbers->cell_count++] = (struct table_cell){.words = series->name};
}

static void add_number(struct numbers *numbers, bool is_known, double number)
{
    struct table_cell *cell = &numbers->cells[numbers->cell_count++];
    if (is_known)
        *cell = (struct table_cell){
            .is_known = true,
            .number = number,
            .words = locale_number(numbers->course->setup->locale, numbers->arena, number),
        };
}

static void add_flag(struct numbers *numbers, bool is_known, bool is_set)
{
    const struct locale *locale = numbers->course->setup->locale;
    struct table_cell *cell = &numbers->cells[numbers->cell_count++];
    if (is_known)
        *cell = (struct table_cell){
            .is_known = true,
            .number = is_set,
            .words = locale_message(locale, is_set ? MESSAGE_YES : MESSAGE_NO),
        };
}

/* A bin of which the data say nothing has no numbers; sums of what nobody knows have none either.
 */
static void add_row(struct numbers *numbers, size_t at, const struct series *series)
{
    const struct course *course = numbers->course;
    const struct bins *bins = &course->bins;
    const struct bin *bin = &bins->items[at];
    const struct value *value = &series->values[at];
    bool has_data = course_has_data(course, at, value);
    bool has_sum = has_data && (value->events <= 0 || value->unknown < value->events);
    add_text(numbers, bin_text(bins, bin, numbers->arena),
             bin_words(bins, bin, course->setup->locale, numbers->arena));
    if (has_groups(course))
        add_group(numbers, series);
    add_number(numbers, has_data, value->events);
    add_number(numbers, has_sum, value->low);
    add_number(numbers, has_sum, value->best);
    add_number(numbers, has_sum && !value->has_no_high, value->high);
    add_number(numbers, has_data, value->unknown);
    add_flag(numbers, has_data, bin->is_late || bin->is_cut);
    if (has_bounds(course)) {
        add_number(numbers, has_data, value->least);
        add_number(numbers, has_data && !value->most_is_open, value->most);
    }
}

/* ---- The account ---- */

static struct table_sum sum_of_value(const char *name, const struct value *value)
{
    return (struct table_sum){
        .name = name,
        .events = value->events,
        .is_counted = true,
        .unknown = value->unknown,
        .low = value->low,
        .best = value->best,
        .high = value->high,
        .has_no_high = value->has_no_high,
    };
}

/* All reasons for which records are not drawn, those too that do not occur. */
static void add_account(const struct course *course, struct table *table, struct arena *arena)
{
    const struct tally_excluded *excluded = &course->tally->excluded;
    const struct table_sum sums[] = {
        sum_of_value("vague", &course->vague),
        sum_of_value("outside", &course->outside),
        sum_of_value("neither", &course->neither),
        {.name = "planned", .events = excluded->planned},
        {.name = "repeats", .events = (double)excluded->repeats},
        {.name = "statements", .events = (double)excluded->statements},
        {.name = "figures", .events = (double)excluded->figures},
    };
    size_t count = sizeof sums / sizeof *sums;
    struct table_sum *left_out = ARENA_ARRAY(arena, struct table_sum, count);
    for (size_t i = 0; i < count; i++)
        left_out[i] = sums[i];
    table->total = sum_of_value(NULL, &course->total);
    table->left_out = left_out;
    table->left_out_count = count;
}

void course_table(const struct course *course, const char *chart, struct table *table,
                  struct arena *arena)
{
    struct numbers numbers = {.course = course, .arena = arena};
    size_t rows = course->bins.count * course->series_count;
    add_columns(&numbers);
    numbers.cells = ARENA_ARRAY(arena, struct table_cell, rows * numbers.column_count + 1);
    for (size_t i = 0; i < course->bins.count; i++)
        for (size_t s = 0; s < course->series_count; s++)
            add_row(&numbers, i, &course->series[s]);
    struct table_column *columns = ARENA_ARRAY(arena, struct table_column, numbers.column_count);
    for (size_t i = 0; i < numbers.column_count; i++)
        columns[i] = numbers.columns[i];
    const char *const *notes = course_notes(course, arena);
    size_t note_count = 0;
    while (notes[note_count])
        note_count++;
    *table = (struct table){
        .title = course->setup->title,
        .chart = chart,
        .measure = course->is_events ? "events" : course->setup->kind,
        .columns = columns,
        .column_count = numbers.column_count,
        .cells = numbers.cells,
        .row_count = rows,
        .notes = notes,
        .note_count = note_count,
    };
    struct table *reading = ARENA_ARRAY(arena, struct table, 1);
    course_reading(course, reading, arena);
    table->reading = reading;
    add_account(course, table, arena);
}
