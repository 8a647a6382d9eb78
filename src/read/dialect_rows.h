/* The dialects of this build, each in a file of its own; dialect.c puts them in order. */
#ifndef READ_DIALECT_ROWS_H
#define READ_DIALECT_ROWS_H

#include "read/dialect.h"

extern const struct dialect dialect_casus;
extern const struct dialect dialect_acled;
extern const struct dialect dialect_acled_hdx;
extern const struct dialect dialect_ucdp;
extern const struct dialect dialect_gdelt;
extern const struct dialect dialect_icews;
extern const struct dialect dialect_polecat;
extern const struct dialect dialect_gtd;
extern const struct dialect dialect_scad;
extern const struct dialect dialect_pitf;
extern const struct dialect dialect_airwars;
extern const struct dialect dialect_timelinejs;
extern const struct dialect dialect_timemap;
extern const struct dialect dialect_generic;

/* The field of our own format that one of our own names means; see struct dialect. */
const char *dialect_casus_field(const char *name, struct arena *arena);

#endif
