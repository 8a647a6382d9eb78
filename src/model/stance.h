/* Where a source stands to what its record tells, by its own claim word. */
#ifndef MODEL_STANCE_H
#define MODEL_STANCE_H

#include "model/event.h"

enum stance {
    STANCE_STATES, /* says so in any other word, or in none */
    STANCE_UNSURE, /* "cannot confirm": vouches for nothing, and denies nothing */
    STANCE_CLAIMS,
    STANCE_CONFIRMS,
    STANCE_CONTESTS,
    STANCE_DENIES
};

/* By the first verb that tells, in any case; what follows a colon, a comma or the like is what the
 * source says, not where it stands: "denies: says an engine caught fire" denies. */
enum stance source_stance(const struct source *source);

#endif
