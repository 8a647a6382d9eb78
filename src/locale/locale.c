/* A language as asked for: its tag, the language of casus's words, and the forms of ICU. A language
 * without words is English in everything, so that words, dates and numbers never differ; the
 * process's own locale is never looked at. */
#include "locale/locale_internal.h"

#include "base/memory.h"
#include "locale/icu.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uloc.h>

static const struct language_row {
    const char *name, *summary;
    bool is_rtl;
} languages[LANGUAGE_COUNT] = {
    [LANGUAGE_ENGLISH] = {"en", "English", false},
    [LANGUAGE_FRENCH] = {"fr", "French", false},
    [LANGUAGE_ARABIC] = {"ar", "Arabic, from right to left", true},
};

/* The ICU name of a tag, and its language; false where it is no tag. */
static bool read_tag(const char *tag, char id[ICU_ID_SIZE], char language[ULOC_LANG_CAPACITY])
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t parsed = 0;
    uloc_forLanguageTag(tag, id, ICU_ID_SIZE, &parsed, &error);
    if (U_FAILURE(error) || parsed == 0 || (size_t)parsed != strlen(tag))
        return false;
    uloc_getLanguage(id, language, ULOC_LANG_CAPACITY, &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
}

bool locale_is_known(const char *tag)
{
    char id[ICU_ID_SIZE], language[ULOC_LANG_CAPACITY];
    if (!read_tag(tag, id, language) || !*language)
        return false;
    int32_t count = uloc_countAvailable();
    for (int32_t i = 0; i < count; i++) {
        if (strcmp(uloc_getAvailable(i), language) == 0)
            return true;
    }
    return false;
}

const char *locale_language_at(size_t index, const char **summary)
{
    if (index >= LANGUAGE_COUNT)
        return NULL;
    *summary = languages[index].summary;
    return languages[index].name;
}

/* The language of the words for a tag; LANGUAGE_COUNT where there are none. */
static enum language language_of_words(const char *tag)
{
    char id[ICU_ID_SIZE], language[ULOC_LANG_CAPACITY];
    enum language found = LANGUAGE_ENGLISH;
    if (!read_tag(tag, id, language))
        return LANGUAGE_COUNT;
    while (found < LANGUAGE_COUNT && strcmp(language, languages[found].name) != 0)
        found++;
    return found;
}

bool locale_has_words(const char *tag)
{
    return language_of_words(tag) < LANGUAGE_COUNT;
}

struct locale *locale_new(const char *tag)
{
    const char *known = tag && locale_has_words(tag) ? tag : "en";
    struct locale *locale = memory_alloc(sizeof *locale);
    char id[ICU_ID_SIZE] = "en", language[ULOC_LANG_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    read_tag(known, id, language);
    /* Plain Arabic is read in every Arab country: digits that all of them use. */
    if (strcmp(id, "ar") == 0)
        uloc_setKeywordValue("numbers", "latn", id, ICU_ID_SIZE, &error);
    locale->tag = memory_copy(known, strlen(known));
    locale->language = language_of_words(known);
    locale->numbers = number_forms_new(id, languages[locale->language].name);
    locale->dates = date_forms_new(id, locale->numbers);
    return locale;
}

void locale_free(struct locale *locale)
{
    if (!locale)
        return;
    date_forms_free(locale->dates);
    number_forms_free(locale->numbers);
    free(locale->tag);
    free(locale);
}

const char *locale_tag(const struct locale *locale)
{
    return locale->tag;
}

bool locale_is_rtl(const struct locale *locale)
{
    return languages[locale->language].is_rtl;
}

/* --- letters --- */

#define LATIN_LETTERS 26
#define ARABIC_LETTERS 27

const char *locale_letter(const struct locale *locale, struct arena *arena, size_t number)
{
    static const char *const arabic[ARABIC_LETTERS] = {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط",
                                                       "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص",
                                                       "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ"};
    bool is_arabic = locale_is_rtl(locale);
    size_t count = is_arabic ? ARABIC_LETTERS : LATIN_LETTERS, rounds = number / count;
    const char *before = rounds ? locale_letter(locale, arena, rounds - 1) : "";
    if (is_arabic)
        return arena_print(arena, "%s%s", before, arabic[number % count]);
    return arena_print(arena, "%s%c", before, (char)('a' + number % count));
}
