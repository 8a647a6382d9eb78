/* Records of different data sets that are likely the same event: reported, never merged.
 *
 * Two are likely twins where both have one exact day, at most a day apart, both have coordinates of
 * a settlement or better, at most 3 km apart, and both are of one category; battles, remote
 * violence and changes of control count as one. */
#ifndef QUERY_TWINS_H
#define QUERY_TWINS_H

#include "base/buffer.h"
#include "base/report.h"
#include "model/event.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Limits on memory and work: some 12 MB. Beyond, records are not compared, which is said. */
#define TWINS_LIMIT ((size_t)1 << 18)
#define TWINS_SET_LIMIT (TWINS_LIMIT / 2) /* of one data set, so that a second one has room */
#define TWINS_ID_LIMIT ((size_t)4 << 20)  /* bytes of ids; later records are named by their line */
#define TWINS_SETS 64
#define TWINS_COMPARISONS ((size_t)100 << 20)

/* What is kept of a record: 28 bytes. */
struct twin {
    float latitude, longitude;
    int32_t day;
    uint32_t id;   /* where it begins in 'ids'; 0 for none */
    uint32_t line; /* 0 for none */
    uint16_t input;
    uint8_t set;
    uint8_t group; /* of categories */
};

/* A zeroed struct holds nothing. */
struct twins {
    struct arena arena;
    struct twin *items;
    size_t count, capacity;
    struct buffer ids; /* each ended by NUL */
    const char **inputs;
    size_t input_count, input_capacity;
    const char *sets[TWINS_SETS];
    size_t set_count, set_sizes[TWINS_SETS];
    bool is_cut; /* a limit was reached */
};

/* Keeps what is needed of a record that can have a twin. */
void twins_take(struct twins *twins, const struct event *event);

/* Forgets what was taken when there were more than 'count' (twins.count at an earlier time). */
void twins_cut(struct twins *twins, size_t count);

/* Warns of each pair at the place of its second record, and says where a limit was reached. Nothing
 * where there is but one data set. */
void twins_report(struct twins *twins, struct report *report);

void twins_clear(struct twins *twins);

#endif
