/* The rule of a column that is scaled to time: its line, its ticks with their words before it, and
 * the spans of dates that are no day. */
#include "chart/chronology.h"

#include "chart/mark.h"
#include "chart/shape.h"

#include <math.h>

#define TICK 3.0        /* points of a tick */
#define LEAST_APART 2.6 /* of words of ticks, in lines */
#define SPAN_PITCH 3.2  /* of spans beside each other */
#define SPAN_WIDTH 2.2
#define SOFT_GAPS 3  /* lines across the end of a span that is not exact */
#define MOST_SPANS 3 /* beside each other; what would be a further one stands on the last */

static const char *tick_words(const struct chronology *chronology, struct time_step step,
                              double start, bool has_year)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    struct civil civil = civil_of((int64_t)floor(start + 1e-9));
    switch (step.unit) {
    case UNIT_YEAR: return locale_year(locale, arena, civil.year);
    case UNIT_MONTH:
        return has_year ? locale_month_year(locale, arena, civil.year, civil.month,
                                            chronology->measures.tick_form)
                        : locale_month(locale, civil.month, chronology->measures.tick_form);
    case UNIT_MINUTE:
    case UNIT_HOUR: {
        int minutes = (int)lround(fmax(start - floor(start + 1e-9), 0) * 24 * 60);
        return locale_time(locale, arena, minutes / 60 % 24, minutes % 60);
    }
    default:
        return locale_day_of_month(locale, arena, civil.month, civil.day,
                                   chronology->measures.tick_form);
    }
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
        const char *words = tick_words(chronology, step, start, own != year);
        struct text_block block = canvas_lay(canvas, words, style, INK_FAINT, 0, 1);
        canvas_block(canvas, &block,
                     &(struct block_place){.x = chronology->measures.tick_x + x,
                                           .y = at - block.ascent +
                                                canvas->theme->small_size * NUMBER_MIDDLE,
                                           .side = SIDE_END});
        above = at;
        year = own;
    }
}

/* --- spans --- */

static bool is_span(const struct edtf *date)
{
    return date->is_placeable && date->earliest != date->latest &&
           (date->form == EDTF_INTERVAL ||
            (date->earliest != DAY_NONE_BEFORE && date->latest != DAY_NONE_AFTER));
}

static double span_end(const struct time_scale *scale, double day)
{
    return time_scale_x(scale, fmin(fmax(day, scale->first), scale->last));
}

static void draw_span(const struct chronology *chronology, const struct chronology_entry *entry,
                      const struct time_scale *scale, double x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    const struct edtf *date = &entry->event->date;
    bool is_open = date->latest == DAY_NONE_AFTER;
    double end = is_open ? scale->last : (double)date->latest + 1;
    double start = date->earliest == DAY_NONE_BEFORE ? scale->first : (double)date->earliest;
    double y0 = y + span_end(scale, start), y1 = y + span_end(scale, end);
    colour tint = canvas->theme->category_fill[entry->event->category];
    bool is_one = date->form != EDTF_INTERVAL && date->form != EDTF_ALL_OF;
    double half = is_one ? SPAN_WIDTH / 4 : SPAN_WIDTH / 2;
    canvas_rect(canvas, (struct box){x - half, y0, x + half, fmax(y1, y0 + 1)},
                &(struct paint){.fill = colour_fade(tint, is_one ? 1 : 0.7)});
    bool is_soft0 = date->start_edge == EDTF_EDGE_KNOWN && date->start.approximate;
    bool is_soft1 = date->end_edge == EDTF_EDGE_KNOWN && date->end.approximate;
    struct paint gap = {.stroke = canvas->theme->background, .stroke_width = 0.9};
    for (int i = 0; i < SOFT_GAPS && y1 - y0 > 4 * SOFT_GAPS; i++) {
        double from = 1.2 + 2 * i;
        if (is_soft0)
            canvas_line(canvas, (struct point){x - half, y0 + from},
                        (struct point){x + half, y0 + from}, &gap);
        if (is_soft1)
            canvas_line(canvas, (struct point){x - half, y1 - from},
                        (struct point){x + half, y1 - from}, &gap);
    }
    struct paint cap = {.stroke = tint, .stroke_width = 0.8};
    if (start >= scale->first && !is_soft0 && date->earliest != DAY_NONE_BEFORE)
        canvas_line(canvas, (struct point){x - SPAN_WIDTH / 2, y0},
                    (struct point){x + SPAN_WIDTH / 2, y0}, &cap);
    if (end <= scale->last && !is_open && !is_soft1)
        canvas_line(canvas, (struct point){x - SPAN_WIDTH / 2, y1},
                    (struct point){x + SPAN_WIDTH / 2, y1}, &cap);
}

static void draw_spans(const struct chronology *chronology, const struct chronology_rule *rule,
                       double x, double y)
{
    double ends[MOST_SPANS] = {-INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        if (piece->page != rule->page || piece->column != rule->column ||
            piece->block->kind != BLOCK_ENTRY || !piece->block->entry->is_scaled)
            continue;
        const struct edtf *date = &piece->block->entry->event->date;
        size_t lane = 0;
        if (!is_span(date))
            continue;
        while (lane + 1 < MOST_SPANS && ends[lane] > piece->wanted)
            lane++;
        ends[lane] = date->latest == DAY_NONE_AFTER ? INFINITY : (double)date->latest + 1;
        draw_span(chronology, piece->block->entry, &rule->scale,
                  x - TICK - 1.5 - (double)lane * SPAN_PITCH, y);
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
