/* Stated figures over the days that they are as of. Each definition (kind, area, way of measuring)
 * has a plot of its own, as numbers of different definitions are never joined.
 *
 *   People killed, Syria, running total          bold
 *    100,000                  >100,000 UN
 *     80,000   ~60,000 UN  ┌──▲
 *              ●───────────┘                     a stated number stands until its source states
 *          0 ─────────────────────────           another; of another source: a dotted tie */
#include "chart/claims_steps.h"

#include "chart/claims_key.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PLOT_HEIGHT 74.0  /* points of the plot of several */
#define ALONE_HEIGHT 0.34 /* of the width, of the only one */
#define POINT_HEIGHT 34.0 /* of one with a single point */
#define LEAST_PLOT 30.0
#define MOST_GROWTH 2.0 /* of a plot on an automatic page, for the words in it */
#define MOST_PLOTS 40
#define PAD_SHARE 0.05 /* of the time shown, around a single day */

static struct text_style label_style(const struct claims *claims, bool is_bold)
{
    return canvas_style(claims->canvas->theme->label_size, is_bold);
}

/* --- what is drawn --- */

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
    return question_as_total(claims, question, words);
}

static bool make_plot(struct claims *claims, struct question *question, struct step_plot *plot,
                      struct panel *panel)
{
    plot->question = question;
    plot->points = ARENA_ARRAY(claims->canvas->arena, struct step_point, question->claim_count + 1);
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!step_has_place(claim))
            continue;
        plot->points[plot->count++] = (struct step_point){.claim = claim, .value = value_of(claim)};
        panel->first =
            fmin(panel->first, step_first_day(claim) - edtf_soft_days(&claim->as_of.start));
        panel->last = fmax(panel->last, step_last_day(claim) + edtf_soft_days(&claim->as_of.start));
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

/* How many figures there are in the first 'kept' plots, and of which days. */
static void tell_drawn(struct claims *claims, const struct steps *steps, size_t kept)
{
    struct panel *panel = claims->panel;
    size_t points = 0;
    panel->has_told = false;
    for (size_t i = 0; i < kept; i++) {
        const struct step_plot *plot = &steps->plots[i];
        points += plot->count;
        for (size_t k = 0; k < plot->count; k++)
            claims_tell(claims, &plot->points[k].claim->as_of);
    }
    panel->account =
        locale_plural(claims->setup->locale, claims->canvas->arena, PLURAL_FIGURES, points);
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
        struct question *question = &claims->questions[i];
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
    tell_drawn(claims, steps, steps->count);
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

static struct text_block lay_verdict(const struct claims *claims, const struct question *question)
{
    const struct canvas *canvas = claims->canvas;
    const char *words = question_is_apart(question) ? question_verdict(claims, question) : NULL;
    if (!words)
        return (struct text_block){0};
    return canvas_lay(canvas, arena_print(canvas->arena, "≠ %s", words),
                      canvas_style(canvas->theme->small_size, false), INK_MAIN,
                      claims->panel->x1 - claims->panel->x0, 8);
}

static void gutters(struct claims *claims)
{
    struct steps *steps = claims->plot;
    struct panel *panel = claims->panel;
    if (!steps)
        return;
    for (size_t i = 0; i < steps->count; i++) {
        plan_axis(claims, &steps->plots[i], panel->x1 - panel->x0);
        steps->plots[i].verdict = lay_verdict(claims, steps->plots[i].question);
        panel->gutter0 = fmax(panel->gutter0, steps->plots[i].axis.gutter);
    }
}

/* --- room --- */

static double head_height(const struct step_plot *plot)
{
    return plot->axis.head + plot->verdict.height + STEP_TOP_ROOM;
}

/* A single point needs no more than room for its words. */
static double plot_height(const struct steps *steps, const struct step_plot *plot)
{
    double height = steps->height_each;
    return head_height(plot) + (plot->count > 1 ? height : fmin(height, POINT_HEIGHT));
}

static double stack(struct steps *steps)
{
    double y = 0;
    for (size_t i = 0; i < steps->kept; i++) {
        struct step_plot *plot = &steps->plots[i];
        y += i ? steps->gap : 0;
        plot->y0 = y + head_height(plot);
        y += plot_height(steps, plot);
        plot->y1 = y;
    }
    return y;
}

static void place_points(const struct claims *claims, struct step_plot *plot);

static void note_plot(struct claims *claims, const struct step_plot *plot)
{
    bool relay, *signs = claims->signs;
    struct box gap;
    for (size_t k = 0; k < plot->count; k++) {
        const struct claim *claim = plot->points[k].claim;
        bool is_band = step_is_band(claim);
        claims_key_note(claims, claim);
        step_next(plot, k, &relay);
        signs[CLAIMS_SIGN_BOUNDS] |= is_band;
        signs[CLAIMS_SIGN_WHISKER] |=
            !is_band && claim->low < claim->high && isfinite(claim->low) && isfinite(claim->high);
        signs[CLAIMS_SIGN_RELAY] |= relay;
        signs[CLAIMS_SIGN_SPAN] |= step_is_vague(&plot->points[k]);
    }
    for (size_t i = 0; i < claims->source_count; i++)
        claims->keyed[i] |= steps_need_key(plot, claims->sources[i]);
    signs[CLAIMS_SIGN_GAP] |= step_gap(plot, 0, &gap);
}

static void note_signs(struct claims *claims, const struct steps *steps)
{
    memset(claims->signs, 0, sizeof claims->signs);
    memset(claims->forms, 0, sizeof claims->forms);
    memset(claims->keyed, 0, sizeof claims->keyed);
    for (size_t i = 0; i < steps->kept; i++)
        note_plot(claims, &steps->plots[i]);
    /* Arrows have dots here. */
    for (size_t i = 0; i < CLAIMS_SIGNS; i++)
        claims->forms[i] |= claims->forms[i] & CLAIMS_ARROW ? CLAIMS_DOT : 0u;
    /* What is about right has no sign here, nor is a number paler that its source went beyond. */
    claims->signs[CLAIMS_SIGN_SOFT] = claims->signs[CLAIMS_SIGN_RANGE] =
        claims->signs[CLAIMS_SIGN_EARLIER] = false;
}

/* The height of all plots and of what is said under them. */
static double lay_out(struct claims *claims, struct steps *steps)
{
    struct panel *panel = claims->panel;
    claims->undrawn = claims->question_count - steps->kept;
    panel->height = stack(steps);
    for (size_t i = 0; i < steps->kept; i++)
        place_points(claims, &steps->plots[i]);
    note_signs(claims, steps);
    panel->foot_height = claims_lay_foot(claims, steps_foot_words(claims, steps));
    return panel->height + panel->foot_height;
}

static size_t unplaced_count(const struct steps *steps)
{
    size_t count = 0;
    for (size_t i = 0; i < steps->kept; i++) {
        for (size_t k = 0; k < steps->plots[i].count; k++) {
            count += !steps->plots[i].points[k].is_placed;
        }
    }
    return count;
}

static void choose(struct claims *claims, struct steps *steps, double room)
{
    double foot = steps->line * 2;
    steps->kept = steps->count < MOST_PLOTS ? steps->count : MOST_PLOTS;
    while (steps->kept > 1 && stack(steps) + foot > room)
        steps->kept--;
    for (size_t i = 0; i < claims->question_count; i++)
        claims->questions[i].is_drawn = false;
    for (size_t i = 0; i < steps->kept; i++)
        steps->plots[i].question->is_drawn = true;
    tell_drawn(claims, steps, steps->kept);
}

/* Plots with several points, or all, are those that can be made higher. */
static double elastic_count(const struct steps *steps)
{
    size_t count = 0;
    for (size_t i = 0; i < steps->kept; i++)
        count += steps->plots[i].count > 1;
    return count ? (double)count : INFINITY;
}

/* Higher plots, where these have room for more of the words. */
static void grow(struct claims *claims, struct steps *steps, double room)
{
    double natural = steps->height_each, best = natural, most = natural * MOST_GROWTH;
    double needed = claims->panel->height + claims->panel->foot_height;
    size_t least = unplaced_count(steps), count = least;
    while (count && steps->height_each < most) {
        double higher = fmin(most, steps->height_each * 1.15);
        if (needed + (higher - steps->height_each) * elastic_count(steps) > room)
            break;
        steps->height_each = higher;
        needed = lay_out(claims, steps);
        count = unplaced_count(steps);
        best = count < least ? higher : best;
        least = count < least ? count : least;
    }
    steps->height_each = best;
    lay_out(claims, steps);
}

static double place(struct claims *claims, double room, bool is_filled)
{
    struct steps *steps = claims->plot;
    struct panel *panel = claims->panel;
    double width = panel->x1 - panel->x0;
    steps->height_each = steps->count == 1 ? fmin(width * ALONE_HEIGHT, 220) : PLOT_HEIGHT;
    choose(claims, steps, room);
    double needed = lay_out(claims, steps);
    if (!is_filled)
        grow(claims, steps, room);
    for (int i = 0; i < 6 && is_filled && fabs(needed - room) > 0.01; i++) {
        steps->height_each =
            fmax(LEAST_PLOT, steps->height_each + (room - needed) / elastic_count(steps));
        needed = lay_out(claims, steps);
    }
    /* The foot may go on changing with the height: then a little room stays free. */
    for (int i = 0; i < 8 && is_filled && needed > room + 0.01 && steps->height_each > LEAST_PLOT;
         i++) {
        steps->height_each =
            fmax(LEAST_PLOT, steps->height_each + (room - needed) / elastic_count(steps));
        needed = lay_out(claims, steps);
    }
    return is_filled && needed > room + 0.01 ? needed - room : 0;
}

/* --- places; y counts from the panel's top on --- */

static void measure_point(const struct claims *claims, struct step_plot *plot,
                          struct step_point *point)
{
    const struct time_scale *scale = &claims->panel->axis->scale;
    double first = step_first_day(point->claim), last = step_last_day(point->claim);
    point->x0 = time_scale_x(scale, first);
    point->x1 = time_scale_x(scale, last);
    point->x = (point->x0 + point->x1) / 2;
    point->y = point->y0 = point->y1 = value_axis_y(&plot->axis, point->value);
    if (step_is_band(point->claim)) {
        point->y0 = value_axis_y(&plot->axis, point->claim->high);
        point->y1 = value_axis_y(&plot->axis, point->claim->low);
    }
}

static void place_points(const struct claims *claims, struct step_plot *plot)
{
    value_axis_fit(&plot->axis, claims->canvas, plot->y0, plot->y1);
    for (size_t i = 0; i < plot->count; i++) {
        plot->points[i].is_placed = plot->points[i].is_naming = false;
        measure_point(claims, plot, &plot->points[i]);
    }
    steps_set_aside(plot);
    steps_place_labels(claims, plot);
}

/* --- the account --- */

static void account_point(struct claims_account *account, const struct step_point *point)
{
    const struct claim *claim = point->claim;
    unsigned steps = (point->label.line_count > 1 ? STEP_WRAPPED : 0u) |
                     (point->spot.has_leader ? STEP_MOVED : 0u);
    if (point->is_placed)
        claims_note_claim(account, claim, LABEL_PLACED, steps);
    else if (point->is_told)
        claims_note_claim(account, claim, LABEL_LISTED, 0);
    else
        claims_note_claim(account, claim, LABEL_UNLABELLED, STEP_DROPPED);
}

/* What has no day or number is said under its plot; what has no plot is lost. */
static void account(const struct claims *claims, struct claims_account *account)
{
    const struct steps *steps = claims->plot;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        size_t plot = 0, kept = steps ? steps->kept : 0;
        while (plot < kept && steps->plots[plot].question != question)
            plot++;
        size_t told = plot < kept ? steps->plots[plot].told : 0;
        for (size_t k = 0; question->is_figure && k < question->claim_count; k++) {
            const struct claim *claim = &question->claims[k];
            if (plot < kept && step_has_place(claim))
                continue;
            if (told && told--)
                claims_note_claim(account, claim, LABEL_LISTED, 0);
            else
                claims_note_claim(account, claim, LABEL_UNLABELLED, STEP_DROPPED);
        }
        for (size_t k = 0; plot < kept && k < steps->plots[plot].count; k++)
            account_point(account, &steps->plots[plot].points[k]);
    }
}

const struct claims_class claims_steps = {
    open, gutters, place, steps_draw, MESSAGE_CLAIMS_NO_STEPS, account,
};
