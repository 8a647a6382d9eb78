/* The analyst's table, drawn: counts and rates of each period, change, interval, and what it reads
 * as.
 *
 *                 Q4 2019          Q2 2020
 *              events  per day  events  per day  change   95 % CI        reading
 *   Battle      1,023    11.12     415     4.56   −59 %   −63 to −54 %   large decrease
 */
#include "chart/compare.h"

#include <math.h>

#define LARGE_RATE 100.0 /* from here on rates have one decimal, else two: all of them the same */

/* Two columns of a period, under its name; without the rates one that it heads itself. */
static void add_period(struct compare *compare, struct grid *grid, const char *name, bool has_rate)
{
    const struct locale *locale = compare->setup.locale;
    enum message rate = comparison_rate_unit(&compare->comparison).column;
    size_t first = grid->column_count;
    if (!has_rate) {
        grid_add_column(grid, name, SIDE_END);
        return;
    }
    grid_add_column(grid, locale_unit(locale, compare->canvas->arena, compare->setup.kind),
                    SIDE_END);
    grid_add_column(grid, locale_message(locale, rate), SIDE_END)->is_grey = true;
    grid_add_span(grid, name, first, first + 1);
}

static void add_columns(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    bool is_short = cut > CUT_NOTHING;
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    compare_add_names(compare, part);
    size_t first = grid->column_count;
    add_period(compare, grid, compare_base_words(compare), !is_short);
    add_period(compare, grid,
               comparison->later_count > 1
                   ? locale_message(locale, MESSAGE_LATER)
                   : compare_period_words(compare, comparison->plan.baseline_count),
               !is_short);
    if (is_short)
        grid_add_span(grid, locale_unit(locale, compare->canvas->arena, compare->setup.kind), first,
                      first + 1);
    compare_add_change(compare, part);
    if (cut == CUT_MORE)
        return;
    struct grid_column *reading =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_READING), SIDE_START);
    reading->is_grey = true;
}

static double largest_rate(const struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    double largest = 0;
    for (size_t r = 0; r < comparison->row_count; r++) {
        for (size_t p = 0; p < comparison->plan.count; p++)
            largest = fmax(largest, compare_rate_at(compare, &comparison->rows[r], p));
    }
    for (size_t p = 0; !comparison->keeps_apart && p < comparison->plan.count; p++)
        largest = fmax(largest, compare_rate_at(compare, &comparison->total, p));
    return largest;
}

static const char *rate_words(const struct compare *compare, double rate)
{
    int decimals = largest_rate(compare) >= LARGE_RATE ? 1 : 2;
    return isnan(rate)
               ? "–"
               : locale_number_fixed(compare->setup.locale, compare->canvas->arena, rate, decimals);
}

static void fill_row(struct compare *compare, struct grid *grid, size_t row,
                     const struct compare_line *line, enum compare_cut cut)
{
    bool is_short = cut > CUT_NOTHING;
    const struct comparison *comparison = &compare->comparison;
    size_t column = compare_fill_names(compare, grid, row, line), step = is_short ? 1 : 2;
    size_t index = comparison->plan.baseline_count + line->later;
    struct arena *arena = compare->canvas->arena;
    if (line->is_first)
        grid_at(grid, row, column)->words =
            comparison_count_words(comparison, &line->row->base, arena);
    grid_at(grid, row, column + step)->words =
        comparison_count_words(comparison, &line->row->values[index], arena);
    if (!is_short && line->is_first)
        grid_at(grid, row, column + 1)->words =
            rate_words(compare, compare_base_rate(compare, line));
    if (!is_short)
        grid_at(grid, row, column + 3)->words =
            rate_words(compare, compare_later_rate(compare, line));
    compare_fill_change(compare, grid, row, line, column + 2 * step);
    const char *reading = comparison_band_words(comparison, compare_change(line), arena);
    if (*reading && cut < CUT_MORE)
        grid_at(grid, row, grid->column_count - 1)->words = reading;
}

static void fill(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    add_columns(compare, part, cut);
    compare_begin_rows(compare, part);
    for (size_t i = 0; i < part->count; i++)
        fill_row(compare, &part->grid, i, &part->lines[i], cut);
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    return compare_lay_parts(compare, width, fill) ||
           compare_refuse_width(report, "or --style dumbbell, which needs fewer columns");
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, NULL);
}

const struct compare_style_class compare_table = {40, 80, lay, compare_place_parts, draw};
