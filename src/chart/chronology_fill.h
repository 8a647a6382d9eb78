/* How a chronology fills one column after the other; chronology.h has the order of things. */
#ifndef CHART_CHRONOLOGY_FILL_H
#define CHART_CHRONOLOGY_FILL_H

#include "chart/chronology.h"

#define CHRONOLOGY_SLACK 0.01 /* points */

/* What is next to be placed. */
struct cursor {
    size_t block, line; /* line of an entry of which a part is placed */
    double day;         /* where the rule to scale goes on; of no meaning before its first entry */
};

/* A column while it is filled. */
struct column {
    size_t page, index;
    double room;   /* height to fill */
    double whole;  /* of a page under its heads: what is higher may be broken */
    double y, end; /* where the next block begins, and where the last one ends */
    const struct chronology_entry *above; /* in this column */
    bool is_continued;                    /* nothing stands in it but the head that is told again */
    size_t run;                           /* its first piece that is to scale */
    bool has_run;                         /* there is one, and the rule has no end yet */
    double run_day, run_y;                /* where its rule begins */
    bool is_rule_higher;                  /* than there is room */
};

/* Fills a column with what is next, and moves on. */
void chronology_fill_column(struct chronology *chronology, struct column *column,
                            struct cursor *at);

#endif
