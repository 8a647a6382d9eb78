/* What the files of a figure share: what was gathered, the words of the page, and the page. */
#ifndef FIGURE_FIGURE_INTERNAL_H
#define FIGURE_FIGURE_INTERNAL_H

#include "chart/chart.h"
#include "chart/series_key.h"
#include "figure/figure.h"
#include "figure/overlay.h"

#define MOST_VAGUE 64   /* vague dates that are looked at for the span in the subtitle */
#define MOST_DATASETS 8 /* that are named as sources */

struct span_of_days {
    bool is_set;
    int64_t first, last;
};

/* Which days the records are about: those whose date says about when it was, and, where there are
 * none, all that have one. */
struct span_note {
    struct span_of_days exact; /* known to the day, or of a duration */
    struct span_of_days clear, vague;
    size_t clear_count, vague_count;
};

struct figure_panel {
    const struct chart *chart;
    struct panel_setup setup;
    void *gathered;
    size_t taken;
    struct panel panel; /* while it is laid out */
    double least;       /* points of height that it needs, for share_room(); 0: not known */
    struct layout layout;
};

struct figure {
    const struct settings *settings;
    struct figure_panel *panels;
    size_t panel_count;
    struct select select; /* what is asked of all panels */
    struct document document;
    bool has_other_as_of; /* an input is as of another day than the first that says so */
    double totals[RECORD_TYPE_COUNT]; /* of the records that a panel took; of events, how many these
                                         stand for */
    size_t taken, filtered;
    struct span_of_days
        span; /* of the records that are drawn, where known to the day or a duration */
    struct span_of_days about;       /* of those whose dates say about when it was, no more */
    struct span_of_days about_first; /* of these, which begins first */
    struct span_of_days about_last;  /* and which ends last */
    struct span_of_days vague_spans[MOST_VAGUE];
    size_t vague_count;
    struct span_note covered; /* by all records read */
    bool has_as_of;           /* asked for; what the data say themselves comes too late */
    int64_t as_of;
    double after_as_of;  /* events taken that are certainly later, which they can't be */
    const char *country; /* of the events taken, where they have but one; NULL: none yet */
    bool has_countries;  /* they have several, or one has none */
    const char *datasets[MOST_DATASETS]; /* dialects of the records taken; borrowed */
    size_t dataset_count;
    const char **inputs; /* names of those of the records taken; borrowed */
    size_t input_count, input_capacity;
    struct arena arena;
    const struct theme *theme;
    struct locale *locale;
    struct measurer *measurer;
    struct palette palette;
    struct series_key told; /* by the keys of the panels */
    struct scene *scene;
    struct overlay overlay;
};

/* The days that the figure is about: what was asked for, else those of its records. */
struct span_of_days figure_span(const struct figure *figure);

/* The dates that the first and the last day of that come from, where they are known less exactly
 * than to a day; not set where a day is known, or was asked for. */
struct span_of_days figure_first_date(const struct figure *figure);
struct span_of_days figure_last_date(const struct figure *figure);

/* The last day of a date as EDTF; false where the text is none, or open. */
bool figure_last_day(const char *text, int64_t *day);

/* Whether it is planned, postponed or called off: that says nothing of how far the data reach. */
bool figure_is_planned(const struct event *event);

/* Notes the date of a record that is drawn, and of any that is read. */
void figure_note_span(struct figure *figure, const struct edtf *date);
void figure_note_coverage(struct figure *figure, const struct event *event);

/* What the figure knows of the days its data tell of. */
struct bins_limits figure_limits(const struct figure *figure);

/* --- words, in the figure's language; they live in its arena --- */

/* What was given, else the document's own words; NULL where there are none. */
const char *figure_pick(const struct figure *figure, const struct words *given,
                        const struct words *words);

/* "20 records: 9 events, 8 statements, 3 stated figures"; of what is drawn, in short. */
const char *figure_account(struct figure *figure);

/* "Reported events per month, Syria, 1 Jan – 30 Jun 2013", or the account with its days. */
const char *figure_subtitle(struct figure *figure);

/* The comparison in a sentence, which stands over the subtitle; NULL where it was not asked for. */
const char *figure_finding(const struct figure *figure);

/* The account, for figures of nothing but records whose subtitle says something else; else NULL. */
const char *figure_account_line(struct figure *figure);

/* Where the data come from: what was given, else the names of their data sets; NULL where nobody
 * knows. */
const char *figure_source(struct figure *figure);

/* NULL where there is none. */
const char *figure_source_line(struct figure *figure);
const char *figure_note_line(struct figure *figure);

/* Appends what the panels say of their numbers to 'text', which may be NULL; so may be what comes
 * back. Known when all panels were opened. */
const char *figure_panel_notes(struct figure *figure, const char *text);

/* Gives the panels their titles: the author's, else what tells their records from those of the
 * other panels. */
void figure_set_heads(struct figure *figure);

/* What a panel is called in notes: its title, or what it counts; its number where two panels would
 * have the same name. */
const char *figure_panel_name(struct figure *figure, size_t index);

/* The alternative text. */
const char *figure_alt(struct figure *figure, const char *title);

/* --- the page --- */

/* A page of several: its size, where the first one's title ends, what stands under the last one. */
struct flow_page {
    double width, height, margin;
    double top, foot;
};

/* Whether it can go on on further pages where one is too short: of one panel whose chart can. */
bool figure_flows(const struct figure *figure);

/* Breaks it into pages; the height that is missing comes back, or 0. */
double figure_flow(struct figure *figure, const struct canvas *canvas,
                   const struct flow_page *page);

/* Draws them all, those behind the first into scenes of their own; the canvas stays with the last
 * one, and the end of what is on it comes back. */
double figure_draw_flow(struct figure *figure, struct canvas *canvas, const struct flow_page *page);

/* The title of the file of a page behind the first: that of the figure, with the page's number. */
const char *figure_page_title(struct figure *figure, size_t number, size_t count);

/* Lays out a page of a height (0: automatic) into a new scene. Where that is too small, no scene is
 * left and the height that is missing comes back, else 0; negative with a report entry where a
 * panel can't be drawn at all. */
double figure_try_page(struct figure *figure, double height, struct report *report);

#endif
