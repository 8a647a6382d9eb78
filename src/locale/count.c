/* Numbers and counts in words: what a qualifier claims is printed, never more. A count without the
 * number that its qualifier needs is printed by what it has. */
#include "locale/locale_internal.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define MILLION 1e6
#define TRILLION 1e12
#define ARABIC_THOUSANDS 1e4 /* from here on, whole thousands are written as a word */

const char *locale_number(const struct locale *locale, struct arena *arena, double number)
{
    return number_forms_plain(locale->numbers, arena, number);
}

const char *locale_number_fixed(const struct locale *locale, struct arena *arena, double number,
                                int decimals)
{
    return number_forms_fixed(locale->numbers, arena, number, decimals);
}

const char *locale_number_short(const struct locale *locale, struct arena *arena, double number)
{
    return number_forms_short(locale->numbers, arena, number);
}

/* Whether two decimals of the largest unit hold the whole number. */
static bool fits_two_decimals(double number)
{
    double unit = MILLION;
    while (unit < TRILLION && number >= 1000 * unit)
        unit *= 1000;
    return fmod(number, unit / 100) == 0;
}

static bool is_compact(const struct locale *locale, double number)
{
    if (!isfinite(number))
        return false;
    if (number >= MILLION)
        return fits_two_decimals(number);
    return locale->language == LANGUAGE_ARABIC && number >= ARABIC_THOUSANDS &&
           fmod(number, 1000) == 0;
}

static const char *figure_text(const struct locale *locale, struct arena *arena, double number)
{
    return is_compact(locale, number) ? number_forms_compact(locale->numbers, arena, number)
                                      : locale_number(locale, arena, number);
}

bool locale_is_vowel(const char *word)
{
    static const char *const vowels[] = {"a", "e", "i", "o", "u", "é"};
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
        if (strncmp(word, vowels[i], strlen(vowels[i])) == 0)
            return true;
    }
    return false;
}

/* "1,6 million de réfugiés": the French million is a noun. */
static enum message noun_message(double number, bool compact, const char *noun)
{
    if (!compact || number < MILLION)
        return MESSAGE_COUNT_NOUN;
    return locale_is_vowel(noun) ? MESSAGE_COUNT_NOUN_OF_VOWEL : MESSAGE_COUNT_NOUN_OF;
}

/* The Arabic noun behind a number carries the numbers one and two in itself. */
static bool noun_says_number(const struct locale *locale, enum plural_class class)
{
    return locale->language == LANGUAGE_ARABIC && (class == CLASS_ONE || class == CLASS_TWO);
}

/* The number and what is counted; 'kind' may be NULL for the number alone. */
static const char *counted(const struct locale *locale, struct arena *arena, double number,
                           const char *kind)
{
    struct kind_words words;
    const char *figure = figure_text(locale, arena, number);
    if (!kind)
        return figure;
    if (!locale_kind_words(locale, kind, &words))
        return locale_format(locale, arena, MESSAGE_COUNT_NOUN, figure, kind, NULL);
    bool compact = is_compact(locale, number);
    enum plural_class class = compact && locale->language == LANGUAGE_ARABIC
                                  ? CLASS_OTHER
                                  : number_forms_plural(locale->numbers, number);
    const char *noun = words.forms[class];
    if (noun_says_number(locale, class))
        return noun;
    return locale_format(locale, arena, noun_message(number, compact, noun), figure, noun, NULL);
}

/* The numbers of a count, put where the qualifier wants them. */
struct limits {
    bool has_low, has_best, has_high;
    double low, best, high;
};

static struct limits limits_of(const struct count *count)
{
    struct limits limits = {count->has_low, count->has_best, count->has_high,
                            count->low,     count->best,     count->high};
    bool is_from_best = count->has_best && (count->qualifier == QUALIFIER_AT_LEAST ||
                                            count->qualifier == QUALIFIER_MORE_THAN);
    if (is_from_best && !limits.has_low) {
        limits.has_low = true;
        limits.low = count->best;
    }
    if (count->qualifier == QUALIFIER_AT_MOST && count->has_best && !limits.has_high) {
        limits.has_high = true;
        limits.high = count->best;
    }
    return limits;
}

static const char *range_text(const struct locale *locale, struct arena *arena,
                              const struct limits *limits, const char *kind)
{
    bool is_wordy = is_compact(locale, limits->low) || is_compact(locale, limits->high);
    return locale_format(
        locale, arena, is_wordy ? MESSAGE_COUNT_BETWEEN_WORDS : MESSAGE_COUNT_BETWEEN,
        figure_text(locale, arena, limits->low), counted(locale, arena, limits->high, kind), NULL);
}

static const char *unknown_text(const struct locale *locale, struct arena *arena, const char *kind)
{
    struct kind_words words;
    if (!kind)
        return locale_message(locale, MESSAGE_COUNT_UNKNOWN);
    if (!locale_kind_words(locale, kind, &words))
        return locale_format(locale, arena, MESSAGE_COUNT_UNKNOWN_OF_OTHER, kind, NULL, NULL);
    const char *noun = words.forms[CLASS_FEW]; /* the plural in every language */
    return locale_format(locale, arena, MESSAGE_COUNT_UNKNOWN_OF, noun, NULL, NULL);
}

/* A count with limits but without one best number. */
static const char *limits_text(const struct locale *locale, struct arena *arena,
                               const struct limits *limits, const char *kind)
{
    if (limits->has_low && limits->has_high && limits->low < limits->high)
        return range_text(locale, arena, limits, kind);
    if (limits->has_low && limits->has_high)
        return counted(locale, arena, limits->high, kind);
    enum message message = limits->has_low ? MESSAGE_COUNT_AT_LEAST : MESSAGE_COUNT_AT_MOST;
    double number = limits->has_low ? limits->low : limits->high;
    return locale_format(locale, arena, message, counted(locale, arena, number, kind), NULL, NULL);
}

static const char *best_text(const struct locale *locale, struct arena *arena,
                             const struct limits *limits, enum qualifier qualifier,
                             const char *kind)
{
    const char *best = counted(locale, arena, limits->best, kind);
    if (qualifier == QUALIFIER_APPROX)
        best = locale_format(locale, arena, MESSAGE_COUNT_APPROX, best, NULL, NULL);
    if (!limits->has_low || !limits->has_high || !(limits->low < limits->high))
        return best;
    return locale_format(locale, arena, MESSAGE_COUNT_BEST, best,
                         range_text(locale, arena, limits, NULL), NULL);
}

static const char *count_text(const struct locale *locale, struct arena *arena,
                              const struct count *count, const char *kind)
{
    struct limits limits = limits_of(count);
    enum qualifier qualifier = count->qualifier;
    bool is_bounded = limits.has_low || limits.has_high;
    if (qualifier == QUALIFIER_UNKNOWN || (!limits.has_best && !is_bounded))
        return unknown_text(locale, arena, kind);
    if (qualifier == QUALIFIER_MORE_THAN && limits.has_low)
        return locale_format(locale, arena, MESSAGE_COUNT_MORE_THAN,
                             counted(locale, arena, limits.low, kind), NULL, NULL);
    if (qualifier == QUALIFIER_AT_LEAST && limits.has_low)
        limits.has_high = limits.has_best = false;
    if (qualifier == QUALIFIER_AT_MOST && limits.has_high)
        limits.has_low = limits.has_best = false;
    if (qualifier == QUALIFIER_BETWEEN && limits.has_low && limits.has_high)
        limits.has_best = false;
    return limits.has_best ? best_text(locale, arena, &limits, qualifier, kind)
                           : limits_text(locale, arena, &limits, kind);
}

const char *locale_count(const struct locale *locale, struct arena *arena,
                         const struct count *count)
{
    return count_text(locale, arena, count, NULL);
}

const char *locale_count_phrase(const struct locale *locale, struct arena *arena,
                                const struct count *count)
{
    return count_text(locale, arena, count, count->kind);
}
