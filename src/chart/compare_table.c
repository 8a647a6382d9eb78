/* The analyst's table, drawn: counts and rates of each period, change, interval, and what it reads
 * as.
 *
 *                 Q4 2019          Q2 2020
 *              events  per day  events  per day  change   95 % CI        reading
 *   Battle      1,023    11.12     415     4.56   −59 %   −63 to −54 %   large decrease
 */
#include "chart/compare.h"

/* What is left out where the page is narrow, from the right. */
struct table_columns {
    bool has_method, has_adjusted, has_ratio, has_p, has_reading;
    struct compare_beside beside;
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
        .beside = {.has_rate = cut <= CUT_LETHAL,
                   .has_lethal = comparison_has_lethal(comparison) && cut <= CUT_TESTS,
                   .has_largest = comparison_has_largest(comparison) && cut <= CUT_TESTS},
        .has_reading = cut <= CUT_SOME,
    };
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
    struct grid *grid = &part->grid;
    compare_add_names(compare, part);
    compare_add_counts(compare, part, &columns->beside);
    compare_add_change(compare, part);
    add_grey(compare, grid, columns->has_reading, MESSAGE_COLUMN_READING, SIDE_START);
    add_grey(compare, grid, columns->has_p, MESSAGE_COLUMN_P, SIDE_END);
    add_grey(compare, grid, columns->has_adjusted, MESSAGE_COLUMN_P_ADJUSTED, SIDE_END);
    add_grey(compare, grid, columns->has_ratio, MESSAGE_COLUMN_RATIO, SIDE_END);
    if (columns->has_ratio)
        grid->columns[grid->column_count - 1].decimal = compare_decimal_sign(compare);
    add_grey(compare, grid, columns->has_method, MESSAGE_COLUMN_METHOD, SIDE_START);
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
    column += compare_fill_counts(compare, grid_at(grid, row, column), line, &columns->beside);
    compare_fill_change(compare, grid, row, line, column);
    column += 1U + comparison_has_intervals(comparison);
    if (column < grid->column_count)
        fill_tests(compare, grid_at(grid, row, column), line, columns);
}

static void fill(struct compare *compare, struct compare_part *part, enum compare_cut cut)
{
    struct table_columns columns = columns_at(compare, cut);
    compare->drawn = (struct comparison_drawn){.has_changes = true,
                                               .has_verdicts = true,
                                               .has_reading = columns.has_reading,
                                               .has_adjusted = columns.has_adjusted,
                                               .has_lethal = columns.beside.has_lethal};
    add_columns(compare, part, &columns);
    compare_begin_rows(compare, part);
    for (size_t i = 0; i < part->count; i++)
        fill_row(compare, &part->grid, i, &part->lines[i], &columns);
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    (void)report;
    return compare_lay_parts(compare, width, fill) ||
           compare_refuse_width(compare, "or --style dumbbell, which needs fewer columns");
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, NULL);
}

const struct compare_style_class compare_table = {40, 80, lay, compare_place_parts, draw};
