/* A kind of chart: gathers events one at a time, merges with another gatherer of the same panel,
 * and draws what it gathered. A chart knows no font, no file and no output. */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "chart/canvas.h"
#include "chart/layout.h"
#include "locale/locale.h"
#include "model/field.h"
#include "query/select.h"

/* What a panel is told before the first event; borrowed by the gatherer for its whole life. */
struct panel_setup {
    const struct field *group; /* makes the lanes; NULL: one lane */
    size_t top;                /* most groups; the rest become "Other" */
    struct select select;      /* the records it is about; the chart takes only what is kept */
    const struct locale *locale;
    int week_start; /* 0 = Monday */
};

/* Where a panel is drawn. */
struct panel_frame {
    struct canvas *canvas;
    struct box area;       /* x0, x1 and y0 hold; y1 is the furthest it may reach */
    bool is_filled;        /* the panel is to fill the area (the page's height was given) */
    struct layout *layout; /* filled by the chart */
};

/* What a panel can do, whatever its chart. */
struct panel_class {
    void *(*gather)(const struct panel_setup *setup);
    void (*take)(void *gathered, const struct event *event);
    /* Moves what 'other' gathered into 'gathered'; 'other' is still to be freed. */
    void (*merge)(void *gathered, const void *other);
    void (*free)(void *gathered);
    /* Draws and returns the y where it ended; where a given page is too small nothing is drawn and
     * the height that is missing comes back as a negative number. An automatic page may be reached
     * beyond where nothing else helps. */
    double (*draw)(const void *gathered, struct panel_frame *frame);
    /* One or more sentences on what is drawn, for the alt text. */
    const char *(*describe)(const void *gathered, struct arena *arena);
};

struct chart {
    const char *name;
    const char *summary;
    const struct panel_class *panel;
};

/* Ended by a chart whose name is NULL. */
extern const struct chart chart_table[];

const struct chart *chart_find(const char *name);

/* One row each of the table. */
extern const struct panel_class panel_timeline;

#endif
