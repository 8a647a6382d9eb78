/* Lines of events or people over time: one for each group in one plot, or small multiples; as they
 * are, averaged or summed up. Gathers a tally. */
#include "chart/chart.h"
#include "chart/lines.h"
#include "chart/panel_tally.h"

static bool open_lines(struct panel *panel, struct report *report)
{
    const struct panel_tally *gathered = panel->gathered;
    struct lines *lines = ARENA_NEW(panel->canvas->arena, struct lines);
    *lines = (struct lines){
        .setup = panel->setup,
        .panel = panel,
        .canvas = panel->canvas,
        .tally = &gathered->tally,
    };
    panel->state = lines;
    if (!lines_plan(lines, report))
        return false;
    const struct bins *bins = &lines->course.bins;
    panel->is_on_axis = lines->facets.columns <= 1;
    if (!panel->is_on_axis)
        panel->apart = locale_message(panel->setup->locale, MESSAGE_APART_COLUMNS);
    panel->keeps_flags = true;
    panel->is_elastic = true;
    panel->first = (double)bins->items[0].first;
    panel->last = (double)bins->items[bins->count - 1].last + 1;
    return true;
}

static void find_gutters(struct panel *panel)
{
    lines_plan_plots(panel->state);
}

static double place(struct panel *panel, double room, bool is_filled)
{
    struct lines *lines = panel->state;
    if (panel->is_on_axis)
        lines_widen(lines);
    double missing = lines_place(lines, room, is_filled);
    series_key_tell(&lines->head.key, panel->told);
    return missing;
}

static void draw(struct panel *panel)
{
    lines_draw_panel(panel->state, panel->y0);
}

static double foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

static struct panel_subject subject(const struct panel *panel)
{
    const struct lines *lines = panel->state;
    return (struct panel_subject){
        .kind = lines->setup->kind,
        .unit = lines->course.bins.unit,
        .is_cumulative = lines->setup->is_cumulative,
        .has_days = lines->extent.is_told,
        .first = lines->extent.told_first,
        .last = lines->extent.told_last,
    };
}

static void describe(const struct panel *panel, struct alt *alt)
{
    lines_describe(panel->state, alt);
}

static void numbers(const struct panel *panel, struct table *table)
{
    lines_table(panel->state, table);
}

static const char *const *notes(const struct panel *panel)
{
    return lines_notes(panel->state);
}

static const char *const params[] = {"group", "top",     "measure",    "by",     "assign",  "style",
                                     "range", "average", "cumulative", "scales", "columns", NULL};

static const char *const styles[] = {"multiples", NULL};

const struct panel_class panel_lines = {
    .params = params,
    .styles = styles,
    .gather = panel_tally_gather,
    .take = panel_tally_take,
    .merge = panel_tally_merge,
    .free = panel_tally_free,
    .open = open_lines,
    .gutters = find_gutters,
    .place = place,
    .draw = draw,
    .foot = foot,
    .subject = subject,
    .alt = MESSAGE_ALT_LINES,
    .describe = describe,
    .numbers = numbers,
    .notes = notes,
};
