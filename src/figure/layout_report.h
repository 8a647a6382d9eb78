/* What '--report' writes: the inputs, their problems, and what became of the records of each
 * figure. */
#ifndef FIGURE_LAYOUT_REPORT_H
#define FIGURE_LAYOUT_REPORT_H

#include "base/buffer.h"
#include "figure/account.h"
#include "figure/figure.h"

struct figure_report {
    const char *name;           /* NULL for the one figure of a command line */
    const char *const *outputs; /* of a named figure */
    size_t output_count;
    size_t filtered;          /* records read that the settings do not ask for */
    const char *alt;          /* the figure's alternative text; NULL where it was not laid out */
    const char *short_alt;    /* the short one */
    size_t pages;             /* that it flows over; 0 where it was not laid out */
    const char *const *files; /* that were written of it */
    size_t file_count;
    const struct panel_account *panels;
    size_t panel_count;
    const struct layout *annotations; /* what became of their names; NULL where there are none */
};

struct layout_report {
    struct account account;
    const struct figure_report *figures;
    size_t figure_count;
    bool is_list; /* the figures stand in a list, even if it is one */
};

/* Appends a JSON object: "inputs" and their sums; "filtered", "alt" and "short_alt"; where there
 * are several pages "pages" and the "files" that were written; of the one panel "chart", "axis"
 * ("shared", or "own" where annotations pass it by) and "layout", or "panels":[…] with these of
 * each; "annotations" where there are any, or "drawn":[…] with all this of each figure; and
 * "problems". "layout" is null where a chart labels no records or was not laid out. */
void layout_report_add_json(const struct layout_report *report, struct buffer *out);

/* Appends the same for people: of the records only those whose label did not simply stand by its
 * mark. */
void layout_report_add_text(const struct layout_report *report, struct buffer *out);

#endif
