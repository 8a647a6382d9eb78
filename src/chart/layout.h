/* What the layout did to each record: the account that '--report' prints. */
#ifndef CHART_LAYOUT_H
#define CHART_LAYOUT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Where a record's words ended up; every record of a panel is exactly one of these. */
enum label_state {
    LABEL_PLACED,    /* its label stands by its mark */
    LABEL_NUMBERED,  /* a number by its mark, the words in the key */
    LABEL_MERGED,    /* named with its neighbours */
    LABEL_LISTED,    /* not on the axis: listed under it */
    LABEL_UNLABELLED /* a mark only */
};

/* Steps of the ladder that a label went down, as bits. */
enum label_step {
    STEP_WRAPPED = 1,   /* broken into lines */
    STEP_SHORTENED = 2, /* words cut, "…" */
    STEP_MOVED = 4,     /* away from its mark, with a leader line */
    STEP_NUMBERED = 8,
    STEP_MERGED = 16, /* one count for it and its neighbours */
    STEP_DROPPED = 32 /* no label at all */
};

struct layout_item {
    const char *id;    /* the record's id, or NULL */
    const char *input; /* and where it was read */
    size_t line;
    const char *title;
    enum label_state state;
    unsigned steps;  /* label_step bits */
    unsigned number; /* in the key; 0 for none */
    size_t host;     /* of a merged record: index of the item whose mark stands for it */
    const char *pin; /* where it stands, as a pin; or NULL */
};

struct layout {
    size_t records, placed, shortened, numbered, merged, listed, unlabelled;
    size_t dropped;       /* of the unlabelled: they had words, but there was no place */
    size_t counted;       /* of the merged: a count with their neighbours is all that they have */
    size_t pinned, loose; /* labels that stand where they were pinned; that had no room there */
    size_t barless; /* of the loose ones those that a pin puts on or under a mark that is no bar */
    const char *barless_name;
    size_t refused; /* of the others those that the figure itself pins, not an earlier one */
    size_t moved, cut_short, lost; /* labels of an earlier edition that stand elsewhere, that are in
                                      fewer words where they were, that have no words any more */
    size_t raised; /* pins of the figure itself whose rows moved up, as rows over them are empty */
    const char *raised_name; /* the record of the first of them, and the row it is in */
    size_t raised_row;
    size_t missing;           /* pins of the figure itself without a record */
    const char *missing_name; /* the record that the first of them names */
    double width, room;       /* of the page for the panel, by which later editions know it again */
    double foot; /* of this what was left for the legend; 0: for all that it could say */
    struct layout_item *items;
    size_t item_count, item_capacity;
};

/* Names for reports: "placed", … and, for one bit, "wrapped", …. */
const char *label_state_name(enum label_state state);
const char *label_step_name(enum label_step step);

/* Adds an item (strings are borrowed) and counts it. */
void layout_add(struct layout *layout, const struct layout_item *item);

void layout_clear(struct layout *layout);

#endif
