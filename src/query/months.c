/* Months are numbered from January of the first year on; dates on an axis have years from -9999 to
 * 9999, and a winter can run into the next one. */
#include "query/months.h"

#include "base/day.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR (-10000)
#define MONTH_COUNT 240024

static size_t month_of(int64_t day)
{
    struct civil civil = civil_of(day);
    int64_t number = (civil.year - FIRST_YEAR) * 12 + civil.month - 1;
    return number < 0 ? 0 : number < MONTH_COUNT ? (size_t)number : MONTH_COUNT - 1;
}

static int64_t year_of(size_t number)
{
    return (int64_t)(number / 12) + FIRST_YEAR;
}

static int64_t first_day_of(size_t number)
{
    return day_of(year_of(number), (int)(number % 12) + 1, 1);
}

/* NULL where there is no room for one more. */
static struct month *month_at(struct months *months, struct arena *arena, size_t number)
{
    char key[32];
    snprintf(key, sizeof key, "%06zu", number);
    if (months->map.count >= MONTHS_LIMIT && !ordered_find(&months->map, key))
        return NULL;
    struct month *month = ordered_add(&months->map, arena, key, sizeof *month);
    month->year = year_of(number);
    month->month = (int)(number % 12) + 1;
    return month;
}

/* ---- Counting ---- */

/* What an event that did not take place says of the dead is not added up. */
static struct sum killed_in(const struct event *event)
{
    return sum_counts(event) ? sum_of_kind(event, "killed") : (struct sum){0};
}

/* A part of an event, from 0 to 1 for all of it. */
static void add_part(struct months *months, struct arena *arena, size_t number,
                     const struct event *event, double from, double to)
{
    struct month *month = month_at(months, arena, number);
    struct sum whole = killed_in(event);
    struct sum part = sum_part(&whole, from, to);
    if (!month)
        return;
    month->events += sum_share(event_stands_for(event), from, to);
    sum_add(&month->killed, &part);
}

static void add_whole(struct months *months, struct arena *arena, int64_t day,
                      const struct event *event)
{
    struct month *month = month_at(months, arena, month_of(day));
    struct sum killed = killed_in(event);
    if (!month) {
        months->unassigned += event_stands_for(event);
        return;
    }
    month->events += event_stands_for(event);
    sum_add(&month->killed, &killed);
}

static void spread(struct months *months, struct arena *arena, const struct event *event)
{
    size_t first = month_of(event->date.earliest);
    size_t last = month_of(event->date.latest);
    size_t count = last - first + 1;
    if (count > MONTHS_SPREAD_LIMIT || months->map.count + count > MONTHS_LIMIT) {
        months->unassigned += event_stands_for(event);
        return;
    }
    double days = (double)(event->date.latest - event->date.earliest + 1);
    double from = 0;
    for (size_t number = first; number <= last; number++) {
        double before = (double)(first_day_of(number + 1) - event->date.earliest);
        double to = number == last ? 1 : before / days;
        add_part(months, arena, number, event, from, to);
        from = to;
    }
}

void months_take(struct months *months, struct arena *arena, const struct event *event,
                 enum assign assign)
{
    int64_t earliest = event->date.earliest;
    int64_t latest = event->date.latest;
    bool has_start = event->date.is_placeable && earliest != DAY_NONE_BEFORE;
    bool has_both = has_start && latest != DAY_NONE_AFTER;
    if (assign == ASSIGN_START && has_start)
        add_whole(months, arena, earliest, event);
    else if (assign == ASSIGN_MIDPOINT && has_both)
        add_whole(months, arena, earliest + (latest - earliest) / 2, event);
    else if (assign == ASSIGN_SPREAD && has_both)
        spread(months, arena, event);
    else if (assign == ASSIGN_STRICT && has_both && month_of(earliest) == month_of(latest))
        add_whole(months, arena, earliest, event);
    else
        months->unassigned += event_stands_for(event);
}

/* ---- Months without records ---- */

void months_cover(struct months *months, struct arena *arena, const struct edtf *date)
{
    if (!date->is_placeable)
        return;
    if (!months->covered)
        months->covered = arena_alloc(arena, MONTH_COUNT);
    int64_t earliest = date->earliest == DAY_NONE_BEFORE ? date->latest : date->earliest;
    int64_t latest = date->latest == DAY_NONE_AFTER ? date->earliest : date->latest;
    size_t first = month_of(earliest);
    memset(months->covered + first, 1, month_of(latest) - first + 1);
}

/* The next month from 'number' on that is covered or not; MONTH_COUNT where there is none. */
static size_t next(const unsigned char *covered, size_t number, bool is_covered)
{
    const unsigned char *found = memchr(covered + number, is_covered ? 1 : 0, MONTH_COUNT - number);
    return found ? (size_t)(found - covered) : MONTH_COUNT;
}

static struct gap gap_of(size_t first, size_t end)
{
    return (struct gap){year_of(first), year_of(end - 1), (int)(first % 12) + 1,
                        (int)((end - 1) % 12) + 1, end - first};
}

struct gap *months_gaps(const struct months *months, struct arena *arena, size_t *count)
{
    struct gap *gaps = NULL;
    for (size_t pass = 0; pass < 2; pass++) {
        *count = 0;
        if (!months->covered)
            return NULL;
        size_t at = next(months->covered, next(months->covered, 0, true), false);
        while (at < MONTH_COUNT) {
            size_t end = next(months->covered, at, true);
            if (end == MONTH_COUNT)
                break;
            if (gaps)
                gaps[*count] = gap_of(at, end);
            ++*count;
            at = next(months->covered, end, false);
        }
        if (!gaps)
            gaps = ARENA_ARRAY(arena, struct gap, *count);
    }
    return gaps;
}

/* ---- Merging ---- */

void months_merge(struct months *months, struct arena *arena, const struct months *other)
{
    const struct ordered_node *node = ordered_first(&other->map);
    for (; node; node = ordered_next(&other->map, node->key)) {
        const struct month *from = node->value;
        size_t number = (size_t)((from->year - FIRST_YEAR) * 12 + from->month - 1);
        struct month *month = month_at(months, arena, number);
        if (!month) {
            months->unassigned += from->events;
            continue;
        }
        month->events += from->events;
        sum_add(&month->killed, &from->killed);
    }
    months->unassigned += other->unassigned;
    if (!other->covered)
        return;
    if (!months->covered)
        months->covered = arena_alloc(arena, MONTH_COUNT);
    for (size_t i = 0; i < MONTH_COUNT; i++)
        months->covered[i] |= other->covered[i];
}
