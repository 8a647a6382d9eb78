/* The table of charts: a new chart is its own file, a declaration in chart.h and one row here. */
#include "chart/chart.h"

#include <string.h>

const struct chart chart_table[] = {
    {"timeline", "events along a time axis, labelled, in lanes", &panel_timeline},
    {NULL, NULL, NULL},
};

const struct chart *chart_find(const char *name)
{
    for (const struct chart *chart = chart_table; chart->name; chart++)
        if (strcmp(chart->name, name) == 0)
            return chart;
    return NULL;
}
