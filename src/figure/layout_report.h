/* What '--report' writes: the inputs, their problems, and what the layout did to each record. */
#ifndef FIGURE_LAYOUT_REPORT_H
#define FIGURE_LAYOUT_REPORT_H

#include "base/buffer.h"
#include "chart/layout.h"
#include "figure/account.h"

struct layout_report {
    struct account account;
    size_t filtered;             /* records read that the settings do not ask for */
    const char *chart;           /* its name */
    const char *alt;             /* the figure's alternative text; NULL where it was not laid out */
    const struct layout *layout; /* NULL where it was not laid out */
    const struct layout
        *annotations; /* the same of annotations; not told of where there are none */
};

/* Appends a JSON object: "inputs" and their sums, "filtered", "chart", "alt", "layout" (null where
 * there is none), "annotations" where the figure has any, and "problems". */
void layout_report_add_json(const struct layout_report *report, struct buffer *out);

/* Appends the same for people: of the records only those whose label did not simply stand by its
 * mark. */
void layout_report_add_text(const struct layout_report *report, struct buffer *out);

#endif
