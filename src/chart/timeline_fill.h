/* One lane while it is filled with rows: shared by timeline_fill.c and timeline_pack.c. */
#ifndef CHART_TIMELINE_FILL_H
#define CHART_TIMELINE_FILL_H

#include "chart/options.h"
#include "chart/pack.h"
#include "chart/timeline_pack.h"

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

/* Bytes of one choice. */
size_t filling_choice_size(void);

/* As it was before anything was placed. */
void filling_reset_item(struct timeline *timeline, const struct packing *packing,
                        struct item *item);

/* Places what is pinned, then words in at most 'limit' rows. */
void filling_place_words(struct filling *filling, const struct packing *packing);

/* Words that have no place yet try for one, in order, among the first 'count' items, until 'most'
 * found none; returns how many did. */
size_t filling_place_rest(struct filling *filling, size_t count, size_t most);

/* Whether the mark alone has a free place, as every way to stand wants it: asking this first saves
 * most of the work where rows are full. */
bool filling_has_room(const struct filling *filling, const struct item *item);

/* One item with its words; false where there is no room. */
bool filling_place_labelled(struct filling *filling, struct item *item);

/* One item in one of the ways of a set. */
bool filling_place(struct filling *filling, const struct option_set *set, struct item *item);

#endif
