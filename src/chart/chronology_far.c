/* What lasts beyond the rule to scale: under the arrows at its end stands until when.
 *
 *      31 May -|
 *              ▼
 *     24 Dec ↓                                                                              */
#include "chart/chronology.h"

#include "chart/reach.h"

#include <math.h>
#include <stdlib.h>

#define MOST_ENDS 3     /* that are told there; beside its entry each one is */
#define MOST_WIDER 1.25 /* than what is before the rule */
#define GAP 0.65        /* of a line, under the rule: the last of its ticks has words too */

bool chronology_is_span(const struct chronology_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    bool is_bounded = date->earliest != DAY_NONE_BEFORE && date->latest != DAY_NONE_AFTER;
    bool has_times = date->start.has_time && date->end.has_time;
    return entry->is_scaled &&
           (date->earliest != date->latest || (date->form == EDTF_INTERVAL && has_times)) &&
           (date->form == EDTF_INTERVAL || is_bounded);
}

static bool ends_beyond(const struct chronology *chronology, const struct chronology_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    return chronology_is_span(entry) && date->latest != DAY_NONE_AFTER &&
           date->end_edge == EDTF_EDGE_KNOWN && reach_end(date) > chronology->scale_end + 1e-6;
}

static int compare_ends(const void *a, const void *b)
{
    const struct edtf *const *x = a, *const *y = b;
    return ((*x)->latest > (*y)->latest) - ((*x)->latest < (*y)->latest);
}

/* As precise as it is, with the year where it is not that of the rule's end. */
static const char *end_words(const struct chronology *chronology, const struct edtf *date,
                             enum month_form form)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    struct civil civil = civil_of(date->latest);
    bool has_year = civil.year != civil_of((int64_t)floor(chronology->scale_end) - 1).year;
    enum edtf_precision precision =
        date->form == EDTF_INTERVAL ? date->end.precision : date->start.precision;
    if (chronology->grain < 1 && date->end.has_time)
        return locale_time(locale, arena, date->end.hour, date->end.minute);
    if (precision < EDTF_MONTH)
        return locale_year(locale, arena, civil.year);
    if (precision == EDTF_MONTH)
        return has_year ? locale_month_year(locale, arena, civil.year, civil.month, form)
                        : locale_month(locale, civil.month, form);
    return has_year ? locale_day(locale, arena, date->latest, form)
                    : locale_day_of_month(locale, arena, civil.month, civil.day, form);
}

static struct text_block lay_end(const struct chronology *chronology, const struct edtf *date,
                                 enum month_form form)
{
    const struct canvas *canvas = chronology->canvas;
    const char *end = text_unbroken(canvas->arena, end_words(chronology, date, form));
    return canvas_lay(canvas, arena_print(canvas->arena, "↓\u00a0%s", end),
                      canvas_style(canvas->theme->small_size, false), INK_GREY, 0, 1);
}

/* Each end once; returns the width of the widest. */
static double lay_ends(struct chronology *chronology, const struct edtf *const *dates, size_t count,
                       enum month_form form)
{
    double width = 0;
    chronology->end_count = 0;
    for (size_t i = 0; i < count && chronology->end_count <= MOST_ENDS; i++) {
        if (i && dates[i]->latest == dates[i - 1]->latest)
            continue;
        struct text_block *end = &chronology->ends[chronology->end_count++];
        *end = lay_end(chronology, dates[i], form);
        width = fmax(width, end->width);
    }
    return width;
}

void chronology_lay_ends(struct chronology *chronology)
{
    struct arena *arena = chronology->canvas->arena;
    const struct edtf **dates =
        ARENA_ARRAY(arena, const struct edtf *, chronology->entry_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < chronology->entry_count; i++)
        if (ends_beyond(chronology, &chronology->entries[i]))
            dates[count++] = &chronology->entries[i].event->date;
    qsort(dates, count, sizeof *dates, compare_ends);
    chronology->ends = ARENA_ARRAY(arena, struct text_block, count + 1);
    double *rule_x = &chronology->measures.rule_x;
    double width = lay_ends(chronology, dates, count, chronology->measures.tick_form);
    if (width > *rule_x * MOST_WIDER)
        width = lay_ends(chronology, dates, count, MONTH_NUMBER);
    if (chronology->end_count > MOST_ENDS)
        chronology->end_count = 0;
    chronology->ends_height = 0;
    if (!chronology->end_count)
        return;
    *rule_x = fmax(*rule_x, width);
    chronology->ends_height =
        (GAP + (double)chronology->end_count) * chronology->measures.small_pitch;
}

void chronology_draw_ends(const struct chronology *chronology, const struct chronology_rule *rule,
                          double column_x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    if (rule->scale.last < chronology->scale_end || !chronology->end_count)
        return;
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    y += rule->scale.x1 + GAP * chronology->measures.small_pitch;
    for (size_t i = 0; i < chronology->end_count; i++) {
        canvas_block(canvas, &chronology->ends[i],
                     &(struct block_place){.x = column_x + chronology->measures.rule_x,
                                           .y = y,
                                           .side = SIDE_END,
                                           .pitch = chronology->measures.small_pitch});
        y += chronology->measures.small_pitch;
    }
    scene_end(canvas->scene);
}
