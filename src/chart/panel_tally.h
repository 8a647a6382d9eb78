/* The gatherer of charts of counts that need no sides: a tally by the panel's group. These fill the
 * first rows of a panel's class. */
#ifndef CHART_PANEL_TALLY_H
#define CHART_PANEL_TALLY_H

#include "chart/chart.h"
#include "query/tally.h"

struct panel_tally {
    const struct panel_setup *setup;
    struct tally tally;
};

void *panel_tally_gather(const struct panel_setup *setup);
void panel_tally_take(void *gathered, const struct event *event);
void panel_tally_merge(void *gathered, const void *other);
void panel_tally_free(void *gathered);

/* Alone on a figure, a panel without an event says nothing and is refused; among others it says
 * that there was none. */
bool panel_has_no_events(const struct panel *panel, const struct tally *tally,
                         struct report *report);

#endif
