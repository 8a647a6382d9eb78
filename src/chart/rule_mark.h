/* The mark of a record beside its words in a list: the shape of its kind where a day is known, with
 * a sign for what is not, upright, since time runs down:
 *
 *   day known  ●      about a day  ●        on or before  ^     one of these days  ⌶
 *   lasted     ●      at each of   ●|●                    ●     still going on     ●
 *              ▮                            on or after   ●                        ▮
 *                                                         v                        v
 * An end that nobody knows is dotted.
 */
#ifndef CHART_RULE_MARK_H
#define CHART_RULE_MARK_H

#include "chart/canvas.h"
#include "model/event.h"

struct rule_mark {
    const struct event *event;
    colour tint;
    double radius;
    struct point centre; /* beside the first line of the words */
    double length;       /* of a span, down from there, at most */
};

/* Room over and under the centre that it may take. */
double rule_mark_reach(double radius);

void rule_mark_draw(const struct canvas *canvas, const struct rule_mark *mark);

#endif
