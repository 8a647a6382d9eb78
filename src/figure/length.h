/* Lengths as people write them: a number with a unit. */
#ifndef FIGURE_LENGTH_H
#define FIGURE_LENGTH_H

#include "base/arena.h"
#include "base/report.h"

#include <stdbool.h>

struct length {
    double points;    /* 0 for auto */
    const char *text; /* as written, "170mm"; NULL where not given */
};

#define POINTS_PER_MM (72.0 / 25.4)

/* The longest side of a page, in points: 5000 mm. */
#define MAX_LENGTH (5000 * POINTS_PER_MM)

/* Parses "170mm", "17.5cm", "6.5in", "480pt" or "640px" (a pixel is 1/96 inch) from 20 mm to 5000
 * mm. False, with '*length' untouched and a report entry under the setting 'name', for anything
 * else. The text is kept in 'arena'; it is a length of CSS and SVG. */
bool length_parse(const char *name, const char *value, struct length *length, struct arena *arena,
                  struct report *report);

/* The least length of at least so many points, to about a millimetre, in the unit in which 'like'
 * is written. */
struct length length_at_least(double points, const char *like, struct arena *arena);

#endif
