/* How a language writes dates, as ICU knows it: patterns, month names, eras. Looked up when first
 * needed and kept; one value belongs to one thread. ICU's calendars are not used: dates come as
 * numbers of the proleptic Gregorian calendar and are set into the pattern here. Only the locale's
 * own files include this. */
#ifndef LOCALE_DATE_FORMS_H
#define LOCALE_DATE_FORMS_H

#include "locale/locale.h"
#include "locale/number_forms.h"

/* The order of a full date in the language. */
enum date_order { ORDER_DAY_MONTH_YEAR, ORDER_MONTH_DAY_YEAR, ORDER_YEAR_FIRST };

/* Which fields a date shows. FIELDS_DAY is for languages that begin with the day. */
enum date_fields {
    FIELDS_YEAR_MONTH_DAY,
    FIELDS_YEAR_MONTH,
    FIELDS_YEAR,
    FIELDS_MONTH_DAY,
    FIELDS_DAY
};

struct date_forms;

/* 'icu_id' is a locale of ICU; "ar" without a region gives the months of both regions. 'numbers' is
 * borrowed. Never NULL. */
struct date_forms *date_forms_new(const char *icu_id, struct number_forms *numbers);
void date_forms_free(struct date_forms *forms);

/* The stand-alone name of a month (1 to 12), or its number. */
const char *date_forms_month(struct date_forms *forms, int month, enum month_form form);

/* The stand-alone short name of a weekday, 0 = Monday. */
const char *date_forms_weekday(struct date_forms *forms, int weekday);

/* Appends the fields of a date in the order and with the words of the language; years before 1 with
 * their era ("44 BC" for -43). */
void date_forms_add(struct date_forms *forms, struct buffer *out, const struct civil *civil,
                    enum date_fields fields, enum month_form form);

enum date_order date_forms_order(struct date_forms *forms);

/* Whether a month stands before its year ("June 2013"). */
bool date_forms_month_is_first(struct date_forms *forms);

#endif
