/* Text from ICU. */
#include "locale/icu.h"

#include <unicode/ustring.h>

const char *icu_text(struct arena *arena, const UChar *units, int32_t length)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t size = 3 * length + 1; /* a unit of UTF-16 is at most three bytes */
    char *text = arena_alloc(arena, (size_t)size);
    u_strToUTF8(text, size, NULL, units, length, &error);
    return U_SUCCESS(error) ? text : "";
}
