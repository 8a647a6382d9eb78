/* A kind of chart: gathers events one at a time, merges with another gatherer of the same panel,
 * and is laid out and drawn in steps, so that panels above each other share one time axis. A chart
 * knows no font, no file and no output.
 *
 *   open      what was gathered becomes what is to be drawn; the days it needs are known
 *   gutters   how much room it needs beside the plot
 *             (the page plans the shared time axis)
 *   place     how high it is
 *   draw      the plot, from the panel's y0 on
 *             (the page draws the time axis under the last panel)
 *   foot      what explains it, under the axis
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "base/report.h"
#include "chart/axis.h"
#include "chart/bins.h"
#include "chart/canvas.h"
#include "chart/flags.h"
#include "chart/layout.h"
#include "chart/marked.h"
#include "chart/palette.h"
#include "locale/locale.h"
#include "model/field.h"
#include "query/assign.h"
#include "query/period.h"
#include "query/select.h"

struct pin;
struct series_key;

enum series_style { STYLE_AUTO, STYLE_STACKED, STYLE_GROUPED, STYLE_MULTIPLES, STYLE_MIRRORED };

enum range_style { RANGE_AUTO, RANGE_WHISKER, RANGE_OUTLINE, RANGE_NONE };

/* How statements of sources are set against each other. */
enum claims_style { CLAIMS_AUTO, CLAIMS_RANGES, CLAIMS_STEPS, CLAIMS_PLANS };

/* How far entries of a list are apart: as their words need, or as they are in time. */
enum list_spacing { SPACING_EVEN, SPACING_TIME };

/* Where the sources of a list's entries are told. */
enum list_sources { SOURCES_FOOTNOTES, SOURCES_INLINE, SOURCES_NONE };

/* How chance is judged where periods are compared. */
enum compare_method { METHOD_AUTO, METHOD_EXACT, METHOD_QUASI, METHOD_BOOTSTRAP };

/* The order of groups; each chart has its own for what it does not take. */
enum group_sort { SORT_AUTO, SORT_FIRST, SORT_SIZE, SORT_CHANGE, SORT_NAME };

enum compare_style {
    COMPARE_DUMBBELL,
    COMPARE_RATIO,
    COMPARE_OVERLAY,
    COMPARE_COLUMNS,
    COMPARE_SLOPE,
    COMPARE_TABLE
};

/* What is compared with what, and how. */
struct comparing {
    struct period_request periods;
    bool has_window; /* what short ways compare, where it is not one of the periods */
    struct period window;
    enum compare_style style;
    enum compare_method method;
    bool has_acled_bands;
    bool has_finding; /* the comparison in a sentence stands over the subtitle */
    uint64_t seed;    /* of the bootstrap */
    size_t threads;   /* of the bootstrap; the result is the same for any number */
};

/* What a panel is told before the first event; borrowed by the gatherer for its whole life. */
struct panel_setup {
    const struct field *group; /* makes the lanes or series; NULL: one */
    const struct field *inner; /* makes groups within these, where the chart takes it; or NULL */
    size_t top;                /* most groups; the rest become "Other" */
    enum group_sort sort;
    const char *const *order; /* names or values of groups that come first, in this order */
    size_t order_count;
    struct select select; /* the records it is about; the chart takes only what is kept */
    const struct locale *locale;
    int week_start;    /* 0 = Monday */
    const char *title; /* over the panel, or NULL */
    /* What a data set is called by people; NULL where its name does. */
    const char *(*dataset_name)(const char *dialect);
    const char *kind; /* of the counts that are added up; NULL: events */
    enum bin_unit by;
    enum assign assign;
    enum series_style style;
    enum range_style range;
    enum claims_style claims;
    size_t average; /* bins of the moving average; 0: none */
    bool is_cumulative;
    bool has_free_scales;      /* of small multiples */
    size_t columns;            /* of small multiples or of a list; 0: chosen */
    enum list_spacing spacing; /* of a list */
    enum list_sources sources;
    struct comparing comparing; /* of charts that compare periods */
    struct bins_limits limits;  /* what makes bins incomplete; known before the layout */
    const char *const *inputs;  /* names of all files that have records in the figure */
    size_t input_count;
    bool is_alone;          /* the figure has no other panel */
    const struct pin *pins; /* where labels are to stand; of one record the last counts */
    size_t pin_count;
    double kept_width, kept_room; /* of the page that an earlier edition's are of; 0: not known */
    double kept_foot;             /* see struct layout */
    struct palette *palette;      /* the figure's: one group has one colour and one place in all
                                     panels; NULL before the layout */
};

/* From where to where a plot is on the page. */
struct panel_plot {
    double y0, y1;
};

/* The days of a period on an axis that counts from the start of each. */
struct panel_window {
    struct axis axis; /* of these days alone */
    bool needs_date;  /* the axis does not tell which days are meant */
    const char *name; /* for people, where dates do not tell which period is meant; else NULL */
    colour tint;      /* of its line */
    bool is_grey;     /* words on it are */
};

/* Heights on the pages that a panel flows over. */
struct page_rooms {
    double first, next; /* on the first page, and on those behind it */
    double foot;        /* of what stands under it on the last one */
    double folio;       /* of what stands under it on the first of several */
};

/* One panel while it is laid out. */
struct panel {
    const struct panel_setup *setup;
    void *gathered;
    struct canvas *canvas;
    struct layout *layout;   /* filled by charts that label records */
    struct series_key *told; /* what the keys of panels above say already; added to by place() */
    double x0, x1;           /* of the panel with its gutters */
    bool is_alone;           /* the page has no other panel */

    /* Filled by open(). */
    void *state;       /* the chart's own; in the canvas's arena */
    bool is_on_axis;   /* it stands on the shared time axis; not, where it is empty */
    const char *apart; /* of one that is drawn, but not on that axis: what its note says where
                          dates are marked; else NULL */
    const struct panel_window *windows; /* of a panel with periods over each other: dates are marked
                                           in each that has them; else NULL */
    size_t window_count;
    struct marked_dates marked; /* of a panel that marks dates by itself */
    bool is_elastic;            /* its height is free: it takes a share of the page */
    double first, last;         /* days that the axis must span */
    /* Of a panel that draws but some of the records: the first date of these and the last one. */
    bool has_told;
    struct edtf told_first, told_last;
    double untold;       /* records read that these days do not speak of */
    const char *account; /* what it draws, instead of how many records were read; or NULL */
    bool has_hours;      /* the axis may show hours */
    double inset;        /* points that marks need between the plot's edge and the scale */
    bool keeps_flags;    /* it leaves room for 'flags' near its plot; else they stand over it all */

    /* Filled by gutters(): points before and behind the plot. */
    double gutter0, gutter1;

    /* Set by the page, for place() on. */
    const struct axis *axis;
    double plot_x0, plot_x1;
    struct flags flags; /* of annotations, over the panel */

    /* Filled by place(). */
    double height;      /* of the plot and what is over it */
    double foot_height; /* of what foot() draws */

    double y0; /* set by the page, for draw() on */

    size_t page_count; /* filled by flow() */

    /* Added by panel_begin_plot(): through these, lines of annotations run. */
    struct panel_plot *plots;
    size_t plot_count;
    double flags_y;  /* set with panel_draw_flags(): where their lowest row ends */
    bool is_covered; /* set by open(): its marks fill the plot, so that lines stand before them */
};

/* What a panel of counts is about, for the line under the title. */
struct panel_subject {
    const char *kind;   /* of the counts; NULL: events */
    enum bin_unit unit; /* of the bins */
    size_t days;        /* of the bins, where these are no unit of the calendar; or 0 */
    bool has_sides;     /* cooperation against conflict */
    enum message sides; /* which of them there are, in words */
    bool is_cumulative;
    const char *span;    /* what is said instead of the days: "Q2 2020 against Q4 2019"; or NULL */
    const char *finding; /* what comes out of it, where it was asked for; or NULL */
    bool has_days;       /* something is counted */
    int64_t first, last; /* the days of it */
};

/* What a panel can do, whatever its chart. */
struct panel_class {
    const char *default_group; /* field that makes groups where none is asked for, or NULL */
    const char *const *params; /* settings of panels that only some charts take: its own */
    const char *const *styles; /* words of 'style' that it takes, ended by NULL; or NULL */
    const char *const *sorts;  /* the same of 'sort' */
    bool shows_moved;          /* it draws all dates that a record had: one in the span is enough */
    bool has_inner_groups;     /* it can draw groups within groups */
    bool is_headless;          /* the page draws the setup's title over it */
    bool is_strict;            /* counts what is certain, where no rule was asked for */
    void *(*gather)(const struct panel_setup *setup);
    void (*take)(void *gathered, const struct event *event);
    /* Looks at every record that is read, also those that the panel does not keep; or NULL. */
    void (*see)(void *gathered, const struct event *event);
    /* Moves what 'other' gathered into 'gathered'; 'other' is still to be freed. */
    void (*merge)(void *gathered, const void *other);
    void (*free)(void *gathered);

    /* False with a report entry where what was gathered can't be drawn. */
    bool (*open)(struct panel *panel, struct report *report);
    void (*gutters)(struct panel *panel);
    /* Chooses the height, with its foot at most 'room' where that can be; where 'is_filled', it
     * fills the room. The height that is missing comes back, or 0. An elastic panel knows the
     * height of its foot since gutters(), and takes all of the room for the rest. */
    double (*place)(struct panel *panel, double room, bool is_filled);
    void (*draw)(struct panel *panel);
    /* Of charts that flow over pages; else NULL. Called instead of place() where the figure has no
     * other panel and a page has a given height; the height that is missing comes back, or 0. */
    double (*flow)(struct panel *panel, const struct page_rooms *rooms);
    /* Instead of draw(): what is on a page (from 0), from y0 on. */
    void (*draw_page)(struct panel *panel, size_t page);
    /* Draws what explains the panel from 'y' on; returns its lower end. */
    double (*foot)(struct panel *panel, double y);
    /* What is counted; NULL for charts of records. Known since open(). */
    struct panel_subject (*subject)(const struct panel *panel);
    enum message alt; /* the kind of chart, with %1 for what follows: "Column chart. %1" */
    /* One or more sentences on what is drawn, for the alt text; without the kind of chart, and "",
     * where there is nothing to say. */
    const char *(*describe)(const struct panel *panel);
    /* The numbers behind it, as a table whose parts live in the canvas's arena; NULL where the
     * chart has none. */
    void (*numbers)(const struct panel *panel, struct table *table);
    /* Sentences for the figure's note on what the numbers leave out, NULL-terminated; NULL where
     * the chart has none. */
    const char *const *(*notes)(const struct panel *panel);
};

struct chart {
    const char *name;
    const char *summary;
    const struct panel_class *panel;
};

/* Ended by a chart whose name is NULL. */
extern const struct chart chart_table[];

const struct chart *chart_find(const char *name);

/* For draw(): draws the flags that the panel leaves room for, before what has to keep clear of
 * them.
 */
void panel_draw_flags(struct panel *panel, double y);

/* For draw() of a panel on the axis, before anything of a plot is drawn: says where it stands, and
 * tints the spans of annotations behind it. A panel that never says so is one plot. */
void panel_begin_plot(struct panel *panel, double y0, double y1);

/* A value of the setup's group for people. */
const char *panel_group_name(const struct panel_setup *setup, const char *value,
                             struct arena *arena);

/* One row each of the table. */
extern const struct panel_class panel_timeline;
extern const struct panel_class panel_chronology;
extern const struct panel_class panel_bars;
extern const struct panel_class panel_lines;
extern const struct panel_class panel_heatmap;
extern const struct panel_class panel_calendar;
extern const struct panel_class panel_compare;
extern const struct panel_class panel_claims;

#endif
