/* Words of an author, alike in all languages or by language: 'Truce', {"en":"Truce","fr":"Trêve"}.
 */
#ifndef FIGURE_TRANSLATED_H
#define FIGURE_TRANSLATED_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/report.h"
#include "model/words.h"

/* Whether a text is meant as an object by language. */
bool translated_is_object(const char *text);

/* Parses a text, at most 'most' bytes for each language, into words in 'arena'. False with an entry
 * under the setting's name where a language is not known, or its words are none or too long. */
struct translated_request {
    const char *setting, *what; /* "key-event", and what of it: "label" */
    const char *text;
    size_t most;
};
bool translated_parse(struct words *words, const struct translated_request *request,
                      struct arena *arena, struct report *report);

/* Appends words as JSON: a text or an object. */
void translated_add_json(const struct words *words, struct buffer *out);

#endif
