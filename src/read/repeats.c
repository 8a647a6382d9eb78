/* Linear probing. A shard grows by half when it is seven eighths full, so that little of it stays
 * unused. */
#include "read/repeats.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 16

/* The last steps of MurmurHash3, which let each bit depend on all. */
static uint64_t mixed(uint64_t hash)
{
    hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdu;
    hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53u;
    return hash ^ hash >> 33;
}

static uint64_t hash_of(const char *dialect, const char *id)
{
    uint64_t hash = mixed(text_hash(id) + mixed(text_hash(dialect)));
    return hash ? hash : 1;
}

/* The place of a hash, or the free one where it belongs. */
static uint64_t *find(const struct repeats_shard *shard, uint64_t hash)
{
    size_t at = (size_t)(hash / REPEATS_SHARDS % shard->capacity);
    while (shard->hashes[at] && shard->hashes[at] != hash)
        at = at + 1 < shard->capacity ? at + 1 : 0;
    return &shard->hashes[at];
}

static void grow(struct repeats_shard *shard)
{
    struct repeats_shard old = *shard;
    shard->capacity = old.capacity ? old.capacity + old.capacity / 2 : FIRST_CAPACITY;
    shard->hashes = memory_alloc(shard->capacity * sizeof *shard->hashes);
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.hashes[i])
            *find(shard, old.hashes[i]) = old.hashes[i];
    }
    free(old.hashes);
}

bool repeats_add(struct repeats *repeats, const char *dialect, const char *id)
{
    uint64_t hash = hash_of(dialect, id);
    struct repeats_shard *shard = &repeats->shards[hash % REPEATS_SHARDS];
    if (shard->count >= shard->capacity - shard->capacity / 8)
        grow(shard);
    uint64_t *place = find(shard, hash);
    if (*place)
        return true;
    if (repeats->limit && repeats->count == repeats->limit)
        return false;
    *place = hash;
    shard->count++;
    repeats->count++;
    return false;
}

void repeats_clear(struct repeats *repeats)
{
    for (size_t i = 0; i < REPEATS_SHARDS; i++)
        free(repeats->shards[i].hashes);
    *repeats = (struct repeats){0};
}
