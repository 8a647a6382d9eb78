/* Text and locale names of ICU. */
#include "locale/icu.h"

#include <unicode/ustring.h>

void icu_gregorian_id(const char *id, char gregorian[ICU_ID_SIZE])
{
    UErrorCode error = U_ZERO_ERROR;
    uloc_getName(id, gregorian, ICU_ID_SIZE, &error);
    uloc_setKeywordValue("calendar", "gregorian", gregorian, ICU_ID_SIZE, &error);
}

const char *icu_text(struct arena *arena, const UChar *units, int32_t length)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t size = 3 * length + 1; /* a unit of UTF-16 is at most three bytes */
    char *text = arena_alloc(arena, (size_t)size);
    u_strToUTF8(text, size, NULL, units, length, &error);
    return U_SUCCESS(error) ? text : "";
}
