/* The rule of a column that is scaled to time: its line, and its ticks with their words before it.
 */
#include "chart/chronology.h"

#include <math.h>

#define TICK 3.0        /* points of a tick */
#define LEAST_APART 2.6 /* of words of ticks, in lines */

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
    chronology_draw_spans(chronology, rule, x - TICK, y);
    scene_end(canvas->scene);
}
