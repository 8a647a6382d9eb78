/* Small multiples: how many columns and rows, and which plot stands where. Plots follow each other
 * in reading direction, row by row. */
#ifndef CHART_FACETS_H
#define CHART_FACETS_H

#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

struct facets_request {
    size_t count;
    size_t columns;       /* as asked for; 0: chosen */
    bool is_on_axis;      /* plots of one column would share the page's time axis with others */
    double width, height; /* of the room; height 0: free */
    double least_width;   /* points that a plot needs at least */
};

struct facets {
    size_t count, columns, rows;
};

/* Columns are chosen so that plots of time are about twice as wide as high; up to three stand above
 * each other, as time is best compared that way. */
struct facets facets_grid(const struct facets_request *request);

/* Warns where there are fewer columns than were asked for. */
void facets_tell_columns(const struct facets *facets, size_t asked, struct report *report);

size_t facets_row(const struct facets *facets, size_t index);
size_t facets_column(const struct facets *facets, size_t index);

/* Whether no plot stands below one in its column. */
bool facets_is_lowest(const struct facets *facets, size_t index);

/* Where a column begins and ends within 'width', 'gap' apart. */
void facets_span(const struct facets *facets, size_t column, double width, double gap, double *from,
                 double *to);

#endif
