/* The order of days and months is settled by the whole input, never by one record. */
#ifndef READ_SETTLE_H
#define READ_SETTLE_H

#include "read/reading.h"

/* Settles the order of the reading, with a second look at the whole input: true where it did. Where
 * the input never settles it, or says both, that is reported once with the place of the date that
 * needs it and 'readings' ("can be 3 April or 4 March"), and reading stops. */
bool settle_order(struct reading *reading, struct spot spot, const char *readings);

#endif
