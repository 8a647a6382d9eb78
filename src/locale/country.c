/* Names of countries, from ICU's list of regions. Codes of two letters are left as they are: data
 * sets mean those of FIPS 10-4 by them as often as those of ISO 3166. */
#include "locale/locale_internal.h"

#include "locale/icu.h"

#include <string.h>

static bool is_alpha3(const char *text)
{
    return strlen(text) == 3 && strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/* ICU's locale "und_XX" of the country, or false where nobody has the code. */
static bool find_region(const char *alpha3, char id[8])
{
    for (const char *const *region = uloc_getISOCountries(); *region; region++) {
        memcpy(id, "und_", 5);
        strncat(id, *region, 3);
        if (strcmp(uloc_getISO3Country(id), alpha3) == 0)
            return true;
    }
    return false;
}

const char *locale_country(const struct locale *locale, struct arena *arena, const char *country)
{
    char id[8], words[ULOC_FULLNAME_CAPACITY];
    UChar name[ICU_TEXT_SIZE];
    UErrorCode error = U_ZERO_ERROR;
    int32_t parsed = 0;
    if (!is_alpha3(country) || !find_region(country, id))
        return country;
    uloc_forLanguageTag(locale->tag, words, sizeof words, &parsed, &error);
    int32_t length = uloc_getDisplayCountry(id, words, name, ICU_TEXT_SIZE, &error);
    if (U_FAILURE(error) || length == 0 || length >= ICU_TEXT_SIZE)
        return country;
    return icu_text(arena, name, length);
}
