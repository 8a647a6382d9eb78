/* The ways in which a record's mark and words can stand in rows, from the best to the last. */
#ifndef CHART_OPTIONS_H
#define CHART_OPTIONS_H

#include "chart/pack.h"
#include "chart/timeline.h"

#define OPTION_LIMIT 20

struct unit_option {
    struct pack_option pack;
    struct placed_label labels[2];
    unsigned steps[2];
    size_t mark_row;
};

struct option_set {
    struct unit_option options[OPTION_LIMIT];
    size_t count;
    bool is_pair;
};

/* A record by itself. Broken words are kept in the item. */
void options_for_item(const struct timeline *timeline, struct item *item, struct option_set *set);

/* Whether words of a record stand beside its mark in any case: it is no bar, and not of a pair. */
bool options_has_sides(const struct item *item);

/* Whether the words of a record fit on its bar: then they stand nowhere else. */
bool options_has_inside(const struct item *item);

/* What the mark and words on that side of it cover, or in its middle on the bar; false where they
 * have no room, and on the sides of a bar that holds its words. */
bool options_beside(const struct timeline *timeline, const struct item *item, enum side side,
                    double *x0, double *x1);

/* The option for that. */
void option_for_side(const struct item *item, enum side side, struct unit_option *option);

/* The last resort for words: two lines on the wider side, cut at a word. None where nothing is to
 * cut. The shortened words are kept in the item. */
void options_for_shortened(const struct timeline *timeline, struct item *item,
                           struct option_set *set);

/* Words that are cut beside their mark, later: from the widest on. They may be whole. */
void options_for_wider_cut(const struct timeline *timeline, const struct item *item,
                           struct option_set *set);

/* A postponed record and its partner, in one row with an arrow between them. */
void options_for_pair(const struct timeline *timeline, const struct item *item,
                      struct option_set *set);

/* A mark with a number. */
void options_for_number(const struct timeline *timeline, const struct item *item,
                        struct option_set *set);

/* A mark with other words than its record's. */
void options_for_words(const struct timeline *timeline, const struct item *item,
                       const struct text_block *words, struct option_set *set);

/* A mark alone. */
void options_for_mark(const struct item *item, struct option_set *set);

/* The space between a mark and its words. */
#define LABEL_GAP 2.3

#define PIECE_GAP 10.0   /* between what belongs to different records */
#define LEADER_INSET 3.0 /* of a leader line from the nearer end of its words */

#endif
