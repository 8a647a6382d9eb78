/* One date of an expression: calendar date with masks and qualifications, season, date with a clock
 * time, or long year. Reads the parts in the order they are written, then asks edtf_bounds.c what
 * days they leave. */
#include "model/edtf_internal.h"

#include <string.h>

/* A component of a calendar date. A symbol on its left qualifies it alone, one on its right it and
 * all before it. */
struct component {
    size_t width;
    const char *refusal;
    unsigned alone, with_left;
};

static const struct component year_component = {
    .width = 4,
    .refusal = "a date starts with a year of four digits",
    .alone = EDTF_IN_YEAR,
    .with_left = EDTF_IN_YEAR,
};

static const struct component month_component = {
    .width = 2,
    .refusal = "a month has two digits",
    .alone = EDTF_IN_MONTH,
    .with_left = EDTF_IN_YEAR | EDTF_IN_MONTH,
};

static const struct component day_component = {
    .width = 2,
    .refusal = "a day has two digits",
    .alone = EDTF_IN_DAY,
    .with_left = EDTF_IN_YEAR | EDTF_IN_MONTH | EDTF_IN_DAY,
};

static const char *const month_names[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

static char peek(const struct edtf_cursor *cursor)
{
    return cursor->text[cursor->at];
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static void read_qualifier(struct edtf_cursor *cursor, unsigned components,
                           struct edtf_point *point)
{
    char symbol = peek(cursor);
    if (symbol != '?' && symbol != '~' && symbol != '%')
        return;
    cursor->at++;
    if (symbol != '~')
        point->uncertain |= components;
    if (symbol != '?')
        point->approximate |= components;
}

static bool read_digits(struct edtf_cursor *cursor, const struct component *component, char *digits)
{
    size_t start = cursor->at, length = 0;
    while (is_digit(peek(cursor)) || peek(cursor) == 'X') {
        if (length < component->width)
            digits[length] = peek(cursor);
        length++;
        cursor->at++;
    }
    return length == component->width || edtf_fail(cursor, start, "%s", component->refusal);
}

/* Digits as a number; one that has more than 12 digits comes back as 10^12. False without any. */
static bool read_number(struct edtf_cursor *cursor, int64_t *number)
{
    const int64_t limit = INT64_C(1000000000000);
    if (!is_digit(peek(cursor)))
        return false;
    for (*number = 0; is_digit(peek(cursor)); cursor->at++)
        *number = *number < limit ? *number * 10 + (peek(cursor) - '0') : limit;
    if (*number > limit)
        *number = limit;
    return true;
}

/* "S" and how many of the year's 'digits' are certain: 1 to 'digits'. */
static bool read_significant(struct edtf_cursor *cursor, int digits, int *significant)
{
    size_t start = cursor->at - 1;
    int64_t number;
    if (!read_number(cursor, &number))
        return edtf_fail(cursor, start, "'S' is followed by the number of certain digits");
    if (number < 1 || number > digits)
        return edtf_fail(cursor, start, "a year of %d digits has 1 to %d certain ones", digits,
                         digits);
    *significant = (int)number;
    return true;
}

static bool read_year_significant(struct edtf_cursor *cursor, struct edtf_parts *parts)
{
    int significant;
    if (strchr(parts->year, 'X'))
        return edtf_fail(cursor, cursor->at - 1, "a year takes 'X' or 'S', not both");
    if (!read_significant(cursor, 4, &significant))
        return false;
    for (int i = significant; i < 4; i++)
        parts->year[i] = 'X';
    return true;
}

static void set_year(const struct edtf_parts *parts, struct edtf_point *point)
{
    for (const char *digit = parts->year; *digit; digit++) {
        point->year = point->year * 10 + (*digit == 'X' ? 0 : *digit - '0');
        point->has_year = point->has_year || *digit != 'X';
    }
    if (parts->is_negative)
        point->year = -point->year;
}

static bool read_year(struct edtf_cursor *cursor, struct edtf_parts *parts,
                      struct edtf_point *point)
{
    read_qualifier(cursor, year_component.alone, point);
    size_t start = cursor->at;
    parts->is_negative = edtf_take(cursor, '-');
    if (!read_digits(cursor, &year_component, parts->year))
        return false;
    if (parts->is_negative && strcmp(parts->year, "0000") == 0)
        return edtf_fail(cursor, start, "there is no year '-0000'; 1 BC is year 0: '0000'");
    if (edtf_take(cursor, 'S')) {
        point->is_masked = true;
        if (!read_year_significant(cursor, parts))
            return false;
    }
    read_qualifier(cursor, year_component.with_left, point);
    set_year(parts, point);
    point->precision = EDTF_YEAR;
    return true;
}

static bool read_month(struct edtf_cursor *cursor, struct edtf_parts *parts,
                       struct edtf_point *point)
{
    read_qualifier(cursor, month_component.alone, point);
    size_t start = cursor->at;
    char digits[3] = "";
    if (!read_digits(cursor, &month_component, digits))
        return false;
    read_qualifier(cursor, month_component.with_left, point);
    bool is_season =
        !strchr(digits, 'X') && edtf_mask_fits_any(digits, EDTF_SEASON_FIRST, EDTF_SEASON_LAST);
    if (is_season)
        parts->season = (digits[0] - '0') * 10 + (digits[1] - '0');
    else if (edtf_mask_fits_any(digits, 1, 12))
        memcpy(parts->month, digits, sizeof digits);
    else
        return edtf_fail(cursor, start, "no month %s", digits);
    point->precision = is_season ? EDTF_SEASON : EDTF_MONTH;
    return true;
}

static bool read_day(struct edtf_cursor *cursor, struct edtf_parts *parts, struct edtf_point *point)
{
    if (parts->season)
        return edtf_fail(cursor, cursor->at - 1, "season %d takes no day", parts->season);
    read_qualifier(cursor, day_component.alone, point);
    size_t start = cursor->at;
    if (!read_digits(cursor, &day_component, parts->day))
        return false;
    if (!edtf_mask_fits_any(parts->day, 1, 31))
        return edtf_fail(cursor, start, "no day %s", parts->day);
    read_qualifier(cursor, day_component.with_left, point);
    point->precision = EDTF_DAY;
    return true;
}

/* Two digits of a clock time, from 0 to 'highest'. */
static bool read_clock_part(struct edtf_cursor *cursor, const char *noun, int highest, int *value)
{
    size_t start = cursor->at;
    const char *digits = cursor->text + start;
    if (!is_digit(digits[0]) || !is_digit(digits[1]) || is_digit(digits[2]))
        return edtf_fail(cursor, start, "a clock time is 'hh:mm:ss', a zone '+hh:mm' or 'Z'");
    *value = (digits[0] - '0') * 10 + (digits[1] - '0');
    cursor->at += 2;
    return *value <= highest || edtf_fail(cursor, start, "no %s %02d", noun, *value);
}

/* A zone moves no day. No place was ever 16 hours from Greenwich. */
static bool read_zone(struct edtf_cursor *cursor, struct edtf_point *point)
{
    int hour, minute = 0;
    if (edtf_take(cursor, 'Z')) {
        point->has_zone = true;
        return true;
    }
    bool is_west = edtf_take(cursor, '-');
    if (!is_west && !edtf_take(cursor, '+'))
        return true;
    if (!read_clock_part(cursor, "zone hour", 15, &hour) ||
        (edtf_take(cursor, ':') && !read_clock_part(cursor, "minute", 59, &minute)))
        return false;
    point->has_zone = true;
    point->zone = (hour * 60 + minute) * (is_west ? -1 : 1);
    return true;
}

static bool read_time(struct edtf_cursor *cursor, struct edtf_point *point)
{
    size_t start = cursor->at;
    if (point->precision != EDTF_DAY)
        return edtf_fail(cursor, start - 1, "a clock time needs a day before it");
    if (point->is_masked || point->uncertain || point->approximate)
        return edtf_fail(cursor, start - 1,
                         "a date with a clock time takes no 'X', 'S', '?', '~' or '%%'");
    if (!read_clock_part(cursor, "hour", 24, &point->hour))
        return false;
    if (!edtf_take(cursor, ':'))
        return edtf_fail(cursor, start, "a clock time is 'hh:mm:ss'");
    if (!read_clock_part(cursor, "minute", 59, &point->minute))
        return false;
    if (!edtf_take(cursor, ':'))
        return edtf_fail(cursor, start, "a clock time is 'hh:mm:ss'");
    if (!read_clock_part(cursor, "second", 59, &point->second))
        return false;
    if (point->hour == 24 && (point->minute || point->second))
        return edtf_fail(cursor, start, "no time after '24:00:00'");
    point->has_time = true;
    point->precision = EDTF_SECOND;
    return read_zone(cursor, point);
}

/* Says which of the parts leaves no day; they fit one by one. */
static bool fail_no_day(struct edtf_cursor *cursor, size_t column, const struct edtf_parts *parts)
{
    if (strchr(parts->month, 'X'))
        return edtf_fail(cursor, column, "no month '%s' has a day %s", parts->month, parts->day);
    int month = (parts->month[0] - '0') * 10 + (parts->month[1] - '0');
    const char *name = month_names[month - 1];
    if (!strchr(parts->year, 'X')) {
        int64_t year = 0;
        for (const char *digit = parts->year; *digit; digit++)
            year = year * 10 + (*digit - '0');
        return edtf_fail(cursor, column, "%s %s%s has %d days", name, parts->is_negative ? "-" : "",
                         parts->year, days_in_month(year, month));
    }
    if (month == 2 && edtf_mask_fits(parts->day, 29))
        return edtf_fail(cursor, column, "no year '%s' has a 29 February", parts->year);
    return edtf_fail(cursor, column, "%s has no day %s", name, parts->day);
}

static bool read_calendar_date(struct edtf_cursor *cursor, struct edtf_parts *parts,
                               struct edtf_point *point)
{
    if (!read_year(cursor, parts, point))
        return false;
    if (edtf_take(cursor, '-') && !read_month(cursor, parts, point))
        return false;
    size_t day_column = cursor->at + 1;
    if (point->precision > EDTF_YEAR && edtf_take(cursor, '-') && !read_day(cursor, parts, point))
        return false;
    point->is_masked = point->is_masked || strchr(parts->year, 'X') || strchr(parts->month, 'X') ||
                       strchr(parts->day, 'X');
    if (edtf_take(cursor, 'T') && !read_time(cursor, point))
        return false;
    if (!edtf_bounds(parts, cursor->seasons, &point->earliest, &point->latest))
        return fail_no_day(cursor, day_column, parts);
    return true;
}

static int digit_count(int64_t number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

/* The digits of a long year with its exponent, at most 12 in all. */
static bool read_long_digits(struct edtf_cursor *cursor, int64_t *year)
{
    const int64_t limit = INT64_C(1000000000000);
    size_t start = cursor->at;
    int64_t exponent = 0;
    if (peek(cursor) == '0')
        return edtf_fail(cursor, start, "a year with 'Y' starts with a digit other than 0");
    if (!read_number(cursor, year))
        return edtf_fail(cursor, start, "'Y' is followed by the digits of a year");
    if (edtf_take(cursor, 'E')) {
        if (!read_number(cursor, &exponent))
            return edtf_fail(cursor, cursor->at, "'E' is followed by the digits of an exponent");
    } else if (*year < 10000) {
        return edtf_fail(cursor, start, "'Y' is for years of more than four digits");
    }
    for (; exponent > 0 && *year < limit; exponent--)
        *year *= 10;
    return *year < limit || edtf_fail(cursor, start, "a year has at most 12 digits");
}

static bool read_long_year(struct edtf_cursor *cursor, struct edtf_parts *parts,
                           struct edtf_point *point)
{
    bool is_negative = edtf_take(cursor, '-');
    int64_t year, loose = 1;
    if (!read_long_digits(cursor, &year))
        return false;
    if (edtf_take(cursor, 'S')) {
        int significant, digits = digit_count(year);
        if (!read_significant(cursor, digits, &significant))
            return false;
        for (; significant < digits; significant++)
            loose *= 10;
        point->is_masked = true;
    }
    int64_t low = year - year % loose, high = low + loose - 1;
    parts->is_long = true;
    parts->first_year = is_negative ? -high : low;
    parts->last_year = is_negative ? -low : high;
    point->year = is_negative ? -low : low;
    point->has_year = true;
    return edtf_bounds(parts, cursor->seasons, &point->earliest, &point->latest);
}

bool edtf_read_point(struct edtf_cursor *cursor, struct edtf_point *point)
{
    struct edtf_parts parts = {0};
    *point = (struct edtf_point){0};
    if (edtf_take(cursor, 'Y'))
        return read_long_year(cursor, &parts, point);
    return read_calendar_date(cursor, &parts, point);
}
