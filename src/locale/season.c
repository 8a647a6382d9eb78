/* Seasons are found in the text of a date, since its bounds name only their days. */
#include "locale/season.h"

#define NORTHERN 21
#define QUARTER 33
#define BLOCK 37
#define HALF 40
#define LAST 41

/* Whether the season 'code' can begin in 'month', in either way of laying seasons on the calendar.
 */
static bool season_fits(int code, int month)
{
    static const int starts[] = {3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7};
    int start = starts[code - NORTHERN];
    return month == start || (code < QUARTER && month == start - 2);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *skip_qualifier(const char *at)
{
    return at + (*at == '?' || *at == '~' || *at == '%');
}

/* The season code at 'at', where a month could stand; 0 where it is none. */
static int read_season(const char *at)
{
    if (!is_digit(at[0]) || !is_digit(at[1]) || is_digit(at[2]))
        return 0;
    int code = (at[0] - '0') * 10 + at[1] - '0';
    return code >= NORTHERN && code <= LAST ? code : 0;
}

int season_written(const char *text, const struct edtf_point *point)
{
    int month = civil_of(point->earliest).month;
    size_t run = 0; /* digits before 'at': a year has four, a month before a day two */
    for (const char *at = text; *at; at++) {
        int code = *at == '-' && run >= 4 ? read_season(skip_qualifier(at + 1)) : 0;
        if (code != 0 && season_fits(code, month))
            return code;
        if (is_digit(*at))
            run++;
        else if (skip_qualifier(at) == at)
            run = 0;
    }
    return 0;
}

bool season_has_name(int code)
{
    return code < BLOCK || code >= HALF;
}

enum year_part season_period(int code)
{
    if (code >= HALF)
        return (enum year_part)(PERIOD_FIRST_HALF + code - HALF);
    if (code >= QUARTER)
        return (enum year_part)(PERIOD_FIRST_QUARTER + code - QUARTER);
    return (enum year_part)(PERIOD_SPRING + (code - NORTHERN) % 4);
}
