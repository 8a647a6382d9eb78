/* How the lanes of a timeline are filled with rows; included by the files of its layout. */
#ifndef CHART_TIMELINE_PACK_H
#define CHART_TIMELINE_PACK_H

#include "chart/timeline.h"

struct packing {
    size_t *limits;   /* rows of each lane that may hold words */
    size_t *numbered; /* records of each lane that may go into the key, in those rows and one more;
                         NULL: none */
    double key_price; /* of a point of height of the key, in such of rows; 0: none has numbers */
    size_t spare;     /* rows that what is left over may add to a lane: so many for words, as many
                         again for numbers, and for marks alone */
    size_t numbers;   /* how many more may go into the key, of any lane */
    size_t full;      /* so many of the most important records keep all their words */
    bool is_rationed; /* rows are scarce: the more important records choose first */
};

#define NUMBER_TRIALS 5 /* sizes of the key that are tried for the same rows */

/* What so many numbers add to some rows. */
struct number_trial {
    size_t count, rows; /* numbers, and rows with them */
    double value;       /* of these records */
    double key;         /* height of their entries */
};

/* What so many rows of a lane hold. */
struct lane_trial {
    double value; /* of the records with words */
    double first; /* of the most important one of these */
    double key;   /* height of the entries of those that are numbered by their pins */
    size_t left;  /* records without any */
    size_t empty; /* rows that hold nothing, among those that pins ask for */
    struct number_trial numbers[NUMBER_TRIALS];
    size_t number_count;
};

/* How much a record's words are worth to the reader: from 1, for the least important, to 25; those
 * in bold and those that are pinned more. */
double timeline_value(const struct timeline *timeline, const struct item *item);

#define SEEN_VALUE 2.0      /* beside that, of any record that has words or a number */
#define NUMBERED_SHARE 0.75 /* of the value of words that stand in the key */

/* Tries the rows of 'packing' with words alone; 'trials' is by lane. */
void timeline_try(struct timeline *timeline, const struct packing *packing,
                  struct lane_trial *trials);

/* Shares 'height' points out to the rows of the lanes, of which each wants at most 'wanted', and to
 * the key, such that what has words is worth the most; 'limits' and 'numbered' of the packing are
 * filled. */
void timeline_ration(struct timeline *timeline, struct packing *packing, const size_t *wanted,
                     double height);

/* Places every item on the axis, afresh: in a row with its words, numbered, in a mark that
 * neighbours share, or in its lane's density strip; rows and strips of the lanes are filled in. */
void timeline_pack(struct timeline *timeline, const struct packing *packing);

/* Of a record in the key, as its share of the lines. */
double timeline_entry_height(struct timeline *timeline, struct item *item);

/* How many usual entries a key of this height can hold. */
size_t timeline_key_room(const struct timeline *timeline, double height);

#endif
