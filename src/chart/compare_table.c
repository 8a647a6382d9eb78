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

/* What is left out where the page is narrow, from the right. */
struct table_columns {
    bool has_method, has_adjusted, has_ratio, has_p, has_lethal, has_reading, has_rates;
};

static struct table_columns columns_at(const struct compare *compare, enum compare_cut cut)
{
    const struct comparison *comparison = &compare->comparison;
    bool has_intervals = comparison_has_intervals(comparison);
    bool has_many = comparison_test_count(comparison) > 1;
    return (struct table_columns){
        .has_method = has_intervals && cut <= CUT_NOTHING,
        .has_ratio = cut <= CUT_METHOD,
        .has_p = has_intervals && cut <= CUT_RATIO,
        .has_adjusted = has_intervals && has_many && cut <= CUT_RATIO,
        .has_lethal = comparison_has_people(comparison) && cut <= CUT_TESTS,
        .has_rates = cut <= CUT_LETHAL,
        .has_reading = cut <= CUT_SOME,
    };
}

/* The columns of a period, under its name; one alone it heads itself. */
static void add_period(struct compare *compare, struct grid *grid, const char *name,
                       const struct table_columns *columns)
{
    const struct locale *locale = compare->setup.locale;
    const struct comparison *comparison = &compare->comparison;
    size_t first = grid->column_count;
    if (!columns->has_rates) {
        grid_add_column(grid, name, SIDE_END);
        return;
    }
    grid_add_column(grid, locale_unit(locale, compare->canvas->arena, compare->setup.kind),
                    SIDE_END);
    grid_add_column(grid, locale_message(locale, comparison_rate_unit(comparison).column), SIDE_END)
        ->is_grey = true;
    if (columns->has_lethal) {
        grid_add_column(grid, locale_message(locale, comparison_lethal_label(comparison)), SIDE_END)
            ->is_grey = true;
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_LARGEST), SIDE_END)->is_grey =
            true;
    }
    grid_add_span(grid, name, first, grid->column_count - 1);
}

static void add_grey(struct compare *compare, struct grid *grid, bool is_there, enum message head,
                     enum side side)
{
    if (is_there)
        grid_add_column(grid, locale_message(compare->setup.locale, head), side)->is_grey = true;
}

static void add_columns(struct compare *compare, struct compare_part *part,
                        const struct table_columns *columns)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    compare_add_names(compare, part);
    size_t first = grid->column_count;
    const struct compared_row *row = part->lines[0].row;
    add_period(compare, grid, compare_base_words(compare, row), columns);
    add_period(compare, grid,
               comparison->later_count > 1
                   ? locale_message(locale, MESSAGE_LATER)
                   : compare_period_words(compare, row, comparison->plan.baseline_count),
               columns);
    if (!columns->has_rates)
        grid_add_span(grid, locale_unit(locale, compare->canvas->arena, compare->setup.kind), first,
                      first + 1);
    compare_add_change(compare, part);
    add_grey(compare, grid, columns->has_reading, MESSAGE_COLUMN_READING, SIDE_START);
    add_grey(compare, grid, columns->has_p, MESSAGE_COLUMN_P, SIDE_END);
    add_grey(compare, grid, columns->has_adjusted, MESSAGE_COLUMN_P_ADJUSTED, SIDE_END);
    add_grey(compare, grid, columns->has_ratio, MESSAGE_COLUMN_RATIO, SIDE_END);
    add_grey(compare, grid, columns->has_method, MESSAGE_COLUMN_METHOD, SIDE_START);
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

static void fill_period(struct compare *compare, struct grid_cell *cells,
                        const struct period_value *value, double rate,
                        const struct table_columns *columns)
{
    const struct comparison *comparison = &compare->comparison;
    struct arena *arena = compare->canvas->arena;
    size_t count = 0;
    cells[count++].words = comparison_count_words(comparison, value, arena);
    if (columns->has_rates)
        cells[count++].words = rate_words(compare, rate);
    if (columns->has_lethal) {
        cells[count++].words = isnan(value->lethal) ? "–"
                                                    : locale_number(compare->setup.locale, arena,
                                                                    round(value->lethal * 10) / 10);
        cells[count++].words = comparison_share_words(comparison, value, arena);
    }
}

static void fill_tests(struct compare *compare, struct grid_cell *cell,
                       const struct compare_line *line, const struct table_columns *columns)
{
    const struct comparison *comparison = &compare->comparison;
    const struct change *change = compare_change(line);
    struct arena *arena = compare->canvas->arena;
    if (columns->has_reading)
        (cell++)->words = comparison_band_words(comparison, change, arena);
    if (columns->has_p)
        (cell++)->words = comparison_p_words(comparison, change->p, arena);
    if (columns->has_adjusted)
        (cell++)->words = comparison_p_words(comparison, change->p_adjusted, arena);
    if (columns->has_ratio)
        (cell++)->words = comparison_ratio_words(comparison, change, arena);
    if (columns->has_method)
        cell->words = comparison_method_short(comparison, change, arena);
}

static void fill_row(struct compare *compare, struct grid *grid, size_t row,
                     const struct compare_line *line, const struct table_columns *columns)
{
    const struct comparison *comparison = &compare->comparison;
    size_t column = compare_fill_names(compare, grid, row, line);
    size_t index = comparison->plan.baseline_count + line->later;
    size_t each = 1U + columns->has_rates + 2U * columns->has_lethal;
    if (line->is_first)
        fill_period(compare, grid_at(grid, row, column), &line->row->base,
                    compare_base_rate(compare, line), columns);
    fill_period(compare, grid_at(grid, row, column + each), &line->row->values[index],
                compare_later_rate(compare, line), columns);
    column += 2 * each;
    compare_fill_change(compare, grid, row, line, column);
    column += 1U + comparison_has_intervals(comparison);
    if (column < grid->column_count)
        fill_tests(compare, grid_at(grid, row, column), line, columns);
}

static void fill(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    struct table_columns columns = columns_at(compare, cut);
    add_columns(compare, part, &columns);
    compare_begin_rows(compare, part);
    for (size_t i = 0; i < part->count; i++)
        fill_row(compare, &part->grid, i, &part->lines[i], &columns);
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
