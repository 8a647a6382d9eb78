/* Shapes are tried from the most frequent and strictest on: an ISO day, EDTF, digits alone, numbers
 * with signs between them, words. Whatever comes out is checked as EDTF, which knows the days that
 * exist. */
#include "read/date_shape.h"

#include "base/day.h"
#include "model/edtf.h"
#include "read/date_phrase.h"

#include <stdio.h>
#include <string.h>

#define TEXT_LIMIT 200

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* The number in the next 'digits' digits, or -1. */
static int number_of(const char *text, size_t digits)
{
    int number = 0;
    for (size_t i = 0; i < digits; i++) {
        if (!is_digit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/* "2013-06-05", a day that exists. */
static bool is_iso_day(const char *text)
{
    int year = number_of(text, 4);
    int month = year >= 0 && text[4] == '-' ? number_of(text + 5, 2) : -1;
    int day = month > 0 && month <= 12 && text[7] == '-' ? number_of(text + 8, 2) : -1;
    return day > 0 && day <= days_in_month(year, month);
}

/* ---- Clock times ---- */

struct clock {
    int hour, minute, second;
    char zone[8]; /* "Z", "+03:00", or "" */
};

/* "Z", "UTC", "+3", "+03:00", "-0530", which move nothing; the length. One that no place has is
 * passed over. */
static size_t read_zone(const char *text, struct clock *clock)
{
    bool is_greenwich = *text == 'Z' || *text == 'z';
    bool is_named = strncmp(text, "UTC", 3) == 0 || strncmp(text, "GMT", 3) == 0;
    if (is_greenwich || is_named) {
        snprintf(clock->zone, sizeof clock->zone, "Z");
        return is_named ? 3 : 1;
    }
    if (*text != '+' && *text != '-')
        return 0;
    size_t digits = strspn(text + 1, "0123456789");
    size_t length = 1 + strspn(text + 1, "0123456789:");
    if (digits == 0 || digits > 4)
        return length;
    size_t hour_digits = digits > 2 ? digits - 2 : digits;
    const char *rest = text + 1 + hour_digits;
    rest += *rest == ':';
    int hour = number_of(text + 1, hour_digits);
    int minute = rest < text + length ? number_of(rest, 2) : 0;
    if (hour >= 0 && hour <= 15 && minute >= 0 && minute <= 59)
        snprintf(clock->zone, sizeof clock->zone, "%c%02d:%02d", *text, hour, minute);
    return length;
}

/* "14:30", "14:30:05", "14:30:05.123", each with a zone; the length, or 0. */
static size_t read_clock(const char *text, struct clock *clock)
{
    size_t digits = is_digit(text[0]) && is_digit(text[1]) ? 2 : 1;
    *clock = (struct clock){.hour = number_of(text, digits)};
    size_t at = digits;
    if (clock->hour < 0 || text[at] != ':')
        return 0;
    clock->minute = number_of(text + at + 1, 2);
    if (clock->minute < 0)
        return 0;
    at += 3;
    if (text[at] == ':') {
        clock->second = number_of(text + at + 1, 2);
        if (clock->second < 0)
            return 0;
        at += 3;
        if (text[at] == '.')
            at += 1 + strspn(text + at + 1, "0123456789");
    }
    at += text[at] == ' ';
    if ((text[at] == 'A' || text[at] == 'P' || text[at] == 'a' || text[at] == 'p') &&
        (text[at + 1] == 'M' || text[at + 1] == 'm')) {
        bool is_late = text[at] == 'P' || text[at] == 'p';
        clock->hour = clock->hour % 12 + (is_late ? 12 : 0);
        at += 2;
    }
    return at + read_zone(text + at, clock);
}

/* The length of the date in front of a clock time that ends the text; all of it where there is
 * none.
 */
static size_t split_clock(const char *text, struct clock *clock, bool *has_clock)
{
    size_t length = strlen(text);
    const char *colon = strchr(text, ':');
    *has_clock = false;
    if (!colon || colon == text)
        return length;
    const char *start = colon;
    while (start > text && is_digit(start[-1]))
        start--;
    size_t clock_length = read_clock(start, clock);
    if (clock_length == 0 || start[clock_length])
        return length;
    *has_clock = true;
    while (start > text && strchr(" ,T", start[-1]))
        start--;
    return (size_t)(start - text);
}

/* ---- Numbers ---- */

/* Three numbers with the same sign between them, or two. */
struct triple {
    int number[3];
    int digits[3];
    int count;
    char sign;
};

static bool read_triple(const char *text, struct triple *triple)
{
    *triple = (struct triple){.count = 0};
    while (triple->count < 3) {
        size_t digits = strspn(text, "0123456789");
        if (digits == 0 || digits > 4)
            return false;
        triple->number[triple->count] = number_of(text, digits);
        triple->digits[triple->count++] = (int)digits;
        text += digits;
        if (!*text)
            return triple->count > 1;
        if (!strchr("/.-,", *text) || (triple->sign && *text != triple->sign))
            return false;
        triple->sign = *text++;
        text += strspn(text, " ");
    }
    return false;
}

/* Day and month in front of the year. */
static bool is_year_last(const struct triple *triple)
{
    return triple->count == 3 && triple->digits[0] <= 2 && triple->digits[1] <= 2 &&
           (triple->digits[2] == 4 || triple->digits[2] == 2);
}

/* The orders that the numbers allow; both for what the order decides. */
static void allowed_orders(const struct triple *triple, bool *day_first, bool *month_first)
{
    int a = triple->number[0], b = triple->number[1];
    *day_first = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    *month_first = triple->sign != '.' && b >= 1 && b <= 31 && a >= 1 && a <= 12;
}

static const char *month_name(int month)
{
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    return names[month - 1];
}

static const char *write_day(struct arena *arena, int year, int month, int day)
{
    return arena_print(arena, "%04d-%02d-%02d", year, month, day);
}

static enum date_verdict read_year_last(const struct triple *triple, const struct date_style *style,
                                        struct arena *arena, const char **edtf, const char **why)
{
    int a = triple->number[0], b = triple->number[1];
    int year =
        triple->digits[2] == 2 ? date_full_year(triple->number[2], style) : triple->number[2];
    bool day_first, month_first;
    allowed_orders(triple, &day_first, &month_first);
    if (day_first && month_first && a != b) {
        if (style->order == DATE_ORDER_UNKNOWN) {
            *why = arena_print(arena, "it can be %d %s or %d %s %d", a, month_name(b), b,
                               month_name(a), year);
            return DATE_AMBIGUOUS;
        }
        day_first = style->order == DATE_ORDER_DAY_FIRST;
    } else if ((day_first && !month_first && style->order == DATE_ORDER_MONTH_FIRST &&
                triple->sign != '.') ||
               (month_first && !day_first && style->order == DATE_ORDER_DAY_FIRST)) {
        *why = style->order == DATE_ORDER_DAY_FIRST
                   ? arena_print(arena, "no month %d; the day comes first here", b)
                   : arena_print(arena, "no month %d; the month comes first here", a);
        return DATE_REFUSED;
    }
    if (!day_first && !month_first) {
        *why = "neither number can be the month of the other";
        return DATE_REFUSED;
    }
    *edtf = day_first ? write_day(arena, year, b, a) : write_day(arena, year, a, b);
    return DATE_READ;
}

/* "2013/6/5", "2011,3", "6/2013". */
static const char *read_year_first(const struct triple *triple, struct arena *arena)
{
    const int *number = triple->number;
    if (triple->digits[0] == 4 && triple->count == 3)
        return write_day(arena, number[0], number[1], number[2]);
    if (triple->digits[0] == 4 && triple->digits[1] <= 2 && number[1] <= 12)
        return arena_print(arena, "%04d-%02d", number[0], number[1]);
    if (triple->count == 2 && triple->digits[1] == 4 && triple->digits[0] <= 2)
        return arena_print(arena, "%04d-%02d", number[1], number[0]);
    return NULL;
}

/* "20130605", "20130605T101500", "20180326044500". */
static const char *read_digits(const char *text, struct arena *arena, struct clock *clock,
                               bool *has_clock)
{
    size_t digits = strspn(text, "0123456789");
    const char *rest = text + digits;
    if (digits == 8 && (*rest == 'T' || *rest == 't') && strspn(rest + 1, "0123456789") >= 6)
        rest++;
    else if (digits == 14)
        rest = text + 8;
    else if (digits != 8 || *rest)
        return NULL;
    *has_clock = *rest != '\0';
    if (*has_clock)
        *clock = (struct clock){.hour = number_of(rest, 2),
                                .minute = number_of(rest + 2, 2),
                                .second = number_of(rest + 4, 2)};
    return write_day(arena, number_of(text, 4), number_of(text + 4, 2), number_of(text + 6, 2));
}

/* ---- All shapes ---- */

static bool parses(const char *text, struct arena *arena, struct edtf *edtf, const char **why)
{
    struct edtf_error error;
    if (edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, edtf, &error))
        return true;
    *why = arena_text(arena, error.message);
    return false;
}

static bool is_plausible(int64_t year, const struct date_style *style)
{
    return (!style->first_year && !style->last_year) ||
           (year >= style->first_year && year <= style->last_year);
}

static enum date_verdict refuse_year(int64_t year, const struct date_style *style,
                                     struct arena *arena, const char **why)
{
    *why = arena_print(arena, "year %lld is not between %d and %d", (long long)year,
                       style->first_year, style->last_year);
    return DATE_IMPLAUSIBLE;
}

static enum date_verdict check_years(const struct edtf *edtf, const struct date_style *style,
                                     struct arena *arena, const char **why)
{
    int64_t days[] = {edtf->earliest, edtf->latest};
    for (size_t i = 0; i < 2 && edtf->is_placeable; i++) {
        if (days[i] == DAY_NONE_BEFORE || days[i] == DAY_NONE_AFTER)
            continue;
        int64_t year = civil_of(days[i]).year;
        if (!is_plausible(year, style))
            return refuse_year(year, style, arena, why);
    }
    return DATE_READ;
}

/* Checks what was made of a text, with its clock time where it has one that says something. */
static enum date_verdict finish(const char *made, const struct clock *clock, bool has_clock,
                                const struct date_style *style, struct arena *arena,
                                const char **edtf, const char **why)
{
    struct edtf parsed;
    bool is_midnight = clock->hour == 0 && clock->minute == 0 && clock->second == 0;
    if (has_clock && !is_midnight)
        made = arena_print(arena, "%s%s%02d:%02d:%02d%s", made, "T", clock->hour, clock->minute,
                           clock->second, clock->zone);
    if (!parses(made, arena, &parsed, why))
        return DATE_REFUSED;
    *edtf = made;
    return check_years(&parsed, style, arena, why);
}

/* Of intervals and sets: their clock times may lack seconds, as that of a date alone may. */
static const char *with_seconds(const char *text, struct arena *arena)
{
    const char *made = "", *done = text;
    for (const char *at = text; *at; at++) {
        bool is_clock = *at == 'T' && is_digit(at[1]) && is_digit(at[2]) && at[3] == ':' &&
                        is_digit(at[4]) && is_digit(at[5]) && at[6] != ':';
        if (!is_clock)
            continue;
        made = arena_print(arena, "%s%.*s:00", made, (int)(at + 6 - done), done);
        done = at + 6;
    }
    return done == text ? text : arena_print(arena, "%s%s", made, done);
}

/* Reads the text in front of a clock time. */
static enum date_verdict read_shape(const char *text, const struct date_style *style,
                                    struct arena *arena, const char **made, const char **why)
{
    struct triple triple;
    bool is_ongoing = false;
    *made = NULL;
    if (read_triple(text, &triple)) {
        if (is_year_last(&triple))
            return read_year_last(&triple, style, arena, made, why);
        *made = read_year_first(&triple, arena);
    }
    if (!*made)
        *made = date_phrase(text, style, arena, &is_ongoing, why);
    if (is_ongoing)
        return DATE_ONGOING;
    return *made ? DATE_READ : DATE_REFUSED;
}

enum date_verdict date_read(const char *text, const struct date_style *style, struct arena *arena,
                            const char **edtf, const char **why)
{
    struct clock clock = {0};
    bool has_clock = false;
    struct edtf parsed;
    if (is_iso_day(text) && !text[10]) {
        int year = number_of(text, 4);
        *edtf = text;
        return is_plausible(year, style) ? DATE_READ : refuse_year(year, style, arena, why);
    }
    if (strlen(text) > TEXT_LIMIT) {
        *why = "it is too long for a date";
        return DATE_REFUSED;
    }
    const char *whole = strpbrk(text, "/,.") ? with_seconds(text, arena) : text;
    if (whole != text && parses(whole, arena, &parsed, why)) {
        *edtf = whole;
        return check_years(&parsed, style, arena, why);
    }
    const char *made = read_digits(text, arena, &clock, &has_clock);
    if (made)
        return finish(made, &clock, has_clock, style, arena, edtf, why);
    size_t length = split_clock(text, &clock, &has_clock);
    const char *date = has_clock ? arena_copy(arena, text, length) : text;
    if (parses(date, arena, &parsed, why))
        return finish(date, &clock, has_clock, style, arena, edtf, why);
    enum date_verdict verdict = read_shape(date, style, arena, &made, why);
    return verdict == DATE_READ ? finish(made, &clock, has_clock, style, arena, edtf, why)
                                : verdict;
}

/* ---- The order ---- */

/* What one text without a clock time proves. */
static void weigh(const char *text, struct date_evidence *evidence)
{
    struct triple triple;
    bool day_first, month_first;
    if (!read_triple(text, &triple) || !is_year_last(&triple) || triple.sign == '.')
        return;
    allowed_orders(&triple, &day_first, &month_first);
    bool is_either = day_first && month_first;
    if (is_either && triple.number[0] == triple.number[1])
        return;
    evidence->either += is_either;
    evidence->day_first += day_first && !month_first;
    evidence->month_first += month_first && !day_first;
}

void date_weigh(const char *text, struct date_evidence *evidence)
{
    char part[TEXT_LIMIT + 1];
    struct clock clock;
    bool has_clock;
    while (*text == ' ' || *text == '\t')
        text++;
    if (!is_digit(*text) || strlen(text) > TEXT_LIMIT)
        return;
    size_t length = split_clock(text, &clock, &has_clock);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    memcpy(part, text, length);
    part[length] = '\0';
    char *dash = strstr(part, " - ");
    if (dash) {
        *dash = '\0';
        weigh(dash + 3, evidence);
    }
    weigh(part, evidence);
}
