/* The bin in which a record is counted whose date may lie in several. Shares are thousandths that
 * add up to the whole (sum_share()): 13 killed over three days are 4.333, 4.334 and 4.333. Coders
 * who divide one total among days write whole people and give the rest to the first days, 5, 4, 4;
 * done to every record of a chart, that would move small numbers to the front. */
#ifndef QUERY_ASSIGN_H
#define QUERY_ASSIGN_H

enum assign {
    ASSIGN_START,    /* that of its first day */
    ASSIGN_MIDPOINT, /* that of the middle of its bounds */
    ASSIGN_SPREAD,   /* a share in each, by days */
    ASSIGN_STRICT    /* none, where it is not certain */
};

#endif
