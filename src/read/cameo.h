/* CAMEO, the event codes of GDELT and ICEWS: text with a leading zero, a root of two digits and up
 * to two more. (Conflict and Mediation Event Observations, codebook 1.1b3.) */
#ifndef READ_CAMEO_H
#define READ_CAMEO_H

#include "read/row.h"

/* What an event of a code is here. */
struct cameo {
    enum category category;
    enum category secondary; /* CATEGORY_COUNT: none */
    enum status status;
};

/* The meaning of a code by its longest known prefix; NULL where not even its root is known. Two
 * numberings of the sub-codes circulate; what differs between them counts only where 'scheme' is
 * "gdeltpyr" or "1.1b3" (NULL: not known which). */
const struct cameo *cameo_find(const char *code, const char *scheme);

/* "Consult" for "042"; NULL where the root is not known. */
const char *cameo_root_name(const char *code);

/* Sets type (the root's code), subtype (its name), scheme, categories and status from a code; where
 * nothing is known of it that is reported at 'column'. */
void cameo_set(struct row *row, int column, const char *code);

#endif
