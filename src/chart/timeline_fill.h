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
    size_t rest;            /* more records of the lane, that are only counted */
    double penalty;         /* of all that was placed */
    struct choice *choices; /* room for two of each item */
    struct item **bare;     /* room for all of them */
};

/* Bytes of one choice. */
size_t filling_choice_size(void);

/* As it was before anything was placed. */
void filling_reset_item(struct timeline *timeline, const struct packing *packing,
                        struct item *item);

/* Writes down that an item, or its partner where 'which' is 1, stands like that. */
void filling_settle(struct item *item, const struct unit_option *chosen, size_t which, size_t row);

/* The words of a record say to which date it was moved, in place of an arrow to that. */
void filling_split_pair(const struct timeline *timeline, struct item *item);

/* Rows without anything among those that pins ask for: they take no height. */
size_t filling_empty_rows(const struct filling *filling);

/* Whether what the packing says makes the words of an item few. */
bool filling_wants_brief(struct timeline *timeline, const struct packing *packing,
                         struct item *item);

/* Places what is pinned, before all others. */
void filling_place_pinned(struct filling *filling, const struct packing *packing);

/* Where the neighbours of the first mark end that its mark would cover, among 'count' in the order
 * of their middles. */
size_t filling_cluster_end(const struct filling *filling, struct item *const *items, size_t count);
int filling_compare_middles(const void *a, const void *b);

/* The most important of some neighbours is to stand for all of them; returns it, with what stands
 * beside it in 'set'. */
struct item *filling_options_for_merged(struct filling *filling, struct item *const *members,
                                        size_t count, struct option_set *set);

/* Writes down that the host, which has its place, stands for them. */
void filling_settle_merged(struct item *host, struct item *const *members, size_t count);

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
