/* The numbers behind a figure: one table for each panel, made from what is drawn, so that text,
 * table and picture agree. What is drawn and what is left out of it add up to what was read. */
#ifndef SCENE_TABLE_H
#define SCENE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

enum column_kind {
    COLUMN_TEXT,
    COLUMN_NUMBER, /* the cell's number, in thousandths */
    COLUMN_REAL,   /* the cell's number, with all its digits: a ratio, a chance */
    COLUMN_FLAG    /* the cell's number is 0 or 1 */
};

struct table_column {
    const char *name;  /* for programs: "low" */
    const char *label; /* for people, in the figure's language: "lowest" */
    enum column_kind kind;
};

/* Words that lead to where more is told. */
struct table_link {
    const char *words;
    const char *url; /* http, https or mailto; NULL: they lead nowhere */
};

/* A zeroed cell is one of which nothing is known. */
struct table_cell {
    bool is_known;
    double number;     /* of numbers and flags */
    const char *text;  /* of texts, as programs read it: "2013-06"; NULL for numbers */
    const char *words; /* for people, in the figure's language: "June 2013", "1,204"; NULL where
                          there are none, never where the cell is known */
    const struct table_link *links; /* the words in parts; NULL: they are none of links */
    size_t link_count;
};

/* Events, and the sum of the measure over those of them whose number is known. */
struct table_sum {
    const char *name; /* why they are left out: "vague"; NULL for what is drawn */
    double events;    /* or records, where these are no events */
    bool is_counted;  /* they are events that took place, so they have numbers */
    double unknown;   /* of these, events whose number is not known */
    double low, best, high;
    bool has_no_high;
};

struct table {
    const char *title;   /* for people; NULL where the panel has none */
    const char *chart;   /* "bars" */
    const char *measure; /* "events", "killed"; NULL where nothing is added up */
    const struct table_column *columns;
    size_t column_count;
    const struct table_cell *cells; /* row by row */
    size_t row_count;
    const char *const *notes; /* what the numbers leave out, a sentence each */
    size_t note_count;
    const char *const *findings; /* what they say, a sentence each */
    size_t finding_count;
    struct table_sum total; /* of what is drawn */
    const struct table_sum *left_out;
    size_t left_out_count;
    bool has_total; /* the last row adds up those above it */
    /* The panel for programs where rows of cells don't say it: members of a JSON object, without
     * its braces. NULL: columns and rows. */
    const char *members;
    const struct table *reading; /* the same laid out for people; NULL: it is as it is */
};

#endif
