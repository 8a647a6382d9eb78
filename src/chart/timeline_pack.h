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

/* What so many rows of a lane hold. */
struct lane_trial {
    double value; /* of the records with words */
    size_t left;  /* records without any */
    size_t empty; /* rows that hold nothing, among those that pins ask for */
};

/* How much a record's words are worth to the reader: from 1, for the least important, to 4; those
 * in bold and those that are pinned more. */
double timeline_value(const struct timeline *timeline, const struct item *item);

/* Tries the rows of 'packing' with words alone; 'trials' is by lane. */
void timeline_try(struct timeline *timeline, const struct packing *packing,
                  struct lane_trial *trials);

/* Shares 'height' points out to the lanes such that what has words is worth the most; 'limits' is
 * filled with the rows of each lane, of which it wants at most 'wanted'. */
void timeline_ration(struct timeline *timeline, const struct packing *packing, const size_t *wanted,
                     double height, size_t *limits);

/* Places every item on the axis, afresh: in a row with its words, numbered, as a mark alone, or in
 * its lane's density strip; rows and strips of the lanes are filled in. */
void timeline_pack(struct timeline *timeline, const struct packing *packing);

#endif
