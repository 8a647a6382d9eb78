/* How the panels of a figure share the height of its page. */
#ifndef FIGURE_SHARE_H
#define FIGURE_SHARE_H

#include "figure/figure_internal.h"

/* Places the panels in 'room' points of height. On an automatic page, whose panels are 'width' wide
 * (0: the height is given), they take what they like; otherwise they fill the room, and the points
 * that are missing come back. What each of them needs at least is known from then on. */
double share_room(struct figure *figure, double room, double width);

/* What is known is kept for each panel by the next share_room(), until it is forgotten. */
void share_forget(struct figure *figure);

#endif
