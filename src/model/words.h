/* Words for people, possibly in several languages. */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include "base/arena.h"

#include <stddef.h>

struct word {
    const char *language; /* BCP 47 tag, "" where the input does not say */
    const char *text;
};

struct words {
    const struct word *items; /* NULL when there are none */
    size_t count;
};

/* The languages to look for, best first: what was asked, what the file says it is in, English.
 * Entries may be NULL. */
struct language_order {
    const char *asked;    /* --lang */
    const char *document; /* the file's "language" */
};

/* The text to show, or NULL where there is none. Order of fallback: the language asked, the same
 * without its region ("fr-CA" -> "fr"), another region of it, words
 * without a language, the document's language likewise, English, and last the first ones written.
 * '*language' (may be NULL) becomes the tag of what was picked. */
const char *words_pick(const struct words *words, const struct language_order *order,
                       const char **language);

/* Deep copy. */
struct words words_copy(struct arena *arena, const struct words *words);

#endif
