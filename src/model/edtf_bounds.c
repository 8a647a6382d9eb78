/* From the parts of a date to its first and last day. A component that is not written is a mask of
 * which every digit is X, so one search serves years, months, days and all their masks: the first
 * and the last day of the calendar that agree with the digits. */
#include "model/edtf_internal.h"

#include <string.h>

/* A sub-year grouping: months are counted from the January of the year written. */
struct grouping {
    int first_month, months;
};

/* 21 to 24 without a place, 25 to 28 northern, 29 to 32 southern: spring, summer, autumn, winter.
 * The one that holds December runs into the next year. */
static const struct grouping meteorological[] = {
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, {3, 3}, {6, 3},
    {9, 3}, {12, 3}, {9, 3}, {12, 3}, {3, 3}, {6, 3},
};

static const struct grouping calendar[] = {
    {1, 3}, {4, 3},  {7, 3},  {10, 3}, {1, 3}, {4, 3},
    {7, 3}, {10, 3}, {10, 3}, {1, 3},  {4, 3}, {7, 3},
};

/* 33 to 36 quarters, 37 to 39 blocks of four months, 40 and 41 half-years. */
static const struct grouping divisions[] = {
    {1, 3}, {4, 3}, {7, 3}, {10, 3}, {1, 4}, {5, 4}, {9, 4}, {1, 6}, {7, 6},
};

#define DIVISION_FIRST 33

bool edtf_mask_fits(const char *mask, int value)
{
    for (size_t i = strlen(mask); i > 0; i--, value /= 10)
        if (mask[i - 1] != 'X' && mask[i - 1] - '0' != value % 10)
            return false;
    return true;
}

bool edtf_mask_fits_any(const char *mask, int first, int last)
{
    for (int value = first; value <= last; value++)
        if (edtf_mask_fits(mask, value))
            return true;
    return false;
}

/* The number that 'mask' is with each X taken as 'loose'. */
static int mask_value(const char *mask, int loose)
{
    int value = 0;
    for (; *mask; mask++)
        value = value * 10 + (*mask == 'X' ? loose : *mask - '0');
    return value;
}

static const char *mask_or_any(const char *mask)
{
    return mask[0] ? mask : "XX";
}

/* The first or last number from 1 to 'highest' that fits, or 0. */
static int find_number(const char *mask, int highest, bool wants_last)
{
    for (int i = 1; i <= highest; i++) {
        int number = wants_last ? highest + 1 - i : i;
        if (edtf_mask_fits(mask, number))
            return number;
    }
    return 0;
}

/* The first or last day of 'year' that fits. */
static bool find_in_year(const struct edtf_parts *parts, int64_t year, bool wants_last,
                         int64_t *found)
{
    for (int i = 1; i <= 12; i++) {
        int month = wants_last ? 13 - i : i;
        if (!edtf_mask_fits(mask_or_any(parts->month), month))
            continue;
        int day = find_number(mask_or_any(parts->day), days_in_month(year, month), wants_last);
        if (day) {
            *found = day_of(year, month, day);
            return true;
        }
    }
    return false;
}

/* The first or last day of all years that fit. Years before 0 run against their digits; the year
 * "-0000" does not exist. */
static bool find_day(const struct edtf_parts *parts, bool wants_last, int64_t *found)
{
    int lowest = mask_value(parts->year, 0), highest = mask_value(parts->year, 9);
    bool is_rising = wants_last == parts->is_negative;
    for (int i = 0; i <= highest - lowest; i++) {
        int digits = is_rising ? lowest + i : highest - i;
        if (!edtf_mask_fits(parts->year, digits) || (parts->is_negative && digits == 0))
            continue;
        if (find_in_year(parts, parts->is_negative ? -digits : digits, wants_last, found))
            return true;
    }
    return false;
}

static const struct grouping *grouping_of(int season, enum edtf_seasons seasons)
{
    if (season >= DIVISION_FIRST)
        return &divisions[season - DIVISION_FIRST];
    const struct grouping *table = seasons == EDTF_SEASONS_CALENDAR ? calendar : meteorological;
    return &table[season - EDTF_SEASON_FIRST];
}

/* No month is written beside a season, so the search gives whole years: 1 January, 31 December. */
static bool season_bounds(const struct edtf_parts *parts, enum edtf_seasons seasons,
                          int64_t *earliest, int64_t *latest)
{
    const struct grouping *grouping = grouping_of(parts->season, seasons);
    int64_t first, last;
    if (!find_day(parts, false, &first) || !find_day(parts, true, &last))
        return false;
    int offset = grouping->first_month - 1;
    *earliest = month_start(first, offset);
    *latest = month_start(month_start(last, -11), offset + grouping->months) - 1;
    return true;
}

bool edtf_bounds(const struct edtf_parts *parts, enum edtf_seasons seasons, int64_t *earliest,
                 int64_t *latest)
{
    if (parts->is_long) {
        *earliest = day_of(parts->first_year, 1, 1);
        *latest = day_of(parts->last_year, 12, 31);
        return true;
    }
    if (parts->season)
        return season_bounds(parts, seasons, earliest, latest);
    return find_day(parts, false, earliest) && find_day(parts, true, latest);
}
