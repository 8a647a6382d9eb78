/* Words, months, dates and numbers in the figure's language: ICU for the forms, a catalogue for the
 * words that are casus's own (English, French, Arabic). Another language is English in all of them:
 * foreign months among English words would be in no language. */
#ifndef LOCALE_LOCALE_H
#define LOCALE_LOCALE_H

#include "base/arena.h"
#include "model/event.h"

#include <stdbool.h>

/* X(enumerator, English, French, Arabic); %1 … %3 are replaced in order of number. */
#include "locale/messages.h"

struct locale;

/* 'tag' is BCP 47 ("fr", "ar-SY"); NULL is English, and so is a tag without words
 * (locale_has_words tells). Never NULL. Does not touch the process's locale. What is looked up is
 * kept inside, so one locale belongs to one thread. */
struct locale *locale_new(const char *tag);
void locale_free(struct locale *locale);

/* The tag as asked for; "en" where that was NULL or has no words. */
const char *locale_tag(const struct locale *locale);

/* Whether a BCP 47 tag names a language that is known at all: that ICU has data for. */
bool locale_is_known(const char *tag);

/* Whether figures can be in the language of a tag: the catalogue has its words. */
bool locale_has_words(const char *tag);

/* The languages of the catalogue and what they are in English; NULL behind the last. */
const char *locale_language_at(size_t index, const char **summary);

/* Whether the language is written from right to left. */
bool locale_is_rtl(const struct locale *locale);

/* The catalogue's words; never NULL. */
const char *locale_message(const struct locale *locale, enum message message);

/* A text that becomes a part of a line in this language: where it has letters of the other
 * direction it is set apart by U+2068 and U+2069, which text_lay() takes off again. */
const char *locale_isolate(const struct locale *locale, struct arena *arena, const char *text);

/* The message with %1, %2, %3 replaced (NULL counts as ""), each set apart as by locale_isolate().
 */
const char *locale_format(const struct locale *locale, struct arena *arena, enum message message,
                          const char *first, const char *second, const char *third);

/* The plural form of "n records", "n events": picks the message by ICU plural rules; see messages.h
 * for which have forms. '%1' is the number. */
const char *locale_plural(const struct locale *locale, struct arena *arena, enum plural plural,
                          size_t number);

/* The same for a number that may have a fraction. */
const char *locale_plural_of(const struct locale *locale, struct arena *arena, enum plural plural,
                             double number);

/* What lists are numbered with in the language: "a" to "z" for 0 to 25, then "aa". */
const char *locale_letter(const struct locale *locale, struct arena *arena, size_t number);

/* The label of a term in the language. */
const char *locale_term(const struct locale *locale, const struct term *term);

enum month_form { MONTH_WIDE, MONTH_SHORT, MONTH_NUMBER };

/* "June", "juin", "حزيران/يونيو" (both regional names for plain "ar", in short one: "يونيو");
 * stand-alone form. 'month' 1 to 12. */
const char *locale_month(const struct locale *locale, int month, enum month_form form);

/* The short name of a weekday, 0 = Monday, as it stands alone: "Mon", "lun.". */
const char *locale_weekday(const struct locale *locale, int weekday);

/* "June 2013", "juin 2013"; "Jun 2013". */
const char *locale_month_year(const struct locale *locale, struct arena *arena, int64_t year,
                              int month, enum month_form form);

/* "5 June 2013", "5 juin 2013", "1er juin 2013". */
const char *locale_day(const struct locale *locale, struct arena *arena, int64_t day,
                       enum month_form form);

/* A day without its year: "5 June", "1er juin", "June 5" (en-US). */
const char *locale_day_of_month(const struct locale *locale, struct arena *arena, int month,
                                int day, enum month_form form);

/* A year: "2013"; years before 1 as "44 BC", "44 av. J.-C.", "44 ق.م" (astronomical -43). */
const char *locale_year(const struct locale *locale, struct arena *arena, int64_t year);

/* "14:30" in the language's digits; hours only are "14:00". */
const char *locale_time(const struct locale *locale, struct arena *arena, int hour, int minute);

/* An EDTF date in words, as precise as it is: "5 June 2013", "June 2013", "about 2011", "2011?",
 * "by 5 June 2013", "May – 5 June 2013", "4 or 5 June 2013", "one of 4, 5, 7 June 2013", "since
 * March 2011", "between 4 and 6 June 2013", "spring 2013", "Q2 2013", "2010s", "5 June 2013,
 * 14:30", "5 June, year unknown". */
const char *locale_date(const struct locale *locale, struct arena *arena, const struct edtf *date);

/* The same under a head that says the year: "5 June", "by 5 June", "June", "June?"; whole where the
 * date reaches beyond the year. */
const char *locale_date_in_year(const struct locale *locale, struct arena *arena,
                                const struct edtf *date, int64_t year);

/* The same of what is planned: without an end it is "from October 2013 on", not "since". */
const char *locale_plan(const struct locale *locale, struct arena *arena, const struct edtf *date);
const char *locale_plan_in_year(const struct locale *locale, struct arena *arena,
                                const struct edtf *date, int64_t year);

/* A span of days, both inclusive: "5 June 2013", "1 – 5 June 2013", "1 May – 5 June 2013", "1
 * December 2012 – 5 January 2013"; whole months and years as such: "June – August 2013". */
const char *locale_span(const struct locale *locale, struct arena *arena, int64_t first,
                        int64_t last);

/* "1,200", "1 200" (narrow no-break space), "1200"; up to two decimals. */
const char *locale_number(const struct locale *locale, struct arena *arena, double number);

/* The same with so many decimals, also where they are zeros: "0.40". */
const char *locale_number_fixed(const struct locale *locale, struct arena *arena, double number,
                                int decimals);

/* A number in few characters, for axes and values on bars: "950", "1.2K", "12K", "1.25M", "1,2 M"
 * (fr); up to two decimals. */
const char *locale_number_short(const struct locale *locale, struct arena *arena, double number);

/* A count as printed: "12", "~1,200", "≥12", ">80,000", "≤12", "10–12", "?"; French and Arabic in
 * words
 * ("plus de 80 000"). Numbers from a million that need at most two decimals are compact: "~1.6
 * million". Table of domain.md 1.9. */
const char *locale_count(const struct locale *locale, struct arena *arena,
                         const struct count *count);

/* A count with what is counted, in the form that the number asks for: "12 killed", "~1.6 million
 * refugees", "1,6 million de réfugiés", "12 قتيلاً على الأقل", "12 killed (10–15)", "killed: number
 * unknown". Without a kind it is the count alone. */
const char *locale_count_phrase(const struct locale *locale, struct arena *arena,
                                const struct count *count);

/* What a chart adds up, as the beginning of a line or within one: "Reported events", "people
 * reported killed", "Nombre de tués"; 'kind' is a kind of count, NULL for events. */
const char *locale_measure(const struct locale *locale, struct arena *arena, const char *kind,
                           bool is_first);

/* The unit over its axis: "events", "people killed", "refugees". */
const char *locale_unit(const struct locale *locale, struct arena *arena, const char *kind);

/* The same at the head of a column: "Events", "People killed". */
const char *locale_unit_head(const struct locale *locale, struct arena *arena, const char *kind);

/* What a field groups by, within a line: "kind", "province", "le type"; the field's own name where
 * there are no words for it. */
const char *locale_field(const struct locale *locale, const char *field);

/* The name of a country in the language: of an ISO 3166-1 alpha-3 code ("SYR"), else as given. */
const char *locale_country(const struct locale *locale, struct arena *arena, const char *country);

/* The place of each name in the alphabet of the language, from 0; equal names in their order. */
void locale_rank_names(const struct locale *locale, const char *const *names, size_t count,
                       size_t *ranks);

/* Whether a kind of count is known to count people by what happened to them ("killed"). */
bool locale_is_people(const char *kind);

/* The kinds of counts that there are words for; NULL behind the last. */
const char *locale_kind_at(size_t index);

/* The kind that 'typed' was probably meant to be, or NULL. */
const char *locale_nearest_kind(const char *typed);

#endif
