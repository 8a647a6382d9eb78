/* The rule of a column that is scaled to time: its line, its ticks with their words before it, and
 * the spans of dates that are no day. */
#include "chart/chronology.h"

#include "chart/mark.h"
#include "chart/reach.h"
#include "chart/shape.h"

#include <math.h>

#define TICK 3.0        /* points of a tick */
#define LEAST_APART 2.6 /* of words of ticks, in lines */
#define SPAN_PITCH 3.2  /* of spans beside each other */
#define SPAN_WIDTH 2.2
#define ARROW 3.6
#define SOFT_GAPS 3  /* lines across the end of a span that is not exact */
#define MOST_SPANS 3 /* beside each other; what would be a further one stands on the last */

static const char *day_words(const struct chronology *chronology, double start)
{
    struct civil civil = civil_of((int64_t)floor(start + 1e-9));
    return locale_day_of_month(chronology->setup->locale, chronology->canvas->arena, civil.month,
                               civil.day, chronology->measures.tick_form);
}

static int minutes_of(double start)
{
    return (int)lround(fmax(start - floor(start + 1e-9), 0) * 24 * 60);
}

static const char *tick_words(const struct chronology *chronology, struct time_step step,
                              double start)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    struct civil civil = civil_of((int64_t)floor(start + 1e-9));
    int minutes = minutes_of(start);
    if (step.unit == UNIT_YEAR)
        return locale_year(locale, arena, civil.year);
    if (step.unit == UNIT_MONTH)
        return locale_month(locale, civil.month, chronology->measures.tick_form);
    return minutes ? locale_time(locale, arena, minutes / 60 % 24, minutes % 60)
                   : day_words(chronology, start);
}

/* The finest step whose words have room, by days unless the rule is but a few days long. */
static struct time_step step_of(const struct chronology *chronology, const struct time_scale *scale)
{
    double least = chronology->measures.small_pitch * LEAST_APART;
    double per_day = (scale->x1 - scale->x0) / (scale->last - scale->first);
    static const double days[] = {[UNIT_MINUTE] = 1.0 / 1440, 1.0 / 24, 1, 7, 30, 365};
    const struct time_step *step = time_ladder;
    for (; step[1].count; step++) {
        bool is_fine = time_is_clock(*step) && scale->last - scale->first > 2;
        if (!is_fine && days[step->unit] * step->count * per_day >= least)
            break;
    }
    return *step;
}

/* Under the first tick of a year, which days and months don't say; under a first hour its day. */
static void draw_under(const struct chronology *chronology, double start, double x, double middle)
{
    const struct canvas *canvas = chronology->canvas;
    const char *words = minutes_of(start)
                            ? day_words(chronology, start)
                            : locale_year(chronology->setup->locale, canvas->arena,
                                          civil_of((int64_t)floor(start + 1e-9)).year);
    struct text_block block =
        canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false), INK_FAINT, 0, 1);
    canvas_block(canvas, &block,
                 &(struct block_place){.x = chronology->measures.tick_x + x,
                                       .y = middle - block.ascent +
                                            canvas->theme->small_size * NUMBER_MIDDLE,
                                       .side = SIDE_END});
}

static void draw_ticks(const struct chronology *chronology, const struct time_scale *scale,
                       double x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct time_step step = step_of(chronology, scale);
    struct time_intervals intervals = time_intervals(scale->first, scale->last, step,
                                                     chronology->setup->week_start, canvas->arena);
    int64_t year = INT64_MIN;
    double above = -INFINITY, room = chronology->measures.small_pitch;
    for (size_t i = 0; i < intervals.count; i++) {
        double start = intervals.items[i].start;
        if (start < scale->first - 1e-9)
            continue;
        double at = y + time_scale_x(scale, start);
        int64_t own = civil_of((int64_t)floor(start + 1e-9)).year;
        canvas_line(canvas, (struct point){x - TICK, at}, (struct point){x, at},
                    &(struct paint){.stroke = canvas->theme->rule, .stroke_width = 0.6});
        if (at - above < room)
            continue;
        const char *words = tick_words(chronology, step, start);
        struct text_block block = canvas_lay(canvas, words, style, INK_FAINT, 0, 1);
        canvas_block(canvas, &block,
                     &(struct block_place){.x = chronology->measures.tick_x + x,
                                           .y = at - block.ascent +
                                                canvas->theme->small_size * NUMBER_MIDDLE,
                                           .side = SIDE_END});
        bool has_year = own != year && step.unit != UNIT_YEAR && at + 1.5 * room < y + scale->x1;
        if (has_year)
            draw_under(chronology, start, x, at + room);
        above = has_year ? at + room : at;
        year = own;
    }
}

/* --- spans --- */

/* The "?" at an end of the rule: where the first one is; there is room for another one beside it
 * only if that is further away, and for no third one. */
struct sign_row {
    double x;
    int count, most;
};

/* A span where it is on the rule of one column; the ends that are on it, or the rule is all there
 * is of it. */
struct span {
    const struct chronology_entry *entry;
    double x, y0, y1;
    bool has_start, has_end;   /* in this column */
    bool is_early, is_late;    /* it begins before the whole rule, or ends after it */
    struct sign_row *signs[2]; /* over the rule, and under it */
};

static void draw_softness(const struct canvas *canvas, const struct span *span, double half,
                          double y, double direction)
{
    struct paint gap = {.stroke = canvas->theme->background, .stroke_width = 0.9};
    for (int i = 0; i < SOFT_GAPS && span->y1 - span->y0 > 4 * SOFT_GAPS; i++) {
        double at = y + direction * (1.2 + 2 * i);
        canvas_line(canvas, (struct point){span->x - half, at}, (struct point){span->x + half, at},
                    &gap);
    }
}

static void draw_sign(const struct canvas *canvas, const struct span *span, double y,
                      double direction)
{
    double size = canvas->theme->small_size;
    struct sign_row *row = span->signs[direction > 0 ? 0 : 1];
    struct text_block sign = canvas_lay(canvas, canvas->is_mirrored ? "؟" : "?",
                                        canvas_style(size, true), INK_GREY, 0, 1);
    double left = span->x - sign.width / 2, top = direction > 0 ? y : y - size;
    if (row->count == row->most || (row->count && fabs(row->x - span->x) < sign.width + 0.5))
        return;
    row->x = row->count++ ? row->x : span->x;
    canvas_rect(canvas, (struct box){left, top, left + sign.width, top + size},
                &(struct paint){.fill = canvas->theme->background});
    canvas_block(
        canvas, &sign,
        &(struct block_place){.x = left, .y = top + size / 2 - sign.ascent + size * NUMBER_MIDDLE});
}

/* An arrow where it goes on, beyond the rule or for ever; "?" where nobody knows; else a cap. */
static void draw_end(const struct canvas *canvas, const struct span *span, bool is_start,
                     double half)
{
    const struct edtf *date = &span->entry->event->date;
    colour tint = canvas->theme->category_fill[span->entry->event->category];
    double y = is_start ? span->y0 : span->y1, direction = is_start ? 1 : -1;
    enum edtf_edge edge = is_start ? date->start_edge : date->end_edge;
    const struct edtf_point *point = is_start ? &date->start : &date->end;
    if (edge == EDTF_EDGE_UNKNOWN) {
        draw_sign(canvas, span, y, direction);
    } else if (edge == EDTF_EDGE_OPEN || (is_start ? span->is_early : span->is_late)) {
        struct point points[] = {{span->x - ARROW / 2, y + direction * ARROW},
                                 {span->x + ARROW / 2, y + direction * ARROW},
                                 {span->x, y}};
        canvas_polygon(canvas, points, 3, true, &(struct paint){.fill = tint});
    } else if (point->approximate) {
        draw_softness(canvas, span, half, y, direction);
    } else {
        canvas_line(canvas, (struct point){span->x - SPAN_WIDTH / 2, y},
                    (struct point){span->x + SPAN_WIDTH / 2, y},
                    &(struct paint){.stroke = tint, .stroke_width = 0.8});
    }
}

/* The days of a set, tied. */
static void draw_members(const struct chronology *chronology, const struct span *span,
                         const struct time_scale *scale, double y)
{
    const struct canvas *canvas = chronology->canvas;
    const struct edtf *date = &span->entry->event->date;
    colour tint = canvas->theme->category_fill[span->entry->event->category];
    canvas_line(canvas, (struct point){span->x, span->y0}, (struct point){span->x, span->y1},
                &(struct paint){.stroke = tint, .stroke_width = 0.5});
    for (size_t i = 0; i < date->member_count; i++) {
        double first = (double)date->members[i].start.earliest;
        double middle = (first + (double)date->members[i].end.latest + 1) / 2;
        if (middle >= scale->first && middle <= scale->last)
            canvas_circle(canvas, (struct point){span->x, y + time_scale_x(scale, middle)},
                          SPAN_WIDTH / 2 + 0.3, &(struct paint){.fill = tint});
    }
}

static void draw_span(const struct chronology *chronology, const struct span *span,
                      const struct time_scale *scale, double y)
{
    const struct canvas *canvas = chronology->canvas;
    const struct edtf *date = &span->entry->event->date;
    colour tint = canvas->theme->category_fill[span->entry->event->category];
    bool is_set = date->form == EDTF_ALL_OF && date->member_count > 1;
    bool is_one = date->form != EDTF_INTERVAL && date->form != EDTF_ALL_OF;
    double half = is_one ? SPAN_WIDTH / 4 : SPAN_WIDTH / 2;
    if (is_set) {
        draw_members(chronology, span, scale, y);
        return;
    }
    canvas_rect(canvas, (struct box){span->x - half, span->y0, span->x + half, span->y1},
                &(struct paint){.fill = colour_fade(tint, is_one ? 1 : 0.7)});
    if (span->has_start)
        draw_end(canvas, span, true, half);
    if (span->has_end)
        draw_end(canvas, span, false, half);
}

/* An end that is on no rule is where the rule begins or ends, in its first or last column. */
static struct span span_on(const struct chronology *chronology,
                           const struct chronology_entry *entry, const struct chronology_rule *rule)
{
    const struct time_scale *scale = &rule->scale, *all = &chronology->rules[0].scale;
    double first = reach_start(&entry->event->date), end = reach_end(&entry->event->date);
    struct span span = {
        .entry = entry,
        .is_early = first<all->first, .is_late = end> chronology->scale_end,
    };
    double from = span.is_early ? all->first : first;
    double to = span.is_late ? chronology->scale_end : end;
    span.has_start = from >= scale->first && from < scale->last;
    span.has_end = to > scale->first && to <= scale->last;
    span.y0 = time_scale_x(scale, fmax(from, scale->first));
    span.y1 = fmax(time_scale_x(scale, fmin(to, scale->last)), span.y0 + 1);
    return span;
}

static void draw_spans(const struct chronology *chronology, const struct chronology_rule *rule,
                       double x, double y)
{
    double ends[MOST_SPANS] = {-INFINITY, -INFINITY, -INFINITY};
    bool is_short = rule->scale.x1 - rule->scale.x0 < 3 * chronology->canvas->theme->small_size;
    struct sign_row signs[2] = {{.most = is_short ? 1 : 2}, {.most = 2}};
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        size_t lane = 0;
        if (!chronology_is_span(entry))
            continue;
        double first = fmax(reach_start(&entry->event->date), chronology->rules[0].scale.first);
        while (lane + 1 < MOST_SPANS && ends[lane] > first)
            lane++;
        ends[lane] = reach_end(&entry->event->date);
        if (first >= rule->scale.last || reach_end(&entry->event->date) <= rule->scale.first)
            continue;
        struct span span = span_on(chronology, entry, rule);
        span.signs[0] = &signs[0];
        span.signs[1] = &signs[is_short ? 0 : 1];
        span.x = x - TICK - 1.5 - (double)lane * SPAN_PITCH;
        span.y0 += y;
        span.y1 += y;
        draw_span(chronology, &span, &rule->scale, y);
    }
}

void chronology_draw_scale(const struct chronology *chronology, const struct chronology_rule *rule,
                           double column_x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    double x = column_x + chronology->measures.rule_x;
    struct paint line = {.stroke = canvas->theme->rule, .stroke_width = 0.9};
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_line(canvas, (struct point){x, y + rule->scale.x0},
                (struct point){x, y + rule->scale.x1}, &line);
    draw_ticks(chronology, &rule->scale, x, y);
    draw_spans(chronology, rule, x, y);
    scene_end(canvas->scene);
}
