/* The calendar: a cell for each day, a column for each week, a row for each weekday. Short spans
 * are one block with larger cells, long ones a block for each year, on narrow pages for each half
 * of a year or less. Its layout is its own: it does not stand on the shared time axis.
 *
 *   events  ░ 0  ▒ 1–4  ▓ 5–9
 *   2024   January  February
 *    Mon   ▓▒░▒▒░▒▒
 *    Wed   ▒▒░▒▓░▒▒
 *    Fri   ░▒░▒▒▒▒    */
#include "chart/calendar.h"

#include "chart/panel_tally.h"

#include <math.h>

/* ---- Which days ---- */

/* Cells of the tally that can be of a day: known to it, or, where imprecise dates count, nearly. */
static bool is_drawable(const struct calendar *calendar, const struct tally_cell *cell)
{
    int64_t most = calendar->setup.assign == ASSIGN_STRICT ? 1 : WIDEST_DAYS;
    return cell->first != DAY_NONE_BEFORE && cell->last != DAY_NONE_AFTER &&
           cell->last - cell->first < most;
}

static bool find_days(struct calendar *calendar, const struct tally *tally)
{
    bool is_set = false;
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        if (!is_drawable(calendar, cell))
            continue;
        if (!is_set || cell->first < calendar->extent.first)
            calendar->extent.first = cell->first;
        if (!is_set || cell->last > calendar->extent.last)
            calendar->extent.last = cell->last;
        is_set = true;
    }
    return is_set;
}

/* To the ends of what was asked for, or of what the data tell of within the months. */
static void widen_days(struct calendar *calendar)
{
    const struct bins_limits *limits = &calendar->setup.limits;
    struct course_extent *extent = &calendar->extent;
    int64_t month = month_start(extent->first, 0), end = month_start(extent->last, 1) - 1;
    int64_t last = limits->has_as_of && limits->as_of > limits->coverage.last
                       ? limits->as_of
                       : limits->coverage.last;
    if (limits->coverage.is_set && limits->coverage.first < extent->first)
        extent->first = limits->coverage.first > month ? limits->coverage.first : month;
    if (limits->coverage.is_set && last > extent->last)
        extent->last = last < end ? last : end;
    if (limits->has_from)
        extent->first = limits->from;
    if (limits->has_to)
        extent->last = limits->to;
    if (extent->last < extent->first)
        extent->last = extent->first;
}

static bool refuse_vague(struct report *report)
{
    report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL,
               "no event is dated to the day, so a calendar has nothing to show; a heat map by "
               "month or year would");
    return false;
}

static bool refuse_years(const struct calendar *calendar, struct report *report)
{
    long long first = civil_of(calendar->extent.first).year;
    long long last = civil_of(calendar->extent.last).year;
    report_add(
        report, SEVERITY_ERROR, "calendar-too-long", NULL,
        "a calendar from %lld to %lld has too many days for this width, and %d years are the "
        "most; give --from and --to, or draw 'heatmap'",
        first, last, CALENDAR_YEARS);
    return false;
}

/* ---- Opening ---- */

/* One value without groups: the course of days. */
static bool fill_course(struct calendar *calendar, const struct tally *tally, struct report *report)
{
    struct course_extent extent;
    struct arena *arena = calendar->canvas->arena;
    if (!course_extent(tally, &calendar->setup, INFINITY, &extent, report))
        return false;
    calendar->extent.is_told = extent.is_told;
    calendar->extent.told_first = extent.told_first;
    calendar->extent.told_last = extent.told_last;
    course_fill(&calendar->course, tally, &calendar->setup, &calendar->extent, 1, arena);
    cells_init(&calendar->cells, calendar->canvas, &calendar->course);
    calendar->cells.is_blank = true;
    return true;
}

static bool open_days(struct calendar *calendar, const struct tally *tally, struct report *report)
{
    bool has_days = find_days(calendar, tally);
    if (!has_days && tally->count)
        return refuse_vague(report);
    if (!has_days)
        return !panel_has_no_events(calendar->panel, tally, report);
    widen_days(calendar);
    calendar->extent.unit = BIN_DAY;
    int64_t days = calendar->extent.last - calendar->extent.first + 1;
    if (days > CALENDAR_YEARS * 366)
        return refuse_years(calendar, report);
    if (!fill_course(calendar, tally, report))
        return false;
    return calendar_plan(calendar) || refuse_years(calendar, report);
}

static bool calendar_open(struct panel *panel, struct report *report)
{
    const struct panel_tally *gathered = panel->gathered;
    struct calendar *calendar = ARENA_NEW(panel->canvas->arena, struct calendar);
    calendar->panel = panel;
    calendar->canvas = panel->canvas;
    calendar->setup = *panel->setup;
    calendar->setup.style = STYLE_STACKED;
    calendar->setup.by = BIN_DAY;
    panel->state = calendar;
    panel->apart = locale_message(panel->setup->locale, MESSAGE_APART_CALENDAR);
    return open_days(calendar, &gathered->tally, report);
}

static void calendar_gutters(struct panel *panel)
{
    struct calendar *calendar = panel->state;
    const struct canvas *canvas = panel->canvas;
    double width = panel->x1 - panel->x0;
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    struct text_style small = canvas_style(canvas->theme->small_size, false);
    if (panel->setup->title)
        calendar->title = canvas_lay(canvas, panel->setup->title, bold, INK_MAIN, width, 2);
    if (!calendar->grid.count)
        calendar->empty =
            canvas_lay(canvas, locale_message(panel->setup->locale, MESSAGE_NO_EVENTS), small,
                       INK_GREY, width, 0);
    panel->gutter0 = calendar->gutter;
}

static double calendar_place(struct panel *panel, double room, bool is_filled)
{
    (void)is_filled; /* squares can't be stretched */
    struct calendar *calendar = panel->state;
    if (calendar->grid.count)
        return calendar_fit(calendar, room);
    panel->height = calendar->title.height + calendar->empty.height;
    return 0;
}

static void draw_empty(const struct calendar *calendar)
{
    const struct panel *panel = calendar->panel;
    double y = panel->y0;
    scene_begin(calendar->canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(calendar->canvas, &calendar->title, &(struct block_place){.x = panel->x0, .y = y});
    y += calendar->title.height;
    canvas_block(calendar->canvas, &calendar->empty, &(struct block_place){.x = panel->x0, .y = y});
    scene_end(calendar->canvas->scene);
}

static void calendar_draw(struct panel *panel)
{
    const struct calendar *calendar = panel->state;
    if (calendar->grid.count)
        calendar_draw_blocks(calendar);
    else
        draw_empty(calendar);
}

static double calendar_foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

/* ---- Words and numbers ---- */

static struct panel_subject calendar_subject(const struct panel *panel)
{
    const struct course_extent *extent = &((const struct calendar *)panel->state)->extent;
    return (struct panel_subject){
        .kind = panel->setup->kind,
        .unit = BIN_DAY,
        .has_days = extent->is_told,
        .first = extent->told_first,
        .last = extent->told_last,
    };
}

static void calendar_describe(const struct panel *panel, struct alt *alt)
{
    const struct calendar *calendar = panel->state;
    if (!calendar->grid.count)
        return;
    cells_describe(&calendar->cells, alt);
    size_t days = 0;
    for (size_t i = 0; i < calendar->course.bins.count; i++)
        days += calendar->course.totals[i].events > 0;
    alt_add(
        alt, ALT_DETAIL,
        arena_print(alt->arena, "%s.",
                    locale_plural(calendar->setup.locale, alt->arena, PLURAL_ALT_DAYS_WITH, days)));
}

/* Where there is nothing to draw, the course has no bins but knows what was not counted. */
static const struct course *course_of(const struct panel *panel, struct course *empty)
{
    const struct calendar *calendar = panel->state;
    const struct panel_tally *gathered = panel->gathered;
    if (calendar->grid.count)
        return &calendar->course;
    *empty = (struct course){
        .setup = &calendar->setup, .tally = &gathered->tally, .is_events = !calendar->setup.kind};
    return empty;
}

static void calendar_numbers(const struct panel *panel, struct table *table)
{
    struct course *empty = ARENA_NEW(panel->canvas->arena, struct course);
    course_table(course_of(panel, empty), "calendar", table, panel->canvas->arena);
}

static const char *const *calendar_notes(const struct panel *panel)
{
    struct course *empty = ARENA_NEW(panel->canvas->arena, struct course);
    return course_notes(course_of(panel, empty), panel->canvas->arena);
}

static const char *const params[] = {"measure", "assign", NULL};

const struct panel_class panel_calendar = {
    .params = params,
    .is_strict = true,
    .gather = panel_tally_gather,
    .take = panel_tally_take,
    .merge = panel_tally_merge,
    .free = panel_tally_free,
    .open = calendar_open,
    .gutters = calendar_gutters,
    .place = calendar_place,
    .draw = calendar_draw,
    .foot = calendar_foot,
    .subject = calendar_subject,
    .alt = MESSAGE_ALT_CALENDAR,
    .describe = calendar_describe,
    .numbers = calendar_numbers,
    .notes = calendar_notes,
};
