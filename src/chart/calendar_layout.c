/* How large the days of a calendar are, and where they stand. Of the ways to part the span into
 * blocks the first is taken whose cells can be read. */
#include "chart/calendar.h"

#include <math.h>

#define LARGEST 24.0        /* points of a cell's side */
#define LARGEST_OF_FEW 34.0 /* the same where there are few weeks, which would else be lost */
#define SHARE_OF_FEW 0.4    /* of the width, that these take */
#define GOOD 5.0            /* smallest that is good to read */
#define SMALLEST 3.4        /* smallest at all */
#define SPAN_SIDE 9.0       /* of one block across years: names of months need the room */
#define MOST_BLOCKS 10      /* under each other, of good cells */
#define FOOT_GAP 0.4        /* under the last block, of a line */
#define LEGEND_GAP 0.6      /* under the legend, of a line */
#define MONTH_GAP 3.0       /* between the names of months */

struct text_style calendar_small_style(const struct calendar *calendar)
{
    return canvas_style(calendar->canvas->theme->small_size, false);
}

struct text_style calendar_year_style(const struct calendar *calendar)
{
    return canvas_style(calendar->canvas->theme->label_size, true);
}

/* ---- Planning ---- */

const char *calendar_year_words(const struct calendar *calendar, const struct calendar_block *block)
{
    return locale_year(calendar->setup.locale, calendar->canvas->arena,
                       civil_of(block->first).year);
}

const char *calendar_weekday_words(const struct calendar *calendar, size_t row)
{
    return locale_weekday(calendar->setup.locale, ((int)row + calendar->setup.week_start) % 7);
}

static double widest_gutter(const struct calendar *calendar)
{
    struct measurer *measurer = calendar->canvas->measurer;
    struct text_style small = calendar_small_style(calendar), bold = calendar_year_style(calendar);
    double widest = 0;
    for (size_t row = 0; row < CALENDAR_ROWS; row++)
        widest = fmax(widest, text_width(measurer, calendar_weekday_words(calendar, row), &small));
    for (size_t i = 0; !calendar->is_one && i < calendar->grid.count; i++)
        widest = fmax(
            widest,
            text_width(measurer, calendar_year_words(calendar, &calendar->grid.blocks[i]), &bold));
    return widest + CALENDAR_GUTTER_GAP;
}

/* A way to part the span: so many months a block (0: one for all), and what must hold of it. */
struct parting {
    int months;
    double smallest;
    size_t most;
};

static bool try_parting(struct calendar *calendar, const struct parting *parting)
{
    const struct panel *panel = calendar->panel;
    const struct course_extent *extent = &calendar->extent;
    bool is_across = civil_of(extent->first).year != civil_of(extent->last).year;
    double smallest = parting->smallest;
    calendar_grid_make(&calendar->grid, extent->first, extent->last, parting->months,
                       calendar->setup.week_start, calendar->canvas->arena);
    calendar->is_one = parting->months == 0 && is_across;
    if (calendar->is_one)
        smallest = SPAN_SIDE;
    calendar->gutter = widest_gutter(calendar);
    double width = panel->x1 - panel->x0 - calendar->gutter;
    double week = width / (double)calendar->grid.most_weeks;
    double largest = fmin(LARGEST_OF_FEW, fmax(LARGEST, week * SHARE_OF_FEW));
    calendar->side = fmin(week, largest);
    return calendar->side >= smallest && calendar->grid.count <= parting->most;
}

bool calendar_plan(struct calendar *calendar)
{
    static const struct parting partings[] = {
        {0, GOOD, 1},           {12, GOOD, MOST_BLOCKS},
        {6, GOOD, MOST_BLOCKS}, {12, SMALLEST, CALENDAR_YEARS + 1},
        {3, GOOD, MOST_BLOCKS}, {1, SMALLEST, MOST_BLOCKS},
    };
    struct text_style small = calendar_small_style(calendar);
    calendar->line = text_line_height(calendar->canvas->measurer, &small);
    for (size_t i = 0; i < sizeof partings / sizeof *partings; i++) {
        if (try_parting(calendar, &partings[i]))
            return true;
    }
    calendar->grid.count = 0;
    return false;
}

/* ---- Names of months ---- */

/* "January"; "Jan 2024" where the block goes on from year to year and the year begins. */
const char *calendar_month_words(const struct calendar *calendar, int64_t month)
{
    struct civil civil = civil_of(month);
    bool has_year =
        calendar->is_one && (civil.month == 1 || month == calendar->grid.blocks[0].first);
    if (has_year)
        return locale_month_year(calendar->setup.locale, calendar->canvas->arena, civil.year,
                                 civil.month, calendar->months);
    return locale_month(calendar->setup.locale, civil.month, calendar->months);
}

bool calendar_month_room(const struct calendar *calendar, const struct calendar_block *block,
                         int64_t month, double *from, double *room)
{
    double end, start;
    int64_t last = month_start(month, calendar->named - 1);
    calendar_top(block, month, from, &end);
    if (last <= block->last)
        calendar_top(block, last, &start, &end);
    *from *= calendar->side;
    *room = end * calendar->side - *from;
    struct text_style small = calendar_small_style(calendar);
    double width =
        text_width(calendar->canvas->measurer, calendar_month_words(calendar, month), &small);
    return (civil_of(month).month - 1) % calendar->named == 0 && width + MONTH_GAP <= *room;
}

/* Whether all names have room, but for one of months that the block lacks. */
static bool months_fit(const struct calendar *calendar, const struct calendar_block *block)
{
    int64_t month = block->first;
    for (; month_start(month, calendar->named) <= block->last + 1; month = month_start(month, 1)) {
        double from, room;
        if ((civil_of(month).month - 1) % calendar->named == 0 &&
            !calendar_month_room(calendar, block, month, &from, &room))
            return false;
    }
    return true;
}

/* The longest form of which all names fit; where none does, fewer months have one. */
static void choose_months(struct calendar *calendar)
{
    static const struct {
        enum month_form form;
        int named;
    } tries[] = {{MONTH_WIDE, 1},   {MONTH_SHORT, 1}, {MONTH_NUMBER, 1}, {MONTH_SHORT, 3},
                 {MONTH_NUMBER, 3}, {MONTH_SHORT, 6}, {MONTH_SHORT, 12}};
    for (size_t k = 0; k < sizeof tries / sizeof *tries; k++) {
        bool do_fit = true;
        calendar->months = tries[k].form;
        calendar->named = tries[k].named;
        for (size_t i = 0; i < calendar->grid.count && do_fit; i++)
            do_fit = months_fit(calendar, &calendar->grid.blocks[i]);
        if (do_fit)
            return;
    }
}

/* ---- Fitting ---- */

double calendar_top_height(const struct calendar *calendar)
{
    return calendar->title.height + calendar->legend_height + calendar->line * LEGEND_GAP;
}

double calendar_head_height(const struct calendar *calendar)
{
    struct text_style bold = calendar_year_style(calendar);
    return text_line_height(calendar->canvas->measurer, &bold) + CALENDAR_HEAD_GAP;
}

/* All but the cells. */
static double fixed_height(const struct calendar *calendar)
{
    double gaps =
        ((double)(calendar->grid.count - 1) * CALENDAR_BLOCK_GAP + FOOT_GAP) * calendar->line;
    return calendar_top_height(calendar) +
           (double)calendar->grid.count * calendar_head_height(calendar) + gaps;
}

const struct value *calendar_value_at(const struct calendar *calendar, int64_t day, size_t *bin)
{
    const struct bins *bins = &calendar->course.bins;
    int64_t first = bins->items[0].first;
    if (day < first || day > bins->items[bins->count - 1].last)
        return NULL;
    *bin = (size_t)(day - first);
    return &calendar->course.series[0].values[*bin];
}

struct cell calendar_cell_at(const struct calendar *calendar, int64_t day)
{
    size_t bin = 0;
    const struct value *value = calendar_value_at(calendar, day, &bin);
    return value ? cells_make(&calendar->cells, bin, value) : (struct cell){0};
}

static bool was_asked_for(const struct calendar *calendar, int64_t day)
{
    const struct bins_limits *limits = &calendar->setup.limits;
    return (!limits->has_from || day >= limits->from) && (!limits->has_to || day <= limits->to);
}

/* Numbers stand in all cells or in none, under the day of the month; which days are blank. */
static void look_at_days(struct calendar *calendar)
{
    double side = calendar->side - CALENDAR_CELL_GAP;
    calendar->has_labels = cells_fit_labels(&calendar->cells, side);
    calendar->cells.has_words = calendar->has_labels;
    calendar->cells.has_signs = true;
    calendar->cells.has_no_data = false;
    for (size_t i = 0; i < calendar->grid.count; i++) {
        const struct calendar_block *block = &calendar->grid.blocks[i];
        for (int64_t day = block->first; day <= block->last; day++) {
            struct cell cell = calendar_cell_at(calendar, day);
            cells_look(&calendar->cells, &cell, side, side);
            calendar->cells.has_no_data |=
                cell.state == CELL_NO_DATA && was_asked_for(calendar, day);
        }
    }
}

static void measure_legend(struct calendar *calendar)
{
    const struct panel *panel = calendar->panel;
    calendar->legend_height =
        cells_legend(&calendar->cells, (struct box){panel->x0, 0, panel->x1, 0}, false);
}

double calendar_fit(struct calendar *calendar, double room)
{
    double rows = (double)calendar->grid.count * CALENDAR_ROWS;
    look_at_days(calendar);
    measure_legend(calendar);
    double most = (room - fixed_height(calendar)) / rows;
    if (most < calendar->side) {
        calendar->side = fmax(most, SMALLEST);
        look_at_days(calendar);
        measure_legend(calendar);
    }
    choose_months(calendar);
    calendar->every = 1;
    while (((double)calendar->every + 0.5) * calendar->side < 1.5 * calendar->line)
        calendar->every++;
    calendar->panel->height = fixed_height(calendar) + rows * calendar->side;
    return fmax(calendar->panel->height - room, 0);
}
