/* Which spans lie beside each other before the rule to scale, each on a track of its own as long as
 * it lasts; the first track is next to the rule. Of an end that nobody knows only a short end is
 * drawn.
 */
#include "chart/chronology.h"

#include "chart/reach.h"

#include <math.h>
#include <stdlib.h>

#define SHORT_SHARE 0.15 /* of the days of the rule: the room of an end that nobody knows */
#define TRACK_SHARE 0.12 /* of a column, for tracks */
#define LEAST_TRACKS 3   /* that it has room for */

struct extent {
    struct chronology_entry *entry;
    double first, last; /* days */
};

static struct extent extent_of(const struct chronology *chronology, struct chronology_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    double length = (chronology->scale_end - chronology->scale_start) * SHORT_SHARE;
    struct extent extent = {entry, reach_start(date), reach_end(date)};
    if (date->end_edge == EDTF_EDGE_UNKNOWN)
        extent.last = extent.first + length;
    if (date->start_edge == EDTF_EDGE_UNKNOWN)
        extent.first = extent.last - length;
    return extent;
}

/* By their beginnings; of one beginning the longest first. */
static int compare_extents(const void *a, const void *b)
{
    const struct extent *x = a, *y = b;
    if (x->first < y->first || x->first > y->first)
        return x->first < y->first ? -1 : 1;
    if (x->last < y->last || x->last > y->last)
        return x->last > y->last ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

static size_t most_tracks(const struct chronology *chronology)
{
    double most = floor(chronology->measures.column_width * TRACK_SHARE / TRACK_PITCH);
    return most > LEAST_TRACKS && !chronology->has_few_tracks ? (size_t)most : LEAST_TRACKS;
}

/* The first track that is free where it begins: bars that meet would be one. */
static void take_track(struct chronology *chronology, const struct extent *extent, double *ends,
                       size_t most)
{
    size_t track = 0;
    while (track < most && ends[track] >= extent->first)
        track++;
    extent->entry->track = track < most ? track + 1 : 0;
    if (track == most) {
        chronology->untracked++;
        return;
    }
    ends[track] = extent->last;
    if (chronology->track_count < track + 1)
        chronology->track_count = track + 1;
}

void chronology_lay_tracks(struct chronology *chronology)
{
    struct arena *arena = chronology->canvas->arena;
    size_t most = most_tracks(chronology), count = 0;
    struct extent *extents = ARENA_ARRAY(arena, struct extent, chronology->entry_count + 1);
    double *ends = ARENA_ARRAY(arena, double, most);
    for (size_t i = 0; i < chronology->entry_count; i++)
        if (chronology_is_span(&chronology->entries[i]))
            extents[count++] = extent_of(chronology, &chronology->entries[i]);
    qsort(extents, count, sizeof *extents, compare_extents);
    for (size_t i = 0; i < most; i++)
        ends[i] = -INFINITY;
    chronology->track_count = chronology->untracked = 0;
    for (size_t i = 0; i < count; i++)
        take_track(chronology, &extents[i], ends, most);
    chronology->measures.track_room = fmax(
        TRACK_ROOM, TRACK_ROOM + ((double)chronology->track_count - LEAST_TRACKS) * TRACK_PITCH);
}
