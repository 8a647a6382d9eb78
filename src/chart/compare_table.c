/* The analyst's table, drawn: counts, rates, change, interval, and what it reads as. */
#include "chart/compare.h"

#include <math.h>

static void add_columns(struct compare *compare, struct compare_part *part, bool is_short)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    enum message rate = comparison_rate_unit(comparison).column;
    compare_add_names(compare, part);
    compare_add_counts(compare, part);
    for (size_t i = 0; i < 2 && !is_short; i++)
        grid_add_column(grid, locale_message(locale, rate), SIDE_END)->is_grey = true;
    grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_CHANGE), SIDE_END)->is_bold = true;
    struct grid_column *interval =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_INTERVAL), SIDE_END);
    interval->can_be_under = interval->is_grey = true;
    grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_READING), SIDE_START)->is_grey =
        true;
}

static size_t fill_rates(struct compare *compare, struct grid *grid, size_t row,
                         const struct compare_line *line, size_t column)
{
    const struct comparison *comparison = &compare->comparison;
    struct arena *arena = compare->canvas->arena;
    size_t index = comparison->plan.baseline_count + line->later;
    if (line->is_first)
        grid_at(grid, row, column)->words =
            comparison_rate_words(comparison, comparison_count(comparison, &line->row->base),
                                  comparison->base_days, arena);
    grid_at(grid, row, column + 1)->words =
        comparison_rate_words(comparison, comparison_count(comparison, &line->row->values[index]),
                              comparison->periods[index].days, arena);
    return column + 2;
}

static void fill(struct compare *compare, struct compare_part *part, bool is_short)
{
    struct grid *grid = &part->grid;
    struct arena *arena = compare->canvas->arena;
    add_columns(compare, part, is_short);
    grid->has_total = part->marked < part->count && compare->comparison.later_count == 1;
    grid_add_rows(grid, part->count, arena);
    for (size_t i = 0; i < part->count; i++) {
        const struct compare_line *line = &part->lines[i];
        size_t column = compare_fill_names(compare, grid, i, line);
        column = compare_fill_counts(compare, grid, i, line, column);
        if (!is_short)
            column = fill_rates(compare, grid, i, line, column);
        compare_fill_change(compare, grid, i, line, column);
        grid_at(grid, i, column + 2)->words =
            comparison_band_words(&compare->comparison, compare_change(line), arena);
    }
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    return compare_lay_parts(compare, width, fill) || compare_refuse_width(report);
}

static void draw(struct compare *compare)
{
    compare_draw_parts(compare, NULL);
}

const struct compare_style_class compare_table = {40, lay, compare_place_parts, draw};
