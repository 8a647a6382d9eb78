/* A map from words to values whose keys stay in the order of their bytes. Adding takes time that
 * grows with the logarithm of the number of keys, whatever the order in which they come. */
#ifndef QUERY_ORDERED_H
#define QUERY_ORDERED_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

struct ordered_node {
    const char *key;
    void *value;
    uint32_t priority;
    struct ordered_node *left, *right;
};

/* A zeroed struct is an empty map. */
struct ordered {
    struct ordered_node *root;
    size_t count;
};

/* The value of a key; a new key gets 'size' zeroed bytes and a copy of the key from 'arena'. */
void *ordered_add(struct ordered *map, struct arena *arena, const char *key, size_t size);

/* The value of a key, or NULL where it is not there. */
void *ordered_find(const struct ordered *map, const char *key);

/* The node with the smallest key, or the smallest behind 'key'; NULL where there is none. */
const struct ordered_node *ordered_first(const struct ordered *map);
const struct ordered_node *ordered_next(const struct ordered *map, const char *key);

#endif
