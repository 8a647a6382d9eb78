/* Seasons, quarters and the like of EDTF (21 to 41 in place of a month). Only the locale's own
 * files include this. */
#ifndef LOCALE_SEASON_H
#define LOCALE_SEASON_H

#include "locale/messages.h"
#include "model/edtf.h"

#include <stdbool.h>

/* The code that was written for 'point' in 'text'; 0 where its year is masked. Bounds alone do not
 * tell a northern spring from a southern autumn. */
int season_written(const char *text, const struct edtf_point *point);

/* False for blocks of four months (37 to 39), which no language names. */
bool season_has_name(int code);

/* What to call a season that has a name. */
enum year_part season_period(int code);

#endif
