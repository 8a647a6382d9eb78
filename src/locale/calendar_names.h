/* Names of months, weekdays and eras, as ICU has them. Looked up when first needed and kept; one
 * value belongs to one thread. Only the locale's own files include this. */
#ifndef LOCALE_CALENDAR_NAMES_H
#define LOCALE_CALENDAR_NAMES_H

#include <stdbool.h>

struct calendar_names;

/* 'icu_id' is a locale of ICU; "ar" without a region gives the month names of both regions. Never
 * NULL. */
struct calendar_names *calendar_names_new(const char *icu_id);
void calendar_names_free(struct calendar_names *names);

/* The name of a month (1 to 12), short ("Jun") or in full, as it stands alone or beside a day: some
 * languages inflect it. Its number where ICU has none. */
const char *calendar_names_month(struct calendar_names *names, int month, bool is_short,
                                 bool is_alone);

/* The short name of a weekday (0 = Monday) as it stands alone: "Mon", "lun.". Its number where ICU
 * has none. */
const char *calendar_names_weekday(struct calendar_names *names, int weekday);

/* "BC", "av. J.-C.". */
const char *calendar_names_era(struct calendar_names *names);

#endif
