/* What the files that call ICU share: its UTF-16 to our UTF-8, names of locales. Only the locale's
 * own files include this. */
#ifndef LOCALE_ICU_H
#define LOCALE_ICU_H

#include "base/arena.h"

#include <unicode/uloc.h>
#include <unicode/utypes.h>

/* Room for any text that is fetched from ICU: names, patterns, numbers. */
#define ICU_TEXT_SIZE 256

#define ICU_ID_SIZE (ULOC_FULLNAME_CAPACITY + ULOC_KEYWORD_AND_VALUES_CAPACITY)

/* The locale 'id' with the Gregorian calendar, whatever that of its country is. */
void icu_gregorian_id(const char *id, char gregorian[ICU_ID_SIZE]);

/* UTF-8 copy of 'length' units; "" where they are not valid. */
const char *icu_text(struct arena *arena, const UChar *units, int32_t length);

#endif
