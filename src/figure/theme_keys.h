/* The keys of a theme file as one table: for reading, checking, and for the schema. */
#ifndef FIGURE_THEME_KEYS_H
#define FIGURE_THEME_KEYS_H

#include "chart/theme.h"
#include "model/category.h"

#include <stddef.h>

enum theme_type { THEME_TEXT, THEME_POINTS, THEME_SWITCH, THEME_COLOUR };

enum theme_duty {
    DUTY_INK = 1,  /* words are set in it: it can be read on the page and its bands */
    DUTY_FILL = 2, /* it is seen on the page */
    DUTY_FREE = 4  /* a theme need not say it */
};

/* One key. A colour may be one of a list or of an object with a name for each. */
struct theme_key {
    const char *name;
    const char *summary;
    enum theme_type type;
    size_t offset;            /* in struct theme: const char *, double, bool or colour */
    size_t length;            /* of the list, or 0 */
    const struct term *terms; /* the names of the object, or NULL */
    double min, max;          /* of points */
    unsigned duties;          /* theme_duty bits */
};

/* Ended by a key whose name is NULL. */
extern const struct theme_key theme_keys[];

/* NULL where there is none. */
const struct theme_key *theme_key_find(const char *name);

/* How many values it has: 1 where it is neither a list nor an object. */
size_t theme_key_count(const struct theme_key *key);

#endif
