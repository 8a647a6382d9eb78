/* Values are found through a table of slots that is never full: it has over three times as many as
 * there can be groups. */
#include "query/grouping.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>

#define SLOT_COUNT 65536 /* a power of two */

void grouping_init(struct grouping *grouping, const struct field *field,
                   const struct language_order *languages)
{
    *grouping = (struct grouping){.field = field, .languages = languages};
    grouping->slots = memory_alloc(SLOT_COUNT * sizeof *grouping->slots);
}

void grouping_nest(struct grouping *grouping, const struct field *inner)
{
    grouping->inner = inner;
}

void grouping_clear(struct grouping *grouping)
{
    arena_clear(&grouping->names);
    free(grouping->items);
    free(grouping->slots);
    *grouping = (struct grouping){0};
}

static struct group *add_group(struct grouping *grouping)
{
    grouping->items =
        memory_grow(grouping->items, grouping->count, &grouping->capacity, sizeof *grouping->items);
    struct group *group = &grouping->items[grouping->count++];
    *group = (struct group){.first = DAY_NONE_AFTER};
    return group;
}

/* Made once, behind all that have a name, and in no slot. */
static size_t overflow_index(struct grouping *grouping)
{
    if (grouping->count == GROUP_LIMIT)
        add_group(grouping)->is_overflow = true;
    return GROUP_LIMIT;
}

static size_t slot_of(const char *value, const char *inner)
{
    uint64_t hash = text_hash(value);
    return (size_t)(inner ? hash * 31 + text_hash(inner) : hash) % SLOT_COUNT;
}

static size_t index_of(struct grouping *grouping, const char *value, const char *inner)
{
    size_t slot = slot_of(value, inner);
    while (grouping->slots[slot]) {
        size_t index = grouping->slots[slot] - 1;
        const struct group *group = &grouping->items[index];
        if (text_is_same(group->value, value) && text_is_same(group->inner, inner))
            return index;
        slot = (slot + 1) % SLOT_COUNT;
    }
    if (grouping->count >= GROUP_LIMIT)
        return overflow_index(grouping);
    struct group *group = add_group(grouping);
    group->value = arena_text(&grouping->names, value);
    group->inner = arena_text(&grouping->names, inner);
    grouping->slots[slot] = grouping->count;
    return grouping->count - 1;
}

static const char *value_of(const struct grouping *grouping, const struct field *field,
                            const struct event *event)
{
    return field ? field->value(event, grouping->languages, 0) : NULL;
}

/* Where a date has but a last day that one counts: nobody knows how long before it anything was. */
static int64_t first_day(const struct edtf *date)
{
    if (!date->is_placeable)
        return DAY_NONE_AFTER;
    return date->earliest == DAY_NONE_BEFORE ? date->latest : date->earliest;
}

static void add_records(struct group *group, size_t records, int64_t first)
{
    group->count += records;
    if (first < group->first)
        group->first = first;
}

size_t grouping_take(struct grouping *grouping, const struct event *event)
{
    const char *value = value_of(grouping, grouping->field, event);
    size_t index = index_of(grouping, value, value_of(grouping, grouping->inner, event));
    add_records(&grouping->items[index], 1, first_day(&event->date));
    return index;
}

/* An overflow holds values of which nobody knows whether they have a group here, so it stays one.
 */
size_t grouping_same(struct grouping *grouping, const struct group *group)
{
    if (!group->is_overflow)
        return index_of(grouping, group->value, group->inner);
    while (grouping->count < GROUP_LIMIT)
        add_group(grouping); /* empty ones, so that the overflow has its place */
    return overflow_index(grouping);
}

size_t grouping_join(struct grouping *grouping, const struct group *group)
{
    size_t index = grouping_same(grouping, group);
    add_records(&grouping->items[index], group->count, group->first);
    return index;
}
