/* The course of events over time as numbers: for each series and bin how many there were, or how
 * many people, with what is uncertain of it. All charts of counts draw from this, and so do the
 * tables of numbers. */
#ifndef CHART_COURSE_H
#define CHART_COURSE_H

#include "chart/bins.h"
#include "chart/chart.h"
#include "query/tally.h"

/* What one bin of one series holds. Where events are measured, low, best and high are their number.
 */
struct value {
    double events;          /* assigned to the bin */
    double unknown;         /* of these, events whose number is not known */
    double low, best, high; /* sums of the measure over the others */
    bool has_no_high;       /* one of them is a lower bound, so the sum is one */
    double least, most;     /* the same when dates too are taken as far as they allow */
    bool most_is_open;
    double imprecise; /* events of which it is not certain that they are of this bin */
    bool is_told;     /* a record may be of this bin, if only to say that there was nothing */
};

struct series {
    const char *name;  /* for people */
    const char *value; /* for programs: the word of the data; NULL where the record has none */
    bool is_other;     /* what has no series of its own */
    colour fill;
    enum tally_side side;
    struct value *values; /* by bin */
    struct value total;
};

struct course {
    const struct panel_setup *setup;
    const struct tally *tally;
    bool is_events; /* events are measured, not people */
    struct bins bins;
    struct series *series; /* the largest first, or as in other panels; what is other last */
    size_t series_count;
    size_t other_count;   /* groups within the other */
    bool hides_other;     /* the other is counted, but not drawn */
    struct value *totals; /* over all series, by bin */
    struct value total;
    /* What the series leave out; with the total it is what the tally holds. */
    struct value vague;   /* the date is too wide or open for these bins */
    struct value outside; /* the day is outside of these bins, or not certain */
    struct value neither; /* without a side, where sides are drawn */
    bool has_range;       /* low and high differ somewhere, dates not regarded */
    bool has_best;        /* a best estimate lies between them */
    bool has_lower_bounds;
    bool has_spread;    /* the highest number lies above the lowest one somewhere */
    bool has_imprecise; /* more than 5 % of some bin: whiskers are due */
};

/* The days over which the events lie that can have a bin, up to the as-of day where that is at most
 * 400 days, or as many as they span themselves, behind the last one; what was asked for; and the
 * unit of the bins that the panel asks for or that suits them in so many points of width. False,
 * with a report entry, where there is nothing that can be drawn. */
struct course_extent {
    int64_t first, last;
    enum bin_unit unit;
    bool is_told;                  /* something is counted */
    int64_t told_first, told_last; /* the days of it, for the words around the figure */
};
bool course_extent(const struct tally *tally, const struct panel_setup *setup, double width,
                   struct course_extent *extent, struct report *report);

/* Whether a sum over the tally means something; else a report entry says why it does not. */
bool course_can_count(const struct tally *tally, const struct panel_setup *setup,
                      struct report *report);

/* Whether the panel's groups are data sets, or finer. */
bool course_keeps_datasets_apart(const struct panel_setup *setup);

/* Fills the bins that 'first' to 'last' meet. At most 'most' series; the smallest become one. */
void course_fill(struct course *course, const struct tally *tally, const struct panel_setup *setup,
                 const struct course_extent *extent, size_t most, struct arena *arena);

/* Has what is other counted, but not drawn, where it would set the scale of all that have a name:
 * for charts whose series share one, side by side. */
void course_hide_other(struct course *course);

/* How many of the series are drawn: all, or all but the last. */
size_t course_drawn(const struct course *course);

/* Warns where fewer groups have a series than were asked for: 'why' says what keeps them from it.
 */
void course_tell_top(const struct course *course, const char *why, struct report *report);

/* Warns where most events are dated less precisely than the bins that were asked for. */
void course_tell_coarse(const struct course *course, struct report *report);

/* What the numbers leave out and what they rest on, a sentence each; NULL ends them. */
const char *const *course_notes(const struct course *course, struct arena *arena);

/* The numbers as a table, row by bin and series, with the one for reading. */
void course_table(const struct course *course, const char *chart, struct table *table,
                  struct arena *arena);

/* The numbers for people: a row for each bin, a column for each series, sums at the end; where
 * there are many series a column for each bin, or a row for both. */
void course_reading(const struct course *course, struct table *table, struct arena *arena);

/* A value as people read it: "12", "12 (10–15)", "≥12", "?" where no number is known. */
const char *course_value_words(const struct course *course, const struct value *value,
                               struct arena *arena);

/* Whether a cell of the tally can be counted in a bin: its date is bounded and not too wide. */
bool course_is_usable(const struct course *course, const struct tally_cell *cell);

/* Whether the data say how much there is in a bin of a series, or of all; it may be nothing. Sums
 * of events say nothing of what they have no row for. */
bool course_has_data(const struct course *course, size_t bin, const struct value *value);

/* Adds one value to another. */
void value_add(struct value *into, const struct value *from);

#endif
