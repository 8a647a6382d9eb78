/* Rows of a lane and what stands in them: finding the place for a mark and its words such that
 * nothing overlaps. Rows are counted from the top; x is in points. */
#ifndef CHART_PACK_H
#define CHART_PACK_H

#include <stdbool.h>
#include <stddef.h>

/* A piece that takes part of some rows: 'row' and 'rows' relative to the place tried. */
struct pack_rect {
    size_t row, rows;
    double x0, x1;
};

#define PACK_RECTS 6

/* One way in which a unit could stand, and what it costs beside the rows it needs. */
struct pack_option {
    struct pack_rect rects[PACK_RECTS];
    size_t rect_count;
    size_t height;  /* rows from its first to its last */
    double penalty; /* 1 is as bad as one more row */
};

struct pack_row;

struct pack {
    struct pack_row *rows;
    size_t row_count; /* rows in use */
    size_t row_limit; /* most rows there may be */
    double gap;       /* least free space between pieces of different units, points */
};

void pack_init(struct pack *pack, size_t row_limit, double gap);
void pack_clear(struct pack *pack);

/* Chooses the cheapest option and the highest row where it fits, and takes the place. Ties go to
 * the earlier option, then the higher row. Returns the option's index and its row, or -1 where none
 * fits. */
int pack_place(struct pack *pack, const struct pack_option *options, size_t count, size_t *row);

/* Takes a place in 'row' for an option that fits there; false, and nothing is taken, where it does
 * not. */
bool pack_try(struct pack *pack, const struct pack_option *option, size_t row);

/* Whether x0 to x1 of a row is free, with the gap around it. */
bool pack_is_free(const struct pack *pack, size_t row, double x0, double x1);

#endif
