/* The bin in which a record is counted whose date may lie in several. */
#ifndef QUERY_ASSIGN_H
#define QUERY_ASSIGN_H

enum assign {
    ASSIGN_START,    /* that of its first day */
    ASSIGN_MIDPOINT, /* that of the middle of its bounds */
    ASSIGN_SPREAD,   /* a share in each, by days */
    ASSIGN_STRICT    /* none, where it is not certain */
};

#endif
