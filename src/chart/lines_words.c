/* Lines in words and numbers: the unit, the notes, the alternative text and the table. */
#include "chart/lines.h"

#include <math.h>

/* ---- The unit ---- */

static enum plural average_of(enum bin_unit unit)
{
    static const enum plural plurals[BIN_UNIT_COUNT] = {
        [BIN_AUTO] = PLURAL_AVERAGE_DAYS,        [BIN_DAY] = PLURAL_AVERAGE_DAYS,
        [BIN_WEEK] = PLURAL_AVERAGE_WEEKS,       [BIN_MONTH] = PLURAL_AVERAGE_MONTHS,
        [BIN_QUARTER] = PLURAL_AVERAGE_QUARTERS, [BIN_YEAR] = PLURAL_AVERAGE_YEARS,
        [BIN_DECADE] = PLURAL_AVERAGE_DECADES,   [BIN_CENTURY] = PLURAL_AVERAGE_CENTURIES,
    };
    return plurals[unit];
}

static const char *measured_words(const struct lines *lines)
{
    const struct panel_setup *setup = lines->setup;
    const struct locale *locale = setup->locale;
    struct arena *arena = lines->canvas->arena;
    const char *unit = locale_unit(locale, arena, setup->kind);
    if (setup->is_cumulative)
        return locale_format(locale, arena, MESSAGE_CUMULATIVE, unit, NULL, NULL);
    if (!setup->average)
        return unit;
    const char *average =
        locale_plural(locale, arena, average_of(lines->course.bins.unit), setup->average);
    return locale_format(locale, arena,
                         lines->parts.has_columns ? MESSAGE_COLUMNS_AND_AVERAGE : MESSAGE_AVERAGED,
                         unit, average, NULL);
}

const char *lines_unit(const struct lines *lines)
{
    const char *words = measured_words(lines);
    if (!lines->setup->has_free_scales || lines->facets.count <= 1)
        return words;
    return locale_format(lines->setup->locale, lines->canvas->arena, MESSAGE_OWN_SCALES, words,
                         NULL, NULL);
}

/* ---- Notes ---- */

static size_t lower_bounds(const struct lines *lines)
{
    size_t count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        const struct trend *trend = &lines->items[i].trend;
        for (size_t k = 0; k < trend->count; k++)
            count += trend->points[k].is_known && trend->points[k].is_lower_bound;
    }
    return count;
}

static const char *sentence(const struct lines *lines, enum plural plural, size_t number)
{
    struct arena *arena = lines->canvas->arena;
    return arena_print(arena, "%s.", locale_plural(lines->setup->locale, arena, plural, number));
}

const char *const *lines_notes(const struct lines *lines)
{
    struct arena *arena = lines->canvas->arena;
    const char *const *course = course_notes(&lines->course, arena);
    size_t count = 0, course_count = 0;
    while (course[course_count])
        course_count++;
    const char **notes = ARENA_ARRAY(arena, const char *, course_count + 3);
    if (lines->setup->average)
        notes[count++] = sentence(lines, PLURAL_AVERAGE_OVER, lines->setup->average - 1);
    if (lines->parts.has_carets && !lines->has_sign_room)
        notes[count++] = sentence(lines, PLURAL_LOWER_BOUNDS, lower_bounds(lines));
    for (size_t i = 0; i < course_count; i++)
        notes[count++] = course[i];
    return notes;
}

/* ---- The table ---- */

#define ADDED 3     /* columns: value, low, high */
#define MOST_READ 4 /* lines that have a column in the table for reading */

static void add_columns(const struct lines *lines, struct table_column *columns)
{
    static const struct {
        const char *name;
        enum message label;
    } added[2][ADDED] = {
        {{"average", MESSAGE_COLUMN_AVERAGE},
         {"average_low", MESSAGE_COLUMN_AVERAGE_LOW},
         {"average_high", MESSAGE_COLUMN_AVERAGE_HIGH}},
        {{"cumulative", MESSAGE_COLUMN_CUMULATIVE},
         {"cumulative_low", MESSAGE_COLUMN_CUMULATIVE_LOW},
         {"cumulative_high", MESSAGE_COLUMN_CUMULATIVE_HIGH}},
    };
    int way = lines->setup->is_cumulative;
    for (size_t i = 0; i < ADDED; i++)
        columns[i] = (struct table_column){
            added[way][i].name, locale_message(lines->setup->locale, added[way][i].label),
            COLUMN_NUMBER};
}

static void add_cells(const struct lines *lines, const struct trend_point *point,
                      struct table_cell *cells)
{
    const double numbers[ADDED] = {point->value, point->low, point->high};
    const bool is_known[ADDED] = {point->is_known, point->is_known,
                                  point->is_known && !point->is_lower_bound};
    for (size_t i = 0; i < ADDED; i++) {
        if (is_known[i])
            cells[i] = (struct table_cell){
                .is_known = true,
                .number = numbers[i],
                .words = locale_number(lines->setup->locale, lines->canvas->arena, numbers[i]),
            };
    }
}

/* Puts what is averaged or summed up behind the columns of the course, whose rows are the series
 * within the bins. */
static void widen_table(const struct lines *lines, struct table *table)
{
    struct arena *arena = lines->canvas->arena;
    size_t before = table->column_count, width = before + ADDED;
    size_t series = lines->course.series_count;
    struct table_column *columns = ARENA_ARRAY(arena, struct table_column, width);
    struct table_cell *cells = ARENA_ARRAY(arena, struct table_cell, table->row_count * width + 1);
    for (size_t i = 0; i < before; i++)
        columns[i] = table->columns[i];
    add_columns(lines, &columns[before]);
    for (size_t row = 0; row < table->row_count; row++) {
        const struct line *line = &lines->items[row % series];
        for (size_t i = 0; i < before; i++)
            cells[row * width + i] = table->cells[row * before + i];
        add_cells(lines, &line->trend.points[row / series], &cells[row * width + before]);
    }
    table->columns = columns;
    table->cells = cells;
    table->column_count = width;
}

/* "Average", or "Average: Battles" where there are several. */
static const char *reading_label(const struct lines *lines, const struct line *line)
{
    const struct locale *locale = lines->setup->locale;
    const char *label = locale_message(
        locale, lines->setup->is_cumulative ? MESSAGE_COLUMN_CUMULATIVE : MESSAGE_COLUMN_AVERAGE);
    return lines->course.series_count == 1
               ? label
               : locale_format(locale, lines->canvas->arena, MESSAGE_ALT_SERIES, label,
                               line->series->name, NULL);
}

/* The table for reading, where its rows are bins and a last one for all, gets a column a line. */
static const struct table *widen_reading(const struct lines *lines, const struct table *reading)
{
    struct arena *arena = lines->canvas->arena;
    size_t series = lines->course.series_count;
    size_t before = reading->column_count, width = before + series;
    size_t bins = lines->course.bins.count;
    if (series > MOST_READ || reading->row_count != bins + 1)
        return reading;
    struct table_column *columns = ARENA_ARRAY(arena, struct table_column, width);
    struct table_cell *cells = ARENA_ARRAY(arena, struct table_cell, reading->row_count * width);
    struct table *wide = ARENA_NEW(arena, struct table);
    for (size_t i = 0; i < before; i++)
        columns[i] = reading->columns[i];
    for (size_t row = 0; row <= bins; row++)
        for (size_t i = 0; i < before; i++)
            cells[row * width + i] = reading->cells[row * before + i];
    for (size_t i = 0; i < series; i++) {
        const struct line *line = &lines->items[i];
        const char *label = reading_label(lines, line);
        columns[before + i] = (struct table_column){label, label, COLUMN_NUMBER};
        for (size_t row = 0; row < bins; row++) {
            const struct trend_point *point = &line->trend.points[row];
            const char *words = point->is_known ? lines_number(lines, point) : NULL;
            cells[row * width + before + i] =
                (struct table_cell){.is_known = words != NULL, .text = words, .words = words};
        }
        cells[bins * width + before + i] =
            (struct table_cell){.is_known = true, .text = "", .words = ""};
    }
    *wide = *reading;
    wide->columns = columns;
    wide->cells = cells;
    wide->column_count = width;
    return wide;
}

void lines_table(const struct lines *lines, struct table *table)
{
    course_table(&lines->course, "lines", table, lines->canvas->arena);
    table->notes = lines_notes(lines);
    table->note_count = 0;
    while (table->notes[table->note_count])
        table->note_count++;
    if (!lines->setup->average && !lines->setup->is_cumulative)
        return;
    widen_table(lines, table);
    if (table->reading)
        table->reading = widen_reading(lines, table->reading);
}
