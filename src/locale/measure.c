/* What a chart adds up, in words. A kind of count is people where its English words are a
 * participle, which has one form: "killed", not "death, deaths". */
#include "locale/locale_internal.h"

#include "base/utf8.h"

#include <string.h>

#include <unicode/ucasemap.h>

bool locale_is_people(const char *kind)
{
    struct kind_words words;
    return locale_kind_english(kind, &words) &&
           strcmp(words.forms[CLASS_ONE], words.forms[CLASS_OTHER]) == 0;
}

/* The words for several: Arabic nouns stand in the plural that the numbers from 3 to 10 take. */
static const char *several(const struct locale *locale, const char *kind)
{
    struct kind_words words;
    if (!locale_kind_words(locale, kind, &words))
        return kind;
    return words.forms[locale->language == LANGUAGE_ARABIC ? CLASS_FEW : CLASS_OTHER];
}

const char *locale_measure(const struct locale *locale, struct arena *arena, const char *kind,
                           bool is_first)
{
    if (!kind)
        return locale_message(locale,
                              is_first ? MESSAGE_MEASURE_EVENTS : MESSAGE_MEASURE_NEXT_EVENTS);
    static const enum message messages[2][3][2] = {
        {{MESSAGE_MEASURE_NEXT_NAMED, MESSAGE_MEASURE_NEXT_NAMED_VOWEL},
         {MESSAGE_MEASURE_NEXT_OTHER, MESSAGE_MEASURE_NEXT_OTHER_VOWEL},
         {MESSAGE_MEASURE_NEXT_PEOPLE, MESSAGE_MEASURE_NEXT_PEOPLE_VOWEL}},
        {{MESSAGE_MEASURE_NAMED, MESSAGE_MEASURE_NAMED_VOWEL},
         {MESSAGE_MEASURE_OTHER, MESSAGE_MEASURE_OTHER_VOWEL},
         {MESSAGE_MEASURE_PEOPLE, MESSAGE_MEASURE_PEOPLE_VOWEL}},
    };
    struct kind_words known;
    int sort = locale_kind_words(locale, kind, &known) + locale_is_people(kind);
    const char *words = several(locale, kind);
    return locale_format(locale, arena, messages[is_first][sort][locale_is_vowel(words)], words,
                         NULL, NULL);
}

const char *locale_unit(const struct locale *locale, struct arena *arena, const char *kind)
{
    if (!kind)
        return locale_message(locale, MESSAGE_UNIT_EVENTS);
    return locale_format(locale, arena,
                         locale_is_people(kind) ? MESSAGE_UNIT_PEOPLE : MESSAGE_UNIT_OTHER,
                         several(locale, kind), NULL, NULL);
}

const char *locale_unit_head(const struct locale *locale, struct arena *arena, const char *kind)
{
    const char *unit = locale_unit(locale, arena, kind);
    UErrorCode status = U_ZERO_ERROR;
    UCaseMap *map =
        ucasemap_open(locale->tag, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, &status);
    size_t size = 3 * strlen(unit) + 1; /* a letter in title case is at most three times as long */
    char *head = arena_alloc(arena, size);
    ucasemap_utf8ToTitle(map, head, (int32_t)size, unit, -1, &status);
    ucasemap_close(map);
    return U_SUCCESS(status) ? head : unit;
}
