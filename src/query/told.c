/* Spans by group, widened as records come. */
#include "query/told.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>

void told_init(struct told *told, const struct field *field, const struct language_order *languages)
{
    *told = (struct told){0};
    grouping_init(&told->grouping, field, languages);
}

void told_clear(struct told *told)
{
    grouping_clear(&told->grouping);
    free(told->items);
    *told = (struct told){0};
}

static void widen(struct told *told, size_t group, const struct told_span *by)
{
    size_t before = told->capacity;
    while (told->capacity <= group)
        told->items =
            memory_grow(told->items, told->capacity, &told->capacity, sizeof *told->items);
    for (size_t i = before; i < told->capacity; i++)
        told->items[i] = (struct told_span){0};
    struct told_span *span = &told->items[group];
    if (!by->records)
        return;
    span->first = span->records && span->first < by->first ? span->first : by->first;
    span->last = span->records && span->last > by->last ? span->last : by->last;
    span->records += by->records;
}

void told_take(struct told *told, const struct event *event)
{
    const struct edtf *date = &event->date;
    bool is_planned = event->status == STATUS_PLANNED || event->status == STATUS_POSTPONED ||
                      event->status == STATUS_CALLED_OFF;
    bool is_placed =
        date->is_placeable && date->earliest != DAY_NONE_BEFORE && date->latest != DAY_NONE_AFTER;
    if (is_planned || !is_placed || edtf_blur_days(date) > EDTF_VAGUE_DAYS)
        return;
    struct told_span span = {date->earliest, date->latest, 1};
    widen(told, grouping_take(&told->grouping, event), &span);
}

void told_merge(struct told *told, const struct told *other)
{
    for (size_t i = 0; i < other->grouping.count && i < other->capacity; i++)
        widen(told, grouping_same(&told->grouping, &other->grouping.items[i]), &other->items[i]);
}

const struct told_span *told_find(const struct told *told, const char *value)
{
    for (size_t i = 0; i < told->grouping.count && i < told->capacity; i++) {
        const struct group *group = &told->grouping.items[i];
        if (!group->is_overflow && text_is_same(group->value, value) && told->items[i].records)
            return &told->items[i];
    }
    return NULL;
}
