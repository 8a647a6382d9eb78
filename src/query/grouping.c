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
    *group = (struct group){0};
    return group;
}

/* Made once, behind all that have a name, and in no slot. */
static size_t overflow_index(struct grouping *grouping)
{
    if (grouping->count == GROUP_LIMIT)
        add_group(grouping)->is_overflow = true;
    return GROUP_LIMIT;
}

static size_t index_of(struct grouping *grouping, const char *value)
{
    size_t slot = (size_t)text_hash(value) % SLOT_COUNT;
    while (grouping->slots[slot]) {
        size_t index = grouping->slots[slot] - 1;
        if (text_is_same(grouping->items[index].value, value))
            return index;
        slot = (slot + 1) % SLOT_COUNT;
    }
    if (grouping->count >= GROUP_LIMIT)
        return overflow_index(grouping);
    add_group(grouping)->value = arena_text(&grouping->names, value);
    grouping->slots[slot] = grouping->count;
    return grouping->count - 1;
}

size_t grouping_take(struct grouping *grouping, const struct event *event)
{
    const char *value =
        grouping->field ? grouping->field->value(event, grouping->languages, 0) : NULL;
    size_t index = index_of(grouping, value);
    grouping->items[index].count++;
    return index;
}

/* An overflow holds values of which nobody knows whether they have a group here, so it stays one.
 */
size_t grouping_same(struct grouping *grouping, const struct group *group)
{
    if (!group->is_overflow)
        return index_of(grouping, group->value);
    while (grouping->count < GROUP_LIMIT)
        add_group(grouping); /* empty ones, so that the overflow has its place */
    return overflow_index(grouping);
}
