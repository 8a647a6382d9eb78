/* Entries where they are in time: each column has its part of one rule, and words are moved along
 * it as little as can be. Dates that are too vague for it stand
 * before or behind what is to scale. */
#include "chart/chronology.h"

#include "base/memory.h"
#include "chart/reach.h"
#include "chart/spread.h"

#include <math.h>
#include <stdlib.h>

#define HOURLY_DAYS 2.0 /* at most, between moments whose rule begins and ends with an hour */
#define LEAST_MOVE 0.5  /* points that count as moved */
#define MOST_FAR 1.0    /* of the days in which things begin: how far behind them the rule runs */
#define LEAST_FAR 7.0   /* days or hours, of the same */

static bool is_vague(const struct edtf *date)
{
    return edtf_blur_days(date) > EDTF_VAGUE_DAYS;
}

double chronology_floor(const struct chronology *chronology, double day)
{
    return floor(day / chronology->grain + 1e-9) * chronology->grain;
}

/* An hour where all that is on the rule is known to it, and that is not long. */
static void choose_grain(struct chronology *chronology, double days)
{
    bool is_hourly = days <= HOURLY_DAYS;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        is_hourly = is_hourly && (!entry->is_scaled || entry->event->date.start.has_time);
    }
    chronology->grain = is_hourly ? 1.0 / 24 : 1;
}

/* To the end of what lasts, unless that is so far that little would be left for the rest. */
static void choose_end(struct chronology *chronology)
{
    double first = INFINITY, last = -INFINITY;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        if (!entry->is_scaled)
            continue;
        first = fmin(first, chronology_floor(chronology, entry->anchor));
        last = fmax(last, chronology_floor(chronology, entry->anchor) + chronology->grain);
    }
    double most = last + fmax(last - first, LEAST_FAR * chronology->grain) * MOST_FAR;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        bool has_end = entry->is_scaled && entry->event->date.latest != DAY_NONE_AFTER;
        double end = has_end ? chronology_floor(chronology, reach_end(&entry->event->date) - 1e-6) +
                                   chronology->grain
                             : 0;
        if (has_end && end <= most)
            last = fmax(last, end);
    }
    chronology->scale_start = first;
    chronology->scale_end = last;
}

void chronology_choose_scaled(struct chronology *chronology)
{
    double first = INFINITY, last = -INFINITY;
    size_t scaled = 0;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        entry->is_scaled = entry->is_dated && !entry->host && !is_vague(&entry->event->date);
        if (!entry->is_scaled)
            continue;
        first = fmin(first, entry->anchor);
        last = fmax(last, entry->anchor);
        scaled++;
    }
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        const struct edtf *date = &entry->event->date;
        if (!entry->is_dated || entry->host || entry->is_scaled)
            continue;
        entry->is_scaled =
            first > last || edtf_is_near_enough(date->earliest, date->latest, (int64_t)floor(first),
                                                (int64_t)floor(last), scaled);
    }
    choose_grain(chronology, last - first);
    choose_end(chronology);
}

/* What an entry covers in its column. */
static double piece_height(const struct chronology *chronology,
                           const struct chronology_piece *piece)
{
    const struct chronology_entry *entry = piece->block->entry;
    const struct chronology_line *first = &entry->lines[piece->first_line];
    const struct chronology_line *last = first + piece->line_count - 1;
    double height = last->y + last->height - first->y;
    double date =
        piece->has_date ? (double)entry->date_block.line_count * chronology->measures.pitch : 0;
    return chronology->measures.date_width > 0 ? fmax(height, date) : height + date;
}

double chronology_mark_depth(const struct chronology *chronology,
                             const struct chronology_entry *entry, bool has_date)
{
    const struct chronology_measures *m = &chronology->measures;
    bool is_under_date = has_date && m->date_width <= 0;
    return (is_under_date ? (double)entry->date_block.line_count * m->pitch : 0) + m->pitch / 2;
}

static double mark_depth(const struct chronology *chronology, const struct chronology_piece *piece)
{
    return chronology_mark_depth(chronology, piece->block->entry, piece->has_date);
}

static struct chronology_rule *more_rules(struct chronology *chronology)
{
    size_t capacity = chronology->rule_capacity * 2 + 8;
    struct chronology_rule *rules =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_rule, capacity);
    for (size_t i = 0; i < chronology->rule_count; i++)
        rules[i] = chronology->rules[i];
    chronology->rule_capacity = capacity;
    return rules;
}

static struct chronology_rule *add_rule(struct chronology *chronology,
                                        const struct chronology_piece *piece)
{
    if (chronology->rule_count == chronology->rule_capacity)
        chronology->rules = more_rules(chronology);
    struct chronology_rule *rule = &chronology->rules[chronology->rule_count++];
    *rule = (struct chronology_rule){.page = piece->page, .column = piece->column};
    return rule;
}

void chronology_scale(struct chronology *chronology, size_t from, const struct time_scale *scale,
                      double bottom)
{
    struct chronology_piece *pieces = &chronology->pieces[from];
    size_t count = chronology->piece_count - from;
    double gap = chronology->measures.entry_gap * 0.5, top = pieces[0].y;
    add_rule(chronology, &pieces[0])->scale = *scale;
    struct spread_piece *spread = memory_alloc(count * sizeof *spread);
    for (size_t i = 0; i < count; i++) {
        double height = piece_height(chronology, &pieces[i]);
        pieces[i].wanted = pieces[i].block->entry->anchor;
        double y = time_scale_x(scale, pieces[i].wanted);
        spread[i] = spread_piece(y - mark_depth(chronology, &pieces[i]) + height / 2, height);
    }
    bool is_done = spread_apart(spread, count, top, bottom, gap) ||
                   spread_apart(spread, count, top, bottom, 0);
    for (size_t i = 0; i < count && is_done; i++) {
        pieces[i].y = spread[i].at - spread[i].size / 2;
        pieces[i].block->entry->is_moved = fabs(spread[i].at - spread[i].wanted) > LEAST_MOVE;
    }
    free(spread);
}
