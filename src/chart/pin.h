/* Where the label of a record is to stand in its lane: as its author wants it, or where an earlier
 * edition of the figure had it. Written as one line:
 *
 *   q13-01=behind 2            on the third row of its lane, behind its mark
 *   q13-02=below 0 -12.5       off its mark's row; the words begin 12.5 points before their leader
 *   q13-05=before 4 brief      in few words
 *   q13-06=behind 0 cut        its words end in "…"
 */
#ifndef CHART_PIN_H
#define CHART_PIN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define PIN_ROWS 600 /* of a lane, at most */

/* Where words stand to their mark, in reading direction. */
enum pin_place {
    PIN_BEHIND,
    PIN_BEFORE,
    PIN_UNDER, /* under a bar */
    PIN_ON,    /* on it */
    PIN_BELOW, /* moved down, with a leader line */
    PIN_ABOVE,
    PIN_PLACE_COUNT
};

struct pin {
    const char *record; /* its id, or else its title and date */
    size_t row;         /* top row of what the record covers, from 0 */
    enum pin_place place;
    double shift;  /* points from the leader line to the start of moved words, at most 0 */
    bool is_brief; /* the label is in few words */
    bool is_cut;   /* its words end in "…" */
    bool is_kept;  /* of an earlier edition: nobody is told where it has no room any more */
};

/* A shift as pins write it: to the thousandth of a point, so that a label stands where it stood
 * when its pin is read again. */
#define PIN_DECIMALS 3
double pin_shift(double shift);

/* Reads what stands behind the last '=' of the line; strings go into 'arena'. False with '*why' (a
 * text for people) where it is no pin. */
bool pin_parse(const char *text, struct arena *arena, struct pin *pin, const char **why);

/* The line. */
const char *pin_text(const struct pin *pin, struct arena *arena);

#endif
