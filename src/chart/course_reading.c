/* The numbers as people read them: one cell says all that is known of a group in a bin, and the
 * longer side of groups and bins runs down the page. */
#include "chart/course.h"

#include <math.h>

#define MOST_WIDE 8     /* columns of groups or bins that a page has room for */
#define LEAST_SILENCE 3 /* bins in a run that are one row */
#define PAGE_ROWS 40    /* of a table that is read at a glance */
#define SLIVER 0.0005   /* less is rounding */

struct reading {
    const struct course *course;
    const struct locale *locale;
    struct arena *arena;
    struct table_column *columns;
    struct table_cell *cells;
    size_t column_count, cell_count;
    bool has_unknown, has_bounds;
};

/* ---- Words ---- */

static bool has_sum(const struct value *value)
{
    return value->events <= 0 || value->unknown < value->events;
}

const char *course_value_words(const struct course *course, const struct value *value,
                               struct arena *arena)
{
    const struct locale *locale = course->setup->locale;
    if (course->is_events)
        return locale_number(locale, arena, value->events);
    struct count count = {.has_low = true, .low = value->low};
    if (!has_sum(value))
        count = (struct count){.qualifier = QUALIFIER_UNKNOWN};
    else if (value->has_no_high)
        count.qualifier = QUALIFIER_AT_LEAST;
    else
        count = (struct count){
            .qualifier = course->has_best ? QUALIFIER_STATED : QUALIFIER_BETWEEN,
            .has_low = true,
            .has_best = true,
            .has_high = true,
            .low = value->low,
            .best = value->best,
            .high = value->high,
        };
    return locale_count(locale, arena, &count);
}

/* "June 2013 (provisional)" */
static const char *period_words(const struct reading *reading, const struct bin *bin)
{
    const char *words = bin_words(&reading->course->bins, bin, reading->locale, reading->arena);
    if (!bin->is_late && !bin->is_cut)
        return words;
    const char *state =
        locale_message(reading->locale, bin->is_late ? MESSAGE_PROVISIONAL : MESSAGE_INCOMPLETE);
    return locale_format(reading->locale, reading->arena, MESSAGE_LIST_ITEM, words, state, NULL);
}

/* ---- Parts of a table ---- */

static void add_column(struct reading *reading, const char *label, enum column_kind kind)
{
    reading->columns[reading->column_count++] =
        (struct table_column){.name = label, .label = label, .kind = kind};
}

static void add_words(struct reading *reading, const char *words)
{
    reading->cells[reading->cell_count++] =
        (struct table_cell){.is_known = words != NULL, .text = words, .words = words};
}

static void add_number(struct reading *reading, bool is_known, double number)
{
    add_words(reading, is_known ? locale_number(reading->locale, reading->arena, number) : NULL);
}

static void add_value(struct reading *reading, bool has_data, const struct value *value)
{
    add_words(reading,
              has_data ? course_value_words(reading->course, value, reading->arena) : NULL);
}

static void add_bin_value(struct reading *reading, size_t bin, const struct value *value)
{
    add_value(reading, course_has_data(reading->course, bin, value), value);
}

/* Behind the values of a row: their sum where there are several, how many events they rest on, how
 * many have no number, and the bounds by dates. */
static void add_sum_columns(struct reading *reading, bool has_total)
{
    const struct course *course = reading->course;
    const struct locale *locale = reading->locale;
    const char *unit = locale_unit(locale, reading->arena, course->setup->kind);
    if (has_total && course->is_events)
        add_column(reading, locale_message(locale, MESSAGE_COLUMN_TOTAL), COLUMN_NUMBER);
    else if (has_total)
        add_column(reading,
                   locale_format(locale, reading->arena, MESSAGE_COLUMN_TOTAL_OF, unit, NULL, NULL),
                   COLUMN_NUMBER);
    if (!course->is_events)
        add_column(reading, locale_message(locale, MESSAGE_COLUMN_EVENTS), COLUMN_NUMBER);
    if (reading->has_unknown)
        add_column(reading, locale_message(locale, MESSAGE_COLUMN_UNKNOWN), COLUMN_NUMBER);
    if (!reading->has_bounds)
        return;
    add_column(reading, locale_message(locale, MESSAGE_COLUMN_LEAST), COLUMN_NUMBER);
    add_column(reading, locale_message(locale, MESSAGE_COLUMN_MOST), COLUMN_NUMBER);
}

/* The bounds by dates of all bins together mean nothing: what may be in several is in each. */
static void add_sums(struct reading *reading, bool has_total, bool has_data, bool is_bin,
                     const struct value *value)
{
    if (has_total)
        add_value(reading, has_data, value);
    if (!reading->course->is_events)
        add_number(reading, has_data, value->events);
    if (reading->has_unknown)
        add_number(reading, has_data, value->unknown);
    if (!reading->has_bounds)
        return;
    if (is_bin) {
        add_number(reading, has_data, value->least);
        add_number(reading, has_data && !value->most_is_open, value->most);
    } else {
        add_words(reading, "");
        add_words(reading, "");
    }
}

static void make_room(struct reading *reading, size_t rows, size_t columns)
{
    reading->columns = ARENA_ARRAY(reading->arena, struct table_column, columns);
    reading->cells = ARENA_ARRAY(reading->arena, struct table_cell, rows * columns);
}

/* ---- A row for each bin ---- */

/* The head over the values of the one series that there is. */
static const char *value_label(const struct reading *reading)
{
    const struct panel_setup *setup = reading->course->setup;
    return setup->kind ? locale_measure(reading->locale, reading->arena, setup->kind, true)
                       : locale_message(reading->locale, MESSAGE_COLUMN_EVENTS);
}

/* Whether a bin can share its row with others like it: one without data, or in a table longer than
 * a page one in which there was nothing. */
static bool is_quiet(const struct course *course, size_t at)
{
    const struct bin *bin = &course->bins.items[at];
    const struct value *value = &course->totals[at];
    if (!bin->has_data)
        return true;
    return course->bins.count > PAGE_ROWS && !bin->is_late && !bin->is_cut &&
           fmax(value->events, value->most) < SLIVER;
}

/* The last of the bins from 'at' on that are one row. Averages and running sums differ even where
 * nothing happens. */
static size_t end_of_row(const struct course *course, size_t at)
{
    const struct bin *bins = course->bins.items;
    size_t end = at;
    if (course->setup->average || course->setup->is_cumulative)
        return at;
    while (end < course->bins.count && is_quiet(course, end) &&
           bins[end].has_data == bins[at].has_data)
        end++;
    return end >= at + LEAST_SILENCE ? end - 1 : at;
}

static const char *periods_words(const struct reading *reading, size_t first, size_t last)
{
    const struct bin *bins = reading->course->bins.items;
    const char *words = period_words(reading, &bins[first]);
    return first == last ? words
                         : locale_format(reading->locale, reading->arena, MESSAGE_DATE_RANGE, words,
                                         period_words(reading, &bins[last]), NULL);
}

static void add_bin_rows(struct reading *reading, bool has_total)
{
    const struct course *course = reading->course;
    for (size_t i = 0; i < course->bins.count; i++) {
        size_t last = end_of_row(course, i);
        add_words(reading, periods_words(reading, i, last));
        for (size_t s = 0; s < course->series_count; s++)
            add_bin_value(reading, i, &course->series[s].values[i]);
        add_sums(reading, has_total, course->bins.items[i].has_data, true, &course->totals[i]);
        i = last;
    }
}

static void lay_bins(struct reading *reading, bool is_grouped)
{
    const struct course *course = reading->course;
    bool has_total = course->series_count > 1;
    make_room(reading, course->bins.count + 1, course->series_count + 6);
    add_column(reading, locale_message(reading->locale, MESSAGE_COLUMN_PERIOD), COLUMN_TEXT);
    for (size_t s = 0; s < course->series_count; s++)
        add_column(reading, is_grouped ? course->series[s].name : value_label(reading),
                   COLUMN_NUMBER);
    add_sum_columns(reading, has_total);
    add_bin_rows(reading, has_total);
    add_words(reading, locale_message(reading->locale, MESSAGE_COLUMN_TOTAL));
    for (size_t s = 0; s < course->series_count; s++)
        add_value(reading, true, &course->series[s].total);
    add_sums(reading, has_total, true, false, &course->total);
}

/* ---- A row for each group ---- */

static void lay_groups(struct reading *reading)
{
    const struct course *course = reading->course;
    bool has_total = course->bins.count > 1;
    reading->has_bounds = false;
    make_room(reading, course->series_count + 1, course->bins.count + 6);
    add_column(reading, locale_message(reading->locale, MESSAGE_COLUMN_GROUP), COLUMN_TEXT);
    for (size_t i = 0; i < course->bins.count; i++)
        add_column(reading, period_words(reading, &course->bins.items[i]), COLUMN_NUMBER);
    add_sum_columns(reading, has_total);
    for (size_t s = 0; s < course->series_count; s++) {
        const struct series *series = &course->series[s];
        add_words(reading, series->name);
        for (size_t i = 0; i < course->bins.count; i++)
            add_bin_value(reading, i, &series->values[i]);
        add_sums(reading, has_total, true, false, &series->total);
    }
    add_words(reading, locale_message(reading->locale, MESSAGE_COLUMN_TOTAL));
    for (size_t i = 0; i < course->bins.count; i++)
        add_bin_value(reading, i, &course->totals[i]);
    add_sums(reading, has_total, true, false, &course->total);
}

/* ---- A row for each group in each bin ---- */

/* Pairs without an event are not told: they are zero, or of bins without data. */
static void lay_pairs(struct reading *reading)
{
    const struct course *course = reading->course;
    make_room(reading, course->bins.count * course->series_count + 1, 8);
    add_column(reading, locale_message(reading->locale, MESSAGE_COLUMN_PERIOD), COLUMN_TEXT);
    add_column(reading, locale_message(reading->locale, MESSAGE_COLUMN_GROUP), COLUMN_TEXT);
    add_column(reading, value_label(reading), COLUMN_NUMBER);
    add_sum_columns(reading, false);
    for (size_t i = 0; i < course->bins.count; i++) {
        for (size_t s = 0; s < course->series_count; s++) {
            const struct value *value = &course->series[s].values[i];
            if (fmax(value->events, value->best) < SLIVER)
                continue;
            add_words(reading, period_words(reading, &course->bins.items[i]));
            add_words(reading, course->series[s].name);
            add_value(reading, true, value);
            add_sums(reading, false, true, true, value);
        }
    }
    add_words(reading, locale_message(reading->locale, MESSAGE_COLUMN_TOTAL));
    add_words(reading, "");
    add_value(reading, true, &course->total);
    add_sums(reading, false, true, false, &course->total);
}

void course_reading(const struct course *course, struct table *table, struct arena *arena)
{
    const struct panel_setup *setup = course->setup;
    bool is_grouped = setup->group || setup->style == STYLE_MIRRORED;
    struct reading reading = {
        .course = course,
        .locale = setup->locale,
        .arena = arena,
        .has_unknown = !course->is_events && course->total.unknown > SLIVER,
        .has_bounds = course->total.imprecise > SLIVER,
    };
    if (course->series_count <= MOST_WIDE)
        lay_bins(&reading, is_grouped);
    else if (course->bins.count <= MOST_WIDE)
        lay_groups(&reading);
    else
        lay_pairs(&reading);
    *table = (struct table){
        .title =
            setup->title ? setup->title : locale_measure(setup->locale, arena, setup->kind, true),
        .columns = reading.columns,
        .column_count = reading.column_count,
        .cells = reading.cells,
        .row_count = reading.cell_count / reading.column_count,
        .has_total = true,
    };
}
