/* What the files of the comparison share. */
#ifndef CHART_COMPARISON_INTERNAL_H
#define CHART_COMPARISON_INTERNAL_H

#include "chart/comparison.h"

#define LARGE_SHARE 0.1  /* of a sum in one event: more is told */
#define NAMED_IN_TITLE 2 /* later periods; of more the title tells how many they are */

/* The part of a cell that a period gets: from 0 to 1 of its days. */
struct share {
    double from, to; /* equal: none */
};

/* Whether the date of a cell has bounds that are narrow enough to be counted. */
bool comparison_can_use(const struct comparison *comparison, const struct tally_cell *cell);

struct share comparison_share(const struct comparison *comparison, const struct tally_cell *cell,
                              const struct compared_period *period);

/* The day on which a cell is counted that is not spread. */
int64_t comparison_day(const struct comparison *comparison, const struct tally_cell *cell);

/* Fills in which days of the periods are counted. */
void comparison_open_periods(struct comparison *comparison, struct arena *arena);

/* The same for a row, once it has its name and place: of a data set those days it tells of itself.
 */
void comparison_open_row(const struct comparison *comparison, struct compared_row *row,
                         struct arena *arena);

/* What all groups have, a row of periods for each; also says what is counted nowhere. */
struct period_value *comparison_values(struct comparison *comparison, struct arena *arena);

/* Makes the rows, 'most' at most, without their changes. */
void comparison_make_rows(struct comparison *comparison, size_t most, struct arena *arena);

/* Sorts them as was asked for; their rank stays that by size. */
void comparison_sort_rows(struct comparison *comparison, struct arena *arena);

/* Makes the comparison without the days that are still being reported, if there are any. */
void comparison_settle(struct comparison *comparison, struct arena *arena);

void period_value_add(struct period_value *into, const struct period_value *from);

/* Names the periods that were given none. */
void comparison_name_periods(struct comparison *comparison, struct arena *arena);

/* "15 February – 15 March": the days of each year where those of several are compared; NULL where
 * they are whole years, or not of years. */
const char *comparison_window(const struct comparison *comparison, struct arena *arena);

/* Words behind that window, if there is one. */
const char *comparison_in_window(const struct comparison *comparison, const char *words,
                                 struct arena *arena);

/* "1 – 31 March 2023": the days of a period whose name was given and is not that of its days; else
 * NULL. */
const char *comparison_days_beside(const struct comparison *comparison, size_t index,
                                   struct arena *arena);

/* "59", of a percent in whole ones without its sign; nearly all less is not all: "99.7". */
const char *comparison_percent_number(const struct comparison *comparison, double percent,
                                      struct arena *arena);

/* The same of an end of an interval: one that is next to none is not none: "0.3". */
const char *comparison_percent_end(const struct comparison *comparison, double percent,
                                   struct arena *arena);

/* "59 %", "−59 %": a percent without its sign in the words of a message. */
const char *comparison_percent_words(const struct comparison *comparison, double percent,
                                     enum message message, struct arena *arena);

/* What a sentence says behind its colon: "59 % fewer per day (95 % CI 54–63 % fewer, …)". */
const char *comparison_finding_words(const struct comparison *comparison,
                                     const struct change *change, struct arena *arena);

/* "exact Poisson", "quasi-Poisson; overdispersion φ = 1.7"; "" where there is no interval. */
const char *comparison_method_words(const struct comparison *comparison,
                                    const struct change *change, struct arena *arena);

/* The rows of tables: those of the groups, if there are any, and the total, if there is one. */
size_t comparison_line_count(const struct comparison *comparison);
const struct compared_row *comparison_line(const struct comparison *comparison, size_t index);

/* --- what programs read --- */

/* "exact"; NULL where there is no interval. */
const char *comparison_method_code(enum compare_method method);

/* "large-increase"; "no-clear-change" where the interval holds 1; NULL where there is none. */
const char *comparison_band_code(const struct change *change);

/* Why there is another method than would be expected, no interval or no percent: "no-events;
 * small-base"; NULL. */
const char *comparison_note_code(const struct change *change, struct arena *arena);

/* "2024-02-29" */
const char *comparison_day_text(int64_t day, struct arena *arena);

/* The word of the data for the group; "(other)", "(total)"; NULL where the records have none. */
const char *comparison_row_code(const struct comparison *comparison,
                                const struct compared_row *row);

/* Per day; NaN where the data tell of no day. */
double comparison_rate(const struct comparison *comparison, const struct period_value *value,
                       int64_t days);

/* What events with at least one person are called: "lethal_events" of deaths. */
const char *comparison_lethal_code(const struct comparison *comparison);

/* That of the largest event in the sum, 0 to 1; NaN where the sum is 0 or of published totals. */
double comparison_largest_share(const struct comparison *comparison,
                                const struct period_value *value);

/* The members of the object of the panel. */
const char *comparison_json(const struct comparison *comparison, const struct table *table,
                            struct arena *arena);

/* Fills in the changes of all rows and of the total. */
void changes_make(struct comparison *comparison, struct arena *arena);

#endif
