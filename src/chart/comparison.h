/* Periods set against each other: what each group holds in each period, and how much more or less
 * the later ones have per day than the baseline, with what can be said of chance. The charts that
 * compare, their tables and their sentences are all made from this.
 *
 * What is counted in a period is what lies in it for certain, and of the records whose date may lie
 * across one of its ends those that the panel's rule puts into it. Only days that the data tell of
 * count as days. Ratios are of rates per day. */
#ifndef CHART_COMPARISON_H
#define CHART_COMPARISON_H

#include "base/arena.h"
#include "base/report.h"
#include "chart/bins.h"
#include "chart/chart.h"
#include "query/period.h"
#include "query/tally.h"
#include "stats/bands.h"

#define SMALL_BASE 10 /* counts under it are compared as counts, not in percent */

/* A period with the days of it that are counted. */
struct compared_period {
    const struct period *period;
    const char *name;     /* for people */
    int64_t first, last;  /* of what the data tell of it; last < first: nothing */
    int64_t days;         /* counted; of published totals, those that totals tell of */
    int64_t untold;       /* days of the period that the data do not tell of */
    int64_t late;         /* counted days that are still being reported */
    bool is_cut_at_start; /* by what was asked for or by the data */
    bool is_cut_at_end;
};

/* What one group has in one period. */
struct period_value {
    double events;    /* counted in it */
    double unknown;   /* of these, events whose number is not known */
    double low_only;  /* of these, events of which only a lowest number is known, which counts */
    double high_only; /* of these, events of which only a highest is known: they count as 0 */
    double low, best, high; /* of the measure; the number of events where events are measured */
    bool has_no_high;       /* one of them is a lower bound, so the sum is one */
    double least, most;     /* the same when dates too are taken as far as they allow */
    bool most_is_open;
    double imprecise; /* events that may be of another period, or of none */
    double lethal;    /* events with at least one of the kind; NaN where totals don't say */
    double largest;   /* the largest number of one event */
};

/* Why there is another method than would be expected, or none. */
enum change_reason {
    CHANGE_AS_EXPECTED,
    CHANGE_NO_DATA,   /* one of the periods has no day that the data tell of */
    CHANGE_OVERLAP,   /* they share days, so they are not independent */
    CHANGE_TOTALS,    /* published totals: nobody knows what each day had */
    CHANGE_FEW_BINS,  /* too few for the spread of the counts to be seen */
    CHANGE_NO_EVENTS, /* one of them has none, so there is no logarithm of the ratio */
    CHANGE_FEW_DAYS,  /* too few for blocks of days */
    CHANGE_UNKNOWN    /* one of the periods has events, and of none of them the number is known */
};

/* A later period against the baseline. Not known is NaN. */
struct change {
    double ratio;                 /* of rates per day; 0, infinite, or NaN where both have none */
    double low, high;             /* its 95 % interval */
    double p;                     /* that there is no change; two-sided */
    double p_adjusted;            /* by Holm, over all changes of groups, or of the total */
    double difference;            /* of the rates, per day */
    double percent;               /* 100 (ratio - 1); NaN from zero and on small bases */
    double ratio_low, ratio_high; /* where the counts of both are at their bounds */
    enum compare_method method;   /* METHOD_AUTO: none */
    enum change_reason reason;
    double dispersion; /* phi of a quasi-Poisson interval, at least 1 */
    double raw_dispersion;
    enum bin_unit unit; /* of its bins: days where there are too few of what was asked for */
    bool has_cut_bins;  /* bins at the ends of periods are left out, as they are not whole */
    size_t freedom;     /* its degrees */
    size_t block;       /* days of a block of the bootstrap */
    bool has_overlap;
    bool is_from_zero, is_small_base;
    bool is_lower_bound; /* a sum of them is, so that the ratio may be another: no percent, no band
                          */
    bool is_clear;       /* the interval leaves out 1 */
    bool is_provisional; /* days that are still being reported are in it */
    enum band band;
};

struct compared_row {
    /* As the comparison has them, but of a data set that is kept apart those of its own. */
    const struct compared_period *periods;
    int64_t base_days;
    const char *name;  /* for people */
    const char *value; /* for programs: the word of the data; NULL where the record has none */
    bool is_other;     /* groups that have no row of their own */
    struct period_value *values; /* by period */
    struct period_value base;    /* of the baseline's periods together */
    struct change *changes;      /* of the periods behind the baseline, in their order */
    /* The same without the days that are still being reported; NULL where there are none. */
    const struct compared_row *settled;
    double order; /* what rows are sorted by, then their rank by size */
    size_t rank;
};

struct comparison {
    const struct panel_setup *setup;
    const struct tally *tally;
    struct period_plan plan;
    struct compared_period *periods; /* plan.count */
    size_t later_count;              /* periods behind the baseline */
    int64_t base_days;
    struct compared_row *rows;
    size_t row_count;
    size_t other_count;        /* groups within the other */
    size_t without_count;      /* groups that have events but nothing of the measure: no rows */
    struct compared_row total; /* over all rows */
    bool is_events;            /* events are measured, not people */
    bool keeps_apart;          /* rows are data sets, whose sum means nothing: there is no total */
    double vague;              /* events that meet a period, their date too wide or open for it */
    double outside;            /* events of no period */
    bool has_imprecise;
    int64_t overlap; /* days that two of the periods share */
    /* The comparison without the days that are still being reported; NULL where there are none. */
    const struct comparison *settled;
    /* Between the files of the comparison: */
    int64_t widest;       /* days of a date that can be counted */
    size_t *row_of_group; /* by group; NO_ROW where it has none */
};

#define NO_ROW SIZE_MAX

/* What may be said of a change. */
enum change_state {
    STATE_CLEAR,   /* the interval leaves out 1 */
    STATE_UNCLEAR, /* it holds 1 */
    STATE_UNJUDGED /* there is no interval */
};
enum change_state comparison_state(const struct change *change);

/* Whether any change, that of the total too, has an interval. */
bool comparison_has_intervals(const struct comparison *comparison);

/* Whether what is measured are events, of whatever sort: not people, whose sums rest on few of
 * them. */
bool comparison_counts_events(const struct panel_setup *setup);

/* Whether what is added up are people, of whom events may have many or none. */
bool comparison_has_people(const struct comparison *comparison);

/* Whether it is known of any period how many events have at least one of them, and how many the
 * largest event has: published totals may not say. */
bool comparison_has_lethal(const struct comparison *comparison);
bool comparison_has_largest(const struct comparison *comparison);

/* What events with at least one of them are called. */
enum message comparison_lethal_label(const struct comparison *comparison);

/* Fills it in. 'most' rows at most; the smallest become one. False with a report entry where
 * nothing can be compared. */
bool comparison_make(struct comparison *comparison, const struct tally *tally,
                     const struct panel_setup *setup, const struct period_plan *plan, size_t most,
                     struct arena *arena, struct report *report);

/* Adds what a row has on each day of a period that is counted, from the first one on. */
void comparison_fill_days(const struct comparison *comparison, const struct compared_row *row,
                          size_t period, double *days);

/* --- words, in the figure's language; they live in the arena --- */

/* What is printed of rates: per day, week or month, so that the largest is at least about 1. */
struct rate_unit {
    double days;
    enum message rate;   /* "%1/day" */
    enum message column; /* "Per day" */
    enum message by;     /* "per day" */
    enum bin_unit unit;
};
struct rate_unit comparison_rate_unit(const struct comparison *comparison);

/* False where there are events, and of none of them the number is known: that is not zero. */
bool comparison_has_number(const struct comparison *comparison, const struct period_value *value);

/* What is compared: events, or the best sum. */
double comparison_count(const struct comparison *comparison, const struct period_value *value);

/* The rate in a unit: "4.6", with as many digits as it deserves. */
const char *comparison_rate_words(const struct comparison *comparison, double count, int64_t days,
                                  struct arena *arena);

/* "415", "≥415" where the sum is a lower bound, "?" where no number is known. */
const char *comparison_count_words(const struct comparison *comparison,
                                   const struct period_value *value, struct arena *arena);

/* Whether a sum lies within a range that can be printed: sources may have a lowest number above the
 * best one, or a highest below it, which is kept as given. */
bool comparison_has_range(const struct comparison *comparison, const struct period_value *value);

/* The same with the range of a sum: "415 (380–520)". */
const char *comparison_sum_words(const struct comparison *comparison,
                                 const struct period_value *value, struct arena *arena);

/* The share of the largest event: "12 %"; NULL where it is not known. */
const char *comparison_share_words(const struct comparison *comparison,
                                   const struct period_value *value, struct arena *arena);

/* "0.041", "<0.001"; "" where there is none. */
const char *comparison_p_words(const struct comparison *comparison, double p, struct arena *arena);

/* How many changes of groups are tested at once; those of the total where there is one group. */
size_t comparison_test_count(const struct comparison *comparison);

/* "−59 %", "+12 %", "20 ← 8" on a small base, "n/a (from 0)", "–" where nothing is known. */
const char *comparison_change_words(const struct comparison *comparison,
                                    const struct compared_row *row, size_t later,
                                    struct arena *arena);

/* "0.37–0.46", "0.95 or more"; "" where there is none. */
const char *comparison_interval_words(const struct comparison *comparison,
                                      const struct change *change, struct arena *arena);

/* The interval in the unit of the change: "−63 to −54 %", of a change without a percent "×
 * 0.37–0.46".
 */
const char *comparison_change_interval(const struct comparison *comparison,
                                       const struct change *change, struct arena *arena);

/* "0.41"; "–" where there is none. */
const char *comparison_ratio_words(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena);

/* "large decrease", "no clear change"; "" where there is neither. */
const char *comparison_band_words(const struct comparison *comparison, const struct change *change,
                                  struct arena *arena);

/* "exact Poisson", "quasi-Poisson, φ = 1.7"; "" where there is no interval. */
const char *comparison_method_short(const struct comparison *comparison,
                                    const struct change *change, struct arena *arena);

/* "415 events in 91 days (4.6/day) against 1,023 in 92 days (11.1/day): 59 % fewer per day (95 % CI
 * 54–63 % fewer, exact Poisson)." For one row; the total has no name before it. */
const char *comparison_sentence(const struct comparison *comparison, const struct compared_row *row,
                                size_t later, struct arena *arena);

/* The sentences of the total and of all rows, NULL-terminated; where there is one row, its own. */
const char *const *comparison_sentences(const struct comparison *comparison, struct arena *arena);

/* Those that tell most, 'most' of them: of the total first, then of the largest clear changes; in
 * the same order, and how many more there are. */
const char *const *comparison_telling(const struct comparison *comparison, size_t most,
                                      struct arena *arena);

/* "Q2 2020 against Q4 2019", "15 February – 15 March: 2024 against 2023", "Truce (June 2023)
 * against Before (May 2023)", "19 periods (15 January – 7 October 2023) against …". */
const char *comparison_title(const struct comparison *comparison, struct arena *arena);

/* The name of the baseline: that of its period, or of the first and last of them that the data tell
 * of. */
const char *comparison_base_name(const struct comparison *comparison, struct arena *arena);

/* What the comparison rests on and leaves out, a sentence each, what the data do not tell first and
 * methods last; NULL ends them. */
const char *const *comparison_notes(const struct comparison *comparison, struct arena *arena);

/* What of a comparison is in a figure. */
struct comparison_drawn {
    bool has_changes;  /* in percent, or in counts on small bases */
    bool has_verdicts; /* intervals, or signs of what is clear */
    bool has_reading;  /* "large increase" */
    bool has_adjusted; /* p for many comparisons at once */
    bool has_lethal; /* events with any beside every sum of people, and the share of the largest */
};

/* The notes of a figure: without what explains words and numbers that it does not show. Where it
 * has no adjusted p, they say where it is. */
const char *const *comparison_drawn_notes(const struct comparison *comparison,
                                          const struct comparison_drawn *drawn,
                                          struct arena *arena);

/* --- numbers --- */

/* Every number, for programs and for reading. */
void comparison_table(const struct comparison *comparison, struct table *table,
                      struct arena *arena);

#endif
