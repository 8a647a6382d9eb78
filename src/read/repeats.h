/* The ids that were there before, as hashes in an open-addressing set that grows: 9 to 14 bytes for
 * each id, whatever its length.
 *
 * Two different ids are taken for one where their 64-bit hashes are equal. Among n ids the chance
 * that this happens at all is about n * n / 2^65: 1 in 37 million for a million ids, 1 in 370,000
 * for ten million. */
#ifndef READ_REPEATS_H
#define READ_REPEATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define REPEATS_SHARDS 64

/* A table of its own; only one of them is moved at a time. */
struct repeats_shard {
    uint64_t *hashes; /* 0: free */
    size_t count, capacity;
};

/* A zeroed struct is an empty set. */
struct repeats {
    struct repeats_shard shards[REPEATS_SHARDS];
    size_t count;
    size_t limit; /* ids kept, later new ones are not; 0: any number */
};

/* Whether the id was there before in this data set; remembers it. */
bool repeats_add(struct repeats *repeats, const char *dialect, const char *id);

void repeats_clear(struct repeats *repeats);

#endif
