/* The legend of a timeline: only what occurs, each sign drawn as it is drawn on the figure. */
#ifndef CHART_LEGEND_H
#define CHART_LEGEND_H

#include "chart/bins.h"
#include "chart/mark.h"
#include "chart/zones.h"
#include "locale/locale.h"

/* What occurs on a figure. A zeroed struct is an empty one. */
struct legend {
    bool statuses[STATUS_COUNT];
    bool categories[CATEGORY_COUNT]; /* to be explained: lanes that are categories explain
                                        themselves */
    bool has_interval, has_within, has_soft, has_loose, has_before, has_after, has_each;
    bool has_ongoing, has_open_start, has_unknown_end, has_unknown_start, has_beyond;
    bool has_uncertain;
    bool tells_zones;   /* the axis is in hours: times of different zones are said */
    struct zones zones; /* of clock times */
    bool has_tie;       /* a line from a statement to what it is about */
    bool has_same;      /* a line between records of one event */
    const char *letter; /* of such a record, where letters stand for lines; else NULL */
    const char *same_letter;
    bool has_either, has_voices;
    bool has_move; /* an arrow from one date to the next */
    size_t
        most_in_rug, /* records in the tallest bar of the density strips; 0 where there are none */
        rug_days;    /* that one bar covers; 0: less than one */
    enum bin_unit rug_unit;            /* from months on, which have no number of days */
    bool has_rug_hollow, has_rug_line; /* what did not happen, and what lasted, is among these */
};

/* A status that a key explains: drawn so, called so. */
struct status_sign {
    enum status status;
    enum message words;
};

/* Fills 'signs' with those that a figure on which 'occurs' needs; what is plain is explained only
 * beside what is not. Returns how many there are. */
size_t legend_status_signs(const bool occurs[STATUS_COUNT], struct status_sign signs[STATUS_COUNT]);

/* Notes what a mark shows. */
void legend_note(struct legend *legend, const struct mark *mark, bool with_category);

/* Height of the legend within a width, 0 where it is empty. */
double legend_height(const struct legend *legend, const struct canvas *canvas,
                     const struct locale *locale, double width);

/* Draws it from the top left corner on. */
void legend_draw(const struct legend *legend, const struct canvas *canvas,
                 const struct locale *locale, struct box area);

#endif
