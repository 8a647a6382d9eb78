/* What the cells of a map say, and what is said of them all. */
#include "chart/cells.h"

#include "chart/course_alt.h"
#include "chart/course_phrase.h"

#include <math.h>

/* ---- What a cell says ---- */

static bool is_unknown(const struct course *course, const struct value *value)
{
    return !course->is_events && value->events > 0 && value->unknown >= value->events;
}

/* The number that is drawn: of a lower bound, the bound. */
static double number_of(const struct value *value)
{
    return value->has_no_high ? value->low : value->best;
}

static void note_class(struct cells *cells, const struct cell *cell, double number)
{
    ramp_cover(&cells->ramp, number);
    cells->is_open |= cell->class + 1 == cells->ramp.count &&
                      (cell->is_lower_bound || number > cells->ramp.classes[cell->class].to);
}

static void note(struct cells *cells, size_t series, size_t index)
{
    const struct bin *bin = &cells->course->bins.items[index];
    const struct value *value = &cells->course->series[series].values[index];
    struct cell cell = cells_make(cells, index, value);
    bool is_sum = cells_is_sum(cells->course, series);
    if (cell.state == CELL_CLASS && !is_sum)
        note_class(cells, &cell, number_of(value));
    cells->has_sum |= cell.state == CELL_CLASS && is_sum;
    cells->has_zero |= cell.state == CELL_ZERO;
    cells->has_unknown |= cell.state == CELL_UNKNOWN;
    cells->has_no_data |= cell.state == CELL_NO_DATA;
    cells->has_lower_bound |= cell.is_lower_bound;
    cells->has_late |= bin->is_late;
    cells->has_cut |= bin->is_cut;
}

bool cells_is_sum(const struct course *course, size_t series)
{
    return course->series[series].is_other && course->series_count > 1;
}

static void choose_classes(struct cells *cells)
{
    const struct course *course = cells->course;
    struct arena *arena = cells->canvas->arena;
    size_t bins = course->bins.count, count = 0;
    double *values = ARENA_ARRAY(arena, double, bins * course->series_count + 1);
    for (size_t s = 0; s < course->series_count; s++)
        for (size_t i = 0; i < bins && !cells_is_sum(course, s); i++)
            values[count++] = number_of(&course->series[s].values[i]);
    ramp_choose(&cells->ramp, values, count, arena);
}

void cells_init(struct cells *cells, const struct canvas *canvas, const struct course *course)
{
    *cells = (struct cells){.canvas = canvas, .course = course};
    choose_classes(cells);
    for (size_t s = 0; s < course->series_count; s++)
        for (size_t i = 0; i < course->bins.count; i++)
            note(cells, s, i);
}

static enum cell_state state_of(const struct cells *cells, size_t bin, const struct value *value)
{
    if (!course_has_data(cells->course, bin, value))
        return CELL_NO_DATA;
    if (is_unknown(cells->course, value))
        return CELL_UNKNOWN;
    return number_of(value) > 0 ? CELL_CLASS : CELL_ZERO;
}

struct cell cells_make(const struct cells *cells, size_t index, const struct value *value)
{
    const struct bin *bin = &cells->course->bins.items[index];
    struct cell cell = {
        .state = state_of(cells, index, value),
        .is_provisional = bin->is_late || bin->is_cut,
    };
    bool has_number = cell.state == CELL_CLASS || cell.state == CELL_ZERO;
    cell.is_lower_bound = has_number && value->has_no_high;
    if (cell.state == CELL_CLASS)
        cell.class = ramp_find(&cells->ramp, number_of(value));
    if (cell.state == CELL_CLASS || cell.is_lower_bound || cell.state == CELL_UNKNOWN)
        cell.words = cells_number(cells, value);
    return cell;
}

/* ---- Words ---- */

const char *cells_number(const struct cells *cells, const struct value *value)
{
    const struct locale *locale = cells->course->setup->locale;
    struct arena *arena = cells->canvas->arena;
    if (is_unknown(cells->course, value))
        return "?";
    double number = number_of(value);
    const char *words =
        locale_number(locale, arena, number >= 10 ? round(number) : round(number * 10) / 10);
    return value->has_no_high
               ? locale_format(locale, arena, MESSAGE_CELL_AT_LEAST, words, NULL, NULL)
               : words;
}

const char *cells_phrase(const struct cells *cells, const struct value *value)
{
    return course_phrase(cells->course, value, cells->canvas->arena);
}

/* The greatest value of all cells but that of the other groups, and where it is. */
struct peak {
    const struct series *series;
    size_t bin;
    double number;
};

static struct peak find_peak(const struct course *course)
{
    struct peak peak = {0};
    for (size_t s = 0; s < course->series_count; s++) {
        const struct series *series = &course->series[s];
        for (size_t i = 0; i < course->bins.count && !series->is_other; i++) {
            double number = number_of(&series->values[i]);
            if (number > peak.number)
                peak = (struct peak){series, i, number};
        }
    }
    return peak;
}

static void tell_peak(const struct cells *cells, struct alt *alt)
{
    const struct course *course = cells->course;
    const struct locale *locale = course->setup->locale;
    struct peak peak = find_peak(course);
    if (!peak.series)
        return;
    const char *where = bin_words(&course->bins, &course->bins.items[peak.bin], locale, alt->arena);
    if (course->setup->group)
        where = arena_print(alt->arena, "%s%s%s", peak.series->name,
                            locale_message(locale, MESSAGE_COMMA), where);
    const char *phrase = cells_phrase(cells, &peak.series->values[peak.bin]);
    alt_add(alt, ALT_MOST,
            locale_format(locale, alt->arena, MESSAGE_ALT_PEAK, phrase, where, NULL));
}

void cells_describe(const struct cells *cells, struct alt *alt)
{
    const struct course_alt told = {cells->course, false, alt};
    course_alt_total(&told);
    tell_peak(cells, alt);
    course_alt_groups(&told);
    course_alt_trend(&told);
    course_alt_doubt(&told);
}
