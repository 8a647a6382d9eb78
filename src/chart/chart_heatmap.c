/* The heat map: a row for each group, a cell for each bin of the shared time axis, so that it can
 * stand under bars of the same bins.
 *
 *   title
 *   events  ░ 0  ▒ 1–4  ▓ 5–9  █ 10–24
 *                                  total
 *   Battles   |▓▓|█▓|▒▒|░░|██|▓▓|    87
 *   Shelling  |▒▒|▒▒|░░|░░|▒▒|▒▒|    21
 *   9 more …  |░░|▒▒|░░|░░|░░|░░|     3
 *             +------------------
 *              Jan Feb …                 */
#include "chart/heatmap.h"

#include "chart/panel_tally.h"

#define CELL_SHARE 0.4 /* cells need more room than bars: 5 points each where bars need 2 */
#define PLOT_SHARE 0.7 /* of the width, about, before the gutters are known */

/* ---- Opening ---- */

/* "Battles", or how many groups the last row holds. */
static const char *row_name(const struct heatmap *heatmap, const struct series *series)
{
    const struct grouping *grouping = &heatmap->course.tally->grouping;
    bool is_overflow = grouping->count && grouping->items[grouping->count - 1].is_overflow;
    if (!series->is_other || is_overflow)
        return series->name;
    return locale_plural(heatmap->setup.locale, heatmap->canvas->arena, PLURAL_GROUPS_MORE,
                         heatmap->course.other_count);
}

void heatmap_fill(struct heatmap *heatmap)
{
    const struct course *course = &heatmap->course;
    const struct panel_tally *gathered = heatmap->panel->gathered;
    struct arena *arena = heatmap->canvas->arena;
    course_fill(&heatmap->course, &gathered->tally, &heatmap->setup, &heatmap->extent,
                heatmap->most, arena);
    cells_init(&heatmap->cells, heatmap->canvas, course);
    heatmap->row_count = course->series_count;
    heatmap->rows = ARENA_ARRAY(arena, struct row, heatmap->row_count + 1);
    for (size_t i = 0; i < heatmap->row_count; i++)
        heatmap->rows[i] = (struct row){
            .name = row_name(heatmap, &course->series[i]),
            .total = cells_number(&heatmap->cells, &course->series[i].total),
        };
}

/* A page of a given height has as many rows as it has room for: all, to begin with. */
static size_t most_rows(const struct heatmap *heatmap)
{
    if (heatmap->setup.top)
        return heatmap->setup.top;
    return heatmap->canvas->scene->height > 0 ? SIZE_MAX : HEATMAP_ROWS;
}

static bool heatmap_open(struct panel *panel, struct report *report)
{
    const struct panel_tally *gathered = panel->gathered;
    struct heatmap *heatmap = ARENA_NEW(panel->canvas->arena, struct heatmap);
    heatmap->panel = panel;
    heatmap->canvas = panel->canvas;
    heatmap->setup = *panel->setup;
    heatmap->setup.style = STYLE_STACKED;
    heatmap->setup.palette = NULL; /* rows have no colours, and the largest comes first */
    panel->state = heatmap;
    double width = (panel->x1 - panel->x0) * PLOT_SHARE * CELL_SHARE;
    if (panel_has_no_events(panel, &gathered->tally, report) ||
        !course_extent(&gathered->tally, &heatmap->setup, width, &heatmap->extent, report))
        return false;
    heatmap->most = most_rows(heatmap);
    heatmap_fill(heatmap);
    course_tell_coarse(&heatmap->course, report);
    panel->is_on_axis = panel->keeps_flags = heatmap->row_count > 0;
    panel->is_covered = true;
    const struct bins *bins = &heatmap->course.bins;
    panel->first = (double)bins->items[0].first;
    panel->last = (double)(bins->items[bins->count - 1].last + 1);
    return true;
}

static double heatmap_foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

/* ---- Words and numbers ---- */

static struct panel_subject heatmap_subject(const struct panel *panel)
{
    const struct heatmap *heatmap = panel->state;
    return (struct panel_subject){
        .kind = heatmap->setup.kind,
        .unit = heatmap->extent.unit,
        .has_days = heatmap->extent.is_told,
        .first = heatmap->extent.told_first,
        .last = heatmap->extent.told_last,
    };
}

static void heatmap_describe(const struct panel *panel, struct alt *alt)
{
    const struct heatmap *heatmap = panel->state;
    cells_describe(&heatmap->cells, alt);
}

static void heatmap_numbers(const struct panel *panel, struct table *table)
{
    const struct heatmap *heatmap = panel->state;
    course_table(&heatmap->course, "heatmap", table, heatmap->canvas->arena);
}

static const char *const *heatmap_notes(const struct panel *panel)
{
    const struct heatmap *heatmap = panel->state;
    return course_notes(&heatmap->course, heatmap->canvas->arena);
}

static const char *const params[] = {"group", "top", "measure", "by", "assign", NULL};

const struct panel_class panel_heatmap = {
    .default_group = "category",
    .params = params,
    .gather = panel_tally_gather,
    .take = panel_tally_take,
    .merge = panel_tally_merge,
    .free = panel_tally_free,
    .open = heatmap_open,
    .gutters = heatmap_gutters,
    .place = heatmap_place,
    .draw = heatmap_draw,
    .foot = heatmap_foot,
    .subject = heatmap_subject,
    .alt = MESSAGE_ALT_HEATMAP,
    .describe = heatmap_describe,
    .numbers = heatmap_numbers,
    .notes = heatmap_notes,
};
