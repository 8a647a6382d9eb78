/* Words in the plot of plans: the name of each meeting, the days of its plans, the diagonal's. What
 * has no place is said under it. */
#include "chart/claims_plans.h"

#include "chart/label.h"
#include "chart/shape.h"

#include <math.h>

#define MOST_LINES 5 /* of a label */
#define WIDTHS 6     /* of a label that are tried */
#define MOST_TOLD 12 /* under the plot, of what has no words in it; more are counted */

const char *plan_day_words(const struct claims *claims, const struct plan_step *step,
                           const struct edtf *day)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    return plan_is_held(step) ? locale_date(locale, arena, day) : locale_plan(locale, arena, day);
}

const char *plan_held_words(const struct claims *claims, const struct plan_step *step,
                            const char *day)
{
    bool is_day = step->planned && step->planned->form == EDTF_POINT &&
                  step->planned->start.precision == EDTF_DAY;
    return locale_format(claims->setup->locale, claims->canvas->arena,
                         is_day ? MESSAGE_PLANS_HELD : MESSAGE_PLANS_HELD_ABOUT, day, NULL, NULL);
}

static struct text_style small_style(const struct claims *claims)
{
    return canvas_style(claims->canvas->theme->small_size, false);
}

/* What was called off has a line through it that reaches further. */
static double reach_of(const struct plan_point *point)
{
    return PLAN_RADIUS * (point->step->status == STATUS_CALLED_OFF ? SHAPE_REACH : 1);
}

static void take_line(const struct plans *plans, const struct plan_line *line, struct spots *spots)
{
    struct plan_piece piece;
    for (size_t i = 0; i < line->count; i++) {
        const struct plan_point *point = &line->points[i];
        double reach = reach_of(point);
        spots_take(spots, (struct box){point->x - reach, fmin(point->y0, point->y - PLAN_RADIUS),
                                       point->x + reach, fmax(point->y1, point->y + PLAN_RADIUS)});
        if (plan_level(plans, line, i, &piece))
            spots_take_line(spots, piece.from, piece.to);
        if (plan_upright(line, i, &piece))
            spots_take_line(spots, piece.from, piece.to);
    }
}

/* "20 May", "May 2013"; what is in doubt keeps all of its words. */
static const char *short_date(const struct claims *claims, const struct plan_step *step,
                              const struct edtf *date)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    struct civil civil = civil_of(date->earliest);
    bool is_plain = date->form == EDTF_POINT && !edtf_is_uncertain(date) &&
                    !edtf_is_approximate(date) && !date->start.is_masked && !date->start.has_time;
    if (is_plain && date->start.precision == EDTF_DAY)
        return locale_day_of_month(locale, arena, civil.month, civil.day, MONTH_SHORT);
    if (is_plain && date->start.precision == EDTF_MONTH)
        return locale_month(locale, civil.month, MONTH_SHORT);
    return plan_day_words(claims, step, date);
}

/* The day that is planned; of a plan that is but called off the one before. */
static const struct edtf *plan_that_counts(const struct meeting *meeting, size_t i)
{
    const struct plan_step *step = &meeting->steps[i];
    return !step->planned && i > 0 && step->status == STATUS_CALLED_OFF ? step[-1].planned
                                                                        : step->planned;
}

/* "July 2013?", "held 22 January 2014", "called off", "postponed (1 August), no new date". */
static const char *plan_words(const struct claims *claims, const struct plan_line *line, size_t i,
                              bool is_short)
{
    const struct plan_step *step = &line->meeting->steps[i];
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *comma = locale_message(locale, MESSAGE_COMMA), *words = "";
    bool is_adrift = plan_is_adrift(line, i), is_told = is_adrift && !step->planned;
    const struct edtf *day = is_told ? step->announced : plan_that_counts(line->meeting, i);
    if (day)
        words = text_unbroken(arena, is_short ? short_date(claims, step, day)
                                              : plan_day_words(claims, step, day));
    if (is_adrift)
        return locale_format(locale, arena, is_told ? MESSAGE_PLANS_PUT_OFF : MESSAGE_PLANS_NO_DATE,
                             words, NULL, NULL);
    if (plan_is_held(step))
        return plan_held_words(claims, step, words);
    if (step->status == STATUS_CALLED_OFF)
        return arena_print(arena, "%s%s%s", words, *words ? comma : "",
                           locale_message(locale, MESSAGE_PLANS_OFF));
    return words;
}

/* The words of a plan, the first or last with the meeting's name. */
static struct text_block lay_label(const struct claims *claims, const struct plan_line *line,
                                   size_t i, double width)
{
    struct arena *arena = claims->canvas->arena;
    const char *words = plan_words(claims, line, i, line->points[i].is_short);
    const char *name = line->points[i].is_naming ? line->meeting->title : "";
    const char *letter = line->letter ? line->letter : "";
    double size = claims->canvas->theme->label_size;
    const struct text_run runs[] = {
        {name, canvas_style(size, true), INK_MAIN},
        {*name && *letter ? arena_print(arena, " %s", letter) : letter,
         canvas_style(*name ? size : claims->canvas->theme->small_size, true), INK_MAIN},
        {(*name || *letter) && *words ? arena_print(arena, " %s", words) : words,
         small_style(claims), INK_GREY},
    };
    return claims_lay_label(claims, runs, 3, width, MOST_LINES);
}

/* How far from a point of the diagonal words of a height stand beside it without touching it. */
static double clear_of_diagonal(const struct plans *plans, double height)
{
    double slope = fmax(0.05, fabs((plans->b.y - plans->a.y) / (plans->b.x - plans->a.x)));
    return fmin(40, (height / 2 + 4) / slope);
}

/* Beside its mark, if need be in several lines; beyond the diagonal, on which what was held stands;
 * else further off, with a leader line. */
enum label_place { BESIDE, BEYOND_DIAGONAL, FURTHER_OFF, LABEL_PLACES };

static void place_label(const struct claims *claims, const struct plans *plans, struct spots *spots,
                        struct plan_line *line, size_t i)
{
    struct plan_point *point = &line->points[i];
    bool is_on_diagonal = plans->has_diagonal && plan_is_held(point->step);
    double all = claims->panel->plot_x1 - claims->panel->plot_x0;
    const double widths[WIDTHS] = {0, 0, all * 0.45, all * 0.3, 70, 1}; /* 1: of its widest word */
    for (size_t k = 0; k < WIDTHS * LABEL_PLACES && !point->is_placed && !point->is_off; k++) {
        enum label_place place = (enum label_place)(k / WIDTHS);
        if (place == BEYOND_DIAGONAL && !is_on_diagonal)
            continue;
        point->is_short = k % WIDTHS > 0;
        point->label = lay_label(claims, line, i, widths[k % WIDTHS]);
        double height = point->label.height;
        struct spot_wish wish = {
            .point = {point->x, (point->y0 + point->y1) / 2},
            .radius = place == BEYOND_DIAGONAL ? clear_of_diagonal(plans, height) : reach_of(point),
            .rise = fmax(PLAN_RADIUS, (point->y1 - point->y0) / 2),
            .width = point->label.width,
            .height = height,
            .is_near = place != FURTHER_OFF,
        };
        point->is_placed = !point->label.is_shortened && spots_find(spots, &wish, &point->spot);
    }
}

/* Where there is no room for more, or nothing more to say, at least the meeting's letter. */
static void place_letter(const struct claims *claims, struct spots *spots,
                         const struct plan_line *line, struct plan_point *point)
{
    struct text_style style = canvas_style(claims->canvas->theme->small_size, true);
    if (!line->letter || point->is_placed || point->is_off)
        return;
    point->label = canvas_lay(claims->canvas, line->letter, style, INK_MAIN, 0, 1);
    struct spot_wish wish = {
        .point = {point->x, (point->y0 + point->y1) / 2},
        .radius = PLAN_RADIUS,
        .rise = fmax(PLAN_RADIUS, (point->y1 - point->y0) / 2),
        .width = point->label.width,
        .height = point->label.height,
        .is_near = true,
    };
    point->is_placed = point->is_letter = spots_find(spots, &wish, &point->spot);
}

/* Where a plan stands until its day: at the end of its line. */
static void place_at_end(const struct claims *claims, const struct plans *plans,
                         struct spots *spots, struct plan_line *line)
{
    struct plan_point *last = &line->points[line->count - 1];
    static const double shares[] = {0, 0, 0.8, 0.6, 0.45};
    double x, room;
    if (!plans_stand(plans, line, &x))
        return;
    room = fmax(1, claims->panel->x1 - x);
    for (size_t k = 0; k < 5 && !last->is_placed; k++) {
        last->is_short = k > 0;
        last->label = lay_label(claims, line, line->count - 1, room * shares[k]);
        double height = last->label.height;
        struct spot_wish wish = {
            {x, last->y}, clear_of_diagonal(plans, height), 3, last->label.width, height, true};
        last->is_placed = !last->label.is_shortened && spots_find(spots, &wish, &last->spot);
    }
}

/* At the end of its line, with its last point, or the one before that, and so on, whichever has
 * room. */
static void place_name(const struct claims *claims, const struct plans *plans, struct spots *spots,
                       struct plan_line *line)
{
    line->is_named = false;
    for (size_t i = line->count; i-- > 0 && !line->is_named;) {
        line->points[i].is_naming = true;
        if (i + 1 == line->count)
            place_at_end(claims, plans, spots, line);
        if (!line->points[i].is_placed)
            place_label(claims, plans, spots, line, i);
        line->is_named = line->points[i].is_naming = line->points[i].is_placed;
    }
}

static void place_diagonal_words(const struct claims *claims, struct plans *plans,
                                 struct spots *spots)
{
    plans->diagonal_words =
        canvas_lay(claims->canvas, locale_message(claims->setup->locale, MESSAGE_PLANS_TODAY),
                   small_style(claims), INK_GREY, 0, 1);
    for (int i = 1; i <= 9 && plans->has_diagonal; i++) {
        double share = i / 10.0;
        struct spot_wish wish = {
            .point = {plans->b.x + (plans->a.x - plans->b.x) * share,
                      plans->b.y + (plans->a.y - plans->b.y) * share},
            .radius = clear_of_diagonal(plans, plans->diagonal_words.height),
            .rise = 2,
            .width = plans->diagonal_words.width,
            .height = plans->diagonal_words.height,
            .is_near = true,
        };
        if (spots_find(spots, &wish, &plans->diagonal))
            return;
    }
    plans->diagonal_words = (struct text_block){0};
}

/* The day that the data are as of, over a rule where lines end; where it has no room there is no
 * rule. */
static void place_known_words(const struct claims *claims, struct plans *plans, struct spots *spots)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    int64_t day = claims->setup->limits.as_of;
    plans->known_words = (struct text_block){0};
    if (!plans_end_unknown(plans))
        return;
    const char *words =
        locale_format(locale, arena, MESSAGE_PLANS_KNOWN,
                      text_unbroken(arena, locale_span(locale, arena, day, day)), NULL, NULL);
    struct text_block block =
        canvas_lay(claims->canvas, words, small_style(claims), INK_GREY, 0, 1);
    struct spot_wish wish = {
        .point = {plans->known, plans->top},
        .width = block.width,
        .height = block.height,
        .is_near = true,
    };
    if (!spots_find(spots, &wish, &plans->known_spot))
        return;
    plans->known_words = block;
    spots_take_line(spots, wish.point, (struct point){plans->known, plans->bottom});
}

/* A plan that was kept, or only called off, needs no day: the next point has it. */
static bool is_said_next(const struct plan_line *line, size_t i)
{
    const struct plan_step *step = &line->meeting->steps[i];
    if (i + 1 == line->count || !step->planned)
        return false;
    if (step[1].status == STATUS_CALLED_OFF && !step[1].planned)
        return line->points[i + 1].is_placed && !line->points[i + 1].is_letter;
    if (!plan_is_held(step + 1))
        return false;
    return step->planned->earliest == step[1].planned->earliest &&
           step->planned->latest == step[1].planned->latest;
}

void plans_place_labels(const struct claims *claims, struct plans *plans)
{
    const struct panel *panel = claims->panel;
    struct spots spots = {.arena = claims->canvas->arena, .gap = 1.4};
    double unit = plans_unit_y(plans), strip = panel->plot_x0 - plans->strip;
    spots_take(&spots, (struct box){panel->x0, unit, panel->x0 + plans->unit.width,
                                    unit + plans->unit.height});
    if (plans->strip > 0)
        spots_take(&spots, (struct box){strip, plans->top - plans->unknown.height - 2,
                                        strip + plans->unknown.width, plans->top - 2});
    spots.bounds =
        (struct box){strip + 1, plans->top - PLAN_TOP_ROOM, panel->x1, plans->bottom - 1};
    if (plans->has_diagonal)
        spots_take_line(&spots, plans->a, plans->b);
    for (size_t i = 0; i < plans->count; i++)
        take_line(plans, &plans->lines[i], &spots);
    place_known_words(claims, plans, &spots);
    for (size_t i = 0; i < plans->count; i++)
        place_name(claims, plans, &spots, &plans->lines[i]);
    for (size_t i = 0; i < plans->count; i++) {
        for (size_t k = 0; k < plans->lines[i].count; k++) {
            if (!plans->lines[i].points[k].is_placed && !is_said_next(&plans->lines[i], k))
                place_label(claims, plans, &spots, &plans->lines[i], k);
        }
    }
    place_diagonal_words(claims, plans, &spots);
    for (size_t i = 0; i < plans->count; i++)
        for (size_t k = 0; k < plans->lines[i].count; k++)
            place_letter(claims, &spots, &plans->lines[i], &plans->lines[i].points[k]);
}

/* "Geneva 2 [b] (July 2013?)" */
static const char *step_words(const struct claims *claims, const struct plan_line *line, size_t i)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *name = line->meeting->title;
    const char *words = plan_words(claims, line, i, false);
    if (line->letter)
        name = arena_print(arena, "%s %s", name, line->letter);
    return locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP, name, words, NULL);
}

static bool is_missing(const struct plan_line *line, size_t i)
{
    bool is_last = i + 1 == line->count;
    if (is_last && !line->is_named)
        return true;
    bool has_words = line->points[i].is_placed && !line->points[i].is_letter;
    return !has_words && !is_said_next(line, i);
}

size_t plans_missing(const struct plans *plans)
{
    size_t count = 0;
    for (size_t i = 0; i < plans->count; i++) {
        for (size_t k = 0; k < plans->lines[i].count; k++)
            count += is_missing(&plans->lines[i], k);
    }
    return count;
}

static const char *unplaced_words(const struct claims *claims, const struct plans *plans)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *list = NULL;
    size_t count = 0;
    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_line *line = &plans->lines[i];
        for (size_t k = 0; k < line->count; k++) {
            line->points[k].is_missing = is_missing(line, k);
            line->points[k].is_told = line->points[k].is_missing && count < MOST_TOLD;
            if (!line->points[k].is_missing || count++ >= MOST_TOLD)
                continue;
            const char *words = step_words(claims, line, k);
            list = claims_join(claims, list, words);
        }
    }
    if (count > MOST_TOLD)
        list = claims_join(claims, list,
                           locale_plural(locale, arena, PLURAL_CLAIMS_REST, count - MOST_TOLD));
    return list ? locale_format(locale, arena, MESSAGE_CLAIMS_NOT_LABELLED, list, NULL, NULL)
                : NULL;
}

const char *plans_foot_words(const struct claims *claims, const struct plans *plans)
{
    const struct locale *locale = claims->setup->locale;
    const char *words = NULL, *unplaced = unplaced_words(claims, plans);
    if (plans->has_diagonal && !plans->diagonal_words.line_count)
        words = locale_message(locale, MESSAGE_PLANS_DIAGONAL);
    return claims_sentences(claims, words, unplaced);
}

static void account_point(const struct plan_point *point, struct claims_account *account)
{
    unsigned steps = 0;
    if (point->is_placed)
        steps = (point->label.line_count > 1 ? STEP_WRAPPED : 0u) |
                (point->spot.has_leader ? STEP_MOVED : 0u);
    if (!point->is_missing)
        claims_note(account, point->step->event, LABEL_PLACED, steps);
    else if (point->is_told)
        claims_note(account, point->step->event, LABEL_LISTED, steps);
    else
        claims_note_lost(account, point->step->event);
}

void plans_account(const struct claims *claims, struct claims_account *account)
{
    const struct plans *plans = claims->plot;
    for (size_t i = 0; i < claims->meeting_count; i++) {
        const struct meeting *meeting = &claims->meetings[i];
        size_t line = 0, count = plans ? plans->count : 0;
        while (line < count && plans->lines[line].meeting != meeting)
            line++;
        for (size_t k = 0; k < meeting->step_count; k++)
            if (line < count)
                account_point(&plans->lines[line].points[k], account);
            else
                claims_note_lost(account, meeting->steps[k].event);
    }
}
