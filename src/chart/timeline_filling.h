/* A lane while its rows are filled; shared by the files that do it. */
#ifndef CHART_TIMELINE_FILLING_H
#define CHART_TIMELINE_FILLING_H

#include "chart/options.h"
#include "chart/pack.h"
#include "chart/timeline.h"

struct choice;

struct filling {
    struct timeline *timeline;
    struct lane *lane;
    struct pack pack;
    struct item **items; /* of the lane on the axis: by date, or where rows are scarce by rank */
    size_t count;
    size_t limit;           /* rows for words */
    bool has_rest;          /* more records of the lane are only counted */
    double penalty;         /* of all that was placed */
    struct choice *choices; /* room for two of each item */
    struct item **bare;     /* room for all of them */
};

/* Takes the best place for one of the options, and settles the item there, with its partner where
 * the options are of a pair. */
bool filling_place(struct filling *filling, const struct option_set *set, struct item *item);

/* Whether an item on the axis has no words yet. */
bool filling_has_no_words(const struct item *item);

/* Neighbours without words whose marks would cover each other share a mark and a count, where that
 * leaves nobody alone: counts beside a density strip would say what the strip shows. */
void filling_merge(struct filling *filling);

#endif
