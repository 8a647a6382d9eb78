/* Records as a table: a row for each, in the words of the figure. */
#ifndef CHART_RECORD_TABLE_H
#define CHART_RECORD_TABLE_H

#include "chart/chart.h"
#include "scene/table.h"

struct record_row {
    const struct event *event;
    const char *date, *status;        /* in words; NULL: those of the event */
    const struct table_link *sources; /* with URLs as they were given */
    size_t source_count;
    bool is_other_account; /* of an episode that another row tells of too */
};

struct record_rows {
    const char *chart; /* "timeline" */
    const struct record_row *items;
    size_t count;
    size_t rest; /* records that are in none of them */
};

/* Fills the table of a panel with rows in their order; all that it needs is in the canvas's arena.
 */
void record_table_fill(const struct panel *panel, const struct record_rows *rows,
                       struct table *table);

/* The sources of an event that have a name, each once. */
const struct table_link *record_sources(const struct panel *panel, const struct event *event,
                                        size_t *count);

#endif
