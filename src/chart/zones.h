/* Time zones of clock times, which are drawn as they are written: whether that is to be said. */
#ifndef CHART_ZONES_H
#define CHART_ZONES_H

#include "locale/locale.h"
#include "model/edtf.h"

/* A zeroed struct has seen no date. */
struct zones {
    bool has_zoned, has_zoneless; /* clock times that name a zone, or name none */
    bool are_several;             /* more than one */
    int first;                    /* in minutes */
};

void zones_note(struct zones *zones, const struct edtf *date);

/* What a key says of them; NULL where all are of one zone, or none names any. */
const char *zones_words(const struct zones *zones, const struct locale *locale);

#endif
