/* Months, days, years and spans in words. */
#include "locale/locale_internal.h"

static const char *finish(struct arena *arena, struct buffer *out)
{
    const char *text = arena_copy(arena, buffer_text(out), out->length);
    buffer_clear(out);
    return text;
}

static const char *date_text(const struct locale *locale, struct arena *arena, struct civil civil,
                             enum date_fields fields, enum month_form form)
{
    struct buffer out = {0};
    date_forms_add(locale->dates, &out, &civil, fields, form);
    return finish(arena, &out);
}

const char *locale_month(const struct locale *locale, int month, enum month_form form)
{
    return date_forms_month(locale->dates, month, form);
}

const char *locale_weekday(const struct locale *locale, int weekday)
{
    return date_forms_weekday(locale->dates, weekday);
}

const char *locale_month_year(const struct locale *locale, struct arena *arena, int64_t year,
                              int month, enum month_form form)
{
    struct civil civil = {year, month, 1};
    return date_text(locale, arena, civil, FIELDS_YEAR_MONTH, form);
}

const char *locale_day(const struct locale *locale, struct arena *arena, int64_t day,
                       enum month_form form)
{
    return date_text(locale, arena, civil_of(day), FIELDS_YEAR_MONTH_DAY, form);
}

const char *locale_day_of_month(const struct locale *locale, struct arena *arena, int month,
                                int day, enum month_form form)
{
    struct civil civil = {2000, month, day};
    return date_text(locale, arena, civil, FIELDS_MONTH_DAY, form);
}

const char *locale_year(const struct locale *locale, struct arena *arena, int64_t year)
{
    struct civil civil = {year, 1, 1};
    return date_text(locale, arena, civil, FIELDS_YEAR, MONTH_WIDE);
}

const char *locale_time(const struct locale *locale, struct arena *arena, int hour, int minute)
{
    struct buffer out = {0};
    number_forms_add_digits(locale->numbers, &out, hour, 2);
    buffer_add_text(&out, ":");
    number_forms_add_digits(locale->numbers, &out, minute, 2);
    return finish(arena, &out);
}

const char *locale_day_before(const struct locale *locale, struct arena *arena, int64_t day,
                              int64_t next)
{
    struct civil a = civil_of(day), b = civil_of(next);
    enum date_order order = date_forms_order(locale->dates);
    enum date_fields fields = FIELDS_MONTH_DAY;
    if (a.year != b.year || order == ORDER_YEAR_FIRST)
        fields = FIELDS_YEAR_MONTH_DAY;
    else if (a.month == b.month && order == ORDER_DAY_MONTH_YEAR)
        fields = FIELDS_DAY;
    return date_text(locale, arena, a, fields, MONTH_WIDE);
}

const char *locale_month_before(const struct locale *locale, struct arena *arena, int64_t day,
                                int64_t next)
{
    struct civil a = civil_of(day), b = civil_of(next);
    if (a.year == b.year && date_forms_month_is_first(locale->dates))
        return locale_month(locale, a.month, MONTH_WIDE);
    return locale_month_year(locale, arena, a.year, a.month, MONTH_WIDE);
}
