/* The number of columns follows from the shape of the room, as for n rectangles of one shape. */
#include "chart/facets.h"

#include <math.h>

#define IDEAL_ASPECT 2.2 /* width by height of a plot */
#define FREE_ASPECT 1.5  /* of the room, where its height is free */
#define STACKED_MOST 3   /* plots that stand above each other where nobody asked */

static size_t chosen_columns(const struct facets_request *request)
{
    if (request->is_on_axis || request->count <= STACKED_MOST)
        return 1;
    double aspect = request->height > 0 ? request->width / request->height : FREE_ASPECT;
    double columns = round(sqrt((double)request->count * aspect / IDEAL_ASPECT));
    double most = floor(request->width / request->least_width);
    return (size_t)fmax(1, fmin(columns, most));
}

struct facets facets_grid(const struct facets_request *request)
{
    struct facets facets = {.count = request->count};
    if (!request->count)
        return facets;
    size_t columns = request->columns ? request->columns : chosen_columns(request);
    if (columns > request->count)
        columns = request->count;
    facets.rows = (request->count + columns - 1) / columns;
    facets.columns = request->columns ? columns : (request->count + facets.rows - 1) / facets.rows;
    return facets;
}

void facets_tell_columns(const struct facets *facets, size_t asked, struct report *report)
{
    if (asked > facets->columns)
        report_add(report, SEVERITY_WARNING, "columns-too-many", NULL,
                   "columns: %zu were asked for, but there %s %zu plot%s", asked,
                   facets->count == 1 ? "is" : "are", facets->count, facets->count == 1 ? "" : "s");
}

size_t facets_row(const struct facets *facets, size_t index)
{
    return index / facets->columns;
}

size_t facets_column(const struct facets *facets, size_t index)
{
    return index % facets->columns;
}

bool facets_is_lowest(const struct facets *facets, size_t index)
{
    return index + facets->columns >= facets->count;
}

void facets_span(const struct facets *facets, size_t column, double width, double gap, double *from,
                 double *to)
{
    double each = (width - gap * (double)(facets->columns - 1)) / (double)facets->columns;
    *from = (each + gap) * (double)column;
    *to = *from + each;
}
