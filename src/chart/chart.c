/* The table of charts: a new chart is its own file, a declaration in chart.h and one row here. */
#include "chart/chart.h"

#include "base/path.h"

#include <string.h>

const struct chart chart_table[] = {
    {"timeline", "events along a time axis, labelled, in lanes", &panel_timeline},
    {"chronology", "events as a list in columns, over as many pages as it takes",
     &panel_chronology},
    {"bars", "events or people per day, week or month, as columns", &panel_bars},
    {"lines", "events or people over time, as lines", &panel_lines},
    {"heatmap", "events or people by group and period, as a map of cells", &panel_heatmap},
    {"calendar", "events or people per day, as a calendar of cells", &panel_calendar},
    {"compare", "periods against each other: how much more or less, and whether by chance",
     &panel_compare},
    {"claims", "what sources say against each other: ranges, stocks over time, plans",
     &panel_claims},
    {NULL, NULL, NULL},
};

const struct chart *chart_find(const char *name)
{
    for (const struct chart *chart = chart_table; chart->name; chart++)
        if (strcmp(chart->name, name) == 0)
            return chart;
    return NULL;
}

void panel_draw_flags(struct panel *panel, double y)
{
    panel->flags_y = y;
    flags_draw(&panel->flags, panel->canvas, y);
}

void panel_begin_plot(struct panel *panel, double y0, double y1)
{
    size_t count = panel->plot_count;
    struct panel_plot *plots = ARENA_ARRAY(panel->canvas->arena, struct panel_plot, count + 1);
    for (size_t i = 0; i < count; i++)
        plots[i] = panel->plots[i];
    plots[count] = (struct panel_plot){y0, y1};
    panel->plots = plots;
    panel->plot_count = count + 1;
    if (!panel->axis || !panel->axis->span_count)
        return;
    scene_begin(panel->canvas->scene, ROLE_GRID, NULL, NULL);
    axis_draw_spans(panel->canvas, panel->axis, y0, y1);
    scene_end(panel->canvas->scene);
}

const char *panel_group_name(const struct panel_setup *setup, const char *value,
                             struct arena *arena)
{
    const struct field *field = setup->group;
    int term = field && field->terms && value ? term_find(field->terms, value) : -1;
    if (term >= 0)
        return locale_term(setup->locale, &field->terms[term]);
    if (field && value && strcmp(field->name, "country") == 0)
        return locale_country(setup->locale, arena, value);
    if (field && value && setup->dataset_name && strcmp(field->name, "dialect") == 0)
        return setup->dataset_name(value);
    if (field && value && strcmp(field->name, "input") == 0)
        return path_tail(value, setup->inputs, setup->input_count, arena);
    return value ? value : locale_message(setup->locale, MESSAGE_NO_GROUP);
}
