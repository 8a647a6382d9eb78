/* Lines planned from a few events, for tests of their parts. */
#ifndef TESTS_LINES_SAMPLE_H
#define TESTS_LINES_SAMPLE_H

#include "chart/chart.h"
#include "chart/lines.h"

#include "theme_find.h"

#include <string.h>

#define SAMPLE_WIDTH 500.0

struct lines_sample {
    struct arena arena;
    struct canvas canvas;
    struct locale *locale;
    struct palette palette;
    struct series_key told;
    struct panel_setup setup;
    struct panel panel;
    struct tally tally;
    struct axis axis;
    struct lines lines;
    struct report *report;
};

/* An empty sample in English, of events by category and day. */
static void sample_open(struct lines_sample *sample)
{
    *sample = (struct lines_sample){.report = report_new(), .locale = locale_new("en")};
    sample->canvas = (struct canvas){
        .scene = scene_new(SAMPLE_WIDTH, 600),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &sample->arena,
        .page_width = SAMPLE_WIDTH,
    };
    sample->setup = (struct panel_setup){.group = field_find("category"),
                                         .locale = sample->locale,
                                         .by = BIN_DAY,
                                         .palette = &sample->palette};
    sample->panel = (struct panel){
        .setup = &sample->setup,
        .canvas = &sample->canvas,
        .told = &sample->told,
        .x0 = 10,
        .x1 = SAMPLE_WIDTH - 10,
        .is_alone = true,
    };
}

/* Before the first event: the setup is complete. */
static void sample_start(struct lines_sample *sample)
{
    tally_init(&sample->tally, &(struct tally_setup){.group = sample->setup.group,
                                                     .languages = &sample->setup.select.languages,
                                                     .kind = sample->setup.kind});
}

static void sample_close(struct lines_sample *sample)
{
    tally_clear(&sample->tally);
    scene_free(sample->canvas.scene);
    measurer_free(sample->canvas.measurer);
    locale_free(sample->locale);
    report_free(sample->report);
    arena_clear(&sample->arena);
}

/* One event of a day of March 2024. */
struct sample_event {
    int day;
    enum category category;
    double killed;      /* negative: unknown */
    double killed_high; /* 0: as many; negative: no upper bound */
};

static void sample_add(struct lines_sample *sample, const struct sample_event *from)
{
    struct edtf_error error;
    struct event event = {.category = from->category};
    struct count count = {.kind = "killed", .has_best = true, .best = from->killed};
    if (from->killed_high > 0) {
        count.has_low = count.has_high = true;
        count.low = from->killed;
        count.high = from->killed_high;
    }
    if (from->killed_high < 0)
        count.qualifier = QUALIFIER_AT_LEAST;
    event.counts = &count;
    event.count_count = from->killed >= 0;
    const char *date = arena_print(&sample->arena, "2024-03-%02d", from->day);
    edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &sample->arena, &event.date, &error);
    tally_take(&sample->tally, &event);
    struct coverage *coverage = &sample->setup.limits.coverage;
    if (!coverage->is_set || event.date.earliest < coverage->first)
        coverage->first = event.date.earliest;
    if (!coverage->is_set || event.date.latest > coverage->last)
        coverage->last = event.date.latest;
    coverage->is_set = true;
}

static bool sample_plan(struct lines_sample *sample)
{
    sample->lines = (struct lines){.setup = &sample->setup,
                                   .panel = &sample->panel,
                                   .canvas = &sample->canvas,
                                   .tally = &sample->tally};
    sample->panel.state = &sample->lines;
    return lines_plan(&sample->lines, sample->report);
}

/* What the page does between planning and drawing; with a time axis over the bins. */
static inline void sample_lay(struct lines_sample *sample)
{
    struct panel *panel = &sample->panel;
    const struct bins *bins = &sample->lines.course.bins;
    panel->is_on_axis = sample->lines.facets.columns <= 1;
    panel->first = (double)bins->items[0].first;
    panel->last = (double)bins->items[bins->count - 1].last + 1;
    lines_plan_plots(&sample->lines);
    panel->plot_x0 = panel->x0 + panel->gutter0;
    panel->plot_x1 = panel->x1 - panel->gutter1;
    struct axis_request request = {.first = panel->first,
                                   .last = panel->last,
                                   .x0 = panel->plot_x0,
                                   .x1 = panel->plot_x1,
                                   .edge0 = panel->plot_x0,
                                   .edge1 = panel->plot_x1,
                                   .locale = sample->locale};
    axis_plan(&sample->axis, &request, &sample->canvas);
    panel->axis = &sample->axis;
}

#endif
