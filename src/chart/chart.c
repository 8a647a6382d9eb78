/* The table of charts: a new chart is its own file, a declaration in chart.h and one row here. */
#include "chart/chart.h"

#include <string.h>

const struct chart chart_table[] = {
    {"timeline", "events along a time axis, labelled, in lanes", &panel_timeline},
    {"bars", "events or people per day, week, month …, by group or not", &panel_bars},
    {"lines", "events or people over time as lines, averaged or summed up", &panel_lines},
    {NULL, NULL, NULL},
};

const struct chart *chart_find(const char *name)
{
    for (const struct chart *chart = chart_table; chart->name; chart++)
        if (strcmp(chart->name, name) == 0)
            return chart;
    return NULL;
}

const char *panel_group_name(const struct panel_setup *setup, const char *value,
                             struct arena *arena)
{
    const struct field *field = setup->group;
    int term = field && field->terms && value ? term_find(field->terms, value) : -1;
    if (term >= 0)
        return locale_term(setup->locale, &field->terms[term]);
    if (field && value && strcmp(field->name, "country") == 0)
        return locale_country(setup->locale, arena, value);
    return value ? value : locale_message(setup->locale, MESSAGE_NO_GROUP);
}
