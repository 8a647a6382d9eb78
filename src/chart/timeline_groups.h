/* Which groups have lanes of their own, at one level or two, and in which order. */
#ifndef CHART_TIMELINE_GROUPS_H
#define CHART_TIMELINE_GROUPS_H

#include "chart/chart.h"
#include "query/shortlist.h"

#define UNLISTED SIZE_MAX

struct lane_group {
    const char *value; /* of its field; NULL where its records have none */
    const char *name;  /* for people; NULL until it is needed */
    size_t count;
    int64_t first;   /* as in struct group */
    bool is_rest;    /* those that have no lane of their own */
    bool is_unknown; /* of which nothing is known */
    struct lane_group *inner;
    size_t inner_count; /* 0: one lane */

    size_t listed; /* place in the order that was given, or UNLISTED */
    size_t came;   /* in which order they came */
    double key;    /* what those that are not listed are ordered by */
};

struct lane_groups {
    struct lane_group *items; /* of the outer level */
    size_t count;
};

/* 'lanes' gets the lane of each group of the shortlist, counted through both levels; it may be
 * NULL. */
struct lane_groups lane_groups_make(const struct panel_setup *setup,
                                    const struct shortlist *shortlist, size_t *lanes,
                                    struct arena *arena);

/* The same groups by size where nothing else was asked for, as they are told in words. */
void lane_groups_tell(const struct panel_setup *setup, struct lane_groups *groups);

/* Whether a value of a field says that nothing is known. */
bool lane_group_is_unknown(const struct field *field, const char *value);

/* Warns of names in the given order that no group has. */
void lane_groups_check(const struct panel_setup *setup, const struct shortlist *shortlist,
                       struct report *report);

#endif
