/* Sorted by day and latitude, the twins of a record lie in two short runs: behind it on its own
 * day, and on the next one. */
#include "query/twins.h"

#include "base/day.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NEAR_KM 3.0
#define KM_OF_DEGREE 111.195
#define NEAR_DEGREES ((float)(NEAR_KM / KM_OF_DEGREE))
#define DEGREE (3.14159265358979323846 / 180)

/* ---- Taking ---- */

static bool has_exact_place(const struct place *place)
{
    static const char *const exact[] = {"exact", "settlement", "near"};
    if (!place->has_coordinates || !place->precision)
        return false;
    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++) {
        if (strcmp(place->precision, exact[i]) == 0)
            return true;
    }
    return false;
}

static bool is_comparable(const struct event *event)
{
    const struct edtf *date = &event->date;
    return event->record_type == RECORD_EVENT && !event->has_events && date->is_placeable &&
           date->earliest == date->latest && has_exact_place(&event->place);
}

static uint8_t group_of(enum category category)
{
    bool is_fight = category == CATEGORY_REMOTE || category == CATEGORY_TERRITORY;
    return (uint8_t)(is_fight ? CATEGORY_BATTLE : category);
}

/* TWINS_SETS where there is no room for one more. */
static size_t set_of(struct twins *twins, const char *name)
{
    size_t set = 0;
    while (set < twins->set_count && strcmp(twins->sets[set], name) != 0)
        set++;
    if (set == twins->set_count && set < TWINS_SETS)
        twins->sets[twins->set_count++] = arena_text(&twins->arena, name);
    return set;
}

/* Records of one input follow each other. */
static size_t input_of(struct twins *twins, const char *name)
{
    size_t count = twins->input_count;
    if (count > 0 && strcmp(twins->inputs[count - 1], name) == 0)
        return count - 1;
    if (count > UINT16_MAX)
        return count;
    twins->inputs =
        memory_grow(twins->inputs, count, &twins->input_capacity, sizeof *twins->inputs);
    twins->inputs[count] = arena_text(&twins->arena, name);
    return twins->input_count++;
}

static uint32_t keep_id(struct buffer *ids, const char *id)
{
    if (!id || ids->length + strlen(id) + 2 > TWINS_ID_LIMIT)
        return 0;
    if (ids->length == 0)
        buffer_add(ids, "", 1);
    size_t at = ids->length;
    buffer_add(ids, id, strlen(id) + 1);
    return (uint32_t)at;
}

void twins_take(struct twins *twins, const struct event *event)
{
    if (!is_comparable(event))
        return;
    size_t set = set_of(twins, event->origin.dialect ? event->origin.dialect : "");
    size_t input = input_of(twins, event->origin.input ? event->origin.input : "");
    if (twins->count == TWINS_LIMIT || set == TWINS_SETS || input > UINT16_MAX ||
        twins->set_sizes[set] == TWINS_SET_LIMIT) {
        twins->is_cut = true;
        return;
    }
    size_t line = event->origin.line;
    twins->items = memory_grow(twins->items, twins->count, &twins->capacity, sizeof *twins->items);
    twins->items[twins->count++] = (struct twin){
        .latitude = (float)event->place.latitude,
        .longitude = (float)event->place.longitude,
        .day = (int32_t)event->date.earliest,
        .id = keep_id(&twins->ids, event->id),
        .line = line <= UINT32_MAX ? (uint32_t)line : 0,
        .input = (uint16_t)input,
        .set = (uint8_t)set,
        .group = group_of(event->category),
    };
    twins->set_sizes[set]++;
}

void twins_cut(struct twins *twins, size_t count)
{
    while (twins->count > count)
        twins->set_sizes[twins->items[--twins->count].set]--;
}

void twins_clear(struct twins *twins)
{
    arena_clear(&twins->arena);
    buffer_clear(&twins->ids);
    free(twins->items);
    free(twins->inputs);
    *twins = (struct twins){0};
}

/* ---- Comparing ---- */

/* By day and latitude; then in the order of reading, so that each run tells the same. */
static int compare_items(const void *a, const void *b)
{
    const struct twin *one = a, *other = b;
    if (one->day != other->day)
        return one->day < other->day ? -1 : 1;
    if (one->latitude < other->latitude || one->latitude > other->latitude)
        return one->latitude < other->latitude ? -1 : 1;
    if (one->input != other->input)
        return one->input < other->input ? -1 : 1;
    return one->line < other->line ? -1 : one->line > other->line;
}

static bool are_twins(const struct twin *one, const struct twin *other)
{
    if (one->set == other->set || one->group != other->group)
        return false;
    double across = fabs((double)one->longitude - (double)other->longitude);
    if (across > 180)
        across = 360 - across;
    double middle = ((double)one->latitude + (double)other->latitude) / 2;
    double east = across * cos(middle * DEGREE) * KM_OF_DEGREE;
    double north = ((double)one->latitude - (double)other->latitude) * KM_OF_DEGREE;
    return east * east + north * north <= NEAR_KM * NEAR_KM;
}

static const char *name_of(const struct twins *twins, const struct twin *item, struct arena *arena)
{
    if (item->id)
        return arena_print(arena, "'%s'", twins->ids.bytes + item->id);
    return "the record";
}

static void report_pair(const struct twins *twins, const struct twin *one, const struct twin *other,
                        struct report *report)
{
    struct arena arena = {0};
    const struct twin *first = one->set < other->set ? one : other;
    const struct twin *second = first == one ? other : one;
    struct civil civil = civil_of(second->day);
    struct position position = {.input = twins->inputs[second->input], .line = second->line};
    report_add(report, SEVERITY_WARNING, "likely-duplicates", &position,
               "%s on %04d-%02d-%02d (%s) is likely the same event as %s (%s) in '%s' line %u; "
               "nothing was merged",
               name_of(twins, second, &arena), (int)civil.year, civil.month, civil.day,
               twins->sets[second->set], name_of(twins, first, &arena), twins->sets[first->set],
               twins->inputs[first->input], (unsigned)first->line);
    arena_clear(&arena);
}

/* The first item from 'at' on that is of 'day' and not too far south, or of a later day. */
static size_t find(const struct twins *twins, size_t at, int32_t day, float latitude)
{
    size_t end = twins->count;
    while (at < end) {
        size_t middle = at + (end - at) / 2;
        const struct twin *item = &twins->items[middle];
        if (item->day < day || (item->day == day && item->latitude < latitude))
            at = middle + 1;
        else
            end = middle;
    }
    return at;
}

/* Compares an item with those from 'at' on that are of 'day' and not too far north; returns how
 * many these were. */
static size_t compare_run(const struct twins *twins, const struct twin *item, size_t at,
                          int32_t day, struct report *report)
{
    size_t start = at;
    for (; at < twins->count; at++) {
        const struct twin *other = &twins->items[at];
        if (other->day != day || other->latitude > item->latitude + NEAR_DEGREES)
            break;
        if (are_twins(item, other))
            report_pair(twins, item, other, report);
    }
    return at - start;
}

void twins_report(struct twins *twins, struct report *report)
{
    size_t comparisons = 0;
    if (twins->set_count < 2)
        return;
    qsort(twins->items, twins->count, sizeof *twins->items, compare_items);
    for (size_t i = 0; i < twins->count && comparisons < TWINS_COMPARISONS; i++) {
        const struct twin *item = &twins->items[i];
        size_t next = find(twins, i + 1, item->day + 1, item->latitude - NEAR_DEGREES);
        comparisons += compare_run(twins, item, i + 1, item->day, report);
        comparisons += compare_run(twins, item, next, item->day + 1, report);
    }
    if (twins->is_cut || comparisons >= TWINS_COMPARISONS)
        report_add(report, SEVERITY_WARNING, "likely-duplicates-limit", NULL,
                   "not all records were compared for likely duplicates: %zu were, at most %zu of "
                   "one data set; read shorter spans",
                   twins->count, TWINS_SET_LIMIT);
}
