/* A treap: a search tree by key and a heap by a hash of the key, which balances it without a random
 * number, so that the same input always takes the same steps. */
#include "query/ordered.h"

#include <string.h>

/* FNV-1a, which alone leaves the high bits of similar keys alike, and the last steps of
 * MurmurHash3. */
static uint32_t hash_of(const char *key)
{
    uint32_t hash = 2166136261u;
    for (; *key; key++)
        hash = (hash ^ (unsigned char)*key) * 16777619u;
    hash = (hash ^ hash >> 16) * 0x85ebca6bu;
    hash = (hash ^ hash >> 13) * 0xc2b2ae35u;
    return hash ^ hash >> 16;
}

static struct ordered_node *find(struct ordered_node *node, const char *key)
{
    while (node) {
        int order = strcmp(key, node->key);
        if (order == 0)
            return node;
        node = order < 0 ? node->left : node->right;
    }
    return NULL;
}

/* Parts a tree into the keys before and behind 'key', which is not in it. */
static void split(struct ordered_node *node, const char *key, struct ordered_node **before,
                  struct ordered_node **behind)
{
    while (node) {
        if (strcmp(node->key, key) < 0) {
            *before = node;
            before = &node->right;
            node = node->right;
        } else {
            *behind = node;
            behind = &node->left;
            node = node->left;
        }
    }
    *before = *behind = NULL;
}

/* The new node goes where the heap has its first smaller priority; what was there hangs below. */
static void insert(struct ordered_node **root, struct ordered_node *node)
{
    while (*root && (*root)->priority >= node->priority)
        root = strcmp(node->key, (*root)->key) < 0 ? &(*root)->left : &(*root)->right;
    split(*root, node->key, &node->left, &node->right);
    *root = node;
}

void *ordered_add(struct ordered *map, struct arena *arena, const char *key, size_t size)
{
    struct ordered_node *node = find(map->root, key);
    if (node)
        return node->value;
    node = ARENA_NEW(arena, struct ordered_node);
    node->key = arena_text(arena, key);
    node->value = arena_alloc(arena, size);
    node->priority = hash_of(key);
    insert(&map->root, node);
    map->count++;
    return node->value;
}

void *ordered_find(const struct ordered *map, const char *key)
{
    const struct ordered_node *node = find(map->root, key);
    return node ? node->value : NULL;
}

const struct ordered_node *ordered_first(const struct ordered *map)
{
    const struct ordered_node *node = map->root;
    while (node && node->left)
        node = node->left;
    return node;
}

const struct ordered_node *ordered_next(const struct ordered *map, const char *key)
{
    const struct ordered_node *next = NULL;
    for (const struct ordered_node *node = map->root; node;) {
        if (strcmp(node->key, key) > 0) {
            next = node;
            node = node->left;
        } else {
            node = node->right;
        }
    }
    return next;
}
