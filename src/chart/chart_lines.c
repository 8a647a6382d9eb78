/* Lines of events or people over time: one for each group in one plot, or small multiples; as they
 * are, averaged or summed up. Gathers a tally. */
#include "chart/chart.h"
#include "chart/lines.h"

#include "base/memory.h"

#include <stdlib.h>

static void *gather(const struct panel_setup *setup)
{
    struct tally *tally = memory_alloc(sizeof *tally);
    tally_init(tally, &(struct tally_setup){
                          .group = setup->group,
                          .languages = &setup->select.languages,
                          .kind = setup->kind,
                      });
    return tally;
}

static void take(void *gathered, const struct event *event)
{
    tally_take(gathered, event);
}

static void merge(void *gathered, const void *other)
{
    tally_merge(gathered, other);
}

static void release(void *gathered)
{
    if (!gathered)
        return;
    tally_clear(gathered);
    free(gathered);
}

static bool open_lines(struct panel *panel, struct report *report)
{
    struct lines *lines = ARENA_NEW(panel->canvas->arena, struct lines);
    *lines = (struct lines){
        .setup = panel->setup, .panel = panel, .canvas = panel->canvas, .tally = panel->gathered};
    panel->state = lines;
    if (!lines_plan(lines, report))
        return false;
    const struct bins *bins = &lines->course.bins;
    panel->is_on_axis = lines->facets.columns <= 1;
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
    if (panel->is_on_axis)
        lines_widen(panel->state);
    return lines_place(panel->state, room, is_filled);
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
    };
}

static const char *describe(const struct panel *panel)
{
    return lines_describe(panel->state);
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

const struct panel_class panel_lines = {
    .params = params,
    .gather = gather,
    .take = take,
    .merge = merge,
    .free = release,
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
