/* The rewrites of refused dates: the 2012 draft of EDTF, basic forms, weeks, what spreadsheets and
 * people write. None asks whether its result is a date; edtf_hint.c does. */
#include "model/edtf_internal.h"

#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Whether 'text' has the shape of 'pattern', in which '9' is any digit. */
static bool looks_like(const char *text, const char *pattern)
{
    for (; *text && *pattern; text++, pattern++)
        if (*pattern == '9' ? !isdigit((unsigned char)*text) : *text != *pattern)
            return false;
    return *text == *pattern;
}

static size_t digit_span(const char *text)
{
    return strspn(text, "0123456789");
}

/* Appends 'text' with every 'old' (not empty) replaced; false where there is none. */
static bool replace(const char *text, const char *old, const char *new, struct buffer *out)
{
    const char *found = strstr(text, old);
    if (!found)
        return false;
    for (; found; found = strstr(text, old)) {
        buffer_add(out, text, (size_t)(found - text));
        buffer_add_text(out, new);
        text = found + strlen(old);
    }
    buffer_add_text(out, text);
    return true;
}

static void add_date(struct buffer *out, int64_t day)
{
    struct civil civil = civil_of(day);
    buffer_print(out, "%04d-%02d-%02d", (int)civil.year, civil.month, civil.day);
}

/* Of the whole text. */

/* Bytes of the dash that 'text' starts with, as word processors write them (U+2010 to U+2015 and
 * the minus sign), or 0. */
static size_t dash_length(const char *text)
{
    uint32_t code_point = 0;
    size_t length = utf8_decode(text, strlen(text), &code_point);
    bool is_dash = (code_point >= 0x2010 && code_point <= 0x2015) || code_point == 0x2212;
    return length && is_dash ? length : 0;
}

/* A dash among hyphens stands between two dates. */
static bool rewrite_dashes(const char *text, struct buffer *out)
{
    const char *meant = strchr(text, '-') ? "/" : "-";
    bool has_dash = false;
    while (*text) {
        size_t length = dash_length(text);
        buffer_add(out, length ? meant : text, 1);
        text += length ? length : 1;
        has_dash = has_dash || length;
    }
    return has_dash;
}

static bool rewrite_year_range(const char *text, struct buffer *out)
{
    if (!looks_like(text, "9999-9999"))
        return false;
    buffer_print(out, "%.4s/%s", text, text + 5);
    return true;
}

static bool rewrite_separators(const char *text, struct buffer *out)
{
    if (digit_span(text) != 4 || (text[4] != '/' && text[4] != '.'))
        return false;
    size_t month = digit_span(text + 5);
    if (month < 1 || month > 2 || text[5 + month] != text[4])
        return false;
    size_t day = digit_span(text + 6 + month);
    if (day < 1 || day > 2 || text[6 + month + day])
        return false;
    buffer_print(out, "%.4s-%02d-%02d", text, atoi(text + 5), atoi(text + 6 + month));
    return true;
}

/* Day, month, year in some order that can't be known: nothing is suggested. */
static bool rewrite_year_last(const char *text, struct buffer *out)
{
    size_t first = digit_span(text);
    if (first < 1 || first > 2 || !text[first] || !strchr("-./", text[first]))
        return false;
    const char *rest = text + first + 1;
    size_t second = digit_span(rest);
    if (second < 1 || second > 2 || rest[second] != text[first])
        return false;
    buffer_add_text(out, text);
    return digit_span(rest + second + 1) == 4 && !rest[second + 5];
}

static bool rewrite_range(const char *text, struct buffer *out)
{
    return !strpbrk(text, "[]{}/") && replace(text, "..", "/", out);
}

static bool rewrite_time_space(const char *text, struct buffer *out)
{
    if (strlen(text) < 13 || text[10] != ' ' || !isdigit((unsigned char)text[11]))
        return false;
    buffer_print(out, "%.10sT%s", text, text + 11);
    return true;
}

static bool rewrite_spaces(const char *text, struct buffer *out)
{
    static const char spaces[] = " \t\r\n";
    if (!strpbrk(text, spaces))
        return false;
    for (; *text; text++)
        if (!strchr(spaces, *text))
            buffer_add(out, text, 1);
    return true;
}

/* Of each date. */

static bool rewrite_unknown(const char *text, struct buffer *out)
{
    (void)out;
    return text_equal_caseless(text, "unknown");
}

static bool rewrite_open(const char *text, struct buffer *out)
{
    if (!text_equal_caseless(text, "open"))
        return false;
    buffer_add_text(out, "..");
    return true;
}

/* "201u", "2013-06-uu": masks of the 2012 draft, and 'x' for its masked precision. */
static bool rewrite_mask(const char *text, const char *letters, struct buffer *out)
{
    if (text[strspn(text, "0123456789uUxX-?~%")] || !strpbrk(text, letters))
        return false;
    for (; *text; text++)
        buffer_add(out, strchr(letters, *text) ? "X" : text, 1);
    return true;
}

static bool rewrite_u(const char *text, struct buffer *out)
{
    return rewrite_mask(text, "uU", out);
}

static bool rewrite_x(const char *text, struct buffer *out)
{
    return rewrite_mask(text, "x", out);
}

static bool rewrite_both(const char *text, struct buffer *out)
{
    return replace(text, "?~", "%", out) || replace(text, "~?", "%", out);
}

/* "y17e7p3" of the draft. */
static bool rewrite_long_year(const char *text, struct buffer *out)
{
    size_t start = strspn(text, "yY-");
    if (!strpbrk(text, "yep") || start > 2 || !digit_span(text + start) ||
        text[start + strspn(text + start, "0123456789eEpsS")])
        return false;
    for (; *text; text++) {
        char letter = *text == 'p' ? 's' : *text;
        buffer_print(out, "%c", strchr("yes", letter) ? letter - 'a' + 'A' : letter);
    }
    return true;
}

static bool rewrite_parentheses(const char *text, struct buffer *out)
{
    buffer_add_text(out, text);
    return strpbrk(text, "()") != NULL;
}

static bool rewrite_hemisphere(const char *text, struct buffer *out)
{
    buffer_add_text(out, text);
    return strchr(text, '^') != NULL;
}

static bool rewrite_basic(const char *text, struct buffer *out)
{
    if (looks_like(text, "99999999"))
        buffer_print(out, "%.4s-%.2s-%s", text, text + 4, text + 6);
    else if (looks_like(text, "199999") || looks_like(text, "209999"))
        buffer_print(out, "%.4s-%s", text, text + 4);
    else
        return false;
    return true;
}

/* "12345", "17E7": a long year without its 'Y'. */
static bool rewrite_bare_year(const char *text, struct buffer *out)
{
    const char *digits = text + (*text == '-');
    if (digits[strspn(digits, "0123456789ES")] || !digit_span(digits) ||
        (digit_span(digits) < 5 && !strchr(digits, 'E')))
        return false;
    buffer_print(out, "Y%s", text);
    return true;
}

static bool rewrite_short_year(const char *text, struct buffer *out)
{
    size_t sign = text[0] == 'Y' && text[1] == '-';
    size_t digits = text[0] == 'Y' ? digit_span(text + 1 + sign) : 0;
    if (digits < 1 || digits > 4 || text[1 + sign + digits])
        return false;
    buffer_print(out, "%s%04d", sign ? "-" : "", atoi(text + 1 + sign));
    return true;
}

/* "2013-6-5", "2013-6": what follows the day (a qualification, a time) stays. */
static bool rewrite_short_parts(const char *text, struct buffer *out)
{
    if (digit_span(text) != 4 || text[4] != '-')
        return false;
    const char *month = text + 5;
    size_t month_digits = digit_span(month);
    bool has_day = month[month_digits] == '-';
    const char *day = month + month_digits + (has_day ? 1 : 0);
    size_t day_digits = digit_span(day);
    bool is_short = month_digits == 1 || (has_day && day_digits == 1);
    if (!is_short || month_digits < 1 || month_digits > 2 || (has_day && !day_digits) ||
        day_digits > 2)
        return false;
    buffer_print(out, "%.4s-%02d", text, atoi(month));
    if (has_day)
        buffer_print(out, "-%02d", atoi(day));
    buffer_add_text(out, day + day_digits);
    return true;
}

/* "2013-W23" as its seven days, "2013-W23-3" as its day. Week 1 is the one of 4 January. */
static bool rewrite_week(const char *text, struct buffer *out)
{
    bool has_day = looks_like(text, "9999-W99-9") || looks_like(text, "9999W999");
    if (!has_day && !looks_like(text, "9999-W99") && !looks_like(text, "9999W99"))
        return false;
    int week = atoi(strchr(text, 'W') + 1) / (looks_like(text, "9999W999") ? 10 : 1);
    int64_t fourth = day_of(atoi(text), 1, 4);
    int64_t monday = fourth - weekday_of(fourth) + (week - 1) * 7;
    int weekday = text[strlen(text) - 1] - '1';
    bool is_week = week >= 1 && civil_of(monday + 3).year == atoi(text);
    if (is_week && has_day && weekday >= 0 && weekday < 7) {
        add_date(out, monday + weekday);
    } else if (is_week && !has_day) {
        add_date(out, monday);
        buffer_add_text(out, "/");
        add_date(out, monday + 6);
    }
    return true;
}

static bool rewrite_day_of_year(const char *text, struct buffer *out)
{
    if (!looks_like(text, "9999-999"))
        return false;
    int64_t day = day_of(atoi(text), 1, 1) + atoi(text + 5) - 1;
    if (civil_of(day).year == atoi(text))
        add_date(out, day);
    return true;
}

static bool rewrite_decade(const char *text, struct buffer *out)
{
    if (!looks_like(text, "999") && !looks_like(text, "9990s"))
        return false;
    buffer_print(out, "%.3sX", text);
    return true;
}

static bool rewrite_century(const char *text, struct buffer *out)
{
    if (!looks_like(text, "99"))
        return false;
    buffer_print(out, "%sXX", text);
    return true;
}

/* A clock time without seconds, or with a fraction of one. */
static bool rewrite_time(const char *text, struct buffer *out)
{
    const char *clock = strchr(text, 'T');
    if (!clock || digit_span(clock + 1) != 2 || clock[3] != ':' || digit_span(clock + 4) != 2)
        return false;
    const char *rest = clock + 6;
    if (*rest != ':') {
        buffer_print(out, "%.*s:00%s", (int)(rest - text), text, rest);
        return true;
    }
    if (digit_span(rest + 1) != 2 || (rest[3] != '.' && rest[3] != ','))
        return false;
    buffer_print(out, "%.*s%s", (int)(rest + 3 - text), text, rest + 4 + digit_span(rest + 4));
    return true;
}

static bool rewrite_duration(const char *text, struct buffer *out)
{
    buffer_add_text(out, text);
    return text[0] == 'P' && (isdigit((unsigned char)text[1]) || text[1] == 'T');
}

const struct edtf_rewrite edtf_whole_rewrites[] = {
    {"dates are joined by the hyphen '-', intervals by '/'", false, rewrite_dashes},
    {"an interval is written with '/'", true, rewrite_year_range},
    {"a date is joined by hyphens", true, rewrite_separators},
    {"the year comes first, then month and day, joined by hyphens", true, rewrite_year_last},
    {"a range outside brackets is written with '/'", false, rewrite_range},
    {"a clock time follows 'T'", false, rewrite_time_space},
    {"a date has no spaces", false, rewrite_spaces},
    {0},
};

const struct edtf_rewrite edtf_date_rewrites[] = {
    {"'unknown' is the 2012 draft; leave it empty", true, rewrite_unknown},
    {"'open' is the 2012 draft; write '..'", true, rewrite_open},
    {"'u' is the 2012 draft; write 'X'", true, rewrite_u},
    {"'x' is the 2012 draft; write 'X'", true, rewrite_x},
    {"'?~' is the 2012 draft; write '%'", true, rewrite_both},
    {"'y', 'e', 'p' are the 2012 draft; write 'Y', 'E', 'S'", true, rewrite_long_year},
    {"parentheses are the 2012 draft; put '?', '~' or '%' beside the part", true,
     rewrite_parentheses},
    {"'^' is the 2012 draft; seasons 25 to 28 are northern, 29 to 32 southern", true,
     rewrite_hemisphere},
    {"the hyphens are missing", false, rewrite_basic},
    {"a year of more than four digits starts with 'Y'", false, rewrite_bare_year},
    {"'Y' is for years of more than four digits", true, rewrite_short_year},
    {"a month and a day have two digits", false, rewrite_short_parts},
    {"weeks are not in EDTF; write the days", true, rewrite_week},
    {"days of the year are not in EDTF; write the date", true, rewrite_day_of_year},
    {"decades are written with 'X'", false, rewrite_decade},
    {"centuries are written with 'X'", false, rewrite_century},
    {"a clock time has whole seconds", false, rewrite_time},
    {"durations are not in EDTF; write the last day", true, rewrite_duration},
    {0},
};
