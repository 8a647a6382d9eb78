/* What sources say against each other: gathers the records that matter most for that, ties them to
 * questions, and leaves the drawing to a style. */
#include "chart/claims.h"

#include "base/report.h"
#include "base/utf8.h"
#include "model/weight.h"
#include "chart/claims_key.h"
#include "chart/contrast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_CONTRAST 2.0 /* of marks on the page, which may be but a line */
#define CAPACITY 4000      /* records that are kept; more are counted */

static void *gather(const struct panel_setup *setup)
{
    return shortlist_new(CAPACITY, NULL, &setup->select.languages);
}

/* How much a record has to say to others. */
static double weight_of(const struct event *event)
{
    double links = (double)event->link_count, sources = (double)event->source_count;
    return (event->count_count ? 4 : 0) + 2 * fmin(links, 5) + fmin(sources, 3) +
           (event->status_history_count ? 3 : 0) + (event->record_type == RECORD_FIGURE ? 2 : 0) +
           event_weight(event);
}

static void take(void *gathered, const struct event *event)
{
    struct event weighed = *event;
    weighed.weight = weight_of(event);
    weighed.has_weight = true;
    shortlist_take(gathered, &weighed);
}

static void merge(void *gathered, const void *other)
{
    shortlist_merge(gathered, other);
}

static void release(void *gathered)
{
    shortlist_free(gathered);
}

/* --- opening --- */

static const struct claims_class *class_of(const struct claims *claims)
{
    if (claims->style == CLAIMS_STEPS)
        return &claims_steps;
    return claims->style == CLAIMS_PLANS ? &claims_plans : &claims_ranges;
}

/* Steps, where there are but stated figures, of several days. */
static enum claims_style best_style(const struct claims *claims)
{
    size_t moves = 0;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        if (!question->is_figure)
            return CLAIMS_RANGES;
        for (size_t k = 1; k < question->claim_count; k++)
            moves += edtf_compare(&question->claims[k - 1].as_of, &question->claims[k].as_of) != 0;
    }
    return moves ? CLAIMS_STEPS : CLAIMS_RANGES;
}

struct voice {
    const char *name;
    size_t count, first; /* its claims, and the record of its first one */
};

static int compare_voices(const void *a, const void *b)
{
    const struct voice *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return strcmp(x->name, y->name);
}

static int compare_names(const void *a, const void *b)
{
    const struct voice *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : (x->first > y->first) - (x->first < y->first);
}

static size_t record_of(const struct claims *claims, const struct event *event)
{
    size_t i = 0;
    while (i < claims->event_count && claims->events[i] != event)
        i++;
    return i;
}

/* Steps draw but stated figures. */
static bool is_voiced(const struct claims *claims, const struct question *question)
{
    return claims->style != CLAIMS_STEPS || question->is_figure;
}

static struct voice *count_voices(const struct claims *claims, size_t *count)
{
    struct arena *arena = claims->canvas->arena;
    size_t all = 0, n = 0;
    for (size_t i = 0; i < claims->question_count; i++)
        all += claims->questions[i].claim_count;
    struct voice *voices = ARENA_ARRAY(arena, struct voice, all + 1);
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        for (size_t k = 0; is_voiced(claims, question) && k < question->claim_count; k++) {
            const struct claim *claim = &question->claims[k];
            voices[n++] = (struct voice){claim->source, 1, record_of(claims, claim->event)};
        }
    }
    qsort(voices, n, sizeof *voices, compare_names);
    for (size_t i = 0; i < n; i++) {
        if (*count && strcmp(voices[*count - 1].name, voices[i].name) == 0)
            voices[*count - 1].count++;
        else
            voices[(*count)++] = voices[i];
    }
    qsort(voices, *count, sizeof *voices, compare_voices);
    return voices;
}

/* The sources that say most have colours of their own; of those that say as much, in whatever
 * language, the first. */
static void choose_colours(struct claims *claims)
{
    size_t count = 0;
    const struct voice *voices = count_voices(claims, &count);
    for (size_t i = 0; i < count && i < CLAIMS_SOURCES; i++)
        claims->sources[claims->source_count++] = voices[i].name;
    if (claims->setup->palette)
        palette_choose(claims->setup->palette, claims->canvas->theme, field_find("source"),
                       claims->sources, claims->source_count, claims->fills);
    for (size_t i = 0; i < claims->source_count; i++)
        claims->fills[i] = colour_made_readable(claims->fills[i], claims->canvas->theme->background,
                                                LEAST_CONTRAST);
}

static bool has_words(const char *kind)
{
    for (size_t i = 0; locale_kind_at(i); i++) {
        if (text_equal_caseless(locale_kind_at(i), kind))
            return true;
    }
    return false;
}

/* A kind that there are no words for stands on the figure as it was given. */
static void tell_kinds(const struct claims *claims, struct report *report)
{
    const char *tag = locale_tag(claims->setup->locale), *told = NULL;
    for (size_t i = 0; i < claims->question_count && strncmp(tag, "en", 2) != 0; i++) {
        const char *kind = claims->questions[i].kind;
        if (!kind || has_words(kind) || (told && strcmp(told, kind) == 0))
            continue;
        told = kind;
        report_add(report, SEVERITY_WARNING, "kind-without-words", NULL,
                   "'%s' has no words in the figure's language ('%s'), so it is written as it is "
                   "given; a kind such as 'killed' or 'participants' has",
                   kind, tag);
    }
}

static bool open(struct panel *panel, struct report *report)
{
    struct claims *claims = ARENA_NEW(panel->canvas->arena, struct claims);
    claims->setup = panel->setup;
    claims->panel = panel;
    claims->canvas = panel->canvas;
    claims->style = panel->setup->claims;
    panel->state = claims;
    claims_collect(claims, panel->gathered);
    if (claims->style == CLAIMS_PLANS)
        claims_find_meetings(claims);
    else
        claims_ask(claims);
    if (claims->style == CLAIMS_AUTO)
        claims->style = best_style(claims);
    tell_kinds(claims, report);
    choose_colours(claims);
    class_of(claims)->open(claims);
    if (!panel->is_on_axis && claims->style == CLAIMS_RANGES)
        panel->apart = locale_message(panel->setup->locale, MESSAGE_APART_CLAIMS);
    return true;
}

static void gutters(struct panel *panel)
{
    class_of(panel->state)->gutters(panel->state);
}

/* Nothing of the kind: that is said. */
static double place_empty(struct claims *claims)
{
    struct panel *panel = claims->panel;
    panel->height = claims_lay_foot(claims, claims_empty_words(claims, class_of(claims)->empty));
    return 0;
}

static double place(struct panel *panel, double room, bool is_filled)
{
    struct claims *claims = panel->state;
    if (!claims->plot)
        return place_empty(claims);
    return class_of(claims)->place(claims, room, is_filled);
}

static double draw_foot(struct panel *panel, double y)
{
    struct claims *claims = panel->state;
    if (!claims->foot.line_count && !(claims->key_height > 0))
        return y;
    y += panel->canvas->theme->small_size * 0.8;
    claims_key_draw(claims, (struct box){panel->x0, y, panel->x1, y + claims->key_height});
    y += claims->key_height;
    scene_begin(panel->canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(panel->canvas, &claims->foot, &(struct block_place){.x = panel->x0, .y = y});
    scene_end(panel->canvas->scene);
    return y + claims->foot.height;
}

static void draw(struct panel *panel)
{
    struct claims *claims = panel->state;
    if (claims->plot)
        class_of(claims)->draw(claims);
    else
        panel->height = draw_foot(panel, panel->y0) - panel->y0;
    claims_report(claims, class_of(claims));
}

static double foot(struct panel *panel, double y)
{
    struct claims *claims = panel->state;
    return claims->plot ? draw_foot(panel, y) : y;
}

/* --- words and numbers --- */

static void describe(const struct panel *panel, struct alt *alt)
{
    claims_describe(panel->state, alt);
}

static void numbers(const struct panel *panel, struct table *table)
{
    claims_table(panel->state, table);
}

static const char *const *notes(const struct panel *panel)
{
    return claims_notes(panel->state);
}

static const char *const params[] = {"measure", "style", NULL};
static const char *const styles[] = {"auto", "ranges", "steps", "plans", NULL};

const struct panel_class panel_claims = {
    .is_headless = true,
    .params = params,
    .styles = styles,
    .gather = gather,
    .take = take,
    .merge = merge,
    .free = release,
    .open = open,
    .gutters = gutters,
    .place = place,
    .draw = draw,
    .foot = foot,
    .alt = MESSAGE_ALT_CLAIMS,
    .describe = describe,
    .numbers = numbers,
    .notes = notes,
};
