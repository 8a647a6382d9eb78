/* From the tally to lines: which there are, what they show and how they look. */
#include "chart/lines.h"

#include "chart/contrast.h"
#include "chart/panel_tally.h"

#include <math.h>
#include <string.h>

#define PLOTS 12 /* of small multiples, without --top */
#define MOST_PLOTS 60
#define MOST_DATED 3          /* lines in one plot that may have whiskers for their dates */
#define REPORT_LABEL_SIZE 7.4 /* points, of the theme that widths are meant for */
#define CONTRAST_OF_LINES 3.0 /* what WCAG 2.1 asks of graphics (success criterion 1.4.11) */
#define LEAST_PLOT 96.0       /* points of width of a plot of several columns */
#define WIDE_PITCH 9.0        /* points from bin to bin: less, and lines are thinner */
#define THINNEST 0.7          /* of their width */
#define SIGN_ROOM 4.5         /* points from sign to sign */

/* Solid, long dashes, short dashes, dots, …; other groups are a thin line. */
static const struct line_look looks[LINES_MOST] = {
    {1.5, 0, 0}, {1.4, 6, 2.4}, {1.4, 2.4, 2}, {1.7, 0.01, 2.6}, {1.4, 10, 3}, {1.1, 4, 4},
};
static const struct line_look other_look = {0.8, 0, 0};

/* ---- What can't be drawn ---- */

static bool refuse_style(const char *style, struct report *report)
{
    report_add(report, SEVERITY_ERROR, "bad-style", NULL,
               "lines are not %s; leave out --style for one plot, or give 'multiples' for one of "
               "each group",
               style);
    return false;
}

static bool refuse_both(struct report *report)
{
    report_add(report, SEVERITY_ERROR, "bad-average", NULL,
               "an average of sums that only grow says nothing; give --average or --cumulative, "
               "not both");
    return false;
}

static bool refuse_average(const struct lines *lines, struct report *report)
{
    const struct bins *bins = &lines->course.bins;
    report_add(report, SEVERITY_ERROR, "bad-average", NULL,
               "an average over %zu periods needs as many complete ones in a row; by %s there are "
               "%zu in all; give fewer, or a finer --by",
               lines->setup->average, bin_unit_name(bins->unit), bins->count);
    return false;
}

static bool check_setup(const struct panel_setup *setup, struct report *report)
{
    switch (setup->style) {
    case STYLE_STACKED: return refuse_style("stacked", report);
    case STYLE_GROUPED: return refuse_style("grouped", report);
    case STYLE_MIRRORED: return refuse_style("mirrored", report);
    default: break;
    }
    return !(setup->average && setup->is_cumulative) || refuse_both(report);
}

/* ---- Colours ---- */

bool lines_is_unknown(const struct line *line, size_t bin)
{
    return line->series->values[bin].events > 0 && !line->bare.points[bin].is_known;
}

static size_t named_count(const struct lines *lines)
{
    size_t count = lines->course.series_count;
    return count && lines->course.series[count - 1].is_other ? count - 1 : count;
}

static void choose_fills(struct lines *lines)
{
    struct course *course = &lines->course;
    const struct theme *theme = lines->canvas->theme;
    const char *values[LINES_MOST];
    colour fills[LINES_MOST];
    size_t named = named_count(lines);
    bool is_coloured = lines->setup->group && named <= LINES_MOST;
    for (size_t i = 0; i < course->series_count; i++)
        course->series[i].fill = i < named ? theme->single_fill : theme->other_fill;
    if (!is_coloured)
        return;
    for (size_t i = 0; i < named; i++)
        values[i] = course->series[i].value;
    palette_choose(lines->setup->palette, theme, lines->setup->group, values, named, fills);
    for (size_t i = 0; i < named; i++)
        course->series[i].fill = fills[i];
}

static struct line_look look_of(const struct lines *lines, size_t i)
{
    const struct series *series = &lines->course.series[i];
    const struct palette *palette = lines->setup->palette;
    size_t place = palette_place(palette, lines->setup->group, series->value);
    if (place == PALETTE_NOWHERE || !palette_is_shared(palette, lines->setup->group))
        place = i;
    struct line_look look =
        series->is_other ? other_look : looks[lines->is_multiples ? 0 : place % LINES_MOST];
    bool is_smooth = lines->setup->average || lines->setup->is_cumulative;
    double thin = is_smooth ? 1 : fmin(1, fmax(THINNEST, lines->pitch / WIDE_PITCH));
    look.width *= lines->scale * thin;
    look.dash_on *= lines->scale;
    look.dash_off *= lines->scale;
    return look;
}

/* ---- Lines ---- */

static void make_trends(struct lines *lines, struct line *line)
{
    const struct panel_setup *setup = lines->setup;
    const struct bins *bins = &lines->course.bins;
    struct arena *arena = lines->canvas->arena;
    trend_make(&line->bare, &lines->course, line->series, arena);
    line->trend = line->bare;
    if (setup->is_cumulative)
        trend_accumulate(&line->trend, bins, line->series->values, arena);
    else if (setup->average)
        trend_average(&line->trend, &line->bare, setup->average, arena);
}

static void make_lines(struct lines *lines)
{
    const struct theme *theme = lines->canvas->theme;
    size_t count = lines->course.series_count;
    lines->count = course_drawn(&lines->course);
    lines->items = ARENA_ARRAY(lines->canvas->arena, struct line, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct line *line = &lines->items[i];
        line->series = &lines->course.series[i];
        line->stroke =
            colour_made_readable(line->series->fill, theme->background, CONTRAST_OF_LINES);
        line->ink = colour_made_readable(line->series->fill, theme->background, CONTRAST_OF_TEXT);
        line->look = look_of(lines, i);
        make_trends(lines, line);
    }
}

static bool has_points(const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        if (trend_last(&lines->items[i].trend) < lines->items[i].trend.count)
            return true;
    }
    return false;
}

static bool has_unknown(const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        for (size_t k = 0; k < lines->course.bins.count; k++)
            if (lines_is_unknown(&lines->items[i], k))
                return true;
    return false;
}

static bool has_lower_bounds(const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct trend *trend = &lines->items[i].trend;
        for (size_t k = 0; k < trend->count; k++)
            if (trend->points[k].is_known && trend->points[k].is_lower_bound)
                return true;
    }
    return false;
}

/* Whether anything lies between low and high: a lower bound has no high. */
static bool has_spread(const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct trend *trend = &lines->items[i].trend;
        for (size_t k = 0; k < trend->count; k++)
            if (trend->points[k].is_known && trend->points[k].high > trend->points[k].low)
                return true;
    }
    return false;
}

static void choose_parts(struct lines *lines)
{
    const struct panel_setup *setup = lines->setup;
    bool has_range = has_spread(lines) && setup->range != RANGE_NONE;
    bool is_alone = lines->count == 1 || lines->is_multiples;
    bool is_bare = !setup->average && !setup->is_cumulative;
    lines->parts = (struct lines_parts){
        .has_band = has_range && setup->range == RANGE_AUTO,
        .has_outline = has_range && setup->range == RANGE_OUTLINE,
        .has_whiskers = has_range && setup->range == RANGE_WHISKER,
        .has_dates = lines->course.has_imprecise && setup->range != RANGE_NONE && is_bare &&
                     (is_alone || lines->count <= MOST_DATED),
        .has_columns = setup->average && is_alone,
        .has_area = is_alone && !setup->average && !has_range,
        .has_carets = has_lower_bounds(lines),
        .has_questions = is_alone && is_bare && has_unknown(lines),
    };
}

static struct facets plan_facets(const struct lines *lines)
{
    const struct panel *panel = lines->panel;
    struct facets_request request = {
        .count = lines->is_multiples ? course_drawn(&lines->course) : 1,
        .columns = lines->setup->columns,
        .is_on_axis = !panel->is_alone,
        .width = panel->x1 - panel->x0,
        .height = lines->canvas->scene->height,
        .least_width = LEAST_PLOT,
    };
    return facets_grid(&request);
}

static size_t most_series(const struct lines *lines)
{
    size_t asked = lines->setup->top;
    if (!lines->is_multiples)
        return LINES_MOST;
    if (!asked)
        return PLOTS;
    return asked < MOST_PLOTS ? asked : MOST_PLOTS;
}

/* Of what was asked for. */
static void tell_lost(const struct lines *lines, struct report *report)
{
    course_tell_coarse(&lines->course, report);
    course_tell_top(&lines->course,
                    lines->is_multiples ? "60 plots are the most"
                                        : "6 are the most that one plot tells apart by colour; "
                                          "'--style multiples' or 'heatmap' have room for more",
                    report);
    if (lines->is_multiples)
        facets_tell_columns(&lines->facets, lines->setup->columns, report);
}

static void fill(struct lines *lines)
{
    const struct panel *panel = lines->panel;
    course_fill(&lines->course, lines->tally, lines->setup, &lines->extent, most_series(lines),
                lines->canvas->arena);
    if (!lines->is_multiples || !lines->setup->has_free_scales)
        course_hide_other(&lines->course);
    lines->facets = plan_facets(lines);
    double bins = (double)lines->course.bins.count * (double)lines->facets.columns;
    lines->pitch = (panel->x1 - panel->x0) / (bins * lines->scale);
    choose_fills(lines);
    make_lines(lines);
    choose_parts(lines);
    lines->has_sign_room = lines->pitch >= SIGN_ROOM;
}

bool lines_plan(struct lines *lines, struct report *report)
{
    const struct panel *panel = lines->panel;
    const struct tally *tally = lines->tally;
    if (!check_setup(lines->setup, report))
        return false;
    lines->scale = lines->canvas->theme->label_size / REPORT_LABEL_SIZE;
    lines->is_empty = tally->count == 0;
    lines->is_multiples =
        lines->setup->style == STYLE_MULTIPLES && lines->setup->group && !lines->is_empty;
    if (panel_has_no_events(panel, tally, report) ||
        !course_extent(tally, lines->setup, panel->x1 - panel->x0, &lines->extent, report))
        return false;
    fill(lines);
    tell_lost(lines, report);
    if (lines->setup->average && !lines->is_empty && !has_points(lines))
        return refuse_average(lines, report);
    return true;
}

void lines_widen(struct lines *lines)
{
    const struct time_scale *scale = &lines->panel->axis->scale;
    struct course_extent *extent = &lines->extent;
    if (bins_widen(&lines->course.bins, scale->first, scale->last, &extent->first, &extent->last))
        fill(lines);
}

double lines_most(const struct lines *lines, const struct line *line)
{
    const struct lines_parts *parts = &lines->parts;
    bool has_range = parts->has_band || parts->has_outline || parts->has_whiskers;
    double most = 0;
    for (size_t i = 0; i < lines->count; i++) {
        if (line && line != &lines->items[i])
            continue;
        most = fmax(most, trend_most(&lines->items[i].trend, has_range, parts->has_dates));
        if (parts->has_columns)
            most = fmax(most, trend_most(&lines->items[i].bare, false, false));
    }
    return most;
}

bool lines_is_provisional(const struct lines *lines, size_t bin)
{
    const struct bin *at = &lines->course.bins.items[bin];
    return at->is_late || at->is_cut;
}
