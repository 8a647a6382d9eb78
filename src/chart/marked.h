/* Dates that the author of a figure marks, as the page tells them to a panel that marks dates by
 * itself: a list has no time axis for the page to draw on. */
#ifndef CHART_MARKED_H
#define CHART_MARKED_H

#include "model/edtf.h"

#include <stdbool.h>
#include <stddef.h>

enum marked_kind {
    MARKED_DAY,  /* a line */
    MARKED_SPAN, /* a stretch */
    MARKED_BREAK /* a dashed line where a day begins: what follows was counted otherwise */
};

struct marked_date {
    enum marked_kind kind;
    const struct edtf *date;
    const char *words;     /* or NULL */
    bool is_silent;        /* it is not to be named, not even by its date */
    const char *tooltip;   /* words and date */
    const char *record_id; /* of the record that it is, if it has no other words; else NULL */
    size_t number;         /* in the figure, from 1; 0: it is drawn under its number elsewhere */
};

/* What a panel has a place for, and what it is given. */
struct marked_dates {
    bool are_drawn;                  /* by the panel; set by open(), with */
    double first, last;              /* the days that it has a place for */
    const struct marked_date *items; /* set by the page after gutters(), in the order given */
    size_t count;
};

#endif
