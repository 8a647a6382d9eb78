/* How a language writes numbers, as ICU knows it: digits, grouping, words for millions, plural
 * classes. Each ICU object is opened when it is first needed and kept; one value belongs to one
 * thread. Only the locale's own files include this. */
#ifndef LOCALE_NUMBER_FORMS_H
#define LOCALE_NUMBER_FORMS_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum plural_class { CLASS_ONE, CLASS_TWO, CLASS_FEW, CLASS_MANY, CLASS_OTHER };

struct number_forms;

/* 'icu_id' is a locale of ICU ("ar_SY"). 'words' ("en", "fr" or "ar") is the language whose plural
 * classes are wanted; it is that of the catalogue's words and may be another one. Never NULL. */
struct number_forms *number_forms_new(const char *icu_id, const char *words);
void number_forms_free(struct number_forms *forms);

/* Appends a whole number of at least 'width' digits, without grouping. */
void number_forms_add_digits(struct number_forms *forms, struct buffer *out, int64_t number,
                             int width);

/* Grouped, up to two decimals; what is not finite is "?". */
const char *number_forms_plain(struct number_forms *forms, struct arena *arena, double number);

/* Grouped, with so many decimals, also where they are zeros. */
const char *number_forms_fixed(struct number_forms *forms, struct arena *arena, double number,
                               int decimals);

/* With the word for its thousands, millions …: "1.6 million"; no decimal is lost. */
const char *number_forms_compact(struct number_forms *forms, struct arena *arena, double number);

/* The same with the sign for its thousands, millions …: "1.6M"; up to two decimals. */
const char *number_forms_short(struct number_forms *forms, struct arena *arena, double number);

enum plural_class number_forms_plural(struct number_forms *forms, double number);

#endif
