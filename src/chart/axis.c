/* Steps are tried from the finest: the first whose labels, as measured, leave a gap between them. A
 * label that names an instant (a day among weeks) stands under its tick; one that names a span (a
 * month) under the middle of the part that is seen. */
#include "chart/axis.h"

#include <math.h>

#define AXIS_GAP 5.0    /* least space between two labels of a line */
#define SPAN_MARGIN 3.0 /* least space of a label within its span */
#define TICK_LENGTH 2.5
#define FINE_TICK_LENGTH 1.5 /* of steps without labels */
#define FINE_TICK_GAP 3.0    /* least space between two of these */
#define QUARTER 3            /* months */
#define END_OVERHANG 4.0     /* of a label over the end of the axis */

static struct text_style small_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->small_size, false);
}

static struct text_style large_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->label_size, true);
}

/* Clock times, days of longer steps and the first years of longer steps are instants of the axis;
 * the others fill their interval. */
static bool names_instant(struct time_step step)
{
    return time_is_clock(step) || step.unit == UNIT_WEEK ||
           (step.unit == UNIT_DAY && step.count > 1) || (step.unit == UNIT_YEAR && step.count > 1);
}

/* "March", or "Jan–Mar" for several. */
static const char *months_text(const struct axis_request *request, int month, int count,
                               enum month_form form, struct arena *arena)
{
    const char *first = locale_month(request->locale, month, form);
    int quarter = (month - 1) / QUARTER + 1;
    if (count == 1)
        return first;
    if (count == QUARTER && form == MONTH_NUMBER && request->least.count == QUARTER)
        return locale_format(request->locale, arena, MESSAGE_QUARTER,
                             locale_number(request->locale, arena, quarter), NULL, NULL);
    return arena_print(arena, "%s–%s", first,
                       locale_month(request->locale, month + count - 1, form));
}

static const char *small_text(const struct axis_request *request, struct time_step step,
                              double start, enum month_form form, struct arena *arena)
{
    struct civil civil = civil_of((int64_t)floor(start + 1e-9));
    switch (step.unit) {
    case UNIT_MINUTE:
    case UNIT_HOUR: {
        int minutes = (int)lround((start - floor(start + 1e-9)) * 24 * 60);
        return locale_time(request->locale, arena, minutes / 60, minutes % 60);
    }
    case UNIT_DAY:
    case UNIT_WEEK: return locale_number(request->locale, arena, civil.day);
    case UNIT_MONTH: return months_text(request, civil.month, step.count, form, arena);
    case UNIT_YEAR: break;
    }
    return locale_year(request->locale, arena, civil.year);
}

/* The middle of what a label names: the tick of a clock time or of a year's beginning, the middle
 * of a day or of a span. */
static double label_days(struct time_step step, const struct time_interval *interval)
{
    if (time_is_clock(step) || (step.unit == UNIT_YEAR && step.count > 1))
        return interval->start;
    if (names_instant(step))
        return interval->start + 0.5;
    return (interval->first + interval->last) / 2;
}

static bool fits_before(const struct axis_label *before, const struct axis_label *label)
{
    return before->x + before->width / 2 + AXIS_GAP <= label->x - label->width / 2;
}

/* One line of small labels while it is tried. */
struct small_line {
    const struct axis_request *request;
    const struct canvas *canvas;
    const struct time_scale *scale;
    struct time_step step;
    enum month_form form;
    struct axis_label *labels;
    size_t count;
    double *ticks;
    size_t tick_count;
};

static void add_tick(struct small_line *line, double x)
{
    if (x >= line->request->x0 - 0.01 && x <= line->request->x1 + 0.01)
        line->ticks[line->tick_count++] = x;
}

/* Puts a label behind the others. Every second day of a month ends 29, 31, 1: there the last of the
 * month gives way to the first of the next. False where it does not fit. */
static bool append_label(struct small_line *line, const struct axis_label *label, bool is_month)
{
    if (line->count == 0 || fits_before(&line->labels[line->count - 1], label)) {
        line->labels[line->count++] = *label;
        return true;
    }
    bool can_give_way = is_month && line->step.unit == UNIT_DAY && line->count > 1;
    if (!can_give_way || !fits_before(&line->labels[line->count - 2], label))
        return false;
    line->labels[line->count - 1] = *label;
    return true;
}

/* A year at the end of the axis moves inwards as long as it stands over its tick: nothing else says
 * the years. */
static void keep_year_within(const struct axis_request *request, struct axis_label *label)
{
    double half = label->width / 2, low = request->x0 - END_OVERHANG + half;
    double high = request->x1 + END_OVERHANG - half;
    double within = fmin(fmax(label->x, low), high);
    if (fabs(within - label->x) <= half && label->x >= request->x0 - 0.01 &&
        label->x <= request->x1 + 0.01)
        label->x = within;
}

/* False where the label does not fit; at the ends of the axis it may be left out instead. */
static bool add_small(struct small_line *line, const struct time_interval *interval)
{
    const struct axis_request *request = line->request;
    struct text_style style = small_style(line->canvas);
    struct axis_label label = {
        .text = small_text(request, line->step, interval->start, line->form, line->canvas->arena),
        .x = time_scale_x(line->scale, label_days(line->step, interval)),
    };
    label.width = text_width(line->canvas->measurer, label.text, &style);
    double from = time_scale_x(line->scale, interval->first);
    add_tick(line, names_instant(line->step) ? label.x : from);
    bool is_cut = interval->first > interval->start || interval->last < interval->end;
    double seen = time_scale_x(line->scale, interval->last) - from;
    if (!names_instant(line->step) && seen < label.width + SPAN_MARGIN)
        return is_cut;
    if (line->step.unit == UNIT_YEAR)
        keep_year_within(request, &label);
    if (label.x - label.width / 2 < request->x0 - END_OVERHANG ||
        label.x + label.width / 2 > request->x1 + END_OVERHANG)
        return true;
    return append_label(line, &label, civil_of((int64_t)floor(interval->start + 1e-9)).day == 1);
}

/* Fills axis->small for a step; false where the labels do not fit. */
static bool try_small(struct axis *axis, const struct axis_request *request, struct time_step step,
                      enum month_form form, const struct canvas *canvas)
{
    struct time_intervals intervals =
        time_intervals(request->first, request->last, step, request->week_start, canvas->arena);
    double room = request->x1 - request->x0;
    if (intervals.count == 0 || room / (double)intervals.count < canvas->theme->small_size * 0.6)
        return false;
    struct small_line line = {
        .request = request,
        .canvas = canvas,
        .scale = &axis->scale,
        .step = step,
        .form = form,
        .labels = ARENA_ARRAY(canvas->arena, struct axis_label, intervals.count),
        .ticks = ARENA_ARRAY(canvas->arena, double, intervals.count),
    };
    for (size_t i = 0; i < intervals.count; i++)
        if (!add_small(&line, &intervals.items[i]))
            return false;
    axis->small = line.labels;
    axis->small_count = line.count;
    axis->small_ticks = line.ticks;
    axis->small_tick_count = line.tick_count;
    return line.count > 0;
}

static const char *large_text(const struct axis_request *request, struct time_step step,
                              int64_t day, bool with_year, enum month_form form,
                              struct arena *arena)
{
    struct civil civil = civil_of(day);
    switch (step.unit) {
    case UNIT_DAY: return locale_day(request->locale, arena, day, form);
    case UNIT_MONTH:
        return with_year ? locale_month_year(request->locale, arena, civil.year, civil.month, form)
                         : locale_month(request->locale, civil.month, form);
    default: return locale_year(request->locale, arena, civil.year);
    }
}

/* The larger unit's labels; the first, the last and those where the year changes carry the year. */
struct large_line {
    const struct axis_request *request;
    const struct canvas *canvas;
    struct time_step step;
    enum month_form form; /* one for the whole line */
    bool has_year;
    int64_t year;     /* that the line says already */
    bool misses_year; /* a whole interval says no year before any other does */
    int yearless;     /* of the first and the last label, those that should say the year */
    bool has_gap;     /* a whole interval has no label, or not the year that it should say */
};

/* The wording, or NULL where it does not fit. */
static const char *fit_large(const struct large_line *line, int64_t day, bool with_year,
                             double room, double *width)
{
    struct text_style style = large_style(line->canvas);
    const char *text =
        large_text(line->request, line->step, day, with_year, line->form, line->canvas->arena);
    *width = text_width(line->canvas->measurer, text, &style);
    return *width + SPAN_MARGIN <= room ? text : NULL;
}

/* Words for an interval within 'room'; the year only where it is wanted. */
static bool label_large(struct large_line *line, const struct time_interval *interval, bool is_end,
                        double room, struct axis_label *label)
{
    int64_t day = (int64_t)floor(interval->start + 1e-9);
    int64_t year = civil_of(day).year;
    bool wants_year = !line->has_year || year != line->year || is_end;
    bool is_whole = interval->first <= interval->start && interval->last >= interval->end;
    label->text = fit_large(line, day, wants_year, room, &label->width);
    line->has_gap |= is_whole && !label->text;
    line->misses_year |= is_whole && !label->text && !line->has_year;
    if (label->text && wants_year) {
        line->has_year = true;
        line->year = year;
    }
    if (!label->text && wants_year) {
        label->text = fit_large(line, day, false, room, &label->width);
        line->yearless += label->text && is_end;
        if (is_end && !is_whole && !line->has_year && line->step.unit == UNIT_MONTH)
            label->text = NULL; /* the next one is the first, and says the year */
    }
    return label->text != NULL;
}

/* The part of an end of the axis with the room beyond it for a label that is wider than the part;
 * half of the label is to stand over what it names. */
struct reach {
    double from, to, low, high;
};

static struct reach reach_of(const struct axis *axis, const struct axis_request *request,
                             const struct time_interval *interval, bool is_first, bool is_last)
{
    struct reach reach = {
        .from = time_scale_x(&axis->scale, interval->first),
        .to = time_scale_x(&axis->scale, interval->last),
    };
    double part = reach.to - reach.from;
    reach.low = is_first ? fmax(reach.to - 2 * part, request->edge0 - request->room0) : reach.from;
    reach.high = is_last ? fmin(reach.from + 2 * part, request->edge1 + request->room1) : reach.to;
    return reach;
}

static bool place_large(struct large_line *line, const struct time_interval *interval,
                        const struct reach *reach, bool is_end, struct axis_label *label)
{
    if (!label_large(line, interval, is_end, reach->high - reach->low, label))
        return false;
    double half = (label->width + SPAN_MARGIN) / 2;
    label->x = (reach->from + reach->to) / 2;
    label->x = fmin(fmax(label->x, reach->low + half), reach->high - half);
    return true;
}

static struct large_line try_large(struct axis *axis, const struct axis_request *request,
                                   enum month_form form, const struct canvas *canvas)
{
    struct time_intervals intervals = time_intervals(request->first, request->last, axis->larger,
                                                     request->week_start, canvas->arena);
    struct large_line line = {
        .request = request, .canvas = canvas, .step = axis->larger, .form = form};
    struct axis_label *labels = ARENA_ARRAY(canvas->arena, struct axis_label, intervals.count + 1);
    double *edges = ARENA_ARRAY(canvas->arena, double, intervals.count + 1);
    axis->large_count = axis->large_edge_count = 0;
    for (size_t i = 0; i < intervals.count; i++) {
        const struct time_interval *interval = &intervals.items[i];
        bool is_first = i == 0, is_last = i + 1 == intervals.count;
        struct reach reach = reach_of(axis, request, interval, is_first, is_last);
        if (interval->start >= request->first)
            edges[axis->large_edge_count++] = reach.from;
        axis->large_count +=
            place_large(&line, interval, &reach, is_first || is_last, &labels[axis->large_count]);
    }
    axis->large = labels;
    axis->large_edges = edges;
    return line;
}

static bool fits_whole(const struct large_line *line)
{
    return !line->has_gap && line->has_year && !line->misses_year;
}

/* Names of months are written out where all of them fit, else all are short; so they are where that
 * gives an end its year. */
static bool plan_large(struct axis *axis, const struct axis_request *request,
                       const struct canvas *canvas)
{
    struct large_line wide = try_large(axis, request, MONTH_WIDE, canvas);
    if (fits_whole(&wide) && !wide.yearless)
        return true;
    struct large_line brief = try_large(axis, request, MONTH_SHORT, canvas);
    if (brief.yearless < wide.yearless || !fits_whole(&wide))
        return brief.has_year && !brief.misses_year;
    try_large(axis, request, MONTH_WIDE, canvas);
    return true;
}

/* The larger line must say somewhere which year or day it is. */
static bool try_step(struct axis *axis, const struct axis_request *request, struct time_step step,
                     enum month_form form, const struct canvas *canvas)
{
    axis->step = step;
    axis->has_larger = time_larger_step(step, &axis->larger);
    if (!try_small(axis, request, step, form, canvas))
        return false;
    return !axis->has_larger || plan_large(axis, request, canvas);
}

static bool is_quarter(struct time_step step)
{
    return step.unit == UNIT_MONTH && step.count == QUARTER;
}

static bool is_too_fine(const struct axis_request *request, struct time_step step)
{
    struct time_step least = request->least;
    if (time_is_clock(step) && !request->has_hours)
        return true;
    return least.count &&
           (step.unit < least.unit || (step.unit == least.unit && step.count < least.count));
}

/* The finest step with at least so many labels, with months in no shorter form than 'shortest';
 * false where there is none. */
static bool choose_step(struct axis *axis, const struct axis_request *request, size_t fewest,
                        enum month_form shortest, const struct canvas *canvas)
{
    for (const struct time_step *step = time_ladder; step->count; step++) {
        if (is_too_fine(request, *step))
            continue;
        int last_form = step->unit == UNIT_MONTH ? (int)shortest : MONTH_WIDE;
        if (is_quarter(*step) && is_quarter(request->least))
            last_form = MONTH_NUMBER;
        for (int form = MONTH_WIDE; form <= last_form; form++)
            if (try_step(axis, request, *step, (enum month_form)form, canvas) &&
                axis->small_count >= fewest)
                return true;
    }
    return false;
}

/* What is counted by months under labels of quarters could not be told apart without their ticks.
 */
static void add_fine_ticks(struct axis *axis, const struct axis_request *request,
                           const struct canvas *canvas)
{
    struct time_step least = request->least;
    if (!least.count || (least.unit == axis->step.unit && least.count == axis->step.count))
        return;
    struct time_intervals intervals =
        time_intervals(request->first, request->last, least, request->week_start, canvas->arena);
    if ((request->x1 - request->x0) < FINE_TICK_GAP * (double)intervals.count)
        return;
    double *ticks = ARENA_ARRAY(canvas->arena, double, intervals.count + 1);
    for (size_t i = 0; i < intervals.count; i++)
        if (intervals.items[i].start >= request->first)
            ticks[axis->fine_tick_count++] = time_scale_x(&axis->scale, intervals.items[i].start);
    axis->fine_ticks = ticks;
}

/* Days at the start of the axis whose month is too short to be named would seem to be of the next.
 */
static void drop_stray(struct axis *axis)
{
    bool is_named =
        !axis->large_count || !axis->large_edge_count || axis->large[0].x < axis->large_edges[0];
    bool is_partial = axis->large_edge_count && axis->large_edges[0] > axis->scale.x0 + 0.01;
    if (is_named || !is_partial || time_is_clock(axis->step))
        return;
    while (axis->small_count > 1 && axis->small[0].x < axis->large_edges[0]) {
        axis->small++;
        axis->small_count--;
    }
}

void axis_plan(struct axis *axis, const struct axis_request *request, const struct canvas *canvas)
{
    *axis = (struct axis){
        .scale = {request->first, request->last, request->x0, request->x1},
    };
    if (!choose_step(axis, request, 2, MONTH_SHORT, canvas) &&
        !choose_step(axis, request, 2, MONTH_NUMBER, canvas))
        choose_step(axis, request, 1, MONTH_NUMBER, canvas);
    drop_stray(axis);
    add_fine_ticks(axis, request, canvas);
    axis->edge0 = request->edge0;
    axis->edge1 = request->edge1;
    struct text_style small = small_style(canvas), large = large_style(canvas);
    axis->height = TICK_LENGTH + 1.5 + text_line_height(canvas->measurer, &small);
    if (axis->has_larger)
        axis->height += text_line_height(canvas->measurer, &large);
}

/* Every other larger unit; 'inner' of its edges lie within the axis. */
static void draw_bands(const struct canvas *canvas, const struct axis *axis, size_t inner,
                       double y0, double y1)
{
    double from = axis->edge0;
    bool is_band = false;
    for (size_t i = 0; i <= axis->large_edge_count; i++) {
        if (i == 0 && inner < axis->large_edge_count) { /* no sliver before the first unit */
            is_band = true;
            continue;
        }
        double to = i < axis->large_edge_count ? axis->large_edges[i] : axis->edge1;
        if (is_band && inner > 0 && to > from)
            canvas_rect(canvas, (struct box){from, y0, to, y1},
                        &(struct paint){.fill = canvas->theme->band});
        is_band = !is_band;
        from = to;
    }
}

void axis_draw_spans(const struct canvas *canvas, const struct axis *axis, double y0, double y1)
{
    for (size_t i = 0; i < axis->span_count; i++)
        canvas_rect(canvas, (struct box){axis->spans[i].x0, y0, axis->spans[i].x1, y1},
                    &axis->spans[i].paint);
}

void axis_draw_grid(const struct canvas *canvas, const struct axis *axis, double y0, double y1)
{
    size_t inner = axis->large_edge_count;
    if (inner && axis->large_edges[0] <= axis->scale.x0 + 0.01)
        inner--; /* the axis begins with a whole unit */
    struct paint hairline = {.stroke = canvas->theme->hairline, .stroke_width = 0.5};
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    draw_bands(canvas, axis, inner, y0, y1);
    axis_draw_spans(canvas, axis, y0, y1);
    for (size_t i = axis->large_edge_count - inner; i < axis->large_edge_count; i++)
        canvas_line(canvas, (struct point){axis->large_edges[i], y0},
                    (struct point){axis->large_edges[i], y1}, &hairline);
    for (size_t i = 0; i < axis->small_tick_count && !axis->has_larger; i++)
        canvas_line(canvas, (struct point){axis->small_ticks[i], y0},
                    (struct point){axis->small_ticks[i], y1}, &hairline);
    scene_end(canvas->scene);
}

static void draw_labels(const struct canvas *canvas, const struct axis_label *labels, size_t count,
                        struct text_style style, enum ink ink, double y)
{
    for (size_t i = 0; i < count; i++) {
        struct text_block block = canvas_lay(canvas, labels[i].text, style, ink, 0, 1);
        canvas_block(canvas, &block,
                     &(struct block_place){.x = labels[i].x, .y = y, .side = SIDE_MIDDLE});
    }
}

static void draw_ticks(const struct canvas *canvas, const double *ticks, size_t count, double y,
                       double length)
{
    struct paint tick = {.stroke = canvas->theme->faint_ink, .stroke_width = 0.5};
    for (size_t i = 0; i < count; i++)
        canvas_line(canvas, (struct point){ticks[i], y}, (struct point){ticks[i], y + length},
                    &tick);
}

void axis_draw(const struct canvas *canvas, const struct axis *axis, double y)
{
    struct paint rule = {.stroke = canvas->theme->rule, .stroke_width = 0.8};
    struct text_style small = small_style(canvas);
    double top = y + TICK_LENGTH + 1;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_line(canvas, (struct point){axis->edge0, y}, (struct point){axis->edge1, y}, &rule);
    draw_ticks(canvas, axis->small_ticks, axis->small_tick_count, y, TICK_LENGTH);
    draw_ticks(canvas, axis->fine_ticks, axis->fine_tick_count, y, FINE_TICK_LENGTH);
    draw_labels(canvas, axis->small, axis->small_count, small, INK_FAINT, top);
    if (axis->has_larger)
        draw_labels(canvas, axis->large, axis->large_count, large_style(canvas), INK_MAIN,
                    top + text_line_height(canvas->measurer, &small));
    scene_end(canvas->scene);
}
