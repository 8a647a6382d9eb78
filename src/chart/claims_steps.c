/* Stated figures over the days that they are as of. Each definition (kind, area, way of measuring)
 * has a plot of its own, as numbers of different definitions are never joined.
 *
 *   People killed, Syria, running total          bold
 *    100,000                  >100,000 UN
 *     80,000   ~60,000 UN  ┌──▲
 *              ●───────────┘                     a stated number stands until its source states
 *          0 ─────────────────────────           another; of another source: a dotted tie */
#include "chart/claims_steps.h"

#include "chart/label.h"
#include "chart/shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PLOT_HEIGHT 74.0  /* points of the plot of several */
#define ALONE_HEIGHT 0.34 /* of the width, of the only one */
#define MOST_LABELS 160   /* of a plot; more points are but drawn */
#define MOST_PLOTS 40
#define MOST_TOLD 12   /* under the plots, of what has no words in them; more are counted */
#define PAD_SHARE 0.05 /* of the time shown, around a single day */

static struct text_style label_style(const struct claims *claims, bool is_bold)
{
    return canvas_style(claims->canvas->theme->label_size, is_bold);
}

/* --- what is drawn --- */

static bool has_day(const struct claim *claim)
{
    return claim->as_of.is_placeable && claim->is_known &&
           (claim->as_of.earliest != DAY_NONE_BEFORE || claim->as_of.latest != DAY_NONE_AFTER);
}

static double first_day(const struct claim *claim)
{
    const struct edtf *date = &claim->as_of;
    return (double)(date->earliest != DAY_NONE_BEFORE ? date->earliest : date->latest);
}

static double last_day(const struct claim *claim)
{
    const struct edtf *date = &claim->as_of;
    return (double)(date->latest != DAY_NONE_AFTER ? date->latest : date->earliest) + 1;
}

static double value_of(const struct claim *claim)
{
    if (!isnan(claim->best))
        return claim->best;
    if (isfinite(claim->low) && isfinite(claim->high))
        return (claim->low + claim->high) / 2;
    return isfinite(claim->low) ? claim->low : claim->high;
}

static const char *plot_title(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    const struct event *event = question->claims[0].event;
    const char *area = words_pick(&event->place.name, &claims->setup->select.languages, NULL);
    if (!area)
        area = question->claims[0].count->area;
    const char *words = question_head(claims, question);
    if (area)
        words = arena_print(arena, "%s%s%s", words, comma, locale_isolate(locale, arena, area));
    if (question->is_cumulative)
        words = locale_format(locale, arena, MESSAGE_CLAIMS_CUMULATIVE, words, NULL, NULL);
    return words;
}

static bool make_plot(struct claims *claims, const struct question *question,
                      struct step_plot *plot, struct panel *panel)
{
    plot->question = question;
    plot->points = ARENA_ARRAY(claims->canvas->arena, struct step_point, question->claim_count + 1);
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!has_day(claim))
            continue;
        plot->points[plot->count++] = (struct step_point){.claim = claim, .value = value_of(claim)};
        panel->first = fmin(panel->first, first_day(claim) - edtf_soft_days(&claim->as_of.start));
        panel->last = fmax(panel->last, last_day(claim) + edtf_soft_days(&claim->as_of.start));
    }
    plot->title = plot_title(claims, question);
    return plot->count > 0;
}

static int compare_plots(const void *a, const void *b)
{
    const struct step_plot *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x->question < y->question ? -1 : x->question > y->question;
}

static void open(struct claims *claims)
{
    struct panel *panel = claims->panel;
    struct steps *steps = ARENA_NEW(claims->canvas->arena, struct steps);
    struct text_style style = label_style(claims, false);
    steps->line = text_line_height(claims->canvas->measurer, &style);
    steps->gap = steps->line * 0.9;
    steps->plots = ARENA_ARRAY(claims->canvas->arena, struct step_plot, claims->question_count + 1);
    panel->first = INFINITY;
    panel->last = -INFINITY;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        if (!question->is_figure)
            continue;
        if (make_plot(claims, question, &steps->plots[steps->count], panel))
            steps->count++;
        else
            steps->plots[steps->count] = (struct step_plot){0};
    }
    if (!steps->count)
        return;
    qsort(steps->plots, steps->count, sizeof *steps->plots, compare_plots);
    double pad = fmax(1, (panel->last - panel->first) * PAD_SHARE);
    panel->first = floor(panel->first - pad);
    panel->last = ceil(panel->last + pad);
    panel->inset = STEP_RADIUS + 2;
    panel->is_on_axis = true;
    claims->plot = steps;
}

static void plan_axis(const struct claims *claims, struct step_plot *plot, double width)
{
    double most = 0;
    for (size_t i = 0; i < plot->count; i++) {
        const struct claim *claim = plot->points[i].claim;
        most = fmax(most, plot->points[i].value + claim->slack);
        most = isfinite(claim->high) ? fmax(most, claim->high) : most;
    }
    value_axis_plan(&plot->axis,
                    &(struct value_axis_request){
                        .max = most,
                        .is_whole = true,
                        .has_zero = true,
                        .title = plot->title,
                        .locale = claims->setup->locale,
                    },
                    claims->canvas, width);
}

static void gutters(struct claims *claims)
{
    struct steps *steps = claims->plot;
    struct panel *panel = claims->panel;
    if (!steps)
        return;
    for (size_t i = 0; i < steps->count; i++) {
        plan_axis(claims, &steps->plots[i], panel->x1 - panel->x0);
        panel->gutter0 = fmax(panel->gutter0, steps->plots[i].axis.gutter);
    }
}

/* --- room --- */

static double plot_height(const struct steps *steps, const struct step_plot *plot)
{
    return plot->axis.head + STEP_TOP_ROOM + steps->height_each;
}

static double stack(struct steps *steps)
{
    double y = 0;
    for (size_t i = 0; i < steps->kept; i++) {
        struct step_plot *plot = &steps->plots[i];
        y += i ? steps->gap : 0;
        plot->y0 = y + plot->axis.head + STEP_TOP_ROOM;
        y += plot_height(steps, plot);
        plot->y1 = y;
    }
    return y;
}

static void place_points(const struct claims *claims, const struct steps *steps,
                         struct step_plot *plot);

/* What has no place in a plot is said under it. */
static const char *unplaced_words(const struct claims *claims, const struct steps *steps)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *list = NULL, *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
    size_t told = 0, more = 0;
    for (size_t i = 0; i < steps->kept; i++) {
        for (size_t k = 0; k < steps->plots[i].count; k++) {
            struct step_point *point = &steps->plots[i].points[k];
            point->is_told = !point->is_placed && told < MOST_TOLD;
            if (point->is_placed)
                continue;
            if (told++ >= MOST_TOLD) {
                more++;
                continue;
            }
            const char *words = arena_print(
                arena, "%s%s%s", locale_date(locale, arena, &point->claim->as_of),
                locale_message(locale, MESSAGE_COMMA),
                locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP,
                              claim_words(claims, point->claim), point->claim->source, NULL));
            list = list ? arena_print(arena, "%s%s%s", list, semicolon, words) : words;
        }
    }
    if (more)
        list = arena_print(arena, "%s%s+%zu", list, semicolon, more);
    return list ? locale_format(locale, arena, MESSAGE_CLAIMS_NOT_LABELLED, list, NULL, NULL)
                : NULL;
}

static double place(struct claims *claims, double room, bool is_filled)
{
    struct steps *steps = claims->plot;
    struct panel *panel = claims->panel;
    double width = panel->x1 - panel->x0, foot = steps->line * 2;
    steps->height_each = steps->count == 1 ? fmin(width * ALONE_HEIGHT, 220) : PLOT_HEIGHT;
    steps->kept = steps->count < MOST_PLOTS ? steps->count : MOST_PLOTS;
    while (steps->kept > 1 && stack(steps) + foot > room)
        steps->kept--;
    double height = stack(steps);
    if (is_filled) {
        double spare = (room - foot - height) / (double)steps->kept;
        steps->height_each = fmax(30, steps->height_each + spare);
        height = stack(steps);
    }
    claims->undrawn = steps->count - steps->kept;
    for (size_t i = 0; i < steps->kept; i++)
        place_points(claims, steps, &steps->plots[i]);
    panel->height = height;
    panel->foot_height = claims_lay_foot(claims, unplaced_words(claims, steps));
    double missing = panel->height + panel->foot_height - room;
    if (is_filled && missing > 0.01)
        return missing;
    if (is_filled)
        panel->height = room - panel->foot_height;
    return 0;
}

/* --- places; y counts from the panel's top on --- */

static void measure_point(const struct claims *claims, struct step_plot *plot,
                          struct step_point *point)
{
    const struct time_scale *scale = &claims->panel->axis->scale;
    double first = first_day(point->claim), last = last_day(point->claim);
    point->x0 = time_scale_x(scale, first);
    point->x1 = time_scale_x(scale, last);
    point->x = (point->x0 + point->x1) / 2;
    point->y = value_axis_y(&plot->axis, point->value);
}

/* A day known to a day is a point of the axis. */
bool step_is_vague(const struct step_point *point)
{
    const struct edtf *date = &point->claim->as_of;
    return date->earliest != date->latest || edtf_is_approximate(date);
}

double step_soft_days(const struct step_point *point)
{
    return edtf_soft_days(&point->claim->as_of.start);
}

/* The ends of the line that says when it may have been. */
void step_span(const struct claims *claims, const struct step_point *point, double *x0, double *x1)
{
    const struct time_scale *scale = &claims->panel->axis->scale;
    double soft = step_soft_days(point);
    *x0 = fmax(claims->panel->plot_x0, time_scale_x(scale, first_day(point->claim) - soft));
    *x1 = fmin(claims->panel->plot_x1, time_scale_x(scale, last_day(point->claim) + soft));
}

/* Of the same source: the number stands until the next; of another: tied by a dotted line, where
 * that source says nothing any more. */
static bool speaks_again(const struct step_plot *plot, size_t i, const char *source)
{
    for (; i < plot->count; i++) {
        if (strcmp(plot->points[i].claim->source, source) == 0)
            return true;
    }
    return false;
}

static size_t next_of(const struct step_plot *plot, size_t i)
{
    for (size_t k = i + 1; k < plot->count; k++) {
        if (strcmp(plot->points[k].claim->source, plot->points[i].claim->source) == 0)
            return k;
    }
    return plot->count;
}

static bool is_relay(const struct step_plot *plot, size_t i)
{
    return i + 1 < plot->count && !speaks_again(plot, i + 1, plot->points[i].claim->source) &&
           strcmp(plot->points[i].claim->source, plot->points[i + 1].claim->source) != 0;
}

size_t step_next(const struct step_plot *plot, size_t i, bool *relay)
{
    size_t next = next_of(plot, i);
    *relay = next == plot->count && is_relay(plot, i);
    return *relay ? i + 1 : next;
}

/* A line through what was called off reaches further. */
static double reach_of(const struct step_point *point)
{
    const struct status_look *look = status_look_of(point->claim->status);
    return STEP_RADIUS * (look->is_struck || look->is_crossed ? SHAPE_REACH : 1);
}

static void take_marks(const struct claims *claims, const struct step_plot *plot,
                       struct spots *spots)
{
    for (size_t i = 0; i < plot->count; i++) {
        const struct step_point *point = &plot->points[i];
        bool relay;
        size_t next = step_next(plot, i, &relay);
        double up = isfinite(point->claim->high) ? STEP_RADIUS : STEP_RADIUS + STEP_CARET;
        double down = isfinite(point->claim->low) ? STEP_RADIUS : STEP_RADIUS + STEP_CARET;
        double x0, x1;
        spots_take(spots, (struct box){point->x - reach_of(point), point->y - up,
                                       point->x + reach_of(point), point->y + down});
        if (isfinite(point->claim->low) && isfinite(point->claim->high))
            spots_take(spots,
                       (struct box){point->x - 2.5, value_axis_y(&plot->axis, point->claim->high),
                                    point->x + 2.5, value_axis_y(&plot->axis, point->claim->low)});
        step_span(claims, point, &x0, &x1);
        if (step_is_vague(point))
            spots_take(spots, (struct box){x0, point->y - 2.5, x1, point->y + 2.5});
        if (next == plot->count)
            continue;
        const struct step_point *to = &plot->points[next];
        spots_take_line(spots, (struct point){point->x, point->y}, (struct point){to->x, point->y});
        spots_take_line(spots, (struct point){to->x, point->y}, (struct point){to->x, to->y});
    }
}

/* " SOHR (5 June 2013?)": the day where it is in doubt; else the axis says it. */
static const char *source_words(const struct claims *claims, const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *words = claim->source;
    if (edtf_is_uncertain(&claim->as_of))
        words = locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP, words,
                              locale_date(locale, arena, &claim->as_of), NULL);
    if (claim->status != STATUS_REPORTED)
        words = locale_format(locale, arena, MESSAGE_CLAIMS_VOICE, words,
                              locale_term(locale, &status_terms[claim->status]), NULL);
    return arena_print(arena, " %s", words);
}

static void place_label(const struct claims *claims, struct spots *spots, struct step_point *point)
{
    const struct text_run runs[] = {
        {claim_words(claims, point->claim), label_style(claims, true), INK_MAIN},
        {source_words(claims, point->claim), canvas_style(claims->canvas->theme->small_size, false),
         INK_GREY},
    };
    for (size_t lines = 1; lines <= 3 && !point->is_placed; lines++) {
        double width = lines == 1 ? 0 : lines == 2 ? 90 : 58;
        struct text_block block = canvas_lay_runs(claims->canvas, runs, 2, width, lines);
        if (block.is_shortened)
            continue;
        struct spot_wish wish = {
            .point = {point->x, point->y},
            .radius = reach_of(point),
            .rise = STEP_RADIUS,
            .width = block.width,
            .height = block.height,
        };
        if (!isfinite(point->claim->high)) {
            wish.point.y -= STEP_CARET / 2;
            wish.rise += STEP_CARET / 2;
        }
        point->label = block;
        point->is_placed = spots_find(spots, &wish, &point->spot);
    }
}

/* First and last, then the others as they come. */
static void place_points(const struct claims *claims, const struct steps *steps,
                         struct step_plot *plot)
{
    const struct panel *panel = claims->panel;
    struct spots spots = {.arena = claims->canvas->arena, .gap = 1.2};
    (void)steps;
    value_axis_fit(&plot->axis, claims->canvas, plot->y0, plot->y1);
    for (size_t i = 0; i < plot->count; i++) {
        plot->points[i].is_placed = false;
        measure_point(claims, plot, &plot->points[i]);
    }
    spots.bounds =
        (struct box){panel->plot_x0 + 1, plot->y0 - STEP_TOP_ROOM, panel->x1, plot->y1 - 1};
    take_marks(claims, plot, &spots);
    size_t count = plot->count < MOST_LABELS ? plot->count : MOST_LABELS;
    if (count)
        place_label(claims, &spots, &plot->points[plot->count - 1]);
    for (size_t i = 0; i + 1 < count; i++)
        place_label(claims, &spots, &plot->points[i]);
}

/* --- the account --- */

static void account_point(struct claims_account *account, const struct step_point *point)
{
    const struct event *event = point->claim->event;
    unsigned steps = (point->label.line_count > 1 ? STEP_WRAPPED : 0u) |
                     (point->spot.has_leader ? STEP_MOVED : 0u);
    if (point->is_placed)
        claims_note(account, event, LABEL_PLACED, steps);
    else if (point->is_told)
        claims_note(account, event, LABEL_LISTED, 0);
    else
        claims_note_lost(account, event);
}

/* What has no day or number, and no plot, is in no plot. */
static void account(const struct claims *claims, struct claims_account *account)
{
    const struct steps *steps = claims->plot;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        size_t plot = 0, kept = steps ? steps->kept : 0;
        while (plot < kept && steps->plots[plot].question != question)
            plot++;
        for (size_t k = 0; question->is_figure && k < question->claim_count; k++)
            if (plot == kept || !has_day(&question->claims[k]))
                claims_note_lost(account, question->claims[k].event);
        for (size_t k = 0; plot < kept && k < steps->plots[plot].count; k++)
            account_point(account, &steps->plots[plot].points[k]);
    }
}

const struct claims_class claims_steps = {
    open, gutters, place, steps_draw, MESSAGE_CLAIMS_NO_STEPS, account,
};
