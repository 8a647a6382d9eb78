/* Bars of events or people per bin of time: stacked, side by side, around zero, or as small
 * multiples. Gathers a tally; its layout is in bars_layout.c. */
#include "chart/bars.h"

#include "base/memory.h"
#include "chart/course_alt.h"
#include "chart/panel_tally.h"

#include <math.h>
#include <stdlib.h>

#define AXIS_ROOM 40.0   /* points of width that axis and names take about */
#define THINNEST_BAR 1.2 /* points, of bars side by side */
#define FACET_WIDTH 96.0 /* points that a plot of several columns needs */

struct gathered {
    const struct panel_setup *setup;
    struct tally tally;
};

static void *gather(const struct panel_setup *setup)
{
    struct gathered *gathered = memory_alloc(sizeof *gathered);
    bool has_sides = setup->style == STYLE_MIRRORED;
    gathered->setup = setup;
    tally_init(&gathered->tally, &(struct tally_setup){
                                     .group = has_sides ? NULL : setup->group,
                                     .languages = &setup->select.languages,
                                     .kind = setup->kind,
                                     .has_sides = has_sides,
                                 });
    return gathered;
}

static void take(void *gathered, const struct event *event)
{
    tally_take(&((struct gathered *)gathered)->tally, event);
}

static void merge(void *gathered, const void *other)
{
    tally_merge(&((struct gathered *)gathered)->tally, &((const struct gathered *)other)->tally);
}

static void release(void *gathered)
{
    if (!gathered)
        return;
    tally_clear(&((struct gathered *)gathered)->tally);
    free(gathered);
}

/* ---- Opening ---- */

static enum series_style style_of(const struct panel_setup *setup)
{
    if (setup->style == STYLE_AUTO || (!setup->group && setup->style != STYLE_MIRRORED))
        return STYLE_STACKED;
    return setup->style;
}

static size_t most_series(const struct bars *bars)
{
    size_t asked = bars->setup->top;
    if (bars->style != STYLE_MULTIPLES)
        return BARS_SERIES;
    if (!asked)
        return BARS_MULTIPLES;
    return asked < BARS_MULTIPLES_MOST ? asked : BARS_MULTIPLES_MOST;
}

static struct facets plan_facets(const struct bars *bars, size_t count)
{
    const struct panel *panel = bars->panel;
    struct facets_request request = {
        .count = bars->style == STYLE_MULTIPLES && count ? count : 1,
        .columns = bars->setup->columns,
        .is_on_axis = !panel->is_alone,
        .width = panel->x1 - panel->x0,
        .height = bars->canvas->scene->height,
        .least_width = FACET_WIDTH,
    };
    return facets_grid(&request);
}

/* Points of width for all bins of a series, where each has bars of its own. */
static double width_for_bins(const struct bars *bars)
{
    double width = bars->panel->x1 - bars->panel->x0 - AXIS_ROOM;
    size_t groups = bars->tally->grouping.count, most = most_series(bars);
    size_t series = groups < most ? groups : most;
    if (bars->style == STYLE_GROUPED && series)
        return width / (double)series;
    if (bars->style == STYLE_MULTIPLES && series)
        return width / (double)plan_facets(bars, series).columns;
    return width;
}

static enum range_style range_of(const struct bars *bars)
{
    if (!bars->course.has_range || bars->setup->range == RANGE_NONE)
        return RANGE_NONE;
    if (bars->setup->range != RANGE_AUTO)
        return bars->setup->range;
    return bars->course.has_best ? RANGE_WHISKER : RANGE_OUTLINE;
}

static void colour_sides(struct bars *bars)
{
    const struct theme *theme = bars->canvas->theme;
    for (size_t i = 0; i < bars->course.series_count; i++) {
        struct series *series = &bars->course.series[i];
        series->fill = theme->series_fill[series->side == TALLY_CONFLICT];
    }
}

static void colour_series(struct bars *bars)
{
    const struct theme *theme = bars->canvas->theme;
    struct course *course = &bars->course;
    const char **values = ARENA_ARRAY(bars->canvas->arena, const char *, course->series_count + 1);
    colour *fills = ARENA_ARRAY(bars->canvas->arena, colour, course->series_count + 1);
    size_t count = 0;
    while (count < course->series_count && !course->series[count].is_other) {
        values[count] = course->series[count].value;
        count++;
    }
    palette_choose(bars->setup->palette, theme, bars->setup->group, values, count, fills);
    for (size_t i = 0; i < course->series_count; i++)
        course->series[i].fill = i < count ? fills[i] : theme->other_fill;
}

/* Plots that are told apart by their titles need no colours, unless categories have theirs or
 * another panel shows the same groups. */
static bool has_colours(const struct bars *bars)
{
    const struct panel_setup *setup = bars->setup;
    if (!setup->group || bars->course.series_count > BARS_SERIES + 1)
        return false;
    bool is_category =
        setup->group->terms == category_terms && bars->canvas->theme->has_category_series;
    return bars->style != STYLE_MULTIPLES || is_category || !bars->panel->is_alone;
}

static void choose_colours(struct bars *bars)
{
    struct course *course = &bars->course;
    if (bars->style == STYLE_MIRRORED) {
        colour_sides(bars);
    } else if (has_colours(bars)) {
        colour_series(bars);
    } else {
        for (size_t i = 0; i < course->series_count; i++)
            course->series[i].fill = bars->canvas->theme->single_fill;
    }
}

static void fill_course(struct bars *bars)
{
    course_fill(&bars->course, bars->tally, bars->setup, &bars->extent, most_series(bars),
                bars->canvas->arena);
    if (bars->style == STYLE_GROUPED ||
        (bars->style == STYLE_MULTIPLES && !bars->setup->has_free_scales))
        course_hide_other(&bars->course);
    choose_colours(bars);
    bars->range = range_of(bars);
    bars->has_date_whiskers = bars->course.has_imprecise && bars->setup->range != RANGE_NONE;
}

/* Of what was asked for. */
static void tell_lost(const struct bars *bars, struct report *report)
{
    bool is_multiples = bars->style == STYLE_MULTIPLES;
    course_tell_coarse(&bars->course, report);
    if (bars->style == STYLE_MIRRORED && bars->setup->group)
        report_add(report, SEVERITY_WARNING, "group-not-drawn", NULL,
                   "group: bars around zero show conflict and cooperation, so groups of '%s' are "
                   "not drawn; give another --style for these",
                   bars->setup->group->name);
    if (bars->style != STYLE_MIRRORED)
        course_tell_top(&bars->course,
                        is_multiples ? "60 plots are the most"
                                     : "6 are the most that one plot tells apart by colour; "
                                       "'--style multiples' or 'heatmap' have room for more",
                        report);
    if (is_multiples)
        facets_tell_columns(&bars->facets, bars->setup->columns, report);
}

/* Bars side by side that are too thin to be told apart, by their colours least of all. */
static void tell_thin(const struct bars *bars, struct report *report)
{
    size_t shown = 0, bins = bars->course.bins.count;
    for (size_t i = 0; i < bars->course.series_count; i++)
        shown += bars_has_series(bars, i);
    double room = bars->panel->x1 - bars->panel->x0 - AXIS_ROOM;
    double width = room * BARS_GROUP_SHARE / (double)(bins * (shown ? shown : 1));
    if (bars->style == STYLE_GROUPED && width < THINNEST_BAR)
        report_add(report, SEVERITY_WARNING, "bars-too-thin", NULL,
                   "style: %zu bars side by side in each of %zu periods are thinner than %.1f "
                   "points, too thin to be told apart; '--style stacked' or 'multiples', a coarser "
                   "'--by', a smaller '--top' or a greater '--width' would help",
                   shown, bins, THINNEST_BAR);
}

static bool open_bars(struct panel *panel, struct report *report)
{
    const struct gathered *gathered = panel->gathered;
    struct bars *bars = ARENA_ARRAY(panel->canvas->arena, struct bars, 1);
    *bars = (struct bars){
        .setup = panel->setup,
        .panel = panel,
        .canvas = panel->canvas,
        .tally = &gathered->tally,
        .style = style_of(panel->setup),
    };
    panel->state = bars;
    if (panel_has_no_events(panel, bars->tally, report) ||
        !course_extent(&gathered->tally, panel->setup, width_for_bins(bars), &bars->extent, report))
        return false;
    fill_course(bars);
    if (!bars->course.series_count)
        bars->style = STYLE_STACKED;
    size_t shown = 0;
    for (size_t i = 0; i < bars->course.series_count; i++)
        shown += bars_is_shown(bars, i);
    bars->facets = plan_facets(bars, shown);
    tell_lost(bars, report);
    tell_thin(bars, report);
    const struct bins *bins = &bars->course.bins;
    panel->is_on_axis = bars->facets.columns <= 1;
    if (!panel->is_on_axis)
        panel->apart = locale_message(panel->setup->locale, MESSAGE_APART_COLUMNS);
    panel->is_covered = true;
    panel->keeps_flags = true;
    panel->is_elastic = true;
    panel->first = (double)bins->items[0].first;
    panel->last = (double)bins->items[bins->count - 1].last + 1;
    return true;
}

/* ---- Laying out ---- */

static void find_gutters(struct panel *panel)
{
    bars_plan(panel->state);
}

static double place(struct panel *panel, double room, bool is_filled)
{
    struct bars *bars = panel->state;
    struct course_extent *extent = &bars->extent;
    if (panel->is_on_axis && bins_widen(&bars->course.bins, panel->axis->scale.first,
                                        panel->axis->scale.last, &extent->first, &extent->last)) {
        fill_course(bars);
        bars_plan(bars);
    }
    double missing = bars_place(bars, room, is_filled);
    series_key_tell(&bars->head.key, panel->told);
    return missing;
}

static void draw(struct panel *panel)
{
    struct bars *bars = panel->state;
    bars_settle(bars, panel->y0);
    bars_draw(bars);
}

static double foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

/* ---- Words and numbers ---- */

/* Whether there is nothing of a series, as far as numbers are known. */
static bool is_none(const struct series *series)
{
    const struct value *total = &series->total;
    return !(total->events > 0) || (!(total->high > 0) && !total->has_no_high && !total->unknown);
}

static enum message sides_of(const struct bars *bars)
{
    bool is_without[TALLY_CONFLICT + 1] = {false};
    for (size_t i = 0; i < bars->course.series_count; i++)
        is_without[bars->course.series[i].side] = is_none(&bars->course.series[i]);
    if (is_without[TALLY_CONFLICT] == is_without[TALLY_COOPERATION])
        return MESSAGE_SIDES;
    return is_without[TALLY_CONFLICT] ? MESSAGE_ONLY_COOPERATION : MESSAGE_ONLY_CONFLICT;
}

static struct panel_subject subject(const struct panel *panel)
{
    const struct bars *bars = panel->state;
    return (struct panel_subject){
        .kind = bars->setup->kind,
        .unit = bars->course.bins.unit,
        .has_sides = bars->style == STYLE_MIRRORED,
        .sides = sides_of(bars),
        .has_days = bars->extent.is_told,
        .first = bars->extent.told_first,
        .last = bars->extent.told_last,
    };
}

static void describe(const struct panel *panel, struct alt *alt)
{
    const struct bars *bars = panel->state;
    struct course_alt told = {&bars->course, bars->range == RANGE_OUTLINE, alt};
    course_alt_total(&told);
    course_alt_peak(&told);
    course_alt_groups(&told);
    course_alt_trend(&told);
    course_alt_doubt(&told);
}

static void numbers(const struct panel *panel, struct table *table)
{
    const struct bars *bars = panel->state;
    course_table(&bars->course, "bars", table, bars->canvas->arena);
}

static const char *const *notes(const struct panel *panel)
{
    const struct bars *bars = panel->state;
    return course_notes(&bars->course, bars->canvas->arena);
}

static const char *const params[] = {"group", "top",   "measure", "by",      "assign",
                                     "style", "range", "scales",  "columns", NULL};

static const char *const styles[] = {"stacked", "grouped", "multiples", "mirrored", NULL};

const struct panel_class panel_bars = {
    .params = params,
    .styles = styles,
    .gather = gather,
    .take = take,
    .merge = merge,
    .free = release,
    .open = open_bars,
    .gutters = find_gutters,
    .place = place,
    .draw = draw,
    .foot = foot,
    .subject = subject,
    .alt = MESSAGE_ALT_BARS,
    .describe = describe,
    .numbers = numbers,
    .notes = notes,
};
