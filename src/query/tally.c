/* Cells are found by a hash of their four keys. The table doubles when it is two thirds full. */
#include "query/tally.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_SLOTS 1024 /* a power of two */

void tally_init(struct tally *tally, const struct tally_setup *setup)
{
    *tally = (struct tally){.setup = *setup, .slot_count = FIRST_SLOTS};
    grouping_init(&tally->grouping, setup->group, setup->languages);
    told_init(&tally->told, setup->group, setup->languages);
    tally->slots = memory_alloc(tally->slot_count * sizeof *tally->slots);
}

void tally_clear(struct tally *tally)
{
    grouping_clear(&tally->grouping);
    told_clear(&tally->told);
    free(tally->cells);
    free(tally->slots);
    *tally = (struct tally){0};
}

/* ---- Sides ---- */

/* Verbal and material cooperation are quad classes 1 and 2, conflict 3 and 4; POLECAT writes words.
 */
static enum tally_side side_of_quad(const char *value)
{
    static const char *const cooperation[] = {"1", "2", "verbal cooperation",
                                              "material cooperation"};
    static const char *const conflict[] = {"3", "4", "verbal conflict", "material conflict"};
    for (size_t i = 0; i < sizeof conflict / sizeof *conflict; i++) {
        if (text_equal_caseless(value, cooperation[i]))
            return TALLY_COOPERATION;
        if (text_equal_caseless(value, conflict[i]))
            return TALLY_CONFLICT;
    }
    return TALLY_NEITHER;
}

/* The roots 01 to 08 of CAMEO are cooperation, those from 09 to 20 conflict. */
static enum tally_side side_of_cameo(const char *code)
{
    char root[3] = {0};
    if (strlen(code) < 2)
        return TALLY_NEITHER;
    memcpy(root, code, 2);
    long number = strtol(root, NULL, 10);
    if (number < 1 || number > 20)
        return TALLY_NEITHER;
    return number <= 8 ? TALLY_COOPERATION : TALLY_CONFLICT;
}

static enum tally_side side_of_category(enum category category)
{
    switch (category) {
    case CATEGORY_DIPLOMACY:
    case CATEGORY_HUMANITARIAN: return TALLY_COOPERATION;
    case CATEGORY_TERRITORY:
    case CATEGORY_BATTLE:
    case CATEGORY_REMOTE:
    case CATEGORY_VAC:
    case CATEGORY_RIOT:
    case CATEGORY_PROTEST:
    case CATEGORY_REPRESSION:
    case CATEGORY_SANCTION: return TALLY_CONFLICT;
    default: return TALLY_NEITHER;
    }
}

enum tally_side tally_side_of(const struct event *event)
{
    for (size_t i = 0; i < event->code_count; i++) {
        const struct code *code = &event->codes[i];
        if (strcmp(code->name, "QuadClass") == 0 || strcmp(code->name, "Quad Code") == 0)
            return side_of_quad(code->value);
    }
    if (event->scheme.name && event->scheme.code && strcmp(event->scheme.name, "cameo") == 0)
        return side_of_cameo(event->scheme.code);
    return side_of_category(event->category);
}

/* ---- Cells ---- */

static bool is_same_cell(const struct tally_cell *a, const struct tally_cell *b)
{
    return a->first == b->first && a->last == b->last && a->group == b->group && a->side == b->side;
}

/* The finaliser of splitmix64 over the keys. */
static uint64_t hash_of(const struct tally_cell *cell)
{
    uint64_t mixed = (uint64_t)cell->first * 0x9e3779b97f4a7c15u;
    mixed ^= (uint64_t)cell->last + (uint64_t)cell->group * 0xff51afd7ed558ccdu + cell->side;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return mixed ^ mixed >> 31;
}

/* The slot of a cell, or the free one where it would be. */
static size_t slot_of(const struct tally *tally, const struct tally_cell *cell)
{
    size_t slot = (size_t)hash_of(cell) & (tally->slot_count - 1);
    while (tally->slots[slot] && !is_same_cell(&tally->cells[tally->slots[slot] - 1], cell))
        slot = (slot + 1) & (tally->slot_count - 1);
    return slot;
}

static void grow_slots(struct tally *tally)
{
    free(tally->slots);
    tally->slot_count *= 2;
    tally->slots = memory_alloc(tally->slot_count * sizeof *tally->slots);
    for (size_t i = 0; i < tally->count; i++)
        tally->slots[slot_of(tally, &tally->cells[i])] = (uint32_t)i + 1;
}

static void add_cell(struct tally *tally, const struct tally_cell *cell)
{
    size_t slot = slot_of(tally, cell);
    if (tally->slots[slot]) {
        struct tally_cell *into = &tally->cells[tally->slots[slot] - 1];
        into->events += cell->events;
        into->unknown += cell->unknown;
        into->low_only += cell->low_only;
        into->high_only += cell->high_only;
        sum_add(&into->sum, &cell->sum);
        into->lethal += cell->lethal;
        if (cell->largest > into->largest)
            into->largest = cell->largest;
        return;
    }
    if (tally->count >= TALLY_LIMIT) {
        tally->is_overfull = true;
        return;
    }
    tally->cells = memory_grow(tally->cells, tally->count, &tally->capacity, sizeof *tally->cells);
    tally->cells[tally->count++] = *cell;
    tally->slots[slot] = (uint32_t)tally->count;
    if (tally->count * 3 > tally->slot_count * 2)
        grow_slots(tally);
}

/* ---- Taking ---- */

static void note_dataset(struct tally *tally, const char *name)
{
    for (size_t i = 0; i < tally->dataset_count; i++) {
        if (text_is_same(tally->datasets[i], name))
            return;
    }
    if (tally->dataset_count < TALLY_DATASET_MAX)
        tally->datasets[tally->dataset_count++] = name;
}

static void exclude(struct tally *tally, const struct event *event)
{
    struct tally_excluded *excluded = &tally->excluded;
    if (event->record_type == RECORD_STATEMENT)
        excluded->statements++;
    else if (event->record_type == RECORD_FIGURE)
        excluded->figures++;
    else if (!sum_is_event(event))
        excluded->repeats++;
    else
        excluded->planned += event_stands_for(event);
}

/* ---- Lethal events ---- */

#define LETHAL_EVENTS "lethal_events"

static const char *const death_kinds[] = {"killed", "dead", "deaths", "fatalities"};

bool tally_is_death(const char *kind)
{
    for (size_t i = 0; i < sizeof death_kinds / sizeof *death_kinds; i++) {
        if (strcmp(kind, death_kinds[i]) == 0)
            return true;
    }
    return false;
}

/* A number of people as the one event that it makes lethal, or none; where only bounds of it are
 * known, a lower one above 0 settles it. */
static struct sum lethal_of(const struct sum *people)
{
    bool is_open = people->best <= 0 && (people->high > 0 || people->has_no_high);
    return (struct sum){.known = people->known,
                        .low = people->low > 0,
                        .best = people->best > 0,
                        .high = people->high > 0 || people->has_no_high,
                        .low_only = is_open ? people->low_only : 0,
                        .high_only = is_open ? people->high_only : 0};
}

/* The lethal events that a record tells of: as it states them, else itself if somebody died. */
static struct sum lethal_events(const struct event *event)
{
    struct sum sum = sum_of_kind(event, LETHAL_EVENTS);
    size_t count = sizeof death_kinds / sizeof *death_kinds;
    for (size_t i = 0; i < count && !sum.known && !event->has_events; i++) {
        struct sum people = sum_of_kind(event, death_kinds[i]);
        sum = lethal_of(&people);
    }
    return sum;
}

/* How many of the events that a record stands for have at least one of the kind. */
static double events_with(const struct event *event, const char *kind, const struct sum *sum)
{
    if (!event->has_events)
        return sum->known && sum->best > 0;
    struct sum stated = sum_of_kind(event, LETHAL_EVENTS);
    return stated.known && tally_is_death(kind) ? stated.best : NAN;
}

static void measure_cell(struct tally_cell *cell, const struct event *event, const char *kind)
{
    bool is_lethal = strcmp(kind, LETHAL_EVENTS) == 0;
    cell->sum = is_lethal ? lethal_events(event) : sum_of_kind(event, kind);
    cell->unknown = cell->sum.known ? 0 : cell->events;
    cell->low_only = cell->sum.low_only ? cell->events : 0;
    cell->high_only = cell->sum.high_only ? cell->events : 0;
    cell->largest = cell->sum.known ? cell->sum.best : 0;
    cell->lethal = is_lethal ? cell->sum.best : events_with(event, kind, &cell->sum);
}

/* ---- The whole ---- */

void tally_take(struct tally *tally, const struct event *event)
{
    if (!sum_counts(event)) {
        exclude(tally, event);
        return;
    }
    struct tally_cell cell = {
        .first = event->date.is_placeable ? event->date.earliest : DAY_NONE_BEFORE,
        .last = event->date.is_placeable ? event->date.latest : DAY_NONE_AFTER,
        .group = grouping_take(&tally->grouping, event),
        .side = tally->setup.has_sides ? tally_side_of(event) : TALLY_NEITHER,
        .events = event_stands_for(event),
    };
    if (tally->setup.kind)
        measure_cell(&cell, event, tally->setup.kind);
    note_dataset(tally, event->origin.dialect);
    add_cell(tally, &cell);
    tally->records++;
    tally->has_aggregates = tally->has_aggregates || event->has_events;
}

void tally_see(struct tally *tally, const struct event *event)
{
    told_take(&tally->told, event);
}

void tally_merge(struct tally *tally, const struct tally *other)
{
    told_merge(&tally->told, &other->told);
    for (size_t i = 0; i < other->grouping.count; i++) {
        const struct group *group = &other->grouping.items[i];
        size_t same = grouping_same(&tally->grouping, group); /* may move the items */
        tally->grouping.items[same].count += group->count;
    }
    for (size_t i = 0; i < other->count; i++) {
        struct tally_cell cell = other->cells[i];
        cell.group = grouping_same(&tally->grouping, &other->grouping.items[cell.group]);
        add_cell(tally, &cell);
    }
    for (size_t i = 0; i < other->dataset_count; i++)
        note_dataset(tally, other->datasets[i]);
    tally->records += other->records;
    tally->has_aggregates = tally->has_aggregates || other->has_aggregates;
    tally->excluded.statements += other->excluded.statements;
    tally->excluded.figures += other->excluded.figures;
    tally->excluded.repeats += other->excluded.repeats;
    tally->excluded.planned += other->excluded.planned;
    tally->is_overfull = tally->is_overfull || other->is_overfull;
}
