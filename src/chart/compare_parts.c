/* Styles that are grids: their parts, the columns of names, counts and changes, and how parts stand
 * below each other. */
#include "chart/compare.h"

#include <math.h>

#define PART_GAP 1.2     /* between parts, in lines of type */
#define TICK_GAP 1.5     /* points between numbers of a scale and the rows */
#define LARGE_RATE 100.0 /* from here on rates have one decimal, else two: all of them the same */
#define KEY_GAP 0.5      /* under the key, in lines of type */

/* ---- Parts ---- */

static void add_lines(const struct compare *compare, struct compare_part *part,
                      const struct compared_row *row)
{
    for (size_t i = 0; i < compare->comparison.later_count; i++)
        part->lines[part->count++] = (struct compare_line){row, i, i == 0};
}

static void begin_part(const struct compare *compare, struct compare_part *part, size_t rows,
                       const char *title)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    double width = compare->panel->x1 - compare->panel->x0;
    *part = (struct compare_part){
        .title = title,
        .lines = ARENA_ARRAY(canvas->arena, struct compare_line,
                             (rows + 1) * compare->comparison.later_count),
    };
    if (title)
        part->title_block = canvas_lay(canvas, title, bold, INK_MAIN, width, 2);
}

/* Data sets that count by rules of their own share no scale. */
static void make_apart(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    compare->part_count = comparison->row_count;
    compare->parts =
        ARENA_ARRAY(compare->canvas->arena, struct compare_part, comparison->row_count);
    for (size_t r = 0; r < comparison->row_count; r++) {
        begin_part(compare, &compare->parts[r], 1, comparison->rows[r].name);
        add_lines(compare, &compare->parts[r], &comparison->rows[r]);
        compare->parts[r].marked = compare->parts[r].count;
    }
}

void compare_make_parts(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    if (comparison->keeps_apart) {
        make_apart(compare);
        return;
    }
    struct compare_part *part = ARENA_NEW(compare->canvas->arena, struct compare_part);
    begin_part(compare, part, comparison->row_count, NULL);
    for (size_t r = 0; r < comparison->row_count; r++)
        add_lines(compare, part, &comparison->rows[r]);
    part->marked = compare_scaled_rows(compare) * comparison->later_count;
    if (comparison->row_count > 1) {
        part->totals = comparison->later_count;
        add_lines(compare, part, &comparison->total);
    }
    compare->parts = part;
    compare->part_count = 1;
}

void compare_draw_largest(struct compare *compare, size_t most)
{
    const struct comparison *whole = &compare->whole;
    struct comparison *drawn = &compare->comparison;
    bool has_other = whole->other_count > 0, is_whole = whole->row_count - has_other <= most;
    *drawn = *whole;
    compare->undrawn = 0;
    if (!is_whole) {
        drawn->rows = ARENA_ARRAY(compare->canvas->arena, struct compared_row, most + 1);
        drawn->row_count = 0;
        for (size_t r = 0; r < whole->row_count; r++)
            if (whole->rows[r].rank < most)
                drawn->rows[drawn->row_count++] = whole->rows[r];
        compare->undrawn = whole->row_count - has_other - most + whole->other_count;
    }
    compare_make_parts(compare);
}

/* ---- Columns ---- */

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
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    double least = pow(10, -decimals);
    if (isnan(rate))
        return "–";
    if (rate > 0 && rate < least / 2)
        return arena_print(arena, "<%s", locale_number_fixed(locale, arena, least, decimals));
    return locale_number_fixed(locale, arena, rate, decimals);
}

static void add_beside(struct compare *compare, struct grid *grid, enum message head)
{
    grid_add_column(grid, locale_message(compare->setup.locale, head), SIDE_END)->is_grey = true;
}

/* The columns of a period under its name. */
static void add_period(struct compare *compare, struct grid *grid, const char *name,
                       const struct compare_beside *beside)
{
    const struct comparison *comparison = &compare->comparison;
    size_t first = grid->column_count;
    const char *unit =
        locale_unit_head(compare->setup.locale, compare->canvas->arena, compare->setup.kind);
    grid_add_column(grid, unit, SIDE_END);
    if (beside->has_rate)
        add_beside(compare, grid, comparison_rate_unit(comparison).column);
    if (beside->has_lethal) {
        bool is_of_deaths = comparison_lethal_label(comparison) == MESSAGE_COLUMN_LETHAL;
        add_beside(compare, grid, is_of_deaths ? MESSAGE_HEAD_LETHAL : MESSAGE_HEAD_WITH_ANY);
    }
    if (beside->has_largest)
        add_beside(compare, grid, MESSAGE_HEAD_LARGEST);
    for (size_t c = first; c < grid->column_count; c++)
        grid->columns[c].is_narrow = beside->has_lethal || beside->has_largest;
    grid_add_span(grid, name, first, grid->column_count - 1);
}

void compare_add_counts(struct compare *compare, struct compare_part *part,
                        const struct compare_beside *beside)
{
    const struct comparison *comparison = &compare->comparison;
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    size_t first = grid->column_count;
    const struct compared_row *row = part->lines[0].row;
    const char *base = compare_base_words(compare, row);
    const char *later = comparison->later_count > 1
                            ? locale_message(locale, MESSAGE_LATER)
                            : compare_period_words(compare, row, comparison->plan.baseline_count);
    if (beside->has_rate || beside->has_lethal || beside->has_largest) {
        add_period(compare, grid, base, beside);
        add_period(compare, grid, later, beside);
        return;
    }
    grid_add_column(grid, base, SIDE_END);
    grid_add_column(grid, later, SIDE_END);
    grid_add_span(grid, locale_unit_head(locale, compare->canvas->arena, compare->setup.kind),
                  first, first + 1);
}

struct compare_beside compare_beside_marks(const struct compare *compare, enum compare_cut cut)
{
    return (struct compare_beside){
        .has_lethal = comparison_has_lethal(&compare->comparison) && cut < CUT_LETHAL,
        .has_largest = comparison_has_largest(&compare->comparison) && cut < CUT_LETHAL,
    };
}

static void fill_period(struct compare *compare, struct grid_cell *cell,
                        const struct period_value *value, int64_t days,
                        const struct compare_beside *beside)
{
    const struct comparison *comparison = &compare->comparison;
    struct arena *arena = compare->canvas->arena;
    (cell++)->words = days > 0 ? comparison_count_words(comparison, value, arena) : "–";
    if (beside->has_rate)
        (cell++)->words = rate_words(compare, compare_rate(compare, value, days));
    if (beside->has_lethal)
        (cell++)->words =
            days <= 0 || isnan(value->lethal)
                ? "–"
                : locale_number(compare->setup.locale, arena, round(value->lethal * 10) / 10);
    if (beside->has_largest)
        cell->words = comparison_share_words(comparison, value, arena);
}

size_t compare_fill_counts(struct compare *compare, struct grid_cell *cells,
                           const struct compare_line *line, const struct compare_beside *beside)
{
    size_t index = compare->comparison.plan.baseline_count + line->later;
    size_t each = 1U + beside->has_rate + beside->has_lethal + beside->has_largest;
    if (line->is_first)
        fill_period(compare, cells, &line->row->base, line->row->base_days, beside);
    fill_period(compare, cells + each, &line->row->values[index], line->row->periods[index].days,
                beside);
    return 2 * each;
}

void compare_add_names(struct compare *compare, struct compare_part *part)
{
    grid_add_column(&part->grid, NULL, SIDE_START)->is_name = true;
    if (compare->comparison.later_count < 2)
        return;
    struct grid_column *periods = grid_add_column(&part->grid, NULL, SIDE_START);
    periods->is_grey = periods->is_name = true;
}

/* One row alone is the total, unless it is one of the groups that were asked for; rows that have
 * periods are named by these. */
static const char *row_name(const struct compare *compare, const struct compare_line *line)
{
    const struct comparison *comparison = &compare->comparison;
    if (comparison->row_count > 1 || compare->setup.group)
        return line->row->name;
    return comparison->later_count > 1 ? NULL : comparison->total.name;
}

size_t compare_fill_names(struct compare *compare, struct grid *grid, size_t row,
                          const struct compare_line *line)
{
    const struct comparison *comparison = &compare->comparison;
    bool has_periods = comparison->later_count > 1;
    if (line->is_first && !comparison->keeps_apart)
        grid_at(grid, row, 0)->words = row_name(compare, line);
    grid_at(grid, row, 0)->is_faint = line->row->is_other;
    if (has_periods)
        grid_at(grid, row, 1)->words =
            compare_period_words(compare, line->row, comparison->plan.baseline_count + line->later);
    return has_periods ? 2 : 1;
}

void compare_add_change(struct compare *compare, struct compare_part *part)
{
    const struct locale *locale = compare->setup.locale;
    struct grid *grid = &part->grid;
    grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_CHANGE), SIDE_END)->is_bold = true;
    if (!comparison_has_intervals(&compare->comparison))
        return;
    struct grid_column *interval =
        grid_add_column(grid, locale_message(locale, MESSAGE_COLUMN_INTERVAL), SIDE_END);
    interval->can_be_under = interval->is_grey = true;
}

void compare_fill_change(struct compare *compare, struct grid *grid, size_t row,
                         const struct compare_line *line, size_t column)
{
    const struct comparison *comparison = &compare->comparison;
    const struct change *change = compare_change(line);
    struct arena *arena = compare->canvas->arena;
    const char *interval = comparison_change_interval(comparison, change, arena);
    struct grid_cell *cell = grid_at(grid, row, column);
    cell->words = comparison_change_words(comparison, line->row, line->later, arena);
    cell->is_faint = !change->is_clear;
    if (*interval)
        cell[1].words = interval;
}

char compare_decimal_sign(const struct compare *compare)
{
    return locale_number_fixed(compare->setup.locale, compare->canvas->arena, 0.5, 1)[1];
}

void compare_begin_rows(struct compare *compare, struct compare_part *part)
{
    part->grid.group_rows = compare->comparison.later_count;
    part->grid.total_rows = part->totals;
    grid_add_rows(&part->grid, part->count, compare->canvas->arena);
}

double compare_scale_room(const struct compare *compare)
{
    struct text_style style = canvas_style(compare->canvas->theme->small_size, false);
    return text_line_height(compare->canvas->measurer, &style) + TICK_GAP;
}

/* ---- Laying out ---- */

bool compare_lay_parts(struct compare *compare, double width,
                       void (*fill)(struct compare *compare, struct compare_part *part,
                                    enum compare_cut cut))
{
    struct grid **grids =
        ARENA_ARRAY(compare->canvas->arena, struct grid *, compare->part_count + 1);
    bool fits = false;
    for (int cut = CUT_NOTHING; cut < CUT_COUNT && !fits; cut++) {
        for (size_t i = 0; i < compare->part_count; i++) {
            compare->parts[i].grid = (struct grid){0};
            grids[i] = &compare->parts[i].grid;
            fill(compare, &compare->parts[i], (enum compare_cut)cut);
            compare->parts[i].grid.is_tight = cut >= CUT_TIGHT;
        }
        fits = grid_lay(grids, compare->part_count, compare->canvas, width);
    }
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return fits;
}

static double line_of(const struct compare *compare)
{
    struct text_style style = canvas_style(compare->canvas->theme->label_size, false);
    return text_line_height(compare->canvas->measurer, &style);
}

double compare_place_parts(struct compare *compare, double room, bool is_filled)
{
    double line = line_of(compare), missing = 0;
    double y = compare->key_height > 0 ? compare->key_height + KEY_GAP * line : 0;
    double heads = 0;
    for (size_t i = 0; i < compare->part_count; i++)
        heads += compare->parts[i].title_block.height + (i ? PART_GAP * line : 0);
    double share = (room - y - heads) / (double)compare->part_count;
    for (size_t i = 0; i < compare->part_count; i++) {
        struct compare_part *part = &compare->parts[i];
        y += i ? PART_GAP * line : 0;
        part->y = y;
        missing += grid_fit(&part->grid, share, is_filled);
        y += part->title_block.height + part->grid.height;
    }
    compare->panel->height = y;
    return missing;
}

/* ---- Drawing ---- */

void compare_draw_parts(struct compare *compare, void (*marks)(const struct compare *compare,
                                                               const struct compare_part *part))
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    double top = panel->y0 + compare->title.height;
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    for (size_t i = 0; i < compare->part_count; i++) {
        struct compare_part *part = &compare->parts[i];
        part->grid.x = panel->x0;
        part->grid.y = top + part->y + part->title_block.height;
        scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
        canvas_block(canvas, &part->title_block,
                     &(struct block_place){.x = panel->x0, .y = top + part->y});
        scene_end(canvas->scene);
        grid_draw(&part->grid, canvas);
        if (marks)
            marks(compare, part);
    }
}
