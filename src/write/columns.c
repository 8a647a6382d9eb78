/* Columns are looked up by every cell, so they have a table of hashes. Its size never changes: the
 * columns are few enough. */
#include "write/columns.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define SLOTS (2 * COLUMN_LIMIT) /* a power of two; at least half of them stay empty */

static uint32_t *find_slot(struct columns *columns, const char *field, uint64_t hash)
{
    size_t at = hash % SLOTS;
    while (columns->slots[at]) {
        const struct column *column = &columns->items[columns->slots[at] - 1];
        if (column->hash == hash && strcmp(column->field, field) == 0)
            break;
        at = (at + 1) % SLOTS;
    }
    return &columns->slots[at];
}

size_t columns_find(struct columns *columns, const char *field, struct column_rank rank)
{
    uint64_t hash = text_hash(field);
    if (!columns->slots)
        columns->slots = memory_alloc(SLOTS * sizeof *columns->slots);
    uint32_t *slot = find_slot(columns, field, hash);
    if (*slot)
        return *slot - 1;
    if (columns->count == COLUMN_LIMIT)
        return COLUMN_LIMIT;
    columns->items =
        memory_grow(columns->items, columns->count, &columns->capacity, sizeof *columns->items);
    columns->items[columns->count] =
        (struct column){arena_text(&columns->arena, field), hash, rank};
    *slot = (uint32_t)++columns->count;
    return columns->count - 1;
}

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_columns(const void *a, const void *b)
{
    const struct column *one = *(const struct column *const *)a;
    const struct column *other = *(const struct column *const *)b;
    int order = compare_numbers(one->rank.field, other->rank.field);
    if (!order)
        order = compare_numbers(one->rank.item, other->rank.item);
    if (!order)
        order = compare_numbers(one->rank.part, other->rank.part);
    return order ? order : (one > other) - (one < other);
}

uint32_t *columns_order(const struct columns *columns)
{
    size_t count = columns->count;
    const struct column **sorted = memory_alloc(count * sizeof *sorted);
    uint32_t *order = memory_alloc(count * sizeof *order);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &columns->items[i];
    qsort(sorted, count, sizeof *sorted, compare_columns);
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)(sorted[i] - columns->items);
    free(sorted);
    return order;
}

void columns_clear(struct columns *columns)
{
    arena_clear(&columns->arena);
    free(columns->items);
    free(columns->slots);
    *columns = (struct columns){0};
}
