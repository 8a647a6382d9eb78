/* ICU's UTF-16 to our UTF-8. Only the locale's own files include this. */
#ifndef LOCALE_ICU_H
#define LOCALE_ICU_H

#include "base/arena.h"

#include <unicode/utypes.h>

/* Room for any text that is fetched from ICU: names, patterns, numbers. */
#define ICU_TEXT_SIZE 256

/* UTF-8 copy of 'length' units; "" where they are not valid. */
const char *icu_text(struct arena *arena, const UChar *units, int32_t length);

#endif
