/* How the lanes of a timeline are filled with rows; included by the files of its layout. */
#ifndef CHART_TIMELINE_PACK_H
#define CHART_TIMELINE_PACK_H

#include "chart/timeline.h"

struct packing {
    size_t *limits;   /* rows of each lane that may hold words */
    size_t spare;     /* rows that what is left over may add to a lane: so many for words, as many
                         again for numbers, and for marks alone */
    size_t numbers;   /* how many may go into the key */
    size_t full;      /* so many of the most important records keep all their words */
    bool is_rationed; /* rows are scarce: the more important records choose first */
};

/* Places every item on the axis, afresh: in a row with its words, numbered, as a mark alone, or in
 * its lane's density strip; rows and strips of the lanes are filled in. */
void timeline_pack(struct timeline *timeline, const struct packing *packing);

#endif
