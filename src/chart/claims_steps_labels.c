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
        struct step_course course;
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
        if (!step_course(plot, i, &course))
            continue;
        for (size_t k = 1; k < course.count; k++)
            spots_take_line(spots, course.line[k - 1], course.line[k]);
        if (course.is_band) {
            struct box band = course.band;
            spots_take_line(spots, (struct point){band.x0, band.y0},
                            (struct point){band.x1, band.y0});
            spots_take_line(spots, (struct point){band.x0, band.y1},
                            (struct point){band.x1, band.y1});
        }
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

/* 'is_near' is without a leader line, or not at all. */
static bool try_label(const struct claims *claims, struct spots *spots, struct step_point *point,
                      bool is_naming, bool is_near)
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
            .rise = fmax(STEP_RADIUS, (point->y1 - point->y0) / 2),
            .width = block.width,
            .height = block.height,
            .is_near = is_near,
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

/* Whether a source has a line in a plot, which a key can tell. */
static bool has_line(const struct step_plot *plot, const char *source)
{
    size_t count = 0;
    for (size_t i = 0; i < plot->count; i++)
        count += is_of(&plot->points[i], source);
    return count > 1;
}

bool steps_need_key(const struct step_plot *plot, const char *source)
{
    for (size_t i = 0; i < plot->count && has_line(plot, source); i++) {
        if (is_of(&plot->points[i], source) && !plot->points[i].is_naming)
            return true;
    }
    return false;
}

static void take_label(struct spots *spots, const struct step_point *point)
{
    spots_take(spots, point->spot.box);
    if (point->spot.has_leader)
        spots_take_line(spots, point->spot.from, point->spot.to);
}

/* Each number that has room for it is told with its source. */
static void name_sources(const struct claims *claims, const struct step_plot *plot,
                         struct spots *spots, size_t marks)
{
    for (size_t i = plot->count; i-- > 0;) {
        struct step_point *point = &plot->points[i], before = *point;
        if (!before.is_placed || before.is_naming)
            continue;
        spots->count = marks;
        for (size_t k = 0; k < plot->count; k++) {
            if (k != i && plot->points[k].is_placed)
                take_label(spots, &plot->points[k]);
        }
        point->is_placed = false;
        if (!try_label(claims, spots, point, true, !before.spot.has_leader))
            *point = before;
    }
}

/* First each source is named once, at the end of its line, or as near to it as there is room; then
 * all numbers are told; then their sources. */
void steps_place_labels(const struct claims *claims, struct step_plot *plot)
{
    const struct panel *panel = claims->panel;
    struct spots spots = {.arena = claims->canvas->arena, .gap = 1.2};
    spots.bounds =
        (struct box){panel->plot_x0 + 1, plot->y0 - STEP_TOP_ROOM, panel->x1, plot->y1 - 1};
    take_marks(claims, plot, &spots);
    size_t marks = spots.count, count = plot->count < MOST_LABELS ? plot->count : MOST_LABELS;
    for (size_t i = plot->count; i-- > plot->count - count;) {
        if (!is_named(plot, plot->points[i].claim->source))
            try_label(claims, &spots, &plot->points[i], true, false);
    }
    for (size_t i = 0; i < count; i++) {
        if (!plot->points[i].is_placed)
            try_label(claims, &spots, &plot->points[i], false, false);
    }
    name_sources(claims, plot, &spots, marks);
}

/* --- under the plots --- */

/* A list of which but the first ones are said. */
struct listing {
    const struct claims *claims;
    const char *words;
    size_t told, more;
};

/* "15 March 2022, ≤15,000 (Interior Ministry)" */
static bool list_claim(struct listing *listing, const struct claim *claim)
{
    const struct locale *locale = listing->claims->setup->locale;
    struct arena *arena = listing->claims->canvas->arena;
    if (listing->told == MOST_TOLD) {
        listing->more++;
        return false;
    }
    listing->told++;
    const char *words =
        arena_print(arena, "%s%s%s", locale_date(locale, arena, &claim->as_of),
                    locale_message(locale, MESSAGE_COMMA),
                    locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP,
                                  claim_words(listing->claims, claim), claim->source, NULL));
    listing->words = claims_join(listing->claims, listing->words, words);
    return true;
}

static const char *list_words(const struct listing *listing, enum message message)
{
    const struct locale *locale = listing->claims->setup->locale;
    struct arena *arena = listing->claims->canvas->arena;
    const char *words = listing->words;
    if (listing->more)
        words = claims_join(listing->claims, words,
                            locale_plural(locale, arena, PLURAL_CLAIMS_REST, listing->more));
    return words ? locale_format(locale, arena, message, words, NULL, NULL) : NULL;
}

static bool has_colour(const struct claims *claims, const char *source)
{
    for (size_t i = 0; i < claims->source_count; i++) {
        if (strcmp(claims->sources[i], source) == 0)
            return true;
    }
    return false;
}

/* Whether no label says whose number a point is, and no key does. */
static bool is_anonymous(const struct claims *claims, const struct step_plot *plot, size_t i)
{
    const struct step_point *point = &plot->points[i];
    const char *source = point->claim->source;
    return point->is_placed && !point->is_naming &&
           !(has_colour(claims, source) && has_line(plot, source));
}

/* What has no label, what has one without its source, and what has no point at all. */
const char *steps_foot_words(const struct claims *claims, const struct steps *steps)
{
    struct listing bare = {claims, NULL, 0, 0}, anonymous = bare, absent = bare;
    for (size_t i = 0; i < steps->kept; i++) {
        struct step_plot *plot = &steps->plots[i];
        for (size_t k = 0; k < plot->count; k++) {
            struct step_point *point = &plot->points[k];
            point->is_told = !point->is_placed && list_claim(&bare, point->claim);
            if (is_anonymous(claims, plot, k))
                list_claim(&anonymous, point->claim);
        }
        plot->told = 0;
        for (size_t k = 0; k < plot->question->claim_count; k++) {
            if (!step_has_place(&plot->question->claims[k]))
                plot->told += list_claim(&absent, &plot->question->claims[k]);
        }
    }
    const char *words = list_words(&bare, MESSAGE_CLAIMS_NOT_LABELLED);
    words = claims_sentences(claims, words, list_words(&anonymous, MESSAGE_CLAIMS_SOURCES));
    return claims_sentences(claims, words, list_words(&absent, MESSAGE_CLAIMS_NOT_DRAWN));
}
