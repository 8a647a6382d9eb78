/* The rows of styles that are grids: names, counts, a column of marks, and what changed. */
#include "chart/compare.h"

#include "chart/hatch.h"

#include <math.h>

#define PART_GAP 1.2 /* between parts, in lines of type */
#define TICK_GAP 1.5 /* points between numbers of a scale and the rows */
#define KEY_GAP 0.5  /* under the key */

/* ---- Colours and words ---- */

colour compare_base_tint(const struct compare *compare)
{
    const struct theme *theme = compare->canvas->theme;
    return colour_mix(theme->grey_ink, theme->background, 0.2);
}

colour compare_tint(const struct compare *compare, size_t later)
{
    const struct theme *theme = compare->canvas->theme;
    return compare->comparison.later_count == 1 ? theme->accent
                                                : theme->series_fill[later % THEME_SERIES];
}

static const char *with_state(const struct compare *compare, const char *name, bool is_late,
                              bool is_cut)
{
    const struct locale *locale = compare->setup.locale;
    if (!is_late && !is_cut)
        return name;
    return locale_format(locale, compare->canvas->arena, MESSAGE_LIST_ITEM, name,
                         locale_message(locale, is_late ? MESSAGE_PROVISIONAL : MESSAGE_INCOMPLETE),
                         NULL);
}

const char *compare_period_words(const struct compare *compare, size_t index)
{
    const struct compared_period *period = &compare->comparison.periods[index];
    return with_state(compare, period->name, period->late > 0, period->untold > 0);
}

const char *compare_base_words(const struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    bool is_late = false, is_cut = false;
    for (size_t p = 0; p < comparison->plan.baseline_count; p++) {
        is_late = is_late || comparison->periods[p].late > 0;
        is_cut = is_cut || comparison->periods[p].untold > 0;
    }
    return with_state(compare, comparison_base_name(comparison, compare->canvas->arena), is_late,
                      is_cut);
}

const char *compare_rate_words(const struct compare *compare)
{
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    double days = comparison_rate_unit(&compare->comparison).days;
    enum message per = days < 2 ? MESSAGE_PER_DAY : days < 8 ? MESSAGE_PER_WEEK : MESSAGE_PER_MONTH;
    return locale_format(locale, arena, per, locale_unit(locale, arena, compare->setup.kind), NULL,
                         NULL);
}

/* ---- Values ---- */

double compare_rate(const struct compare *compare, const struct period_value *value, int64_t days)
{
    const struct comparison *comparison = &compare->comparison;
    bool is_known = comparison->is_events || value->events <= 0 || value->unknown < value->events;
    if (days <= 0 || !is_known)
        return NAN;
    return comparison_count(comparison, value) / (double)days *
           comparison_rate_unit(comparison).days;
}

double compare_base_rate(const struct compare *compare, const struct compare_line *line)
{
    return compare_rate(compare, &line->row->base, compare->comparison.base_days);
}

double compare_later_rate(const struct compare *compare, const struct compare_line *line)
{
    size_t index = compare->comparison.plan.baseline_count + line->later;
    return compare_rate(compare, &line->row->values[index],
                        compare->comparison.periods[index].days);
}

const struct change *compare_change(const struct compare_line *line)
{
    return &line->row->changes[line->later];
}

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
    part->marked = part->count;
    if (comparison->row_count > 1)
        add_lines(compare, part, &comparison->total);
    compare->parts = part;
    compare->part_count = 1;
}

/* ---- Columns ---- */

void compare_add_counts(struct compare *compare, struct compare_part *part)
{
    const struct comparison *comparison = &compare->comparison;
    struct grid *grid = &part->grid;
    bool has_periods = comparison->later_count > 1;
    grid_add_column(grid, compare_base_words(compare), SIDE_END);
    grid_add_column(grid,
                    has_periods ? locale_message(compare->setup.locale, MESSAGE_LATER)
                                : compare_period_words(compare, comparison->plan.baseline_count),
                    SIDE_END);
}

size_t compare_fill_counts(struct compare *compare, struct grid *grid, size_t row,
                           const struct compare_line *line, size_t column)
{
    const struct comparison *comparison = &compare->comparison;
    struct arena *arena = compare->canvas->arena;
    size_t index = comparison->plan.baseline_count + line->later;
    if (comparison->base_days > 0)
        grid_at(grid, row, column)->words =
            line->is_first ? comparison_count_words(comparison, &line->row->base, arena) : NULL;
    if (comparison->periods[index].days > 0)
        grid_at(grid, row, column + 1)->words =
            comparison_count_words(comparison, &line->row->values[index], arena);
    return column + 2;
}

void compare_add_names(struct compare *compare, struct compare_part *part)
{
    grid_add_column(&part->grid, NULL, SIDE_START)->is_name = true;
    if (compare->comparison.later_count > 1)
        grid_add_column(&part->grid, NULL, SIDE_START)->is_grey = true;
}

size_t compare_fill_names(struct compare *compare, struct grid *grid, size_t row,
                          const struct compare_line *line)
{
    const struct comparison *comparison = &compare->comparison;
    bool has_periods = comparison->later_count > 1;
    if (line->is_first && !(line->row == &comparison->total && comparison->row_count == 1))
        grid_at(grid, row, 0)->words = line->row->name;
    grid_at(grid, row, 0)->is_faint = line->row->is_other;
    if (has_periods)
        grid_at(grid, row, 1)->words =
            compare_period_words(compare, comparison->plan.baseline_count + line->later);
    return has_periods ? 2 : 1;
}

void compare_fill_change(struct compare *compare, struct grid *grid, size_t row,
                         const struct compare_line *line, size_t column)
{
    const struct comparison *comparison = &compare->comparison;
    const struct change *change = compare_change(line);
    struct arena *arena = compare->canvas->arena;
    const char *interval = comparison_percents_words(comparison, change, arena);
    struct grid_cell *cell = grid_at(grid, row, column);
    cell->words = comparison_change_words(comparison, line->row, line->later, arena);
    cell->is_faint = !change->is_clear;
    grid_at(grid, row, column + 1)->words = *interval ? interval : NULL;
}

bool compare_has_unclear(const struct compare *compare)
{
    for (size_t i = 0; i < compare->part_count; i++) {
        const struct compare_part *part = &compare->parts[i];
        for (size_t k = 0; k < part->marked; k++) {
            const struct change *change = compare_change(&part->lines[k]);
            if (!isnan(change->ratio) && !change->is_clear)
                return true;
        }
    }
    return false;
}

bool compare_has_intervals(const struct compare *compare)
{
    for (size_t i = 0; i < compare->part_count; i++) {
        const struct compare_part *part = &compare->parts[i];
        for (size_t k = 0; k < part->count; k++) {
            if (!isnan(compare_change(&part->lines[k])->low))
                return true;
        }
    }
    return false;
}

double compare_scale_room(const struct compare *compare)
{
    struct text_style style = canvas_style(compare->canvas->theme->small_size, false);
    return text_line_height(compare->canvas->measurer, &style) + TICK_GAP;
}

bool compare_refuse_width(struct report *report)
{
    report_add(report, SEVERITY_ERROR, "page-too-narrow", NULL,
               "the page is too narrow for the names and numbers of this comparison; give a larger "
               "--width, or another --style");
    return false;
}

/* ---- Grids ---- */

bool compare_lay_parts(struct compare *compare, double width,
                       void (*fill)(struct compare *compare, struct compare_part *part,
                                    bool is_short))
{
    bool has_room = true;
    for (size_t i = 0; i < compare->part_count; i++) {
        struct compare_part *part = &compare->parts[i];
        bool fits = false;
        for (int is_short = 0; is_short < 2 && !fits; is_short++) {
            part->grid = (struct grid){0};
            fill(compare, part, is_short);
            fits = grid_lay(&part->grid, compare->canvas, width);
        }
        has_room = has_room && fits;
    }
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return has_room;
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

void compare_draw_parts(struct compare *compare, void (*marks)(const struct compare *compare,
                                                               const struct compare_part *part))
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    double top = panel->y0 + compare->title.height;
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    for (size_t i = 0; i < compare->part_count; i++)
        canvas_block(canvas, &compare->parts[i].title_block,
                     &(struct block_place){.x = panel->x0, .y = top + compare->parts[i].y});
    scene_end(canvas->scene);
    for (size_t i = 0; i < compare->part_count; i++) {
        struct compare_part *part = &compare->parts[i];
        part->grid.x = panel->x0;
        part->grid.y = top + part->y + part->title_block.height;
        grid_draw(&part->grid, canvas);
        if (marks)
            marks(compare, part);
    }
}
