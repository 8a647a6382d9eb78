/* What stands over a plot or a group of plots:
 *
 *   title                                     bold, where there is one
 *   ■ Battles  ■ Protests                     the key, on lines of its own or beside the unit
 *             Truce signed                    labels of annotations; the lowest row of them on
 *   events      ▌at least          provisional  the line of the unit, where that is free */
#ifndef CHART_PLOT_HEAD_H
#define CHART_PLOT_HEAD_H

#include "chart/flags.h"
#include "chart/series_key.h"

struct plot_head {
    const char *title, *unit; /* or NULL */
    const char *word;         /* over the end of the plot, or NULL */
    double word_x;            /* where it ends, from the head's start on */
    struct series_key key;
    struct flags flags; /* x is on the page, and so is: */
    double x0;          /* of the head */

    /* Filled by plot_head_lay(). */
    struct text_block title_block, unit_block, word_block;
    bool is_key_beside; /* the unit, on its line */
    double key_height;  /* where it is not */
    double flag_room;   /* between the key and the unit */
    double flags_end;   /* where the lowest row of flags ends, from the head's top */
    double height;
};

/* Lays it within a width. False where the word has no room beside the unit: it is then to be said
 * in the key. */
bool plot_head_lay(struct plot_head *head, const struct canvas *canvas, double width);

/* Draws it from its top left corner on. */
void plot_head_draw(const struct plot_head *head, const struct canvas *canvas, double x, double y,
                    double width);

#endif
