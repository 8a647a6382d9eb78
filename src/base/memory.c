/* The only place that asks the system for memory. Sizes that an input can drive are limited
 * before they get here, so running out is exceptional and ends in one hook. */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void (*exhausted_hook)(size_t size);

void memory_set_exhausted(void (*hook)(size_t size))
{
    exhausted_hook = hook;
}

static void memory_exhausted(size_t size)
{
    if (exhausted_hook)
        exhausted_hook(size);
    abort();
}

void *memory_alloc(size_t size)
{
    void *memory = calloc(1, size ? size : 1);
    if (!memory)
        memory_exhausted(size);
    return memory;
}

void *memory_resize(void *memory, size_t size)
{
    void *moved = realloc(memory, size ? size : 1);
    if (!moved)
        memory_exhausted(size);
    return moved;
}

char *memory_copy(const char *text, size_t length)
{
    char *copy = memory_alloc(length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

void *memory_grow(void *items, size_t count, size_t *capacity, size_t item_size)
{
    if (count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity * 2 : 8;
    if (wanted > SIZE_MAX / item_size)
        memory_exhausted(SIZE_MAX);
    *capacity = wanted;
    return memory_resize(items, wanted * item_size);
}
