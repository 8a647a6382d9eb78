/* What records tell that are drawn one by one, in sentences for the alternative text. */
#ifndef CHART_EVENT_ALT_H
#define CHART_EVENT_ALT_H

#include "chart/alt.h"
#include "chart/chart.h"

/* Records in the order of time; those that are told with another one are not among them. */
struct event_alt {
    const struct panel_setup *setup;
    const struct event **events;
    size_t count;
    bool is_all; /* the panel holds no further ones, so that they can be added up */
    struct alt *alt;
};

/* The first and the last, the most important, how many people were killed, what stands out by its
 * status, and how many dates are doubtful. */
void event_alt_tell(const struct event_alt *told);

#endif
