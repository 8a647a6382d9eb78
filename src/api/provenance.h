/* Where a picture comes from: which casus drew it, from which bytes, and how it was asked for.
 * Every output that has room for it carries one line of ASCII,
 *
 *     casus-provenance sha256=HASH record=BASE64;
 *
 * HASH is that of the version, of the digests of the inputs and of the options, wherever the files
 * lie; the record says all three, with the paths of the inputs from the working folder, as JSON. A
 * command line and the figure file that it is give the same line. */
#ifndef API_PROVENANCE_H
#define API_PROVENANCE_H

#include "api/api.h"

#include <jansson.h>

struct provenance {
    char hash[DIGEST_SIZE];
    json_t *record; /* NULL: the line holds none */
};

/* Of a figure that was read. */
struct provenance provenance_of(const struct casus_figure *figure);

/* Appends the line, with the record or without. */
void provenance_add_line(const struct provenance *provenance, bool has_record, struct buffer *out);

/* Takes the line out of a file's bytes; false where there is none, or none that is whole. */
bool provenance_find(const char *bytes, size_t length, struct provenance *provenance);

void provenance_clear(struct provenance *provenance);

#endif
