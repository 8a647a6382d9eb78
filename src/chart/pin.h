/* Where a record stands in its lane: as its author wants it, or where an earlier edition of the
 * figure had it. Written as one line:
 *
 *   q13-01=behind 2            its label on the third row of its lane, behind its mark
 *   q13-02=below 0 -12.5       off its mark's row; the words begin 12.5 points before their leader
 *   q13-02=above 0             the same over its mark; they begin at their leader
 *   q13-05=before 4 brief      in few words
 *   q13-06=behind 0 cut        its words end in "…"
 *   q13-07=behind 5 3-lines
 *   q13-08=behind 5 numbered   a number beside the mark, the words in the key ("brief": few)
 *   q13-09=behind 6 merged     one mark and one count for it and the neighbours that say the same
 *   q13-10=mark 6              a mark alone
 *   q13-11=strip               counted in the density strip
 *   q13-12=listed untied       not on the axis; nothing ties it to those about it
 */
#ifndef CHART_PIN_H
#define CHART_PIN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define PIN_ROWS 600 /* of a lane, at most */

/* Where words stand to their mark, in reading direction; or what stands for a record without. */
enum pin_place {
    PIN_BEHIND,
    PIN_BEFORE,
    PIN_UNDER, /* under a bar */
    PIN_ON,    /* on it */
    PIN_BELOW, /* moved down, with a leader line */
    PIN_ABOVE,
    PIN_MARK,
    PIN_STRIP,
    PIN_LISTED,
    PIN_PLACE_COUNT
};

/* What more there is to say, as bits. */
enum pin_form {
    PIN_BRIEF = 1,
    PIN_CUT = 2,
    PIN_NUMBERED = 4,
    PIN_MERGED = 8,
    PIN_APART = 16,  /* from its new date: no arrow leads there */
    PIN_LETTER = 32, /* those about it name its letter; else a line leads to it */
    PIN_UNTIED = 64  /* neither */
};

struct pin {
    const char *record; /* its id, or else its title and date */
    size_t row;         /* top row of what the record covers, from 0 */
    enum pin_place place;
    double shift; /* points from the leader line to the start of moved words, at most 0; where it is
                     not given they begin at that line */
    size_t lines; /* of the words; 0: as it comes */
    unsigned form; /* pin_form bits */
    bool is_kept;  /* of an earlier edition */
};

/* Whether it gives a label its place: else the record has none of its own. */
bool pin_has_words(const struct pin *pin);

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
