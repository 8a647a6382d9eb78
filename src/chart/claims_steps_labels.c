/* Words at the points of steps: each number, and once the source of each line. What has no place is
 * said under the plots. */
#include "chart/claims_steps.h"

#include "chart/label.h"
#include "chart/shape.h"

#include <math.h>
#include <string.h>

#define MOST_LABELS 160 /* of a plot; more points are but drawn */
#define MOST_TOLD 12    /* under the plots, of what has no words in them; more are counted */

static struct text_style label_style(const struct claims *claims, bool is_bold)
{
    return canvas_style(claims->canvas->theme->label_size, is_bold);
}

/* A line through what was called off reaches further. */
double step_reach(const struct step_point *point)
{
    const struct status_look *look = status_look_of(point->claim->status);
    return STEP_RADIUS * (look->is_struck || look->is_crossed ? SHAPE_REACH : 1);
}

static void take_marks(const struct claims *claims, const struct step_plot *plot,
                       struct spots *spots)
{
    struct box gap;
    for (size_t i = 0; i + 1 < plot->question->group_count; i++) {
        if (step_gap(plot, i, &gap))
            spots_take(spots, gap);
    }
    for (size_t i = 0; i < plot->count; i++) {
        const struct step_point *point = &plot->points[i];
        bool relay;
        size_t next = step_next(plot, i, &relay);
        double up = isfinite(point->claim->high) ? STEP_RADIUS : STEP_RADIUS + STEP_CARET;
        double down = isfinite(point->claim->low) ? STEP_RADIUS : STEP_RADIUS + STEP_CARET;
        double x0, x1;
        spots_take(spots, (struct box){point->x - step_reach(point), point->y - up,
                                       point->x + step_reach(point), point->y + down});
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

/* ", claimed" */
static const char *status_words(const struct claims *claims, const struct claim *claim,
                                const char *words)
{
    const struct locale *locale = claims->setup->locale;
    if (claim->status == STATUS_REPORTED)
        return words;
    return locale_format(locale, claims->canvas->arena, MESSAGE_CLAIMS_VOICE, words,
                         locale_term(locale, &status_terms[claim->status]), NULL);
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
    return arena_print(arena, " %s", status_words(claims, claim, words));
}

/* The same without the source, which another point of its line names. */
static const char *day_words(const struct claims *claims, const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *words = "";
    if (edtf_is_uncertain(&claim->as_of))
        words = arena_print(arena, " %s", locale_date(locale, arena, &claim->as_of));
    return status_words(claims, claim, words);
}

static bool try_label(const struct claims *claims, struct spots *spots, struct step_point *point,
                      bool is_naming)
{
    const struct text_run runs[] = {
        {claim_words(claims, point->claim), label_style(claims, true), INK_MAIN},
        {is_naming ? source_words(claims, point->claim) : day_words(claims, point->claim),
         canvas_style(claims->canvas->theme->small_size, false), INK_GREY},
    };
    for (size_t lines = 1; lines <= 3 && !point->is_placed; lines++) {
        double width = lines == 1 ? 0 : lines == 2 ? 90 : 58;
        struct text_block block = claims_lay_label(claims, runs, 2, width, lines);
        if (block.is_shortened)
            continue;
        struct spot_wish wish = {
            .point = {point->x, point->y},
            .radius = step_reach(point),
            .rise = STEP_RADIUS,
            .width = block.width,
            .height = block.height,
        };
        bool is_up = !isfinite(point->claim->high);
        if (is_up || !isfinite(point->claim->low)) {
            wish.point.y += is_up ? -STEP_CARET / 2 : STEP_CARET / 2;
            wish.rise += STEP_CARET / 2;
        }
        point->label = block;
        point->is_placed = spots_find(spots, &wish, &point->spot);
    }
    point->is_naming = point->is_placed && is_naming;
    return point->is_placed;
}

static bool is_of(const struct step_point *point, const char *source)
{
    return strcmp(point->claim->source, source) == 0;
}

static bool is_named(const struct step_plot *plot, const char *source)
{
    for (size_t i = 0; i < plot->count; i++) {
        if (plot->points[i].is_naming && is_of(&plot->points[i], source))
            return true;
    }
    return false;
}

/* A source is named once, at the end of its line, or as near to it as there is room. */
void steps_place_labels(const struct claims *claims, struct step_plot *plot)
{
    const struct panel *panel = claims->panel;
    struct spots spots = {.arena = claims->canvas->arena, .gap = 1.2};
    spots.bounds =
        (struct box){panel->plot_x0 + 1, plot->y0 - STEP_TOP_ROOM, panel->x1, plot->y1 - 1};
    take_marks(claims, plot, &spots);
    size_t count = plot->count < MOST_LABELS ? plot->count : MOST_LABELS;
    for (size_t i = plot->count; i-- > plot->count - count;) {
        if (!is_named(plot, plot->points[i].claim->source))
            try_label(claims, &spots, &plot->points[i], true);
    }
    for (size_t i = 0; i < count; i++) {
        if (!plot->points[i].is_placed)
            try_label(claims, &spots, &plot->points[i], false);
    }
}

/* What has no place in a plot is said under it. */
const char *steps_foot_words(const struct claims *claims, const struct steps *steps)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *list = NULL, *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
    size_t told = 0, more = 0;
    for (size_t i = 0; i < steps->kept; i++) {
        for (size_t k = 0; k < steps->plots[i].count; k++) {
            struct step_point *point = &steps->plots[i].points[k];
            point->is_told = !point->is_placed && told < MOST_TOLD;
            if (point->is_placed && is_named(&steps->plots[i], point->claim->source))
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
