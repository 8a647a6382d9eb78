/* Which days a course covers, and in bins of which unit; and what can't be drawn at all.
 *
 * Without an answer from the user the records bound the days: those on which they are counted, as
 * far as their dates are clear. */
#include "chart/course_internal.h"

#include "query/choice.h"

#include <string.h>

#define WIDEST_BINS 3    /* over which a date may reach that is counted in one of them */
#define SMALLEST_BIN 2.0 /* points of width, where the unit is chosen */
#define LEAST_BIN 0.5    /* the same, where it was asked for */
#define MOST_SILENCE                                                                               \
    400                 /* days without a record, up to the as-of day, that are nothing happening */
#define LEAST_WIDTH 6.0 /* points of all bins: with less, no unit would do */

bool cell_is_bounded(const struct tally_cell *cell)
{
    return cell->first != DAY_NONE_BEFORE && cell->last != DAY_NONE_AFTER;
}

int64_t cell_width(const struct tally_cell *cell)
{
    return cell->last - cell->first + 1;
}

int64_t cell_widest(enum bin_unit unit)
{
    return WIDEST_BINS * bin_unit_days(unit);
}

bool cell_is_usable(const struct tally_cell *cell, enum bin_unit unit)
{
    return cell_is_bounded(cell) && cell_width(cell) <= cell_widest(unit);
}

int64_t cell_day(const struct tally_cell *cell, enum assign assign)
{
    return assign == ASSIGN_START ? cell->first : cell->first + (cell->last - cell->first) / 2;
}

static int64_t clamp(int64_t day, int64_t least, int64_t most)
{
    return day < least ? least : day > most ? most : day;
}

int64_t cell_end(const struct tally_cell *cell, const struct panel_setup *setup)
{
    const struct bins_limits *limits = &setup->limits;
    bool is_known = limits->has_as_of && setup->assign != ASSIGN_SPREAD &&
                    cell_day(cell, setup->assign) <= limits->as_of;
    return is_known && cell->last > limits->as_of ? limits->as_of : cell->last;
}

/* How wide the dates are that count, and from which width on they reach into bins of their own. */
struct widths {
    int64_t widest, wide;
};

/* Days of the cells that are no wider than the widest; false where there is none. A wide one needs
 * all of its days, or bins that it may be in are missing; of the others the day on which they are
 * counted is enough: a bin that such a date just touches is no reason for the axis to go on. */
static bool span_of_cells(const struct tally *tally, const struct panel_setup *setup,
                          struct widths widths, struct course_extent *extent)
{
    enum assign assign = setup->assign;
    bool is_set = false, is_whole = assign == ASSIGN_START || assign == ASSIGN_MIDPOINT;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (!cell_is_bounded(cell) || cell_width(cell) > widths.widest)
            continue;
        bool has_day = is_whole && cell_width(cell) < widths.wide;
        int64_t first = has_day ? cell_day(cell, assign) : cell->first;
        int64_t last = has_day ? first : cell_end(cell, setup);
        extent->first = is_set && extent->first < first ? extent->first : first;
        extent->last = is_set && extent->last > last ? extent->last : last;
        is_set = true;
    }
    return is_set;
}

/* Events that are known to a bin at least as well as its unit asks, as a share of all with bounds.
 */
static double clear_share(const struct tally *tally, enum bin_unit unit)
{
    double clear = 0, all = 0;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (!cell_is_bounded(cell))
            continue;
        all += cell->events;
        clear += cell_width(cell) <= bin_unit_days(unit) ? cell->events : 0;
    }
    return all > 0 ? clear / all : 1;
}

bool tally_is_coarse(const struct tally *tally, enum bin_unit unit)
{
    return clear_share(tally, unit) < 0.5;
}

/* The finest unit that suits the span, that most dates are known to, and that the plot can show. */
static enum bin_unit choose_unit(const struct tally *tally, const struct panel_setup *setup,
                                 double width, const struct course_extent *extent)
{
    enum bin_unit unit = bin_unit_for(extent->last - extent->first + 1);
    while (
        unit < BIN_CENTURY &&
        (tally_is_coarse(tally, unit) ||
         (double)bins_between(unit, extent->first, extent->last, setup->week_start) * SMALLEST_BIN >
             width))
        unit++;
    return unit;
}

static bool refuse_bins(enum bin_unit unit, size_t count, struct report *report)
{
    report_add(report, SEVERITY_ERROR, "bins-too-fine", NULL,
               "by %s there would be %s%zu periods, too narrow to be seen; give a coarser --by, or "
               "--from and --to",
               bin_unit_name(unit), count >= BINS_LIMIT ? "over " : "", count);
    return false;
}

/* Where no bins would do. */
static bool refuse_width(enum series_style style, struct report *report)
{
    static const char *const others[] = {[STYLE_GROUPED] = ", or a smaller --top",
                                         [STYLE_MULTIPLES] = ", or fewer --columns",
                                         [STYLE_MIRRORED] = ""};
    report_add(report, SEVERITY_ERROR, "page-too-small", NULL,
               "the width leaves no room for bins beside what else a plot needs; give a greater "
               "--width%s",
               others[style] ? others[style] : "");
    return false;
}

/* The data tell of the days up to the as-of day, so behind the last record nothing happened. Data
 * that had long ended by then, as a finished study has, tell of nothing behind their end. */
static void reach_as_of(const struct tally *tally, const struct panel_setup *setup,
                        struct course_extent *extent)
{
    const struct bins_limits *limits = &setup->limits;
    int64_t silence = limits->as_of - extent->last, days = extent->last - extent->first + 1;
    if (limits->has_as_of && !tally->has_aggregates && silence > 0 &&
        (silence <= MOST_SILENCE || silence <= days))
        extent->last = limits->as_of;
}

/* What was asked for bounds the bins; without it the records do. */
static void clip_extent(const struct panel_setup *setup, struct course_extent *extent)
{
    const struct bins_limits *limits = &setup->limits;
    if (limits->has_from)
        extent->first = limits->from;
    if (limits->has_to)
        extent->last = limits->to;
    if (extent->last < extent->first)
        extent->last = extent->first;
}

/* The first day of the bin that a day is in, where that bin passes for whole; else the day. */
static int64_t whole_from(int64_t day, enum bin_unit unit, const struct panel_setup *setup)
{
    struct bin bin = {bin_first(unit, day, setup->week_start),
                      bin_last(unit, day, setup->week_start), true, false, false};
    bin_judge(&bin, &setup->limits);
    return bin.is_cut ? day : bin.first;
}

/* The days of what is counted: those of a date within the bin that it is counted in, all of a wide
 * one; and what the extent adds to these at its ends. */
static void tell_days(const struct tally *tally, const struct panel_setup *setup,
                      struct course_extent *extent)
{
    struct course_extent told = {.first = INT64_MAX, .last = INT64_MIN};
    const struct bins_limits *limits = &setup->limits;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (!cell_is_usable(cell, extent->unit))
            continue;
        int64_t first = cell->first, last = cell_end(cell, setup);
        int64_t day = cell_day(cell, setup->assign);
        if (cell_width(cell) <= bin_unit_days(extent->unit)) {
            first = clamp(first, bin_first(extent->unit, day, setup->week_start), day);
            last = clamp(last, day, bin_last(extent->unit, day, setup->week_start));
        }
        told.first = first < told.first ? first : told.first;
        told.last = last > told.last ? last : told.last;
    }
    extent->is_told = told.first <= told.last;
    if (extent->is_told)
        told.first = whole_from(told.first, extent->unit, setup);
    extent->told_first = limits->has_from ? limits->from : told.first;
    extent->told_last = limits->has_to ? limits->to : told.last;
    if (!limits->has_to && limits->has_as_of && extent->last == limits->as_of)
        extent->told_last = extent->last;
    extent->is_told = extent->is_told && extent->told_first <= extent->told_last;
}

/* The days of the events; where there are none, those that the data tell of. */
static bool find_span(const struct tally *tally, const struct panel_setup *setup,
                      struct course_extent *extent)
{
    const struct bins_limits *limits = &setup->limits;
    struct widths clear = {EDTF_VAGUE_DAYS, INT64_MAX}, all = {INT64_MAX, INT64_MAX};
    if (span_of_cells(tally, setup, clear, extent) || span_of_cells(tally, setup, all, extent))
        return true;
    if (tally->count && setup->is_alone)
        return false;
    *extent =
        (struct course_extent){.first = limits->coverage.first, .last = limits->coverage.last};
    return limits->coverage.is_set || (limits->has_from && limits->has_to);
}

static bool refuse_undated(const struct bins_limits *limits, struct report *report)
{
    bool is_limited = limits->has_from || limits->has_to;
    report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL,
               is_limited
                   ? "no event whose date has a beginning and an end lies in the days asked for; "
                     "give other --from and --to"
                   : "no event is left that has a date with a beginning and an end, so there is no "
                     "place for it on an axis");
    return false;
}

static bool choose_extent(const struct tally *tally, const struct panel_setup *setup, double width,
                          struct course_extent *extent, struct report *report)
{
    if (!find_span(tally, setup, extent))
        return refuse_undated(&setup->limits, report);
    reach_as_of(tally, setup, extent);
    clip_extent(setup, extent);
    extent->unit = setup->by != BIN_AUTO ? setup->by : choose_unit(tally, setup, width, extent);
    struct widths widths = {cell_widest(extent->unit), bin_unit_days(extent->unit) + 1};
    if (span_of_cells(tally, setup, widths, extent))
        reach_as_of(tally, setup, extent);
    clip_extent(setup, extent);
    tell_days(tally, setup, extent);
    size_t count = bins_between(extent->unit, extent->first, extent->last, setup->week_start);
    if (width < LEAST_WIDTH)
        return refuse_width(setup->style, report);
    if (count >= BINS_LIMIT || (double)count * LEAST_BIN > width)
        return refuse_bins(extent->unit, count, report);
    return true;
}

/* ---- What can't be drawn ---- */

static bool refuse_datasets(const struct tally *tally, struct report *report)
{
    struct buffer names = {0};
    for (size_t i = 0; i < tally->dataset_count; i++)
        buffer_print(&names, "%s%s", i ? ", " : "", tally->datasets[i]);
    report_add(report, SEVERITY_ERROR, "several-datasets", NULL,
               "the data sets %s tell of the same events in their own ways, so their sum would "
               "mean nothing; give --group dialect, or keep one with --where dialect=%s",
               buffer_text(&names), tally->datasets[0]);
    buffer_clear(&names);
    return false;
}

bool course_keeps_datasets_apart(const struct panel_setup *setup)
{
    static const char *const fields[] = {"dialect", "source", "input"};
    for (size_t i = 0; setup->group && i < sizeof fields / sizeof *fields; i++) {
        if (strcmp(setup->group->name, fields[i]) == 0)
            return true;
    }
    return false;
}

static bool refuse_kind(const char *kind, struct report *report)
{
    const char *nearest = locale_nearest_kind(kind);
    bool has_hint = nearest && strcmp(nearest, kind) != 0;
    report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL,
               "no event has a number of '%s', so there is nothing to add up%s%s%s", kind,
               has_hint ? "; did you mean '" : "", has_hint ? nearest : "", has_hint ? "'?" : "");
    return false;
}

static bool has_known(const struct tally *tally)
{
    for (size_t i = 0; i < tally->count; i++) {
        if (tally->cells[i].sum.known)
            return true;
    }
    return false;
}

bool course_can_count(const struct tally *tally, const struct panel_setup *setup,
                      struct report *report)
{
    if (tally->is_overfull) {
        report_add(report, SEVERITY_ERROR, "too-many-cells", NULL,
                   "there are more than %d different pairs of date and group; give a coarser "
                   "--group, or --from and --to",
                   TALLY_LIMIT);
        return false;
    }
    if (tally->dataset_count > 1 && !course_keeps_datasets_apart(setup))
        return refuse_datasets(tally, report);
    if (setup->kind && tally->count && !has_known(tally))
        return refuse_kind(setup->kind, report);
    return true;
}

bool course_extent(const struct tally *tally, const struct panel_setup *setup, double width,
                   struct course_extent *extent, struct report *report)
{
    return course_can_count(tally, setup, report) &&
           choose_extent(tally, setup, width, extent, report);
}
