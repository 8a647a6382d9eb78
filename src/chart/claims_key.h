/* What the signs of a chart of claims mean: only of those that are drawn. */
#ifndef CHART_CLAIMS_KEY_H
#define CHART_CLAIMS_KEY_H

#include "chart/claims.h"

/* Its height within a width; 0 where no sign needs words. */
double claims_key_height(const struct claims *claims, double width);

void claims_key_draw(const struct claims *claims, struct box area);

/* Notes the signs of a number, and of how its source stands to it. */
void claims_key_note(struct claims *claims, const struct claim *claim);

/* An arrow from a bound on, |──▶, and a bar of a range, by the look of a status. */
void claims_draw_arrow(const struct canvas *canvas, enum status status, colour tint,
                       struct point from, double length);
void claims_draw_bar(const struct canvas *canvas, enum status status, colour tint, struct box box);

#endif
