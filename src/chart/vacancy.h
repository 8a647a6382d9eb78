/* Room for words among what is drawn already. */
#ifndef CHART_VACANCY_H
#define CHART_VACANCY_H

#include "chart/canvas.h"

/* Whether a box, in reading direction, is free of all texts and of all marks among the scene's
 * items from 'from' on, and within the page. Lines of the grid don't count. */
bool canvas_is_vacant(const struct canvas *canvas, size_t from, struct box box);

#endif
