/* What the files of the locale share. Nobody outside src/locale includes this. */
#ifndef LOCALE_LOCALE_INTERNAL_H
#define LOCALE_LOCALE_INTERNAL_H

#include "locale/date_forms.h"
#include "locale/locale.h"
#include "locale/number_forms.h"

/* The languages of the catalogue. */
enum language { LANGUAGE_ENGLISH, LANGUAGE_FRENCH, LANGUAGE_ARABIC, LANGUAGE_COUNT };

struct locale {
    char *tag;              /* as asked for; "en" where there are no words for it */
    enum language language; /* of casus's own words */
    bool is_spoken;         /* words stand for signs */
    struct number_forms *numbers;
    struct date_forms *dates;
};

/* 'pattern' with %1 to %3 replaced; NULL counts as "". */
const char *locale_fill(struct arena *arena, const char *pattern, const char *first,
                        const char *second, const char *third);

/* The words for a kind of count, in the locale's language; false for kinds outside the catalogue.
 */
struct kind_words {
    const char *forms[CLASS_OTHER + 1]; /* by plural class */
};
bool locale_kind_words(const struct locale *locale, const char *kind, struct kind_words *words);
bool locale_kind_english(const char *kind, struct kind_words *words);

/* Whether French elides before a word. */
bool locale_is_vowel(const char *word);

/* A day or a month as written before a later one that follows in full: what both share is left out
 * where the language allows it ("1" of "1 – 5 June 2013", "May" of "May – June 2013"). */
const char *locale_day_before(const struct locale *locale, struct arena *arena, int64_t day,
                              int64_t next);
const char *locale_month_before(const struct locale *locale, struct arena *arena, int64_t day,
                                int64_t next);

/* The name of a part of the year, and the article it takes within a sentence ("" for none). */
const char *locale_period(const struct locale *locale, enum year_part period, const char **article);

#endif
