/* The day for which a meeting is planned, up, over the day when that was announced, across: a plan
 * that slips climbs, one that is kept runs level into the diagonal, where today is the day.
 *
 *   planned for                         ╱
 *   August        ┌┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●╱     held
 *   July    ┌─────┘              ╱
 *   June  ──┘               ╱
 *        April   May    June  July … */
#include "chart/claims_plans.h"

#include <math.h>
#include <string.h>

#define HEIGHT_SHARE 0.52 /* of the width */
#define LEAST_HEIGHT 110.0
#define MOST_HEIGHT 300.0
#define PAD_SHARE 0.06
#define MOST_MEETINGS 40
#define LETTERS_FROM 3     /* meetings: colour is never the only sign */
#define LEAST_UP_SHARE 0.4 /* of the days across, that there are at least up */
#define UNKNOWN_ROOM 9.0   /* before the first day, for each of a few plans that nobody dates */
#define GUTTER_SHARE 0.6   /* of the panel, at most, before the plot */
#define MOST_UNKNOWN 4
#define UNKNOWN_WIDTH 52.0 /* of the words over them, at most */
#define MONTHS_FROM 75.0   /* days up from which on months are shown, no weeks */
#define MOST_GROWTH 1.8    /* on an automatic page, for the words */

static struct text_style small_style(const struct claims *claims)
{
    return canvas_style(claims->canvas->theme->small_size, false);
}

/* --- days --- */

static double first_of(const struct edtf *date)
{
    return (double)(date->earliest != DAY_NONE_BEFORE ? date->earliest : date->latest);
}

static double last_of(const struct edtf *date)
{
    return (double)(date->latest != DAY_NONE_AFTER ? date->latest : date->earliest) + 1;
}

bool plan_is_day(const struct edtf *date)
{
    return date && date->is_placeable &&
           (date->earliest != DAY_NONE_BEFORE || date->latest != DAY_NONE_AFTER);
}

/* The scales reach from the first announcement to the last planned day, so that the diagonal is
 * there. Where nothing is announced, plans stand before their own days. */
static void find_days(struct claims *claims, struct plans *plans)
{
    double across = INFINITY, low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < plans->count; i++) {
        const struct meeting *meeting = plans->lines[i].meeting;
        for (size_t k = 0; k < meeting->step_count; k++) {
            const struct plan_step *step = &meeting->steps[k];
            if (plan_is_day(step->announced)) {
                across = fmin(across, first_of(step->announced));
                high = fmax(high, last_of(step->announced));
                claims_tell(claims, step->announced);
            }
            if (plan_is_day(step->planned)) {
                low = fmin(low, first_of(step->planned));
                high = fmax(high, last_of(step->planned));
                claims_tell(claims, step->planned);
            }
        }
    }
    low = isfinite(low) ? low : across;
    across = isfinite(across) ? across : low - fmax(7, (high - low) / 2);
    double pad = fmax(1, (high - across) * PAD_SHARE);
    claims->panel->first = floor(across - pad);
    claims->panel->last = ceil(high + pad);
    low = fmin(low, high - (high - across) * LEAST_UP_SHARE);
    pad = fmax(1, (high - low) * PAD_SHARE);
    plans->first = floor(low - pad);
    plans->last = ceil(high + pad);
}

static void open(struct claims *claims)
{
    struct plans *plans = ARENA_NEW(claims->canvas->arena, struct plans);
    const struct theme *theme = claims->canvas->theme;
    struct arena *arena = claims->canvas->arena;
    struct text_style style = canvas_style(theme->label_size, false);
    plans->line = text_line_height(claims->canvas->measurer, &style);
    plans->lines = ARENA_ARRAY(arena, struct plan_line, MOST_MEETINGS);
    for (size_t i = 0; i < claims->meeting_count; i++) {
        const struct meeting *meeting = &claims->meetings[i];
        bool has_day = false;
        for (size_t k = 0; k < meeting->step_count; k++)
            has_day = has_day || plan_is_day(meeting->steps[k].planned);
        if (!has_day || plans->count == MOST_MEETINGS) {
            claims->undrawn++;
            continue;
        }
        plans->lines[plans->count] = (struct plan_line){
            .meeting = meeting,
            .points = ARENA_ARRAY(arena, struct plan_point, meeting->step_count),
            .count = meeting->step_count,
            .tint = theme->series_fill[plans->count % THEME_SERIES], /* letters tell more apart */
        };
        plans->count++;
    }
    if (!plans->count)
        return;
    for (size_t i = 0; plans->count >= LETTERS_FROM && i < plans->count; i++)
        plans->lines[i].letter =
            arena_print(arena, "[%s]", locale_letter(claims->setup->locale, arena, i));
    find_days(claims, plans);
    claims->panel->is_on_axis = true;
    claims->panel->account =
        locale_plural(claims->setup->locale, arena, PLURAL_CLAIMS_MEETINGS, plans->count);
    size_t undated = 0;
    for (size_t i = 0; i < plans->count; i++)
        undated += !plan_is_day(plans->lines[i].meeting->steps[0].announced);
    claims->panel->inset = PLAN_RADIUS + 2;
    if (undated) {
        double marks = UNKNOWN_ROOM * (double)(undated < MOST_UNKNOWN ? undated : MOST_UNKNOWN);
        plans->unknown = canvas_lay(
            claims->canvas, locale_message(claims->setup->locale, MESSAGE_PLANS_UNANNOUNCED),
            small_style(claims), INK_GREY, UNKNOWN_WIDTH, 3);
        plans->strip = fmax(marks + 2 * PLAN_RADIUS, plans->unknown.width) + 6;
    }
    claims->plot = plans;
}

/* --- the axis up --- */

static const char *tick_words(const struct claims *claims, struct time_step step, double day)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    struct civil civil = civil_of((int64_t)floor(day));
    if (step.unit == UNIT_YEAR)
        return locale_year(locale, arena, civil.year);
    if (step.unit == UNIT_MONTH)
        return locale_month_year(locale, arena, civil.year, civil.month, MONTH_SHORT);
    return locale_day_of_month(locale, arena, civil.month, civil.day, MONTH_SHORT);
}

/* The finest whole days, weeks, months or years that have room. */
static void plan_ticks(const struct claims *claims, struct plans *plans, double height)
{
    double room = fmax(2, fmin(PLAN_TICKS - 2, floor(height / (plans->line * 1.7))));
    const struct time_step *step = time_ladder;
    struct time_intervals intervals = {0};
    for (; step->count; step++) {
        if (time_is_clock(*step) ||
            (plans->last - plans->first > MONTHS_FROM && step->unit < UNIT_MONTH))
            continue;
        if ((plans->last - plans->first) / (room * 3) > 400 && step->unit < UNIT_YEAR)
            continue;
        intervals = time_intervals(plans->first, plans->last, *step, claims->setup->week_start,
                                   claims->canvas->arena);
        if (intervals.count && (double)intervals.count <= room + 1)
            break;
    }
    plans->tick_count = 0;
    for (size_t i = 0; step->count && i < intervals.count && plans->tick_count < PLAN_TICKS; i++) {
        double day = intervals.items[i].start;
        if (day < plans->first || day >= plans->last)
            continue;
        plans->tick_days[plans->tick_count] = day;
        plans->ticks[plans->tick_count++] = canvas_lay(
            claims->canvas, tick_words(claims, *step, day), small_style(claims), INK_FAINT, 0, 1);
    }
}

static double natural_height(const struct claims *claims)
{
    double width = claims->panel->x1 - claims->panel->x0;
    return fmin(MOST_HEIGHT, fmax(LEAST_HEIGHT, width * HEIGHT_SHARE));
}

static void gutters(struct claims *claims)
{
    struct plans *plans = claims->plot;
    if (!plans)
        return;
    static const double shares[] = {0.4, 0.6, 1, 1.5, 2.2}; /* of the height that it wants */
    for (size_t k = 0; k < sizeof shares / sizeof *shares; k++) {
        plan_ticks(claims, plans, natural_height(claims) * shares[k]);
        for (size_t i = 0; i < plans->tick_count; i++)
            claims->panel->gutter0 = fmax(
                claims->panel->gutter0, plans->ticks[i].width + PLAN_GUTTER_GAP + 1 + plans->strip);
    }
    double most = (claims->panel->x1 - claims->panel->x0) * GUTTER_SHARE;
    claims->panel->gutter0 = fmin(claims->panel->gutter0, most);
    plans->unit =
        canvas_lay(claims->canvas, locale_message(claims->setup->locale, MESSAGE_PLANS_UNIT),
                   small_style(claims), INK_GREY, claims->panel->x1 - claims->panel->x0, 1);
}

double plans_unit_y(const struct plans *plans)
{
    return plans->top - plans->unknown.height - plans->unit.height - PLAN_UNIT_GAP;
}

double plans_up(const struct plans *plans, double day)
{
    double share = (day - plans->first) / (plans->last - plans->first);
    return plans->bottom - (plans->bottom - plans->top) * share;
}

/* --- points --- */

bool plan_is_held(const struct plan_step *step)
{
    return step->status <= STATUS_CONFIRMED;
}

/* A plan that only says that it is off stands where the plan before it did. */
static void measure_line(const struct claims *claims, const struct plans *plans,
                         struct plan_line *line, size_t *undated)
{
    double place = (double)(*undated % MOST_UNKNOWN);
    double room = (plans->strip - 2 * PLAN_RADIUS - 6) / (MOST_UNKNOWN - 1);
    double step_x = fmax(0, fmin(UNKNOWN_ROOM, room));
    const struct time_scale *scale = &claims->panel->axis->scale;
    double y = (plans->top + plans->bottom) / 2;
    for (size_t i = 0; i < line->count; i++) {
        struct plan_point *point = &line->points[i];
        const struct plan_step *step = &line->meeting->steps[i];
        *point = (struct plan_point){.step = step, .has_x = plan_is_day(step->announced)};
        point->x = claims->panel->plot_x0 - plans->strip + PLAN_RADIUS + 3 + step_x * place;
        if (point->has_x) {
            double x =
                time_scale_x(scale, (first_of(step->announced) + last_of(step->announced)) / 2);
            point->x = fmax(scale->x0, fmin(x, scale->x1));
            point->is_off = fabs(point->x - x) > PLAN_RADIUS;
        }
        if (plan_is_day(step->planned)) {
            point->y0 = plans_up(plans, last_of(step->planned));
            point->y1 = plans_up(plans, first_of(step->planned));
            y = (point->y0 + point->y1) / 2;
        } else {
            point->y0 = point->y1 = y;
        }
        point->y = y;
    }
    *undated += !line->points[0].has_x;
}

static void find_diagonal(const struct claims *claims, struct plans *plans)
{
    const struct time_scale *scale = &claims->panel->axis->scale;
    double first = fmax(plans->first, claims->panel->axis->scale.first);
    double last = fmin(plans->last, claims->panel->axis->scale.last);
    plans->has_diagonal = first < last;
    plans->a = (struct point){time_scale_x(scale, first), plans_up(plans, first)};
    plans->b = (struct point){time_scale_x(scale, last), plans_up(plans, last)};
}

/* Where the diagonal is as high as a plan; NAN where it isn't. */
static double today_at(const struct plans *plans, double y)
{
    double share = (y - plans->a.y) / (plans->b.y - plans->a.y);
    if (!plans->has_diagonal || share < 0 || share > 1)
        return NAN;
    return plans->a.x + (plans->b.x - plans->a.x) * share;
}

bool plan_is_adrift(const struct plan_line *line, size_t i)
{
    return i + 1 == line->count && meeting_step_look(line->meeting, i) == STATUS_POSTPONED;
}

bool plans_stand(const struct plans *plans, const struct plan_line *line, double *x)
{
    const struct plan_point *last = &line->points[line->count - 1];
    *x = fmin(today_at(plans, last->y), plans->known);
    return !plan_is_held(last->step) && last->step->status != STATUS_CALLED_OFF &&
           !plan_is_adrift(line, line->count - 1) && *x > last->x + 6;
}

bool plan_is_undated(const struct plans *plans, const struct plan_line *line, size_t i)
{
    struct plan_piece piece;
    return !line->points[i].has_x && plan_level(plans, line, i, &piece) &&
           fabs(piece.to.x - piece.from.x) > PLAN_RADIUS;
}

bool plans_end_unknown(const struct plans *plans)
{
    bool is_end = false, is_near = false;
    double x;
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        is_end = is_end || (plans_stand(plans, line, &x) && x == plans->known);
        for (size_t k = 0; k < line->count; k++)
            is_near = is_near || fabs(line->points[k].x - plans->known) < PLAN_CLEAR;
    }
    return is_end && !is_near;
}

/* Where the day ends that the data are as of, on the axis. */
static double known_at(const struct claims *claims)
{
    const struct bins_limits *limits = &claims->setup->limits;
    const struct time_scale *scale = &claims->panel->axis->scale;
    double x = limits->has_as_of ? time_scale_x(scale, (double)limits->as_of + 1) : NAN;
    return x >= scale->x0 && x <= scale->x1 ? x : NAN;
}

static void note_signs(struct claims *claims, const struct plans *plans)
{
    double x;
    memset(claims->signs, 0, sizeof claims->signs);
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        for (size_t k = 0; k < line->count; k++) {
            const struct plan_step *step = line->points[k].step;
            enum status look = meeting_step_look(line->meeting, k);
            claims->signs[CLAIMS_SIGN_OFF] |= look == STATUS_CALLED_OFF;
            claims->signs[CLAIMS_SIGN_HELD] |= plan_is_held(step);
            claims->signs[CLAIMS_SIGN_PLANNED] |= look == STATUS_PLANNED;
            claims->signs[CLAIMS_SIGN_POSTPONED] |= look == STATUS_POSTPONED;
            claims->signs[CLAIMS_SIGN_SPAN] |=
                step->planned && step->planned->earliest != step->planned->latest;
            claims->signs[CLAIMS_SIGN_UNDATED] |= plan_is_undated(plans, line, k);
        }
        claims->signs[CLAIMS_SIGN_STANDS] |=
            plans_stand(plans, line, &x) && line->points[line->count - 1].has_x;
    }
}

static double place_in(struct claims *claims, double height)
{
    struct plans *plans = claims->plot;
    struct panel *panel = claims->panel;
    size_t undated = 0;
    double head = plans->unit.height + plans->unknown.height + PLAN_UNIT_GAP;
    plans->top = fmax(head, PLAN_TOP_ROOM);
    plans->bottom = plans->top + height;
    plans->strip = fmin(plans->strip, panel->plot_x0 - panel->x0); /* a narrow page has less */
    plan_ticks(claims, plans, height);
    find_diagonal(claims, plans);
    plans->known = known_at(claims);
    for (size_t i = 0; i < plans->count; i++)
        measure_line(claims, plans, &plans->lines[i], &undated);
    plans_part(claims, plans);
    plans_place_labels(claims, plans);
    note_signs(claims, plans);
    panel->height = plans->bottom;
    panel->foot_height = claims_lay_foot(claims, plans_foot_words(claims, plans));
    return panel->height + panel->foot_height;
}

/* A higher plot, where that has room for more of the words. */
static void grow(struct claims *claims, double natural, double room)
{
    const struct plans *plans = claims->plot;
    double best = natural, needed = claims->panel->height + claims->panel->foot_height;
    size_t least = plans_missing(plans);
    for (double height = natural * 1.15;
         least && height <= natural * MOST_GROWTH && needed + height - natural <= room;
         height *= 1.15) {
        place_in(claims, height);
        size_t count = plans_missing(plans);
        best = count < least ? height : best;
        least = count < least ? count : least;
    }
    place_in(claims, best);
}

/* What has no place in a lower plot is said under it, which takes room again. */
static double place(struct claims *claims, double room, bool is_filled)
{
    double natural = natural_height(claims), height = natural, needed = place_in(claims, height);
    for (int i = 0; i < 4 && (is_filled ? fabs(needed - room) > 0.01 : needed > room); i++) {
        height = fmax(LEAST_HEIGHT / 2, height + room - needed);
        needed = place_in(claims, height);
    }
    /* The foot may go on changing with the height: then a little room stays free. */
    for (int i = 0; i < 8 && is_filled && needed > room + 0.01 && height > LEAST_HEIGHT / 2; i++) {
        height = fmax(LEAST_HEIGHT / 2, height + room - needed);
        needed = place_in(claims, height);
    }
    if (!is_filled && height >= natural)
        grow(claims, natural, room);
    return is_filled && needed > room + 0.01 ? needed - room : 0;
}

const struct claims_class claims_plans = {
    open, gutters, place, plans_draw, MESSAGE_CLAIMS_NO_PLANS, plans_account,
};
