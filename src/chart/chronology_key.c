/* The key of a chronology: the signs of dates and statuses that occur, each as it is drawn beside
 * the entries. Kinds of events are named there; where all are of one kind, the key names it. */
#include "chart/chronology.h"

#include "chart/legend.h"
#include "chart/rule_mark.h"

#include <math.h>

#define MOST_SIGNS 24
#define SIGN_SIZE 0.85 /* of the radius beside entries */
#define ITEM_GAP 12.0
#define SIGN_GAP 3.0

/* What a date is drawn as. */
enum sign {
    SIGN_DAY,
    SIGN_ABOUT,
    SIGN_BEFORE,
    SIGN_AFTER,
    SIGN_WITHIN,
    SIGN_EACH,
    SIGN_SPAN,
    SIGN_ONGOING,
    SIGN_NO_END, /* the same of what is planned */
    SIGN_OPEN_START,
    SIGN_UNKNOWN_END,
    SIGN_UNKNOWN_START,
    SIGN_COUNT
};

static enum sign sign_of_span(const struct edtf *date)
{
    if (date->end_edge != EDTF_EDGE_KNOWN)
        return date->end_edge == EDTF_EDGE_OPEN ? SIGN_ONGOING : SIGN_UNKNOWN_END;
    if (date->start_edge != EDTF_EDGE_KNOWN)
        return date->start_edge == EDTF_EDGE_OPEN ? SIGN_OPEN_START : SIGN_UNKNOWN_START;
    return SIGN_SPAN;
}

static enum sign sign_of_date(const struct edtf *date)
{
    if (!date->is_placeable)
        return SIGN_DAY;
    if (date->form == EDTF_INTERVAL)
        return sign_of_span(date);
    if (date->earliest == DAY_NONE_BEFORE)
        return SIGN_BEFORE;
    if (date->latest == DAY_NONE_AFTER)
        return SIGN_AFTER;
    if (date->form == EDTF_ALL_OF && date->member_count > 1)
        return SIGN_EACH;
    if (date->earliest != date->latest)
        return SIGN_WITHIN;
    return edtf_is_approximate(date) ? SIGN_ABOUT : SIGN_DAY;
}

static enum sign sign_of(const struct event *event)
{
    enum sign sign = sign_of_date(&event->date);
    return sign == SIGN_ONGOING && chronology_is_plan(event) ? SIGN_NO_END : sign;
}

static struct chronology_sign *add_sign(struct chronology *chronology, const char *words,
                                        const struct edtf *date)
{
    const struct canvas *canvas = chronology->canvas;
    struct chronology_sign *sign = &chronology->signs[chronology->sign_count++];
    struct event *event = ARENA_NEW(canvas->arena, struct event);
    event->category = CATEGORY_PROTEST;
    event->status = STATUS_REPORTED;
    if (date)
        event->date = *date;
    *sign = (struct chronology_sign){.event = event, .tint = canvas->theme->faint_ink};
    sign->words = canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false),
                             INK_GREY, chronology->measures.column_width * 0.8, 0);
    return sign;
}

/* The kind of all entries, where none of them says it. */
static void add_kind(struct chronology *chronology)
{
    const struct panel_setup *setup = chronology->setup;
    const struct event *event = chronology->entries[0].event;
    if (chronology->has_names || !setup->group || setup->group->terms != category_terms)
        return;
    struct chronology_sign *sign =
        add_sign(chronology, locale_term(setup->locale, &category_terms[event->category]), NULL);
    sign->event->category = event->category;
    sign->tint = chronology->canvas->theme->category_fill[event->category];
}

static void add_statuses(struct chronology *chronology)
{
    struct status_sign signs[STATUS_COUNT];
    bool occurs[STATUS_COUNT] = {false};
    for (size_t i = 0; i < chronology->entry_count; i++)
        occurs[chronology->entries[i].event->status] = true;
    size_t count = legend_status_signs(occurs, signs);
    for (size_t i = 0; i < count; i++)
        add_sign(chronology, locale_message(chronology->setup->locale, signs[i].words), NULL)
            ->event->status = signs[i].status;
}

/* Words without a sign. */
static void add_zones(struct chronology *chronology)
{
    struct zones zones = {0};
    for (size_t i = 0; i < chronology->entry_count; i++)
        zones_note(&zones, &chronology->entries[i].event->date);
    const char *words = zones_words(&zones, chronology->setup->locale);
    if (words)
        add_sign(chronology, words, NULL)->event = NULL;
}

/* Each with the first date that is drawn so, one that is exact where there is one. */
static void add_dates(struct chronology *chronology)
{
    static const enum message words[SIGN_COUNT] = {
        [SIGN_ABOUT] = MESSAGE_LEGEND_SOFT,
        [SIGN_BEFORE] = MESSAGE_LEGEND_BEFORE,
        [SIGN_AFTER] = MESSAGE_LEGEND_AFTER,
        [SIGN_WITHIN] = MESSAGE_LEGEND_WITHIN,
        [SIGN_EACH] = MESSAGE_LEGEND_EACH,
        [SIGN_SPAN] = MESSAGE_LEGEND_INTERVAL,
        [SIGN_ONGOING] = MESSAGE_LEGEND_ONGOING,
        [SIGN_NO_END] = MESSAGE_LEGEND_NO_END,
        [SIGN_OPEN_START] = MESSAGE_LEGEND_OPEN_START,
        [SIGN_UNKNOWN_END] = MESSAGE_LEGEND_END_UNKNOWN,
        [SIGN_UNKNOWN_START] = MESSAGE_LEGEND_START_UNKNOWN,
    };
    const struct edtf *dates[SIGN_COUNT] = {NULL};
    bool is_soft = false; /* an end of some date fades */
    struct edtf about;
    struct edtf_error error;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct edtf *date = &chronology->entries[i].event->date;
        enum sign sign = sign_of(chronology->entries[i].event);
        if (!dates[sign] || (edtf_is_approximate(dates[sign]) && !edtf_is_approximate(date)))
            dates[sign] = date;
        is_soft = is_soft || (sign > SIGN_DAY && sign != SIGN_EACH && edtf_is_approximate(date));
    }
    if (is_soft && !dates[SIGN_ABOUT] &&
        edtf_parse("2000-01-01~", EDTF_SEASONS_METEOROLOGICAL, chronology->canvas->arena, &about,
                   &error))
        dates[SIGN_ABOUT] = &about;
    for (int i = SIGN_DAY + 1; i < SIGN_COUNT; i++)
        if (dates[i])
            add_sign(chronology, locale_message(chronology->setup->locale, words[i]), dates[i]);
}

static double sign_radius(const struct chronology *chronology)
{
    return chronology->measures.radius * SIGN_SIZE;
}

/* Where its words begin. */
static double words_x(const struct chronology *chronology, const struct chronology_sign *sign)
{
    return sign->event ? 2 * sign_radius(chronology) + SIGN_GAP : 0;
}

/* Side by side as far as there is room; where each row begins is told by its first sign. */
static void flow(struct chronology *chronology)
{
    double x = 0;
    for (size_t i = 0; i < chronology->sign_count; i++) {
        struct chronology_sign *sign = &chronology->signs[i];
        double width = words_x(chronology, sign) + sign->words.width;
        if (x > 0 && x + width > chronology->measures.column_width)
            x = 0;
        sign->x = x;
        x += width + ITEM_GAP;
    }
}

void chronology_key(struct chronology *chronology)
{
    chronology->signs = ARENA_ARRAY(chronology->canvas->arena, struct chronology_sign, MOST_SIGNS);
    chronology->sign_count = 0;
    if (!chronology->entry_count)
        return;
    add_kind(chronology);
    add_statuses(chronology);
    add_dates(chronology);
    add_zones(chronology);
    flow(chronology);
}

double chronology_sign_height(const struct chronology *chronology,
                              const struct chronology_sign *sign)
{
    double words = (double)sign->words.line_count * chronology->measures.small_pitch;
    return fmax(words, sign_radius(chronology) * 4.4) + 2;
}

/* How far under the middle of its sign the middle of a date's mark is. */
static double drop_of(enum sign sign, double radius)
{
    switch (sign) {
    case SIGN_EACH: return 1.3 * radius;
    case SIGN_DAY:
    case SIGN_ABOUT: return 0;
    case SIGN_BEFORE: return -0.5 * radius;
    case SIGN_AFTER: return 0.5 * radius;
    default: return 0.7 * radius;
    }
}

static void draw_mark(const struct chronology *chronology, const struct chronology_sign *sign,
                      double x, double middle)
{
    double radius = sign_radius(chronology);
    double drop = drop_of(sign_of(sign->event), radius);
    struct rule_mark mark = {
        .event = sign->event,
        .tint = sign->tint,
        .radius = radius,
        .centre = {x + radius, middle - drop},
    };
    rule_mark_draw(chronology->canvas, &mark);
}

void chronology_draw_sign(const struct chronology *chronology, const struct chronology_sign *sign,
                          double x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    double pitch = chronology->measures.small_pitch;
    double middle = y + fmax(pitch, sign_radius(chronology) * 4.4) / 2;
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    if (sign->event)
        draw_mark(chronology, sign, x + sign->x, middle);
    canvas_block(canvas, &sign->words,
                 &(struct block_place){.x = x + sign->x + words_x(chronology, sign),
                                       .y = middle - pitch / 2,
                                       .pitch = pitch});
    scene_end(canvas->scene);
}
