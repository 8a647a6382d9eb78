/* Entries where they are in time: the rule of a column is a scale from its first entry to its last
 * one, and words are moved along it as little as can be. Dates that are too vague for it stand
 * before or behind what is to scale. */
#include "chart/chronology.h"

#include "base/memory.h"
#include "chart/spread.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_DAYS 1.0
#define LEAST_MOVE 0.5 /* points that count as moved */

static bool is_vague(const struct edtf *date)
{
    return edtf_blur_days(date) > EDTF_VAGUE_DAYS;
}

void chronology_choose_scaled(struct chronology *chronology)
{
    double first = INFINITY, last = -INFINITY;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        entry->is_scaled = entry->is_dated && !entry->host && !is_vague(&entry->event->date);
        if (!entry->is_scaled)
            continue;
        first = fmin(first, entry->anchor);
        last = fmax(last, entry->anchor);
    }
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        const struct edtf *date = &entry->event->date;
        if (!entry->is_dated || entry->host || entry->is_scaled)
            continue;
        entry->is_scaled =
            first > last || edtf_is_near_enough(date->earliest, date->latest, (int64_t)floor(first),
                                                (int64_t)floor(last));
    }
}

static const struct chronology_entry *scaled_entry(const struct chronology_piece *piece)
{
    const struct chronology_block *block = piece->block;
    return block->kind == BLOCK_ENTRY && block->entry->is_scaled ? block->entry : NULL;
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

/* From the top of an entry to the middle of the first line of its title, where its mark is. */
static double mark_depth(const struct chronology *chronology, const struct chronology_piece *piece)
{
    const struct chronology_measures *m = &chronology->measures;
    bool is_under_date = piece->has_date && m->date_width <= 0;
    double date = is_under_date ? (double)piece->block->entry->date_block.line_count * m->pitch : 0;
    return date + m->pitch / 2;
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

/* The days of the entries, and of what lasts beyond them not much more. */
static struct time_scale scale_of(const struct chronology_piece *pieces, size_t count)
{
    struct time_scale scale = {.first = INFINITY, .last = -INFINITY};
    for (size_t i = 0; i < count; i++) {
        scale.first = fmin(scale.first, floor(pieces[i].wanted));
        scale.last = fmax(scale.last, floor(pieces[i].wanted) + LEAST_DAYS);
    }
    double most = scale.last + (scale.last - scale.first) * 0.25;
    for (size_t i = 0; i < count; i++) {
        const struct edtf *date = &scaled_entry(&pieces[i])->event->date;
        double end = date->latest == DAY_NONE_AFTER ? 0 : (double)date->latest + 1;
        if (end <= most)
            scale.last = fmax(scale.last, end);
    }
    return scale;
}

void chronology_scale(struct chronology *chronology, size_t from, double bottom)
{
    struct chronology_piece *pieces = chronology->pieces;
    size_t end = chronology->piece_count, count = 0;
    while (from < end && !scaled_entry(&pieces[from]))
        from++;
    while (from + count < end && scaled_entry(&pieces[from + count]))
        count++;
    if (!count || chronology->setup->spacing != SPACING_TIME)
        return;
    if (from + count < end)
        bottom = pieces[from + count].y - pieces[from + count].block->gap;
    for (size_t i = 0; i < count; i++)
        pieces[from + i].wanted = scaled_entry(&pieces[from + i])->anchor;
    struct chronology_rule *rule = add_rule(chronology, &pieces[from]);
    double top = pieces[from].y, half = chronology->measures.pitch / 2;
    rule->scale = scale_of(&pieces[from], count);
    rule->scale.x0 = top + mark_depth(chronology, &pieces[from]);
    rule->scale.x1 = fmax(bottom - half, rule->scale.x0 + 2 * half);
    struct spread_piece *spread = memory_alloc(count * sizeof *spread);
    for (size_t i = 0; i < count; i++) {
        double height = piece_height(chronology, &pieces[from + i]);
        double y = time_scale_x(&rule->scale, pieces[from + i].wanted);
        spread[i] =
            spread_piece(y - mark_depth(chronology, &pieces[from + i]) + height / 2, height);
    }
    bool is_done = spread_apart(spread, count, top, bottom, chronology->measures.entry_gap * 0.5) ||
                   spread_apart(spread, count, top, bottom, 0);
    for (size_t i = 0; i < count && is_done; i++) {
        pieces[from + i].y = spread[i].at - spread[i].size / 2;
        pieces[from + i].block->entry->is_moved =
            fabs(spread[i].at - spread[i].wanted) > LEAST_MOVE;
    }
    free(spread);
}
