/* An arena: many small allocations that live and die together. A zeroed struct is an empty one. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *first; /* the block being filled; older ones behind it */
};

/* Zeroed memory, aligned for any type; lives until arena_reset or arena_clear. */
void *arena_alloc(struct arena *arena, size_t size);

/* NUL-terminated copy of 'length' bytes. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* Copy of a NUL-terminated text; NULL stays NULL. */
char *arena_text(struct arena *arena, const char *text);

/* Formatted text, as printf() does; for words, not for numbers with decimals (see buffer.h). */
char *arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Forgets every allocation but keeps the newest block, for use in a loop. */
void arena_reset(struct arena *arena);

/* Frees everything; the arena is empty and can be used again. */
void arena_clear(struct arena *arena);

/* ARENA_NEW(a, struct event) and ARENA_ARRAY(a, struct event, n): typed, zeroed. */
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (count)))

#endif
