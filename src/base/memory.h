/* Memory that never comes back NULL, and arrays that grow. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Called with the size that could not be had; it must not return. The one process-wide hook of
 * the library; the default writes nothing and aborts. */
void memory_set_exhausted(void (*hook)(size_t size));

/* Zeroed memory of 'size' bytes (at least one). The caller frees it with free(). */
void *memory_alloc(size_t size);

/* Like realloc(); bytes beyond the old size are not zeroed. */
void *memory_resize(void *memory, size_t size);

/* NUL-terminated copy of 'length' bytes of 'text'. The caller frees it with free(). */
char *memory_copy(const char *text, size_t length);

/* Makes room for one more item: returns 'items', moved where it had to be, with '*capacity'
 * updated, such that items[count] may be written. */
void *memory_grow(void *items, size_t count, size_t *capacity, size_t item_size);

#endif
